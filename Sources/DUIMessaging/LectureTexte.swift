import DUIDomain
import Foundation

/// The readable text of a mail: plain, HTML, RTF, and the choice between alternatives.
extension LectureCorps {
    /// Reads every alternative apart, then keeps one text and all pieces.
    mutating func readAlternatives(_ enfants: [PartieMIME]) {
        let essais = enfants.map { enfant in
            var essai = LectureCorps(source: source, limites: limites)
            essai.reouvertures = reouvertures
            essai.read(enfant)
            return essai
        }
        let choisi = choice(essais)
        for (rang, essai) in essais.enumerated() {
            if rang == choisi {
                blocs += essai.blocs
                if origine == .absent { origine = essai.origine }
            }
            pieces += essai.pieces
            annexes += essai.annexes
            if essai.nature != .ordinaire { nature = essai.nature }
            if rang == choisi || !essai.pieces.isEmpty { essai.avertissements.forEach { warn($0) } }
        }
        if let choisi, essais[choisi].origine == .html, essais.contains(where: { $0.origine == .texte }) {
            warn("Le texte simple de ce message est incomplet : c’est sa version mise en page qui est montrée.")
        }
    }

    /// Plain text, unless it is only a stub beside a real text in HTML (« votre logiciel ne lit pas… »).
    private func choice(_ essais: [LectureCorps]) -> Int? {
        let texte = essais.firstIndex { $0.origine == .texte }
        let riche = essais.lastIndex { $0.origine == .html || $0.origine == .rtf }
        guard let texte else { return riche }
        guard let riche else { return texte }
        let (court, long) = (essais[texte].textLength, essais[riche].textLength)
        return court * 5 < long && long > 400 || court == 0 ? riche : texte
    }

    private var textLength: Int { blocs.reduce(0) { $0 + $1.textes.reduce(0) { $0 + $1.utf8.count } } }

    mutating func readPlain(_ partie: PartieMIME) {
        let texte = text(partie)
        if texte.drop(while: \.isWhitespace).hasPrefix("-----BEGIN PGP MESSAGE-----") {
            nature = .chiffre
            addPiece(nom: partie.nom, type: partie.type, octets: decoded(partie))
            warn(Self.phraseChiffre)
            return
        }
        if texte.drop(while: \.isWhitespace).hasPrefix("-----BEGIN PGP SIGNED MESSAGE-----") {
            warn(Self.phraseSignature)
        }
        let flux = partie.parametres["format"]?.lowercased() == "flowed"
        addText(
            texte, origine: .texte, flux: flux, sansEspace: partie.parametres["delsp"]?.lowercased() == "yes")
    }

    mutating func addText(
        _ texte: String, origine voulue: Courriel.OrigineDuCorps, flux: Bool = false, sansEspace: Bool = false
    ) {
        append(TexteSimple.blocs(texte, flux: flux, sansEspace: sansEspace), origine: voulue)
    }

    mutating func readHTML(_ partie: PartieMIME) { addHTML(text(partie)) }

    mutating func addHTML(_ html: String) {
        let contenu = HTMLTexte.read(html)
        append(contenu.sections.flatMap(\.blocs), origine: .html)
        contenu.avertissements.forEach { warn($0) }
    }

    mutating func readRTF(_ partie: PartieMIME) {
        addText(TexteRTF(decoded(partie), limite: limites.texte).texte, origine: .rtf)
    }

    private mutating func append(_ nouveaux: [BlocLisible], origine voulue: Courriel.OrigineDuCorps) {
        guard !nouveaux.isEmpty else { return }
        if origine == .absent { origine = voulue }
        let place = max(0, limites.blocs - blocs.count)
        blocs += nouveaux.prefix(place)
        if nouveaux.count > place { warn("Le texte est trop long : seul son début est montré.") }
    }

    /// The text of a part. What exceeds the limit is cut on screen and given whole as a piece.
    private mutating func text(_ partie: PartieMIME) -> String {
        var octets = decoded(partie)
        if octets.count > limites.texte {
            addPiece(nom: partie.nom, type: partie.type, octets: octets)
            warn("Le texte est trop long : seul son début est montré ; il est joint en entier comme pièce.")
            var fin = limites.texte
            while fin > 0, octets[octets.startIndex + fin] & 0xC0 == 0x80 { fin -= 1 }
            octets = octets.prefix(fin)
        }
        var jeu = partie.parametres["charset"] ?? ""
        if jeu.isEmpty, partie.type != "text/plain" { jeu = Self.htmlCharset(octets) }
        let lecture = JeuDeCaracteres.decode(octets, annonce: jeu)
        if let phrase = lecture.avertissement { warn(phrase) }
        return lecture.texte
    }

    /// The charset that an HTML page announces for itself in its first bytes.
    private static func htmlCharset(_ octets: Data) -> String {
        let tete = String(decoding: octets.prefix(2048), as: UTF8.self).lowercased()
        guard let place = tete.range(of: "charset=") else { return "" }
        return String(
            tete[place.upperBound...].drop { $0 == "\"" || $0 == "'" }
                .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) })
    }
}
