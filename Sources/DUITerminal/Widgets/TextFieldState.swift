/// A text of one line while somebody types it.
public struct TextFieldState: Hashable, Sendable {
    private var edited: EditedText

    /// A text with the cursor at its end.
    public init(_ text: String = "", maximumLength: Int = 1_000) {
        edited = EditedText(Self.singleLine(text), maximumLength: maximumLength)
    }

    /// The text; setting it puts the cursor at the end.
    public var text: String {
        get { String(edited.characters) }
        set { edited = EditedText(Self.singleLine(newValue), maximumLength: edited.maximumLength) }
    }

    /// The place of the cursor, in graphemes.
    public var cursor: Int { edited.cursor }

    /// Whether nothing is typed.
    public var isEmpty: Bool { edited.characters.isEmpty }

    /// The graphemes of the text.
    var characters: [Character] { edited.characters }

    /// Takes a key; false when the key means nothing in a field.
    public mutating func handle(_ key: Key) -> Bool {
        if let typed = key.typed {
            edited.insert([typed])
            return true
        }
        guard !key.shift else { return false }
        switch key.code {
        case .left where key.control: edited.moveWordLeft()
        case .left: edited.move(to: cursor - 1)
        case .right where key.control: edited.moveWordRight()
        case .right: edited.move(to: cursor + 1)
        case .home where !key.control: edited.move(to: 0)
        case .end where !key.control: edited.move(to: edited.characters.count)
        case .backspace: edited.eraseBackward(word: key.control)
        case .delete: edited.eraseForward(word: key.control)
        default: return false
        }
        return true
    }

    /// Takes a pasted text; its line ends become blanks.
    public mutating func paste(_ text: String) {
        edited.insert(Array(Self.singleLine(text)))
    }

    /// Puts the cursor at a place, for the mouse.
    public mutating func moveCursor(to place: Int) {
        edited.move(to: place)
    }

    private static func singleLine(_ text: String) -> String {
        guard text.contains(where: { $0.isNewline || $0 == "\t" }) else { return text }
        return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
