/// Cuts HTML into tokens. It never fails: what is no tag is text, as browsers hold it.
struct JetonsHTML: IteratorProtocol {
    /// A token.
    enum Jeton {
        /// Text with its character references decoded.
        case texte(String)
        /// `<nom …>`
        case ouverture(nom: String, attributs: [String: String])
        /// `</nom>`
        case fermeture(nom: String)
    }

    private let octets: [UInt8]
    private var place = 0
    private var elementBrut: [UInt8] = []

    /// Elements whose content is no text to read: it is skipped up to their closing tag.
    private static let bruts: Set<String> = [
        "script", "style", "title", "iframe", "noembed", "noframes", "template", "xmp",
    ]
    /// The attributes that say something to a reader.
    private static let utiles: Set<String> = ["href", "alt", "colspan", "rowspan", "width", "height"]

    init(_ html: String) { octets = Array(html.utf8) }

    mutating func next() -> Jeton? {
        if !elementBrut.isEmpty { skipRaw() }
        while place < octets.count {
            guard octets[place] == 0x3C else { return .texte(text()) }
            guard let suivant = octet(place + 1) else {
                place += 1
                return .texte("<")
            }
            if Self.isLetter(suivant) { return opening() }
            if suivant == 0x2F, let apres = octet(place + 2), Self.isLetter(apres) { return closing() }
            if suivant == 0x21 || suivant == 0x3F || suivant == 0x2F {
                skipMarkup()
            } else {
                place += 1
                return .texte("<")
            }
        }
        return nil
    }

    private func octet(_ rang: Int) -> UInt8? { rang < octets.count ? octets[rang] : nil }

    private mutating func text() -> String {
        let fin = octets[place...].firstIndex(of: 0x3C) ?? octets.count
        let brut = octets[place..<fin]
        place = fin
        let texte = String(decoding: brut, as: UTF8.self)
        return brut.contains(0x26) ? EntitesHTML.decode(texte) : texte
    }

    /// Comments, declarations, processing instructions, conditional sections.
    private mutating func skipMarkup() {
        if octets[place...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
            var rang = place + 4
            if octets[rang...].starts(with: [0x3E]) || octets[rang...].starts(with: [0x2D, 0x3E]) { rang = place + 2 }
            while rang < octets.count {
                guard let tiret = octets[rang...].firstIndex(of: 0x2D) else { break }
                if octets[tiret...].starts(with: [0x2D, 0x2D, 0x3E]) {
                    place = tiret + 3
                    return
                }
                rang = tiret + 1
            }
            place = octets.count
        } else {
            place = (octets[place...].firstIndex(of: 0x3E) ?? octets.count - 1) + 1
        }
    }

    private mutating func skipRaw() {
        let nom = elementBrut
        elementBrut = []
        var rang = place
        while let ouvrant = octets[rang...].firstIndex(of: 0x3C) {
            if octet(ouvrant + 1) == 0x2F, matches(nom, ouvrant + 2) {
                place = ouvrant
                return
            }
            rang = ouvrant + 1
        }
        place = octets.count
    }

    private func matches(_ nom: [UInt8], _ debut: Int) -> Bool {
        guard debut + nom.count <= octets.count else { return false }
        for (rang, lettre) in nom.enumerated() where octets[debut + rang] | 0x20 != lettre { return false }
        return octet(debut + nom.count).map { !Self.isLetter($0) } ?? true
    }

    private mutating func opening() -> Jeton {
        place += 1
        let nom = name()
        var attributs: [String: String] = [:]
        while let signe = octet(place), signe != 0x3E {
            if Self.isSpace(signe) || signe == 0x2F {
                place += 1
            } else {
                attribute(&attributs)
            }
        }
        place = min(place + 1, octets.count)
        if Self.bruts.contains(nom) { elementBrut = Array(nom.utf8) }
        return .ouverture(nom: nom, attributs: attributs)
    }

    private mutating func closing() -> Jeton {
        place += 2
        let nom = name()
        place = (octets[place...].firstIndex(of: 0x3E) ?? octets.count - 1) + 1
        return .fermeture(nom: nom)
    }

    private mutating func name() -> String {
        let debut = place
        while let signe = octet(place), !Self.isSpace(signe), signe != 0x3E, signe != 0x2F { place += 1 }
        return String(decoding: octets[debut..<min(place, debut + 40)], as: UTF8.self).lowercased()
    }

    private mutating func attribute(_ attributs: inout [String: String]) {
        let debut = place
        place += 1
        while let signe = octet(place), !Self.isSpace(signe), signe != 0x3E, signe != 0x2F, signe != 0x3D { place += 1 }
        let nom = String(decoding: octets[debut..<min(place, debut + 40)], as: UTF8.self).lowercased()
        while let signe = octet(place), Self.isSpace(signe) { place += 1 }
        guard octet(place) == 0x3D else { return }
        place += 1
        while let signe = octet(place), Self.isSpace(signe) { place += 1 }
        let valeur = value()
        if Self.utiles.contains(nom), attributs[nom] == nil {
            attributs[nom] = EntitesHTML.decode(String(decoding: valeur.prefix(4096), as: UTF8.self))
        }
    }

    private mutating func value() -> ArraySlice<UInt8> {
        guard let guillemet = octet(place) else { return [] }
        if guillemet == 0x22 || guillemet == 0x27 {
            let debut = place + 1
            let fin = octets[debut...].firstIndex(of: guillemet) ?? octets.count
            place = min(fin + 1, octets.count)
            return octets[debut..<fin]
        }
        let debut = place
        while let signe = octet(place), !Self.isSpace(signe), signe != 0x3E { place += 1 }
        return octets[debut..<place]
    }

    private static func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet | 0x20) }

    private static func isSpace(_ octet: UInt8) -> Bool { octet == 0x20 || (0x09...0x0D).contains(octet) }
}
