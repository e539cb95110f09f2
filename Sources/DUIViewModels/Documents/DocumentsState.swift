import DUIDomain

/// The documents panel: the documents of all records that the reader may see, newest filing first, and a document open.
public struct DocumentsState: Panneau {
    /// What has the focus.
    public enum Focus: Hashable, Sendable {
        /// The field that filters the list.
        case recherche
        /// The list.
        case liste
        /// The text of the open document.
        case texte
        /// The sections of the open document.
        case sections
    }

    /// The field that filters the list.
    public internal(set) var recherche = ChampTexte(limite: 60)
    /// What has the focus.
    public internal(set) var focus = Focus.liste
    /// Whether only unread documents are shown.
    public internal(set) var nonLusSeulement = false
    /// The list.
    public internal(set) var liste = FenetreListe<ResumeDocument>()
    /// Counts over what the words of the field find, read or not.
    public internal(set) var compteurs: CompteursDocuments?
    /// How many documents came since the list was read.
    public internal(set) var nouveauxEnAttente = 0
    /// The open document.
    public internal(set) var ouvert: DocumentLuState?

    var mesures = Mesures(hauteurListe: 10, largeurLecteur: 76, hauteurLecteur: 12, volets: 2)
    var jeton = 0
    /// The document asked for last: the answer to an older question, or to one left by Échap, opens nothing.
    var aOuvrir: Cle<ResumeDocument>?
    /// Whether the next page must open the document that follows: F8 went past what is loaded.
    var ouvreLaSuite = false
    /// Whether the panel was just shown again with the top of its list in sight: it may then be read again.
    var peutRelire = false
    /// Total when the list was read, to tell new documents from old ones.
    var totalConnu: Int?
    var impression: ImpressionDeDocument?

    /// A panel nobody used yet.
    public init() {}

    /// The document that acts apply to: the open one, else the selected row.
    public var courant: ResumeDocument? { ouvert?.document.resume ?? liste.selectionnee }

    /// Contexts of its keys, nearest first.
    public var contextes: [ContexteCommande] {
        if saisit { return [.saisie] }
        switch focus {
        case .recherche: return [.saisie]
        case .liste: return [.documents, .liste]
        case .texte, .sections: return [.lecteur, .documents]
        }
    }

    /// Whether letters and digits go to a field.
    public var saisit: Bool { ouvert.map(\.lecteur.saisit) ?? (focus == .recherche) }

    /// The person whose document is open.
    public var residentEnCours: Resident? { ouvert?.document.resident }

    /// What Entrée does here: in the search of a text it goes to the next place found.
    public func nom(de commande: CommandeID, _ contexte: ContextePanneau) -> NomDeCommande? {
        commande == .ouvrir && ouvert?.lecteur.saisit == true ? NomDeCommande("Suivant") : nil
    }

    /// What one does here, for F1.
    public var presentation: String {
        "Tous les documents classés que votre profil peut lire, le dernier classé d’abord. * : à lire. / filtre par "
            + "mots, u ne montre que les non lus, Entrée lit le document et l’écrit au journal, l le marque lu, "
            + "Ctrl+P l’imprime, m montre le message qui l’a apporté."
    }

    /// Where we are.
    public var filDAriane: [String] { ["Documents"] + (ouvert.map { [$0.document.resume.description.titre] } ?? []) }

    /// What somebody looks at: the open document, else the selected row.
    public var repere: Repere {
        Repere(
            ecran: [ouvert?.document.resume.id.description, "\(nonLusSeulement)"],
            choix: [liste.selectionnee?.id.description, recherche.texte])
    }

    /// The sentence of the message row when nothing else is said.
    public var conseil: String {
        if let ouvert { return focus == .sections ? "Entrée : lire la section. Échap : texte." : ouvert.conseil }
        if nouveauxEnAttente > 0 {
            return nouveauxEnAttente == 1
                ? "1 nouveau document, F5 pour le voir." : "\(nouveauxEnAttente) nouveaux documents, F5 pour les voir."
        }
        guard let choisi = liste.selectionnee else { return liste.estChargee ? vide : "Lecture des documents…" }
        let jour = choisi.classeLe.heureLegale.jour.court
        let par = choisi.classePar.isEmpty ? "" : " par \(choisi.classePar)"
        return "Entrée : lire (accès tracé). Classé le \(jour)\(par)."
    }

    /// Why the list is empty, and what next.
    public var vide: String {
        if !recherche.estVide { return "Aucun document pour « \(recherche.texte) ». Effacez une lettre." }
        if nonLusSeulement { return "Aucun document à lire. u : tous les documents." }
        if let nombres = compteurs, nombres.nonLisibles > 0 {
            return "Aucun document n’est lisible par votre profil ; l’infirmière les lit."
        }
        return "Aucun document dans les dossiers."
    }

