import DUIDomain
import Foundation

/// Turns RTF into text: the words of letters and reports, without their layout.
public enum LecteurRTF {
    /// Largest RTF accepted.
    public static let tailleMaximale = 20 << 20

    /// The text of an RTF file, made harmless.
    public static func text(_ octets: Data) throws(ErreurLecture) -> String {
        guard octets.starts(with: Signature.rtf) else {
            throw ErreurLecture(.abime, "Ce fichier n’est pas du texte RTF, malgré ce qu’il annonce.")
        }
        guard octets.count <= tailleMaximale else {
            throw ErreurLecture(
                .tropGrand,
                "Le texte pèse \(Taille.enMots(octets.count)), plus que les \(Taille.enMots(tailleMaximale)) acceptés.")
        }
        let lu = TexteRTF(octets)
        guard !lu.estTropProfond else {
            throw ErreurLecture(.tropGrand, "Ce texte RTF emboîte trop de groupes : il n’est pas lu.")
        }
        return Assainissement.texte(lu.texte)
    }
}
