import Testing

@testable import DUIDomain

@Suite("Movements of a stay")
struct MouvementTests {
    private static let maintenant = Instant(jourDeTest(2026, 11, 22), heure: 0, minute: 5)

    private func suivi(_ etat: EtatPresence, dernier: Instant? = nil) -> SuiviDeSejour {
        SuiviDeSejour(
            resident: Cle(1), sejour: Sejour(chambre: "012", unite: nil, entreeLe: nil, etat: etat),
            mouvements: dernier.map {
                [Mouvement(id: Cle(1), nature: .hospitalisation, quand: $0, saisiPar: "", saisiLe: $0)]
            } ?? [])
    }

    @Test("each movement leads where it says, and only from where it may")
    func suites() {
        let permises = EtatPresence.allCases.map { etat in
            NatureMouvement.allCases.map {
                NatureMouvement.possibles(depuis: etat).contains($0) ? "x" : "."
            }.joined()
        }
        // entree, hospitalisation, sortie temporaire, retour, chambre, sortie definitive, deces
        #expect(permises == ["x....xx", ".xx.xxx", "...x.xx", ".x.x.xx", "x.....x", "......."])
        for nature in NatureMouvement.allCases {
            for etat in EtatPresence.allCases where NatureMouvement.possibles(depuis: etat).contains(nature) {
                #expect(etat != nature.etat || nature == .changementDeChambre, "\(nature) \(etat)")
            }
        }
    }

    @Test("nobody changes room where there are none")
    func sansChambres() {
        for type in TypeEtablissement.allCases {
            let possibles = NatureMouvement.possibles(depuis: .present, avecChambres: type.aDesChambres)
            #expect(possibles.contains(.changementDeChambre) == type.aDesChambres, "\(type)")
            #expect(possibles.contains(.hospitalisation), "\(type)")
        }
        let change = NouveauMouvement(nature: .changementDeChambre, quand: Self.maintenant, chambre: "014")
        #expect(change.refus(apres: suivi(.present), avecChambres: true, a: Self.maintenant) == nil)
        let refus = change.refus(apres: suivi(.present), avecChambres: false, a: Self.maintenant)
        #expect(refus?.hasPrefix("Il n’y a pas de chambres ici") == true)
    }

    @Test("what does not follow, is not yet, or is before the last one is refused in words")
    func refus() {
        let hier = Self.maintenant.adding(secondes: -86_400)
        let retour = NouveauMouvement(nature: .retour, quand: Self.maintenant)
        #expect(retour.refus(apres: suivi(.hospitalise, dernier: hier), a: Self.maintenant) == nil)
        let refuses: [(NouveauMouvement, SuiviDeSejour)] = [
            (retour, suivi(.present)), (NouveauMouvement(nature: .entree, quand: Self.maintenant), suivi(.decede)),
            (NouveauMouvement(nature: .retour, quand: Self.maintenant.adding(secondes: 60)), suivi(.absent)),
            (NouveauMouvement(nature: .retour, quand: hier.adding(secondes: -1)), suivi(.absent, dernier: hier)),
            (NouveauMouvement(nature: .changementDeChambre, quand: Self.maintenant, chambre: "012"), suivi(.present)),
            (NouveauMouvement(nature: .changementDeChambre, quand: Self.maintenant), suivi(.present)),
        ]
        for (nouveau, suivi) in refuses {
            let phrase = nouveau.refus(apres: suivi, a: Self.maintenant)
            #expect(phrase?.contains("rien n’a été noté") == true && phrase?.hasSuffix(".") == true, "\(nouveau)")
        }
    }
}
