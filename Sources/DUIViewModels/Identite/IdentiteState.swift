import DUIDomain

/// The identity of an open record and what can be done to it: a title looked at, INSi asked and answered, an attribute,
/// a change of traits.
public struct IdentiteState: Hashable, Sendable {
    /// The identity as it was last read; nil before.
    public private(set) var fiche: FicheIdentite?
    /// What was asked of INSi, newest first.
    public private(set) var demandes: [DemandeINSi] = []
    /// The change under way.
    private(set) var traits: FormulaireTraits?

    private var service = "INSi"
    private let referentiel = ReferentielJustificatifs.national
    private var piece: String?
    private var attribut: AttributIdentite?
    private var question: Question?
    private var destinations: [DestinationImpression] = []
    /// The demand whose answer, without an identity to take, is asked about.
    private var enQuestion: DemandeINSi?
    /// The demand whose answer was shown, so that it is not shown twice.
    private var demandeVue: Cle<DemandeINSi>?

    /// An answer of INSi that waits for a decision.
    private struct Question: Hashable, Sendable {
        var demande: Cle<DemandeINSi>
        var rendue: IdentiteINSi
        var discordante: Bool
    }

    init() {}

    /// The fields, while a change is under way.
    public var formulaire: Formulaire? { traits?.formulaire }

    /// Its text, once read.
    func sections(au maintenant: Instant, pour habilitation: Habilitation) -> [SectionLisible]? {
        fiche.map {
            IdentiteEnTexte.sections(
                $0, demandes: demandes, service: service, au: maintenant,
                peutAgir: habilitation.decide(.qualifierIdentite).estPermis)
        }
    }

    /// The sentence of the message row.
    func conseil(pour habilitation: Habilitation) -> String {
        if let formulaire { return formulaire.conseil }
        guard habilitation.decide(.qualifierIdentite).estPermis else {
            return "Page suiv. : lire la suite. Ctrl+P : fiche d’identité. ← : sections."
        }
        return demandes.contains(where: \.attendQuelquUn)
            ? "Une réponse d’INSi attend : i la montre."
            : "j : pièce, i : INSi, m : modifier, t : attribut, Ctrl+P : fiche."
    }

    /// Whether a command may be done now.
    func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite? {
        let capacite: Capacite
        switch commande {
        case .controlerPiece, .poserAttribut, .modifierIdentite: capacite = .qualifierIdentite
        case .interrogerINSi, .verifierINSi: capacite = .appelerINSi
        default: return nil
        }
        if case .refuse(let raison) = contexte.decide(capacite) { return .refusee(raison) }
        guard let identite = fiche?.identite else { return .indisponible("L’identité se lit ; réessayez.") }
        if commande == .verifierINSi, !identite.aUneINS { return .indisponible(RefusIdentite.sansINS.message) }
        if commande != .poserAttribut, commande != .modifierIdentite, let attribut = identite.attributBloquant {
            return .indisponible(RefusIdentite.attributBloquant(attribut).message)
        }
        return .disponible
    }

    // MARK: What comes back

    /// Takes the identity as it is now; an answer of INSi that waits is shown once.
    mutating func recevoir(_ nouvelle: FicheIdentite, _ demandes: [DemandeINSi], _ service: String) -> [Sortie] {
        let attendait = self.demandes.first(where: \.attendQuelquUn)?.id
        fiche = nouvelle
        self.demandes = demandes
        self.service = service
        traits = nil
        guard let derniere = demandes.first, derniere.id != demandeVue, demandeVue != nil else {
            demandeVue = demandes.first?.id ?? Cle(0)
            let decidee = demandes.contains { $0.id == attendait && $0.etat == .decidee }
            return decidee ? [.message(MessageLigne("Décision enregistrée : la réponse n’attend plus.", .succes))] : []
        }
        demandeVue = derniere.id
        return montrer(derniere)
    }

    /// Shows how a demand stands. Without an identity to take, a sentence as it comes, a question when it is asked for.
    private mutating func montrer(_ demande: DemandeINSi, surDemande: Bool = false) -> [Sortie] {
        if demande.etat == .aDecider, case .recherche(.trouvee(let rendue))? = demande.retour {
            return comparer(rendue, demande)
        }
        if demande.etat == .aDecider, case .recherche(.plusieurs)? = demande.retour,
            case .recherche(let precision) = demande.nature, let suivante = precision.suivante
        {
            enQuestion = demande
            return [.dialogue(DialogueINSi.preciser(suivante))]
        }
        let phrase = demande.phrase.isEmpty ? demande.etat.libelle : demande.phrase
        guard surDemande else {
            return [.message(MessageLigne(phrase, demande.etat == .repondue ? .succes : .attention))]
        }
        return demanderQueFaire(demande, phrase)
    }

    private mutating func comparer(_ rendue: IdentiteINSi, _ demande: DemandeINSi) -> [Sortie] {
        guard let identite = fiche?.identite else { return [] }
        do {
            let controle = try rendue.controler()
            let ecarts = EcartINSi.entre(identite, et: controle)
            question = Question(demande: demande.id, rendue: rendue, discordante: !ecarts.isEmpty)
            return [.dialogue(DialogueINSi.construire(identite, controle, ecarts))]
        } catch {
            return demanderQueFaire(demande, error.message)
        }
    }

