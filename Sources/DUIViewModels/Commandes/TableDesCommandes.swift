/// The one table of actions.
public enum TableDesCommandes {
    /// Every action, in the order of F1 and F9.
    public static let toutes: [Commande] =
        globales + deplacements + lecture + residents + identite + sejour + rubriques + echeances + consentements
        + messagerie
        + documents
        + agenda
        + parcours

    /// The action of a name.
    public static func commande(_ id: CommandeID) -> Commande? { parID[id] }

    private static let parID = Dictionary(uniqueKeysWithValues: toutes.map { ($0.id, $0) })

    private static let globales: [Commande] = [
        Commande(
            .aide, "Aide", court: "Aide", aide: "Explique l’écran et liste toutes ses touches.", touches: ["F1", "?"],
            contextes: [.global], rang: 0),
        Commande(
            .chercherPartout, "Chercher partout", court: "Chercher",
            aide: "Cherche une personne, un document, un message, un écran ou une commande.",
            touches: ["F2", "Ctrl+F", "/"], contextes: [.global], rang: 10),
        Commande(
            .ouvrir, "Ouvrir", court: "Ouvrir", aide: "Ouvre la ligne choisie ; dans un formulaire, champ suivant.",
            touches: ["Entrée"], contextes: [.global], rang: 12),
        Commande(
            .nouveau, "Nouveau", court: "Nouveau", aide: "Crée ce que l’écran permet de créer.", touches: ["F3", "n"],
            contextes: [.agenda, .residents, .messagerie, .sejour, .rubriques, .echeances, .consentements], rang: 20),
        Commande(
            .choisir, "Choisir dans une liste", court: "Choisir", aide: "Ouvre la liste des valeurs du champ.",
            touches: ["F4", "Ctrl+L"], contextes: [.formulaire], rang: 20),
        Commande(
            .actualiser, "Actualiser", aide: "Relit la base et relève la messagerie.", touches: ["F5", "Ctrl+R"],
            contextes: [.panneau], rang: 60),
        Commande(
            .voletSuivant, "Volet suivant", court: "Volet", aide: "Passe au volet ou au champ suivant.",
            touches: ["F6", "Tab"], contextes: [.global], rang: 40),
        Commande(
            .voletPrecedent, "Volet précédent", aide: "Revient au volet ou au champ précédent.",
            touches: ["Maj+Tab"], contextes: [.global]),
        Commande(
            .precedent, "Précédent", aide: "Personne, message, document, jour, semaine ou étape d’avant.",
            touches: ["F7", "-"], contextes: [.global], rang: 45),
        Commande(
            .suivant, "Suivant", aide: "Personne, message, document, jour, semaine ou étape d’après.",
            touches: ["F8", "+"], contextes: [.global], rang: 45),
        Commande(
            .options, "Options", court: "Options",
            aide: "Liste tous les actes possibles ici, avec la raison de ceux qui ne le sont pas.",
            touches: ["F9", "o"], contextes: [.global], rang: 30),
        Commande(
            .valider, "Enregistrer, valider", court: "Enregistrer", aide: "Enregistre ou valide ce qui est à l’écran.",
            touches: ["F10", "Ctrl+S"], contextes: [.formulaire, .dialogue, .fusion], rang: 8),
        Commande(
            .verrouiller, "Verrouiller", court: "Verrou",
            aide: "Efface l’écran et demande le code ; les brouillons restent.",
            touches: ["F12", "Ctrl+Q"], contextes: [.global], rang: 25),
        Commande(
            .retour, "Revenir", court: "Retour",
            aide: "Revient d’un pas : champ, volet, écran, puis onglets. Ne perd rien.",
            touches: ["Échap", "Ctrl+C"], contextes: [.global], rang: 1),
        Commande(
            .onglet1, "Aller aux personnes", aide: "Ouvre le premier onglet, la liste des personnes accompagnées.",
            touches: ["1", "&"],
            contextes: [.panneau]),
        Commande(
            .onglet2, "Aller aux documents", aide: "Ouvre l’onglet Documents.", touches: ["2", "é"],
            contextes: [.panneau]),
        Commande(
            .onglet3, "Aller à la messagerie", aide: "Ouvre l’onglet Messagerie.", touches: ["3", "\""],
            contextes: [.panneau]),
        Commande(
            .onglet4, "Aller à l’agenda", aide: "Ouvre l’onglet Agenda.", touches: ["4", "'"], contextes: [.panneau]),
        Commande(
            .onglet5, "Aller aux parcours", aide: "Ouvre l’onglet Parcours.", touches: ["5", "("],
            contextes: [.panneau]),
        Commande(
            .ongletSuivant, "Onglet suivant", aide: "Passe à l’onglet de droite.", touches: ["Ctrl+Page suiv."],
            contextes: [.global]),
        Commande(
            .ongletPrecedent, "Onglet précédent", aide: "Passe à l’onglet de gauche.", touches: ["Ctrl+Page préc."],
            contextes: [.global]),
        Commande(
            .annuler, "Annuler le dernier acte", aide: "Défait le dernier acte annulable, pendant dix minutes.",
            touches: ["Ctrl+Z"], contextes: [.global]),
        Commande(
            .retablir, "Rétablir", aide: "Refait ce qui vient d’être annulé.", touches: ["Ctrl+Y"],
            contextes: [.global]),
        Commande(
            .imprimer, "Imprimer", court: "Imprimer", aide: "Montre ce qui sera imprimé et où, puis imprime.",
            touches: ["Ctrl+P"], contextes: [.lecteur, .documents, .messagerie, .dossier], risque: .sortant, rang: 18),
        Commande(
            .messages, "Messages de la session", aide: "Relit les messages affichés depuis l’ouverture.", touches: [],
            contextes: [.panneau]),
        Commande(
            .affichage, "Affichage : thème", aide: "Choisit le thème : jour, nuit, contraste, daltonien, mono.",
            touches: [], contextes: [.panneau]),
        Commande(
            .themeSuivant, "Thème suivant", court: "Thème",
            aide: "Passe au thème suivant : jour, nuit, contraste, daltonien, mono ; son nom s’affiche.",
            touches: ["F4", "Ctrl+L"], contextes: [.connexion, .verrou], rang: 20),
        Commande(
            .changerUtilisateur, "Changer d’utilisateur", court: "Changer d’utilisateur",
            aide: "Ferme la session ; les brouillons restent à leur auteur.", touches: ["F3"], contextes: [.verrou],
            rang: 15),
        Commande(
            .quitter, "Quitter DUI", court: "Quitter", aide: "Rend le terminal ; aucune session n’est ouverte.",
            touches: ["F12", "Ctrl+Q"], contextes: [.connexion], rang: 30),
    ]

