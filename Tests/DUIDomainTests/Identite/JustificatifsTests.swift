import Testing

@testable import DUIDomain

@Suite("Titles of identity")
struct JustificatifsTests {
    @Test("INS/va1.23 the title, its level, who and when are kept")
    func enregistre() throws {
        let validee = try identite(.validee)
        let garde = try #require(validee.justificatifs.first)
        #expect(garde.type == "cni" && garde.confiance == .haute && garde.controlePar == Cle(7))
        #expect(garde.controleLe == samediSoir)
        #expect(validee.historique.last?.nature == .justificatifControle(garde))
    }

    @Test("INS/va1.26 a weak title is recorded and validates nothing", arguments: ["livret", "naissance", "vitale"])
    func faible(type: String) throws {
        let faible = try identite().controler(titre(type))
        #expect(faible.statut == .provisoire && faible.justificatifs.count == 1)
        #expect(throws: RefusIdentite.sansJustificatifFort) { try faible.valider(signature: secretaire) }
    }

    @Test("INS/va1.26 the list is a setting of the site")
    func parametrable() throws {
        var site = ReferentielJustificatifs.national
        site.poser(TypeJustificatif(id: "titre-mer", libelle: "Livret professionnel maritime", confiance: .faible))
        #expect(try identite().controler(titre("titre-mer", dans: site)).statut == .provisoire)
        site.poser(TypeJustificatif(id: "cni", libelle: "Carte d’identité", confiance: .faible))
        #expect(try identite().controler(titre("cni", dans: site)).statut == .provisoire)
        #expect(site.types.filter { $0.id == "cni" }.count == 1)
        site.retirer("passeport")
        #expect(throws: RefusIdentite.justificatifInconnu) { try titre("passeport", dans: site) }
        let doubles = ReferentielJustificatifs(types: ReferentielJustificatifs.national.types + site.types)
        #expect(Set(doubles.types.map(\.id)).count == doubles.types.count)
    }

    @Test("direct admission to an EHPAD: both papers, and only then", arguments: ["livret-vitale", "naissance-vitale"])
    func entreeDirecte(type: String) throws {
        let national = ReferentielJustificatifs.national
        let pieces = try #require(national.type(type)).pieces
        #expect(pieces.count == 2)
        for vues in [[], [pieces[0]], [pieces[1]]] {
            let manquantes = pieces.filter { !vues.contains($0) }
            #expect(throws: RefusIdentite.justificatifIncomplet(manquantes)) {
                try national.justificatif(
                    type, piecesVues: Set(vues), admissionDirecte: true, signature: secretaire)
            }
        }
        let libelle = try #require(national.type(type)).libelle
        #expect(throws: RefusIdentite.horsAdmissionDirecte(libelle)) {
            try national.justificatif(type, piecesVues: Set(pieces), signature: secretaire)
        }
        let complet = try national.justificatif(
            type, piecesVues: Set(pieces), admissionDirecte: true, signature: secretaire)
        #expect(try identite().controler(complet).statut == .validee)
    }

    @Test("INS/va1.33 INS/va1.55 with the automatic validation cut, somebody validates by hand")
    func manuelle() throws {
        let controlee = try identite().controler(titre(), validationAutomatique: false)
        #expect(controlee.statut == .provisoire && controlee.justificatifs.count == 1)
        let validee = try controlee.valider(signature: secretaire, motif: "Vu avec sa fille")
        #expect(validee.statut == .validee)
        #expect(validee.historique.last?.nature == .validationManuelle)
        #expect(validee.historique.last?.motif == "Vu avec sa fille")
        #expect(throws: RefusIdentite.dejaValidee) { try validee.valider(signature: secretaire) }
        let qualifiee = try identite(.recuperee).controler(titre(), validationAutomatique: false)
        #expect(qualifiee.statut == .recuperee)
        #expect(try qualifiee.valider(signature: secretaire).statut == .qualifiee)
    }

    @Test("INS/va1.55 a title older than the traits or the doubt validates nothing by hand")
    func perime() throws {
        #expect(throws: RefusIdentite.sansJustificatifFort) { try identite().valider(signature: secretaire) }
        let controlee = try identite().controler(titre(), validationAutomatique: false)
        let change = controle(controlee) { $0.nomDeNaissance = "DURAND" }
        let corrigee = try controlee.modifier(change, verrouLeve: false, signature: secretaire)
        #expect(throws: RefusIdentite.sansJustificatifFort) { try corrigee.valider(signature: secretaire) }
        let doutee = try controlee.poser(.douteux, signature: secretaire)
            .retirer(.douteux, signature: secretaire)
        #expect(throws: RefusIdentite.sansJustificatifFort) { try doutee.valider(signature: secretaire) }
        let usage = controle(controlee) { $0.nomUtilise = "Lefèvre" }
        let utilisee = try controlee.modifier(usage, verrouLeve: false, signature: secretaire)
        #expect(try utilisee.valider(signature: secretaire).statut == .validee)
    }

    @Test("each refusal is a sentence")
    func phrases() {
        let refus: [RefusIdentite] = [
            .traitsRefuses([]), .attributBloquant(.douteux), .verrouille([.sexe]), .retourRefuse(.incomplete([.sexe])),
            .premierPrenomDiscordant(local: "JEAN", liste: "MARIE"), .ecartsAConfirmer([]), .sansINS,
            .sexeIndetermine, .justificatifInconnu, .justificatifIncomplet(["Passeport"]), .horsAdmissionDirecte("A"),
            .sansJustificatifFort, .dejaValidee, .attributDejaPose(.fictif), .attributAbsent(.homonyme), .rienAChanger,
        ]
        #expect(Set(refus.map(\.message)).count == refus.count)
        for phrase in refus.map(\.message) { #expect(phrase.hasSuffix("."), "\(phrase)") }
    }
}
