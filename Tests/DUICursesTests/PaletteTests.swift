import DUITerminal
import Testing

@testable import DUICurses

@Suite("Couleurs du terminal")
struct PaletteTests {
    private static func entry(_ role: StyleRole, colours: Int) -> Palette.Entry {
        Palette(theme: .jour, abilities: .init(colours: colours)).entries[role.index]
    }

    @Test(
        "each kind of terminal gets the value meant for it",
        arguments: [
            (0x100_0000, Int32(0xA61B1B), Int32(0xFAFAF7)), (256, 124, 231), (16, 1, 15), (0, -1, -1), (2, -1, -1),
        ])
    func kinds(colours: Int, foreground: Int32, background: Int32) {
        let entry = Self.entry(.alerte, colours: colours)
        #expect(entry.foreground == foreground)
        #expect(entry.background == background)
    }

    @Test("eight colours: what would be hard to read becomes black or white")
    func eight() {
        // Red on the grey that white becomes is hard to read; black is not.
        #expect(Self.entry(.alerte, colours: 8).foreground == 0)
        #expect(Self.entry(.alerte, colours: 8).background == 7)
        #expect(Self.entry(.accent, colours: 8).foreground == 4)
    }

    @Test("marks of the theme and of the cell add up")
    func marks() {
        let palette = Palette(theme: .jour, abilities: .init(colours: 256))
        #expect(palette.attributes(of: .texte) == 0)
        #expect(palette.attributes(of: .alerte) == 1)
        #expect(palette.attributes(of: .alerte.underlined().reversed()) == 7)
        #expect(palette.attributes(of: .champ) == 2)
    }

    @Test("where colours lose the underline, bold takes its place")
    func lostUnderline() {
        let coloured = Palette(theme: .jour, abilities: .init(colours: 8, losesUnderline: true))
        #expect(coloured.attributes(of: .champ) == 1)
        let mono = Palette(theme: .jour, abilities: .init(colours: 0, losesUnderline: true))
        #expect(mono.attributes(of: .champ) == 2)
    }

    @Test("without colour every role that only a colour set apart has a mark")
    func mono() {
        let palette = Palette(theme: .jour, abilities: .init(colours: 0))
        for role in [StyleRole.alerte, .erreur, .champ, .lien, .rappel, .entrainement, .accent] {
            #expect(palette.attributes(of: Style(role)) != 0, "\(role)")
        }
    }
}
