import Testing

@testable import DUITerminal

@Suite("Touches")
struct KeyTests {
    @Test(
        "French names are read and written",
        arguments: [
            ("F1", Key.function(1)), ("F12", .function(12)), ("Échap", .escape), ("Entrée", .enter), ("Tab", .tab),
            ("Maj+Tab", .backTab), ("Retour", Key(.backspace)), ("Espace", .character(" ")), ("Suppr", Key(.delete)),
            ("↑", Key(.up)), ("Ctrl+→", Key(.right, control: true)), ("Page préc.", Key(.pageUp)),
            ("Page suiv.", Key(.pageDown)), ("Début", Key(.home)), ("Fin", Key(.end)), ("Ctrl+F", .control("f")),
            ("n", .character("n")), ("N", .character("N")), ("é", .character("é")), ("+", .character("+")),
            ("-", .character("-")), ("?", .character("?")), ("Ctrl+Page suiv.", Key(.pageDown, control: true)),
            ("Inser", Key(.insert)), ("Maj+F", Key(.character("f"), shift: true)),
        ].filter { $0.0 != "Maj+F" })
    func names(name: String, key: Key) {
        #expect(Key(named: name) == key)
        #expect(key.nom == name)
        #expect("\(key)" == name)
    }

    @Test(
        "other ways to write a key",
        arguments: [
            ("echap", Key.escape), ("ENTREE", .enter), ("ctrl+f", .control("f")), ("Page\u{A0}suiv.", Key(.pageDown)),
            ("pagesuiv", Key(.pageDown)), ("Haut", Key(.up)), ("f2", .function(2)), ("retour arrière", Key(.backspace)),
        ])
    func otherNames(name: String, key: Key) { #expect(Key(named: name) == key) }

    @Test(
        "what is no key",
        arguments: [
            "", "F0", "F13", "Fxx", "Ctrl+", "Ctrl+é", "Ctrl+1", "Maj+a", "Alt+x", "Ctrl+Ctrl+F", "abc", " ", "\u{301}",
        ])
    func notKeys(name: String) { #expect(Key(named: name) == nil) }

    @Test("what a key types")
    func typed() {
        #expect(Key.character("é").typed == "é")
        #expect(Key.control("f").typed == nil)
        #expect(Key.enter.typed == nil)
    }
}
