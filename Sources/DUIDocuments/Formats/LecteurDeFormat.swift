import DUIDomain
import Foundation

/// Reads the bytes of a single piece by what they are, not by what they are said to be.
enum LecteurDeFormat {
    /// What could be read of a piece.
    struct Lecture {
        var sections: [SectionLisible] = []
        var avertissements: [String] = []
        /// Why it was refused; beside sections, why they may not be all that was sent.
        var erreur: ErreurLecture?
    }

    /// Reads text, RTF, PDF and images; anything else is named with its size.
    static func lire(_ octets: Data, typeMIME: String) -> Lecture {
        var lecture = Lecture()
        do throws(ErreurLecture) {
            lecture.sections = try sections(octets, typeMIME: typeMIME)
            if LecteurPDF.estCoupe(octets) {
                let erreur = ErreurLecture(.abime, "Ce PDF s’arrête avant sa fin : il en manque peut-être une partie.")
                lecture.erreur = erreur
                lecture.avertissements = [erreur.message]
            }
        } catch {
            lecture.erreur = error
            lecture.avertissements = [error.message]
        }
        return lecture
    }

    private static func sections(_ octets: Data, typeMIME: String) throws(ErreurLecture) -> [SectionLisible] {
        if octets.prefix(1024).range(of: Signature.pdf) != nil { return try pages(octets) }
        if octets.starts(with: Signature.rtf) {
            return [SectionLisible(titre: "", blocs: TexteEnBlocs.blocs(try LecteurRTF.text(octets)))]
        }
        if let image = DimensionsImage(octets) {
            let mots = "\(image.genre), \(image.enMots), \(Taille.enMots(octets.count)) : à ouvrir hors du terminal."
            return [SectionLisible(titre: "", blocs: [.paragraphe([Fragment(mots)])])]
        }
        if typeMIME.hasPrefix("text/") || (typeMIME.isEmpty && estDuTexte(octets)) {
            return [SectionLisible(titre: "", blocs: TexteEnBlocs.blocs(TexteBrut.decoder(octets)))]
        }
        throw ErreurLecture(
            .formatInconnu,
            "\(GenreDeFichier.enMots(typeMIME).majuscule), \(Taille.enMots(octets.count)) :"
                + " ce format n’est pas lu ici. À l’écran, Ctrl+P enregistre la pièce pour un autre logiciel.")
    }

    private static func pages(_ octets: Data) throws(ErreurLecture) -> [SectionLisible] {
        let pages = try LecteurPDF.pages(of: octets)
        guard pages.contains(where: { !$0.isEmpty }) else {
            let mots =
                "Ce PDF est une image de \(pages.count) page\(pages.count > 1 ? "s" : "") sans texte :"
                + " imprimez-le ou ouvrez-le hors du terminal."
            return [SectionLisible(titre: "", blocs: [.paragraphe([Fragment(mots)])])]
        }
        return pages.enumerated().map { rang, page in
            SectionLisible(
                titre: pages.count > 1 ? "Page \(rang + 1)" : "", blocs: page.isEmpty ? [] : [.preformate(page)])
        }
    }

    /// Whether bytes of no announced type are text: no control byte but those of line ends.
    static func estDuTexte(_ octets: Data) -> Bool {
        !octets.isEmpty && !octets.prefix(4096).contains { $0 < 0x09 || (0x0E..<0x20).contains($0) || $0 == 0x7F }
    }
}

extension String {
    /// With a capital letter first.
    var majuscule: String { prefix(1).uppercased() + dropFirst() }
}