    /// Whether a command may be done now.
    public func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite {
        switch commande {
        case .ouvrir:
            if ouvert == nil { return disponibiliteDeLaLecture(contexte) }
            return saisit || focus == .sections
                ? .disponible : .indisponible("Le document est ouvert. Page suiv. : lire la suite.")
        case .imprimer:
            guard let ouvert else { return .indisponible("Ouvrez d’abord un document.") }
            return disponibilite(contexte.decide(.imprimer(ouvert.document.resume.description.famille)))
        case .marquerLu:
            return courant == nil ? .indisponible("Aucun document choisi.") : .disponible
        case .voirMessage:
            guard let courant else { return .indisponible("Aucun document choisi.") }
            guard courant.message != nil else {
                return .indisponible("Ce document n’est pas arrivé par la messagerie.")
            }
            return disponibilite(contexte.decide(.voirMessagerie))
        case .envoyer:
            return courant == nil
                ? .indisponible("Aucun document choisi.") : MessagerieState.disponibiliteDeLEnvoi(contexte)
        case .filtrer, .nonLus:
            return ouvert == nil ? .disponible : .indisponible("Revenez d’abord à la liste (Échap).")
        case .sectionSuivante:
            guard let ouvert else { return .indisponible("Ouvrez d’abord un document.") }
            return ouvert.lecteur.texte.sections.isEmpty
                ? .indisponible("Ce document n’a pas de section.") : .disponible
        case .chercherDansTexte:
            return ouvert == nil ? .indisponible("Ouvrez d’abord un document.") : .disponible
        default: return .disponible
        }
    }

    private func disponibiliteDeLaLecture(_ contexte: ContextePanneau) -> Disponibilite {
        guard let choisi = liste.selectionnee else { return .indisponible(liste.estChargee ? vide : conseil) }
        return disponibilite(contexte.decide(.lire(choisi.description.famille)))
    }

    private func disponibilite(_ decision: Decision) -> Disponibilite {
        if case .refuse(let raison) = decision { return .refusee(raison) }
        return .disponible
    }

    /// What happened; what must be done outside.
    public mutating func handle(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie] {
        switch entree {
        case .affiche, .baseChangee:
            guard liste.estChargee else { return recharger(contexte) }
            if case .affiche = entree { peutRelire = ouvert == nil && liste.selection == 0 }
            return compter(contexte)
        case .mesures(let nouvelles):
            mesures = nouvelles
            liste.setHauteur(nouvelles.hauteurListe)
            ouvert?.mesurer(nouvelles, contexte.miseEnPage)
            if nouvelles.volets < 3, focus == .sections { focus = .texte }
            return suite(contexte)
        case .texte(let saisi):
            guard ouvert == nil else {
                ouvert?.lecteur.saisir(saisi)
                return []
            }
            recherche.inserer(saisi)
            liste.repartirDuDebut()
            return recharger(contexte)
        case .edition(let edition):
            guard ouvert == nil else {
                ouvert?.lecteur.editer(edition)
                return []
            }
            guard recherche.editer(edition) else { return [] }
            liste.repartirDuDebut()
            return recharger(contexte)
        case .commande(let id): return executer(id, contexte)
        case .resultat(.documents(let resultat)): return recevoir(resultat, contexte)
        case .echec(.documents(let effet), _):
            oublier(effet)
            return []
        case .reponse(let dialogue, let bouton): return dialogue == "imprimer" ? impression?.reponse(bouton) ?? [] : []
        case .choisi(let choix, let valeur): return choix == "destination" ? impression?.choisie(valeur) ?? [] : []
        case .clic(let volet, let rang): return cliquer(volet: volet, rang: rang)
        case .resultat, .echec, .garderLesBrouillons: return []
        }
    }

    /// Opens a document from another place.
    public mutating func ouvrir(_ id: Cle<ResumeDocument>, _ contexte: ContextePanneau) -> [Sortie] {
        (liste.estChargee ? [] : recharger(contexte)) + demander(id)
    }

    mutating func demander(_ id: Cle<ResumeDocument>) -> [Sortie] {
        aOuvrir = id
        return [.effet(.documents(.ouvrir(id)))]
    }

    private mutating func oublier(_ effet: EffetDocuments) {
        switch effet {
        case .chargerPage: liste.pageRefusee()
        case .ouvrir(let id): if aOuvrir == id { aOuvrir = nil }
        default: break
        }
    }

    private mutating func cliquer(volet: Int, rang: Int) -> [Sortie] {
        switch volet {
        case 0:
            guard liste.selectionner(visible: rang) else { return [] }
            fermer()
        case 1 where ouvert != nil:
            focus = .sections
            ouvert?.lecteur.allerALaSection(rang)
        default: break
        }
        return []
    }

    mutating func fermer() {
        ouvert = nil
        aOuvrir = nil
        ouvreLaSuite = false
        focus = .liste
    }
}
