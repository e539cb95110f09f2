import Testing

@testable import DUIDomain

@Suite("Holders of parental authority")
struct AutoriteParentaleTests {
    private static let jour = jourDeTest(2026, 11, 22)
    private static let mere = TitulaireAutorite(nom: "Mme Anne CREN", lien: "mère", telephone: "06 39 98 00 01")

    private static func mesure(
        _ nature: NatureMesureJudiciaire, depuis: JourCivil = jourDeTest(2026, 1, 1), jusquAu: JourCivil? = nil
    ) -> MesureJudiciaire {
        MesureJudiciaire(
            nature, depuis: depuis, jusquAu: jusquAu, decideePar: "juge des enfants",
            auProfitDe: nature == .retrait || nature == .retraitPartiel ? "" : "ASE du Littoral")
    }

    private static func pere(_ mesure: MesureJudiciaire?) -> TitulaireAutorite {
        TitulaireAutorite(nom: "M. Luc CREN", lien: "père", mesure: mesure)
    }

    private static func enfant(_ titulaires: [TitulaireAutorite], ne: Int = 2015, contacts: [Contact] = []) -> Dossier {
        Dossier(
            resident: Resident(
                id: Cle(1), ipp: "P1",
                traits: TraitsIdentite(
                    nomDeNaissance: "CREN", prenomsDeNaissance: "LEO", premierPrenom: "LEO",
                    dateDeNaissance: jourDeTest(ne, 2, 12), sexe: .masculin), statut: .qualifiee, ins: nil,
                sejour: Sejour(chambre: "", unite: nil, entreeLe: nil)),
            contacts: contacts, medecinTraitant: "", regime: "", directivesAnticipees: "", mesureDeProtection: nil,
            monEspaceSante: .ouvert, habitudesDeVie: "", prochainsRendezVous: [], documentsALire: 0,
            messagesATraiter: 0, autoriteParentale: titulaires)
    }

    private static func noms(_ titulaires: [TitulaireAutorite], le jour: JourCivil = jour) -> [String] {
        Repondant.possibles(pour: enfant(titulaires), le: jour).map { $0.nom + ($0.nAccordePas ? " !" : "") }
    }

    @Test("who may answer for a child follows what a judge decided, from its first day to its last")
    func repondants() {
        let (mere, pere) = ("Mme Anne CREN, mère", "M. Luc CREN, père")
        let cas: [(MesureJudiciaire?, [String])] = [
            (nil, [mere, pere]), (Self.mesure(.placement), [mere, pere]),
            (Self.mesure(.delegation), [mere, "ASE du Littoral, par délégation"]),
            (Self.mesure(.delegationPartielle), [mere, pere, "ASE du Littoral, par délégation"]),
            (Self.mesure(.retrait), [mere]), (Self.mesure(.retraitPartiel), [mere, "\(pere) !"]),
            (Self.mesure(.retrait, jusquAu: Self.jour), [mere]),
            (Self.mesure(.retrait, jusquAu: jourDeTest(2026, 11, 21)), [mere, pere]),
            (Self.mesure(.retrait, depuis: jourDeTest(2026, 11, 23)), [mere, pere]),
        ]
        for (mesure, attendus) in cas {
            #expect(Self.noms([Self.mere, Self.pere(mesure)]) == attendus, "\(String(describing: mesure))")
        }
        #expect(Self.noms([Self.pere(Self.mesure(.retrait))]).isEmpty)
        #expect(Self.noms([]) == [""])
    }

