import DUIDomain
import DUITestKit
import GRDB
import Testing

@testable import DUIStore

/// Identities kept and given back exactly, for whom may see them, with a trace of all that changes.
struct IdentitesTests {
    @Test("une personne importée a une première ligne d’histoire, « reprise »")
    func reprise() async throws {
        let essai = try await BaseDEssai()
        let fiche = try await essai.fiche("P1")
        #expect(fiche.identite.statut == .qualifiee && fiche.version == 1 && fiche.ipp == "P1")
        let attendue = TransitionIdentite(
            nature: .reprise, par: nil, quand: BaseDEssai.nuit, de: nil, vers: .qualifiee)
        #expect(fiche.identite.historique == [attendue])
    }

    @Test("ce qui est enregistré est rendu tel quel : traits, INS, attributs, titres, histoire")
    func exactitude() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        let fiche = try await essai.fiche("P4")
        let titre = try ReferentielJustificatifs.national.justificatif("cni", signature: signature)
        let apres = try fiche.identite.poser(.homonyme, signature: signature, motif: "DUPOND au 014")
            .accepter(retourINSi(), signature: signature).controler(titre)
        let version = try await essai.depots.identites.enregistrer(fiche.id, 1, apres, signature)
        #expect(version == 2)
        let relue = try await essai.fiche("P4")
        #expect(relue.identite == apres && relue.version == 2)
        #expect(relue.auteurs == [signature.compte: "Seynabou DIALLO"])
        let resident = try await essai.resident("P4")
        #expect(resident.statut == .qualifiee && resident.ins == apres.ins && resident.traits == apres.traits)
    }

    @Test("INS/va1.50 : sans le droit, ni matricule en usage ni hors d’usage, mais le vrai statut")
    func masque() async throws {
        let essai = try await BaseDEssai()
        try await essai.changer("P1") { try $0.poser(.douteux, signature: $1) }
        let aide = try await essai.fiche("P1", par: "c.morel").identite
        #expect(aide.ins == nil && aide.insHorsUsage.isEmpty && aide.statut == .provisoire)
        #expect(try await essai.fiche("P1").identite.insHorsUsage.count == 1)
        let autre = try await BaseDEssai()
        let lue = try await autre.fiche("P1", par: "c.morel").identite
        #expect(lue.ins == nil && lue.insMasquee && lue.statut == .qualifiee && lue.datamatrix == nil)
        #expect(try await autre.fiche("P1", par: "v.lemoine").identite.ins != nil)
        #expect(lue.champsVerrouilles.contains(.matricule))
    }

    @Test("INS/va1.39 : lire un matricule est tracé, lire une identité sans matricule ne l’est pas")
    func consultation() async throws {
        let essai = try await BaseDEssai()
        for qui in ["s.diallo", "v.lemoine", "c.morel"] { _ = try await essai.fiche("P1", par: qui) }
        _ = try await essai.fiche("P4")
        #expect(try await essai.lignes("P1", .consultationINS).map(\.qui) == ["v.lemoine", "s.diallo"])
        #expect(try await essai.lignes("P4", .consultationINS).isEmpty)
    }

    @Test("hors de ses unités, ou sans dossiers, l’identité est refusée, et le refus tracé")
    func perimetre() async throws {
        let essai = try await BaseDEssai()
        await #expect(throws: ErreurDepot.self) { try await essai.fiche("P4", par: "c.morel") }
        await #expect(throws: ErreurDepot.self) { try await essai.fiche("P1", par: "admin") }
        #expect(try await essai.lignes("P4", .refus).map(\.qui) == ["c.morel"])
    }

    @Test("INS/va1.27 : chaque changement a sa ligne, valeur avant et après, auteur")
    func trace() async throws {
        let essai = try await BaseDEssai()
        try await essai.changer("P4") { identite, signature in
            var saisie = SaisieTraits(identite.traits)
            saisie.nomDeNaissance = "DURAND"
            return try identite.modifier(
                controle(saisie), verrouLeve: false, signature: signature, motif: "acte relu")
        }
        let ligne = try #require(try await essai.lignes("P4", .modificationIdentite).first)
        #expect(ligne.qui == "s.diallo" && ligne.motif == "acte relu" && ligne.objet.contains("nom de naissance"))
        #expect(ligne.resultat == "fait ; nom de naissance : DUPONT → DURAND")
        #expect(try await essai.depots.journal.verifier() == .intacte(lignes: 16))
    }

    @Test("INS/va1.44, va1.60 : une INS hors d’usage quitte la fiche et reste dans l’histoire")
    func horsUsage() async throws {
        let essai = try await BaseDEssai()
        let ins = try await essai.resident("P1").ins
        try await essai.changer("P1") { try $0.poser(.fictif, signature: $1) }
        let colonnes = try await essai.base.lire { db in
            try Row.fetchOne(db, sql: "SELECT statut, ins_matricule, ins_autorite FROM resident WHERE ipp = 'P1'")
                .map { [$0["statut"] as String?, $0["ins_matricule"], $0["ins_autorite"]] }
        }
        #expect(colonnes == ["PROV", nil, nil])
        let identite = try await essai.fiche("P1").identite
        #expect(identite.insHorsUsage == [ins] && identite.historique.last?.estAPropager == true)
        let vue = try await essai.lignes("P1", .modificationIdentite)[0].resultat
        #expect(vue.contains("INS hors d’usage : •••••") && !vue.contains("234032923200144"))
        try await essai.ajouterLaCoordination()
        #expect(
            try await essai.lignes("P1", .modificationIdentite, par: "n.lebrun")[0].resultat
                .contains("234032923200144 (1.2.250.1.213.1.4.10)"))
    }

    @Test("INS/va1.18 : les traits d’INSi ne changent que par l’identitovigilance")
    func verrou() async throws {
        let essai = try await BaseDEssai()
        func sexe(_ identite: Identite, _ signature: Signature) throws -> Identite {
            var saisie = SaisieTraits(identite.traits)
            saisie.nomDeNaissance = "MARTINE"
            saisie.prenomsDeNaissance = identite.traits.premierPrenom
            return try identite.modifier(controle(saisie), verrouLeve: true, signature: signature)
        }
        let refus = await #expect(throws: ErreurDepot.self) { try await essai.changer("P1", sexe) }
        #expect(refus?.message.contains("traits rendus par INSi") == true)
        #expect(try await essai.resident("P1").statut == .qualifiee)
        try await essai.ajouterLaCoordination()
        try await essai.changer("P1", par: "n.lebrun", sexe)
        #expect(try await essai.resident("P1").statut == .validee)
    }

    @Test("INS/va1.48 : le nom utilisé d’une identité qualifiée change sans lever le verrou")
    func nomUtilise() async throws {
        let essai = try await BaseDEssai()
        try await essai.changer("P1", par: "v.lemoine") { identite, signature in
            var saisie = SaisieTraits(identite.traits)
            saisie.prenomsDeNaissance = identite.traits.prenomsDeNaissance
            saisie.nomUtilise = "KERVELLA"
            return try identite.modifier(controle(saisie), verrouLeve: false, signature: signature)
        }
        let resident = try await essai.resident("P1")
        #expect(resident.statut == .qualifiee && resident.traits.nomUtilise == "KERVELLA")
    }

    @Test("l’aide-soignante ne change rien ; une version dépassée, une histoire réécrite ou forgée sont refusées")
    func refus() async throws {
        let essai = try await BaseDEssai()
        let fiche = try await essai.fiche("P4")
        let (infirmiere, autre) = (try await essai.signature("s.diallo"), try await essai.signature("v.lemoine"))
        let juste = try fiche.identite.poser(.homonyme, signature: infirmiere)
        let traits = try #require(controle(saisie("FAUX")).traits)
        let ins = INS(matricule: try MatriculeINS("234032923200144"), autorite: .nirTest)
        let faussaires: [Identite] = [
            fiche.identite,
            try fiche.identite.poser(.homonyme, signature: autre),
            Identite(traits: traits, statut: .validee, ins: nil, historique: fiche.identite.historique),
            Identite(traits: traits, statut: .validee, ins: nil, historique: juste.historique),
            Identite(
                traits: fiche.identite.traits, statut: .qualifiee, ins: ins, attributs: [.homonyme],
                historique: juste.historique),
            Identite(
                traits: fiche.identite.traits, statut: .validee, ins: nil, attributs: [.homonyme],
                historique: Array(juste.historique.dropFirst())),
        ]
        for (rang, faussaire) in faussaires.enumerated() {
            await #expect(throws: ErreurDepot.self, "\(rang)") {
                try await essai.depots.identites.enregistrer(fiche.id, 1, faussaire, infirmiere)
            }
        }
        await #expect(throws: ErreurDepot.self) {
            try await essai.depots.identites.enregistrer(fiche.id, 2, juste, infirmiere)
        }
        let aide = try await essai.signature("c.morel")
        let elodie = try await essai.fiche("P1", par: "c.morel")
        await #expect(throws: ErreurDepot.self) {
            try await essai.depots.identites.enregistrer(
                elodie.id, 1, try elodie.identite.poser(.homonyme, signature: aide), aide)
        }
        #expect(try await essai.resident("P4").version == 1)
        #expect(try await essai.depots.identites.enregistrer(fiche.id, 1, juste, infirmiere) == 2)
        await #expect(throws: ErreurDepot.self) {
            try await essai.depots.identites.enregistrer(fiche.id, 1, juste, infirmiere)
        }
    }

    @Test("deux personnes n’ont pas la même INS")
    func insUnique() async throws {
        let essai = try await BaseDEssai()
        let refus = await #expect(throws: ErreurDepot.self) {
            try await essai.changer("P4") {
                try $0.accepter(retourINSi("234032923200144"), ecartsConfirmes: true, signature: $1)
            }
        }
        #expect(refus?.message.contains("LEFÈVRE Élodie (IPP P1)") == true)
        #expect(try await essai.resident("P4").ins == nil)
    }

    @Test("la forme gardée d’une ligne d’histoire ne change pas d’une version à l’autre")
    func forme() throws {
        let formes: [(TransitionIdentite.Nature, String)] = [
            (.reprise, #"{"reprise":{}}"#), (.creation, #"{"creation":{}}"#),
            (.creationDepuisRecue(statutAnnonce: .qualifiee), #"{"creationDepuisRecue":{"statutAnnonce":"QUAL"}}"#),
            (.traitsModifies([.sexe]), #"{"traitsModifies":{"_0":["sexe"]}}"#),
            (.attributPose(.douteux), #"{"attributPose":{"_0":"douteux"}}"#),
            (.verificationNegative, #"{"verificationNegative":{}}"#),
        ]
        for (nature, texte) in formes {
            #expect(try JSON.texte(nature) == texte)
            #expect(try JSON.valeur(texte) == nature)
        }
    }
}
