import DUIDomain
import GRDB

/// Who acts: what the store must know of an account to decide and to sign.
struct Acteur: Sendable {
    var id: Cle<Compte>
    var identifiant: String
    var role: Role
    var estActif: Bool
    var unites: Set<Cle<Unite>>
    /// Whether these units are all those of the house.
    var couvreLaMaison: Bool
    var personnesOuvertes: Set<Cle<Resident>>
    var patients: Set<Cle<Resident>>

    var habilitation: Habilitation { Habilitation(role) }

    /// The people that it sees: nil means all.
    var perimetre: Perimetre? {
        switch habilitation.etendue {
        case .maison: nil
        case .sesUnites: Perimetre(unites: unites, personnes: personnesOuvertes, couvreLaMaison: couvreLaMaison)
        case .sesPatients: Perimetre(unites: [], personnes: patients)
        }
    }

    /// Reads an account by its key.
    static func lire(_ db: Database, _ id: Cle<Compte>) throws -> Acteur {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT identifiant, role, est_actif FROM compte WHERE id = ?"),
            arguments: [id.rawValue])
        guard let ligne else { throw ErreurDepot.introuvable("Ce compte n’existe pas ; ouvrez une session.") }
        let unites = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT unite FROM compte_unite WHERE compte = ?"), arguments: [id.rawValue])
        let maison = try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM unite")) ?? 0
        let role: Role = try ligne.code("role")
        return Acteur(
            id: id, identifiant: ligne["identifiant"], role: role, estActif: ligne["est_actif"],
            unites: Set(unites.map { Cle($0) }), couvreLaMaison: maison > 0 && unites.count == maison,
            personnesOuvertes: try AccesHorsUnite.personnes(db, id),
            patients: role == .medecinTraitant ? try MedecinsTraitants.patients(db, id) : [])
    }

    /// Throws when a person is outside the units of the account.
    func exigerPerimetre(_ unite: Cle<Unite>?, resident: Cle<Resident>, objet: String = "") throws {
        guard let perimetre else { return }
        guard perimetre.contient(resident, unite: unite) else {
            let phrase =
                habilitation.etendue == .sesPatients ? PhrasesDeRefus.autreMedecin : PhrasesDeRefus.horsPerimetre
            throw RefusDeDroit(phrase, resident: resident, objet: objet)
        }
    }
}
