import DUIDomain
import DUITestKit
import Foundation
import Testing

@testable import DUIStore

/// An INS that comes with a document is verified by itself; what INSi denies is filed by nobody without a motive.
struct INSRecusTests {
    private static let plusTard = BaseDEssai.nuit.adding(secondes: 5)

    /// André DUPONT (P4), validated here without an INS, as another house sends him.
    private static let andre = IdentiteRecue(
        nomDeNaissance: "DUPONT", premierPrenom: "ANDRE", prenomsDeNaissance: "ANDRE",
        dateDeNaissance: JourCivil(annee: 1937, mois: 3, jour: 5), sexe: .masculin, codeLieuDeNaissance: "29232",
        matriculeBrut: "137032923200144", oidBrut: "1.2.250.1.213.1.4.10")

    /// Élodie MARTIN (P1), qualified here with this very INS.
    private static func elodie(ne jour: Int = 12) -> IdentiteRecue {
        IdentiteRecue(
            nomDeNaissance: "MARTIN", premierPrenom: "ÉLODIE", prenomsDeNaissance: "ÉLODIE",
            dateDeNaissance: JourCivil(annee: 1934, mois: 3, jour: jour), sexe: .feminin, codeLieuDeNaissance: "29232",
            matriculeBrut: "234032923200144", oidBrut: "1.2.250.1.213.1.4.10")
    }

    private func recevoir(_ essai: BaseDEssai, _ identites: [IdentiteRecue]) async throws -> Cle<ResumeMessage> {
        let documents = identites.enumerated().map { rang, usager in
            var recu = DocumentRecu.essai(identifiant: "1.\(rang)")
            recu.usager = usager
            return recu
        }
        let personne = try await essai.resident("P4").id
        let message = MessageRecu.essai(1, rattachement: .propose(personne, nom: ""), documents: documents)
        return try #require(try await essai.depots.messages.enregistrer(message, BaseDEssai.nuit))
    }

    private func prochains(_ essai: BaseDEssai, a quand: Instant = plusTard) async throws -> [EnvoiRecu] {
        try await essai.depots.identites.recus.prochains(quand, 10, "essai")
    }

    private func repondre(_ essai: BaseDEssai, _ verdict: VerdictINSi) async throws {
        for envoi in try await prochains(essai) {
            try await essai.depots.identites.recus.conclure(envoi, .repondu(.verification(verdict)), Self.plusTard)
        }
    }

    private func decision(_ essai: BaseDEssai, _ message: Cle<ResumeMessage>) async throws -> DecisionDeClassement {
        let documents = try await essai.depots.messages.apercu(message, essai.infirmiere).documents
        return DecisionDeClassement(
            message: message, resident: try await essai.resident("P4").id,
            documents: documents.map { .init(recu: $0.id, octets: Data($0.description.identifiant.utf8), texte: "") })
    }

    @Test("INS/va1.11 : l’INS d’un document reçu se vérifie seul, une fois, sauf si elle est déjà la nôtre")
    func appels() async throws {
        let sansINS = IdentiteRecue(nomDeNaissance: "DUPONT", premierPrenom: "ANDRE")
        let cas: [(recues: [IdentiteRecue], appels: Int)] = [
            ([Self.andre], 1), ([Self.andre, Self.andre], 1), ([Self.andre, Self.elodie(ne: 13)], 2),
            ([Self.elodie()], 0), ([sansINS], 0), ([], 0),
        ]
        for (recues, appels) in cas {
            let essai = try await BaseDEssai()
            _ = try await recevoir(essai, recues)
            let partis = try await prochains(essai)
            #expect(partis.count == appels, "\(recues.map(\.affichage))")
            #expect(partis.allSatisfy { recues.map(\.demandeDeVerification).contains($0.demande) })
            #expect(try await prochains(essai).isEmpty, "held for whoever took them")
        }
    }

    @Test("INS/va1.63 : l’appel et sa réponse sont tracés avec le document reçu")
    func traces() async throws {
        let essai = try await BaseDEssai()
        let message = try await recevoir(essai, [Self.andre])
        try await repondre(essai, .nonConforme)
        try await essai.ajouterLaCoordination()
        for (acte, resultat) in [(ActeTrace.appelINSi, "essai 1"), (.reponseINSi, "KO")] {
            let ligne = try #require(try await essai.lignes("P4", acte, par: "n.lebrun").first)
            #expect(ligne.resultat == resultat && ligne.qui.isEmpty && ligne.quand == Self.plusTard)
            #expect(ligne.objet == "INS reçu avec « CR d’hospitalisation », message \(message), essai")
        }
    }

