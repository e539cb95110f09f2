import DUIDomain

/// The messages panel: all mailboxes the reader may open in one list, a message, its pieces.
public struct MessagerieState: Panneau {
    /// Mailboxes of the account.
    public internal(set) var boites: [BoiteAuxLettres] = []
    /// The only mailbox shown (nil: all).
    public internal(set) var boiteChoisie: Cle<BoiteAuxLettres>?
    /// Which messages are shown, by what must still be done with them.
    public internal(set) var suiteVoulue = SuiteDesMessages.tous
    /// Whether archived messages are shown instead of current ones.
    public internal(set) var archives = false
    /// The list.
    public internal(set) var liste = FenetreListe<ResumeMessage>()
    /// Counts over the mailboxes shown.
    public internal(set) var compteurs: CompteursMessages?
    /// When the list was last read.
    public internal(set) var releveeA: Instant?
    /// Whether newer messages wait behind F5.
    public internal(set) var nouveauxEnAttente = 0
    /// The open message.
    public internal(set) var ouvert: MessageState?
    /// The message being written.
    public internal(set) var redaction: RedactionState?
    /// The latest messages of the outbox.
    var envois: [EnvoiMSS] = []
    var envoiOuvert: Cle<EnvoiMSS>?
    var montreLesEnvois = false
    var reponseATous = false
    var brouillonRepris: String?
    var brouillonAJeter: String?
    var sujetVoulu: SujetDeMessage?

    /// The words of the establishment.
    var mots = Vocabulaire.parDefaut
    var mesures = Mesures(hauteurListe: 10, largeurLecteur: 76, hauteurLecteur: 12, volets: 2)
    var jeton = 0
    var aOuvrir: Cle<ResumeMessage>?
    var classement: ClassementEnCours?
    var impression: ImpressionEnCours?

    /// A filing being decided.
    struct ClassementEnCours: Sendable {
        var message: Cle<ResumeMessage>
        var candidats: [CandidatClassement]
        var choisi: CandidatClassement?
    }

    /// A printing being decided.
    struct ImpressionEnCours: Sendable {
        var message: Cle<ResumeMessage>
        var piece: PieceID
        var titre: String
        var destinations: [DestinationImpression]
    }

    /// A panel nobody used yet.
    public init() {}

    /// The message that acts apply to: the open one, else the selected row.
    public var courant: ResumeMessage? { ouvert?.message.resume ?? liste.selectionnee }

    /// Contexts of its keys, nearest first.
    public var contextes: [ContexteCommande] {
        if redaction != nil { return [.formulaire, .saisie] }
        guard let ouvert else { return [.messagerie, .liste] }
        if saisit { return [.saisie] }
        return ouvert.focus == .pieces && ouvert.pieceLue == nil ? [.messagerie, .liste] : [.messagerie, .lecteur]
    }

    /// A piece, selected or read, is opened and printed before its message is acted upon.
    public var actesEnVue: [CommandeID] {
        guard redaction == nil, let ouvert, ouvert.focus == .pieces else { return [] }
        return ouvert.pieceLue == nil ? [.ouvrir, .imprimer] : [.imprimer, .sectionSuivante]
    }

    /// Whether letters go to a field: of the message being written, or of the search in the text on screen.
    public var saisit: Bool { redaction != nil || ouvert?.lecteurVisible.saisit ?? false }

    /// Whether Entrée starts a line: in the text being written.
    public var saisitPlusieursLignes: Bool { redaction?.formulaire.champ?.estMultiligne ?? false }

    /// In the search of a text Entrée goes to the next place found; what one took is given back by the same key, and what
    /// is in the archives comes out of them.
    public func nom(de commande: CommandeID, _ contexte: ContextePanneau) -> NomDeCommande? {
        switch commande {
        case .ouvrir: saisit ? NomDeCommande("Suivant") : nil
        case .valider: redaction == nil ? nil : NomDeCommande("Envoyer", titre: "Vérifier, puis envoyer")
        case .nouveau: NomDeCommande("Écrire", titre: "Écrire un message")
        case .prendreEnCharge where courant?.preneur == contexte.compte.id:
            NomDeCommande("Rendre", titre: "Rendre la prise en charge")
        case .voirArchives where archives: NomDeCommande("", titre: "Revenir aux messages courants")
        case .archiver where courant?.estArchive == true: NomDeCommande("Désarchiver", titre: "Sortir des archives")
        default: nil
        }
    }

