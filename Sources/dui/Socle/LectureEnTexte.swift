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
        var abimees: [(nom: String, erreur: ErreurLecture)] = []
        for (rang, piece) in courriel.pieces.enumerated() {
            try texte.separer("Pièce \(rang + 1) sur \(courriel.pieces.count) : \(piece.nom)")
            if let refus = try await refus(rang, piece.nom) {
                try Sortie.ligne(refus)
            } else if let erreur = try montrer(piece, texte, vue) {
                abimees.append((piece.nom, erreur))
            }
        }
        if let phrase = ceQuiManque(courriel, abimees) { throw Refus(phrase) }
    }

    /// What is not there, what is kept and what to do, in one sentence; nil when all was read.
    private static func ceQuiManque(
        _ courriel: Courriel, _ abimees: [(nom: String, erreur: ErreurLecture)]
    ) -> String? {
        guard courriel.estIncomplet || !abimees.isEmpty else { return nil }
        var faits = courriel.estIncomplet ? ["Ce message est incomplet : il s’arrête avant sa fin."] : []
        faits += abimees.map { "« \($0.nom) » : \($0.erreur.message)" }
        var conseils = abimees.map(\.erreur.conseil).filter { !$0.isEmpty }
        if courriel.estIncomplet { conseils = ["demandez à l’expéditeur de le renvoyer"] }
        let conseil = conseils.first.map { " ; \($0)" } ?? ""
        return faits.joined(separator: " ") + " Ce qui se lit est écrit ci-dessus, le fichier est intact\(conseil)."
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

    /// Returns why the piece could not be read whole; nil for a format that nobody expects DUI to read.
    private static func montrer(
        _ piece: PieceLue, _ texte: OptionDeLargeur, _ vue: (ContenuLisible) -> ContenuLisible
    ) throws -> ErreurLecture? {
        guard piece.typeMIME != "message/rfc822" else {
            // A mail inside a mail is shown as the screen shows it: its own pieces are named, not opened.
            try texte.montrer(vue(PresentationCourriel.contenu(dePiece: piece)))
            return nil
        }
        let lue = LectureDePiece.read(piece)
        try montrer(lue, texte, vue: vue)
        return lue.erreur.flatMap { $0.motif == .formatInconnu ? nil : $0 }
    }
}
