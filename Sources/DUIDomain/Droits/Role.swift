/// A trade of the structure: what its people may see and do follows from it, never from the sum of ticked boxes.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Aide-soignant.
    case aideSoignant = "aide_soignant"
    /// Assistant de soins en gérontologie, aide médico-psychologique.
    case asgAmp = "asg_amp"
    /// Infirmier diplômé d'État.
    case ide
    /// Infirmier coordinateur.
    case idec
    /// Médecin coordonnateur.
    case medecinCoordonnateur = "medecin_coordonnateur"
    /// Médecin traitant.
    case medecinTraitant = "medecin_traitant"
    /// Psychologue.
    case psychologue
    /// Kinésithérapeute, ergothérapeute.
    case kineErgo = "kine_ergo"
    /// Animateur.
    case animatrice
    /// Secrétaire.
    case secretaire
    /// Directeur.
    case directeur
    /// Formateur: sees the demonstration base only.
    case formateur
    /// Administrateur du logiciel: configures, reads no care content.
    case administrateur
    /// Éducateur, coordinateur de suivi.
    case educateur
    /// Moniteur d'atelier.
    case moniteurAtelier = "moniteur_atelier"
    /// Chef de service.
    case chefDeService = "chef_de_service"

    /// In words, as shown after the name.
    public var libelle: String {
        switch self {
        case .aideSoignant: "aide-soignante ou aide-soignant"
        case .asgAmp: "ASG ou AMP"
        case .ide: "infirmière ou infirmier"
        case .idec: "infirmière ou infirmier de coordination"
        case .medecinCoordonnateur: "médecin coordonnateur"
        case .medecinTraitant: "médecin traitant"
        case .psychologue: "psychologue"
        case .kineErgo: "kinésithérapeute ou ergothérapeute"
        case .animatrice: "animatrice ou animateur"
        case .educateur: "éducatrice ou éducateur"
        case .moniteurAtelier: "monitrice ou moniteur d’atelier"
        case .chefDeService: "cheffe ou chef de service"
        case .secretaire: "secrétaire"
        case .directeur: "direction"
        case .formateur: "formatrice ou formateur"
        case .administrateur: "administration du logiciel"
        }
    }

    /// The few letters shown in row 1.
    public var sigle: String {
        switch self {
        case .aideSoignant: "AS"
        case .asgAmp: "ASG"
        case .ide: "IDE"
        case .idec: "IDEC"
        case .medecinCoordonnateur: "MEDEC"
        case .medecinTraitant: "MT"
        case .psychologue: "PSY"
        case .kineErgo: "KINÉ"
        case .animatrice: "ANIM"
        case .educateur: "ÉDUC"
        case .moniteurAtelier: "MON"
        case .chefDeService: "CDS"
        case .secretaire: "SECR"
        case .directeur: "DIR"
        case .formateur: "FORM"
        case .administrateur: "ADMIN"
        }
    }
}

/// An act that rights decide upon.
public enum Capacite: Hashable, Sendable {
    /// See the list of residents and their identity cards.
    case voirResidents
    /// Open a record.
    case ouvrirDossier
    /// Read what everyday care needs to know of a person: allergies, alerts, diet, habits, dependency.
    case lireSoins
    /// Read what says an illness, a treatment or a dependency: alerts of care, GIR.
    case lireEtatDeSante
    /// Open the record of a person outside one's units, for a motive that is journalled and looked at afterwards.
    case ouvrirHorsUnite
    /// Record a movement of the stay of a person.
    case noterMouvement(NatureMouvement)
    /// Read what falls due for a person.
    case lireEcheance(NatureEcheance)
    /// Note what falls due, and what was done about it.
    case noterEcheance(NatureEcheance)
    /// Read a part of a record that is kept as entries.
    case lireRubrique(Rubrique)
    /// Note, correct or withdraw an entry of it.
    case ecrireRubrique(Rubrique)
    /// Record what a person answered about sharing what is known of her, or the state of Mon espace santé.
    case recueillirConsentement
    /// Write to a person in the messaging of Mon espace santé.
    case ecrireALUsager
    /// Put a document in the DMP.
    case deposerAuDMP
    /// Read the DMP.
    case consulterLeDMP
    /// Read documents of a family.
    case lire(FamilleDocument)
    /// Print documents of a family.
    case imprimer(FamilleDocument)
    /// Write a document of a family, and sign it, to be sent out of the structure.
    case produire(FamilleDocument)
    /// Print a piece of a message that is no health document.
    case imprimerUnePiece
    /// Write who the attending doctor of a person is.
    case designerMedecinTraitant
    /// Put a received document into a record.
    case classer
    /// Read what appointments of care are about, and change them: those who care, and those who book or go along.
    case lireRendezVousDeSoins
    /// See the agenda.
    case voirAgenda
    /// Write who holds parental authority over a minor, and what a judge decided about it.
    case noterAutoriteParentale
    /// Create, move, cancel an appointment.
    case ecrireAgenda
    /// Read the panel of messages (each mailbox has its own members besides).
    case voirMessagerie
    /// Read the traces of everybody.
    case lireJournal
    /// Create and disable accounts.
    case gererComptes
    /// Set which operator carries the mail of a mailbox, and try it.
    case reglerMessagerie
    /// Create an identity, look at its titles, change its traits, put attributes.
    case qualifierIdentite
    /// Ask the national identity service INSi (INS/va1.32).
    case appelerINSi
    /// Read a matricule INS (INS/va1.50).
    case lireMatricule
    /// Change strict traits that came from INSi (INS/va1.18).
    case modifierIdentiteVerrouillee
    /// Merge two records of one person, or undo it: what is done to the identities of the house (INS/va1.18).
    case fusionnerFiches
}

/// The answer of the rights: yes, or no with the reason in words.
public enum Decision: Hashable, Sendable {
    /// It may be done.
    case permis
    /// It may not, and why, in one French sentence for the screen.
    case refuse(String)

    /// Whether it may be done.
    public var estPermis: Bool { self == .permis }
}