    private static let deplacements: [Commande] = [
        Commande(.haut, "Ligne du dessus", aide: "Monte d’une ligne.", touches: ["↑"], contextes: [.global]),
        Commande(.bas, "Ligne du dessous", aide: "Descend d’une ligne.", touches: ["↓"], contextes: [.global]),
        Commande(
            .gauche, "À gauche", aide: "Revient à la liste ; dans une grille, case de gauche.", touches: ["←"],
            contextes: [.global]),
        Commande(
            .droite, "À droite", aide: "Ouvre la ligne ; dans une grille, case de droite.", touches: ["→"],
            contextes: [.global]),
        Commande(
            .pagePrecedente, "Page précédente", aide: "Monte d’une page.", touches: ["Page préc."],
            contextes: [.global]),
        Commande(
            .pageSuivante, "Page suivante", aide: "Descend d’une page.", touches: ["Page suiv."],
            contextes: [.global]),
        Commande(.debut, "Début", aide: "Va au début.", touches: ["Début"], contextes: [.global]),
        Commande(.fin, "Fin", aide: "Va à la fin.", touches: ["Fin"], contextes: [.global]),
    ]

    private static let lecture: [Commande] = [
        Commande(
            .sectionSuivante, "Section suivante", court: "Section", aide: "Va au titre suivant du texte.",
            touches: ["s"], contextes: [.lecteur], rang: 22),
        Commande(
            .chercherDansTexte, "Chercher dans le texte", aide: "Cherche des mots dans le texte affiché.",
            touches: ["/"], contextes: [.lecteur], rang: 60),
        Commande(
            .filtrer, "Chercher dans la liste", court: "Filtrer",
            aide: "Ne montre que les lignes qui portent les mots écrits.", touches: ["/"],
            contextes: [.documents, .parcours], rang: 28),
    ]

    private static let residents: [Commande] = [
        Commande(
            .touteLaMaison, "Toute la maison",
            aide: "Liste aussi les personnes hors de vos unités ; leur dossier s’ouvre avec un motif, relu ensuite.",
            touches: ["t"], contextes: [.residents]),
        Commande(
            .planDesChambres, "Plan des chambres",
            aide:
                "Liste les chambres par numéro : qui les a, lesquelles sont libres ou gardées ; Entrée ouvre le dossier.",
            touches: ["p"], contextes: [.chambres]),
        Commande(
            .echeancesDeLaMaison, "Échéances à traiter",
            aide:
                "Liste ce qui est à traiter pour toutes les personnes, le plus en retard d’abord ; Entrée ouvre le dossier.",
            touches: ["e"], contextes: [.residents]),
        Commande(
            .reponsesINSi, "Réponses d’INSi à décider", court: "INSi",
            aide: "Liste ce qu’INSi a répondu ou refusé, pour toutes les personnes, et qui attend quelqu’un.",
            touches: ["i"], contextes: [.residents], rang: 27),
        Commande(
            .verifierLotINSi, "Vérifier les identités qualifiées", court: "Vérifier",
            aide: "Demande à INSi si les INS non confirmés depuis trois ans sont toujours justes.", touches: ["v"],
            contextes: [.demandesINSi], risque: .aConfirmer, rang: 14),
    ]

