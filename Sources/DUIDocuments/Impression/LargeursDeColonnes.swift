import DUIDomain

/// How wide each column of a table is on paper, and in which size of letters the table fits.
struct LargeursDeColonnes {
    static let bord = 3.0
    /// Rows measured to size the columns.
    private static let rangeesMesurees = 120
    /// Sizes tried, from the most comfortable to the smallest that can still be read.
    private static let tailles = [Police.cellule.taille, 7.5, 6.5]
    /// A longer word (an address of the web) may be cut.
    private static let motMaximal = 24
    /// More columns than that are drawn as running text.
    private static let colonnesMaximales = 24

    /// Left side of each column, and the right side of the last one.
    let abscisses: [Double]
    /// Letters of the cells.
    let police: Police

    /// Nil when no readable size makes the words of all columns fit side by side.
    init?(_ grille: GrilleDeTableau, compositeur: Compositeur, gauche: Double) {
        guard grille.colonnes <= Self.colonnesMaximales else { return nil }
        let disponible = Compositeur.margeDroite - gauche
        for taille in Self.tailles {
            let police = Police(taille: taille)
            let mesures = Self.mesurer(grille, police: police, compositeur: compositeur, disponible: disponible)
            guard mesures.minimales.reduce(0, +) <= disponible else { continue }
            let largeurs = Self.repartir(
                naturelles: mesures.naturelles, minimales: mesures.minimales, disponible: disponible)
            var abscisses = [gauche]
            for largeur in largeurs { abscisses.append((abscisses.last ?? gauche) + largeur) }
            self.abscisses = abscisses
            self.police = police
            return
        }
        return nil
    }

    private static func mesurer(
        _ grille: GrilleDeTableau, police: Police, compositeur: Compositeur, disponible: Double
    ) -> (naturelles: [Double], minimales: [Double]) {
        var naturelles = [Double](repeating: 12, count: grille.colonnes)
        var minimales = naturelles
        for rangee in grille.rangees.prefix(rangeesMesurees) {
            for element in rangee.cases where element.colonnes.count == 1 {
                let grasse = Police(taille: police.taille, estGrasse: rangee.estEntete || element.cellule.estEntete)
                let mesure = mesurer(element.cellule, police: grasse, compositeur: compositeur)
                let colonne = element.colonnes.lowerBound
                naturelles[colonne] = max(naturelles[colonne], mesure.naturelle)
                minimales[colonne] = max(minimales[colonne], min(mesure.minimale, disponible / 2))
            }
        }
        return (naturelles, minimales)
    }

    private static func mesurer(
        _ cellule: CelluleLisible, police: Police, compositeur: Compositeur
    ) -> (naturelle: Double, minimale: Double) {
        let fragments = Aplatissement.fragments(cellule.blocs)
        let entier = compositeur.composer(Morceaux.decouper(fragments).first ?? [], police: police, largeur: nil)
        let motLePlusLong = fragments.map(\.texte).joined().split(whereSeparator: \.isWhitespace).prefix(200)
            .max { $0.count < $1.count }
        let mot = motLePlusLong.flatMap {
            compositeur.composer([Fragment(String($0.prefix(motMaximal)))], police: police, largeur: nil)
        }
        let marges = 2 * bord + 1
        return ((entier?.largeurNaturelle ?? 0) + marges, (mot?.largeurNaturelle ?? 0) + marges)
    }

    /// Widths that fill the page at most: what each column wants if there is room, else its longest word and a share of
    /// the rest.
    static func repartir(naturelles: [Double], minimales: [Double], disponible: Double) -> [Double] {
        let voulu = naturelles.reduce(0, +)
        if voulu <= disponible {
            // A table that takes half the page is stretched to all of it: narrow ones keep their own width.
            let facteur = voulu > disponible * 0.5 ? disponible / voulu : 1
            return naturelles.map { $0 * facteur }
        }
        let minimum = minimales.reduce(0, +)
        guard minimum < disponible else { return minimales.map { $0 * disponible / minimum } }
        let desirs = zip(naturelles, minimales).map { max(0, $0 - $1) }
        let total = max(1, desirs.reduce(0, +))
        return zip(minimales, desirs).map { $0 + (disponible - minimum) * $1 / total }
    }
}

/// A table too wide for the page: one card a row, each cell after the head of its column.
struct FichesImprimees {
    private let tableau: TableauLisible
    private let grille: GrilleDeTableau
    private let compositeur: Compositeur
    private let gauche: Double

    init(_ tableau: TableauLisible, grille: GrilleDeTableau, compositeur: Compositeur, gauche: Double) {
        self.tableau = tableau
        self.grille = grille
        self.compositeur = compositeur
        self.gauche = gauche
    }

    /// Draws it whole.
    func imprimer() {
        let (tetes, entieres) = self.tetes
        let corps = grille.rangees.filter { !$0.estEntete }
        // A table of heads only must be shown too, and heads too long to be repeated in each card.
        if corps.isEmpty || !entieres {
            for rangee in grille.rangees where rangee.estEntete && !compositeur.estTronque {
                imprimer(rangee, tetes: [:])
            }
        }
        for rangee in corps where !compositeur.estTronque { imprimer(rangee, tetes: tetes) }
    }

    /// Signs of the words above a column that each card repeats.
    private static let teteMaximale = 120

    /// The words above each column, and whether none of them was cut.
    private var tetes: (mots: [Int: String], entieres: Bool) {
        var tetes: [Int: String] = [:]
        var entieres = true
        for element in grille.rangees.filter(\.estEntete).flatMap(\.cases) {
            let mots = Aplatissement.fragments(element.cellule.blocs).map(\.texte).joined()
            guard !mots.isEmpty else { continue }
            let bref = mots.prefix(Self.teteMaximale)
            if bref.endIndex < mots.endIndex { entieres = false }
            for colonne in element.colonnes {
                let avant = tetes[colonne].map { $0 + ", " } ?? ""
                guard avant.count < Self.teteMaximale else {
                    entieres = false
                    continue
                }
                tetes[colonne] = avant + bref
            }
        }
        return (tetes, entieres)
    }

    private func imprimer(_ rangee: GrilleDeTableau.Rangee, tetes: [Int: String]) {
        compositeur.reserver(24)
        let haut = compositeur.y
        compositeur.surface.trait(x1: gauche, y1: haut, x2: Compositeur.margeDroite, y2: haut)
        compositeur.y += 3
        for element in rangee.cases {
            let valeur = Aplatissement.fragments(element.cellule.blocs)
            guard !valeur.isEmpty else { continue }
            let tete = tetes[element.colonnes.lowerBound].map { [Fragment("\($0) : ", style: .gras)] } ?? []
            compositeur.ecrire(tete + valeur, police: .cellule, gauche: gauche + LargeursDeColonnes.bord)
        }
        compositeur.espacer(3)
    }
}
