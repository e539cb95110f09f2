/// A text of several lines while somebody types it. The width is that of the place where it is drawn: lines are wrapped,
/// not cut.
public struct TextAreaState: Hashable, Sendable {
    /// The graphemes of the text.
    private(set) var characters: [Character]
    /// The place of the cursor, in graphemes.
    public private(set) var cursor: Int
    /// How many graphemes the text takes.
    public var maximumLength: Int
    /// The column that the arrows up and down aim at.
    private var goal: Int?

    /// A text with the cursor at its end.
    public init(_ text: String = "", maximumLength: Int = 100_000) {
        self.maximumLength = max(0, maximumLength)
        characters = Array(Self.cleaned(text).prefix(self.maximumLength))
        cursor = characters.count
    }

    /// The text; setting it puts the cursor at the end.
    public var text: String {
        get { String(characters) }
        set { self = TextAreaState(newValue, maximumLength: maximumLength) }
    }

    /// Whether nothing is typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; false when the key means nothing in a text. `width` and `height` are those of the drawn rectangle.
    public mutating func handle(_ key: Key, width: Int, height: Int) -> Bool {
        guard !key.shift else { return false }
        if moveVertically(key, width: width, height: height) { return true }
        goal = nil
        if let typed = key.typed {
            insert([typed])
            return true
        }
        switch key.code {
        case .enter where !key.control: insert(["\n"])
        case .left: cursor = key.control ? Words.start(before: cursor, in: characters) : max(0, cursor - 1)
        case .right:
            cursor = key.control ? Words.end(after: cursor, in: characters) : min(characters.count, cursor + 1)
        case .home: cursor = key.control ? 0 : lineStart(width)
        case .end: cursor = key.control ? characters.count : lineEnd(width)
        case .backspace: erase(from: key.control ? Words.start(before: cursor, in: characters) : cursor - 1, to: cursor)
        case .delete: erase(from: cursor, to: key.control ? Words.end(after: cursor, in: characters) : cursor + 1)
        default: return false
        }
        return true
    }

    /// Takes a pasted text.
    public mutating func paste(_ text: String) {
        goal = nil
        insert(Array(Self.cleaned(text)))
    }

    /// The line and the column of the cursor once the text is wrapped.
    public func cursorPlace(width: Int) -> Position {
        place(in: WrappedLines(characters, width: width))
    }

    func place(in lines: WrappedLines) -> Position {
        let row = lines.ranges.lastIndex { $0.lowerBound <= cursor } ?? 0
        let column = characters[lines.ranges[row].lowerBound..<cursor].reduce(0) { $0 + TextWidth.of($1) }
        return Position(row: row, column: column)
    }

    private mutating func moveVertically(_ key: Key, width: Int, height: Int) -> Bool {
        guard !key.control else { return false }
        let step: Int
        switch key.code {
        case .up: step = -1
        case .down: step = 1
        case .pageUp: step = -max(1, height - 1)
        case .pageDown: step = max(1, height - 1)
        default: return false
        }
        let lines = WrappedLines(characters, width: width)
        let here = place(in: lines)
        let column = goal ?? here.column
        let row = min(max(0, here.row + step), lines.ranges.count - 1)
        cursor = index(row: row, column: column, in: lines)
        goal = column
        return true
    }

    private func index(row: Int, column: Int, in lines: WrappedLines) -> Int {
        let range = lines.ranges[row]
        var used = 0
        var index = range.lowerBound
        let isLast = row == lines.ranges.count - 1
        while index < range.upperBound, !characters[index].isNewline {
            let width = TextWidth.of(characters[index])
            guard used + width <= column, isLast || index < range.upperBound - 1 else { break }
            used += width
            index += 1
        }
        return index
    }

    private func lineStart(_ width: Int) -> Int {
        let lines = WrappedLines(characters, width: width)
        return lines.ranges[place(in: lines).row].lowerBound
    }

    private func lineEnd(_ width: Int) -> Int {
        let lines = WrappedLines(characters, width: width)
        return index(row: place(in: lines).row, column: Int.max, in: lines)
    }

    private mutating func insert(_ new: [Character]) {
        let taken = new.prefix(max(0, maximumLength - characters.count))
        let expected = characters.count + taken.count
        characters.insert(contentsOf: taken, at: cursor)
        cursor += taken.count
        // A mark typed after a letter joins it into one grapheme.
        guard taken.contains(where: { !$0.isASCII }) else { return }
        let joined = Array(String(characters))
        guard joined.count != expected else { return }
        cursor = String(characters[..<cursor]).count
        characters = joined
    }

    private mutating func erase(from start: Int, to end: Int) {
        let range = max(0, start)..<min(characters.count, end)
        guard !range.isEmpty else { return }
        characters.removeSubrange(range)
        cursor = range.lowerBound
    }

    private static func cleaned(_ text: String) -> String {
        guard text.contains(where: { ($0.isNewline && $0 != "\n") || $0 == "\t" }) else { return text }
        return text.reduce(into: "") { $0.append(contentsOf: $1.isNewline ? "\n" : $1 == "\t" ? "    " : String($1)) }
    }
}
