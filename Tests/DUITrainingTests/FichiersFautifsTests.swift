import DUIDomain
import Foundation
import Testing

@testable import DUITraining

@Suite("Un fichier de parcours fautif")
struct FichiersFautifsTests {
    static let base = """
        id: essai
        titre: Un essai
        version_schema: 1
        texte_absent: false
        source:
          fichier: essai.txt
          document: Un document
          section: p. 1
        domaine: mes
        usager:
          libelle: Une personne
        acteurs:
          - id: ide
            role: infirmier
            libelle: L’infirmière
            structure: EHPAD
            bal: ORG
            dui: true
        documents:
          - id: cr
            type: courrier
            libelle: Un courrier
        etapes:
          - n: 1
            titre: Un début
            acteur: ide
            recit: Il se passe quelque chose.
            actions:
              - type: document.creer
                par: ide
                documents:
                  - cr
            services:
              - DUI
        """

    @Test("le fichier de base est juste")
    func juste() throws {
        let parcours = try LectureParcours.read(Self.base, id: "essai")
        #expect(parcours.etapes.map(\.recit) == ["Il se passe quelque chose."])
        #expect(ApercuParcours.scan(Self.base, id: "essai") == ResumeParcours(parcours))
    }

    @Test(
        "une faute est dite avec sa ligne",
        arguments: [
            ("titre: Un essai", "titre: \"Un essai", 0, "mise en forme YAML"),
            ("titre: Un essai", "tittre: Un essai", 2, "« tittre » n’est pas connue"),
            ("titre: Un essai", "titre: Un essai\ntitre: Deux", 2, "écrite deux fois"),
            ("titre: Un essai", "titre:", 2, "« titre » manque"),
            ("version_schema: 1", "version_schema: 2", 3, "version 1"),
            ("domaine: mes", "domaine: lune", 9, "« lune »"),
            ("role: infirmier", "role: pilote", 14, "« pilote »"),
            ("acteur: ide", "acteur: inconnu", 26, "aucun acteur ne s’appelle « inconnu »"),
            ("          - cr", "          - rien", 0, "aucun document ne s’appelle « rien »"),
            ("type: document.creer", "type: document.bruler", 29, "« document.bruler »"),
            ("- n: 1", "- n: 2", 24, "l’étape 1"),
            ("- DUI", "- FAX", 0, "« FAX »"),
            ("dui: true", "dui: peut-être", 18, "true ou false"),
            ("documents:\n          - cr", "quoi: x", 29, "demande « documents »"),
            ("id: essai", "id: autre", 1, "nom du fichier"),
            ("texte_absent: false", "texte_absent: true", 0, "ne peut avoir d’étapes"),
        ])
    func faute(cherche: String, remplace: String, ligne: Int, phrase: String) throws {
        let place = try #require(Self.base.range(of: cherche.trimmingCharacters(in: .newlines)))
        let texte = Self.base.replacingCharacters(in: place, with: remplace)
        let faute = #expect(throws: FauteParcours.self) { try LectureParcours.read(texte, id: "essai") }
        #expect(faute?.phrase.contains(phrase) == true, "\(faute?.phrase ?? "")")
        if ligne > 0 { #expect(faute?.ligne == ligne, "\(faute?.phrase ?? "")") }
    }

    @Test(
        "les boîtes d’un message sont celles de son réseau",
        arguments: [
            ("mss.envoyer", "ORG", "mail", "MSSanté"), ("mss.envoyer", "MSS-C", "ORG", "MSSanté"),
            ("mss.citoyenne.envoyer", "ORG", "PER", "arrive dans une messagerie citoyenne"),
            ("mss.citoyenne.envoyer", "aucune", "MSS-C", "part d’une boîte professionnelle"),
            ("mss.citoyenne.repondre", "ORG", "ORG", "part d’une messagerie citoyenne"),
            ("mss.citoyenne.repondre", "MSS-C", "mail", "arrive dans une boîte professionnelle"),
            ("mss.envoyer", "ORG", "PER", ""), ("mss.citoyenne.envoyer", "PER", "MSS-C", ""),
        ])
    func boites(type: String, depart: String, arrivee: String, phrase: String) throws {
        var action = ActionParcours(type: try #require(TypeAction(rawValue: type)), par: "x")
        action.de = "x"
        action.a = ["y"]
        let boites = try ["x": #require(BoiteActeur(rawValue: depart)), "y": #require(BoiteActeur(rawValue: arrivee))]
        let faute = ReglesDesBoites.fault(action, boites) ?? ""
        #expect(phrase.isEmpty ? faute.isEmpty : faute.contains(phrase))
    }

    @Test("un fichier cassé n’en cache aucun autre et dit son nom et sa ligne")
    func dossierAvecUneFaute() throws {
        let dossier = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: dossier) }
        try Self.base.write(to: dossier.appendingPathComponent("essai.yaml"), atomically: true, encoding: .utf8)
        let casse = Self.base.replacingOccurrences(of: "role: infirmier", with: "role: [")
        try casse.write(to: dossier.appendingPathComponent("casse.yaml"), atomically: true, encoding: .utf8)
        try Data([0xFF, 0xFE, 0x00]).write(to: dossier.appendingPathComponent("binaire.yaml"))
        try Data(count: 2 << 20).write(to: dossier.appendingPathComponent("enorme.yaml"))
        let bibliotheque = BibliothequeParcours(dossier: dossier)
        let liste = try bibliotheque.list()
        #expect(liste.map(\.id) == ["binaire", "casse", "enorme", "essai"])
        #expect(liste.last?.defaut == nil)
        #expect(
            liste[0].defaut
                == "Le parcours « binaire.yaml » ne peut pas être lu, ligne 1 : le texte n’est pas en UTF-8.")
        let defaut = try #require(liste[1].defaut)
        #expect(defaut.contains("« casse.yaml »") && defaut.contains("ligne 1"))
        #expect(liste[2].defaut?.contains("1 Mo") == true)
        #expect(try bibliotheque.check().count == 3)
        #expect(throws: ErreurLecture.self) { try bibliotheque.load(id: "casse") }
        #expect(throws: ErreurLecture.self) { try bibliotheque.load(id: "../essai") }
        #expect(throws: ErreurLecture.self) {
            try BibliothequeParcours(dossier: dossier.appendingPathComponent("rien")).list()
        }
    }

    @Test(
        "l’aperçu rapide renonce dès que la mise en page n’est pas simple",
        arguments: [
            ("titre: Un essai", "titre: Un\n  essai"), ("titre: Un essai", "titre: >-\n  Un essai"),
            ("titre: Un essai", "titre: \"Un \\u00e9ssai\""), ("titre: Un essai", "titre: Un essai # note"),
            ("domaine: mes", "domaine: &d mes"), ("usager:\n", "usager: {libelle: A}\n"),
            ("id: essai", "'id': essai"),
        ])
    func renoncement(cherche: String, remplace: String) throws {
        let place = try #require(Self.base.range(of: cherche))
        let texte = Self.base.replacingCharacters(in: place, with: remplace)
        #expect(ApercuParcours.scan(texte, id: "essai") == nil)
    }
}
