import DUIDomain
import Testing

@testable import DUIServices

@Suite("The simulator of INSi: verifications, and the way of an identity")
struct VerificationINSiTests {
    private let base: BaseNationale
    private let simulateur: SimulateurINSi
    private let signature = Signature(compte: Cle(7), quand: Instant(secondes: 1_795_000_000))

    init() throws {
        base = try BaseNationale.demonstration()
        simulateur = SimulateurINSi(base)
    }

    private func demande(
        _ matricule: String, _ traits: RequeteINSi, autorite: AutoriteINS = .nirTest
    ) throws -> DemandeVerificationINSi {
        DemandeVerificationINSi(ins: INS(matricule: try MatriculeINS(matricule), autorite: autorite), traits: traits)
    }

    private func creer(
        _ nom: String, _ prenom: String, _ date: String, _ sexe: Sexe, lieu: String = "99999"
    ) throws -> Identite {
        let saisie = SaisieTraits(
            nomDeNaissance: nom, premierPrenom: prenom, dateDeNaissance: date, sexe: sexe, codeLieuDeNaissance: lieu)
        let jour = try #require(JourCivil(annee: 2026, mois: 11, jour: 21))
        return try Identite.creer(ControleTraits(saisie, aujourdhui: jour), signature: signature)
    }

    @Test("INS/va1.09 the right traits under the right matricule: OK; one that differs: KO")
    func unitaire() async throws {
        let matricule = "231055145401734"
        let service = simulateur.service
        let cas: [(VerdictINSi, DemandeVerificationINSi)] = [
            (.conforme, try demande(matricule, requete("ROUSSEAU", "MARGUERITE", "14/05/1931", .feminin))),
            (.conforme, try demande(matricule, requete("Rousseau", "Anne", "14/05/1931", .feminin, lieu: "51454"))),
            (.nonConforme, try demande(matricule, requete("ROUSSEAU", "MARGUERITE", "14/05/1932", .feminin))),
            (.nonConforme, try demande(matricule, requete("ROUSSEAU", "MARGUERITE", "14/05/1931", .masculin))),
            (.nonConforme, try demande(matricule, requete("ROUSSEL", "MARGUERITE", "14/05/1931", .feminin))),
            (.nonConforme, try demande(matricule, requete("ROUSSEAU", "LOUISE", "14/05/1931", .feminin))),
            (
                .nonConforme,
                try demande(matricule, requete("ROUSSEAU", "MARGUERITE", "14/05/1931", .feminin, lieu: "51108"))
            ),
            (
                .nonConforme,
                try demande(matricule, requete("ROUSSEAU", "MARGUERITE", "14/05/1931", .feminin), autorite: .nir)
            ),
            (.nonConforme, try demande("279035121518989", requete("MARTIN", "ELODIE", "12/03/1979", .feminin))),
        ]
        for (attendu, demande) in cas { #expect(try await service.verifier(demande) == attendu) }
    }

    @Test("after a change of sex the former matricule and the former traits are denied")
    func sexeChange() async throws {
        let actuels = try requete("LAMBERT", "CLAUDE", "03/02/1946", .feminin)
        let anciens = try requete("LAMBERT", "CLAUDE", "03/02/1946", .masculin)
        let service = simulateur.service
        #expect(try await service.verifier(demande("246025145403113", actuels)) == .conforme)
        #expect(try await service.verifier(demande("146025145404450", actuels)) == .nonConforme)
        #expect(try await service.verifier(demande("146025145404450", anciens)) == .nonConforme)
    }

    @Test("INS/va1.70 a batch answers in the order of its demands, and has a limit")
    func lot() async throws {
        let bonne = try demande("238095107500975", requete("BENOIT", "PAULETTE", "21/09/1938", .feminin))
        let fausse = try demande("238095107500975", requete("BENOIT", "PAULETTE", "22/09/1938", .feminin))
        let service = simulateur.service
        #expect(
            try await service.verifierLot([bonne, fausse, bonne]) == [.conforme, .nonConforme, .conforme])
        let trop = Array(repeating: bonne, count: ServiceINSi.lotMaximal + 1)
        await #expect(throws: ErreurINSi.lotTropGrand(501)) { try await service.verifierLot(trop) }
        #expect(try await service.verifierLot(Array(trop.dropLast())).count == 500)
    }

