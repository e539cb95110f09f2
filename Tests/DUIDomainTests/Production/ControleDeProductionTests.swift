import Foundation
import Testing

@testable import DUIDomain

@Suite("Règles de production des documents")
struct ControleDeProductionTests {
    private static let structure = StructureAProduire(finess: "750803447", nom: "EHPAD", estDemonstration: true)
    private static let quand = Instant(JourCivil(joursDepuisEpoque: 20_000), heure: 10, minute: 0)

    private static func document() throws -> DocumentAProduire {
        let auteur = ProfessionnelAProduire(
            identifiant: "801234567897", nom: "MOREL", prenom: "Claire", profession: Role.ide.profession,
            structure: structure)
        let traits = TraitsIdentite(
            nomDeNaissance: "MARTIN", prenomsDeNaissance: "JEANNE", premierPrenom: "JEANNE",
            dateDeNaissance: JourCivil(joursDepuisEpoque: 3000), sexe: .feminin, codeLieuDeNaissance: "51215")
        let modele = try #require(ModeleDeDocument.nomme("note"))
        return DocumentAProduire(
            modele: modele, identifiant: "2.25.1", serie: "2.25.2", titre: "Note", creeLe: quand,
            usager: UsagerAProduire(
                traits: traits, statut: .qualifiee,
                ins: INS(matricule: try MatriculeINS("279035121518989"), autorite: .nirTest), numeroLocal: "IPP",
                domaineLocal: "1.2.3"), auteur: auteur, ecritLe: quand, conservateur: structure, responsable: auteur,
            valideLe: quand, acte: ActeAProduire(debut: quand, executant: auteur),
            priseEnCharge: PriseEnChargeAProduire(secteur: TypeEtablissement.ehpad.secteur),
            corps: .piece(typeMIME: "application/pdf", octets: Data("%PDF-1.4".utf8)))
    }

