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
                try await depots.messages.page(filtre, avant, Self.page), suite: avant != nil, jeton: jeton)
        case .compter(let boites): return .compteurs(try await depots.messages.compteurs(boites))
        case .ouvrir(let id):
            let enregistre = try await depots.messages.ouvrir(id, signature(compte))
            let courriel = PresentationCourriel.lire(enregistre)
            let ouvert = MessageOuvert(
                resume: enregistre.resume, courriel: courriel, documents: enregistre.documents)
            return .ouvert(ouvert, PresentationCourriel.contenu(ouvert))
        case .lirePiece(let id, let piece):
            return .piece(id, piece, try await lire(piece, de: id, compte).contenu)
        case .chercherCandidats(let id): return .candidats(id, try await candidats(id, compte))
        case .listerResidents(let id):
            return .residents(
                id, try await depots.residents.page(RequeteResidents(""), compte.id, nil, 1000).elements)
        case .comparer(let id, let resident): return .comparaison(id, try await comparer(id, resident, compte))
        case .classer(let id, let resident): return try await classer(id, resident, compte)
        case .declasser(let id):
            return .change(try await depots.messages.declasser(id, signature(compte)), acte: .declassement)
        case .marquerLu(let id, let lu):
            return .change(try await depots.messages.marquerLu(id, lu, signature(compte)), acte: .drapeauMessage)
        case .prendreEnCharge(let id, let prendre):
            return .change(
                try await depots.messages.prendreEnCharge(id, prendre, signature(compte)), acte: .priseEnCharge)
        case .archiver(let id, let archive):
            return .change(try await depots.messages.archiver(id, archive, signature(compte)), acte: .archivage)
        case .preparerImpression(let id, let piece):
            try exiger(.imprimer(try await lire(piece, de: id, compte).famille), compte)
            return .destinations(id, piece, await imprimante.destinations())
        case .imprimer(let id, let piece, let destination):
            return .imprime(try await imprimer(piece, de: id, destination, compte))
        }
    }

    private struct PieceDuMessage {
        var titre: String
        var octets: Data
        var pages: Data?
        var contenu: ContenuLisible
        var famille: FamilleDocument
        var bandeau: String
        var resident: Cle<Resident>?
    }

    private func lire(
        _ piece: PieceID, de id: Cle<ResumeMessage>, _ compte: Compte
    ) async throws -> PieceDuMessage {
        let message = try await depots.messages.apercu(id, compte.id)
        let courriel = try LecteurMIME.read(message.octets)
        let familles = Set(message.documents.map(\.description.famille))
        switch piece {
        case .document(let cle):
            guard let recu = message.documents.first(where: { $0.id == cle }) else {
                throw ErreurDepot.introuvable("Cette pièce n’est plus dans le message. F5 : relire la liste.")
            }
            let extraite = try ExtractionDePiece.extraire(recu, de: courriel)
            return PieceDuMessage(
                titre: recu.description.titre, octets: extraite.octets, pages: extraite.pages,
                contenu: extraite.contenu, famille: recu.description.famille,
                bandeau: BandeauImprime.texte(recu.usager), resident: message.resume.rattachement.resident)
        case .piece(let rang):
            guard courriel.pieces.indices.contains(rang) else {
                throw ErreurDepot.introuvable("Cette pièce n’est plus dans le message. F5 : relire la liste.")
            }
            let brute = courriel.pieces[rang]
            // A piece beside health documents is their copy: whoever may not read them may not print it either.
            let famille = familles.first { !compte.habilitation.famillesLisibles.contains($0) } ?? familles.first
            return PieceDuMessage(
                titre: brute.nom, octets: brute.octets, pages: nil,
                contenu: PresentationCourriel.contenu(dePiece: brute), famille: famille ?? .accompagnement,
                bandeau: message.documents.first.map { BandeauImprime.texte($0.usager) } ?? "",
                resident: message.resume.rattachement.resident)
        }
    }

    private func imprimer(
        _ piece: PieceID, de id: Cle<ResumeMessage>, _ destination: DestinationImpression, _ compte: Compte
    ) async throws -> String {
        let lue = try await lire(piece, de: id, compte)
        try exiger(.imprimer(lue.famille), compte)
        let feuille = Feuille(
            titre: lue.titre, octets: lue.octets, pages: lue.pages, contenu: lue.contenu, bandeau: lue.bandeau)
        let phrase = try await imprimer(feuille, destination, compte)
        try await depots.journal.consigner(
            .impression, lue.resident, lue.titre, "", destination.libelle, signature(compte))
        return phrase
    }

    private func candidats(_ id: Cle<ResumeMessage>, _ compte: Compte) async throws -> [CandidatClassement] {
        let message = try await depots.messages.apercu(id, compte.id)
        let aClasser = message.documents.filter { $0.classeComme == nil && $0.erreur.isEmpty }
        guard let premier = aClasser.first else { return [] }
        if case .confirme(let resident, _) = message.resume.rattachement {
            return [try await comparer(id, resident, compte)]
        }
        let trouves = try await depots.residents.candidats(premier.usager)
        let titres = aClasser.map(\.description.titre)
        let candidats = trouves.map {
            CandidatClassement(
                resident: $0, comparaison: ComparaisonIdentite(recue: premier.usager, resident: $0), documents: titres)
        }
        // A strict match of a qualified INS leaves no one else to choose from.
        if let certain = candidats.first(where: { $0.comparaison.verdict == .insConcordante }) { return [certain] }
        return candidats
    }

    private func comparer(
        _ id: Cle<ResumeMessage>, _ resident: Cle<Resident>, _ compte: Compte
    ) async throws -> CandidatClassement {
        let message = try await depots.messages.apercu(id, compte.id)
        let aClasser = message.documents.filter { $0.classeComme == nil && $0.erreur.isEmpty }
        guard let premier = aClasser.first else {
            throw ErreurDepot.refus("Ce message n’apporte aucun document à classer.")
        }
        let choisi = try await depots.residents.carte(resident, compte.id).resident
        return CandidatClassement(
            resident: choisi, comparaison: ComparaisonIdentite(recue: premier.usager, resident: choisi),
            documents: aClasser.map(\.description.titre))
    }

    private func classer(
        _ id: Cle<ResumeMessage>, _ resident: Cle<Resident>, _ compte: Compte
    ) async throws -> ResultatMessagerie {
        try exiger(.classer, compte)
        let message = try await depots.messages.apercu(id, compte.id)
        let courriel = try LecteurMIME.read(message.octets)
        let pieces = try message.documents.filter { $0.classeComme == nil && $0.erreur.isEmpty }.map { recu in
            let extraite = try ExtractionDePiece.extraire(recu, de: courriel)
            return DecisionDeClassement.PieceAClasser(
                recu: recu.id, octets: extraite.octets, texte: extraite.contenu.textes.joined(separator: "\n"))
        }
        let decision = DecisionDeClassement(message: id, resident: resident, documents: pieces)
        let resume = try await depots.messages.classer(decision, signature(compte))
        let apres = try await depots.messages.apercu(id, compte.id)
        let nom: String = if case .confirme(_, let nom) = resume.rattachement { nom } else { "" }
        return .classe(resume, apres.documents, nom: nom)
    }
}
