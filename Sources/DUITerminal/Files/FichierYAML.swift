import Yams

/// A small YAML map written by a person, read with its line numbers and within limits.
struct FichierYAML {
    /// One entry of a map.
    struct Entry {
        var name: String
        var line: Int
        var value: Node
    }

    let nom: String
    private let root: Node?

    private static let maximumBytes = 65_536
    private static let maximumLine = 400
    private static let maximumBrackets = 1_000

    /// Reads the text. The limits keep a hostile file from nesting deeper than the stack of the parser.
    init(_ text: String, nom: String) throws(FichierInvalide) {
        self.nom = nom
        guard text.utf8.count <= Self.maximumBytes else {
            throw FichierInvalide(fichier: nom, ligne: 1, message: "le fichier dépasse 64 Kio")
        }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where line.utf8.count > Self.maximumLine {
            throw FichierInvalide(fichier: nom, ligne: index + 1, message: "la ligne est trop longue")
        }
        guard text.utf8.count(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) <= Self.maximumBrackets
        else { throw FichierInvalide(fichier: nom, ligne: 1, message: "le fichier contient trop de listes") }
        if let line = Self.lineOfAnchor(in: text) {
            throw FichierInvalide(
                fichier: nom, ligne: line, message: "les renvois «\u{A0}&nom\u{A0}» ne sont pas admis")
        }
        do {
            // Values are read as the words they are: guessing dates and numbers costs two milliseconds of each start.
            root = try Yams.compose(yaml: text, .basic)
        } catch {
            throw FichierInvalide(
                fichier: nom, ligne: Self.line(of: error, in: text), message: Self.sentence(for: error))
        }
    }

    /// The entries of the file; an empty file has none.
    func entries() throws(FichierInvalide) -> [Entry] {
        guard let root, root.scalar?.string != "" else { return [] }
        return try entries(of: root, line: 1)
    }

    /// The entries of a map within the file.
    func entries(of node: Node, line: Int) throws(FichierInvalide) -> [Entry] {
        guard let mapping = node.mapping else {
            throw refusal(self.line(of: node, default: line), "une liste de «\u{A0}nom: valeur\u{A0}» est attendue")
        }
        var found: [Entry] = []
        for (key, value) in mapping {
            let keyLine = self.line(of: key, default: line)
            guard let name = key.scalar?.string else { throw refusal(keyLine, "un nom est attendu") }
            found.append(Entry(name: name, line: keyLine, value: value))
        }
        return found
    }

    func line(of node: Node, default line: Int) -> Int { node.mark?.line ?? line }

    func refusal(_ line: Int, _ message: String) -> FichierInvalide {
        FichierInvalide(fichier: nom, ligne: line, message: message)
    }

    /// An anchor would let a few lines stand for billions of values.
    private static func lineOfAnchor(in text: String) -> Int? {
        var line = 1
        var previous = UInt8(ascii: "\n")
        var beforePrevious = previous
        for byte in text.utf8 {
            let isWord = byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            if previous == UInt8(ascii: "&"), isWord, " \n\t[{,:-?".utf8.contains(beforePrevious) { return line }
            if byte == UInt8(ascii: "\n") { line += 1 }
            (beforePrevious, previous) = (previous, byte)
        }
        return nil
    }

    private static func line(of error: any Error, in text: String) -> Int {
        switch error as? YamlError {
        case .scanner(let context, _, let mark, _)?, .parser(let context, _, let mark, _)?,
            .composer(let context, _, let mark, _)?:
            written(upTo: start(of: context) ?? mark.line, in: text)
        case .duplicatedKeysInMapping(let duplicates, let context)?:
            secondLine(of: duplicates.first ?? "", in: text) ?? context.mark.line
        default: 1
        }
    }

    /// The nearest line at or above where something is written: at the end of the file nothing can be mended.
    private static func written(upTo line: Int, in text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(line)
        let last = lines.lastIndex { line in line.contains { $0 != " " && $0 != "\t" && $0 != "\r" } }
        return last.map { $0 + 1 } ?? line
    }

    /// What is not closed is found out where something else begins, or at the end of the file: the person looks for
    /// where it was opened. A whole map is no such thing.
    private static func start(of context: YamlError.Context?) -> Int? {
        guard let context, !context.text.contains("block") else { return nil }
        return context.mark.line
    }

    /// The parser tells where a doubled name stands first; the person looks for the other one.
    private static func secondLine(of name: String, in text: String) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.filter { index in
            let line = lines[index].drop { $0 == " " || $0 == "\"" }
            return line.hasPrefix(name) && line.dropFirst(name.count).first.map { ": \"".contains($0) } == true
        }.dropFirst().first.map { $0 + 1 }
    }

    private static func sentence(for error: any Error) -> String {
        if case .duplicatedKeysInMapping(let duplicates, _)? = error as? YamlError {
            return "le nom «\u{A0}\(duplicates.first ?? "")\u{A0}» est écrit deux fois"
        }
        return "l’écriture n’est pas du YAML valable (deux-points, guillemets ou retrait)"
    }
}
