import DUIDomain

/// The check of the whole form.
extension FormulaireRendezVous {
    /// What the check says.
    enum Controle {
        /// Fields are to be corrected; their errors are set.
        case aCorriger
        /// The hour comes twice that night: before or after the change?
        case heureDoublee(String)
        /// It may be written.
        case accepte(ContenuRendezVous)
    }

    /// Checks every field. Only what is impossible is refused.
    mutating func controler(unites: [Unite], reference: Instant) -> Controle {
        let quitte = focus
        for champ in champs {
            focus = champ
            quitter(reference: reference)
            if champ.estObligatoire, texte(champ).trimmingBlancs().isEmpty { erreurs[champ] = Self.manque(champ) }
        }
        focus = quitte
        if !self[.residents].estVide {
            erreurs[.residents] = "Entrée ajoute \(mots.personne.le) ; sinon, effacez le nom."
        }
        let unite = trouverLUnite(unites)
        guard let jour = date.lecture?.jour else { return refuser() }
        let lus = moments(jour, reference: reference)
        // All that is amiss is counted at once.
        if case .failure(let refus) = lus, erreurs[refus.champ] == nil { erreurs[refus.champ] = refus.message }
        guard erreurs.isEmpty else { return refuser() }
        switch lus {
        case .success(let moments):
            guard let moments else { return .heureDoublee(texte(.debut)) }
            return .accepte(contenu(moments, unite: unite))
        case .failure: return refuser()
        }
    }

    private mutating func refuser() -> Controle {
        if let premier = champs.first(where: { erreurs[$0] != nil }) { porterLeFocus(sur: premier) }
        return .aCorriger
    }

    private static func manque(_ champ: Champ) -> String {
        switch champ {
        case .titre: "Écrivez un intitulé, par exemple Cardiologie, CH du Port."
        case .date: "Écrivez une date : 23/11, lundi, j+3."
        case .debut: "Écrivez l’heure du début : 14h30, 9h, midi."
        default: "À remplir."
        }
    }

    private mutating func trouverLUnite(_ unites: [Unite]) -> Cle<Unite>? {
        let texte = Repliage.replier(self.texte(.unite))
        guard !texte.isEmpty else { return champs.contains(.unite) ? nil : base?.contenu.unite }
        let trouvees = unites.filter { Repliage.replier($0.nom).hasPrefix(texte) }
        let exacte = trouvees.first { Repliage.replier($0.nom) == texte } ?? (trouvees.count == 1 ? trouvees[0] : nil)
        guard let exacte else {
            erreurs[.unite] = "Aucune unité de ce nom. F4 : liste des unités."
            return nil
        }
        self[.unite].remplacer(par: exacte.nom)
        return exacte.id
    }

    private struct RefusDeMoment: Error {
        var champ: Champ
        var message: String
    }

    /// Start and end as instants; nothing when the hour comes twice and it is not known which one is meant.
    private func moments(
        _ jour: JourCivil, reference: Instant
    ) -> Result<(debut: Instant, fin: Instant)?, RefusDeMoment> {
        let debut: Instant
        switch SaisieDate.read("\(jour.court) \(texte(.debut))", reference: reference, sens: .avenir) {
        case .failure(let refus): return .failure(RefusDeMoment(champ: .debut, message: refus.message))
        case .success(let lue):
            let doublee = lue.autresLectures.contains(where: \.apresLeChangement)
            if doublee, apresLeChangement == nil { return .success(nil) }
            debut = doublee && apresLeChangement == true ? lue.autresLectures[0].instant : lue.instant
        }
        let texteFin = texte(.fin).trimmingBlancs()
        guard !texteFin.isEmpty else { return .success((debut, debut.adding(secondes: 3600))) }
        let dernierJour = jour.adding(jours: joursDeDuree)
        switch SaisieDate.read("\(dernierJour.court) \(texteFin)", reference: reference, sens: .avenir) {
        case .failure(let refus): return .failure(RefusDeMoment(champ: .fin, message: refus.message))
        case .success(let lue):
            let fins = [lue.instant] + lue.autresLectures.filter(\.apresLeChangement).map(\.instant)
            guard let fin = fins.first(where: { $0 > debut }) else {
                return .failure(RefusDeMoment(champ: .fin, message: "La fin doit venir après le début."))
            }
            return .success((debut, fin))
        }
    }

    private func contenu(_ moments: (debut: Instant, fin: Instant), unite: Cle<Unite>?) -> ContenuRendezVous {
        func propre(_ champ: Champ) -> String { Assainissement.ligne(texte(champ)) }
        return ContenuRendezVous(
            debut: moments.debut, fin: moments.fin, titre: propre(.titre), lieu: propre(.lieu),
            transport: propre(.transport), accompagnant: propre(.accompagnant),
            aApporter: Assainissement.lignes(texte(.aApporter)), unite: unite)
    }
}
