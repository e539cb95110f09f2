/// A text of several lines while somebody types it. The width is that of the place where it is drawn: lines are wrapped,
/// not cut.
public struct TextAreaState: Hashable, Sendable {
    private var edited: EditedText
    /// The column that the arrows up and down aim at.
    private var goal: Int?

    /// A text with the cursor at its end.
    public init(_ text: String = "", maximumLength: Int = 100_000) {
        edited = EditedText(Self.cleaned(text), maximumLength: maximumLength)
    }

    /// The text; setting it puts the cursor at the end.
    public var text: String {
        get { String(edited.characters) }
        set { self = TextAreaState(newValue, maximumLength: edited.maximumLength) }
    }

    /// The place of the cursor, in graphemes.
    public var cursor: Int { edited.cursor }

    /// Whether nothing is typed.
    public var isEmpty: Bool { edited.characters.isEmpty }

    /// The graphemes of the text.
    var characters: [Character] { edited.characters }

    /// Takes a key; false when the key means nothing in a text. `width` and `height` are those of the drawn rectangle.
    public mutating func handle(_ key: Key, width: Int, height: Int) -> Bool {
        guard !key.shift else { return false }
        if moveVertically(key, width: width, height: height) { return true }
        goal = nil
        if let typed = key.typed {
            edited.insert([typed])
            return true
        }
        switch key.code {
        case .enter where !key.control: edited.insert(["\n"])
        case .left where key.control: edited.moveWordLeft()
        case .left: edited.move(to: cursor - 1)
        case .right where key.control: edited.moveWordRight()
        case .right: edited.move(to: cursor + 1)
        case .home: edited.move(to: key.control ? 0 : lineStart(width))
        case .end: edited.move(to: key.control ? characters.count : lineEnd(width))
        case .backspace: edited.eraseBackward(word: key.control)
        case .delete: edited.eraseForward(word: key.control)
        default: return false
        }
        return true
    }

    /// Takes a pasted text.
    public mutating func paste(_ text: String) {
        goal = nil
        edited.insert(Array(Self.cleaned(text)))
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
        edited.move(to: index(row: row, column: column, in: lines))
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

    private static func cleaned(_ text: String) -> String {
        guard text.contains(where: { ($0.isNewline && $0 != "\n") || $0 == "\t" }) else { return text }
        return text.reduce(into: "") { $0.append(contentsOf: $1.isNewline ? "\n" : $1 == "\t" ? "    " : String($1)) }
    }
}
