/// A difference between what a matricule tells and the traits of its bearer: a question to ask, never a refusal.
///
/// A NIR keeps the sex and the place of its registration until it is replaced, and places were renumbered (Île-de-France
/// in 1968, Corsica in 1976, the independence of former territories): a difference may be right. It is more often the
/// matricule of somebody else in the family, and that is why it is asked.
public enum DiscordanceMatricule: Hashable, Sendable {
    /// Another sex.
    case sexe(inscrit: Sexe)
    /// Another year of birth; carries the two digits of the number.
    case annee(inscrite: Int)
    /// Another month of birth.
    case mois(inscrit: Int)
    /// Another place of birth.
    case lieu(inscrit: LieuInscrit, dit: String)

    /// Everything to ask about a matricule and traits; a trait that is unknown or awaited asks nothing.
    public static func entre(_ matricule: MatriculeINS, et traits: TraitsIdentite) -> [DiscordanceMatricule] {
        var questions: [DiscordanceMatricule] = []
        if traits.sexe != .inconnu, traits.sexe != matricule.sexeInscrit {
            questions.append(.sexe(inscrit: matricule.sexeInscrit))
        }
        if traits.dateDeNaissance.annee % 100 != matricule.anneeInscrite {
            questions.append(.annee(inscrite: matricule.anneeInscrite))
        }
        if let mois = matricule.moisInscrit, mois != traits.dateDeNaissance.mois {
            questions.append(.mois(inscrit: mois))
        }
        let dit = traits.codeLieuDeNaissance.uppercased()
        if !dit.isEmpty, dit != CodeLieu.inconnu, !memeLieu(matricule.lieuInscrit.code, dit) {
            questions.append(.lieu(inscrit: matricule.lieuInscrit, dit: dit))
        }
        return questions
    }

    /// The question, in one French sentence.
    public var question: String {
        switch self {
        case .sexe(let inscrit):
            "Le matricule a été inscrit au sexe \(inscrit == .feminin ? "féminin" : "masculin") : "
                + "est-ce bien celui de cette personne, ou son sexe d’état civil a-t-il changé ?"
        case .annee(let inscrite):
            "Le matricule dit une naissance en …\(pad(inscrite, 2)) : est-ce bien celui de cette personne ?"
        case .mois(let inscrit):
            "Le matricule dit une naissance en \(FormatDate.mois[inscrit - 1]) : la date de naissance est-elle exacte ?"
        case .lieu(let inscrit, let dit):
            "Le matricule dit une naissance \(inscrit.libelle), la fiche \(dit) : \(Self.explication(inscrit))"
        }
    }

    private static func memeLieu(_ inscrit: String, _ dit: String) -> Bool {
        if inscrit == dit { return true }
        // Corsican communes kept their three digits when 20 became 2A and 2B.
        return inscrit.hasPrefix("20") && ["2A", "2B"].contains(dit.prefix(2)) && inscrit.suffix(3) == dit.suffix(3)
    }

    private static func explication(_ inscrit: LieuInscrit) -> String {
        switch inscrit.code.prefix(2) {
        case "75", "78": "le lieu a-t-il changé de département en 1968 ?"
        case "91", "92", "93", "94", "95", "96":
            "la personne est-elle née en Algérie, au Maroc ou en Tunisie avant l’indépendance ?"
        default: "le code du lieu est-il exact, ou la commune a-t-elle changé de code ?"
        }
    }
}
