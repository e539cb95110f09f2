/// Hides the addresses written in a text that somebody reads without the right to what they lead to.
///
/// The mail that announces images often holds the address of their viewer, which asks for no other key: whoever is refused
/// the report would see the images by copying it.
enum MasqueDeLien {
    /// What stands for an address.
    static let mention = "(lien réservé à ceux qui lisent le document joint)"

    /// A text without its addresses: `https://…`, `www.…`.
    static func masquer(_ texte: String) -> String {
        texte.contains("://") || texte.contains("www.")
            ? texte.replacing(/(?:[A-Za-z][A-Za-z0-9+.\-]*:\/\/|www\.)[^\s<>"»)]+/, with: mention) : texte
    }

    /// Content without the addresses of its body, shown or behind a word.
    static func masquer(_ contenu: ContenuLisible) -> ContenuLisible {
        var contenu = contenu
        for rang in contenu.sections.indices {
            contenu.sections[rang].titre = masquer(contenu.sections[rang].titre)
            contenu.sections[rang].blocs = contenu.sections[rang].blocs.map(masquer)
        }
        return contenu
    }

    private static func masquer(_ bloc: BlocLisible) -> BlocLisible {
        switch bloc {
        case .paragraphe(let fragments): return .paragraphe(masquer(fragments))
        case .note(let marque, let fragments): return .note(marque: marque, masquer(fragments))
        case .liste(let ordonnee, let elements):
            return .liste(ordonnee: ordonnee, elements: elements.map { $0.map(masquer) })
        case .tableau(var tableau):
            tableau.legende = masquer(tableau.legende)
            tableau.entetes = tableau.entetes.map { $0.map(masquer) }
            tableau.lignes = tableau.lignes.map { $0.map(masquer) }
            return .tableau(tableau)
        case .preformate(let texte): return .preformate(masquer(texte))
        case .intertitre(let texte): return .intertitre(masquer(texte))
        }
    }

    private static func masquer(_ cellule: CelluleLisible) -> CelluleLisible {
        var cellule = cellule
        cellule.blocs = cellule.blocs.map(masquer)
        return cellule
    }

    private static func masquer(_ fragments: [Fragment]) -> [Fragment] {
        fragments.map { Fragment(masquer($0.texte), style: $0.style) }
    }
}
