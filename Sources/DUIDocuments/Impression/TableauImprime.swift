import DUIDomain

/// Draws a table: columns sized to the page, rows cut between lines where a page ends, heads repeated on each page.
final class TableauImprime {
    private static let bord = LargeursDeColonnes.bord

    private let tableau: TableauLisible
    private let grille: GrilleDeTableau
    private let compositeur: Compositeur
    private let gauche: Double
    private var abscisses: [Double] = []
    private var police = Police.cellule
    private var repeteTete = false

    /// A cell under way: its text, and the line where the next page must go on.
    private struct Colonne {
        var texte: TexteCompose
        var place: Range<Int>
        var suivante = 0
        var estFinie: Bool { suivante >= texte.lignes.count }
    }

    init(_ tableau: TableauLisible, compositeur: Compositeur, gauche: Double) {
        self.tableau = tableau
        self.compositeur = compositeur
        self.gauche = gauche
        grille = GrilleDeTableau(tableau)
    }

    /// Draws it whole.
    func imprimer() {
        if !tableau.legende.isEmpty {
            compositeur.reserver(40)
            compositeur.ecrire([Fragment(tableau.legende, style: .gras)], police: .corps, gauche: gauche)
            compositeur.espacer(2)
        }
        guard grille.colonnes > 0 else { return }
        guard let largeurs = LargeursDeColonnes(grille, compositeur: compositeur, gauche: gauche) else {
            FichesImprimees(tableau, grille: grille, compositeur: compositeur, gauche: gauche).imprimer()
            return
        }
        (abscisses, police) = (largeurs.abscisses, largeurs.police)
        let tete = grille.rangees.filter(\.estEntete)
        let hauteurDeTete = tete.reduce(0) { $0 + hauteur(composer($1)) }
        // Heads alone at the foot of a page would say nothing: the first row comes with them, or its beginning.
        let premiere = grille.rangees.first { !$0.estEntete }.map { hauteur(composer($0)) } ?? 0
        compositeur.reserver(hauteurDeTete + min(premiere, 120) + 6)
        for rangee in tete { imprimer(rangee) }
        repeteTete = !tete.isEmpty && hauteurDeTete < (Compositeur.bas - compositeur.hautDePage) / 3
        for rangee in grille.rangees where !rangee.estEntete && !compositeur.estTronque { imprimer(rangee) }
        traitDeFin()
    }

    // MARK: Rows

    private func composer(_ rangee: GrilleDeTableau.Rangee) -> [Colonne] {
        rangee.cases.compactMap { element in
            let largeur = abscisses[element.colonnes.upperBound] - abscisses[element.colonnes.lowerBound]
            let sienne = Police(
                taille: police.taille, estGrasse: element.cellule.estEntete || rangee.estEntete)
            let texte = compositeur.composer(
                Aplatissement.fragments(element.cellule.blocs), police: sienne, largeur: largeur - 2 * Self.bord)
            return texte.map { Colonne(texte: $0, place: element.colonnes) }
        }
    }

    private func hauteur(_ colonnes: [Colonne]) -> Double {
        (colonnes.map(\.texte.hauteur).max() ?? 0) + 2 * Self.bord
    }

    private func imprimer(_ rangee: GrilleDeTableau.Rangee) {
        var colonnes = composer(rangee)
        let voulue = hauteur(colonnes)
        let pageEntiere = Compositeur.bas - compositeur.hautDePage
        // A short row goes whole to the next page; a long one begins here and goes on there.
        if voulue > compositeur.reste, voulue < pageEntiere / 3 || compositeur.reste < 30 {
            changerDePage(estTete: rangee.estEntete)
        }
        var premiere = true
        repeat {
            tracerTranche(&colonnes, rangee: rangee, premiere: premiere)
            premiere = false
            if colonnes.allSatisfy(\.estFinie) { break }
            changerDePage(estTete: rangee.estEntete)
        } while !compositeur.estTronque
    }

    private func changerDePage(estTete: Bool) {
        traitDeFin()
        compositeur.nouvellePage()
        guard repeteTete, !estTete, !compositeur.estTronque else { return }
        for rangee in grille.rangees where rangee.estEntete {
            var colonnes = composer(rangee)
            tracerTranche(&colonnes, rangee: rangee, premiere: true)
        }
    }

    /// Draws as many lines of each cell as the page takes, at least one.
    private func tracerTranche(_ colonnes: inout [Colonne], rangee: GrilleDeTableau.Rangee, premiere: Bool) {
        let place = compositeur.reste - 2 * Self.bord
        var tranches: [Range<Int>] = []
        var hauteur = 0.0
        for colonne in colonnes {
            var fin = colonne.suivante
            var prise = 0.0
            while fin < colonne.texte.lignes.count,
                prise + colonne.texte.lignes[fin].hauteur <= place || fin == colonne.suivante
            {
                prise += colonne.texte.lignes[fin].hauteur
                fin += 1
            }
            tranches.append(colonne.suivante..<fin)
            hauteur = max(hauteur, prise)
        }
        hauteur += 2 * Self.bord
        let haut = compositeur.y
        for rang in colonnes.indices {
            tracerCadre(colonnes[rang].place, haut: haut, hauteur: hauteur, rangee: rangee, premiere: premiere)
            tracerLignes(colonnes[rang], tranches[rang], haut: haut)
            colonnes[rang].suivante = tranches[rang].upperBound
        }
        for colonne in 0..<grille.colonnes where rangee.tient(colonne) {
            compositeur.surface.trait(
                x1: abscisses[colonne + 1], y1: haut, x2: abscisses[colonne + 1], y2: haut + hauteur)
        }
        compositeur.surface.trait(x1: abscisses[0], y1: haut, x2: abscisses[0], y2: haut + hauteur)
        compositeur.y = haut + hauteur
    }

    private func tracerLignes(_ colonne: Colonne, _ tranche: Range<Int>, haut: Double) {
        var y = haut + Self.bord
        let x = abscisses[colonne.place.lowerBound] + Self.bord
        for ligne in colonne.texte.lignes[tranche] {
            colonne.texte.tracer(ligne, x: x, y: y, gris: 0, sur: compositeur.surface.cairo)
            y += ligne.hauteur
        }
    }

    private func tracerCadre(
        _ place: Range<Int>, haut: Double, hauteur: Double, rangee: GrilleDeTableau.Rangee, premiere: Bool
    ) {
        let (debut, fin) = (abscisses[place.lowerBound], abscisses[place.upperBound])
        if rangee.estEntete {
            compositeur.surface.fond(x: debut, y: haut, largeur: fin - debut, hauteur: hauteur, gris: 0.9)
        }
        compositeur.surface.trait(x1: debut, y1: haut, x2: fin, y2: haut)
        compositeur.surface.trait(x1: fin, y1: haut, x2: fin, y2: haut + hauteur)
    }

    private func traitDeFin() {
        guard let debut = abscisses.first, let fin = abscisses.last else { return }
        compositeur.surface.trait(x1: debut, y1: compositeur.y, x2: fin, y2: compositeur.y)
    }
}
