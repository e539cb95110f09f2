import DUIDomain
import DUIStore
import DUIViewModels
import Foundation

/// Starting: what happens between the command and a list that one can use.
@MainActor
struct MesuresDemarrage {
    let fois: Int

    struct Resultat {
        var ouverture: Serie
        var demarrage: Serie
    }

    /// Opening alone, then the whole start, of a base of messages.
    func mesurer(_ fichier: URL, _ nombre: String, dans tableau: inout Tableau) async throws -> Resultat {
        let resultat = Resultat(ouverture: try await ouvrir(fichier), demarrage: try await demarrer(fichier))
        tableau.noter("base de \(nombre) messages : ouverture et première page", resultat.ouverture)
        tableau.noter(
            "base de \(nombre) messages : du moteur à la liste, sans le calcul du code personnel", resultat.demarrage)
        return resultat
    }

    private func ouvrir(_ fichier: URL) async throws -> Serie {
        var durees: [Duration] = []
        for _ in 0..<fois {
            let debut = ContinuousClock.now
            let base = try BaseDUI.open(at: fichier)
            if let compte = try await base.depots.comptes.lister().first {
                let boites = try await base.depots.messages.boites(compte.id).map(\.id)
                _ = try await base.depots.messages.page(FiltreMessages(boites: boites), compte.id, nil, 60)
            }
            durees.append(debut.duration(to: .now))
            try base.fermer()
        }
        return Serie(durees)
    }

    /// The slow hash of the personal code is meant to be slow: its time, measured in the same start, is taken away.
    private func demarrer(_ fichier: URL) async throws -> Serie {
        var durees: [Duration] = []
        for _ in 0..<fois {
            let debut = ContinuousClock.now
            let poste = try await Poste.ouvert(fichier, .messagerie)
            durees.append(debut.duration(to: .now) - poste.calculDuCode)
            try poste.fermer()
        }
        return Serie(durees)
    }
}
