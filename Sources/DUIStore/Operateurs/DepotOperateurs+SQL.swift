import DUIDomain
import GRDB

extension BaseDUI {
    /// Operators, and how far their mailboxes were fetched.
    func depotOperateurs() -> DepotOperateurs {
        DepotOperateurs(
            lister: { try await self.lire { db in try OperateursSQL.lister(db) } },
            regler: { boite, reglage, signature in
                try await self.agir(signature) { try OperateursSQL.regler($0, $1, boite, reglage, signature.quand) }
            },
            referenceDuProduit: {
                try await self.lire { db in
                    if let reglee = try Reglages.lire(db, Reglages.referenceDuProduit) { return reglee }
                    return try EtablissementSQL.lire(db).estDemonstration ? "DUI-DEMONSTRATION" : ""
                }
            },
            consignerEssai: { boite, resultat, signature in
                try await self.agir(signature) { db, acteur in
                    let adresse = try OperateursSQL.adresse(db, boite)
                    try acteur.habilitation.decide(.reglerMessagerie).exiger(objet: adresse)
                    try Journal.ajouter(
                        db,
                        LigneJournal(
                            quand: signature.quand, qui: acteur.identifiant, acte: .essaiOperateur, objet: adresse,
                            resultat: resultat))
                }
            },
            commencer: { boite, numerotation in
                try await self.ecrire { db in try RelevesSQL.commencer(db, boite, numerotation) }
            },
            enregistrer: { message, provenance, quand in
                try await self.ecrire { db in try RelevesSQL.enregistrer(db, message, provenance, quand) }
            },
            laisser: { provenance, phrase, quand in
                try await self.ecrire { db in try RelevesSQL.laisser(db, provenance, phrase, quand) }
            },
            avancer: { boite, numerotation, jusqua in
                try await self.ecrire { db in try RelevesSQL.avancer(db, boite, numerotation, jusqua) }
            },
            conclure: { boite, nouveaux, phrase, par, quand in
                try await self.ecrire { db in
                    try RelevesSQL.conclure(db, boite, nouveaux: nouveaux, phrase: phrase, par: par, quand)
                }
            })
    }
}

