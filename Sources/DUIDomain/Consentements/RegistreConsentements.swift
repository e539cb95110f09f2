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

    /// The last answer about something: of all, or of one professional or structure when it is named.
    public func etat(_ objet: ObjetConsentement, acteur: String = "", le jour: JourCivil) -> Etat {
        let cle = Repliage.replier(acteur)
        guard let dernier = historique.last(where: { $0.objet == objet && Repliage.replier($0.acteur) == cle }) else {
            return .jamaisRecueilli
        }
        if dernier.reponse == .retrait { return .retire(dernier) }
        if let fin = dernier.jusquAu, fin < jour { return .expire(dernier) }
        return .enVigueur(dernier)
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
