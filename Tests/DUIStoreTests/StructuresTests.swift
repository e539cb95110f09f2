import DUIAssembly
import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// Structures other than a nursing home: what the base keeps of them.
struct StructuresTests {
    private static let jeu: JeuDeDonnees = {
        var jeu = JeuDeDonnees.petit
        var enfant = JeuDeDonnees.personne("E1", "CREN", "Léo", ne: (2015, 2, 12), unite: "Étage 1", sexe: .masculin)
        enfant.domicile = "7 rue de la Digue, 29999 RIVEBELLE"
        enfant.autoriteParentale = [TitulaireAutorite(nom: "Mme Anne CREN", lien: "mère")]
        jeu.residents.append(enfant)
        for (identifiant, role) in [
            ("n.educ", Role.educateur), ("o.chef", .chefDeService), ("t.mon", .moniteurAtelier),
        ] {
            jeu.comptes.append(
                CompteImporte(
                    identifiant: identifiant, nom: "Essai", prenom: "A", role: role, unites: ["Étage 1"], code: "4411"))
        }
        return jeu
    }()

    private static func pere(_ nature: NatureMesureJudiciaire?) -> TitulaireAutorite {
        let depuis = JourCivil(annee: 2026, mois: 1, jour: 1) ?? JourCivil(joursDepuisEpoque: 0)
        return TitulaireAutorite(
            nom: "M. Luc CREN", lien: "père",
            mesure: nature.map { MesureJudiciaire($0, depuis: depuis, decideePar: "juge", auProfitDe: "ASE") })
    }

    @Test("each demonstration set loads, holds, and fits its establishment", arguments: JeuPropose.allCases)
    func setsLoad(_ jeu: JeuPropose) async throws {
        let base = try await BaseDeTest(jeu)
        let ouverte = try base.connexion()
        let constat = try await ouverte.verifier()
        #expect(constat.estIntacte, "\(constat)")
        let maison = try await ouverte.depots.etablissement.lire()
        #expect(maison.type.rawValue == jeu.rawValue && maison.estDemonstration)
        let depots = try base.depots()
        let admin = try #require(try await depots.comptes.lister().first { $0.role == .formateur })
        let personnes = try await depots.residents.compter(RequeteResidents(""), admin.id)
        #expect(jeu == .ehpad ? personnes == 84 : (25...40).contains(personnes))
        let page = try await depots.residents.page(RequeteResidents(""), admin.id, nil, 100)
        let semblables = page.elements.filter(\.ressemble)
        #expect(!semblables.isEmpty)
        #expect(page.elements.allSatisfy { $0.chambre.isEmpty } == !maison.type.aDesChambres)
        #expect(page.elements.allSatisfy { !$0.unite.isEmpty })
    }

    @Test("every type of establishment is kept", arguments: TypeEtablissement.allCases)
    func keepsTheType(_ type: TypeEtablissement) async throws {
        let dossier = try DossierTemporaire()
        let base = try BaseDUI.create(
            at: dossier.fichier("essai.dui"),
            etablissement: Etablissement(
                nom: "Essai", type: type, finess: "", adresse: "", oidLocal: "", estDemonstration: false),
            quand: BaseDEssai.nuit)
        #expect(try await base.depots.etablissement.lire().type == type)
    }

