/// How far a long work is: `[####......] 12 sur 30`, in ASCII for any font and any reader.
public struct ProgressBar: Hashable, Sendable {
    /// What is done.
    public var done: Int
    /// What there is to do.
    public var total: Int
    /// How many signs between the brackets.
    public var width: Int
    /// What follows the count, for instance how to stop.
    public var suffix: String

    /// A bar.
    public init(done: Int, total: Int, width: Int = 10, suffix: String = "") {
        self.total = max(0, total)
        self.done = min(max(0, done), self.total)
        self.width = max(1, width)
        self.suffix = suffix
    }

    /// The bar as text, fit for a message row.
    public var text: String {
        // Full only when all is done.
        let filled = total == 0 ? 0 : Int(Double(done) / Double(total) * Double(width))
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        return "[\(bar)] \(done) sur \(total)\(suffix)"
    }

    /// Draws the bar on the first row of the rectangle.
    public func draw(into frame: inout Frame, in rect: Rect, style: Style = .texte) {
        guard !rect.isEmpty else { return }
        frame.put(text, row: rect.row, column: rect.column, style: style, width: rect.columns)
    }
}
