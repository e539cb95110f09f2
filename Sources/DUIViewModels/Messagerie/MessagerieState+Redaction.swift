import DUIDomain

/// Writing, and the outbox, inside the messages panel.
extension MessagerieState {
    /// Whether the account writes in the name of a box.
    var peutEcrire: Bool { boites.contains { $0.droits.contains(.ecrire) } }

    /// What is still to be sent, decided or looked at, for the strip.
    public func envoisEnMots(_ maintenant: Instant) -> String { EnvoisEnMots.etat(envois, maintenant) }

    /// Whether a message may be written, or answered.
    func disponibiliteDeLEcriture(_ commande: CommandeID) -> Disponibilite {
        guard peutEcrire else { return Self.sansBoite }
        if commande == .nouveau || commande == .envois { return .disponible }
        guard let courant else { return .indisponible("Aucun message choisi.") }
        guard detient(.ecrire, sur: courant) else {
            return .refusee("Vous n’écrivez pas au nom de la boîte qui a reçu ce message.")
        }
        return .disponible
    }

    /// Whether a message may be written from another place: the box is chosen there.
    static func disponibiliteDeLEnvoi(_ contexte: ContextePanneau) -> Disponibilite {
        if case .refuse(let raison) = contexte.decide(.voirMessagerie) { return .refusee(raison) }
        return contexte.ecritDesMessages ? .disponible : sansBoite
    }

    private static let sansBoite = Disponibilite.refusee(
        "Vous n’écrivez au nom d’aucune boîte ; l’administration donne ce droit.")

    /// Begins a message about somebody; one that is being written already stays.
    mutating func ecrire(sur sujet: SujetDeMessage) -> [Sortie] {
        let boites: [Sortie] = boites.isEmpty ? [.effet(.messagerie(.chargerBoites))] : []
        guard redaction == nil else {
            return boites + [
                .message(
                    MessageLigne(
                        "Un message est en cours d’écriture : envoyez-le, ou Échap pour le garder.", .attention))
            ]
        }
        sujetVoulu = sujet
        return boites + ecrire(reponseA: nil)
    }

    mutating func ecrire(reponseA id: Cle<ResumeMessage>?, aTous: Bool = false) -> [Sortie] {
        reponseATous = aTous
        return [.effet(.redaction(.ouvrir(repond: id)))]
    }

    mutating func executerDansLaRedaction(_ id: CommandeID) -> [Sortie] {
        guard redaction?.attend == false else { return [] }
        switch id {
        case .ouvrir, .voletSuivant: redaction?.changerDeChamp(de: 1, enBoucle: id == .voletSuivant)
        case .voletPrecedent: redaction?.changerDeChamp(de: -1, enBoucle: true)
        case .haut, .bas:
            let pas = id == .bas ? 1 : -1
            if redaction?.formulaire.changerDeLigne(de: pas) != true { redaction?.changerDeChamp(de: pas) }
        case .precedent, .suivant:
            redaction?.formulaire.allerALErreur(apresLeFocus: true, de: id == .suivant ? 1 : -1)
        case .choisir: return redaction?.choisir() ?? []
        case .valider: return redaction?.verifier() ?? []
        case .retour: return quitterLaRedaction()
        default: break
        }
        return redaction?.garder() ?? []
    }

    /// One leaves once the draft is kept: nothing typed is only on a screen that closes.
    private mutating func quitterLaRedaction() -> [Sortie] {
        guard let etat = redaction else { return [] }
        guard etat.estModifie else {
            redaction = nil
            return []
        }
        if etat.brouillonRefuse { return [.dialogue(.brouillonRefuse("redaction.perdre"))] }
        let brouillon = redaction?.garder() ?? []
        guard brouillon.isEmpty else {
            redaction?.quitte = true
            return brouillon
        }
        return quitteAvecBrouillon(etat)
    }

    private mutating func quitteAvecBrouillon(_ etat: RedactionState) -> [Sortie] {
        redaction = nil
        let touche = etat.matiere.repondu == nil ? "n" : "r"
        return [.message(MessageLigne("Brouillon gardé : \(touche) le proposera.")), .compteursAChanger]
    }

    // MARK: - Answers

