import DUIDomain

/// An open record: its sections on the left, the chosen one on the right.
public struct DossierState: Sendable {
    /// The sections of a record.
    public enum Section: Int, Hashable, Sendable, CaseIterable {
        /// What must be known now.
        case synthese
        /// Documents filed.
        case documents
        /// Messages attached.
        case messages
        /// Appointments.
        case rendezVous
        /// Identity and people to call.
        case identite
        /// Illnesses and vaccinations.
        case sante
        /// Where she is, and the movements that led there.
        case sejour
        /// Rights, contract, belongings.
        case administratif
        /// What falls due.
        case echeances
        /// What she answered on sharing, and what may leave.
        case consentements

        /// Whether it is read as text.
        public var estUnTexte: Bool {
            switch self {
            case .synthese, .identite, .sante, .sejour, .administratif, .echeances, .consentements: true
            case .documents, .messages, .rendezVous: false
            }
        }

        /// Title.
        public var titre: String {
            switch self {
            case .synthese: "Synthèse"
            case .documents: "Documents"
            case .messages: "Messages"
            case .rendezVous: "Rendez-vous"
            case .identite: "Identité et contacts"
            case .sante: "Santé"
            case .sejour: "Séjour"
            case .administratif: "Administratif"
            case .echeances: "Échéances"
            case .consentements: "Consentements"
            }
        }
    }

    /// What has the focus.
    public enum Focus: Hashable, Sendable {
        /// The list of sections.
        case sections
        /// The content of the section.
        case contenu
    }

    /// The record.
    public internal(set) var dossier: Dossier
    /// Chosen section.
    public internal(set) var section = Section.synthese
    /// What has the focus.
    public internal(set) var focus = Focus.sections
    /// Documents.
    public internal(set) var documents = FenetreListe<ResumeDocument>()
    /// Counts of documents.
    public internal(set) var compteurs: CompteursDocuments?
    /// Messages.
    public internal(set) var messages = FenetreListe<ResumeMessage>()
    /// Appointments.
    public internal(set) var rendezVous = FenetreListe<RendezVous>()
    /// The document being read.
    public internal(set) var documentLu: DocumentLuState?
    /// Synthesis or identity, as text.
    public internal(set) var lecteur: LecteurState
    /// What the identity stands on, and what can be done to it.
    public internal(set) var identite = IdentiteState()
    /// Where she is, and the movements that led there.
    public internal(set) var sejour: SejourState
    /// Health, or rights and belongings: the page that was chosen.
    public internal(set) var rubriques = RubriquesState()
    /// What falls due.
    public internal(set) var echeances = EcheancesState()
    /// What she answered on sharing.
    public internal(set) var consentements = ConsentementsState()

    /// A merge being prepared.
    public internal(set) var fusion = FusionState()

    var impression: ImpressionDeDocument?

    let habilitation: Habilitation
    let mots: Vocabulaire

    init(_ dossier: Dossier, pour habilitation: Habilitation, _ mots: Vocabulaire, le jour: JourCivil) {
        self.dossier = dossier
        self.habilitation = habilitation
        self.mots = mots
        sejour = SejourState(mots)
        lecteur = LecteurState(DossierEnTexte.synthese(dossier, pour: habilitation, mots, le: jour))
    }

    /// Whether letters go to the search field of the text on screen.
    var saisit: Bool { estEnSaisie || (documentLu?.lecteur ?? lecteur).saisit }

    /// Whether the fields of the identity are on screen.
    var estEnSaisie: Bool { section == .identite && identite.formulaire != nil }

