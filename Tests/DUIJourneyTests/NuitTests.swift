import DUIAssembly
import DUIDomain
import DUITestKit
import DUIViewModels
import Foundation
import Testing

/// The job that DUI exists for: at 00:05 the aide, alone, handles the return of Eléanore from the emergency department.
@MainActor
@Suite("La nuit d’Eléanore")
struct NuitTests {
    @Test("du message non lu à l’ordonnance imprimée, en douze touches au plus, puis le matin")
    func nuitPuisMatin() async throws {
        let base = try await BaseDeTest()
        let aide = try await Pilote(sur: base)
        try await aide.ouvrirSession("c.morel")
        try aide.onglet(.residents)

        // Two keys to the list of messages: the unread one of the hospital comes first.
        let depart = aide.touchesTapees
        try await aide.touches("Échap", "3")
        try aide.onglet(.messagerie)
        try aide.ligneChoisie(contient: "VASSEUR Eléa")
        try aide.voit("5 non lus sur 72", "Résident proposé : VASSEUR Eléanore")
        try await aide.touches("Entrée")
        try aide.voit("Mme VASSEUR Eléanore quitte les urgences", "4 pièces", "non pris en charge")
        try aide.voit("Fiche de retour du service des urgences", "Ordonnance de sortie des urgences")
        try await aide.touches("p", "Entrée")
        try aide.voit("Personnes et structures informées du retour", "Dr Marie MARTIN")
        try await aide.touches("t")
        try aide.messageContient("Pris en charge par C. MOREL. Ctrl+Z : annuler.")

        // The comparison of identities before anything reaches the record.
        try await aide.touches("i")
        try aide.dialogue(titre: "Classer dans le dossier de VASSEUR Eléanore ?")
        try aide.voitUneLigne("Nom de naissance", "RIOU", "concorde")
        try aide.voitUneLigne("Matricule INS", "concorde")
        try aide.voit("INS qualifiée : matricule et traits concordent.", "+ Ordonnance de sortie des urgences")
        try aide.curseurSur("> Ne pas classer")
        try await aide.touches("F10")
        try aide.messageContient("Classé dans le dossier de VASSEUR Eléanore. Ctrl+Z : annuler.")

        try await aide.touches("Échap", "↓", "Ctrl+P")
        try aide.dialogue(titre: "Imprimer ?")
        try aide.voitUneLigne("Document", "Ordonnance de sortie des urgences")
        try aide.curseurSur("> Ne pas imprimer")
        try await aide.touches("F10")
        try aide.messageContient("Imprimé dans le fichier")
        let touches = aide.touchesTapees - depart
        print("Touches, de la session ouverte à l’ordonnance imprimée : \(touches)")
        #expect(touches <= 12)
        try await verifierLOrdonnance(base)

        try await aide.touches("F12")
        try aide.voit("Session verrouillée à 00:05")
        try aide.neVoitPas("VASSEUR", "non lus")

        base.horloge.avancer(secondes: 7 * 3600)
        try await verifierLeMatin(base)
        try await verifierLeJournal(base)
    }

    /// On paper: the pages that the doctor signed, not ours.
    private func verifierLOrdonnance(_ base: BaseDeTest) async throws {
        let depots = try base.depots()
        let trouvees = try await depots.recherche.partout("ordonnance sortie urgences vasseur", infirmiere(depots), 40)
        let messages = trouvees.compactMap { if case .message(let resume, _) = $0 { resume } else { nil } }
        let resume = try #require(messages.first { $0.prisEnChargePar == "C. MOREL" })
        let message = try await depots.messages.apercu(resume.id, infirmiere(depots).id)
        let recu = try #require(message.documents.first { $0.description.titre.hasPrefix("Ordonnance") })
        let pages = try ExtractionDePiece.extraire(recu, de: PresentationCourriel.lire(message.octets)).pages
        let fichiers = try FileManager.default.contentsOfDirectory(atPath: base.impressions.path)
        #expect(fichiers == ["2026-11-22-00h05-ordonnance-de-sortie-des-urgences.pdf"])
        for fichier in fichiers {
            let pdf = try Data(contentsOf: base.impressions.appendingPathComponent(fichier))
            #expect(pdf.starts(with: Data("%PDF-".utf8)) && pdf == pages)
        }
    }

    private func infirmiere(_ depots: Depots) async throws -> Compte {
        try #require(try await depots.comptes.lister().first { $0.identifiant == "s.diallo" })
    }

    /// The nurse finds the message handled and the documents in the record, still to be read by her.
    private func verifierLeMatin(_ base: BaseDeTest) async throws {
        let infirmiere = try await Pilote(sur: base)
        try await infirmiere.ouvrirSession("s.diallo")
        try await infirmiere.touches("Échap", "3")
        try infirmiere.voitUneLigne("p21/11 23:48", "VASSEUR Eléa")
        try infirmiere.messageContient("Classé dans le dossier de VASSEUR Eléanore. Pris en charge par C. MOREL.")
        try await infirmiere.touches("F2")
        try await infirmiere.taper("012")
        try infirmiere.ligneChoisie(contient: "VASSEUR Eléanore")
        try await infirmiere.touches("Entrée")
        try infirmiere.voit("VASSEUR Eléanore née RIOU F 14/06/1938")
        try await infirmiere.touches("↓")
        try infirmiere.ligneChoisie(contient: "Documents")
        try await infirmiere.touches("Entrée")
        try infirmiere.voitUneLigne("21/11", "Ordonnance de sortie")
        try infirmiere.voitUneLigne("21/11", "Fiche de retour")
    }

    private func verifierLeJournal(_ base: BaseDeTest) async throws {
        let depots = try base.depots()
        let traces = try await base.traces(FiltreJournal(qui: "c.morel"), 50)
        let deLaNuit = traces.filter { $0.quand >= BaseDeTest.debut }
        let actes = deLaNuit.map(\.acte)
        for attendu in [
            ActeTrace.ouvertureSession, .lectureMessage, .priseEnCharge, .classement, .impression, .verrouillage,
        ] {
            #expect(actes.contains(attendu), "\(attendu) manque au journal")
        }
        let surEleanore = deLaNuit.filter { $0.acte == .classement || $0.acte == .impression }
        #expect(
            !surEleanore.isEmpty
                && surEleanore.allSatisfy { $0.resident == surEleanore[0].resident && !$0.resident.isEmpty },
            "classement et impression nomment la personne")
        guard case .intacte(let lignes) = try await depots.journal.verifier() else {
            Issue.record("la chaîne du journal est rompue")
            return
        }
        #expect(lignes > 6)
    }

    @Test("le même travail tapé d’avance, sans attendre l’écran, finit pareil")
    func tapeDAvance() async throws {
        let aide = try await Pilote()
        try await aide.ouvrirSession("c.morel")
        try await aide.touches("Échap", "3")
        try await aide.touchesDUnCoup("Entrée", "t")
        try aide.messageContient("Pris en charge par C. MOREL")
        try aide.voit("VASSEUR")
    }
}
