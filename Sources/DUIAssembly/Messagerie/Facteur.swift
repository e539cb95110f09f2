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

    /// Seconds between two fetchings.
    public static let intervalle = 60

    /// One for a base. `demonstration` is the folder of the embedded operator that carries the mail of a demonstration,
    /// where no operator is set; nil for a real base.
    public init(_ depots: Depots, horloge: Horloge, demonstration: URL?) {
        self.depots = depots
        self.horloge = horloge
        self.demonstration = demonstration
        depart = DepartMSS(
            depots.envois, horloge: horloge,
            porteur: "\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)",
            controle: DepartMSS.controle(depots, horloge: horloge))
    }

    /// One for a base that lies in a file: its embedded operator, if it is a demonstration, lies beside it.
    public static func ouvrir(_ depots: Depots, horloge: Horloge, base: URL) async throws -> Facteur {
        let estDemonstration = try await depots.etablissement.lire().estDemonstration
        return Facteur(depots, horloge: horloge, demonstration: estDemonstration ? dossier(deLa: base) : nil)
    }

    /// The folder of the embedded operator of a demonstration.
    public static func dossier(deLa base: URL) -> URL {
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
            if aRelever { _ = try await ReleveMSS(depots, horloge: horloge).passer(boite, operateur, par: nil) }
            await operateur.fermer()
        }
    }

    /// What carries the mail of a mailbox without anybody; nil when nothing does, or when a token is asked for.
    private func operateur(_ boite: BoiteReliee) throws -> OperateurMSS? {
        switch boite.reglage {
        case .serveurs(let serveurs) where serveurs.authentification == .jeton: return nil
        case .serveurs, .maildir: return try OperateurMSS.ouvrir(boite, horloge: horloge) { nil }
        case nil:
            return try demonstration.map {
                try OperateurDeDemonstration(dossier: $0).operateur(boite.adresse, horloge: horloge)
            }
        }
    }
}

/// The operator that a demonstration carries with it: folders of this machine, one an address. Nothing leaves.
struct OperateurDeDemonstration {
    let dossier: URL

    /// What carries the mail of an address. Whoever it writes to gets a folder too: a demonstration reaches everybody.
    func operateur(_ adresse: String, horloge: Horloge) throws -> OperateurMSS {
        try creer(adresse)
        var operateur = OperateurMSS.maildir(racine: dossier.path, adresse: adresse, horloge: horloge)
        let soumettre = operateur.soumettre
        operateur.soumettre = { enveloppe, octets, avantLaRemise in
            for destinataire in enveloppe.destinataires { try creer(destinataire) }
            return try await soumettre(enveloppe, octets, avantLaRemise)
        }
        return operateur
    }

    private func creer(_ adresse: String) throws {
        let nom = adresse.lowercased()
        guard AdresseMSS.estUneAdresse(nom), !nom.contains("/") else { return }
        do {
            for sous in ["tmp", "new", "cur"] {
                try FileManager.default.createDirectory(
                    at: dossier.appendingPathComponent(nom).appendingPathComponent(sous),
                    withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw ErreurOperateur.refusPassager("le courrier de la démonstration ne s’écrit pas dans \(dossier.path)")
        }
    }
}
