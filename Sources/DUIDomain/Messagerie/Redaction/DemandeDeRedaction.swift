/// What somebody asks to be written: choices only, everything else is read in the base.
public struct DemandeDeRedaction: Hashable, Sendable {
    /// The box it leaves from.
    public var boite: BoiteAuxLettres
    /// Addressees.
    public var destinataires: [AdresseCourriel] = []
    /// Copies.
    public var copies: [AdresseCourriel] = []
    /// Blind copies.
    public var copiesCachees: [AdresseCourriel] = []
    /// Whether the person herself is written to.
    public var aLUsager = false
    /// Whether those written to take no part in the care of the person: the gate then wants her agreement.
    public var horsSoins = false
    /// Subject.
    public var objet = ""
    /// Text.
    public var corps = ""
    /// Documents of the record to be joined.
    public var documents: [Cle<ResumeDocument>] = []
    /// The person it is about; that of the documents when nobody says.
    public var resident: Cle<Resident>?
    /// The message it answers.
    public var repond: Cle<ResumeMessage>?
    /// What is asked besides.
    public var demandes: Set<CourrielARediger.Demande> = []
    /// Where answers go.
    public var repondreA: AdresseCourriel?

    /// A demand from a box.
    public init(boite: BoiteAuxLettres) { self.boite = boite }
}

/// Why nothing was made: every reason, each with what to do.
public struct RedactionRefusee: Error, Hashable, Sendable {
    /// The reasons.
    public let defauts: [DefautDeRedaction]

    /// A refusal.
    public init(defauts: [DefautDeRedaction]) { self.defauts = defauts }
}