    mutating func recevoir(_ resultat: ResultatRedaction, _ contexte: ContextePanneau) -> [Sortie] {
        switch resultat {
        case .matiere(let matiere): return commencer(matiere, contexte)
        case .residents(let residents): return redaction?.offrir(residents) ?? []
        case .documents(let documents): return redaction?.offrir(documents) ?? []
        case .brouillonGarde(let objet):
            guard let etat = redaction, etat.objet == objet else { return [] }
            redaction?.gardeLe = contexte.maintenant
            redaction?.brouillonRefuse = false
            return etat.quitte ? quitteAvecBrouillon(etat) : []
        case .refusee(let defauts, let objet):
            if redaction?.objet == objet { redaction?.refuser(defauts) }
            return []
        case .prete(let courriel, let objet, let deja):
            // The answer to another page, which was left meanwhile, is nobody's.
            guard var etat = redaction, etat.objet == objet, etat.attend else { return [] }
            etat.attend = false
            etat.prete = courriel
            redaction = etat
            return [.dialogue(DialogueDEnvoi.construire(etat, courriel, deja: deja))]
        case .depose(let id): return envoiConfie(id)
        case .repris(let brouillon): return rouvrir(brouillon)
        case .envois(let lus):
            envois = lus
            guard montreLesEnvois else { return [] }
            montreLesEnvois = false
            return lus.isEmpty
                ? [.message(MessageLigne("Aucun envoi. n : écrire un message."))] : [.choix(EnvoisEnMots.liste(lus))]
        case .change(let envoi):
            return [
                .message(MessageLigne("Envoi \(envoi.id) : \(envoi.etat.libelle).", .succes)),
                .effet(.redaction(.listerEnvois)),
            ]
        case .fait: return []
        }
    }

    /// A message was taken back: it is on screen again, unless another one is.
    private mutating func rouvrir(_ brouillon: Brouillon) -> [Sortie] {
        let comptes: [Sortie] = [.compteursAChanger, .effet(.redaction(.listerEnvois))]
        guard redaction == nil else {
            return comptes + [
                .message(MessageLigne("Envoi repris : rien n’est parti. Son brouillon est gardé.", .succes))
            ]
        }
        brouillonRepris = brouillon.objet
        return comptes + [.effet(.redaction(.ouvrir(repond: Self.repondu(brouillon))))]
    }

    private static func repondu(_ brouillon: Brouillon) -> Cle<ResumeMessage>? {
        brouillon.objet.contains("/reponse/")
            ? brouillon.objet.split(separator: "/").dropFirst().first.flatMap { Int64($0) }.map { Cle($0) } : nil
    }

    private mutating func commencer(_ matiere: MatiereDeRedaction, _ contexte: ContextePanneau) -> [Sortie] {
        let (attendu, sujet) = (brouillonRepris, sujetVoulu)
        (brouillonRepris, sujetVoulu) = (nil, nil)
        guard redaction == nil else { return [] }
        let genre = matiere.repondu.map { RedactionState.objet(reponseA: $0.id) } ?? RedactionState.objetDesNouveaux
        let pris = Set(matiere.brouillons.map(\.objet))
        var numero = contexte.maintenant.secondes
        while pris.contains("\(genre)/\(numero)") { numero += 1 }
        let objet = "\(genre)/\(numero)"
        guard let etat = RedactionState(matiere, objet: objet, aTous: reponseATous, contexte.mots) else {
            return [.message(MessageLigne("Vous n’écrivez au nom d’aucune boîte.", .attention))]
        }
        redaction = etat
        if let sujet {
            redaction?.porter(sur: sujet)
            return []
        }
        if let attendu, matiere.brouillons.contains(where: { $0.objet == attendu }) {
            return reprendre(attendu, contexte) + [
                .message(MessageLigne("Envoi repris : rien n’est parti. F10 : l’envoyer de nouveau.", .succes))
            ]
        }
        let deja = (matiere.repondu?.deja.last).map {
            [Sortie.message(MessageLigne("Déjà répondu \($0.enMots).", .attention))]
        }
        guard !matiere.brouillons.isEmpty else { return deja ?? [] }
        let options = matiere.brouillons.map { ChoixState.Option($0.objet, RedactionState.resume($0)) }
        let neuf = ChoixState.Option("", "Nouveau message ; les brouillons restent")
        let jeter = matiere.brouillons.map {
            ChoixState.Option("jeter:\($0.objet)", "Jeter : \(RedactionState.resume($0))")
        }
        return [
            .choix(
                ChoixState(
                    nom: "redaction.brouillon", titre: "Reprendre un brouillon ?", options: options + [neuf] + jeter))
        ]
    }

