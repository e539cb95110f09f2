import DUIDomain

/// The parts of a page of a record, as text: what stands, then what was withdrawn.
public enum RubriquesEnTexte {
    /// The text of a page; parts that the reader may not read are named, not shown.
    public static func contenu(
        _ entrees: [EntreeDeRubrique], _ volet: Rubrique.Volet, pour habilitation: Habilitation
    ) -> ContenuLisible {
        let lues = habilitation.rubriquesLues(volet)
        let tues = volet.rubriques.filter { !lues.contains($0) }
        let sections = lues.map { rubrique in
            let siennes = entrees.filter { $0.rubrique == rubrique }
            let blocs = (siennes.filter { !$0.estRetiree } + siennes.filter(\.estRetiree)).flatMap(blocs)
            return SectionLisible(
                titre: rubrique.titre, blocs: blocs.isEmpty ? [.paragraphe([Fragment(rubrique.aucune)])] : blocs)
        }
        let avertissements = tues.compactMap { rubrique -> String? in
            if case .refuse(let raison) = habilitation.decide(.lireRubrique(rubrique)) { raison } else { nil }
        }
        return ContenuLisible(titre: "", sections: sections, avertissements: avertissements)
    }

    private static func blocs(_ entree: EntreeDeRubrique) -> [BlocLisible] {
        let details = details(entree.rubrique, entree.valeurs)
        let auteur = entree.ecritePar.isEmpty ? "" : " par \(entree.ecritePar)"
        let quand = "\(auteur) le \(entree.ecriteLe.heureLegale.jour.court)"
        var suites: [[Fragment]] = []
        if entree.estRetiree || !entree.avant.isEmpty {
            if !details.isEmpty { suites.append([Fragment(details)]) }
            let acte = entree.estRetiree ? "Retiré" : "Corrigé"
            suites.append([Fragment("\(acte)\(quand) : \(entree.motif)", style: entree.estRetiree ? .alerte : [])])
        } else {
            suites.append([Fragment(details.isEmpty ? "Noté\(quand)" : "\(details) ; noté\(quand)")])
        }
        for passe in entree.estRetiree ? entree.avant.dropFirst() : entree.avant[...] {
            let par = passe.par.isEmpty ? "" : ", par \(passe.par)"
            let avant = [
                EntreeDeRubrique.titre(entree.rubrique, passe.valeurs), self.details(entree.rubrique, passe.valeurs),
            ]
            .filter { !$0.isEmpty }.joined(separator: " ; ")
            suites.append([Fragment("Avant (\(passe.quand.heureLegale.jour.court)\(par)) : \(avant)")])
        }
        let tete = Fragment(
            entree.estRetiree ? "x \(entree.titre) (retiré)" : entree.titre, style: entree.estRetiree ? [] : .gras)
        return [.paragraphe([tete]), .liste(ordonnee: false, elements: suites.map { [.paragraphe($0)] })]
    }

    /// What the first line does not say: `Nature : antécédent médical ; Code CIM-10 : I48.9`.
    static func details(_ rubrique: Rubrique, _ valeurs: [String: String]) -> String {
        rubrique.champs.filter { !$0.estEnTitre }.compactMap { champ in
            valeurs[champ.cle].flatMap { $0.isEmpty ? nil : "\(champ.libelle) : \(champ.enMots($0))" }
        }.joined(separator: " ; ")
    }
}
