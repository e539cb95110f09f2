import DUIDomain
import DUITestKit
import Foundation
import GRDB

@testable import DUIStore

/// P1 and, beside her, two records that somebody made of the same person: D1 with one row of everything, D2 with little.
struct Doublon {
    let essai: BaseDEssai
    let p1: Cle<Resident>
    let d1: Cle<Resident>

    var base: BaseDUI { essai.base }
    var depots: Depots { essai.depots }

    init() async throws {
        var jeu = JeuDeDonnees.petit
        var double = JeuDeDonnees.personne(
            "D1", "MARTIN", "Élodia", ne: (1934, 3, 12), etat: .candidat,
            allergies: [Allergie(substance: "PENICILLINE", reaction: "Urticaire"), Allergie(substance: "Latex")])
        double.alertes = [Alerte("Chutes")]
        double.contacts = [Contact(role: "Personne à prévenir", nom: "Jean LEFÈVRE", ordreAppel: 1)]
        double.regime = "Mixé"
        double.medecinTraitant = "Dr B"
        double.mesureDeProtection = MesureDeProtection(
            type: "Tutelle", exerceePar: "UDAF", finLe: JourCivil(iso: "2027-03-01"))
        double.gir = 2
        double.monEspaceSante = .ferme
        double.domicile = "2 rue du Port"
        jeu.residents.append(double)
        jeu.residents.append(JeuDeDonnees.personne("D2", "MARTIN", "Élodie", ne: (1934, 3, 12), etat: .candidat))
        essai = try await BaseDEssai(jeu)
        (p1, d1) = (try await essai.resident("P1").id, try await essai.resident("D1").id)
        try await remplir()
    }

    private func remplir() async throws {
        let ide = try await essai.signature("s.diallo")
        for (numero, resident, rattachement) in [
            (1, d1, Rattachement.confirme(d1, nom: "x")), (2, d1, .propose(d1, nom: "x")),
            (3, p1, .propose(p1, nom: "x")),
        ] {
            let id = try await depots.messages.enregistrer(
                .essai(numero, objet: "Message \(numero)", rattachement: rattachement), BaseDEssai.nuit)
            guard let id, numero == 3 else { continue }
            // Proposed for P1 and filed with D1: each of the two columns goes its own way.
            try await base.ecrire { db in
                try db.execute(
                    sql: "UPDATE message SET resident = ?, rattachement = 'confirme' WHERE id = ?",
                    arguments: [d1.rawValue, id.rawValue])
            }
            _ = resident
        }
        for (identifiant, resident, version) in [("a1", p1, 1), ("a2", d1, 2), ("b", d1, 0)] {
            _ = try await depots.documents.ajouter(
                NouveauDocument(
                    resident: resident,
                    description: .essai(
                        identifiant, titre: version > 0 ? "Serie v\(version)" : "Seul", serie: version > 0 ? "S" : "",
                        version: max(1, version)), origine: .interne, octets: Data(identifiant.utf8), texte: ""), ide)
        }
        for (titre, residents) in [("Kiné", [d1]), ("Commun", [p1, d1])] {
            _ = try await depots.agenda.creer(
                ContenuRendezVous(
                    debut: BaseDEssai.nuit.adding(secondes: 3600), fin: BaseDEssai.nuit.adding(secondes: 7200),
                    titre: titre), residents, ide)
        }
        for (resident, reponse) in [(d1, ReponseConsentement.opposition), (p1, .nonOpposition)] {
            _ = try await depots.consentements.recueillir(
                resident,
                NouveauConsentement(
                    objet: .alimentationDMP, reponse: reponse, repondant: Repondant(.personne), mode: .oral), ide)
        }
        try await base.ecrire { db in
            try db.execute(sql: "UPDATE resident_dossier SET medecin_traitant = 'Dr A' WHERE resident = \(p1.rawValue)")
            try db.execute(
                sql: "UPDATE resident_dossier SET mon_espace_sante = 'ouvert' WHERE resident = \(p1.rawValue)")
            try db.execute(
                sql: """
                    INSERT INTO demande_insi (resident, nature, par, quand, etat, retour)
                    VALUES (\(d1.rawValue), 'verification', 1, 0, 'repondue', '{}');
                    INSERT INTO echeance (resident, nature, precision, fin_le, notee_le, rappel_le)
                    VALUES (\(d1.rawValue), 'vaccination', 'grippe', '2027-10-01', 0, '2027-09-01');
                    INSERT INTO autorite_parentale (resident, nom, lien, telephone, est_titulaire, decidee_par,
                        au_profit_de, motif, note_le) VALUES (\(d1.rawValue), 'Mère', '', '', 1, '', '', '', 0);
                    INSERT INTO espace_sante_constat (resident, etat, constate_par, constate_le)
                    VALUES (\(d1.rawValue), 'ferme', 1, 0);
                    """)
        }
    }

    func idec(minutes: Int = 0) async throws -> Signature { try await essai.signature("i.kerhoas", minutes: minutes) }

    func signature(_ identifiant: String) async throws -> Signature { try await essai.signature(identifiant) }

    func resident(_ ipp: String) async throws -> Resident { try await essai.resident(ipp) }

    func traces(_ filtre: FiltreJournal, _ limite: Int) async throws -> Page<EvenementJournal> {
        try await essai.traces(filtre, limite)
    }

    func fiche(_ ipp: String) async throws -> FicheAFusionner {
        let id = try await resident(ipp).id
        return try await base.lire { try FusionsSQL.fiche($0, id) }
    }

    func demande() async throws -> DemandeDeFusion {
        let (garde, absorbe) = (try await resident("P1"), try await resident("D1"))
        return DemandeDeFusion(
            gardee: garde.id, versionGardee: garde.version, absorbee: absorbe.id, versionAbsorbee: absorbe.version,
            motif: "Saisie deux fois", ecartsAcceptes: true)
    }

    @discardableResult
    func fusionner(par identifiant: String = "i.kerhoas") async throws -> FusionDeFiches {
        try await depots.fusions.fusionner(try await demande(), try await signature(identifiant))
    }

    /// Every row of every table, but those that only grow: the journal, the merges; and the versions of the records.
    func lignes() async throws -> [String: [String]] {
        try await base.lire { db in
            let tables = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
                        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_recherche_%' AND name NOT LIKE 'journal%'
                        AND name NOT LIKE 'fusion%'
                    """)
            return try Dictionary(
                uniqueKeysWithValues: tables.map { table in
                    let lignes = try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { ligne in
                        ligne.filter { table != "resident" || $0.0 != "version" }
                            .map { "\($0.0)=\($0.1)" }.joined(separator: "|")
                    }
                    return (table, lignes.sorted())
                })
        }
    }
}

extension FicheAFusionner {
    /// The same at another version.
    func avecVersion(_ version: Int) -> FicheAFusionner {
        var fiche = self
        fiche.resident.version = version
        return fiche
    }
}
