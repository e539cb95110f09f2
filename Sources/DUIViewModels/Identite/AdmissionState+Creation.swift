import DUIDomain

/// From the fields to a person in the base: what blocks, what is asked, what is written.
extension AdmissionState {
    mutating func valider(_ contexte: ContextePanneau) -> [Sortie] {
        let jour = contexte.maintenant.heureLegale.jour
        guard var traits else { return [] }
        let controle = traits.controler(aujourdhui: jour)
        let sejour = sejour(&traits.formulaire, contexte)
        self.traits = traits
        guard controle.bloquantes.isEmpty, let sejour, let voulus = controle.traits else {
            self.traits?.formulaire.allerALErreur()
            return []
        }
        let questions = questions(controle, voulus)
        guard questions.allSatisfy(confirmees.contains) else {
            return [.dialogue(Self.confirmation(questions, voulus))]
        }
        // Another date than the one that was searched: the base would refuse, the search is made again first.
        guard let preuve, preuve.dateDeNaissance == voulus.dateDeNaissance else {
            recherche.poser(voulus.dateDeNaissance.court, dans: Champ.date)
            etape = .recherche
            return chercher(contexte)
                + [.message(MessageLigne("La date a changé : cherchez d’abord cette personne, puis F10.", .attention))]
        }
        let signature = Signature(compte: contexte.compte.id, quand: contexte.maintenant)
        do {
            let identite = try Identite.creer(controle, signature: signature)
            attend = true
            return [.effet(.identite(.creer(identite, preuve, sejour)))]
        } catch {
            return [.message(MessageLigne(error.message, .erreur))]
        }
    }

    private func questions(_ controle: ControleTraits, _ traits: TraitsIdentite) -> [String] {
        var questions = controle.aConfirmer.map(\.message)
        if let lue, lue.dateDeNaissance == traits.dateDeNaissance {
            questions += DiscordanceMatricule.entre(lue.ins.matricule, et: traits).map(\.question)
        }
        return questions
    }

    private static func confirmation(_ questions: [String], _ traits: TraitsIdentite) -> DialogueState {
        DialogueState(
            nom: "admission.confirmer", titre: "Créer \(traits.affichage), \(traits.dateDeNaissance.court) ?",
            lignes: questions.map { DialogueState.LigneDialogue($0, enAlerte: true) },
            boutons: [DialogueState.Bouton("corriger", "Corriger"), DialogueState.Bouton("creer", "C’est voulu")])
    }

    mutating func repondre(_ bouton: String, _ contexte: ContextePanneau) -> [Sortie] {
        guard bouton == "creer", let traits else { return [] }
        let controle = ControleTraits(traits.saisie, aujourdhui: contexte.maintenant.heureLegale.jour)
        guard let voulus = controle.traits else { return [] }
        confirmees = Set(questions(controle, voulus))
        return valider(contexte)
    }

    /// The stay that is typed; nil when a field of it is wrong, which then says why.
    private func sejour(_ formulaire: inout Formulaire, _ contexte: ContextePanneau) -> Sejour? {
        var unite: Unite?
        let dite = Repliage.replier(formulaire.texte(Champ.unite))
        if !dite.isEmpty {
            unite = contexte.unites.first { Repliage.replier($0.nom) == dite }
            if unite == nil {
                formulaire.erreurs[Champ.unite] =
                    "\(FormatDate.premiereMajuscule(mots.unite.ce)) n’existe pas ; F4 : choisissez."
            }
        }
        let chambre = Assainissement.ligne(formulaire.texte(Champ.chambre)).trimmingBlancs()
        var sejour = Sejour(chambre: chambre, unite: unite, entreeLe: nil, etat: .candidat)
        sejour.domicile = Assainissement.ligne(formulaire.texte(Champ.domicile)).trimmingBlancs()
        let entree = formulaire.texte(Champ.entree).trimmingBlancs()
        guard !entree.isEmpty else { return formulaire.erreurs[Champ.unite] == nil ? sejour : nil }
        switch SaisieDate.read(entree, reference: contexte.maintenant, sens: .passe) {
        case .failure(let refus):
            formulaire.erreurs[Champ.entree] = refus.message
            return nil
        case .success(let lecture):
            formulaire.poser(lecture.jour.court, dans: Champ.entree)
            guard formulaire.erreurs[Champ.unite] == nil else { return nil }
            (sejour.entreeLe, sejour.etat, sejour.etatDepuis) = (lecture.jour, .present, contexte.maintenant)
            return sejour
        }
    }
}
