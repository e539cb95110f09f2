import DUIDocuments
import DUIDomain
import Foundation

/// Takes a document out of the mail that brought it, by its rank and its path in the archive.
public enum ExtractionDePiece {
    /// The bytes of a received document, what to read in it, and its pages when its author made some.
    public static func extraire(
        _ recu: DocumentRecu, de courriel: Courriel
    ) throws(ErreurLecture) -> (octets: Data, contenu: ContenuLisible, pages: Data?) {
        guard courriel.pieces.indices.contains(recu.rangPiece) else {
            throw ErreurLecture(.courrielIllisible, "Cette pièce n’est plus dans le message : il a été abîmé.")
        }
        let piece = courriel.pieces[recu.rangPiece]
        guard !recu.chemin.isEmpty else {
            let lue = LectureDePiece.read(piece)
            return (piece.octets, lue.contenus.first ?? ContenuLisible(titre: piece.nom), lue.pages)
        }
        let archive = try LecteurXDM.read(piece.octets)
        guard let document = archive.documents.first(where: { $0.chemin == recu.chemin }) else {
            throw ErreurLecture(.archiveIllisible, "Le document « \(recu.chemin) » n’est plus dans l’archive.")
        }
        let interne = PieceLue(
            nom: recu.description.titre, typeMIME: document.typeMIME, octets: document.octets)
        let lue = LectureDePiece.read(interne)
        return (document.octets, lue.contenus.first ?? ContenuLisible(titre: recu.description.titre), lue.pages)
    }
}
