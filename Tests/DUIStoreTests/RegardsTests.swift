import DUIDomain
import DUITestKit
import Foundation
import Testing

@testable import DUIStore

/// Who reads which messages and records, down to the person and the piece.
struct RegardsTests {
    private static let equipe = "equipe.soins@les-tilleuls.mssante.fr"

    private static var jeu: JeuDeDonnees {
        var jeu = JeuDeDonnees.petit
        jeu.comptes += [
            CompteImporte(
                identifiant: "t.nuit", nom: "Nuit", prenom: "T", role: .aideSoignant,
                unites: ["Étage 1", "Rez-de-chaussée"], code: "4417"),
            CompteImporte(
                identifiant: "h.abgrall", nom: "Abgrall", prenom: "Hervé", role: .medecinTraitant, rpps: "10999000218",
                code: "7509"),
            CompteImporte(identifiant: "f.caradec", nom: "Caradec", prenom: "F", role: .directeur, code: "1277"),
        ]
        jeu.boites[0].membres["t.nuit"] = [.lire, .traiter]
        jeu.boites[0].membres["h.abgrall"] = .lire
        jeu.residents[0].rppsDuMedecinTraitant = "10999000218"
        return jeu
    }

    /// One message about a person of each unit, one to attach, one that concerns nobody.
    private func recevoir(_ essai: BaseDEssai) async throws -> [String: Cle<ResumeMessage>] {
        var cles: [String: Cle<ResumeMessage>] = [:]
        let etage = try await essai.resident("P1").id
        let rez = try await essai.resident("P4").id
        let contenus: [(String, Rattachement, String?)] = [
            ("étage", .propose(etage, nom: "LEFÈVRE Élodie"), "34112-3"),
            ("rez", .propose(rez, nom: "DUPONT André"), "34112-3"),
            ("inconnu", .aRattacher, "34112-3"), ("planning", .sansObjet, nil),
            ("biologie", .propose(etage, nom: "LEFÈVRE Élodie"), "11502-2"),
        ]
        for (rang, (objet, rattachement, type)) in contenus.enumerated() {
            let documents = type.map { [DocumentRecu.essai(identifiant: "d\(rang)", type: $0)] } ?? []
            let cle = try await essai.depots.messages.enregistrer(
                .essai(rang, objet: objet, texte: "voici", rattachement: rattachement, documents: documents),
                BaseDEssai.nuit)
            let recu: Cle<ResumeMessage> = try #require(cle)
            cles[objet] = recu
        }
        return cles
    }

