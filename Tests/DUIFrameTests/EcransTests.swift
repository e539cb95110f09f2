import DUITestKit
import Foundation
import Testing

/// One screen in one state: who looks, which keys lead there.
struct CasDEcran: Sendable, CustomTestStringConvertible {
    /// The name of its files.
    let nom: String
    /// Account; nil for the login screen.
    let compte: String?
    /// Keys; a step that begins with `=` is typed, with `+` lets seconds pass.
    let chemin: [String]
    /// Sizes at which it is kept.
    var tailles = [Taille(80, 24), Taille(120, 40), Taille(60, 20)]
    /// Whether the attributes are kept too, at 80x24: what stays when colours are gone.
    var plan = false

    var testDescription: String { nom }

    struct Taille: Sendable {
        let colonnes: Int
        let rangees: Int

        init(_ colonnes: Int, _ rangees: Int) { (self.colonnes, self.rangees) = (colonnes, rangees) }
    }

    init(
        _ nom: String, _ compte: String? = "s.diallo", _ chemin: [String], plan: Bool = false, tailles: [Taille]? = nil
    ) {
        (self.nom, self.compte, self.chemin, self.plan) = (nom, compte, chemin, plan)
        if let tailles { self.tailles = tailles }
    }
}

@MainActor
@Suite("Écrans")
struct EcransTests {
    nonisolated static let session: [CasDEcran] = [
        CasDEcran("connexion", nil, [], plan: true),
        CasDEcran("connexion-code-faux", nil, ["=c.morel", "Entrée", "=0000", "Entrée"], tailles: [.init(80, 24)]),
        CasDEcran("verrou", "c.morel", ["F12"]),
        CasDEcran("verrou-inactif-code-faux", "c.morel", ["+301", "=9", "Entrée"], tailles: [.init(80, 24)]),
        CasDEcran("aide", "c.morel", ["F1"]),
        CasDEcran("options", "c.morel", ["Échap", "3", "F9"], plan: true),
        CasDEcran("chercher", "c.morel", ["F2", "=lef"]),
        CasDEcran("chercher-rien", "c.morel", ["F2", "=zzzz"], tailles: [.init(80, 24)]),
        CasDEcran("onglets", "c.morel", ["Échap", "3", "Échap"], plan: true, tailles: [.init(80, 24)]),
        CasDEcran("touche-sans-effet", "c.morel", ["Échap", "3", "z"], tailles: [.init(80, 24)]),
    ]