    @Test("a base of before is a nursing home, whose accounts keep their keys")
    func migratesAccounts() throws {
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("ancienne.dui")
        let ancienne = try DatabasePool(path: url.path)
        try Migrations.appliquer(a: ancienne, jusqua: 14)
        try ancienne.write { db in
            try db.execute(
                sql: """
                    INSERT INTO etablissement VALUES (1, 'Ancien', '', '', '', 0);
                    INSERT INTO compte VALUES (7, 'a.b', 'B', 'A', 'ide', '', 1, 5, NULL);
                    INSERT INTO unite VALUES (3, 'Étage', 1);
                    INSERT INTO compte_unite VALUES (7, 3);
                    """)
        }
        try Migrations.appliquer(a: ancienne)
        try ancienne.read { db in
            #expect(try EtablissementSQL.lire(db).type == .ehpad)
            #expect(try Acteur.lire(db, Cle(7)).unites == [Cle(3)])
            let rompus = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
            #expect(rompus.isEmpty)
        }
        #expect(throws: (any Error).self) {
            try ancienne.write { db in try db.execute(sql: "DELETE FROM compte") }
        }
    }

    @Test("the home of a person, and the holders of parental authority, stand in the record")
    func opensTheRecord() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let dossier = try await essai.depots.residents.ouvrir(
            try await essai.resident("E1").id, try await essai.signature("n.educ"))
        #expect(dossier.resident.sejour.domicile == "7 rue de la Digue, 29999 RIVEBELLE")
        #expect(dossier.autoriteParentale.map(\.designation) == ["Mme Anne CREN, mère"])
    }

    @Test("a holder is noted, changed, taken away, each time by a new line and its trace; the last one says what holds")
    func notesHolders() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let (id, depot) = (try await essai.resident("E1").id, essai.depots.autorites)
        let chef = try await essai.signature("o.chef")
        #expect(try await depot.noter(id, Self.pere(nil), chef).map(\.nom) == ["Mme Anne CREN", "M. Luc CREN"])
        let change = try await depot.noter(id, Self.pere(.delegation), chef)
        #expect(change.map { $0.mesure?.nature } == [nil, .delegation])
        #expect(change.last?.mesure?.auProfitDe == "ASE")
        let sans = try await depot.retirer(id, "m. luc cren", "écrit par erreur", chef)
        #expect(sans.map(\.nom) == ["Mme Anne CREN"])
        #expect(try await depot.noter(id, Self.pere(nil), chef).count == 2)
        let traces = try await essai.traces(FiltreJournal(qui: "o.chef"), 10).elements
        #expect(traces.filter { $0.acte == .noteAutorite }.count == 4)
        #expect(traces.contains { $0.motif.contains("écrit par erreur") })
        let lignes = try await essai.base.pool.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM autorite_parentale")
        }
        #expect(lignes == 5)
    }

    @Test("noting a holder is refused to whom may not, for a person of age, and when it makes no sense")
    func refusesHolders() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let (enfant, depot) = (try await essai.resident("E1").id, essai.depots.autorites)
        for identifiant in ["n.educ", "t.mon", "s.diallo", "c.morel", "admin"] {
            let signature = try await essai.signature(identifiant)
            await #expect(throws: ErreurDepot.self, "\(identifiant)") {
                _ = try await depot.noter(enfant, Self.pere(nil), signature)
            }
        }
        let chef = try await essai.signature("o.chef")
        let adulte = try await essai.resident("P1").id
        await #expect(throws: ErreurDepot.self) { _ = try await depot.noter(adulte, Self.pere(nil), chef) }
        await #expect(throws: ErreurDepot.self) {
            _ = try await depot.noter(enfant, TitulaireAutorite(nom: " "), chef)
        }
        await #expect(throws: ErreurDepot.self) { _ = try await depot.retirer(enfant, "Inconnu", "erreur", chef) }
        await #expect(throws: ErreurDepot.self) { _ = try await depot.retirer(enfant, "Mme Anne CREN", " ", chef) }
        let dossier = try await essai.depots.residents.ouvrir(enfant, chef)
        #expect(dossier.autoriteParentale.map(\.nom) == ["Mme Anne CREN"])
    }

    @Test("what a holder who lost the authority answers is not recorded")
    func refusesTheAnswer() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let (id, chef) = (try await essai.resident("E1").id, try await essai.signature("o.chef"))
        _ = try await essai.depots.autorites.noter(id, Self.pere(.retrait), chef)
        func repondre(_ nom: String) async throws {
            let reponse = NouveauConsentement(
                objet: .consultationDMP, reponse: .nonOpposition,
                repondant: Repondant(.titulaireAutoriteParentale, nom: nom), mode: .oral)
            _ = try await essai.depots.consentements.recueillir(id, reponse, chef)
        }
        await #expect(throws: ErreurDepot.self) { try await repondre("M. Luc CREN, père") }
        try await repondre("Mme Anne CREN, mère")
    }

    @Test("nobody changes room where there is none")
    func refusesARoom() async throws {
        let base = try await BaseDeTest(.esat)
        let depots = try base.depots()
        let comptes = try await depots.comptes.lister()
        let chef = try #require(comptes.first { $0.role == .chefDeService })
        let signature = Signature(compte: chef.id, quand: base.horloge.horloge.maintenant())
        let page = try await depots.residents.page(RequeteResidents("baron"), chef.id, nil, 1)
        let id = try #require(page.elements.first).id
        let change = NouveauMouvement(nature: .changementDeChambre, quand: signature.quand, chambre: "1")
        let erreur = await #expect(throws: ErreurDepot.self) {
            _ = try await depots.sejours.noter(id, change, signature)
        }
        #expect(erreur?.message.contains("Il n’y a pas de chambres ici") == true)
    }
}
