import DUIDomain

/// Calls INSi for the demands that wait in the base, one after the other, in the background.
///
/// Nothing of a person waits for it: an outage leaves the demands in the queue, with its sentence and the hour of their
/// next try. Several terminals may run one each: a demand that one of them took is not taken by another.
public actor FileINSi {
    /// What is called, in words; a simulator says that it is one.
    public nonisolated let libelle: String
    /// Whether the answers are made up.
    public nonisolated let estSimule: Bool

    private let demandes: DemandesINSi
    private let recus: INSRecus
    private let service: ServiceINSi
    private let horloge: Horloge
    private var passe = false

    /// A queue that calls a service.
    public init(_ identites: DepotIdentites, service: ServiceINSi, horloge: Horloge) {
        demandes = identites.demandes
        recus = identites.recus
        self.service = service
        self.horloge = horloge
        libelle = service.libelle
        estSimule = service.estSimule
    }

    /// The queue of a base: on the simulator for a demonstration; none for a real one as long as no access to INSi is
    /// configured, and its demands wait.
    public static func ouvrir(_ depots: Depots, horloge: Horloge, installation: Installation) async throws -> FileINSi?
    {
        guard try await depots.etablissement.lire().estDemonstration else { return nil }
        return FileINSi(
            depots.identites, service: .demonstration(installation: installation), horloge: horloge)
    }

    /// Calls for everything that is due, until nothing is or INSi does not answer; gives how many calls were made.
    /// A second pass asked for meanwhile does nothing. Throws when the base cannot be read or written.
    @discardableResult
    public func passer() async throws -> Int {
        guard !passe else { return 0 }
        passe = true
        defer { passe = false }
        var appels = 0
        while let envoi = try await demandes.prochaines(horloge.maintenant(), 1, libelle).first {
            appels += 1
            if case .panne = try await conclure(envoi) { return appels }
        }
        while let envoi = try await recus.prochains(horloge.maintenant(), 1, libelle).first {
            appels += 1
            if case .panne = try await conclure(envoi) { break }
        }
        return appels
    }

    /// Calls at once for one demand that somebody waits for, without the others before it. Does nothing when another
    /// terminal calls for it already. Throws when the base cannot be read or written.
    public func appeler(_ demande: Cle<DemandeINSi>) async throws {
        guard let envoi = try await demandes.prendre(demande, horloge.maintenant(), libelle) else { return }
        _ = try await conclure(envoi)
    }

    private func conclure(_ envoi: EnvoiINSi) async throws -> IssueINSi {
        let issue = await appeler(envoi)
        do {
            _ = try await demandes.repondre(envoi, issue, horloge.maintenant())
        } catch ErreurDepot.conflit {
            // It took so long that another terminal called in its place: that answer stands.
        }
        return issue
    }

    private func conclure(_ envoi: EnvoiRecu) async throws -> IssueINSi {
        let issue = await issue { .verification(try await self.service.verifier(envoi.demande)) }
        do {
            try await recus.conclure(envoi, issue, horloge.maintenant())
        } catch ErreurDepot.conflit {
            // As above: another terminal's answer stands.
        }
        return issue
    }

    private func appeler(_ envoi: EnvoiINSi) async -> IssueINSi {
        await issue {
            switch envoi.contenu {
            case .recherche(let requete): .recherche(try await self.service.rechercher(requete))
            case .verification(let demande): .verification(try await self.service.verifier(demande))
            }
        }
    }

    /// How a call ended.
    private func issue(_ appel: () async throws -> RetourINSi) async -> IssueINSi {
        do {
            return .repondu(try await appel())
        } catch let erreur as ErreurINSi {
            switch erreur {
            case .requeteRefusee, .lotTropGrand: return .refus(erreur)
            case .indisponible, .authentification, .reponseIllisible: return .panne(erreur)
            }
        } catch {
            return .panne(.reponseIllisible)
        }
    }
}
