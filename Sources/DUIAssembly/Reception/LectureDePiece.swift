import DUIDocuments
import DUIDomain
import DUIMessaging

/// Reads any piece of a mail or any document filed: what `LecteurDePiece` understands, and a web page as the text that its
/// reader would see, by the reader of mail bodies.
public enum LectureDePiece {
    /// Never fails: what cannot be read is said.
    public static func read(_ piece: PieceLue) -> PieceInterpretee {
        var lue = LecteurDePiece.read(piece)
        guard piece.typeMIME == "text/html", lue.nature == .lisible else { return lue }
        var page = HTMLTexte.read(TexteBrut.decoder(piece.octets))
        page.titre = piece.nom
        lue.contenus = [page]
        return lue
    }
}
