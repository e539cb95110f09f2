import Foundation
import Testing

@testable import DUITerminal

@Suite("Thèmes")
struct ThemeTests {
    /// The folder `Themes` of the project, found from this file upwards.
    static func shipped(_ name: String) throws -> String {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let file = folder.appending(path: "Themes/\(name).yaml")
            if FileManager.default.fileExists(atPath: file.path) {
                return try String(contentsOf: file, encoding: .utf8)
            }
            folder.deleteLastPathComponent()
        }
        throw CocoaError(.fileNoSuchFile)
    }

    @Test(
        "every role of a shipped theme can be read, in all three kinds of terminals",
        arguments: [("jour", 4.5), ("nuit", 4.5), ("contraste", 7.0), ("daltonien", 4.5)])
    func contrast(name: String, least: Double) throws {
        let theme = try Theme.parse(yaml: Self.shipped(name), fileName: "Themes/\(name).yaml")
        #expect(theme.nom == name)
        for role in StyleRole.allCases {
            let look = theme[role]
            let text = try #require(look.foreground, "\(role)")
            let ground = try #require(look.background, "\(role)")
            #expect(Contrast.ratio(text, ground) >= least, "\(role)")
            #expect(Contrast.indexedRatio(text, ground) >= least, "\(role), 256")
            #expect(Contrast.basicRatio(text, ground) >= least, "\(role), 16")
            let (eightText, eightGround) = Contrast.eightColourPair(text, on: ground)
            #expect(eightText != eightGround, "\(role), 8")
        }
    }

    @Test("the night has no white and no blue")
    func night() throws {
        let theme = try Theme.parse(yaml: Self.shipped("nuit"), fileName: "nuit.yaml")
        for role in StyleRole.allCases {
            let text = try #require(theme[role].foreground)
            #expect(Contrast.luminance(text.red, text.green, text.blue) <= 0.35)
            #expect(text.blue <= text.red)
        }
    }

    @Test("the built-in themes are those of the files")
    func builtIn() throws {
        #expect(try Theme.parse(yaml: Self.shipped("jour"), fileName: "jour.yaml") == .jour)
        #expect(try Theme.parse(yaml: Self.shipped("mono"), fileName: "mono.yaml") == .mono)
    }

    @Test("the formula of the WCAG on known pairs")
    func formula() throws {
        let black = try #require(ThemeColor("#000000 16 noir"))
        let white = try #require(ThemeColor("#FFFFFF 231 blanc-vif"))
        let grey = try #require(ThemeColor("#767676 243 blanc"))
        #expect(abs(Contrast.ratio(black, white) - 21) < 0.001)
        #expect(abs(Contrast.ratio(grey, white) - 4.54) < 0.01)
        #expect(Contrast.ratio(white, grey) == Contrast.ratio(grey, white))
        #expect(abs(Contrast.indexedRatio(black, white) - 21) < 0.001)
    }

    @Test("missing roles and attributes come from texte, marks do not")
    func inheritance() throws {
        let theme = try Theme.parse(
            yaml: """
                fond: {arriere: "#000000 16 noir"}
                texte: {avant: ["#FFFFFF", 231, blanc-vif], gras: oui}
                alerte: {avant: "#FF0000 196 rouge-vif", inverse: oui}
                """, fileName: "essai.yaml")
        #expect(theme[.succes].foreground == theme[.texte].foreground)
        #expect(theme[.succes].background?.indexed == 16)
        #expect(theme[.texte].bold && !theme[.succes].bold)
        #expect(theme[.alerte].foreground?.basic == 9)
        #expect(theme[.alerte].background == theme[.texte].background)
        let look = theme.appearance(of: .alerte.underlined())
        #expect(look.reverse && look.underline && !look.bold)
        #expect(theme.withoutColour[.alerte].foreground == nil)
        #expect(theme.withoutColour[.erreur].underline)
    }

    @Test(
        "what is refused, with its line",
        arguments: [
            ("texte: {gras: oui}\nrouge: {gras: oui}", 2, "le rôle « rouge » n’existe pas"),
            ("alerte:\n  couleur: oui", 2, "l’attribut « couleur »"), ("alerte:\n  gras: peut-être", 2, "oui ou non"),
            ("alerte:\n  avant: \"#A61B1 124 rouge\"", 2, "#A61B1"),
            ("alerte:\n  avant: \"#A61B1B 300 rouge\"", 2, "300"),
            ("alerte:\n  avant: \"#A61B1B 3 rouge\"", 2, "#A61B1B 3"),
            ("alerte:\n  avant: \"#A61B1B 124 rose\"", 2, "rose"),
            ("alerte:\n  avant: \"#000000 16 noir-vif\"", 2, "noir-vif"),
            ("alerte:\n  avant: #A61B1B 124 rouge", 2, "n’est pas"),
            ("alerte: rouge", 1, "nom: valeur"), ("fond: {gras: oui}", 1, "le fond"),
            ("fond: {arriere: \"#000000 16 noir\"}", 1, "une couleur de texte sans fond"), ("texte: [", 1, "YAML"),
        ])
    func refusals(yaml: String, line: Int, words: String) throws {
        let error = #expect(throws: FichierInvalide.self) { try Theme.parse(yaml: yaml, fileName: "essai.yaml") }
        let refusal = try #require(error)
        #expect(refusal.ligne == line, "\(refusal)")
        #expect(refusal.message.replacing("\u{A0}", with: " ").contains(words), "\(refusal)")
    }
}