    @Test("un document entier ne manque à rien")
    func entier() throws { #expect(ControleDeProduction.manquements(try Self.document()) == []) }

    struct Faute: Sendable, CustomTestStringConvertible {
        let regle: String
        let commettre: @Sendable (inout DocumentAProduire) -> Void

        init(_ regle: String, _ commettre: @escaping @Sendable (inout DocumentAProduire) -> Void) {
            self.regle = regle
            self.commettre = commettre
        }

        var testDescription: String { regle }
    }

    static let fautes: [Faute] = [
        Faute("id") { $0.identifiant = "abc" }, Faute("id") { $0.identifiant = "1.02.3" },
        Faute("id") { $0.identifiant = "2.25." + String(repeating: "9", count: 70) },
        Faute("setId") { $0.serie = "" }, Faute("setId") { $0.serie = $0.identifiant },
        Faute("versionNumber") { $0.version = 0 }, Faute("relatedDocument") { $0.version = 2 },
        Faute("versionNumber") { $0.remplace = "2.25.9" },
        Faute("relatedDocument") { ($0.version, $0.remplace) = (2, $0.identifiant) },
        Faute("title") { $0.titre = " " }, Faute("recordTarget/patient/name") { $0.usager.traits.nomDeNaissance = "" },
        Faute("recordTarget/id") { $0.usager.numeroLocal = "" },
        Faute("recordTarget/id") { $0.usager.domaineLocal = "ehpad" },
        Faute("recordTarget, traits stricts de l’INS") { $0.usager.traits.codeLieuDeNaissance = "" },
        Faute("recordTarget, traits stricts de l’INS") { $0.usager.traits.sexe = .inconnu },
        Faute("recordTarget/id, OID de l’INS") { $0.conservateur.estDemonstration = false },
        Faute("author") { $0.auteur.identifiant = "12" }, Faute("author/code") { $0.auteur.profession = nil },
        Faute("legalAuthenticator") { $0.responsable.nom = "" }, Faute("performer") { $0.acte.executant.nom = " " },
        Faute("representedOrganization") { $0.auteur.structure = nil },
        Faute("custodian") { $0.conservateur.finess = "12" }, Faute("custodian") { $0.conservateur.nom = "" },
        Faute("author/time") { $0.ecritLe = $0.creeLe.adding(secondes: 1) },
        Faute("legalAuthenticator/time") { $0.valideLe = $0.ecritLe.adding(secondes: -1) },
        Faute("serviceEvent/effectiveTime") { $0.acte.fin = $0.acte.debut.adding(secondes: -1) },
        Faute("standardIndustryClassCode") { $0.acte.executant.structure = nil },
        Faute("nonXMLBody/text") { $0.corps = .piece(typeMIME: "application/pdf", octets: Data("PK".utf8)) },
        Faute("nonXMLBody/text") { $0.corps = .piece(typeMIME: "text/plain", octets: Data([0xFF, 0xFE])) },
        Faute("nonXMLBody/text") { $0.corps = .piece(typeMIME: "text/plain", octets: Data()) },
        Faute("nonXMLBody/text/@mediaType") { $0.corps = .piece(typeMIME: "text/html", octets: Data("a".utf8)) },
        Faute("nonXMLBody") { $0.corps = .sections([]) },
        Faute("participant INF, PCP") { $0.modele = .dlu },
        Faute("serviceEvent/code") { $0.modele = .transfert },
        Faute("section 42349-1") { ($0.modele, $0.corps) = (.transfert, .sections([])) },
        Faute("section 42349-1") {
            let motif = SectionAProduire(.motif, recit: [.paragraphe(TexteRepere("Chute"))])
            ($0.modele, $0.corps) = (.transfert, .sections([motif, motif]))
        },
        Faute("section 42349-1") {
            $0.modele = .transfert
            $0.corps = .sections([SectionAProduire(.motif, recit: [.paragraphe(TexteRepere(" "))])])
        },
        Faute("section 11302-7") {
            $0.modele = .transfert
            $0.corps = .sections([SectionAProduire(.preference, recit: [.paragraphe(TexteRepere("CHU"))])])
        },
        Faute("section 46264-8") {
            $0.modele = .transfert
            let perdue = EntreeAProduire.observation(
                ObservationAProduire(.objet, .cisis("A", "a"), reference: "perdu", valeur: .mots))
            $0.corps = .sections([
                SectionAProduire(.objets, recit: [.paragraphe(TexteRepere("Lunettes"))], entrees: [perdue])
            ])
        },
    ]

    @Test("chaque faute est refusée d’une phrase qui nomme sa règle", arguments: fautes)
    func refus(faute: Faute) throws {
        var document = try Self.document()
        faute.commettre(&document)
        let manquements = ControleDeProduction.manquements(document)
        #expect(manquements.contains { $0.regle == faute.regle }, "\(manquements)")
        #expect(manquements.allSatisfy { $0.phrase.hasSuffix(".") && $0.phrase.first?.isUppercase == true })
    }

    @Test("une identité qui n’est pas qualifiée ne doit pas les traits stricts, et ne rend pas son matricule")
    func nonQualifiee() throws {
        for statut in StatutIdentite.allCases where statut != .qualifiee {
            var document = try Self.document()
            document.usager.statut = statut
            document.usager.traits.codeLieuDeNaissance = ""
            #expect(ControleDeProduction.manquements(document) == [])
            #expect(document.usager.insTransmissible == nil)
        }
    }

    @Test("chaque genre a un type, un titre et une clé à lui")
    func table() {
        let tous = ModeleDeDocument.tous
        #expect(Set(tous.map(\.cle)).count == tous.count && Set(tous.map(\.type.code)).count == tous.count)
        #expect(
            tous.allSatisfy {
                !$0.titre.isEmpty && OID.estValide($0.type.systeme) && ModeleDeDocument.nomme($0.cle) == $0
            })
        #expect(tous.allSatisfy { $0.modeles.allSatisfy { OID.estValide($0.racine) } })
    }

    @Test("une adresse se lit avec son code postal, ou tout entière comme une voie")
    func adresses() {
        #expect(
            AdresseAProduire(ligne: "142 rue du Belvédère, 92100 Boulogne")
                == AdresseAProduire(voie: "142 rue du Belvédère", codePostal: "92100", commune: "Boulogne"))
        #expect(AdresseAProduire(ligne: "Le bourg") == AdresseAProduire(voie: "Le bourg"))
        #expect(AdresseAProduire(ligne: "  ") == nil)
        #expect(
            AdresseAProduire(ligne: "29000 Quimper")
                == AdresseAProduire(voie: "", codePostal: "29000", commune: "Quimper"))
    }

    @Test("l’identifiant national : RPPS s’il y en a un, sinon le numéro dans la structure")
    func identifiants() {
        for (rpps, attendu) in [
            ("01234567897", "801234567897"), ("", "3750803447/c.morel"), ("12", "3750803447/c.morel"),
        ] {
            let lu = ProfessionnelAProduire.identifiant(rpps: rpps, finess: "750803447", interne: "c.morel")
            #expect(lu == attendu && IdentifiantNational.estCeluiDUnePersonne(lu))
        }
        #expect(
            !IdentifiantNational.estCeluiDUnePersonne("3750803447/") && !IdentifiantNational.estUnFINESS("12345678"))
        #expect(
            OID.estValide(OID.universel(.max)) && OID.estValide("2.25.0") && !OID.estValide("3.1")
                && !OID.estValide("1"))
    }
}
