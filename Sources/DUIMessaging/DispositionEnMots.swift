import DUIDomain

/// What a receipt says, in words: read, deleted, or refused by the program of the addressee.
///
/// Source: RFC 8098 §3.2.6 (disposition types and modifiers); ANS, « Volet de transmission d'un document CDA par
/// messagerie sécurisée », accusé négatif « KO Intégration système »: codes 900 to 905 in `processed/Error: code^libellé`.
public enum DispositionEnMots {
    /// The sentence for a disposition as received: `automatic-action/MDN-sent-automatically; displayed`.
    public static func phrase(_ disposition: String) -> String {
        let suite = disposition.split(separator: ";", maxSplits: 1).last.map(String.init) ?? disposition
        let parties = suite.trimmingBlancs().split(separator: "/", maxSplits: 1).map { $0.trimmingBlancs() }
        let type = parties.first?.lowercased() ?? ""
        guard parties.count > 1 else { return types[type] ?? "accusé de réception (\(disposition))" }
        return echec(parties[1])
    }

    private static let types = [
        "displayed": "accusé de lecture : le message a été affiché chez son destinataire",
        "dispatched": "accusé : le message a été transmis à quelqu’un d’autre",
        "processed": "accusé : le message a été intégré par le logiciel du destinataire",
        "deleted": "accusé : le message a été supprimé sans être lu",
        "denied": "le destinataire ne souhaite pas dire si le message a été lu",
        "failed": "échec : le message n’a pas pu être traité chez son destinataire",
    ]

    /// `Error: 902^Patient inconnu`: the code in our words, the label of the sender beside it.
    private static func echec(_ modificateur: String) -> String {
        let dit = modificateur.split(separator: ":", maxSplits: 1).last.map { $0.trimmingBlancs() } ?? ""
        let morceaux = dit.split(separator: "^", maxSplits: 1).map { $0.trimmingBlancs() }
        let code = morceaux.first.map { String($0.prefix(8)) } ?? ""
        let debut = "refus d’intégration : le logiciel du destinataire n’a pas pris le document"
        if let sens = codes[code] { return "\(debut), \(sens) (code \(code))" }
        let libelle = morceaux.count > 1 ? morceaux[1] : dit
        return libelle.isEmpty ? debut : "\(debut) (\(libelle))"
    }

    private static let codes = [
        "900": "il n’en accepte pas la version", "901": "son auteur n’y est pas autorisé",
        "902": "il ne connaît pas la personne", "903": "il n’y trouve pas d’INS",
        "904": "l’INS diffère de celle qu’il détient", "905": "il ne peut pas en vérifier l’INS",
    ]
}
