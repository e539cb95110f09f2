/// A key as a terminal tells it apart.
public struct Key: Hashable, Sendable, CustomStringConvertible {
    /// The key itself.
    public enum Code: Hashable, Sendable {
        /// A key that types a character; a capital is another character.
        case character(Character)
        /// Entrée.
        case enter
        /// Échap.
        case escape
        /// Tabulation.
        case tab
        /// Retour arrière.
        case backspace
        /// Suppression.
        case delete
        /// Insertion.
        case insert
        /// The arrow up.
        case up
        /// The arrow down.
        case down
        /// The arrow to the left.
        case left
        /// The arrow to the right.
        case right
        /// Début.
        case home
        /// Fin.
        case end
        /// Page précédente.
        case pageUp
        /// Page suivante.
        case pageDown
        /// A function key, from 1.
        case function(Int)
    }

    /// The key itself.
    public var code: Code
    /// Whether Ctrl is held.
    public var control: Bool
    /// Whether Maj is held, for keys that type nothing.
    public var shift: Bool

    /// A key.
    public init(_ code: Code, control: Bool = false, shift: Bool = false) {
        self.code = code
        self.control = control
        self.shift = shift
    }

    /// The key that types a character.
    public static func character(_ character: Character) -> Key { Key(.character(character)) }
    /// A letter with Ctrl.
    public static func control(_ letter: Character) -> Key { Key(.character(letter), control: true) }
    /// A function key, from 1.
    public static func function(_ number: Int) -> Key { Key(.function(number)) }
    /// Entrée.
    public static let enter = Key(.enter)
    /// Échap.
    public static let escape = Key(.escape)
    /// Tabulation.
    public static let tab = Key(.tab)
    /// Tabulation backwards.
    public static let backTab = Key(.tab, shift: true)

    /// The character that the key types in a field, if it types one.
    public var typed: Character? {
        guard !control, case .character(let character) = code else { return nil }
        return character
    }

    /// The name of the key on a French keyboard.
    public var description: String { nom }
}
