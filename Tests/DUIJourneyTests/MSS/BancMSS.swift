import DUIAssembly
import DUIDomain
import DUIMessaging
import DUITestKit
import Foundation
import Testing

@testable import DUIAssembly

/// A clock that a test moves.
final class HorlogeMobile: @unchecked Sendable {
    private let verrou = NSLock()
    private var instant = BaseDEssai.nuit

    var horloge: Horloge { Horloge { self.verrou.withLock { self.instant } } }
    var maintenant: Instant { verrou.withLock { instant } }
    func avancer(_ secondes: Int) { verrou.withLock { instant = instant.adding(secondes: secondes) } }
}

/// A violent death: nothing catches it.
struct Mort: Error {}

/// Counts, and dies at a given count.
final class Bourreau: @unchecked Sendable {
    private let verrou = NSLock()
    private var reste: Int
    init(_ apres: Int) { reste = apres }
    func frapper() throws {
        try verrou.withLock {
            reste -= 1
            if reste == 0 { throw Mort() }
        }
    }
}

/// A base whose mailbox has an operator, and the mailbox of a correspondent there.
struct BancMSS {
    let essai: BaseDEssai
    let temps = HorlogeMobile()
    let dossier: DossierTemporaire
    let boite: BoiteReliee
    let operateur: OperateurMSS
    let correspondant: OperateurMSS
    let medecin: String

    static let adresse = "equipe.soins@les-tilleuls.mssante.fr"

    init(_ genre: GenreDOperateur = .maildir) async throws {
        essai = try await BaseDEssai()
        dossier = try DossierTemporaire()
        medecin = ServeursDeCourrier.adresse("medecin")
        let reglage: ReglageOperateur
        switch genre {
        case .maildir:
            for nom in [Self.adresse, medecin] {
                for sous in ["tmp", "new", "cur"] {
                    try FileManager.default.createDirectory(
                        at: dossier.fichier("\(nom)/\(sous)"), withIntermediateDirectories: true)
                }
            }
            reglage = .maildir(racine: dossier.url.path)
        case .serveurs: reglage = .serveurs(try ServeursDeCourrier.partages().reglage())
        }
        let sienne = try #require(
            try await essai.depots.operateurs.lister().first { $0.adresse == Self.adresse })
        try await essai.depots.operateurs.regler(sienne.id, reglage, try await essai.signature("admin"))
        boite = try #require(try await essai.depots.operateurs.lister().first { $0.id == sienne.id })
        let jetons: [String: JetonDAcces] =
            genre == .maildir
            ? [:]
            : [
                Self.adresse: try ServeursDeCourrier.partages().jeton(Self.adresse),
                medecin: try ServeursDeCourrier.partages().jeton(medecin),
            ]
        operateur = try .ouvrir(boite, horloge: temps.horloge) { jetons[Self.adresse] }
        var autre = boite
        autre.adresse = medecin
        let nom = medecin
        correspondant = try .ouvrir(autre, horloge: temps.horloge) { jetons[nom] }
    }

    /// A message to the team.
    func message(_ identifiant: String, corps: String = "Bonjour.") -> Data {
        Data(
            """
            From: <\(medecin)>\r\nTo: <\(Self.adresse)>\r\nSubject: Essai \(identifiant)\r
            Message-ID: <\(identifiant)>\r\nDate: Fri, 02 Oct 2026 10:00:00 +0200\r\n\r\n\(corps)\r\n
            """.utf8)
    }

    func releve(_ lot: LotDeReleve = .courant, _ operateur: OperateurMSS? = nil) async throws -> ReleveMSS.Bilan {
        try await ReleveMSS(essai.depots, horloge: temps.horloge, lot: lot).passer(
            boite, operateur ?? self.operateur, par: nil)
    }

    /// Subjects of the mailbox in the base, oldest first.
    func objets() async throws -> [String] {
        let page = try await essai.depots.messages.page(
            FiltreMessages(boites: [boite.id]), try await essai.infirmiere, nil, 500)
        return page.elements.map(\.objet).reversed()
    }
}

/// Which operator.
enum GenreDOperateur: String, CaseIterable, Sendable {
    case maildir, serveurs

    /// Those that run here.
    static let presents: [GenreDOperateur] = ServeursDeCourrier.absence == nil ? allCases : [.maildir]
}
