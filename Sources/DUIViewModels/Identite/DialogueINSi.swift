import DUIDomain

/// The questions about an identity: what INSi returned beside ours, which paper was seen, why an attribute is put.
enum DialogueINSi {
    /// Ours and INSi's side by side. Where they differ F10 does not answer, and the button says it.
    static func construire(
        _ identite: Identite, _ rendue: IdentiteINSi.Controlee, _ ecarts: [EcartINSi]
    ) -> DialogueState {
        let traits = identite.traits
        let lignes: [(ChampIdentite, String, String)] = [
            (.nomDeNaissance, traits.nomDeNaissance, rendue.nomDeNaissance),
            (.prenomsDeNaissance, traits.prenomsDeNaissance, rendue.prenomsDeNaissance),
            (.dateDeNaissance, traits.dateDeNaissance.court, rendue.dateDeNaissance.court),
            (.sexe, traits.sexe.rawValue, rendue.sexe.rawValue),
            (.codeLieuDeNaissance, traits.codeLieuDeNaissance, rendue.codeLieuDeNaissance),
            (.matricule, identite.ins?.affichage ?? "", rendue.ins.affichage),
        ]
        let discordants = Set(ecarts.map(\.champ))
        let entete = DialogueState.LigneDialogue("", "Dossier", "INSi", "", enTitre: true)
        let comparees = lignes.map { champ, local, rendu in
            DialogueState.LigneDialogue(
                champ.libelle, local.isEmpty ? "non renseigné" : local, rendu.isEmpty ? "non rendu" : rendu,
                discordants.contains(champ) ? "! diffère" : local.isEmpty ? "" : "concorde",
                enAlerte: discordants.contains(champ))
        }
        let verdict =
            ecarts.isEmpty
            ? "INSi a trouvé une identité : les traits du dossier prendront ses valeurs."
            : "Des traits diffèrent : n’acceptez que si la pièce d’identité donne raison à INSi."
        return DialogueState(
            nom: "identite.insi", titre: "Accepter l’identité rendue par INSi pour \(traits.affichage) ?",
            lignes: [entete] + comparees + [
                DialogueState.LigneDialogue(""), DialogueState.LigneDialogue(verdict, enAlerte: !ecarts.isEmpty),
            ],
            boutons: [
                DialogueState.Bouton("plusTard", "Décider plus tard"),
                DialogueState.Bouton("ecarter", "Ce n’est pas elle"),
                DialogueState.Bouton("accepter", ecarts.isEmpty ? "Accepter" : "Accepter malgré l’écart"),
            ], confirmeParF10: ecarts.isEmpty)
    }

    /// Several people: asking again says more.
    static func preciser(_ suivante: PrecisionINSi) -> DialogueState {
        DialogueState(
            nom: "identite.preciser", titre: "INSi connaît plusieurs personnes avec ces traits",
            lignes: [DialogueState.LigneDialogue("Demander de nouveau avec : \(suivante.libelle) ?")],
            boutons: [
                DialogueState.Bouton("laisser", "Laisser"), DialogueState.Bouton("ecarter", "Classer sans suite"),
                DialogueState.Bouton("preciser", "Demander"),
            ])
    }

    /// An answer without an identity to take, or a refusal: it is set aside, or asked again.
    static func sansIdentite(_ demande: DemandeINSi, phrase: String, redemander libelle: String) -> DialogueState {
        DialogueState(
            nom: "identite.reponse",
            titre: "INSi, \(demande.nature.libelle) : \(demande.reponseEnBref)",
            lignes: [DialogueState.LigneDialogue(phrase)],
            boutons: [
                DialogueState.Bouton("plusTard", "Décider plus tard"),
                DialogueState.Bouton("ecarter", "Classer sans suite"), DialogueState.Bouton("redemander", libelle),
            ])
    }

    /// How many identities a batch verifies, and what it may do to them.
    static func lot(_ lot: LotINSi) -> DialogueState {
        let nombre = FormatDate.nombre(lot.aVerifier, "identité")
        let file = lot.dejaEnFile > 0 ? ["\(lot.dejaEnFile) attendent déjà INSi."] : []
        let lignes =
            [
                "Sans confirmation d’INSi depuis \(lot.mois) mois, sur \(lot.qualifiees) identités qualifiées présentes."
            ] + file + [
                "Chaque appel est tracé à votre nom. Une identité qu’INSi ne reconnaît pas perd aussitôt son INS et son "
                    + "statut qualifié ; elle attend alors votre décision dans cette liste."
            ]
        return DialogueState(
            nom: "insi.lot", titre: "Demander à INSi de vérifier \(nombre) ?",
            lignes: lignes.map { DialogueState.LigneDialogue($0) },
            boutons: [DialogueState.Bouton("annuler", "Annuler"), DialogueState.Bouton("verifier", "Vérifier")])
    }

    /// A paper must have been seen, each one of a set.
    static func piece(_ type: TypeJustificatif) -> DialogueState {
        var lignes = (type.pieces.isEmpty ? [type.libelle] : type.pieces).map { DialogueState.LigneDialogue("+ \($0)") }
        if type.admissionDirecteSeulement {
            lignes.append(
                DialogueState.LigneDialogue(
                    "Ne vaut que pour une entrée directe en EHPAD, sans passage par un autre établissement.",
                    enAlerte: true))
        }
        lignes.append(
            DialogueState.LigneDialogue(
                type.confiance == .haute
                    ? "L’identité sera validée en votre nom : les traits sont ceux de la pièce, la photographie est la sienne."
                    : "Cette pièce sera notée, sans valider l’identité."))
        return DialogueState(
            nom: "identite.piece", titre: "Avez-vous vu cette pièce ?", lignes: lignes,
            boutons: [
                DialogueState.Bouton("laisser", "Non"),
                DialogueState.Bouton("vue", type.pieces.count > 1 ? "Oui, chacune" : "Oui, je l’ai vue"),
            ])
    }

    /// Why an attribute is put or taken away.
    static func motifs(_ attribut: AttributIdentite) -> ChoixState {
        let motifs =
            attribut == .homonyme
            ? ["Une autre personne a presque la même identité", "Vérifié : ce sont deux personnes distinctes"]
            : [
                "Pièce d’identité douteuse", "Identité déclarée par un tiers, sans pièce",
                "Personne de test ou de formation", "Vérifié sur une pièce d’identité",
            ]
        return ChoixState(
            nom: "identite.motif", titre: "Pourquoi ?", options: motifs.map { ChoixState.Option($0, $0) },
            preselection: false, saisieLibre: "Autre motif")
    }

    /// Leaving a change under way.
    static let abandon = DialogueState(
        nom: "identite.abandon", titre: "Laisser ces changements ?",
        lignes: [DialogueState.LigneDialogue("Rien n’est encore enregistré ; l’identité reste telle qu’elle était.")],
        boutons: [DialogueState.Bouton("garder", "Continuer"), DialogueState.Bouton("laisser", "Laisser")])
}
