/// Why a mail may not leave as it is written: one sentence each, with what to do.
public enum DefautDeRedaction: Hashable, Sendable {
    /// The account may not write in the name of the box.
    case droitDEcrire(boite: String)
    /// Nobody is written to.
    case sansDestinataire
    /// It is no address.
    case adresseInvalide(String)
    /// It is not an address of the secure space.
    case adresseNonSecurisee(String)
    /// The address of a person was typed.
    case adresseDUsagerSaisie
    /// The person is written to and nobody said who.
    case usagerAbsent
    /// There is no subject.
    case objetVide
    /// The subject is too long.
    case objetTropLong(Int)
    /// There is nothing to read.
    case corpsVide
    /// A document of somebody else's record.
    case documentDUneAutrePersonne(titre: String)
    /// A document bears an INS, and the identity here is not qualified (INS/va1.53).
    case insNonTransmissible(titre: String)
    /// A document is about somebody else than its record says.
    case identiteDiscordante(titre: String)
    /// To close a thread means something to the person only.
    case clotureSansUsager
    /// The box of a program says where answers go.
    case reponseVersAbsente
    /// The message answered comes from another person than the one written to.
    case reponseAUnAutreUsager(nom: String)
    /// Nobody set the reference of the product.
    case referenceProduitAbsente
    /// The gate refuses.
    case porte(Blocage)
    /// It is too large, in bytes.
    case tropGros(Int, limite: Int)

    /// What is wrong, and what to do.
    public var phrase: String {
        switch self {
        case .droitDEcrire(let boite):
            "Vous n’écrivez pas au nom de la boîte «\u{A0}\(boite)\u{A0}»\u{A0}; choisissez une boîte où vous pouvez écrire."
        case .sansDestinataire: "Ce message n’a pas de destinataire\u{A0}; donnez au moins une adresse."
        case .adresseInvalide(let adresse):
            "«\u{A0}\(Assainissement.ligne(adresse))\u{A0}» n’est pas une adresse\u{A0}; écrivez-la sous la forme nom@domaine."
        case .adresseNonSecurisee(let adresse):
            "«\u{A0}\(adresse)\u{A0}» n’est pas une adresse MSSanté\u{A0}: rien ne part hors de l’espace de confiance\u{A0}; "
                + "cherchez l’adresse sécurisée de ce correspondant, ou remettez le document en main propre."
        case .adresseDUsagerSaisie:
            "L’adresse d’un usager ne s’écrit pas\u{A0}: elle est faite de son INS qualifiée\u{A0}; choisissez la personne."
        case .usagerAbsent: "On écrit à un usager depuis son dossier\u{A0}; dites lequel."
        case .objetVide: "Ce message n’a pas d’objet\u{A0}; écrivez-le en quelques mots."
        case .objetTropLong(let nombre):
            "L’objet fait \(nombre) signes\u{A0}; raccourcissez-le à \(ObjetMSS.libelleAuPlus) au plus."
        case .corpsVide: "Ce message est vide\u{A0}; écrivez un texte, ou joignez un document."
        case .documentDUneAutrePersonne(let titre):
            "«\u{A0}\(titre)\u{A0}» est dans le dossier d’une autre personne\u{A0}: un message ne porte que sur une seule\u{A0}; "
                + "envoyez-le dans un autre message."
        case .insNonTransmissible(let titre):
            "«\u{A0}\(titre)\u{A0}» porte un matricule INS, et l’identité n’est pas qualifiée ici\u{A0}: il ne part pas\u{A0}; "
                + "qualifiez d’abord l’identité."
        case .identiteDiscordante(let titre):
            "L’identité écrite dans «\u{A0}\(titre)\u{A0}» n’est pas celle du dossier\u{A0}: il ne part pas\u{A0}; comparez-les."
        case .clotureSansUsager:
            "On ne clôt un échange qu’avec un usager\u{A0}; ôtez la clôture, ou écrivez à la personne."
        case .reponseAUnAutreUsager(let nom):
            "Le message auquel vous répondez ne vient pas de \(nom)\u{A0}: choisissez la personne qui l’a écrit, ou écrivez "
                + "un nouveau message."
        case .reponseVersAbsente:
            "Une boîte applicative dit vers quelle boîte répondre\u{A0}; donnez l’adresse de réponse."
        case .referenceProduitAbsente:
            "La référence du logiciel auprès des opérateurs n’est pas réglée\u{A0}; l’administration la donne par "
                + "«\u{A0}dui mss reference\u{A0}»."
        case .porte(let blocage): "\(blocage.phrase) \(blocage.remede)"
        case .tropGros(let taille, let limite):
            "Ce message pèse \(Taille.enMots(taille)), plus que les \(Taille.enMots(limite)) acceptés\u{A0}; ôtez une pièce, ou "
                + "faites deux messages."
        }
    }
}
