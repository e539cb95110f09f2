import DUIDomain
import Foundation
import Testing
import Yams

@testable import DUITraining

/// The folder of the pathways of the project.
let dossierParcours = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("SampleData/parcours")

@Suite("Les parcours nationaux")
struct BibliothequeParcoursTests {
    let bibliotheque = BibliothequeParcours(dossier: dossierParcours)

    @Test("les 44 parcours se lisent, et la liste dit la même chose que la lecture complète")
    func tous() throws {
        let liste = try bibliotheque.list()
        #expect(liste.count == 44)
        #expect(try bibliotheque.check() == [])
        var etapes = 0
        var actions = 0
        for resume in liste {
            let parcours = try bibliotheque.load(id: resume.id)
            #expect(resume == ResumeParcours(parcours))
            etapes += parcours.etapes.count
            actions += parcours.etapes.reduce(0) { $0 + $1.actions.count }
        }
        #expect(etapes == 247)
        #expect(actions == 650)
    }

    @Test("l’aperçu rapide lit les 44 fichiers sans recourir à la lecture complète")
    func apercus() throws {
        for resume in try bibliotheque.list() {
            let fichier = dossierParcours.appendingPathComponent("\(resume.id).yaml")
            let texte = try String(contentsOf: fichier, encoding: .utf8)
            #expect(ApercuParcours.scan(texte, id: resume.id) == resume, "\(resume.id)")
        }
    }

    @Test("chaque récit, chaque message et chaque personne se retrouvent dans le texte lisible")
    func contenu() throws {
        for resume in try bibliotheque.list() {
            let parcours = try bibliotheque.load(id: resume.id)
            let textes = Set(parcours.contenu.textes)
            for etape in parcours.etapes {
                #expect(textes.contains(etape.recit), "\(resume.id), étape \(etape.numero)")
                for action in etape.actions where !action.corps.isEmpty {
                    #expect(textes.contains(action.corps), "\(resume.id), étape \(etape.numero)")
                }
            }
            for phrase in parcours.limites + parcours.consentements + parcours.benefices + parcours.ecarts {
                #expect(textes.contains(phrase), "\(resume.id)")
            }
            for acteur in parcours.acteurs { #expect(textes.contains(acteur.libelle), "\(resume.id)") }
        }
    }

    @Test("un parcours dont le texte manque le dit et n’a pas d’étape")
    func textesAbsents() throws {
        let absents = try bibliotheque.list().map { try bibliotheque.load(id: $0.id) }.filter(\.texteAbsent)
        #expect(
            absents.map(\.id) == ["asthme-adulte", "chirurgie-vers-reeducation", "mes-echanges-esms-usager-p30"])
        for parcours in absents {
            #expect(parcours.etapes.isEmpty)
            #expect(!parcours.resume.isEmpty)
            #expect(parcours.contenu.avertissements.contains { $0.contains("manque dans le document d’origine") })
        }
        let present = try bibliotheque.load(id: "therese-ehpad-urgences")
        #expect(present.contenu.avertissements.isEmpty)
    }

    @Test("un parcours garde ce que son fichier dit")
    func therese() throws {
        let parcours = try bibliotheque.load(id: "therese-ehpad-urgences")
        #expect(parcours.titre == "Thérèse – EHPAD, chute, urgences et retour")
        #expect(parcours.domaine == .personnesAgees)
        #expect(parcours.usager.age == 87)
        #expect(parcours.usager.sexe == .feminin)
        #expect(parcours.acteur("equipe")?.boite == .org)
        #expect(parcours.etapes.first?.actions.first?.type == .mouvementEntree)
        #expect(parcours.etapes.first?.services == [.dui, .ins, .dmp])
        let texte = parcours.contenu.textes.joined(separator: "\n")
        #expect(texte.contains("Étape 2 – Chute et document de transfert"))
        #expect(texte.contains("Déposer des documents au DMP — Médecin coordonnateur de l'EHPAD"))
        #expect(texte.contains("Documents : Document de transfert EHPAD vers urgences (FLUDT)"))
    }

    @Test("les moments se disent en mots")
    func moments() {
        #expect(MomentParcours(heure: "14:40").enMots == "à 14:40")
        #expect(MomentParcours(jour: -2, repere: "avant le retour").enMots == "J−2 (avant le retour)")
        #expect(MomentParcours(jour: 2, jourDeFin: 5).enMots == "J+2 à J+5")
    }
}

@Suite("Le vocabulaire des parcours")
struct VocabulaireTests {
    private let schema: Node

    init() throws {
        let texte = try String(contentsOf: dossierParcours.appendingPathComponent("schema.yaml"), encoding: .utf8)
        schema = try #require(try Yams.compose(yaml: texte))
    }

    private func liste(_ cle: String) throws -> [String] {
        switch try #require(schema[cle]) {
        case .sequence(let suite): suite.compactMap(\.string)
        case .mapping(let table): table.keys.compactMap(\.string)
        default: []
        }
    }

    @Test("les listes fermées du code sont celles du format")
    func listesFermees() throws {
        #expect(try liste("domaines") == DomaineParcours.allCases.map(\.rawValue))
        #expect(try liste("bals") == BoiteActeur.allCases.map(\.rawValue))
        #expect(try liste("services") == ServiceParcours.allCases.map(\.rawValue))
        #expect(try liste("roles") == RoleActeur.allCases.map(\.rawValue))
        #expect(try liste("documents") == TypeDocumentParcours.allCases.map(\.rawValue))
        #expect(try liste("actions") == TypeAction.allCases.map(\.rawValue))
        #expect(try Set(liste("champs_action")) == ChampsAction.connus)
    }

    @Test("chaque rôle et chaque type d’action a ses mots à lui")
    func mots() {
        #expect(Set(RoleActeur.allCases.map(\.libelle)).count == RoleActeur.allCases.count)
        #expect(RoleActeur.allCases.allSatisfy { !$0.libelle.contains("_") })
        #expect(Set(TypeAction.allCases.map(\.libelle)).count == TypeAction.allCases.count)
    }

    @Test("chaque type d’action a le libellé et les champs requis du format")
    func actions() throws {
        for type in TypeAction.allCases {
            let decrit = try #require(schema["actions"]?[type.rawValue])
            #expect(decrit["libelle"]?.string?.replacingOccurrences(of: "'", with: "’") == type.libelle)
            #expect(decrit["requis"]?.sequence?.compactMap(\.string) == type.champsRequis)
        }
    }
}
