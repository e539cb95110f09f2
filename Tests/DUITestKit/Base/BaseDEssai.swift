import DUIDomain
import DUIStore
import Foundation

/// A base in a temporary folder with the small establishment of the tests, and a fixed clock.
public struct BaseDEssai: Sendable {
    /// The base.
    public let base: BaseDUI
    /// Its ports, on the fixed clock.
    public let depots: Depots
    /// Its folder: the file lives as long as this value.
    public let dossier: DossierTemporaire

    /// 21 November 2026, 02:00 in France: the night of the tests.
    public static let nuit = Instant(secondes: 1_795_222_800)

    /// An empty base, or one with the small establishment.
    public init(_ jeu: JeuDeDonnees? = .petit, demonstration: Bool = true) async throws {
        dossier = try DossierTemporaire()
        base = try BaseDUI.create(
            at: dossier.fichier("essai.dui"),
            etablissement: Etablissement(
                nom: "EHPAD d’essai", finess: "299900019", adresse: "4 allée des Tilleuls, 29999 PORT-KERMARIA",
                oidLocal: "2.25.1", estDemonstration: demonstration),
            quand: Self.nuit)
        depots = base.depots(horloge: Horloge { Self.nuit })
        if let jeu { try await base.importer(jeu, quand: Self.nuit) }
    }

    /// An account by its identifier.
    public func compte(_ identifiant: String) async throws -> Compte {
        guard let compte = try await depots.comptes.lister().first(where: { $0.identifiant == identifiant })
        else { throw ErreurDepot.introuvable(identifiant) }
        return compte
    }

    /// The signature of an account, some minutes into the night.
    public func signature(_ identifiant: String, minutes: Int = 0) async throws -> Signature {
        Signature(compte: try await compte(identifiant).id, quand: Self.nuit.adding(secondes: minutes * 60))
    }

    /// A person by her local number.
    public func resident(_ ipp: String) async throws -> Resident {
        guard let resident = try await base.resident(ipp: ipp) else { throw ErreurDepot.introuvable(ipp) }
        return resident
    }

    /// Lines of the journal, newest first, as whoever may read them all reads them.
    public func traces(_ filtre: FiltreJournal, apres: Cle<EvenementJournal>? = nil, _ limite: Int) async throws
        -> Page<EvenementJournal>
    {
        try await depots.journal.page(filtre, try await compte("i.kerhoas").id, apres, limite)
    }

    /// The nurse, who reads everything in every unit.
    public var infirmiere: Cle<Compte> { get async throws { try await compte("s.diallo").id } }

    /// A mailbox that an account may read, by its address.
    public func boite(_ adresse: String, pour identifiant: String) async throws -> BoiteAuxLettres {
        let boites = try await depots.messages.boites(try await compte(identifiant).id)
        guard let boite = boites.first(where: { $0.adresse == adresse }) else {
            throw ErreurDepot.introuvable(adresse)
        }
        return boite
    }
}
