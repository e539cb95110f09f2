/// Whether the person of a row is somebody who is known already.
public enum RessemblanceImport: Hashable, Sendable {
    /// The same strict traits: the same person.
    case identique
    /// Almost the same: maybe the same person, maybe another.
    case proche

    /// What is compared of a person, folded once: accents, capitals, hyphens and apostrophes make no difference.
    public struct Signalement: Hashable, Sendable {
        /// Strict traits, the list of given names left aside.
        let stricts: [String]
        /// All given names of birth; possibly empty.
        let liste: String
        /// First given name of birth.
        let premierPrenom: String
        /// What the look-alikes of the base are judged by.
        let traits: Ressemblance.Traits

        /// What is compared of a person.
        public init(_ traits: TraitsIdentite) {
            self.traits = Ressemblance.Traits(traits)
            liste = Repliage.replier(traits.prenomsDeNaissance)
            premierPrenom = Repliage.replier(traits.premierPrenom)
            stricts = [
                self.traits.nomDeNaissance, premierPrenom, traits.dateDeNaissance.iso, traits.sexe.rawValue,
                traits.codeLieuDeNaissance.uppercased(),
            ]
        }

        /// Name and given name, as shown and at birth: two people who share one of these pairs are compared.
        public var nomsEntiers: Set<[String]> {
            [[traits.nom, traits.prenom], [traits.nomDeNaissance, premierPrenom]]
        }
    }

    /// How near two people are; nil when they are not.
    ///
    /// Source: RNIV volet 1, traits stricts. A list of given names that only one of the two has tells nothing against it.
    /// Near is: born the same day with names that look alike (`Ressemblance`), or the same name and given name whatever the
    /// day, for a day is easily mistyped.
    public static func entre(_ une: Signalement, et autre: Signalement) -> RessemblanceImport? {
        if une.stricts == autre.stricts, une.liste == autre.liste || une.liste.isEmpty || autre.liste.isEmpty {
            return .identique
        }
        if une.traits.naissance == autre.traits.naissance, Ressemblance.existe(entre: une.traits, et: autre.traits) {
            return .proche
        }
        return une.nomsEntiers.isDisjoint(with: autre.nomsEntiers) ? nil : .proche
    }
}

/// Look-alikes among the rows of one list: each row is compared with those above that share its day of birth, its name or
/// its matricule, never with all.
struct RessemblancesDeLaListe {
    private var parNaissance: [JourCivil: [(ligne: Int, qui: RessemblanceImport.Signalement)]] = [:]
    private var parNom: [[String]: Int] = [:]
    private var parMatricule: [String: Int] = [:]
    private var parIPP: [String: Int] = [:]

    /// What the rows above say of a row; the row then counts among them.
    mutating func examiner(_ ligne: LigneImport) -> [ConstatImport] {
        guard let traits = ligne.controle?.traits else { return [] }
        let qui = RessemblanceImport.Signalement(traits)
        let memeJour = parNaissance[traits.dateDeNaissance] ?? []
        if let double = memeJour.first(where: { RessemblanceImport.entre($0.qui, et: qui) == .identique }) {
            return [
                ConstatImport(
                    ligne: ligne.numero, .dejaConnue,
                    "C’est la même personne que la ligne \(double.ligne) ; elle n’est créée qu’une fois.")
            ]
        }
        var constats: [ConstatImport] = []
        if let proche = proche(qui, memeJour, ligne) {
            constats.append(
                ConstatImport(
                    ligne: ligne.numero, .ressemblance,
                    "Cette personne ressemble à la ligne \(proche) ; est-ce la même ?"))
        }
        if memeJour.count < LimitesImport.nesLeMemeJour {
            parNaissance[traits.dateDeNaissance, default: []].append((ligne.numero, qui))
        } else {
            constats.append(
                ConstatImport(
                    ligne: ligne.numero, colonne: .dateDeNaissance, .doute,
                    "Plus de \(LimitesImport.nesLeMemeJour) lignes ont cette date de naissance, les ressemblances n’y sont "
                        + "plus toutes cherchées ; vérifiez la colonne."))
        }
        for noms in qui.nomsEntiers where parNom[noms] == nil { parNom[noms] = ligne.numero }
        if let matricule = ligne.matricule?.valeur, parMatricule[matricule] == nil {
            parMatricule[matricule] = ligne.numero
        }
        return constats + ippDejaDit(ligne)
    }

    private func proche(
        _ qui: RessemblanceImport.Signalement, _ memeJour: [(ligne: Int, qui: RessemblanceImport.Signalement)],
        _ ligne: LigneImport
    ) -> Int? {
        if let matricule = ligne.matricule?.valeur, let autre = parMatricule[matricule] { return autre }
        if let autre = memeJour.first(where: { RessemblanceImport.entre($0.qui, et: qui) != nil }) {
            return autre.ligne
        }
        return qui.nomsEntiers.compactMap { parNom[$0] }.min()
    }

    private mutating func ippDejaDit(_ ligne: LigneImport) -> [ConstatImport] {
        guard !ligne.ipp.isEmpty else { return [] }
        guard let autre = parIPP[ligne.ipp] else {
            parIPP[ligne.ipp] = ligne.numero
            return []
        }
        return [
            ConstatImport(
                ligne: ligne.numero, colonne: .ipp, .faute,
                "Ce numéro local est déjà celui de la ligne \(autre) ; un numéro ne va qu’à une personne.")
        ]
    }
}
