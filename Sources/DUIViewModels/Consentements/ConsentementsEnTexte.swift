import DUIDomain

/// What a person answered on sharing, as text: what may leave now, what holds, everything that was ever answered.
enum ConsentementsEnTexte {
    static func contenu(_ fiche: FicheConsentements, pour habilitation: Habilitation, le jour: JourCivil)
        -> ContenuLisible
    {
        ContenuLisible(
            titre: "",
            sections: [
                SectionLisible(titre: "Ce que vous pouvez faire", blocs: actes(fiche, habilitation, jour)),
                SectionLisible(titre: "Mon espace santé", blocs: espace(fiche)),
                SectionLisible(titre: "Réponses en vigueur", blocs: enVigueur(fiche, jour)),
                SectionLisible(titre: "Historique des réponses", blocs: historique(fiche)),
            ])
    }

    private static let actes: [ActeSortant] = [
        .envoyer(destinataire: "", participeAuxSoins: true), .envoyer(destinataire: "", participeAuxSoins: false),
        .ecrireALUsager, .deposerAuDMP, .consulterLeDMP,
    ]

    private static func actes(_ fiche: FicheConsentements, _ habilitation: Habilitation, _ jour: JourCivil)
        -> [BlocLisible]
    {
        actes.flatMap { acte -> [BlocLisible] in
            switch PorteDeSortie.decider(acte, fiche.situation, habilitation, le: jour) {
            case .permis(let fondement):
                return [
                    .paragraphe([Fragment("\(acte.libelle) : ", style: .gras), Fragment("permis (\(fondement)).")])
                ]
            case .refuse(let blocages):
                return [
                    .paragraphe([Fragment("! \(acte.libelle) : refusé", style: [.alerte, .gras])]),
                    .liste(
                        ordonnee: false,
                        elements: blocages.map { [.paragraphe([Fragment("\($0.phrase) \($0.remede)")])] }),
                ]
            }
        }
    }

    private static func espace(_ fiche: FicheConsentements) -> [BlocLisible] {
        let constat = fiche.constats.last
        let qui = constat.map { ", noté par \($0.par) le \($0.quand.heureLegale.complet)" } ?? ""
        let actuel = BlocLisible.paragraphe([
            Fragment(FormatDate.premiereMajuscule(fiche.situation.espace.libelle) + qui + ".")
        ])
        let avant = fiche.constats.dropLast().reversed().map { ancien in
            BlocLisible.paragraphe([
                Fragment(
                    "Avant : \(ancien.etat.libelle), noté par \(ancien.par) le \(ancien.quand.heureLegale.complet).")
            ])
        }
        return [actuel] + avant
    }

    private static func enVigueur(_ fiche: FicheConsentements, _ jour: JourCivil) -> [BlocLisible] {
        let reponses = fiche.situation.registre.enVigueur(le: jour)
        // Two records of one person were merged: what she answered to each is to be asked again.
        let contraires = fiche.situation.registre.contradictions(le: jour).map {
            BlocLisible.paragraphe([Fragment("! \($0.phrase)", style: .alerte)])
        }
        guard !reponses.isEmpty else {
            return contraires + [.paragraphe([Fragment("Aucune réponse recueillie.")])]
        }
        return contraires
            + reponses.map { reponse in
                .paragraphe([
                    Fragment("\(sujet(reponse)) : "),
                    Fragment(enMots(reponse), style: reponse.reponse.estContraire ? .alerte : .gras),
                ])
            }
    }

    private static func historique(_ fiche: FicheConsentements) -> [BlocLisible] {
        let historique = fiche.situation.registre.historique
        guard !historique.isEmpty else { return [.paragraphe([Fragment("Rien.")])] }
        return historique.reversed().map { reponse in
            .paragraphe([
                Fragment(
                    "\(reponse.recueilliLe.heureLegale.complet)  \(sujet(reponse)) : \(enMots(reponse)). "
                        + "Réponse de \(reponse.repondant.libelle), \(reponse.mode.libelle), recueillie par "
                        + "\(reponse.recueilliPar.isEmpty ? "DUI" : reponse.recueilliPar).")
            ])
        }
    }

    static func sujet(_ reponse: Consentement) -> String {
        FormatDate.premiereMajuscule(reponse.objet.libelle) + (reponse.acteur.isEmpty ? "" : " (\(reponse.acteur))")
    }

    private static func enMots(_ reponse: Consentement) -> String {
        reponse.reponse.libelle + (reponse.jusquAu.map { ", jusqu’au \($0.court)" } ?? "")
    }
}
