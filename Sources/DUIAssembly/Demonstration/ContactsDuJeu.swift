import DUIDomain

/// Relatives and professionals of a person of the demonstration.
enum ContactsDuJeu {
    /// In order of call, then the person of trust, the holder of the protection measure, the attending doctor.
    static func lire(_ fiche: NoeudDuJeu) throws(ErreurDuJeu) -> [Contact] {
        var contacts: [Contact] = []
        for noeud in try fiche.liste("contacts") { contacts.append(try proche(noeud)) }
        if let noeud = fiche.objetOuRien("personne_de_confiance"), try noeud.booleen("designee") {
            contacts.append(
                Contact(
                    role: "Personne de confiance", nom: try noeud.texte("nom"), lien: try noeud.texteOuVide("lien"),
                    telephone: try noeud.texteOuVide("telephone")))
        }
        if let noeud = fiche.objetOuRien("medecin_traitant") {
            contacts.append(
                Contact(
                    role: "Médecin traitant", nom: try noeud.texte("nom"),
                    telephone: try noeud.texteOuVide("telephone")))
        }
        return contacts
    }

    /// Holders of parental authority, with what a judge decided.
    static func titulaires(_ fiche: NoeudDuJeu) throws(ErreurDuJeu) -> [TitulaireAutorite] {
        var titulaires: [TitulaireAutorite] = []
        for noeud in try fiche.liste("autorite_parentale") {
            var titulaire = TitulaireAutorite(
                nom: try noeud.texte("nom"), lien: try noeud.texteOuVide("lien"),
                telephone: try noeud.texteOuVide("telephone"))
            if let mesure = noeud.objetOuRien("mesure") {
                titulaire.mesure = MesureJudiciaire(
                    try mesure.parmi("nature", natures), depuis: try mesure.jour("depuis"),
                    jusquAu: try mesure.jourOuRien("jusqu_au"), decideePar: try mesure.texte("decidee_par"),
                    auProfitDe: try mesure.texteOuVide("au_profit_de"))
            }
            titulaires.append(titulaire)
        }
        return titulaires
    }

    private static let natures: [String: NatureMesureJudiciaire] = Dictionary(
        uniqueKeysWithValues: NatureMesureJudiciaire.allCases.map { ($0.rawValue, $0) })

    /// `Dr Hervé ABGRALL, 02 61 91 07 01`.
    static func medecinTraitant(_ fiche: NoeudDuJeu) throws(ErreurDuJeu) -> String {
        guard let noeud = fiche.objetOuRien("medecin_traitant") else { return "" }
        return [try noeud.texte("nom"), try noeud.texteOuVide("telephone")].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    private static func proche(_ noeud: NoeudDuJeu) throws(ErreurDuJeu) -> Contact {
        let nom = [
            try noeud.texteOuVide("civilite"), try noeud.texteOuVide("prenom"), try noeud.texte("nom"),
        ].filter { !$0.isEmpty }
        // The night aide has to know whom she may wake up.
        let laNuit = noeud.objetOuRien("appel_la_nuit") != nil ? try noeud.booleen("appel_la_nuit") : false
        let lien = [try noeud.texteOuVide("lien"), laNuit ? "joignable la nuit" : ""].filter { !$0.isEmpty }
        return Contact(
            role: try noeud.parmi("role", roles), nom: nom.joined(separator: " "),
            lien: lien.joined(separator: ", "), telephone: try noeud.texteOuVide("telephone"),
            ordreAppel: try noeud.entierOuRien("ordre_appel"))
    }

    private static let roles = [
        "personne_a_prevenir": "Personne à prévenir", "proche": "Proche", "mandataire": "Mandataire",
    ]
}
