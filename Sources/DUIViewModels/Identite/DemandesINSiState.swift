import DUIDomain

/// What INSi answered or refused, for everybody, and that waits for somebody: a work list. Deciding is done in the record.
public struct DemandesINSiState: Hashable, Sendable {
    /// INS received from elsewhere, then the demands, oldest first.
    public internal(set) var liste = FenetreListe<AffaireINSi>()
    /// How the queue stands; nil before it was read.
    public private(set) var file: EtatDeLaFileINSi?

    /// How many rows are asked for at a time.
    static let page = 60
    private var jeton = 0
    /// The batch that the question on screen is about.
    private var lot: LotINSi?

    init() {}

    /// How many wait for somebody, and for INSi, in words.
    public var enMots: String {
        guard let file else { return "" }
        let attente = file.enAttente > 0 ? ", \(FormatDate.nombre(file.enAttente, "demande")) en attente d’INSi" : ""
        return "\(file.aDecider) à décider\(attente)"
    }

    /// Why the list is empty, and what next.
    public var videEnMots: String {
        guard let file, file.enAttente > 0 else {
            return "Aucune réponse d’INSi à décider. v : vérifier les identités qualifiées."
        }
        let appel = file.phrase.isEmpty ? "Elles partent seules." : file.phrase
        return "Aucune réponse à décider. \(FormatDate.nombre(file.enAttente, "demande")) en attente d’INSi. \(appel)"
    }

    /// The selected demand in full: what came back and what to do, what was asked, by whom, when; then what keeps the
    /// demands that wait for INSi.
    public var detail: [String] {
        guard let affaire = liste.selectionnee else { return [] }
        var lignes = [affaire.phraseEntiere, affaire.origineEnMots]
        if let repondue = affaire.repondueLe { lignes.append("À décider depuis le \(repondue.heureLegale.complet).") }
        if let file, file.enAttente > 0, !file.phrase.isEmpty { lignes.append("En attente : \(file.phrase)") }
        return lignes
    }

    /// The sentence of the message row.
    var conseil: String {
        guard liste.estChargee else { return "Lecture des réponses d’INSi…" }
        return liste.lignes.isEmpty
            ? "v : vérifier les identités qualifiées. Échap : retour."
            : liste.selectionnee?.demande == nil
                ? "Entrée : ouvrir le message, où i classe avec un motif. Échap : retour."
                : "Entrée : ouvrir l’identité, où i décide. Échap : retour."
    }

    /// Reads again as many rows as were shown, so that the selected one is still there.
    mutating func recharger() -> [Sortie] {
        jeton += 1
        let limite = max(Self.page, liste.lignes.count)
        return [.effet(.identite(.chargerDemandes(apres: nil, limite: limite, jeton: jeton)))]
    }

    mutating func recevoir(
        _ page: Page<AffaireINSi>, _ file: EtatDeLaFileINSi, suite estSuite: Bool, jeton numero: Int
    ) -> [Sortie] {
        guard numero == jeton else { return [] }
        self.file = file
        if estSuite {
            liste.ajouter(page.elements, aUneSuite: page.aUneSuite)
        } else {
            liste.remplacer(par: page.elements, aUneSuite: page.aUneSuite)
        }
        return suite()
    }

    /// The rows that follow, when the selection comes near the end of those that are there.
    mutating func suite() -> [Sortie] {
        guard liste.doitChargerLaSuite, let derniere = liste.lignes.last?.demande else { return [] }
        liste.pageDemandee()
        return [.effet(.identite(.chargerDemandes(apres: derniere.id, limite: Self.page, jeton: jeton)))]
    }

    /// A batch was counted: it is asked, or there is nothing to ask.
    mutating func proposer(_ lot: LotINSi) -> [Sortie] {
        guard lot.aVerifier > 0 else {
            return [.message(MessageLigne(LotINSiEnMots.rien(lot)))]
        }
        self.lot = lot
        return [.dialogue(DialogueINSi.lot(lot))]
    }

    func repondreAuLot(_ bouton: String) -> [Sortie] {
        guard bouton == "verifier", let lot else { return [] }
        return [.effet(.identite(.verifierLot(mois: lot.mois)))]
    }

    /// A batch is in the queue.
    mutating func recevoir(_ lot: LotINSi) -> [Sortie] {
        self.lot = nil
        let phrase =
            "\(FormatDate.nombre(lot.aVerifier, "vérification")) en file : INSi est appelé en arrière-plan, ce qui est "
            + "à décider viendra ici."
        return recharger() + [.message(MessageLigne(phrase, .succes))]
    }
}
