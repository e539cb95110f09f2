/// Decides what each scalar of a text becomes on the grid, so that measuring, cutting and drawing always agree.
///
/// Terminals disagree on joined emoji, flags and variation signs. What all of them show alike is the first scalar of a
/// joined sequence with its marks: the rest is left out, and controls become U+FFFD.
struct ScalarFilter {
    enum Shown: Equatable {
        case spacing(UInt32, columns: Int)
        case mark(UInt32)
        case nothing
    }

    private var afterWide = false
    private var joining = false

    mutating func next(_ scalar: UInt32) -> Shown {
        if scalar >= 0x20 && scalar < 0x7F {
            afterWide = false
            joining = false
            return .spacing(scalar, columns: 1)
        }
        return other(scalar)
    }

    private mutating func other(_ scalar: UInt32) -> Shown {
        if scalar < 0x300 {
            if scalar == 0xAD { return .nothing }
            let isControl = scalar < 0xA0
            return spacing(scalar == 0x09 ? 0x20 : isControl ? 0xFFFD : scalar, wide: false)
        }
        if scalar == 0x200D {
            joining = afterWide
            return .nothing
        }
        if Self.isFormat(scalar) { return .nothing }
        if Self.isDangerous(scalar) { return spacing(0xFFFD, wide: false) }
        if UnicodeWidths.contains(UnicodeWidths.marks, scalar) {
            return joining ? .nothing : .mark(scalar)
        }
        let wide = scalar >= 0x1100 && UnicodeWidths.contains(UnicodeWidths.wide, scalar)
        let isSkinTone = scalar >= 0x1F3FB && scalar <= 0x1F3FF
        if (joining && scalar >= 0x2190) || (isSkinTone && afterWide) {
            joining = false
            return .nothing
        }
        return spacing(scalar, wide: wide)
    }

    private mutating func spacing(_ scalar: UInt32, wide: Bool) -> Shown {
        afterWide = wide
        joining = false
        return .spacing(scalar, columns: wide ? 2 : 1)
    }

    /// Scalars that steer the layout and draw nothing.
    private static func isFormat(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x34F, 0x600...0x605, 0x61C, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x180B...0x180F: true
        case 0x200B...0x200F, 0x2060...0x2065, 0x206A...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0x110BD, 0x110CD, 0x13430...0x13440, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    /// Scalars that could show one thing and mean another, or that a terminal may take for a line end.
    private static func isDangerous(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2028...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
