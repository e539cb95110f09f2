import DUIDomain
import GRDB

extension BaseDUI {
    /// Accounts and sessions.
    func depotComptes() -> DepotComptes {
        DepotComptes(
            lister: { try await self.lire(ComptesSQL.lister) },
            deDemonstration: { try await self.lire(ComptesSQL.deDemonstration) },
            ouvrirSession: { identifiant, code, quand in
                try await Sessions.ouvrir(self, identifiant: identifiant, code: code, quand: quand)
            },
            consignerSession: { acte, signature in
                try await self.ecrire { db in
                    let qui = try ComptesSQL.identifiant(db, signature.compte)
                    if acte == .fermetureSession {
                        try AccesHorsUnite.clore(db, signature.compte, signature.quand)
                    }
                    try Journal.ajouter(db, LigneJournal(quand: signature.quand, qui: qui, acte: acte))
                }
            },
            annoncerUneFois: { annonce, compte in
                let cle = "annonce.\(annonce).\(compte)"
                return try await self.ecrire { db in
                    guard try Reglages.lire(db, cle) == nil else { return false }
                    try Reglages.ecrire(db, cle, "dite")
                    return true
                }
            },
            ajouter: { compte, quand, par in try await self.ajouter(compte, quand: quand, par: par) },
            desactiver: { identifiant, quand, par in
                try await self.desactiver(identifiant, quand: quand, par: par)
            })
    }

    private func ajouter(_ compte: NouveauCompte, quand: Instant, par: Cle<Compte>?) async throws -> Cle<Compte> {
        let hache = try CodeHache(nouveau: compte.code)
        return try await gererComptes(quand, par, objet: compte.identifiant) { db, qui in
            let id = try ComptesSQL.ajouter(db, compte, hache: hache, quand: quand)
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: quand, qui: qui, acte: .creationCompte,
                    objet: "\(ComptesSQL.normaliser(compte.identifiant)), \(compte.role.libelle)"))
            return id
        }
    }

    private func desactiver(_ identifiant: String, quand: Instant, par: Cle<Compte>?) async throws {
        try await gererComptes(quand, par, objet: identifiant) { db, qui in
            let nom = ComptesSQL.normaliser(identifiant)
            let administrateurs = try String.fetchAll(
                db, sql: "SELECT identifiant FROM compte WHERE role = ? AND est_actif = 1 LIMIT 2",
                arguments: [Role.administrateur.rawValue])
            guard administrateurs != [nom] else {
                throw ErreurDepot.refus(
                    "«\u{A0}\(nom)\u{A0}» est le dernier compte d’administration : créez-en un autre avant de le désactiver."
                )
            }
            try db.execute(
                sql: "UPDATE compte SET est_actif = 0, desactive_le = ? WHERE identifiant = ? AND est_actif = 1",
                arguments: [quand.secondes, nom])
            guard db.changesCount == 1 else {
                throw ErreurDepot.introuvable("Aucun compte actif ne porte l’identifiant «\u{A0}\(nom)\u{A0}».")
            }
            try Journal.ajouter(db, LigneJournal(quand: quand, qui: qui, acte: .desactivationCompte, objet: nom))
        }
    }

    /// Runs an act on accounts: by an account that may, or by nobody yet, for the first account of a base alone.
    private func gererComptes<T: Sendable>(
        _ quand: Instant, _ par: Cle<Compte>?, objet: String,
        _ acte: @escaping @Sendable (Database, _ qui: String) throws -> T
    ) async throws -> T {
        guard let par else {
            return try await ecrire { db in
                guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM compte)") == false else {
                    throw ErreurDepot.refus("Cette base a déjà des comptes : ouvrez une session d’administration.")
                }
                return try acte(db, "")
            }
        }
        return try await agir(Signature(compte: par, quand: quand)) { db, acteur in
            try acteur.habilitation.decide(.gererComptes).exiger(objet: objet)
            return try acte(db, acteur.identifiant)
        }
    }
}
