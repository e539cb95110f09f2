import DUIDomain
import DUITestKit
import Testing

@testable import DUIStore

/// The list of people, its search, the opening of records.
struct ResidentsTests {
    private static let recherches: [(String, [String])] = [
        (
            "",
            [
                "D’HERVÉ Bertrand", "DUPOND Louis", "DUPONT André", "LE Hoa", "LE GALL Anne", "LEFÈVRE Élodie",
                "ŒUVRARD Noëlle",
            ]
        ),
        ("lefevre", ["LEFÈVRE Élodie"]), ("LEFÈVRE", ["LEFÈVRE Élodie"]), ("mart elo", ["LEFÈVRE Élodie"]),
        ("oeuvrard", ["ŒUVRARD Noëlle"]), ("œu", ["ŒUVRARD Noëlle"]), ("d herve", ["D’HERVÉ Bertrand"]),
        ("d'hervé", ["D’HERVÉ Bertrand"]), ("12031934", ["LEFÈVRE Élodie"]), ("12/03/1934", ["LEFÈVRE Élodie"]),
        ("12/03", ["LEFÈVRE Élodie"]), ("12/3", ["LEFÈVRE Élodie"]), ("lef 12/03", ["LEFÈVRE Élodie"]), ("31/02", []),
        ("12/03/1935", []), ("chambre 112", ["LEFÈVRE Élodie"]), ("Ch. 112", ["LEFÈVRE Élodie"]),
        ("ch112", ["LEFÈVRE Élodie"]), ("ch 11", ["LEFÈVRE Élodie", "ŒUVRARD Noëlle"]), ("ch 1934", []),
        ("112", ["LEFÈVRE Élodie"]), ("11", ["LEFÈVRE Élodie", "ŒUVRARD Noëlle"]),
        ("martin 1934", ["LEFÈVRE Élodie"]), ("martin 1935", []),
        ("le", ["LE Hoa", "LE GALL Anne", "LEFÈVRE Élodie", "LEGRAND Jean"]), ("legrand", ["LEGRAND Jean"]),
        ("xyz", []), ("l'", ["DUPOND Louis", "LE Hoa", "LE GALL Anne", "LEFÈVRE Élodie", "LEGRAND Jean"]),
    ]

    @Test func findsPeopleByWhatIsTyped() async throws {
        let essai = try await BaseDEssai()
        let ide = try await essai.compte("s.diallo").id
        for (texte, attendus) in Self.recherches {
            let requete = RequeteResidents(texte)
            let page = try await essai.depots.residents.page(requete, ide, nil, 50)
            #expect(page.elements.map(\.nom) == attendus, "\(texte)")
            #expect(try await essai.depots.residents.compter(requete, ide) == attendus.count, "\(texte)")
        }
    }

    @Test("INS/va1.41, va1.50 a matricule finds whoever has it in use, for whom may read it; a wrong one asks nothing")
    func findsByMatricule() async throws {
        let essai = try await BaseDEssai()
        let residents = essai.depots.residents
        let secretaire = try await essai.compte("v.lemoine").id
        let juste = RequeteResidents("2 34 03 29 232 001 44")
        #expect(try await residents.page(juste, secretaire, nil, 10).elements.map(\.nom) == ["LEFÈVRE Élodie"])
        #expect(try await residents.compter(juste, secretaire) == 1)
        let aide = try await essai.compte("c.morel").id
        #expect(try await residents.page(juste, aide, nil, 10).elements.isEmpty, "in her unit, and still not told")
        #expect(try await residents.compter(juste, aide) == 0)
        // A matricule that was kept wrong is not found by its own characters: the request never starts.
        try await essai.base.ecrire {
            try $0.execute(sql: "UPDATE resident SET ins_matricule = '234032923200145' WHERE ipp = 'P1'")
        }
        #expect(try await residents.page(RequeteResidents("234032923200145"), secretaire, nil, 10).elements.isEmpty)
    }

    @Test func followsTheKeyWithoutLossNorRepeat() async throws {
        let essai = try await BaseDEssai()
        let ide = try await essai.compte("s.diallo").id
        var noms: [String] = []
        var apres: String?
        while true {
            let page = try await essai.depots.residents.page(RequeteResidents(""), ide, apres, 2)
            noms += page.elements.map(\.nom)
            apres = page.elements.last?.rang
            if !page.aUneSuite { break }
        }
        let tout = try await essai.depots.residents.page(RequeteResidents(""), ide, nil, 50)
        #expect(noms == tout.elements.map(\.nom))
        #expect(noms.count == 7)
    }

