/// One colour in the three ways that terminals know: exact, among 256, among 16.
public struct ThemeColor: Hashable, Sendable {
    /// Red, from 0 to 255.
    public var red: UInt8
    /// Green, from 0 to 255.
    public var green: UInt8
    /// Blue, from 0 to 255.
    public var blue: UInt8
    /// The number among 256, from 16: the first sixteen differ from one terminal to the next.
    public var indexed: UInt8
    /// The number among 16.
    public var basic: UInt8

    /// A colour.
    public init(red: UInt8, green: UInt8, blue: UInt8, indexed: UInt8, basic: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
        self.indexed = indexed
        self.basic = basic
    }

    /// Reads `#A61B1B 124 rouge`.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 3, words[0].count == 7, words[0].first == "#",
            words[0].dropFirst().allSatisfy(\.isHexDigit), let exact = UInt32(words[0].dropFirst(), radix: 16),
            let indexed = UInt8(words[1]), indexed >= 16,
            let basic = Self.names.firstIndex(of: TextFolding.fold(String(words[2]))), basic != Self.brightBlack
        else { return nil }
        self.init(
            red: UInt8(exact >> 16), green: UInt8(exact >> 8 & 0xFF), blue: UInt8(exact & 0xFF), indexed: indexed,
            basic: UInt8(basic))
    }

    /// Bright black cannot be read on many consoles: no theme may use it.
    private static let brightBlack = 8

    private static let names = [
        "noir", "rouge", "vert", "jaune", "bleu", "magenta", "cyan", "blanc",
        "noir-vif", "rouge-vif", "vert-vif", "jaune-vif", "bleu-vif", "magenta-vif", "cyan-vif", "blanc-vif",
    ]
}