    var contextes: [ContexteCommande] {
        if estEnSaisie { return [.formulaire, .saisie] }
        if saisit { return [.saisie] }
        if documentLu != nil { return [.dossier, .lecteur] }
        if compareDesFiches { return [.fusion, .lecteur] }
        if section == .identite { return [.identite, .dossier, focus == .contenu ? .lecteur : .liste] }
        if section == .sejour { return [.sejour, .dossier, focus == .contenu ? .lecteur : .liste] }
        if section == .sante || section == .administratif {
            return [.rubriques, .dossier, focus == .contenu ? .lecteur : .liste]
        }
        if section == .echeances { return [.echeances, .dossier, focus == .contenu ? .lecteur : .liste] }
        if section == .consentements { return [.consentements, .dossier, focus == .contenu ? .lecteur : .liste] }
        return focus == .contenu && section == .synthese ? [.dossier, .lecteur] : [.dossier, .liste]
    }

    /// Whether two records are compared in place of the identity.
    public var compareDesFiches: Bool { section == .identite && fusion.projet != nil }

    /// The title of what is on the right.
    public var titreDuContenu: String { compareDesFiches ? "Fusion de deux fiches" : section.titre }

    var estALaRacine: Bool { focus == .sections && documentLu == nil && !estEnSaisie && !compareDesFiches }

    /// Whether the text of the identity has the focus, with nothing being typed.
    var litLIdentite: Bool { section == .identite && focus == .contenu && documentLu == nil && !saisit }

    /// Whether the text of what falls due has the focus, with nothing being typed.
    var litLesEcheances: Bool { section == .echeances && focus == .contenu && documentLu == nil && !saisit }

    /// The section and the document open, then the row selected.
    var repere: (ecran: [String?], choix: [String?]) {
        let choisi: String? =
            switch section {
            case .documents: documents.selectionnee?.id.description
            case .messages: messages.selectionnee?.id.description
            case .rendezVous: rendezVous.selectionnee?.id.description
            case .synthese, .identite, .sante, .sejour, .administratif, .echeances, .consentements: nil
            }
        return ([titreDuContenu, documentLu?.document.resume.id.description], [choisi, identite.formulaire?.focus])
    }

    var conseil: String {
        if let documentLu { return documentLu.conseil }
        if compareDesFiches, !lecteur.saisit { return fusion.conseil }
        if section == .identite, !lecteur.saisit, estEnSaisie || focus == .contenu {
            return identite.conseil(pour: habilitation)
        }
        if let lue = sectionLue, !lecteur.saisit, focus == .contenu { return lue.conseil(pour: habilitation) }
        if focus == .sections {
            return "Entrée : ouvrir la section. F7/F8 : \(mots.personne.singulier) précédent ou suivant."
        }
        switch section {
        case .synthese, .identite, .sante, .sejour, .administratif, .echeances, .consentements:
            return lecteur.saisit ? lecteur.conseilDeRecherche : "Page suiv. : lire la suite. ← : sections."
        case .documents:
            if documents.lignes.isEmpty { return sansDocument }
            if let masques = compteurs?.nonLisibles, masques > 0 {
                return "\(masques) document\(masques > 1 ? "s" : "") que votre profil ne lit pas. Entrée : lire."
            }
            return "Entrée : lire (accès tracé)."
        case .messages: return messages.lignes.isEmpty ? "Aucun message rattaché." : "Entrée : ouvrir le message."
        case .rendezVous: return rendezVous.lignes.isEmpty ? "Aucun rendez-vous." : "Entrée : voir dans l’agenda."
        }
    }

    /// The sentence of an empty list of documents: « none » is said where there is none, not where the profile reads none.
    public var sansDocument: String {
        guard let masques = compteurs?.nonLisibles, masques > 0 else { return "Aucun document dans ce dossier." }
        return masques > 1
            ? "\(masques) documents que votre profil ne lit pas ; l’infirmière le peut."
            : "1 document que votre profil ne lit pas ; l’infirmière le peut."
    }

