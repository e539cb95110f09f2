import DUIDomain
import Foundation

/// Sends what waits and fetches what arrived, in the background, for the mailboxes that need nobody for it: those in
/// folders of this machine and those that the certificate of the structure opens. The others wait for somebody's token.
///
/// Nobody waits for it. Several terminals may run one each: what one of them sends or fetches, another does not.
public actor Facteur {
    private let depots: Depots
    private let horloge: Horloge
    private let depart: DepartMSS
    private let demonstration: URL?
    private var passe = false
    private var releveApres: Instant?
    /// How the mailboxes stood when they were last fetched; nil for one that did not answer.
    private var releves: [Cle<BoiteAuxLettres>: EtatDeDossier?] = [:]

    /// Seconds between two fetchings.
    public static let intervalle = 60

    /// One for a base. `demonstration` is the folder of the embedded operator that carries the mail of a demonstration,
    /// where no operator is set; nil for a real base.
    public init(_ depots: Depots, horloge: Horloge, demonstration: URL?) {
        self.depots = depots
        self.horloge = horloge
        self.demonstration = demonstration
        depart = DepartMSS(depots, horloge: horloge)
    }

    /// One for a base that lies in a file: its embedded operator, if it is a demonstration, lies beside it.
    public static func ouvrir(_ depots: Depots, horloge: Horloge, base: URL) async throws -> Facteur {
        let estDemonstration = try await depots.etablissement.lire().estDemonstration
        return Facteur(depots, horloge: horloge, demonstration: estDemonstration ? dossier(deLa: base) : nil)
    }

    /// The folder of the embedded operator of a demonstration.
    private static func dossier(deLa base: URL) -> URL {
        base.deletingLastPathComponent().appendingPathComponent(base.lastPathComponent + "-courrier")
    }

    /// Sends what is due, and fetches when its hour has come or somebody asked. What an operator refuses is kept in the
    /// base with its sentence; throws when the base cannot be read or written. A second pass asked for meanwhile does
    /// nothing.
    public func passer(releverMaintenant: Bool = false) async throws {
        guard !passe else { return }
        passe = true
        defer { passe = false }
        let quand = horloge.maintenant()
        let dus = Set(try await depots.envois.dus(quand))
        let aRelever = releverMaintenant || releveApres.map { quand >= $0 } ?? true
        guard !dus.isEmpty || aRelever else { return }
        if aRelever { releveApres = quand.adding(secondes: Self.intervalle) }
        for boite in try await depots.operateurs.lister() where aRelever || dus.contains(boite.id) {
            guard let operateur = try? operateur(boite) else { continue }
            if dus.contains(boite.id) { _ = try await depart.passer(boite.id, operateur) }
            if aRelever { try await relever(boite, operateur) }
            await operateur.fermer()
        }
    }

    /// Fetches a mailbox that is not as it was: a minute in which nothing came is worth no line of the journal.
    private func relever(_ boite: BoiteReliee, _ operateur: OperateurMSS) async throws {
        let etat = try? await operateur.etat(.reception)
        if let connu = releves[boite.id], connu == etat { return }
        let bilan = try await ReleveMSS(depots, horloge: horloge).passer(boite, operateur, par: nil)
        // What was stopped on the way is tried again; a mailbox that does not answer is told of once.
        releves[boite.id] = bilan.phrase.isEmpty || etat == nil ? .some(etat) : nil
    }

    /// What carries the mail of a mailbox without anybody; nil when nothing does, or when a token is asked for.
    private func operateur(_ boite: BoiteReliee) throws -> OperateurMSS? {
        switch boite.reglage {
        case .serveurs(let serveurs) where serveurs.authentification == .jeton: return nil
        case .serveurs, .maildir: return try OperateurMSS.ouvrir(boite, horloge: horloge) { nil }
        case nil:
            // Whoever a demonstration writes to gets a folder: it reaches everybody, and nothing leaves.
            return demonstration.map {
                .maildir(racine: $0.path, adresse: boite.adresse, horloge: horloge, accueilleTous: true)
            }
        }
    }
}
