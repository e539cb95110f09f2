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

    @Test("F1 sur une question explique la question, pas l’écran qu’elle couvre")
    func aideDUneQuestion() async throws {
        let pilote = try await Pilote(colonnes: 120, rangees: 40)
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "i", "F1")
        try pilote.voit("Classer dans le dossier de VASSEUR Eléanore ?", "Une question attend votre réponse")
        try pilote.neVoitPas("Les messages de toutes les boîtes")
        try await pilote.touches("F1")
        try pilote.dialogue(titre: "Classer dans le dossier")
    }

    @Test("F2 trouve aussi les actes de l’endroit, et les fait")
    func actesParF2() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "Entrée", "p", "F2")
        try await pilote.taper("imprimer")
        try pilote.voit("Imprimer")
        try await pilote.touches("Entrée")
        try pilote.dialogue(titre: "Imprimer")
    }

    @Test("Ctrl+U vide le champ")
    func viderLeChamp() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.taper("zzzz")
        try pilote.voit("zzzz")
        try await pilote.touches("Ctrl+U")
        try pilote.neVoitPas("zzzz")
        try pilote.voit("ABALAIN")
    }

    @Test("la nuit, le thème de la nuit se propose une fois à chacun")
    func themeDeLaNuit() async throws {
        let base = try await BaseDeTest()
        let claire = try #require(try await base.depots().comptes.lister().first { $0.identifiant == "c.morel" })
        try await base.connexion().definirReglage("annonce.\(ThemeDeLHeure.nuit.annonce).\(claire.id)", nil)
        for propose in [true, false] {
            let pilote = try await Pilote(sur: base)
            try await pilote.ouvrirSession("c.morel")
            #expect(pilote.ligneDeMessage.contains("le thème « nuit » ménage les yeux") == propose)
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

    @Test("une lettre sur les onglets dit où l’on est et comment en revenir")
    func surLesOnglets() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "Échap", "t")
        try pilote.messageContient("Vous êtes sur les onglets : ↓ revient à l’écran, puis t.")
        try await pilote.touches("↓")
        try pilote.ligneChoisie(contient: "VASSEUR")
    }

    @Test("la barre dit ce que fait Entrée dans une liste, un formulaire, une question, et F10")
    func entreeSelonLeLieu() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "4", "F9")
        #expect(pilote.barreDesTouches.contains("Entrée Faire"))
        try await pilote.touches("Échap", "n")
        #expect(pilote.barreDesTouches.contains("Entrée Suivant"))
        try await pilote.touches("Échap", "u")
        #expect(pilote.barreDesTouches.contains("Entrée Prendre"))
        try await pilote.touches("Échap", "3", "i")
        try pilote.dialogue(titre: "Classer")
        #expect(pilote.barreDesTouches.contains("Entrée Répondre"))
        #expect(pilote.barreDesTouches.contains("F10 Classer"))
    }

    @Test("F1 ferme l’aide qu’elle a ouverte, et reste dans la barre")
    func aideFermee() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        let avant = pilote.texte
        try await pilote.touches("F1")
        #expect(pilote.barreDesTouches.contains("F1 Fermer l’aide"))
        try await pilote.touches("F1")
        #expect(pilote.texte == avant)
    }

    @Test("revenir aux résidents rend la main à la recherche")
    func rechercheALEntree() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "1")
        try await pilote.taper("vas")
        try pilote.voit("Chercher : vas")
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

    @Test("la barre des touches préfère les actes du lieu ; F1, Échap et F12 y restent à toutes les tailles")
    func barre() async throws {
        let lieux: [(nom: String, compte: String, chemin: [String], actes: [String])] = [
            ("pièces", "c.morel", ["3", "Entrée", "p"], ["Entrée Ouvrir", "Ctrl+P Imprimer"]),
            ("pièce lue", "c.morel", ["3", "Entrée", "p", "Entrée"], ["Ctrl+P Imprimer"]),
            ("document lu", "s.diallo", ["2", "Entrée"], ["Ctrl+P Imprimer", "l Lu"]),
            (
                "document lu du dossier", "s.diallo", ["1", "Entrée", "↓", "Entrée", "Entrée"],
                ["Ctrl+P Imprimer", "l Lu"]
            ),
        ]
        for lieu in lieux {
            for (colonnes, rangees) in [(80, 24), (60, 20), (120, 40)] {
                let pilote = try await Pilote(colonnes: colonnes, rangees: rangees)
                try await pilote.ouvrirSession(lieu.compte)
                try await pilote.touches("Échap")
                for touche in lieu.chemin { try await pilote.touches(touche) }
                let barre = pilote.barreDesTouches
                for attendu in ["F1 Aide", "Échap Retour", "F12"] + (colonnes >= 80 ? lieu.actes : []) {
                    #expect(barre.contains(attendu), "\(lieu.nom), \(colonnes) colonnes : \(barre)")
                }
            }
        }
    }

    @Test("Ctrl+P reste dans la barre à 60 colonnes, sur les pièces comme à la lecture")
    func imprimerEtroit() async throws {
        for chemin in [["Entrée", "p"], ["Entrée", "p", "Entrée"]] {
            let pilote = try await Pilote(colonnes: 60, rangees: 20)
            try await pilote.ouvrirSession("c.morel")
            try await pilote.touches("Échap", "3")
            for touche in chemin { try await pilote.touches(touche) }
            #expect(pilote.barreDesTouches.contains("Ctrl+P Imprimer"), "\(pilote.barreDesTouches)")
        }
    }

    @Test("F9 commence par les actes sur ce qui est choisi et finit par les généraux", arguments: places)
    func ordreDesOptions(_ place: (onglet: String, contexte: ContexteCommande)) async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", place.onglet, "F9")
        guard case .options(let options) = pilote.moteur.application.superpositions.last else {
            throw pilote.deception("F9 devait ouvrir les options", #line)
        }
        let possibles = options.lignes.filter(\.raison.isEmpty).map(\.commande)
        let duLieu = possibles.map { id in
            id == .ouvrir || TableDesCommandes.commande(id)?.contextes.contains(place.contexte) == true
        }
        #expect(duLieu.first == true)
        let premiereGenerale = duLieu.firstIndex(of: false) ?? duLieu.count
        #expect(!duLieu[premiereGenerale...].contains(true), "\(possibles)")
        for generale in [CommandeID.chercherPartout, .aide, .verrouiller, .messages, .onglet1] {
            #expect((possibles.firstIndex(of: generale) ?? 0) >= premiereGenerale)
        }
    }

    @Test("une pièce lue se parcourt de section en section, et Entrée dit pourquoi elle n’ouvre plus rien")
    func pieceLue() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "3", "↓", "Entrée", "p", "Entrée")
        let avant = pilote.texte
        try await pilote.touches("s")
        #expect(pilote.texte != avant)
        #expect(!pilote.barreDesTouches.contains("Entrée"))
        try await pilote.touches("Entrée")
        try pilote.messageContient("La pièce est ouverte.")
    }
}
