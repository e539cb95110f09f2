extension Habilitation {
    /// The rights over identities: who qualifies them asks INSi too; doctors read the matricule besides; what came from
    /// INSi is only changed by those who answer for the identities of the house (INS/va1.18, va1.32, va1.50).
    func identite(_ capacite: Capacite) -> Decision {
        switch capacite {
        case .qualifierIdentite:
            Self.qualifient.contains(role)
                ? .permis
                : .refuse("Votre profil ne qualifie pas les identités ; l’infirmière ou le secrétariat le peut.")
        case .designerMedecinTraitant:
            Self.qualifient.contains(role)
                ? .permis
                : .refuse(
                    "Votre profil n’écrit pas qui est le médecin traitant ; l’infirmière ou le secrétariat le peut.")
        case .appelerINSi:
            Self.qualifient.contains(role)
                ? .permis
                : .refuse("Votre profil n’interroge pas INSi ; l’infirmière ou le secrétariat le peut.")
        case .lireMatricule:
            Self.qualifient.contains(role) || role == .medecinTraitant
                ? .permis
                : .refuse("Votre profil ne lit pas le matricule INS ; l’infirmière ou le secrétariat le peut.")
        case .modifierIdentiteVerrouillee:
            Self.repondent.contains(role)
                ? .permis
                : .refuse(
                    "Votre profil ne modifie pas les traits rendus par INSi ; l’infirmière de coordination ou le "
                        + "médecin coordonnateur le peut.")
        case .noterAutoriteParentale:
            Self.notentLAutorite.contains(role)
                ? .permis
                : .refuse(
                    "Votre profil ne note pas l’autorité parentale ; le secrétariat ou l’encadrement le peut.")
        case .fusionnerFiches:
            Self.repondent.contains(role)
                ? .permis
                : .refuse(
                    "Votre profil ne fusionne pas les fiches ; l’infirmière de coordination ou le médecin coordonnateur le "
                        + "peut.")
        default: .refuse("Votre profil ne le permet pas.")
        }
    }

    private static let notentLAutorite: Set<Role> = [.idec, .chefDeService, .secretaire, .formateur]
    /// Those who answer for the identities of the house.
    private static let repondent: Set<Role> = [.idec, .medecinCoordonnateur]

    private static let qualifient: Set<Role> = [.ide, .idec, .medecinCoordonnateur, .secretaire, .formateur]
}
