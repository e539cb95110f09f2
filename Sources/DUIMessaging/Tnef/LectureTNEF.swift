import DUIDomain
import Foundation

/// winmail.dat: what Outlook puts the text and the pieces in when it believes that everybody uses Outlook.
extension LectureCorps {
    mutating func readTNEF(_ partie: PartieMIME) {
        let octets = decoded(partie)
        guard let contenu = ContenuTNEF(octets, limites: limites) else {
            addPiece(nom: partie.nom, type: partie.type, octets: octets)
            warn("La pièce « winmail.dat » n’a pas pu être ouverte : elle est jointe telle quelle.")
            return
        }
        let estVide =
            contenu.pieces.isEmpty && contenu.texte.isEmpty && contenu.html.isEmpty && contenu.rtf.isEmpty
        // Nothing came out of it: what it holds is still there for whoever can open it.
        if contenu.estAbime || estVide { addPiece(nom: partie.nom, type: partie.type, octets: octets) }
        if blocs.isEmpty {
            if !contenu.texte.isEmpty {
                addText(contenu.texte, origine: .rtf)
            } else if !contenu.html.isEmpty {
                addHTML(contenu.html)
            } else if !contenu.rtf.isEmpty {
                addText(TexteRTF(contenu.rtf, limite: limites.texte).texte, origine: .rtf)
            }
        }
        for piece in contenu.pieces { addPiece(nom: piece.nom, type: piece.type, octets: piece.octets) }
        if estVide, !contenu.estAbime {
            warn("La pièce « winmail.dat » ne contient rien que DUI sache lire : elle est jointe telle quelle.")
        }
        if contenu.estAbime { warn("La pièce « winmail.dat » est abîmée : il peut en manquer un morceau.") }
    }
}
