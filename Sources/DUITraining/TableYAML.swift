import DUIDomain
import Yams

/// What is wrong in a file, and where.
struct FauteParcours: Error {
    /// Line, from 1.
    var ligne: Int
    /// What is wrong, as the end of a French sentence.
    var phrase: String
}

/// A mapping of a YAML file, read key by key; each refusal knows its line.
struct TableYAML {
    /// Line where it starts.
    let ligne: Int
    private let noeuds: [String: Node]

    /// A mapping whose keys all belong to a closed list: a misspelt key would silently lose what it holds.
    init(_ noeud: Node, cles: Set<String>) throws(FauteParcours) {
        ligne = noeud.mark?.line ?? 1
        guard case .mapping(let table) = noeud else {
            throw FauteParcours(ligne: ligne, phrase: "une liste de clés et de valeurs est attendue")
        }
        var lus: [String: Node] = [:]
        for (cle, valeur) in table {
            guard case .scalar(let nom) = cle, cles.contains(nom.string) else {
                throw FauteParcours(
                    ligne: cle.mark?.line ?? ligne, phrase: "la clé « \(Self.name(cle)) » n’est pas connue")
            }
            lus[nom.string] = valeur
        }
        noeuds = lus
    }

    /// The line of a key, else of the mapping.
    func line(_ cle: String) -> Int { noeuds[cle]?.mark?.line ?? ligne }

    /// Whether a key is there with something in it.
    func holds(_ cle: String) -> Bool {
        switch noeuds[cle] {
        case .scalar(let scalaire): !Self.isNull(scalaire) && !scalaire.string.isEmpty
        case .sequence(let suite): !suite.isEmpty
        case .mapping(let table): !table.isEmpty
        default: false
        }
    }

    /// A text that must be there.
    func text(_ cle: String) throws(FauteParcours) -> String {
        let lu = try optionalText(cle)
        guard !lu.isEmpty else { throw FauteParcours(ligne: line(cle), phrase: "« \(cle) » manque ou est vide") }
        return lu
    }

    /// A text that may be absent (empty then).
    func optionalText(_ cle: String) throws(FauteParcours) -> String {
        guard let noeud = noeuds[cle] else { return "" }
        return try Self.text(noeud, cle)
    }

    /// A list of texts that may be absent.
    func texts(_ cle: String) throws(FauteParcours) -> [String] {
        var lus: [String] = []
        for noeud in try nodes(cle) { lus.append(try Self.text(noeud, cle)) }
        return lus
    }

    /// The nodes of a list that may be absent.
    func nodes(_ cle: String) throws(FauteParcours) -> [Node] {
        switch noeuds[cle] {
        case nil: return []
        case .sequence(let suite): return Array(suite)
        case .scalar(let scalaire) where Self.isNull(scalaire): return []
        default: throw FauteParcours(ligne: line(cle), phrase: "« \(cle) » doit être une liste")
        }
    }

    /// A mapping that may be absent.
    func table(_ cle: String, cles: Set<String>) throws(FauteParcours) -> TableYAML? {
        guard let noeud = noeuds[cle] else { return nil }
        return try TableYAML(noeud, cles: cles)
    }

    /// A whole number that may be absent or null.
    func integer(_ cle: String) throws(FauteParcours) -> Int? {
        let lu = try optionalText(cle)
        guard !lu.isEmpty else { return nil }
        guard let nombre = Int(lu) else {
            throw FauteParcours(ligne: line(cle), phrase: "« \(cle) » doit être un nombre entier")
        }
        return nombre
    }

    /// A yes or no that may be absent or null.
    func bool(_ cle: String) throws(FauteParcours) -> Bool? {
        switch try optionalText(cle) {
        case "": return nil
        case "true": return true
        case "false": return false
        default: throw FauteParcours(ligne: line(cle), phrase: "« \(cle) » doit être true ou false")
        }
    }

    /// A word of a closed list.
    func choice<C: RawRepresentable>(_ cle: String, _ liste: C.Type) throws(FauteParcours) -> C
    where C.RawValue == String {
        let lu = try text(cle)
        guard let choix = C(rawValue: lu) else {
            throw FauteParcours(ligne: line(cle), phrase: "« \(lu) » n’est pas une valeur connue de « \(cle) »")
        }
        return choix
    }

    private static func text(_ noeud: Node, _ cle: String) throws(FauteParcours) -> String {
        guard case .scalar(let scalaire) = noeud else {
            throw FauteParcours(ligne: noeud.mark?.line ?? 1, phrase: "« \(cle) » doit être un texte")
        }
        return isNull(scalaire) ? "" : Assainissement.texte(scalaire.string).trimmingBlancs()
    }

    private static func isNull(_ scalaire: Node.Scalar) -> Bool {
        scalaire.style == .plain && ["", "null", "~", "Null", "NULL"].contains(scalaire.string)
    }

    private static func name(_ noeud: Node) -> String {
        guard case .scalar(let scalaire) = noeud else { return "?" }
        return String(Assainissement.ligne(scalaire.string).prefix(60))
    }
}
