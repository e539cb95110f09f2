import DUIDomain
import DUITerminal
import DUIViewModels

/// Lays readable content out in lines of a given width: the same lines on screen and on standard output.
public enum MiseEnLignes {
    /// Content laid out for a width in columns.
    public static func presenter(_ contenu: ContenuLisible, largeur: Int) -> TexteMisEnPage {
        var page = Page(largeur: max(10, largeur))
        if !contenu.titre.isEmpty { page.ajouter([Fragment(contenu.titre, style: .gras)], genre: .titre) }
        let colonne = contenu.entete.map { TextWidth.of($0.libelle) + 2 }.max() ?? 0
        for ligne in contenu.entete { page.entete(ligne, colonne: min(colonne, 24, max(8, largeur / 3))) }
        for phrase in contenu.avertissements { page.ajouter([Fragment("! " + phrase)], genre: .avertissement) }
        for section in contenu.sections { page.section(section) }
        page.details(contenu.details)
        page.enleverLesVidesFinaux()
        return TexteMisEnPage(lignes: page.lignes, sections: page.sections)
    }

    /// What a content is being turned into.
    struct Page {
        let largeur: Int
        var lignes: [LigneMiseEnPage] = []
        var sections: [Int] = []

        init(largeur: Int) { self.largeur = largeur }

        mutating func vide() {
            if let derniere = lignes.last, !derniere.fragments.isEmpty { lignes.append(LigneMiseEnPage([])) }
        }

        mutating func enleverLesVidesFinaux() {
            while let derniere = lignes.last, derniere.fragments.isEmpty { lignes.removeLast() }
        }

        mutating func ajouter(
            _ fragments: [Fragment], retrait: Int = 0, puce: String = "", genre: LigneMiseEnPage.Genre = .texte
        ) {
            let marge = retrait + TextWidth.of(puce)
            let coupees = Coupe.couper(fragments, largeur: max(8, largeur - marge))
            for (rang, ligne) in coupees.enumerated() {
                let tete =
                    rang == 0 ? String(repeating: " ", count: retrait) + puce : String(repeating: " ", count: marge)
                lignes.append(LigneMiseEnPage(tete.isEmpty ? ligne : [Fragment(tete)] + ligne, genre: genre))
            }
        }

        mutating func entete(_ ligne: LigneEntete, colonne: Int) {
            let libelle = TextWidth.pad(ligne.libelle, to: colonne - 1) + " "
            let coupees = Coupe.couper([Fragment(ligne.valeur)], largeur: max(8, largeur - colonne))
            for (rang, valeur) in coupees.enumerated() {
                let tete = rang == 0 ? libelle : String(repeating: " ", count: colonne)
                lignes.append(LigneMiseEnPage([Fragment(tete, style: .gras)] + valeur, genre: .entete))
            }
        }

        mutating func details(_ lignes: [LigneEntete]) {
            guard !lignes.isEmpty else { return }
            section(SectionLisible(titre: "En-tête complet", blocs: []))
            let colonne = lignes.map { TextWidth.of($0.libelle) + 2 }.max() ?? 0
            for ligne in lignes { entete(ligne, colonne: min(colonne, 30, max(8, largeur / 3))) }
        }

        mutating func section(_ section: SectionLisible) {
            if !section.titre.isEmpty {
                vide()
                sections.append(lignes.count)
                let retrait = String(repeating: "  ", count: max(0, section.niveau - 1))
                ajouter([Fragment(retrait + section.titre, style: .gras)], genre: .section)
            }
            blocs(section.blocs, retrait: 0)
        }

        mutating func blocs(_ blocs: [BlocLisible], retrait: Int) {
            for bloc in blocs { self.bloc(bloc, retrait: retrait) }
        }

        private mutating func bloc(_ bloc: BlocLisible, retrait: Int) {
            switch bloc {
            case .paragraphe(let fragments): ajouter(fragments, retrait: retrait)
            case .intertitre(let titre):
                vide()
                ajouter([Fragment(titre, style: .gras)], retrait: retrait, genre: .intertitre)
            case .note(let marque, let fragments): ajouter(fragments, retrait: retrait, puce: "\(marque) ")
            case .preformate(let texte): preformate(texte, retrait: retrait)
            case .liste(let ordonnee, let elements):
                for (rang, element) in elements.enumerated() {
                    self.element(element, puce: ordonnee ? "\(rang + 1). " : "- ", retrait: retrait)
                }
            case .tableau(let tableau): tableauEnLignes(tableau, retrait: retrait)
            }
        }

        private mutating func element(_ blocs: [BlocLisible], puce: String, retrait: Int) {
            guard let premier = blocs.first else { return }
            var reste = blocs[...]
            if case .paragraphe(let fragments) = premier {
                ajouter(fragments, retrait: retrait, puce: puce)
                reste = reste.dropFirst()
            } else {
                lignes.append(LigneMiseEnPage([Fragment(String(repeating: " ", count: retrait) + puce)]))
            }
            self.blocs(Array(reste), retrait: min(retrait + 2, largeur / 2))
        }

        /// Lines whose own layout means something: their gutters are narrowed first, paragraph by paragraph, then rows that
        /// are still too wide are read cell by cell; what does not fit goes on below, further in. Nothing is lost.
        private mutating func preformate(_ texte: String, retrait: Int) {
            let marge = String(repeating: " ", count: retrait)
            let place = max(8, largeur - retrait)
            let brutes = texte.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for groupe in ColonnesDeTexte.groupes(brutes) {
                let rangees =
                    FichesDeTexte.lignes(groupe, largeur: place)
                    ?? ColonnesDeTexte.courantes(
                        ColonnesDeTexte.resserrer(groupe, largeur: place), largeur: place)
                for brute in rangees {
                    lignes += Coupe.rangee(brute, largeur: place).map { ligne in
                        LigneMiseEnPage(ligne.isEmpty ? [] : [Fragment(marge + ligne)])
                    }
                }
            }
        }

        private mutating func tableauEnLignes(_ tableau: TableauLisible, retrait: Int) {
            vide()
            if !tableau.legende.isEmpty {
                ajouter([Fragment(tableau.legende, style: .gras)], retrait: retrait, genre: .intertitre)
            }
            lignes += TableauEnLignes(tableau, largeur: max(10, largeur - retrait)).lignes.map { ligne in
                guard retrait > 0 else { return ligne }
                return LigneMiseEnPage(
                    [Fragment(String(repeating: " ", count: retrait))] + ligne.fragments, genre: ligne.genre)
            }
            vide()
        }
    }
}
