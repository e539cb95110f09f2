import Foundation
import Testing

@testable import DUIDomain

@Suite("What a matricule tells")
struct MatriculeINSPartiesTests {
    /// A matricule with the key that fits.
    static func avecCle(_ treize: String) throws -> MatriculeINS {
        try MatriculeINS(treize + MatriculeINSTests.cle(treize))
    }

    @Test(
        "INS/va1.41 a part that cannot be is refused before the key is looked at",
        arguments: [
            ("2790051215189", MatriculeINS.Refus.mois("00")), ("2791351215189", .mois("13")),
            ("2791951215189", .mois("19")), ("2794351215189", .mois("43")), ("2794951215189", .mois("49")),
            ("2790300215189", .departement), ("2790351000189", .commune), ("2790399000189", .commune),
            ("2790351215000", .ordre),
        ])
    func refus(treize: String, attendu: MatriculeINS.Refus) {
        #expect(throws: attendu) { try MatriculeINS(treize + MatriculeINSTests.cle(treize)) }
        #expect(throws: attendu) { try MatriculeINS(treize + "00") }
    }

    @Test(
        "what is doubtful is let through",
        arguments: [
            "2792051215189", "2794251215189", "2795051215189", "2799951215189", "1340320004012", "1340396123012",
            "1340391352012", "1340397101012", "1340398801012", "1340399351012", "1340351990012", "7340351000012",
            "8340351215000",
        ])
    func permis(treize: String) throws { #expect(try Self.avecCle(treize).valeur.hasPrefix(treize)) }

    @Test("INS/va1.41 each refusal is one sentence, with its number or its rank")
    func phrases() {
        let cas: [(MatriculeINS.Refus, String)] = [
            (.longueur(14), "14 caractères au lieu de 15"), (.longueur(0), "0 caractère au lieu"),
            (.caractere(rang: 1), "3, 4, 7 ou 8 (NIA)"), (.caractere(rang: 7), "A ou B après un 2"),
            (.caractere(rang: 13), "rang 13"), (.mois("13"), "mois 13"), (.departement, "département 00"),
            (.commune, "pays 000"), (.ordre, "ordre 000"), (.cle(attendue: "89"), "devrait être 89"),
        ]
        for (refus, morceau) in cas {
            #expect(refus.message.contains(morceau), "\(refus.message)")
            #expect(refus.message.hasSuffix(".") && !refus.message.contains("  "))
        }
    }

    @Test(
        "parts",
        arguments: [
            ("2790351215189", "NIR F 79 3 metropole(51215)"), ("1343504321012", "NIR M 34 - metropole(04321)"),
            ("134032A012345", "NIR M 34 3 metropole(2A012)"), ("8990197411001", "NIA F 99 1 outreMer(97411)"),
            ("7855099351002", "NIA M 85 - etranger(99351)"), ("3340696123012", "NIA M 34 6 ancienne(96123)"),
            ("4341220004012", "NIA F 34 12 ancienne(20004)"),
        ])
    func parties(treize: String, attendu: String) throws {
        let matricule = try Self.avecCle(treize)
        let lieu =
            switch matricule.lieuInscrit {
            case .metropole(let code): "metropole(\(code))"
            case .outreMer(let code): "outreMer(\(code))"
            case .etranger(let code): "etranger(\(code))"
            case .numerotationAncienne(let code): "ancienne(\(code))"
            }
        let lu =
            "\(matricule.nature.rawValue) \(matricule.sexeInscrit.rawValue) \(matricule.anneeInscrite) "
            + "\(matricule.moisInscrit.map(String.init) ?? "-") \(lieu)"
        #expect(lu == attendu)
    }

    @Test("INS/va1.15 on paper the matricule is followed by its nature")
    func mention() throws {
        let matricule = try MatriculeINS("279035121518989")
        #expect(INS(matricule: matricule, autorite: .nirTest).affichage == "2 79 03 51 215 189 89 NIR")
        #expect(INS(matricule: matricule, autorite: .nia).affichage.hasSuffix(" NIA"))
        #expect(AutoriteINS.allCases.filter(\.estFictive) == [.nirTest, .nirDemonstration])
    }

    @Test("a kept matricule is checked again when it is read")
    func relecture() throws {
        let matricule = try MatriculeINS("279035121518989")
        let donnees = try JSONEncoder().encode(matricule)
        #expect(String(decoding: donnees, as: UTF8.self) == #"{"valeur":"279035121518989"}"#)
        #expect(try JSONDecoder().decode(MatriculeINS.self, from: donnees) == matricule)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(MatriculeINS.self, from: Data(#"{"valeur":"279035121518988"}"#.utf8))
        }
    }
}

