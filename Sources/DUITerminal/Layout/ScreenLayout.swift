/// How many panes stand side by side.
public enum WidthClass: Int, Comparable, Sendable {
    /// Under 80 columns.
    case onePane
    /// From 80 to 99 columns.
    case twoPanes
    /// From 100 to 119 columns.
    case twoWidePanes
    /// 120 columns and more.
    case threePanes

    /// The class of a width.
    public init(columns: Int) {
        switch columns {
        case ..<80: self = .onePane
        case ..<100: self = .twoPanes
        case ..<120: self = .twoWidePanes
        default: self = .threePanes
        }
    }

    /// How many panes this class shows at most.
    public var panes: Int {
        switch self {
        case .onePane: 1
        case .twoPanes, .twoWidePanes: 2
        case .threePanes: 3
        }
    }

    /// From the narrowest to the widest.
    public static func < (one: WidthClass, other: WidthClass) -> Bool { one.rawValue < other.rawValue }
}

/// The fixed places of a screen: tabs, strip, body, message, keys, from top to bottom.
public struct ScreenLayout: Hashable, Sendable {
    /// The extent of the screen.
    public let size: Size
    /// The row of the tabs.
    public let tabs: Rect
    /// The row of the identity strip or of the search box, two where an identity needs them; empty when the screen is low and the row has nothing to say.
    public let strip: Rect
    /// The rows between.
    public let body: Rect
    /// The rows of the message: one, or more while a sentence needs them.
    public let message: Rect
    /// The row of the keys.
    public let keys: Rect

    /// The places for a size. The strip leaves first on a screen of less than 24 rows, unless it is needed. The body
    /// gives the rows that the message takes beyond its first.
    public init(size: Size, stripNeeded: Bool, stripRows: Int = 1, messageRows: Int = 1) {
        self.size = size
        let (top, underTabs) = Rect(size: size).split(top: 1)
        let (aboveKeys, bottom) = underTabs.split(bottom: 1)
        let (aboveMessage, last) = aboveKeys.split(bottom: max(1, messageRows))
        let (second, rest) = aboveMessage.split(top: stripNeeded ? stripRows : size.rows >= 24 ? 1 : 0)
        tabs = top
        keys = bottom
        message = last
        strip = second
        body = rest
    }

    /// How many panes fit side by side.
    public var widthClass: WidthClass { WidthClass(columns: size.columns) }
    /// Under 40 columns or 10 rows only a sentence and the lock remain.
    public var isTooSmall: Bool { size.columns < 40 || size.rows < 10 }
    /// From 30 rows there is room for blank lines between groups.
    public var hasRoomForBlankLines: Bool { size.rows >= 30 }
}

/// Panes side by side with one column of rule between two.
public struct PaneLayout: Hashable, Sendable {
    /// The panes, from left to right.
    public let panes: [Rect]
    /// The columns between them, each one column wide.
    public let rules: [Rect]

    /// Cuts a rectangle into panes; their widths follow the weights, the last one takes what remains.
    public init(_ rect: Rect, weights: [Int]) {
        var panes: [Rect] = []
        var rules: [Rect] = []
        var rest = rect
        let available = max(0, rect.columns - max(0, weights.count - 1))
        let total = max(1, weights.reduce(0) { $0 + max(0, $1) })
        for (index, weight) in weights.enumerated() where index < weights.count - 1 {
            let (pane, after) = rest.split(left: available * max(0, weight) / total)
            let (rule, next) = after.split(left: 1)
            panes.append(pane)
            rules.append(rule)
            rest = next
        }
        if !weights.isEmpty { panes.append(rest) }
        self.panes = panes
        self.rules = rules
    }

    /// Draws the rules between the panes.
    public func drawRules(into frame: inout Frame, style: Style = .discret) {
        for rule in rules where !rule.isEmpty {
            frame.line(.vertical, row: rule.row, column: rule.column, length: rule.rows, style: style)
        }
    }
}

/// What keeps a selected line in sight.
public enum Scrolling {
    /// The first line to show so that the selected one is in sight, moving as little as possible.
    public static func first(selected: Int?, first: Int, count: Int, height: Int) -> Int {
        guard height > 0, count > height else { return 0 }
        var first = min(max(0, first), count - height)
        if let selected {
            let selected = min(max(0, selected), count - 1)
            if selected < first { first = selected }
            if selected >= first + height { first = selected - height + 1 }
        }
        return first
    }
}
