import DUIDomain
import DUITerminal
import DUIViewModels
import Foundation

/// People, documents and appointments.
@MainActor
struct MesuresAutresPanneaux {
    let fois: Int

    struct Agenda {
        var jour: Serie
        var touche: Serie
    }

    /// Keys and search in the list of people.
    func residents(_ fichier: URL, _ nombre: String, dans tableau: inout Tableau) async throws -> Serie {
        let poste = try await Poste.ouvert(fichier, .residents)
        defer { try? poste.fermer() }
        let bas = await Serie.chronometrer(fois) { _ in await poste.presser(Key(.down)) }
        Repere.touche(bas, "\(nombre) résidents : ↓, carte comprise", dans: &tableau)
        let page = await Serie.chronometrer(fois / 3) { _ in await poste.presser(Key(.pageDown)) }
        Repere.page(page, "\(nombre) résidents : page suivante", dans: &tableau)
        var durees: [Duration] = []
        for texte in ["lefevre elodie", "d'herve", "martin je", "oeuvrard", "1931"] {
            for lettre in texte {
                let debut = ContinuousClock.now
                await poste.presser(Key(.character(lettre)))
                durees.append(debut.duration(to: .now))
            }
            await poste.presser(Key(.escape))
        }
        Repere.recherche(Serie(durees), "\(nombre) résidents : recherche, lettre par lettre", dans: &tableau)
        return bas
    }

    /// One day of the agenda, in the base and through the keys.
    func agenda(_ fichier: URL, _ nombre: String, dans tableau: inout Tableau) async throws -> Agenda {
        let poste = try await Poste.ouvert(fichier, .agenda)
        defer { try? poste.fermer() }
        // The week is what a wide screen shows first.
        await poste.presser(Key(.character("j")))
        guard let compte = poste.moteur.application.compte else { throw ErreurDepot.refus("Aucune session de mesure.") }
        let aujourdHui = Fabrique.matin.heureLegale.jour
        let jour = try await Serie.chronometrer(fois) { rang in
            let jour = aujourdHui.adding(jours: rang % 20)
            _ = try await poste.depots.agenda.periode(jour, jour, FiltreAgenda(), compte.id)
        }
        tableau.noter("\(nombre) rendez-vous : lecture d’un jour", jour)
        // Twenty days forth and back: the small base has no more, and an empty day would flatter it.
        let touche = await Serie.chronometrer(fois / 40 * 40) { rang in
            await poste.presser(Key(.function(rang % 40 < 20 ? 8 : 7)))
        }
        tableau.noter("\(nombre) rendez-vous : jour suivant, de la touche au dernier cadre", touche)
        return Agenda(jour: jour, touche: touche)
    }
}
