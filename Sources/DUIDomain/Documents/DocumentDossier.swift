/// What a list says of a document: its type, title, date, author, origin.
public struct DescriptionDocument: Hashable, Sendable, Codable {
    /// Type (J07 code where it has one).
    public var type: CodeRecu
    /// Title.
    public var titre: String
    /// Day of the act, else of creation.
    public var acteLe: Instant
    /// Author and structure, in words.
    public var auteur: String
    /// CDA `id` (empty when it is not a CDA).
    public var identifiant: String
    /// CDA `setId` (empty when absent).
    public var identifiantDeSerie: String
    /// CDA `versionNumber`.
    public var version: Int
    /// Media type of the bytes kept.
    public var typeMIME: String

    /// A description.
    public init(
        type: CodeRecu, titre: String, acteLe: Instant, auteur: String, identifiant: String = "",
        identifiantDeSerie: String = "", version: Int = 1, typeMIME: String
    ) {
        self.type = type
        self.titre = titre
        self.acteLe = acteLe
        self.auteur = auteur
        self.identifiant = identifiant
        self.identifiantDeSerie = identifiantDeSerie
        self.version = version
        self.typeMIME = typeMIME
    }

    /// Family of the document, which decides who may read it.
    public var famille: FamilleDocument { FamilleDocument(codeType: type.code) }
}

/// A row of a list of documents.
public struct ResumeDocument: Hashable, Sendable, Identifiable {
    /// Key. Keys grow with the order of filing.
    public var id: Cle<ResumeDocument>
    /// The person.
    public var resident: Cle<Resident>
    /// `LEFÈVRE Élodie`.
    public var nomResident: String
    /// What it is.
    public var description: DescriptionDocument
    /// Where it comes from.
    public var origine: OrigineDocument
    /// When it was filed.
    public var classeLe: Instant
    /// Who filed it.
    public var classePar: String
    /// Whether somebody of the team marked it as read.
    public var estLu: Bool
    /// The message that brought it.
    public var message: Cle<ResumeMessage>?
    /// Whether a later version replaces it.
    public var estRemplace: Bool

    /// A row of a list of documents.
    public init(
        id: Cle<ResumeDocument>, resident: Cle<Resident>, nomResident: String, description: DescriptionDocument,
        origine: OrigineDocument, classeLe: Instant, classePar: String, estLu: Bool, message: Cle<ResumeMessage>?,
        estRemplace: Bool = false
    ) {
        self.id = id
        self.resident = resident
        self.nomResident = nomResident
        self.description = description
        self.origine = origine
        self.classeLe = classeLe
        self.classePar = classePar
        self.estLu = estLu
        self.message = message
        self.estRemplace = estRemplace
    }
}

/// Where a document of the record comes from.
public enum OrigineDocument: String, Hashable, Sendable, Codable, CaseIterable {
    /// Received by secure mail.
    case mss
    /// Made here.
    case interne
    /// Scanned.
    case numerise

    /// In words.
    public var libelle: String {
        switch self {
        case .mss: "messagerie sécurisée"
        case .interne: "établissement"
        case .numerise: "numérisation"
        }
    }
}

/// Families of documents, as the permission matrix speaks of them.
public enum FamilleDocument: String, Hashable, Sendable, Codable, CaseIterable {
    /// DLU, transfer and return forms.
    case urgence
    /// Prescriptions, but those of rehabilitation.
    case ordonnance
    /// Prescriptions of rehabilitation: the therapist who carries them out reads these and no others.
    case reeducation
    /// Reports of hospital stays, emergency visits, consultations; discharge and entry letters.
    case compteRendu
    /// Biology.
    case biologie
    /// Imaging.
    case imagerie
    /// Syntheses, medical summaries, certificates, vaccinations.
    case medical
    /// Project, habits of life, assessments of autonomy, notes of therapists.
    case accompagnement
    /// Advance directives, person of trust.
    case volontes
    /// Identity papers, rights, contract.
    case administratif

    /// The family of a type code of JDV_J07 (or of TRE_A05). A code that no list knows is medical: the narrowest reading.
    public init(codeType: String) {
        self = Self.table[codeType] ?? .medical
    }

    /// In words, plural, lower case.
    public var libelle: String {
        switch self {
        case .urgence: "fiches d’urgence"
        case .ordonnance: "ordonnances"
        case .reeducation: "ordonnances de rééducation"
        case .compteRendu: "comptes rendus"
        case .biologie: "résultats de biologie"
        case .imagerie: "comptes rendus d’imagerie"
        case .medical: "documents médicaux"
        case .accompagnement: "documents d’accompagnement"
        case .volontes: "volontés de la personne"
        case .administratif: "pièces administratives"
        }
    }

    private static let table: [String: FamilleDocument] = {
        let familles: [(FamilleDocument, [String])] = [
            (.urgence, ["74207-2", "78341-5", "60280-5"]),
            (
                .ordonnance,
                [
                    "57833-6", "PRESC-BIO", "PRESC-INF", "57828-6", "57832-8", "55115-0", "60593-1", "80565-5",
                ]
            ),
            (.reeducation, ["PRESC-KINE"]),
            (
                .compteRendu,
                [
                    "34112-3", "15507-7", "11490-0", "18761-7", "88348-8", "83981-1", "11488-4", "85208-7", "11504-8",
                    "34133-9", "11506-3", "34120-6",
                ]
            ),
            (.biologie, ["11502-2"]),
            (.imagerie, ["18748-4", "52040-3"]),
            (
                .accompagnement,
                ["80788-3", "BIL_AUTO", "34842-5", "96163-1", "28653-4", "EXPORT_DUI"]
            ),
            (.volontes, ["EXPPAT_1", "EXPPAT_2", "EXPPAT_3"]),
            (
                .administratif,
                [
                    "51851-4", "ATTEST-DROITS-AM", "ATTEST-ASS-COMPL", "ATTEST-HEBGT", "PIECE-IDENTITE",
                    "FICHE-CONTACTS", "CERT_DECL",
                ]
            ),
        ]
        return Dictionary(uniqueKeysWithValues: familles.flatMap { famille, codes in codes.map { ($0, famille) } })
    }()
}
