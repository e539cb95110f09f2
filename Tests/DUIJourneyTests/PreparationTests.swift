import DUIAssembly
import DUIStore
import DUITestKit
import Foundation
import Testing

@Suite("Préparation de la démonstration")
struct PreparationTests {
    private func suite(_ colonnes: Int?, _ etapes: [(EtapeDePreparation, Int)]) -> [String] {
        var annonce = AnnonceDePreparation(colonnes: colonnes)
        return etapes.map { annonce.texte($0, apres: .milliseconds($1)) } + [annonce.fin(), annonce.fin()]
    }

    private static let etapes: [(EtapeDePreparation, Int)] = [
        (.debut, 0), (.messages(recus: 1, total: 266), 10), (.messages(recus: 2, total: 266), 20),
        (.messages(recus: 120, total: 266), 259), (.messages(recus: 121, total: 266), 260),
        (.messages(recus: 266, total: 266), 300),
    ]

    @Test("un terminal voit une ligne réécrite quatre fois par seconde au plus, et toujours la fin")
    func terminal() {
        let phrase = "Préparation de la base de démonstration…"
        #expect(
            suite(80, Self.etapes) == [
                phrase, "\r\(phrase) [..........] 1 sur 266", "", "", "\r\(phrase) [####......] 121 sur 266",
                "\r\(phrase) [##########] 266 sur 266", "\n", "",
            ])
    }

    @Test("un terminal étroit garde la barre seule, sans jamais passer à la ligne")
    func etroit() {
        let ecrits = suite(60, Self.etapes)
        #expect(ecrits[1] == "\r" + "[..........] 1 sur 266".padding(toLength: 59, withPad: " ", startingAt: 0))
        #expect(suite(12, Self.etapes).dropFirst().allSatisfy { $0.count <= 12 })
    }

    @Test("ailleurs, une phrase")
    func fichier() {
        #expect(
            suite(nil, Self.etapes) == ["dui : Préparation de la base de démonstration…\n", "", "", "", "", "", "", ""])
    }

    @Test("chaque message reçu est dit, et une base déjà là n’a rien à dire")
    func etapes() async throws {
        let dossier = FileManager.default.temporaryDirectory.appendingPathComponent("dui-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: dossier) }
        let fichier = dossier.appendingPathComponent("demo.db")
        var dites: [EtapeDePreparation] = []
        try await BaseDeDemonstration.ouvrir(fichier, nil, neuf: false, installation: Racine.installation) {
            dites.append($0)
        }.fermer()
        let total = dites.count - 1
        #expect(total > 200)
        #expect(dites == [.debut] + (1...max(1, total)).map { .messages(recus: $0, total: total) })
        try await BaseDeDemonstration.ouvrir(fichier, nil, neuf: false, installation: Racine.installation) { etape in
            Issue.record("rien à attendre : \(etape)")
        }.fermer()
    }
}
