import DUIDomain
import Foundation
import GRDB

/// The outbox, as people see it and act on it.
enum EnvoisSQL {
    static func envoi(_ ligne: Row) throws -> EnvoiMSS {
        EnvoiMSS(
            id: ligne.cle("id"), boite: ligne.cle("boite"), enveloppe: try JSON.valeur(ligne["enveloppe"]),
            identifiant: ligne["identifiant"], objet: ligne["objet"], resident: ligne.cleOuRien("resident"),
            actes: try JSON.valeur(ligne["actes"]), auteur: ligne.cle("depose_par"),
            deposeLe: ligne.instant("depose_le"), pasAvant: ligne.instant("pas_avant"), etat: try ligne.code("etat"),
            essais: ligne["essais"], prochainEssai: ligne.instantOuRien("prochain_essai"), phrase: ligne["phrase"],
            reponse: ligne["reponse"], copieLe: ligne.instantOuRien("copie_le"))
    }

    static func lire(_ db: Database, _ id: Cle<EnvoiMSS>) throws -> EnvoiMSS {
        guard
            let ligne = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM envoi WHERE id = ?"), arguments: [id.rawValue])
        else {
            throw ErreurDepot.introuvable("Cet envoi n’est pas dans la base ; « dui mss envois » les liste.")
        }
        return try envoi(ligne)
    }

    static func lister(
        _ db: Database, _ acteur: Acteur, ouverts: Bool, avant: Cle<EnvoiMSS>?, limite: Int
    ) throws -> Page<EnvoiMSS> {
        let boites = try BoitesSQL.lister(db, compte: acteur.id).map(\.id.rawValue)
        let etats = ouverts ? " AND e.etat IN ('a_envoyer', 'en_cours', 'a_trancher')" : ""
        let lignes = try Row.fetchAll(
            db,
            sql: """
                SELECT e.* FROM envoi e JOIN boite b ON b.id = e.boite
                WHERE e.boite IN (\(parametres(boites.count))) AND e.id < ?\(etats) AND \(vus(acteur))
                ORDER BY e.id DESC LIMIT ?
                """,
            arguments: StatementArguments(boites + [avant?.rawValue ?? .max, Int64(limite) + 1]))
        return Page(elements: try lignes.prefix(limite).map(envoi), aUneSuite: lignes.count > limite)
    }

    /// What an account sees of the outbox of a shared mailbox: what she wrote, and what concerns people she sees, as for
    /// the messages that arrived.
    private static func vus(_ acteur: Acteur) -> String {
        "(e.depose_par = \(acteur.id.rawValue) OR \(RegardSQL.parPersonne("e", "b.type", acteur)))"
    }

    private static func exigerVue(_ db: Database, _ acteur: Acteur, _ envoi: EnvoiMSS) throws {
        let vu = try Bool.fetchOne(
            db,
            sql:
                "SELECT EXISTS (SELECT 1 FROM envoi e JOIN boite b ON b.id = e.boite WHERE e.id = ? AND \(vus(acteur)))",
            arguments: [envoi.id.rawValue])
        guard vu == true else {
            throw RefusDeDroit(
                "Ce message parle d’une personne que vous ne suivez pas ; qui la suit peut agir sur son envoi.",
                resident: envoi.resident, objet: envoi.enveloppe.expediteur)
        }
    }

    // MARK: - Acts

    /// Throws when an account may not write in the name of a mailbox.
    private static func exigerEcriture(
        _ db: Database, _ acteur: Acteur, _ boite: Cle<BoiteAuxLettres>, resident: Cle<Resident>?
    ) throws {
        let adresse = try OperateursSQL.adresse(db, boite)
        try acteur.habilitation.decide(.voirMessagerie).exiger(resident: resident, objet: adresse)
        guard try BoitesSQL.detient(.ecrire, db, boite, acteur) else {
            throw RefusDeDroit(
                "Vous n’écrivez pas au nom de la boîte \(adresse) ; un de ses membres le peut.", resident: resident,
                objet: adresse)
        }
    }

