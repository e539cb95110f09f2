/// The person whom a document is about, as she is on the day it is written.
public struct UsagerAProduire: Hashable, Sendable {
    /// Her traits.
    public var traits: TraitsIdentite
    /// How far they are trusted.
    public var statut: StatutIdentite
    /// The INS; written only when the identity is qualified (EXI SI 08).
    public var ins: INS?
    /// Local number (IPP).
    public var numeroLocal: String
    /// OID of the domain of local numbers.
    public var domaineLocal: String
    /// Where she lives.
    public var adresse: AdresseAProduire?
    /// Whether a legal protection gives her a representative, in words (empty otherwise).
    public var representant: String

    /// A person.
    public init(
        traits: TraitsIdentite, statut: StatutIdentite, ins: INS?, numeroLocal: String, domaineLocal: String,
        adresse: AdresseAProduire? = nil, representant: String = ""
    ) {
        self.traits = traits
        self.statut = statut
        self.ins = ins
        self.numeroLocal = numeroLocal
        self.domaineLocal = domaineLocal
        self.adresse = adresse
        self.representant = representant
    }

    /// The INS that may be written: none unless the identity is qualified (EXI SI 08).
    public var insTransmissible: INS? { statut == .qualifiee ? ins : nil }
}

/// A postal address, in the parts that the national format asks for.
public struct AdresseAProduire: Hashable, Sendable {
    /// What stands before the postcode.
    public var voie: String
    /// Five digits, or empty.
    public var codePostal: String
    /// Town, or empty.
    public var commune: String

    /// An address.
    public init(voie: String, codePostal: String = "", commune: String = "") {
        self.voie = voie
        self.codePostal = codePostal
        self.commune = commune
    }

    /// Reads `12 rue des Lilas, 44000 Nantes`; without a postcode all of it is the street. Nil when nothing is written.
    public init?(ligne: String) {
        let texte = Assainissement.ligne(ligne).trimmingBlancs()
        guard !texte.isEmpty else { return nil }
        guard let lu = texte.wholeMatch(of: /(.*?)[ ,;]*\b([0-9]{5}) +([^0-9].*)/) else {
            self.init(voie: texte)
            return
        }
        self.init(
            voie: String(lu.1).trimmingBlancs(), codePostal: String(lu.2), commune: String(lu.3).trimmingBlancs())
    }
}

/// A professional: author, signatory, performer, attending doctor.
public struct ProfessionnelAProduire: Hashable, Sendable {
    /// National identifier (PS_IdNat): `8` and the RPPS, or `3`, the FINESS, `/` and the number of the structure. Empty when
    /// it is not known.
    public var identifiant: String
    /// Family name.
    public var nom: String
    /// Given name.
    public var prenom: String
    /// Profession (JDV_J01).
    public var profession: CodeRecu?
    /// What the person does in the team (JDV_J47), when it says more than the profession.
    public var fonction: CodeRecu?
    /// Telephone; possibly empty.
    public var telephone: String
    /// The structure that the person works for.
    public var structure: StructureAProduire?

    /// A professional.
    public init(
        identifiant: String, nom: String, prenom: String, profession: CodeRecu? = nil, fonction: CodeRecu? = nil,
        telephone: String = "", structure: StructureAProduire? = nil
    ) {
        self.identifiant = identifiant
        self.nom = nom
        self.prenom = prenom
        self.profession = profession
        self.fonction = fonction
        self.telephone = telephone
        self.structure = structure
    }

    /// The national identifier of somebody whose RPPS number has eleven digits, else of staff of a structure.
    ///
    /// Source: TRE_G08 TypeIdentifiantPersonne, codes 8 (RPPS) and 3 (FINESS and internal number).
    public static func identifiant(rpps: String, finess: String, interne: String) -> String {
        rpps.count == 11 && rpps.allSatisfy { $0.isASCII && $0.isNumber } ? "8\(rpps)" : "3\(finess)/\(interne)"
    }
}

/// A structure: the one that keeps a document, or that somebody works for.
public struct StructureAProduire: Hashable, Sendable {
    /// FINESS number, 9 characters.
    public var finess: String
    /// Name.
    public var nom: String
    /// Address.
    public var adresse: AdresseAProduire?
    /// Setting of practice (JDV_J04).
    public var cadre: CodeRecu
    /// Whether it only holds fictitious people.
    public var estDemonstration: Bool

