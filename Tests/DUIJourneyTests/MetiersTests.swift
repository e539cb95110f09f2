import DUIDomain
import DUITestKit
import DUIViewModels
import Foundation
import Testing

/// Each trade sees what its mission needs, and is told why when it is refused.
@MainActor
@Suite("Chaque métier")
struct MetiersTests {
    @Test("aide-soignante de nuit : lit et imprime ce qu’il faut la nuit, ne touche pas à l’agenda")
    func aideSoignante() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try pilote.voit("84 résidents")
        try await pilote.touches("Échap", "2")
        try pilote.voit("108 non lisibles par votre profil")
        try pilote.neVoitPas("Biologie", "biologie médicale")
        try await pilote.touches("4", "n")
        try pilote.messageContient("Votre profil ne modifie pas l’agenda ; l’infirmière ou le secrétariat le peut.")
        try await pilote.touches("d")
        try pilote.messageContient("Votre profil ne modifie pas l’agenda")
        try await attendreUnRefusAuJournal(pilote, de: "c.morel")
    }

    @Test("une biologie arrivée dans la boîte de l’équipe ne s’imprime pas sous un profil qui ne l’imprime pas")
    func pieceRefusee() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "↓")
        try pilote.ligneChoisie(contient: "Résultats urgents")
        try await pilote.touches("Entrée", "p", "Ctrl+P")
        try pilote.messageContient("Votre profil n’imprime pas les")
        try pilote.messageContient("l’infirmière le peut")
    }

    @Test("aide-soignante : apprend qu’un résultat n’attend pas et qui prévenir, sans le résultat")
    func alerteSansValeur() async throws {
        let pilote = try await Pilote(colonnes: 120, rangees: 40)
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "↓")
        try pilote.ligneChoisie(contient: "Résultats urgents")
        try await pilote.touches("Entrée")
        try pilote.voit("Résultat à lire tout de suite, que votre profil ne lit pas : prévenez l’infirmière")
        try pilote.neVoitPas("(très haut, alerte)")
    }

    @Test("infirmière : lit la biologie, voit l’alerte en mots, crée un rendez-vous")
    func infirmiere() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "3", "↓")
        try await pilote.touches("Entrée")
        try pilote.voit("! Résultat à lire tout de suite : Potassium 6,3 mmol/L (très haut, alerte)")
        try await pilote.touches("p", "Entrée")
        try pilote.voit("Potassium")
        try await pilote.touches("Échap", "Échap", "Échap", "4", "F3")
        try pilote.voit("Nouveau rendez-vous", "obligatoire")
        try pilote.curseurSur("Intitulé")
    }

    @Test("coordinatrice : une photo reçue s’enregistre telle quelle, et c’est tracé")
    func pieceEnregistree() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("i.kerhoas")
        try await pilote.touches("F2")
        try await pilote.taper("attestation droits")
        try await pilote.touches("Entrée", "p", "Ctrl+P")
        try pilote.dialogue(titre: "Enregistrer ?")
        try pilote.voit("fichier reçu, tel quel, dans")
        try await pilote.touches("F10")
        try pilote.messageContient("Enregistré tel quel dans le fichier")
        let noms = try FileManager.default.contentsOfDirectory(atPath: pilote.base.impressions.path)
        #expect(noms == ["2026-11-22-00h05-attestation-de-droits.jpg"])
        let octets = try Data(contentsOf: pilote.base.impressions.appendingPathComponent(noms[0]))
        #expect(octets.starts(with: [0xFF, 0xD8, 0xFF]))
        let trace = try #require(try await pilote.base.traces(FiltreJournal(), 5).first { $0.acte == .impression })
        #expect(trace.qui == "i.kerhoas" && trace.motif.contains("fichier reçu, tel quel"))
    }

    @Test("médecin coordonnateur : toutes les familles de documents, la messagerie, l’agenda")
    func medecin() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("m.tanguy")
        try await pilote.touches("Échap", "2")
        try pilote.voit("sur 375")
        try pilote.neVoitPas("non lisible")
        try await pilote.touches("3")
        try pilote.voit("6 non lus sur 81")
        try await pilote.touches("i")
        try pilote.dialogue(titre: "Classer dans le dossier de VASSEUR Eléanore ?")
    }

    @Test("secrétaire : sa boîte, pas les documents de soins")
    func secretaire() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("Échap", "3")
        try pilote.voit("2 non lus sur 7")
        try pilote.neVoitPas("VASSEUR", "Résultats urgents")
        try await pilote.touches("2")
        try pilote.voit("375 non lisibles par votre profil", "Aucun document n’est lisible par votre profil")
        try await pilote.touches("F2")
        try await pilote.taper("biologie")
        try pilote.neVoitPas("Document ", "Message ")
        try await pilote.touches("Échap", "4", "n")
        try pilote.voit("Nouveau rendez-vous")
    }

    @Test("aide-soignant d’une unité : la maison sur demande, un motif pour ouvrir, et la coordinatrice le relit")
    func horsUnite() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("b.lossec")
        try await pilote.taper("vasseur")
        try pilote.voit("Aucun résident pour « vasseur ». Effacez une lettre, ou F9 : toute la maison.")
        try await pilote.touches("F6", "t")
        try pilote.voit("VASSEUR Eléano", "1 sur 1", "Hors de vos unités")
        try pilote.neVoitPas("Ulcère", "Latex", "anticoagulant")
        try await pilote.touches("Entrée")
        try pilote.voit("VASSEUR Eléanore est hors de vos unités. Motif ?")
        try await pilote.touches("Échap")
        try pilote.voit("Hors de vos unités")
        try await pilote.touches("Entrée", "↓", "↓", "Entrée")
        try pilote.voit("Synthèse", "Fibrillation atriale sous anticoagulant")
        let lignes = try await pilote.base.traces(FiltreJournal(horsUniteSeulement: true), 5)
        #expect(lignes.map(\.qui) == ["b.lossec"] && lignes.map(\.resident) == ["VASSEUR Eléanore"])
        #expect(lignes.first?.motif == "Renfort ou remplacement dans son unité")
    }

    @Test("kinésithérapeute : de la boîte d’équipe, ce qui apporte ses documents ; ses ordonnances et pas les autres")
    func kine() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("m.favennec")
        try await pilote.touches("Échap", "3")
        try pilote.neVoitPas("Résultats de biologie", "pouls irrégulier", "Apixaban")
        try await pilote.touches("2")
        try pilote.neVoitPas("Ordonnance :")
    }

    @Test("animatrice : ses unités, son agenda, aucun compte rendu")
    func animatrice() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("j.rolland")
        try await pilote.touches("Échap", "2")
        try pilote.voit("non lisibles par votre profil")
        try pilote.neVoitPas("Ordonnance", "Compte rendu d")
        try await pilote.touches("4", "n")
        try pilote.voit("Nouveau rendez-vous")
    }

    @Test("directeur : ni soins ni agenda à modifier")
    func directeur() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("f.caradec")
        try await pilote.touches("Échap", "2")
        try pilote.voit("375 non lisibles par votre profil")
        try await pilote.touches("4", "n")
        try pilote.messageContient("Votre profil ne modifie pas l’agenda")
    }

    @Test("administrateur : configure, ne lit aucun contenu de soins")
    func administrateur() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("admin")
        try await pilote.taper("lefebvre")
        try pilote.voit("LEFEBVRE Odette", "Chambre 203")
        try pilote.neVoitPas("Allergie", "Pénicilline", "à classer", "Prochain", "Odette !")
        try await pilote.touches("Entrée")
        try pilote.messageContient("Votre profil n’ouvre pas les dossiers ; demandez à l’infirmière.")
        try pilote.neVoitPas("Allergie", "Fibrillation")
        try await pilote.touches("Échap", "Échap", "3", "Entrée")
        try pilote.voit("Votre profil ne donne pas accès à la messagerie.")
        try pilote.neVoitPas("VASSEUR")
        try await pilote.touches("4")
        try pilote.voit("Votre profil ne donne pas accès à l’agenda.")
        try pilote.neVoitPas("10:30")
        try await pilote.touches("F2")
        try await pilote.taper("vasseur")
        try pilote.neVoitPas("Document ", "Message ")
    }

    private func attendreUnRefusAuJournal(_ pilote: Pilote, de identifiant: String) async throws {
        let traces = try await pilote.base.traces(FiltreJournal(qui: identifiant), 10)
        #expect(traces.contains { $0.acte == .refus && $0.resultat.contains("agenda") })
    }
}
