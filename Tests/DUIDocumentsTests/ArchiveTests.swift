import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("Archives hostiles")
struct ArchiveHostileTests {
    struct Cas: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let octets: Data
        let motif: ErreurLecture.Motif
    }

    private static func cas(
        _ nom: String, _ motif: ErreurLecture.Motif, _ changer: (inout ZipDeTest.Entree) -> Void
    ) -> Cas {
        var entree = ZipDeTest.Entree("A.XML", "contenu".octets)
        changer(&entree)
        return Cas(testDescription: nom, octets: ZipDeTest.archive([entree]), motif: motif)
    }

    private static func nomme(_ nom: String) -> Cas {
        cas("nom \(nom.debugDescription)", .nomDangereux) { $0.nom = Array(nom.utf8) }
    }

    static let cas: [Cas] = [
        nomme("../A.XML"), nomme("a/../../A.XML"), nomme("/etc/passwd"), nomme("..\\A.XML"), nomme("C:/A.XML"),
        nomme("a\nb"), nomme("a\u{202E}LMX.exe"), nomme("./A.XML"),
        nomme(String(repeating: "a", count: 600)),
        cas("signe de contrôle dans un nom UTF-8", .archiveIllisible) { $0.nom = [0x61, 0x1B, 0x5B] },
        cas("lien symbolique", .nomDangereux) { $0.attributs = 0xA1FF_0000 },
        cas("tube nommé", .nomDangereux) { $0.attributs = 0x11FF_0000 },
        cas("chiffré", .chiffre) { $0.drapeaux |= 1 },
        cas("énorme selon le sommaire", .tropGrand) {
            $0.tailleAnnoncee = 0x7FFF_FFFF; $0.methode = 8
        },
        cas("taux impossible", .bombe) {
            $0.tailleAnnoncee = 20 << 20; $0.methode = 8
        },
        cas("plus gros qu’annoncé", .bombe) {
            $0.contenu = ZipDeTest.deflate(Array(repeating: 65, count: 5000))
            ($0.methode, $0.tailleAnnoncee) = (8, 100)
        },
        cas("plus petit qu’annoncé", .archiveIllisible) {
            $0.contenu = ZipDeTest.deflate(Array(repeating: 65, count: 50))
            ($0.methode, $0.tailleAnnoncee) = (8, 100)
        },
        cas("somme de contrôle fausse", .archiveIllisible) { $0.crc = 1 },
        cas("compression inconnue", .archiveIllisible) { $0.methode = 77 },
        cas("flux compressé absurde", .archiveIllisible) { ($0.methode, $0.contenu) = (8, [7, 7, 7, 7]) },
        Cas(testDescription: "pas une archive", octets: "PK".octets, motif: .archiveIllisible),
        Cas(testDescription: "vide", octets: Data(), motif: .archiveIllisible),
        Cas(
            testDescription: "trop de fichiers",
            octets: ZipDeTest.archive((0..<201).map { ("F\($0)", Data()) }), motif: .tropGrand),
        Cas(
            testDescription: "total trop grand",
            octets: ZipDeTest.archive(
                (0..<3).map { rang in
                    var entree = ZipDeTest.Entree("F\(rang)", Data(repeating: 0, count: 300_000))
                    (entree.methode, entree.tailleAnnoncee) = (8, 39 << 20)
                    return entree
                }), motif: .tropGrand),
    ]

    @Test("chaque archive est refusée avec sa phrase", arguments: cas)
    func refus(cas: Cas) {
        let erreur = #expect(throws: ErreurLecture.self) { try LecteurXDM.read(cas.octets) }
        #expect(erreur?.motif == cas.motif)
        let message = erreur?.message ?? ""
        #expect(message.hasSuffix(".") && !message.unicodeScalars.contains(where: Assainissement.estDangereux))
    }

    @Test("une vraie bombe est refusée avant d’être gonflée")
    func bombe() throws {
        let octets = try ZipDeTest.compresse("B.XML", Data(count: 40 << 20))
        #expect(octets.count < 100_000)
        let erreur = #expect(throws: ErreurLecture.self) { try LecteurXDM.read(octets) }
        #expect(erreur?.motif == .bombe)
    }

    @Test("les limites de l’appelant sont tenues")
    func limites() throws {
        let octets = ZipDeTest.archive([("A", Data(count: 50)), ("B", Data(count: 50))])
        #expect(try LecteurXDM.read(octets).fichiers == ["A", "B"])
        #expect(throws: ErreurLecture.self) { try LecteurXDM.read(octets, limites: LimitesArchive(fichiers: 1)) }
        #expect(throws: ErreurLecture.self) { try LecteurXDM.read(octets, limites: LimitesArchive(parFichier: 49)) }
        #expect(throws: ErreurLecture.self) { try LecteurXDM.read(octets, limites: LimitesArchive(total: 99)) }
    }

    @Test("une archive coupée ou mutilée ne fait jamais tomber le programme")
    func mutilations() {
        let original = Array(XDMDeTest.archive(cda: CDADeTest.recit("a").octets))
        var refus = 0
        for longueur in stride(from: 0, to: original.count, by: 37) {
            if (try? LecteurXDM.read(Data(original.prefix(longueur)))) == nil { refus += 1 }
        }
        #expect(refus > 10)
        for rang in stride(from: 0, to: original.count, by: 3) {
            var octets = original
            octets[rang] ^= 0x5A
            _ = LecteurDePiece.read(PieceLue(nom: "x.zip", typeMIME: "application/zip", octets: Data(octets)))
        }
    }
}

