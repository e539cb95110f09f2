/// How INSi answered about an INS that came with a document from elsewhere.
///
/// Source: référentiel d’identification, règles 51 to 55, as the national list of requirements tells them (INS/va1.07,
/// va1.11, va1.12, va1.63): the verification leaves by itself when the document arrives, changes nothing in our own
/// records, and what it denies is filed by nobody without a motive.
public struct VerificationRecue: Hashable, Sendable {
    /// How far it is.
    public var etat: Etat
    /// What the last call had to say, in French (empty before the first one).
    public var phrase: String
    /// When INSi answered; nil while it waits.
    public var repondueLe: Instant?

    /// How far a verification is.
    public enum Etat: String, Hashable, Sendable, CaseIterable {
        /// To be called, or called again.
        case enAttente = "attente"
        /// INSi knows this INS with these traits.
        case conforme
        /// It does not.
        case nonConforme = "non_conforme"
        /// INSi refused the request: calling again would change nothing.
        case echouee

        /// In words.
        public var libelle: String {
            switch self {
            case .enAttente: "en attente d’INSi"
            case .conforme: "INS confirmé"
            case .nonConforme: "INS non reconnu"
            case .echouee: "INS non vérifié"
            }
        }
    }

    /// A verification.
    public init(etat: Etat, phrase: String = "", repondueLe: Instant? = nil) {
        self.etat = etat
        self.phrase = phrase
        self.repondueLe = repondueLe
    }

    /// What is answered and what to do, in French.
    public static func phrase(_ verdict: VerdictINSi) -> String {
        switch verdict {
        case .conforme: "INSi confirme l’INS reçu."
        case .nonConforme:
            "INSi ne reconnaît pas l’INS reçu avec ces traits : rien n’est classé sans un motif, appelez l’expéditeur."
        }
    }
}

extension IdentiteRecue {
    /// What is to be asked of INSi when this identity arrives (INS/va1.11): nothing without an INS, nor when one of ours
    /// holds this very INS, retrieved or qualified, under the same strict traits.
    public func verificationAFaire(parmi notres: [Resident]) -> DemandeVerificationINSi? {
        let estDejaSure = notres.contains { resident in
            [.recuperee, .qualifiee].contains(resident.statut) && resident.ins == ins
                && !ComparaisonIdentite(recue: self, resident: resident).estDiscordante
        }
        return estDejaSure ? nil : demandeDeVerification
    }
}

/// A verification of a received INS that is due, with what is to be sent.
public struct EnvoiRecu: Hashable, Sendable {
    /// The document that brought the INS.
    public var document: Cle<DocumentRecu>
    /// What is sent.
    public var demande: DemandeVerificationINSi
    /// What is called, in words.
    public var service: String

    /// A verification to send.
    public init(document: Cle<DocumentRecu>, demande: DemandeVerificationINSi, service: String) {
        self.document = document
        self.demande = demande
        self.service = service
    }
}

/// An INS that INSi denied, or would not look at, and whose document is still to be filed: a row of the work list.
public struct INSRecuADecider: Hashable, Sendable, Identifiable {
    /// The document that brought it.
    public var id: Cle<DocumentRecu>
    /// Its message.
    public var message: Cle<ResumeMessage>
    /// Title of the document.
    public var titre: String
    /// Whom it says to be about, as received: `LE GOFFIC Armelle`.
    public var nom: String
    /// Name of the mailbox.
    public var boite: String
    /// When it arrived.
    public var recuLe: Instant
    /// What INSi answered.
    public var verification: VerificationRecue

    /// A row of the work list.
    public init(
        id: Cle<DocumentRecu>, message: Cle<ResumeMessage>, titre: String, nom: String, boite: String, recuLe: Instant,
        verification: VerificationRecue
    ) {
        self.id = id
        self.message = message
        self.titre = titre
        self.nom = nom
        self.boite = boite
        self.recuLe = recuLe
        self.verification = verification
    }
}

/// A row of the work list of INSi: what was asked for one of ours, or an INS that came from elsewhere.
public enum AffaireINSi: Hashable, Sendable, Identifiable {
    /// Asked for one of ours.
    case demande(DemandeINSi)
    /// Came with a document.
    case recu(INSRecuADecider)

    /// What tells two rows apart.
    public enum ID: Hashable, Sendable {
        /// A demand.
        case demande(Cle<DemandeINSi>)
        /// A received document.
        case recu(Cle<DocumentRecu>)
    }

    /// What tells it apart.
    public var id: ID {
        switch self {
        case .demande(let demande): .demande(demande.id)
        case .recu(let recu): .recu(recu.id)
        }
    }
}
