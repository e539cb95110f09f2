import DUITerminal

/// Where the preparation of a demonstration base stands.
public enum EtapeDePreparation: Hashable, Sendable {
    /// It begins: there is something to wait for.
    case debut
    /// Messages are being received.
    case messages(recus: Int, total: Int)
}

/// What the person who waits reads: on a terminal one line rewritten in place, elsewhere one sentence.
public struct AnnonceDePreparation: Sendable {
    private static let phrase = "Préparation de la base de démonstration…"
    /// A line rewritten more often would only flicker.
    private static let intervalle = Duration.milliseconds(250)

    /// Columns of the terminal; nil where there is none.
    private let colonnes: Int?
    private var derniere: Duration?
    private var estEnCours = false

    /// An announcement for a terminal of so many columns, or for a file.
    public init(colonnes: Int?) { self.colonnes = colonnes }

    /// What to write for a step that is reached so long after the beginning; often nothing.
    public mutating func texte(_ etape: EtapeDePreparation, apres duree: Duration) -> String {
        guard let colonnes else { return etape == .debut ? "dui : \(Self.phrase)\n" : "" }
        estEnCours = true
        switch etape {
        case .debut: return Self.phrase
        case .messages(let recus, let total):
            if recus < total, let derniere, duree - derniere < Self.intervalle { return "" }
            derniere = duree
            let barre = ProgressBar(done: recus, total: total).text
            let ligne = "\(Self.phrase) \(barre)"
            // A line that wraps cannot be rewritten: on a narrow terminal the bar leaves the sentence out.
            return "\r" + (TextWidth.of(ligne) < colonnes ? ligne : TextWidth.pad(barre, to: max(1, colonnes - 1)))
        }
    }

    /// What ends the line, whether the preparation is done or failed.
    public mutating func fin() -> String {
        defer { estEnCours = false }
        return estEnCours ? "\n" : ""
    }
}
