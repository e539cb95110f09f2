import DUITerminal

/// Turns the bytes of a keyboard into events. Bytes may arrive in any portions: what is not complete waits.
///
/// ncurses could decode keys, but loses the beginning of a letter that two reads share, reads one byte a call, and knows
/// nothing of bracketed paste.
struct InputDecoder {
    private var sequences: KeySequences
    private var waiting: [UInt8] = []
    private var paste: PasteBuffer?

    init(sequences: KeySequences = KeySequences()) {
        self.sequences = sequences
    }

    /// Whether a beginning of a sequence waits that may also be Échap alone.
    var hasPendingEscape: Bool { paste == nil && waiting.first == 0x1B }

    /// Whether a paste has begun and not ended.
    var isPasting: Bool { paste != nil }

    /// Takes bytes and gives the events that they complete.
    mutating func feed(_ bytes: some Sequence<UInt8>) -> [Event] {
        waiting.append(contentsOf: bytes)
        var events: [Event] = []
        var position = 0
        while position < waiting.count {
            let taken = paste == nil ? decode(at: position, into: &events) : decodePaste(at: position, into: &events)
            guard taken > 0 else { break }
            position += taken
        }
        waiting.removeFirst(position)
        return events
    }

    /// Nothing more came: what waits is what it is. A lone Échap is Échap, an unfinished paste is the text it has.
    mutating func flush() -> [Event] {
        var events: [Event] = []
        if let unfinished = paste {
            paste = nil
            events.append(.paste(unfinished.text))
            return events + feed([])
        }
        guard waiting.first == 0x1B else { return [] }
        events.append(.key(.escape))
        waiting.removeFirst()
        // The rest was typed after Échap, or is what a slow line left of a sequence: brackets would be typed as text.
        if waiting.first == 0x5B || waiting.first == 0x4F {
            waiting.removeAll()
        }
        return events + feed([])
    }

    /// Decodes one event; the number of bytes used, 0 when more bytes are needed.
    private mutating func decode(at position: Int, into events: inout [Event]) -> Int {
        let byte = waiting[position]
        switch byte {
        case 0x1B: return decodeEscape(at: position, into: &events)
        case 0x20..<0x7F:
            events.append(.key(.character(Character(Unicode.Scalar(byte)))))
            return 1
        case 0x80...: return decodeUTF8(at: position, into: &events)
        default:
            if let key = Self.control(byte) { events.append(.key(key)) }
            return 1
        }
    }

    private static func control(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x08, 0x7F: Key(.backspace)
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: nil
        }
    }

    private func decodeUTF8(at position: Int, into events: inout [Event]) -> Int {
        let lead = waiting[position]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4 else { return 1 }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length {
            guard position + offset < waiting.count else { return 0 }
            let next = waiting[position + offset]
            guard next & 0xC0 == 0x80 else { return offset }
            value = value << 6 | UInt32(next & 0x3F)
        }
        // Overlong forms, surrogates and the controls C1 are dropped.
        let smallest: [UInt32] = [0, 0, 0xA0, 0x800, 0x10000]
        if value >= smallest[length], let scalar = Unicode.Scalar(value) {
            events.append(.key(.character(Character(scalar))))
        }
        return length
    }

    private mutating func decodeEscape(at position: Int, into events: inout [Event]) -> Int {
        let token = EscapeToken(waiting[position...])
        switch token.kind {
        case .incomplete:
            return 0
        case .alone:
            events.append(.key(.escape))
            return 1
        case .garbage:
            return token.length
        case .mouse(let event):
            if let event { events.append(.mouse(event)) }
            return token.length
        case .pasteBegin:
            paste = PasteBuffer()
            return token.length
        case .sequence(let key):
            let bytes = waiting[position..<position + token.length]
            if let known = sequences[bytes] ?? key { events.append(.key(known)) }
            return token.length
        }
    }

    private mutating func decodePaste(at position: Int, into events: inout [Event]) -> Int {
        guard var buffer = paste else { return 0 }
        let (taken, ended) = buffer.take(waiting[position...])
        paste = ended ? nil : buffer
        if ended { events.append(.paste(buffer.text)) }
        return taken
    }
}
