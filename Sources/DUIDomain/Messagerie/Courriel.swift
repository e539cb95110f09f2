import Foundation

/// A mail as it was read: decoded, made harmless, with its pieces apart.
public struct Courriel: Hashable, Sendable {
    /// `Message-ID` without its brackets (empty when absent).
    public var identifiant: String
    /// `In-Reply-To` without its brackets (empty when absent).
    public var enReponseA: String
    /// `References`, oldest first.
    public var references: [String]
    /// `Date`, when it can be read.
    public var date: Instant?
    /// `From`.
    public var expediteurs: [AdresseCourriel]
    /// `To`.
    public var destinataires: [AdresseCourriel]
    /// `Cc`.
    public var copies: [AdresseCourriel]
    /// `Reply-To`.
    public var reponseVers: [AdresseCourriel]
    /// `Subject`, decoded and whole.
    public var objet: String
    /// MSSanté headers (`X-MSS-NIL`, `X-MSS-CODECDA`, `X-MSS-INS`, `X-MSS-MES`) by upper-case name.
    public var entetesMSS: [String: String]
    /// Address of `Disposition-Notification-To`, when a read receipt is asked for.
    public var accuseDemandePar: String?
    /// Address of `Return-Receipt-To`, when a delivery receipt is asked for.
    public var receptionDemandeePar: String?
    /// `Importance` or `X-Priority` says high.
    public var estUrgent: Bool
    /// What the mail is.
    public var nature: Nature
    /// The text to read, from `text/plain`, else from HTML made text.
    public var corps: ContenuLisible
    /// Where the text comes from.
    public var origineDuCorps: OrigineDuCorps
    /// Attachments in order, mail parts included.
    public var pieces: [PieceLue]
    /// What the reader must know: cut short, unknown charset, neutralised signs.
    public var avertissements: [String]
    /// Whether its end is missing: it stops before it says it does, or is larger than what is read.
    public var estIncomplet = false

    /// What a mail is, beyond an ordinary one.
    public enum Nature: Hashable, Sendable {
        /// An ordinary mail.
        case ordinaire
        /// A read receipt (RFC 8098): the disposition and the Message-ID that it is about.
        case accuseDeLecture(disposition: String, concerne: String)
        /// A delivery report (RFC 3464): the action (`failed`, `delayed`, `delivered`…), the addressee, the diagnostic.
        case avisDeRemise(action: String, destinataire: String, diagnostic: String)
        /// Encrypted (S/MIME or PGP): DUI shows it as such and reads nothing.
        case chiffre
    }

    /// Where the text of a mail comes from.
    public enum OrigineDuCorps: String, Hashable, Sendable {
        /// A `text/plain` part.
        case texte
        /// An HTML part turned into text; nothing in it was fetched.
        case html
        /// An RTF part or a winmail.dat.
        case rtf
        /// There is no text.
        case absent
    }

    /// A mail as read.
    public init(
        identifiant: String = "", enReponseA: String = "", references: [String] = [], date: Instant? = nil,
        expediteurs: [AdresseCourriel] = [], destinataires: [AdresseCourriel] = [], copies: [AdresseCourriel] = [],
        reponseVers: [AdresseCourriel] = [], objet: String = "", entetesMSS: [String: String] = [:],
        accuseDemandePar: String? = nil, receptionDemandeePar: String? = nil, estUrgent: Bool = false,
        nature: Nature = .ordinaire,
        corps: ContenuLisible = ContenuLisible(titre: ""), origineDuCorps: OrigineDuCorps = .absent,
        pieces: [PieceLue] = [], avertissements: [String] = []
    ) {
        self.identifiant = identifiant
        self.enReponseA = enReponseA
        self.references = references
        self.date = date
        self.expediteurs = expediteurs
        self.destinataires = destinataires
        self.copies = copies
        self.reponseVers = reponseVers
        self.objet = objet
        self.entetesMSS = entetesMSS
        self.accuseDemandePar = accuseDemandePar
        self.receptionDemandeePar = receptionDemandeePar
        self.estUrgent = estUrgent
        self.nature = nature
        self.corps = corps
        self.origineDuCorps = origineDuCorps
        self.pieces = pieces
        self.avertissements = avertissements
    }

    /// Whom an answer goes to (RFC 5322 §3.6.2): `Reply-To`, else `From`.
    public var versQuiRepondre: [AdresseCourriel] { reponseVers.isEmpty ? expediteurs : reponseVers }

    /// The subject without the `XDM/1.0/DDM+` prefix, which national rules ask to hide on display (also behind `Re:`).
    public var objetAffiche: String { ObjetMSS.affiche(objet) }
}

/// An address with its label.
public struct AdresseCourriel: Hashable, Sendable, Codable {
    /// The label, decoded (may be empty).
    public var libelle: String
    /// The address, as received.
    public var adresse: String

    /// An address with its label.
    public init(libelle: String, adresse: String) {
        self.libelle = libelle
        self.adresse = adresse
    }

    /// Whether it is a citizen's box: `<matricule>@patient.mssante.fr`.
    public var estUsager: Bool { adresse.lowercased().hasSuffix("@patient.mssante.fr") }

    /// What to show: the label with `_` read as a space (MSSanté writes `Dr_Marie_MARTIN`), else the address.
    public var affiche: String {
        libelle.isEmpty ? adresse : libelle.replacingOccurrences(of: "_", with: " ")
    }
}

/// A piece of a mail.
public struct PieceLue: Hashable, Sendable {
    /// File name, harmless (no path, no control sign); never empty.
    public var nom: String
    /// Media type in lower case, `type/subtype`.
    public var typeMIME: String
    /// Decoded bytes.
    public var octets: Data
    /// Whether it is shown inside the text (`inline` with a `Content-ID`).
    public var estIncorporee: Bool

    /// A piece of a mail.
    public init(nom: String, typeMIME: String, octets: Data, estIncorporee: Bool = false) {
        self.nom = nom
        self.typeMIME = typeMIME
        self.octets = octets
        self.estIncorporee = estIncorporee
    }
}

/// The subject line of MSSanté messages that carry documents.
///
/// Source: ANS, « Volet de transmission d'un document CDA par messagerie sécurisée »: `XDM/1.0/DDM+<libellé> <NOM> <prénom> <date>`.
public enum ObjetMSS {
    /// The prefix, as the national texts write it.
    public static let prefixe = "XDM/1.0/DDM+"

    /// The subject as people read it: the prefix is hidden wherever it stands before the label (after `Re:`, `TR:`…).
    public static func affiche(_ objet: String) -> String {
        guard let place = objet.range(of: prefixe, options: .caseInsensitive) else { return objet }
        let (avant, apres) = (objet[..<place.lowerBound], objet[place.upperBound...].trimmingBlancs())
        return (avant + apres).trimmingBlancs()
    }
}