    private mutating func demanderQueFaire(_ demande: DemandeINSi, _ phrase: String) -> [Sortie] {
        enQuestion = demande
        let libelle = Self.suite(de: demande) == .verification ? "Vérifier de nouveau" : "Chercher de nouveau"
        return [.dialogue(DialogueINSi.sansIdentite(demande, phrase: phrase, redemander: libelle))]
    }

    /// What is asked again: the same, but for an INS that INSi denied, which is looked for.
    private static func suite(de demande: DemandeINSi) -> DemandeINSi.Nature {
        demande.retour == .verification(.nonConforme) ? .recherche(.premierPrenom) : demande.nature
    }

    // MARK: Commands

    mutating func executer(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie]? {
        if traits != nil { return executerDansLeFormulaire(id, contexte) }
        guard let fiche else { return nil }
        switch id {
        case .controlerPiece: return [.choix(choixDesPieces)]
        case .interrogerINSi:
            if let attend = demandes.first(where: \.attendQuelquUn) { return montrer(attend, surDemande: true) }
            return [.effet(.identite(.demander(fiche.id, .recherche(.premierPrenom))))]
        case .verifierINSi: return [.effet(.identite(.demander(fiche.id, .verification)))]
        case .poserAttribut: return [.choix(choixDesAttributs(fiche.identite))]
        case .modifierIdentite:
            let leve = contexte.decide(.modifierIdentiteVerrouillee).estPermis
            traits = FormulaireTraits.modification(fiche.identite, verrouLeve: leve)
            return []
        case .imprimer: return [.effet(.identite(.preparerImpression(fiche.id)))]
        default: return nil
        }
    }

    private var choixDesPieces: ChoixState {
        let options = referentiel.types.map { ChoixState.Option($0.id, "\($0.libelle)  (\($0.confiance.libelle))") }
        return ChoixState(
            nom: "identite.piece", titre: "Quelle pièce d’identité avez-vous sous les yeux ?", options: options,
            preselection: false)
    }

    private func choixDesAttributs(_ identite: Identite) -> ChoixState {
        let options = AttributIdentite.allCases.map { attribut in
            ChoixState.Option(
                attribut.rawValue,
                identite.attributs.contains(attribut)
                    ? "Retirer : \(attribut.libelle)"
                    : "Poser : \(attribut.libelle)\(attribut.bloque ? " (l’INS sort d’usage)" : "")")
        }
        return ChoixState(
            nom: "identite.attribut", titre: "Attribut de l’identité", options: options, preselection: false)
    }

    // MARK: Form

    mutating func inserer(_ texte: String) { _ = traits?.formulaire.inserer(texte) }

    mutating func editer(_ edition: Edition) { _ = traits?.formulaire.editer(edition) }

    mutating func cliquer(rang: Int) { traits?.formulaire.aller(auRang: rang) }

    private mutating func executerDansLeFormulaire(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        guard var traits else { return [] }
        defer { if self.traits != nil { self.traits = traits } }
        let jour = contexte.maintenant.heureLegale.jour
        switch id {
        case .voletSuivant, .voletPrecedent, .haut, .bas, .ouvrir:
            let pas = id == .voletPrecedent || id == .haut ? -1 : 1
            let boucle = id == .voletSuivant || id == .voletPrecedent
            let quitte = traits.formulaire.changerDeChamp(de: pas, enBoucle: boucle)
            traits.quitter(quitte, aujourdhui: jour)
        case .suivant, .precedent: traits.formulaire.allerALErreur(apresLeFocus: true, de: id == .suivant ? 1 : -1)
        case .choisir:
            guard traits.formulaire.focus == ChampIdentite.sexe.rawValue else { return [] }
            return [.choix(ChoixState(nom: "identite.sexe", titre: "Sexe", options: FormulaireTraits.sexes))]
        case .retour:
            guard traits.formulaire.estModifie else {
                self.traits = nil
                return []
            }
            return [.dialogue(DialogueINSi.abandon)]
        case .valider: return enregistrerLesTraits(&traits, contexte)
        default: break
        }
        return []
    }

    private func enregistrerLesTraits(_ traits: inout FormulaireTraits, _ contexte: ContextePanneau) -> [Sortie] {
        guard let fiche else { return [] }
        let controle = traits.controler(aujourdhui: contexte.maintenant.heureLegale.jour)
        guard controle.bloquantes.isEmpty else {
            traits.formulaire.allerALErreur()
            return []
        }
        return ecrire { identite throws(RefusIdentite) in
            try identite.modifier(
                controle, verrouLeve: contexte.decide(.modifierIdentiteVerrouillee).estPermis,
                signature: Signature(compte: contexte.compte.id, quand: contexte.maintenant))
        } ?? [.message(MessageLigne("L’identité de \(fiche.ipp) se lit ; réessayez."))]
    }