    nonisolated static let residents: [CasDEcran] = [
        CasDEcran("residents", "c.morel", [], plan: true),
        CasDEcran("residents-filtre", "c.morel", ["=lef"], plan: true),
        CasDEcran("residents-vide", "c.morel", ["=lefbz"]),
        CasDEcran("residents-interdits", "admin", ["Entrée"], tailles: [.init(80, 24)]),
        CasDEcran("dossier-synthese", "s.diallo", ["=012", "Entrée"], plan: true),
        CasDEcran("dossier-documents", "s.diallo", ["=012", "Entrée", "↓", "Entrée"]),
        CasDEcran("dossier-document-lu", "s.diallo", ["=012", "Entrée", "↓", "Entrée", "Entrée"]),
        CasDEcran("dossier-messages", "s.diallo", ["=012", "Entrée", "↓", "↓", "Entrée"]),
        CasDEcran("dossier-rendez-vous", "s.diallo", ["=012", "Entrée", "↓", "↓", "↓", "Entrée"]),
        CasDEcran("dossier-sante", "m.tanguy", ["=012", "Entrée", "↓", "↓", "↓", "↓", "↓", "Entrée"]),
        CasDEcran("dossier-administratif", "v.lemoine", ["=012", "Entrée", "Fin", "↑", "↑", "Entrée"]),
        CasDEcran("dossier-sejour", "s.diallo", ["=012", "Entrée", "Fin", "↑", "↑", "↑", "Entrée"]),
        CasDEcran("plan-des-chambres", "s.diallo", ["F6", "p"]),
        CasDEcran(
            "sejour-prevenus", "c.morel", ["=012", "Entrée", "Fin", "↑", "↑", "↑", "Entrée", "n", "Entrée", "Entrée"]),
        CasDEcran("dossier-echeances", "v.lemoine", ["=022", "Entrée", "Fin", "↑", "Entrée"]),
        CasDEcran("echeances-maison", "v.lemoine", ["F6", "e"]),
        CasDEcran("dossier-consentements", "s.diallo", ["=206", "Entrée", "Fin", "Entrée"]),
        CasDEcran(
            "consentement-objet", "s.diallo", ["=012", "Entrée", "Fin", "Entrée", "n"],
            tailles: [.init(60, 20), .init(80, 24)]),
        CasDEcran("dossier-identite", "s.diallo", ["=012", "Entrée", "↓", "↓", "↓", "↓", "Entrée"]),
        CasDEcran(
            "identite-modifier", "v.lemoine", ["=012", "Entrée", "↓", "↓", "↓", "↓", "Entrée", "m"],
            tailles: [.init(80, 24)]),
        CasDEcran(
            "identite-pieces", "v.lemoine", ["=012", "Entrée", "↓", "↓", "↓", "↓", "Entrée", "j"],
            tailles: [.init(80, 24)]
        ),
        CasDEcran("admission-recherche", "v.lemoine", ["F3", "=14061938", "↓"], plan: true),
        CasDEcran(
            "admission-saisie", "v.lemoine",
            ["F3", "=14061938", "F10", "=durand", "Tab", "=élise", "Tab", "Tab", "Tab", "=z", "F10"], plan: true),
        CasDEcran(
            "insi-plusieurs", "v.lemoine",
            [
                "F3", "=02071940", "F10", "=moreau", "Tab", "=jean", "Tab", "Tab", "Tab", "=m", "Tab", "=99999", "F10",
                "F10", "i",
            ], tailles: [.init(80, 24)]),
        CasDEcran(
            "insi-a-decider", "v.lemoine",
            [
                "F3", "=02071940", "F10", "=moreau", "Tab", "=jean", "Tab", "Tab", "Tab", "=m", "Tab", "=99999", "F10",
                "F10", "i", "Échap", "Échap", "Échap", "i",
            ], plan: true),
        CasDEcran("insi-rien-a-decider", "v.lemoine", ["Échap", "i"]),
        CasDEcran("insi-lot", "v.lemoine", ["Échap", "i", "v"], tailles: [.init(80, 24), .init(60, 20)]),
    ]

    /// The coordinating nurse on the identity of a second record of somebody who is there already.
    nonisolated private static let doublon = [
        "F3", "=14061938", "F10", "=vasseur", "Tab", "=eléanora", "Tab", "Tab", "Tab", "=f", "Tab", "=29103", "F10",
        "r",
    ]

    nonisolated static let fusion: [CasDEcran] = [
        CasDEcran("fusion-choix", "i.kerhoas", doublon, tailles: [.init(80, 24), .init(60, 20)]),
        CasDEcran("fusion-comparaison", "i.kerhoas", doublon + ["↓", "Entrée", "i"], plan: true),
        CasDEcran("fusion-impossible", "i.kerhoas", doublon + ["↓", "Entrée"], tailles: [.init(80, 24)]),
        CasDEcran("fusion-question", "i.kerhoas", doublon + ["↓", "Entrée", "i", "F10", "↓", "Entrée"]),
        CasDEcran(
            "fusion-faite", "i.kerhoas", doublon + ["↓", "Entrée", "i", "F10", "↓", "Entrée", "→", "Entrée", "Fin"]),
        CasDEcran(
            "defusion-question", "i.kerhoas",
            doublon + ["↓", "Entrée", "i", "F10", "↓", "Entrée", "→", "Entrée", "d", "↓", "Entrée"],
            tailles: [.init(80, 24), .init(60, 20)]),
    ]

    nonisolated static let documents: [CasDEcran] = [
        CasDEcran("documents", "s.diallo", ["Échap", "2"], plan: true),
        CasDEcran("documents-vide", "v.lemoine", ["Échap", "2"], tailles: [.init(80, 24)]),
        CasDEcran("documents-lecteur", "s.diallo", ["Échap", "2", "=/dlu vasseur", "Entrée", "Entrée"]),
    ]

