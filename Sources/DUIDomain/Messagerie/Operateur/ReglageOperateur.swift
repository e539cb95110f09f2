/// How the mailbox of a structure reaches the one that carries its mail.
///
/// Holds no secret: a token is asked for when it is needed and kept in memory only (fiche MSSanté §3).
public enum ReglageOperateur: Hashable, Sendable, Codable {
    /// Mailboxes in folders of this machine (Maildir): for trials and for a relay that another program serves.
    case maildir(racine: String)
    /// The IMAP and submission servers of an operator.
    case serveurs(ServeursOperateur)

    /// In words, without any secret.
    public var libelle: String {
        switch self {
        case .maildir(let racine): "dossiers de messages dans \(racine)"
        case .serveurs(let serveurs):
            "IMAP \(serveurs.imap.libelle), envoi \(serveurs.soumission.libelle), "
                + serveurs.authentification.libelle
        }
    }

    /// What is wrong with it, one sentence each; empty when it may be used.
    public var defauts: [String] {
        switch self {
        case .maildir(let racine): Self.defaut(du: racine, nomme: "des boîtes")
        case .serveurs(let serveurs): serveurs.defauts
        }
    }

    static func defaut(du chemin: String, nomme nom: String) -> [String] {
        let propre =
            chemin.hasPrefix("/") && chemin.utf8.count <= 1024
            && !chemin.unicodeScalars.contains { $0 == "\n" || Assainissement.estDangereux($0) }
        return propre ? [] : ["Le chemin \(nom) doit être complet, depuis « / »."]
    }
}

/// The servers of an operator, and how DUI is recognised there.
public struct ServeursOperateur: Hashable, Sendable, Codable {
    /// Where messages are read.
    public var imap: PointDAcces
    /// Where messages are handed over.
    public var soumission: PointDAcces
    /// How DUI is recognised.
    public var authentification: AuthentificationOperateur
    /// File of the authorities that may vouch for the servers (PEM). Never those of the system: the only authority that
    /// MSSanté admits is IGC Santé, gamme élémentaire, Organisation (fiche §2.2).
    public var autorites: String
    /// File of the revocation lists of those authorities (PEM). When given, a list that is absent or out of date closes
    /// the connection; nil for a trial only.
    public var revocations: String?

    /// The servers of an operator.
    public init(
        imap: PointDAcces, soumission: PointDAcces, authentification: AuthentificationOperateur, autorites: String,
        revocations: String?
    ) {
        self.imap = imap
        self.soumission = soumission
        self.authentification = authentification
        self.autorites = autorites
        self.revocations = revocations
    }

    /// What is wrong, one sentence each.
    public var defauts: [String] {
        var phrases = imap.defauts + soumission.defauts
        phrases += ReglageOperateur.defaut(du: autorites, nomme: "des autorités")
        if let revocations { phrases += ReglageOperateur.defaut(du: revocations, nomme: "des listes de révocation") }
        if case .certificat(let certificat, let cle, let secret) = authentification {
            phrases += ReglageOperateur.defaut(du: certificat, nomme: "du certificat")
            phrases += ReglageOperateur.defaut(du: cle, nomme: "de la clé du certificat")
            if let secret { phrases += ReglageOperateur.defaut(du: secret, nomme: "du secret") }
        }
        return phrases
    }
}

/// A server, and how the connection to it becomes private.
public struct PointDAcces: Hashable, Sendable, Codable {
    /// Name of the machine, as its certificate must bear it.
    public var hote: String
    /// Port.
    public var port: Int
    /// How TLS starts.
    public var protection: Protection

    /// How TLS starts.
    public enum Protection: String, Hashable, Sendable, Codable, CaseIterable {
        /// The connection opens in the clear and turns to TLS before anything is said (RFC 3207, RFC 2595). What national
        /// rules ask for (fiche §2.3); refused when the server does not offer it.
        case starttls
        /// TLS from the first byte: only where an operator asks for it in writing (fiche §2.4).
        case tls
    }

    /// A server.
    public init(hote: String, port: Int, protection: Protection = .starttls) {
        self.hote = hote
        self.port = port
        self.protection = protection
    }

    /// In words.
    public var libelle: String { "\(hote):\(port) (\(protection == .tls ? "TLS d’emblée" : "STARTTLS"))" }

    /// What is wrong, one sentence each.
    public var defauts: [String] {
        var phrases: [String] = []
        let lettres = hote.utf8.allSatisfy { octet in
            switch octet {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        if hote.isEmpty || hote.utf8.count > 253 || !lettres || hote.hasPrefix("-") || hote.hasPrefix(".") {
            phrases.append("« \(Assainissement.ligne(String(hote.prefix(80)))) » n’est pas un nom de serveur.")
        }
        if !(1...65_535).contains(port) { phrases.append("Le port \(port) n’existe pas : de 1 à 65535.") }
        return phrases
    }
}

/// How DUI is recognised by an operator (fiche MSSanté §1 and §3).
public enum AuthentificationOperateur: Hashable, Sendable, Codable {
    /// The access token of a person (Pro Santé Connect), by SASL XOAUTH2: personal and organisational mailboxes.
    case jeton
    /// The client certificate of the structure (`AUTH_CLI`), then SASL PLAIN with the address: mailboxes of a program.
    /// PEM files; the secret is a file of one line, when the operator gave one (the text read does not say).
    case certificat(certificat: String, cle: String, secret: String?)

    /// In words.
    public var libelle: String {
        switch self {
        case .jeton: "jeton d’une personne"
        case .certificat: "certificat de la structure"
        }
    }
}

/// The access token of a person: in memory only, for the time of its life.
///
/// It never prints: not in a sentence, a journal, a dump or a message of a failed test.
public struct JetonDAcces: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let valeur: String

    /// A token, as the identity provider gave it: visible ASCII signs without a blank; nil for anything else.
    public init?(_ valeur: String) {
        guard !valeur.isEmpty, valeur.utf8.count <= 16_384, valeur.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        self.valeur = valeur
    }

    /// Gives the token to what sends it; nothing else may hold it.
    public func reveler<T>(_ usage: (String) throws -> T) rethrows -> T { try usage(valeur) }

    /// Masked.
    public var description: String { "jeton (masqué)" }
    /// Masked.
    public var debugDescription: String { description }
    /// Nothing inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
