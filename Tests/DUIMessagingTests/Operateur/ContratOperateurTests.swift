import DUIDomain
import DUIMessaging
import DUITestKit
import Foundation
import Testing

/// An operator to try, with two mailboxes of its own.
struct BancDOperateur: Sendable {
    /// Which one.
    enum Genre: String, CaseIterable, Sendable { case maildir, serveurs }

    let ici: OperateurMSS
    let lautre: OperateurMSS
    let adresses: (ici: String, lautre: String)
    /// What must outlive the operator.
    let tenus: [any Sendable]

    static let horloge = Horloge { Instant(secondes: 1_790_000_000) }

    init(_ genre: Genre) throws {
        adresses = (ServeursDeCourrier.adresse("ide"), ServeursDeCourrier.adresse("medecin"))
        switch genre {
        case .maildir:
            let dossier = try DossierTemporaire()
            for adresse in [adresses.ici, adresses.lautre] { try Self.creer(adresse, dossier) }
            tenus = [dossier]
            ici = .maildir(racine: dossier.url.path, adresse: adresses.ici, horloge: Self.horloge)
            lautre = .maildir(racine: dossier.url.path, adresse: adresses.lautre, horloge: Self.horloge)
        case .serveurs:
            let serveurs = try ServeursDeCourrier.partages()
            let jetons = (try serveurs.jeton(adresses.ici), try serveurs.jeton(adresses.lautre))
            tenus = [serveurs]
            ici = .serveurs(serveurs.reglage(), adresse: adresses.ici, horloge: Self.horloge) { jetons.0 }
            lautre = .serveurs(serveurs.reglage(), adresse: adresses.lautre, horloge: Self.horloge) { jetons.1 }
        }
    }

    /// A mailbox in a folder.
    static func creer(_ adresse: String, _ dossier: DossierTemporaire) throws {
        for sous in ["tmp", "new", "cur"] {
            try FileManager.default.createDirectory(
                at: dossier.fichier("\(adresse)/\(sous)"), withIntermediateDirectories: true)
        }
    }

    /// A message from the first to the second.
    func message(_ identifiant: String, objet: String = "Essai", corps: String = "Bonjour.") -> Data {
        Data(
            """
            From: <\(adresses.ici)>\r\nTo: <\(adresses.lautre)>\r\nSubject: \(objet)\r
            Message-ID: <\(identifiant)>\r\nDate: Fri, 02 Oct 2026 10:00:00 +0200\r\n\r\n\(corps)\r\n
            """.utf8)
    }

    var enveloppe: Enveloppe { Enveloppe(expediteur: adresses.ici, destinataires: [adresses.lautre]) }

    /// Sends, then waits until it arrived.
    func envoyer(_ octets: Data) async throws {
        let avant = try await lautre.etat(.reception)
        _ = try await ici.soumettre(enveloppe, octets) {}
        #expect(try await lautre.attendre(.reception, avant.prochain, 60))
    }
}

/// What every operator does, the same for folders of this machine and for true servers.
@Suite("Contrat des opérateurs", .serialized)
struct ContratOperateurTests {
    static let genres: [BancDOperateur.Genre] =
        ServeursDeCourrier.absence == nil ? BancDOperateur.Genre.allCases : [.maildir]

    @Test("les serveurs d’essai démarrent", .enabled(if: ServeursDeCourrier.absence == nil, "serveurs absents"))
    func demarrage() throws {
        _ = try ServeursDeCourrier.partages()
    }

    @Test("ce qui part arrive, octet pour octet, points et lignes compris", arguments: genres)
    func allerRetour(_ genre: BancDOperateur.Genre) async throws {
        let banc = try BancDOperateur(genre)
        let octets = banc.message("a@b", corps: ".\r\n..\r\n.point\r\n\r\n" + String(repeating: "z", count: 998))
        try await banc.envoyer(octets)
        let etat = try await banc.lautre.etat(.reception)
        #expect(etat.total == 1)
        let page = try await banc.lautre.relever(.reception, etat.numerotation, 0, .courant)
        let recu = try #require(page.messages.first?.octets)
        // A server adds its own headers before: the rest is ours.
        #expect(recu.range(of: octets.suffix(1100))?.upperBound == recu.endIndex)
        #expect(recu.range(of: Data("Message-ID: <a@b>\r\n".utf8)) != nil)
        #expect(page.messages.count == 1 && !page.aUneSuite && page.messages[0].estLu == false)
    }

    @Test("la relève avance par lots bornés, sans trou ni double", arguments: genres)
    func lots(_ genre: BancDOperateur.Genre) async throws {
        let banc = try BancDOperateur(genre)
        for rang in 0..<7 {
            try await banc.lautre.deposer(.reception, banc.message("m\(rang)@b"), BancDOperateur.instant)
        }
        let etat = try await banc.lautre.etat(.reception)
        #expect(etat.total == 7)
        var (apres, vus, pages): (UInt32, [UInt32], Int) = (0, [], 0)
        while true {
            let page = try await banc.lautre.relever(
                .reception, etat.numerotation, apres,
                LotDeReleve(messages: 3, octetsParMessage: 1 << 20, octets: 1 << 20))
            #expect(page.messages.count <= 3)
            vus += page.messages.map(\.uid)
            apres = page.jusqua
            pages += 1
            if !page.aUneSuite { break }
        }
        #expect(vus.count == 7 && Set(vus).count == 7 && vus == vus.sorted() && pages >= 3)
        #expect(try await banc.lautre.relever(.reception, etat.numerotation, apres, .courant).messages.isEmpty)
    }

