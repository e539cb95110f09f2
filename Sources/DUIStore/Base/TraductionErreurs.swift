import DUIDomain
import Foundation
import GRDB

extension ErreurDepot {
    /// Any error of the store, in the words of the domain.
    init(traduisant erreur: any Error) {
        if let connue = erreur as? ErreurDepot {
            self = connue
        } else if let base = erreur as? DatabaseError {
            self = .base(Self.phrase(base))
        } else if let cocoa = erreur as? CocoaError {
            self = .base(Self.phrase(cocoa))
        } else {
            self = .base(PhrasesDeLaBase.inattendue(String(describing: type(of: erreur))))
        }
    }

    /// Runs something of the store and translates what it throws.
    static func enMots<T>(_ url: URL, _ acte: () throws -> T) throws(ErreurDepot) -> T {
        do {
            return try acte()
        } catch let erreur as DatabaseError where erreur.resultCode == .SQLITE_NOTADB {
            throw .base(PhrasesDeLaBase.pasUneBase(url))
        } catch let erreur as DatabaseError where erreur.resultCode == .SQLITE_CANTOPEN {
            let existe = FileManager.default.fileExists(atPath: url.path)
            throw .base(existe ? PhrasesDeLaBase.dossierProtege(url) : PhrasesDeLaBase.dossierRefuse(url))
        } catch {
            throw ErreurDepot(traduisant: error)
        }
    }

    private static func phrase(_ erreur: DatabaseError) -> String {
        switch erreur.resultCode {
        case .SQLITE_FULL: PhrasesDeLaBase.disquePlein
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: PhrasesDeLaBase.endommagee
        case .SQLITE_BUSY, .SQLITE_LOCKED: PhrasesDeLaBase.occupee
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: PhrasesDeLaBase.protegee
        case .SQLITE_IOERR: PhrasesDeLaBase.disqueEnDefaut
        case .SQLITE_MISUSE: PhrasesDeLaBase.fermee
        // The detail names the rule that refused, never the values.
        default: PhrasesDeLaBase.inattendue("\(erreur.extendedResultCode.rawValue) \(erreur.message ?? "")")
        }
    }

    private static func phrase(_ erreur: CocoaError) -> String {
        switch erreur.code {
        case .fileWriteOutOfSpace: PhrasesDeLaBase.disquePlein
        case .fileWriteNoPermission, .fileWriteVolumeReadOnly: PhrasesDeLaBase.protegee
        default: PhrasesDeLaBase.inattendue("fichier \(erreur.code.rawValue)")
        }
    }
}
