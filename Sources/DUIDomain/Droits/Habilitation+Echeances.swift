extension Habilitation {
    /// The rights over what falls due: social and administrative ones are for those who answer for them, those of health
    /// for those who care; the personal project and the reports are everybody's who writes them.
    func echeance(_ nature: NatureEcheance, ecrire: Bool) -> Decision {
        let permis = ecrire ? Self.ecrivent(nature) : Self.ecrivent(nature).union(Self.lisent(nature))
        guard !permis.contains(role) else { return .permis }
        let qui = nature.estDeSoins ? "l’infirmière" : "l’encadrement ou le secrétariat"
        return .refuse(
            ecrire
                ? "Votre profil ne note pas d’échéance (\(nature.libelle)) ; \(qui) le peut."
                : "Votre profil ne lit pas les échéances (\(nature.libelle)) ; \(qui) le peut.")
    }

    private static func ecrivent(_ nature: NatureEcheance) -> Set<Role> {
        switch nature {
        case .ordonnance, .vaccination: [.ide, .idec, .medecinCoordonnateur, .formateur]
        case .projet, .compteRendu:
            [
                .ide, .idec, .medecinCoordonnateur, .psychologue, .educateur, .chefDeService, .secretaire, .directeur,
                .formateur,
            ]
        case .orientation: [.idec, .educateur, .chefDeService, .secretaire, .directeur, .formateur]
        case .mesure, .contrat, .droits, .pieceIdentite:
            [.idec, .chefDeService, .secretaire, .directeur, .formateur]
        }
    }

    private static func lisent(_ nature: NatureEcheance) -> Set<Role> {
        switch nature {
        case .ordonnance, .vaccination: [.medecinTraitant]
        case .projet, .compteRendu: [.kineErgo, .animatrice, .moniteurAtelier, .medecinTraitant]
        case .orientation: [.ide, .medecinCoordonnateur, .moniteurAtelier]
        case .mesure: [.ide, .medecinCoordonnateur, .educateur]
        case .contrat, .droits, .pieceIdentite: [.ide, .medecinCoordonnateur]
        }
    }

    /// The natures that the trade reads.
    public var echeancesLues: [NatureEcheance] {
        NatureEcheance.allCases.filter { decide(.lireEcheance($0)).estPermis }
    }

    /// The natures that the trade writes.
    public var echeancesEcrites: [NatureEcheance] {
        NatureEcheance.allCases.filter { decide(.noterEcheance($0)).estPermis }
    }
}
