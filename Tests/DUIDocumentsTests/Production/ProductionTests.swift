import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("Production de documents CDA")
struct ProductionTests {
    private static let cles = ModeleDeDocument.tous.map(\.cle)

    private func modele(_ cle: String) throws -> ModeleDeDocument { try #require(ModeleDeDocument.nomme(cle)) }

    /// Writes the documents where a person or the national rules can look at them.
    private static func deposer(_ octets: Data, _ nom: String) throws {
        guard let dossier = ProcessInfo.processInfo.environment["DUI_CDA_PRODUITS"] else { return }
        let racine = URL(fileURLWithPath: dossier)
        try FileManager.default.createDirectory(at: racine, withIntermediateDirectories: true)
        try octets.write(to: racine.appending(path: nom))
    }

    @Test("ce qui est écrit se relit : identité, type, version, auteurs, corps", arguments: cles)
    func allerRetour(cle: String) throws {
        let modele = try modele(cle)
        for (nom, source) in [("riche", try DossierDeTest.riche()), ("nu", try DossierDeTest.source())] {
            let document = try DossierDeTest.document(modele, source)
            #expect(ControleDeProduction.manquements(document) == [])
            let octets = try FabriqueCDA.ecrire(document)
            try Self.deposer(octets, "\(cle)-\(nom).xml")
            #expect(try FabriqueCDA.ecrire(document) == octets)
            let lu = try LecteurCDA.read(octets)
            #expect(lu.identifiant == "2.25.11" && lu.identifiantDeSerie == "2.25.22" && lu.version == 1)
            #expect(lu.type.code == modele.type.code && lu.titre == modele.titre && lu.confidentialite == "N")
            #expect(lu.creeLe == DossierDeTest.quand && lu.acteLe == DossierDeTest.quand)
            let usager = try #require(lu.usagers.first)
            #expect(lu.usagers.count == 1 && usager.nomDeNaissance == "MARTIN" && usager.premierPrenom == "JEANNE")
            #expect(usager.prenomsDeNaissance == "JEANNE MARIE" && usager.nomUtilise == "DURAND")
            #expect(usager.dateDeNaissance == DossierDeTest.traits.dateDeNaissance && usager.sexe == .feminin)
            #expect(usager.codeLieuDeNaissance == "51215")
            #expect(usager.ins?.matricule.valeur == "279035121518989" && usager.oidBrut == "1.2.250.1.213.1.4.10")
            #expect(lu.structureConservatrice.contains("EHPAD « Les Tilleuls » & Cie"))
            #expect(lu.auteurs.first?.contains("Claire") == true && lu.contenu.avertissements.isEmpty)
            guard case .sections(let sections) = document.corps else {
                #expect(lu.corps == .nonStructure(typeMIME: "application/pdf", octets: try DossierDeTest.pdf()))
                continue
            }
            #expect(lu.contenu.sections.map(\.titre) == sections.map(\.titre))
            let textes = lu.contenu.textes.joined(separator: "\n")
            for texte in sections.flatMap(\.recit).flatMap(\.textes) where !texte.texte.isEmpty {
                #expect(textes.contains(texte.texte), "\(texte.texte)")
            }
        }
    }

    @Test("une identité qui n’est pas qualifiée ne laisse ni matricule ni OID de l’INS", arguments: cles)
    func sansINS(cle: String) throws {
        for statut in StatutIdentite.allCases where statut != .qualifiee {
            var document = try DossierDeTest.document(try modele(cle), try DossierDeTest.riche(statut: statut))
            // Even held by mistake, it does not leave.
            document.usager.ins = try DossierDeTest.source().ins
            let octets = try FabriqueCDA.ecrire(document)
            let texte = String(decoding: octets, as: UTF8.self)
            #expect(!texte.contains("279035121518989") && !texte.contains("1.2.250.1.213.1.4."))
            #expect(try LecteurCDA.read(octets).usagers.first?.matriculeBrut == "")
        }
    }

    @Test("l’en-tête suit l’ordre et les valeurs de la structuration minimale")
    func entete() throws {
        var document = try DossierDeTest.document(.transfert, try DossierDeTest.riche())
        document.version = 2
        document.remplace = "2.25.10"
        let racine = try AnalyseurXML.parse(try FabriqueCDA.ecrire(document)).racine
        #expect(
            racine.elements.map(\.nom) == [
                "realmCode", "typeId", "templateId", "templateId", "templateId", "id", "code", "title", "effectiveTime",
                "confidentialityCode", "languageCode", "setId", "versionNumber", "recordTarget", "author", "informant",
                "custodian", "legalAuthenticator", "participant", "documentationOf", "relatedDocument", "componentOf",
                "component",
            ])
        #expect(racine.element("languageCode")?["code"] == "fr-FR")
        #expect(racine.element("author", "assignedAuthor", "id")?["extension"] == "801234567897")
        #expect(
            racine.element("custodian", "assignedCustodian", "representedCustodianOrganization", "id")?["extension"]
                == "1750803447")
        #expect(racine.element("relatedDocument", "parentDocument", "id")?["root"] == "2.25.10")
        let cadre = racine.element(
            "documentationOf", "serviceEvent", "performer", "assignedEntity", "representedOrganization",
            "standardIndustryClassCode")
        #expect(cadre?["code"] == "ESSMS")
        let lieu = racine.element("componentOf", "encompassingEncounter", "location", "healthCareFacility", "code")
        #expect(lieu?["code"] == "SA17")
    }

    @Test("un texte hostile s’écrit sans rien casser")
    func hostile() throws {
        var document = try DossierDeTest.document(.transfert, try DossierDeTest.source())
        document.titre = "a<b>&\"\u{1B}[31m\u{0}\u{202E}"
        let lu = try LecteurCDA.read(try FabriqueCDA.ecrire(document))
        #expect(lu.titre.hasPrefix("a<b>&\"\u{FFFD}[31m"))
    }

    @Test("un document qui enfreint une règle ne s’écrit pas")
    func refus() throws {
        var document = try DossierDeTest.document(.dlu, try DossierDeTest.source())
        document.medecinTraitant = nil
        #expect(throws: ManquementDeProduction.self) { try FabriqueCDA.ecrire(document) }
    }

    @Test("ce que DUI écrit passe son propre contrôle, et une faute y est dite", arguments: cles)
    func controle(cle: String) throws {
        let octets = try FabriqueCDA.ecrire(try DossierDeTest.document(try modele(cle), try DossierDeTest.riche()))
        #expect(try ControleurCDA.manquements(octets) == [])
        let texte = String(decoding: octets, as: UTF8.self)
        for (avant, apres, regle) in [
            ("realmCode code=\"FR\"", "realmCode code=\"DE\"", "realmCode"),
            ("<setId root=\"2.25.22\"/>", "", "setId"),
            ("279035121518989", "279035121518988", "recordTarget/id"),
            ("<county>51215</county>", "", "recordTarget, traits stricts de l’INS"),
            ("<signatureCode code=\"S\"/>", "", "legalAuthenticator"),
            ("versionNumber value=\"1\"", "versionNumber value=\"0\"", "versionNumber"),
        ] {
            let faux = try ControleurCDA.manquements(Data(texte.replacing(avant, with: apres).utf8))
            #expect(faux.map(\.regle).contains(regle), "\(regle) \(faux)")
        }
    }

    @Test("les pages d’un texte portent l’identité, et le Datamatrix INS sauf sur une ordonnance")
    func pages() throws {
        let source = try DossierDeTest.riche()
        let note = try modele("note")
        let pdf = try PDFProduit.pdf("Vu ce jour.", titre: "Note", modele: note, source)
        #expect(try PDFProduit.pdf("Vu ce jour.", titre: "Note", modele: note, source) == pdf)
        let texte = try LecteurPDF.text(of: pdf)
        #expect(
            texte.contains("Vu ce jour.") && texte.contains("2 79 03 51 215 189 89") && texte.contains("Datamatrix INS")
        )
        let ordonnance = try PDFProduit.pdf("x", titre: "Ordonnance", modele: try modele("ordonnance"), source)
        #expect(!(try LecteurPDF.text(of: ordonnance)).contains("Datamatrix"))
        let provisoire = try PDFProduit.pdf(
            "x", titre: "Note", modele: note, try DossierDeTest.riche(statut: .provisoire))
        let sans = try LecteurPDF.text(of: provisoire)
        #expect(!sans.contains("Datamatrix") && !sans.contains("2 79 03"))
    }
}