/// IHE XDM archives written for the tests.
enum XDMDeTest {
    static func metadonnees(
        uri: String = "DOC0001.XML", empreinte: String, taille: Int, action: String? = nil, prefixe: String = "rim"
    ) -> String {
        func champ(_ nom: String, _ valeurs: String...) -> String {
            let contenu = valeurs.map { "<\(prefixe):Value>\($0)</\(prefixe):Value>" }.joined()
            return
                "<\(prefixe):Slot name=\"\(nom)\"><\(prefixe):ValueList>\(contenu)</\(prefixe):ValueList></\(prefixe):Slot>"
        }
        func nom(_ valeur: String) -> String {
            "<\(prefixe):Name><\(prefixe):LocalizedString value=\"\(valeur)\"/></\(prefixe):Name>"
        }
        return """
            <s:SubmitObjectsRequest xmlns:s="urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0" \
            xmlns:\(prefixe)="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0"><\(prefixe):RegistryObjectList>
            <\(prefixe):RegistryPackage id="lot">\(nom("Lot d’essai"))</\(prefixe):RegistryPackage>
            <\(prefixe):ExtrinsicObject id="doc" mimeType="text/xml">
            \(champ("hash", empreinte))\(champ("size", String(taille)))\(champ("URI", uri))
            \(champ("sourcePatientId", "IPP42^^^&amp;1.2.3&amp;ISO^PI"))
            \(champ("sourcePatientInfo", "PID-5|MARTIN^JEANNE^JEANNE MARIE^^^^L", "PID-5|DURAND^JEANNE^^^^^D",
                    "PID-7|19340212", "PID-8|F", "PID-11|^^^^^^BDL^^51215"))
            \(action.map { champ("urn:action:extraMetadataSlot", $0) } ?? "")
            \(nom("Fiche d’essai"))
            <\(prefixe):Classification classificationScheme="urn:uuid:f0306f51-975f-434e-a61c-c59651d33983" \
            classifiedObject="faux" nodeRepresentation="78341-5">\(champ("codingScheme", "2.16.840.1.113883.6.1"))\
            </\(prefixe):Classification>
            <\(prefixe):ExternalIdentifier identificationScheme="urn:uuid:58a6f841-87b3-4a3e-92fd-a8ffeff98427" \
            value="279035121518989^^^&amp;1.2.250.1.213.1.4.10&amp;ISO^NH"/>
            <\(prefixe):ExternalIdentifier identificationScheme="urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab" \
            value="1.2.3.4.5"/></\(prefixe):ExtrinsicObject></\(prefixe):RegistryObjectList></s:SubmitObjectsRequest>
            """
    }

    static func archive(cda: Data, metadonnees: String? = nil) -> Data {
        let sommaire = metadonnees ?? Self.metadonnees(empreinte: Empreinte.sha1(cda) ?? "", taille: cda.count)
        return ZipDeTest.archive([
            ("INDEX.HTM", "<html/>".octets), ("README.TXT", "Lisez-moi".octets), ("IHE_XDM/", Data()),
            ("IHE_XDM/SUBSET01/METADATA.XML", sommaire.octets), ("IHE_XDM/SUBSET01/DOC0001.XML", cda),
        ])
    }
}
