/// Whether two people could be taken for each other.
///
/// Source: RNIV volet 1 asks to look for duplicates and close homonyms before any use of an identity. The rule of DUI:
/// the same name as shown, or the same date of birth with near names, or names as shown that differ by one letter.
public enum Ressemblance {
    /// What is compared of a person, folded once.
    public struct Traits: Hashable, Sendable {
        /// Name as shown.
        public let nom: String
        /// Birth name.
        public let nomDeNaissance: String
        /// Given name as shown.
        public let prenom: String
        /// Date of birth.
        public let naissance: JourCivil

        /// What is compared of a person.
        public init(_ traits: TraitsIdentite) {
            nom = Repliage.replier(traits.nomAffiche)
            nomDeNaissance = Repliage.replier(traits.nomDeNaissance)
            prenom = Repliage.replier(traits.prenomAffiche)
            naissance = traits.dateDeNaissance
        }
    }

    /// Whether two people look alike.
    public static func existe(entre une: Traits, et autre: Traits) -> Bool {
        if une.nom == autre.nom { return true }
        if une.naissance == autre.naissance && ontUnNomProche(une, autre) { return true }
        return min(une.nom.count, autre.nom.count) >= 4 && sontAUneLettre(une.nom, autre.nom)
    }

    /// Whether two texts differ by one letter at most: one added, one left out, one changed, or two neighbours swapped.
    public static func sontAUneLettre(_ un: String, _ autre: String) -> Bool {
        let (court, long) =
            un.utf8.count <= autre.utf8.count
            ? (Array(un.utf8), Array(autre.utf8)) : (Array(autre.utf8), Array(un.utf8))
        guard long.count - court.count <= 1 else { return false }
        let debut = zip(court, long).prefix { $0 == $1 }.count
        if debut == court.count { return true }
        if long.count > court.count { return court[debut...] == long[(debut + 1)...] }
        if court[(debut + 1)...] == long[(debut + 1)...] { return true }
        return debut + 1 < court.count && court[debut] == long[debut + 1] && court[debut + 1] == long[debut]
            && court[(debut + 2)...] == long[(debut + 2)...]
    }

    /// Everybody who looks like somebody else, among many: each person is compared with those who share a date of birth
    /// and each name with those one letter away, never with all.
    public static func semblables<Cle: Hashable>(parmi personnes: [(cle: Cle, traits: Traits)]) -> Set<Cle> {
        let parNom = Dictionary(grouping: personnes, by: \.traits.nom)
        var trouvees: Set<Cle> = []
        for homonymes in parNom.values where homonymes.count > 1 { trouvees.formUnion(homonymes.map(\.cle)) }
        for (nom, voisin) in nomsVoisins(parNom.keys.filter { $0.count >= 4 }) {
            trouvees.formUnion((parNom[nom] ?? []).map(\.cle))
            trouvees.formUnion((parNom[voisin] ?? []).map(\.cle))
        }
        for jumeaux in Dictionary(grouping: personnes, by: \.traits.naissance).values where jumeaux.count > 1 {
            for (place, une) in jumeaux.enumerated() {
                for autre in jumeaux[(place + 1)...] where existe(entre: une.traits, et: autre.traits) {
                    trouvees.formUnion([une.cle, autre.cle])
                }
            }
        }
        return trouvees
    }

    /// Pairs of distinct names one letter apart. Two such names share one of the texts that remain when a letter is left out.
    private static func nomsVoisins(_ noms: [String]) -> [(String, String)] {
        var rangees: [String: [String]] = [:]
        for nom in noms { for variante in variantes(de: nom) { rangees[variante, default: []].append(nom) } }
        var paires: [(String, String)] = []
        for groupe in rangees.values where groupe.count > 1 {
            for (place, nom) in groupe.enumerated() {
                for voisin in groupe[(place + 1)...] where sontAUneLettre(nom, voisin) { paires.append((nom, voisin)) }
            }
        }
        return paires
    }

    private static func ontUnNomProche(_ une: Traits, _ autre: Traits) -> Bool {
        if une.prenom == autre.prenom { return true }
        for nom in [une.nom, une.nomDeNaissance] {
            for vis in [autre.nom, autre.nomDeNaissance] where sontAUneLettre(nom, vis) { return true }
        }
        return false
    }

    /// A name and all it becomes when one letter is left out: two names one letter apart share one of these.
    public static func variantes(de nom: String) -> Set<String> {
        let lettres = Array(nom.unicodeScalars)
        var sortie: Set<String> = [nom]
        for place in lettres.indices {
            var moins = lettres
            moins.remove(at: place)
            var variante = String.UnicodeScalarView()
            variante.append(contentsOf: moins)
            sortie.insert(String(variante))
        }
        return sortie
    }
}
