import DUIDomain

extension DocumentsState {
    mutating func executer(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        if ouvert?.lecteur.saisit == true, ouvert?.lecteur.executer(id) == true { return [] }
        switch id {
        case .actualiser: return recharger(contexte)
        case .precedent, .suivant: return allerAuVoisin(id == .suivant ? 1 : -1, contexte)
        case .voirMessage: return courant?.message.map { [.aller(.message($0))] } ?? []
        case .envoyer: return courant.map { [.aller(.redaction(SujetDeMessage($0)))] } ?? []
        case .marquerLu: return courant.map(DocumentLuState.marquage) ?? []
        default: break
        }
        if ouvert != nil { return executerDansLeDocument(id) }
        return executerDansLaListe(id, contexte)
    }

    private mutating func executerDansLaListe(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        if liste.executer(id) { return suite(contexte) }
        switch id {
        case .ouvrir: return liste.selectionnee.map { demander($0.id) } ?? []
        case .droite where focus == .liste: return liste.selectionnee.map { demander($0.id) } ?? []
        case .filtrer: focus = .recherche
        case .voletSuivant, .voletPrecedent: focus = focus == .recherche ? .liste : .recherche
        case .nonLus:
            nonLusSeulement.toggle()
            liste.vider()
            return recharger(contexte)
        case .retour: return revenir(contexte)
        default: break
        }
        return []
    }

    /// One step back: an opening under way, then the words of the field, then the field, then the tab bar.
    private mutating func revenir(_ contexte: ContextePanneau) -> [Sortie] {
        if aOuvrir != nil {
            aOuvrir = nil
            return []
        }
        guard recherche.estVide else {
            recherche.remplacer(par: "")
            return recharger(contexte)
        }
        guard focus == .liste else {
            focus = .liste
            return []
        }
        return [.versLesOnglets]
    }

    private mutating func executerDansLeDocument(_ id: CommandeID) -> [Sortie] {
        guard var lu = ouvert else { return [] }
        defer { if ouvert != nil { ouvert = lu } }
        switch id {
        case .imprimer: return lu.acte(id) ?? []
        case .retour, .gauche:
            if focus == .sections { focus = .texte } else { fermer() }
            return []
        case .voletSuivant, .voletPrecedent:
            let aDesSections = mesures.volets == 3 && !lu.lecteur.texte.sections.isEmpty
            focus = focus == .texte && aDesSections ? .sections : .texte
            if focus == .sections { lu.lecteur.allerALaSection(lu.lecteur.sectionCourante ?? 0) }
            return []
        default: break
        }
        if focus == .sections, lu.lecteur.executerDansLesSections(id) { return [] }
        if focus == .sections, id == .ouvrir || id == .droite {
            focus = .texte
            return []
        }
        lu.lecteur.executer(id)
        return []
    }

    /// F7, F8: the neighbour of the open document is opened in turn; in the list the selection only moves.
    private mutating func allerAuVoisin(_ sens: Int, _ contexte: ContextePanneau) -> [Sortie] {
        guard let lu = ouvert else {
            liste.deplacer(de: sens)
            return suite(contexte)
        }
        let present = aOuvrir ?? lu.document.resume.id
        // A document come from another place may be in no row: the selected one is then its neighbour.
        if liste.selectionnee?.id == present { liste.deplacer(de: sens) }
        let sorties = suite(contexte)
        guard let voisin = liste.selectionnee, voisin.id != present else {
            ouvreLaSuite = sens > 0 && liste.attendUnePage
            if ouvreLaSuite { return sorties }
            let bout = sens > 0 ? "dernier" : "premier"
            return sorties + [.message(MessageLigne("C’est le \(bout) document de la liste."))]
        }
        return sorties + demander(voisin.id)
    }
}

extension LecteurState {
    /// Moves among the sections. Returns whether the command was a move.
    mutating func executerDansLesSections(_ id: CommandeID) -> Bool {
        let rang = sectionCourante ?? -1
        let derniere = max(0, texte.sections.count - 1)
        switch id {
        case .haut: allerALaSection(max(0, rang - 1))
        case .bas: allerALaSection(min(derniere, rang + 1))
        case .debut: allerALaSection(0)
        case .fin: allerALaSection(derniere)
        default: return false
        }
        return true
    }
}
