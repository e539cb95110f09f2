import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// Nothing is hidden: every act stands in F9 or F1, with its key.
@MainActor
@Suite("Tout se trouve")
struct DecouverteTests {
    nonisolated static let places: [(onglet: String, contexte: ContexteCommande)] = [
        ("2", .documents), ("3", .messagerie), ("4", .agenda), ("5", .parcours),
    ]

    @Test("F9 liste tous les actes de l’écran, la raison de ceux qui ne se peuvent pas", arguments: places)
    func options(_ place: (onglet: String, contexte: ContexteCommande)) async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", place.onglet, "F9")
        guard case .options(let options) = pilote.moteur.application.superpositions.last else {
            throw pilote.deception("F9 devait ouvrir les options", #line)
        }
        let listees = Set(options.lignes.map(\.commande))
        for commande in TableDesCommandes.toutes
        where commande.contextes.contains(place.contexte) || commande.contextes.contains(.panneau) {
            #expect(listees.contains(commande.id), "\(commande.titre) manque à F9")
        }
        let premiereImpossible = options.lignes.firstIndex { !$0.raison.isEmpty } ?? options.lignes.count
        #expect(options.lignes[premiereImpossible...].allSatisfy { $0.raison.hasSuffix(".") })
    }

    @Test("F1 explique l’écran et nomme toutes ses touches", arguments: places)
    func aide(_ place: (onglet: String, contexte: ContexteCommande)) async throws {
        let pilote = try await Pilote(colonnes: 200, rangees: 200)
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", place.onglet, "F1")
        try pilote.voit("Où vous êtes", "Les signes des listes")
        for commande in TableDesCommandes.toutes
        where commande.contextes.contains(place.contexte) || commande.contextes.contains(.global) {
            try pilote.voitUneLigne(commande.titre, commande.touches.first ?? "F9")
        }
    }

    @Test("une touche sans effet le dit, sans bruit et sans rien changer")
    func sansEffet() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "z")
        try pilote.messageContient("z ne fait rien ici.")
        try pilote.ligneChoisie(contient: "VASSEUR")
    }

    @Test("les doubles des touches de fonction font la même chose")
    func jumelles() async throws {
        for (touche, double) in [("F1", "?"), ("F2", "Ctrl+F"), ("F9", "o"), ("F12", "Ctrl+Q"), ("F8", "+")] {
            let (un, deux) = (try await Pilote(), try await Pilote())
            for pilote in [un, deux] {
                try await pilote.ouvrirSession("c.morel")
                try await pilote.touches("Échap", "4")
            }
            try await un.touches(touche)
            try await deux.touches(double)
            #expect(un.texte == deux.texte, "\(touche) et \(double)")
        }
    }
}