@Suite("A matricule beside the traits of its bearer")
struct DiscordanceMatriculeTests {
    private func traits(_ change: (inout TraitsIdentite) -> Void = { _ in }) -> TraitsIdentite {
        var traits = TraitsIdentite(
            nomDeNaissance: "MARTIN", prenomsDeNaissance: "ELODIE", premierPrenom: "ELODIE",
            dateDeNaissance: jour("1979-03-12"), sexe: .feminin, codeLieuDeNaissance: "51215")
        change(&traits)
        return traits
    }

    private func questions(
        _ treize: String = "2790351215189", _ change: (inout TraitsIdentite) -> Void = { _ in }
    ) throws -> [DiscordanceMatricule] {
        DiscordanceMatricule.entre(try MatriculeINSPartiesTests.avecCle(treize), et: traits(change))
    }

    @Test("what agrees, is unknown or is awaited asks nothing")
    func silence() throws {
        #expect(try questions().isEmpty)
        #expect(try questions { $0.sexe = .inconnu }.isEmpty)
        #expect(try questions { $0.codeLieuDeNaissance = "" }.isEmpty)
        #expect(try questions { $0.codeLieuDeNaissance = "99999" }.isEmpty)
        #expect(try questions("2793551215189") { $0.dateDeNaissance = jour("1979-09-30") }.isEmpty)
        #expect(try questions("2790320004189") { $0.codeLieuDeNaissance = "2a004" }.isEmpty)
    }

    @Test("each difference is one question")
    func questionsPosees() throws {
        #expect(try questions { $0.sexe = .masculin } == [.sexe(inscrit: .feminin)])
        #expect(try questions { $0.dateDeNaissance = jour("1980-03-12") } == [.annee(inscrite: 79)])
        #expect(try questions { $0.dateDeNaissance = jour("1979-04-12") } == [.mois(inscrit: 3)])
        #expect(
            try questions { $0.codeLieuDeNaissance = "75056" }
                == [.lieu(inscrit: .metropole(code: "51215"), dit: "75056")])
        let toutes = try questions("1340378123189") { $0.codeLieuDeNaissance = "92050" }
        #expect(toutes.count == 3)
        for question in toutes.map(\.question) { #expect(question.hasSuffix("?"), "\(question)") }
    }

    @Test("a place that was renumbered is asked with its likely cause")
    func lieuxRenumerotes() throws {
        #expect(try questions("2790375050189")[0].question.contains("1968"))
        #expect(try questions("2790391352189")[0].question.contains("Algérie"))
        #expect(try questions("2790396123189")[0].question.contains("sous un ancien numéro, code 96123"))
        #expect(try questions("2790333063189")[0].question.contains("changé de code"))
    }
}

@Suite("Code of a place of birth")
struct CodeLieuTests {
    @Test("shapes that may be", arguments: ["51215", "2A004", "2B033", "97411", "98801", "99351", "99999", "20004"])
    func permis(code: String) { #expect(CodeLieu.refus(code) == nil) }

    @Test(
        "shapes that may not",
        arguments: ["", "5121", "512150", "5A215", "2C004", "2a004", "00123", "51000", "5121٣"])
    func refus(code: String) { #expect(CodeLieu.refus(code)?.hasSuffix(".") == true) }
}
