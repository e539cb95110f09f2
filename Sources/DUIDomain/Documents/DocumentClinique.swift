import Foundation

/// A CDA R2 document as it was read: what DUI keeps of its header, and its body made readable.
public struct DocumentClinique: Hashable, Sendable {
    /// `id`: root, or root^extension.
    public var identifiant: String
    /// `setId`, common to all versions (empty when absent).
    public var identifiantDeSerie: String
    /// `versionNumber` (1 when absent).
    public var version: Int
    /// `id` of the document that this one replaces (`relatedDocument[@typeCode="RPLC"]`), when it does.
    public var remplace: String?
    /// The type: code, code system and label as received.
    public var type: CodeRecu
    /// Title, or the label of the type.
    public var titre: String
    /// `effectiveTime`.
    public var creeLe: Instant?
    /// Day or instant of the act (`serviceEvent/effectiveTime/low`), when given.
    public var acteLe: Instant?
    /// `confidentialityCode`: N, R or V.
    public var confidentialite: String
    /// Whom the document is about. More than one means that the document must be refused by the caller.
    public var usagers: [IdentiteRecue]
    /// Authors in words: `Dr Sophie PETIT, médecin urgentiste, CH du Port`.
    public var auteurs: [String]
    /// The custodian organisation, in words.
    public var structureConservatrice: String
    /// Level 1 or level 3.
    public var corps: Corps
    /// Copy in PDF carried beside the structured body (template 1.2.250.1.213.1.1.2.243), when there is one.
    public var copiePDF: Data?
    /// Other pieces carried inside a structured body (`observationMedia`): scanned cards, images, joined documents.
    public var annexes: [PieceLue]
    /// Abnormal results that the biologist flagged (`interpretationCode`), in document order.
    public var resultatsSignales: [ResultatSignale]
    /// The header in words and every narrative section.
    public var contenu: ContenuLisible

    /// The body of a CDA.
    public enum Corps: Hashable, Sendable {
        /// Level 3 (or 2): sections with a narrative.
        case structure
        /// Level 1: one piece with its media type, decoded.
        case nonStructure(typeMIME: String, octets: Data)
        /// There is none.
        case absent
    }

    /// A document as read.
    public init(
        identifiant: String, identifiantDeSerie: String = "", version: Int = 1, remplace: String? = nil,
        type: CodeRecu, titre: String, creeLe: Instant? = nil, acteLe: Instant? = nil, confidentialite: String = "N",
        usagers: [IdentiteRecue] = [], auteurs: [String] = [], structureConservatrice: String = "",
        corps: Corps, copiePDF: Data? = nil, annexes: [PieceLue] = [], resultatsSignales: [ResultatSignale] = [],
        contenu: ContenuLisible
    ) {
        self.identifiant = identifiant
        self.identifiantDeSerie = identifiantDeSerie
        self.version = version
        self.remplace = remplace
        self.type = type
        self.titre = titre
        self.creeLe = creeLe
        self.acteLe = acteLe
        self.confidentialite = confidentialite
        self.usagers = usagers
        self.auteurs = auteurs
        self.structureConservatrice = structureConservatrice
        self.corps = corps
        self.copiePDF = copiePDF
        self.annexes = annexes
        self.resultatsSignales = resultatsSignales
        self.contenu = contenu
    }
}

extension DocumentClinique {
    /// The pages as the author laid them out, when the document carries them: the copy beside a structured body, or the
    /// body of level 1 itself. Put on paper before anything that DUI could lay out again.
    public var pages: Data? {
        if let copiePDF { return copiePDF }
        guard case .nonStructure(_, let octets) = corps, octets.starts(with: Data("%PDF-".utf8)) else { return nil }
        return octets
    }
}

/// A coded value as received: code, code system, label.
public struct CodeRecu: Hashable, Sendable, Codable {
    /// The code.
    public var code: String
    /// OID of the code system.
    public var systeme: String
    /// Label, possibly empty.
    public var libelle: String

    /// A coded value.
    public init(code: String, systeme: String, libelle: String) {
        self.code = code
        self.systeme = systeme
        self.libelle = libelle
    }
}

/// A result that its producer flagged as abnormal.
///
/// Source: HL7 ObservationInterpretation; `AA`, `HH` and `LL` call for an immediate reading.
public struct ResultatSignale: Hashable, Sendable, Codable {
    /// What was measured, in words.
    public var libelle: String
    /// Value with its unit, in words.
    public var valeur: String
    /// `H`, `L`, `A`, `HH`, `LL`, `AA`…
    public var interpretation: String

    /// A flagged result.
    public init(libelle: String, valeur: String, interpretation: String) {
        self.libelle = libelle
        self.valeur = valeur
        self.interpretation = interpretation
    }

