import DUIDomain
import GRDB

/// Who acts: what the store must know of an account to decide and to sign.
struct Acteur: Sendable {
    var id: Cle<Compte>
    var identifiant: String
    var role: Role
    var estActif: Bool
    var unites: Set<Cle<Unite>>
    var personnesOuvertes: Set<Cle<Resident>>

    var habilitation: Habilitation { Habilitation(role) }

    /// The people that it sees: nil means all.
    var perimetre: Perimetre? {
        habilitation.estLimiteeAuxUnites ? Perimetre(unites: unites, personnes: personnesOuvertes) : nil
    }

    /// Reads an account by its key.
    static func lire(_ db: Database, _ id: Cle<Compte>) throws -> Acteur {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT identifiant, role, est_actif FROM compte WHERE id = ?"),
            arguments: [id.rawValue])
        guard let ligne else { throw ErreurDepot.introuvable("Ce compte n’existe pas ; ouvrez une session.") }
        let unites = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT unite FROM compte_unite WHERE compte = ?"), arguments: [id.rawValue])
        return Acteur(
            id: id, identifiant: ligne["identifiant"], role: try ligne.code("role"), estActif: ligne["est_actif"],
            unites: Set(unites.map { Cle($0) }), personnesOuvertes: try AccesHorsUnite.personnes(db, id))
    }

    /// Throws when a person is outside the units of the account.
    func exigerPerimetre(_ unite: Cle<Unite>?, resident: Cle<Resident>, objet: String = "") throws {
        guard let perimetre else { return }
        guard perimetre.contient(resident, unite: unite) else {
            throw RefusDeDroit(PhrasesDeRefus.horsPerimetre, resident: resident, objet: objet)
        }
    }
}
