import DUIDomain

/// A message being written: its fields, whom it is about, what it joins.
public struct RedactionState: Hashable, Sendable {
    /// Names of the fields.
    enum Champ {
        static let boite = "boite"
        static let a = "a"
        static let copie = "cc"
        static let resident = "resident"
        static let objet = "objet"
        static let documents = "documents"
        static let demandes = "demandes"
        static let texte = "texte"
        /// Those that are chosen, never typed.
        static let choisis: Set = [boite, resident, documents, demandes]
    }

    /// A document to be joined.
    public struct DocumentChoisi: Hashable, Sendable {
        /// Key.
        var id: Cle<ResumeDocument>
        /// Title.
        var titre: String

        init(id: Cle<ResumeDocument>, titre: String) {
            self.id = id
            self.titre = titre
        }

        init(_ document: ResumeDocument) {
            let jour = document.description.acteLe.heureLegale.jour.court
            self.init(id: document.id, titre: "\(Assainissement.ligne(document.description.titre)) du \(jour)")
        }
    }

    /// Name under which drafts of new messages are kept.
    public static let objetDesNouveaux = "message/nouveau"
    /// Name under which the draft of an answer is kept.
    public static func objet(reponseA id: Cle<ResumeMessage>) -> String { "message/\(id)/reponse" }

    /// The form.
    public internal(set) var formulaire: Formulaire
    /// Name under which its draft is kept.
    let objet: String
    let matiere: MatiereDeRedaction
    let mots: Vocabulaire
    var boite: BoiteAuxLettres
    var resident: PersonneConcernee?
    var documents: [DocumentChoisi] = []
    var demandes: Set<CourrielARediger.Demande> = []
    /// Whether the person herself is written to.
    var aLUsager = false
    /// What the page held when it opened.
    var depart: [String: String] = [:]
    /// Whether the message is being made or handed over: a second press changes nothing.
    var attend = false
    /// What was typed already of a list that is being read; nil when none is.
    var filtreDeLaListe: String?
    /// The people and the documents of the list that is open.
    var residentsOfferts: [ResumeResident] = []
    var documentsOfferts: [ResumeDocument] = []
    /// The message that is made and waits for a last word.
    var prete: CourrielCompose?
    /// Whether something was changed since the draft was kept.
    var aGarder = false
    /// Whether one leaves as soon as the draft is kept.
    var quitte = false
    /// When the draft was kept.
    public internal(set) var gardeLe: Instant?
    /// Whether the base refused the draft.
    public internal(set) var brouillonRefuse = false

    /// A new message, or an answer, from a box that the account writes in the name of; nil when there is none.
    init?(_ matiere: MatiereDeRedaction, objet: String, aTous: Bool, _ mots: Vocabulaire) {
        let recue = matiere.repondu.flatMap { repondu in matiere.boites.first { $0.id == repondu.boite } }
        guard let boite = recue ?? matiere.boites.first else { return nil }
        self.matiere = matiere
        self.mots = mots
        self.objet = objet
        self.boite = boite
        formulaire = Formulaire(
            titre: matiere.repondu == nil ? "Écrire un message" : "Répondre", champs: Self.champs(matiere, mots))
        if let repondu = matiere.repondu {
            resident = repondu.resident
            aLUsager = repondu.estDUnUsager
            if !aLUsager { ecrire(repondu.versQui, dans: Champ.a) }
            if aTous { ecrire(repondu.autres, dans: Champ.copie) }
            formulaire.aller(a: Champ.texte)
        } else {
            formulaire.aller(a: Champ.a)
        }
        montrerLesChoix()
        depart = brouillon
    }

    /// What it is written about.
    mutating func porter(sur sujet: SujetDeMessage) {
        resident = sujet.personne
        documents = sujet.document.map { [$0] } ?? []
        montrerLesChoix()
        depart = brouillon
    }

    mutating func ecrire(_ adresses: [AdresseCourriel], dans champ: String) {
        formulaire.poser(adresses.map(\.adresse).joined(separator: "; "), dans: champ)
        comprendre(champ)
    }

    private static func champs(_ matiere: MatiereDeRedaction, _ mots: Vocabulaire) -> [Formulaire.Champ] {
        [
            Formulaire.Champ(
                Champ.boite, "De", limite: 200, liste: true, aide: "F4 : choisir la boîte qui écrit.",
                verrou: matiere.boites.count > 1 ? "" : "la boîte où vous écrivez"),
            Formulaire.Champ(
                Champ.a, "À", limite: 2000, liste: true,
                aide: "Nom ou adresse MSSanté ; plusieurs : point-virgule. F4 : correspondants."),
            Formulaire.Champ(
                Champ.copie, "Copie", limite: 2000, liste: true, aide: "Qui d’autre le reçoit. F4 : les correspondants."
            ),
            Formulaire.Champ(
                Champ.resident, mots.titreSingulier, limite: 200, liste: true,
                aide: "De qui parle ce message : une seule personne. F4 ou un début de nom : choisir."),
            Formulaire.Champ(
                Champ.objet, "Objet", limite: ObjetMSS.libelleAuPlus,
                aide: "En quelques mots, sans le nom : il s’y ajoute avec les documents."),
            Formulaire.Champ(
                Champ.documents, "Documents", limite: 2000, liste: true,
                aide: "F4 : joindre un document du dossier. Retour arrière : ôter le dernier."),
            Formulaire.Champ(
                Champ.demandes, "Demandes", limite: 200, liste: true,
                aide: "F4 : accusé de lecture, accusé de réception, urgent."),
            Formulaire.Champ(
                Champ.texte, "Texte", limite: 20_000,
                aide: "Entrée : autre ligne. Tab : sortir du texte. F10 : vérifier avant d’envoyer.", rangees: 8),
        ]
    }

