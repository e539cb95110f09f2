import DUIDomain

/// Entries of the parts of records, and what falls due, in the data of the demonstration.
enum SuivisDuJeu {
    static func rubriques(_ fiche: NoeudDuJeu) throws(ErreurDuJeu)
        -> [ResidentImporte.Signe<ValeursDeRubrique>]
    {
        let connues = Dictionary(uniqueKeysWithValues: Rubrique.allCases.map { ($0.rawValue, $0) })
        var entrees: [ResidentImporte.Signe<ValeursDeRubrique>] = []
        for noeud in try fiche.liste("rubriques") {
            let quand = try noeud.instant("ecrite_le")
            var valeurs: [String: String] = [:]
            for champ in try noeud.liste("champs") { valeurs[try champ.texte("cle")] = try champ.texte("valeur") }
            do {
                entrees.append(
                    .init(
                        try ValeursDeRubrique(try noeud.parmi("rubrique", connues), valeurs, reference: quand),
                        par: try noeud.texte("ecrite_par"), quand: quand))
            } catch let refus as RefusDeSaisie {
                // The sentence of the set puts its own full stop.
                throw noeud.refus(String(refus.message.dropLast()))
            } catch let erreur as ErreurDuJeu {
                throw erreur
            } catch {
                throw noeud.refus("une ligne de rubrique ne se lit pas")
            }
        }
        return entrees
    }

    static func echeances(_ fiche: NoeudDuJeu) throws(ErreurDuJeu) -> [ResidentImporte.Signe<NouvelleEcheance>] {
        let natures = Dictionary(uniqueKeysWithValues: NatureEcheance.allCases.map { ($0.rawValue, $0) })
        var echeances: [ResidentImporte.Signe<NouvelleEcheance>] = []
        for noeud in try fiche.liste("echeances") {
            echeances.append(
                .init(
                    NouvelleEcheance(
                        nature: try noeud.parmi("nature", natures), precision: try noeud.texteOuVide("precision"),
                        finLe: try noeud.jour("fin_le")),
                    par: try noeud.texte("notee_par"), quand: try noeud.instant("notee_le")))
        }
        return echeances
    }
}
