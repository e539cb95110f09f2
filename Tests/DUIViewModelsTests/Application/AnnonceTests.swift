import DUIDomain
import DUIViewModels
import Testing

@Suite("Ce que le démarrage a à dire")
struct AnnonceTests {
    @Test("Un thème abîmé se lit à la connexion, puis de nouveau à l’ouverture de la session")
    func annonce() {
        var application = Application(maintenant: Instant(secondes: 1_795_000_000)) { _, _ in
            TexteMisEnPage(lignes: [], sections: [])
        }
        let phrase = "Thème jour pris à la place : a.yaml, ligne 2."
        _ = application.handle(.annonce(phrase))
        #expect(application.ligne?.message == MessageLigne(phrase, .attention))
        _ = application.handle(.texte("c"))
        #expect(application.ligne == nil)
        let compte = Compte(id: Cle(1), identifiant: "c", nom: "C", prenom: "D", role: .ide, unites: [])
        _ = application.handle(.resultat(.general(.session(.ouverte(compte))), origine: nil))
        #expect(application.ligne?.message.texte == phrase)
        #expect(application.historique.contains { $0.texte == phrase })
    }
}
