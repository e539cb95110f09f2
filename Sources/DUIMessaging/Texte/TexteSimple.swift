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
        var blocs: [BlocLisible] = []
        var groupe: [String] = []
        func close() {
            if !groupe.isEmpty { blocs.append(bloc(groupe)) }
            groupe = []
        }
        for ligne in lignes {
            let nue = ligne.lastIndex { !$0.isWhitespace }.map { String(ligne[...$0]) } ?? ""
            // The signature separator of Usenet, « -- », opens a paragraph of its own.
            if nue.isEmpty || nue == "--" { close() }
            if !nue.isEmpty { groupe.append(nue) }
        }
        close()
        return blocs
    }

    private static func bloc(_ lignes: [String]) -> BlocLisible {
        let texte = lignes.joined(separator: "\n")
        return hasColumns(lignes) ? .preformate(texte) : .paragraphe([Fragment(texte)])
    }

    /// Columns: two lines with a gap inside, or one with two gaps. A gap is three spaces or more between words.
    private static func hasColumns(_ lignes: [String]) -> Bool {
        var avecTrou = 0
        for ligne in lignes {
            let trous = gaps(ligne)
            if trous >= 2 { return true }
            if trous == 1 { avecTrou += 1 }
        }
        return avecTrou >= 2
    }

    private static func gaps(_ ligne: String) -> Int {
        var trous = 0
        var espaces = 0
        var motVu = false
        for octet in ligne.utf8 {
            if octet == 0x20 {
                espaces += 1
            } else {
                if motVu && espaces >= 3 { trous += 1 }
                motVu = true
                espaces = 0
            }
        }
        return trous
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
            if let precedent = enCours, precedent.profondeur == profondeur, texte != "-- " {
                enCours = (profondeur, precedent.texte + morceau)
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
