/// What is done in a step of a pathway.
public enum TypeAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Qualifier l’INS à partir d’un titre d’identité.
    case insQualifier = "ins.qualifier"
    /// Vérifier l’identité ou l’INS déjà portée.
    case insVerifier = "ins.verifier"
    /// S’authentifier par Pro Santé Connect (CPS ou e-CPS).
    case authentificationPsc = "authentification.psc"
    /// Lire l’application carte Vitale.
    case apcvLire = "apcv.lire"
    /// Envoyer un message MSSanté.
    case mssEnvoyer = "mss.envoyer"
    /// Répondre à un message MSSanté.
    case mssRepondre = "mss.repondre"
    /// Transférer un message ou une pièce reçue.
    case mssTransferer = "mss.transferer"
    /// Lire la boîte MSSanté.
    case mssLire = "mss.lire"
    /// Écrire à l’usager dans sa messagerie citoyenne.
    case mssCitoyenneEnvoyer = "mss.citoyenne.envoyer"
    /// Réponse ou envoi de l’usager (ou de l’aidant autorisé) vers un professionnel.
    case mssCitoyenneRepondre = "mss.citoyenne.repondre"
    /// Lire la messagerie citoyenne.
    case mssCitoyenneLire = "mss.citoyenne.lire"
    /// Le professionnel met fin à l’échange.
    case mssCitoyenneClore = "mss.citoyenne.clore"
    /// Déposer des documents au DMP.
    case dmpDeposer = "dmp.deposer"
    /// Consulter le DMP.
    case dmpConsulter = "dmp.consulter"
    /// Accéder au DMP en urgence (bris de glace).
    case dmpBrisDeGlace = "dmp.bris_de_glace"
    /// Masquer un document.
    case dmpMasquer = "dmp.masquer"
    /// Enregistrer une opposition à un dépôt ou à un accès.
    case dmpOpposition = "dmp.opposition"
    /// Mon espace santé activé.
    case mesActiver = "mes.activer"
    /// L’usager (ou son représentant) consulte Mon espace santé.
    case mesConsulter = "mes.consulter"
    /// Inscrire un rendez-vous dans l’agenda Mon espace santé.
    case mesAgendaInscrire = "mes.agenda.inscrire"
    /// Utiliser une application référencée au catalogue.
    case mesStoreUtiliser = "mes.store.utiliser"
    /// Notification de réception dans la messagerie personnelle.
    case mesNotifier = "mes.notifier"
    /// Créer un document.
    case documentCreer = "document.creer"
    /// Mettre un document à jour.
    case documentMettreAJour = "document.mettre_a_jour"
    /// Intégrer un document reçu au dossier.
    case documentIntegrer = "document.integrer"
    /// Imprimer un document.
    case documentImprimer = "document.imprimer"
    /// Signer un document.
    case documentSigner = "document.signer"
    /// Remettre ou montrer un document de la main à la main.
    case documentRemettre = "document.remettre"
    /// Prendre une photo (application mobile sécurisée).
    case photoPrendre = "photo.prendre"
    /// Ouvrir le lien d’images à durée limitée.
    case imagerieOuvrirLien = "imagerie.ouvrir_lien"
    /// Créer un rendez-vous ou une tâche datée.
    case agendaCreer = "agenda.creer"
    /// Alerte d’échéance.
    case alerteEcheance = "alerte.echeance"
    /// Saisir une transmission.
    case transmissionSaisir = "transmission.saisir"
    /// Lire les transmissions.
    case transmissionLire = "transmission.lire"
    /// Saisir des constantes ou une mesure.
    case constantesSaisir = "constantes.saisir"
    /// Programmer ou suivre une surveillance.
    case surveillanceProgrammer = "surveillance.programmer"
    /// Déclarer une chute, un malaise, un événement.
    case evenementDeclarer = "evenement.declarer"
    /// Constater un fait clinique ou social.
    case observationConstater = "observation.constater"
    /// Admission ou entrée.
    case mouvementEntree = "mouvement.entree"
    /// Départ, sortie temporaire ou hospitalisation.
    case mouvementSortie = "mouvement.sortie"
    /// Retour dans la structure ou à domicile.
    case mouvementRetour = "mouvement.retour"
    /// Rechercher une offre dans le ROR.
    case rorRechercher = "ror.rechercher"
    /// Chercher une place dans ViaTrajectoire.
    case viatrajectoireRechercher = "viatrajectoire.rechercher"
    /// Remplir un dossier d’admission.
    case viatrajectoireRemplir = "viatrajectoire.remplir"
    /// Recevoir une demande ou une notification.
    case viatrajectoireRecevoir = "viatrajectoire.recevoir"
    /// Se positionner sur une demande.
    case viatrajectoireRepondre = "viatrajectoire.repondre"
    /// Suivre l’avancement ou consulter une notification.
    case viatrajectoireSuivre = "viatrajectoire.suivre"
    /// Consulter une autre plateforme d’orientation.
    case plateformeConsulter = "plateforme.consulter"
    /// Constituer un dossier MDPH.
    case mdphDossierConstituer = "mdph.dossier.constituer"
    /// Déposer un dossier à la MDPH.
    case mdphDossierDeposer = "mdph.dossier.deposer"
    /// Partager dans une plateforme e-parcours.
    case eparcoursPartager = "eparcours.partager"
    /// Rédiger une prescription.
    case prescriptionCreer = "prescription.creer"
    /// Modifier un traitement.
    case prescriptionModifier = "prescription.modifier"
    /// Éditer une e-prescription.
    case prescriptionElectronique = "prescription.electronique"
    /// Lire une e-prescription.
    case prescriptionLireElectronique = "prescription.lire_electronique"
    /// Délivrer des médicaments ou du matériel.
    case pharmacieDelivrer = "pharmacie.delivrer"
    /// Livrer à domicile ou en structure.
    case pharmacieLivrer = "pharmacie.livrer"
    /// Préparer les doses à administrer.
    case pharmaciePda = "pharmacie.pda"
    /// Préparer ou mettre à jour le pilulier.
    case traitementPilulier = "traitement.pilulier"
    /// Administrer, accompagner ou vérifier une prise.
    case traitementAdministrer = "traitement.administrer"
    /// Réaliser un soin.
    case soinRealiser = "soin.realiser"
    /// Réaliser un examen.
    case examenRealiser = "examen.realiser"
    /// Réaliser une évaluation ou un bilan.
    case evaluationRealiser = "evaluation.realiser"
    /// Consultation en présence.
    case consultationRealiser = "consultation.realiser"
    /// Vacciner.
    case vaccinationRealiser = "vaccination.realiser"
    /// Commander un transport sanitaire.
    case transportCommander = "transport.commander"
    /// Appel téléphonique.
    case appelTelephone = "appel.telephone"
    /// Courriel ordinaire, non sécurisé.
    case courrielNonSecurise = "courriel.non_securise"
    /// Visioconférence sécurisée.
    case visioTenir = "visio.tenir"
    /// Programmer une téléconsultation.
    case teleconsultationProgrammer = "teleconsultation.programmer"
    /// Réaliser une téléconsultation.
    case teleconsultationRealiser = "teleconsultation.realiser"
    /// Demander une téléexpertise.
    case teleexpertiseDemander = "teleexpertise.demander"
    /// Répondre à une téléexpertise.
    case teleexpertiseRepondre = "teleexpertise.repondre"
    /// Recueillir l’accord de la personne ou de son représentant.
    case consentementRecueillir = "consentement.recueillir"
    /// Informer la personne, sa famille ou un représentant.
    case informationDelivrer = "information.delivrer"
    /// Tenir une réunion, une commission, une instance.
    case reunionTenir = "reunion.tenir"
    /// Entretien, visite ou rencontre.
    case entretienRealiser = "entretien.realiser"
    /// Prendre une décision d’accompagnement, d’admission ou d’orientation.
    case decisionPrendre = "decision.prendre"
    /// Acte d’accompagnement non soignant.
    case accompagnementRealiser = "accompagnement.realiser"
    /// Mise à disposition d’argent par le représentant.
    case budgetVerser = "budget.verser"
}