    func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite {
        if section == .identite, let fusion = fusion.disponibilite(commande, fusions, contexte) { return fusion }
        if section == .identite, let identite = identite.disponibilite(commande, contexte) { return identite }
        if let reponse = sectionLue?.disponibilite(commande, contexte) { return reponse }
        if estEnSaisie { return .disponible }
        switch commande {
        case .imprimer where section == .identite && documentLu == nil: return .disponible
        case .envoyer: return MessagerieState.disponibiliteDeLEnvoi(contexte)
        case .imprimer, .marquerLu, .voirMessage:
            guard let lu = documentLu else { return .indisponible("Ouvrez d’abord un document.") }
            if commande == .imprimer,
                case .refuse(let raison) = contexte.decide(
                    .imprimer(lu.document.resume.description.famille))
            {
                return .refusee(raison)
            }
            return .disponible
        case .ouvrir where !saisit:
            if documentLu != nil { return .indisponible("Le document est ouvert. Page suiv. : lire la suite.") }
            return focus == .contenu && section.estUnTexte
                ? .indisponible("La section est ouverte. Page suiv. : lire la suite.") : .disponible
        default: return .disponible
        }
    }

    mutating func mesurer(_ mesures: Mesures, _ miseEnPage: MiseEnPage) {
        documents.setHauteur(mesures.hauteurListe)
        messages.setHauteur(mesures.hauteurListe)
        rendezVous.setHauteur(mesures.hauteurListe)
        lecteur.mesurer(largeur: mesures.largeurLecteur, hauteur: mesures.hauteurLecteur, miseEnPage: miseEnPage)
        documentLu?.mesurer(mesures, miseEnPage)
    }

    mutating func executer(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        if section == .identite, documentLu == nil, !saisit, let sorties = executerLaFusion(id, contexte) {
            return sorties
        }
        if section == .identite, documentLu == nil, !lecteur.saisit, let sorties = identite.executer(id, contexte) {
            return sorties
        }
        let dossier = dossier
        if documentLu == nil, !lecteur.saisit,
            let sorties = surLaSection({ $0.executer(id, dossier, contexte) })
        {
            return sorties
        }
        if saisit, executerDansLeTexte(id) { return [] }
        if id == .envoyer { return envoyer() }
        if documentLu != nil { return executerDansLeDocument(id) }
        if focus == .sections { return executerDansLesSections(id, contexte) }
        if id == .retour || id == .gauche || id == .voletSuivant || id == .voletPrecedent {
            focus = .sections
            return []
        }
        switch section {
        case .synthese, .identite, .sante, .sejour, .administratif, .echeances, .consentements:
            lecteur.executer(id)
            return []
        case .documents:
            if id == .ouvrir || id == .droite {
                return documents.selectionnee.map { [.effet(.documents(.ouvrir($0.id)))] } ?? []
            }
            documents.executer(id)
        case .messages:
            if id == .ouvrir || id == .droite { return messages.selectionnee.map { [.aller(.message($0.id))] } ?? [] }
            messages.executer(id)
        case .rendezVous:
            if id == .ouvrir || id == .droite { return [.aller(.onglet(.agenda))] }
            rendezVous.executer(id)
        }
        return suite()
    }

    /// The section on screen, when it is one that lists and dialogs write to.
    private var sectionLue: (any SectionLue)? {
        switch section {
        case .sejour: sejour
        case .sante, .administratif: rubriques
        case .echeances: echeances
        case .consentements: consentements
        case .synthese, .documents, .messages, .rendezVous, .identite: nil
        }
    }

    /// Acts on that section; nil when there is none.
    mutating func surLaSection<T>(_ acte: (inout any SectionLue) -> T?) -> T? {
        guard var lue = sectionLue else { return nil }
        let reponse = acte(&lue)
        switch lue {
        case let nouveau as SejourState: sejour = nouveau
        case let nouveau as RubriquesState: rubriques = nouveau
        case let nouveau as EcheancesState: echeances = nouveau
        case let nouveau as ConsentementsState: consentements = nouveau
        default: break
        }
        return reponse
    }

    private mutating func executerDansLesSections(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        switch id {
        case .haut: return choisir(Section(rawValue: section.rawValue - 1), contexte)
        case .bas: return choisir(Section(rawValue: section.rawValue + 1), contexte)
        case .debut: return choisir(.synthese, contexte)
        case .fin: return choisir(Section.allCases.last, contexte)
        case .ouvrir, .droite, .voletSuivant, .voletPrecedent: focus = .contenu
        default: break
        }
        return []
    }

