import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

@Suite("Écran Documents")
struct EcranDocumentsTests {
    static let tailles = [(80, 24), (120, 40), (60, 20)]

    private func ecran(
        _ colonnes: Int, _ rangees: Int, discordant: Bool = false
    ) -> EcranDEssai {
        let resumes = [
            DocumentsDEssai.resume(3, titre: "CR de cardiologie", message: 9),
            DocumentsDEssai.resume(2, titre: "Résultats de biologie", type: "11502-2", lu: true, remplace: true),
            DocumentsDEssai.resume(1, titre: "Ordonnance", type: "57833-6"),
        ]
        return EcranDEssai(DocumentsDEssai.compte(.ide), colonnes: colonnes, rangees: rangees) { effet in
            switch effet {
            case .documents(.chargerPage(let filtre, _, let jeton)):
                let lus = resumes.filter { !filtre.nonLusSeulement || !$0.estLu }
                let page = filtre.texte.isEmpty ? lus : []
                return .documents(.page(Page(elements: page, aUneSuite: false), suite: false, jeton: jeton))
            case .documents(.compter(let filtre, let jeton)):
                let nombres = CompteursDocuments(
                    nonLus: 2, total: filtre.texte.isEmpty ? 212 : 0, nonLisibles: filtre.texte.isEmpty ? 3 : 0)
                return .documents(.compteurs(nombres, jeton: jeton))
            case .documents(.ouvrir(let id)):
                return resumes.first { $0.id == id }
                    .flatMap { try? DocumentsDEssai.ouvert($0, discordant: discordant) }
                    .map { .documents(.ouvert($0)) }
            default: return nil
            }
        }
    }

    @Test("La liste montre les signes, la date, le résident, le titre et les nombres", arguments: tailles)
    func liste(colonnes: Int, rangees: Int) {
        var ecran = ecran(colonnes, rangees)
        ecran.aller(.documents)
        #expect(ecran.rangees[1].contains("2 à lire sur 212 · 3 non lisibles par votre profil"))
        #expect(ecran.rangees[3].hasPrefix(">*21/11  LEFÈVRE Élodie"))
        #expect(ecran.rangees[3].contains("CR de cardiolo"))
        #expect(ecran.rangees[4].hasPrefix("  21/11  LEFÈVRE Élodie"))
        #expect(ecran.rangees[rangees - 2].contains("Entrée : lire (accès tracé). Classé le"))
        #expect(ecran.rangees[rangees - 1].contains("/ Filtrer") == (colonnes >= 80))
    }

    @Test(
        "Un document ouvert montre la personne, son origine, l’identité, les volets de la largeur", arguments: tailles)
    func document(colonnes: Int, rangees: Int) {
        var ecran = ecran(colonnes, rangees, discordant: true)
        ecran.aller(.documents)
        ecran.touches("Entrée")
        #expect(ecran.rangees[1].contains("LEFÈVRE Élodie"))
        // Narrow, the alert stands on a second row with the room and the state of the identity.
        #expect(ecran.rangees[colonnes < 80 ? 2 : 1].contains("! "))
        for attendu in ["CDA", "Dr PETIT, CH du Port", "messagerie sécurisée", "Motif", "lignes 1-"] {
            #expect(ecran.texte.contains(attendu))
        }
        #expect(ecran.texte.contains("! Identité du document"))
        #expect(ecran.texte.contains("Classé ") == (colonnes >= 80))
        #expect(ecran.texte.contains("Sections") == (colonnes >= 120))
        #expect(ecran.rangees[rangees - 1].contains("s Section"))
        #expect(!ecran.rangees[rangees - 1].contains("Entrée"))
    }

    @Test("La recherche dans le texte a son champ sur la dernière rangée du lecteur", arguments: tailles)
    func rechercheDansLeTexte(colonnes: Int, rangees: Int) {
        var ecran = ecran(colonnes, rangees)
        ecran.aller(.documents)
        ecran.touches("Entrée", "/")
        ecran.taper("conclu")
        #expect(ecran.rangees[rangees - 3].contains("/ conclu"))
        #expect(ecran.rangees[rangees - 3].contains("1 sur 1"))
        #expect(ecran.rangees[rangees - 2].contains("Entrée : suivant"))
        ecran.taper("x")
        #expect(ecran.rangees[rangees - 3].contains("introuvable"))
        ecran.touches("Échap", "Échap")
        #expect(ecran.application.panneaux.documents.ouvert == nil)
    }

    @Test("Un filtre sans réponse dit pourquoi la liste est vide", arguments: tailles)
    func vide(colonnes: Int, rangees: Int) {
        var ecran = ecran(colonnes, rangees)
        ecran.aller(.documents)
        ecran.touches("/")
        ecran.taper("zz")
        #expect(ecran.rangees[1].contains("Filtrer : zz"))
        #expect(ecran.texte.contains("Aucun document pour « zz ». Effacez une lettre."))
    }

    @Test("Un document remplacé le dit, avec un signe")
    func remplace() {
        var ecran = ecran(80, 24)
        ecran.aller(.documents)
        ecran.touches("↓", "Entrée")
        #expect(ecran.texte.contains("! remplacé par une version plus récente"))
    }
}
