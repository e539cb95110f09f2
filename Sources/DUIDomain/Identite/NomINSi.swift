import Foundation

/// Names of birth as the national base writes them, and what no name contains.
///
/// Source: RNIV volet 1 and ANS, guide d'implémentation de l'identité INS (FACTS §1.3): capitals A to Z, no diacritic, no
/// abbreviation, hyphen, apostrophe and space kept, at most 100 characters.
public enum NomINSi {
    /// The longest name.
    public static let longueurMaximale = 100

    /// The INSi form: `Lefèvre-d’Œuvre` gives `LEFEVRE-D'OEUVRE`. It is proposed, never put in place of what was typed.
    ///
    /// A sign that no name contains is left, so that `refus` still sees it.
    public static func normaliser(_ texte: some StringProtocol) -> String {
        var sortie = ""
        for scalaire in String(texte).decomposedStringWithCanonicalMapping.unicodeScalars {
            if let epelee = Repliage.ligatures[scalaire] {
                sortie += epelee.uppercased()
            } else if apostrophes.contains(scalaire) {
                sortie += "'"
            } else if scalaire.properties.generalCategory == .dashPunctuation || scalaire == "−" {
                sortie += "-"
            } else if scalaire.properties.isWhitespace {
                sortie += " "
            } else if scalaire.properties.generalCategory != .nonspacingMark {
                sortie += scalaire.properties.uppercaseMapping
            }
        }
        return sortie.split(separator: " ").joined(separator: " ")
    }

    /// Why a text is no name, as the end of a French sentence that starts with the field; nil when it may be one.
    static func refus(_ texte: String) -> String? {
        guard texte.utf8.count <= longueurMaximale * 8,
            texte.precomposedStringWithCanonicalMapping.unicodeScalars.count <= longueurMaximale
        else { return "dépasse \(longueurMaximale) caractères ; vérifiez qu’il n’y a là que le nom." }
        if texte.unicodeScalars.contains(where: estInvisible) {
            return "contient un caractère invisible ; effacez le champ et tapez-le de nouveau."
        }
        for signe in texte where !normaliser(String(signe)).unicodeScalars.allSatisfy(permis) {
            let dit = signe.isNumber ? "un chiffre" : "un signe qui ne s’écrit pas dans un nom"
            return "contient \(dit) («\u{A0}\(signe)\u{A0}») ; seuls lettres, espaces, traits d’union et apostrophes "
                + "y ont leur place."
        }
        guard normaliser(texte).contains(where: \.isLetter) else { return "ne contient aucune lettre ; corrigez-le." }
        return nil
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["’", "‘", "ʼ", "´", "`", "′", "'"]

    private static func permis(_ scalaire: Unicode.Scalar) -> Bool {
        ("A"..."Z").contains(scalaire) || scalaire == " " || scalaire == "-" || scalaire == "'"
    }

    /// Controls, and what joins or separates without being seen.
    private static func estInvisible(_ scalaire: Unicode.Scalar) -> Bool {
        switch scalaire.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: Assainissement.estDangereux(scalaire)
        }
    }
}

/// The first given name at the head of the list of given names.
public enum PremierPrenom {
    /// The words of the list that a first given name stands for, as the list writes them; nil when it is not at its head.
    ///
    /// Accents, case, hyphens are left out, but a name with a hyphen is one name: `Jean-Pierre` or `jean pierre` stand for
    /// `JEAN-PIERRE` at the head of `JEAN-PIERRE MARIE`; `Jean` does not (INS/va1.51).
    public static func enTete(de liste: String, _ prenom: String) -> String? {
        let attendu = Repliage.replier(prenom)
        guard !attendu.isEmpty else { return nil }
        let mots = liste.split(separator: " ")
        for combien in mots.indices.map({ $0 + 1 }) {
            let debut = mots.prefix(combien).joined(separator: " ")
            let replie = Repliage.replier(debut)
            if replie == attendu { return debut }
            if replie.count > attendu.count { return nil }
        }
        return nil
    }
}
