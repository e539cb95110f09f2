/// The title bar of a pane; reversed where the keyboard acts.
public struct PaneTitle: Hashable, Sendable {
    /// The name of the pane.
    public var title: String
    /// A count or a position, at the right edge.
    public var detail: String
    /// Whether the keyboard acts in the pane.
    public var focused: Bool

    /// A title bar.
    public init(_ title: String, detail: String = "", focused: Bool = false) {
        self.title = title
        self.detail = detail
        self.focused = focused
    }

    /// Draws the bar on the first row of the rectangle.
    public func draw(into frame: inout Frame, in rect: Rect) {
        let line = rect.line(0)
        guard !line.isEmpty else { return }
        let style = focused ? Style.barre.reversed() : Style.barre
        frame.fill(line, style: style)
        let detailWidth = TextWidth.of(detail)
        let keepsDetail = detailWidth > 0 && detailWidth + 3 + min(8, TextWidth.of(title)) <= line.columns
        let room = line.columns - 1 - (keepsDetail ? detailWidth + 2 : 0)
        frame.put(title, row: line.row, column: line.column + 1, style: style, width: room)
        if keepsDetail {
            frame.put(detail, row: line.row, column: line.endColumn - detailWidth - 1, style: style)
        }
    }
}
