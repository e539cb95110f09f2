import DUIDomain
import DUIMessaging
import DUIViewModels

/// Whom a message concerns, and the filing of what it brings.
extension Executant {
    /// People that one may choose from by hand, a thousand at most.
    func residentsAuChoix(_ compte: Compte) async throws -> [ResumeResident] {
        try await depots.residents.page(RequeteResidents(""), compte.id, nil, 1000).elements
    }

    /// What a message brings: its documents that are not filed yet, and the identities that came with them.
    private struct Apport {
        var resume: ResumeMessage
        var aClasser: [DocumentRecu]
        var identites: [IdentiteRecue]

        var titres: [String] { aClasser.map(\.description.titre) }
        var verifications: [VerificationRecue] { aClasser.compactMap(\.verification) }
    }

    private func apport(_ id: Cle<ResumeMessage>, _ compte: Compte) async throws -> Apport {
        let message = try await depots.messages.apercu(id, compte.id)
        let aClasser = message.documents.filter { $0.classeComme == nil && $0.erreur.isEmpty }
        var identites = aClasser.map(\.usager).filter { !$0.estVide }
        if identites.isEmpty, message.resume.expediteurEstUsager,
            let expediteur = PresentationCourriel.lire(message.octets).expediteurs.first,
            let usager = IdentiteRecue(usager: expediteur)
        {
            identites = [usager]
        }
        return Apport(resume: message.resume, aClasser: aClasser, identites: identites)
    }

    /// The people that a message may concern, best first.
    func candidats(_ id: Cle<ResumeMessage>, _ compte: Compte) async throws -> ResultatMessagerie {
        let apport = try await apport(id, compte)
        if case .confirme(let resident, _) = apport.resume.rattachement {
            return .candidats(id, [try await comparer(apport, resident, compte)], identiteRecue: true)
        }
        guard let premiere = apport.identites.first else { return .candidats(id, [], identiteRecue: false) }
        let trouves = try await depots.residents.candidats(premiere, compte.id)
        var candidats: [CandidatClassement] = []
        for trouve in trouves {
            candidats.append(
                CandidatClassement(
                    resident: trouve,
                    comparaison: try await depots.residents.comparer(apport.identites, trouve.id, compte.id),
                    documents: apport.titres, verifications: apport.verifications))
        }
        // A strict match of a qualified INS leaves no one else to choose from.
        if let certain = candidats.first(where: { $0.comparaison?.verdict == .insConcordante }) {
            return .candidats(id, [certain], identiteRecue: true)
        }
        return .candidats(id, candidats, identiteRecue: true)
    }

    /// One person, compared with what the message brings.
    func comparer(
        _ id: Cle<ResumeMessage>, _ resident: Cle<Resident>, _ compte: Compte
    ) async throws -> CandidatClassement {
        try await comparer(try await apport(id, compte), resident, compte)
    }

    private func comparer(
        _ apport: Apport, _ resident: Cle<Resident>, _ compte: Compte
    ) async throws -> CandidatClassement {
        let choisi = try await depots.residents.carte(resident, compte.id).resident
        return CandidatClassement(
            resident: choisi,
            comparaison: try await depots.residents.comparer(apport.identites, resident, compte.id),
            documents: apport.titres, verifications: apport.verifications)
    }

    /// Files what the message brings; a message that brings nothing is tied to the person.
    func classer(
        _ id: Cle<ResumeMessage>, _ resident: Cle<Resident>, _ motif: String, _ compte: Compte
    ) async throws -> ResultatMessagerie {
        let message = try await depots.messages.apercu(id, compte.id)
        let courriel = PresentationCourriel.lire(message.octets)
        let pieces = try message.documents.filter { $0.classeComme == nil && $0.erreur.isEmpty }.map { recu in
            let extraite = try ExtractionDePiece.extraire(recu, de: courriel)
            return DecisionDeClassement.PieceAClasser(
                recu: recu.id, octets: extraite.octets, texte: extraite.contenu.textes.joined(separator: "\n"))
        }
        let decision = DecisionDeClassement(message: id, resident: resident, documents: pieces, motif: motif)
        let resume = try await depots.messages.classer(decision, signature(compte))
        let apres = try await depots.messages.apercu(id, compte.id)
        return .classe(resume, compte.habilitation.vue(apres.documents), motif: motif)
    }
}
