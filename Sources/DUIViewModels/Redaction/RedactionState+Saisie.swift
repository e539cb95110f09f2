import DUIDomain

/// What is typed and chosen in a message.
extension RedactionState {
    /// Typed or pasted text. In a field that is chosen it begins the search in its list.
    mutating func saisir(_ texte: String) -> [Sortie] {
        guard !attend else { return [] }
        if let debut = filtreDeLaListe {
            filtreDeLaListe = debut + texte
            return []
        }
        if Champ.choisis.contains(formulaire.focus) { return choisir(filtre: texte.trimmingBlancs()) }
        guard formulaire.inserer(texte) else { return [] }
        aGarder = true
        return [.saisieEnCours]
    }

    /// A key of edition. In a field that is chosen, the key that erases takes the last thing chosen away.
    mutating func editer(_ edition: Edition) -> [Sortie] {
        guard !attend else { return [] }
        if Champ.choisis.contains(formulaire.focus) {
            return edition == .effacerAvant ? oterLeDernier() : []
        }
        if edition == .effacerAvant, formulaire.focus == Champ.a, aLUsager, formulaire[Champ.a].estVide {
            aLUsager = false
            aGarder = true
            montrerLesChoix()
            return [.saisieEnCours, .message(MessageLigne("La personne ne reçoit plus ce message.", .attention))]
        }
        guard formulaire.editer(edition) else { return [] }
        aGarder = true
        return [.saisieEnCours]
    }

    private mutating func oterLeDernier() -> [Sortie] {
        var dit = ""
        switch formulaire.focus {
        case Champ.documents:
            guard let ote = documents.popLast() else { return [] }
            dit = "« \(ote.titre) » n’est plus joint."
        case Champ.resident:
            guard let ote = resident else { return [] }
            dit =
                "Ce message n’est plus au sujet de \(ote.nom)\(documents.isEmpty ? "" : " ; ses documents sont ôtés")."
            (resident, aLUsager, documents) = (nil, false, [])
        case Champ.demandes:
            guard !demandes.isEmpty else { return [] }
            demandes = []
            dit = "Plus aucune demande."
        default: return []
        }
        aGarder = true
        montrerLesChoix()
        return [.saisieEnCours, .message(MessageLigne(dit, .attention))]
    }

    /// Leaves the focused field for another.
    mutating func changerDeChamp(de pas: Int, enBoucle: Bool = false) {
        comprendre(formulaire.changerDeChamp(de: pas, enBoucle: enBoucle))
    }

    /// F4, or a first letter where nothing is typed.
    mutating func choisir(filtre: String = "") -> [Sortie] {
        switch formulaire.focus {
        case Champ.boite:
            let options = matiere.boites.map { ChoixState.Option($0.id.description, "\($0.libelle)  \($0.adresse)") }
            return [
                .choix(
                    ChoixState(
                        nom: "redaction.boite", titre: "Écrire au nom de", options: options,
                        choisie: boite.id.description, filtre: filtre))
            ]
        case Champ.a, Champ.copie: return [choixDesCorrespondants()]
        case Champ.resident:
            filtreDeLaListe = filtre
            return [.effet(.redaction(.listerResidents))]
        case Champ.documents:
            guard let resident else {
                return [
                    .message(
                        MessageLigne(
                            "Dites d’abord de qui parle ce message : ses documents viennent de son dossier.", .attention
                        ))
                ]
            }
            filtreDeLaListe = filtre
            return [.effet(.redaction(.listerDocuments(resident.id)))]
        case Champ.demandes:
            let offertes = CourrielARediger.Demande.allCases.filter { $0 != .cloture || aLUsager }
            let options = offertes.map {
                ChoixState.Option($0.rawValue, "\(demandes.contains($0) ? "ôter : " : "")\($0.libelle)")
            }
            return [.choix(ChoixState(nom: "redaction.demande", titre: "Demander", options: options, filtre: filtre))]
        default: return []
        }
    }

    private func choixDesCorrespondants() -> Sortie {
        let champ = formulaire.focus
        var options: [ChoixState.Option] = []
        if champ == Champ.a, let resident, !aLUsager {
            options.append(.init("usager", "\(resident.nom), dans Mon espace santé"))
        }
        options += matiere.carnet.map {
            .init(
                $0.adresse,
                [$0.libelle, $0.structure, $0.profession, $0.adresse].filter { !$0.isEmpty }.joined(separator: "  "))
        }
        return .choix(
            ChoixState(
                nom: "redaction.\(champ)", titre: champ == Champ.a ? "Envoyer à" : "En copie à", options: options,
                filtre: SaisieDAdresses.debutDeNom(formulaire.texte(champ))))
    }

