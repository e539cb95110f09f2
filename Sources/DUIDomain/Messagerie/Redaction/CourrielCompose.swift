import Foundation

/// A mail as it would leave: its exact bytes, and to whom.
public struct CourrielCompose: Hashable, Sendable {
    /// The box it leaves from.
    public var boite: Cle<BoiteAuxLettres>
    /// The bytes of RFC 5322.
    public var octets: Data
    /// `Message-ID`, without brackets.
    public var identifiant: String
    /// Address of the sender.
    public var expediteur: String
    /// Addresses of the envelope, each once, blind copies among them.
    public var destinataires: [String]
    /// Subject, whole.
    public var objet: String
    /// The person it is about.
    public var usager: Resident?
    /// Names of the pieces, in order.
    public var pieces: [String]
    /// What the gate was asked about, and is asked again each time the mail is tried.
    public var actes: [ActeSortant]
    /// The message that it answers.
    public var repond: Cle<ResumeMessage>?

    /// A mail made.
    public init(
        boite: Cle<BoiteAuxLettres>, octets: Data, identifiant: String, expediteur: String, destinataires: [String],
        objet: String, usager: Resident?, pieces: [String], actes: [ActeSortant],
        repond: Cle<ResumeMessage>? = nil
    ) {
        self.boite = boite
        self.octets = octets
        self.identifiant = identifiant
        self.expediteur = expediteur
        self.destinataires = destinataires
        self.objet = objet
        self.usager = usager
        self.pieces = pieces
        self.actes = actes
        self.repond = repond
    }

    /// Key of the person it is about.
    public var resident: Cle<Resident>? { usager?.id }

    /// What is handed over to the outbox, not to leave before an instant; made from a draft, it is sent once.
    public func envoi(pasAvant: Instant, brouillon: String = "") -> NouvelEnvoi {
        NouvelEnvoi(
            boite: boite, enveloppe: Enveloppe(expediteur: expediteur, destinataires: destinataires), octets: octets,
            identifiant: identifiant, objet: objet, resident: resident, actes: actes, pasAvant: pasAvant,
            brouillon: brouillon, repond: repond)
    }
}
