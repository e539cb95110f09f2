import Foundation

/// A part of a document of level 3: words for people, entries for machines, which point at the words.
public struct SectionAProduire: Hashable, Sendable {
    /// Which section of the national models.
    public var modele: ModeleDeSection
    /// Title as shown; the one of the model when empty.
    public var titre: String
    /// Its words; a section always has some.
    public var recit: [BlocDeRecit]
    /// Its coded entries.
    public var entrees: [EntreeAProduire]

    /// A section.
    public init(
        _ modele: ModeleDeSection, titre: String = "", recit: [BlocDeRecit], entrees: [EntreeAProduire] = []
    ) {
        self.modele = modele
        self.titre = titre.isEmpty ? modele.titre : titre
        self.recit = recit
        self.entrees = entrees
    }
}

/// Words of a section.
public enum BlocDeRecit: Hashable, Sendable {
    /// A paragraph.
    case paragraphe(TexteRepere)
    /// A table: heads, then rows.
    case tableau([String], [[TexteRepere]])

    /// All its texts, heads included.
    public var textes: [TexteRepere] {
        switch self {
        case .paragraphe(let texte): [texte]
        case .tableau(let tetes, let rangees): tetes.map { TexteRepere($0) } + rangees.flatMap { $0 }
        }
    }
}

/// A text that an entry may point at.
public struct TexteRepere: Hashable, Sendable {
    /// The words.
    public var texte: String
    /// The `ID` under which entries point at it; nil when none does.
    public var repere: String?

    /// A text.
    public init(_ texte: String, repere: String? = nil) {
        self.texte = texte
        self.repere = repere
    }
}

/// A coded entry. `reference` is the `ID` of the words that it codes.
public enum EntreeAProduire: Hashable, Sendable {
    /// A plain fact: FR-Simple-Observation and what derives from it.
    case observation(ObservationAProduire)
    /// Vital signs taken together.
    case constantes([ObservationAProduire])
    /// An illness or a past one.
    case probleme(ProblemeAProduire)
    /// What the person does not bear; several in one list.
    case allergies([AllergieAProduire])
    /// A vaccination received.
    case vaccination(VaccinationAProduire)
    /// That nobody knows the treatments, or that there are none.
    case traitement(AbsenceAProduire)
    /// That an act was not done, or is not known.
    case acte(ActeCode)
    /// What is known of advance directives.
    case directive(reference: String, existe: Bool?)
    /// Where the person wants to be taken, or where she goes.
    case orientation(OrientationAProduire)
    /// That a medical device is not known, or that there is none.
    case dispositif(AbsenceAProduire)
    /// A joined document, or its name alone.
    case document(type: CodeRecu, reference: String, octets: Data?)

    /// The `ID`s of the words that it points at.
    public var references: [String] {
        switch self {
        case .observation(let observation): [observation.reference]
        case .constantes(let observations): observations.map(\.reference)
        case .probleme(let probleme): [probleme.reference]
        case .allergies(let allergies): allergies.map(\.reference)
        case .vaccination(let vaccination): [vaccination.reference]
        case .traitement(let absence), .dispositif(let absence): [absence.reference]
        case .acte(let acte): [acte.reference]
        case .directive(let reference, _), .document(_, let reference, _): [reference]
        case .orientation(let orientation): [orientation.reference]
        }
    }

    /// The codes that it holds.
    public var codes: [CodeRecu] {
        switch self {
        case .observation(let observation): observation.codes
        case .constantes(let observations): observations.flatMap(\.codes)
        case .probleme(let probleme): [probleme.code].compactMap { $0 }
        case .allergies(let allergies): allergies.compactMap(\.absence)
        case .traitement(let absence), .dispositif(let absence): [absence.code]
        case .acte(let acte): [acte.code].compactMap { $0 }
        case .document(let type, _, _): [type]
        case .vaccination, .directive, .orientation: []
        }
    }
}

/// A fact with its value.
public struct ObservationAProduire: Hashable, Sendable {
    /// The shape of the observation, which decides its templates.
    public enum Genre: Hashable, Sendable {
        /// FR-Simple-Observation.
        case simple
        /// FR-Prothese-et-objet-personnel.
        case objet
        /// FR-Evaluation (état du patient).
        case evaluation
        /// FR-Signe-vital-observe.
        case constante
    }

