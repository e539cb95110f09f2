import DUIDocuments
import DUIDomain
import DUIMessaging
import DUIViewModels
import Foundation

extension Executant {
    func executer(_ effet: EffetMessagerie, _ compte: Compte) async throws -> ResultatMessagerie {
        switch effet {
        case .chargerBoites:
            try exiger(.voirMessagerie, compte)
            return .boites(try await depots.messages.boites(compte.id))
        case .chargerPage(let filtre, let avant, let jeton):
            return .page(
                try await depots.messages.page(filtre, compte.id, avant, Self.page), suite: avant != nil, jeton: jeton)
        case .compter(let boites): return .compteurs(try await depots.messages.compteurs(boites, compte.id))
        case .ouvrir(let id):
            let enregistre = try await depots.messages.ouvrir(id, signature(compte))
            let courriel = PresentationCourriel.lire(enregistre)
            let ouvert = compte.habilitation.vue(
                MessageOuvert(resume: enregistre.resume, courriel: courriel, documents: enregistre.documents))
            var contenu = compte.habilitation.vue(PresentationCourriel.contenu(ouvert))
            contenu.entete += try await depots.envois.reponses(id).map { LigneEntete("Répondu", $0.enMots) }
            return .ouvert(ouvert, contenu)
        case .lirePiece(let id, let piece):
            let lue = try await lire(piece, de: id, compte)
            try await depots.messages.consignerLecture(id, lue.titre, lue.famille, signature(compte))
            return .piece(id, piece, compte.habilitation.vue(lue.contenu))
        case .chercherCandidats(let id): return try await candidats(id, compte)
        case .listerResidents(let id):
            return .residents(id, try await residentsAuChoix(compte))
        case .comparer(let id, let resident): return .comparaison(id, try await comparer(id, resident, compte))
        case .classer(let id, let resident, let motif): return try await classer(id, resident, motif, compte)
        case .declasser(let id):
            let resume = try await depots.messages.declasser(id, signature(compte))
            let documents = try await depots.messages.apercu(id, compte.id).documents
            return .declasse(resume, compte.habilitation.vue(documents))
        case .relire(let id):
            let message = try await depots.messages.apercu(id, compte.id)
            return .relu(message.resume, compte.habilitation.vue(message.documents))
        case .relireLignes(let ids): return .lignes(try await depots.messages.lignes(ids, compte.id))
        case .marquerLu(let id, let lu):
            return .change(try await depots.messages.marquerLu(id, lu, signature(compte)), acte: .drapeauMessage)
        case .prendreEnCharge(let id, let prendre):
            return .change(
                try await depots.messages.prendreEnCharge(id, prendre, signature(compte)), acte: .priseEnCharge)
        case .archiver(let id, let archive):
            return .change(try await depots.messages.archiver(id, archive, signature(compte)), acte: .archivage)
        case .preparerImpression(let id, let piece):
            let lue = try await lire(piece, de: id, compte)
            try exiger(lue.famille.map(Capacite.imprimer) ?? .imprimerUnePiece, compte)
            return .destinations(id, piece, await destinations(lue.ouverture))
        case .imprimer(let id, let piece, let destination):
            return .imprime(try await imprimer(piece, de: id, destination, compte))
        }
    }

    private struct PieceDuMessage {
        var titre: String
        var octets: Data
        var pages: Data?
        var contenu: ContenuLisible
        /// Which program opens it.
        var ouverture: OuvertureDePiece
        /// Nil for a piece of a message that brought no health document.
        var famille: FamilleDocument?
        var bandeau: String
        var resident: Cle<Resident>?
    }

    private func lire(
        _ piece: PieceID, de id: Cle<ResumeMessage>, _ compte: Compte
    ) async throws -> PieceDuMessage {
        let message = try await depots.messages.apercu(id, compte.id)
        let courriel = try LecteurMIME.read(message.octets)
        switch piece {
        case .document(let cle):
            guard let recu = message.documents.first(where: { $0.id == cle }) else {
                throw ErreurDepot.introuvable("Cette pièce n’est plus dans le message. F5 : relire la liste.")
            }
            let extraite = try ExtractionDePiece.extraire(recu, de: courriel)
            return PieceDuMessage(
                titre: recu.description.titre, octets: extraite.octets, pages: extraite.pages,
                contenu: extraite.contenu, ouverture: Self.ouverture(duDocument: extraite.octets),
                famille: recu.description.famille,
                bandeau: IdentiteEnMots.recue(recu.usager), resident: message.resume.rattachement.resident)
        case .piece(let rang):
            guard courriel.pieces.indices.contains(rang) else {
                throw ErreurDepot.introuvable("Cette pièce n’est plus dans le message. F5 : relire la liste.")
            }
            let brute = courriel.pieces[rang]
            let lue = PresentationCourriel.lire(piece: brute)
            return PieceDuMessage(
                titre: brute.nom, octets: brute.octets, pages: nil, contenu: lue.contenu,
                ouverture: lue.estPourUnAutreProgramme ? .ailleurs : .partout,
                famille: FamilleDePiece.duRang(rang, message.documents, pour: compte.habilitation),
                bandeau: message.documents.first.map { IdentiteEnMots.recue($0.usager) } ?? "",
                resident: message.resume.rattachement.resident)
        }
    }

    private func imprimer(
        _ piece: PieceID, de id: Cle<ResumeMessage>, _ destination: DestinationImpression, _ compte: Compte
    ) async throws -> String {
        let lue = try await lire(piece, de: id, compte)
        let signature = signature(compte)
        try await depots.messages.consignerImpression(id, lue.titre, lue.famille, destination.libelle, signature)
        let feuille = Feuille(
            titre: lue.titre, octets: lue.octets, pages: lue.pages, contenu: compte.habilitation.vue(lue.contenu),
            bandeau: lue.bandeau)
        return try await imprimer(feuille, destination, compte, sur: lue.resident)
    }
}
