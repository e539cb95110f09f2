import DUIDomain

/// A **simulator** of INSi, inside the program: same questions, same answers, same refusals, and no network. Nothing that
/// it says is true of anybody: it answers from a base of fictitious people, under the test OID.
///
/// Rules of the service that it obeys (FACTS §1.4): the name, one given name at least, the date and the sex must be equal
/// in the INSi form; every given name asked must be one of the person's; the code of the place narrows when it is given;
/// one person is 00, none 01, several 02, and 02 never tells who. A verification is KO as soon as one trait differs or the
/// matricule is no longer the active one. Choices of ours, where the service's documents were not read: a former code of
/// the place does not match; a former matricule is KO.
///
/// It is deterministic: the same base and the same question give the same answer, at any time.
public actor SimulateurINSi {
    private let base: BaseNationale
    private var panne: ErreurINSi?

    /// A simulator that answers from a base.
    public init(_ base: BaseNationale) { self.base = base }

    /// Makes every call fail, to train for an outage: not reachable unless another failure is said.
    public func couper(_ erreur: ErreurINSi = .indisponible) { panne = erreur }

    /// Ends the outage.
    public func retablir() { panne = nil }

    /// Searches by traits. Throws the outage when there is one.
    public func rechercher(_ requete: RequeteINSi) throws(ErreurINSi) -> ReponseINSi {
        if let panne { throw panne }
        let trouvees = base.personnes.filter { $0.correspond(a: requete) }
        guard let premiere = trouvees.first else { return .aucune }
        return trouvees.count == 1 ? .trouvee(premiere.identite) : .plusieurs
    }

    /// Verifies one INS. Throws the outage when there is one.
    public func verifier(_ demande: DemandeVerificationINSi) throws(ErreurINSi) -> VerdictINSi {
        if let panne { throw panne }
        return verdict(demande)
    }

    /// Verifies many, in their order. Throws the outage, or a refusal when there are too many.
    public func verifierLot(_ demandes: [DemandeVerificationINSi]) throws(ErreurINSi) -> [VerdictINSi] {
        if let panne { throw panne }
        guard demandes.count <= ServiceINSi.lotMaximal else { throw .lotTropGrand(demandes.count) }
        return demandes.map(verdict)
    }

    /// The port, answered by this simulator.
    public nonisolated var service: ServiceINSi {
        ServiceINSi(
            libelle: "simulateur INSi (personnes fictives)", estSimule: true,
            rechercher: { try await self.rechercher($0) }, verifier: { try await self.verifier($0) },
            verifierLot: { try await self.verifierLot($0) })
    }

    private func verdict(_ demande: DemandeVerificationINSi) -> VerdictINSi {
        guard demande.ins.autorite == .nirTest,
            let personne = base.personnes.first(where: { $0.matricule == demande.ins.matricule }),
            personne.correspond(a: demande.traits)
        else { return .nonConforme }
        return .conforme
    }
}

extension PersonneNationale {
    /// Whether the traits asked are hers.
    fileprivate func correspond(a requete: RequeteINSi) -> Bool {
        nomDeNaissance == requete.nomDeNaissance && dateDeNaissance == requete.dateDeNaissance
            && sexe == requete.sexe && requete.prenoms.allSatisfy(prenoms.contains)
            && (requete.codeLieuDeNaissance ?? codeLieuDeNaissance) == codeLieuDeNaissance
    }
}
