/// The words by which a structure calls the people it looks after and its places: the only source of them for screens,
/// commands and messages.
public struct Vocabulaire: Hashable, Sendable {
    /// A person, where her sex is not told or is masculine: `résident`, `usager`, `travailleur`, `enfant`.
    public let personne: NomAccorde
    /// A woman or a girl: `résidente`, `usagère`, `travailleuse`, `enfant`.
    public let feminin: NomAccorde
    /// What people are grouped in: `unité`, `atelier`, `groupe`, `secteur`.
    public let unite: NomAccorde
    /// Where each one sleeps: `chambre`, `logement`; nil where nobody does.
    public let chambre: NomAccorde?

    init(_ personne: NomAccorde, _ feminin: NomAccorde, unite: NomAccorde, chambre: NomAccorde? = nil) {
        self.personne = personne
        self.feminin = feminin
        self.unite = unite
        self.chambre = chambre
    }

    /// The words of a nursing home, until the establishment is read.
    public static let parDefaut = TypeEtablissement.ehpad.vocabulaire

    /// The word that agrees with the sex of the person.
    public func mot(pour sexe: Sexe) -> NomAccorde { sexe == .feminin ? feminin : personne }

    /// `Travailleurs`: the title of the list.
    public var titre: String { FormatDate.premiereMajuscule(personne.pluriel) }

    /// `Travailleur`: the title of a column, of a line.
    public var titreSingulier: String { FormatDate.premiereMajuscule(personne.singulier) }

    /// Where a person is found, in few words: `Ch. 112`, or `Espaces verts` where there are no rooms. Empty when unknown.
    public func lieu(chambre numero: String, unite: String) -> String {
        guard let chambre else { return unite }
        return numero.isEmpty ? "" : "\(chambre.abrege) \(numero)"
    }

    /// The title of the column that tells where: `Ch.`, `Atelier`.
    public var titreDuLieu: String { chambre?.abrege ?? FormatDate.premiereMajuscule(unite.singulier) }

    /// What the column that tells where holds: the number of the room, or the name of the unit.
    public func valeurDuLieu(chambre numero: String, unite: String) -> String { chambre == nil ? unite : numero }

    /// What may be typed to find somebody, after « nom »: `, chambre`.
    public var chercheAussi: String { chambre.map { ", \($0.singulier)" } ?? "" }
}

/// A noun of the vocabulary with its gender and plural; its articles agree and elide.
public struct NomAccorde: Hashable, Sendable {
    /// One of them.
    public let singulier: String
    /// Several of them.
    public let pluriel: String
    /// Whether it is feminine.
    public let estFeminin: Bool
    /// The short form, before a number or in a narrow row: `Ch.`, `rés.`; the noun itself where it has none.
    public let abrege: String

    init(_ singulier: String, _ pluriel: String, feminin: Bool = false, abrege: String? = nil) {
        self.singulier = singulier
        self.pluriel = pluriel
        self.estFeminin = feminin
        self.abrege = abrege ?? singulier
    }

    /// `un résident`, `une unité`.
    public var un: String { "\(estFeminin ? "une" : "un") \(singulier)" }

    /// `le résident`, `la chambre`, `l’enfant`.
    public var le: String { elide ? "l’\(singulier)" : "\(estFeminin ? "la" : "le") \(singulier)" }

    /// `du résident`, `de la chambre`, `de l’enfant`.
    public var du: String { elide || estFeminin ? "de \(le)" : "du \(singulier)" }

    /// `au résident`, `à la chambre`, `à l’enfant`.
    public var au: String { elide || estFeminin ? "à \(le)" : "au \(singulier)" }

    /// `ce résident`, `cette unité`, `cet enfant`.
    public var ce: String { "\(estFeminin ? "cette" : elide ? "cet" : "ce") \(singulier)" }

    /// `aucun résident`, `aucune unité`.
    public var aucun: String { "\(sans) \(singulier)" }

    /// `aucun`, `aucune`, where there is none.
    public var sans: String { estFeminin ? "aucune" : "aucun" }

    /// `quel résident`, `quelle unité`.
    public var quel: String { "\(estFeminin ? "quelle" : "quel") \(singulier)" }

    /// `tous les ateliers`, `toutes les unités`.
    public var tous: String { "\(estFeminin ? "toutes" : "tous") les \(pluriel)" }

    /// `1 résident`, `3 résidents`; in French zero is singular.
    public func nombre(_ combien: Int) -> String { "\(combien) \(abs(combien) > 1 ? pluriel : singulier)" }

    /// Whether the article loses its vowel: none of these nouns begins with an h.
    private var elide: Bool {
        Repliage.replier(singulier).first.map { "aeiou".contains($0) } ?? false
    }
}

extension NomAccorde {
    static let resident = NomAccorde("résident", "résidents", abrege: "rés.")
    static let residente = NomAccorde("résidente", "résidentes", feminin: true)
    static let usager = NomAccorde("usager", "usagers", abrege: "usag.")
    static let usagere = NomAccorde("usagère", "usagères", feminin: true)
    static let travailleur = NomAccorde("travailleur", "travailleurs", abrege: "trav.")
    static let travailleuse = NomAccorde("travailleuse", "travailleuses", feminin: true)
    static let enfant = NomAccorde("enfant", "enfants", abrege: "enf.")
    static let uneEnfant = NomAccorde("enfant", "enfants", feminin: true)
    static let unite = NomAccorde("unité", "unités", feminin: true)
    static let secteur = NomAccorde("secteur", "secteurs")
    static let atelier = NomAccorde("atelier", "ateliers")
    static let groupe = NomAccorde("groupe", "groupes")
    static let chambre = NomAccorde("chambre", "chambres", feminin: true, abrege: "Ch.")
    static let logement = NomAccorde("logement", "logements", abrege: "Log.")
}
