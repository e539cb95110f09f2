import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// What is typed survives the program: the draft comes back in another process.
@MainActor
@Suite("Brouillons")
struct BrouillonsTests {
    @Test("un processus abandonné deux secondes après la frappe : le brouillon est proposé à son auteur seul")
    func abandon() async throws {
        let base = try await BaseDeTest()
        do {
            let pilote = try await Pilote(sur: base)
            try await pilote.ouvrirSession("s.diallo")
            try await pilote.touches("Échap", "4", "F3")
            try await pilote.taper("Orthophoniste")
            await pilote.avancer(secondes: 3)
            // Neither closed nor left: the process is simply no more.
        }
        let autre = try await Pilote(sur: base)
        try await autre.ouvrirSession("p.garnier")
        try await autre.touches("Échap", "4", "F3")
        try autre.neVoitPas("Orthophoniste")
        let revenue = try await Pilote(sur: base)
        try await revenue.ouvrirSession("s.diallo")
        try await revenue.touches("Échap", "4", "F3")
        try revenue.voit("Orthophoniste")
    }

    @Test("le terminal disparaît : ce qui est écrit est gardé avant la fin")
    func raccroche() async throws {
        let base = try await BaseDeTest()
        let pilote = try await Pilote(sur: base)
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "4", "F3")
        try await pilote.taper("Pédicure")
        await pilote.recevoir(.hangUp)
        #expect(pilote.moteur.application.estTerminee)
        let revenue = try await Pilote(sur: base)
        try await revenue.ouvrirSession("s.diallo")
        try await revenue.touches("Échap", "4", "F3")
        try revenue.voit("Pédicure")
    }
}
