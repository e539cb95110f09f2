import CTerminal
import DUITerminal

/// The sequences of bytes that stand for keys: what usual terminals send, and what the description of this one says.
struct KeySequences: Sendable {
    private var table: [[UInt8]: Key]

    /// What usual terminals send, whatever their description says.
    init() { table = Self.usual }

    /// The sequences of the open terminal over the usual ones.
    static func ofOpenTerminal() -> KeySequences {
        var sequences = KeySequences()
        for (name, key) in capabilities {
            guard let value = dui_capability(name) else { continue }
            let bytes = Array(String(cString: value).utf8)
            // A lone control code is decoded without any table, and a lone Échap must stay Échap.
            if bytes.count > 2, bytes[0] == 0x1B { sequences.table[bytes] = key }
        }
        return sequences
    }

    subscript(bytes: ArraySlice<UInt8>) -> Key? { table[Array(bytes)] }

    private static let usual: [[UInt8]: Key] = {
        var table: [[UInt8]: Key] = [:]
        let plain: [(String, Key)] = [
            ("[[A", .function(1)), ("[[B", .function(2)), ("[[C", .function(3)), ("[[D", .function(4)),
            ("[[E", .function(5)), ("[Z", .backTab),
            // rxvt
            ("Oa", Key(.up, control: true)), ("Ob", Key(.down, control: true)), ("Oc", Key(.right, control: true)),
            ("Od", Key(.left, control: true)), ("[a", Key(.up, shift: true)), ("[b", Key(.down, shift: true)),
            ("[c", Key(.right, shift: true)), ("[d", Key(.left, shift: true)),
            // The keypad in its application mode.
            ("OM", .enter), ("Oj", .character("*")), ("Ok", .character("+")), ("Ol", .character(",")),
            ("Om", .character("-")), ("On", .character(".")), ("Oo", .character("/")), ("OX", .character("=")),
        ]
        for (text, key) in plain { table[[0x1B] + Array(text.utf8)] = key }
        for digit in UInt8(0)...9 {
            table[[0x1B, 0x4F, 0x70 + digit]] = .character(Character(Unicode.Scalar(0x30 + digit)))
        }
        return table
    }()

    private static let capabilities: [(String, Key)] =
        (1...12).map { ("kf\($0)", .function($0)) } + [
            ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
            ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
            ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", .backTab), ("kent", .enter),
        ]
}
