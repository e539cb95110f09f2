import DUIDomain
import Testing

/// Who could be taken for whom.
struct RessemblanceTests {
    private static func traits(_ nom: String, _ prenom: String, _ jour: Int, naissance: String = "")
        -> Ressemblance.Traits
    {
        Ressemblance.Traits(
            TraitsIdentite(
                nomDeNaissance: naissance.isEmpty ? nom : naissance, prenomsDeNaissance: prenom, premierPrenom: prenom,
                nomUtilise: naissance.isEmpty ? "" : nom, dateDeNaissance: JourCivil(joursDepuisEpoque: jour),
                sexe: .inconnu))
    }

    @Test(arguments: [
        // The same name as shown, whatever the spelling.
        (traits("MARTIN", "Jeanne", 1), traits("Martin", "Paul", 900), true),
        (traits("LEFÈVRE", "Élodie", 1), traits("LEFEVRE", "Anne", 900), true),
        (traits("D’HERVÉ", "Bertrand", 1), traits("D HERVE", "Solange", 900), true),
        // Names one letter apart, from four letters on.
        (traits("DUPONT", "André", 1), traits("DUPOND", "Louis", 900), true),
        (traits("LEFEVRE", "A", 1), traits("LEFEUVRE", "B", 900), true),
        (traits("MARTIN", "A", 1), traits("MRATIN", "B", 900), true),
        (traits("MARTIN", "A", 1), traits("MARINO", "B", 900), false),
        (traits("LEE", "A", 1), traits("LEA", "B", 900), false),
        // The same day of birth with a near name: twins, a birth name, a given name.
        (
            traits("PRIGENT", "Denise", 1, naissance: "CADIOU"), traits("LE MEUR", "Danielle", 1, naissance: "CADIOU"),
            true
        ),
        (traits("PRIGENT", "Denise", 1), traits("MOREL", "Denise", 1), true),
        (traits("PRIGENT", "Denise", 1), traits("MOREL", "Paul", 1), false),
        (
            traits("PRIGENT", "Denise", 1, naissance: "CADIOU"), traits("LE MEUR", "Danielle", 2, naissance: "CADIOU"),
            false
        ),
    ])
    func compares(_ une: Ressemblance.Traits, _ autre: Ressemblance.Traits, _ attendu: Bool) {
        #expect(Ressemblance.existe(entre: une, et: autre) == attendu)
        #expect(Ressemblance.existe(entre: autre, et: une) == attendu)
        let semblables = Ressemblance.semblables(parmi: [(1, une), (2, autre), (3, Self.traits("ZZYZX", "Q", 5000))])
        #expect(semblables == (attendu ? [1, 2] : []))
    }

    @Test(arguments: [
        ("", "", true), ("a", "", true), ("ab", "ba", true), ("abc", "abd", true), ("abc", "abcd", true),
        ("abc", "xabc", true), ("abcd", "abdc", true), ("abcd", "badc", false), ("abc", "", false),
        ("abc", "ade", false), ("abcd", "bcda", false),
    ])
    func countsOneLetter(_ un: String, _ autre: String, _ attendu: Bool) {
        #expect(Ressemblance.sontAUneLettre(un, autre) == attendu)
        #expect(Ressemblance.sontAUneLettre(autre, un) == attendu)
    }

    @Test func findsTheSameAmongManyAsTwoByTwo() {
        let noms = ["MARTIN", "MARTIM", "DUPONT", "DUPOND", "DURAND", "LE GALL", "LEGALL", "LE GAL", "ROUX", "ROUXEL"]
        let personnes = noms.enumerated().map { rang, nom in
            (cle: rang, traits: Self.traits(nom, "P\(rang % 3)", rang % 4))
        }
        var attendues: Set<Int> = []
        for une in personnes {
            for autre in personnes where autre.cle != une.cle {
                if Ressemblance.existe(entre: une.traits, et: autre.traits) { attendues.insert(une.cle) }
            }
        }
        #expect(Ressemblance.semblables(parmi: personnes) == attendues)
        #expect(!attendues.isEmpty)
    }
}
