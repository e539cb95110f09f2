import Foundation

/// The table of the results, in Markdown.
struct Tableau {
    /// What a row is worth.
    enum Verdict: String {
        case tenu
        case manque = "manqué"
        /// Measured, but judged only against another program, through a terminal.
        case ailleurs = "au banc externe"
        /// A figure without a budget of its own.
        case repere = "repère"
    }

    private var lignes: [String] = []
    private(set) var manques = 0
    private(set) var tenus = 0

    /// A row: budget, what was done, the figure, the limit, the verdict.
    mutating func ajouter(_ budget: String, _ acte: String, _ mesure: String, limite: String, _ verdict: Verdict) {
        lignes.append("| \(budget) | \(acte) | \(mesure) | \(limite) | \(verdict.rawValue) |")
        if verdict == .manque { manques += 1 }
        if verdict == .tenu { tenus += 1 }
    }

    /// A figure that has no limit here.
    mutating func noter(_ acte: String, _ serie: Serie) {
        ajouter("", acte, Self.texte(serie), limite: "", .repere)
    }

    /// A ratio that must not pass a limit.
    mutating func comparer(_ budget: String, _ acte: String, _ grand: Serie, sur petit: Serie, auPlus limite: Double) {
        let rapport = Duree.millisecondes(grand.mediane) / max(Duree.millisecondes(petit.mediane), 0.000_001)
        ajouter(
            budget, acte,
            "×\(Duree.nombre(rapport, decimales: 2)) (\(Duree.texte(grand.mediane)) / \(Duree.texte(petit.mediane)))",
            limite: "≤ ×\(Duree.nombre(limite, decimales: 1))", rapport <= limite ? .tenu : .manque)
    }

    static func texte(_ serie: Serie) -> String { "\(Duree.texte(serie.mediane)) ; p99 \(Duree.texte(serie.p99))" }

    var markdown: String {
        (["| budget | acte | mesuré (médiane) | limite | verdict |", "|---|---|---|---|---|"] + lignes)
            .joined(separator: "\n")
            + "\n\n\(tenus) tenus, \(manques) manqués."
    }
}
