/// All the answers of a person, and what they amount to on a day.
public struct RegistreConsentements: Hashable, Sendable {
    /// The answers, oldest first.
    public let historique: [Consentement]

    /// A register; the order of recording is found again from the keys.
    public init(_ historique: [Consentement]) { self.historique = historique.sorted { $0.id < $1.id } }

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
    }

    /// What the last answers about something amount to: of all, or of one professional or structure when it is named.
    ///
    /// The last answer holds. Those of the holders of parental authority hold each for its own author: what one of them
    /// objects to stays objected to, whatever the other answered since; otherwise the agreement of one is enough (Code
    /// civil, 372-2). An answer of somebody else after them, the person come of age, stands for all.
    public func etat(_ objet: ObjetConsentement, acteur: String = "", le jour: JourCivil) -> Etat {
        let cle = Repliage.replier(acteur)
        let toutes = historique.filter { $0.objet == objet && Repliage.replier($0.acteur) == cle }
        guard let derniere = toutes.last else { return .jamaisRecueilli }
        let depuis = (toutes.lastIndex { !$0.repondant.estUnTitulaire } ?? 0)
        let etats = Self.dernieresParAuteur(toutes[depuis...]).map { Self.etat($0, le: jour) }
        let enVigueur = etats.compactMap { etat -> Consentement? in
            if case .enVigueur(let reponse) = etat { reponse } else { nil }
        }
        let retenue = enVigueur.last { $0.reponse.estContraire } ?? enVigueur.last
        return retenue.map { .enVigueur($0) } ?? etats.last ?? Self.etat(derniere, le: jour)
    }

    /// The last answer of each holder of parental authority; where one of them answered, what others said before counts no
    /// more.
    private static func dernieresParAuteur(_ reponses: ArraySlice<Consentement>) -> [Consentement] {
        let titulaires = reponses.filter(\.repondant.estUnTitulaire)
        guard !titulaires.isEmpty else { return Array(reponses.suffix(1)) }
        var vus: Set<String> = []
        let dernieres = titulaires.reversed().filter { vus.insert(Repliage.replier($0.repondant.nom)).inserted }
        return dernieres.reversed()
    }

    private static func etat(_ reponse: Consentement, le jour: JourCivil) -> Etat {
        if reponse.reponse == .retrait { return .retire(reponse) }
        if let fin = reponse.jusquAu, fin < jour { return .expire(reponse) }
        return .enVigueur(reponse)
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
}
