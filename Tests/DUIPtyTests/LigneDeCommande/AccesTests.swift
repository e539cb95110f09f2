import Foundation
import Testing

@Suite("Ligne de commande : ce qui touche à une base")
struct AccesTests {
    private let binaire: Binaire
    private let base: BaseDeLaSuite.Copie

    init() throws {
        binaire = try Binaire()
        base = try BaseDeLaSuite.copier(pour: binaire)
    }

    private func lancer(_ arguments: [String], par identifiant: String = "c.morel") throws -> Binaire.Issue {
        try binaire.lancer(arguments, par: identifiant, base: base)
    }

    private func reference(_ liste: [String], _ mot: String, par identifiant: String = "c.morel") throws -> String {
        let ligne = try lancer(liste, par: identifiant).lignes.first { $0.contains(mot) }
        return Binaire.Issue.colonnes(try #require(ligne))[0]
    }

    @Test("Chaque liste écrit un objet par ligne, sa référence d’abord, avec toujours autant de colonnes")
    func listes() throws {
        let personne = try reference(["resident", "lister"], "VASSEUR")
        for (arguments, compte) in [
            (["resident", "lister"], "c.morel"), (["mss", "lister"], "c.morel"), (["mss", "boites"], "c.morel"),
            (["agenda", "lister"], "s.diallo"), (["document", "lister", "--resident", personne], "s.diallo"),
            (["journal", "lister"], "i.kerhoas"), (["compte", "lister"], "admin"),
        ] {
            let issue = try lancer(arguments, par: compte)
            #expect(issue.statut == 0, "\(arguments) \(issue.erreurs)")
            let colonnes = issue.lignes.map(Binaire.Issue.colonnes)
            #expect(!colonnes.isEmpty && Set(colonnes.map(\.count)).count == 1, "\(arguments)")
            #expect(Set(colonnes.map { $0[0] }).count == colonnes.count, "\(arguments)")
            #expect(!colonnes.joined().contains(""), "\(arguments)")
        }
    }

    @Test("La recherche de personnes ignore les accents, et le dossier s’ouvre avec une trace")
    func dossier() throws {
        let reference = try reference(["resident", "lister", "--texte", "lefevre"], "LEFÈVRE")
        let dossier = try lancer(["resident", "montrer", reference])
        #expect(dossier.statut == 0)
        #expect(dossier.sortie.contains("Allergie") && dossier.sortie.contains("Matricule INS"))
        let traces = try lancer(["journal", "lister", "--agent", "c.morel", "--resident", reference])
        #expect(traces.lignes.first?.contains("ouverture du dossier") == true)
    }

    @Test("Un message de la base se lit en entier et devient lu")
    func message() throws {
        let non = try lancer(["mss", "lister", "--non-lus"]).lignes.count
        let reference = try reference(["mss", "lister", "--non-lus"], "Retour des urgences")
        let issue = try lancer(["mss", "lire", reference])
        #expect(issue.statut == 0)
        #expect(issue.sortie.contains("bisoprolol") && issue.sortie.contains("Document 2 sur 2"))
        #expect(try lancer(["mss", "lister", "--non-lus"]).lignes.count == non - 1)
    }

    @Test("Un document s’imprime dans le fichier demandé, qui n’est jamais remplacé")
    func impression() throws {
        let personne = try reference(["resident", "lister"], "LEFEBVRE")
        let document = try reference(["document", "lister", "--resident", personne], "Ordonnance")
        let fichier = binaire.dossier.fichier("ordonnance.pdf")
        #expect(try lancer(["document", "imprimer", document, "-o", fichier.path]).statut == 0)
        let octets = try Data(contentsOf: fichier)
        #expect(octets.starts(with: Data("%PDF-".utf8)))
        let refus = try lancer(["document", "imprimer", document, "-o", fichier.path])
        #expect(refus.statut == 1 && refus.erreurs.contains("existe déjà"))
        #expect(try Data(contentsOf: fichier) == octets)
        let ailleurs = try lancer(["document", "imprimer", document, "-o", "/absent/a.pdf"])
        #expect(ailleurs.statut == 1 && ailleurs.erreurs.contains("n’a pas pu être écrit"))
    }

    @Test("L’agenda comprend les dates comme on les écrit")
    func agenda() throws {
        let demain = try lancer(["agenda", "lister", "--du", "demain", "--au", "demain"])
        #expect(demain.statut == 0 && !demain.lignes.isEmpty)
        #expect(demain.lignes.allSatisfy { $0.contains("23/11/2026") })
        #expect(try lancer(["agenda", "lister", "--du", "truc"]).statut == 2)
        #expect(try lancer(["agenda", "lister", "--du", "demain", "--au", "hier"]).statut == 2)
    }

    @Test(
        "Les droits sont ceux de l’écran",
        arguments: [
            (["resident", "montrer", "1"], "admin"), (["mss", "boites"], "admin"), (["mss", "lire", "1"], "admin"),
            (["agenda", "lister"], "admin"), (["document", "lister", "--resident", "1"], "admin"),
            (["journal", "lister", "--agent", "s.diallo"], "c.morel"), (["compte", "lister"], "s.diallo"),
            (["compte", "desactiver", "c.morel"], "s.diallo"),
            (["journal", "lister", "--agent", "zozo"], "i.kerhoas"),
            (["resident", "montrer", "99999"], "c.morel"), (["mss", "lire", "99999"], "c.morel"),
        ])
    func refus(_ arguments: [String], _ compte: String) throws {
        let issue = try lancer(arguments, par: compte)
        #expect(issue.statut == 1)
        #expect(issue.sortie.isEmpty)
        #expect(issue.erreurs.split(separator: "\n").count == 1, "\(issue.erreurs)")
    }

    @Test("Un refus de droit laisse une trace")
    func refusTrace() throws {
        _ = try lancer(["journal", "lister", "--agent", "s.diallo"])
        let traces = try lancer(["journal", "lister", "--agent", "c.morel"])
        #expect(traces.lignes.contains { $0.contains("acte refusé") && $0.contains("ne lit pas les traces") })
    }

    @Test("Un profil qui ne lit pas les traces des autres lit les siennes, et le sait")
    func tracesPropres() throws {
        let issue = try lancer(["journal", "lister"])
        #expect(issue.statut == 0 && issue.erreurs.contains("Vos traces seules"))
        #expect(!issue.lignes.isEmpty && issue.lignes.allSatisfy { $0.contains("c.morel") })
        #expect(try lancer(["journal", "lister", "--agent", "s.diallo"]).statut == 1)
    }

    @Test("Sans le bon code, rien n’est montré")
    func code() throws {
        var faux = base
        faux.codes["c.morel"] = "000000"
        let issue = try binaire.lancer(["resident", "lister"], par: "c.morel", base: faux)
        #expect(issue.statut == 1 && issue.sortie.isEmpty)
        #expect(issue.erreurs.contains("4 essais"))
        let sans = try binaire.lancer(
            ["resident", "lister"], ["DUI_BASE": base.fichier.path, "DUI_COMPTE": "c.morel"])
        #expect(sans.statut == 1 && sans.erreurs.contains("DUI_PASSPHRASE"))
    }
}
