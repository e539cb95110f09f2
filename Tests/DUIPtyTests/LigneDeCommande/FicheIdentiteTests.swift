import Foundation
import Testing

@Suite("Ligne de commande : fiche d’identité")
struct FicheIdentiteTests {
    private func reference(_ binaire: Binaire, _ base: BaseDeLaSuite.Copie, _ statut: String) throws -> String {
        let liste = try binaire.lancer(["resident", "lister"], par: "s.diallo", base: base)
        let ligne = try #require(liste.lignes.first { $0.contains(statut) && !$0.contains("sorti") })
        return Binaire.Issue.colonnes(ligne)[0]
    }

    @Test("INS/va1.15, va1.03 : la fiche s’écrit, se trace, et ne remplace aucun fichier")
    func imprimer() throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let ref = try reference(binaire, base, "INS qualifiée")
        let fichier = binaire.dossier.fichier("fiche.pdf")
        let issue = try binaire.lancer(["resident", "identite", ref, "-o", fichier.path], par: "s.diallo", base: base)
        #expect(issue.statut == 0, "\(issue.erreurs)")
        #expect(issue.sortie.contains("fiche.pdf"))
        let octets = try Data(contentsOf: fichier)
        #expect(octets.starts(with: Data("%PDF-".utf8)))
        let encore = try binaire.lancer(["resident", "identite", ref, "-o", fichier.path], par: "s.diallo", base: base)
        #expect(encore.statut == 1 && encore.erreurs.contains("existe déjà"))
        #expect(try Data(contentsOf: fichier) == octets)
        let journal = try binaire.lancer(["journal", "lister"], par: "i.kerhoas", base: base)
        #expect(journal.sortie.contains("lecture du matricule INS"), "\(journal.erreurs)")
        #expect(journal.sortie.contains("Fiche d’identité") && journal.sortie.contains("n’est pas sortie"))
    }

    @Test("une référence inconnue est refusée d’une phrase")
    func inconnue() throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let issue = try binaire.lancer(["resident", "identite", "99999"], par: "s.diallo", base: base)
        #expect(issue.statut == 1 && issue.erreurs.contains("n’est pas dans la base"), "\(issue.erreurs)")
    }
}
