import DUIDomain

extension DocumentsState {
    private func filtre(nonLus: Bool) -> FiltreDocuments {
        FiltreDocuments(nonLusSeulement: nonLus, texte: recherche.texte)
    }

    mutating func recharger(_ contexte: ContextePanneau) -> [Sortie] {
        jeton += 1
        nouveauxEnAttente = 0
        totalConnu = nil
        ouvreLaSuite = false
        return [
            .effet(
                .documents(.chargerPage(filtre(nonLus: nonLusSeulement), avant: nil, jeton: jeton)))
        ] + compter(contexte)
    }

    /// The counts keep both numbers, to be read and all, whatever the list shows.
    func compter(_ contexte: ContextePanneau) -> [Sortie] {
        [.effet(.documents(.compter(filtre(nonLus: false), jeton: jeton)))]
    }

    mutating func suite(_ contexte: ContextePanneau) -> [Sortie] {
        guard liste.doitChargerLaSuite, let derniere = liste.lignes.last else { return [] }
        liste.pageDemandee()
        let voulus = filtre(nonLus: nonLusSeulement)
        return [.effet(.documents(.chargerPage(voulus, avant: derniere.id, jeton: jeton)))]
    }

    mutating func recevoir(_ resultat: ResultatDocuments, _ contexte: ContextePanneau) -> [Sortie] {
        switch resultat {
        case .page(let page, let estSuite, let numero):
            return numero == jeton ? recevoir(page, estSuite: estSuite, contexte) : []
        case .compteurs(let nombres, let numero): return numero == jeton ? recevoir(nombres, contexte) : []
        case .ouvert(let document):
            guard document.resume.id == aOuvrir else { return [] }
            montrer(document, contexte)
            return suite(contexte)
        case .change(let resume):
            liste.mettreAJour(resume)
            if ouvert?.document.resume.id == resume.id { ouvert?.document.resume = resume }
            let phrase = resume.estLu ? "Marqué lu. Ctrl+Z : annuler." : "Marqué non lu. Ctrl+Z : annuler."
            return [.message(MessageLigne(phrase, .succes))] + compter(contexte)
        case .destinations(let resume, let destinations):
            guard ouvert?.document.resume.id == resume.id else { return [] }
            let nouvelle = ImpressionDeDocument(resume: resume, destinations: destinations)
            impression = nouvelle
            return nouvelle.dialogue.map { [.dialogue($0)] } ?? []
        case .imprime(let phrase):
            impression = nil
            return [.message(MessageLigne(phrase, .succes))]
        }
    }

    private mutating func recevoir(
        _ page: Page<ResumeDocument>, estSuite: Bool, _ contexte: ContextePanneau
    ) -> [Sortie] {
        guard estSuite else {
            liste.remplacer(par: page.elements, aUneSuite: page.aUneSuite)
            if let id = ouvert?.document.resume.id { liste.selectionner(id) }
            return suite(contexte)
        }
        liste.ajouter(page.elements, aUneSuite: page.aUneSuite)
        let voulu = ouvreLaSuite
        ouvreLaSuite = false
        guard voulu, let lu = ouvert, let suivant = liste.selectionnee, suivant.id != lu.document.resume.id else {
            return suite(contexte)
        }
        return suite(contexte) + demander(suivant.id)
    }

    /// New documents never push the rows under the cursor: they wait behind F5, unless the panel was just shown again.
    private mutating func recevoir(_ nombres: CompteursDocuments, _ contexte: ContextePanneau) -> [Sortie] {
        compteurs = nombres
        defer {
            totalConnu = totalConnu ?? nombres.total
            peutRelire = false
        }
        guard let connu = totalConnu, nombres.total != connu else { return [] }
        if peutRelire { return recharger(contexte) }
        nouveauxEnAttente = max(0, nombres.total - connu)
        return []
    }

    private mutating func montrer(_ document: DocumentOuvert, _ contexte: ContextePanneau) {
        var lu = DocumentLuState(document)
        lu.mesurer(mesures, contexte.miseEnPage)
        ouvert = lu
        aOuvrir = nil
        focus = .texte
        liste.mettreAJour(document.resume)
        liste.selectionner(document.resume.id)
    }
}
