import DUIDomain
import Foundation

/// A piece carried inside a structured body (`observationMedia`), or as the whole body.
struct MediaCDA: Hashable, Sendable {
    /// `ID`, by which the narrative points to it.
    var identifiant: String
    /// Media type in lower case, without parameters.
    var typeMIME: String
    /// The decoded bytes; nil when they could not be decoded.
    var octets: Data?
    /// Why there are none, or what is strange; empty when all is well.
    var defaut: String

    /// Reads an `observationMedia`.
    init(_ observation: ElementXML) {
        self.init(identifiant: observation["ID"].surUneLigne, valeur: observation.element("value"))
    }

    /// Reads a value of type ED.
    init(identifiant: String, valeur: ElementXML?) {
        self.identifiant = identifiant
        typeMIME = Self.typeSimple(valeur?["mediaType"] ?? "")
        defaut = ""
        octets = nil
        guard let valeur else {
            defaut = "La pièce jointe n’a pas de contenu."
            return
        }
        if let compression = valeur.attribut("compression") {
            defaut = "La pièce jointe est compressée (\(compression.surUneLigne)) : elle n’est pas lue."
        } else if let adresse = valeur.element("reference")?.attribut("value"), valeur.texte.isEmpty {
            defaut = "Le contenu se trouve à l’adresse « \(adresse.surUneLigne) », qui n’est pas consultée."
        } else if valeur["representation"].uppercased() == "B64" {
            decoder(valeur.texteBrut)
        } else {
            octets = Data(valeur.texteBrut.utf8)
        }
    }

    /// `PDF, 78 Ko`.
    var description: String {
        let genre = GenreDeFichier.enMots(typeMIME)
        guard let octets else { return genre }
        return "\(genre), \(Taille.enMots(octets.count))"
    }

    private mutating func decoder(_ texte: String) {
        let brut = Data(texte.utf8.filter { !($0 == 0x20 || (0x09...0x0D).contains($0)) })
        octets = Data(base64Encoded: brut)
        if octets == nil {
            defaut = "La pièce jointe est abîmée : son codage est incorrect."
        } else if octets?.isEmpty == true {
            octets = nil
            defaut = "La pièce jointe est vide."
        }
    }

    private static func typeSimple(_ brut: String) -> String {
        String(brut.surUneLigne.lowercased().prefix { $0 != ";" }).trimmingBlancs()
    }
}
