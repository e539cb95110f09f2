/// Limits in milliseconds for what the external harness judges through a terminal against other programs: the same acts
/// without a terminal must stay well under what was allowed on the machine where the goals were set.
enum Repere {
    /// A key in a list: 1.5 ms, 5.5 ms for the slowest of a hundred.
    static func touche(_ serie: Serie, _ acte: String, dans tableau: inout Tableau) {
        let tenu = serie.mediane <= .microseconds(1_500) && serie.p99 <= .microseconds(5_500)
        tableau.ajouter(
            "P4", acte, Tableau.texte(serie), limite: "≤ 1,5 ms ; p99 ≤ 5,5 ms", tenu ? .tenu : .manque)
    }

    /// A page of a list: 5.4 ms.
    static func page(_ serie: Serie, _ acte: String, dans tableau: inout Tableau) {
        tableau.ajouter(
            "P5", acte, Tableau.texte(serie), limite: "≤ 5,4 ms",
            serie.mediane <= .microseconds(5_400) ? .tenu : .manque)
    }

    /// Search while one types: 16 ms for the slowest of a hundred letters, one frame of a screen.
    static func recherche(_ serie: Serie, _ acte: String, dans tableau: inout Tableau) {
        tableau.ajouter(
            "P8", acte, Tableau.texte(serie), limite: "p99 ≤ 16 ms", serie.p99 <= .milliseconds(16) ? .tenu : .manque)
    }
}
