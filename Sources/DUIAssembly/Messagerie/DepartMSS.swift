import DUIDomain
import Foundation

/// Empties the outbox of a mailbox: each message is handed over once, whatever dies and whenever.
///
/// Before anything is said to the operator the message is held; before its end is said, that is written down. A terminal
/// that dies before leaves a message that surely did not leave; one that dies after leaves a doubt, which the operator
/// clears when it can prove (folders of this machine; a copy that it files by itself), and a person otherwise.
public struct DepartMSS: Sendable {
    private let envois: DepotEnvois
    private let horloge: Horloge
    private let porteur: String
    private let controle: Controle
    private let etape: @Sendable (Etape) throws -> Void

    /// What forbids a message to leave now, one sentence each; nothing when it may.
    public typealias Controle = @Sendable (EnvoiMSS) async throws -> [String]

    /// Where a try stands, for the tests that end it there.
    enum Etape: CaseIterable, Sendable {
        case pris, verifie, avantLaRemise, remis, accepte, conclu, copie, copieConclue
    }

    /// An emptying under a name that no other terminal has.
    public init(
        _ envois: DepotEnvois, horloge: Horloge, porteur: String, controle: @escaping Controle
    ) {
        self.init(envois, horloge: horloge, porteur: porteur, controle: controle, etape: { _ in })
    }

    /// An emptying of the outbox of a base, by this process, that asks again all that may stop a message.
    public init(_ depots: Depots, horloge: Horloge) {
        self.init(
            depots.envois, horloge: horloge,
            porteur: "\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)",
            controle: Self.controle(depots, horloge: horloge))
    }

    init(
        _ envois: DepotEnvois, horloge: Horloge, porteur: String, controle: @escaping Controle,
        etape: @escaping @Sendable (Etape) throws -> Void
    ) {
        self.envois = envois
        self.horloge = horloge
        self.porteur = porteur
        self.controle = controle
        self.etape = etape
    }

    /// What came of an emptying.
    public struct Bilan: Hashable, Sendable {
        /// Messages, with how their try ended.
        public var issues: [Issue] = []
        /// What stopped it, in one sentence; empty when nothing did.
        public var phrase = ""

        /// A message and how its try ended.
        public struct Issue: Hashable, Sendable {
            /// The message.
            public var envoi: EnvoiMSS
            /// How its try ended.
            public var issue: IssueDEnvoi
        }
    }

    /// Sends what is due, then puts the copies in « Envoyés ». What the operator refuses is in the result; throws when the
    /// base cannot be read or written.
    public func passer(_ boite: Cle<BoiteAuxLettres>, _ operateur: OperateurMSS) async throws -> Bilan {
        var bilan = Bilan()
        while let pris = try await envois.prendre(boite, porteur, horloge.maintenant()) {
            try etape(.pris)
            do {
                let (issue, arret) = try await issue(pris, operateur)
                try etape(.accepte)
                try await envois.conclure(pris.envoi.id, porteur, issue, horloge.maintenant())
                try etape(.conclu)
                bilan.issues.append(Bilan.Issue(envoi: pris.envoi, issue: issue))
                // What stops one stops the others: they wait rather than knock one after the other.
                if arret, case .aReprendre(let phrase) = issue {
                    bilan.phrase = phrase
                    return bilan
                }
            } catch ErreurDepot.conflit {
                // Another terminal holds it now: what that one finds stands.
            } catch let erreur as ErreurOperateur {
                // The doubt could not be cleared: it stays held until somebody can ask.
                bilan.phrase = erreur.message
                return bilan
            }
        }
        bilan.phrase = try await copier(boite, operateur)
        return bilan
    }

