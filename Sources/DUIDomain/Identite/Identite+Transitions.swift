extension Identite {
    /// Creates an identity from controlled traits: always provisional, without INS (INS/va1.45).
    ///
    /// `recue` says that the traits were taken from an identity received with this status: whatever it was, the local one
    /// is provisional and its matricule is not taken (INS/va1.13). Refused when a field blocks (INS/va1.21).
    public static func creer(
        _ controle: ControleTraits, recue: IdentiteRecueAnnoncee? = nil, signature: Signature, motif: String = ""
    ) throws(RefusIdentite) -> Identite {
        guard let traits = controle.traits else { throw .traitsRefuses(controle.bloquantes) }
        let vide = Identite(traits: traits, statut: .provisoire, ins: nil)
        let nature: TransitionIdentite.Nature =
            recue.map { .creationDepuisRecue(statutAnnonce: $0.statut) } ?? .creation
        var creee = vide.apres(nature, signature, motif: motif) { _ in }
        creee.historique[0].de = nil
        return creee
    }

    /// Records a title of identity. A strong one validates at once unless the site cut that (INS/va1.33); a weak one is
    /// only recorded (INS/va1.26). Refused under a blocking attribute.
    public func controler(
        _ justificatif: JustificatifIdentite, validationAutomatique: Bool = true, motif: String = ""
    ) throws(RefusIdentite) -> Identite {
        if let attribut = attributBloquant { throw .attributBloquant(attribut) }
        let signature = Signature(compte: justificatif.controlePar, quand: justificatif.controleLe)
        return apres(.justificatifControle(justificatif), signature, motif: motif) { identite in
            identite.justificatifs.append(justificatif)
            if justificatif.confiance == .haute, validationAutomatique { identite.estValidee = true }
        }
    }

    /// Validates by hand (INS/va1.55), on a strong title looked at since the identity last lost confidence.
    public func valider(signature: Signature, motif: String = "") throws(RefusIdentite) -> Identite {
        if let attribut = attributBloquant { throw .attributBloquant(attribut) }
        if estValidee { throw .dejaValidee }
        guard aUnJustificatifFort else { throw .sansJustificatifFort }
        return apres(.validationManuelle, signature, motif: motif) { $0.estValidee = true }
    }

    /// Changes traits.
    ///
    /// Names in use and the name of the place change at any status (INS/va1.48). Strict traits of a retrieved or qualified
    /// identity are locked (INS/va1.18): with `verrouLeve`, the right of the identitovigilance, they change, the identity
    /// goes down one level and its INS leaves use (INS/va1.60). A validated identity stays validated, as rule 27 only
    /// speaks of the other two; `aUnJustificatifFort` then says that its title is older than its traits.
    public func modifier(
        _ controle: ControleTraits, verrouLeve: Bool, signature: Signature, motif: String = ""
    ) throws(RefusIdentite) -> Identite {
        guard let nouveaux = controle.traits else { throw .traitsRefuses(controle.bloquantes) }
        let champs = nouveaux.champsQuiDifferent(de: traits)
        guard !champs.isEmpty else { throw .rienAChanger }
        let verrouilles = champs.filter { champsVerrouilles.contains($0) }
        guard verrouilles.isEmpty || verrouLeve else { throw .verrouille(verrouilles) }
        return apres(.traitsModifies(champs), signature, motif: motif) { identite in
            identite.traits = nouveaux
            if !verrouilles.isEmpty { identite.ins = nil }
        }
    }

    /// Puts an attribute. `douteux` and `fictif` bring the identity back to provisional and its INS out of use
    /// (INS/va1.44); `homonyme` only warns.
    public func poser(
        _ attribut: AttributIdentite, signature: Signature, motif: String = ""
    ) throws(RefusIdentite) -> Identite {
        guard !attributs.contains(attribut) else { throw .attributDejaPose(attribut) }
        return apres(.attributPose(attribut), signature, motif: motif) { identite in
            identite.attributs.insert(attribut)
            guard attribut.bloque else { return }
            identite.ins = nil
            identite.estValidee = false
        }
    }

    /// Takes an attribute away. The status does not come back: the identity is to be qualified again.
    public func retirer(
        _ attribut: AttributIdentite, signature: Signature, motif: String = ""
    ) throws(RefusIdentite) -> Identite {
        guard attributs.contains(attribut) else { throw .attributAbsent(attribut) }
        return apres(.attributRetire(attribut), signature, motif: motif) { $0.attributs.remove(attribut) }
    }
}

/// What a received identity said of itself: kept in the history, believed nowhere (INS/va1.13).
public struct IdentiteRecueAnnoncee: Hashable, Sendable {
    /// The status that it announced; nil when it announced none.
    public var statut: StatutIdentite?

    /// An announced status.
    public init(statut: StatutIdentite?) { self.statut = statut }
}
