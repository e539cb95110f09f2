import DUIDomain

/// Content laid out for a width: what a reader scrolls over.
public struct TexteMisEnPage: Hashable, Sendable {
    /// Lines, each a run of styled fragments that fits the width.
    public var lignes: [LigneMiseEnPage]
    /// Ranks of the lines that start a section.
    public var sections: [Int]

    /// Content laid out.
    public init(lignes: [LigneMiseEnPage], sections: [Int]) {
        self.lignes = lignes
        self.sections = sections
    }
}

/// One line of a laid out text.
public struct LigneMiseEnPage: Hashable, Sendable {
    /// What it says.
    public var fragments: [Fragment]
    /// What it is, which decides how it looks.
    public var genre: Genre

    /// What a line is.
    public enum Genre: Hashable, Sendable {
        /// The title of the whole.
        case titre
        /// The title of a section.
        case section
        /// A heading inside a section, or the head of a table.
        case intertitre
        /// Header: label and value.
        case entete
        /// Running text.
        case texte
        /// What the reader must know first.
        case avertissement
    }

    /// A line.
    public init(_ fragments: [Fragment], genre: Genre = .texte) {
        self.fragments = fragments
        self.genre = genre
    }

    /// Its text without styles.
    public var texte: String { fragments.map(\.texte).joined() }
}

/// Lays content out for a width in columns. Given by the screens, which know how wide a text is.
public typealias MiseEnPage = @Sendable (_ contenu: ContenuLisible, _ largeur: Int) -> TexteMisEnPage

/// A reader: a text, where it stands, what is searched in it.
public struct LecteurState: Hashable, Sendable {
    /// The content read.
    public private(set) var contenu: ContenuLisible
    /// The content laid out for the present width.
    public private(set) var texte = TexteMisEnPage(lignes: [], sections: [])
    /// Rank of the first visible line.
    public private(set) var premiere = 0
    /// Visible lines.
    public private(set) var hauteur = 10
    /// Words searched (empty when nothing is).
    public private(set) var recherche = ""
    private var largeur = 0

    /// A reader on a content; nothing shows before the first `mesurer`.
    public init(_ contenu: ContenuLisible) { self.contenu = contenu }

    /// Lays out again for another size, keeping the same text at the top.
    public mutating func mesurer(largeur: Int, hauteur: Int, miseEnPage: MiseEnPage) {
        self.hauteur = max(1, hauteur)
        if largeur != self.largeur {
            let part = texte.lignes.isEmpty ? 0 : Double(premiere) / Double(texte.lignes.count)
            self.largeur = largeur
            texte = miseEnPage(contenu, max(10, largeur))
            premiere = Int(part * Double(texte.lignes.count))
        }
        borner()
    }

    /// Takes another content in place of the present one, at the same place.
    mutating func remplacer(par nouveau: ContenuLisible, _ miseEnPage: MiseEnPage) {
        contenu = nouveau
        guard largeur > 0 else { return }
        texte = miseEnPage(nouveau, max(10, largeur))
        borner()
    }

    /// Lays out for the size that another reader had.
    mutating func reprendreLaMesure(de autre: LecteurState, _ miseEnPage: MiseEnPage) {
        mesurer(largeur: autre.largeur, hauteur: autre.hauteur, miseEnPage: miseEnPage)
    }

    /// Rank of the last line that may stand at the top.
    public var derniere: Int { max(0, texte.lignes.count - hauteur) }

    /// `lignes 1-17 / 52`.
    public var position: String {
        let fin = min(premiere + hauteur, texte.lignes.count)
        return texte.lignes.isEmpty ? "" : "lignes \(premiere + 1)-\(fin) / \(texte.lignes.count)"
    }

    /// Whether the end of the text is on screen.
    public var estALaFin: Bool { premiere >= derniere }

    /// Moves by lines.
    public mutating func defiler(de pas: Int) {
        premiere += pas
        borner()
    }

    /// Moves by a page, one line kept.
    public mutating func defilerDUnePage(_ sens: Int) { defiler(de: sens * max(1, hauteur - 1)) }

    /// Goes to the first line.
    public mutating func allerAuDebut() { premiere = 0 }

    /// Goes to the last page.
    public mutating func allerALaFin() { premiere = derniere }

    /// Goes to the next title; from the last one, back to the first.
    public mutating func allerALaSectionSuivante() {
        premiere = texte.sections.first { $0 > premiere } ?? texte.sections.first ?? 0
        borner()
    }

    /// Goes to the next line that holds the words, from the top on, around the end. Returns whether there is one.
    public mutating func chercher(_ mots: String) -> Bool {
        let cherches = Repliage.replier(mots)
        let depart = recherche == mots ? premiere + 1 : premiere
        recherche = mots
        guard !cherches.isEmpty, !texte.lignes.isEmpty else { return false }
        for ecart in 0..<texte.lignes.count {
            let rang = (depart + ecart) % texte.lignes.count
            if Repliage.replier(texte.lignes[rang].texte).contains(cherches) {
                premiere = rang
                borner()
                return true
            }
        }
        return false
    }

    private mutating func borner() { premiere = max(0, min(premiere, derniere)) }
}