    /// A structure.
    public init(
        finess: String, nom: String, adresse: AdresseAProduire? = nil, cadre: CodeRecu = .cadreMedicoSocial,
        estDemonstration: Bool = false
    ) {
        self.finess = finess
        self.nom = nom
        self.adresse = adresse
        self.cadre = cadre
        self.estDemonstration = estDemonstration
    }

    /// National identifier (Struct_IdNat): `1` and the FINESS. Source: TRE_G07 TypeIdentifiantStructure.
    public var identifiant: String { "1\(finess)" }
}

/// A relative, as the header names her.
public struct ProcheAProduire: Hashable, Sendable {
    /// What she is to the person.
    public enum Qualite: String, Hashable, Sendable, CaseIterable {
        /// To be called in an emergency.
        case aPrevenir = "ECON"
        /// Personne de confiance.
        case deConfiance = "NOK"
    }

    /// What she is to the person.
    public var qualite: Qualite
    /// Name, as kept.
    public var nom: String
    /// Telephone; possibly empty.
    public var telephone: String

    /// A relative.
    public init(qualite: Qualite, nom: String, telephone: String = "") {
        self.qualite = qualite
        self.nom = nom
        self.telephone = telephone
    }
}

extension CodeRecu {
    /// Établissement ou service social ou médico-social (JDV_J04).
    public static let cadreMedicoSocial = CodeRecu(
        code: "ESSMS", systeme: "1.2.250.1.213.1.1.4.9", libelle: "Etablissement ou Service Social ou Médico-Social")
    /// Établissement de santé (JDV_J04).
    public static let cadreEtablissement = CodeRecu(
        code: "ETABLISSEMENT", systeme: "1.2.250.1.213.1.1.4.9", libelle: "Etablissement de santé")
}

extension TypeEtablissement {
    /// Sector of activity of the place (JDV_J02_XdsHealthcareFacilityTypeCode), the XDS healthcareFacilityTypeCode.
    public var secteur: CodeRecu {
        let (code, libelle) =
            switch self {
            case .ehpad, .residenceAutonomie: ("SA17", "Etablissement pour personnes âgées")
            case .foyerDeVie, .foyerDHebergement, .esat, .savs, .dime, .camsp:
                ("SA16", "Etablissement pour personnes handicapées")
            case .mecs, .aemo, .ase: ("SA20", "Etablissement pour la protection de l'enfance")
            case .ssiad: ("SA41", "Autre établissement du domaine social ou médico-social")
            }
        return CodeRecu(code: code, systeme: "1.2.250.1.71.4.2.4", libelle: libelle)
    }
}

extension Role {
    /// The profession that a document names its author with (JDV_J01_XdsAuthorSpecialty). A trade of DUI that covers
    /// several professions takes the wider code: the exact one is not known, and is not guessed.
    public var profession: CodeRecu {
        let autre = "1.2.250.1.213.1.6.1.107"
        return switch self {
        case .medecinCoordonnateur, .medecinTraitant:
            CodeRecu(code: "G15_10", systeme: "1.2.250.1.213.1.1.4.5", libelle: "Médecin")
        case .ide, .idec: CodeRecu(code: "G15_60", systeme: "1.2.250.1.213.1.1.4.5", libelle: "Infirmier")
        case .psychologue: CodeRecu(code: "93", systeme: "1.2.250.1.213.1.6.1.109", libelle: "Psychologue")
        case .aideSoignant: CodeRecu(code: "313", systeme: autre, libelle: "Aide-soignant")
        case .asgAmp, .kineErgo: CodeRecu(code: "353", systeme: autre, libelle: "Membre de l'équipe de soins")
        case .animatrice: CodeRecu(code: "368", systeme: autre, libelle: "Animateur")
        case .directeur: CodeRecu(code: "359", systeme: autre, libelle: "Directeur d'établissement")
        case .secretaire:
            CodeRecu(code: "SECRETARIAT_MEDICAL", systeme: "1.2.250.1.213.1.1.4.6", libelle: "Secrétariat médical")
        case .educateur, .moniteurAtelier, .chefDeService:
            CodeRecu(
                code: "345", systeme: autre,
                libelle: "Autre professionnel intervenant dans le social, éducatif, psychologie et culturel")
        case .formateur, .administrateur: CodeRecu(code: "312", systeme: autre, libelle: "Autre professionnel")
        }
    }
}
