/// How far a long work is: `[####......] 12 sur 30`, in ASCII for any font and any reader.
public struct ProgressBar: Hashable, Sendable {
    /// What is done.
    public var done: Int
    /// What there is to do.
    public var total: Int
    /// How many signs between the brackets.
    public var width: Int

    /// A bar.
    public init(done: Int, total: Int, width: Int = 10) {
        self.total = max(0, total)
        self.done = min(max(0, done), self.total)
        self.width = max(1, width)
    }

    /// The bar as text.
    public var text: String {
        // Full only when all is done.
        let filled = total == 0 ? 0 : Int(Double(done) / Double(total) * Double(width))
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        return "[\(bar)] \(done) sur \(total)"
    }
}
