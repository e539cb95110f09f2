import DUIDomain

/// Where somebody stands in the whole application, as fields that can be kept and read again: the tab, and what each panel
/// wants to find again. Names of fields are `<tab>.<field>`; what cannot be read any more is left out.
public struct Lieu: Hashable, Sendable {
    /// The tab in front.
    public var onglet: Onglet
    /// What each panel wants to find again.
    public var panneaux: [Onglet: [String: String]]

    /// A place.
    public init(onglet: Onglet, panneaux: [Onglet: [String: String]]) {
        self.onglet = onglet
        self.panneaux = panneaux
    }

    /// As fields.
    public var champs: [String: String] {
        var champs = ["onglet": "\(onglet.rawValue)"]
        for (onglet, lieu) in panneaux {
            for (nom, valeur) in lieu where !valeur.isEmpty { champs["\(onglet.rawValue).\(nom)"] = valeur }
        }
        return champs
    }

    /// From fields; nil when they name no tab.
    public init?(champs: [String: String]) {
        guard let onglet = champs["onglet"].flatMap({ Int($0) }).flatMap(Onglet.init) else { return nil }
        self.onglet = onglet
        panneaux = [:]
        for (nom, valeur) in champs {
            let parties = nom.split(separator: ".", maxSplits: 1)
            guard parties.count == 2, let de = Int(parties[0]).flatMap(Onglet.init) else { continue }
            panneaux[de, default: [:]][String(parties[1])] = valeur
        }
    }
}

extension Dictionary where Key == String, Value == String {
    /// A key of an object kept as text.
    func cle<Objet>(_ nom: String) -> Cle<Objet>? { self[nom].flatMap { Int64($0) }.map { Cle($0) } }
}

extension Application {
    /// Where the person stands; nil without a session.
    public var lieu: Lieu? {
        guard compte != nil else { return nil }
        var panneaux: [Onglet: [String: String]] = [:]
        for onglet in Onglet.allCases { panneaux[onglet] = self.panneaux[onglet].lieu }
        return Lieu(onglet: onglet, panneaux: panneaux)
    }

    /// Keeps the place once nobody has touched a key for two seconds: what passes by is not written.
    mutating func garderLeLieu(_ instant: Instant) -> [EffetEmis] {
        instant.secondes - derniereTouche.secondes >= 2 ? garderLeLieu() : []
    }

    /// Keeps the place now: the session is about to end or to be locked.
    mutating func garderLeLieu() -> [EffetEmis] {
        guard let lieu, lieu != lieuGarde, !attendLeLieu else { return [] }
        lieuGarde = lieu
        return [EffetEmis(effet: .general(.garderLeLieu(lieu.champs)), origine: nil)]
    }

    /// Goes back to the place left, unless the person has already gone somewhere: her keys come before her past.
    mutating func revenir(_ champs: [String: String]) -> [EffetEmis] {
        guard compte != nil, attendLeLieu else { return [] }
        attendLeLieu = false
        guard let lieu = Lieu(champs: champs), let contexte else { return [] }
        lieuGarde = lieu
        var effets: [EffetEmis] = []
        for (cible, champs) in lieu.panneaux {
            effets += traiter(panneaux[cible].revenir(champs, contexte), de: cible)
        }
        effets += aller(.onglet(lieu.onglet))
        return lieu.panneaux[lieu.onglet].flatMap { panneaux[lieu.onglet].ouvert(dans: $0) }
            .map { effets + aller($0) } ?? effets
    }
}