    nonisolated static let messagerie: [CasDEcran] = [
        CasDEcran("messages", "c.morel", ["Échap", "3"], plan: true),
        CasDEcran("message", "c.morel", ["Échap", "3", "Entrée"]),
        CasDEcran("message-alerte", "s.diallo", ["Échap", "3", "↓", "Entrée"], plan: true, tailles: [.init(80, 24)]),
        CasDEcran("message-pieces", "c.morel", ["Échap", "3", "Entrée", "p"]),
        CasDEcran("message-piece-lue", "c.morel", ["Échap", "3", "Entrée", "p", "Entrée"]),
        CasDEcran("message-ordonnance", "c.morel", ["Échap", "3", "Entrée", "p", "↓", "Entrée"]),
        CasDEcran("message-biologie", "s.diallo", ["Échap", "3", "↓", "Entrée", "p", "Entrée"]),
        CasDEcran("classer-concordant", "c.morel", ["Échap", "3", "i"], plan: true),
        CasDEcran("messages-non-lus", "c.morel", ["Échap", "3", "u"], tailles: [.init(80, 24)]),
        CasDEcran("messages-interdits", "admin", ["Échap", "3"], tailles: [.init(80, 24)]),
        CasDEcran("ecrire", "s.diallo", ["Échap", "3"] + message, plan: true),
        CasDEcran("ecrire-manques", "s.diallo", ["Échap", "3", "n", "F10"]),
        CasDEcran("envoyer", "s.diallo", ["Échap", "3"] + message + ["F10"], plan: true),
        CasDEcran(
            "envois", "s.diallo", ["Échap", "3"] + message + ["F10", "F10", "e"],
            tailles: [.init(80, 24), .init(60, 20)]),
    ]

    /// A message for the attending doctor, with a document of the record.
    private nonisolated static let message = [
        "n", "=abgrall", "Tab", "Tab", "=lefev", "Entrée", "Tab", "=Suite de la consultation", "Tab", "F4", "Entrée",
        "Tab", "Tab", "=Ci-joint la biologie.",
    ]

    nonisolated static let agenda: [CasDEcran] = [
        CasDEcran(
            "agenda-jour", "s.diallo", ["Échap", "4", "F8"], plan: true, tailles: [.init(80, 24), .init(60, 20)]),
        CasDEcran("agenda-jour", "s.diallo", ["Échap", "4", "j", "F8"], tailles: [.init(120, 40)]),
        CasDEcran(
            "agenda-semaine", "s.diallo", ["Échap", "4", "F8", "s"], plan: true,
            tailles: [.init(80, 24), .init(60, 20)]),
        CasDEcran("agenda-semaine", "s.diallo", ["Échap", "4", "F8"], tailles: [.init(120, 40)]),
        CasDEcran("agenda-formulaire", "s.diallo", ["Échap", "4", "F3", "=Pédicure"]),
        CasDEcran("agenda-formulaire-erreurs", "s.diallo", ["Échap", "4", "F3", "F10"], tailles: [.init(80, 24)]),
        CasDEcran("agenda-annuler", "s.diallo", ["Échap", "4", "x", "Entrée"], tailles: [.init(80, 24)]),
        CasDEcran(
            "agenda-aller-au", "s.diallo", ["Échap", "4", "g", "=j+3"], tailles: [.init(80, 24), .init(60, 20)]),
    ]

    nonisolated static let parcours: [CasDEcran] = [
        CasDEcran("parcours", "e.formateur", ["Échap", "5"]),
        CasDEcran("parcours-lecteur", "e.formateur", ["Échap", "5", "↓", "↓", "Entrée"]),
    ]

    @Test("session, aide, recherche, options", arguments: session)
    func session(_ ecran: CasDEcran) async throws { try await verifier(ecran) }

    @Test("résidents et dossier", arguments: residents)
    func residents(_ ecran: CasDEcran) async throws { try await verifier(ecran) }

    @Test("fusion de deux fiches", arguments: fusion)
    func fusion(_ ecran: CasDEcran) async throws { try await verifier(ecran) }

    @Test("documents", arguments: documents)
    func documents(_ ecran: CasDEcran) async throws { try await verifier(ecran) }

    @Test("messagerie", arguments: messagerie)
    func messagerie(_ ecran: CasDEcran) async throws { try await verifier(ecran) }

    @Test("agenda", arguments: agenda)
    func agenda(_ ecran: CasDEcran) async throws { try await verifier(ecran) }

