import DUIDomain
import Foundation
import GRDB

extension BaseDUI {
    /// Reads a consistent state of the base.
    func lire<T: Sendable>(_ acces: @escaping @Sendable (Database) throws -> T) async throws -> T {
        do {
            return try await pool.read(acces)
        } catch {
            throw ErreurDepot(traduisant: error)
        }
    }

    /// Writes in one immediate transaction: all of it is kept, or none. On a full disk the reserve is given back and the
    /// transaction, of which nothing was kept, done once more.
    func ecrire<T: Sendable>(_ acces: @escaping @Sendable (Database) throws -> T) async throws -> T {
        do {
            do {
                return try await pool.write(acces)
            } catch let erreur as DatabaseError where Self.veutDeLaPlace(erreur) && reserve.rendre() {
                return try await pool.write(acces)
            }
        } catch {
            throw ErreurDepot(traduisant: error)
        }
    }

    /// A full disk says so, or that it could not lengthen the shared memory of the log.
    private static func veutDeLaPlace(_ erreur: DatabaseError) -> Bool {
        erreur.resultCode == .SQLITE_FULL || erreur.extendedResultCode == .SQLITE_IOERR_SHMSIZE
    }

    /// What whoever works must know of the state of the disk, in one sentence; empty when all is well.
    func alerte() -> String {
        guard !lectureSeule else { return "" }
        reserve.constituer()
        return reserve.estEntamee ? PhrasesDeLaBase.reserveEntamee : ""
    }

    /// Reads for an account, what its rights let it see. A refusal leaves no trace: nothing was opened.
    func consulter<T: Sendable>(
        _ lecteur: Cle<Compte>, _ acces: @escaping @Sendable (Database, Acteur) throws -> T
    ) async throws -> T {
        try await lire { db in
            let acteur = try Acteur.lire(db, lecteur)
            do {
                guard acteur.estActif else { throw RefusDeDroit(PhrasesDeRefus.compteDesactive) }
                return try acces(db, acteur)
            } catch let refus as RefusDeDroit {
                throw ErreurDepot.refus(refus.message)
            }
        }
    }

    /// Does an act in the name of an account.
    ///
    /// When the rights refuse, the trace of the refusal is kept although the act is not: rights are checked before the
    /// first write, so that nothing has to be undone.
    func agir<T: Sendable>(
        _ signature: Signature, _ acte: @escaping @Sendable (Database, Acteur) throws -> T
    ) async throws -> T {
        let resultat: Result<T, ErreurDepot> = try await ecrire { db in
            let acteur = try Acteur.lire(db, signature.compte)
            do {
                guard acteur.estActif else { throw RefusDeDroit(PhrasesDeRefus.compteDesactive) }
                return .success(try acte(db, acteur))
            } catch let refus as RefusDeDroit {
                try Journal.ajouter(
                    db,
                    LigneJournal(
                        quand: signature.quand, qui: acteur.identifiant, acte: .refus, resident: refus.resident,
                        objet: refus.objet, resultat: refus.message))
                return .failure(.refus(refus.message))
            }
        }
        return try resultat.get()
    }
}

/// The rights say no. It is journalled, then shown.
struct RefusDeDroit: Error {
    /// The sentence.
    var message: String
    /// On whom.
    var resident: Cle<Resident>?
    /// On what.
    var objet: String

    init(_ message: String, resident: Cle<Resident>? = nil, objet: String = "") {
        self.message = message
        self.resident = resident
        self.objet = objet
    }
}

extension Decision {
    /// Throws when the answer is no.
    func exiger(resident: Cle<Resident>? = nil, objet: String = "") throws {
        if case .refuse(let message) = self { throw RefusDeDroit(message, resident: resident, objet: objet) }
    }
}
