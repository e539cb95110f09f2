import DUIDomain

/// Records outside one's units: found by listing the whole house, opened for a motive.
extension ResidentsState {
    func disponibiliteDeTouteLaMaison(_ contexte: ContextePanneau) -> Disponibilite {
        switch contexte.compte.habilitation.etendue {
        case .maison: return .refusee("La liste montre déjà toute la maison.")
        case .sesPatients: return .refusee(PhrasesDeRefus.autreMedecin)
        case .sesUnites: break
        }
        if case .refuse(let raison) = contexte.decide(.ouvrirHorsUnite) { return .refusee(raison) }
        return .disponible
    }

    /// Opens the record of the selected row; a motive is asked first when she is outside one's units.
    mutating func ouvrirLaLigne() -> [Sortie] {
        guard jetonRecu == jeton else {
            ouvreAuRetour = true
            return []
        }
        guard let ligne = liste.selectionnee else { return [] }
        guard ligne.estHorsUnite else { return [.effet(.residents(.ouvrirDossier(ligne.id)))] }
        horsUnite = ligne.id
        return [
            .choix(
                ChoixState(
                    nom: "motif_hors_unite", titre: "\(ligne.nom) est hors de vos unités. Motif ?",
                    options: Self.motifs.map { ChoixState.Option($0, $0) }, preselection: false,
                    saisieLibre: "Autre motif"))
        ]
    }

    mutating func ouvrirHorsUnite(motif: String) -> [Sortie] {
        let motif = Assainissement.ligne(motif)
        guard let id = horsUnite, !motif.isEmpty else { return [] }
        horsUnite = nil
        return [.effet(.residents(.ouvrirHorsUnite(id, motif: motif)))]
    }

    private static let motifs = [
        "Urgence : la personne a besoin de soins maintenant",
        "Renfort ou remplacement dans son unité",
        "Transmission demandée par l’équipe de son unité",
        "Appel de la personne ou de sa famille",
    ]
}
