import DUIDomain
import Foundation
import GRDB

/// The outbox, as the program empties it: a message is held by one terminal at a time, under its name, for a while.
enum DepartSQL {
    static func dus(_ db: Database, _ quand: Instant) throws -> [Cle<BoiteAuxLettres>] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT boite FROM envoi
                    WHERE etat = 'en_cours' AND bail <= :quand
                        OR etat = 'a_envoyer' AND pas_avant <= :quand AND coalesce(prochain_essai, 0) <= :quand
                        OR etat = 'envoye' AND copie_le IS NULL AND (bail IS NULL OR bail <= :quand)
                            AND coalesce(prochain_essai, 0) <= :quand
                    ORDER BY boite
                    """), arguments: ["quand": quand.secondes]
        ).map { Cle($0) }
    }

    static func prendre(_ db: Database, _ boite: Cle<BoiteAuxLettres>, _ porteur: String, _ quand: Instant) throws
        -> EnvoiPris?
    {
        // Those of a terminal that died come first: whether they left is to be known soon.
        let ligne = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT * FROM envoi WHERE boite = :boite AND etat IN ('a_envoyer', 'en_cours')
                        AND (etat = 'en_cours' AND bail <= :quand
                            OR etat = 'a_envoyer' AND pas_avant <= :quand AND coalesce(prochain_essai, 0) <= :quand)
                    ORDER BY etat = 'en_cours' DESC, id LIMIT 1
                    """), arguments: ["boite": boite.rawValue, "quand": quand.secondes])
        guard let ligne else { return nil }
        let id: Cle<EnvoiMSS> = ligne.cle("id")
        let douteux: Bool = ligne["remis"]
        try db.execute(
            sql: """
                UPDATE envoi SET etat = 'en_cours', porteur = ?, bail = ?, prochain_essai = NULL, essais = essais + 1
                WHERE id = ?
                """, arguments: [porteur, quand.adding(secondes: DepotEnvois.bail).secondes, id.rawValue])
        return try pris(db, id, douteux: douteux)
    }

    private static func pris(_ db: Database, _ id: Cle<EnvoiMSS>, douteux: Bool) throws -> EnvoiPris {
        guard
            let octets = try Data.fetchOne(
                db.cachedStatement(sql: "SELECT octets FROM envoi_brut WHERE envoi = ?"), arguments: [id.rawValue])
        else { throw ErreurDepot.base(PhrasesDeLaBase.endommagee) }
        return EnvoiPris(envoi: try EnvoisSQL.lire(db, id), octets: octets, estDouteux: douteux)
    }

    /// Throws when another terminal holds it now, or nobody does.
    private static func exigerTenu(_ db: Database, _ id: Cle<EnvoiMSS>, _ porteur: String) throws {
        let tenu = try String.fetchOne(
            db.cachedStatement(sql: "SELECT porteur FROM envoi WHERE id = ?"), arguments: [id.rawValue])
        guard tenu == porteur else {
            throw ErreurDepot.conflit(
                "Un autre poste a repris cet envoi ; ce qu’il constate fait foi : relisez la liste.")
        }
    }

    static func remettre(_ db: Database, _ id: Cle<EnvoiMSS>, _ porteur: String, _ quand: Instant) throws {
        try exigerTenu(db, id, porteur)
        try db.execute(
            sql: "UPDATE envoi SET remis = 1, bail = ? WHERE id = ? AND etat = 'en_cours'",
            arguments: [quand.adding(secondes: DepotEnvois.bail).secondes, id.rawValue])
        guard db.changesCount == 1 else {
            throw ErreurDepot.conflit("Cet envoi n’est plus en cours ; rien n’est parti : relisez la liste.")
        }
    }

    static func conclure(
        _ db: Database, _ id: Cle<EnvoiMSS>, _ porteur: String, _ issue: IssueDEnvoi, _ quand: Instant
    ) throws {
        try exigerTenu(db, id, porteur)
        let envoi = try EnvoisSQL.lire(db, id)
        guard envoi.etat == .enCours else {
            throw ErreurDepot.conflit("Cet envoi est \(envoi.etat.libelle) ; rien n’est changé : relisez la liste.")
        }
        let (etat, phrase): (EtatEnvoi, String) =
            switch issue {
            case .envoye(let reponse): (.envoye, reponse)
            case .aReprendre(let phrase): (.aEnvoyer, phrase)
            case .refuse(let phrase): (.refuse, phrase)
            case .aTrancher(let phrase): (.aTrancher, phrase)
            }
        let prochain = etat == .aEnvoyer ? quand.adding(secondes: attente(envoi.essais)).secondes : nil
        try db.execute(
            sql: """
                UPDATE envoi SET etat = :etat, remis = 0, porteur = NULL, bail = NULL, prochain_essai = :prochain,
                    phrase = :phrase, reponse = :reponse, conclu_le = :conclu
                WHERE id = :id
                """,
            arguments: [
                "etat": etat.rawValue, "prochain": prochain, "phrase": etat == .envoye ? "" : phrase,
                "reponse": etat == .envoye ? phrase : "",
                "conclu": etat == .envoye || etat == .refuse ? quand.secondes : nil, "id": id.rawValue,
            ])
        try EnvoisSQL.tracer(
            db, .envoi, envoi, qui: try Acteur.lire(db, envoi.auteur).identifiant, quand,
            motif: envoi.pourQui,
            resultat: etat == .envoye ? "fait, \(phrase)" : phrase)
    }

    /// Seconds before another try: half a minute, doubled each time, an hour at most.
    private static func attente(_ essais: Int) -> Int { min(3600, 30 << min(max(0, essais - 1), 7)) }

    // MARK: - Copies

    static func prendreCopie(_ db: Database, _ boite: Cle<BoiteAuxLettres>, _ porteur: String, _ quand: Instant) throws
        -> EnvoiPris?
    {
        let id = try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id FROM envoi WHERE boite = :boite AND etat = 'envoye' AND copie_le IS NULL
                        AND (bail IS NULL OR bail <= :quand) AND coalesce(prochain_essai, 0) <= :quand
                    ORDER BY id LIMIT 1
                    """), arguments: ["boite": boite.rawValue, "quand": quand.secondes])
        guard let id else { return nil }
        try db.execute(
            sql: "UPDATE envoi SET porteur = ?, bail = ?, copie_essais = copie_essais + 1 WHERE id = ?",
            arguments: [porteur, quand.adding(secondes: DepotEnvois.bail).secondes, id])
        return try pris(db, Cle(id), douteux: false)
    }

    static func conclureCopie(
        _ db: Database, _ id: Cle<EnvoiMSS>, _ porteur: String, phrase: String?, _ quand: Instant
    ) throws {
        try exigerTenu(db, id, porteur)
        let essais = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT copie_essais FROM envoi WHERE id = ?"), arguments: [id.rawValue])
        let prochain = phrase == nil ? nil : quand.adding(secondes: attente(essais ?? 1)).secondes
        try db.execute(
            sql: """
                UPDATE envoi SET porteur = NULL, bail = NULL, phrase = ?, copie_le = ?, prochain_essai = ? WHERE id = ?
                """, arguments: [phrase ?? "", phrase == nil ? quand.secondes : nil, prochain, id.rawValue])
    }
}

extension BaseDUI {
    /// The outbox.
    func depotEnvois() -> DepotEnvois {
        DepotEnvois(
            deposer: { nouveau, signature in
                try await self.agir(signature) { try EnvoisSQL.deposer($0, $1, nouveau, signature.quand) }
            },
            lister: { ouverts, lecteur, avant, limite in
                try await self.consulter(lecteur) {
                    try EnvoisSQL.lister($0, $1, ouverts: ouverts, avant: avant, limite: limite)
                }
            },
            reponses: { message in try await self.lire { db in try EnvoisSQL.reponses(db, message) } },
            rappeler: { id, signature in
                try await self.agir(signature) { try EnvoisSQL.rappeler($0, $1, id, signature.quand) }
            },
            trancher: { id, decision, motif, signature in
                try await self.agir(signature) {
                    try EnvoisSQL.trancher($0, $1, id, decision, motif: motif, signature.quand)
                }
            },
            dus: { quand in try await self.lire { db in try DepartSQL.dus(db, quand) } },
            prendre: { boite, porteur, quand in
                try await self.ecrire { db in try DepartSQL.prendre(db, boite, porteur, quand) }
            },
            remettre: { id, porteur, quand in
                try await self.ecrire { db in try DepartSQL.remettre(db, id, porteur, quand) }
            },
            conclure: { id, porteur, issue, quand in
                try await self.ecrire { db in try DepartSQL.conclure(db, id, porteur, issue, quand) }
            },
            prendreCopie: { boite, porteur, quand in
                try await self.ecrire { db in try DepartSQL.prendreCopie(db, boite, porteur, quand) }
            },
            conclureCopie: { id, porteur, phrase, quand in
                try await self.ecrire { db in try DepartSQL.conclureCopie(db, id, porteur, phrase: phrase, quand) }
            })
    }
}
