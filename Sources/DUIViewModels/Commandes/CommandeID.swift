/// The name of an action. Actions are named first; keys come second, from the table or from a keymap file.
public enum CommandeID: String, Hashable, Sendable, CaseIterable {
    // Everywhere.
    case aide
    case chercherPartout = "chercher_partout"
    case nouveau
    case choisir
    case actualiser
    case voletSuivant = "volet_suivant"
    case voletPrecedent = "volet_precedent"
    case precedent
    case suivant
    case options
    case valider
    case verrouiller
    case retour
    case ouvrir
    case onglet1 = "onglet_residents"
    case onglet2 = "onglet_documents"
    case onglet3 = "onglet_messagerie"
    case onglet4 = "onglet_agenda"
    case onglet5 = "onglet_parcours"
    case ongletSuivant = "onglet_suivant"
    case ongletPrecedent = "onglet_precedent"
    case annuler
    case retablir
    case imprimer
    case messages = "messages_de_la_session"
    case affichage
    case themeSuivant = "theme_suivant"
    case quitter
    case changerUtilisateur = "changer_utilisateur"
    // Moves.
    case haut
    case bas
    case gauche
    case droite
    case pagePrecedente = "page_precedente"
    case pageSuivante = "page_suivante"
    case debut
    case fin
    // Reader.
    case sectionSuivante = "section_suivante"
    case chercherDansTexte = "chercher_dans_le_texte"
    // Lists with a search field.
    case filtrer = "chercher_dans_la_liste"
    // Résidents.
    case touteLaMaison = "residents_toute_la_maison"
    case reponsesINSi = "residents_reponses_insi"
    case verifierLotINSi = "insi_verifier_lot"
    // Messagerie.
    case prendreEnCharge = "messagerie_prendre_en_charge"
    case classer = "messagerie_classer"
    case archiver = "messagerie_archiver"
    case marquerLu = "marquer_lu"
    case pieces = "messagerie_pieces"
    case boites = "messagerie_boites"
    case nonLus = "non_lus_seulement"
    case voirArchives = "messagerie_archives"
    case repondre = "messagerie_repondre"
    case repondreATous = "messagerie_repondre_a_tous"
    case envois = "messagerie_envois"
    // Identité.
    case controlerPiece = "identite_piece"
    case interrogerINSi = "identite_insi"
    case verifierINSi = "identite_verifier"
    case poserAttribut = "identite_attribut"
    case modifierIdentite = "identite_modifier"
    case fusionner = "identite_fusionner"
    case inverserLaFusion = "identite_inverser_la_fusion"
    case defusionner = "identite_defusionner"
    // Consentements.
    case noterEspaceSante = "consentements_espace_sante"
    case traiterEcheance = "echeances_traiter"
    // Santé, administratif.
    case corrigerRubrique = "rubriques_corriger"
    case retirerRubrique = "rubriques_retirer"
    case echeancesDeLaMaison = "residents_echeances"
    case prevenir = "sejour_prevenir"
    case annulerMouvement = "sejour_annuler_mouvement"
    case planDesChambres = "residents_plan_des_chambres"
    // Documents.
    case voirMessage = "document_message"
    case envoyer = "document_envoyer"
    // Agenda.
    case vueJour = "agenda_jour"
    case vueSemaine = "agenda_semaine"
    case deplacer = "agenda_deplacer"
    case confirmer = "agenda_confirmer"
    case annulerRendezVous = "agenda_annuler"
    case aujourdHui = "agenda_aujourd_hui"
    case allerAu = "agenda_aller_au"
    case filtreUnite = "agenda_unite"
    // Parcours.
    case trier = "parcours_trier"
}
