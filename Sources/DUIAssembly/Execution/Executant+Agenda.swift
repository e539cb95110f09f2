import DUIDomain
import DUIViewModels

extension Executant {
    func executer(_ effet: EffetAgenda, _ compte: Compte) async throws -> ResultatAgenda {
        switch effet {
        case .charger(let du, let au, let filtre, let jeton):
            try exiger(.voirAgenda, compte)
            return .jours(du: du, au: au, try await depots.agenda.periode(du, au, filtre, compte.id), jeton: jeton)
        case .verifierLeCreneau(let contenu, let residents, let sauf):
            try exiger(.voirAgenda, compte)
            return .creneau(try await depots.agenda.enMemeTemps(contenu, residents, sauf, compte.id))
        case .creer(let contenu, let residents):
            try exiger(.ecrireAgenda, compte)
            return .ecrit(
                try await depots.agenda.creer(contenu, residents, signature(compte)), acte: .creationRendezVous)
        case .modifier(let id, let version, let contenu, let residents):
            try exiger(.ecrireAgenda, compte)
            return .ecrit(
                try await depots.agenda.modifier(id, version, contenu, residents, signature(compte)),
                acte: .modificationRendezVous)
        case .changerEtat(let id, let version, let etat, let motif):
            try exiger(.ecrireAgenda, compte)
            return .ecrit(
                try await depots.agenda.changerEtat(id, version, etat, motif, signature(compte)),
                acte: .annulationRendezVous)
        case .lireBrouillon(let objet):
            return .brouillon(try await depots.brouillons.lire(compte.id, objet), objet: objet)
        case .listerBrouillons(let objet):
            return .brouillons(try await depots.brouillons.lister(compte.id, objet))
        case .garderBrouillon(let objet, let champs):
            try await garderBrouillon(objet, champs, compte)
            return .brouillonGarde(objet: objet)
        case .jeterBrouillon(let objet):
            try await depots.brouillons.supprimer(compte.id, objet)
            return .fait
        case .chercherResidents(let texte, let jeton):
            let page = try await depots.residents.page(RequeteResidents(texte), compte.id, nil, 500)
            return .residents(page.elements, jeton: jeton)
        }
    }
}
