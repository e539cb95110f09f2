/// What kind of document circulates in a pathway. Each document carries its own label.
public enum TypeDocumentParcours: String, CaseIterable, Hashable, Sendable, Codable {
    /// Written `photo_clinique`.
    case photoClinique = "photo_clinique"
    /// Written `photo_lieu_de_vie`.
    case photoLieuDeVie = "photo_lieu_de_vie"
    /// Written `ordonnance`.
    case ordonnance
    /// Written `ordonnance_soins`.
    case ordonnanceSoins = "ordonnance_soins"
    /// Written `demande_examen`.
    case demandeExamen = "demande_examen"
    /// Written `protocole_soins`.
    case protocoleSoins = "protocole_soins"
    /// Written `cr_consultation`.
    case crConsultation = "cr_consultation"
    /// Written `cr_hospitalisation`.
    case crHospitalisation = "cr_hospitalisation"
    /// Written `cr_operatoire`.
    case crOperatoire = "cr_operatoire"
    /// Written `cr_accouchement`.
    case crAccouchement = "cr_accouchement"
    /// Written `cr_urgences`.
    case crUrgences = "cr_urgences"
    /// Written `cr_imagerie`.
    case crImagerie = "cr_imagerie"
    /// Written `cr_biologie`.
    case crBiologie = "cr_biologie"
    /// Written `cr_anatomopathologie`.
    case crAnatomopathologie = "cr_anatomopathologie"
    /// Written `cr_bilan`.
    case crBilan = "cr_bilan"
    /// Written `cr_visite`.
    case crVisite = "cr_visite"
    /// Written `lettre_liaison_sortie`.
    case lettreLiaisonSortie = "lettre_liaison_sortie"
    /// Written `lettre_adressage`.
    case lettreAdressage = "lettre_adressage"
    /// Written `lettre_admission`.
    case lettreAdmission = "lettre_admission"
    /// Written `courrier`.
    case courrier
    /// Written `dlu`.
    case dlu
    /// Written `fludt`.
    case fludt
    /// Written `fludr`.
    case fludr
    /// Written `documents_sortie`.
    case documentsSortie = "documents_sortie"
    /// Written `dossier_medical`.
    case dossierMedical = "dossier_medical"
    /// Written `dossier_usager`.
    case dossierUsager = "dossier_usager"
    /// Written `dossier_admission`.
    case dossierAdmission = "dossier_admission"
    /// Written `projet_personnalise`.
    case projetPersonnalise = "projet_personnalise"
    /// Written `habitudes_de_vie`.
    case habitudesDeVie = "habitudes_de_vie"
    /// Written `personne_confiance`.
    case personneConfiance = "personne_confiance"
    /// Written `directives_anticipees`.
    case directivesAnticipees = "directives_anticipees"
    /// Written `antecedents`.
    case antecedents
    /// Written `profil_medical`.
    case profilMedical = "profil_medical"
    /// Written `releve_constantes`.
    case releveConstantes = "releve_constantes"
    /// Written `releve_glycemies`.
    case releveGlycemies = "releve_glycemies"
    /// Written `transmission`.
    case transmission
    /// Written `trace_ecg`.
    case traceEcg = "trace_ecg"
    /// Written `bon_transport`.
    case bonTransport = "bon_transport"
    /// Written `arret_travail`.
    case arretTravail = "arret_travail"
    /// Written `preconisations`.
    case preconisations
    /// Written `evaluation`.
    case evaluation
    /// Written `questionnaire`.
    case questionnaire
    /// Written `questionnaire_satisfaction`.
    case questionnaireSatisfaction = "questionnaire_satisfaction"
    /// Written `consignes`.
    case consignes
    /// Written `convocation`.
    case convocation
    /// Written `documents_preadmission`.
    case documentsPreadmission = "documents_preadmission"
    /// Written `pieces_administratives`.
    case piecesAdministratives = "pieces_administratives"
    /// Written `certificat_medical`.
    case certificatMedical = "certificat_medical"
    /// Written `piece_identite`.
    case pieceIdentite = "piece_identite"
    /// Written `contrat_sejour`.
    case contratSejour = "contrat_sejour"
    /// Written `livret_accueil`.
    case livretAccueil = "livret_accueil"
    /// Written `convention_stage`.
    case conventionStage = "convention_stage"
    /// Written `cv_lettre_motivation`.
    case cvLettreMotivation = "cv_lettre_motivation"
    /// Written `cr_stage`.
    case crStage = "cr_stage"
    /// Written `notification_mdph`.
    case notificationMdph = "notification_mdph"
    /// Written `dossier_mdph`.
    case dossierMdph = "dossier_mdph"
    /// Written `cr_entretien`.
    case crEntretien = "cr_entretien"
    /// Written `cr_parcours`.
    case crParcours = "cr_parcours"
    /// Written `rapport_situation`.
    case rapportSituation = "rapport_situation"
    /// Written `formulaire_ip`.
    case formulaireIp = "formulaire_ip"
    /// Written `rapport_ip`.
    case rapportIp = "rapport_ip"
    /// Written `jugement`.
    case jugement
    /// Written `rapport_echeance`.
    case rapportEcheance = "rapport_echeance"
    /// Written `calendrier_rdv`.
    case calendrierRdv = "calendrier_rdv"
    /// Written `memo_prevention`.
    case memoPrevention = "memo_prevention"
    /// Written `bon_prise_en_charge`.
    case bonPriseEnCharge = "bon_prise_en_charge"
    /// Written `attestation_vaccination`.
    case attestationVaccination = "attestation_vaccination"
    /// Written `programme_soins`.
    case programmeSoins = "programme_soins"
    /// Written `avis_geriatrique`.
    case avisGeriatrique = "avis_geriatrique"
    /// Written `evaluation_domicile`.
    case evaluationDomicile = "evaluation_domicile"
    /// Written `programme_ateliers`.
    case programmeAteliers = "programme_ateliers"
    /// Written `support_atelier`.
    case supportAtelier = "support_atelier"
    /// Written `fiche_suivi`.
    case ficheSuivi = "fiche_suivi"
}
