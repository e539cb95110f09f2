@testable import DUIDomain

/// The titles of the lists of the tests.
let titresDeListe = "Nom de naissance;Premier prénom;Date de naissance;Sexe;Code INSEE"

/// A list of the tests, on 21 November 2026.
func liste(_ texte: String) throws -> ListeAImporter { try liste(Array(texte.utf8)) }

/// A list of the tests, from its bytes.
func liste(_ octets: [UInt8]) throws -> ListeAImporter {
    try ListeAImporter(octets: octets, nom: "liste.csv", aujourdhui: jour("2026-11-21"))
}

/// The one row of a list under the usual titles and some more.
func ligne(_ cellules: String, titres: String = "") throws -> LigneImport {
    try liste("\(titresDeListe)\(titres)\n\(cellules)\n").lignes[0]
}

/// Why a file is no list, spaces made plain; empty when it is one.
func refus(_ octets: [UInt8]) -> String {
    do throws(RefusFichierImport) {
        _ = try ListeAImporter(octets: octets, nom: "liste.csv", aujourdhui: jour("2026-11-21"))
        return ""
    } catch {
        return error.message.replacing("\u{A0}", with: " ")
    }
}

extension LigneImport {
    /// What is said of the row: `faute sexe`, `doute`.
    var dits: [String] {
        constats.map { "\($0.gravite) \($0.colonne?.rawValue ?? "")".trimmingBlancs() }
    }

    /// All its sentences, spaces made plain.
    var phrases: String { constats.map(\.message).joined(separator: " ").replacing("\u{A0}", with: " ") }
}