    @Test("a contact that says so holds it too, once; at eighteen one answers alone")
    func contactsEtMajorite() {
        let contacts = [
            Contact(role: "Titulaire de l’autorité parentale", nom: "Mme Anne CREN", lien: "mère"),
            Contact(role: "Autorité parentale", nom: "Mme Rose CREN", lien: "tutrice"),
        ]
        let dossier = Self.enfant([Self.mere], contacts: contacts)
        #expect(
            Repondant.possibles(pour: dossier, le: Self.jour).map(\.nom) == [
                "Mme Anne CREN, mère", "Mme Rose CREN, tutrice",
            ])
        let majeur = Self.enfant([Self.mere], ne: 2008)
        #expect(Repondant.possibles(pour: majeur, le: Self.jour) == [Repondant(.personne)])
    }

    @Test("a minor's answer is collected from a holder, never from the child nor from who lost the authority")
    func recueil() {
        let dossier = Self.enfant([Self.mere, Self.pere(Self.mesure(.retrait))])
        func refus(_ repondant: Repondant, _ reponse: ReponseConsentement = .accord) -> String? {
            NouveauConsentement(objet: .transmissionTiers, reponse: reponse, repondant: repondant, mode: .oral)
                .refus(pour: dossier, RegistreConsentements([]), le: Self.jour)
        }
        #expect(refus(Repondant(.titulaireAutoriteParentale, nom: "Mme Anne CREN, mère")) == nil)
        #expect(refus(Repondant(.personne)) != nil)
        #expect(refus(Repondant(.titulaireAutoriteParentale, nom: "M. Luc CREN, père")) != nil)
        #expect(refus(Repondant(.titulaireAutoriteParentale)) != nil)
        let partiel = Self.enfant([Self.pere(Self.mesure(.retraitPartiel))])
        // Whatever whoever asks believes of him, the record decides.
        let pere = Repondant(.titulaireAutoriteParentale, nom: "M. Luc CREN, père")
        for (objet, reponse, permis) in [
            (ObjetConsentement.transmissionTiers, ReponseConsentement.accord, false),
            (.transmissionTiers, .refus, true),
            (.consultationDMP, .nonOpposition, false), (.consultationDMP, .opposition, true),
        ] {
            let nouveau = NouveauConsentement(objet: objet, reponse: reponse, repondant: pere, mode: .oral)
            let phrase = nouveau.refus(pour: partiel, RegistreConsentements([]), le: Self.jour)
            #expect((phrase == nil) == permis, "\(objet) \(reponse)")
        }
    }

    private static func reponse(_ id: Int64, _ reponse: ReponseConsentement, de nom: String?) -> Consentement {
        Consentement(
            id: Cle(id), objet: .consultationDMP, reponse: reponse,
            repondant: nom.map { Repondant(.titulaireAutoriteParentale, nom: $0) } ?? Repondant(.personne), mode: .oral,
            recueilliPar: "", recueilliLe: Instant(jour, heure: 8, minute: 0))
    }

    @Test("what one holder objects to stays objected to, until that holder says otherwise or the child is of age")
    func deuxParents() {
        func etat(_ reponses: Consentement...) -> RegistreConsentements.Etat {
            RegistreConsentements(reponses).etat(.consultationDMP, le: Self.jour)
        }
        let oui = Self.reponse(1, .nonOpposition, de: "Mère")
        let non = Self.reponse(2, .opposition, de: "Père")
        let encoreOui = Self.reponse(3, .nonOpposition, de: "mère")
        let retire = Self.reponse(4, .retrait, de: "Père")
        let elle = Self.reponse(5, .nonOpposition, de: nil)
        #expect(etat(oui, non) == .enVigueur(non))
        #expect(etat(oui, non, encoreOui) == .enVigueur(non))
        #expect(etat(oui, non, encoreOui, retire) == .enVigueur(encoreOui))
        #expect(etat(oui, non, retire) == .enVigueur(oui))
        #expect(etat(non, retire) == .retire(retire))
        #expect(etat(oui, non, elle) == .enVigueur(elle))
        #expect(etat(elle, Self.reponse(6, .opposition, de: "Mère")) != .enVigueur(elle))
    }

    @Test("a holder that cannot be recorded is refused in words")
    func refus() {
        var sansJuge = Self.mesure(.placement)
        sansJuge.decideePar = ""
        var aPersonne = Self.mesure(.delegation)
        aPersonne.auProfitDe = ""
        let fautifs = [
            TitulaireAutorite(nom: " "), Self.pere(sansJuge), Self.pere(aPersonne),
            Self.pere(Self.mesure(.retrait, depuis: jourDeTest(2026, 11, 23))),
            Self.pere(Self.mesure(.placement, jusquAu: jourDeTest(2025, 1, 1))),
        ]
        for fautif in fautifs {
            let phrase = fautif.refus(le: Self.jour)
            #expect(phrase?.contains("rien n’a été noté") == true && phrase?.hasSuffix(".") == true, "\(fautif)")
        }
        #expect(
            Self.mere.refus(le: Self.jour) == nil && Self.pere(Self.mesure(.delegation)).refus(le: Self.jour) == nil)
        let hostile = TitulaireAutorite(nom: String(repeating: "a\u{1B}[31m", count: 100))
        #expect(hostile.nom.count == TitulaireAutorite.texteAuPlus && !hostile.nom.contains("\u{1B}"))
    }

    @Test("a measure is told with its dates, its judge and its beneficiary")
    func enMots() {
        let mesure = Self.mesure(.placement, jusquAu: jourDeTest(2027, 8, 31))
        #expect(
            mesure.enMots(le: Self.jour)
                == "placement depuis le 01/01/2026, jusqu’au 31/08/2027 (juge des enfants), au profit de\u{A0}: ASE du Littoral"
        )
        #expect(mesure.enMots(le: jourDeTest(2027, 9, 1)).contains("fini le 31/08/2027"))
    }
}
