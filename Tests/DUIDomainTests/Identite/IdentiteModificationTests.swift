import Testing

@testable import DUIDomain

@Suite("Changing an identity, and what INSi returns")
struct IdentiteModificationTests {
    /// One change of each strict trait.
    private static let changements: [(ChampIdentite, @Sendable (inout SaisieTraits) -> Void)] = [
        (.nomDeNaissance, { $0.nomDeNaissance = "DURAND" }),
        (.prenomsDeNaissance, { $0.prenomsDeNaissance = "ELODIE JEANNE" }),
        (.dateDeNaissance, { $0.dateDeNaissance = "13/03/1934" }), (.sexe, { $0.sexe = .masculin }),
        (.codeLieuDeNaissance, { $0.codeLieuDeNaissance = "75056" }),
    ]

    @Test("INS/va1.18 strict traits are locked while INSi gave them")
    func verrou() throws {
        for statut in [StatutIdentite.recuperee, .qualifiee] {
            let verrouillee = try identite(statut)
            for (champ, change) in Self.changements {
                let change = controle(verrouillee, change)
                #expect(throws: RefusIdentite.verrouille([champ])) {
                    try verrouillee.modifier(change, verrouLeve: false, signature: secretaire)
                }
            }
        }
        for statut in [StatutIdentite.provisoire, .validee] {
            let libre = try identite(statut)
            let change = controle(libre) { $0.sexe = .masculin }
            let modifiee = try libre.modifier(change, verrouLeve: false, signature: secretaire)
            #expect(modifiee.statut == statut && modifiee.traits.sexe == .masculin)
        }
    }

    @Test("INS/va1.47 locked fields are told, matricule included")
    func verrouVisible() throws {
        let attendus = ChampIdentite.stricts + [.matricule]
        for statut in StatutIdentite.allCases {
            let attendu = statut == .recuperee || statut == .qualifiee ? attendus : []
            #expect(try identite(statut).champsVerrouilles == attendu)
        }
        let message = RefusIdentite.verrouille([.nomDeNaissance, .sexe]).message
        #expect(message.contains("nom de naissance, sexe") && message.contains("verrouillés"))
    }

    @Test("INS/va1.60 a strict trait changed by right: one level down, INS out of use, partners to be told")
    func declassement() throws {
        for (avant, apres) in [(StatutIdentite.qualifiee, StatutIdentite.validee), (.recuperee, .provisoire)] {
            let depart = try identite(avant)
            for (champ, change) in Self.changements {
                let modifiee = try depart.modifier(controle(depart, change), verrouLeve: true, signature: secretaire)
                let ligne = try #require(modifiee.historique.last)
                #expect(modifiee.statut == apres && modifiee.ins == nil && modifiee.insTransmissible == nil)
                #expect(ligne.nature == .traitsModifies([champ]))
                #expect(ligne.ancienneINS == depart.ins && ligne.anciensTraits == depart.traits)
                #expect(ligne.estAPropager == (avant == .qualifiee))
            }
        }
    }

    @Test("INS/va1.48 names in use change at any status", arguments: StatutIdentite.allCases)
    func nomsUtilises(statut: StatutIdentite) throws {
        let avant = try identite(statut)
        let change = controle(avant) { ($0.nomUtilise, $0.prenomUtilise) = ("Lefèvre", "Lili") }
        let apres = try avant.modifier(change, verrouLeve: false, signature: secretaire)
        #expect(apres.statut == statut && apres.ins == avant.ins && apres.traits.nomAffiche == "Lefèvre")
        #expect(apres.historique.last?.nature == .traitsModifies([.nomUtilise, .prenomUtilise]))
    }

    @Test("a change of nothing, or to what blocks, is refused")
    func sansChangement() throws {
        let depart = try identite()
        #expect(throws: RefusIdentite.rienAChanger) {
            try depart.modifier(controle(depart) { _ in }, verrouLeve: true, signature: secretaire)
        }
        let faux = controle(depart) { $0.premierPrenom = "3LODIE" }
        #expect(throws: RefusIdentite.traitsRefuses(faux.bloquantes)) {
            try depart.modifier(faux, verrouLeve: true, signature: secretaire)
        }
    }

    @Test("INS/va1.52 after INSi the strict traits are those of INSi, the names in use are ours")
    func traitsINSi() throws {
        let depart = try Identite.creer(
            ControleTraitsTests.controle {
                ($0.nomDeNaissance, $0.premierPrenom, $0.nomUtilise) = ("Martin", "Élodie", "Lefèvre")
                ($0.codeLieuDeNaissance, $0.lieuDeNaissance) = ("99999", "Épernay ?")
            }, signature: secretaire)
        let prise = try depart.accepter(retourINSi(), signature: secretaire)
        #expect(
            prise.traits
                == TraitsIdentite(
                    nomDeNaissance: "MARTIN", prenomsDeNaissance: "ELODIE MARIE", premierPrenom: "ELODIE",
                    nomUtilise: "Lefèvre", dateDeNaissance: jour("1934-03-12"), sexe: .feminin,
                    codeLieuDeNaissance: "51215"))
        #expect(prise.ins?.matricule.valeur == retourINSi().matricule && prise.ins?.autorite == .nirTest)
        #expect(depart.origine == .saisie && prise.origine == .insi && prise.origine.libelle == "rendus par INSi")
        #expect(prise.historique.last?.anciensTraits == depart.traits)
    }

    @Test("INS/va1.51 « Jean » before « Jean-Pierre Marie » is not taken")
    func premierPrenom() throws {
        let jean = try Identite.creer(
            ControleTraitsTests.controle { $0.premierPrenom = "Jean" }, signature: secretaire)
        let retour = retourINSi { $0.prenomsDeNaissance = "JEAN-PIERRE MARIE" }
        let attendu = RefusIdentite.premierPrenomDiscordant(local: "Jean", liste: "JEAN-PIERRE MARIE")
        #expect(throws: attendu) { try jean.accepter(retour, ecartsConfirmes: true, signature: secretaire) }
        let prise = try jean.accepter(retour, premierPrenom: "Jean Pierre", signature: secretaire)
        #expect(prise.traits.premierPrenom == "JEAN-PIERRE")
    }

    @Test("INS/va1.52 other values than ours are confirmed, not taken in silence")
    func ecarts() throws {
        let depart = try identite()
        let cas: [(ChampIdentite, IdentiteINSi)] = [
            (.nomDeNaissance, retourINSi { $0.nomDeNaissance = "DURAND" }),
            (.dateDeNaissance, retourINSi { $0.dateDeNaissance = "1934-03-13" }),
            (.sexe, retourINSi { $0.sexe = "M" }),
            (.codeLieuDeNaissance, retourINSi { $0.codeLieuDeNaissance = "51230" }),
        ]
        for (champ, retour) in cas {
            let refus = try #require(throws: RefusIdentite.self) {
                try depart.accepter(retour, signature: secretaire)
            }
            guard case .ecartsAConfirmer(let ecarts) = refus else {
                Issue.record("\(refus)")
                continue
            }
            #expect(ecarts.map(\.champ) == [champ] && ecarts[0].local != ecarts[0].rendu)
            let prise = try depart.accepter(retour, ecartsConfirmes: true, signature: secretaire)
            #expect(prise.statut == .recuperee && prise.traits.texte(champ) == ecarts[0].rendu)
        }
    }

    @Test("another matricule than ours is confirmed, unless it follows ours")
    func autreMatricule() throws {
        let depart = try identite(.qualifiee)
        let autre = try MatriculeINSPartiesTests.avecCle("2340351215190").valeur
        let inconnu = retourINSi { $0.matricule = autre }
        #expect(throws: RefusIdentite.self) { try depart.accepter(inconnu, signature: secretaire) }
        let suite = retourINSi {
            $0.historique = [.init(matricule: $0.matricule, oid: $0.oid)]
            $0.matricule = autre
        }
        let prise = try depart.accepter(suite, signature: secretaire)
        #expect(prise.ins?.matricule.valeur == autre && prise.insHorsUsage == [depart.ins].compactMap(\.self))
    }

    @Test(
        "INS/va1.28 a day or a month 00 is not taken",
        arguments: ["1934-03-00", "1934-00-00", "00/00/1934"])
    func dateIncomplete(date: String) throws {
        let retour = retourINSi { $0.dateDeNaissance = date }
        let refus = try #require(throws: RefusIdentite.self) {
            try identite().accepter(retour, ecartsConfirmes: true, signature: secretaire)
        }
        if case .retourRefuse(.dateIncomplete) = refus {} else { Issue.record("\(refus)") }
        #expect(refus.message.contains("incomplète") && refus.message.contains("00/"))
    }

    @Test("INS/va1.31 without name, given names or sex nothing is taken")
    func incomplet() throws {
        let cas: [(ChampIdentite, IdentiteINSi)] = [
            (.nomDeNaissance, retourINSi { $0.nomDeNaissance = " " }),
            (.prenomsDeNaissance, retourINSi { $0.prenomsDeNaissance = "" }), (.sexe, retourINSi { $0.sexe = "" }),
        ]
        for (champ, retour) in cas {
            #expect(throws: IdentiteINSi.Refus.incomplete([champ])) { try retour.controler() }
            #expect(throws: RefusIdentite.retourRefuse(.incomplete([champ]))) {
                try identite().accepter(retour, ecartsConfirmes: true, signature: secretaire)
            }
        }
    }

    @Test("an answer that makes no sense is refused with its reason")
    func insense() {
        let cas: [(IdentiteINSi.Refus, IdentiteINSi)] = [
            (.sexe("U"), retourINSi { $0.sexe = "U" }),
            (.dateImpossible("31/02"), retourINSi { $0.dateDeNaissance = "31/02" }),
            (.matricule(.longueur(0)), retourINSi { $0.matricule = "" }),
            (.autoriteInconnue("1.2"), retourINSi { $0.oid = "1.2" }),
            (.illisible(.nomDeNaissance), retourINSi { $0.nomDeNaissance = "MAR\u{1B}TIN" }),
            (
                .illisible(.prenomsDeNaissance),
                retourINSi { $0.prenomsDeNaissance = String(repeating: "A", count: 201) }
            ),
        ]
        for (attendu, retour) in cas {
            #expect(throws: attendu) { try retour.controler() }
            #expect(attendu.message.hasSuffix("reste à son statut."))
        }
        #expect(throws: IdentiteINSi.Refus.self) { try retourINSi { $0.codeLieuDeNaissance = "5" }.controler() }
    }
}
