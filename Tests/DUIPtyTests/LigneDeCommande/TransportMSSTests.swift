import DUIDomain
import DUIStore
import DUITestKit
import Foundation
import Testing

@Suite("Ligne de commande : opérateur, relève, envois")
struct TransportMSSTests {
    private let binaire: Binaire
    private let base: BaseDeLaSuite.Copie
    private let boite: String
    private static let medecin = "luc.petit@ch-du-port.mssante.fr"

    init() throws {
        binaire = try Binaire()
        base = try BaseDeLaSuite.copier(pour: binaire)
        let issue = try binaire.lancer(["mss", "boites"], par: "s.diallo", base: base)
        boite =
            Binaire.Issue.colonnes(
                try #require(issue.lignes.first { $0.contains("d’équipe") && $0.contains("écrire") }))[0]
        for adresse in [boite, Self.medecin] {
            for sous in ["tmp", "new", "cur"] {
                try FileManager.default.createDirectory(
                    at: binaire.dossier.fichier("courrier/\(adresse)/\(sous)"), withIntermediateDirectories: true)
            }
        }
    }

    private func lancer(_ arguments: String..., par identifiant: String = "s.diallo") throws -> Binaire.Issue {
        try binaire.lancer(["mss"] + arguments, par: identifiant, base: base)
    }

    private func regler() throws {
        let courrier = binaire.dossier.fichier("courrier").path
        let issue = try lancer("operateur", "regler", "--boite", boite, "--maildir", courrier, par: "admin")
        #expect(issue.statut == 0, "\(issue.erreurs)")
    }

    private func fichiers(_ adresse: String, _ sous: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: binaire.dossier.fichier("courrier/\(adresse)/\(sous)").path)
    }

    @Test("sans opérateur, la relève le dit ; l’administration le règle, l’essaie et le montre, l’infirmière non")
    func reglage() throws {
        let sans = try lancer("relever")
        #expect(sans.statut == 1 && sans.erreurs.contains("opérateur"))
        let refus = try lancer("operateur", "regler", "--boite", boite, "--aucun")
        #expect(refus.statut == 1 && refus.erreurs.contains("administration"))
        let faux = try lancer(
            "operateur", "regler", "--boite", boite, "--imap", "a b", "--envoi", "c", "--autorites", "/x",
            "--revocations",
            "/y", par: "admin")
        #expect(faux.statut == 1 && faux.erreurs.contains("n’est pas un nom de serveur"), "\(faux.erreurs)")
        try regler()
        let essai = try lancer("operateur", "tester", "--boite", boite, par: "admin")
        #expect(essai.statut == 0 && essai.sortie.contains("0 en réception"), "\(essai.erreurs)")
        let montre = try lancer("operateur", "montrer", par: "admin")
        #expect(montre.lignes.contains { $0.hasPrefix(boite) && $0.contains("dossiers de messages") })
    }

    @Test("un message déposé chez l’opérateur est relevé une fois")
    func releve() throws {
        try regler()
        try Data("From: <\(Self.medecin)>\r\nSubject: Bonjour du port\r\nMessage-ID: <x@y>\r\n\r\nOui.\r\n".utf8)
            .write(to: binaire.dossier.fichier("courrier/\(boite)/new/1.M1.hote"))
        let premiere = try lancer("relever", "--boite", boite)
        #expect(premiere.statut == 0 && premiere.sortie.contains("1 nouveau message"), "\(premiere.erreurs)")
        #expect(try lancer("relever", "--boite", boite).sortie.contains("0 nouveau message"))
        #expect(try lancer("lister", "--boite", boite).sortie.contains("Bonjour du port"))
    }

    @Test("ce qui attend part une fois, avec sa copie ; un rappelé ne part pas ; rien à trancher se dit")
    func envois() async throws {
        try regler()
        for identifiant in ["part@b", "reste@b"] { try await deposer(identifiant) }
        let liste = try lancer("envois")
        #expect(liste.lignes.count == 2 && liste.lignes.allSatisfy { $0.contains("à envoyer") })
        let dernier = Binaire.Issue.colonnes(liste.lignes[0])[0]
        #expect(try lancer("rappeler", dernier).sortie.contains("rappelé"))
        for _ in 0..<2 { #expect(try lancer("envoyer", "--boite", boite).statut == 0) }
        #expect(try fichiers(Self.medecin, "new").count == 1)
        #expect(try fichiers(boite, ".Sent/cur").count == 1)
        let tout = try lancer("envois", "--tous")
        #expect(tout.lignes.count == 2 && tout.sortie.contains("envoyé") && tout.sortie.contains("rappelé"))
        let rien = try lancer("trancher", dernier, "--decision", "parti", "--motif", "vu")
        #expect(rien.statut == 1 && rien.erreurs.contains("rien à trancher"))
    }

    private func deposer(_ identifiant: String) async throws {
        let ouverte = try BaseDUI.open(at: base.fichier)
        defer { try? ouverte.fermer() }
        let compte = try #require(
            try await ouverte.depots.comptes.lister().first { $0.identifiant == "s.diallo" })
        let cle = try #require(try await ouverte.depots.messages.boites(compte.id).first { $0.adresse == boite })
        _ = try await ouverte.depots.envois.deposer(
            NouvelEnvoi(
                boite: cle.id, enveloppe: Enveloppe(expediteur: boite, destinataires: [Self.medecin]),
                octets: Data("Message-ID: <\(identifiant)>\r\n\r\nBonjour.\r\n".utf8), identifiant: identifiant,
                objet: "Essai", pasAvant: Instant(secondes: 0)),
            Signature(compte: compte.id, quand: Instant(secondes: 1_795_222_800)))
    }
}