    static func deposer(_ db: Database, _ acteur: Acteur, _ nouveau: NouvelEnvoi, _ quand: Instant) throws
        -> Cle<EnvoiMSS>
    {
        let resident = try nouveau.resident.map { try FusionsSQL.gardee(db, $0) }
        try exigerEcriture(db, acteur, nouveau.boite, resident: resident)
        if let defaut = nouveau.defaut {
            throw ErreurDepot.refus("\(defaut) Rien n’est parti ; corrigez le message, puis envoyez-le.")
        }
        guard nouveau.enveloppe.expediteur.lowercased() == (try OperateursSQL.adresse(db, nouveau.boite)) else {
            throw ErreurDepot.refus("L’expéditeur n’est pas l’adresse de la boîte ; rien n’est parti : choisissez-la.")
        }
        if let ancien = try ancien(db, nouveau) { return ancien }
        try exigerUnSeul(db, acteur, nouveau)
        try db.execute(
            sql: """
                INSERT INTO envoi (boite, identifiant, enveloppe, objet, resident, actes, depose_par, depose_le, pas_avant,
                    brouillon, repond)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                nouveau.boite.rawValue, nouveau.identifiant, try JSON.texte(nouveau.enveloppe),
                Assainissement.ligne(String(nouveau.objet.prefix(500))), resident?.rawValue,
                try JSON.texte(nouveau.actes), acteur.id.rawValue, quand.secondes, nouveau.pasAvant.secondes,
                nouveau.brouillon, nouveau.repond?.rawValue,
            ])
        let id = Cle<EnvoiMSS>(db.lastInsertedRowID)
        try db.execute(
            sql: "INSERT INTO envoi_brut (envoi, octets) VALUES (?, ?)", arguments: [id.rawValue, nouveau.octets])
        try tracer(db, .depotEnvoi, try lire(db, id), qui: acteur.identifiant, quand)
        return id
    }

    /// One draft open on two terminals is one message.
    private static func exigerUnSeul(_ db: Database, _ acteur: Acteur, _ nouveau: NouvelEnvoi) throws {
        guard !nouveau.brouillon.isEmpty else { return }
        let ancien = try Row.fetchOne(
            db,
            sql: """
                SELECT * FROM envoi
                WHERE depose_par = ? AND brouillon = ? AND etat NOT IN ('rappele', 'refuse')
                """, arguments: [acteur.id.rawValue, nouveau.brouillon])
        guard let ancien else { return }
        let heure = ancien.instant("depose_le").heureLegale
        throw ErreurDepot.conflit(
            "Ce brouillon a déjà été envoyé le \(heure.jour.court) à \(heure.heureMinute), d’un autre poste ; rien de plus "
                + "n’est parti : Échap, puis regardez les envois.")
    }

    static func reponses(_ db: Database, _ message: Cle<ResumeMessage>) throws -> [ReponseEnvoyee] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.prenom, c.nom, e.depose_le FROM envoi e JOIN compte c ON c.id = e.depose_par
                    WHERE e.repond = ? AND e.etat NOT IN ('rappele', 'refuse') ORDER BY e.id
                    """), arguments: [message.rawValue]
        ).map {
            ReponseEnvoyee(
                par: MessagesSQL.nomCourt(prenom: $0["prenom"], nom: $0["nom"]), quand: $0.instant("depose_le"))
        }
    }

    /// The same message, handed over before: a second press on the key sends nothing more. One that was taken back never
    /// comes back.
    private static func ancien(_ db: Database, _ nouveau: NouvelEnvoi) throws -> Cle<EnvoiMSS>? {
        let ligne = try Row.fetchOne(
            db,
            sql: """
                SELECT e.id, e.boite, e.etat, b.octets = ? AS memes FROM envoi e JOIN envoi_brut b ON b.envoi = e.id
                WHERE e.identifiant = ?
                """, arguments: [nouveau.octets, nouveau.identifiant])
        guard let ligne else { return nil }
        guard ligne["memes"] == true, ligne["boite"] == nouveau.boite.rawValue else {
            throw ErreurDepot.conflit(
                "Un autre message porte déjà cet identifiant ; rien n’est ajouté : recommencez la rédaction.")
        }
        guard try ligne.code("etat") != EtatEnvoi.rappele else {
            throw ErreurDepot.conflit("Ce message a été rappelé ; rien n’est parti : recommencez la rédaction.")
        }
        return ligne.cle("id")
    }

    static func rappeler(_ db: Database, _ acteur: Acteur, _ id: Cle<EnvoiMSS>, _ quand: Instant) throws -> EnvoiMSS {
        let envoi = try lire(db, id)
        try exigerEcriture(db, acteur, envoi.boite, resident: envoi.resident)
        try exigerVue(db, acteur, envoi)
        guard envoi.etat == .aEnvoyer else {
            let fait =
                envoi.etat == .envoye ? "Ce message est parti" : "Cet envoi est « \(envoi.etat.libelle) »"
            throw ErreurDepot.conflit("\(fait) : il n’est plus temps de le reprendre.")
        }
        try db.execute(
            sql: "UPDATE envoi SET etat = 'rappele', conclu_le = ?, prochain_essai = NULL WHERE id = ?",
            arguments: [quand.secondes, id.rawValue])
        try tracer(db, .rappelEnvoi, envoi, qui: acteur.identifiant, quand)
        return try lire(db, id)
    }

    static func trancher(
        _ db: Database, _ acteur: Acteur, _ id: Cle<EnvoiMSS>, _ decision: DecisionDEnvoi, motif: String,
        _ quand: Instant
    ) throws -> EnvoiMSS {
        let envoi = try lire(db, id)
        try exigerEcriture(db, acteur, envoi.boite, resident: envoi.resident)
        try exigerVue(db, acteur, envoi)
        let motif = Assainissement.ligne(String(motif.prefix(500)))
        guard !motif.isEmpty else {
            throw ErreurDepot.refus("Dites comment vous le savez ; rien n’est changé : ajoutez un motif.")
        }
        guard envoi.etat == .aTrancher else {
            throw ErreurDepot.conflit("Cet envoi est \(envoi.etat.libelle) : il n’y a rien à trancher.")
        }
        let (etat, resultat): (EtatEnvoi, String) =
            switch decision {
            case .parti: (.envoye, "tenu pour parti")
            case .renvoyer: (.aEnvoyer, "à renvoyer")
            case .abandonner: (.refuse, "abandonné")
            }
        try db.execute(
            sql: "UPDATE envoi SET etat = ?, conclu_le = ?, prochain_essai = NULL, phrase = ? WHERE id = ?",
            arguments: [
                etat.rawValue, etat == .aEnvoyer ? nil : quand.secondes, etat == .refuse ? motif : "", id.rawValue,
            ])
        try tracer(
            db, .decisionEnvoi, envoi, qui: acteur.identifiant, quand, motif: motif, resultat: "fait, \(resultat)")
        return try lire(db, id)
    }

    static func tracer(
        _ db: Database, _ acte: ActeTrace, _ envoi: EnvoiMSS, qui: String, _ quand: Instant, motif: String = "",
        resultat: String = "fait"
    ) throws {
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: qui, acte: acte, resident: envoi.resident, objet: envoi.objet, motif: motif,
                resultat: resultat))
    }
}
