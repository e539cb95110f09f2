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
    public internal(set) var premiere = 0
    /// Words searched (empty when nothing is).
    public internal(set) var recherche = ""
    /// The search field over the last row, while it is open.
    public internal(set) var champ: ChampTexte?
    /// Rank of the line that the search stands on.
    public internal(set) var trouvee: Int?

    /// The section gone to: near the end of a text its title may stand below the first visible line.
    private var sectionVisee: Int?
    private var hauteurDonnee = 10
    private var largeur = 0
    /// Where the text stood when the field was opened: each letter searches again from there.
    var departDeRecherche = 0

    /// A reader on a content; nothing shows before the first `mesurer`.
    public init(_ contenu: ContenuLisible) { self.contenu = contenu }

    /// Visible lines: the search field takes the last one while it is open.
    public var hauteur: Int { champ == nil ? hauteurDonnee : max(1, hauteurDonnee - 1) }

    /// Lays out again for another size, keeping the same text at the top.
    public mutating func mesurer(largeur: Int, hauteur: Int, miseEnPage: MiseEnPage) {
        hauteurDonnee = max(1, hauteur)
        if largeur != self.largeur {
            let part = texte.lignes.isEmpty ? 0 : Double(premiere) / Double(texte.lignes.count)
            self.largeur = largeur
            texte = miseEnPage(contenu, max(10, largeur))
            premiere = Int(part * Double(texte.lignes.count))
            trouvee = nil
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
        mesurer(largeur: autre.largeur, hauteur: autre.hauteurDonnee, miseEnPage: miseEnPage)
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
    public mutating func defiler(de pas: Int) { allerALaLigne(premiere + pas) }

    /// Moves by a page, one line kept.
    public mutating func defilerDUnePage(_ sens: Int) { defiler(de: sens * max(1, hauteur - 1)) }

    /// Goes to the first line.
    public mutating func allerAuDebut() { allerALaLigne(0) }

    /// Goes to the last page.
    public mutating func allerALaFin() { allerALaLigne(derniere) }

    /// Puts a line at the top, or as near as the end of the text lets it.
    mutating func allerALaLigne(_ rang: Int) {
        sectionVisee = nil
        premiere = rang
        borner()
    }

    mutating func borner() { premiere = max(0, min(premiere, derniere)) }
}

extension LecteurState {
    /// Titles of the sections, in order.
    public var titresDesSections: [String] { texte.sections.map { texte.lignes[$0].texte } }

    /// Rank of the section being read: the one gone to, else the last one that starts at or above the first line.
    public var sectionCourante: Int? { sectionVisee ?? texte.sections.lastIndex { $0 <= premiere } }

    /// Goes to a section by its rank.
    public mutating func allerALaSection(_ rang: Int) {
        guard texte.sections.indices.contains(rang) else { return }
        allerALaLigne(texte.sections[rang])
        sectionVisee = rang
    }

    /// Goes to the next title; from the last one, back to the first.
    public mutating func allerALaSectionSuivante() {
        guard !texte.sections.isEmpty else { return }
        allerALaSection(((sectionCourante ?? -1) + 1) % texte.sections.count)
    }
}
