import DUIDomain
import DUIMessaging
import DUITestKit
import Foundation
import Testing

/// What makes DUI refuse a server, before it says anything that matters.
@Suite("Protection de la liaison", .serialized, .enabled(if: ServeursDeCourrier.absence == nil, "serveurs absents"))
struct ProtectionTests {
    private let adresse = ServeursDeCourrier.adresse("ide")

    private func operateur(_ reglage: ServeursOperateur, jeton: JetonDAcces? = JetonDAcces("jeton-tres-secret"))
        -> OperateurMSS
    {
        .serveurs(reglage, adresse: adresse, horloge: BancDOperateur.horloge) { jeton }
    }

    private func erreur(_ reglage: ServeursOperateur) async -> ErreurOperateur? {
        do {
            _ = try await operateur(reglage).etat(.reception)
            return nil
        } catch { return error as? ErreurOperateur }
    }

    @Test("une autre autorité, une liste de révocation périmée, absente ou qui nomme le serveur : refus, motif lisible")
    func certificats() async throws {
        let serveurs = try ServeursDeCourrier.partages()
        let surveillant = serveurs.surveillant
        #expect(
            await erreur(serveurs.reglage(autorites: surveillant.fichier("autre.pem"), revocations: nil))
                == .certificatRefuse("son autorité n’est pas admise"))
        #expect(
            await erreur(serveurs.reglage(revocations: "vieille.pem"))
                == .revocationIndisponible("elle n’est plus, ou pas encore, valable"))
        #expect(
            await erreur(serveurs.reglage(revocations: "jamais.pem"))
                == .revocationIndisponible("son fichier ne se lit pas"))
        #expect(await erreur(serveurs.reglage(revocations: "revoque.pem")) == .certificatRefuse("il a été révoqué"))
        #expect(
            await erreur(serveurs.reglage(autorites: surveillant.fichier("jamais.pem")))
                == .reglage("le fichier des autorités ne se lit pas."))
    }

    @Test("TLS d’emblée, quand il est demandé")
    func tlsDEmblee() async throws {
        let serveurs = try ServeursDeCourrier.partages()
        var reglage = serveurs.reglage(imap: serveurs.portIMAPS)
        reglage.imap.protection = .tls
        let jeton = try serveurs.jeton(adresse)
        #expect(try await operateur(reglage, jeton: jeton).etat(.reception).total == 0)
    }

    /// A server of TLS alone, with what it is allowed to speak.
    private func parler(_ options: String, certificat: String = "srv") async throws -> ErreurOperateur? {
        let serveurs = try ServeursDeCourrier.partages()
        let port = try Surveillant.ports(1)[0]
        let source = serveurs.surveillant.dossier
        let muet = try Surveillant(
            """
            openssl genpkey -genparam -algorithm DH -pkeyopt group:modp_1536 -out dh.pem 2>/dev/null
            seul openssl s_server -accept 127.0.0.1:\(port) -cert \(source)/\(certificat).pem -key \(source)/\(certificat).key \
            -quiet \(options) < <(sleep 1000) > s.log 2>&1 &
            attendre \(port)
            """)
        defer { withExtendedLifetime(muet) {} }
        var reglage = serveurs.reglage(imap: port)
        reglage.imap.protection = .tls
        return await erreur(reglage)
    }

    @Test(
        "un protocole ou une protection trop faible : refus avant tout identifiant",
        arguments: [
            "-tls1_1 -cipher ALL:@SECLEVEL=0", "-tls1_2 -cipher AES256-GCM-SHA384",
            "-tls1_2 -cipher ECDHE-RSA-AES256-SHA", "-tls1_2 -cipher ECDHE-RSA-CHACHA20-POLY1305",
            "-tls1_2 -cipher DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0 -dhparam dh.pem",
        ])
    func faibles(_ options: String) async throws {
        let erreur = try await parler(options)
        guard case .chiffrementRefuse = erreur else {
            Issue.record("\(options) : \(String(describing: erreur))")
            return
        }
    }

    @Test("un autre nom, des dates passées : refus")
    func identite() async throws {
        #expect(try await parler("", certificat: "nom") == .certificatRefuse("il porte un autre nom"))
        #expect(
            try await parler("", certificat: "vieux")
                == .certificatRefuse("ses dates ne sont pas celles d’aujourd’hui"))
    }

    @Test("sans STARTTLS annoncé, rien n’est dit du jeton ni de l’adresse, en lecture comme à l’envoi")
    func retrogradation() async throws {
        let serveurs = try ServeursDeCourrier.partages()
        let imap = try FauxServeur(accueil: "* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] bonjour\r\n") { ligne in
            let etiquette = ligne.split(separator: " ").first ?? "*"
            return "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR\r\n\(etiquette) OK fait\r\n"
        }
        let smtp = try FauxServeur(accueil: "220 bonjour\r\n") { _ in "250-moi\r\n250 AUTH XOAUTH2\r\n" }
        let operateur = operateur(serveurs.reglage(imap: imap.port, soumission: smtp.port))
        await #expect(throws: ErreurOperateur.starttlsAbsent("localhost")) { try await operateur.etat(.reception) }
        let enveloppe = Enveloppe(expediteur: adresse, destinataires: [adresse])
        await #expect(throws: ErreurOperateur.starttlsAbsent("localhost")) {
            try await operateur.soumettre(enveloppe, Data("a\r\n".utf8)) {}
        }
        for recu in [imap.recu, smtp.recu] {
            let dit = String(decoding: recu, as: UTF8.self)
            #expect(
                !dit.isEmpty && !dit.contains("AUTH") && !dit.contains(adresse) && !dit.contains("secret"), "\(dit)")
        }
    }

    @Test("un jeton périmé, d’une autre personne ou absent : refus, et le jeton n’est dit nulle part")
    func jetons() async throws {
        let serveurs = try ServeursDeCourrier.partages()
        let perime = try serveurs.jeton(adresse, valable: false)
        for jeton in [perime, try serveurs.jeton("autre@ehpad.mssante.test")] {
            for acte in [0, 1] {
                let operateur = operateur(serveurs.reglage(), jeton: jeton)
                do {
                    if acte == 0 { _ = try await operateur.etat(.reception) }
                    if acte == 1 {
                        _ = try await operateur.soumettre(
                            Enveloppe(expediteur: adresse, destinataires: [adresse]), Data("a\r\n".utf8)
                        ) {}
                    }
                    Issue.record("accepté")
                } catch let erreur as ErreurOperateur {
                    guard case .authentificationRefusee(let dit) = erreur else {
                        Issue.record("\(erreur)")
                        continue
                    }
                    #expect(jeton.reveler { !dit.contains($0.prefix(12)) })
                }
            }
        }
        await #expect(throws: ErreurOperateur.jetonAbsent) {
            try await operateur(serveurs.reglage(), jeton: nil).etat(.reception)
        }
        #expect("\(perime)" == "jeton (masqué)" && String(reflecting: perime) == "jeton (masqué)")
        var vide = ""
        dump(perime, to: &vide)
        #expect(perime.reveler { !vide.contains($0) })
    }

    @Test("une boîte applicative : certificat de la structure, puis PLAIN ; sans lui, refus")
    func certificatDeLaStructure() async throws {
        let serveurs = try ServeursDeCourrier.partages()
        let dossier = serveurs.surveillant
        let secret = dossier.fichier("secret-\(UUID().uuidString)")
        try Data("secret\n".utf8).write(to: URL(fileURLWithPath: secret))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
        let reglage = serveurs.reglage(
            imap: serveurs.portCertificat,
            authentification: .certificat(
                certificat: dossier.fichier("client.pem"), cle: dossier.fichier("client.key"), secret: secret))
        #expect(try await operateur(reglage).etat(.reception).total == 0)
        let sans = serveurs.reglage(imap: serveurs.portCertificat)
        #expect(await erreur(sans) != nil)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: secret)
        guard case .reglage = await erreur(reglage) else {
            Issue.record("secret lisible par tous accepté")
            return
        }
    }

    @Test(
        "coupée n’importe où, la liaison ne fait ni plantage, ni double, ni perte",
        arguments: stride(from: 60, to: 2600, by: 190).map { $0 })
    func coupures(_ octets: Int) async throws {
        let serveurs = try ServeursDeCourrier.partages()
        let medecin = ServeursDeCourrier.adresse("medecin")
        let (relaisIMAP, relaisSMTP) = (
            try FauxServeur(relais: serveurs.portIMAP, coupeApres: octets),
            try FauxServeur(relais: serveurs.portSMTP, coupeApres: octets)
        )
        let coupe = OperateurMSS.serveurs(
            serveurs.reglage(imap: relaisIMAP.port, soumission: relaisSMTP.port), adresse: adresse,
            horloge: BancDOperateur.horloge
        ) { [adresse] in try serveurs.jeton(adresse) }
        do {
            let etat = try await coupe.etat(.reception)
            _ = try await coupe.relever(.reception, etat.numerotation, 0, .courant)
            try await coupe.deposer(.envoyes, Data("Subject: a\r\n\r\nb\r\n".utf8), BancDOperateur.instant)
        } catch {
            #expect(error is ErreurOperateur, "\(error)")
        }
        let enveloppe = Enveloppe(expediteur: adresse, destinataires: [medecin])
        let message = Data("From: <\(adresse)>\r\nMessage-ID: <c@b>\r\n\r\nBonjour.\r\n".utf8)
        let remis = Temoin()
        do {
            _ = try await coupe.soumettre(enveloppe, message) { remis.lever() }
        } catch let erreur as ErreurOperateur {
            // Before the end of the message is handed over, nothing may be in doubt.
            if case .issueInconnue = erreur { #expect(remis.estLeve) } else { #expect(!remis.estLeve, "\(erreur)") }
        }
        let jeton = try serveurs.jeton(medecin)
        let lautre = OperateurMSS.serveurs(serveurs.reglage(), adresse: medecin, horloge: BancDOperateur.horloge) {
            jeton
        }
        if !remis.estLeve { #expect(try await lautre.etat(.reception).total == 0) }
    }
}

/// Whether something happened.
final class Temoin: @unchecked Sendable {
    private let verrou = NSLock()
    private var leve = false
    var estLeve: Bool { verrou.withLock { leve } }
    func lever() { verrou.withLock { leve = true } }
}
