import DUIDomain
import Foundation
import GRDB

extension Row {
    /// The instant of a column.
    func instant(_ colonne: String) -> Instant { Instant(secondes: self[colonne]) }

    /// The instant of a column that may be empty.
    func instantOuRien(_ colonne: String) -> Instant? { (self[colonne] as Int64?).map(Instant.init(secondes:)) }

    /// The key of a column.
    func cle<Entite>(_ colonne: String) -> Cle<Entite> { Cle(self[colonne] as Int64) }

    /// The key of a column that may be empty.
    func cleOuRien<Entite>(_ colonne: String) -> Cle<Entite>? { (self[colonne] as Int64?).map { Cle($0) } }

    /// The day of a column that may be empty.
    func jourOuRien(_ colonne: String) -> JourCivil? { (self[colonne] as String?).flatMap { JourCivil(iso: $0) } }

    /// The day of a column.
    func jour(_ colonne: String) throws -> JourCivil {
        guard let jour = jourOuRien(colonne) else { throw ErreurDepot.base(PhrasesDeLaBase.endommagee) }
        return jour
    }

    /// The coded value of a column. The schema allows known codes only: another one means damage.
    func code<Code: RawRepresentable<String>>(_ colonne: String) throws -> Code {
        guard let code = Code(rawValue: self[colonne]) else { throw ErreurDepot.base(PhrasesDeLaBase.endommagee) }
        return code
    }
}

/// `?, ?, ?` for a list of values.
func parametres(_ nombre: Int) -> String { Array(repeating: "?", count: nombre).joined(separator: ", ") }

/// Values as JSON text, keys sorted so that equal values have equal texts.
enum JSON {
    static func texte(_ valeur: some Encodable) throws -> String {
        let codeur = JSONEncoder()
        codeur.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try codeur.encode(valeur), as: UTF8.self)
    }

    static func valeur<Valeur: Decodable>(_ texte: String) throws -> Valeur {
        do {
            return try JSONDecoder().decode(Valeur.self, from: Data(texte.utf8))
        } catch {
            throw ErreurDepot.base(PhrasesDeLaBase.endommagee)
        }
    }
}
