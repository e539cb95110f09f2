import DUIDomain
import DUITestKit
import GRDB
import Testing

@testable import DUIStore

/// Searching before creating, creating, and what follows from names.
struct CreationIdentiteTests {
    private func chercher(_ essai: BaseDEssai, _ ne: String, _ lettres: String = "") async throws -> [String] {
        let jour = try #require(DateNaissance(texte: ne)?.jourCivil)
        return try await essai.depots.identites.ressemblances(
            RequeteAnteriorite(dateDeNaissance: jour, lettres: lettres), try await essai.signature("v.lemoine")
        ).personnes.map(\.ipp)
    }

    private func creer(
        _ essai: BaseDEssai, _ saisie: SaisieTraits, sejour: Sejour = .candidature,
        par identifiant: String = "v.lemoine"
    ) async throws -> Cle<Resident> {
        let signature = try await essai.signature(identifiant)
        let identite = try Identite.creer(controle(saisie), signature: signature)
        let trouvees = try await essai.depots.identites.ressemblances(
            RequeteAnteriorite(identite.traits), signature)
        return try await essai.depots.identites.creer(identite, trouvees.recherche, sejour, signature)
    }

    @Test("INS/va1.02, va1.17, va1.19, va1.25 : la date d’abord, puis des lettres de tous les noms, signes mis de côté")
    func anteriorite() async throws {
        let essai = try await BaseDEssai()
        for (ne, lettres, attendus) in [
            ("12/03/1934", "", ["P1"]), ("12/03/1934", "mart", ["P1"]), ("12/03/1934", "lefe elo", ["P1"]),
            ("12/03/1934", "élodie", ["P1"]), ("12/03/1934", "dup", []), ("13/10/1934", "dherve", ["P2"]),
            ("13/10/1934", "D'Hervé", ["P2"]), ("13/10/1934", "d herve", ["P2"]), ("13/10/1934", "d-herv bert", ["P2"]),
            ("25/12/1935", "oeuv", ["P3"]), ("01/01/1930", "", ["P6"]), ("02/02/1931", "legall", ["P7"]),
            ("02/02/1931", "gall", ["P7"]), ("03/02/1931", "", []),
        ] {
            #expect(try await chercher(essai, ne, lettres) == attendus, "\(ne) \(lettres)")
        }
        let aide = try await essai.signature("c.morel")
        await #expect(throws: ErreurDepot.self) {
            try await essai.depots.identites.ressemblances(
                RequeteAnteriorite(dateDeNaissance: BaseDEssai.nuit.heureLegale.jour), aide)
        }
    }

    @Test("INS/va1.22, va1.45 : une personne créée est provisoire, numérotée, cherchable, et tracée")
    func creation() async throws {
        let essai = try await BaseDEssai()
        let id = try await creer(essai, saisie())
        let second = try await creer(essai, saisie("AUTRE", "Anne", ne: "01/02/1940"))
        let infirmiere = try await essai.infirmiere
        let carte = try await essai.depots.residents.carte(id, infirmiere).resident
        #expect(carte.ipp == "000001" && carte.statut == .provisoire && carte.ins == nil)
        #expect(carte.sejour.etat == .candidat && carte.sejour.unite == nil)
        #expect(try await essai.depots.residents.carte(second, infirmiere).resident.ipp == "000002")
        let page = try await essai.depots.residents.page(RequeteResidents("nouv"), infirmiere, nil, 10)
        #expect(page.elements.map(\.id) == [id])
        #expect(try await essai.depots.residents.ouvrir(id, try await essai.signature("s.diallo")).contacts.isEmpty)
        let ligne = try #require(try await essai.lignes("000001", .creationResident).first)
        #expect(ligne.qui == "v.lemoine" && ligne.objet == "identité créée")
        #expect(try await essai.fiche("000001").identite.historique.map(\.nature) == [.creation])
    }

    @Test("INS/va1.56 : les dix champs de l’identité sont gardés séparément, tels qu’INSi les rend")
    func dixChamps() async throws {
        let essai = try await BaseDEssai()
        try await essai.changer("P4") { try $0.accepter(retourINSi(), signature: $1) }
        let ligne = try await essai.base.lire { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT ins_matricule, ins_autorite, nom_de_naissance, prenoms_de_naissance, premier_prenom,
                        date_de_naissance, sexe, code_lieu_de_naissance, nom_utilise, prenom_utilise
                    FROM resident WHERE ipp = 'P4'
                    """
            ).map { ligne in ligne.map { String.fromDatabaseValue($0.1) ?? "" } }
        }
        #expect(
            ligne == [
                "137032923200144", "1.2.250.1.213.1.4.10", "DUPONT", "ANDRE", "ANDRE", "1937-03-05", "M", "29232", "",
                "",
            ])
    }

    @Test("EXI SI 07 : un seul statut, obligatoire, parmi quatre ; d’où viennent les traits et la pièce sont ailleurs")
    func unSeulStatut() async throws {
        let essai = try await BaseDEssai()
        for faux in ["'X'", "''", "NULL", "'PROV,QUAL'"] {
            await #expect(throws: ErreurDepot.self, "\(faux)") {
                try await essai.base.ecrire {
                    try $0.execute(sql: "UPDATE resident SET statut = \(faux) WHERE ipp = 'P4'")
                }
            }
        }
        let codes = StatutIdentite.allCases.map(\.rawValue)
        #expect(codes == ["PROV", "RECUP", "VALI", "QUAL"])
        let statuts = try await essai.base.lire { db in
            try String.fetchAll(db, sql: "SELECT DISTINCT statut FROM resident ORDER BY statut")
        }
        #expect(statuts.allSatisfy(codes.contains))
        try await essai.changer("P4") { try $0.accepter(retourINSi(), signature: $1) }
        let identite = try await essai.fiche("P4").identite
        #expect(identite.statut == .qualifiee && identite.origine == .insi && identite.justificatifs.isEmpty)
    }

    @Test("un numéro local déjà pris est sauté ; la chambre donne l’unité, une chambre absente est refusée")
    func numeroEtChambre() async throws {
        let essai = try await BaseDEssai(
            JeuDeDonnees(
                unites: ["A"], chambres: [ChambreImportee(numero: "1", unite: "A")],
                residents: [JeuDeDonnees.personne("000001", "UN", "Un", ne: (1930, 1, 1))],
                comptes: JeuDeDonnees.petit.comptes.filter { $0.unites.isEmpty }))
        let id = try await creer(
            essai, saisie(), sejour: Sejour(chambre: "1", unite: nil, entreeLe: nil, etat: .present))
        let resident = try await essai.resident("000002")
        #expect(resident.id == id && resident.sejour.unite?.nom == "A" && resident.sejour.etat == .present)
        await #expect(throws: ErreurDepot.self) {
            try await creer(
                essai, saisie("B", ne: "02/02/1932"), sejour: Sejour(chambre: "9", unite: nil, entreeLe: nil))
        }
    }

    @Test(
        "sans recherche, ou avec celle d’un autre jour, d’un autre compte, trop ancienne ou dépassée : rien n’est créé")
    func sansRecherche() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("v.lemoine")
        let identite = try Identite.creer(controle(saisie()), signature: signature)
        let jour = identite.traits.dateDeNaissance
        let vraie = try await essai.depots.identites.ressemblances(RequeteAnteriorite(identite.traits), signature)
        let autreJour = try await essai.depots.identites.ressemblances(
            RequeteAnteriorite(dateDeNaissance: BaseDEssai.nuit.heureLegale.jour), signature)
        let infirmiere = try await essai.signature("s.diallo")
        let ancienne = RechercheDAnteriorite(
            par: signature.compte, quand: signature.quand.adding(secondes: -3601), dateDeNaissance: jour, combien: 1)
        let future = RechercheDAnteriorite(
            par: signature.compte, quand: signature.quand.adding(secondes: 1), dateDeNaissance: jour, combien: 1)
        let autre = RechercheDAnteriorite(
            par: infirmiere.compte, quand: signature.quand, dateDeNaissance: jour, combien: 1)
        for recherche in [autreJour.recherche, ancienne, future, autre] {
            await #expect(throws: ErreurDepot.self) {
                try await essai.depots.identites.creer(identite, recherche, .candidature, signature)
            }
        }
        _ = try await creer(essai, saisie("ENTRE", "Temps"), par: "s.diallo")
        let refus = await #expect(throws: ErreurDepot.self) {
            try await essai.depots.identites.creer(identite, vraie.recherche, .candidature, signature)
        }
        #expect(refus?.message.contains("depuis votre recherche") == true)
    }

    @Test("une identité déjà qualifiée, ou signée d’un autre, ne se crée pas")
    func forgee() async throws {
        let essai = try await BaseDEssai()
        let (signature, autre) = (try await essai.signature("v.lemoine"), try await essai.signature("s.diallo"))
        let juste = try Identite.creer(controle(saisie()), signature: signature)
        let recherche = try await essai.depots.identites.ressemblances(RequeteAnteriorite(juste.traits), signature)
            .recherche
        let ins = INS(matricule: try MatriculeINS("137032923200144"), autorite: .nirTest)
        for fausse in [
            Identite(traits: juste.traits, statut: .qualifiee, ins: ins, historique: juste.historique),
            Identite(traits: juste.traits, statut: .provisoire, ins: nil),
            try Identite.creer(controle(saisie()), signature: autre),
            try juste.poser(.homonyme, signature: signature),
        ] {
            await #expect(throws: ErreurDepot.self) {
                try await essai.depots.identites.creer(fausse, recherche, .candidature, signature)
            }
        }
    }

    @Test("la place, les mots et la ressemblance suivent un changement de nom, chez les voisins aussi")
    func noms() async throws {
        let essai = try await BaseDEssai()
        try await essai.changer("P4") { identite, signature in
            var saisie = SaisieTraits(identite.traits)
            saisie.nomDeNaissance = "ZIEGLER"
            return try identite.modifier(controle(saisie), verrouLeve: false, signature: signature)
        }
        let infirmiere = try await essai.infirmiere
        let liste = try await essai.depots.residents.page(RequeteResidents(""), infirmiere, nil, 50).elements
        #expect(liste.last?.nom == "ZIEGLER André")
        #expect(liste.filter(\.ressemble).isEmpty)
        for (texte, combien) in [("dupont", 0), ("ziegler", 1), ("andre", 1)] {
            #expect(
                try await essai.depots.residents.compter(RequeteResidents(texte), infirmiere) == combien, "\(texte)")
        }
        let journal = try await essai.lignes("P4", .modificationIdentite)
        #expect(journal.first?.resident == "ZIEGLER André")
    }

    @Test("autour d’une personne, la ressemblance est la même que sur toute la base")
    func memeReponse() async throws {
        let noms = ["MARTIN", "MARTIN", "MARTINE", "MATRIN", "DUPONT", "DUPOND", "LE", "LEA", "ÉLÉ", "ŒUF", "D’AB"]
        var hasard = SystemRandomNumberGenerator()
        let residents = (0..<14).map { rang in
            JeuDeDonnees.personne(
                "H\(rang)", noms[rang % noms.count], "Jean", ne: (1930, 1, rang % 3 + 1), sexe: .masculin)
        }
        let essai = try await BaseDEssai(
            JeuDeDonnees(residents: residents, comptes: JeuDeDonnees.petit.comptes.filter { $0.unites.isEmpty }))
        for _ in 0..<25 {
            let (rang, nom) = (Int.random(in: 0..<14, using: &hasard), noms.randomElement(using: &hasard) ?? "")
            let jour = Int.random(in: 1...3, using: &hasard)
            _ = try? await essai.changer("H\(rang)", par: "v.lemoine") { identite, signature in
                var saisie = SaisieTraits(identite.traits)
                (saisie.nomDeNaissance, saisie.dateDeNaissance) = (nom, "0\(jour)/01/1930")
                return try identite.modifier(controle(saisie), verrouLeve: false, signature: signature)
            }
            let lues = try await essai.base.lire { db in
                try String.fetchAll(db, sql: "SELECT ipp FROM resident WHERE ressemble ORDER BY ipp")
            }
            try await essai.base.ecrire(RessemblancesSQL.marquerToutes)
            let refaites = try await essai.base.lire { db in
                try String.fetchAll(db, sql: "SELECT ipp FROM resident WHERE ressemble ORDER BY ipp")
            }
            #expect(lues == refaites, "H\(rang) devient \(nom) le \(jour)")
        }
    }
}
