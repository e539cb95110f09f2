import DUIDomain
import DUIMessaging
import Foundation
import Testing

@Suite("Mettre un message en forme")
struct RedactionTests {
    private static let boite = BoiteAuxLettres(
        id: Cle(1), adresse: "soins@les-tilleuls.mssante.fr", libelle: "EHPAD Les Tilleuls – Soins",
        type: .organisationnelle, droits: [.lire, .traiter, .ecrire])
    private static let auteur = Compte(
        id: Cle(7), identifiant: "s.diallo", nom: "Diallo", prenom: "Seynabou", role: .ide, unites: [])

    private func brouillon(_ changer: (inout CourrielARediger) -> Void = { _ in }) -> CourrielARediger {
        var courriel = CourrielARediger(
            boite: Self.boite, auteur: Self.auteur, entite: "EHPAD Les Tilleuls", referenceProduit: "DUI-ESSAI",
            destinataires: [AdresseCourriel(libelle: "Dr_Marie_MARTIN", adresse: "marie.martin@ch-du-port.mssante.fr")],
            objet: "Nouvelles de la nuit", corps: "Bonjour,\nelle va mieux : 38°5 à 2 h.\n.\nS. Diallo")
        changer(&courriel)
        return courriel
    }

    private func pret(_ courriel: CourrielARediger, pieces: [PieceLue] = [], cda: [DocumentClinique] = [])
        -> CourrielPret
    {
        CourrielPret(
            courriel, identifiant: "abc.1@les-tilleuls.mssante.fr", date: Instant(secondes: 1_795_300_000),
            pieces: pieces, cda: cda)
    }

    @Test("ce qui est écrit se relit : objet, adresses, texte accentué, ligne d’un seul point, fil")
    func allerRetour() throws {
        let courriel = brouillon {
            $0.objet = "Ordonnance à renouveler, œdème"
            $0.copies = [AdresseCourriel(libelle: "Kiné", adresse: "kine@port.mssante.fr")]
            $0.copiesCachees = [AdresseCourriel(libelle: "", adresse: "cachee@port.mssante.fr")]
            $0.demandes = [.accuseDeLecture, .accuseDeReception, .urgence]
            $0.reponse = FilDeReponse(
                identifiant: "b@ch.fr", references: ["a@ch.fr", "b@ch.fr"], objet: "Ordonnance")
        }
        let octets = try RedacteurMIME.write(pret(courriel))
        #expect(try RedacteurMIME.write(pret(courriel)) == octets)
        let texte = String(decoding: octets, as: UTF8.self)
        #expect(texte.unicodeScalars.first { !$0.isASCII } == nil)
        #expect(!texte.replacing("\r\n", with: "").contains("\n") && !texte.contains("cachee"))
        #expect(texte.contains("charset=utf-8") && !texte.lowercased().contains("8859") && !texte.contains("windows"))
        let lu = try LecteurMIME.read(octets)
        #expect(lu.objet == "Ordonnance à renouveler, œdème" && lu.identifiant == "abc.1@les-tilleuls.mssante.fr")
        #expect(lu.expediteurs.first?.libelle == "EHPAD Les Tilleuls – Soins")
        #expect(lu.destinataires == courriel.destinataires && lu.copies == courriel.copies)
        #expect(lu.enReponseA == "b@ch.fr" && lu.references == ["a@ch.fr", "b@ch.fr"])
        #expect(lu.accuseDemandePar == Self.boite.adresse && lu.receptionDemandeePar == Self.boite.adresse)
        #expect(lu.estUrgent && lu.entetesMSS == ["X-MSS-NIL": "DUI-ESSAI"] && lu.date?.secondes == 1_795_300_000)
        #expect(lu.texte.contains("elle va mieux : 38°5 à 2 h.") && lu.texte.contains("S. Diallo"))
    }

    @Test("les pièces se relisent octet pour octet, avec leur nom accentué")
    func pieces() throws {
        let brut = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 7) })
        let pieces = [
            PieceLue(nom: "IHE_XDM.zip", typeMIME: "application/zip", octets: brut),
            PieceLue(
                nom: "20261121_Lettre d’été_ŒUVRARD_Noëlle.pdf", typeMIME: "application/pdf", octets: Data("%PDF".utf8)),
            PieceLue(nom: "vide.txt", typeMIME: "text/plain", octets: Data()),
        ]
        let octets = try RedacteurMIME.write(pret(brouillon(), pieces: pieces))
        let lu = try LecteurMIME.read(octets)
        #expect(lu.pieces.map(\.nom) == pieces.map(\.nom) && lu.pieces.map(\.octets) == pieces.map(\.octets))
        #expect(lu.texte.contains("elle va mieux"))
        let longues = String(decoding: octets, as: UTF8.self).split(separator: "\r\n").filter { $0.count > 998 }
        #expect(longues.isEmpty)
    }

    @Test("rien de ce qui est recopié en en-tête n’en ajoute un autre")
    func injection() throws {
        let courriel = brouillon {
            $0.objet = "Bonjour\r\nBcc: espion@ailleurs.fr"
            $0.destinataires = [
                AdresseCourriel(
                    libelle: "Dr\r\nBcc: <espion@ailleurs.fr>", adresse: "marie.martin@ch-du-port.mssante.fr")
            ]
            $0.reponse = FilDeReponse(identifiant: "x>\r\nBcc: espion@ailleurs.fr", references: [], objet: "")
            $0.referenceProduit = "A\r\nBcc: espion@ailleurs.fr"
        }
        let octets = try RedacteurMIME.write(pret(courriel))
        let lignes = String(decoding: octets, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(!lignes.contains { $0.lowercased().hasPrefix("bcc") })
        let lu = try LecteurMIME.read(octets)
        #expect(lu.destinataires.map(\.adresse) == ["marie.martin@ch-du-port.mssante.fr"])
    }
}