    @Test("INS/va1.07 : un refus d’INSi sur une identité reçue ne change rien à la nôtre")
    func laNotreReste() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        func fiches() async throws -> [FicheIdentite] {
            var lues: [FicheIdentite] = []
            for ipp in ["P1", "P4"] {
                lues.append(try await essai.depots.identites.lire(try await essai.resident(ipp).id, signature))
            }
            return lues
        }
        let avant = try await fiches()
        _ = try await recevoir(essai, [Self.andre, Self.elodie(ne: 13)])
        try await repondre(essai, .nonConforme)
        let apres = try await fiches()
        #expect(apres.map(\.version) == avant.map(\.version) && apres.map(\.identite) == avant.map(\.identite))
    }

    @Test(
        "INS/va1.12 : refusée par INSi, l’identité reçue n’entre au dossier qu’avec un motif, et attend dans la liste")
    func nonReconnu() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        let message = try await recevoir(essai, [Self.andre, Self.andre])
        try await repondre(essai, .nonConforme)
        let recus = essai.depots.identites.recus
        let attend = try #require(try await recus.aDecider(signature.compte, 10).first)
        #expect(attend.message == message && attend.nom == "DUPONT ANDRE")
        #expect(attend.verification.etat == .nonConforme && attend.verification.repondueLe == Self.plusTard)
        #expect(try await essai.depots.identites.demandes.compter(signature.compte).aDecider == 1)
        let documents = try await essai.depots.messages.apercu(message, signature.compte).documents
        #expect(documents.map(\.verification?.etat) == [.nonConforme, .nonConforme])
        var voulue = try await decision(essai, message)
        let attendu = ErreurDepot.refus(
            "INSi ne reconnaît pas l’INS reçu ; rien n’est classé sans un motif : vérifiez auprès de l’expéditeur.")
        let sansMotif = voulue
        await #expect(throws: attendu) {
            _ = try await essai.depots.messages.classer(sansMotif, signature)
        }
        voulue.motif = "L’expéditeur confirme"
        _ = try await essai.depots.messages.classer(voulue, signature)
        let trace = try #require(try await essai.lignes("P4", .classement).first)
        #expect(trace.motif == "écart (INS non reconnu par INSi) : L’expéditeur confirme")
        #expect(try await recus.aDecider(signature.compte, 10).isEmpty)
    }

    @Test("confirmée, ou sans réponse, l’identité reçue se classe comme avant ; archivée, elle n’attend plus personne")
    func sansObstacle() async throws {
        for verdict in [VerdictINSi.conforme, nil] {
            let essai = try await BaseDEssai()
            let signature = try await essai.signature("s.diallo")
            let message = try await recevoir(essai, [Self.andre])
            if let verdict { try await repondre(essai, verdict) }
            #expect(try await essai.depots.identites.recus.aDecider(signature.compte, 10).isEmpty)
            let voulue = try await decision(essai, message)
            #expect(try await essai.depots.messages.classer(voulue, signature).estClasse)
        }
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        let message = try await recevoir(essai, [Self.andre])
        try await repondre(essai, .nonConforme)
        _ = try await essai.depots.messages.archiver(message, true, signature)
        #expect(try await essai.depots.identites.recus.aDecider(signature.compte, 10).isEmpty)
    }

    @Test("une panne laisse la vérification en file avec sa phrase ; l’essai suivant part une minute après")
    func panne() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        _ = try await recevoir(essai, [Self.andre])
        let envoi = try #require(try await prochains(essai).first)
        let recus = essai.depots.identites.recus
        try await recus.conclure(envoi, .panne(.indisponible), Self.plusTard)
        let etat = try await essai.depots.identites.demandes.compter(signature.compte)
        #expect(etat == EtatDeLaFileINSi(enAttente: 1, phrase: ErreurINSi.indisponible.message))
        #expect(try await prochains(essai, a: Self.plusTard.adding(secondes: 59)).isEmpty)
        #expect(try await prochains(essai, a: Self.plusTard.adding(secondes: 60)) == [envoi])
        try await recus.conclure(envoi, .refus(.requeteRefusee("x")), Self.plusTard.adding(secondes: 61))
        #expect(try await recus.aDecider(signature.compte, 10).map(\.verification.etat) == [.echouee])
        await #expect(throws: ErreurDepot.self) {
            try await recus.conclure(envoi, .panne(.indisponible), Self.plusTard)
        }
    }

    @Test("qui n’appelle pas INSi n’en lit pas la liste ; qui ne lit pas la boîte n’y voit pas ses messages")
    func droits() async throws {
        let essai = try await BaseDEssai()
        _ = try await recevoir(essai, [Self.andre])
        try await repondre(essai, .nonConforme)
        let aide = try await essai.compte("c.morel").id
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.identites.recus.aDecider(aide, 10)
        }
        try await essai.ajouterLaCoordination()
        let horsBoite = try await essai.compte("n.lebrun").id
        #expect(try await essai.depots.identites.recus.aDecider(horsBoite, 10).isEmpty)
    }
}
