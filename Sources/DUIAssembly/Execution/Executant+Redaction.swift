import DUIDomain
import DUIMessaging
import DUIViewModels

extension Executant {
    func executer(_ effet: EffetRedaction, _ compte: Compte) async throws -> ResultatRedaction {
        try exiger(.voirMessagerie, compte)
        switch effet {
        case .ouvrir(let repond): return .matiere(try await matiere(repond, compte))
        case .listerResidents: return .residents(try await residentsAuChoix(compte))
        case .listerDocuments(let resident):
            return .documents(
                try await depots.documents.page(
                    FiltreDocuments(resident: resident), compte.id, nil, Self.documentsAuChoix
                ).elements)
        case .garderBrouillon(let objet, let champs):
            try await garderBrouillon(objet, champs, compte)
            return .brouillonGarde(objet: objet)
        case .jeterBrouillon(let objet):
            try await depots.brouillons.supprimer(compte.id, objet)
            return .fait
        case .verifier(let demande, let brouillon):
            do {
                let courriel = try await redacteur().composer(demande, compte)
                var deja: [ReponseEnvoyee] = []
                if let repond = demande.repond { deja = try await depots.envois.reponses(repond) }
                return .prete(courriel, brouillon: brouillon, deja: deja)
            } catch let refus as RedactionRefusee {
                return .refusee(refus.defauts, brouillon: brouillon)
            }
        case .deposer(let courriel, let brouillon):
            let quand = horloge.maintenant()
            let id = try await depots.envois.deposer(
                courriel.envoi(pasAvant: quand.adding(secondes: NouvelEnvoi.repentir), brouillon: brouillon),
                Signature(compte: compte.id, quand: quand))
            try await depots.brouillons.supprimer(compte.id, brouillon)
            return .depose(id)
        case .reprendre(let id, let objet, let champs):
            // Its text first: if the base stops in between, the message waits and nothing is lost.
            let avant = try await depots.brouillons.lire(compte.id, objet)
            let brouillon = try await garderBrouillon(objet, champs, compte)
            do {
                _ = try await depots.envois.rappeler(id, signature(compte))
            } catch {
                // It left: what was not a draft does not become one.
                if avant == nil { try? await depots.brouillons.supprimer(compte.id, objet) }
                throw error
            }
            return .repris(brouillon)
        case .relever:
            if let facteur { Task { try? await facteur.passer(releverMaintenant: true) } }
            return .fait
        case .listerEnvois: return .envois(try await depots.envois.lister(false, compte.id, nil, Self.page).elements)
        case .rappeler(let id): return .change(try await depots.envois.rappeler(id, signature(compte)))
        case .trancher(let id, let decision, let motif):
            return .change(try await depots.envois.trancher(id, decision, motif, signature(compte)))
        }
    }

    /// Most documents of a record in a list to choose from.
    private static let documentsAuChoix = 500
    /// Most correspondents in a list to choose from.
    private static let correspondantsAuChoix = 5000

    private func redacteur() async throws -> Redacteur {
        Redacteur(
            depots: depots, horloge: horloge, referenceProduit: try await depots.operateurs.referenceDuProduit())
    }

    private func matiere(_ repond: Cle<ResumeMessage>?, _ compte: Compte) async throws -> MatiereDeRedaction {
        let boites = try await depots.messages.boites(compte.id)
        let carnet = try await depots.annuaire.correspondants(compte.id, Self.correspondantsAuChoix)
        var repondu: MessageRepondu?
        var objet = RedactionState.objetDesNouveaux
        if let repond {
            repondu = try await self.repondu(repond, boites, compte)
            objet = RedactionState.objet(reponseA: repond)
        }
        return MatiereDeRedaction(
            boites: boites.filter { $0.droits.contains(.ecrire) }, carnet: carnet,
            brouillons: try await depots.brouillons.lister(compte.id, objet), repondu: repondu)
    }

    /// What an answer takes from its message, which is opened, and so journalled, if it was not read yet.
    private func repondu(
        _ id: Cle<ResumeMessage>, _ boites: [BoiteAuxLettres], _ compte: Compte
    ) async throws -> MessageRepondu {
        let message = try await depots.messages.ouvrir(id, signature(compte))
        let courriel = try LecteurMIME.read(message.octets)
        let siennes = Set(boites.map { $0.adresse.lowercased() })
        let versQui = courriel.versQuiRepondre
        let deja = Set(versQui.map { $0.adresse.lowercased() }).union(siennes)
        var (resident, estPropose): (PersonneConcernee?, Bool) = (nil, false)
        switch message.resume.rattachement {
        case .confirme(let cle, let nom): resident = PersonneConcernee(id: cle, nom: nom)
        case .propose(let cle, let nom): (resident, estPropose) = (PersonneConcernee(id: cle, nom: nom), true)
        case .sansObjet, .aRattacher: break
        }
        return MessageRepondu(
            id: id, boite: message.resume.boite, objet: ObjetMSS.affiche(courriel.objet), versQui: versQui,
            autres: (courriel.destinataires + courriel.copies).filter { !deja.contains($0.adresse.lowercased()) },
            resident: resident, estPropose: estPropose, estDUnUsager: versQui.contains(where: \.estUsager),
            deja: try await depots.envois.reponses(id))
    }
}