    @Test func showsOnlyTheUnitsOfTheAccount() async throws {
        let essai = try await BaseDEssai()
        let aide = try await essai.compte("c.morel")
        let page = try await essai.depots.residents.page(RequeteResidents(""), aide.id, nil, 50)
        #expect(page.elements.allSatisfy { $0.unite == "Étage 1" })
        #expect(page.elements.count == 5)
        #expect(try await essai.depots.residents.compter(RequeteResidents(""), aide.id) == 5)
    }

    @Test func marksLookAlikesAndAlerts() async throws {
        let essai = try await BaseDEssai()
        let ide = try await essai.compte("s.diallo").id
        let page = try await essai.depots.residents.page(RequeteResidents(""), ide, nil, 50).elements
        #expect(page.filter(\.ressemble).map(\.nom) == ["DUPOND Louis", "DUPONT André"])
        #expect(page.filter(\.aUneAlerte).map(\.nom) == ["LEFÈVRE Élodie"])
        #expect(page.first { $0.aUneAlerte }?.mentionDeNaissance == "née MARTIN")
    }

    @Test func opensARecordAndJournalsIt() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P1").id
        let aide = try await essai.compte("c.morel")
        let dossier = try await essai.depots.residents.ouvrir(
            id, Signature(compte: aide.id, quand: BaseDEssai.nuit))
        #expect(dossier.resident.allergies == [Allergie(substance: "Pénicilline", reaction: "urticaire")])
        let trace = try await essai.traces(FiltreJournal(resident: id), apres: nil, 1).elements
        #expect(trace.map(\.acte) == [.ouvertureDossier])
        #expect(trace.map(\.qui) == ["c.morel"])
        #expect(trace.map(\.resident) == ["LEFÈVRE Élodie"])
    }

    @Test("INS/va1.50 the matricule is read by whom may, and leaves the base for nobody else")
    func leavesOutTheMatricule() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P1").id
        for (identifiant, attendu) in [
            ("c.morel", nil), ("s.diallo", "234032923200144"), ("v.lemoine", "234032923200144"),
        ] {
            let dossier = try await essai.depots.residents.ouvrir(id, try await essai.signature(identifiant))
            #expect(dossier.resident.ins?.matricule.valeur == attendu, "\(identifiant)")
            #expect(dossier.resident.statut == .qualifiee)
        }
    }

    @Test("INS/va1.50 a comparison says whether matricules agree to whom may not read them, and no more")
    func comparesWithoutTheMatricule() async throws {
        let essai = try await BaseDEssai()
        let resident = try await essai.resident("P1")
        let recue = IdentiteRecue(
            nomDeNaissance: "MARTIN", premierPrenom: "ÉLODIE", prenomsDeNaissance: "ÉLODIE",
            dateDeNaissance: resident.traits.dateDeNaissance, sexe: .feminin, codeLieuDeNaissance: "29232",
            matriculeBrut: "234032923200144", oidBrut: AutoriteINS.nirTest.rawValue)
        for (identifiant, valeurs) in [
            ("c.morel", ["reçu", "au dossier"]), ("s.diallo", ["2 34 03 29 232 001 44", "2 34 03 29 232 001 44"]),
        ] {
            let lecteur = try await essai.compte(identifiant).id
            let comparaison = try #require(
                try await essai.depots.residents.comparer([recue], resident.id, lecteur))
            let ligne = try #require(comparaison.lignes.last)
            #expect([ligne.recu, ligne.local] == valeurs && ligne.accord == .concorde, "\(identifiant)")
            #expect(comparaison.verdict == .insConcordante)
            let candidat = try #require(try await essai.depots.residents.candidats(recue, lecteur).first)
            #expect((candidat.ins == nil) == (identifiant == "c.morel"))
            let carte = try await essai.depots.residents.carte(resident.id, lecteur)
            #expect((carte.resident.ins == nil) == (identifiant == "c.morel"))
        }
        let hors = try await essai.resident("P4").id
        let aide = try await essai.compte("c.morel").id
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.horsPerimetre)) {
            _ = try await essai.depots.residents.comparer([recue], hors, aide)
        }
    }

    @Test func refusesARecordOutsideTheUnitsAndKeepsTheTrace() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P4").id
        let signature = try await essai.signature("c.morel")
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.horsPerimetre)) {
            _ = try await essai.depots.residents.ouvrir(id, signature)
        }
        let trace = try await essai.traces(FiltreJournal(resident: id), apres: nil, 1).elements.first
        #expect(trace?.acte == .refus)
        #expect(trace?.resultat == PhrasesDeRefus.horsPerimetre)
        let admin = try await essai.signature("admin")
        await #expect(throws: ErreurDepot.refus("Votre profil n’ouvre pas les dossiers ; demandez à l’infirmière.")) {
            _ = try await essai.depots.residents.ouvrir(id, admin)
        }
    }

    @Test("a profile that does not read care gets no allergy, alert, diet nor wish, wherever it looks")
    func leavesOutWhatTheProfileDoesNotRead() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P1").id
        for identifiant in ["v.lemoine", "admin"] {
            let lecteur = try await essai.compte(identifiant)
            let page = try await essai.depots.residents.page(RequeteResidents(""), lecteur.id, nil, 50).elements
            #expect(page.count == 7 && !page.contains(where: \.aUneAlerte), "\(identifiant)")
            let carte = try await essai.depots.residents.carte(id, lecteur.id)
            #expect(carte.resident.allergies.isEmpty && carte.resident.alertes.isEmpty && carte.resident.gir == nil)
            let trouvees = try await essai.depots.recherche.partout("lefevre", lecteur, 40)
            #expect(trouvees.contains { if case .resident(let resume) = $0 { !resume.aUneAlerte } else { false } })
        }
        let secretaire = try await essai.signature("v.lemoine")
        let dossier = try await essai.depots.residents.ouvrir(id, secretaire)
        #expect(dossier.resident.allergies.isEmpty && dossier.directivesAnticipees.isEmpty && dossier.regime.isEmpty)
        let infirmiere = try await essai.signature("s.diallo")
        let entier = try await essai.depots.residents.ouvrir(id, infirmiere)
        #expect(!entier.resident.allergies.isEmpty)
        #expect(dossier.contacts == entier.contacts)
    }

    @Test("SENTINELLE.20 people known already are looked for first, by INS, then by date, then by names")
    func proposesPeopleForAReceivedIdentity() async throws {
        let essai = try await BaseDEssai()
        let parINS = try await essai.depots.residents.candidats(
            IdentiteRecue(nomDeNaissance: "AUTRE", matriculeBrut: "2 34 03 29 232 001 44"), nil)
        #expect(parINS.map(\.ipp) == ["P1"])
        let parDate = try await essai.depots.residents.candidats(
            IdentiteRecue(nomDeNaissance: "X", dateDeNaissance: JourCivil(annee: 1937, mois: 3, jour: 5)), nil)
        #expect(parDate.map(\.ipp) == ["P4"])
        let parNom = try await essai.depots.residents.candidats(
            IdentiteRecue(nomDeNaissance: "Oeuvrard", premierPrenom: "NOELLE"), nil)
        #expect(parNom.map(\.ipp) == ["P3"])
        let ailleurs = IdentiteRecue(
            nomDeNaissance: "X", dateDeNaissance: JourCivil(annee: 1937, mois: 3, jour: 5))
        let aide = try await essai.compte("c.morel").id
        #expect(try await essai.depots.residents.candidats(ailleurs, aide).isEmpty, "P4 lives in another unit")
        #expect(try await essai.depots.residents.candidats(IdentiteRecue(), nil).isEmpty)
    }

    @Test func looksForTheFirstWordsOfANameOfThousands() async throws {
        let essai = try await BaseDEssai()
        let longue = Array(repeating: "x", count: 5_000).enumerated().map { "\($1)\($0)" }.joined(separator: " ")
        let recue = IdentiteRecue(
            nomDeNaissance: longue, premierPrenom: "Noëlle " + longue, nomUtilise: "Oeuvrard")
        #expect(try await essai.depots.residents.candidats(recue, nil).map(\.ipp) == ["P3"])
        let inconnue = IdentiteRecue(nomDeNaissance: longue, premierPrenom: longue, prenomUtilise: longue)
        #expect(try await essai.depots.residents.candidats(inconnue, nil).isEmpty)
    }
}
