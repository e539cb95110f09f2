/// Which family of documents a piece of a message belongs to, for the rights to read and print it.
public enum FamilleDePiece {
    /// The family of the piece at a rank of the mail; nil when the message brought no health document.
    ///
    /// An archive holds its documents, and a piece beside health documents is their copy (ANS, Volet d’échange de
    /// documents de santé par MSSanté: a PDF goes with each CDA): of several families, the one that the reader may not
    /// read decides, so that a copy never shows what the document itself refuses.
    public static func duRang(_ rang: Int, _ documents: [DocumentRecu], pour habilitation: Habilitation)
        -> FamilleDocument?
    {
        let siennes = documents.filter { $0.rangPiece == rang }
        let familles = (siennes.isEmpty ? documents : siennes).map(\.description.famille)
        return familles.first { !habilitation.famillesLisibles.contains($0) } ?? familles.first
    }
}
