/// What comes from the terminal.
public enum Event: Hashable, Sendable {
    /// A key.
    case key(Key)
    /// A text pasted in one go; its line ends never press a button.
    case paste(String)
    /// The mouse, where there is one.
    case mouse(MouseEvent)
    /// The window has another size.
    case resize(Size)
    /// The terminal has gone: what is typed must be kept, nothing can be shown any more.
    case hangUp
    /// The program is asked to end.
    case terminate
    /// The program was suspended and is back: the screen must be drawn again.
    case resumed
}

/// An act of the mouse on a cell.
public struct MouseEvent: Hashable, Sendable {
    /// What the mouse did.
    public enum Kind: Hashable, Sendable {
        /// The main button.
        case click
        /// The wheel, away from the person.
        case wheelUp
        /// The wheel, towards the person.
        case wheelDown
    }

    /// What the mouse did.
    public var kind: Kind
    /// On which cell.
    public var position: Position

    /// An act of the mouse.
    public init(kind: Kind, position: Position) {
        self.kind = kind
        self.position = position
    }
}

/// A part of the screen that answers to a click, as a widget reports it.
public struct HitArea: Hashable, Sendable {
    /// What is designated: an action, a tab, a button.
    public var id: String
    /// Where it stands.
    public var rect: Rect

    /// A part of the screen that answers to a click.
    public init(id: String, rect: Rect) {
        self.id = id
        self.rect = rect
    }
}
