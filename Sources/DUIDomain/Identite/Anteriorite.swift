/// What is looked for before an identity is created: a date of birth first, then letters to narrow (INS/va1.02, va1.17).
public struct RequeteAnteriorite: Hashable, Sendable {
    /// Date of birth.
    public var dateDeNaissance: JourCivil
    /// First letters of names or given names, in any order; empty for everybody born that day.
    public var lettres: String

    /// A search by date of birth, narrowed by letters.
    public init(dateDeNaissance: JourCivil, lettres: String = "") {
        self.dateDeNaissance = dateDeNaissance
        self.lettres = lettres
    }

    /// The search that controlled traits ask for: their date, and no letter, for a name is what is most often misspelt.
    public init(_ traits: TraitsIdentite) { self.init(dateDeNaissance: traits.dateDeNaissance) }

    /// Whether the letters are those of a person: of the birth name, the name in use, any given name of birth, the first
    /// one, or the one in use (INS/va1.19). Apostrophes, hyphens, spaces, accents and case make no difference:
    /// `L’Hérault`, `lherault` and `L HERAULT` are one name (INS/va1.25).
    public func correspond(a traits: TraitsIdentite) -> Bool {
        let noms = [
            traits.nomDeNaissance, traits.nomUtilise, traits.prenomsDeNaissance, traits.premierPrenom,
            traits.prenomUtilise,
        ].flatMap(Self.debuts)
        func commence(_ lettres: some StringProtocol) -> Bool {
            let serrees = Self.serrer(lettres)
            return noms.contains { $0.hasPrefix(serrees) }
        }
        return commence(lettres) || lettres.split(whereSeparator: \.isWhitespace).allSatisfy { commence($0) }
            || Repliage.mots(lettres).allSatisfy { commence($0) }
    }

    /// A name from each of its words on, without spaces: `LE GALL` gives `legall` and `gall`.
    private static func debuts(_ nom: String) -> [String] {
        let mots = Repliage.mots(nom)
        return mots.indices.map { mots[$0...].joined() }
    }

    private static func serrer(_ texte: some StringProtocol) -> String { Repliage.mots(texte).joined() }
}

/// The proof that somebody looked for the person before creating her (FACTS §1.4: a search precedes any creation).
///
/// It is given by the search of the port, and asked back by the creation: another date of birth, another account, an old
/// search or people who arrived since make it worthless.
public struct RechercheDAnteriorite: Hashable, Sendable {
    /// Whose search.
    public let par: Cle<Compte>
    /// When.
    public let quand: Instant
    /// The date of birth that was looked for.
    public let dateDeNaissance: JourCivil
    /// How many people of the base were born that day, letters left aside.
    public let combien: Int

    /// How long a search holds, in seconds: a form that stayed open over a shift is to be searched again.
    public static let duree = 3600

    /// A search that was made.
    public init(par: Cle<Compte>, quand: Instant, dateDeNaissance: JourCivil, combien: Int) {
        self.par = par
        self.quand = quand
        self.dateDeNaissance = dateDeNaissance
        self.combien = combien
    }

    /// Why it allows no creation by this account, of these traits, now; nil when it does.
    public func refus(pour traits: TraitsIdentite, signature: Signature) -> String? {
        guard dateDeNaissance == traits.dateDeNaissance, par == signature.compte else {
            return "Cette date de naissance n’a pas été cherchée ; rien n’est créé : cherchez d’abord la personne."
        }
        let age = signature.quand.secondes - quand.secondes
        guard (0...Int64(Self.duree)).contains(age) else {
            return "La recherche de cette personne est trop ancienne ; rien n’est créé : cherchez-la de nouveau."
        }
        return nil
    }
}

/// What a search before creation found.
public struct Anteriorite: Hashable, Sendable {
    /// The proof to give to the creation.
    public var recherche: RechercheDAnteriorite
    /// The people that fit, in alphabetical order, those who left included.
    public var personnes: [Resident]

    /// What was found.
    public init(recherche: RechercheDAnteriorite, personnes: [Resident]) {
        self.recherche = recherche
        self.personnes = personnes
    }
}

/// The identity of a person of the base, as a reader may see it.
public struct FicheIdentite: Hashable, Sendable {
    /// Key of the person.
    public var id: Cle<Resident>
    /// Local number (IPP).
    public var ipp: String
    /// The write that it is read from: a change says on which one it is based.
    public var version: Int
    /// The identity; its matricules are left out when the reader may not read them.
    public var identite: Identite
    /// Names of the accounts that the history cites: `Claire MOREL`.
    public var auteurs: [Cle<Compte>: String]
    /// The merges in which the record was kept, oldest first, those that were undone among them.
    public var fusions: [FusionDeFiches] = []

    /// An identity that was read.
    public init(
        id: Cle<Resident>, ipp: String, version: Int, identite: Identite, auteurs: [Cle<Compte>: String] = [:]
    ) {
        self.id = id
        self.ipp = ipp
        self.version = version
        self.identite = identite
        self.auteurs = auteurs
    }

    /// The same identity, and those of the records that it absorbed, for a reader who may not read matricules.
    public var sansMatricule: FicheIdentite {
        var fiche = self
        fiche.identite = identite.sansMatricule
        for rang in fiche.fusions.indices { fiche.fusions[rang].identite = fiche.fusions[rang].identite.sansMatricule }
        return fiche
    }

    /// Whether a matricule is read with it, in use or out of use, hers or of a record that it absorbed.
    public var montreUneINS: Bool {
        identite.aUneINS || !identite.insHorsUsage.isEmpty || fusions.contains { $0.identite.montreUneINS }
    }
}
