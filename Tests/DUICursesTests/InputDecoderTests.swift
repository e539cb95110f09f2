import DUITerminal
import Testing

@testable import DUICurses

@Suite("Décodage du clavier")
struct InputDecoderTests {
    @Test(
        "sequences of usual terminals",
        arguments: [
            ("\u{1B}[A", Key(.up)), ("\u{1B}OB", Key(.down)), ("\u{1B}[1;5D", Key(.left, control: true)),
            ("\u{1B}[1;2C", Key(.right, shift: true)), ("\u{1B}Od", Key(.left, control: true)),
            ("\u{1B}[H", Key(.home)),
            ("\u{1B}[4~", Key(.end)), ("\u{1B}OF", Key(.end)), ("\u{1B}[7~", Key(.home)), ("\u{1B}[5~", Key(.pageUp)),
            ("\u{1B}[6;5~", Key(.pageDown, control: true)), ("\u{1B}[5^", Key(.pageUp, control: true)),
            ("\u{1B}[2~", Key(.insert)),
            ("\u{1B}[3;5~", Key(.delete, control: true)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[E", .function(5)),
            ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)),
            ("\u{1B}[23~", .function(11)),
            ("\u{1B}OS", .function(4)), ("\u{1B}[1;2P", Key(.function(1), shift: true)), ("\u{1B}[Z", .backTab),
            ("\u{1B}OM", .enter),
            ("\u{1B}Ok", .character("+")), ("\u{1B}Ou", .character("5")), ("\u{1B}[102;5u", .control("f")),
            ("\u{1B}[27u", .escape),
            ("\t", .tab), ("\n", .enter), ("\u{08}", Key(.backspace)), ("\u{11}", .control("q")),
            ("€", .character("€")),
            ("😀", .character("😀")), (" ", .character(" ")),
        ])
    func sequences(bytes: String, key: Key) {
        var decoder = InputDecoder()
        #expect(decoder.feed(bytes.utf8) == [.key(key)])
        #expect(!decoder.hasPendingEscape)
    }

    @Test("any portions of the bytes give the same events", arguments: 1..<9)
    func portions(size: Int) {
        let bytes = Array(
            "né\u{1B}[1;5Cœ漢\u{1B}[200~collé\u{1B}[x\u{1B}[201~\u{1B}[<0;3;4M😀\u{1B}OPz\u{1B}[M !!\u{1B}[24~".utf8)
        var whole = InputDecoder()
        let expected = whole.feed(bytes)
        var decoder = InputDecoder()
        var events: [Event] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            events += decoder.feed(bytes[start..<min(start + size, bytes.count)])
        }
        #expect(events == expected)
        #expect(
            events == [
                .key(.character("n")), .key(.character("é")), .key(Key(.right, control: true)), .key(.character("œ")),
                .key(.character("漢")), .paste("collé\u{FFFD}[x"),
                .mouse(MouseEvent(kind: .click, position: Position(row: 3, column: 2))), .key(.character("😀")),
                .key(.function(1)), .key(.character("z")),
                .mouse(MouseEvent(kind: .click, position: Position(row: 0, column: 0))), .key(.function(12)),
            ])
    }

    @Test("Échap alone needs time to be told from a sequence")
    func escape() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0x1B]).isEmpty)
        #expect(decoder.hasPendingEscape)
        #expect(decoder.flush() == [.key(.escape)])
        #expect(!decoder.hasPendingEscape)
        #expect(decoder.flush().isEmpty)
        // Échap then a digit opens a panel; Échap twice is Échap twice.
        #expect(decoder.feed("\u{1B}2".utf8) == [.key(.escape), .key(.character("2"))])
        #expect(decoder.feed("\u{1B}\u{1B}[A".utf8) == [.key(.escape), .key(Key(.up))])
        // A sequence that a slow line never ended is not typed as text.
        #expect(decoder.feed("\u{1B}[1;".utf8).isEmpty)
        #expect(decoder.flush() == [.key(.escape)])
        #expect(decoder.feed("a".utf8) == [.key(.character("a"))])
    }

    @Test(
        "what means nothing is swallowed whole",
        arguments: [
            "\u{1B}[?62;1;4c", "\u{1B}[I", "\u{1B}[12;40R", "\u{1B}[99~", "\u{1B}[<35;4;4M", "\u{1B}[<0;4;4m",
            "\u{1B}[<0;0;0M", "\u{0}",
        ])
    func ignored(bytes: String) {
        var decoder = InputDecoder()
        #expect(decoder.feed((bytes + "x").utf8) == [.key(.character("x"))])
    }

    @Test("broken UTF-8 is dropped and the rest is kept")
    func broken() {
        var decoder = InputDecoder()
        let bytes: [UInt8] = [
            0xC3, 0x41, 0xFF, 0x80, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xC2, 0x9B, 0xE2, 0x82, 0x42, 0xF5, 0x43,
        ]
        #expect(decoder.feed(bytes) == ["A", "B", "C"].map { .key(.character($0)) })
    }

    @Test("a paste is harmless, limited, and ends even without its end mark")
    func paste() {
        var decoder = InputDecoder()
        #expect(
            decoder.feed("\u{1B}[200~a\r\nb\rc\nd\te\u{1B}]0;x\u{07}\u{202E}\u{1B}[201~".utf8)
                == [.paste("a\nb\nc\nd\te\u{FFFD}]0;x\u{FFFD}\u{FFFD}")])
        let long = decoder.feed(("\u{1B}[200~" + String(repeating: "é", count: 700_000) + "\u{1B}[201~!").utf8)
        guard case .paste(let text)? = long.first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count <= PasteBuffer.maximumBytes + 3)
        #expect(text.count > 500_000)
        #expect(long.last == .key(.character("!")))
        #expect(decoder.feed("\u{1B}[200~début".utf8).isEmpty)
        #expect(decoder.isPasting)
        #expect(decoder.flush() == [.paste("début")])
        #expect(!decoder.isPasting)
    }

    @Test("no bytes make the decoder fail or wait for ever")
    func noise() {
        var random = SystemRandomNumberGenerator()
        let usual: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x32, 0x30, 0x7E, 0x4D, 0x3C, 0x41, 0xC3, 0xA9]
        for _ in 0..<3_000 {
            var decoder = InputDecoder()
            for _ in 0..<4 {
                let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                    Bool.random(using: &random)
                        ? usual[Int.random(in: 0..<usual.count, using: &random)]
                        : UInt8.random(in: 0...255, using: &random)
                }
                _ = decoder.feed(bytes)
            }
            _ = decoder.flush()
            // After a moment of silence a plain letter is a plain letter.
            _ = decoder.flush()
            _ = decoder.flush()
            var events = decoder.feed("\u{1B}[201~".utf8)
            while decoder.hasPendingEscape { events += decoder.flush() }
            #expect(decoder.feed("z".utf8).last == .key(.character("z")))
        }
    }
}
