import DUIDomain

/// The questions of a merge and of its undoing.
enum DialogueFusion {
    static let prefixe = "fusion."
    static let fiche = "fusion.fiche"
    static let motif = "fusion.motif"
    static let fusionner = "fusion.fusionner"
    static let motifDeDefusion = "fusion.motif_de_defusion"
    static let defusionner = "fusion.defusionner"
    /// Before the key of a record, so that what is typed to search is told from it.
    static let cle = "#"

    /// Which record: those that look alike first, or what one types to look for another.
    static func fiches(_ fiches: [FicheOfferte], titre: String) -> ChoixState {
        ChoixState(
            nom: fiche, titre: titre,
            options: fiches.map { ChoixState.Option("\(cle)\($0.id)", $0.libelle) }, preselection: false,
            saisieLibre: "Chercher")
    }

    static func motifs(_ projet: ProjetDeFusion) -> ChoixState {
        ChoixState(
            nom: motif, titre: "Pourquoi ces deux fiches sont-elles de la même personne\u{A0}?",
            options: [
                "Saisie deux fois\u{A0}: vérifié sur une pièce d’identité",
                "Préadmission et admission de la même personne",
                "Erreur de saisie d’un trait, vérifiée avec la personne ou sa famille",
            ].map { ChoixState.Option($0, $0) }, preselection: false, saisieLibre: "Autre motif")
    }

    static func confirmer(_ projet: ProjetDeFusion, motif: String) -> DialogueState {
        let discordante = projet.comparaison.estDiscordante
        var lignes = [
            DialogueState.LigneDialogue("Gardée", projet.gardee.nommee.libelle),
            DialogueState.LigneDialogue("Absorbée", projet.absorbee.nommee.libelle),
            DialogueState.LigneDialogue("Motif", motif),
        ]
        let contenu = projet.absorbee.contenu.enMots
        lignes.append(DialogueState.LigneDialogue("Apporte", contenu.isEmpty ? "rien" : contenu))
        if discordante {
            lignes.append(
                DialogueState.LigneDialogue("Diffère", "! \(projet.comparaison.ecarts)", enAlerte: true))
        }
        lignes.append(DialogueState.LigneDialogue(""))
        lignes.append(
            DialogueState.LigneDialogue(
                "L’absorbée quitte les listes\u{A0}; rien n’est effacé, «\u{A0}Défusionner\u{A0}» rend tout."))
        return DialogueState(
            nom: fusionner, titre: "Fusionner ces deux fiches\u{A0}?", lignes: lignes,
            boutons: [
                DialogueState.Bouton("laisser", "Ne pas fusionner"),
                DialogueState.Bouton("fusionner", discordante ? "Fusionner malgré l’écart" : "Fusionner"),
            ], confirmeParF10: !discordante)
    }

    static func motifsDeDefusion(_ fusion: FusionDeFiches) -> ChoixState {
        ChoixState(
            nom: motifDeDefusion, titre: "Pourquoi rendre la fiche de \(fusion.absorbee.libelle)\u{A0}?",
            options: ["Ce sont deux personnes", "Fusion faite par erreur"].map { ChoixState.Option($0, $0) },
            preselection: false, saisieLibre: "Autre motif")
    }

    static func confirmerLaDefusion(_ fusion: FusionDeFiches, motif: String) -> DialogueState {
        let repris = fusion.repris.enMots
        return DialogueState(
            nom: defusionner, titre: "Défusionner\u{A0}?",
            lignes: [
                DialogueState.LigneDialogue("Rendue", fusion.absorbee.libelle),
                DialogueState.LigneDialogue("Avec", repris.isEmpty ? "rien" : repris),
                DialogueState.LigneDialogue("Motif", motif), DialogueState.LigneDialogue(""),
                DialogueState.LigneDialogue(
                    "Ce qui a été ajouté depuis la fusion reste à \(fusion.gardee.libelle)\u{A0}; l’autre fiche retrouve "
                        + "le séjour qu’elle avait."),
            ],
            boutons: [
                DialogueState.Bouton("laisser", "Laisser fusionnées"),
                DialogueState.Bouton("defusionner", "Défusionner"),
            ])
    }
}

/// A record that may be chosen for a merge.
struct FicheOfferte: Hashable, Sendable {
    var id: Cle<Resident>
    var libelle: String

    init(_ resident: Resident) {
        id = resident.id
        let chambre = resident.sejour.chambre.isEmpty ? "" : ", ch. \(resident.sejour.chambre)"
        libelle =
            "\(resident.traits.affichage)  \(resident.traits.dateDeNaissance.court), IPP \(resident.ipp)\(chambre)"
    }

    init(_ resume: ResumeResident) {
        id = resume.id
        let chambre = resume.chambre.isEmpty ? "" : ", ch. \(resume.chambre)"
        libelle = "\(resume.nom)  \(resume.dateDeNaissance.court)\(chambre)"
    }
}
