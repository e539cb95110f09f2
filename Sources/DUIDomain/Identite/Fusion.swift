/// A record, named: what a sentence says of it.
public struct FicheNommee: Hashable, Sendable {
    /// Key.
    public var id: Cle<Resident>
    /// Local number (IPP).
    public var ipp: String
    /// `LEFÈVRE Élodie`.
    public var nom: String

    /// A record, named.
    public init(id: Cle<Resident>, ipp: String, nom: String) {
        self.id = id
        self.ipp = ipp
        self.nom = nom
    }

    /// The record of a person.
    public init(_ resident: Resident) {
        self.init(id: resident.id, ipp: resident.ipp, nom: resident.traits.affichage)
    }

    /// `LEFÈVRE Élodie (IPP 000123)`.
    public var libelle: String { "\(nom) (IPP \(ipp))" }
}

/// Two records of the same person made one: what the base keeps of it, for as long as it keeps anything.
///
/// Source: RNIV volet 1, correction of duplicates: records are merged by those who answer for the identities of the house,
/// never erased, and a merge made by mistake is undone. What the absorbed record held is moved or taken over, each object
/// noted, so that undoing puts each one back where it was.
public struct FusionDeFiches: Hashable, Sendable, Identifiable {
    /// Key. Keys grow with the order of the merges.
    public var id: Cle<FusionDeFiches>
    /// The record that is kept.
    public var gardee: FicheNommee
    /// The record that is absorbed: it leaves the lists, and its number leads to the kept one.
    public var absorbee: FicheNommee
    /// Who merged them, as shown.
    public var par: String
    /// When.
    public var quand: Instant
    /// Why.
    public var motif: String
    /// The strict traits that differed and were accepted as one person's all the same; empty when none did.
    public var ecarts: String
    /// How it was undone; nil while it stands.
    public var defaite: DefusionDeFiches?
    /// What came with the absorbed record.
    public var repris: ContenuDeFiche
    /// The identity of the absorbed record with its history, which stays its own.
    public var identite: FicheIdentite
    /// The movements of the absorbed record, which stay its own: a movement is never cancelled in another stay.
    public var mouvements: [Mouvement]
    /// The measure of protection of the absorbed record, where the kept one has another.
    public var mesure: MesureDeProtection?

    /// A merge.
    public init(
        id: Cle<FusionDeFiches>, gardee: FicheNommee, absorbee: FicheNommee, par: String, quand: Instant, motif: String,
        ecarts: String, defaite: DefusionDeFiches?, repris: ContenuDeFiche, identite: FicheIdentite,
        mouvements: [Mouvement], mesure: MesureDeProtection?
    ) {
        self.id = id
        self.gardee = gardee
        self.absorbee = absorbee
        self.par = par
        self.quand = quand
        self.motif = motif
        self.ecarts = ecarts
        self.defaite = defaite
        self.repris = repris
        self.identite = identite
        self.mouvements = mouvements
        self.mesure = mesure
    }
}

/// How a merge was undone.
public struct DefusionDeFiches: Hashable, Sendable {
    /// Who undid it, as shown.
    public var par: String
    /// When.
    public var quand: Instant
    /// Why.
    public var motif: String

    /// An undoing.
    public init(par: String, quand: Instant, motif: String) {
        self.par = par
        self.quand = quand
        self.motif = motif
    }
}

/// What is asked: which record is kept, which one it absorbs, why, and what was looked at and accepted.
public struct DemandeDeFusion: Hashable, Sendable {
    /// Longest motive.
    public static let motifAuPlus = 500

    /// The record that is kept.
    public var gardee: Cle<Resident>
    /// The state of it that was looked at.
    public var versionGardee: Int
    /// The record that it absorbs.
    public var absorbee: Cle<Resident>
    /// The state of it that was looked at.
    public var versionAbsorbee: Int
    /// Why.
    public var motif: String
    /// Whether the strict traits that differ were seen, and are one person's all the same.
    public var ecartsAcceptes: Bool

    /// A demand; the motive is cleaned and cut.
    public init(
        gardee: Cle<Resident>, versionGardee: Int, absorbee: Cle<Resident>, versionAbsorbee: Int, motif: String,
        ecartsAcceptes: Bool
    ) {
        self.gardee = gardee
        self.versionGardee = versionGardee
        self.absorbee = absorbee
        self.versionAbsorbee = versionAbsorbee
        self.motif = Self.motif(motif)
        self.ecartsAcceptes = ecartsAcceptes
    }

    /// A motive as it is kept: one line, no control character, at most 500 characters.
    public static func motif(_ texte: String) -> String {
        Assainissement.ligne(String(texte.prefix(motifAuPlus))).trimmingBlancs()
    }

    /// Whether a motive says something.
    public static func estUnMotif(_ texte: String) -> Bool { texte.contains(where: \.isLetter) }
}
