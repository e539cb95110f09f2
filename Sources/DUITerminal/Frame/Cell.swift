/// One grapheme as a terminal shows it: a spacing scalar, up to three marks over it, and its style.
///
/// Sixteen bytes without any reference: a full screen is copied and compared without touching a counter.
public struct Cell: Hashable, Sendable {
    /// The part of a wide grapheme that a cell holds.
    public enum Half: UInt8, Hashable, Sendable {
        /// A grapheme of one cell.
        case whole
        /// The first cell of a grapheme of two.
        case first
        /// The second cell of a grapheme of two; it draws nothing itself.
        case second
    }

    // Three scalars of 21 bits, the first in the low bits; zero stands for none.
    private var packedMarks: UInt64 = 0
    /// The spacing scalar.
    public private(set) var scalar: UInt32
    /// What the cell means.
    public var style: Style
    /// The part of the grapheme held.
    public private(set) var half: Half

    init(scalar: UInt32, style: Style, half: Half = .whole) {
        self.scalar = scalar
        self.style = style
        self.half = half
    }

    /// A cell that shows nothing.
    public static func blank(_ style: Style) -> Cell { Cell(scalar: 0x20, style: style) }

    /// Whether the cell is the second half of a wide grapheme.
    public var isSecondHalf: Bool { half == .second }

    /// Whether marks stand over the spacing scalar.
    public var hasMarks: Bool { packedMarks != 0 }

    /// The marks over the spacing scalar, in their order.
    public var marks: [UInt32] {
        var rest = packedMarks
        var found: [UInt32] = []
        while rest != 0 {
            found.append(UInt32(rest & 0x1F_FFFF))
            rest >>= 21
        }
        return found
    }

    /// The grapheme as text, empty for a second half.
    public var text: String {
        var scalars = String.UnicodeScalarView()
        append(to: &scalars)
        return String(scalars)
    }

    /// Puts one more mark over the scalar; the fourth and later ones are left out, as in most terminals.
    ///
    /// A letter that exists with its mark becomes that letter: many fonts and consoles show no mark apart.
    mutating func add(mark: UInt32) {
        if packedMarks == 0, let composed = Composition.of(scalar, mark) {
            scalar = composed
            return
        }
        for place in 0..<3 {
            let shift = UInt64(place * 21)
            if (packedMarks >> shift) & 0x1F_FFFF == 0 {
                packedMarks |= UInt64(mark) << shift
                return
            }
        }
    }

    func append(to scalars: inout String.UnicodeScalarView) {
        guard half != .second else { return }
        scalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
        guard packedMarks != 0 else { return }
        for mark in marks { scalars.append(Unicode.Scalar(mark) ?? "\u{FFFD}") }
    }
}
