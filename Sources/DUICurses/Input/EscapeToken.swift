import DUITerminal

/// One control sequence at the beginning of some bytes, by the shapes of ECMA-48 and of xterm.
struct EscapeToken {
    enum Kind {
        /// More bytes are needed.
        case incomplete
        /// Échap, and something else after it.
        case alone
        /// A sequence that means nothing here.
        case garbage
        /// A complete sequence, with its key by the usual rules.
        case sequence(Key?)
        /// An act of the mouse, or one that is not used.
        case mouse(MouseEvent?)
        /// What follows is pasted.
        case pasteBegin
    }

    var kind: Kind
    /// How many bytes the sequence takes.
    var length: Int

    /// No keyboard sends anything longer.
    private static let longest = 64

    init(_ bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        guard bytes.count > 1 else {
            self.init(.incomplete, 1)
            return
        }
        switch bytes[start + 1] {
        case 0x5B: self.init(control: bytes)
        case 0x4F: self.init(single: bytes)
        default: self.init(.alone, 1)
        }
    }

    private init(_ kind: Kind, _ length: Int) {
        self.kind = kind
        self.length = length
    }

    /// `ESC O x`: keypads, and arrows in application mode.
    private init(single bytes: ArraySlice<UInt8>) {
        guard bytes.count > 2 else {
            self.init(.incomplete, 2)
            return
        }
        let final = bytes[bytes.startIndex + 2]
        guard final >= 0x40, final < 0x7F else {
            self.init(.alone, 1)
            return
        }
        self.init(.sequence(Self.letter(final, modifiers: 0)), 3)
    }

    /// `ESC [ parameters letter`.
    private init(control bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        var index = start + 2
        // The Linux console sends a second bracket before the letter of F1 to F5.
        if index < bytes.endIndex, bytes[index] == 0x5B { index += 1 }
        while index < bytes.endIndex, bytes[index] >= 0x20, bytes[index] < 0x40, index - start < Self.longest {
            index += 1
        }
        guard index < bytes.endIndex else {
            self.init(.incomplete, 0)
            return
        }
        let final = bytes[index]
        let length = index - start + 1
        // rxvt ends some sequences with a dollar, which is no final byte by the standard.
        guard final >= 0x40, final < 0x7F else {
            self.init(.garbage, index - start)
            return
        }
        let body = bytes[(start + 2)..<index]
        if final == 0x4D, body.isEmpty {
            self.init(oldMouse: bytes)
        } else if body.first == 0x3C, final == 0x4D || final == 0x6D {
            self.init(.mouse(Self.mouse(Self.numbers(body.dropFirst()), pressed: final == 0x4D)), length)
        } else if final == 0x7E, body.elementsEqual("200".utf8) {
            self.init(.pasteBegin, length)
        } else {
            self.init(.sequence(Self.key(Self.numbers(body), final)), length)
        }
    }

    /// `ESC [ M` and three bytes: terminals that do not know the decimal form.
    private init(oldMouse bytes: ArraySlice<UInt8>) {
        guard bytes.count >= 6 else {
            self.init(.incomplete, 0)
            return
        }
        let values = (3..<6).map { Int(bytes[bytes.startIndex + $0]) - 32 }
        self.init(.mouse(Self.mouse(values, pressed: true)), 6)
    }

    private static func mouse(_ numbers: [Int], pressed: Bool) -> MouseEvent? {
        guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0, pressed else { return nil }
        let position = Position(row: numbers[2] - 1, column: numbers[1] - 1)
        // Bits 2 to 4 are Maj, Alt and Ctrl.
        switch numbers[0] & ~0b11100 {
        case 0: return MouseEvent(kind: .click, position: position)
        case 64: return MouseEvent(kind: .wheelUp, position: position)
        case 65: return MouseEvent(kind: .wheelDown, position: position)
        default: return nil
        }
    }

    private static func numbers(_ body: ArraySlice<UInt8>) -> [Int] {
        body.split(separator: 0x3B, omittingEmptySubsequences: false).map { part in
            part.reduce(0) { total, byte in
                (0x30...0x39).contains(byte) ? min(100_000, total * 10 + Int(byte) - 0x30) : total
            }
        }
    }

    private static func key(_ numbers: [Int], _ final: UInt8) -> Key? {
        let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
        switch final {
        case 0x7E: return numbered(numbers.first ?? 0, modifiers)
        // rxvt: Ctrl, Maj+Ctrl.
        case 0x5E: return numbered(numbers.first ?? 0, 4)
        case 0x40: return numbered(numbers.first ?? 0, 5)
        case 0x5A: return .backTab
        case 0x75: return unicode(numbers.first ?? 0, modifiers)
        default:
            // `ESC [ 12 ; 40 R` is the answer to a question about the cursor, not F3.
            guard numbers.first ?? 0 <= 1 else { return nil }
            return letter(final, modifiers: modifiers)
        }
    }

    private static func letter(_ final: UInt8, modifiers: Int) -> Key? {
        let code: Key.Code
        switch final {
        case 0x41: code = .up
        case 0x42: code = .down
        case 0x43: code = .right
        case 0x44: code = .left
        case 0x46: code = .end
        case 0x48: code = .home
        case 0x50...0x53: code = .function(Int(final) - 0x4F)
        default: return nil
        }
        return key(code, modifiers)
    }

    private static func numbered(_ number: Int, _ modifiers: Int) -> Key? {
        switch number {
        case 1, 7: key(.home, modifiers)
        case 2: key(.insert, modifiers)
        case 3: key(.delete, modifiers)
        case 4, 8: key(.end, modifiers)
        case 5: key(.pageUp, modifiers)
        case 6: key(.pageDown, modifiers)
        case 11...15: key(.function(number - 10), modifiers)
        case 17...21: key(.function(number - 11), modifiers)
        case 23, 24: key(.function(number - 12), modifiers)
        default: nil
        }
    }

    /// `ESC [ code ; modifiers u`: terminals that tell every key apart.
    private static func unicode(_ value: Int, _ modifiers: Int) -> Key? {
        switch value {
        case 9: return key(.tab, modifiers)
        case 13: return key(.enter, modifiers)
        case 27: return .escape
        case 127: return key(.backspace, modifiers)
        default:
            guard value >= 0x20, !(0x7F..<0xA0).contains(value), let scalar = Unicode.Scalar(UInt32(value)) else {
                return nil
            }
            return Key(.character(Character(scalar)), control: modifiers & 4 != 0)
        }
    }

    private static func key(_ code: Key.Code, _ modifiers: Int) -> Key {
        Key(code, control: modifiers & 4 != 0, shift: modifiers & 1 != 0)
    }
}
