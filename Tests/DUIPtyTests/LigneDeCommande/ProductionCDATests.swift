import Foundation
import Testing

@Suite("Ligne de commande : produire et contrôler un document de santé")
struct ProductionCDATests {
    private let binaire: Binaire
    private let base: BaseDeLaSuite.Copie

    init() throws {
        binaire = try Binaire()
        base = try BaseDeLaSuite.copier(pour: binaire)
    }

    private func lancer(_ arguments: [String], par identifiant: String = "s.diallo") throws -> Binaire.Issue {
        try binaire.lancer(arguments, par: identifiant, base: base)
    }

    private func reference(_ mot: String) throws -> String {
        let ligne = try lancer(["resident", "lister"]).lignes.first { $0.contains(mot) && !$0.contains("sorti") }
        return Binaire.Issue.colonnes(try #require(ligne))[0]
    }

    @Test("chaque genre listé s’écrit, se relit, se contrôle, se trace, et ne remplace aucun fichier")
    func tous() throws {
        let liste = try binaire.lancer(["cda", "produire", "--liste"])
        let genres = liste.lignes.map(Binaire.Issue.colonnes)
        #expect(liste.statut == 0 && genres.count == 20 && genres.allSatisfy { $0.count == 4 })
        let ref = try reference("INS qualifiée")
        let texte = try binaire.ecrire("texte.txt", Data("Vu ce jour.\n\nÉtat stable.\n".utf8))
        for genre in genres {
            let fichier = binaire.dossier.fichier("\(genre[0]).xml")
            let compte = genre[0] == "fiche-contacts" ? "s.diallo" : "m.tanguy"
            let matiere = genre[2] == "structuré" ? [] : ["--texte", texte]
            let issue = try lancer(
                ["cda", "produire", genre[0], "--resident", ref, "-o", fichier.path] + matiere, par: compte)
            #expect(issue.statut == 0, "\(genre[0]) \(issue.erreurs)")
            let controle = try binaire.lancer(["cda", "controler", fichier.path])
            #expect(controle.statut == 0, "\(genre[0]) \(controle.sortie)")
            let lu = try binaire.lancer(["cda", "lire", fichier.path])
            #expect(lu.statut == 0 && lu.sortie.contains("Matricule INS"), "\(genre[0]) \(lu.erreurs)")
            let encore = try lancer(
                ["cda", "produire", genre[0], "--resident", ref, "-o", fichier.path] + matiere, par: compte)
            #expect(encore.statut == 1 && encore.erreurs.contains("existe déjà"))
        }
        #expect(try lancer(["journal", "lister"], par: "i.kerhoas").sortie.contains("production d’un document"))
    }

    @Test("un profil qui ne rédige pas ce genre est refusé, d’une phrase, avec sa trace")
    func droits() throws {
        let ref = try reference("INS qualifiée")
        for (genre, compte) in [("ordonnance", "s.diallo"), ("dlu", "c.morel"), ("synthese", "s.diallo")] {
            let issue = try lancer(["cda", "produire", genre, "--resident", ref], par: compte)
            #expect(
                issue.statut == 1 && issue.sortie.isEmpty && issue.erreurs.contains("ne rédige pas"), "\(issue.erreurs)"
            )
        }
        #expect(try lancer(["journal", "lister"], par: "i.kerhoas").sortie.contains("ne rédige pas"))
    }

    @Test("une identité qui n’est pas qualifiée sort sans matricule, et c’est dit")
    func sansINS() throws {
        let ref = try reference("Identité provisoire")
        let issue = try lancer(["cda", "produire", "transfert", "--resident", ref, "--motif", "Chute"])
        #expect(issue.statut == 0 && issue.erreurs.contains("n’est pas qualifiée"), "\(issue.erreurs)")
        #expect(issue.sortie.contains("Chute") && !issue.sortie.contains("1.2.250.1.213.1.4."))
    }

    @Test(
        "une commande mal écrite rend 2",
        arguments: [
            (["cda", "produire"], "Dites quel document"), (["cda", "produire", "roman"], "n’est pas un genre"),
            (["cda", "produire", "dlu"], "--resident REF"), (["cda"], "lire, produire ou controler"),
        ])
    func usage(arguments: [String], phrase: String) throws {
        let issue = try binaire.lancer(arguments)
        #expect(issue.statut == 2 && issue.erreurs.contains(phrase), "\(issue.erreurs)")
    }

    @Test("le contrôle dit chaque manquement avec sa règle")
    func controle() throws {
        let ref = try reference("INS qualifiée")
        let bon = try lancer(["cda", "produire", "transfert", "--resident", ref]).sortie
        let faux = bon.replacingOccurrences(of: "languageCode code=\"fr-FR\"", with: "languageCode code=\"fr\"")
            .replacingOccurrences(of: "ID=\"etat-1\"", with: "ID=\"perdu\"")
        let issue = try binaire.lancer(["cda", "controler", try binaire.ecrire("faux.xml", Data(faux.utf8))])
        #expect(issue.statut == 1)
        #expect(issue.sortie.contains("languageCode") && issue.sortie.contains("etat-1"), "\(issue.sortie)")
    }
}
