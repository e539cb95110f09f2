import DUIDomain
import Foundation

/// S/MIME in one block: signed text can be shown, encrypted text cannot.
extension LectureCorps {
    mutating func readPKCS7(_ partie: PartieMIME) {
        let octets = decoded(partie)
        let annonce = partie.parametres["smime-type"]?.lowercased() ?? ""
        switch EnveloppeCMS(octets) {
        case .signee(let contenu):
            warn(Self.phraseSignature)
            if contenu.isEmpty {
                addPiece(nom: partie.nom, type: partie.type, octets: octets)
            } else {
                reopen(contenu)
            }
        case .chiffree:
            nature = .chiffre
            addPiece(nom: partie.nom, type: partie.type, octets: octets)
            warn(Self.phraseChiffre)
        case .autre:
            addPiece(nom: partie.nom, type: partie.type, octets: octets)
            if annonce.hasPrefix("signed") {
                warn(Self.phraseSignature)
            } else if annonce != "certs-only" {
                nature = .chiffre
                warn(Self.phraseChiffre)
            }
        }
    }
}

/// The outside of a CMS message (RFC 5652): just enough of BER to tell what it is and reach the signed text.
enum EnveloppeCMS {
    /// Signed data, with the text inside (empty when the signature is detached or damaged).
    case signee(Data)
    /// Enveloped or authenticated-enveloped data.
    case chiffree
    /// Something else, or nothing that can be read.
    case autre

    private static let pkcs7: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07]

    init(_ octets: Data) {
        let brut = [UInt8](octets)
        var externe = LecteurBER(brut, 0..<brut.count)
        self = .autre
        guard let sequence = externe.next(), sequence.etiquette == 0x30 else { return }
        var contenu = LecteurBER(brut, sequence.plage)
        guard let type = contenu.next(), type.etiquette == 0x06 else { return }
        let oid = brut[type.plage]
        // 7.3 enveloped, 7.4 signed and enveloped, 7.6 encrypted; 1.9.16.1.23 authenticated-enveloped.
        let estEnveloppe = oid.starts(with: Self.pkcs7) && [3, 4, 6].contains(oid.last)
        if estEnveloppe || oid.elementsEqual(Self.authEnvelope) {
            self = .chiffree
        } else if oid.elementsEqual(Self.pkcs7 + [0x02]) {
            self = .signee(contenu.next().flatMap { Self.signedText(brut, $0.plage) } ?? Data())
        }
    }

    private static let authEnvelope: [UInt8] = [
        0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x17,
    ]

    /// SignedData ::= SEQUENCE { version, digestAlgorithms, encapContentInfo SEQUENCE { OID, [0] OCTET STRING }, … }
    private static func signedText(_ brut: [UInt8], _ plage: Range<Int>) -> Data? {
        var explicite = LecteurBER(brut, plage)
        guard let signe = explicite.next(), signe.etiquette == 0x30 else { return nil }
        var champs = LecteurBER(brut, signe.plage)
        guard champs.next() != nil, champs.next() != nil, let capsule = champs.next() else { return nil }
        var interieur = LecteurBER(brut, capsule.plage)
        guard interieur.next() != nil, let contenu = interieur.next() else { return nil }
        var morceaux = Data()
        gather(brut, contenu.plage, dans: &morceaux, profondeur: 0)
        return morceaux
    }

    /// The pieces of an octet string that may itself be cut into octet strings.
    private static func gather(_ brut: [UInt8], _ plage: Range<Int>, dans sortie: inout Data, profondeur: Int) {
        guard profondeur < 4 else { return }
        var lecteur = LecteurBER(brut, plage)
        while let element = lecteur.next() {
            switch element.etiquette {
            case 0x04: sortie.append(contentsOf: brut[element.plage])
            case 0x24: gather(brut, element.plage, dans: &sortie, profondeur: profondeur + 1)
            default: return
            }
        }
    }
}

/// A reader of BER elements inside a range; it never leaves the range, whatever the lengths say.
struct LecteurBER {
    private let octets: [UInt8]
    private var place: Int
    private let fin: Int

    init(_ octets: [UInt8], _ plage: Range<Int>) {
        self.octets = octets
        place = plage.lowerBound
        fin = plage.upperBound
    }

    /// The next element: its tag and the range of its content. Nothing at the end, or when it is damaged.
    mutating func next() -> (etiquette: UInt8, plage: Range<Int>)? {
        guard place + 2 <= fin else { return nil }
        let etiquette = octets[place]
        let forme = octets[place + 1]
        guard etiquette & 0x1F != 0x1F, !(etiquette == 0 && forme == 0) else { return nil }
        if forme == 0x80 { return indefinite(etiquette) }
        var longueur = Int(forme)
        var debut = place + 2
        if forme > 0x80 {
            let nombre = Int(forme & 0x7F)
            guard nombre <= 5, debut + nombre <= fin else { return nil }
            longueur = octets[debut..<(debut + nombre)].reduce(0) { $0 << 8 | Int($1) }
            debut += nombre
        }
        let borne = min(fin, debut + longueur)
        place = borne
        return (etiquette, debut..<borne)
    }

    /// Indefinite length: the content runs to the matching end marker. Elements inside are skipped one by one.
    private mutating func indefinite(_ etiquette: UInt8) -> (etiquette: UInt8, plage: Range<Int>)? {
        let debut = place + 2
        var profondeur = 1
        var rang = debut
        while rang + 2 <= fin {
            if octets[rang] == 0 && octets[rang + 1] == 0 {
                profondeur -= 1
                rang += 2
                if profondeur == 0 {
                    place = rang
                    return (etiquette, debut..<(rang - 2))
                }
            } else if octets[rang + 1] == 0x80 {
                profondeur += 1
                rang += 2
            } else {
                var interieur = LecteurBER(octets, rang..<fin)
                guard let element = interieur.next(), interieur.place > rang else { break }
                _ = element
                rang = interieur.place
            }
        }
        place = fin
        return (etiquette, debut..<fin)
    }
}
