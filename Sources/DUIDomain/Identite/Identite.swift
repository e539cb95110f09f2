/// The identity of a person, its status of confidence, and everything that ever changed them.
///
/// Source: RNIV volet 1 and ANS, guide d'implémentation de l'identité INS (rules 5 to 30). The four statuses are two
/// questions: was an INS taken from INSi and not left since, was a strong title looked at. They are kept as these two
/// answers, so that no status can contradict the INS it stands on. Every function returns the new identity, with one more
/// line of history, or refuses with a sentence and changes nothing.
public struct Identite: Hashable, Sendable {
    /// Traits in use.
    public internal(set) var traits: TraitsIdentite
    /// The INS in use; nil unless the status is `recuperee` or `qualifiee`.
    public internal(set) var ins: INS?
    /// Whether the INS in use was left out of this value, for a reader who may not read it (INS/va1.50): the status is the
    /// true one, and nothing of it may be written back.
    public internal(set) var insMasquee = false
    /// Whether a strong title validated the identity.
    public internal(set) var estValidee: Bool
    /// Warnings.
    public internal(set) var attributs: Set<AttributIdentite>
    /// Titles that were looked at, oldest first.
    public internal(set) var justificatifs: [JustificatifIdentite]
    /// Everything that was done, oldest first.
    public internal(set) var historique: [TransitionIdentite]

    /// An identity as the base kept it; a new one comes from `creer`. What contradicts itself is read with the less trust:
    /// an INS without its status is not in use, a status of INSi without its INS neither, and a blocking attribute leaves
    /// the identity provisional.
    public init(
        traits: TraitsIdentite, statut: StatutIdentite, ins: INS?, attributs: Set<AttributIdentite> = [],
        justificatifs: [JustificatifIdentite] = [], historique: [TransitionIdentite] = []
    ) {
        let bloque = attributs.contains(where: \.bloque)
        self.traits = traits
        self.ins = !bloque && (statut == .recuperee || statut == .qualifiee) ? ins : nil
        estValidee = !bloque && (statut == .validee || statut == .qualifiee)
        self.attributs = attributs
        self.justificatifs = justificatifs
        self.historique = historique
    }

    /// The status: provisional by default (INS/va1.45), retrieved with an INS (va1.40), validated with a strong title
    /// (va1.43), qualified with both (va1.54).
    public var statut: StatutIdentite {
        switch (aUneINS, estValidee) {
        case (false, false): .provisoire
        case (true, false): .recuperee
        case (false, true): .validee
        case (true, true): .qualifiee
        }
    }

    /// Whether an INS is in use, read here or not.
    public var aUneINS: Bool { ins != nil || insMasquee }

    /// The same identity for a reader who may not read matricules: neither the one in use nor those out of use.
    public var sansMatricule: Identite {
        var identite = self
        identite.insMasquee = aUneINS
        identite.ins = nil
        for rang in identite.historique.indices { identite.historique[rang].ancienneINS = nil }
        return identite
    }

    /// The INS that may leave: none unless the identity is qualified (INS/va1.53).
    public var insTransmissible: INS? { statut == .qualifiee ? ins : nil }

    /// Matricules that left use, oldest first.
    public var insHorsUsage: [INS] { historique.compactMap(\.ancienneINS) }

    /// Where the strict traits come from (INS/va1.52).
    public var origine: OrigineTraits { aUneINS ? .insi : .saisie }

    /// Fields that only a super-user may change now (INS/va1.18), to be marked in words (INS/va1.47).
    public var champsVerrouilles: [ChampIdentite] { aUneINS ? ChampIdentite.stricts + [.matricule] : [] }

    /// The attribute that forbids INSi and validation; nil when none does.
    public var attributBloquant: AttributIdentite? {
        AttributIdentite.allCases.first { $0.bloque && attributs.contains($0) }
    }

    /// Whether a strong title was looked at since strict traits, status or attributes last brought the identity down:
    /// the only thing that a validation by hand may rest on.
    public var aUnJustificatifFort: Bool {
        let chute = historique.lastIndex { $0.retireUneConfiance }
        let suite = chute.map { historique[($0 + 1)...] } ?? historique[...]
        return suite.contains { ligne in
            if case .justificatifControle(let titre) = ligne.nature { titre.confiance == .haute } else { false }
        }
    }

    /// The identity after a change, with its line of history.
    func apres(
        _ nature: TransitionIdentite.Nature, _ signature: Signature, motif: String = "",
        _ changer: (inout Identite) -> Void
    ) -> Identite {
        var suivante = self
        changer(&suivante)
        suivante.historique.append(
            TransitionIdentite(
                nature: nature, par: signature.compte, quand: signature.quand, de: statut, vers: suivante.statut,
                anciensTraits: suivante.traits == traits ? nil : traits,
                ancienneINS: suivante.ins == ins ? nil : ins, motif: Assainissement.ligne(String(motif.prefix(500)))))
        return suivante
    }
}

/// Where the strict traits in use come from.
public enum OrigineTraits: Hashable, Sendable {
    /// Typed, or received and confirmed.
    case saisie
    /// Returned by INSi.
    case insi

    /// In words: `rendus par INSi`.
    public var libelle: String { self == .insi ? "rendus par INSi" : "saisis dans l’établissement" }
}

extension TransitionIdentite {
    /// Whether a title looked at before this line proves nothing after it.
    var retireUneConfiance: Bool {
        switch nature {
        case .traitsModifies(let champs): champs.contains { ChampIdentite.stricts.contains($0) }
        case .attributPose(let attribut): attribut.bloque
        default: false
        }
    }
}