    @Test("un gros message vient par tranches, égales à l’entier", arguments: genres)
    func tranches(_ genre: BancDOperateur.Genre) async throws {
        let banc = try BancDOperateur(genre)
        let corps = (0..<3000).map { "ligne \($0)" }.joined(separator: "\r\n")
        let octets = banc.message("gros@b", corps: corps)
        try await banc.lautre.deposer(.reception, octets, BancDOperateur.instant)
        let etat = try await banc.lautre.etat(.reception)
        let lot = LotDeReleve(messages: 5, octetsParMessage: 1000, octets: 5000)
        let message = try #require(
            try await banc.lautre.relever(.reception, etat.numerotation, 0, lot).messages.first)
        #expect(message.octets == nil && message.taille == octets.count)
        var recu = Data()
        while true {
            let tranche = try await banc.lautre.tranche(
                .reception, etat.numerotation, message.uid, recu.count, 7001)
            if tranche.isEmpty { break }
            recu += tranche
        }
        #expect(recu == octets)
        await #expect(throws: ErreurOperateur.messageAbsent) {
            try await banc.lautre.tranche(.reception, etat.numerotation, message.uid + 9, 0, 10)
        }
        await #expect(throws: ErreurOperateur.numerotationChangee) {
            try await banc.lautre.relever(.reception, etat.numerotation &+ 1, 0, lot)
        }
    }

    @Test("la copie va aux Envoyés, se retrouve par son identifiant, et elle seule", arguments: genres)
    func copie(_ genre: BancDOperateur.Genre) async throws {
        let banc = try BancDOperateur(genre)
        #expect(try await !banc.ici.contient(.envoyes, "copie@b"))
        try await banc.ici.deposer(.envoyes, banc.message("copie@b"), BancDOperateur.instant)
        #expect(try await banc.ici.contient(.envoyes, "copie@b"))
        #expect(try await !banc.ici.contient(.envoyes, "opie@b\"x"))
        #expect(try await banc.ici.etat(.envoyes).total == 1)
        #expect(try await banc.ici.etat(.reception).total == 0)
        #expect(try await banc.ici.preuve(banc.enveloppe, banc.message("copie@b")) != .inconnue)
        #expect(try await banc.ici.dossiers().contains { $0.role == .envoyes })
    }

    @Test("marqué lu chez l’opérateur, il l’est à la relève suivante", arguments: genres)
    func drapeau(_ genre: BancDOperateur.Genre) async throws {
        let banc = try BancDOperateur(genre)
        try await banc.envoyer(banc.message("lu@b"))
        let etat = try await banc.lautre.etat(.reception)
        let uid = try #require(
            try await banc.lautre.relever(.reception, etat.numerotation, 0, .courant).messages.first?.uid)
        for _ in 0..<2 { try await banc.lautre.marquerLu(.reception, etat.numerotation, uid) }
        let relu = try await banc.lautre.relever(.reception, etat.numerotation, 0, .courant).messages
        #expect(relu.map(\.uid) == [uid] && relu.allSatisfy(\.estLu))
    }

    @Test("l’attente finit d’elle-même, et s’éveille à l’arrivée", arguments: genres)
    func attente(_ genre: BancDOperateur.Genre) async throws {
        let banc = try BancDOperateur(genre)
        let etat = try await banc.lautre.etat(.reception)
        #expect(try await !banc.lautre.attendre(.reception, etat.prochain, 1))
        async let eveil = banc.lautre.attendre(.reception, etat.prochain, 60)
        _ = try await banc.ici.soumettre(banc.enveloppe, banc.message("eveil@b")) {}
        #expect(try await eveil)
    }

    @Test("rien ne part quand la dernière vérification refuse, ni vers une adresse inconnue", arguments: genres)
    func retenu(_ genre: BancDOperateur.Genre) async throws {
        let banc = try BancDOperateur(genre)
        await #expect(throws: ErreurOperateur.envoiRepris) {
            try await banc.ici.soumettre(banc.enveloppe, banc.message("retenu@b")) { throw ErreurOperateur.envoiRepris }
        }
        let double = Enveloppe(
            expediteur: banc.adresses.ici, destinataires: [banc.adresses.lautre, "personne@ailleurs.test.invalid"])
        if genre == .maildir {
            await #expect(throws: ErreurOperateur.self) {
                try await banc.ici.soumettre(double, banc.message("retenu2@b")) {}
            }
        }
        try await banc.envoyer(banc.message("parti@b"))
        #expect(try await banc.lautre.etat(.reception).total == 1)
    }

    @Test("le test de la liaison dit ce qu’il a trouvé", arguments: genres)
    func essai(_ genre: BancDOperateur.Genre) async throws {
        let banc = try BancDOperateur(genre)
        let constat = try await banc.ici.tester()
        #expect(!constat.lignes.isEmpty)
        if genre == .serveurs {
            #expect(
                constat.lignes.contains { $0.contains("TLSv1.") } && constat.lignes.contains { $0.contains("20 Mo") })
        }
        await banc.ici.fermer()
        #expect(try await banc.ici.etat(.reception).total == 0)
    }
}

extension BancDOperateur {
    static let instant = Instant(secondes: 1_789_000_000)
}
