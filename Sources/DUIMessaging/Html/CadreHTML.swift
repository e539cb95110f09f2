import DUIDomain

/// One open container of the page: what it has gathered so far, and how it closes into its parent.
struct CadreHTML {
    /// What kind of container.
    enum Genre: Equatable {
        case racine, element, tableau, rangee, cellule, legende, citation
        case liste(ordonnee: Bool)
    }

    var genre: Genre
    var blocs: [BlocLisible] = []
    var elements: [[BlocLisible]] = []
    var cellules: [CelluleLisible] = []
    var rangees: [[CelluleLisible]] = []
    var legende = ""
    var colonnes = 1
    var hauteur = 1
    var estEntete = false

    /// Gives what a closed container holds to the one around it.
    mutating func absorb(_ ferme: CadreHTML) {
        switch (ferme.genre, genre) {
        case (.element, .liste):
            if !ferme.blocs.isEmpty { elements.append(ferme.blocs) }
        case (.cellule, .rangee):
            cellules.append(
                CelluleLisible(
                    ferme.blocs, colonnes: ferme.colonnes, rangees: ferme.hauteur, estEntete: ferme.estEntete))
        case (.rangee, .tableau):
            if !ferme.cellules.isEmpty { rangees.append(ferme.cellules) }
            blocs += ferme.blocs
        case (.legende, .tableau):
            legende = ferme.blocs.flatMap(\.textes).joined(separator: " ")
        default: blocs += ferme.contents
        }
    }

    /// The blocks of a closed container that its parent takes as they are.
    private var contents: [BlocLisible] {
        switch genre {
        case .liste(let ordonnee):
            elements.isEmpty ? blocs : blocs + [.liste(ordonnee: ordonnee, elements: elements)]
        case .tableau: blocs + Self.table(rangees, legende: legende)
        case .rangee: blocs + cellules.flatMap(\.blocs)
        case .citation: blocs.map(Self.quoted)
        default: blocs
        }
    }

    /// A table of data stays one; a table that only lays out the page gives its blocks one after the other.
    private static func table(_ rangees: [[CelluleLisible]], legende: String) -> [BlocLisible] {
        let pleines = rangees.filter { $0.contains { !$0.blocs.isEmpty } }
        let estDonnees =
            pleines.count >= 2
            && pleines.contains { $0.count(where: { !$0.blocs.isEmpty }) >= 2 }
            && !pleines.joined().contains { $0.blocs.contains(where: isLayout) }
        guard estDonnees else {
            let avant: [BlocLisible] = legende.isEmpty ? [] : [.intertitre(legende)]
            return avant + pleines.flatMap(line)
        }
        let tetes = pleines.prefix { $0.allSatisfy(\.estEntete) }
        return [
            .tableau(
                TableauLisible(legende: legende, entetes: Array(tetes), lignes: Array(pleines.dropFirst(tetes.count))))
        ]
    }

    /// A row of a table that lays out the page: short texts side by side stay on one line, longer ones are columns of a
    /// page and follow one another.
    private static func line(_ cellules: [CelluleLisible]) -> [BlocLisible] {
        let pleines = cellules.filter { !$0.blocs.isEmpty }
        let textes = pleines.compactMap(short)
        guard pleines.count >= 2, textes.count == pleines.count else { return pleines.flatMap(\.blocs) }
        return [.paragraphe(Array(textes.joined(separator: [Fragment(" | ")])))]
    }

    /// What a cell says, when it is one short line.
    private static func short(_ cellule: CelluleLisible) -> [Fragment]? {
        guard cellule.blocs.count == 1, case .paragraphe(let fragments) = cellule.blocs[0] else { return nil }
        let texte = fragments.map(\.texte).joined()
        return texte.count <= 80 && !texte.contains("\n") ? fragments : nil
    }

    private static func isLayout(_ bloc: BlocLisible) -> Bool {
        switch bloc {
        case .tableau, .intertitre: true
        default: false
        }
    }

    /// Quoted text carries `>` as in plain mail, on each of its lines.
    private static func quoted(_ bloc: BlocLisible) -> BlocLisible {
        switch bloc {
        case .paragraphe(let fragments):
            var cites = fragments.map { fragment in
                var cite = fragment
                cite.texte = cite.texte.split(separator: "\n", omittingEmptySubsequences: false).joined(
                    separator: "\n> ")
                return cite
            }
            cites.insert(Fragment("> "), at: 0)
            return .paragraphe(cites)
        case .preformate(let texte):
            return .preformate(
                texte.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }.joined(separator: "\n")
            )
        case .intertitre(let texte): return .intertitre("> " + texte)
        default: return bloc
        }
    }
}
