import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

@Suite("Accusés, avis de remise, messages protégés")
struct RapportsTests {
    static func rapport(_ type: String, _ champs: String, objet: String = "Rapport") -> String {
        """
        From: automate@ch.mssante.fr
        Subject: \(objet)
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=\(type); boundary=r

        --r
        Content-Type: text/plain; charset=utf-8

        Texte pour les humains.
        --r
        Content-Type: message/\(type)

        \(champs)
        --r
        Content-Type: message/rfc822

        From: a@b.fr
        Subject: Original

        Corps.
        --r--
        """
    }

    @Test("un accusé de lecture dit sa disposition et le message concerné")
    func accuse() throws {
        let courriel = try lire(
            Self.rapport(
                "disposition-notification",
                """
                Reporting-UA: outil
                Final-Recipient: rfc822;soins@tilleuls.mssante.fr
                Original-Message-ID: <m1@ch.mssante.fr>
                Disposition: manual-action/MDN-sent-manually; displayed
                """))
        #expect(
            courriel.nature
                == .accuseDeLecture(
                    disposition: "manual-action/MDN-sent-manually; displayed", concerne: "m1@ch.mssante.fr"))
        #expect(courriel.texte.contains("Texte pour les humains."))
        #expect(courriel.texte.contains("Boîte : soins@tilleuls.mssante.fr"))
        #expect(courriel.pieces.map(\.nom) == ["Original.eml"])
    }

    @Test("un refus d’intégration garde son code et son texte visibles")
    func echecIntegration() throws {
        let courriel = try lire(
            Self.rapport(
                "disposition-notification",
                """
                Original-Message-ID: <m1@ehpad.mssante.fr>
                Disposition: automatic-action/MDN-sent-automatically;
                 processed/Error: 902^Patient inconnu
                Error: 902^Patient inconnu
                """, objet: "[KO =?utf-8?q?Int=C3=A9gration_syst=C3=A8me_!=5D?=[902] XDM/1.0/DDM+CR"))
        #expect(courriel.objetAffiche.contains("[902]") && !courriel.objetAffiche.contains("DDM+"))
        #expect(courriel.texte.contains("Texte pour les humains."))
        #expect(courriel.texte.contains("Résultat : refus d’intégration"))
        #expect(courriel.texte.contains("il ne connaît pas la personne (code 902)"))
        #expect(courriel.texte.contains("Erreur : 902^Patient inconnu"))
    }

    @Test(
        "un accusé se lit en mots",
        arguments: [
            ("manual-action/MDN-sent-manually; displayed", "accusé de lecture : le message a été affiché"),
            ("automatic-action/MDN-sent-automatically;deleted", "supprimé sans être lu"),
            ("a/b; processed/Error: 904^INS", "l’INS diffère de celle qu’il détient (code 904)"),
            ("a/b; processed/Error: 999^Panne", "n’a pas pris le document (Panne)"),
            ("a/b; processed/Error:", "n’a pas pris le document"), ("a/b; Dispatched", "transmis à quelqu’un d’autre"),
            ("inconnu", "accusé de réception (inconnu)"), ("", "accusé de réception ()"),
        ])
    func dispositions(recue: String, dite: String) {
        #expect(DispositionEnMots.phrase(recue).contains(dite), "\(DispositionEnMots.phrase(recue))")
    }

    @Test("le même refus en courriel ordinaire reste un courriel")
    func echecOrdinaire() throws {
        let courriel = try lire(
            "From: a@b.fr\nSubject: [KO Intégration système !][904] XDM/1.0/DDM+CR\n\nL’INS diffère.\n")
        #expect(courriel.nature == .ordinaire)
        #expect(courriel.objetAffiche == "[KO Intégration système !][904] CR")
        #expect(courriel.texte == "L’INS diffère.")
    }

    @Test("un avis de remise dit l’échec, ses destinataires et la cause de chacun")
    func avis() throws {
        let courriel = try lire(
            Self.rapport(
                "delivery-status",
                """
                Reporting-MTA: dns; mx.ch.fr

                Final-Recipient: rfc822; ok@b.fr
                Action: delivered
                Status: 2.0.0

                Final-Recipient: rfc822; un@b.fr
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1
                 utilisateur inconnu

                Original-Recipient: rfc822;deux@b.fr
                Action: FAILED
                Status: 5.2.2
                """))
        #expect(
            courriel.nature
                == .avisDeRemise(
                    action: "failed", destinataire: "un@b.fr, deux@b.fr", diagnostic: "550 5.1.1 utilisateur inconnu"))
        let texte = courriel.texte
        #expect(texte.contains("un@b.fr : échec de la remise (550 5.1.1 utilisateur inconnu)"))
        #expect(texte.contains("deux@b.fr : échec de la remise (5.2.2)"))
        #expect(texte.contains("ok@b.fr : remis (2.0.0)"))
    }

    @Test("un rapport vide ou mal écrit ne perd pas le texte", arguments: ["", "n’importe quoi", ":\n:\n\n:"])
    func rapportVide(champs: String) throws {
        let courriel = try lire(Self.rapport("delivery-status", champs))
        #expect(courriel.texte.contains("Texte pour les humains."))
    }

    @Test(
        "un message chiffré est montré comme tel, et rien n’en est lu",
        arguments: [
            (
                "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
                "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: "
                    + "application/octet-stream\n\nxxxx\n--b--\n"
            ),
            (
                "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n"
                    + "Content-Transfer-Encoding: base64", "MIAGCSqGSIb3DQEHA6CAMIACAQA="
            ),
            ("Content-Type: application/x-pkcs7-mime; name=smime.p7m", "pas du tout du DER"),
            ("Content-Type: text/plain", "\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"),
        ])
    func chiffre(entetes: String, corps: String) throws {
        let courriel = try lire(partie(entetes, corps))
        #expect(courriel.nature == .chiffre)
        #expect(courriel.origineDuCorps == .absent)
        #expect(courriel.texte.isEmpty)
        #expect(!courriel.pieces.isEmpty)
        #expect(courriel.avertissements.contains { $0.contains("chiffré") })
    }

    @Test("un message signé à part se lit, et sa signature est dite non vérifiée")
    func signe() throws {
        let courriel = try lire(
            partie(
                "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b",
                "--b\nContent-Type: text/plain\n\nSigné.\n--b\nContent-Type: application/pkcs7-signature\n"
                    + "Content-Transfer-Encoding: base64\n\nMIAG\n--b--\n"))
        #expect(courriel.texte == "Signé.")
        #expect(courriel.nature == .ordinaire)
        #expect(courriel.pieces.map(\.nom) == ["pièce 1.p7s"])
        #expect(courriel.avertissements == ["Ce message est signé : DUI n’a pas vérifié la signature."])
    }

    @Test("un message signé en un bloc se lit au travers de sa signature", arguments: [true, false])
    func signeOpaque(longueursDefinies: Bool) throws {
        let interieur = Array("Content-Type: text/plain; charset=utf-8\r\n\r\nDans la boîte.\r\n".utf8)
        let cms = CMS.signed(interieur, longueursDefinies: longueursDefinies)
        let courriel = try lire(
            partie(
                "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n"
                    + "Content-Transfer-Encoding: base64", Data(cms).base64EncodedString()))
        #expect(courriel.texte == "Dans la boîte.")
        #expect(courriel.nature == .ordinaire)
        #expect(courriel.avertissements == ["Ce message est signé : DUI n’a pas vérifié la signature."])
    }

    @Test("une signature coupée n’importe où ne fait rien tomber")
    func signeCoupe() throws {
        let cms = CMS.signed(Array("Content-Type: text/plain\r\n\r\nTexte.\r\n".utf8), longueursDefinies: false)
        for longueur in 0..<cms.count { _ = EnveloppeCMS(Data(cms.prefix(longueur))) }
        guard case .signee(let contenu) = EnveloppeCMS(Data(cms)) else {
            Issue.record("la signature entière doit se lire")
            return
        }
        #expect(String(decoding: contenu, as: UTF8.self).contains("Texte."))
    }
}

/// A tiny writer of CMS signed data, for the tests.
enum CMS {
    static func signed(_ contenu: [UInt8], longueursDefinies: Bool) -> [UInt8] {
        let pkcs7: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07]
        func pack(_ etiquette: UInt8, _ dedans: [UInt8]) -> [UInt8] {
            if !longueursDefinies && etiquette & 0x20 != 0 { return [etiquette, 0x80] + dedans + [0, 0] }
            let longueur =
                dedans.count < 128
                ? [UInt8(dedans.count)] : [0x82, UInt8(dedans.count >> 8), UInt8(dedans.count & 255)]
            return [etiquette] + longueur + dedans
        }
        let milieu = contenu.count / 2
        let texte =
            longueursDefinies
            ? pack(0x04, contenu)
            : pack(0x24, pack(0x04, Array(contenu[..<milieu])) + pack(0x04, Array(contenu[milieu...])))
        let capsule = pack(0x30, pack(0x06, pkcs7 + [1]) + pack(0xA0, texte))
        let signe = pack(0x30, pack(0x02, [1]) + pack(0x31, []) + capsule + pack(0x31, []))
        return pack(0x30, pack(0x06, pkcs7 + [2]) + pack(0xA0, signe))
    }
}