    private static let echeances: [Commande] = [
        Commande(
            .traiterEcheance, "Traiter une échéance", court: "Traiter",
            aide: "Note qu’elle est faite, avec la suivante, la reporte ou la clôt avec un motif, ou la rouvre.",
            touches: ["t"], contextes: [.echeances], risque: .aConfirmer, rang: 21)
    ]

    private static let rubriques: [Commande] = [
        Commande(
            .corrigerRubrique, "Corriger une ligne", court: "Corriger",
            aide: "Corrige un champ d’une ligne, avec un motif ; ce qui était noté reste lisible.", touches: ["m"],
            contextes: [.rubriques], risque: .aConfirmer, rang: 21),
        Commande(
            .retirerRubrique, "Retirer une ligne", court: "Retirer",
            aide: "Retire une ligne, avec un motif ; elle reste lisible, comme retirée.", touches: ["x"],
            contextes: [.rubriques], risque: .aConfirmer, rang: 22),
    ]

    private static let sejour: [Commande] = [
        Commande(
            .prevenir, "Quelqu’un est prévenu", court: "Prévenu",
            aide: "Note qui vous avez prévenu du dernier mouvement, et quand.", touches: ["p"], contextes: [.sejour],
            rang: 21),
        Commande(
            .annulerMouvement, "Annuler le dernier mouvement", court: "Annuler",
            aide: "Annule le dernier mouvement, avec un motif ; il reste écrit.", touches: ["x"], contextes: [.sejour],
            risque: .aConfirmer, rang: 22),
    ]

    private static let identite: [Commande] = [
        Commande(
            .controlerPiece, "Contrôler une pièce d’identité", court: "Pièce",
            aide: "Note la pièce que vous avez sous les yeux ; une pièce forte valide l’identité.", touches: ["j"],
            contextes: [.identite], risque: .aConfirmer, rang: 14),
        Commande(
            .interrogerINSi, "Chercher l’INS", court: "INSi",
            aide: "Interroge le téléservice INSi par les traits, ou montre sa réponse qui attend.", touches: ["i"],
            contextes: [.identite], risque: .aConfirmer, rang: 15),
        Commande(
            .verifierINSi, "Vérifier l’INS", court: "Vérifier",
            aide: "Demande à INSi si l’INS en usage est toujours juste.", touches: ["v"], contextes: [.identite],
            risque: .aConfirmer, rang: 24),
        Commande(
            .modifierIdentite, "Modifier l’identité", court: "Modifier",
            aide: "Ouvre les traits ; ceux qu’INSi a rendus sont verrouillés.", touches: ["m"],
            contextes: [.identite], risque: .aConfirmer, rang: 16),
        Commande(
            .poserAttribut, "Attribut de l’identité", court: "Attribut",
            aide: "Pose ou retire « homonyme », « douteuse » ou « fictive », avec un motif.", touches: ["t"],
            contextes: [.identite], risque: .aConfirmer, rang: 26),
        Commande(
            .fusionner, "Fusionner avec une autre fiche",
            aide: "Compare cette fiche à une autre de la même personne, puis n’en garde qu’une ; rien n’est effacé.",
            touches: ["r"], contextes: [.identite], risque: .aConfirmer, rang: 27),
        Commande(
            .inverserLaFusion, "Inverser le sens de la fusion", court: "Inverser",
            aide: "Garde l’autre fiche, et absorbe celle-ci.", touches: ["i"], contextes: [.fusion], rang: 14),
        Commande(
            .defusionner, "Défusionner",
            aide: "Annule la dernière fusion, avec un motif : chaque objet retourne dans sa fiche.", touches: ["d"],
            contextes: [.identite], risque: .aConfirmer, rang: 28),
    ]

    private static let consentements: [Commande] = [
        Commande(
            .noterEspaceSante, "État de Mon espace santé", court: "Espace santé",
            aide: "Note si Mon espace santé est ouvert, fermé, refusé, ou non proposé.", touches: ["e"],
            contextes: [.consentements], risque: .aConfirmer, rang: 21)
    ]

