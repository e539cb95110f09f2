/// Readable content, whatever the format it came in: a CDA narrative, an HTML mail, a PDF turned into text.
///
/// All text in it is already harmless (`Assainissement`): whoever builds one cleans it, whoever draws one may trust it.
public struct ContenuLisible: Hashable, Sendable, Codable {
    /// Title of the whole.
    public var titre: String
    /// What stands above the body: label and value, in reading order.
    public var entete: [LigneEntete]
    /// The body.
    public var sections: [SectionLisible]
    /// What stands below the body: everything else that the header says, for whoever wants it whole.
    public var details: [LigneEntete]
    /// What the reader must know before reading: a truncated file, a neutralised sign, a missing body.
    public var avertissements: [String]

    /// Content with its header and its sections.
    public init(
        titre: String, entete: [LigneEntete] = [], sections: [SectionLisible] = [], details: [LigneEntete] = [],
        avertissements: [String] = []
    ) {
        self.titre = titre
        self.entete = entete
        self.sections = sections
        self.details = details
        self.avertissements = avertissements
    }
}

/// One line of a header: `Auteur` and `Dr PETIT, CH du Port`.
public struct LigneEntete: Hashable, Sendable, Codable {
    /// The label, in French.
    public var libelle: String
    /// The value, in words.
    public var valeur: String

    /// A label and its value.
    public init(_ libelle: String, _ valeur: String) {
        self.libelle = libelle
        self.valeur = valeur
    }
}

/// A section: a title, its depth, its blocks.
public struct SectionLisible: Hashable, Sendable, Codable {
    /// Title, possibly empty.
    public var titre: String
    /// 1 for a section of the document, 2 for one inside it, and so on.
    public var niveau: Int
    /// The content, in reading order.
    public var blocs: [BlocLisible]

    /// A section of a document.
    public init(titre: String, niveau: Int = 1, blocs: [BlocLisible]) {
        self.titre = titre
        self.niveau = niveau
        self.blocs = blocs
    }
}

/// A block of readable content.
public indirect enum BlocLisible: Hashable, Sendable, Codable {
    /// Running text, to be wrapped. A `\n` inside a fragment is a line break.
    case paragraphe([Fragment])
    /// A list; each item is a run of blocks.
    case liste(ordonnee: Bool, elements: [[BlocLisible]])
    /// A table.
    case tableau(TableauLisible)
    /// Text whose own layout means something: never wrapped by words, cut at the width with a sign.
    case preformate(String)
    /// A heading inside a section.
    case intertitre(String)
    /// A footnote: its mark and its text.
    case note(marque: String, [Fragment])
}

/// A run of text in one style.
public struct Fragment: Hashable, Sendable, Codable {
    /// The text.
    public var texte: String
    /// How it stands out.
    public var style: StyleFragment
    /// Where it points to. It is shown, never followed.
    public var lien: String?

    /// A run of text.
    public init(_ texte: String, style: StyleFragment = [], lien: String? = nil) {
        self.texte = texte
        self.style = style
        self.lien = lien
    }
}

/// How a run of text stands out.
public struct StyleFragment: OptionSet, Hashable, Sendable, Codable {
    /// The bits.
    public let rawValue: Int
    /// A style from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Bold.
    public static let gras = StyleFragment(rawValue: 1)
    /// Italics (drawn underlined where a terminal has none).
    public static let italique = StyleFragment(rawValue: 2)
    /// Underlined.
    public static let souligne = StyleFragment(rawValue: 4)
    /// An abnormal result, an alert.
    public static let alerte = StyleFragment(rawValue: 8)
    /// Raised (an exponent).
    public static let exposant = StyleFragment(rawValue: 16)
    /// Lowered (an index).
    public static let indice = StyleFragment(rawValue: 32)
    /// Struck out: written, then withdrawn.
    public static let barre = StyleFragment(rawValue: 64)
}

/// A table: a caption, head rows, body rows.
public struct TableauLisible: Hashable, Sendable, Codable {
    /// Caption, possibly empty.
    public var legende: String
    /// Head rows.
    public var entetes: [[CelluleLisible]]
    /// Body rows.
    public var lignes: [[CelluleLisible]]

    /// A table of cells.
    public init(legende: String = "", entetes: [[CelluleLisible]] = [], lignes: [[CelluleLisible]]) {
        self.legende = legende
        self.entetes = entetes
        self.lignes = lignes
    }
}

/// A cell of a table.
public struct CelluleLisible: Hashable, Sendable, Codable {
    /// Its content.
    public var blocs: [BlocLisible]
    /// Columns covered, 1 or more.
    public var colonnes: Int
    /// Rows covered, 1 or more.
    public var rangees: Int
    /// Whether it heads a row or a column.
    public var estEntete: Bool

    /// A cell of a table.
    public init(_ blocs: [BlocLisible], colonnes: Int = 1, rangees: Int = 1, estEntete: Bool = false) {
        self.blocs = blocs
        self.colonnes = max(1, colonnes)
        self.rangees = max(1, rangees)
        self.estEntete = estEntete
    }
}

extension ContenuLisible {
    /// All its text in reading order, for full-text search and for tests: one string a paragraph, cell or item.
    public var textes: [String] {
        [titre] + entete.map { "\($0.libelle) \($0.valeur)" }
            + sections.flatMap { [$0.titre] + $0.blocs.flatMap(\.textes) }
            + details.map { "\($0.libelle) \($0.valeur)" } + avertissements
    }
}

extension BlocLisible {
    /// The text of the block in reading order.
    public var textes: [String] {
        switch self {
        case .paragraphe(let fragments): [fragments.map(\.texte).joined()]
        case .note(let marque, let fragments): [marque + " " + fragments.map(\.texte).joined()]
        case .liste(_, let elements): elements.flatMap { $0.flatMap(\.textes) }
        case .tableau(let tableau):
            [tableau.legende]
                + (tableau.entetes + tableau.lignes).flatMap { $0.flatMap { $0.blocs.flatMap(\.textes) } }
        case .preformate(let texte), .intertitre(let texte): [texte]
        }
    }
}
