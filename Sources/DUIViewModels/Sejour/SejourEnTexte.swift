import DUIDomain

/// The stay of a person, as text: where she is, then every movement, the last one first.
public enum SejourEnTexte {
    /// The text of a stay.
    public static func contenu(_ suivi: SuiviDeSejour, _ resident: Resident, _ mots: Vocabulaire) -> ContenuLisible {
        ContenuLisible(
            titre: "",
            sections: [
                SectionLisible(
                    titre: "Présence et \((mots.chambre ?? mots.unite).singulier)",
                    blocs: situation(suivi, resident, mots)),
                SectionLisible(titre: "Mouvements", blocs: mouvements(suivi, mots)),
            ])
    }

    private static func situation(
        _ suivi: SuiviDeSejour, _ resident: Resident, _ mots: Vocabulaire
    ) -> [BlocLisible] {
        let sejour = suivi.sejour
        var lignes: [(String, String)] = []
        let depuis = sejour.etatDepuis.map { ", depuis le \($0.heureLegale.complet)" } ?? ""
        lignes.append(
            ("Présence", FormatDate.premiereMajuscule(sejour.etat.libelle(pour: resident.traits.sexe)) + depuis))
        if let dernier = suivi.dernier, !dernier.lieu.isEmpty, dernier.nature.etat == sejour.etat {
            lignes.append(("Lieu", dernier.lieu))
        }
        let gardee = sejour.etat == .hospitalise || sejour.etat == .absent ? " (gardée)" : ""
        if let chambre = mots.chambre {
            let dite = sejour.chambre.isEmpty ? chambre.sans : sejour.chambre + gardee
            lignes.append((FormatDate.premiereMajuscule(chambre.singulier), dite))
        }
        lignes.append((FormatDate.premiereMajuscule(mots.unite.singulier), sejour.unite?.nom ?? mots.unite.sans))
        if !sejour.domicile.isEmpty { lignes.append(("Domicile", sejour.domicile)) }
        lignes.append(("Entrée", sejour.entreeLe.map { "le \($0.court)" } ?? "pas encore"))
        return lignes.map { .paragraphe([Fragment("\($0) : ", style: .gras), Fragment($1)]) }
    }

    private static func mouvements(_ suivi: SuiviDeSejour, _ mots: Vocabulaire) -> [BlocLisible] {
        guard !suivi.mouvements.isEmpty else { return [.paragraphe([Fragment("Aucun mouvement noté.")])] }
        return suivi.mouvements.reversed().flatMap { mouvement -> [BlocLisible] in
            var suite = precisions(mouvement).map { [BlocLisible.paragraphe([Fragment($0)])] }
            if let annulation = mouvement.annulation {
                suite.insert(
                    [
                        .paragraphe([
                            Fragment(
                                "Annulé par \(annulation.par) le \(annulation.quand.heureLegale.complet) : \(annulation.motif)",
                                style: .alerte)
                        ])
                    ], at: 0)
            }
            let titre = "\(mouvement.quand.heureLegale.complet)  \(enMots(mouvement, mots))"
            let tete = BlocLisible.paragraphe([
                Fragment(
                    mouvement.annulation == nil ? titre : "x \(titre) (annulé)",
                    style: mouvement.annulation == nil ? .gras : [])
            ])
            return suite.isEmpty ? [tete] : [tete, .liste(ordonnee: false, elements: suite)]
        }
    }

    private static func precisions(_ mouvement: Mouvement) -> [String] {
        var phrases: [String] = []
        if !mouvement.prevenus.isEmpty {
            let noms = mouvement.prevenus.map { prevenu in
                "\(prevenu.nom) à \(prevenu.quand.heureLegale.heureMinute)"
                    + (prevenu.par.isEmpty || prevenu.par == mouvement.saisiPar ? "" : " par \(prevenu.par)")
            }
            phrases.append("Prévenus : \(noms.joined(separator: " ; "))")
        } else if mouvement.nature.seDit, mouvement.annulation == nil, !mouvement.saisiPar.isEmpty {
            phrases.append("Personne n’est noté comme prévenu.")
        }
        if !mouvement.saisiPar.isEmpty {
            phrases.append("Noté par \(mouvement.saisiPar) le \(mouvement.saisiLe.heureLegale.complet)")
        }
        return phrases
    }

    /// `départ à l’hôpital, CH du Port`, `changement de chambre, 014`.
    public static func enMots(_ mouvement: Mouvement, _ mots: Vocabulaire) -> String {
        let lieu =
            switch mouvement.nature {
            case .entree where !mouvement.lieu.isEmpty: "vient de \(mouvement.lieu)"
            default: mouvement.lieu
            }
        let chambre = mots.chambre.flatMap { mouvement.chambre.isEmpty ? nil : "\($0.singulier) \(mouvement.chambre)" }
        return [mouvement.nature.libelle, lieu, chambre ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
