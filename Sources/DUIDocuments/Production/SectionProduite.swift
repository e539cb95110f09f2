import DUIDomain

/// A section with its narrative and its entries.
struct SectionProduite {
    let section: SectionAProduire
    /// Its rank in the document, from 1: identifiers of entries are made of it, so that the same document gives the same bytes.
    let rang: Int
    /// `id` of the document.
    let document: String
    /// When it was written.
    let ecritLe: Instant

    /// The section under its `component`.
    var noeud: NoeudEcrit {
        xml(
            "component", [:],
            [
                xml(
                    "section", [:],
                    NoeudEcrit.modeles(section.modele.modeles) + [
                        xml("id", ["root": document, "extension": "\(rang)"]), .code("code", section.modele.code),
                        xml("title", texte: section.titre), xml("text", [:], section.recit.map(Self.bloc)),
                    ]
                        + section.entrees.enumerated().map { ordre, entree in
                            EntreesProduites(document: document, prefixe: "\(rang).\(ordre + 1)", ecritLe: ecritLe)
                                .noeud(entree)
                        })
            ])
    }

    private static func bloc(_ bloc: BlocDeRecit) -> NoeudEcrit {
        switch bloc {
        case .paragraphe(let texte): xml("paragraph", [:], [contenu(texte)])
        case .tableau(let tetes, let rangees):
            xml(
                "table", ["border": "0"],
                [
                    tetes.isEmpty ? nil : xml("thead", [:], [xml("tr", [:], tetes.map { xml("th", texte: $0) })]),
                    xml(
                        "tbody", [:],
                        rangees.map { rangee in xml("tr", [:], rangee.map { xml("td", [:], [contenu($0)]) }) }),
                ])
        }
    }

    private static func contenu(_ texte: TexteRepere) -> NoeudEcrit {
        guard let repere = texte.repere else { return .texte(texte.texte) }
        return xml("content", ["ID": repere], texte: texte.texte)
    }
}
