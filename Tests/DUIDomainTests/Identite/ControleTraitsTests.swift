import Testing

@testable import DUIDomain

@Suite("Traits as they are typed")
struct ControleTraitsTests {
    static let aujourdhui = jour("2026-11-21")

    /// The five fields that are needed, and nothing else.
    static func saisie(_ change: (inout SaisieTraits) -> Void = { _ in }) -> SaisieTraits {
        var saisie = SaisieTraits(
            nomDeNaissance: "MARTIN", premierPrenom: "ELODIE", dateDeNaissance: "12/03/1934", sexe: .feminin,
            codeLieuDeNaissance: "51215")
        change(&saisie)
        return saisie
    }

    static func controle(_ change: (inout SaisieTraits) -> Void = { _ in }) -> ControleTraits {
        ControleTraits(saisie(change), aujourdhui: aujourdhui)
    }

    @Test("INS/va1.22 the five traits are enough")
    func suffisants() throws {
        let controle = Self.controle()
        #expect(controle.anomalies.isEmpty && controle.propositions.isEmpty)
        let traits = try #require(controle.traits)
        #expect(traits.prenomsDeNaissance.isEmpty && traits.nomUtilise.isEmpty && traits.lieuDeNaissance.isEmpty)
        #expect(traits.dateDeNaissance == jour("1934-03-12"))
    }

    @Test("INS/va1.21 without one of the five nothing is created")
    func manquants() {
        let manques: [(ChampIdentite, (inout SaisieTraits) -> Void)] = [
            (.nomDeNaissance, { $0.nomDeNaissance = "  " }), (.premierPrenom, { $0.premierPrenom = "" }),
            (.dateDeNaissance, { $0.dateDeNaissance = "" }), (.sexe, { $0.sexe = nil }),
            (.codeLieuDeNaissance, { $0.codeLieuDeNaissance = " " }),
        ]
        for (champ, manque) in manques {
            let controle = Self.controle(manque)
            #expect(controle.bloquantes.map(\.champ) == [champ])
            #expect(controle.traits == nil)
            #expect(controle.bloquantes[0].message.contains("manque"))
        }
        #expect(ControleTraits(SaisieTraits(), aujourdhui: Self.aujourdhui).bloquantes.count == 5)
    }

    @Test("INS/va1.21 waiting values are accepted, and confirmed")
    func attente() {
        let controle = Self.controle {
            ($0.codeLieuDeNaissance, $0.sexe, $0.dateDeNaissance) = ("99999", .inconnu, "31/12/1940")
        }
        #expect(controle.traits?.codeLieuDeNaissance == "99999" && controle.bloquantes.isEmpty)
        #expect(controle.aConfirmer.map(\.champ) == [.dateDeNaissance, .sexe, .codeLieuDeNaissance])
    }

    @Test(
        "what no name contains",
        arguments: [
            ("MARTIN 3", "un chiffre"), ("MAR🙂TIN", "🙂"), ("MAR\u{1B}TIN", "invisible"),
            ("MAR\u{200B}TIN", "invisible"),
            ("MAR\u{202E}TIN", "invisible"), ("ST. MARTIN", "« . »"), ("МАРТИН", "« М »"), ("-'", "aucune lettre"),
            ("MARTIN_D", "« _ »"), (String(repeating: "A", count: 101), "100 caractères"),
            ("A" + String(repeating: "\u{0301}", count: 200), "100 caractères"),
        ])
    func nomsRefuses(nom: String, morceau: String) throws {
        let controle = Self.controle { $0.nomDeNaissance = nom }
        let anomalie = try #require(controle.bloquantes.first)
        #expect(anomalie.champ == .nomDeNaissance && controle.bloquantes.count == 1 && controle.traits == nil)
        let message = anomalie.message.replacing("\u{A0}", with: " ")
        #expect(message.contains(morceau) && message.hasPrefix("Le nom de naissance ") && message.hasSuffix("."))
        #expect(Self.controle { $0.premierPrenom = nom }.bloquantes.map(\.champ) == [.premierPrenom])
        #expect(Self.controle { $0.nomUtilise = nom }.bloquantes.map(\.champ) == [.nomUtilise])
    }

