/// Why the one that carries the mail did not do what was asked. Each case has its sentence: what happened, what is kept,
/// what to do. What a server says is one clean line in it, never a credential.
public enum ErreurOperateur: Error, Hashable, Sendable {
    /// No setting, or one that cannot be used; carries what is wrong.
    case reglage(String)
    /// The server cannot be reached; its name.
    case injoignable(String)
    /// It took too long to answer; its name.
    case delaiDepasse(String)
    /// The connection stopped in the middle; its name.
    case coupure(String)
    /// Its certificate was refused; why.
    case certificatRefuse(String)
    /// The revocation list is absent, unreadable or out of date; why.
    case revocationIndisponible(String)
    /// Private connection refused: too old a protocol, or none of the admitted cipher suites.
    case chiffrementRefuse(String)
    /// The server does not offer to turn to TLS.
    case starttlsAbsent(String)
    /// Nobody gave a token, or it is over.
    case jetonAbsent
    /// The server refused who asks; what it said.
    case authentificationRefusee(String)
    /// The server said something that the protocol does not allow; what.
    case reponseIllisible(String)
    /// The server refused for good; what it said.
    case refus(String)
    /// The server refused, and may accept later; what it said.
    case refusPassager(String)
    /// There is no such folder in the mailbox.
    case dossierAbsent(String)
    /// The folder was made anew since its messages were numbered (UIDVALIDITY).
    case numerotationChangee
    /// There is no such message any more in the folder.
    case messageAbsent
    /// Some addressees were refused, so nothing was sent to anybody.
    case destinatairesRefuses([String], String)
    /// The message is larger than what the operator takes, in bytes (0: it did not say).
    case tropGrand(Int)
    /// All was handed over and the answer never came: nobody knows here whether it left.
    case issueInconnue(String)
    /// The sender took the message back, or another terminal holds it, before it was handed over.
    case envoiRepris
    /// Folders of this machine cannot be read or written; why.
    case dossiers(String)

    /// What happened, what is kept, what to do, in French.
    public var message: String {
        switch self {
        case .reglage(let defaut):
            "L’opérateur de cette boîte n’est pas réglé : \(defaut) Rien n’est perdu ; l’administration le règle par "
                + "« dui mss operateur »."
        case .jetonAbsent:
            "Aucun jeton d’accès valable n’a été donné. Les messages attendent ; identifiez-vous de nouveau."
        case .numerotationChangee:
            "L’opérateur a renuméroté ce dossier. Les messages déjà reçus sont gardés ; relancez la relève."
        case .messageAbsent:
            "Ce message n’est plus chez l’opérateur. Ce qui a été reçu est gardé ; relancez la relève."
        case .envoiRepris:
            "L’envoi a été repris avant de partir. Rien n’est parti ; regardez la liste des envois."
        case .tropGrand(let limite):
            "Le message est trop gros pour l’opérateur\(limite > 0 ? " (\(max(1, limite >> 20)) Mo au plus)" : ""). Il "
                + "est gardé, rien n’est parti ; allégez ses pièces."
        case .destinatairesRefuses(let adresses, let raison):
            "L’opérateur refuse \(adresses.joined(separator: ", ")) : \(raison). Rien n’est parti, à personne ; "
                + "corrigez l’adresse."
        default: messageDeLiaison
        }
    }

    private var messageDeLiaison: String {
        switch self {
        case .injoignable(let hote):
            "\(hote) ne peut pas être joint. Les messages attendent ; vérifiez le réseau, puis réessayez."
        case .delaiDepasse(let hote):
            "\(hote) a trop tardé à répondre. Les messages attendent ; réessayez dans quelques minutes."
        case .coupure(let hote):
            "\(hote) a coupé la liaison. Ce qui était reçu est gardé ; réessayez."
        case .certificatRefuse(let raison):
            "Le certificat du serveur est refusé : \(raison). Rien n’a été transmis ; prévenez l’administration."
        case .revocationIndisponible(let raison):
            "La liste des certificats révoqués manque : \(raison). Rien n’a été transmis ; l’administration la renouvelle."
        case .chiffrementRefuse(let raison):
            "La liaison chiffrée est refusée : \(raison). Rien n’a été transmis ; prévenez l’administration."
        case .starttlsAbsent(let hote):
            "\(hote) ne propose pas de liaison chiffrée. Aucun identifiant n’a été transmis ; prévenez l’administration."
        case .authentificationRefusee(let raison):
            "L’opérateur refuse l’accès à la boîte : \(raison). Les messages attendent ; identifiez-vous de nouveau."
        case .reponseIllisible(let raison):
            "La réponse de l’opérateur ne se lit pas : \(raison). Ce qui était reçu est gardé ; réessayez, puis prévenez "
                + "l’administration."
        case .refus(let raison):
            "L’opérateur refuse : \(raison). Rien n’est perdu ; prévenez l’administration."
        case .refusPassager(let raison):
            "L’opérateur refuse pour l’instant : \(raison). Rien n’est perdu ; un nouvel essai aura lieu."
        case .dossierAbsent(let nom):
            "Le dossier « \(nom) » n’existe pas chez l’opérateur. Rien n’est changé ; vérifiez la boîte."
        case .issueInconnue(let raison):
            "Le message a été transmis, mais l’opérateur n’a pas confirmé : \(raison). Il n’est pas renvoyé ; vérifiez, "
                + "puis tranchez."
        case .dossiers(let raison):
            "Les dossiers de messages de cette machine sont inaccessibles : \(raison). Rien n’est perdu ; prévenez "
                + "l’administration."
        default: "L’opérateur n’a pas répondu comme prévu. Rien n’est perdu ; réessayez."
        }
    }

    /// Whether the same thing may work later without anybody changing anything.
    public var estPassagere: Bool {
        switch self {
        case .injoignable, .delaiDepasse, .coupure, .refusPassager, .revocationIndisponible, .jetonAbsent,
            .authentificationRefusee, .reponseIllisible, .numerotationChangee, .dossiers, .reglage, .certificatRefuse,
            .chiffrementRefuse, .starttlsAbsent:
            true
        case .refus, .dossierAbsent, .messageAbsent, .destinatairesRefuses, .tropGrand, .issueInconnue, .envoiRepris:
            false
        }
    }
}
