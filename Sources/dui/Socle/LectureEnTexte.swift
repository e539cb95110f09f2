import DUIAssembly
import DUIDocuments
import DUIDomain

/// Mails and archives printed in full, with the code of the screens.
enum LectureEnTexte {
    /// A mail: its text, the list of its pieces, then each piece in turn, when it is not refused to the reader.
    /// Throws once all that is there is shown when the end of the mail is missing, or when a piece was refused or is
    /// damaged: who reads the status only must know.
    static func montrer(
        _ courriel: Courriel, _ contenu: ContenuLisible, _ texte: OptionDeLargeur,
        vue: (ContenuLisible) -> ContenuLisible = { $0 },
        refus: (_ rang: Int, _ nom: String) async throws -> String? = { _, _ in nil }
    ) async throws {
        var contenu = contenu
        if !courriel.pieces.isEmpty {
            let lignes = courriel.pieces.map { piece in
                let nom = "\(piece.nom) (\(piece.typeMIME), \(Taille.enMots(piece.octets.count)))"
                return [BlocLisible.paragraphe([Fragment(nom)])]
            }
            contenu.sections.append(
                SectionLisible(titre: "Pièces jointes", blocs: [.liste(ordonnee: true, elements: lignes)]))
        }
        try texte.montrer(vue(contenu))
        var abimees: [String] = []
        for (rang, piece) in courriel.pieces.enumerated() {
            try texte.separer("Pièce \(rang + 1) sur \(courriel.pieces.count) : \(piece.nom)")
            if let refus = try await refus(rang, piece.nom) {
                try Sortie.ligne(refus)
            } else {
                if try !montrer(piece, texte, vue) { abimees.append("« \(piece.nom) »") }
            }
        }
        if courriel.estIncomplet {
            throw Refus(
                "Ce message est incomplet : tout ce qui en reste est écrit ci-dessus ; demandez à l’expéditeur de le renvoyer."
            )
        }
        guard abimees.isEmpty else {
            let verbe = abimees.count > 1 ? "n’ont pas pu être lues" : "n’a pas pu être lue"
            throw Refus(
                "\(abimees.joined(separator: ", ")) \(verbe), la raison est ci-dessus ; demandez à l’expéditeur un nouvel envoi."
            )
        }
    }

    /// An archive: each document in turn.
    static func montrer(
        _ archive: PieceInterpretee, _ texte: OptionDeLargeur, vue: (ContenuLisible) -> ContenuLisible = { $0 }
    ) throws {
        let chemins: [String] = if case .xdm(let lue, _) = archive.nature { lue.documents.map(\.chemin) } else { [] }
        for (rang, contenu) in archive.contenus.enumerated() {
            if archive.contenus.count > 1 || !chemins.isEmpty {
                let chemin = rang < chemins.count ? " : \(chemins[rang])" : ""
                try texte.separer("Document \(rang + 1) sur \(archive.contenus.count)\(chemin)")
            }
            try texte.montrer(vue(contenu))
        }
    }

    /// Returns whether the piece is what it says, or of a format that nobody expects DUI to read.
    private static func montrer(
        _ piece: PieceLue, _ texte: OptionDeLargeur, _ vue: (ContenuLisible) -> ContenuLisible
    ) throws -> Bool {
        guard piece.typeMIME != "message/rfc822" else {
            // A mail inside a mail is shown as the screen shows it: its own pieces are named, not opened.
            try texte.montrer(vue(PresentationCourriel.contenu(dePiece: piece)))
            return true
        }
        let lue = LectureDePiece.read(piece)
        try montrer(lue, texte, vue: vue)
        return lue.erreur.map { $0.motif == .formatInconnu } ?? true
    }
}
