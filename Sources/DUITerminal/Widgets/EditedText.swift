/// Graphemes with a cursor between them: what fields of one and of several lines have in common.
struct EditedText: Hashable, Sendable {
    private(set) var characters: [Character]
    private(set) var cursor: Int
    var maximumLength: Int

    init(_ text: String, maximumLength: Int) {
        self.maximumLength = max(0, maximumLength)
        characters = Array(text.prefix(self.maximumLength))
        cursor = characters.count
    }

    mutating func move(to place: Int) {
        cursor = min(max(0, place), characters.count)
    }

    mutating func moveWordLeft() {
        while cursor > 0, !Self.isWord(characters[cursor - 1]) { cursor -= 1 }
        while cursor > 0, Self.isWord(characters[cursor - 1]) { cursor -= 1 }
    }

    mutating func moveWordRight() {
        while cursor < characters.count, Self.isWord(characters[cursor]) { cursor += 1 }
        while cursor < characters.count, !Self.isWord(characters[cursor]) { cursor += 1 }
    }

    mutating func insert(_ new: [Character]) {
        let taken = new.prefix(max(0, maximumLength - characters.count))
        guard !taken.isEmpty else { return }
        let start = cursor
        characters.insert(contentsOf: taken, at: start)
        cursor += taken.count
        join(at: cursor)
        join(at: start)
    }

    /// Erases the grapheme before the cursor, or the word.
    mutating func eraseBackward(word: Bool) {
        let end = cursor
        if word { moveWordLeft() } else { move(to: cursor - 1) }
        erase(cursor..<end)
    }

    /// Erases the grapheme after the cursor, or the word.
    mutating func eraseForward(word: Bool) {
        let start = cursor
        if word { moveWordRight() } else { move(to: cursor + 1) }
        let end = cursor
        cursor = start
        erase(start..<end)
    }

    private mutating func erase(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        characters.removeSubrange(range)
        join(at: range.lowerBound)
    }

    /// Two neighbours that an edit brought together may be one grapheme: a mark after its letter.
    private mutating func join(at place: Int) {
        guard place > 0, place < characters.count else { return }
        let pair = String(characters[place - 1...place])
        guard !characters[place].isASCII, pair.count == 1, let joined = pair.first else { return }
        characters[place - 1] = joined
        characters.remove(at: place)
        if cursor > place { cursor -= 1 }
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
