import DUIDomain

/// What falls due for a person, as text: what is to be done, what comes, what is over.
enum EcheancesEnTexte {
    static func contenu(_ echeances: [Echeance], pour habilitation: Habilitation, le jour: JourCivil) -> ContenuLisible
    {
        func celles(_ voulues: (EtatEcheance) -> Bool) -> [Echeance] { echeances.filter { voulues($0.etat(le: jour)) } }
        var sections = [
            section("À traiter", celles(estATraiter), jour, vide: "Rien à traiter."),
            section("À venir", celles { !estATraiter($0) && !$0.estClose }, jour, vide: "Rien de noté."),
        ]
        let closes = celles(\.estClose)
        if !closes.isEmpty { sections.append(section("Closes", closes, jour, vide: "")) }
        let masquees = NatureEcheance.allCases.count - habilitation.echeancesLues.count
        let avertissements =
            masquees > 0 && masquees < NatureEcheance.allCases.count
            ? ["Votre profil ne lit que : \(habilitation.echeancesLues.map(\.libelle).joined(separator: ", "))."] : []
        return ContenuLisible(titre: "", sections: sections, avertissements: avertissements)
    }

    static func estATraiter(_ etat: EtatEcheance) -> Bool {
        switch etat {
        case .aTraiter, .enRetard: true
        case .aVenir, .reportee, .faite, .sansObjet: false
        }
    }

    private static func section(_ titre: String, _ echeances: [Echeance], _ jour: JourCivil, vide: String)
        -> SectionLisible
    {
        guard !echeances.isEmpty else {
            return SectionLisible(titre: titre, blocs: [.paragraphe([Fragment(vide)])])
        }
        return SectionLisible(
            titre: titre,
            blocs: echeances.flatMap { echeance -> [BlocLisible] in
                let etat = echeance.etat(le: jour)
                let retard = if case .enRetard = etat { true } else { false }
                let tete = BlocLisible.paragraphe([
                    Fragment(
                        "\(echeance.finLe.court)  \(FormatDate.premiereMajuscule(echeance.enMots)) : ", style: .gras),
                    Fragment((retard ? "! " : "") + etat.libelle, style: retard ? [.alerte, .gras] : []),
                ])
                let suites = precisions(echeance)
                return suites.isEmpty
                    ? [tete]
                    : [tete, .liste(ordonnee: false, elements: suites.map { [.paragraphe([Fragment($0)])] })]
            })
    }

    private static func precisions(_ echeance: Echeance) -> [String] {
        let notee =
            echeance.noteePar.isEmpty
            ? "Reprise du dossier." : "Notée par \(echeance.noteePar) le \(echeance.noteeLe.heureLegale.jour.court)."
        return [notee]
            + echeance.suites.reversed().map { suite in
                let quoi =
                    switch suite.acte {
                    case .faite: "Faite"
                    case .report(let jour): "Reportée au \(jour.court)"
                    case .sansObjet: "Sans objet"
                    case .rouverte: "Rouverte"
                    }
                let motif = suite.motif.isEmpty ? "" : " : \(suite.motif)"
                return "\(quoi), par \(suite.par) le \(suite.quand.heureLegale.jour.court)\(motif)"
            }
    }
}
