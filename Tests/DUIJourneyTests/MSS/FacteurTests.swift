import DUIAssembly
import DUIDomain
import DUIMessaging
import DUITestKit
import Foundation
import Testing

/// The carrier in the background: what it serves, what it leaves to people, what stops it.
@Suite("Facteur")
struct FacteurTests {
    private func deposer(_ essai: BaseDEssai, _ identifiant: String) async throws -> Cle<BoiteAuxLettres> {
        let boite = try await essai.boite("equipe.soins@les-tilleuls.mssante.fr", pour: "s.diallo")
        _ = try await essai.depots.envois.deposer(
            NouvelEnvoi(
                boite: boite.id,
                enveloppe: Enveloppe(expediteur: boite.adresse, destinataires: ["luc.petit@ch-du-port.mssante.fr"]),
                octets: Data("Message-ID: <\(identifiant)>\r\nSubject: a\r\n\r\nb\r\n".utf8), identifiant: identifiant,
                objet: "Essai", pasAvant: BaseDEssai.nuit), try await essai.signature("s.diallo"))
        return boite.id
    }

    private func etats(_ essai: BaseDEssai) async throws -> [EtatEnvoi] {
        try await essai.depots.envois.lister(false, try await essai.infirmiere, nil, 10).elements.map(\.etat)
    }

    @Test("une vraie base sans opérateur garde ses messages, et rien n’est écrit nulle part")
    func sansOperateur() async throws {
        let essai = try await BaseDEssai()
        _ = try await deposer(essai, "1@b")
        try await Facteur(essai.depots, horloge: Horloge { BaseDEssai.nuit }, demonstration: nil).passer()
        #expect(try await etats(essai) == [.aEnvoyer])
    }

    @Test("une démonstration porte son courrier dans ses dossiers, une seule fois, même avec deux postes")
    func demonstration() async throws {
        let essai = try await BaseDEssai()
        let dossier = try DossierTemporaire()
        _ = try await deposer(essai, "1@b")
        let facteurs = (0..<2).map { _ in
            Facteur(essai.depots, horloge: Horloge { BaseDEssai.nuit }, demonstration: dossier.url)
        }
        try await withThrowingTaskGroup(of: Void.self) { groupe in
            for facteur in facteurs { groupe.addTask { try await facteur.passer() } }
            try await groupe.waitForAll()
        }
        #expect(try await etats(essai) == [.envoye])
        let recus = try FileManager.default.contentsOfDirectory(
            atPath: dossier.fichier("luc.petit@ch-du-port.mssante.fr/new").path)
        #expect(recus.count == 1)
    }

    @Test("un dossier qui refuse l’écriture laisse le message attendre")
    func dossierRefuse() async throws {
        let essai = try await BaseDEssai()
        let dossier = try DossierTemporaire()
        // A file where the folder should be.
        try Data().write(to: dossier.fichier("courrier"))
        _ = try await deposer(essai, "1@b")
        try await Facteur(
            essai.depots, horloge: Horloge { BaseDEssai.nuit }, demonstration: dossier.fichier("courrier")
        ).passer()
        #expect(try await etats(essai) == [.aEnvoyer])
    }

    @Test("une minute où rien n’arrive ne laisse aucune ligne au journal ; ce qui arrive se relève et se trace")
    func silence() async throws {
        let essai = try await BaseDEssai()
        let dossier = try DossierTemporaire()
        let facteur = Facteur(essai.depots, horloge: Horloge { BaseDEssai.nuit }, demonstration: dossier.url)
        func traces() async throws -> Int {
            try await essai.traces(FiltreJournal(), 500).elements.count { $0.acte == .releve }
        }
        try await facteur.passer(releverMaintenant: true)
        let premieres = try await traces()
        for _ in 0..<5 { try await facteur.passer(releverMaintenant: true) }
        #expect(try await traces() == premieres)
        let octets = Data("Message-ID: <z@b>\r\nSubject: Essai\r\n\r\nb\r\n".utf8)
        let autre = OperateurMSS.maildir(
            racine: dossier.url.path, adresse: "luc.petit@ch-du-port.mssante.fr", horloge: Horloge { BaseDEssai.nuit },
            accueilleTous: true)
        _ = try await autre.soumettre(
            Enveloppe(
                expediteur: "luc.petit@ch-du-port.mssante.fr", destinataires: ["equipe.soins@les-tilleuls.mssante.fr"]),
            octets, {})
        for _ in 0..<3 { try await facteur.passer(releverMaintenant: true) }
        #expect(try await traces() == premieres + 1)
    }

    @Test("une boîte qui demande le jeton d’une personne l’attend")
    func jeton() async throws {
        let essai = try await BaseDEssai()
        let boite = try await deposer(essai, "1@b")
        let point = PointDAcces(hote: "127.0.0.1", port: 1)
        try await essai.depots.operateurs.regler(
            boite,
            .serveurs(
                ServeursOperateur(
                    imap: point, soumission: point, authentification: .jeton, autorites: "/nulle/part.pem",
                    revocations: nil)), try await essai.signature("admin"))
        let dossier = try DossierTemporaire()
        try await Facteur(essai.depots, horloge: Horloge { BaseDEssai.nuit }, demonstration: dossier.url).passer()
        #expect(try await etats(essai) == [.aEnvoyer])
        #expect(!FileManager.default.fileExists(atPath: dossier.fichier("equipe.soins@les-tilleuls.mssante.fr").path))
    }
}
