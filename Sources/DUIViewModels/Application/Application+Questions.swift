import DUIDomain

/// A question cannot be answered by a key that was meant for what stood there before it (ux.md §11): from the moment it
/// is asked until it has been on screen for a quarter of a second, keys, pastes and clicks are dropped.
extension Application {
    /// How long a question must have been on screen, in milliseconds.
    public static let delaiDeQuestion: Int64 = 250

    /// What comes from a person, at a count of milliseconds that only grows.
    public mutating func handle(_ entree: Entree, a millisecondes: Int64) -> [EffetEmis] {
        guard estTropTot(entree, millisecondes) else { return handle(entree) }
        derniereTouche = maintenant
        return []
    }

    /// The screen as it is now stands before the person: a question asked since the last time begins to be read.
    public mutating func montrer(a millisecondes: Int64) {
        guard questionMontree != questionsPosees else { return }
        questionMontree = questionsPosees
        questionLueA = millisecondes + Self.delaiDeQuestion
    }

    /// Whether a question lies over the panel: a dialog or a list of values.
    private var attendUneReponse: Bool {
        guard compte != nil else { return false }
        switch superpositions.last {
        case .dialogue, .choix: return true
        case .texte, .recherche, .options, nil: return false
        }
    }

    private func estTropTot(_ entree: Entree, _ millisecondes: Int64) -> Bool {
        guard attendUneReponse, questionMontree != questionsPosees || millisecondes < questionLueA else { return false }
        switch entree {
        // Locking never waits.
        case .commande(let id): return id != .verrouiller
        case .texte, .edition, .clic, .clicBouton, .clicOnglet, .toucheSansEffet: return true
        case .demarrage, .annonce, .mesures, .resultat, .echec, .heure, .raccroche: return false
        }
    }
}
