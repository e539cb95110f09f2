/// All the answers of a person, and what they amount to on a day.
public struct RegistreConsentements: Hashable, Sendable {
    /// The answers, oldest first.
    public let historique: [Consentement]
    /// The merges of records that brought answers together, oldest first.
    public let fusions: [FusionDeReponses]

    /// A register; the order of recording is found again from the keys.
    public init(_ historique: [Consentement], fusions: [FusionDeReponses] = []) {
        self.historique = historique.sorted { $0.id < $1.id }
        self.fusions = fusions
    }

    /// The register of one person of whom there were two: the answers of the one that is absorbed beside the others.
    public init(fusionnant absorbe: RegistreConsentements, dans garde: RegistreConsentements) {
        let reponses = garde.historique + absorbe.historique
        let derniere = reponses.map(\.id).max() ?? Cle(0)
        self.init(
            reponses,
            fusions: garde.fusions + absorbe.fusions + [
                FusionDeReponses(venues: Set(absorbe.historique.map(\.id)), jusqua: derniere)
            ])
    }

    /// What is known about something.
    public enum Etat: Hashable, Sendable {
        /// Never asked.
        case jamaisRecueilli
        /// The last answer holds.
        case enVigueur(Consentement)
        /// The last answer was taken back.
        case retire(Consentement)
        /// The last answer held until a day that is past.
        case expire(Consentement)

        /// The answer that it rests on.
        var reponse: Consentement? {
            switch self {
            case .jamaisRecueilli: nil
            case .enVigueur(let reponse), .retire(let reponse), .expire(let reponse): reponse
            }
        }

        /// How much it forbids: an answer that forbids over a withdrawal, over one that allows, over one that is past.
        fileprivate var rigueur: Int {
            switch self {
            case .jamaisRecueilli: 0
            case .expire: 1
            case .enVigueur(let reponse): reponse.reponse.estContraire ? 4 : 2
            case .retire: 3
            }
        }
    }

    /// What the last answers about something amount to: of all, or of one professional or structure when it is named.
    ///
    /// The last answer holds. Those of the holders of parental authority hold each for its own author: what one of them
    /// objects to stays objected to, whatever the other answered since; otherwise the agreement of one is enough (Code
    /// civil, 372-2). An answer of somebody else after them, the person come of age, stands for all.
    ///
    /// Of those that a merge brought together, what each record amounts to is weighed: the one that forbids most holds,
    /// until somebody answers again.
    public func etat(_ objet: ObjetConsentement, acteur: String = "", le jour: JourCivil) -> Etat {
        Jugement(reponses(objet, acteur), fusions[...], le: jour).etat
    }

    private func reponses(_ objet: ObjetConsentement, _ acteur: String) -> [Consentement] {
        let cle = Repliage.replier(acteur)
        return historique.filter { $0.objet == objet && Repliage.replier($0.acteur) == cle }
    }

    /// The answer that forbids, where one holds: the one about everybody, or the one about somebody whose name stands in
    /// how the addressee is shown. The person's opposition always wins, whatever she agreed to elsewhere.
    public func opposition(_ objet: ObjetConsentement, destinataire: String = "", le jour: JourCivil) -> Consentement? {
        let mots = Set(Repliage.mots(destinataire))
        for acteur in [""] + acteurs(objet) {
            let siens = Repliage.mots(acteur)
            guard siens.isEmpty ? acteur.isEmpty : mots.isSuperset(of: siens) else { continue }
            if case .enVigueur(let reponse) = etat(objet, acteur: acteur, le: jour), reponse.reponse.estContraire {
                return reponse
            }
        }
        return nil
    }

    /// The professionals and structures that were named about something, each once, in the order they first were.
    public func acteurs(_ objet: ObjetConsentement) -> [String] {
        var vus: Set<String> = []
        return historique.filter { $0.objet == objet && !$0.acteur.isEmpty }
            .filter { vus.insert(Repliage.replier($0.acteur)).inserted }.map(\.acteur)
    }

    /// The answers that hold on a day, in the order of the objects.
    public func enVigueur(le jour: JourCivil) -> [Consentement] {
        ObjetConsentement.allCases.flatMap { objet in
            ([""] + acteurs(objet)).compactMap { acteur -> Consentement? in
                guard case .enVigueur(let reponse) = etat(objet, acteur: acteur, le: jour) else { return nil }
                return reponse
            }
        }
    }

    /// The answers that a merge brought together and that contradict each other, until somebody answers again.
    public func contradictions(le jour: JourCivil) -> [ReponsesContraires] {
        guard !fusions.isEmpty else { return [] }
        return ObjetConsentement.allCases.flatMap { objet in
            ([""] + acteurs(objet)).compactMap { Jugement(reponses(objet, $0), fusions[...], le: jour).contraires }
        }
    }