    /// What one does here, for F1.
    public var presentation: String {
        "Les messages de toutes les boîtes que vous pouvez lire, le plus récent d’abord. Entrée ouvre un message, p "
            + "liste ses pièces, t écrit que vous vous en occupez, i compare l’identité reçue à celle du dossier puis "
            + "classe les documents, Ctrl+P imprime la pièce choisie, a archive. Ctrl+Z défait pendant dix minutes."
    }

    /// Where we are.
    public var filDAriane: [String] {
        var fil = ["Messagerie"]
        if let redaction { return fil + [redaction.formulaire.titre] }
        if let ouvert {
            fil.append(ouvert.message.resume.objet)
            if let piece = ouvert.pieceLue { fil.append(piece.titre) }
        }
        return fil
    }

    /// What somebody looks at: the open message and its piece, else the selected row.
    public var repere: Repere {
        Repere(
            ecran: [
                ouvert?.message.resume.id.description, ouvert?.pieceLue?.titre, boiteChoisie?.description,
                "\(suiteVoulue)", "\(archives)", redaction?.objet,
            ],
            choix: [
                liste.selectionnee?.id.description, ouvert?.focus == .pieces ? ouvert?.pieceChoisie.description : nil,
            ])
    }

    /// The sentence of the message row when nothing else is said.
    public var conseil: String {
        if let redaction { return redaction.conseil }
        if let ouvert { return ouvert.conseil(traite: peutTraiter(ouvert.message.resume)) }
        if nouveauxEnAttente > 0 {
            return nouveauxEnAttente == 1
                ? "1 nouveau message, F5 pour le voir." : "\(nouveauxEnAttente) nouveaux messages, F5 pour les voir."
        }
        guard let message = liste.selectionnee else {
            return liste.estChargee ? videEnMots : "Lecture des messages…"
        }
        return RattachementEnMots.phrase(message, mots, traite: peutTraiter(message))
    }

    /// Whether a command may be done now.
    public func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite {
        // What does not depend on a message (help, search, lock) is refused to nobody for want of a mailbox.
        let general = TableDesCommandes.commande(commande)?.contextes.contains { $0 == .global || $0 == .panneau }
        if general != true || commande == .ouvrir, case .refuse(let raison) = contexte.decide(.voirMessagerie) {
            return .refusee(raison)
        }
        if redaction != nil { return .disponible }
        switch commande {
        case .nouveau, .repondre, .repondreATous, .envois: return disponibiliteDeLEcriture(commande)
        case .ouvrir: return disponibiliteDeLOuverture
        case .classer: return disponibiliteDuClassement(contexte)
        case .prendreEnCharge, .archiver, .marquerLu:
            guard let courant else { return .indisponible("Aucun message choisi.") }
            guard peutTraiter(courant) else {
                return .refusee("Vous lisez cette boîte sans pouvoir en traiter les messages.")
            }
            if commande == .prendreEnCharge, let preneur = courant.preneur, preneur != contexte.compte.id {
                return .indisponible("Ce message est déjà pris en charge par \(courant.prisEnChargePar).")
            }
            return .disponible
        case .pieces:
            guard let courant else { return .indisponible("Aucun message choisi.") }
            guard courant.nombreDePieces > 0 else { return .indisponible("Ce message n’a pas de pièce jointe.") }
            return ouvert?.focus == .pieces && ouvert?.pieceLue == nil
                ? .indisponible("Les pièces sont déjà affichées. Entrée : lire la pièce.") : .disponible
        case .imprimer:
            guard let ouvert, ouvert.pieceAImprimer != nil else {
                return .indisponible("Ouvrez le message, puis choisissez une pièce (p).")
            }
            return .disponible
        case .chercherDansTexte:
            return ouvert == nil ? .indisponible("Ouvrez d’abord un message.") : .disponible
        case .sectionSuivante:
            guard let ouvert else { return .indisponible("Ouvrez d’abord un message.") }
            return ouvert.lecteurVisible.texte.sections.isEmpty
                ? .indisponible("Ce texte n’a pas de section.") : .disponible
        default: return .disponible
        }
    }

