import DUIAssembly
import DUITestKit
import Testing

/// The main panels of the other structures, kept as files: their words and their columns show in the review of a change.
@MainActor
@Suite("Écrans des autres structures")
struct StructuresCadresTests {
    nonisolated static let cas: [(JeuPropose, CasDEcran)] = [
        (.esat, CasDEcran("esat-connexion", nil, [])),
        (.esat, CasDEcran("esat-travailleurs", "n.salou", ["=quere"])),
        (.esat, CasDEcran("esat-synthese", "m.diouf", ["=quere", "Entrée"])),
        (.esat, CasDEcran("esat-sejour", "c.aubert", ["=boucher", "Entrée", "Fin", "↑", "↑", "↑", "Entrée"])),
        (.esat, CasDEcran("esat-admission", "v.colas", ["F3", "=02022002", "F10"])),
        (.esat, CasDEcran("esat-documents", "n.salou", ["Échap", "2"])),
        (.esat, CasDEcran("esat-messages", "c.aubert", ["Échap", "3"])),
        (.esat, CasDEcran("esat-agenda", "n.salou", ["Échap", "4"])),
        (.dime, CasDEcran("dime-enfants", "o.bihan", ["=stephan"])),
        (.dime, CasDEcran("dime-synthese", "b.autret", ["=richard", "Entrée"])),
        (
            .dime,
            CasDEcran(
                "dime-autorite", "o.bihan",
                ["=richard", "Entrée", "Fin", "↑", "↑", "↑", "↑", "↑", "Entrée", "Page suiv."])
        ),
        (.dime, CasDEcran("dime-documents", "l.carre", ["Échap", "2"])),
        (.dime, CasDEcran("dime-messages", "b.autret", ["Échap", "3"])),
        (.dime, CasDEcran("dime-agenda", "j.pennec", ["Échap", "4"])),
    ]

    @Test("chaque panneau, à 80x24", arguments: cas)
    func panneaux(_ jeu: JeuPropose, _ ecran: CasDEcran) async throws {
        let pilote = try await Pilote(jeu)
        if let compte = ecran.compte { try await pilote.ouvrirSession(compte) }
        for pas in ecran.chemin {
            if pas.hasPrefix("=") {
                try await pilote.taper(String(pas.dropFirst()))
            } else {
                try await pilote.touches(pas)
            }
        }
        try CadreDore.verifier(pilote, ecran.nom)
    }

    @Test("sur une fenêtre étroite, l’atelier tient la place de la chambre")
    func etroite() async throws {
        let pilote = try await Pilote(.esat, colonnes: 60, rangees: 20)
        try await pilote.ouvrirSession("n.salou")
        try CadreDore.verifier(pilote, "esat-travailleurs")
    }
}
