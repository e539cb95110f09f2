extension Habilitation {
    /// The rights over movements: who is there at night records a departure and a return; leaving for good and a death are
    /// recorded by those who answer for them.
    func mouvement(_ nature: NatureMouvement) -> Decision {
        switch nature {
        case .hospitalisation, .sortieTemporaire, .retour, .changementDeChambre:
            Self.notentLesMouvements.contains(role)
                ? .permis : .refuse("Votre profil ne note pas les mouvements ; l’infirmière ou le secrétariat le peut.")
        case .entree, .sortieDefinitive, .deces:
            Self.notentLesDeparts.contains(role)
                ? .permis
                : .refuse(
                    "Votre profil ne note ni entrée, ni sortie définitive, ni décès ; l’infirmière ou le secrétariat le "
                        + "peut.")
        }
    }

    private static let notentLesDeparts: Set<Role> = [
        .ide, .idec, .medecinCoordonnateur, .chefDeService, .secretaire, .formateur,
    ]
    private static let notentLesMouvements = notentLesDeparts.union([
        .aideSoignant, .asgAmp, .educateur, .moniteurAtelier,
    ])
}
