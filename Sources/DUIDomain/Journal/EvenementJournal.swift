/// One line of the journal: who did what, on whom, when, why, with what result.
public struct EvenementJournal: Hashable, Sendable, Identifiable {
    /// Key. Lines are numbered without a hole.
    public var id: Cle<EvenementJournal>
    /// When.
    public var quand: Instant
    /// Who: the identifier of the account (empty for the program itself).
    public var qui: String
    /// What.
    public var acte: ActeTrace
    /// On whom: name at that time (empty when nobody is concerned).
    public var resident: String
    /// On what: title of a document, subject of a message… never a content.
    public var objet: String
    /// Why, when a motive was asked.
    public var motif: String
    /// `fait`, or the refusal in words.
    public var resultat: String

    /// A line of the journal.
    public init(
        id: Cle<EvenementJournal>, quand: Instant, qui: String, acte: ActeTrace, resident: String, objet: String,
        motif: String, resultat: String
    ) {
        self.id = id
        self.quand = quand
        self.qui = qui
        self.acte = acte
        self.resident = resident
        self.objet = objet
        self.motif = motif
        self.resultat = resultat
    }
}

/// What the journal traces (ECO.4.1.1, ECO.4.1.2; SC.MSS/CONF.17).
public enum ActeTrace: String, Hashable, Sendable, Codable, CaseIterable {
    /// A session was opened.
    case ouvertureSession = "session.ouvrir"
    /// A code was refused.
    case echecSession = "session.refuser"
    /// A session was closed.
    case fermetureSession = "session.fermer"
    /// The screen was locked.
    case verrouillage = "session.verrouiller"
    /// A record was opened.
    case ouvertureDossier = "dossier.ouvrir"
    /// A record was opened outside the units of the account, for a motive.
    case ouvertureHorsUnite = "dossier.ouvrir_hors_unite"
    /// A message was opened.
    case lectureMessage = "message.lire"
    /// A piece of a message was opened.
    case lecturePiece = "message.lire_piece"
    /// A message was marked read or unread.
    case drapeauMessage = "message.marquer"
    /// A message was taken in charge, or given back.
    case priseEnCharge = "message.prendre_en_charge"
    /// A message was attached to a person.
    case rattachement = "message.rattacher"
    /// A message was archived, or taken out.
    case archivage = "message.archiver"
    /// A message arrived.
    case reception = "message.recevoir"
    /// A message was written and given out as a file.
    case redactionMessage = "message.composer"
    /// Messages were fetched from an operator, or could not be.
    case releve = "mss.relever"
    /// The operator of a mailbox was set.
    case reglageOperateur = "mss.regler"
    /// The connection to an operator was tried.
    case essaiOperateur = "mss.tester"
    /// A message was handed over to be sent.
    case depotEnvoi = "mss.deposer"
    /// A message was sent, or could not be.
    case envoi = "mss.envoyer"
    /// A message was taken back before it left.
    case rappelEnvoi = "mss.rappeler"
    /// Somebody decided of a message of which nobody knew whether it left.
    case decisionEnvoi = "mss.trancher"
    /// A document was filed in a record.
    case classement = "document.classer"
    /// A filing was undone.
    case declassement = "document.declasser"
    /// A document was opened.
    case lectureDocument = "document.lire"
    /// A document was marked read.
    case drapeauDocument = "document.marquer"
    /// A document was printed.
    case impression = "document.imprimer"
    /// A document was written for outside.
    case productionDocument = "document.produire"
    /// An appointment was created.
    case creationRendezVous = "rendez_vous.creer"
    /// An appointment was changed or moved.
    case modificationRendezVous = "rendez_vous.modifier"
    /// An appointment was cancelled, or restored.
    case annulationRendezVous = "rendez_vous.annuler"
    /// An account was created.
    case creationCompte = "compte.creer"
    /// An account was disabled.
    case desactivationCompte = "compte.desactiver"
    /// A base was created.
    case creationBase = "base.creer"
    /// An act was refused by the rights.
    case refus = "droit.refuser"
    /// A person was recorded.
    case creationResident = "resident.creer"
    /// The attending doctor of a person was written.
    case designationMedecin = "resident.medecin_traitant"
    /// A holder of parental authority was written.
    case noteAutorite = "resident.autorite_parentale"
    /// A list of people was imported.
    case importResidents = "resident.importer"
    /// A matricule was read (INS/va1.39).
    case consultationINS = "ins.lire"
    /// An identity was changed, a title looked at, an attribute put (INS/va1.27).
    case modificationIdentite = "identite.modifier"
    /// Two records of one person were merged.
    case fusion = "identite.fusionner"
    /// A merge was undone.
    case defusion = "identite.defusionner"
    /// A movement was recorded (DUI-3).
    case mouvement = "sejour.noter"
    /// Somebody was told of a movement.
    case prevenance = "sejour.prevenir"
    /// Something that falls due was noted, or dealt with (ALERT-1).
    case echeance = "echeance.noter"
    /// An entry of a part of the record was noted.
    case ecritureRubrique = "rubrique.noter"
    /// An entry was corrected, with a motive.
    case correctionRubrique = "rubrique.corriger"
    /// An entry was withdrawn, with a motive.
    case retraitRubrique = "rubrique.retirer"
    /// A movement was cancelled.
    case annulationMouvement = "sejour.annuler"
    /// An answer about sharing was recorded (CNS-1).
    case recueilConsentement = "consentement.recueillir"
    /// The state of Mon espace santé was noted.
    case constatEspaceSante = "espace_sante.noter"
    /// INSi was asked (INS/va1.38, va1.49).
    case appelINSi = "insi.appeler"
    /// A verification of many identities was asked for (INS/va1.70).
    case lotINSi = "insi.verifier_lot"
    /// INSi answered, or did not (INS/va1.06, va1.35).
    case reponseINSi = "insi.repondre"
    /// Somebody decided on an answer of INSi.
    case decisionINSi = "insi.decider"

