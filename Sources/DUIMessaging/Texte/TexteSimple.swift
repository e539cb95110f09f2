import DUIDomain

/// `text/plain` made readable: paragraphs stay paragraphs, columns stay columns.
public enum TexteSimple {
    /// Text as readable content, without a title.
    public static func read(_ texte: String) -> ContenuLisible {
        ContenuLisible(titre: "", sections: [SectionLisible(titre: "", blocs: blocs(texte))])
    }

    /// The blocks of a text; `flux` says that its line ends are soft (RFC 3676), `sansEspace` that their space goes too.
    static func blocs(_ texte: String, flux: Bool = false, sansEspace: Bool = false) -> [BlocLisible] {
        var lignes = Assainissement.texte(texte).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        if flux { lignes = TexteEnFlux.unfold(lignes, sansEspace: sansEspace) }
        return TexteEnBlocs.blocs(lignes: lignes)
    }
}

/// The soft line ends of `format=flowed` (RFC 3676).
enum TexteEnFlux {
    /// The lines as they were before the sender folded them; quoted lines keep their `>`.
    static func unfold(_ lignes: [String], sansEspace: Bool) -> [String] {
        var sorties: [String] = []
        var enCours: (profondeur: Int, texte: String)?
        func depose(_ profondeur: Int, _ texte: String) {
            sorties.append(
                profondeur == 0 ? texte : String(repeating: ">", count: profondeur) + " " + texte)
        }
        for ligne in lignes {
            let profondeur = ligne.prefix { $0 == ">" }.count
            var texte = ligne.dropFirst(profondeur)
            if texte.first == " " { texte = texte.dropFirst() }
            let estSouple = texte.last == " " && texte != "-- "
            let morceau = estSouple && sansEspace ? texte.dropLast() : texte
            if enCours?.profondeur == profondeur, texte != "-- " {
                // In place: a copy at each line would cost the square of a long paragraph.
                enCours?.texte += morceau
            } else {
                if let precedent = enCours { depose(precedent.profondeur, precedent.texte) }
                enCours = (profondeur, String(morceau))
            }
            if !estSouple, let fini = enCours {
                depose(fini.profondeur, fini.texte)
                enCours = nil
            }
        }
        if let reste = enCours { depose(reste.profondeur, reste.texte) }
        return sorties
    }
}
