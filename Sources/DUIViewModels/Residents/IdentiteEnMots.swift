import DUIDomain

/// An identity on one line, for strips and sheets.
public enum IdentiteEnMots {
    /// A person of the base: `LEFÈVRE Élodie  née MARTIN  F  12/03/1934  Ch. 112`.
    public static func resident(_ resident: Resident, _ mots: Vocabulaire) -> String {
        let traits = resident.traits
        let lieu = mots.lieu(chambre: resident.sejour.chambre, unite: resident.sejour.unite?.nom ?? "")
        return enLigne([
            traits.affichage, traits.mentionDeNaissance, traits.sexe.rawValue, traits.dateDeNaissance.court, lieu,
        ])
    }

    /// An identity as received: `VASSEUR (RIOU)  Eléanore  F  14/06/1938`.
    public static func recue(_ recue: IdentiteRecue) -> String {
        let seul =
            recue.nomUtilise.isEmpty || Repliage.replier(recue.nomUtilise) == Repliage.replier(recue.nomDeNaissance)
        let nom = seul ? recue.nomDeNaissance : "\(recue.nomUtilise) (\(recue.nomDeNaissance))"
        let sexe = recue.sexe == .inconnu ? "" : recue.sexe.rawValue
        return enLigne([nom, recue.premierPrenom, sexe, recue.dateDeNaissance?.court ?? ""])
    }

    private static func enLigne(_ parties: [String]) -> String {
        parties.filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
