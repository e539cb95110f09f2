import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("CDA : en-tête et corps")
struct CDATests {
    private func lire(_ texte: String) throws -> DocumentClinique { try LecteurCDA.read(texte.octets) }

    @Test("les traits de l’usager")
    func usager() throws {
        let document = try lire(CDADeTest.recit("a"))
        let usager = try #require(document.usagers.first)
        #expect(usager.nomDeNaissance == "MARTIN" && usager.premierPrenom == "JEANNE")
        #expect(usager.prenomsDeNaissance == "JEANNE MARIE" && usager.nomUtilise == "DURAND")
        #expect(usager.sexe == .feminin && usager.dateDeNaissance?.iso == "1934-02-12")
        #expect(usager.matriculeBrut == "279035121518989" && usager.ins?.autorite == .nirTest)
        #expect(usager.identifiantsLocaux == ["1.2.3^IPP42"])
    }

    @Test("un nom sans qualifieur est un nom de naissance")
    func nomSimple() throws {
        let cible = """
            <recordTarget><patientRole><patient><name><given>Paul Jean</given><family>DUPUY</family></name>\
            </patient></patientRole></recordTarget>
            """
        let usager = try #require(try lire(CDADeTest.document(corps: "", usagers: cible)).usagers.first)
        #expect(usager.nomDeNaissance == "DUPUY" && usager.premierPrenom == "Paul")
        #expect(usager.prenomsDeNaissance == "Paul Jean" && usager.sexe == .inconnu)
    }

    @Test("zéro ou deux usagers sont donnés tels quels, et dits", arguments: [0, 2])
    func nombreDUsagers(nombre: Int) throws {
        let cibles = String(repeating: CDADeTest.usager, count: nombre)
        let document = try lire(CDADeTest.document(corps: "", usagers: cibles))
        #expect(document.usagers.count == nombre)
        let mot = nombre == 0 ? "de qui il parle" : "2 personnes"
        #expect(document.contenu.avertissements.contains { $0.contains(mot) })
    }

    @Test("dates à la précision reçue, à l’heure légale")
    func dates() throws {
        #expect(DatesCDA.enMots("2025") == "2025")
        #expect(DatesCDA.enMots("202507") == "07/2025")
        #expect(DatesCDA.enMots("20250722") == "22/07/2025")
        #expect(DatesCDA.enMots("20250722153500+0100") == "22/07/2025 16:35")
        #expect(DatesCDA.enMots("202501221535") == "22/01/2025 15:35")
        #expect(DatesCDA.enMots("hier\u{1B}") == "hier\u{FFFD}")
        #expect(DatesCDA.enMots("20251345") == "20251345")
    }

    @Test("l’en-tête complet en mots")
    func entete() throws {
        let entete = """
            <author><time value="202507221535"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="801234567897"/>\
            <code code="G15_10/SM59" codeSystem="1.2.250.1.213.1.1.4.5"/><telecom value="tel:0102030405" use="WP"/>\
            <assignedPerson><name><prefix>M</prefix><suffix>DR</suffix><family>PETIT</family><given>Paul</given></name>\
            </assignedPerson><representedOrganization><name>CH du Port</name></representedOrganization></assignedAuthor></author>
            <informant><relatedEntity classCode="NOK"><code code="DAU" codeSystem="2.16.840.1.113883.5.111"/>\
            <relatedPerson><name><family>MARTIN</family><given>Anne</given></name></relatedPerson></relatedEntity></informant>
            <participant typeCode="INF"><functionCode code="PCP" codeSystem="2.16.840.1.113883.5.88"/>\
            <associatedEntity classCode="PROV"><associatedPerson><name>Dr Rond</name></associatedPerson></associatedEntity>\
            </participant>
            <relatedDocument typeCode="RPLC"><parentDocument><id root="1.9" extension="v1"/></parentDocument></relatedDocument>
            <componentOf><encompassingEncounter><effectiveTime><low value="20250720"/><high value="20250722"/></effectiveTime>\
            <location><healthCareFacility><code code="SA17" codeSystem="1.2.250.1.71.4.2.4"/></healthCareFacility></location>\
            </encompassingEncounter></componentOf>
            """
        let document = try lire(CDADeTest.document(corps: "", entete: entete))
        let lignes = Dictionary(
            document.contenu.details.map { ($0.libelle, $0.valeur) }, uniquingKeysWith: { a, _ in a })
        #expect(lignes["Type de document"] == "Fiche de transfert vers le service des urgences")
        #expect(document.auteurs == ["Dr Paul PETIT, Médecin, Médecine d’urgence, CH du Port"])
        #expect(lignes["Auteur"]?.contains("RPPS 01234567897 ; 01\u{A0}02\u{A0}03\u{A0}04\u{A0}05 (travail)") == true)
        #expect(lignes["Auteur"]?.hasSuffix("le 22/07/2025 15:35") == true)
        #expect(lignes["Personne de confiance"] == "Anne MARTIN, Fille biologique")
        #expect(lignes["Médecin traitant"] == "Dr Rond")
        #expect(document.remplace == "1.9^v1" && lignes["Remplace le document"] == "1.9^v1")
        #expect(lignes["Période"] == "du 20/07/2025 au 22/07/2025")
        #expect(lignes["Lieu"] == "Établissement pour personnes âgées")
        #expect(lignes["Confidentialité"] == "Normal" && lignes["Sexe"] == "féminin")
    }

    @Test("sans corps, l’en-tête se lit et l’absence est dite")
    func sansCorps() throws {
        let document = try lire(CDADeTest.document(corps: ""))
        #expect(document.corps == .absent && document.contenu.sections.isEmpty)
        #expect(document.contenu.avertissements.contains { $0.contains("pas de corps") })
    }

