import DUIDomain

extension ParcoursState {
    mutating func executer(_ id: CommandeID) -> [Sortie] {
        if ouvert?.lecteur.saisit == true, ouvert?.lecteur.executer(id) == true { return [] }
        switch id {
        case .actualiser: return lister()
        case .precedent, .suivant: return allerAuVoisin(id == .suivant ? 1 : -1)
        default: break
        }
        if ouvert != nil {
            executerDansLeTexte(id)
            return []
        }
        return executerDansLaListe(id)
    }

    private mutating func executerDansLaListe(_ id: CommandeID) -> [Sortie] {
        if liste.executer(id) { return [] }
        switch id {
        case .ouvrir: return lire()
        case .droite where focus == .liste: return lire()
        case .filtrer: focus = .recherche
        case .voletSuivant, .voletPrecedent: focus = focus == .recherche ? .liste : .recherche
        case .trier:
            tri = Tri(rawValue: tri.rawValue + 1) ?? .domaine
            trierEtFiltrer()
            return [.message(MessageLigne("Trié \(tri.libelle)."))]
        case .retour: return revenir()
        default: break
        }
        return []
    }

    private mutating func lire() -> [Sortie] {
        guard let choisi = liste.selectionnee else { return [] }
        if let defaut = choisi.defaut { return [.message(MessageLigne(defaut, .attention))] }
        aOuvrir = choisi.id
        return [.effet(.parcours(.lire(id: choisi.id)))]
    }

    /// One step back: an opening under way, then the words of the field, then the field, then the tab bar.
    private mutating func revenir() -> [Sortie] {
        if aOuvrir != nil {
            aOuvrir = nil
        } else if !recherche.estVide {
            recherche.remplacer(par: "")
            trierEtFiltrer()
        } else if focus == .recherche {
            focus = .liste
        } else {
            return [.versLesOnglets]
        }
        return []
    }

    private mutating func executerDansLeTexte(_ id: CommandeID) {
        guard var lu = ouvert else { return }
        defer { if ouvert != nil { ouvert = lu } }
        switch id {
        case .retour, .gauche:
            if focus == .sections { focus = .texte } else { fermer() }
        case .voletSuivant, .voletPrecedent:
            let aDesSections = mesures.volets > 1 && !lu.lecteur.texte.sections.isEmpty
            focus = focus == .texte && aDesSections ? .sections : .texte
            if focus == .sections { lu.lecteur.allerALaSection(lu.lecteur.sectionCourante ?? 0) }
        case .ouvrir where focus == .sections, .droite where focus == .sections: focus = .texte
        default:
            if focus == .sections, lu.lecteur.executerDansLesSections(id) { return }
            lu.lecteur.executer(id)
        }
    }

    /// F7, F8: the neighbour of the open pathway is read in turn, broken files left out; in the list the selection moves.
    private mutating func allerAuVoisin(_ sens: Int) -> [Sortie] {
        guard ouvert != nil else {
            liste.deplacer(de: sens)
            return []
        }
        let lisibles = sens > 0 ? liste.lignes.dropFirst(liste.selection + 1) : liste.lignes.prefix(liste.selection)
        let voisin = sens > 0 ? lisibles.first { $0.defaut == nil } : lisibles.last { $0.defaut == nil }
        guard let voisin else {
            let bout = sens > 0 ? "dernier" : "premier"
            return [.message(MessageLigne("C’est le \(bout) parcours de la liste."))]
        }
        liste.selectionner(voisin.id)
        return lire()
    }

    mutating func recevoir(_ resultat: ResultatParcours, _ contexte: ContextePanneau) {
        switch resultat {
        case .liste(let lus):
            attendLaListe = false
            tous = lus
            motsParID = Dictionary(
                lus.map { ($0.id, Repliage.mots([$0.titre, $0.domaine, $0.usager, $0.id].joined(separator: " "))) },
                uniquingKeysWith: { premiers, _ in premiers })
            trierEtFiltrer()
        case .parcours(let id, let contenu):
            guard id == aOuvrir, let resume = tous.first(where: { $0.id == id }) else { return }
            aOuvrir = nil
            var lu = Lu(resume: resume, lecteur: LecteurState(contenu))
            lu.mesurer(mesures, contexte.miseEnPage)
            ouvert = lu
            focus = .texte
        }
    }

    /// Rows that hold every typed word as the beginning of one of theirs, in the present order.
    mutating func trierEtFiltrer() {
        guard !attendLaListe || !tous.isEmpty else { return }
        let mots = Repliage.mots(recherche.texte)
        let retenus = tous.filter { resume in
            let dits = motsParID[resume.id] ?? []
            return mots.allSatisfy { mot in dits.contains { $0.hasPrefix(mot) } }
        }
        liste.remplacer(par: retenus.sorted(by: precede), aUneSuite: false)
    }

    /// Files that cannot be read come last, whatever the order.
    private func precede(_ un: ResumeParcours, _ autre: ResumeParcours) -> Bool {
        let titres = (Repliage.replier(un.titre), un.id) < (Repliage.replier(autre.titre), autre.id)
        guard (un.defaut == nil) == (autre.defaut == nil) else { return un.defaut == nil }
        switch tri {
        case .titre: return titres
        case .etapes: return un.nombreEtapes == autre.nombreEtapes ? titres : un.nombreEtapes > autre.nombreEtapes
        case .domaine:
            let (ici, la) = (rang(un), rang(autre))
            return ici == la ? titres : ici < la
        }
    }

    private func rang(_ resume: ResumeParcours) -> Int {
        DomaineParcours.allCases.firstIndex { $0.libelle == resume.domaine } ?? DomaineParcours.allCases.count
    }
}