    // MARK: Answers

    mutating func choisir(_ choix: String, _ valeur: String, _ contexte: ContextePanneau) -> [Sortie] {
        switch choix {
        case "identite.piece":
            guard let type = referentiel.type(valeur) else { return [] }
            piece = valeur
            return [.dialogue(DialogueINSi.piece(type))]
        case "identite.attribut":
            guard let voulu = AttributIdentite(rawValue: valeur) else { return [] }
            attribut = voulu
            return [.choix(DialogueINSi.motifs(voulu))]
        case "identite.motif": return changerLAttribut(motif: valeur, contexte)
        case "identite.sexe":
            traits?.formulaire.poser(valeur, dans: ChampIdentite.sexe.rawValue)
            return []
        case "identite.destination":
            guard let fiche, let rang = Int(valeur), destinations.indices.contains(rang) else { return [] }
            return [.effet(.identite(.imprimer(fiche.id, destinations[rang])))]
        default: return []
        }
    }

    mutating func repondre(_ dialogue: String, _ bouton: String, _ contexte: ContextePanneau) -> [Sortie] {
        let signature = Signature(compte: contexte.compte.id, quand: contexte.maintenant)
        switch (dialogue, bouton) {
        case ("identite.piece", "vue"):
            guard let piece, let type = referentiel.type(piece) else { return [] }
            let referentiel = referentiel
            return ecrire { identite throws(RefusIdentite) in
                let titre = try referentiel.justificatif(
                    piece, piecesVues: Set(type.pieces), admissionDirecte: true, signature: signature)
                return try identite.controler(titre, validationAutomatique: referentiel.validationAutomatique)
            } ?? []
        case ("identite.insi", "accepter"): return accepter(signature)
        case ("identite.insi", "ecarter"):
            guard let question else { return [] }
            self.question = nil
            return [.effet(.identite(.decider(question.demande, .ecartee(motif: "Ce n’est pas cette personne"))))]
        case ("identite.preciser", "preciser"):
            guard let fiche, case .recherche(let precision)? = enQuestion?.nature, let suivante = precision.suivante
            else { return [] }
            return [.effet(.identite(.demander(fiche.id, .recherche(suivante))))]
        case ("identite.preciser", "ecarter"), ("identite.reponse", "ecarter"):
            guard let enQuestion else { return [] }
            return [.effet(.identite(.decider(enQuestion.id, .ecartee(motif: "Classée sans suite"))))]
        case ("identite.reponse", "redemander"):
            guard let fiche, let enQuestion else { return [] }
            return [.effet(.identite(.demander(fiche.id, Self.suite(de: enQuestion))))]
        case ("identite.abandon", "laisser"):
            traits = nil
            return []
        case ("identite.imprimer", "imprimer"):
            guard let fiche, let premiere = destinations.first else { return [] }
            return [.effet(.identite(.imprimer(fiche.id, premiere)))]
        case ("identite.imprimer", "ailleurs"):
            let options = destinations.enumerated().map { ChoixState.Option("\($0)", $1.libelle) }
            return [.choix(ChoixState(nom: "identite.destination", titre: "Imprimer sur", options: options))]
        default: return []
        }
    }

    private mutating func accepter(_ signature: Signature) -> [Sortie] {
        guard let fiche, let question else { return [] }
        self.question = nil
        do {
            let acceptee = try fiche.identite.accepter(
                question.rendue, ecartsConfirmes: question.discordante, signature: signature)
            return [.effet(.identite(.decider(question.demande, .acceptee(acceptee, version: fiche.version))))]
        } catch {
            return [.message(MessageLigne(error.message, .erreur))]
        }
    }

    private mutating func changerLAttribut(motif: String, _ contexte: ContextePanneau) -> [Sortie] {
        guard let attribut else { return [] }
        self.attribut = nil
        let signature = Signature(compte: contexte.compte.id, quand: contexte.maintenant)
        return ecrire { identite throws(RefusIdentite) in
            identite.attributs.contains(attribut)
                ? try identite.retirer(attribut, signature: signature, motif: motif)
                : try identite.poser(attribut, signature: signature, motif: motif)
        } ?? []
    }

    /// The sheet may go to these places: the first one is proposed.
    mutating func proposer(_ destinations: [DestinationImpression]) -> [Sortie] {
        self.destinations = destinations
        guard let premiere = destinations.first, let fiche else { return [] }
        let dialogue = DialogueDImpression.construire(
            titre: "Fiche d’identité", resident: fiche.identite.traits.affichage, sur: premiere, destinations,
            nom: "identite.imprimer")
        return [.dialogue(dialogue)]
    }

    /// The write of an identity after a change that the rules allow; their sentence where they do not.
    private func ecrire(_ changer: (Identite) throws(RefusIdentite) -> Identite) -> [Sortie]? {
        guard let fiche else { return nil }
        do {
            let changee = try changer(fiche.identite)
            return [.effet(.identite(.enregistrer(fiche.id, version: fiche.version, changee)))]
        } catch {
            return [.message(MessageLigne(error.message, .attention))]
        }
    }
}
