import Foundation
import Testing

@testable import DUIDomain

@Suite("The statuses of an identity")
struct IdentiteTests {
    @Test("INS/va1.45 a new identity is provisional")
    func creation() throws {
        let creee = try identite()
        #expect(creee.statut == .provisoire && creee.ins == nil && creee.attributs.isEmpty)
        let ligne = try #require(creee.historique.first)
        #expect(ligne.nature == .creation && ligne.de == nil && ligne.vers == .provisoire)
        #expect(ligne.par == Cle(7) && ligne.quand == samediSoir)
    }

    @Test("INS/va1.21 INS/va1.22 nothing is created without the five traits, nor refused for want of others")
    func creationRefusee() throws {
        let incomplet = ControleTraitsTests.controle { $0.nomDeNaissance = "" }
        let refus = try #require(throws: RefusIdentite.self) {
            try Identite.creer(incomplet, signature: secretaire)
        }
        #expect(refus == .traitsRefuses(incomplet.bloquantes) && refus.message.contains("nom de naissance manque"))
        let attente = ControleTraitsTests.controle { $0.codeLieuDeNaissance = "99999" }
        #expect(try Identite.creer(attente, signature: secretaire).traits.codeLieuDeNaissance == "99999")
    }

    @Test("INS/va1.40 INSi alone: retrieved")
    func recuperee() throws {
        let recuperee = try identite(.recuperee)
        #expect(recuperee.statut == .recuperee && recuperee.insTransmissible == nil && recuperee.ins != nil)
    }

    @Test("INS/va1.43 a strong title alone: validated", arguments: ["cni", "passeport", "titre-sejour"])
    func validee(type: String) throws {
        let validee = try identite().controler(titre(type))
        #expect(validee.statut == .validee && validee.ins == nil)
    }

    @Test("INS/va1.54 both, in both orders: qualified")
    func qualifiee() throws {
        let parINSi = try identite(.recuperee).controler(titre())
        let parTitre = try identite(.validee).accepter(retourINSi(), signature: secretaire)
        #expect(parINSi.statut == .qualifiee && parTitre.statut == .qualifiee)
        #expect(parINSi.insTransmissible == parTitre.insTransmissible && parINSi.insTransmissible != nil)
        #expect(parINSi.historique.map(\.vers) == [.provisoire, .recuperee, .qualifiee])
        #expect(parTitre.historique.map(\.de) == [nil, .provisoire, .validee])
    }

    @Test("INS/va1.53, EXI SI 08 only a qualified identity gives its INS outside", arguments: StatutIdentite.allCases)
    func transmissible(statut: StatutIdentite) throws {
        #expect(try (identite(statut).insTransmissible != nil) == (statut == .qualifiee))
    }

    @Test("INS/va1.13 INS/va1.05 an identity received as qualified is provisional here, without INS")
    func recue() throws {
        let recue = ComparaisonIdentiteTests.recue()
        let controle = ControleTraits(SaisieTraits(recue), aujourdhui: ControleTraitsTests.aujourdhui)
        let creee = try Identite.creer(
            controle, recue: IdentiteRecueAnnoncee(statut: .qualifiee), signature: secretaire)
        #expect(recue.ins != nil && creee.ins == nil && creee.statut == .provisoire)
        #expect(creee.historique.map(\.nature) == [.creationDepuisRecue(statutAnnonce: .qualifiee)])
    }

    @Test("INS/va1.44 doubtful or fictitious: provisional again, the INS out of use, all of it kept")
    func attributs() throws {
        for attribut in [AttributIdentite.douteux, .fictif] {
            for statut in StatutIdentite.allCases {
                let avant = try identite(statut)
                let apres = try avant.poser(attribut, signature: secretaire, motif: "Photo différente")
                #expect(apres.statut == .provisoire && apres.ins == nil && apres.attributBloquant == attribut)
                let ligne = try #require(apres.historique.last)
                #expect(ligne.ancienneINS == avant.ins && ligne.de == statut && ligne.motif == "Photo différente")
                #expect(apres.insHorsUsage == [avant.ins].compactMap(\.self))
                let retire = try apres.retirer(attribut, signature: secretaire)
                #expect(retire.statut == .provisoire && retire.attributs.isEmpty)
            }
        }
    }

    @Test("a look-alike is only a warning")
    func homonyme() throws {
        let homonyme = try identite(.qualifiee).poser(.homonyme, signature: secretaire)
        #expect(homonyme.statut == .qualifiee && homonyme.attributBloquant == nil)
        #expect(try homonyme.accepter(retourINSi(), signature: secretaire).statut == .qualifiee)
    }

    @Test("INS/va1.20 doubtful or fictitious: neither INSi nor validation")
    func attributBloquant() throws {
        let forte = try titre()
        for attribut in [AttributIdentite.douteux, .fictif] {
            let bloquee = try identite().poser(attribut, signature: secretaire)
            let attendu = RefusIdentite.attributBloquant(attribut)
            #expect(throws: attendu) { try bloquee.exigerINSiPermis() }
            #expect(throws: attendu) { try bloquee.accepter(retourINSi(), signature: secretaire) }
            #expect(throws: attendu) { try bloquee.controler(forte) }
            #expect(throws: attendu) { try bloquee.valider(signature: secretaire) }
            #expect(throws: attendu) { try bloquee.verificationPositive(signature: secretaire) }
            #expect(throws: RefusIdentite.attributDejaPose(attribut)) {
                try bloquee.poser(attribut, signature: secretaire)
            }
        }
        #expect(throws: RefusIdentite.attributAbsent(.douteux)) {
            try identite().retirer(.douteux, signature: secretaire)
        }
    }

    @Test("INS/va1.08 a denial brings the identity down and its INS out of use")
    func verificationNegative() throws {
        for (avant, apres) in [(StatutIdentite.qualifiee, StatutIdentite.validee), (.recuperee, .provisoire)] {
            let depart = try identite(avant)
            let deniee = try depart.verificationNegative(signature: secretaire)
            #expect(deniee.statut == apres && deniee.ins == nil && deniee.traits == depart.traits)
            #expect(deniee.historique.last?.ancienneINS == depart.ins)
            #expect(deniee.historique.last?.estAPropager == (avant == .qualifiee))
        }
        for statut in [StatutIdentite.provisoire, .validee] {
            let sans = try identite(statut)
            #expect(throws: RefusIdentite.sansINS) { try sans.verificationNegative(signature: secretaire) }
        }
    }

    @Test("a confirmation keeps its date and changes nothing else")
    func verificationPositive() throws {
        let avant = try identite(.qualifiee)
        let plusTard = Signature(compte: Cle(3), quand: samediSoir.adding(secondes: 60))
        let apres = try avant.verificationPositive(signature: plusTard)
        #expect(apres.statut == .qualifiee && apres.ins == avant.ins)
        #expect(avant.derniereConfirmationINSi == samediSoir && apres.derniereConfirmationINSi == plusTard.quand)
        #expect(try identite(.validee).derniereConfirmationINSi == nil)
    }

    @Test("what contradicts itself in a base is read with the less trust")
    func relecture() throws {
        let ins = try #require(identite(.qualifiee).ins)
        let traits = try identite().traits
        #expect(Identite(traits: traits, statut: .validee, ins: ins).ins == nil)
        #expect(Identite(traits: traits, statut: .provisoire, ins: ins).statut == .provisoire)
        #expect(Identite(traits: traits, statut: .qualifiee, ins: nil).statut == .validee)
        #expect(Identite(traits: traits, statut: .recuperee, ins: nil).statut == .provisoire)
        #expect(Identite(traits: traits, statut: .qualifiee, ins: ins, attributs: [.fictif]).statut == .provisoire)
        for statut in StatutIdentite.allCases {
            #expect(Identite(traits: traits, statut: statut, ins: ins).statut == statut)
        }
    }

    @Test("INS/va1.27 each line of the history is kept and read again")
    func historique() throws {
        var histoire = try identite(.qualifiee)
        let corrige = controle(histoire) { $0.sexe = .masculin }
        histoire = try histoire.modifier(corrige, verrouLeve: true, signature: secretaire, motif: "Acte\nrectifié")
        histoire = try histoire.poser(.homonyme, signature: secretaire)
        let donnees = try JSONEncoder().encode(histoire.historique)
        #expect(try JSONDecoder().decode([TransitionIdentite].self, from: donnees) == histoire.historique)
        #expect(
            histoire.historique.map(\.libelle) == [
                "identité créée", "retour INSi accepté",
                "justificatif contrôlé : Carte nationale d’identité (haute confiance)", "modifié : sexe",
                "attribut posé : homonyme",
            ])
        #expect(histoire.historique[3].anciensTraits?.sexe == .feminin)
        #expect(histoire.historique[3].motif == "Acte rectifié")
    }
}