    @Test("niveau 1 : texte, RTF, image, format inconnu")
    func niveau1() throws {
        let texte = try lire(
            CDADeTest.piece(Data("Bonjour\nà tous".utf8).base64EncodedString(), typeMIME: "text/plain"))
        #expect(texte.contenu.textes.contains("Bonjour\nà tous"))
        let clair = try lire(CDADeTest.piece("En clair", typeMIME: "text/plain", representation: ""))
        #expect(clair.contenu.textes.contains("En clair"))
        let rtf = try lire(CDADeTest.piece(Data(#"{\rtf1 Caf\'e9}"#.utf8).base64EncodedString(), typeMIME: "text/rtf"))
        #expect(rtf.contenu.textes.contains("Café"))
        let image = try lire(CDADeTest.piece("iVBORw0KGgoAAAANSUhEUgAAAAIAAAAD", typeMIME: "image/png"))
        #expect(image.contenu.textes.contains { $0.contains("2 × 3 points") })
        let autre = try lire(CDADeTest.piece("AAECAw==", typeMIME: "application/msword"))
        #expect(autre.contenu.avertissements.contains { $0.hasPrefix("Document Word, 4\u{A0}octets") })
        #expect(autre.corps == .nonStructure(typeMIME: "application/msword", octets: Data([0, 1, 2, 3])))
    }

    @Test("un codage abîmé est dit, jamais fatal", arguments: ["!!!!", "AAA", "", "JVBERi0é"])
    func base64Abime(contenu: String) throws {
        let document = try lire(CDADeTest.piece(contenu, typeMIME: "application/pdf"))
        #expect(document.contenu.avertissements.contains { $0.contains("pièce jointe") })
    }

    @Test("un contenu à distance n’est jamais consulté")
    func contenuDistant() throws {
        let document = try lire(
            CDADeTest.piece(#"<reference value="http://exemple.invalid/x.pdf"/>"#, typeMIME: "application/pdf"))
        #expect(document.contenu.avertissements.contains { $0.contains("n’est pas consultée") })
    }

    @Test("résultats signalés, avec leur valeur en mots")
    func resultats() throws {
        func observation(_ code: String, _ valeur: String) -> String {
            """
            <entry><observation><code displayName="Potassium"/>\(valeur)<interpretationCode code="\(code)"/></observation></entry>
            """
        }
        let entrees =
            observation("HH", #"<value xsi:type="PQ" value="6.2" unit="mmol/L"/>"#)
            + observation("N", #"<value xsi:type="PQ" value="4" unit="mmol/L"/>"#)
            + observation("POS", #"<value xsi:type="CD" displayName="E. coli"/>"#)
            + observation("L", #"<value xsi:type="IVL_PQ"><high value="1.5" unit="m[IU]/L"/></value>"#)
        let document = try lire(CDADeTest.recit("a", entrees: entrees))
        #expect(document.resultatsSignales.map(\.valeur) == ["6,2 mmol/L", "E. coli", "moins de 1,5 mUI/L"])
        #expect(document.resultatsSignales.map(\.estCritique) == [true, false, false])
        #expect(document.contenu.sections.first?.titre == "Résultats signalés par l’émetteur")
        #expect(document.contenu.textes.contains("Potassium : 6,2 mmol/L (très anormalement haut, alerte)"))
    }

    @Test("la copie PDF est mise à part, les autres pièces sont gardées")
    func copiePDF() throws {
        func section(_ code: String, _ nom: String, _ contenu: String) -> String {
            """
            <component><section><code code="\(code)"/><title>\(nom)</title><text>x</text><entry><organizer><component>\
            <observationMedia ID="\(nom)"><value mediaType="application/pdf" representation="B64">\(contenu)</value>\
            </observationMedia></component></organizer></entry></section></component>
            """
        }
        let pdf = Data("%PDF-1.4 copie".utf8)
        let corps =
            "<component><structuredBody>"
            + section("55107-7", "annexe", Data("%PDF-1.4 annexe".utf8).base64EncodedString())
            + section("55108-5", "copie", pdf.base64EncodedString())
            + section("1", "annexe", Data("%PDF-1.4 autre".utf8).base64EncodedString())
            + section("1", "cassee", "???")
            + "</structuredBody></component>"
        let document = try lire(CDADeTest.document(corps: corps))
        #expect(document.copiePDF == pdf && document.pages == pdf)
        #expect(document.annexes.map(\.nom) == ["annexe", "annexe"])
        #expect(Set(document.annexes.map(\.octets)).count == 2)
        #expect(document.contenu.avertissements.contains { $0.contains("« cassee »") && $0.contains("abîmée") })
    }

    @Test("types de documents : libellé, système, classe", arguments: TypesDeDocument.codes)
    func types(code: String) throws {
        #expect(TypesDeDocument.libelle(code)?.isEmpty == false)
        let systeme = try #require(TypesDeDocument.systeme(code))
        #expect((systeme == TypesDeDocument.loinc) == (code.first?.isNumber == true))
        if let classe = TypesDeDocument.classe(code) { #expect(TypesDeDocument.libelleDeClasse(classe) != nil) }
    }

    @Test("classes des types les plus courants")
    func classes() {
        #expect(TypesDeDocument.classe("78341-5") == "11" && TypesDeDocument.classe("11502-2") == "10")
        #expect(TypesDeDocument.classe("57833-6") == "42" && TypesDeDocument.classe("18748-4") == "31")
        #expect(TypesDeDocument.libelle("inconnu") == nil && TypesDeDocument.systeme("inconnu") == nil)
    }
}
