/// A text of one line while somebody types it.
public struct TextFieldState: Hashable, Sendable {
    /// The graphemes of the text.
    private(set) var characters: [Character]
    /// The place of the cursor, in graphemes.
    public private(set) var cursor: Int
    /// How many graphemes the field takes.
    public var maximumLength: Int

    /// A text with the cursor at its end.
    public init(_ text: String = "", maximumLength: Int = 1_000) {
        self.maximumLength = max(0, maximumLength)
        characters = Array(Self.singleLine(text).prefix(self.maximumLength))
        cursor = characters.count
    }

    /// The text; setting it puts the cursor at the end.
    public var text: String {
        get { String(characters) }
        set {
            characters = Array(Self.singleLine(newValue).prefix(maximumLength))
            cursor = characters.count
        }
    }

    /// Whether nothing is typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; false when the key means nothing in a field.
    public mutating func handle(_ key: Key) -> Bool {
        if let typed = key.typed {
            insert([typed])
            return true
        }
        guard !key.shift else { return false }
        switch key.code {
        case .left: cursor = key.control ? Words.start(before: cursor, in: characters) : max(0, cursor - 1)
        case .right:
            cursor = key.control ? Words.end(after: cursor, in: characters) : min(characters.count, cursor + 1)
        case .home where !key.control: cursor = 0
        case .end where !key.control: cursor = characters.count
        case .backspace: erase(from: key.control ? Words.start(before: cursor, in: characters) : cursor - 1, to: cursor)
        case .delete: erase(from: cursor, to: key.control ? Words.end(after: cursor, in: characters) : cursor + 1)
        default: return false
        }
        return true
    }

    /// Takes a pasted text; its line ends become blanks.
    public mutating func paste(_ text: String) {
        insert(Array(Self.singleLine(text)))
    }

    /// Puts the cursor at a place, for the mouse.
    public mutating func moveCursor(to place: Int) {
        cursor = min(max(0, place), characters.count)
    }

    private mutating func insert(_ new: [Character]) {
        let taken = new.prefix(max(0, maximumLength - characters.count))
        let before = characters.count
        characters.insert(contentsOf: taken, at: cursor)
        cursor += taken.count
        // A mark typed after a letter joins it into one grapheme.
        normalize(expected: before + taken.count)
    }

    private mutating func normalize(expected: Int) {
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

    private static func singleLine(_ text: String) -> String {
        guard text.contains(where: { $0.isNewline || $0 == "\t" }) else { return text }
        return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}

/// Word moves, common to fields of one and of several lines.
enum Words {
    static func start(before cursor: Int, in characters: [Character]) -> Int {
        var place = cursor
        while place > 0, !isWord(characters[place - 1]) { place -= 1 }
        while place > 0, isWord(characters[place - 1]) { place -= 1 }
        return place
    }

    static func end(after cursor: Int, in characters: [Character]) -> Int {
        var place = cursor
        while place < characters.count, isWord(characters[place]) { place += 1 }
        while place < characters.count, !isWord(characters[place]) { place += 1 }
        return place
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