    @Test("parcours", arguments: parcours)
    func parcours(_ ecran: CasDEcran) async throws { try await verifier(ecran) }

    @Test(
        "sans couleur, chaque état se voit encore : un signe ou des mots là où une couleur alerte",
        arguments: session + residents + fusion + documents + messagerie + agenda + parcours)
    func sansCouleur(_ ecran: CasDEcran) async throws {
        let pilote = try await ouvrir(ecran, .init(80, 24))
        for rangee in 0..<pilote.cadre.size.rows {
            let cellules = (0..<pilote.cadre.size.columns).map { pilote.cadre[rangee, $0] }
            let alertees = cellules.filter { [.alerte, .erreur, .attention].contains($0.style.role) && $0.text != " " }
            // The words in alert say it, or a sign of the row does.
            let dit = alertees.count >= 4 || cellules.contains { "!?*=x".contains($0.text) }
            #expect(alertees.isEmpty || dit, "\(ecran.nom), rangée \(rangee) :\n\(pilote.texte)")
            let choisies = cellules.filter { $0.style.role == .selection && $0.text != " " }
            let marquee =
                cellules.contains { $0.text == ">" && $0.style.reverse } || choisies.allSatisfy(\.style.reverse)
            #expect(choisies.isEmpty || marquee, "\(ecran.nom), rangée \(rangee) :\n\(pilote.texte)")
        }
        #expect(pilote.cadre.cursor != nil)
    }

    @Test("classer malgré une identité discordante : l’écart saute aux yeux, le bouton le dit")
    func classerDiscordant() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "3")
        try await pilote.cliquer(sur: "21/11 16:05")
        try await pilote.touches("i", "↓", "Entrée")
        try CadreDore.verifier(pilote, "classer-discordant", plan: true)
    }

    @Test("le README s’ouvre sur le cadre que l’écran montre")
    func readme() throws {
        let fichier = Racine.url.appendingPathComponent("README.md")
        let texte = try String(contentsOf: fichier, encoding: .utf8)
        let debut = try #require(texte.range(of: "<!-- frame -->\n```text\n"))
        let fin = try #require(texte.range(of: "\n```\n<!-- /frame -->"))
        let cadre = Racine.url.appendingPathComponent("Tests/DUIFrameTests/__Frames__/message-80x24.txt")
        let montre = try String(contentsOf: cadre, encoding: .utf8)
        let ecrit = String(texte[debut.upperBound..<fin.lowerBound])
        #expect(ecrit == (montre.hasSuffix("\n") ? String(montre.dropLast()) : montre))
    }

    @Test("fenêtre trop petite")
    func tropPetite() async throws {
        let pilote = try await Pilote(colonnes: 38, rangees: 9)
        try CadreDore.verifier(pilote, "trop-petite")
    }

    @Test("le choix du thème")
    func theme() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "F9")
        try await pilote.cliquer(sur: "Affichage : thème")
        try await pilote.touches("Entrée")
        try CadreDore.verifier(pilote, "theme")
    }

    @Test("l’impression d’une pièce")
    func impression() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "Entrée", "p", "↓", "Ctrl+P")
        try pilote.dialogue(titre: "Imprimer ?")
        try pilote.voitUneLigne("Document", "Ordonnance de sortie des urgences")
    }

    private func verifier(_ ecran: CasDEcran) async throws {
        for taille in ecran.tailles {
            let pilote = try await ouvrir(ecran, taille)
            try CadreDore.verifier(pilote, ecran.nom, plan: ecran.plan && taille.colonnes == 80)
        }
    }

    private func ouvrir(_ ecran: CasDEcran, _ taille: CasDEcran.Taille) async throws -> Pilote {
        let pilote = try await Pilote(colonnes: taille.colonnes, rangees: taille.rangees)
        if let compte = ecran.compte { try await pilote.ouvrirSession(compte) }
        for pas in ecran.chemin {
            if pas.hasPrefix("="), pas.count > 1 {
                try await pilote.taper(String(pas.dropFirst()))
            } else if pas.hasPrefix("+"), let secondes = Int(pas.dropFirst()) {
                await pilote.avancer(secondes: secondes)
            } else {
                try await pilote.touches(pas)
            }
        }
        return pilote
    }
}
