import DUITestKit
import Foundation
import Testing

/// The sources of the project, read as text.
struct FichierSource: Sendable, CustomTestStringConvertible {
    /// Path from the folder of the project.
    let chemin: String
    /// Its lines.
    let lignes: [String]

    var testDescription: String { chemin }

    /// The target it belongs to.
    var cible: String { String(chemin.split(separator: "/").dropFirst().first ?? "") }

    /// Modules that it imports.
    var imports: [String] {
        lignes.compactMap { ligne in
            let mots = ligne.split(separator: " ").filter { !$0.hasPrefix("@") }
            guard let rang = mots.firstIndex(of: "import"), rang <= 1, mots.count > rang + 1, !ligne.hasPrefix(" "),
                rang == 0 || ["public", "internal", "package", "private", "fileprivate"].contains(mots[0])
            else { return nil }
            let genres: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
            let nom = genres.contains(mots[rang + 1]) && mots.count > rang + 2 ? mots[rang + 2] : mots[rang + 1]
            return String(nom.split(separator: ".").first ?? "")
        }
    }

    /// Lines without comments and without the content of string literals: only code is left.
    var code: [String] {
        var dansUnTexteLong = false
        return lignes.map { Self.depouiller($0, &dansUnTexteLong) }
    }

    private static func depouiller(_ ligne: String, _ dansUnTexteLong: inout Bool) -> String {
        if ligne.contains("\"\"\"") {
            dansUnTexteLong.toggle()
            return ""
        }
        guard !dansUnTexteLong else { return "" }
        var reste = ""
        var dansUnTexte = false
        var precedent: Character = " "
        for caractere in ligne {
            if caractere == "\"", precedent != "\\" {
                dansUnTexte.toggle()
            } else if !dansUnTexte {
                if caractere == "/", precedent == "/" { return String(reste.dropLast()) }
                reste.append(caractere)
            }
            precedent = precedent == "\\" && caractere == "\\" ? " " : caractere
        }
        return reste
    }

    /// String literals of one line each, with the number of their line.
    var textes: [(ligne: Int, texte: String)] {
        lignes.enumerated().flatMap { rang, ligne -> [(Int, String)] in
            guard !ligne.drop(while: { $0 == " " }).hasPrefix("//") else { return [] }
            let morceaux = ligne.replacing("\\\"", with: "'").split(separator: "\"", omittingEmptySubsequences: false)
            return morceaux.enumerated().filter { $0.offset % 2 == 1 }.map { (rang + 1, String($0.element)) }
        }
    }
}

enum Projet {
    /// Every Swift file of `Sources`.
    static let sources = fichiers(sous: "Sources")

    /// Every Swift file of `Tests`.
    static let tests = fichiers(sous: "Tests")

    static func fichiers(sous dossier: String) -> [FichierSource] {
        let racine = Racine.url.appendingPathComponent(dossier)
        let noms = FileManager.default.enumerator(atPath: racine.path)?.compactMap { $0 as? String } ?? []
        return noms.filter { $0.hasSuffix(".swift") }.sorted().compactMap { nom in
            guard let texte = try? String(contentsOf: racine.appendingPathComponent(nom), encoding: .utf8) else {
                return nil
            }
            return FichierSource(chemin: "\(dossier)/\(nom)", lignes: texte.components(separatedBy: "\n"))
        }
    }
}
