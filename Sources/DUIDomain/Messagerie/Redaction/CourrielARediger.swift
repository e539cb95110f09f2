import Foundation

/// A mail as somebody wants to send it: what she chose, and what is known of what she joins.
public struct CourrielARediger: Hashable, Sendable {
    /// The box it leaves from, with the rights of its author.
    public var boite: BoiteAuxLettres
    /// Who writes.
    public var auteur: Compte
    /// The structure, as it is named to others.
    public var entite: String
    /// Reference of the product for the operators (`X-MSS-NIL`); empty when nobody set it.
    public var referenceProduit: String
    /// Addressees chosen by the author; never the person herself, whose address is made from her INS.
    public var destinataires: [AdresseCourriel]
    /// Copies.
    public var copies: [AdresseCourriel]
    /// Blind copies: on the envelope, never in the headers.
    public var copiesCachees: [AdresseCourriel]
    /// Whether the person herself is written to, in the messaging of Mon espace santé.
    public var aLUsager: Bool
    /// What the author typed as the subject: a label alone, the prefix and the person are added.
    public var objet: String
    /// The text.
    public var corps: String
    /// The person it is about: one, or nobody.
    public var usager: Resident?
    /// Documents joined.
    public var documents: [DocumentAJoindre]
    /// The mail it answers.
    public var reponse: FilDeReponse?
    /// What is asked besides.
    public var demandes: Set<Demande>
    /// Where answers go, when it is not to the box it leaves from.
    public var repondreA: AdresseCourriel?

    /// What an author may ask of a mail.
    public enum Demande: String, Hashable, Sendable, Codable, CaseIterable {
        /// A read receipt (`Disposition-Notification-To`).
        case accuseDeLecture
        /// A delivery receipt (`Return-Receipt-To`).
        case accuseDeReception
        /// The thread ends for the person (`X-MSS-MES: FIN`): she may not answer any more.
        case cloture
        /// High importance.
        case urgence
    }

    /// A mail to write.
    public init(
        boite: BoiteAuxLettres, auteur: Compte, entite: String, referenceProduit: String,
        destinataires: [AdresseCourriel] = [], copies: [AdresseCourriel] = [], copiesCachees: [AdresseCourriel] = [],
        aLUsager: Bool = false, objet: String = "", corps: String = "", usager: Resident? = nil,
        documents: [DocumentAJoindre] = [], reponse: FilDeReponse? = nil, demandes: Set<Demande> = [],
        repondreA: AdresseCourriel? = nil
    ) {
        self.boite = boite
        self.auteur = auteur
        self.entite = entite
        self.referenceProduit = referenceProduit
        self.destinataires = destinataires
        self.copies = copies
        self.copiesCachees = copiesCachees
        self.aLUsager = aLUsager
        self.objet = objet
        self.corps = corps
        self.usager = usager
        self.documents = documents
        self.reponse = reponse
        self.demandes = demandes
        self.repondreA = repondreA
    }

    /// Everybody the author chose, in order.
    public var choisis: [AdresseCourriel] { destinataires + copies + copiesCachees }

    /// The address of the person in Mon espace santé, made from a qualified INS and nothing else.
    ///
    /// Source: référentiel MSSanté #2 §3.4 and Mon espace santé v1.3: `<matricule INS>@patient.mssante.fr`; never typed.
    public var adresseDeLUsager: AdresseCourriel? {
        guard aLUsager, let usager, let ins = usager.insTransmissible else { return nil }
        return AdresseCourriel(libelle: "", adresse: "\(ins.matricule.valeur)@patient.mssante.fr")
    }
}

/// A document of the record to be joined to a mail.
public struct DocumentAJoindre: Hashable, Sendable {
    /// Key in the record.
    public var id: Cle<ResumeDocument>
    /// Whose record it stands in.
    public var resident: Cle<Resident>
    /// What it is.
    public var description: DescriptionDocument
    /// Its bytes: a CDA, or a sheet (PDF, image, text).
    public var octets: Data
    /// The CDA, when it is one.
    public var cda: DocumentClinique?
    /// Its pages as its author made them, when it carries them.
    public var pages: Data?

    /// A document to join.
    public init(
        id: Cle<ResumeDocument>, resident: Cle<Resident>, description: DescriptionDocument, octets: Data,
        cda: DocumentClinique? = nil, pages: Data? = nil
    ) {
        self.id = id
        self.resident = resident
        self.description = description
        self.octets = octets
        self.cda = cda
        self.pages = pages
    }
}

/// What links an answer to what it answers (RFC 5322 §3.6.4).
public struct FilDeReponse: Hashable, Sendable {
    /// `Message-ID` of the mail answered, without brackets.
    public var identifiant: String
    /// Its `References`, oldest first.
    public var references: [String]
    /// Its subject.
    public var objet: String
    /// Address of the person who wrote it in Mon espace santé; nil when a professional did.
    public var usager: String?

    /// A thread.
    public init(identifiant: String, references: [String], objet: String, usager: String? = nil) {
        self.identifiant = identifiant
        self.references = references
        self.objet = objet
        self.usager = usager
    }

    /// The chain of the answer: what came before and the mail answered, each once.
    public var chaine: [String] {
        var vus: Set<String> = []
        return (references + [identifiant]).filter { !$0.isEmpty && vus.insert($0).inserted }
    }
}
