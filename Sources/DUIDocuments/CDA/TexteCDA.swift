import DUIDomain

extension String {
    /// One harmless line: runs of white space become one space, the ends are trimmed.
    var surUneLigne: String {
        Assainissement.texte(self).split(whereSeparator: \.estBlancXML).joined(separator: " ")
    }
}

extension Character {
    /// White space as XML means it: a non-breaking space is a sign, not white space.
    var estBlancXML: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\r\n" }
}

extension ElementXML {
    /// All text below this element, on one harmless line.
    var texte: String { texteBrut.surUneLigne }

    /// Value of an attribute, on one harmless line.
    func mot(_ nom: String) -> String { self[nom].surUneLigne }

    /// Whether the element says that it holds nothing (`nullFlavor`).
    var estVide: Bool { attribut("nullFlavor") != nil && elements.isEmpty && texte.isEmpty }

    /// `root`, or `root^extension`.
    var identifiantCDA: String {
        let (racine, extension_) = (mot("root"), mot("extension"))
        return extension_.isEmpty ? racine : racine.isEmpty ? extension_ : "\(racine)^\(extension_)"
    }

    /// The code that this element carries, with a label from `displayName`, `originalText`, a translation or our tables.
    var codeRecu: CodeRecu {
        let (code, systeme) = (mot("code"), mot("codeSystem"))
        let candidats = [
            mot("displayName"), element("originalText")?.texte ?? "",
            Nomenclatures.libelle(code: code, systeme: systeme),
            element("translation")?.mot("displayName") ?? "",
        ]
        return CodeRecu(code: code, systeme: systeme, libelle: candidats.first { !$0.isEmpty } ?? "")
    }

    /// The label of the code that this element carries, else the code itself.
    var libelleDeCode: String {
        let recu = codeRecu
        return recu.libelle.isEmpty ? recu.code : recu.libelle
    }
}
