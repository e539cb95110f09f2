extension Habilitation {
    /// The rights over what leaves the structure and what is read beyond it.
    ///
    /// Working proposal on the arrêté du 26 octobre 2023: cells that its annex must confirm stay closed.
    func sortie(_ capacite: Capacite) -> Decision {
        switch capacite {
        case .recueillirConsentement:
            Self.recueillent.contains(role)
                ? .permis : .refuse("Votre profil ne note pas les réponses des personnes ; l’infirmière le peut.")
        case .ecrireALUsager:
            Self.ecriventALUsager.contains(role)
                ? .permis
                : .refuse("Votre profil n’écrit pas aux personnes dans Mon espace santé ; l’infirmière le peut.")
        case .deposerAuDMP:
            Self.deposent.contains(role)
                ? .permis : .refuse("Votre profil ne dépose pas de document au DMP ; l’infirmière le peut.")
        case .consulterLeDMP:
            Self.consultent.contains(role)
                ? .permis : .refuse("Votre profil ne consulte pas le DMP ; l’infirmière le peut.")
        default: .refuse("Votre profil ne le permet pas.")
        }
    }

    private static let consultent: Set<Role> = [
        .ide, .idec, .medecinCoordonnateur, .medecinTraitant, .formateur,
    ]
    private static let deposent = consultent.union([.psychologue, .kineErgo])
    private static let ecriventALUsager = deposent.union([.educateur, .chefDeService, .secretaire])
    private static let recueillent = ecriventALUsager.union([.aideSoignant, .asgAmp])
}