    /// A value was chosen in a list.
    mutating func choisi(_ champ: String, _ valeur: String) -> [Sortie] {
        switch champ {
        case Champ.boite:
            guard let choisie = matiere.boites.first(where: { $0.id.description == valeur }) else { return [] }
            boite = choisie
        case Champ.a where valeur == "usager":
            aLUsager = true
            // The beginning of a name that the list was asked with names nobody any more.
            ecrire(adresses(Champ.a), dans: Champ.a)
        case Champ.a, Champ.copie:
            formulaire.poser(SaisieDAdresses.completer(formulaire.texte(champ), par: valeur), dans: champ)
            comprendre(champ)
        case "demande":
            guard let demande = CourrielARediger.Demande(rawValue: valeur) else { return [] }
            if demandes.remove(demande) == nil { demandes.insert(demande) }
        default: return []
        }
        aGarder = true
        montrerLesChoix()
        return [.saisieEnCours]
    }

    /// The people to choose from; what was typed meanwhile begins the search.
    mutating func offrir(_ residents: [ResumeResident]) -> [Sortie] {
        residentsOfferts = residents
        let options = residents.map { ChoixState.Option($0.id.description, TextesAgenda.resident($0, mots)) }
        return [
            .choix(
                ChoixState(
                    nom: "redaction.resident", titre: mots.titreSingulier, options: options, filtre: filtreTape()))
        ]
    }

    /// The documents to choose from.
    mutating func offrir(_ documents: [ResumeDocument]) -> [Sortie] {
        documentsOfferts = documents
        let filtre = filtreTape()
        guard !documents.isEmpty else {
            return [.message(MessageLigne("Ce dossier n’a pas de document que vous puissiez lire.", .attention))]
        }
        let options = documents.map { document in
            let jour = document.description.acteLe.heureLegale.jour.court
            return ChoixState.Option(
                document.id.description, "\(jour)  \(Assainissement.ligne(document.description.titre))")
        }
        return [.choix(ChoixState(nom: "redaction.document", titre: "Joindre", options: options, filtre: filtre))]
    }

    private mutating func filtreTape() -> String {
        defer { filtreDeLaListe = nil }
        return filtreDeLaListe ?? ""
    }

    /// A person was chosen: documents of somebody else do not stay.
    mutating func concerner(_ valeur: String) -> [Sortie] {
        guard let choisi = residentsOfferts.first(where: { $0.id.description == valeur }) else { return [] }
        let personne = PersonneConcernee(id: choisi.id, nom: choisi.nom)
        var sorties: [Sortie] = [.saisieEnCours]
        if personne.id != resident?.id, !documents.isEmpty {
            documents = []
            sorties.append(
                .message(
                    MessageLigne("Les documents joints étaient ceux d’une autre personne : ils sont ôtés.", .attention))
            )
        }
        if personne.id != resident?.id { aLUsager = matiere.repondu?.estDUnUsager ?? false }
        resident = personne
        aGarder = true
        montrerLesChoix()
        return sorties
    }

    /// A document was chosen.
    mutating func joindre(_ valeur: String) -> [Sortie] {
        guard let document = documentsOfferts.first(where: { $0.id.description == valeur }),
            !documents.contains(where: { $0.id == document.id })
        else { return [] }
        documents.append(DocumentChoisi(document))
        aGarder = true
        montrerLesChoix()
        return [.saisieEnCours]
    }

    /// F10: everything is checked before anything is asked.
    mutating func verifier() -> [Sortie] {
        guard !attend else { return [] }
        for champ in [Champ.a, Champ.copie] { comprendre(champ) }
        guard formulaire.erreurs[Champ.a] == nil, formulaire.erreurs[Champ.copie] == nil else {
            formulaire.allerALErreur()
            return []
        }
        let brouillon = garder()
        attend = true
        return brouillon + [.effet(.redaction(.verifier(demande, brouillon: objet)))]
    }

    /// What stands in the way goes under its fields.
    mutating func refuser(_ defauts: [DefautDeRedaction]) {
        attend = false
        var parChamp: [String: [String]] = [:]
        for defaut in defauts { parChamp[defaut.champ, default: []].append(defaut.phrase) }
        for (champ, phrases) in parChamp { formulaire.erreurs[champ] = phrases.joined(separator: " ") }
        formulaire.allerALErreur()
    }
}
