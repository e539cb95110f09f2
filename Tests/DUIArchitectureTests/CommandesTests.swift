import DUIScreens
import DUITerminal
import DUITestKit
import DUIViewModels
import Foundation
import Testing

/// The one table of actions: keys within reach, nothing double, everything explained.
@Suite("Table des commandes")
struct CommandesTests {
    @Test(
        "chaque action a un titre, une phrase d’aide et des touches qui existent", arguments: TableDesCommandes.toutes)
    func dite(_ commande: Commande) throws {
        #expect(!commande.titre.isEmpty)
        #expect([".", "…"].contains(commande.aide.suffix(1)) && commande.aide.count > 10, "\(commande.id)")
        #expect(!commande.contextes.isEmpty)
        for nom in commande.touches {
            let touche = try #require(Key(named: nom), "\(commande.id) : touche inconnue « \(nom) »")
            #expect(!touche.needsAltGr, "\(commande.id) : \(nom) demande AltGr ou n’est pas sur tous les claviers")
            #expect(touche.nom == nom || nom == "+" || nom == "-", "\(nom) s’écrit \(touche.nom)")
        }
    }

    @Test("toute action est dans la table, une seule fois")
    func completude() {
        #expect(TableDesCommandes.toutes.map(\.id.rawValue).sorted() == CommandeID.allCases.map(\.rawValue).sorted())
    }

    @Test("aucune touche ne fait deux choses dans un même contexte", arguments: ContexteCommande.allCases)
    func doubles(_ contexte: ContexteCommande) {
        var prises: [Key: CommandeID] = [:]
        for commande in TableDesCommandes.toutes where commande.contextes.contains(contexte) {
            for touche in commande.touches.compactMap({ Key(named: $0) }) {
                #expect(
                    prises[touche] == nil,
                    "\(contexte) : \(touche.nom) pour \(commande.id) et \(String(describing: prises[touche]))")
                prises[touche] = commande.id
            }
        }
    }

    @Test("F1 à F12 ont un double, et ni F11, ni Maj+F, ni Alt ne servent")
    func jumelles() {
        for commande in TableDesCommandes.toutes {
            let touches = commande.touches.compactMap { Key(named: $0) }
            for touche in touches {
                guard case .function(let numero) = touche.code else { continue }
                #expect(numero != 11 && !touche.shift && !touche.control, "\(commande.id)")
                if commande.id != .changerUtilisateur {
                    #expect(touches.count > 1, "\(commande.id) : \(touche.nom) n’a pas de double")
                }
            }
        }
    }

    @Test("une lettre seule n’écrit jamais au dossier sans que Ctrl+Z l’annule ou qu’un dialogue le demande")
    func lettres() {
        for commande in TableDesCommandes.toutes {
            let lettre = commande.touches.contains { $0.count == 1 && $0.first?.isLetter == true }
            #expect(!lettre || commande.risque != .sortant, "\(commande.id)")
        }
    }

    @Test("la table des touches du README est celle du programme")
    func readme() throws {
        let fichier = Racine.url.appendingPathComponent("README.md")
        let texte = try String(contentsOf: fichier, encoding: .utf8)
        let debut = try #require(texte.range(of: "<!-- touches -->\n"))
        let fin = try #require(texte.range(of: "<!-- /touches -->"))
        let attendue = TableDesCommandes.markdown
        let ecrite = String(texte[debut.upperBound..<fin.lowerBound])
        if ecrite != attendue, ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
            let nouveau = texte.replacingCharacters(in: debut.upperBound..<fin.lowerBound, with: attendue)
            try nouveau.write(to: fichier, atomically: true, encoding: .utf8)
        }
        #expect(ecrite == attendue, "la table du README est à refaire : RECORD_FRAMES=1 swift test --filter readme")
    }
}
