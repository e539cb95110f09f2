/// The stay of a person: where she is, and the movements that led there.
public struct SuiviDeSejour: Hashable, Sendable {
    /// The person.
    public var resident: Cle<Resident>
    /// Where she is now.
    public var sejour: Sejour
    /// Her movements, oldest first, those that were cancelled among them.
    public var mouvements: [Mouvement]

    /// A stay.
    public init(resident: Cle<Resident>, sejour: Sejour, mouvements: [Mouvement]) {
        self.resident = resident
        self.sejour = sejour
        self.mouvements = mouvements
    }

    /// The movements that stand, oldest first.
    public var valables: [Mouvement] { mouvements.filter { $0.annulation == nil } }

    /// The last one, which may still be cancelled.
    public var dernier: Mouvement? { valables.last }
}

/// A movement to record.
public struct NouveauMouvement: Hashable, Sendable {
    /// Longest name of a place.
    public static let lieuAuPlus = 120

    /// What happened.
    public var nature: NatureMouvement
    /// When.
    public var quand: Instant
    /// Where she goes, or comes from; possibly empty.
    public var lieu: String
    /// The room; empty when none is asked for.
    public var chambre: String
    /// Names of those who were told already.
    public var prevenus: [String]

    /// A movement to record.
    public init(
        nature: NatureMouvement, quand: Instant, lieu: String = "", chambre: String = "", prevenus: [String] = []
    ) {
        self.nature = nature
        self.quand = quand
        self.lieu = String(Assainissement.ligne(lieu).prefix(Self.lieuAuPlus))
        self.chambre = chambre
        self.prevenus = prevenus.map { String(Assainissement.ligne($0).prefix(Prevenu.nomAuPlus)) }
            .filter { !$0.isEmpty }
    }

    /// Why it cannot be recorded, in one sentence; nil when it can.
    public func refus(
        apres suivi: SuiviDeSejour, avecChambres: Bool = true, a maintenant: Instant
    ) -> String? {
        let etat = suivi.sejour.etat
        guard nature != .changementDeChambre || avecChambres else {
            return "Il n’y a pas de chambres ici ; rien n’a été noté : choisissez un autre mouvement."
        }
        guard NatureMouvement.possibles(depuis: etat, avecChambres: avecChambres).contains(nature) else {
            return
                "« \(FormatDate.premiereMajuscule(nature.libelle)) » ne suit pas « \(etat.libelle) » ; rien n’a été noté : "
                + "un autre poste vient peut-être de noter un mouvement."
        }
        guard quand <= maintenant else {
            return "Un mouvement ne se note pas d’avance ; rien n’a été noté : corrigez l’heure."
        }
        if let dernier = suivi.dernier, quand < dernier.quand {
            return
                "Le mouvement d’avant (\(dernier.nature.libelle)) est du \(dernier.quand.heureLegale.complet) ; rien n’a été "
                + "noté : corrigez l’heure."
        }
        if nature == .changementDeChambre, chambre == suivi.sejour.chambre || chambre.isEmpty {
            return "C’est déjà sa chambre ; rien n’a été noté : choisissez-en une autre."
        }
        return nil
    }
}
