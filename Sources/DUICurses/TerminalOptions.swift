/// How the screen is opened.
public struct TerminalOptions: Sendable {
    /// The descriptor of the keyboard.
    public var input: Int32
    /// The descriptor of the screen.
    public var output: Int32
    /// The kind of terminal; without one, the variable TERM.
    public var terminalName: String?
    /// Whether colours are wanted.
    public var colour: Bool
    /// Whether the mouse is wanted; without it the terminal keeps its own copy and paste.
    public var mouse: Bool
    /// The file that takes the errors of the process while the screen is up.
    public var errorLog: String?
    /// Whether the signals of the process are taken; a test that opens a screen beside others leaves them alone.
    public var catchesSignals: Bool

    /// How the screen is opened. Colours are wanted unless the variable `NO_COLOR` says something.
    public init(
        input: Int32 = 0, output: Int32 = 1, terminalName: String? = nil, colour: Bool? = nil, mouse: Bool = true,
        errorLog: String? = nil, catchesSignals: Bool = true
    ) {
        self.input = input
        self.output = output
        self.terminalName = terminalName
        self.colour = colour ?? (Environment["NO_COLOR"] ?? "").isEmpty
        self.mouse = mouse
        self.errorLog = errorLog
        self.catchesSignals = catchesSignals
    }
}
