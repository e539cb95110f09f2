import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("Documents d’exemple nationaux", .enabled(if: Exemples.presents, Exemples.absents))
struct ExemplesCDATests {
    /// Text without any white space difference.
    private static func normalise(_ texte: String) -> String {
        Assainissement.texte(texte).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Non-blank text nodes of every narrative and every title of a section.
    private static func textesDuRecit(_ racine: ElementXML) -> [String] {
        var textes: [String] = []
        func textesSous(_ element: ElementXML) {
            for enfant in element.enfants {
                switch enfant {
                case .texte(let texte): textes.append(normalise(texte))
                case .element(let fils): textesSous(fils)
                }
            }
        }
        racine.parcourir { element in
            guard element.nom == "section" else { return }
            element.elements("title").forEach(textesSous)
            element.elements("text").forEach(textesSous)
        }
        return textes.filter { !$0.isEmpty }
    }

    @Test("tout texte du récit se retrouve dans le contenu", arguments: Exemples.documents)
    func recitComplet(nom: String) throws {
        let octets = try Exemples.octets(nom)
        let document = try LecteurCDA.read(octets)
        let racine = try AnalyseurXML.parse(octets).racine
        let lus = document.contenu.textes.map(Self.normalise)
        let tout = lus.joined(separator: "\n")
        let attendus = Self.textesDuRecit(racine)
        let manquants = attendus.filter { !tout.contains($0) }
        #expect(manquants.isEmpty, "\(manquants.prefix(5))")
        if case .structure = document.corps { #expect(attendus.count > 5) }
    }

    @Test("l’en-tête dit qui, quoi, quand", arguments: Exemples.documents)
    func entete(nom: String) throws {
        let document = try LecteurCDA.read(try Exemples.octets(nom))
        #expect(!document.identifiant.isEmpty && !document.titre.isEmpty && !document.type.libelle.isEmpty)
        #expect(document.creeLe != nil)
        #expect(document.confidentialite == "N" || document.confidentialite == "R")
        #expect(document.usagers.count == 1)
        let usager = try #require(document.usagers.first)
        #expect(!usager.nomDeNaissance.isEmpty && !usager.premierPrenom.isEmpty && usager.dateDeNaissance != nil)
        #expect(!usager.matriculeBrut.isEmpty && !document.auteurs.isEmpty && !document.structureConservatrice.isEmpty)
        let libelles = Set(document.contenu.details.map(\.libelle))
        #expect(
            libelles.isSuperset(of: ["Type de document", "Établi le", "Nom de naissance", "Auteur", "Acte documenté"]))
        #expect(!document.contenu.details.contains { $0.valeur.isEmpty })
    }
}