    @Test(
        "the INSi form is proposed, not put in place",
        arguments: [
            ("Lefèvre-d’Œuvre", "LEFEVRE-D'OEUVRE"), ("LE  GOFF", "LE GOFF"), ("Nuñez", "NUNEZ"), ("Straße", "STRASSE"),
            ("O‘Neill", "O'NEILL"), ("DUPONT–DURAND", "DUPONT-DURAND"), ("Møller", "MOLLER"), ("d\u{A0}Arc", "D ARC"),
            ("E\u{0301}lodie", "ELODIE"),
        ])
    func formes(nom: String, forme: String) {
        let controle = Self.controle { $0.nomDeNaissance = nom }
        #expect(controle.bloquantes.isEmpty)
        #expect(controle.propositions == [.nomDeNaissance: forme])
        #expect(controle.traits?.nomDeNaissance == nom)
        #expect(controle.traitsNormalises?.nomDeNaissance == forme)
        let accepte = controle.accepterLesPropositions(aujourdhui: Self.aujourdhui)
        #expect(accepte.propositions.isEmpty && accepte.traits == controle.traitsNormalises)
    }

    @Test("a name in use keeps its accents")
    func nomUtilise() {
        let controle = Self.controle { ($0.nomUtilise, $0.prenomUtilise) = ("Lefèvre", "Lili") }
        #expect(controle.propositions.isEmpty && controle.traits?.nomUtilise == "Lefèvre")
    }

    @Test(
        "dates that are refused",
        arguments: [
            ("31/02/1934", "n’existe pas"), ("12/13/1934", "n’existe pas"), ("hier", "n’existe pas"),
            ("12/03/34", "n’existe pas"), ("00/03/1934", "00"), ("00/00/1940", "00"), ("1940-00-00", "00"),
            ("22/11/2026", "futur"), ("12/03/1900", "126 ans"), ("12/03/0034", "ans"),
            (String(repeating: "1", count: 5000), "n’existe pas"),
        ])
    func dates(texte: String, morceau: String) throws {
        let controle = Self.controle { $0.dateDeNaissance = texte }
        #expect(controle.bloquantes.map(\.champ) == [.dateDeNaissance])
        #expect(try #require(controle.bloquantes.first).message.contains(morceau))
    }

    @Test("dates that are read", arguments: ["12/03/1934", "12031934", "1934-03-12", "12.3.1934", " 12 03 1934 "])
    func datesLues(texte: String) {
        #expect(Self.controle { $0.dateDeNaissance = texte }.traits?.dateDeNaissance == jour("1934-03-12"))
    }

    @Test("the ages of 0 and of 125 years are believed")
    func ages() {
        #expect(Self.controle { $0.dateDeNaissance = "21/11/2026" }.bloquantes.isEmpty)
        #expect(Self.controle { $0.dateDeNaissance = "22/11/1900" }.bloquantes.isEmpty)
    }

    @Test("INS/va1.51 the first given name stands at the head of the list")
    func premierPrenom() {
        func enTete(_ prenom: String, _ liste: String) -> String? { PremierPrenom.enTete(de: liste, prenom) }
        #expect(enTete("Jean", "JEAN PIERRE MARIE") == "JEAN")
        #expect(enTete("Jean", "JEAN-PIERRE MARIE") == nil)
        #expect(enTete("jean pierre", "JEAN-PIERRE MARIE") == "JEAN-PIERRE")
        #expect(enTete("Jean-Pierre", "JEAN PIERRE MARIE") == "JEAN PIERRE")
        #expect(enTete("Marie", "JEAN MARIE") == nil)
        #expect(enTete("Élodie", "ELODIE") == "ELODIE")
        #expect(enTete("", "ELODIE") == nil && enTete("ELODIE", "") == nil)
        #expect(
            Self.controle { ($0.premierPrenom, $0.prenomsDeNaissance) = ("MARIE", "ELODIE MARIE") }.bloquantes
                .map(\.champ) == [.premierPrenom])
    }

    @Test("INS/va1.13 a received identity fills the form, without its matricule nor a sex nobody told")
    func recue() {
        let saisie = SaisieTraits(ComparaisonIdentiteTests.recue { $0.sexe = .inconnu })
        #expect(saisie.nomDeNaissance == "MARTIN" && saisie.dateDeNaissance == "12/03/1934" && saisie.sexe == nil)
        #expect(ControleTraits(saisie, aujourdhui: Self.aujourdhui).bloquantes.map(\.champ) == [.sexe])
    }
}
