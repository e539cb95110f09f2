import DUIDomain

/// The pathways panel: the national care pathways in one list, and one of them being read.
public struct ParcoursState: Panneau {
    /// What has the focus.
    public enum Focus: Hashable, Sendable {
        /// The field that filters the list.
        case recherche
        /// The list.
        case liste
        /// The text of the open pathway.
        case texte
        /// The sections of the open pathway.
        case sections
    }

    /// The order of the list.
    public enum Tri: Int, Hashable, Sendable, CaseIterable {
        /// Grouped by field of care, then by title.
        case domaine
        /// By title.
        case titre
        /// Longest first.
        case etapes

        /// In words, after « trié ».
        public var libelle: String {
            switch self {
            case .domaine: "par domaine"
            case .titre: "par titre"
            case .etapes: "par nombre d’étapes"
            }
        }
    }

    /// A pathway being read.
    public struct Lu: Hashable, Sendable {
        /// Its line.
        public var resume: ResumeParcours
        /// Its text.
        public internal(set) var lecteur: LecteurState
    }

    /// The field that filters the list.
    public internal(set) var recherche = ChampTexte(limite: 60)
    /// What has the focus.
    public internal(set) var focus = Focus.liste
    /// The order of the list.
    public internal(set) var tri = Tri.domaine
    /// Rows that fit the field, in order.
    public internal(set) var liste = FenetreListe<ResumeParcours>()
    /// The open pathway.
    public internal(set) var ouvert: Lu?
    /// Every pathway, whatever the field says; none before the first display.
    public internal(set) var tous: [ResumeParcours] = []

    var mesures = Mesures(hauteurListe: 10, largeurLecteur: 76, hauteurLecteur: 12, volets: 2)
    var motsParID: [String: [String]] = [:]
    var attendLaListe = false
    var lectureImpossible = false
    /// The pathway asked for last: the answer to an older question, or to one left by Échap, opens nothing.
    var aOuvrir: String?

    /// A panel nobody used yet.
    public init() {}

    /// How many files cannot be read.
    public var nombreDeDefauts: Int { tous.count { $0.defaut != nil } }

    /// Contexts of its keys, nearest first.
    public var contextes: [ContexteCommande] {
        if saisit { return [.saisie] }
        switch focus {
        case .recherche: return [.saisie]
        case .liste: return [.parcours, .liste]
        case .texte, .sections: return [.lecteur, .parcours]
        }
    }

    /// Whether letters and digits go to a field.
    public var saisit: Bool { ouvert.map(\.lecteur.saisit) ?? (focus == .recherche) }

    /// What Entrée does here: in the search of a text it goes to the next place found.
    public func nom(de commande: CommandeID, _ contexte: ContextePanneau) -> NomDeCommande? {
        commande == .ouvrir && ouvert?.lecteur.saisit == true ? NomDeCommande("Suivant") : nil
    }

    /// What one does here, for F1.
    public var presentation: String {
        "Les parcours nationaux, à lire. Entrée ouvre un parcours, F7 et F8 passent au précédent ou au suivant, s va à "
            + "l’étape suivante, / cherche dans la liste ou dans le texte."
    }

    /// Where we are.
    public var filDAriane: [String] { ["Parcours"] + (ouvert.map { [$0.resume.titre] } ?? []) }

    /// What somebody looks at: the open pathway, else the selected row.
    public var repere: Repere {
        Repere(ecran: [ouvert?.resume.id, tri.libelle], choix: [liste.selectionnee?.id, recherche.texte])
    }

    /// The sentence of the message row when nothing else is said.
    public var conseil: String {
        if let ouvert {
            if ouvert.lecteur.saisit { return ouvert.lecteur.conseilDeRecherche }
            if focus == .sections { return "Entrée : lire la section. Échap : texte." }
            let suite = ouvert.lecteur.estALaFin ? "" : "Page suiv. : lire la suite. "
            return suite + "s : section. F7/F8 : parcours voisins."
        }
        guard let choisi = liste.selectionnee else { return vide }
        return choisi.defaut ?? "Entrée : lire le parcours. t : trier autrement."
    }

    /// Why the list is empty, and what next.
    public var vide: String {
        if lectureImpossible { return "Les parcours n’ont pas pu être lus. F5 : réessayer." }
        guard liste.estChargee else { return "Lecture des parcours…" }
        if !recherche.estVide { return "Aucun parcours pour « \(recherche.texte) ». Effacez une lettre." }
        return "Aucun parcours n’est installé. L’administration peut en ajouter."
    }

    /// Whether a command may be done now.
    public func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite {
        switch commande {
        case .ouvrir:
            if ouvert != nil {
                return saisit || focus == .sections
                    ? .disponible : .indisponible("Le parcours est ouvert. Page suiv. : lire la suite.")
            }
            guard let choisi = liste.selectionnee else { return .indisponible(vide) }
            return choisi.defaut.map { .indisponible($0) } ?? .disponible
        case .filtrer, .trier:
            return ouvert == nil ? .disponible : .indisponible("Revenez d’abord à la liste (Échap).")
        case .sectionSuivante, .chercherDansTexte:
            return ouvert == nil ? .indisponible("Ouvrez d’abord un parcours.") : .disponible
        case .imprimer: return .indisponible("Un parcours se lit à l’écran ; il ne s’imprime pas.")
        default: return .disponible
        }
    }

    /// What happened; what must be done outside.
    public mutating func handle(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie] {
        switch entree {
        case .affiche: return liste.estChargee || attendLaListe ? [] : lister()
        case .mesures(let nouvelles):
            mesures = nouvelles
            liste.setHauteur(nouvelles.hauteurListe)
            ouvert?.mesurer(nouvelles, contexte.miseEnPage)
            if nouvelles.volets == 1, focus == .sections { focus = .texte }
            return []
        case .texte(let saisi):
            guard ouvert == nil else {
                ouvert?.lecteur.saisir(saisi)
                return []
            }
            recherche.inserer(saisi)
            trierEtFiltrer()
        case .edition(let edition):
            guard ouvert == nil else {
                ouvert?.lecteur.editer(edition)
                return []
            }
            if recherche.editer(edition) { trierEtFiltrer() }
        case .commande(let id): return executer(id)
        case .resultat(.parcours(let resultat)): recevoir(resultat, contexte)
        case .echec(.parcours(let effet), _): oublier(effet)
        case .clic(let volet, let rang): cliquer(volet: volet, rang: rang)
        case .resultat, .echec, .baseChangee, .reponse, .choisi, .garderLesBrouillons: break
        }
        return []
    }

    mutating func lister() -> [Sortie] {
        attendLaListe = true
        lectureImpossible = false
        return [.effet(.parcours(.lister))]
    }

    private mutating func oublier(_ effet: EffetParcours) {
        switch effet {
        case .lister:
            attendLaListe = false
            lectureImpossible = tous.isEmpty
        case .lire(let id): if aOuvrir == id { aOuvrir = nil }
        }
    }

    private mutating func cliquer(volet: Int, rang: Int) {
        if volet == 0, liste.selectionner(visible: rang) { fermer() }
        if volet == 1, ouvert != nil {
            focus = .sections
            ouvert?.lecteur.allerALaSection(rang)
        }
    }

    mutating func fermer() {
        ouvert = nil
        aOuvrir = nil
        focus = .liste
    }
}

extension ParcoursState.Lu {
    mutating func mesurer(_ mesures: Mesures, _ miseEnPage: MiseEnPage) {
        lecteur.mesurer(largeur: mesures.largeurLecteur, hauteur: mesures.hauteurLecteur, miseEnPage: miseEnPage)
    }
}
