import DUIDomain

/// A batch of verifications in words, for the screen and for the command line.
public enum LotINSiEnMots {
    /// What a batch finds, and what it asked: `57 identités à vérifier, sur 60 qualifiées…`.
    public static func compte(_ lot: LotINSi, essai: Bool) -> String {
        let nombre = FormatDate.nombre(lot.aVerifier, "identité")
        let reste =
            "sur \(qualifiees(lot)) : \(lot.aJour) \(lot.aJour > 1 ? "confirmées" : "confirmée") depuis moins de "
            + "\(lot.mois) mois, \(lot.dejaEnFile) déjà en attente d’INSi."
        return essai
            ? "Essai, rien n’est demandé : \(nombre) à vérifier, \(reste)"
            : "\(nombre) à vérifier en file, \(reste)"
    }

    /// Why a batch has nothing to ask.
    static func rien(_ lot: LotINSi) -> String {
        "Rien à vérifier, sur \(qualifiees(lot)) : \(lot.aJour) "
            + "\(lot.aJour > 1 ? "confirmées" : "confirmée") depuis moins de \(lot.mois) mois, "
            + "\(lot.dejaEnFile) en attente d’INSi."
    }

    /// What the calls gave, and how the queue stands after them.
    public static func bilan(appels: Int, de service: String, _ etat: EtatDeLaFileINSi) -> String {
        let phrase = etat.enAttente > 0 && !etat.phrase.isEmpty ? " \(etat.phrase)" : ""
        return "\(FormatDate.nombre(appels, "appel")) à \(service) ; \(etat.aDecider) à décider, "
            + "\(etat.enAttente) en attente d’INSi.\(phrase)"
    }

    private static func qualifiees(_ lot: LotINSi) -> String {
        "\(FormatDate.nombre(lot.qualifiees, "identité")) \(lot.qualifiees > 1 ? "qualifiées" : "qualifiée")"
    }
}
