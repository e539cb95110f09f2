import DUIAssembly
import DUIDomain
import DUIStore
import DUIViewModels
import Foundation

/// The demonstration base of one test: a copy of one that is made once for all tests of the process.
///
/// Its clock stands where the story opens: Sunday 22 November 2026, 00:05, in the nursing home.
public final class BaseDeTest: Sendable {
    /// The clock of every terminal of this base.
    public let horloge: HorlogeDeTest
    /// Sunday 22 November 2026, 00:05: the hour at which the demonstration opens.
    public static var debut: Instant { HorlogeDeLaBase.debutDeLHistoire }
    /// The folder of the base and of what is printed.
    public let dossier: DossierTemporaire

    /// A copy of a demonstration base.
    public init(_ jeu: JeuPropose = .ehpad) async throws {
        let modele = try await Modele.partage.fichier(jeu)
        dossier = try DossierTemporaire()
        horloge = HorlogeDeTest(jeu.debut)
        try FileManager.default.copyItem(at: modele, to: fichier)
    }

    /// The file of the base.
    public var fichier: URL { dossier.fichier("demo.db") }

    /// The folder where printed sheets go.
    public var impressions: URL { dossier.fichier("impressions") }

    /// The folder of the operator that carries the mail.
    public var courrier: URL { dossier.fichier("courrier") }

    /// One more connection to the file, as another process would have.
    public func connexion() throws -> BaseDUI { try BaseDUI.open(at: fichier) }

    /// The ports of one more connection.
    public func depots() throws -> Depots { try connexion().depots(horloge: horloge.horloge) }

    /// Lines of the journal, newest first, as whoever may read them all reads them.
    public func traces(_ filtre: FiltreJournal, _ limite: Int) async throws -> [EvenementJournal] {
        let depots = try depots()
        let lecteur = try await depots.comptes.lister().first { $0.habilitation.decide(.lireJournal).estPermis }
        guard let lecteur else { throw ErreurDepot.introuvable("Personne ne lit le journal de la démonstration.") }
        return try await depots.journal.page(filtre, lecteur.id, nil, limite).elements
    }

    /// The base that the copies are made from.
    private actor Modele {
        static let partage = Modele()
        private var enCours: [JeuPropose: Task<(DossierTemporaire, URL), any Error>] = [:]

        func fichier(_ jeu: JeuPropose) async throws -> URL {
            let tache =
                enCours[jeu]
                ?? Task {
                    let dossier = try DossierTemporaire()
                    let fichier = dossier.fichier("modele.db")
                    let base = try await BaseDeDemonstration.creer(fichier, jeu, installation: Racine.installation)
                    // Nobody is told of the theme of the night: one test asks for that, the others look at the row of messages.
                    let comptes = base.depots(horloge: HorlogeDeTest(jeu.debut).horloge).comptes
                    for compte in try await comptes.lister() {
                        for theme in [ThemeDeLHeure.jour, .nuit] {
                            _ = try await comptes.annoncerUneFois(theme.annonce, compte.id)
                        }
                    }
                    try base.fermer()
                    return (dossier, fichier)
                }
            enCours[jeu] = tache
            return try await tache.value.1
        }
    }
}
