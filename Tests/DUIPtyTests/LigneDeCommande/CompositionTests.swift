import DUIDomain
import Foundation
import Testing

@Suite("Ligne de commande : composer un message")
struct CompositionTests {
    private let soins = "equipe.soins@les-tilleuls.mssante.fr"

    private func documents(_ binaire: Binaire, _ base: BaseDeLaSuite.Copie, de chambre: String) throws -> [String] {
        let personnes = try binaire.lancer(["resident", "lister"], par: "s.diallo", base: base)
        let ligne = try #require(personnes.lignes.first { $0.contains("  \(chambre)  ") })
        let reference = Binaire.Issue.colonnes(ligne)[0]
        let liste = try binaire.lancer(["document", "lister", "--resident", reference], par: "s.diallo", base: base)
        return liste.lignes.filter { $0.contains("Ordonnance") || $0.contains("liaison") }
            .map { Binaire.Issue.colonnes($0)[0] }
    }

    @Test("deux documents du dossier partent dans une archive et en copies ; DUI les relit, et c’est tracé")
    func complet() throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let corps = try binaire.ecrire("corps.txt", Data("Bonjour,\nvoici ses documents.\n".utf8))
        let sortie = binaire.dossier.fichier("m.eml").path
        let joints = try documents(binaire, base, de: "207").prefix(2)
        try #require(joints.count == 2)
        let issue = try binaire.lancer(
            [
                "mss", "composer", "--de", soins, "--a", "marie.martin@ch-du-port.mssante.fr", "--objet", "Suivi",
                "--corps", corps, "-o", sortie,
            ] + joints.flatMap { ["--document", $0] }, par: "s.diallo", base: base)
        #expect(issue.statut == 0, "\(issue.erreurs)")
        #expect(issue.sortie.contains("XDM/1.0/DDM+Suivi AUTRET ERNESTINE 13/06/1930"))
        let lu = try binaire.lancer(["mss", "lire", sortie])
        #expect(lu.statut == 0 && lu.erreurs.isEmpty)
        for attendu in ["voici ses documents.", "IHE_XDM.zip", "Document 1 sur 2", "_AUTRET_ERNESTINE.pdf"] {
            #expect(lu.sortie.contains(attendu), "\(attendu)")
        }
        let brut = String(decoding: try Data(contentsOf: URL(filePath: sortie)), as: UTF8.self)
        #expect(brut.contains("X-MSS-NIL: DUI-DEMONSTRATION\r\n") && brut.contains("X-MSS-INS: O\r\n"))
        let journal = try binaire.lancer(["journal", "lister"], par: "s.diallo", base: base)
        #expect(journal.lignes.contains { $0.contains("message écrit dans un fichier") && $0.contains("LE FUR") })
        let encore = try binaire.lancer(
            [
                "mss", "composer", "--de", soins, "--a", "a@ch.mssante.fr", "--objet", "x", "--corps", corps, "-o",
                sortie,
            ],
            par: "s.diallo", base: base)
        #expect(encore.statut == 1 && encore.erreurs.contains("existe déjà"))
    }

    @Test("tout ce qui empêche l’envoi est dit d’un coup, et rien n’est écrit")
    func refus() throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let sortie = binaire.dossier.fichier("m.eml").path
        let issue = try binaire.lancer(
            ["mss", "composer", "--de", soins, "--a", "marie@gmail.com", "--clore", "-o", sortie], par: "s.diallo",
            base: base)
        #expect(issue.statut == 1 && !FileManager.default.fileExists(atPath: sortie))
        for attendu in ["n’est pas une adresse MSSanté", "n’a pas d’objet", "message est vide", "avec un usager"] {
            #expect(issue.erreurs.contains(attendu), "\(attendu)")
        }
        let aide = try binaire.lancer(
            ["mss", "composer", "--de", soins, "--a", "a@ch.mssante.fr", "--objet", "x", "-o", sortie], par: "c.morel",
            base: base)
        #expect(aide.statut == 1 && aide.erreurs.contains("Vous n’écrivez pas au nom de la boîte"))
    }
}
