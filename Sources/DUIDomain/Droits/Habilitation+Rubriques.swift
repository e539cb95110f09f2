extension Habilitation {
    /// The rights over the parts of a record that are kept as entries. Illnesses are read by those who care and written by
    /// doctors, rights and incomes belong to whoever answers for them; what somebody brought is anybody's to note.
    ///
    /// Source: the permission matrix of the founding documents (antécédents, diagnostics; administratif: droits, ressources,
    /// contrat). It says nothing of vaccinations, which nurses write, nor of belongings.
    func rubrique(_ rubrique: Rubrique, ecrire: Bool) -> Decision {
        let permis = ecrire ? Self.ecrivent(rubrique) : Self.ecrivent(rubrique).union(Self.lisent(rubrique))
        guard !permis.contains(role) else { return .permis }
        let quoi = rubrique.titre.prefix(1).lowercased() + rubrique.titre.dropFirst()
        return .refuse(
            "Votre profil \(ecrire ? "n’écrit" : "ne lit") pas cette partie (\(quoi)) ; \(Self.quiEcrit(rubrique)) le peut."
        )
    }

    private static func quiEcrit(_ rubrique: Rubrique) -> String {
        switch rubrique {
        case .antecedents: "le médecin"
        case .vaccinations, .inventaire: "l’infirmière"
        case .droits, .ressources, .contrat: "le secrétariat"
        }
    }

    private static func ecrivent(_ rubrique: Rubrique) -> Set<Role> {
        switch rubrique {
        case .antecedents: [.medecinCoordonnateur, .medecinTraitant, .formateur]
        case .vaccinations: [.ide, .idec, .medecinCoordonnateur, .medecinTraitant, .formateur]
        case .droits, .ressources, .contrat: [.secretaire, .directeur, .formateur]
        case .inventaire:
            [
                .aideSoignant, .asgAmp, .ide, .idec, .educateur, .chefDeService, .secretaire, .directeur, .formateur,
            ]
        }
    }

    private static func lisent(_ rubrique: Rubrique) -> Set<Role> {
        switch rubrique {
        case .antecedents: [.ide, .idec, .psychologue, .kineErgo]
        case .vaccinations: []
        case .droits: [.idec, .chefDeService]
        case .ressources, .contrat: [.idec]
        case .inventaire: [.medecinCoordonnateur, .psychologue, .kineErgo, .animatrice, .moniteurAtelier]
        }
    }

    /// The parts of a page that the trade reads.
    public func rubriquesLues(_ volet: Rubrique.Volet) -> [Rubrique] {
        volet.rubriques.filter { decide(.lireRubrique($0)).estPermis }
    }

    /// The parts of a page that the trade writes.
    public func rubriquesEcrites(_ volet: Rubrique.Volet) -> [Rubrique] {
        volet.rubriques.filter { decide(.ecrireRubrique($0)).estPermis }
    }
}