    @Test(
        "each reads the messages attached to her people; whoever has the whole house reads all",
        arguments: [
            ("c.morel", ["étage", "biologie"]), ("h.abgrall", ["étage", "biologie"]),
            ("t.nuit", ["étage", "rez", "inconnu", "planning", "biologie"]),
            ("s.diallo", ["étage", "rez", "inconnu", "planning", "biologie"]),
        ])
    func readsHerPeople(_ identifiant: String, _ attendus: [String]) async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let cles = try await recevoir(essai)
        let compte = try await essai.compte(identifiant)
        let boite = try await essai.boite(Self.equipe, pour: identifiant).id
        let depot = essai.depots.messages
        let page = try await depot.page(FiltreMessages(boites: [boite]), compte.id, nil, 50)
        #expect(Set(page.elements.map(\.objet)) == Set(attendus))
        #expect(try await depot.compteurs([boite], compte.id).total == attendus.count)
        #expect(try await depot.lignes(Array(cles.values), compte.id).count == attendus.count)
        let mots = FiltreMessages(boites: [boite], texte: "voici")
        #expect(try await depot.page(mots, compte.id, nil, 50).elements.count == attendus.count)
        let signature = try await essai.signature(identifiant)
        for (objet, cle) in cles where !attendus.contains(objet) {
            await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.messageHorsPerimetre("Équipe de soins"))) {
                _ = try await depot.ouvrir(cle, signature)
            }
        }
    }

    @Test("a record opened beyond her units for a motive brings its messages, until the session is closed")
    func followsTheMotive() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let cles = try await recevoir(essai)
        let rez = try #require(cles["rez"])
        let signature = try await essai.signature("c.morel")
        _ = try await essai.depots.residents.ouvrirHorsUnite(try await essai.resident("P4").id, "Renfort", signature)
        #expect(try await essai.depots.messages.ouvrir(rez, signature).resume.objet == "rez")
        try await essai.depots.comptes.consignerSession(.fermetureSession, signature)
        await #expect(throws: ErreurDepot.self) { _ = try await essai.depots.messages.ouvrir(rez, signature) }
    }

    @Test("an attending doctor sees the people who chose him, and the secretary writes who he is")
    func attendingDoctorSeesHisPatients() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let medecin = try await essai.signature("h.abgrall")
        let residents = essai.depots.residents
        func liste() async throws -> [String] {
            try await residents.page(RequeteResidents(""), medecin.compte, nil, 50).elements.map(\.nom)
        }
        #expect(try await liste() == ["LEFÈVRE Élodie"])
        let autre = try await essai.resident("P4").id
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.autreMedecin)) {
            _ = try await residents.ouvrir(autre, medecin)
        }
        await #expect(throws: ErreurDepot.self) { _ = try await residents.ouvrirHorsUnite(autre, "garde", medecin) }
        await #expect(throws: ErreurDepot.self) { _ = try await residents.designerMedecin(autre, "h.abgrall", medecin) }
        let secretaire = try await essai.signature("v.lemoine")
        await #expect(throws: ErreurDepot.self) {
            _ = try await residents.designerMedecin(autre, "s.diallo", secretaire)
        }
        #expect(try await residents.designerMedecin(autre, "H.Abgrall", secretaire) == "Dr Hervé ABGRALL")
        #expect(try await residents.ouvrir(autre, medecin).medecinTraitant == "Dr Hervé ABGRALL")
        #expect(try await liste().count == 2)
        let trace = try await essai.traces(FiltreJournal(qui: "v.lemoine"), 1).elements
        #expect(trace.first?.acte == .designationMedecin && trace.first?.objet == "Dr Hervé ABGRALL")
    }

    @Test("a result that she may not read stays unread for the nurse, and its piece closed to her")
    func leavesResultsUnread() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let cles = try await recevoir(essai)
        let depot = essai.depots.messages
        let (resultat, compteRendu) = (try #require(cles["biologie"]), try #require(cles["étage"]))
        let aide = try await essai.signature("c.morel")
        #expect(try await !depot.ouvrir(resultat, aide).resume.estLu)
        #expect(try await depot.ouvrir(compteRendu, aide).resume.estLu)
        await #expect(throws: ErreurDepot.self) { try await depot.consignerLecture(resultat, "NFS", .biologie, aide) }
        try await depot.consignerLecture(compteRendu, "Compte rendu", .compteRendu, aide)
        let traces = try await essai.traces(FiltreJournal(qui: "c.morel"), 2).elements
        #expect(traces.map(\.acte) == [.lecturePiece, .refus] && traces.map(\.objet) == ["Compte rendu", "NFS"])
        let ide = try await essai.signature("s.diallo")
        #expect(try await depot.ouvrir(resultat, ide).resume.estLu)
    }

    @Test("what is left to do is what nobody took, filed or put away, read or not")
    func listsWhatIsLeft() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let cles = try await recevoir(essai)
        let ide = try await essai.signature("s.diallo")
        let boite = try await essai.boite(Self.equipe, pour: "s.diallo").id
        let depot = essai.depots.messages
        _ = try await depot.ouvrir(try #require(cles["biologie"]), ide)
        _ = try await depot.prendreEnCharge(try #require(cles["rez"]), true, ide)
        _ = try await depot.archiver(try #require(cles["planning"]), true, ide)
        for texte in ["", "voici"] {
            let filtre = FiltreMessages(boites: [boite], suite: .aTraiter, texte: texte)
            let reste = try await depot.page(filtre, ide.compte, nil, 50).elements.map(\.objet)
            #expect(Set(reste) == ["étage", "inconnu", "biologie"])
        }
    }

    @Test("what was refused to somebody names nobody in her own traces")
    func keepsRefusalsQuiet() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let medecin = try await essai.signature("h.abgrall")
        let autre = try await essai.resident("P4").id
        await #expect(throws: ErreurDepot.self) { _ = try await essai.depots.residents.ouvrir(autre, medecin) }
        let filtre = FiltreJournal(qui: "h.abgrall")
        let sienne = try await essai.depots.journal.page(filtre, medecin.compte, nil, 1).elements.first
        #expect(sienne?.acte == .refus && sienne?.resident == "" && sienne?.objet == "")
        #expect(try await essai.traces(filtre, 1).elements.first?.resident == "DUPONT André")
    }

    @Test("whoever reads no care reads in the journal who did what about whom, not what was written")
    func hidesContentsInTheJournal() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let cles = try await recevoir(essai)
        _ = try await essai.depots.messages.ouvrir(
            try #require(cles["biologie"]), try await essai.signature("s.diallo"))
        let filtre = FiltreJournal(qui: "s.diallo")
        for lecteur in ["admin", "f.caradec"] {
            let compte = try await essai.compte(lecteur).id
            let trace = try await essai.depots.journal.page(filtre, compte, nil, 1).elements.first
            #expect(trace?.objet == "(objet non montré)" && trace?.resident == "LEFÈVRE Élodie")
        }
        #expect(try await essai.traces(filtre, 1).elements.first?.objet == "biologie")
    }
}