    mutating func choisir(_ nouvelle: Section?, _ contexte: ContextePanneau) -> [Sortie] {
        guard let nouvelle, nouvelle != section else { return [] }
        section = nouvelle
        let ancien = lecteur
        switch nouvelle {
        case .synthese:
            let jour = contexte.maintenant.heureLegale.jour
            lecteur = LecteurState(DossierEnTexte.synthese(dossier, pour: habilitation, mots, le: jour))
        case .identite:
            lecteur = LecteurState(DossierEnTexte.identite(dossier, au: contexte.maintenant))
            lecteur.reprendreLaMesure(de: ancien, contexte.miseEnPage)
            return [.effet(.identite(.lire(dossier.resident.id)))]
        case .sante, .sejour, .administratif, .echeances, .consentements:
            rubriques.volet = nouvelle == .administratif ? .administratif : .sante
            lecteur = LecteurState(
                sectionLue?.contenu(dossier, pour: habilitation, le: contexte.maintenant.heureLegale.jour)
                    ?? ContenuLisible(titre: section.titre))
            lecteur.reprendreLaMesure(de: ancien, contexte.miseEnPage)
            return recharger()
        case .documents where !documents.estChargee: return recharger()
        case .messages where !messages.estChargee: return recharger()
        case .rendezVous where !rendezVous.estChargee: return recharger()
        case .documents, .messages, .rendezVous: return []
        }
        lecteur.reprendreLaMesure(de: ancien, contexte.miseEnPage)
        return []
    }

    func recharger() -> [Sortie] {
        let id = dossier.resident.id
        switch section {
        case .documents: return [.effet(.residents(.chargerDocuments(id, avant: nil)))]
        case .messages: return [.effet(.residents(.chargerMessages(id, avant: nil)))]
        case .rendezVous: return [.effet(.residents(.chargerRendezVous(id)))]
        case .sejour: return [.effet(.sejour(.lire(id))), .effet(.sejour(.lireLesLieux(id)))]
        case .sante, .administratif: return [.effet(.rubriques(.lire(id)))]
        case .echeances: return [.effet(.echeances(.lire(id)))]
        case .consentements: return [.effet(.consentements(.lire(id)))]
        case .synthese, .identite: return []
        }
    }

    private mutating func suite() -> [Sortie] {
        let id = dossier.resident.id
        if section == .documents, documents.doitChargerLaSuite, let derniere = documents.lignes.last {
            documents.pageDemandee()
            return [.effet(.residents(.chargerDocuments(id, avant: derniere.id)))]
        }
        if section == .messages, messages.doitChargerLaSuite, let derniere = messages.lignes.last {
            messages.pageDemandee()
            return [.effet(.residents(.chargerMessages(id, avant: derniere.id)))]
        }
        return []
    }

    private mutating func executerDansLeDocument(_ id: CommandeID) -> [Sortie] {
        guard let lu = documentLu else { return [] }
        if let sorties = lu.acte(id) { return sorties }
        switch id {
        case .retour, .gauche: documentLu = nil
        case .precedent, .suivant:
            documents.deplacer(de: id == .suivant ? 1 : -1)
            return documents.selectionnee.map { [.effet(.documents(.ouvrir($0.id)))] } ?? []
        default: documentLu?.lecteur.executer(id)
        }
        return []
    }
}

extension FenetreListe {
    /// Executes a move. Returns whether the command was one.
    @discardableResult
    mutating func executer(_ id: CommandeID) -> Bool {
        switch id {
        case .haut: deplacer(de: -1)
        case .bas: deplacer(de: 1)
        case .pagePrecedente: deplacerDUnePage(-1)
        case .pageSuivante: deplacerDUnePage(1)
        case .debut: allerAuDebut()
        case .fin: allerALaFin()
        default: return false
        }
        return true
    }
}
