import Testing

@testable import DUIDomain

@Suite("The permission matrix")
struct HabilitationTests {
    /// The cells that exist today, in the order of `Role.allCases`: `x` permitted, `.` refused.
    ///
    /// as asg ide idec medco medt psy kine anim secr dir form admin educ monit chef
    @Test(
        "each cell of the matrix",
        arguments: [
            (Capacite.voirResidents, "xxxxxxxxxxxxxxxx"), (.ouvrirDossier, "xxxxxxxxxxxx.xxx"),
            (.lireSoins, "xxxxxxxxx..x.xxx"),
            (.lire(.urgence), "xxxxxx.....x.x.x"), (.imprimer(.urgence), "x.xxxx.....x.x.x"),
            (.recueillirConsentement, "xxxxxxxx.x.x.x.x"), (.ecrireALUsager, "..xxxxxx.x.x.x.x"),
            (.deposerAuDMP, "..xxxxxx...x...."), (.consulterLeDMP, "..xxxx.....x...."),
            (.noterMouvement(.retour), "xxxxx....x.x.xxx"), (.noterMouvement(.hospitalisation), "xxxxx....x.x.xxx"),
            (.noterMouvement(.entree), "..xxx....x.x...x"), (.noterMouvement(.deces), "..xxx....x.x...x"),
            (.lireEtatDeSante, "xxxxxxxx...x...."), (.ouvrirHorsUnite, "xx.....x.....x.."),
            (.lire(.ordonnance), "xxxxxx.....x...."), (.imprimer(.ordonnance), "x.xxxx.....x...."),
            (.lire(.reeducation), "xxxxxx.x...x...."), (.imprimer(.reeducation), "x.xxxx.x...x...."),
            (.lire(.compteRendu), "x.xxxxxx...x...."), (.lire(.biologie), "..xxxx.....x...."),
            (.lire(.imagerie), "..xxxx.x...x...."), (.lire(.medical), "..xxxx.....x...."),
            (.lire(.accompagnement), "xxxxxxxxx..x.xxx"), (.imprimer(.accompagnement), "x.xxxxxx...x.x.x"),
            (.lire(.volontes), "xxxxxxx....x...."), (.lire(.administratif), "..xxxx...xxx...x"),
            (.imprimer(.administratif), "..xxxx...xxx...x"), (.classer, "x.xxxx...x.x.x.x"),
            (.voirAgenda, "xxxxxxxxxxxx.xxx"), (.ecrireAgenda, "..xxx.xxxx.x.x.x"),
            (.voirMessagerie, "xxxxxxxxxxxx.xxx"), (.lireJournal, "...xx.....x.x..."),
            (.gererComptes, "............x..."), (.reglerMessagerie, "............x..."),
            (.qualifierIdentite, "..xxx....x.x...."), (.appelerINSi, "..xxx....x.x...."),
            (.noterAutoriteParentale, "...x.....x.x...x"),
            (.produire(.ordonnance), "....xx.....x...."), (.produire(.medical), "....xx.....x...."),
            (.produire(.reeducation), "....xx.....x...."), (.produire(.urgence), "..xxxx.....x...."),
            (.produire(.compteRendu), "..xxxxxx...x...."), (.produire(.accompagnement), "..xxxxxx...x.x.x"),
            (.produire(.administratif), "..xx.....xxx...x"), (.produire(.biologie), "................"),
            (.lireMatricule, "..xxxx...x.x...."), (.modifierIdentiteVerrouillee, "...xx..........."),
        ])
    func cellules(capacite: Capacite, attendu: String) {
        let lu = Role.allCases.map { Habilitation($0).decide(capacite).estPermis ? "x" : "." }.joined()
        #expect(lu == attendu, "\(capacite)")
    }

    @Test("INS/va1.50 INS/va1.32 an aide neither reads the matricule nor asks INSi, the secretary does")
    func matricule() {
        for capacite in [Capacite.lireMatricule, .appelerINSi, .qualifierIdentite] {
            #expect(!Habilitation(.aideSoignant).decide(capacite).estPermis)
            #expect(Habilitation(.secretaire).decide(capacite).estPermis)
        }
    }

    @Test("INS/va1.18 only the coordinators change what came from INSi")
    func verrou() {
        let permis = Role.allCases.filter { Habilitation($0).decide(.modifierIdentiteVerrouillee).estPermis }
        #expect(permis == [.idec, .medecinCoordonnateur])
    }

    @Test("only those who answer for the identities of the house merge records")
    func fusion() {
        let permis = Role.allCases.filter { Habilitation($0).decide(.fusionnerFiches).estPermis }
        #expect(permis == [.idec, .medecinCoordonnateur])
    }

    @Test("who sees only the people of assigned units")
    func unites() {
        let limites = Role.allCases.filter { Habilitation($0).etendue == .sesUnites }
        #expect(limites == [.aideSoignant, .asgAmp, .kineErgo, .animatrice, .educateur, .moniteurAtelier])
    }

    @Test("a shared mailbox shows a therapist what came with her own documents only; a personal one shows all")
    func boites() {
        for role in Role.allCases {
            let regard = Habilitation(role).regard(surBoite: .organisationnelle)
            let partiel = [.psychologue, .kineErgo, .animatrice, .moniteurAtelier].contains(role)
            #expect((regard != .tous) == partiel, "\(role)")
            #expect(Habilitation(role).regard(surBoite: .personnelle) == .tous)
        }
        let kine = Habilitation(.kineErgo).regard(surBoite: .organisationnelle)
        #expect(kine.laisseVoir([.reeducation]) && kine.laisseVoir([.reeducation, .compteRendu]))
        #expect(!kine.laisseVoir([.ordonnance]) && !kine.laisseVoir([.reeducation, .biologie]) && !kine.laisseVoir([]))
    }

    @Test("an administrator reads no care content")
    func administrateur() {
        #expect(Habilitation(.administrateur).famillesLisibles.isEmpty)
        for famille in FamilleDocument.allCases {
            #expect(!Habilitation(.administrateur).decide(.lire(famille)).estPermis)
        }
    }

    @Test("a refusal is a sentence that says who may", arguments: Role.allCases)
    func phrases(role: Role) {
        var capacites: [Capacite] = [
            .voirResidents, .ouvrirDossier, .lireSoins, .classer, .voirAgenda, .ecrireAgenda, .voirMessagerie,
            .lireJournal, .gererComptes, .reglerMessagerie, .qualifierIdentite, .appelerINSi, .lireMatricule,
            .modifierIdentiteVerrouillee, .fusionnerFiches, .lireEtatDeSante, .ouvrirHorsUnite,
            .recueillirConsentement, .ecrireALUsager, .deposerAuDMP, .consulterLeDMP, .noterAutoriteParentale,
        ]
        capacites += NatureMouvement.allCases.map { Capacite.noterMouvement($0) }
        capacites += FamilleDocument.allCases.flatMap { [Capacite.lire($0), .imprimer($0), .produire($0)] }
        for capacite in capacites {
            guard case .refuse(let motif) = Habilitation(role).decide(capacite) else { continue }
            #expect(
                motif.hasSuffix(".") && motif.first?.isUppercase == true
                    && motif.hasPrefix("Votre profil") == ![.gererComptes, .reglerMessagerie].contains(capacite))
        }
    }
}