    private func issue(_ pris: EnvoiPris, _ operateur: OperateurMSS) async throws -> (IssueDEnvoi, arret: Bool) {
        if pris.estDouteux { return (try await lever(pris, operateur), false) }
        let obstacles = try await controle(pris.envoi)
        guard obstacles.isEmpty else { return (.refuse(obstacles.joined(separator: " ")), false) }
        try etape(.verifie)
        let (envois, horloge, porteur, etape, id) = (envois, horloge, porteur, etape, pris.envoi.id)
        do {
            let reponse = try await operateur.soumettre(pris.envoi.enveloppe, pris.octets) {
                try etape(.avantLaRemise)
                try await envois.remettre(id, porteur, horloge.maintenant())
                try etape(.remis)
            }
            return (.envoye(reponse), false)
        } catch let erreur as ErreurOperateur {
            if case .issueInconnue = erreur { return (try await lever(pris, operateur, erreur), false) }
            return (erreur.estPassagere ? .aReprendre(erreur.message) : .refuse(erreur.message), true)
        }
    }

    /// Finds out whether a message left, as far as the operator can prove.
    private func lever(_ pris: EnvoiPris, _ operateur: OperateurMSS, _ erreur: ErreurOperateur? = nil) async throws
        -> IssueDEnvoi
    {
        let erreur = erreur ?? .issueInconnue("DUI s’est arrêté pendant l’envoi")
        do {
            return switch try await operateur.preuve(pris.envoi.enveloppe, pris.octets) {
            case .remis: .envoye("retrouvé chez l’opérateur")
            case .nonRemis: .aReprendre("DUI s’est arrêté pendant l’envoi ; rien n’était parti.")
            case .inconnue: .aTrancher(erreur.message)
            }
        } catch is ErreurOperateur where !pris.estDouteux {
            // The same terminal, just after: what it knows is worth more than a silence of a quarter of an hour.
            return .aTrancher(erreur.message)
        }
    }

    /// Puts the copies; gives the sentence that stopped it, empty when nothing did.
    private func copier(_ boite: Cle<BoiteAuxLettres>, _ operateur: OperateurMSS) async throws -> String {
        while let pris = try await envois.prendreCopie(boite, porteur, horloge.maintenant()) {
            var phrase: String?
            do {
                // Somebody, or this terminal before it died, may have put it already.
                if try await !operateur.contient(.envoyes, pris.envoi.identifiant) {
                    try await operateur.deposer(.envoyes, pris.octets, horloge.maintenant())
                }
            } catch let erreur as ErreurOperateur {
                phrase = "Le message est parti, sa copie attend. \(erreur.message)"
            }
            try etape(.copie)
            do {
                try await envois.conclureCopie(pris.envoi.id, porteur, phrase, horloge.maintenant())
            } catch ErreurDepot.conflit {
                // Another terminal took its turn.
            }
            try etape(.copieConclue)
            if let phrase { return phrase }
        }
        return ""
    }
}

extension DepartMSS {
    /// The checks that stand for every message, asked again at each try: the account of its author, and the gate for each
    /// act that it is (`PorteDeSortie`).
    public static func controle(_ depots: Depots, horloge: Horloge) -> Controle {
        { envoi in
            guard let auteur = try await depots.comptes.lister().first(where: { $0.id == envoi.auteur }),
                auteur.estActif
            else { return ["Le compte qui l’a écrit n’est plus actif."] }
            let boite = try await depots.messages.boites(auteur.id).first { $0.id == envoi.boite }
            guard boite?.droits.contains(.ecrire) == true else {
                return ["Son auteur n’écrit plus au nom de cette boîte."]
            }
            guard let resident = envoi.resident, !envoi.actes.isEmpty else { return [] }
            do {
                let jour = horloge.maintenant().heureLegale.jour
                return try await PorteDuCourriel(depots).verdicts(envoi.actes, resident, auteur, le: jour)
                    .flatMap { verdict -> [String] in
                        switch verdict {
                        case .permis: []
                        case .refuse(let blocages): blocages.map(\.phrase)
                        }
                    }
            } catch ErreurDepot.refus(let phrase) {
                return [phrase]
            }
        }
    }
}