    @Test("INS/va1.40 INS/va1.54 INS/va1.08 from a creation to qualified, then denied")
    func parcours() async throws {
        let service = simulateur.service
        var identite = try creer("Rousseau", "Marguerite", "14/05/1931", .feminin)
        guard case .trouvee(let rendue) = try await service.rechercher(identite.requeteINSi()) else {
            Issue.record("not found")
            return
        }
        identite = try identite.accepter(rendue, signature: signature)
        #expect(identite.statut == .recuperee && identite.traits.codeLieuDeNaissance == "51454")
        identite = try identite.controler(ReferentielJustificatifs.national.justificatif("cni", signature: signature))
        #expect(identite.statut == .qualifiee)
        #expect(try await service.verifier(identite.demandeDeVerification()) == .conforme)
        let sansElle = SimulateurINSi(
            try BaseNationale(personnes: base.personnes.filter { $0.nomDeNaissance != "ROUSSEAU" }))
        #expect(try await sansElle.service.verifier(identite.demandeDeVerification()) == .nonConforme)
        identite = try identite.verificationNegative(signature: signature)
        #expect(identite.statut == .validee && identite.ins == nil)
        #expect(throws: RefusIdentite.sansINS) { try identite.demandeDeVerification() }
    }

    @Test("INS/va1.20 a doubtful identity makes no request")
    func douteuse() throws {
        let douteuse = try creer("ROUSSEAU", "MARGUERITE", "14/05/1931", .feminin)
            .poser(.douteux, signature: signature)
        #expect(throws: RefusIdentite.attributBloquant(.douteux)) { try douteuse.requeteINSi() }
        #expect(throws: RefusIdentite.attributBloquant(.douteux)) { try douteuse.demandeDeVerification() }
        let sansSexe = try creer("ROUSSEAU", "MARGUERITE", "14/05/1931", .inconnu)
        #expect(throws: RefusIdentite.sexeIndetermine) { try sansSexe.requeteINSi() }
    }

    @Test("after 02 the search is narrowed step by step")
    func precisions() async throws {
        let saisie = SaisieTraits(
            nomDeNaissance: "MOREAU", premierPrenom: "JEAN", prenomsDeNaissance: "JEAN LOUIS",
            dateDeNaissance: "02/07/1940", sexe: .masculin, codeLieuDeNaissance: "10387")
        let jour = try #require(JourCivil(annee: 2026, mois: 11, jour: 21))
        let identite = try Identite.creer(ControleTraits(saisie, aujourdhui: jour), signature: signature)
        var codes: [String] = []
        var precision: PrecisionINSi? = .premierPrenom
        while let demandee = precision {
            codes.append(try await simulateur.service.rechercher(identite.requeteINSi(demandee)).code)
            precision = demandee.suivante
        }
        #expect(codes == ["02", "00", "00"])
        #expect(try identite.requeteINSi(.prenomsEtLieu).codeLieuDeNaissance == "10387")
    }

    @Test("INS/va1.09 a received identity is verified with its own traits")
    func recue() async throws {
        var recue = IdentiteRecue(
            nomDeNaissance: "GIRARD", premierPrenom: "JEAN-PIERRE", prenomsDeNaissance: "JEAN-PIERRE MARIE",
            dateDeNaissance: JourCivil(annee: 1936, mois: 11, jour: 30), sexe: .masculin,
            codeLieuDeNaissance: "51230", matriculeBrut: "136115123000373", oidBrut: AutoriteINS.nirTest.rawValue)
        let service = simulateur.service
        #expect(try await service.verifier(try #require(recue.demandeDeVerification)) == .conforme)
        recue.codeLieuDeNaissance = "51108"
        #expect(try await service.verifier(try #require(recue.demandeDeVerification)) == .nonConforme)
        recue.matriculeBrut = ""
        #expect(recue.demandeDeVerification == nil)
    }

    @Test("a base that contradicts itself is refused")
    func baseRefusee() throws {
        let premiere = try #require(base.personnes.first)
        #expect(throws: BaseNationale.Refus.matriculeEnDouble(premiere.matricule)) {
            try BaseNationale(personnes: base.personnes + [premiere])
        }
        let anonyme = PersonneNationale(
            matricule: premiere.matricule, nomDeNaissance: " ", prenoms: ["ANNE"], sexe: .feminin,
            dateDeNaissance: premiere.dateDeNaissance, codeLieuDeNaissance: "51454")
        #expect(throws: BaseNationale.Refus.sansNom(premiere.matricule)) {
            try BaseNationale(personnes: [anonyme])
        }
        #expect(BaseNationale.Refus.sansNom(premiere.matricule).message.hasSuffix("corrigez le jeu."))
    }
}