/// The operators of the mailboxes, as rows.
enum OperateursSQL {
    static func lister(_ db: Database) throws -> [BoiteReliee] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT b.id, b.adresse, b.libelle, o.reglage, r.reussie_le, r.phrase FROM boite b
                LEFT JOIN operateur o ON o.boite = b.id LEFT JOIN releve r ON r.boite = b.id ORDER BY b.rang, b.id
                """
        ).map {
            BoiteReliee(
                id: $0.cle("id"), adresse: $0["adresse"], libelle: $0["libelle"],
                reglage: try ($0["reglage"] as String?).map { try JSON.valeur($0) },
                releveeLe: $0.instantOuRien("reussie_le"), phrase: $0["phrase"] ?? "")
        }
    }

    static func adresse(_ db: Database, _ boite: Cle<BoiteAuxLettres>) throws -> String {
        let adresse = try String.fetchOne(
            db.cachedStatement(sql: "SELECT adresse FROM boite WHERE id = ?"), arguments: [boite.rawValue])
        guard let adresse else {
            throw ErreurDepot.introuvable("Cette boîte n’est pas dans la base ; « dui mss operateur » les liste.")
        }
        return adresse
    }

    static func regler(
        _ db: Database, _ acteur: Acteur, _ boite: Cle<BoiteAuxLettres>, _ reglage: ReglageOperateur?, _ quand: Instant
    ) throws {
        let adresse = try adresse(db, boite)
        try acteur.habilitation.decide(.reglerMessagerie).exiger(objet: adresse)
        if let defaut = reglage?.defauts.first {
            throw ErreurDepot.refus("\(defaut) Le réglage d’avant est gardé ; corrigez, puis recommencez.")
        }
        if let reglage {
            try db.execute(
                sql: """
                    INSERT INTO operateur (boite, reglage, regle_par, regle_le) VALUES (?, ?, ?, ?)
                    ON CONFLICT (boite) DO UPDATE SET reglage = excluded.reglage, regle_par = excluded.regle_par,
                        regle_le = excluded.regle_le
                    """, arguments: [boite.rawValue, try JSON.texte(reglage), acteur.id.rawValue, quand.secondes])
        } else {
            try db.execute(sql: "DELETE FROM operateur WHERE boite = ?", arguments: [boite.rawValue])
        }
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .reglageOperateur, objet: adresse,
                motif: reglage?.libelle ?? "aucun opérateur"))
    }
}

/// How far a mailbox was fetched, and where its messages come from.
///
/// Everything up to `dernier` under the present numbering is recorded or noted as left: each row is written in the
/// transaction that moves it, so that a death in the middle neither loses nor doubles.
enum RelevesSQL {
    static func commencer(_ db: Database, _ boite: Cle<BoiteAuxLettres>, _ numerotation: UInt32) throws -> UInt32 {
        try db.execute(
            sql: """
                INSERT INTO releve (boite, numerotation) VALUES (:boite, :numerotation)
                ON CONFLICT (boite) DO UPDATE SET numerotation = :numerotation,
                    dernier = CASE WHEN numerotation = :numerotation THEN dernier ELSE 0 END
                """, arguments: ["boite": boite.rawValue, "numerotation": Int64(numerotation)])
        return try dernier(db, boite, numerotation)
    }

    private static func dernier(_ db: Database, _ boite: Cle<BoiteAuxLettres>, _ numerotation: UInt32) throws -> UInt32
    {
        let dernier = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT dernier FROM releve WHERE boite = ? AND numerotation = ?"),
            arguments: [boite.rawValue, Int64(numerotation)])
        guard let dernier else {
            throw ErreurDepot.conflit(
                "L’opérateur a renuméroté cette boîte pendant la relève ; ce qui est reçu est gardé : relevez de nouveau."
            )
        }
        return UInt32(clamping: dernier)
    }

    static func avancer(_ db: Database, _ boite: Cle<BoiteAuxLettres>, _ numerotation: UInt32, _ jusqua: UInt32) throws
    {
        _ = try dernier(db, boite, numerotation)
        try db.cachedStatement(sql: "UPDATE releve SET dernier = max(dernier, ?) WHERE boite = ?")
            .execute(arguments: [Int64(jusqua), boite.rawValue])
    }

    static func enregistrer(
        _ db: Database, _ message: MessageRecu, _ provenance: ProvenanceDistante, _ quand: Instant
    ) throws -> Cle<ResumeMessage>? {
        try avancer(db, provenance.boite, provenance.numerotation, provenance.uid)
        guard try !estNote(db, provenance) else { return nil }
        let nouveau = try Reception.enregistrer(db, message, quand: quand)
        let connu = try nouveau?.rawValue ?? Reception.connu(db, message, boite: provenance.boite.rawValue)
        guard let connu else { throw ErreurDepot.base(PhrasesDeLaBase.endommagee) }
        try noter(db, provenance, message: connu, phrase: "")
        return nouveau
    }

    static func laisser(_ db: Database, _ provenance: ProvenanceDistante, _ phrase: String, _ quand: Instant) throws {
        try avancer(db, provenance.boite, provenance.numerotation, provenance.uid)
        guard try !estNote(db, provenance) else { return }
        try noter(db, provenance, message: nil, phrase: phrase)
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, acte: .releve, objet: try OperateursSQL.adresse(db, provenance.boite),
                motif: "message \(provenance.uid)", resultat: phrase))
    }

    private static func estNote(_ db: Database, _ provenance: ProvenanceDistante) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM message_distant WHERE boite = ? AND numerotation = ? AND uid = ?)
                    """),
            arguments: [provenance.boite.rawValue, Int64(provenance.numerotation), Int64(provenance.uid)]) ?? false
    }

    private static func noter(_ db: Database, _ provenance: ProvenanceDistante, message: Int64?, phrase: String) throws
    {
        try db.cachedStatement(
            sql: "INSERT INTO message_distant (boite, numerotation, uid, message, phrase) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            provenance.boite.rawValue, Int64(provenance.numerotation), Int64(provenance.uid), message, phrase,
        ])
    }

    static func conclure(
        _ db: Database, _ boite: Cle<BoiteAuxLettres>, nouveaux: Int, phrase: String, par: Cle<Compte>?,
        _ quand: Instant
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO releve (boite, reussie_le, phrase) VALUES (:boite, :quand, :phrase)
                ON CONFLICT (boite) DO UPDATE SET reussie_le = coalesce(:quand, reussie_le), phrase = :phrase
                """,
            arguments: ["boite": boite.rawValue, "quand": phrase.isEmpty ? quand.secondes : nil, "phrase": phrase])
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: try par.map { try Acteur.lire(db, $0).identifiant } ?? "", acte: .releve,
                objet: try OperateursSQL.adresse(db, boite), motif: FormatDate.nombre(nouveaux, "message"),
                resultat: phrase.isEmpty ? "fait" : phrase))
    }
}
