import DUIDomain

/// HTML made readable text: nothing is fetched, nothing runs, nothing is hidden.
///
/// Text that a style sheet would hide is shown like the rest: hiding is what phishing does.
public enum HTMLTexte {
    /// How much of a page is read.
    public struct Limites: Hashable, Sendable {
        /// Nested lists, tables and quotations; deeper ones are laid flat.
        public var profondeur: Int
        /// Blocks and runs of text; the rest is left out, with a warning.
        public var morceaux: Int

        /// Limits for a page.
        public init(profondeur: Int = 40, morceaux: Int = 50_000) {
            self.profondeur = profondeur
            self.morceaux = morceaux
        }
    }

    /// HTML as readable content, without a title. Time grows as the size of the input, whatever its shape.
    public static func read(_ html: String, limites: Limites = Limites()) -> ContenuLisible {
        var jetons = JetonsHTML(html)
        var batisseur = BatisseurHTML(limites: limites)
        var estCoupe = false
        while let jeton = jetons.next() {
            guard batisseur.morceaux < limites.morceaux else {
                estCoupe = true
                break
            }
            switch jeton {
            case .texte(let texte): batisseur.append(texte)
            case .ouverture(let nom, let attributs): batisseur.open(nom, attributs)
            case .fermeture(let nom): batisseur.close(nom)
            }
        }
        var contenu = ContenuLisible(
            titre: "", sections: [SectionLisible(titre: "", blocs: batisseur.finish())])
        if estCoupe { contenu.avertissements.append("Le texte est trop long : seul son début est montré.") }
        return contenu
    }
}
