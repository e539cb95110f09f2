import DUIDomain
import GRDB

/// Mailboxes and what their members may do.
enum BoitesSQL {
    /// Mailboxes that an account may read.
    static func lister(_ db: Database, compte: Cle<Compte>) throws -> [BoiteAuxLettres] {
        let acteur = try Acteur.lire(db, compte)
        guard acteur.estActif, acteur.habilitation.decide(.voirMessagerie).estPermis else { return [] }
        return try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT b.id, b.adresse, b.libelle, b.type, m.droits FROM boite_membre m JOIN boite b ON b.id = m.boite
                    WHERE m.compte = ? AND m.droits & ? <> 0 ORDER BY b.rang, b.id
                    """), arguments: [compte.rawValue, DroitsSurBoite.lire.rawValue]
        ).map {
            BoiteAuxLettres(
                id: $0.cle("id"), adresse: $0["adresse"], libelle: $0["libelle"], type: try $0.code("type"),
                droits: DroitsSurBoite(rawValue: $0["droits"]))
        }
    }

    /// Those of the mailboxes that an account may read now, whatever it could read when it asked for their list.
    static func lisibles(_ db: Database, parmi boites: [Cle<BoiteAuxLettres>], _ acteur: Acteur) throws
        -> [Cle<BoiteAuxLettres>]
    {
        let ouvertes = Set(try lister(db, compte: acteur.id).map(\.id))
        return boites.filter(ouvertes.contains)
    }

    /// Whether an account has a right on a mailbox.
    static func detient(
        _ droit: DroitsSurBoite, _ db: Database, _ boite: Cle<BoiteAuxLettres>, _ acteur: Acteur
    ) throws -> Bool { try droits(db, boite, acteur).contains(droit) }

    private static func droits(_ db: Database, _ boite: Cle<BoiteAuxLettres>, _ acteur: Acteur) throws
        -> DroitsSurBoite
    {
        let droits = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT droits FROM boite_membre WHERE boite = ? AND compte = ?"),
            arguments: [boite.rawValue, acteur.id.rawValue])
        return DroitsSurBoite(rawValue: droits ?? 0)
    }

    /// Why a member of the mailbox does not read this message; nil when she does.
    private static func refusDeLecture(_ db: Database, _ message: ResumeMessage, _ acteur: Acteur) throws -> String? {
        guard !RegardSQL.voitTout(acteur) else { return nil }
        let ligne = try Row.fetchOne(
            db,
            sql: """
                SELECT \(RegardSQL.parFamille("m", "b.type", acteur)) AS famille,
                    \(RegardSQL.parPersonne("m", "b.type", acteur)) AS personne
                FROM message m JOIN boite b ON b.id = m.boite WHERE m.id = ?
                """, arguments: [message.id.rawValue])
        guard ligne?["famille"] == true else { return PhrasesDeRefus.lectureMessage(message.libelleBoite) }
        return ligne?["personne"] == true ? nil : PhrasesDeRefus.messageHorsPerimetre(message.libelleBoite)
    }

    /// Throws when an account lacks a right on the mailbox of a message; the row of the message otherwise.
    static func exiger(_ droit: DroitsSurBoite, _ db: Database, _ id: Cle<ResumeMessage>, _ acteur: Acteur) throws
        -> ResumeMessage
    {
        let message = try MessagesSQL.lire(db, id)
        try acteur.habilitation.decide(.voirMessagerie).exiger(objet: message.libelleBoite)
        let detenus = try droits(db, message.boite, acteur)
        guard detenus.contains(.lire) else {
            throw RefusDeDroit(PhrasesDeRefus.lectureBoite(message.libelleBoite), objet: message.libelleBoite)
        }
        if let refus = try refusDeLecture(db, message, acteur) {
            throw RefusDeDroit(refus, objet: "message de \(message.libelleBoite)")
        }
        guard detenus.contains(droit) else {
            throw RefusDeDroit(PhrasesDeRefus.traitementBoite(message.libelleBoite), objet: message.libelleBoite)
        }
        return message
    }
}
