import Foundation

/// Kind and size of an image, read from its first bytes only.
struct DimensionsImage: Hashable, Sendable {
    /// `Image JPEG`…
    let genre: String
    /// Width in points, when it could be read.
    let largeur: Int?
    /// Height in points, when it could be read.
    let hauteur: Int?

    /// `1024 × 768 points`, or that the size is not known.
    var enMots: String {
        guard let largeur, let hauteur else { return "dimensions inconnues" }
        return "\(largeur) × \(hauteur) points"
    }

    /// Recognises JPEG, PNG, GIF and TIFF.
    init?(_ octets: Data) {
        let lecteur = OctetsBornes(octets)
        if octets.starts(with: Signature.png) {
            self.init("Image PNG", lecteur.entier(16, 4, grosBout: true), lecteur.entier(20, 4, grosBout: true))
        } else if octets.starts(with: Signature.gif) {
            self.init("Image GIF", lecteur.entier(6, 2, grosBout: false), lecteur.entier(8, 2, grosBout: false))
        } else if octets.starts(with: Signature.jpeg) {
            let taille = Self.jpeg(lecteur)
            self.init("Image JPEG", taille?.0, taille?.1)
        } else if octets.starts(with: Signature.tiffIntel) || octets.starts(with: Signature.tiffMotorola) {
            let taille = Self.tiff(lecteur, grosBout: octets.starts(with: Signature.tiffMotorola))
            self.init("Image TIFF", taille.0, taille.1)
        } else {
            return nil
        }
    }

    private init(_ genre: String, _ largeur: Int?, _ hauteur: Int?) {
        self.genre = genre
        self.largeur = largeur
        self.hauteur = hauteur
    }

    /// Follows the segments of a JPEG to the frame header (SOF0 to SOF15 without the tables DHT, JPG, DAC).
    private static func jpeg(_ octets: OctetsBornes) -> (Int, Int)? {
        var place = 2
        while place < 1 << 20 {
            guard octets.entier(place, 1, grosBout: true) == 0xFF,
                let marque = octets.entier(place + 1, 1, grosBout: true)
            else { return nil }
            if marque == 0xFF {  // filling
                place += 1
            } else if (0xC0...0xCF).contains(marque), ![0xC4, 0xC8, 0xCC].contains(marque) {
                guard let hauteur = octets.entier(place + 5, 2, grosBout: true),
                    let largeur = octets.entier(place + 7, 2, grosBout: true)
                else { return nil }
                return (largeur, hauteur)
            } else {
                guard let longueur = octets.entier(place + 2, 2, grosBout: true), longueur >= 2 else { return nil }
                place += 2 + longueur
            }
        }
        return nil
    }

    /// Reads tags 256 (width) and 257 (height) of the first directory of a TIFF.
    private static func tiff(_ octets: OctetsBornes, grosBout: Bool) -> (Int?, Int?) {
        guard let debut = octets.entier(4, 4, grosBout: grosBout),
            let nombre = octets.entier(debut, 2, grosBout: grosBout), nombre <= 1000
        else { return (nil, nil) }
        var taille: (Int?, Int?) = (nil, nil)
        for rang in 0..<nombre {
            let champ = debut + 2 + rang * 12
            guard let marque = octets.entier(champ, 2, grosBout: grosBout), marque == 256 || marque == 257 else {
                continue
            }
            let court = octets.entier(champ + 2, 2, grosBout: grosBout) == 3
            let valeur = octets.entier(champ + 8, court ? 2 : 4, grosBout: grosBout)
            if marque == 256 { taille.0 = valeur } else { taille.1 = valeur }
        }
        return taille
    }
}

/// Bytes read at an offset, nothing beyond the end.
struct OctetsBornes {
    private let octets: Data

    init(_ octets: Data) { self.octets = octets }

    /// An integer of 1 to 4 bytes, nil beyond the end.
    func entier(_ place: Int, _ longueur: Int, grosBout: Bool) -> Int? {
        guard place >= 0, place <= octets.count - longueur else { return nil }
        let debut = octets.startIndex + place
        let suite = octets[debut..<debut + longueur]
        return (grosBout ? Array(suite) : suite.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }
}
