import DUIDomain

/// A row of the work list of INSi in words, for the screen and for the command line.
extension AffaireINSi {
    /// What was asked for one of ours; nil for an INS that came from elsewhere.
    public var demande: DemandeINSi? { if case .demande(let demande) = self { demande } else { nil } }

    /// Whom it is about.
    public var nom: String {
        switch self {
        case .demande(let demande): demande.nom
        case .recu(let recu): recu.nom
        }
    }

    /// Since when it waits for somebody.
    public var depuis: Instant {
        switch self {
        case .demande(let demande): demande.repondueLe ?? demande.quand
        case .recu(let recu): recu.verification.repondueLe ?? recu.recuLe
        }
    }

    /// What was asked, in a word.
    public var genreEnBref: String {
        switch self {
        case .demande(let demande): demande.nature.enBref
        case .recu: "INS reçu"
        }
    }

    /// What came back, in a few words.
    public var reponseEnBref: String {
        switch self {
        case .demande(let demande): demande.reponseEnBref
        case .recu(let recu): recu.verification.etat.libelle
        }
    }

    /// Who asked, or the mailbox where it came.
    public var source: String {
        switch self {
        case .demande(let demande): demande.auteur
        case .recu(let recu): recu.boite
        }
    }

    /// When it was answered.
    var repondueLe: Instant? {
        switch self {
        case .demande(let demande): demande.repondueLe
        case .recu(let recu): recu.verification.repondueLe
        }
    }

    /// What came back and what to do.
    var phraseEntiere: String {
        let phrase =
            switch self {
            case .demande(let demande): demande.phrase
            case .recu(let recu): recu.verification.phrase
            }
        return "\(nom) : \(phrase.isEmpty ? reponseEnBref : phrase)"
    }

    /// Where it comes from.
    var origineEnMots: String {
        switch self {
        case .demande(let demande):
            let auteur = demande.auteur.isEmpty ? "" : " par \(demande.auteur)"
            return "Demande : \(demande.nature.libelle), le \(demande.quand.heureLegale.complet)\(auteur)."
        case .recu(let recu):
            return "Reçu avec « \(recu.titre) », \(recu.boite), le \(recu.recuLe.heureLegale.complet)."
        }
    }
}
