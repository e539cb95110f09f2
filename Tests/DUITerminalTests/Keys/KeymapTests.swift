import Testing

@testable import DUITerminal

@Suite("Table des touches")
struct KeymapTests {
    static let keymap = Keymap(actions: [
        ActionBinding(id: "aide", contexts: ["partout"], keys: [.function(1), .character("?")]),
        ActionBinding(id: "mss.archiver", contexts: ["mss"], keys: [.character("a")]),
        ActionBinding(id: "mss.repondre", contexts: ["mss"], keys: [.character("r")]),
        ActionBinding(id: "documents.lu", contexts: ["documents"], keys: [.character("a")]),
    ])

    @Test("the first context that knows the key wins")
    func contexts() {
        let keymap = Keymap(
            actions: Self.keymap.actions + [
                ActionBinding(id: "mss.aide", contexts: ["mss"], keys: [.character("?")])
            ])
        #expect(keymap.action(for: .character("a"), in: ["mss", "partout"]) == "mss.archiver")
        #expect(keymap.action(for: .character("a"), in: ["documents", "mss"]) == "documents.lu")
        #expect(keymap.action(for: .character("?"), in: ["mss", "partout"]) == "mss.aide")
        #expect(keymap.action(for: .function(1), in: ["mss", "partout"]) == "aide")
        #expect(keymap.action(for: .function(1), in: ["mss"]) == nil)
        #expect(keymap.keys(for: "aide") == [.function(1), .character("?")])
        #expect(keymap.keys(for: "inconnue").isEmpty)
        #expect(keymap.conflicts.isEmpty)
    }

    @Test("a double of the table is told")
    func doubles() {
        let keymap = Keymap(
            actions: Self.keymap.actions + [
                ActionBinding(id: "mss.annuler", contexts: ["mss"], keys: [.character("a")])
            ])
        #expect(
            keymap.conflicts == [
                KeyConflict(context: "mss", key: .character("a"), ids: ["mss.archiver", "mss.annuler"])
            ])
        #expect(keymap.action(for: .character("a"), in: ["mss"]) == "mss.archiver")
    }

    @Test("a file replaces the keys of its actions")
    func file() throws {
        let changed = try Self.keymap.merging(
            yaml: """
                # mes touches
                mss.archiver: [Suppr, "&"]
                mss.repondre: [a]
                aide: F1
                documents.lu: []
                """, fileName: "touches.yaml")
        #expect(changed.action(for: Key(.delete), in: ["mss"]) == "mss.archiver")
        #expect(changed.action(for: .character("&"), in: ["mss"]) == "mss.archiver")
        #expect(changed.action(for: .character("a"), in: ["mss"]) == "mss.repondre")
        #expect(changed.action(for: .character("?"), in: ["partout"]) == nil)
        #expect(changed.keys(for: "documents.lu").isEmpty)
    }

    @Test("keys that YAML would take for something else", arguments: ["y", "n", "1", "~"])
    func yamlWords(key: String) throws {
        guard key != "~" else {
            #expect(throws: FichierInvalide.self) { try Self.keymap.merging(yaml: "aide: [~]", fileName: "t") }
            return
        }
        let changed = try Self.keymap.merging(yaml: "aide: [\(key)]", fileName: "t")
        #expect(changed.keys(for: "aide") == [.character(Character(key))])
    }

    @Test("an empty file changes nothing", arguments: ["", "# rien\n", "\n\n"])
    func empty(yaml: String) throws {
        #expect(try Self.keymap.merging(yaml: yaml, fileName: "t").actions == Self.keymap.actions)
    }

    @Test(
        "what is refused, with its line",
        arguments: [
            ("aide: [F1]\nmss.voler: [v]\n", 2, "l’action « mss.voler » n’existe pas"),
            ("\n\naide: [F1, Plop]\n", 3, "la touche « Plop » n’existe pas"),
            ("aide:\n  - F1\n  - \"[\"\n", 3, "AltGr"), ("aide: [\"²\"]", 1, "AltGr"), ("aide: [\"^\"]", 1, "AltGr"),
            ("mss.repondre: [r]\nmss.archiver: [r]\n", 2, "« mss.archiver » et « mss.repondre »"),
            ("aide: [F1]\nmss.repondre: [a]\n", 2, "la touche a appelle à la fois"),
            ("aide: [F1]\naide: [F2]\n", 2, "« aide » est écrit deux fois"), ("aide: {F1: F2}", 1, "liste de touches"),
            ("aide: [[F1]]", 1, "liste de touches"), ("- aide", 1, "nom: valeur"), ("bonjour", 1, "nom: valeur"),
            ("aide: [F1]\nmss.archiver: [\n", 2, "YAML"),
            ("aide: [F1\n# suite\n\nmss.archiver: [a]\n", 1, "YAML"), ("aide: [F1]\nmss.archiver [a]\n\n", 2, "YAML"),
            ("aide: [F1]\nmss.archiver: \"a\nmss.repondre: [r]\n", 2, "YAML"),
            ("aide: [F1]\n  mss.archiver: [a]\n", 2, "YAML"), ("# a\naide: F1]\n", 2, "n’existe pas"),
            ("a: &x [1]\nb: *x", 1, "renvois"),
            ("aide: [\(String(repeating: "a", count: 500))]", 1, "trop longue"), ("\taide: [F1]", 1, "YAML"),
        ])
    func refusals(yaml: String, line: Int, words: String) throws {
        let error = #expect(throws: FichierInvalide.self) {
            try Self.keymap.merging(yaml: yaml, fileName: "touches.yaml")
        }
        let refusal = try #require(error)
        #expect(refusal.ligne == line, "\(refusal)")
        #expect(refusal.message.replacing("\u{A0}", with: " ").contains(words), "\(refusal)")
        #expect(refusal.description.hasPrefix("touches.yaml, ligne \(line)\u{A0}: "))
        #expect(refusal.description.hasSuffix("."))
    }

    @Test("a hostile file is refused and not obeyed")
    func hostile() {
        let deep = String(repeating: "[\n", count: 5_000)
        let indented = (0..<399).map { String(repeating: " ", count: $0) + "-" }.joined(separator: "\n")
        for yaml in [
            deep, indented, String(repeating: "x", count: 100_000), "aide: \u{0}", "? [a]\n: b", "a: !!binary x",
        ] {
            #expect(throws: FichierInvalide.self) { try Self.keymap.merging(yaml: yaml, fileName: "t") }
        }
    }
}