    private static let messagerie: [Commande] = [
        Commande(
            .prendreEnCharge, "Prendre en charge", court: "Prendre",
            aide: "Écrit votre nom sur le message : l’équipe voit que vous vous en occupez.", touches: ["t"],
            contextes: [.messagerie], risque: .annulable, rang: 14),
        Commande(
            .classer, "Classer dans le dossier", court: "Classer",
            aide: "Compare l’identité reçue à celle du dossier, puis classe les documents.", touches: ["i"],
            contextes: [.messagerie], risque: .aConfirmer, rang: 15),
        Commande(
            .pieces, "Pièces jointes", court: "Pièces", aide: "Liste les pièces et les documents du message.",
            touches: ["p"], contextes: [.messagerie], rang: 16),
        Commande(
            .archiver, "Archiver", court: "Archiver", aide: "Range le message dans les archives, ou l’en sort.",
            touches: ["a"], contextes: [.messagerie], risque: .annulable, rang: 24),
        Commande(
            .marquerLu, "Marquer lu ou non lu", court: "Lu", aide: "Change l’état lu ou non lu.", touches: ["l"],
            contextes: [.messagerie, .documents, .dossier], risque: .annulable, rang: 26),
        Commande(
            .boites, "Choisir les boîtes", aide: "Montre une boîte, ou toutes celles que vous pouvez lire.",
            touches: ["b"], contextes: [.messagerie], rang: 55),
        Commande(
            .nonLus, "Non lus, à traiter, tous",
            aide: "Ne montre que les non lus, puis ce qui reste à traiter, puis tout.", touches: ["u"],
            contextes: [.messagerie, .documents], rang: 56),
        Commande(
            .voirArchives, "Voir les archives", aide: "Montre les messages archivés, ou les messages courants.",
            touches: ["v"], contextes: [.messagerie], rang: 57),
        Commande(
            .repondre, "Répondre", court: "Répondre", aide: "Écrit à qui a envoyé ce message, dans le même fil.",
            touches: ["r"], contextes: [.messagerie], rang: 19),
        Commande(
            .repondreATous, "Répondre à tous", aide: "Écrit à qui a envoyé ce message et à tous ceux qui l’ont reçu.",
            touches: ["R"], contextes: [.messagerie], rang: 51),
        Commande(
            .envois, "Envois", aide: "Liste ce qui attend, ce qui est parti, et ce dont il faut décider.",
            touches: ["e"], contextes: [.messagerie], rang: 52),
    ]

    private static let documents: [Commande] = [
        Commande(
            .voirMessage, "Voir le message d’origine", aide: "Ouvre le message qui a apporté ce document.",
            touches: ["m"], contextes: [.documents, .dossier], rang: 50),
        Commande(
            .envoyer, "Envoyer par MSSanté", court: "Envoyer",
            aide: "Écrit un message au sujet de la personne, avec le document choisi.", touches: ["e"],
            contextes: [.documents, .dossier], rang: 27),
    ]

    private static let agenda: [Commande] = [
        Commande(
            .vueJour, "Vue du jour", court: "Jour", aide: "Montre une journée.", touches: ["j"], contextes: [.agenda],
            rang: 24),
        Commande(
            .vueSemaine, "Vue de la semaine", court: "Semaine", aide: "Montre une semaine.", touches: ["s"],
            contextes: [.agenda], rang: 22),
        Commande(
            .deplacer, "Déplacer", court: "Déplacer", aide: "Déplace le rendez-vous choisi.", touches: ["d"],
            contextes: [.agenda], risque: .annulable, rang: 23),
        Commande(
            .confirmer, "Confirmer", aide: "Marque le rendez-vous confirmé, ou à confirmer.", touches: ["c"],
            contextes: [.agenda], risque: .annulable, rang: 40),
        Commande(
            .annulerRendezVous, "Annuler le rendez-vous", aide: "Annule avec un motif ; le rendez-vous reste visible.",
            touches: ["x"], contextes: [.agenda], risque: .aConfirmer, rang: 42),
        Commande(
            .aujourdHui, "Aujourd’hui", aide: "Revient au jour présent.", touches: ["Début"], contextes: [.agenda],
            rang: 35),
        Commande(
            .allerAu, "Aller à une date", aide: "Demande une date : 23/11, lun, j+3…", touches: ["g"],
            contextes: [.agenda], rang: 36),
        Commande(
            .filtreUnite, "Choisir l’unité", aide: "Montre une unité, ou toutes.", touches: ["u"],
            contextes: [.agenda], rang: 55),
    ]

    private static let parcours: [Commande] = [
        Commande(
            .trier, "Trier autrement", court: "Trier", aide: "Trie par domaine, par titre ou par nombre d’étapes.",
            touches: ["t"], contextes: [.parcours], rang: 24)
    ]
}
