import DUIDomain
import DUITestKit
import GRDB
import Testing

@testable import DUIStore

/// A list of people enters whole, or not at all.
struct ImportDeListeTests {
    private static let titres = "Nom;Prénom;Né le;Sexe;COG;NIR;Chambre;Unité;Entrée;IPP"

    private func liste(_ lignes: String...) throws -> ListeAImporter {
        try ListeAImporter(
            octets: Array(([Self.titres] + lignes).joined(separator: "\n").utf8), nom: "liste.csv",
            aujourdhui: BaseDEssai.nuit.heureLegale.jour)
    }

    private func importer(
        _ essai: BaseDEssai, _ liste: ListeAImporter, _ acceptations: AcceptationsImport = [],
        par identifiant: String = "v.lemoine", sansEcrire: Bool = false
    ) async throws -> IssueImport {
        try await essai.depots.identites.importer(
            liste, DemandeImport(essai: sansEcrire, acceptations: acceptations), try await essai.signature(identifiant))
    }

    /// Everything that an import may change.
    private func etat(_ essai: BaseDEssai) async throws -> [Int] {
        try await essai.base.lire { db in
            try [
                "resident", "resident_dossier", "resident_mot", "nom_voisin", "identite_transition", "journal",
                "reglage",
            ].map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? 0 }
        }
    }

    private func dits(_ issue: IssueImport) -> [[String]] {
        issue.liste.lignes.map { $0.constats.map { "\($0.gravite) \($0.colonne?.rawValue ?? "")".trimmingBlancs() } }
    }

    @Test("INS/va1.45, va1.13 : chaque personne est provisoire, sans matricule, numérotée, tracée")
    func creation() async throws {
        let essai = try await BaseDEssai()
        let issue = try await importer(
            essai,
            try liste(
                "ABGRALL;Zoé;12/03/1979;F;51215;279035121518989;112;étage 1;01/02/2024;",
                "BIZIEN;Paul;02/04/1931;M;29232;;;Rez-de-chaussée;01/02/2024;A-7", "COZ;Yves;02/04/1932;M;29232;;;;;"))
        #expect(issue.obstacles.isEmpty && issue.creees == 3)
        let (zoe, paul) = (try await essai.resident("000001"), try await essai.resident("A-7"))
        let yves = try await essai.resident("000002")
        for resident in [zoe, paul, yves] { #expect(resident.statut == .provisoire && resident.ins == nil) }
        #expect(zoe.traits.affichage == "ABGRALL ZOE" && zoe.sejour.chambre == "112")
        #expect(zoe.sejour.unite?.nom == "Étage 1" && zoe.sejour.etat == .present && zoe.sejour.etatDepuis == nil)
        #expect(paul.sejour.unite?.nom == "Rez-de-chaussée" && paul.sejour.entreeLe?.iso == "2024-02-01")
        #expect(yves.sejour.etat == .candidat && yves.sejour.unite == nil)
        let fiche = try await essai.fiche("000001")
        #expect(fiche.identite.historique.map(\.nature) == [.creation])
        #expect(fiche.identite.historique[0].motif == "importé de liste.csv, ligne 2")
        let trouves = try await essai.depots.residents.compter(RequeteResidents("bizien"), essai.infirmiere)
        #expect(trouves == 1)
        let traces = try await essai.traces(FiltreJournal(), 4).elements
        #expect(traces.map(\.acte) == [.creationResident, .creationResident, .creationResident, .importResidents])
        #expect(traces.allSatisfy { $0.qui == "v.lemoine" } && traces[3].objet.hasPrefix("liste.csv : 3 personnes"))
        #expect(traces[0].motif.contains("liste.csv, ligne"))
        let restes = try await essai.base.lire { db in
            try String.fetchAll(db, sql: "SELECT objet || motif || resultat FROM journal")
        }
        #expect(!restes.contains { $0.contains("279035121518989") })
    }

    @Test(
        "chambres, unités et numéros qui n’y sont pas se disent ligne par ligne, et rien n’entre",
        arguments: [
            ("999;;;", ["faute chambre"], "n’existe pas"), ("12;;;", ["faute chambre"], "écrivez 012"),
            (";Nulle part;;", ["faute unite"], "Étage 1"),
            ("112;Rez-de-chaussée;;", ["faute unite"], "pas dans cette unité"),
            ("999;Nulle part;;P4", ["faute unite", "faute chambre", "faute ipp"], "DUPONT André"),
            (";;;P4", ["faute ipp"], "DUPONT André"),
        ])
    func absents(cellules: String, attendus: [String], morceau: String) async throws {
        let essai = try await BaseDEssai()
        let avant = try await etat(essai)
        let issue = try await importer(
            essai,
            try liste("ABGRALL;Zoé;12/03/1979;F;51215;;\(cellules)", "COZ;Yves;02/04/1932;M;29232;;;;;"),
            [.doutes, .ressemblances])
        #expect(dits(issue) == [attendus, []] && issue.obstacles == [.fautes(1)] && issue.creees == 0)
        #expect(issue.liste.lignes[0].constats.contains { $0.message.contains(morceau) })
        #expect(try await etat(essai) == avant)
    }

    @Test("une ligne fautive du fichier retient toutes les autres, dont les fautes de base sont dites aussi")
    func toutesLesFautes() async throws {
        let essai = try await BaseDEssai()
        let avant = try await etat(essai)
        let issue = try await importer(
            essai,
            try liste(
                "ABGRALL;Zoé;31/02/1979;F;51215;;999;;;", "COZ;Yves;02/04/1932;M;29232;;;;;",
                "\"DANIEL;Yves;02/04/1932;M;29232"))
        #expect(dits(issue) == [["faute dateDeNaissance", "faute chambre"], [], ["faute"]])
        #expect(try await etat(essai) == avant)
    }

    @Test("une personne de la base n’est pas créée de nouveau ; une proche demande, même par le nom ou le matricule")
    func connues() async throws {
        let essai = try await BaseDEssai()
        let lue = try liste(
            "Martin;Elodie;12/03/1934;F;29232;;;;;", "DUPONT;André;05/03/1937;M;51215;;;;;",
            "DUPONT;André;06/03/1937;M;29232;;;;;", "LEFÈVRE;Élodie;01/01/1940;F;29232;;;;;",
            "AUTRE;Zoé;12/03/1934;F;29232;2 34 03 29 232 001 44;;;;", "LOIN;Yves;01/01/1950;M;29232;;;;;")
        let issue = try await importer(essai, lue)
        #expect(dits(issue)[0] == ["dejaConnue"])
        #expect(issue.liste.lignes[0].constats[0].message.contains("LEFÈVRE Élodie (IPP P1)"))
        #expect(dits(issue)[1] == ["ressemblance"])
        #expect(dits(issue)[2].contains("ressemblance") && dits(issue)[3] == ["ressemblance"])
        #expect(dits(issue)[4] == ["ressemblance"] && dits(issue)[5].isEmpty)
        #expect(issue.obstacles == [.ressemblances(4)] && issue.creees == 0)
        let acceptee = try await importer(essai, lue, .ressemblances)
        #expect(acceptee.creees == 5 && acceptee.obstacles.isEmpty)
        // Once in, each of them is known: the same file again creates nobody.
        let encore = try await importer(essai, lue)
        #expect(encore.obstacles.isEmpty && encore.creees == 0)
        #expect(encore.liste.lignes.allSatisfy { $0.a(.dejaConnue) })
    }

    @Test("un essai dit la même chose et n’écrit rien")
    func essaiSeul() async throws {
        let essai = try await BaseDEssai()
        let avant = try await etat(essai)
        let lue = try liste("ABGRALL;Zoé;12/03/1979;F;51215;;112;;;", "DUPOND;Louis;15/03/1939;M;29232;;;;;")
        let issue = try await importer(essai, lue, sansEcrire: true)
        #expect(issue.obstacles.isEmpty && issue.creees == 0 && issue.liste.nouvelles.count == 1)
        #expect(try await etat(essai) == avant)
        let vraie = try await importer(essai, lue)
        #expect(vraie.liste == issue.liste && vraie.creees == 1)
    }

    @Test("ce que la base refuse au milieu ne laisse rien derrière", arguments: [1, 2, 3])
    func auMilieu(_ rang: Int) async throws {
        let essai = try await BaseDEssai()
        try await essai.base.ecrire { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER essai_panne BEFORE INSERT ON journal WHEN NEW.acte = 'resident.creer' AND (
                        SELECT count(*) FROM journal WHERE acte = 'resident.creer' AND motif <> '') >= \(rang - 1)
                    BEGIN SELECT RAISE(ABORT, 'panne'); END;
                    """)
        }
        let avant = try await etat(essai)
        let lue = try liste(
            "ABGRALL;Zoé;12/03/1979;F;51215;;;;;", "BIZIEN;Paul;02/04/1931;M;29232;;;;;",
            "COZ;Yves;02/04/1932;M;29232;;;;;")
        await #expect(throws: ErreurDepot.self) { _ = try await importer(essai, lue) }
        #expect(try await etat(essai) == avant)
        try await essai.base.ecrire { db in try db.execute(sql: "DROP TRIGGER essai_panne") }
        #expect(try await importer(essai, lue).creees == 3)
    }

    @Test("qui ne crée pas d’identité n’importe pas, et le refus est tracé")
    func droits() async throws {
        let essai = try await BaseDEssai()
        let lue = try liste("ABGRALL;Zoé;12/03/1979;F;51215;;;;;")
        for identifiant in ["c.morel", "admin"] {
            for sansEcrire in [true, false] {
                await #expect(throws: ErreurDepot.self) {
                    _ = try await importer(essai, lue, par: identifiant, sansEcrire: sansEcrire)
                }
            }
            let trace = try #require(try await essai.traces(FiltreJournal(), 1).elements.first)
            #expect(trace.acte == .refus && trace.qui == identifiant && trace.objet == "importation d’une liste")
        }
        #expect(try await importer(essai, lue, par: "s.diallo").creees == 1)
    }

    @Test("les marques de ressemblance sont celles de toute la base, et un numéro donné n’est pas repris")
    func marquesEtNumeros() async throws {
        let essai = try await BaseDEssai()
        _ = try await importer(
            essai,
            try liste("ABGRALL;Zoé;12/03/1979;F;51215;;;;;", "ABGRALL;Yves;02/04/1932;M;29232;;;;;000001"))
        #expect(try await essai.resident("000001").traits.premierPrenom == "YVES")
        #expect(try await essai.resident("000002").traits.premierPrenom == "ZOE")
        for ipp in ["000001", "000002", "P4", "P5"] { #expect(try await essai.resident(ipp).ressemble, "\(ipp)") }
        #expect(try await essai.resident("P3").ressemble == false)
        #expect(try await essai.base.verifier().liensRompus.isEmpty)
    }
}