    /// In words.
    public var libelle: String {
        switch self {
        case .ouvertureSession: "ouverture de session"
        case .echecSession: "code refusé"
        case .fermetureSession: "fermeture de session"
        case .verrouillage: "verrouillage"
        case .ouvertureDossier: "ouverture du dossier"
        case .ouvertureHorsUnite: "ouverture hors de ses unités"
        case .lectureMessage: "lecture d’un message"
        case .lecturePiece: "lecture d’une pièce"
        case .drapeauMessage: "message marqué"
        case .priseEnCharge: "prise en charge d’un message"
        case .rattachement: "rattachement d’un message"
        case .archivage: "archivage d’un message"
        case .reception: "réception d’un message"
        case .redactionMessage: "message écrit dans un fichier"
        case .releve: "relève d’une boîte"
        case .reglageOperateur: "opérateur d’une boîte réglé"
        case .essaiOperateur: "liaison à l’opérateur essayée"
        case .depotEnvoi: "message à envoyer"
        case .envoi: "envoi d’un message"
        case .rappelEnvoi: "envoi rappelé"
        case .decisionEnvoi: "décision sur un envoi"
        case .classement: "classement d’un document"
        case .declassement: "classement annulé"
        case .lectureDocument: "lecture d’un document"
        case .drapeauDocument: "document marqué"
        case .impression: "impression d’un document"
        case .productionDocument: "production d’un document"
        case .creationRendezVous: "création d’un rendez-vous"
        case .modificationRendezVous: "modification d’un rendez-vous"
        case .annulationRendezVous: "annulation d’un rendez-vous"
        case .creationCompte: "création d’un compte"
        case .desactivationCompte: "désactivation d’un compte"
        case .creationBase: "création de la base"
        case .refus: "acte refusé"
        case .creationResident: "enregistrement d’une personne"
        case .designationMedecin: "médecin traitant écrit"
        case .noteAutorite: "autorité parentale notée"
        case .importResidents: "importation d’une liste"
        case .consultationINS: "lecture du matricule INS"
        case .modificationIdentite: "modification de l’identité"
        case .fusion: "fusion de deux fiches"
        case .defusion: "fusion annulée"
        case .mouvement: "mouvement noté"
        case .prevenance: "personne prévenue d’un mouvement"
        case .echeance: "échéance notée ou traitée"
        case .ecritureRubrique: "ligne du dossier notée"
        case .correctionRubrique: "ligne du dossier corrigée"
        case .retraitRubrique: "ligne du dossier retirée"
        case .annulationMouvement: "mouvement annulé"
        case .recueilConsentement: "réponse recueillie"
        case .constatEspaceSante: "état de Mon espace santé noté"
        case .appelINSi: "appel à INSi"
        case .lotINSi: "vérification INSi par lot"
        case .reponseINSi: "réponse d’INSi"
        case .decisionINSi: "décision sur une réponse d’INSi"
        }
    }
}

extension ActeTrace {
    /// Whether its object is the subject of a message, or the title of a document or of an appointment, which may say an
    /// illness.
    public var nommeUnContenu: Bool {
        switch self {
        case .lectureMessage, .lecturePiece, .drapeauMessage, .priseEnCharge, .rattachement, .archivage, .reception,
            .redactionMessage, .depotEnvoi, .envoi, .rappelEnvoi, .decisionEnvoi, .classement, .declassement,
            .lectureDocument, .drapeauDocument, .impression, .productionDocument, .creationRendezVous,
            .modificationRendezVous, .annulationRendezVous, .ecritureRubrique, .correctionRubrique, .retraitRubrique,
            .refus:
            true
        default: false
        }
    }
}