    private mutating func envoiConfie(_ id: Cle<EnvoiMSS>) -> [Sortie] {
        guard let etat = redaction, let courriel = etat.prete else { return [.effet(.redaction(.listerEnvois))] }
        redaction = nil
        return [
            .message(
                MessageLigne(
                    "Part dans \(NouvelEnvoi.repentir) secondes. Ctrl+Z : le reprendre. e : les envois.", .succes)),
            .annulable(
                ActeAnnulable(
                    libelle: "envoi de « \(ObjetMSS.affiche(courriel.objet)) »",
                    annulation: .redaction(.reprendre(id, brouillon: etat.objet, champs: etat.brouillon)),
                    reprise: nil)),
            .compteursAChanger, .effet(.redaction(.listerEnvois)),
        ]
    }

    // MARK: - What was chosen

    mutating func choisirPourLaRedaction(_ choix: String, _ valeur: String, _ contexte: ContextePanneau) -> [Sortie]? {
        if choix == "envois" {
            guard let envoi = envois.first(where: { $0.id.description == valeur }) else { return [] }
            envoiOuvert = envoi.id
            return [.dialogue(EnvoisEnMots.dialogue(envoi))]
        }
        if choix.hasPrefix("envois.motif:") {
            let motif = Assainissement.ligne(valeur)
            guard let envoiOuvert, !motif.isEmpty,
                let decision = DecisionDEnvoi(rawValue: String(choix.dropFirst("envois.motif:".count)))
            else { return [] }
            return [.effet(.redaction(.trancher(envoiOuvert, decision, motif: motif)))]
        }
        guard choix.hasPrefix("redaction.") else { return nil }
        switch choix.dropFirst("redaction.".count) {
        case "brouillon": return reprendre(valeur, contexte)
        case "resident":
            return redaction?.concerner(valeur) ?? []
        case "document": return redaction?.joindre(valeur) ?? []
        case let champ: return redaction?.choisi(String(champ), valeur) ?? []
        }
    }

    private mutating func reprendre(_ valeur: String, _ contexte: ContextePanneau) -> [Sortie] {
        if valeur.hasPrefix("jeter:") {
            let objet = String(valeur.dropFirst("jeter:".count))
            guard let brouillon = redaction?.matiere.brouillons.first(where: { $0.objet == objet }) else { return [] }
            brouillonAJeter = objet
            return [
                .dialogue(
                    DialogueState(
                        nom: "redaction.jeter", titre: "Jeter ce brouillon ?",
                        lignes: RedactionState.lignes(brouillon),
                        boutons: [.init("garder", "Garder"), .init("jeter", "Jeter")], confirmeParF10: false))
            ]
        }
        guard let etat = redaction, let brouillon = etat.matiere.brouillons.first(where: { $0.objet == valeur }),
            var repris = RedactionState(etat.matiere, objet: brouillon.objet, aTous: false, contexte.mots)
        else { return [] }
        repris.reprendre(brouillon)
        redaction = repris
        return []
    }

    mutating func repondrePourLaRedaction(_ dialogue: String, _ bouton: String) -> [Sortie]? {
        switch (dialogue, bouton) {
        case ("redaction.envoyer", "envoyer"):
            guard let etat = redaction, let courriel = etat.prete else { return [] }
            redaction?.attend = true
            return [.effet(.redaction(.deposer(courriel, brouillon: etat.objet)))]
        case ("redaction.envoyer", _): redaction?.prete = nil
        case ("redaction.perdre", "quitter"): redaction = nil
        case ("redaction.jeter", "jeter"):
            guard let objet = brouillonAJeter else { return [] }
            brouillonAJeter = nil
            return [
                .effet(.redaction(.jeterBrouillon(objet: objet))), .compteursAChanger,
                .message(MessageLigne("Brouillon jeté.", .succes)),
            ]
        case ("redaction.perdre", _), ("redaction.jeter", _): break
        case ("envois.acte", "rappeler"): return envoiOuvert.map { [.effet(.redaction(.rappeler($0)))] } ?? []
        case ("envois.acte", let bouton):
            guard let decision = DecisionDEnvoi(rawValue: bouton) else { return [] }
            return [.choix(EnvoisEnMots.motif(decision))]
        default: return nil
        }
        return []
    }

    /// An effect of writing failed: what is typed stays.
    mutating func echec(_ effet: EffetRedaction) {
        redaction?.attend = false
        redaction?.quitte = false
        redaction?.filtreDeLaListe = nil
        guard case .garderBrouillon = effet else { return }
        redaction?.aGarder = true
        redaction?.brouillonRefuse = true
        redaction?.gardeLe = nil
    }
}
