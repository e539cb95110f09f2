import DUIDomain
import Yams

/// What the YAML reader refuses, in French.
enum FauteYAML {
    /// The line and the words for an error of the library.
    static func sentence(_ erreur: YamlError) -> FauteParcours {
        switch erreur {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            FauteParcours(
                ligne: mark.line, phrase: "la mise en forme YAML est fausse (retrait, guillemet ou deux-points)")
        case .reader(_, let place, _, let yaml):
            FauteParcours(ligne: line(place, yaml), phrase: "un caractère interdit s’y trouve")
        case .duplicatedKeysInMapping(let cles, let context):
            FauteParcours(
                ligne: context.mark.line,
                phrase: "la clé « \(Assainissement.ligne(cles.first ?? "?")) » est écrite deux fois")
        default: FauteParcours(ligne: 1, phrase: "ce n’est pas du YAML")
        }
    }

    private static func line(_ place: Int?, _ texte: String) -> Int {
        1 + texte.unicodeScalars.prefix(place ?? 0).count { $0 == "\n" }
    }
}
