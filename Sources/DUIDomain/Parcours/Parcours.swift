/// A national care pathway: who takes part, what circulates, what happens step by step.
///
/// Source: the five documents of the ANS, the CNSA and the CPAM that tell these pathways; `source` says which.
public struct Parcours: Hashable, Sendable, Identifiable {
    /// Name of its file without extension.
    public var id: String
    /// Title.
    public var titre: String
    /// Whether the source lacks its text: there is no step then, and none must be made up.
    public var texteAbsent: Bool
    /// What the source says of it in short, when it says no more.
    public var resume: String
    /// Where it comes from.
    public var source: SourceParcours
    /// Field of care.
    public var domaine: DomaineParcours
    /// Whom it is about.
    public var usager: UsagerParcours
    /// Who takes part, the person included.
    public var acteurs: [Acteur]
    /// What must be true before it can be played.
    public var prerequis: [String]
    /// All documents that circulate.
    public var documents: [DocumentParcours]
    /// The steps, in order.
    public var etapes: [Etape]
    /// Agreements that it asks for.
    public var consentements: [String]
    /// What the services cannot do.
    public var limites: [String]
    /// What it brings.
    public var benefices: [String]
    /// What was reordered, corrected or deduced from the source.
    public var ecarts: [String]
    /// A table of uses, which one pathway has in place of a story.
    public var matrice: MatriceParcours?

    /// A pathway.
    public init(
        id: String, titre: String, texteAbsent: Bool = false, resume: String = "", source: SourceParcours,
        domaine: DomaineParcours, usager: UsagerParcours, acteurs: [Acteur] = [], prerequis: [String] = [],
        documents: [DocumentParcours] = [], etapes: [Etape] = [], consentements: [String] = [],
        limites: [String] = [], benefices: [String] = [], ecarts: [String] = [], matrice: MatriceParcours? = nil
    ) {
        self.id = id
        self.titre = titre
        self.texteAbsent = texteAbsent
        self.resume = resume
        self.source = source
        self.domaine = domaine
        self.usager = usager
        self.acteurs = acteurs
        self.prerequis = prerequis
        self.documents = documents
        self.etapes = etapes
        self.consentements = consentements
        self.limites = limites
        self.benefices = benefices
        self.ecarts = ecarts
        self.matrice = matrice
    }

    /// Somebody of the pathway by identifier.
    public func acteur(_ id: String) -> Acteur? { acteurs.first { $0.id == id } }

    /// A document of the pathway by identifier.
    public func document(_ id: String) -> DocumentParcours? { documents.first { $0.id == id } }
}

/// What a list of pathways shows of one.
public struct ResumeParcours: Hashable, Sendable, Identifiable {
    /// Name of its file without extension.
    public var id: String
    /// Title; of a file that cannot be read, its name.
    public var titre: String
    /// Field of care in words (empty when the file cannot be read).
    public var domaine: String
    /// Whom it is about.
    public var usager: String
    /// Number of steps.
    public var nombreEtapes: Int
    /// One French sentence when the file cannot be read: its name, the line, what is wrong.
    public var defaut: String?

    /// A line of the list of pathways.
    public init(
        id: String, titre: String, domaine: String, usager: String, nombreEtapes: Int, defaut: String? = nil
    ) {
        self.id = id
        self.titre = titre
        self.domaine = domaine
        self.usager = usager
        self.nombreEtapes = nombreEtapes
        self.defaut = defaut
    }
}

/// Where a pathway comes from.
public struct SourceParcours: Hashable, Sendable, Codable {
    /// File name of the source text.
    public var fichier: String
    /// Title of the document.
    public var document: String
    /// Section and pages.
    public var section: String

    /// A source.
    public init(fichier: String, document: String, section: String) {
        self.fichier = fichier
        self.document = document
        self.section = section
    }
}

/// The person whom a pathway is about.
public struct UsagerParcours: Hashable, Sendable, Codable {
    /// First name (empty when the source names nobody).
    public var prenom: String
    /// Name (often empty).
    public var nom: String
    /// What the source calls the person when it gives no name.
    public var libelle: String
    /// Sex, when it is said.
    public var sexe: Sexe?
    /// Age in years, when it is said.
    public var age: Int?
    /// Whether the person is a minor, when it is said.
    public var estMineur: Bool?
    /// Protection measure in words (empty when there is none).
    public var protectionJuridique: String
    /// Situation in words.
    public var situation: String

    /// A person.
    public init(
        prenom: String = "", nom: String = "", libelle: String = "", sexe: Sexe? = nil, age: Int? = nil,
        estMineur: Bool? = nil, protectionJuridique: String = "", situation: String = ""
    ) {
        self.prenom = prenom
        self.nom = nom
        self.libelle = libelle
        self.sexe = sexe
        self.age = age
        self.estMineur = estMineur
        self.protectionJuridique = protectionJuridique
        self.situation = situation
    }

    /// First name and name, else what the source says.
    public var affiche: String {
        let nomme = [prenom, nom].filter { !$0.isEmpty }.joined(separator: " ")
        return nomme.isEmpty ? libelle : nomme
    }
}

/// A table of uses: kind of stay, pathways, step, cases.
public struct MatriceParcours: Hashable, Sendable, Codable {
    /// What to know before reading it.
    public var note: String
    /// Its rows.
    public var lignes: [Ligne]

    /// One row.
    public struct Ligne: Hashable, Sendable, Codable {
        /// Kind of stay.
        public var type: String
        /// Pathways concerned.
        public var parcours: [String]
        /// Step.
        public var etape: String
        /// Cases of use.
        public var cas: [String]

        /// A row.
        public init(type: String, parcours: [String], etape: String, cas: [String]) {
            self.type = type
            self.parcours = parcours
            self.etape = etape
            self.cas = cas
        }
    }

    /// A table.
    public init(note: String, lignes: [Ligne]) {
        self.note = note
        self.lignes = lignes
    }
}
