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
        let tetes = Self.grille(tableau.entetes)
        let corps = Self.grille(tableau.lignes)
        let colonnes = (tetes + corps).map(\.count).max() ?? 0
        guard colonnes > 0 else { return }
        let largeurs = Self.largeurs(tetes + corps, colonnes: colonnes, disponible: largeur)
        if let largeurs {
            for rangee in tetes { cote(rangee, largeurs, enTete: true) }
            if !tetes.isEmpty {
                let total = largeurs.reduce(0, +) + Self.ecart * (colonnes - 1)
                lignes.append(LigneMiseEnPage([Fragment(String(repeating: "-", count: min(total, largeur)))]))
            }
            for rangee in corps { cote(rangee, largeurs, enTete: false) }
        } else {
            fiches(tetes, corps)
        }
    }

    /// A place of the grid: a cell, or the continuation of one that covers several places.
    private struct Place {
        var cellule: CelluleLisible?
        var colonnes = 1
    }

    private static func grille(_ rangees: [[CelluleLisible]]) -> [[Place]] {
        var grille: [[Place]] = []
        var couvertes: [Int: Int] = [:]
        for rangee in rangees {
            var ligne: [Place] = []
            var reste = rangee[...]
            while !reste.isEmpty || (couvertes[ligne.count] ?? 0) > 0 {
                if let encore = couvertes[ligne.count], encore > 0 {
                    couvertes[ligne.count] = encore - 1
                    ligne.append(Place())
                    continue
                }
                guard let cellule = reste.popFirst() else { break }
                let etendue = min(cellule.colonnes, 50)
                for decalage in 0..<etendue {
                    if cellule.rangees > 1 { couvertes[ligne.count] = min(cellule.rangees, 500) - 1 }
                    ligne.append(decalage == 0 ? Place(cellule: cellule, colonnes: etendue) : Place(colonnes: 0))
                }
            }
            grille.append(ligne)
        }
        return grille
    }

    /// Widths that fit, or nothing when the columns would be too narrow to read.
    private static func largeurs(_ grille: [[Place]], colonnes: Int, disponible: Int) -> [Int]? {
        var voulues = [Int](repeating: 1, count: colonnes)
        var minimales = [Int](repeating: 1, count: colonnes)
        for rangee in grille {
            for (colonne, place) in rangee.enumerated() where place.colonnes == 1 {
                for texte in place.cellule?.blocs.flatMap(\.textes) ?? [] {
                    for ligne in texte.split(separator: "\n") {
                        voulues[colonne] = max(voulues[colonne], TextWidth.of(String(ligne)))
                    }
                    let plusLong =
                        texte.split(whereSeparator: \.isWhitespace).map { TextWidth.of(String($0)) }.max() ?? 1
                    minimales[colonne] = max(minimales[colonne], min(plusLong, 14))
                }
            }
        }
        let place = disponible - ecart * (colonnes - 1)
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

    private mutating func cote(_ rangee: [Place], _ largeurs: [Int], enTete: Bool) {
        var colonnes: [(largeur: Int, lignes: [LigneMiseEnPage])] = []
        for (colonne, place) in rangee.enumerated() where place.colonnes > 0 {
            let fin = min(colonne + place.colonnes, largeurs.count)
            let etendue = largeurs[colonne..<fin].reduce(0, +) + Self.ecart * (fin - colonne - 1)
            colonnes.append((etendue, place.cellule.map { Self.contenu($0, largeur: etendue) } ?? []))
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

    /// One card a row: the head of the column, then the cell.
    private mutating func fiches(_ tetes: [[Place]], _ corps: [[Place]]) {
        let titres = tetes.last ?? []
        for rangee in tetes.dropLast() { fiche(rangee, titres: []) }
        for rangee in corps {
            fiche(rangee, titres: titres)
            lignes.append(LigneMiseEnPage([]))
        }
        if corps.isEmpty { fiche(titres, titres: []) }
    }

    private mutating func fiche(_ rangee: [Place], titres: [Place]) {
        for (colonne, place) in rangee.enumerated() {
            guard let cellule = place.cellule else { continue }
            let titre =
                colonne < titres.count
                ? titres[colonne].cellule?.blocs.flatMap(\.textes).filter { !$0.isEmpty }.joined(separator: " ") : nil
            var page = MiseEnLignes.Page(largeur: largeur)
            if let titre, !titre.isEmpty { page.ajouter([Fragment(titre + " :", style: .gras)]) }
            page.blocs(cellule.blocs, retrait: titre?.isEmpty == false ? 2 : 0)
            lignes += page.lignes
        }
    }
}