    /// Its value.
    public enum Valeur: Hashable, Sendable {
        /// Yes or no.
        case ouiNon(Bool)
        /// A number with its UCUM unit.
        case quantite(String, unite: String)
        /// A code.
        case code(CodeRecu)
        /// A moment.
        case moment(Instant)
        /// The words that it points at.
        case mots
        /// Nobody knows (`nullFlavor="UNK"`).
        case inconnue
        /// A number that nobody measured.
        case quantiteInconnue
        /// A moment that nobody wrote.
        case momentInconnu
    }

    /// Its shape.
    public var genre: Genre
    /// What is observed.
    public var code: CodeRecu
    /// The words.
    public var reference: String
    /// Its value.
    public var valeur: Valeur
    /// When it was seen; nil when that is not known.
    public var quand: Instant?
    /// Where on the body.
    public var site: CodeRecu?

    /// A fact.
    public init(
        _ genre: Genre = .simple, _ code: CodeRecu, reference: String, valeur: Valeur, quand: Instant? = nil,
        site: CodeRecu? = nil
    ) {
        self.genre = genre
        self.code = code
        self.reference = reference
        self.valeur = valeur
        self.quand = quand
        self.site = site
    }

    var codes: [CodeRecu] {
        if case .code(let valeur) = valeur {
            [code, valeur] + [site].compactMap { $0 }
        } else {
            [code] + [site].compactMap { $0 }
        }
    }
}

/// An illness, past or present.
public struct ProblemeAProduire: Hashable, Sendable {
    /// Its code (CIM-10), or the national value of « none known » and « no information »; nil when only words are known.
    public var code: CodeRecu?
    /// The words.
    public var reference: String
    /// When it began, as precise as it is known: `2019`, `201903`, `20190312`; empty when it is not.
    public var debut: String
    /// Whether it is going on.
    public var estActif: Bool

    /// An illness.
    public init(code: CodeRecu?, reference: String, debut: String = "", estActif: Bool) {
        self.code = code
        self.reference = reference
        self.debut = debut
        self.estActif = estActif
    }
}

/// What a person does not bear.
public struct AllergieAProduire: Hashable, Sendable {
    /// The words.
    public var reference: String
    /// The substance as kept; empty for an absence.
    public var substance: String
    /// The national value of « none known » or « no information ».
    public var absence: CodeRecu?

    /// An allergy.
    public init(reference: String, substance: String, absence: CodeRecu? = nil) {
        self.reference = reference
        self.substance = substance
        self.absence = absence
    }
}

/// A vaccination received.
public struct VaccinationAProduire: Hashable, Sendable {
    /// The words.
    public var reference: String
    /// What it protects from, and the product when it is known.
    public var vaccin: String
    /// When.
    public var faiteLe: JourCivil?
    /// Product and batch, as kept.
    public var lot: String

    /// A vaccination.
    public init(reference: String, vaccin: String, faiteLe: JourCivil?, lot: String = "") {
        self.reference = reference
        self.vaccin = vaccin
        self.faiteLe = faiteLe
        self.lot = lot
    }
}

/// That there is nothing, or that nobody knows.
public struct AbsenceAProduire: Hashable, Sendable {
    /// The national value.
    public var code: CodeRecu
    /// The words.
    public var reference: String

    /// An absence.
    public init(code: CodeRecu, reference: String) {
        self.code = code
        self.reference = reference
    }
}

/// An act, done or not.
public struct ActeCode: Hashable, Sendable {
    /// What act; nil when it is not known.
    public var code: CodeRecu?
    /// The words.
    public var reference: String
    /// Whether it is done; nil when nobody knows.
    public var estFait: Bool?

    /// An act.
    public init(code: CodeRecu?, reference: String, estFait: Bool?) {
        self.code = code
        self.reference = reference
        self.estFait = estFait
    }
}

/// A place that receives the person.
public struct OrientationAProduire: Hashable, Sendable {
    /// Whether it is the place that she prefers, or the one where she goes.
    public enum Nature: Hashable, Sendable {
        /// Établissement de santé de préférence.
        case preference
        /// Transfer at an instant, to a place of this sector (JDV_J02).
        case transfert(Instant, CodeRecu)
    }

    /// What it is.
    public var nature: Nature
    /// The words.
    public var reference: String
    /// The place; nil when nobody knows.
    public var structure: StructureAProduire?

    /// A place.
    public init(nature: Nature, reference: String, structure: StructureAProduire?) {
        self.nature = nature
        self.reference = reference
        self.structure = structure
    }
}
