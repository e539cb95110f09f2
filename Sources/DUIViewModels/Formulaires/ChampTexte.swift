import DUIDomain

/// Text being typed, with its caret: what a field holds whatever draws it.
public struct ChampTexte: Hashable, Sendable {
    /// The characters.
    public private(set) var caracteres: [Character]
    /// Rank of the caret, 0 to the count of characters.
    public private(set) var curseur: Int
    /// Most characters accepted.
    public let limite: Int
    /// Whether a line end may be typed.
    public let multiligne: Bool

    /// A field with a first text, the caret at its end.
    public init(_ texte: String = "", limite: Int = 500, multiligne: Bool = false) {
        self.limite = limite
        self.multiligne = multiligne
        caracteres = Array(texte.prefix(limite))
        curseur = caracteres.count
    }

    /// The text.
    public var texte: String { String(caracteres) }

    /// Whether nothing is typed.
    public var estVide: Bool { caracteres.isEmpty }

    /// Replaces the whole text.
    public mutating func remplacer(par texte: String) {
        caracteres = Array(nettoyer(texte).prefix(limite))
        curseur = caracteres.count
    }

    /// Inserts typed or pasted text at the caret. Line ends never press a button: in a one-line field they are spaces.
    public mutating func inserer(_ texte: String) {
        let ajout = Array(nettoyer(texte)).prefix(max(0, limite - caracteres.count))
        caracteres.insert(contentsOf: ajout, at: curseur)
        curseur += ajout.count
        recomposer()
    }

    /// Applies an edition. Returns whether the text changed.
    @discardableResult
    public mutating func editer(_ edition: Edition) -> Bool {
        let avant = caracteres.count
        switch edition {
        case .effacerAvant:
            if curseur > 0 {
                curseur -= 1
                caracteres.remove(at: curseur)
                recomposer()
            }
        case .effacerApres:
            if curseur < caracteres.count {
                caracteres.remove(at: curseur)
                recomposer()
            }
        case .effacerLaLigne:
            let debut = debutDeLigne
            caracteres.removeSubrange(debut..<finDeLigne)
            curseur = debut
        case .gauche: curseur = max(0, curseur - 1)
        case .droite: curseur = min(caracteres.count, curseur + 1)
        case .motPrecedent: curseur = debutDeMot(avant: curseur)
        case .motSuivant: curseur = finDeMot(apres: curseur)
        case .debut: curseur = debutDeLigne
        case .fin: curseur = finDeLigne
        case .nouvelleLigne: if multiligne { inserer("\n") }
        }
        return caracteres.count != avant
    }

    /// Moves the caret to the line above or below, as near to its column as the line lets it. Returns whether there is one.
    public mutating func changerDeLigne(de pas: Int) -> Bool {
        let colonne = curseur - debutDeLigne
        if pas < 0 {
            guard debutDeLigne > 0 else { return false }
            curseur = debutDeLigne - 1
        } else {
            guard finDeLigne < caracteres.count else { return false }
            curseur = finDeLigne + 1
        }
        curseur = min(debutDeLigne + colonne, finDeLigne)
        return true
    }

    /// What an edition brought together may be one character: an accent typed after its letter.
    private mutating func recomposer() {
        let texte = String(caracteres)
        guard !texte.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        var avant = caracteres[..<curseur].reduce(0) { $0 + $1.unicodeScalars.count }
        caracteres = Array(texte)
        curseur = 0
        while avant > 0, curseur < caracteres.count {
            avant -= caracteres[curseur].unicodeScalars.count
            curseur += 1
        }
    }

    private var debutDeLigne: Int { (caracteres[..<curseur].lastIndex(of: "\n") ?? -1) + 1 }

    private var finDeLigne: Int { caracteres[curseur...].firstIndex(of: "\n") ?? caracteres.count }

    private func debutDeMot(avant rang: Int) -> Int {
        var place = rang
        while place > 0, caracteres[place - 1].isWhitespace { place -= 1 }
        while place > 0, !caracteres[place - 1].isWhitespace { place -= 1 }
        return place
    }

    private func finDeMot(apres rang: Int) -> Int {
        var place = rang
        while place < caracteres.count, caracteres[place].isWhitespace { place += 1 }
        while place < caracteres.count, !caracteres[place].isWhitespace { place += 1 }
        return place
    }

    private func nettoyer(_ texte: String) -> String {
        let propre = Assainissement.texte(texte)
        return multiligne ? propre : propre.replacing("\n", with: " ")
    }
}

/// What a key does to a text.
public enum Edition: Hashable, Sendable {
    /// Deletes the character before the caret.
    case effacerAvant
    /// Deletes the character after the caret.
    case effacerApres
    /// Deletes the line of the caret: all of a field of one line.
    case effacerLaLigne
    /// Moves the caret one character left.
    case gauche
    /// Moves the caret one character right.
    case droite
    /// Moves to the start of the word before.
    case motPrecedent
    /// Moves to the end of the next word.
    case motSuivant
    /// Moves to the start of the line.
    case debut
    /// Moves to the end of the line.
    case fin
    /// Starts a new line, in a field of several lines.
    case nouvelleLigne
}