    /// The flag in words, short enough for one row; a code that is not usual stays as it is.
    public var enMots: String {
        switch interpretation {
        case "H", "HU": "haut"
        case "HH": "très haut, alerte"
        case "HX": "hors seuil supérieur"
        case "L", "LU": "bas"
        case "LL": "très bas, alerte"
        case "LX": "hors seuil inférieur"
        case "A": "anormal"
        case "AA": "très anormal, alerte"
        case "POS": "positif"
        case "DET": "détecté"
        default: interpretation
        }
    }

    /// Whether it must be read at once.
    public var estCritique: Bool { ["AA", "HH", "LL"].contains(interpretation) }

    /// The sentence that says so: what was found, or whom to tell for one who may not read it.
    public var alerte: String {
        estMasque
            ? "Résultat à lire tout de suite, que votre profil ne lit pas : prévenez l’infirmière ou le médecin."
            : "Résultat à lire tout de suite : \(libelle) \(valeur) (\(enMots))."
    }

    /// The same result without what it says.
    var masque: ResultatSignale { ResultatSignale(libelle: "", valeur: "", interpretation: interpretation) }

    private var estMasque: Bool { libelle.isEmpty && valeur.isEmpty }
}

/// One document of an IHE XDM archive, with what METADATA.XML says of it.
public struct DocumentXDM: Hashable, Sendable {
    /// Path inside the archive, as written.
    public var chemin: String
    /// The bytes.
    public var octets: Data
    /// Media type said by the metadata.
    public var typeMIME: String
    /// Title said by the metadata.
    public var titre: String
    /// Type said by the metadata.
    public var type: CodeRecu
    /// `uniqueId` said by the metadata.
    public var identifiant: String
    /// `sourcePatientInfo` and `patientId` of the metadata.
    public var usager: IdentiteRecue
    /// Slot `urn:action:extraMetadataSlot`: `C` replaces, `D` deletes; nil otherwise.
    public var action: String?
    /// What does not fit between metadata and file: hash, size, missing file. In French, one sentence each.
    public var discordances: [String]

    /// A document of an archive.
    public init(
        chemin: String, octets: Data, typeMIME: String, titre: String, type: CodeRecu, identifiant: String,
        usager: IdentiteRecue, action: String? = nil, discordances: [String] = []
    ) {
        self.chemin = chemin
        self.octets = octets
        self.typeMIME = typeMIME
        self.titre = titre
        self.type = type
        self.identifiant = identifiant
        self.usager = usager
        self.action = action
        self.discordances = discordances
    }
}

/// An IHE XDM archive as read: one submission set about one person.
public struct ArchiveXDM: Hashable, Sendable {
    /// Title of the submission set.
    public var titre: String
    /// Documents in the order of the metadata.
    public var documents: [DocumentXDM]
    /// All file names found in the archive.
    public var fichiers: [String]
    /// What the reader must know: no metadata, an unread file.
    public var avertissements: [String]

    /// An archive as read.
    public init(titre: String, documents: [DocumentXDM], fichiers: [String], avertissements: [String] = []) {
        self.titre = titre
        self.documents = documents
        self.fichiers = fichiers
        self.avertissements = avertissements
    }
}

/// Why a piece cannot be read. Each case has its sentence: what happened, what is kept, what to do.
public struct ErreurLecture: Error, Hashable, Sendable {
    /// The kind of refusal, for tests and for the journal.
    public enum Motif: String, Hashable, Sendable, Codable {
        /// Over a limit of size, number or depth.
        case tropGrand
        /// The XML is not well formed.
        case xmlInvalide
        /// A DOCTYPE stands in it: entities could read files or grow without end.
        case doctype
        /// Well-formed XML, but not a CDA.
        case pasUnCDA
        /// Not an archive, or a damaged one.
        case archiveIllisible
        /// A name that escapes the archive.
        case nomDangereux
        /// A size that lies, a rate of compression that cannot be honest.
        case bombe
        /// Not a mail, or one cut short.
        case courrielIllisible
        /// The tool that reads this format is not there or failed.
        case outilAbsent
        /// Encrypted, or protected by a password.
        case chiffre
        /// Not what it says it is, or damaged.
        case abime
        /// A format that DUI does not read.
        case formatInconnu
    }

    /// The kind of refusal.
    public var motif: Motif
    /// One French sentence, ready for the screen.
    public var message: String

    /// A refusal with its sentence.
    public init(_ motif: Motif, _ message: String) {
        self.motif = motif
        self.message = message
    }

    /// What to do about it, as the end of a sentence; empty where the message says it or where nothing can be done.
    public var conseil: String {
        switch motif {
        case .formatInconnu, .outilAbsent, .chiffre: ""
        case .tropGrand: "demandez à l’expéditeur un envoi plus léger, ou par un autre moyen"
        case .xmlInvalide, .doctype, .pasUnCDA, .archiveIllisible, .nomDangereux, .bombe, .courrielIllisible, .abime:
            "demandez à l’expéditeur un nouvel envoi"
        }
    }
}
