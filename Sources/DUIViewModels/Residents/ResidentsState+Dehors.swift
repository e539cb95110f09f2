import DUIDomain

/// What comes back to the panel of residents: answers of the base, refusals, dialogs and lists.
extension ResidentsState {
    mutating func recevoirDuDehors(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie] {
        switch entree {
        case .resultat(.residents(let resultat)): return recevoir(resultat, contexte)
        case .resultat(.identite(let resultat)): return recevoir(resultat, contexte)
        case .resultat(.echeances(.liste(let page))): return montrerLaListe(page, contexte)
        case .resultat(.echeances(let resultat)): return dossier?.recevoir(resultat, contexte) ?? []
        case .resultat(.rubriques(let resultat)): return dossier?.recevoir(resultat, contexte) ?? []
        case .resultat(.sejour(.plan(let chambres))): return [.choix(PlanDesChambres.liste(chambres))]
        case .resultat(.sejour(let resultat)): return dossier?.recevoir(resultat, contexte) ?? []
        case .resultat(.consentements(let resultat)): return dossier?.recevoir(resultat, contexte) ?? []
        case .echec(.identite(let effet), _): return recevoirUnEchec(effet)
        case .resultat(.documents(let resultat)):
            return dossier?.recevoir(resultat, mesures, contexte) ?? []
        case .echec(.residents(.chargerPage), _):
            liste.pageRefusee()
            ouvreAuRetour = false
            return []
        // Refused because another terminal was first: what is shown must be what the base holds. A reading that was refused
        // is not tried again without end.
        case .echec(.sejour(.lire), _), .echec(.sejour(.lireLesLieux), _): return []
        case .echec(.echeances(.lire), _), .echec(.echeances(.lireLaListe), _): return []
        case .echec(.rubriques(.lire), _): return []
        case .echec(.sejour, _), .echec(.echeances, _), .echec(.rubriques, _): return dossier?.recharger() ?? []
        case .reponse("insi.lot", let bouton): return demandes?.repondreAuLot(bouton) ?? []
        case .reponse(let dialogue, let bouton):
            return dossier?.repondre(dialogue, bouton, contexte) ?? []
        case .choisi(ChoixDEcheance.deLaMaison, let valeur): return ouvrirLEcheance(valeur, contexte)
        case .choisi(PlanDesChambres.choix, let valeur): return ouvrirDepuisLePlan(valeur, contexte)
        case .choisi("motif_hors_unite", let valeur): return ouvrirHorsUnite(motif: valeur)
        case .choisi(let choix, let valeur): return dossier?.choisir(choix, valeur, contexte) ?? []
        default: return []
        }
    }
}
