import DUIDomain
import DUITestKit
import DUIViewModels
import Foundation
import Testing

/// A person enters the house: from the code of her paper to a qualified identity, and every refusal on the way.
@MainActor
@Suite("Admission")
struct AdmissionTests {
    /// What a scanner types for somebody whom the simulated INSi knows.
    static let marguerite =
        "IS01" + String(repeating: "0", count: 22)
        + "S1231055145401734S21.2.250.1.213.1.4.10S3MARGUERITE ANNES4ROUSSEAU"
        + "S5FS614-05-1931S751454"

    @Test("la secrétaire admet une personne, du code Datamatrix à la fiche imprimée et à l’identité qualifiée")
    func duCodeALaFiche() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("F3")
        let avant = pilote.touchesTapees
        await pilote.coller(Self.marguerite)
        try await pilote.touches("Entrée")
        try pilote.messageContient("Code lu : ROUSSEAU MARGUERITE ANNE. Le code ne prouve rien")
        try await pilote.touches("F10")
        try pilote.voitUneLigne("Nom de naissance", "ROUSSEAU")
        try pilote.voitUneLigne("Premier prénom", "MARGUERITE")
        try pilote.voitUneLigne("Prénoms de naissance", "MARGUERITE ANNE")
        try await pilote.touches("F10")
        try pilote.voit("ROUSSEAU MARGUERITE", "Identité provisoire", "Matricule INS : aucun en usage")
        try await pilote.touches("i")
        try pilote.dialogue(titre: "Accepter l’identité rendue par INSi")
        try await pilote.touches("F10")
        try pilote.voit("Identité récupérée")
        try await pilote.touches("j", "↓", "Entrée")
        try pilote.voit("+ Carte nationale d’identité", "L’identité sera validée en votre nom")
        try await pilote.touches("F10")
        try pilote.voit("INS qualifiée", "2 31 05 51 454 017 34")
        try await pilote.touches("Ctrl+P", "F10")
        try pilote.messageContient("Imprimé dans le fichier")
        #expect(pilote.touchesTapees - avant <= 13, "\(pilote.touchesTapees - avant) touches")
        let actes = try await pilote.base.traces(FiltreJournal(qui: "v.lemoine"), 20).map(\.acte)
        #expect(actes.contains(.impression))
    }

    @Test("une personne déjà connue se montre avant la saisie, et s’ouvre")
    func dejaConnue() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("F3")
        try await pilote.taper("14061938")
        try pilote.voitUneLigne("VASSEUR Eléanore", "14/06/1938")
        try pilote.messageContient("Est-ce elle ?")
        try await pilote.touches("↓", "Entrée")
        try pilote.voit("VASSEUR Eléanore", "Synthèse")
    }

    @Test("INS/va1.02 sans date de naissance on ne saisit rien ; une date impossible est dite, ce qui est écrit reste")
    func sansDate() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("F3", "F10")
        try pilote.voit("La recherche part de la date de naissance")
        try await pilote.taper("31/02/1940")
        try await pilote.touches("F10")
        try pilote.voit("31/02/1940", "Cette date n’existe pas")
    }

    @Test("un code abîmé est refusé avec sa raison, et rien n’est rempli")
    func codeAbime() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("F3")
        await pilote.coller(String(Self.marguerite.replacing("1734", with: "1735")))
        try await pilote.touches("Entrée")
        try pilote.voit("clé")
        try pilote.neVoitPas("ROUSSEAU")
    }

    @Test("les champs fautifs se disent sous eux, et ce qui est écrit reste")
    func champsFautifs() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("F3")
        try await pilote.taper("03/02/1946")
        try await pilote.touches("F10")
        await pilote.coller("LAMBERT 😀")
        try await pilote.touches("F10")
        try pilote.voit("LAMBERT")
        try pilote.messageContient("champs à corriger, F8 pour aller au suivant.")
        #expect(pilote.moteur.application.panneaux.residents.admission != nil)
    }

    @Test("le brouillon d’une admission survit à l’arrêt brutal, et se reprend")
    func brouillon() async throws {
        let base = try await BaseDeTest()
        let pilote = try await Pilote(sur: base)
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("F3")
        try await pilote.taper("03/02/1946")
        try await pilote.touches("F10")
        try await pilote.taper("lambert")
        try await pilote.touches("Tab")
        // Killed here: another terminal opens on the same base.
        let autre = try await Pilote(sur: base)
        try await autre.ouvrirSession("v.lemoine")
        try await autre.touches("F3")
        try autre.dialogue(titre: "Reprendre le brouillon")
        try await autre.touches("Entrée", "F10")
        try autre.voitUneLigne("Nom de naissance", "LAMBERT")
    }

    @Test("une aide-soignante n’admet personne, et lit pourquoi")
    func sansDroit() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("F3")
        #expect(pilote.moteur.application.panneaux.residents.admission == nil)
        try pilote.messageContient("Votre profil")
    }

    @Test("INSi ne connaît pas la personne, ou en connaît plusieurs : c’est dit, l’identité reste provisoire")
    func reponsesDINSi() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("F3")
        try await pilote.taper("02/07/1940")
        try await pilote.touches("F10")
        try await pilote.taper("moreau")
        try await pilote.touches("Tab")
        try await pilote.taper("jean")
        try await pilote.touches("Tab", "Tab", "Tab")
        try await pilote.taper("m")
        try await pilote.touches("Tab")
        try await pilote.taper("99999")
        try await pilote.touches("F10")
        if case .dialogue = pilote.moteur.application.superpositions.last { try await pilote.touches("F10") }
        try pilote.voit("Identité provisoire")
        try await pilote.touches("i")
        try pilote.dialogue(titre: "INSi connaît plusieurs personnes")
        try await pilote.touches("Échap")
        try pilote.voit("Identité provisoire")
    }
}
