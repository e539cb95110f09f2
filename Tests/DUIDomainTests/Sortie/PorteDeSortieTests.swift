import Testing

@testable import DUIDomain

@Suite("The one gate")
struct PorteDeSortieTests {
    private static let jour = jourDeTest(2026, 11, 22)
    private static let actes: [ActeSortant] = [
        .envoyer(destinataire: "Dr Luc PETIT", participeAuxSoins: true),
        .envoyer(destinataire: "Mme KERLEO, assureur", participeAuxSoins: false), .ecrireALUsager, .deposerAuDMP,
        .consulterLeDMP,
    ]

    private func verdicts(_ situation: SituationDeSortie, _ role: Role = .ide) -> String {
        Self.actes.map {
            PorteDeSortie.decider($0, situation, Habilitation(role), le: Self.jour).estPermis ? "x" : "."
        }.joined()
    }

    private func situation(
        _ reponses: [Consentement] = [], statut: StatutIdentite = .qualifiee, attributs: Set<AttributIdentite> = [],
        presence: EtatPresence = .present, espace: EtatMonEspaceSante = .ouvert
    ) -> SituationDeSortie {
        SituationDeSortie(
            statut: statut, attributs: attributs, presence: presence, espace: espace,
            registre: RegistreConsentements(reponses))
    }

    /// In the order of `actes`: to who cares, to who does not, to the person, deposit, reading.
    @Test("what each answer opens and closes")
    func reponses() {
        #expect(verdicts(situation()) == "x.xx.")
        #expect(verdicts(situation([reponse(1, .consultationDMP, .nonOpposition)])) == "x.xxx")
        #expect(verdicts(situation([reponse(1, .consultationDMP, .opposition)])) == "x.xx.")
        #expect(verdicts(situation([reponse(1, .alimentationDMP, .opposition)])) == "x.x..")
        #expect(verdicts(situation([reponse(1, .messagerieUsager, .opposition)])) == "x..x.")
        #expect(verdicts(situation([reponse(1, .transmissionTiers, .accord)])) == "xxxx.")
        #expect(verdicts(situation([reponse(1, .transmissionTiers, .refus)])) == "x.xx.")
        let termine = reponse(1, .transmissionTiers, .accord, jusquAu: jourDeTest(2026, 11, 21))
        #expect(verdicts(situation([termine])) == "x.xx.")
        let accord = reponse(1, .transmissionTiers, .accord)
        #expect(verdicts(situation([accord, reponse(2, .transmissionTiers, .retrait)])) == "x.xx.")
        // To object to any exchange closes the wider one too, whatever was agreed to before.
        #expect(verdicts(situation([accord, reponse(2, .echangeProfessionnels, .opposition)])) == "..xx.")
        let contre = reponse(1, .echangeProfessionnels, .opposition, acteur: "Petit")
        #expect(verdicts(situation([contre])) == "..xx.")
        let pourElle = reponse(1, .transmissionTiers, .accord, acteur: "Kerléo")
        #expect(verdicts(situation([pourElle])) == "xxxx.")
        let pourUneAutre = reponse(1, .transmissionTiers, .accord, acteur: "Mme LE GOFF")
        #expect(verdicts(situation([pourUneAutre])) == "x.xx.")
    }

    @Test(
        "INS/va1.36 an identity that is not qualified, or doubtful, sends nothing under an INS; the professional is told"
    )
    func identite() {
        let informee = reponse(1, .consultationDMP, .nonOpposition)
        for statut in [StatutIdentite.provisoire, .recuperee, .validee] {
            #expect(verdicts(situation([informee], statut: statut)) == "x....")
        }
        #expect(verdicts(situation([informee], attributs: [.douteux])) == "x....")
        #expect(verdicts(situation([informee], attributs: [.fictif])) == "x....")
        #expect(verdicts(situation([informee], attributs: [.homonyme])) == "x.xxx")
    }

    @Test("Mon espace santé must be open, and nobody writes to the dead")
    func espace() {
        let informee = reponse(1, .consultationDMP, .nonOpposition)
        for espace in [EtatMonEspaceSante.ferme, .oppose, .exclu, .inconnu] {
            #expect(verdicts(situation([informee], espace: espace)) == "x....", "\(espace)")
        }
        #expect(verdicts(situation([informee], presence: .decede)) == "x..xx")
    }

    @Test("each trade passes where the matrix lets it", arguments: Role.allCases)
    func metiers(role: Role) {
        let ouverte = situation([reponse(1, .consultationDMP, .nonOpposition), reponse(2, .transmissionTiers, .accord)])
        let attendu: String =
            switch role {
            case .ide, .idec, .medecinCoordonnateur, .medecinTraitant, .formateur: "xxxxx"
            case .psychologue, .kineErgo: "xxxx."
            case .secretaire, .educateur, .chefDeService: "xxx.."
            case .aideSoignant, .asgAmp, .animatrice, .directeur, .moniteurAtelier: "xx..."
            case .administrateur: "....."
            }
        #expect(verdicts(ouverte, role) == attendu)
    }

    @Test("every reason is told at once, each with its remedy")
    func raisons() throws {
        let fermee = situation(
            [reponse(1, .alimentationDMP, .opposition)], statut: .validee, attributs: [.douteux], espace: .ferme)
        let verdict = PorteDeSortie.decider(.deposerAuDMP, fermee, Habilitation(.aideSoignant), le: Self.jour)
        guard case .refuse(let blocages) = verdict else {
            Issue.record("permis")
            return
        }
        #expect(blocages.count == 4)
        for blocage in blocages + [.decede, .informationAbsente(.consultationDMP), .accordAbsent(.accesAidant)] {
            for phrase in [blocage.phrase, blocage.remede] {
                #expect(phrase.hasSuffix(".") && phrase.first?.isUppercase == true, "\(phrase)")
            }
        }
        let permis = PorteDeSortie.decider(
            .deposerAuDMP, situation(), Habilitation(.ide), le: Self.jour)
        #expect(permis == .permis(fondement: "aucune opposition enregistrée"))
    }
}
