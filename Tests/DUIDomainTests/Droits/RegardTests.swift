import Testing

@testable import DUIDomain

@Suite("What a profile sees of a person")
struct RegardTests {
    private static let resident = Resident(
        id: Cle(1), ipp: "P1",
        traits: TraitsIdentite(
            nomDeNaissance: "MARTIN", prenomsDeNaissance: "ODETTE", premierPrenom: "ODETTE",
            dateDeNaissance: JourCivil(annee: 1934, mois: 2, jour: 12) ?? JourCivil(joursDepuisEpoque: 0),
            sexe: .feminin),
        statut: .qualifiee, ins: nil, sejour: Sejour(chambre: "12", unite: nil, entreeLe: nil), gir: 2,
        allergies: [Allergie(substance: "Pénicilline")],
        alertes: [Alerte("Risque de fausse route", portee: .quotidien), Alerte("Diabète")])

    private static let dossier = Dossier(
        resident: resident, contacts: [Contact(role: "Personne de confiance", nom: "Paul")],
        medecinTraitant: "Dr PETIT",
        regime: "mixé", directivesAnticipees: "rédigées en 2024", mesureDeProtection: nil, monEspaceSante: .ouvert,
        habitudesDeVie: "se lève tôt", prochainsRendezVous: [], documentsALire: 2, messagesATraiter: 1)

    @Test("care only to whom it is, wishes only to whom they are", arguments: Role.allCases)
    func dossier(role: Role) {
        let habilitation = Habilitation(role)
        let vu = habilitation.vue(Self.dossier)
        let soins = ![.secretaire, .directeur, .administrateur].contains(role)
        #expect(vu.resident.allergies.isEmpty != soins && vu.resident.alertes.isEmpty != soins)
        let sante = soins && ![.animatrice, .educateur, .moniteurAtelier, .chefDeService].contains(role)
        #expect(vu.resident.alertes.count == (sante ? 2 : soins ? 1 : 0))
        #expect((vu.resident.gir == nil) != sante && vu.regime.isEmpty != soins && vu.habitudesDeVie.isEmpty != soins)
        let volontes = habilitation.decide(.lire(.volontes)).estPermis
        #expect(vu.directivesAnticipees.isEmpty != volontes)
        #expect(vu.contacts == Self.dossier.contacts && vu.resident.traits == Self.resident.traits)
    }

    @Test("whoever opens no record sees nothing of what waits in it")
    func carte() {
        let carte = CarteResident(resident: Self.resident, documentsALire: 3, messagesATraiter: 2, prochain: nil)
        let administrateur = Habilitation(.administrateur).vue(carte)
        #expect(administrateur.documentsALire == 0 && administrateur.messagesATraiter == 0)
        #expect(Habilitation(.secretaire).vue(carte).documentsALire == 3)
        #expect(Habilitation(.ide).vue(carte) == carte)
    }
}
