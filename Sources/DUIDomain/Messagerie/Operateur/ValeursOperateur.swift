import Foundation

/// What a folder of a mailbox is for.
public enum RoleDeDossier: String, Hashable, Sendable, Codable, CaseIterable {
    /// Where messages arrive (`INBOX`).
    case reception
    /// Where copies of what was sent are kept (« Envoyés »); made when it is absent.
    case envoyes

    /// In words.
    public var libelle: String {
        switch self {
        case .reception: "Réception"
        case .envoyes: "Envoyés"
        }
    }
}

/// A folder as the operator lists it.
public struct DossierDistant: Hashable, Sendable {
    /// Its name, decoded and harmless.
    public var nom: String
    /// What it is for, when it is one of those that DUI uses.
    public var role: RoleDeDossier?

    /// A folder.
    public init(nom: String, role: RoleDeDossier?) {
        self.nom = nom
        self.role = role
    }
}

/// How a folder is numbered.
public struct EtatDeDossier: Hashable, Sendable {
    /// Changes when the numbers mean other messages (UIDVALIDITY).
    public var numerotation: UInt32
    /// The number that the next message gets (UIDNEXT), at least.
    public var prochain: UInt32
    /// Number of messages.
    public var total: Int
    /// The last change (HIGHESTMODSEQ), where the operator counts them.
    public var derniereModification: UInt64?

    /// A state.
    public init(numerotation: UInt32, prochain: UInt32, total: Int, derniereModification: UInt64? = nil) {
        self.numerotation = numerotation
        self.prochain = prochain
        self.total = total
        self.derniereModification = derniereModification
    }
}

/// Bounds of one reading of a folder.
public struct LotDeReleve: Hashable, Sendable {
    /// Messages at most.
    public var messages: Int
    /// A message above comes without its bytes.
    public var octetsParMessage: Int
    /// Bytes of all the messages at most, beyond the first one.
    public var octets: Int

    /// Bounds that keep a terminal of a small machine at ease.
    public static let courant = LotDeReleve(messages: 50, octetsParMessage: 4 << 20, octets: 16 << 20)

    /// Bounds.
    public init(messages: Int, octetsParMessage: Int, octets: Int) {
        self.messages = messages
        self.octetsParMessage = octetsParMessage
        self.octets = octets
    }
}

/// Messages of a folder, in growing order of their numbers.
public struct PageDistante: Hashable, Sendable {
    /// The messages.
    public var messages: [MessageDistant]
    /// Whether others may follow.
    public var aUneSuite: Bool
    /// The last number that was looked at: what follows is after it, even where there was no message.
    public var jusqua: UInt32

    /// A page.
    public init(messages: [MessageDistant], aUneSuite: Bool, jusqua: UInt32) {
        self.messages = messages
        self.aUneSuite = aUneSuite
        self.jusqua = jusqua
    }
}

/// A message as the operator keeps it.
public struct MessageDistant: Hashable, Sendable {
    /// Its number in the folder (UID).
    public var uid: UInt32
    /// Its size in bytes, as told.
    public var taille: Int
    /// Whether it is marked read there.
    public var estLu: Bool
    /// When it arrived there, when it is told.
    public var recuLe: Instant?
    /// All its bytes; nil when it is above the bound.
    public var octets: Data?

    /// A message.
    public init(uid: UInt32, taille: Int, estLu: Bool, recuLe: Instant?, octets: Data?) {
        self.uid = uid
        self.taille = taille
        self.estLu = estLu
        self.recuLe = recuLe
        self.octets = octets
    }
}

/// Who a message leaves from, and whom for.
public struct Enveloppe: Hashable, Sendable, Codable {
    /// Address of the sender.
    public var expediteur: String
    /// Addresses, hidden copies included.
    public var destinataires: [String]

    /// Addressees at most (RFC 5321 §4.5.3.1.8 makes a server take a hundred).
    public static let destinatairesAuPlus = 100

    /// An envelope.
    public init(expediteur: String, destinataires: [String]) {
        self.expediteur = expediteur
        self.destinataires = destinataires
    }

    /// What is wrong with it, in one sentence; nil when it may be used.
    public var defaut: String? {
        guard !destinataires.isEmpty else { return "Il n’y a aucun destinataire." }
        guard destinataires.count <= Self.destinatairesAuPlus else {
            return "Il y a plus de \(Self.destinatairesAuPlus) destinataires."
        }
        for adresse in [expediteur] + destinataires where !Self.estUneAdresse(adresse) {
            return "« \(Assainissement.ligne(String(adresse.prefix(80)))) » n’est pas une adresse."
        }
        return nil
    }

    /// An address that nothing can be slipped into: no blank, no bracket, no quote, one at sign.
    private static func estUneAdresse(_ adresse: String) -> Bool {
        let interdits = Set("<>()[]\\,;:\"".utf8)
        let parties = adresse.split(separator: "@", omittingEmptySubsequences: false)
        return adresse.utf8.count <= 254 && parties.count == 2 && parties.allSatisfy { !$0.isEmpty }
            && adresse.utf8.allSatisfy { (0x21...0x7E).contains($0) && !interdits.contains($0) }
    }
}

/// Whether something left.
public enum PreuveDeRemise: Hashable, Sendable {
    /// It did.
    case remis
    /// It did not.
    case nonRemis
    /// Nobody can tell from here.
    case inconnue
}

/// What a trial of the connection found.
public struct ConstatOperateur: Hashable, Sendable {
    /// One line each: protocol, cipher suite, what the server offers.
    public var lignes: [String]

    /// What was found.
    public init(lignes: [String]) { self.lignes = lignes }
}

/// Reads bytes of a message that is about to leave: what no transport could carry whole.
public enum FormeDEnvoi {
    /// The largest message that is kept to be sent, in bytes.
    public static let octetsAuPlus = 64 << 20

    /// What is wrong with the bytes, in one sentence; nil when they may leave.
    ///
    /// A carriage return or a line feed alone is refused: servers disagree on them, and one of them could read two messages
    /// where the other reads one.
    public static func defaut(_ octets: Data) -> String? {
        guard !octets.isEmpty else { return "Le message est vide." }
        guard octets.count <= octetsAuPlus else { return "Le message dépasse \(octetsAuPlus >> 20) Mo." }
        var (longueur, precedent, seul, longue) = (0, UInt8(0), false, false)
        octets.withUnsafeBytes { tampon in
            for octet in tampon {
                if octet == 0x0A {
                    if precedent != 0x0D { seul = true }
                    longueur = 0
                } else {
                    if precedent == 0x0D || octet == 0 { seul = true }
                    if octet != 0x0D { longueur += 1 }
                    if longueur > 998 { longue = true }
                }
                precedent = octet
            }
        }
        if seul || precedent != 0x0A { return "Une ligne du message ne finit pas comme il faut." }
        return longue ? "Une ligne du message dépasse 998 signes." : nil
    }
}