    private var disponibiliteDeLOuverture: Disponibilite {
        guard let ouvert else {
            return liste.selectionnee == nil ? .indisponible("Aucun message choisi.") : .disponible
        }
        if saisit { return .disponible }
        if ouvert.pieceLue != nil { return .indisponible("La pièce est ouverte. Page suiv. : lire la suite.") }
        return ouvert.pieces.isEmpty
            ? .indisponible("Le message est ouvert. Page suiv. : lire la suite.") : .disponible
    }

    private func disponibiliteDuClassement(_ contexte: ContextePanneau) -> Disponibilite {
        if case .refuse(let raison) = contexte.decide(.classer) { return .refusee(raison) }
        guard let courant else { return .indisponible("Aucun message choisi.") }
        guard peutTraiter(courant) else {
            return .refusee("Vous lisez cette boîte sans pouvoir en traiter les messages.")
        }
        return courant.estClasse ? .indisponible("Ce message est déjà classé dans le dossier.") : .disponible
    }

    func peutTraiter(_ message: ResumeMessage) -> Bool { detient(.traiter, sur: message) }

    /// Whether the account has a right on the mailbox of a message.
    func detient(_ droit: DroitsSurBoite, sur message: ResumeMessage) -> Bool {
        boites.first { $0.id == message.boite }?.droits.contains(droit) ?? false
    }

    var boitesMontrees: [Cle<BoiteAuxLettres>] { boiteChoisie.map { [$0] } ?? boites.map(\.id) }

    var filtre: FiltreMessages {
        FiltreMessages(boites: boitesMontrees, suite: suiteVoulue, archives: archives)
    }

    private var videEnMots: String {
        if boites.isEmpty { return "Aucune boîte ne vous est ouverte. L’administration gère les boîtes." }
        switch suiteVoulue {
        case .nonLus: return "Aucun message non lu. u : ceux qui restent à traiter."
        case .aTraiter: return "Aucun message à traiter. u : montrer tous les messages."
        case .tous: break
        }
        if archives { return "Aucun message archivé. v : revenir aux messages courants." }
        return "Aucun message." + (releveeA.map { " Relevée à \($0.heureLegale.heureMinute)." } ?? "")
    }

    /// What happened; what must be done outside.
    public mutating func handle(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie] {
        switch entree {
        case .affiche: return boites.isEmpty ? [.effet(.messagerie(.chargerBoites))] : []
        case .resultat(.redaction(let resultat)): return recevoir(resultat, contexte)
        case .echec(.redaction(let effet), _):
            echec(effet)
            return []
        case .garderLesBrouillons: return redaction?.garder() ?? []
        case .mesures(let nouvelles):
            mesures = nouvelles
            liste.setHauteur(nouvelles.hauteurListe)
            ouvert?.mesurer(nouvelles, contexte.miseEnPage)
            return []
        case .commande(let id): return executer(id, contexte)
        case .resultat(.messagerie(let resultat)): return recevoir(resultat, contexte)
        case .echec(.messagerie(.chargerPage), _):
            liste.pageRefusee()
            return []
        case .echec(.messagerie(let effet), _):
            // Refused because somebody was first: what is shown must say so too.
            return effet.changeUnMessage.map { [.effet(.messagerie(.relire($0)))] } ?? []
        case .baseChangee: return boites.isEmpty ? [] : relire()
        case .reponse(let dialogue, let bouton):
            return repondrePourLaRedaction(dialogue, bouton) ?? repondre(dialogue, bouton)
        case .choisi(let choix, let valeur):
            return choisirPourLaRedaction(choix, valeur, contexte) ?? choisir(choix, valeur)
        case .clic(let volet, let rang): return cliquer(volet: volet, rang: rang)
        case .texte(let saisi):
            if redaction != nil { return redaction?.saisir(saisi) ?? [] }
            ouvert?.lecteurVisible.saisir(saisi)
            return []
        case .edition(let edition):
            if redaction != nil { return redaction?.editer(edition) ?? [] }
            ouvert?.lecteurVisible.editer(edition)
            return []
        case .resultat, .echec: return []
        }
    }

