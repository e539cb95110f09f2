import DUIDomain

/// Results that their producer flagged as out of the ordinary.
enum ResultatsCDA {
    /// Interpretation codes that call the reader's eye (HL7 ObservationInterpretation): out of range, or found where
    /// nothing should be. `N`, `S`, `NEG`, `<` (below what can be measured) and the like do not.
    static let signales: Set<String> = [
        "A", "AA", "H", "HH", "HU", "HX", "L", "LL", "LU", "LX", "EX", ">", "POS", "DET", "RR", "WR",
    ]

    /// Flagged observations of a body, in document order.
    static func signales(dans corps: ElementXML?) -> [ResultatSignale] {
        guard let corps else { return [] }
        let references = Self.references(corps)
        var resultats: [ResultatSignale] = []
        corps.parcourir { observation in
            guard observation.nom == "observation" else { return }
            let codes = observation.elements("interpretationCode").map { $0.mot("code") }
            guard let code = codes.first(where: signales.contains) else { return }
            let valeurs = observation.elements("value").map(ValeursCDA.enMots).filter { !$0.isEmpty }
            resultats.append(
                ResultatSignale(
                    libelle: libelle(observation, references: references),
                    valeur: valeurs.joined(separator: ", "), interpretation: code))
        }
        return resultats
    }

    /// The words of an interpretation code; the code itself when unknown.
    static func enMots(_ code: String) -> String { TablesCDA.interpretations[code] ?? code }

    /// One section that gathers them above the narrative; nil when there is none.
    static func section(_ resultats: [ResultatSignale]) -> SectionLisible? {
        guard !resultats.isEmpty else { return nil }
        let elements = resultats.map { resultat -> [BlocLisible] in
            [
                .paragraphe([
                    Fragment("\(resultat.libelle) : "), Fragment(resultat.valeur, style: [.alerte, .gras]),
                    Fragment(" (\(enMots(resultat.interpretation).lowercased()))"),
                ])
            ]
        }
        return SectionLisible(
            titre: "Résultats signalés par l’émetteur", blocs: [.liste(ordonnee: false, elements: elements)])
    }

    private static func libelle(_ observation: ElementXML, references: [String: String]) -> String {
        guard let code = observation.element("code") else { return "Résultat" }
        if let renvoi = code.element("originalText", "reference")?.mot("value"), renvoi.hasPrefix("#"),
            let texte = references[String(renvoi.dropFirst())], !texte.isEmpty
        {
            return texte
        }
        let libelle = code.libelleDeCode
        return libelle.isEmpty ? "Résultat" : libelle
    }

    private static func references(_ corps: ElementXML) -> [String: String] {
        var references: [String: String] = [:]
        corps.parcourir { element in
            let identifiant = element["ID"]
            if !identifiant.isEmpty, element.nom != "observationMedia" {
                references[identifiant] = element.debutDuTexte(octets: 400).surUneLigne
            }
        }
        return references
    }
}
