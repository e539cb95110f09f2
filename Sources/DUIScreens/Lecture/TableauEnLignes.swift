import DUIDomain
import DUITerminal
import DUIViewModels

/// A table as lines: columns side by side where they fit, one card a row where they do not.
struct TableauEnLignes {
    private(set) var lignes: [LigneMiseEnPage] = []
    private let largeur: Int
    private static let ecart = 2
    private static let plusEtroite = 6

    init(_ tableau: TableauLisible, largeur: Int) {
        self.largeur = largeur
        let grille = GrilleDeTableau(tableau)
        let (tetes, corps) = (grille.rangees.filter(\.estEntete), grille.rangees.filter { !$0.estEntete })
        guard grille.colonnes > 0 else { return }
        if let largeurs = Self.largeurs(grille, disponible: largeur) {
            for rangee in tetes { cote(rangee, largeurs) }
            if !tetes.isEmpty {
                let total = largeurs.reduce(0, +) + Self.ecart * (grille.colonnes - 1)
                lignes.append(LigneMiseEnPage([Fragment(String(repeating: "-", count: min(total, largeur)))]))
            }
            for rangee in corps { cote(rangee, largeurs) }
        } else {
            fiches(tetes, corps)
        }
    }

    /// Widths that fit, or nothing when the columns would be too narrow to read.
    private static func largeurs(_ grille: GrilleDeTableau, disponible: Int) -> [Int]? {
        let colonnes = grille.colonnes
        let place = disponible - ecart * (colonnes - 1)
        guard place >= colonnes else { return nil }
        var voulues = [Int](repeating: 1, count: colonnes)
        var minimales = [Int](repeating: 1, count: colonnes)
        for rangee in grille.rangees {
            for element in rangee.cases where element.colonnes.count == 1 {
                let colonne = element.colonnes.lowerBound
                for texte in element.cellule.blocs.flatMap(\.textes) {
                    for ligne in texte.split(separator: "\n") {
                        voulues[colonne] = max(voulues[colonne], TextWidth.of(String(ligne)))
                    }
                    let plusLong =
                        texte.split(whereSeparator: \.isWhitespace).map { TextWidth.of(String($0)) }.max() ?? 1
                    minimales[colonne] = max(minimales[colonne], min(plusLong, 14))
                }
            }
        }
        if voulues.reduce(0, +) <= place { return voulues }
        guard place >= colonnes * plusEtroite, minimales.reduce(0, +) <= place else { return nil }
        var largeurs = minimales
        var reste = place - minimales.reduce(0, +)
        // What is left goes, column by column, to those that are farthest from what they want.
        while reste > 0,
            let large = largeurs.indices.filter({ largeurs[$0] < voulues[$0] })
                .max(by: { voulues[$0] - largeurs[$0] < voulues[$1] - largeurs[$1] })
        {
            largeurs[large] += 1
            reste -= 1
        }
        return largeurs
    }

    private mutating func cote(_ rangee: GrilleDeTableau.Rangee, _ largeurs: [Int]) {
        let enTete = rangee.estEntete
        func etendue(_ places: Range<Int>) -> Int {
            largeurs[places].reduce(0, +) + Self.ecart * (places.count - 1)
        }
        var colonnes: [(largeur: Int, lignes: [LigneMiseEnPage])] = []
        var suivante = 0
        for element in rangee.cases {
            // Columns held by a cell above stay blank.
            let debut = element.colonnes.lowerBound
            if suivante < debut { colonnes.append((etendue(suivante..<debut), [])) }
            let largeur = etendue(element.colonnes)
            colonnes.append((largeur, Self.contenu(element.cellule, largeur: largeur)))
            suivante = element.colonnes.upperBound
        }
        let hauteur = colonnes.map(\.lignes.count).max() ?? 0
        for rang in 0..<max(1, hauteur) {
            var fragments: [Fragment] = []
            for (position, colonne) in colonnes.enumerated() {
                let ligne = rang < colonne.lignes.count ? colonne.lignes[rang] : LigneMiseEnPage([])
                fragments += ligne.fragments.map { fragment in
                    enTete ? Fragment(fragment.texte, style: fragment.style.union(.gras)) : fragment
                }
                let manque = colonne.largeur - TextWidth.of(ligne.texte) + Self.ecart
                if position < colonnes.count - 1 {
                    fragments.append(Fragment(String(repeating: " ", count: max(1, manque))))
                }
            }
            lignes.append(LigneMiseEnPage(fragments, genre: enTete ? .intertitre : .texte))
        }
    }

    private static func contenu(_ cellule: CelluleLisible, largeur: Int) -> [LigneMiseEnPage] {
        var page = MiseEnLignes.Page(largeur: max(1, largeur))
        page.blocs(cellule.blocs, retrait: 0)
        page.enleverLesVidesFinaux()
        guard cellule.estEntete else { return page.lignes }
        return page.lignes.map { ligne in
            LigneMiseEnPage(
                ligne.fragments.map { Fragment($0.texte, style: $0.style.union(.gras)) }, genre: ligne.genre)
        }
    }

    /// Signs of the head of a column that each card repeats.
    private static let titreMaximal = 120

    /// One card a row: the head of the column, then the cell.
    private mutating func fiches(_ tetes: [GrilleDeTableau.Rangee], _ corps: [GrilleDeTableau.Rangee]) {
        var titres: [Int: String] = [:]
        var entiers = true
        for element in tetes.last?.cases ?? [] {
            let titre = element.cellule.blocs.flatMap(\.textes).filter { !$0.isEmpty }.joined(separator: " ")
            let bref = String(titre.prefix(Self.titreMaximal))
            let estCoupe = bref.utf8.count < titre.utf8.count
            if estCoupe { entiers = false }
            if !titre.isEmpty { titres[element.colonnes.lowerBound] = estCoupe ? bref + "…" : bref }
        }
        // Heads without a row must be shown too, and heads too long to be repeated in each card.
        for rangee in corps.isEmpty || !entiers ? tetes[...] : tetes.dropLast() { fiche(rangee, titres: [:]) }
        for rangee in corps {
            fiche(rangee, titres: titres)
            lignes.append(LigneMiseEnPage([]))
        }
    }

    private mutating func fiche(_ rangee: GrilleDeTableau.Rangee, titres: [Int: String]) {
        for element in rangee.cases {
            let titre = titres[element.colonnes.lowerBound]
            var page = MiseEnLignes.Page(largeur: largeur)
            if let titre { page.ajouter([Fragment(titre + " :", style: .gras)]) }
            page.blocs(element.cellule.blocs, retrait: titre == nil ? 0 : 2)
            lignes += page.lignes
        }
    }
}
