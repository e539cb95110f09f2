import DUIDomain
import Testing

/// What falls due: its states by the day, and what may be done about it (ALERT-1).
struct EcheanceTests {
    private let fin = JourCivil(annee: 2027, mois: 6, jour: 30) ?? JourCivil(joursDepuisEpoque: 0)

    private func echeance(_ nature: NatureEcheance = .orientation, _ actes: ActeSurEcheance...) -> Echeance {
        Echeance(
            id: Cle(1), resident: Cle(1), nom: "MARTIN Élodie", nature: nature, finLe: fin, noteePar: "V. LEMOINE",
            noteeLe: Instant(secondes: 0),
            suites: actes.map { SuiteEcheance(acte: $0, motif: "m", par: "V. LEMOINE", quand: Instant(secondes: 0)) })
    }

    @Test(
        "une orientation entre dans la liste six mois avant sa fin, une ordonnance sept jours",
        arguments: [
            (NatureEcheance.orientation, -181, EtatEcheance.aVenir), (.orientation, -180, .aTraiter),
            (.orientation, 0, .aTraiter), (.orientation, 1, .enRetard(jours: 1)), (.ordonnance, -8, .aVenir),
            (.ordonnance, -7, .aTraiter), (.projet, -60, .aTraiter), (.compteRendu, -31, .aVenir),
        ])
    func states(_ nature: NatureEcheance, _ jours: Int, _ attendu: EtatEcheance) {
        #expect(echeance(nature).etat(le: fin.adding(jours: jours)) == attendu)
        #expect(nature.preavis <= NatureEcheance.preavisAuPlus)
    }

    @Test("reportée, elle se tait jusqu’au jour dit, puis revient, en retard s’il le faut")
    func postponed() {
        let jusquAu = fin.adding(jours: 10)
        let reportee = echeance(.orientation, .report(jusquAu: jusquAu))
        #expect(reportee.etat(le: fin.adding(jours: 9)) == .reportee(jusquAu: jusquAu))
        #expect(reportee.etat(le: jusquAu) == .enRetard(jours: 10) && reportee.rappelLe == jusquAu)
        #expect(echeance(.orientation, .faite).etat(le: fin) == .faite)
        #expect(echeance(.orientation, .faite, .rouverte).etat(le: fin) == .aTraiter)
    }

    @Test("un report, une clôture, une réouverture disent pourquoi ; rien ne se clôt deux fois")
    func refuses() {
        let jour = fin.adding(jours: -10)
        let ouverte = echeance()
        let close = echeance(.orientation, .sansObjet)
        func refus(_ acte: ActeSurEcheance, _ sur: Echeance, _ motif: String = "pourquoi") -> Bool {
            acte.refus(sur: sur, motif: motif, le: jour) != nil
        }
        #expect(!refus(.faite, ouverte, "") && !refus(.sansObjet, ouverte) && refus(.sansObjet, ouverte, " 12 "))
        #expect(refus(.faite, close) && refus(.sansObjet, close) && refus(.report(jusquAu: fin), close))
        #expect(!refus(.rouverte, close) && refus(.rouverte, ouverte))
        #expect(refus(.report(jusquAu: jour), ouverte) && !refus(.report(jusquAu: jour.adding(jours: 1)), ouverte))
        #expect(refus(.report(jusquAu: jour.adding(jours: 367)), ouverte))
    }

    @Test("la même ne se note pas deux fois ; close, elle peut revenir")
    func refusesTwice() {
        let nouvelle = NouvelleEcheance(nature: .orientation, finLe: fin)
        let jour = fin.adding(jours: -10)
        #expect(nouvelle.refus(parmi: [echeance()], le: jour) != nil)
        #expect(nouvelle.refus(parmi: [echeance(.orientation, .faite), echeance(.mesure)], le: jour) == nil)
        #expect(
            NouvelleEcheance(nature: .projet, precision: "\u{1B}[31m a\n", finLe: fin).precision == "\u{FFFD}[31m a")
    }

    @Test("qui lit et qui note quoi : une aide rien, l’animatrice le projet, le secrétariat le social et pas le soin")
    func rights() {
        #expect(
            Habilitation(.aideSoignant).echeancesLues.isEmpty && Habilitation(.administrateur).echeancesLues.isEmpty)
        #expect(Habilitation(.animatrice).echeancesLues == [.projet, .compteRendu])
        #expect(Habilitation(.animatrice).echeancesEcrites.isEmpty)
        let secretaire = Habilitation(.secretaire)
        #expect(
            secretaire.echeancesEcrites.contains(.orientation) && secretaire.echeancesLues.allSatisfy { !$0.estDeSoins }
        )
        #expect(Habilitation(.ide).echeancesEcrites == [.projet, .compteRendu, .ordonnance, .vaccination])
        for role in Role.allCases {
            #expect(Set(Habilitation(role).echeancesEcrites).isSubset(of: Habilitation(role).echeancesLues))
        }
    }
}
