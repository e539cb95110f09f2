import DUIDomain

/// A made-up national base of identities: what the simulator answers from.
///
/// Every person in it is fictitious, and answered under the test OID (…4.10) whatever the data say: nothing that comes out
/// of it can pass for a real INS.
public struct BaseNationale: Hashable, Sendable {
    /// The people, in the order of the data.
    public let personnes: [PersonneNationale]

    /// Why data make no base.
    public enum Refus: Error, Hashable, Sendable {
        /// The same matricule belongs to two people, as active or former.
        case matriculeEnDouble(MatriculeINS)
        /// A person has no name or no given name.
        case sansNom(MatriculeINS)
        /// A person is born on a day that does not exist; carries what was read.
        case dateImpossible(String)

        /// What is wrong and what to do, in French.
        public var message: String {
            switch self {
            case .matriculeEnDouble(let matricule):
                "Le matricule \(matricule.groupe) est donné à deux personnes du jeu d’essai ; corrigez le jeu."
            case .sansNom(let matricule):
                "La personne \(matricule.groupe) du jeu d’essai n’a pas de nom ou de prénom ; corrigez le jeu."
            case .dateImpossible(let lue):
                "La date «\u{A0}\(lue)\u{A0}» du jeu d’essai n’existe pas ; corrigez le jeu."
            }
        }
    }

    /// A base of people. Refused when a matricule is there twice or a name is missing.
    public init(personnes: [PersonneNationale]) throws(Refus) {
        var vus: Set<MatriculeINS> = []
        for personne in personnes {
            for matricule in [personne.matricule] + personne.matriculesAnterieurs
            where !vus.insert(matricule).inserted {
                throw .matriculeEnDouble(matricule)
            }
            guard !personne.nomDeNaissance.isEmpty, !personne.prenoms.isEmpty else {
                throw .sansNom(personne.matricule)
            }
        }
        self.personnes = personnes
    }

    /// Nobody: every search answers 01.
    public static let vide = BaseNationale()

    private init() { personnes = [] }
}

/// A fictitious person of the national base.
public struct PersonneNationale: Hashable, Sendable {
    /// Active matricule.
    public let matricule: MatriculeINS
    /// Matricules before a change of sex or the end of a NIA, oldest first.
    public let matriculesAnterieurs: [MatriculeINS]
    /// Birth name, in the INSi form.
    public let nomDeNaissance: String
    /// Given names of birth, in the INSi form.
    public let prenoms: [String]
    /// Sex of civil status today.
    public let sexe: Sexe
    /// Date of birth, possibly with 00.
    public let dateDeNaissance: DateNaissance
    /// Code of the place of birth as the base holds it today.
    public let codeLieuDeNaissance: String

    /// A person; names take the INSi form.
    public init(
        matricule: MatriculeINS, matriculesAnterieurs: [MatriculeINS] = [], nomDeNaissance: String,
        prenoms: [String], sexe: Sexe, dateDeNaissance: DateNaissance, codeLieuDeNaissance: String
    ) {
        self.matricule = matricule
        self.matriculesAnterieurs = matriculesAnterieurs
        self.nomDeNaissance = NomINSi.normaliser(nomDeNaissance)
        self.prenoms = prenoms.map { NomINSi.normaliser($0) }.filter { !$0.isEmpty }
        self.sexe = sexe
        self.dateDeNaissance = dateDeNaissance
        self.codeLieuDeNaissance = codeLieuDeNaissance
    }

    /// What INSi returns about this person.
    var identite: IdentiteINSi {
        let oid = AutoriteINS.nirTest.rawValue
        return IdentiteINSi(
            matricule: matricule.valeur, oid: oid, nomDeNaissance: nomDeNaissance,
            prenomsDeNaissance: prenoms.joined(separator: " "), sexe: sexe.rawValue,
            dateDeNaissance: dateDeNaissance.iso, codeLieuDeNaissance: codeLieuDeNaissance,
            historique: matriculesAnterieurs.map { .init(matricule: $0.valeur, oid: oid) })
    }
}