    /// What a few answers about one thing amount to.
    private struct Jugement {
        var etat: Etat
        var contraires: ReponsesContraires?

        init(_ reponses: [Consentement], _ fusions: ArraySlice<FusionDeReponses>, le jour: JourCivil) {
            guard let derniere = reponses.last else {
                (etat, contraires) = (.jamaisRecueilli, nil)
                return
            }
            guard let fusion = fusions.last, derniere.id <= fusion.jusqua else {
                (etat, contraires) = (Self.ensemble(reponses, jour), nil)
                return
            }
            let avant = fusions.dropLast()
            let venues = Jugement(reponses.filter { fusion.venues.contains($0.id) }, avant, le: jour)
            let propres = Jugement(reponses.filter { !fusion.venues.contains($0.id) }, avant, le: jour)
            let (stricte, autre) =
                (venues.etat.rigueur, venues.etat.reponse?.id ?? Cle(0))
                    > (propres.etat.rigueur, propres.etat.reponse?.id ?? Cle(0))
                ? (venues, propres) : (propres, venues)
            etat = stricte.etat
            contraires = stricte.contraires ?? autre.contraires
            if stricte.etat.rigueur > max(2, autre.etat.rigueur), autre.etat.rigueur >= 2,
                let retenue = stricte.etat.reponse, let ecartee = autre.etat.reponse
            {
                contraires = ReponsesContraires(retenue: retenue, ecartee: ecartee)
            }
        }

        /// What the answers of one record amount to.
        private static func ensemble(_ reponses: [Consentement], _ jour: JourCivil) -> Etat {
            guard let derniere = reponses.last else { return .jamaisRecueilli }
            let depuis = (reponses.lastIndex { !$0.repondant.estUnTitulaire } ?? 0)
            let etats = dernieresParAuteur(reponses[depuis...]).map { seule($0, jour) }
            let enVigueur = etats.compactMap { etat -> Consentement? in
                if case .enVigueur(let reponse) = etat { reponse } else { nil }
            }
            let retenue = enVigueur.last { $0.reponse.estContraire } ?? enVigueur.last
            return retenue.map { .enVigueur($0) } ?? etats.last ?? seule(derniere, jour)
        }

        /// The last answer of each holder of parental authority; where one of them answered, what others said before counts
        /// no more.
        private static func dernieresParAuteur(_ reponses: ArraySlice<Consentement>) -> [Consentement] {
            let titulaires = reponses.filter(\.repondant.estUnTitulaire)
            guard !titulaires.isEmpty else { return Array(reponses.suffix(1)) }
            var vus: Set<String> = []
            let dernieres = titulaires.reversed().filter { vus.insert(Repliage.replier($0.repondant.nom)).inserted }
            return dernieres.reversed()
        }

        private static func seule(_ reponse: Consentement, _ jour: JourCivil) -> Etat {
            if reponse.reponse == .retrait { return .retire(reponse) }
            if let fin = reponse.jusquAu, fin < jour { return .expire(reponse) }
            return .enVigueur(reponse)
        }
    }
}

/// The answers of two records of one person, brought together.
public struct FusionDeReponses: Hashable, Sendable {
    /// Those that came from the absorbed record.
    public var venues: Set<Cle<Consentement>>
    /// The last answer recorded in the base when the records were merged: later ones were given to one person.
    public var jusqua: Cle<Consentement>

    /// Answers brought together.
    public init(venues: Set<Cle<Consentement>>, jusqua: Cle<Consentement>) {
        self.venues = venues
        self.jusqua = jusqua
    }
}

/// Two answers of one person that contradict each other, since they were given to two records.
public struct ReponsesContraires: Hashable, Sendable {
    /// The one that holds: it forbids most.
    public var retenue: Consentement
    /// The other one.
    public var ecartee: Consentement

    /// Two answers.
    public init(retenue: Consentement, ecartee: Consentement) {
        self.retenue = retenue
        self.ecartee = ecartee
    }

    /// What they are, which one holds and until when, in one sentence.
    public var phrase: String {
        let qui = retenue.acteur.isEmpty ? "" : " (\(retenue.acteur))"
        return
            "\(FormatDate.premiereMajuscule(retenue.objet.libelle))\(qui)\u{A0}: «\u{A0}\(retenue.reponse.libelle)\u{A0}» dans une "
            + "fiche, «\u{A0}\(ecartee.reponse.libelle)\u{A0}» dans l’autre\u{A0}; «\u{A0}\(retenue.reponse.libelle)\u{A0}» vaut jusqu’à une "
            + "nouvelle réponse."
    }
}
