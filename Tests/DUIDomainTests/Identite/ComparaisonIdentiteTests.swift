import Testing

@testable import DUIDomain

@Suite("A received identity beside ours")
struct ComparaisonIdentiteTests {
    /// Élodie LEFÈVRE, née MARTIN, whose INS is qualified.
    static func resident(_ statut: StatutIdentite = .qualifiee) throws -> Resident {
        Resident(
            id: Cle(1), ipp: "1001",
            traits: TraitsIdentite(
                nomDeNaissance: "MARTIN", prenomsDeNaissance: "ELODIE MARIE", premierPrenom: "ELODIE",
                nomUtilise: "LEFÈVRE", prenomUtilise: "Lili", dateDeNaissance: jour("1934-03-12"), sexe: .feminin,
                codeLieuDeNaissance: "51215"),
            statut: statut, ins: INS(matricule: try MatriculeINS("279035121518989"), autorite: .nirTest),
            sejour: Sejour(chambre: "112", unite: nil, entreeLe: nil))
    }

    /// The same identity, as a hospital sends it.
    static func recue(_ change: (inout IdentiteRecue) -> Void = { _ in }) -> IdentiteRecue {
        var recue = IdentiteRecue(
            nomDeNaissance: "MARTIN", premierPrenom: "ELODIE", prenomsDeNaissance: "ELODIE MARIE",
            dateDeNaissance: jour("1934-03-12"), sexe: .feminin, codeLieuDeNaissance: "51215",
            matriculeBrut: "279035121518989", oidBrut: AutoriteINS.nirTest.rawValue)
        change(&recue)
        return recue
    }

    private func verdict(
        _ statut: StatutIdentite = .qualifiee, _ change: (inout IdentiteRecue) -> Void = { _ in }
    ) throws -> ComparaisonIdentite.Verdict {
        ComparaisonIdentite(recue: Self.recue(change), resident: try Self.resident(statut)).verdict
    }

    @Test("same qualified INS and same traits: proved")
    func concordante() throws {
        #expect(try verdict() == .insConcordante)
        #expect(try verdict { $0.nomDeNaissance = "Martin" } == .insConcordante)
        #expect(try verdict { $0.premierPrenom = "Élodie" } == .insConcordante)
        #expect(try verdict { $0.matriculeBrut = "2 79 03 51 215 189 89" } == .insConcordante)
    }

    @Test(
        "an identity of ours that is not qualified proves nothing",
        arguments: [StatutIdentite.provisoire, .recuperee, .validee])
    func nonQualifiee(statut: StatutIdentite) throws { #expect(try verdict(statut) == .aConfirmer) }

    @Test("what is missing has to be looked at")
    func absents() throws {
        #expect(try verdict { $0.sexe = .inconnu } == .aConfirmer)
        #expect(try verdict { $0.dateDeNaissance = nil } == .aConfirmer)
        #expect(try verdict { $0.codeLieuDeNaissance = "" } == .aConfirmer)
        #expect(try verdict { ($0.matriculeBrut, $0.oidBrut) = ("", "") } == .aConfirmer)
        #expect(try verdict { $0.nomDeNaissance = "" } == .aConfirmer)
        #expect(ComparaisonIdentite(recue: IdentiteRecue(), resident: try Self.resident()).verdict == .aConfirmer)
    }

    @Test("names in use instead of birth names have to be looked at")
    func nomsUtilises() throws {
        let comparaison = ComparaisonIdentite(
            recue: Self.recue { ($0.nomDeNaissance, $0.premierPrenom) = ("LEFEVRE", "LILI") },
            resident: try Self.resident())
        #expect(comparaison.verdict == .aConfirmer)
        #expect(comparaison.lignes.prefix(2).map(\.accord) == [.approche, .approche])
        #expect(comparaison.lignes[0].local == "MARTIN (utilisé : LEFÈVRE)")
    }

    @Test("other given names of birth do not let it pass in silence")
    func prenoms() throws { #expect(try verdict { $0.prenomsDeNaissance = "ELODIE JEANNE" } == .aConfirmer) }

    @Test("another authority for the same matricule proves nothing")
    func autorite() throws {
        #expect(try verdict { $0.oidBrut = AutoriteINS.nir.rawValue } == .aConfirmer)
        #expect(try verdict { $0.oidBrut = "1.2.3" } == .aConfirmer)
    }

    @Test("each strict trait that differs is named")
    func discordante() throws {
        #expect(try verdict { $0.nomDeNaissance = "DURAND" } == .discordante(traits: ["Nom de naissance"]))
        #expect(try verdict { $0.premierPrenom = "JEANNE" } == .discordante(traits: ["Premier prénom"]))
        #expect(try verdict { $0.dateDeNaissance = jour("1934-12-03") } == .discordante(traits: ["Date de naissance"]))
        #expect(try verdict { $0.sexe = .masculin } == .discordante(traits: ["Sexe"]))
        #expect(try verdict { $0.codeLieuDeNaissance = "75056" } == .discordante(traits: ["Lieu (code)"]))
        #expect(try verdict { $0.matriculeBrut = "234032B033004" + "00" } == .discordante(traits: ["Matricule INS"]))
        #expect(
            try verdict { ($0.nomDeNaissance, $0.sexe) = ("DURAND", .masculin) }
                == .discordante(traits: ["Nom de naissance", "Sexe"]))
    }

    @Test("only a qualified identity gives its matricule outside")
    func transmissible() throws {
        #expect(try Self.resident().insTransmissible != nil)
        for statut in [StatutIdentite.provisoire, .recuperee, .validee] {
            #expect(try Self.resident(statut).insTransmissible == nil)
        }
    }

    @Test("an INS is received under a known authority and with its key")
    func insRecue() {
        #expect(Self.recue().ins?.matricule.valeur == "279035121518989")
        #expect(Self.recue { $0.oidBrut = "" }.ins == nil)
        #expect(Self.recue { $0.matriculeBrut = "279035121518988" }.ins == nil)
    }
}
