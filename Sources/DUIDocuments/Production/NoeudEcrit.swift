import DUIDomain

/// A node of a document being written. What is written comes back the same: escaped, without control characters, and in
/// one fixed form.
indirect enum NoeudEcrit {
    /// An element with its attributes in order, and its children.
    case element(String, [(String, String)], [NoeudEcrit])
    /// Text.
    case texte(String)

    /// The text of the document: a declaration, then one element a line; an element that holds text stays on its line.
    var document: String {
        var sortie = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
        ecrire(dans: &sortie, retrait: 0, enLigne: false)
        return sortie
    }

    private func ecrire(dans sortie: inout String, retrait: Int, enLigne: Bool) {
        switch self {
        case .texte(let texte): sortie += Self.proteger(texte, attribut: false)
        case .element(let nom, let attributs, let enfants):
            if !enLigne { sortie += String(repeating: "  ", count: retrait) }
            sortie += "<\(nom)"
            for (cle, valeur) in attributs { sortie += " \(cle)=\"\(Self.proteger(valeur, attribut: true))\"" }
            guard !enfants.isEmpty else {
                sortie += enLigne ? "/>" : "/>\n"
                return
            }
            // White space means something as soon as text stands beside it.
            let mele = enLigne || enfants.contains { if case .texte = $0 { true } else { false } }
            sortie += mele ? ">" : ">\n"
            for enfant in enfants { enfant.ecrire(dans: &sortie, retrait: retrait + 1, enLigne: mele) }
            if !mele { sortie += String(repeating: "  ", count: retrait) }
            sortie += enLigne ? "</\(nom)>" : "</\(nom)>\n"
        }
    }

    /// Escaped, after the same cleaning as what comes from outside: XML forbids most control characters even escaped.
    static func proteger(_ brut: String, attribut: Bool) -> String {
        var sortie = String.UnicodeScalarView()
        for scalaire in Assainissement.texte(brut).unicodeScalars {
            switch scalaire {
            case "&": sortie.append(contentsOf: "&amp;".unicodeScalars)
            case "<": sortie.append(contentsOf: "&lt;".unicodeScalars)
            case ">": sortie.append(contentsOf: "&gt;".unicodeScalars)
            case "\"" where attribut: sortie.append(contentsOf: "&quot;".unicodeScalars)
            case "\n" where attribut: sortie.append(" ")
            // Two code points that are no character of XML.
            case "\u{FFFE}", "\u{FFFF}": sortie.append("\u{FFFD}")
            default: sortie.append(scalaire)
            }
        }
        return String(sortie)
    }
}

/// An element; an attribute without a value is left out.
func xml(_ nom: String, _ attributs: KeyValuePairs<String, String?> = [:], _ enfants: [NoeudEcrit?] = []) -> NoeudEcrit
{
    .element(nom, attributs.compactMap { cle, valeur in valeur.map { (cle, $0) } }, enfants.compactMap { $0 })
}

/// An element that holds a text.
func xml(_ nom: String, _ attributs: KeyValuePairs<String, String?> = [:], texte: String) -> NoeudEcrit {
    xml(nom, attributs, [.texte(texte)])
}

extension NoeudEcrit {
    /// A coded element.
    static func code(_ nom: String = "code", _ code: CodeRecu, type: String? = nil, _ enfants: [NoeudEcrit?] = [])
        -> NoeudEcrit
    {
        xml(
            nom,
            [
                "xsi:type": type, "code": code.code, "displayName": code.libelle.isEmpty ? nil : code.libelle,
                "codeSystem": code.systeme, "codeSystemName": SystemesDeCodes.nom(code.systeme),
            ], enfants)
    }

    /// An element that says why it holds nothing.
    static func vide(_ nom: String, _ raison: String) -> NoeudEcrit { xml(nom, ["nullFlavor": raison]) }

    /// Templates in order.
    static func modeles(_ racines: [String]) -> [NoeudEcrit] { racines.map { xml("templateId", ["root": $0]) } }
}
