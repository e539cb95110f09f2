import DUITestKit
import Foundation
import Testing

/// Sizes, and what the code may not do.
@Suite("Écriture du code")
struct EcritureTests {
    @Test("aucun fichier ne passe 400 lignes, aucune fonction 60", arguments: Projet.sources + Projet.tests)
    func tailles(_ fichier: FichierSource) {
        #expect(fichier.lignes.count <= 400, "\(fichier.chemin) : \(fichier.lignes.count) lignes")
        for fonction in Self.fonctions(fichier) where fonction.longueur > 60 {
            Issue.record("\(fichier.chemin):\(fonction.ligne) : fonction de \(fonction.longueur) lignes")
        }
    }

    @Test("le compte des lignes d’une fonction voit les longues")
    func compteDesFonctions() {
        let corps = Array(repeating: "        appeler(\"}\")  // {", count: 70)
        let fichier = FichierSource(
            chemin: "Sources/x.swift", lignes: ["struct X {", "    func f() -> Bool {"] + corps + ["    }", "}"])
        #expect(Self.fonctions(fichier).map(\.longueur) == [72])
    }

    /// What is written differently, with the files that may.
    private static let interdits: [(motif: String, dit: String, permis: [String])] = [
        (#"\btry!"#, "try!", []),
        (#"\bas!"#, "as!", []),
        (#"\bfatalError\b"#, "fatalError", []),
        (#"\bpreconditionFailure\b"#, "preconditionFailure", []),
        (#"\bpreconditi?on\("#, "precondition", []),
        (#"[\w\)\]]!(?![=\w])"#, "déballage forcé", []),
        (#"\bDate\(\)"#, "Date() hors du port de l’horloge", ["HorlogeDuSysteme.swift"]),
        (#"\bDate\.now\b"#, "Date.now hors du port de l’horloge", []),
        (
            #"\b(print|debugPrint|dump)\("#, "print hors de la ligne de commande",
            ["Sources/dui/", "Sources/dui-bench/"]
        ),
        (#"\bTODO\b|\bFIXME\b"#, "travail laissé", []),
    ]

    @Test("ni arrêt brutal, ni horloge cachée, ni écriture directe", arguments: Projet.sources)
    func interdits(_ fichier: FichierSource) throws {
        let code = fichier.code
        for interdit in Self.interdits where !interdit.permis.contains(where: { fichier.chemin.contains($0) }) {
            let motif = try Regex(interdit.motif)
            for (rang, ligne) in code.enumerated() where ligne.contains(motif) {
                Issue.record("\(fichier.chemin):\(rang + 1) : \(interdit.dit)")
            }
        }
    }

    @Test("les interdits se reconnaissent, et rien d’autre")
    func reconnaissance() throws {
        let fautes = ["let a = b!", "x()!.y", "t[0]! + 1", "try! f()", "fatalError()", "let d = Date()", "print(x)"]
        let justes = ["if a != b {", "guard !x else {", "f(!y)", "// b!", "dit(\"Date()\")", "Update()", "a.b ! = c"]
        for (lignes, attendu) in [(fautes, true), (justes, false)] {
            for ligne in lignes {
                let code = FichierSource(chemin: "Sources/X/x.swift", lignes: [ligne]).code[0]
                let trouve = try Self.interdits.contains { code.contains(try Regex($0.motif)) }
                #expect(trouve == attendu, "\(ligne)")
            }
        }
    }

    @Test("les phrases de l’écran : ni espace double, ni apostrophe droite, ni mot d’informatique")
    func phrases() throws {
        let cibles = ["DUIViewModels", "DUIScreens", "DUIDomain", "DUIAssembly", "DUIServices"]
        let mots = try Regex(#"(?i)\b(null|nil|error|warning|loading|timeout|exception|update|cancel|submit)\b"#)
        for fichier in Projet.sources where cibles.contains(fichier.cible) {
            for (ligne, texte) in fichier.textes where Self.estUnePhrase(texte) {
                let place = "\(fichier.chemin):\(ligne) : « \(texte) »"
                // Two or three blanks set columns apart; inside a sentence they are a slip.
                if texte.contains(#/[a-zàâéèêëîïôùûç,;.]  [a-zàâéèêëîïôùûç]/#) {
                    Issue.record("espace double, \(place)")
                }
                // What a produced document quotes of the national lists keeps their apostrophe.
                let cite = fichier.chemin.hasPrefix("Sources/DUIDomain/Production/")
                if !cite, texte.contains(#/[a-zA-Z]'[a-zàâéèêA-Z]/#) { Issue.record("apostrophe droite, \(place)") }
                if texte.contains(mots) { Issue.record("mot étranger, \(place)") }
            }
        }
    }

    /// A literal with at least three words, one of them French enough: not a key, not a query.
    private static func estUnePhrase(_ texte: String) -> Bool {
        texte.split(separator: " ").count >= 3 && texte.contains(#/[a-zéèàù]{2,} [a-zéèàù]/#)
            && !texte.contains("SELECT") && !texte.contains("PRAGMA")
    }

    private static func fonctions(_ fichier: FichierSource) -> [(ligne: Int, longueur: Int)] {
        var trouvees: [(Int, Int)] = []
        var ouvertes: [(ligne: Int, profondeur: Int)] = []
        var enAttente: Int?
        var profondeur = 0
        for (rang, ligne) in fichier.code.enumerated() {
            if ligne.contains(#/\b(func|init|subscript)\b.*\(|\bdeinit\b/#), enAttente == nil { enAttente = rang }
            for caractere in ligne {
                if caractere == "{" {
                    if let debut = enAttente {
                        ouvertes.append((debut, profondeur))
                        enAttente = nil
                    }
                    profondeur += 1
                } else if caractere == "}" {
                    profondeur -= 1
                    if let derniere = ouvertes.last, derniere.profondeur == profondeur {
                        trouvees.append((derniere.ligne + 1, rang - derniere.ligne + 1))
                        ouvertes.removeLast()
                    }
                }
            }
            // A requirement of a protocol, or a call, has no body.
            if let debut = enAttente, rang > debut + 12 { enAttente = nil }
            if enAttente != nil, ligne.isEmpty { enAttente = nil }
        }
        return trouvees
    }
}
