/// What the cells of a frame do not say: the whole of the texts that were cut, and where the columns of a table begin.
///
/// Eyes see that a column is cut and follow it down; speech and braille have no width, and only hear an order.
public struct FrameNotes: Hashable, Sendable {
    /// A text that had no room.
    public struct CutText: Hashable, Sendable {
        /// The whole of it.
        public let text: String
        /// How many columns its beginning takes.
        public let columns: Int
    }

    /// Texts that had no room, by the place of their beginning.
    public private(set) var cutTexts: [Position: CutText] = [:]
    /// Places where a column begins that holds something, with its name where its rank does not tell it.
    public private(set) var columns: [Position: String] = [:]

    /// Notes that a text was cut.
    mutating func cut(_ text: String, at position: Position, columns: Int) {
        cutTexts[position] = CutText(text: text, columns: columns)
    }

    /// Notes that a column begins.
    mutating func column(_ name: String, at position: Position) { columns[position] = name }
}
