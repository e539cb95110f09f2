/// The few signs that are not letters: one set for any font and one of plain ASCII, for old fonts, quiet display and readers.
public struct Glyphs: Hashable, Sendable {
    /// Ends a text that was cut.
    public var ellipsis: Unicode.Scalar
    /// A rule from left to right.
    public var horizontal: Unicode.Scalar
    /// A rule from top to bottom.
    public var vertical: Unicode.Scalar

    /// Box drawing and the one-cell ellipsis.
    public static let unicode = Glyphs(ellipsis: "…", horizontal: "─", vertical: "│")
    /// ASCII alone.
    public static let ascii = Glyphs(ellipsis: "~", horizontal: "-", vertical: "|")
}
