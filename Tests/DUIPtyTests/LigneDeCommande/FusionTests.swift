import Foundation
import Testing

@Suite("Ligne de commande : fusion de deux fiches")
struct FusionTests {
    private let binaire: Binaire
    private let base: BaseDeLaSuite.Copie

    init() throws {
        binaire = try Binaire()
        base = try BaseDeLaSuite.copier(pour: binaire)
    }

    private func lancer(_ arguments: [String], par identifiant: String = "i.kerhoas") throws -> Binaire.Issue {
        try binaire.lancer(arguments, par: identifiant, base: base)
    }

    private func reference(_ texte: String, _ mot: String) throws -> String {
        let ligne = try lancer(["resident", "lister", "--texte", texte]).lignes.first { $0.contains(mot) }
        return Binaire.Issue.colonnes(try #require(ligne))[0]
    }

    @Test("Deux fiches se comparent, se fusionnent avec un motif, et se défusionnent")
    func allerRetour() throws {
        let liste = "Nom de naissance;Prénoms;Né le;Sexe;Code INSEE\nVASSEUR;Eleanora;14/06/1938;F;29103\n"
        let fichier = try binaire.ecrire("liste.csv", Data(liste.utf8))
        let import1 = try lancer(["resident", "importer", "--accepter-ressemblances", "--accepter-doutes", fichier])
        #expect(import1.statut == 0, "\(import1.sortie) \(import1.erreurs)")
        let (gardee, absorbee) = (try reference("vasseur", "Eléanore"), try reference("eleanora", "ELEANORA"))
        let essai = try lancer(["resident", "fusionner", gardee, absorbee, "--essai"])
        #expect(essai.statut == 0 && essai.sortie.contains("! Premier prénom") && essai.sortie.contains("Rendez-vous"))
        for (arguments, phrase) in [
            ([gardee, absorbee, "--accepter-ecarts"], "motif"),
            ([gardee, absorbee, "--motif", "doublon"], "diffèrent"),
            ([absorbee, gardee, "--motif", "doublon", "--accepter-ecarts"], "inversez le sens"),
            ([gardee, gardee, "--motif", "doublon"], "deux fois la même fiche"),
            ([gardee, "999999", "--motif", "doublon"], "n’est pas dans la base"),
        ] {
            let refus = try lancer(["resident", "fusionner"] + arguments)
            #expect(refus.statut == 1 && refus.erreurs.contains(phrase), "\(arguments) \(refus.erreurs)")
        }
        let droit = try lancer(
            ["resident", "fusionner", gardee, absorbee, "--motif", "doublon", "--accepter-ecarts"], par: "c.morel")
        #expect(droit.statut == 1 && droit.erreurs.contains("ne fusionne pas les fiches"))
        let faite = try lancer(
            ["resident", "fusionner", gardee, absorbee, "--motif", "doublon", "--accepter-ecarts"])
        #expect(
            faite.statut == 0 && faite.sortie.contains("absorbée par celle de VASSEUR Eléanore"), "\(faite.erreurs)")
        let ouverte = try lancer(["resident", "montrer", absorbee])
        #expect(ouverte.sortie.contains("est fusionnée à celle-ci") && ouverte.sortie.contains("VASSEUR Eléanore"))
        #expect(try lancer(["resident", "lister", "--texte", "eleanora"]).sortie.contains("VASSEUR Eléanore"))
        #expect(try lancer(["resident", "defusionner", absorbee, "--motif", " "]).statut == 1)
        let rendue = try lancer(["resident", "defusionner", absorbee, "--motif", "deux personnes"])
        #expect(rendue.statut == 0 && rendue.sortie.contains("de nouveau une fiche à part"))
        #expect(
            try lancer(["resident", "defusionner", absorbee, "--motif", "encore"]).erreurs.contains("déjà annulée"))
        #expect(try lancer(["resident", "lister", "--texte", "eleanora"]).sortie.contains("VASSEUR ELEANORA"))
        #expect(try lancer(["base", "verifier"], par: "admin").statut == 0)
    }
}
