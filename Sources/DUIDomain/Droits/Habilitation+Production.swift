extension Habilitation {
    /// The rights over what is written and signed for outside: prescriptions, certificates and medical summaries are a
    /// doctor's; emergency forms those who send somebody to hospital; the project and reports whoever answers for them.
    /// Nobody writes what she may not read. A received kind (biology, imaging, wills of the person) is written by nobody here.
    ///
    /// Working proposal, as for what leaves the structure: cells that the annex of the arrêté du 26 octobre 2023 must confirm
    /// stay closed.
    func produire(_ famille: FamilleDocument) -> Decision {
        let permis = Self.redigent(famille).contains(role) && famillesLisibles.contains(famille)
        guard !permis else { return .permis }
        return .refuse("Votre profil ne rédige pas les \(famille.libelle) ; \(Self.quiRedige(famille)).")
    }

    private static func redigent(_ famille: FamilleDocument) -> Set<Role> {
        switch famille {
        case .ordonnance, .reeducation, .medical: medecins
        case .urgence: soignants
        case .compteRendu: soignants.union([.psychologue, .kineErgo])
        case .accompagnement: soignants.union([.psychologue, .kineErgo, .educateur, .chefDeService])
        case .administratif: [.ide, .idec, .chefDeService, .secretaire, .directeur, .formateur]
        case .biologie, .imagerie, .volontes: []
        }
    }

    private static func quiRedige(_ famille: FamilleDocument) -> String {
        switch famille {
        case .ordonnance, .reeducation, .medical: "le médecin le peut"
        case .urgence, .compteRendu, .accompagnement: "l’infirmière le peut"
        case .administratif: "le secrétariat le peut"
        case .biologie, .imagerie, .volontes: "ils viennent d’ailleurs"
        }
    }

    private static let medecins: Set<Role> = [.medecinCoordonnateur, .medecinTraitant, .formateur]
    private static let soignants = medecins.union([.ide, .idec])
}