    /// Opens a message from another place.
    public mutating func ouvrir(_ id: Cle<ResumeMessage>, _ contexte: ContextePanneau) -> [Sortie] {
        aOuvrir = id
        let ecrit: [Sortie] =
            redaction == nil
            ? []
            : [
                .message(
                    MessageLigne(
                        "Un message est en cours d’écriture : Échap le garde, puis montre celui-ci.", .attention))
            ]
        return ecrit + (boites.isEmpty ? [.effet(.messagerie(.chargerBoites))] : [])
            + [.effet(.messagerie(.ouvrir(id)))]
    }

    mutating func recharger() -> [Sortie] {
        jeton += 1
        nouveauxEnAttente = 0
        return [
            .effet(.messagerie(.chargerPage(filtre, avant: nil, jeton: jeton))),
            .effet(.messagerie(.compter(boitesMontrees))),
        ]
    }

    /// What another terminal may have changed of what is on screen, in place.
    private func relire() -> [Sortie] {
        let visibles = liste.visibles.map(\.id)
        var effets: [Effet] = [.messagerie(.compter(boitesMontrees))]
        if !visibles.isEmpty { effets.append(.messagerie(.relireLignes(visibles))) }
        if let ouvert { effets.append(.messagerie(.relire(ouvert.message.resume.id))) }
        if peutEcrire { effets.append(.redaction(.listerEnvois)) }
        return effets.map(Sortie.effet)
    }

    mutating func suite() -> [Sortie] {
        guard liste.doitChargerLaSuite, let derniere = liste.lignes.last else { return [] }
        liste.pageDemandee()
        return [.effet(.messagerie(.chargerPage(filtre, avant: derniere.id, jeton: jeton)))]
    }

    private mutating func cliquer(volet: Int, rang: Int) -> [Sortie] {
        if redaction != nil {
            redaction?.formulaire.aller(auRang: rang)
        } else if volet == 0 {
            ouvert = nil
            liste.selectionner(visible: rang)
        } else {
            ouvert?.choisirPiece(rang)
        }
        return []
    }
}

/// Whom a message concerns, in a sentence.
enum RattachementEnMots {
    static func resident(_ message: ResumeMessage, _ mots: Vocabulaire) -> String {
        switch message.rattachement {
        case .sansObjet: "\(mots.personne.aucun) en cause"
        case .aRattacher: "? à rattacher : personne ne correspond à l’identité reçue"
        case .propose(_, let nom): "\(nom) ? (proposé, à confirmer)"
        case .confirme(_, let nom):
            message.estClasse
                ? "\(nom) (\(message.nombreDePieces > 0 ? "classé dans" : "rattaché à") son dossier)" : nom
        }
    }

    /// What `i` would do for whoever may treat its mailbox, then what the row says: what is cut on a narrow screen is never
    /// the key.
    static func phrase(_ message: ResumeMessage, _ mots: Vocabulaire, traite: Bool, ouvert: Bool = false) -> String {
        let prise = message.prisEnChargePar.isEmpty ? "" : " Pris en charge par \(message.prisEnChargePar)."
        func acte(_ verbe: String) -> String { traite ? "i : \(verbe). " : "" }
        switch message.rattachement {
        case .sansObjet:
            return (ouvert ? "" : "Entrée : lire le message (accès tracé). ")
                + (acte("rattacher à \(mots.personne.un)") + prise).trimmingBlancs()
        case .aRattacher:
            return acte("vérifier")
                + "\(FormatDate.premiereMajuscule(mots.personne.aucun)) ne correspond : à rattacher."
                + prise
        case .propose(_, let nom):
            return acte("vérifier et classer") + "\(mots.titreSingulier) proposé : \(nom)." + prise
        case .confirme(_, let nom):
            return message.estClasse
                ? "Classé dans le dossier de \(nom)." + prise
                : acte("classer") + "\(mots.titreSingulier) : \(nom)." + prise
        }
    }
}