    /// The sentence of the message row.
    var conseil: String { attend ? "Vérification du message…" : formulaire.conseil }

    /// What stands beside the title: where the draft is.
    public var mentionDuBrouillon: String {
        if brouillonRefuse { return "brouillon NON gardé" }
        return aGarder ? "" : gardeLe.map { "brouillon gardé à \($0.heureLegale.heureMinute)" } ?? ""
    }

    /// Whether there is something to lose.
    var estModifie: Bool { brouillon != depart }

    /// What is asked to be written, as the fields stand.
    var demande: DemandeDeRedaction {
        var demande = DemandeDeRedaction(boite: boite)
        demande.destinataires = adresses(Champ.a)
        demande.copies = adresses(Champ.copie)
        demande.aLUsager = aLUsager
        demande.objet = formulaire.texte(Champ.objet).trimmingBlancs()
        demande.corps = formulaire.texte(Champ.texte)
        demande.documents = documents.map(\.id)
        demande.resident = resident?.id
        demande.repond = matiere.repondu?.id
        demande.demandes = demandes
        return demande
    }

    func adresses(_ champ: String) -> [AdresseCourriel] {
        SaisieDAdresses.lire(formulaire.texte(champ), matiere.carnet).adresses
    }

    /// Reads a field that was left: names become addresses, what is not understood is said under it.
    mutating func comprendre(_ champ: String) {
        guard champ == Champ.a || champ == Champ.copie else { return }
        let lecture = SaisieDAdresses.lire(formulaire.texte(champ), matiere.carnet)
        if lecture.texte != formulaire.texte(champ), !lecture.texte.isEmpty {
            formulaire.poser(lecture.texte, dans: champ)
            aGarder = true
        }
        var notes = lecture.adresses.map(\.libelle).filter { !$0.isEmpty }
        if champ == Champ.a, aLUsager {
            notes.insert("\(resident?.nom ?? "qui a écrit ce message"), dans Mon espace santé", at: 0)
        }
        formulaire.notes[champ] = notes.joined(separator: " ; ")
        formulaire.erreurs[champ] = lecture.refus.isEmpty ? nil : lecture.refus
    }

    /// Puts in the chosen fields what is chosen.
    mutating func montrerLesChoix() {
        formulaire.poser("\(boite.libelle)", dans: Champ.boite)
        formulaire.poser(resident?.nom ?? "", dans: Champ.resident)
        formulaire.poser(
            documents.isEmpty ? "" : FormatDate.nombre(documents.count, "document"), dans: Champ.documents)
        formulaire.notes[Champ.documents] = documents.map { "+ \($0.titre)" }.joined(separator: "\n")
        formulaire.poser(
            CourrielARediger.Demande.allCases.filter(demandes.contains).map(\.libelle).joined(separator: " ; "),
            dans: Champ.demandes)
        if let repondu = matiere.repondu, repondu.estPropose, resident == repondu.resident {
            formulaire.notes[Champ.resident] = "proposé par l’identité reçue, à vérifier"
        }
        if let repondu = matiere.repondu, formulaire.texte(Champ.objet).isEmpty {
            formulaire.notes[Champ.objet] = "Réponse à « \(repondu.objet) »"
        }
        comprendre(Champ.a)
    }
}

extension CourrielARediger.Demande {
    /// In words.
    var libelle: String {
        switch self {
        case .accuseDeLecture: "accusé de lecture"
        case .accuseDeReception: "accusé de réception"
        case .cloture: "clore l’échange"
        case .urgence: "urgent"
        }
    }
}

extension DefautDeRedaction {
    /// The field where it is mended.
    var champ: String {
        switch self {
        case .droitDEcrire, .referenceProduitAbsente, .reponseVersAbsente: RedactionState.Champ.boite
        case .sansDestinataire, .adresseInvalide, .adresseNonSecurisee, .adresseDUsagerSaisie, .porte:
            RedactionState.Champ.a
        case .usagerAbsent, .reponseAUnAutreUsager: RedactionState.Champ.resident
        case .objetVide, .objetTropLong: RedactionState.Champ.objet
        case .corpsVide: RedactionState.Champ.texte
        case .documentDUneAutrePersonne, .insNonTransmissible, .identiteDiscordante, .tropGros:
            RedactionState.Champ.documents
        case .clotureSansUsager: RedactionState.Champ.demandes
        }
    }
}
