/// The sentence that stands where there is nothing to list: why it is empty, and what can be done.
public struct EmptyText: Hashable, Sendable {
    /// The sentence.
    public var text: String

    /// A sentence.
    public init(_ text: String) { self.text = text }

    /// Draws the sentence, wrapped, from the top of the rectangle.
    public func draw(into frame: inout Frame, in rect: Rect) {
        guard !text.isEmpty, rect.columns > 2 else { return }
        for (index, line) in TextWidth.wrap(text, width: rect.columns - 2).enumerated() where index < rect.rows {
            frame.put(line, row: rect.row + index, column: rect.column + 1, style: .discret, width: rect.columns - 1)
        }
    }
}
