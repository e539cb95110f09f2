import Foundation

/// The rules about what a document says.
enum ControleDuCorps {
    /// Largest piece of a document of level 1, in bytes.
    static let tailleMaximale = 20 << 20
    /// Longest name under which words are pointed at.
    private static let repereMaximal = 64

    /// Media types of a body of level 1, with how such a file begins; nothing where anything may stand first.
    ///
    /// Source: CI-SIS, JDV_A12 (types MIME of unstructured bodies).
    static let types: [String: [UInt8]] = [
        "application/pdf": Array("%PDF-".utf8), "image/jpeg": [0xFF, 0xD8, 0xFF], "image/tiff": [],
        "text/plain": [], "text/rtf": Array("{\\rtf".utf8),
    ]

    static func manquements(_ document: DocumentAProduire) -> [ManquementDeProduction] {
        switch document.corps {
        case .piece(let type, let octets):
            document.modele.estStructure
                ? [.init("structuredBody", "Ce document est structuré : il ne s’écrit pas comme une pièce jointe.")]
                : piece(type, octets)
        case .sections(let sections):
            document.modele.estStructure
                ? ordre(sections, document.modele) + contenu(sections)
                : [.init("nonXMLBody", "Ce document n’est pas structuré : il porte un PDF ou un texte.")]
        }
    }

    static func piece(_ type: String, _ octets: Data) -> [ManquementDeProduction] {
        guard let debut = types[type] else {
            return [.init("nonXMLBody/text/@mediaType", "Ce genre de fichier n’entre pas dans un document de santé.")]
        }
        if octets.isEmpty {
            return [.init("nonXMLBody/text", "Le fichier à joindre est vide ; donnez-en un autre.")]
        }
        if octets.count > tailleMaximale {
            return [
                .init(
                    "nonXMLBody/text", "Le fichier à joindre dépasse \(tailleMaximale >> 20) Mo ; allégez-le d’abord.")
            ]
        }
        if !octets.starts(with: debut) {
            return [.init("nonXMLBody/text", "Le fichier à joindre n’est pas du type annoncé (\(type)).")]
        }
        if type == "text/plain", String(data: octets, encoding: .utf8) == nil {
            return [.init("nonXMLBody/text", "Le texte à joindre n’est pas en UTF-8 ; enregistrez-le ainsi.")]
        }
        return []
    }

    private static func ordre(_ sections: [SectionAProduire], _ modele: ModeleDeDocument) -> [ManquementDeProduction] {
        var manquements: [ManquementDeProduction] = []
        for regle in modele.sections {
            let combien = sections.count { $0.modele == regle.section }
            if combien == 0, regle.estObligatoire {
                manquements.append(
                    .init("section \(regle.section.code.code)", "La partie « \(regle.section.titre) » manque."))
            }
            if combien > 1 {
                manquements.append(
                    .init("section \(regle.section.code.code)", "La partie « \(regle.section.titre) » est en double."))
            }
        }
        for section in sections where !modele.sections.contains(where: { $0.section == section.modele }) {
            manquements.append(
                .init("section \(section.modele.code.code)", "La partie « \(section.titre) » n’est pas de ce document.")
            )
        }
        return manquements
    }

    private static func contenu(_ sections: [SectionAProduire]) -> [ManquementDeProduction] {
        var manquements: [ManquementDeProduction] = []
        var connus: Set<String> = []
        for section in sections {
            let regle = "section \(section.modele.code.code)"
            let textes = section.recit.flatMap(\.textes)
            if !textes.contains(where: { !$0.texte.trimmingBlancs().isEmpty }) {
                manquements.append(.init(regle, "La partie « \(section.titre) » n’a pas de texte."))
            }
            var reperes: Set<String> = []
            for repere in textes.compactMap(\.repere) {
                if !estUnRepere(repere) || connus.contains(repere) {
                    manquements.append(.init(regle, "Le repère « \(repere) » est mal écrit ou en double."))
                }
                connus.insert(repere)
                reperes.insert(repere)
            }
            for entree in section.entrees {
                if let perdue = entree.references.first(where: { !reperes.contains($0) }) {
                    manquements.append(
                        .init(regle, "Une donnée codée de « \(section.titre) » renvoie à un texte absent (\(perdue))."))
                }
                if entree.codes.contains(where: { $0.code.isEmpty || !OID.estValide($0.systeme) }) {
                    manquements.append(.init(regle, "Une donnée codée de « \(section.titre) » n’a pas de code entier."))
                }
            }
        }
        return manquements
    }

    // What XML calls an NCName, within ASCII.
    private static func estUnRepere(_ texte: String) -> Bool {
        texte.count <= repereMaximal && texte.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_.\-]*/) != nil
    }
}

extension CorpsAProduire {
    /// What is wrong with a piece by itself; nothing for sections, which are judged with their model.
    public var manquements: [ManquementDeProduction] {
        guard case .piece(let type, let octets) = self else { return [] }
        return ControleDuCorps.piece(type, octets)
    }
}
