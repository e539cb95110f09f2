import Foundation

/// The contrast between two colours, by the formula of the WCAG 2.1 (relative luminance and contrast ratio).
public enum Contrast {
    /// The ratio between two colours, from 1 to 21.
    public static func ratio(_ one: ThemeColor, _ other: ThemeColor) -> Double {
        ratio(luminance(one.red, one.green, one.blue), luminance(other.red, other.green, other.blue))
    }

    /// The ratio of what a terminal of 256 colours shows.
    public static func indexedRatio(_ one: ThemeColor, _ other: ThemeColor) -> Double {
        ratio(luminance(indexed: one.indexed), luminance(indexed: other.indexed))
    }

    /// The lowest ratio of what usual terminals of 16 colours show: their sixteen colours differ.
    public static func basicRatio(_ one: ThemeColor, _ other: ThemeColor) -> Double {
        [xterm, console].map { palette in
            ratio(luminance(rgb: palette[Int(one.basic) % 16]), luminance(rgb: palette[Int(other.basic) % 16]))
        }.min() ?? 1
    }

    /// The relative luminance of a colour, from 0 to 1.
    public static func luminance(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Double {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    private static func ratio(_ one: Double, _ other: Double) -> Double {
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static func luminance(indexed: UInt8) -> Double {
        guard indexed >= 16 else { return luminance(rgb: xterm[Int(indexed)]) }
        if indexed >= 232 {
            let grey = 8 + 10 * (indexed - 232)
            return luminance(grey, grey, grey)
        }
        let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
        let cube = Int(indexed) - 16
        return luminance(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    }

    private static func luminance(rgb: UInt32) -> Double {
        luminance(UInt8(rgb >> 16 & 0xFF), UInt8(rgb >> 8 & 0xFF), UInt8(rgb & 0xFF))
    }

    /// The defaults of xterm.
    private static let xterm: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]

    /// The defaults of the Linux console, those of the VGA cards.
    private static let console: [UInt32] = [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
        0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ]
}

extension Contrast {
    /// The pair that a terminal of eight colours shows. Where losing the bright half makes the text hard to read, it
    /// becomes black or white, whichever stands out.
    public static func eightColourPair(
        _ text: ThemeColor, on ground: ThemeColor
    ) -> (foreground: Int32, background: Int32) {
        var foreground = text
        var background = ground
        foreground.basic &= 7
        background.basic &= 7
        if basicRatio(foreground, background) < 4.5 {
            var black = text
            black.basic = 0
            foreground.basic = basicRatio(black, background) >= 4.5 ? 0 : 7
        }
        return (Int32(foreground.basic), Int32(background.basic))
    }
}
