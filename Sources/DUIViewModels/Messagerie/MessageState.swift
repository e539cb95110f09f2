import DUIDomain

/// An open message: its text, its pieces, the piece being read.
public struct MessageState: Hashable, Sendable {
    /// What has the focus.
    public enum Focus: Hashable, Sendable {
        /// The text of the message or of the piece.
        case texte
        /// The list of pieces.
        case pieces
    }

    /// A row of the list of pieces.
    public struct LignePiece: Hashable, Sendable {
        /// What it is.
        public var id: PieceID
        /// Its title, or its file name.
        public var titre: String
        /// Its kind, in words.
        public var genre: String
        /// Whether it is in the record already.
        public var estClassee: Bool
        /// Whether it carries a result to read at once.
        public var estCritique: Bool
    }

    /// A piece being read.
    public struct PieceLue: Hashable, Sendable {
        /// Which one.
        public var id: PieceID
        /// Its title.
        public var titre: String
        /// Its text.
        public var lecteur: LecteurState
    }

    /// The message.
    public internal(set) var message: MessageOuvert
    /// Its text.
    public internal(set) var lecteur: LecteurState
    /// What has the focus.
    public internal(set) var focus = Focus.texte
    /// Pieces, health documents first.
    public private(set) var pieces: [LignePiece]
    /// Rank of the selected piece.
    public internal(set) var pieceChoisie = 0
    /// The piece being read.
    public internal(set) var pieceLue: PieceLue?

    /// The words of the establishment.
    let mots: Vocabulaire

    init(_ message: MessageOuvert, contenu: ContenuLisible, _ mots: Vocabulaire) {
        self.message = message
        self.mots = mots
        lecteur = LecteurState(Self.avecResident(contenu, message.resume, mots))
        pieces = Self.lignes(message)
    }

    /// The text under a line that says whom it concerns; its title already stands above the pane.
    private static func avecResident(
        _ contenu: ContenuLisible, _ resume: ResumeMessage, _ mots: Vocabulaire
    ) -> ContenuLisible {
        var complet = contenu
        complet.titre = ""
        complet.entete.removeAll { $0.libelle == mots.titreSingulier }
        complet.entete.insert(LigneEntete(mots.titreSingulier, RattachementEnMots.resident(resume, mots)), at: 0)
        return complet
    }

    /// The reader on screen: the piece's, else the message's.
    public internal(set) var lecteurVisible: LecteurState {
        get { pieceLue?.lecteur ?? lecteur }
        set {
            if pieceLue == nil { lecteur = newValue } else { pieceLue?.lecteur = newValue }
        }
    }

    /// Whom the piece being read says it is about; a piece that is no health document goes with those of its message.
    public var identiteDeLaPiece: IdentiteRecue? {
        guard let lue = pieceLue else { return nil }
        let documents = message.documents
        let recu =
            if case .document(let id) = lue.id { documents.first { $0.id == id } } else { documents.first }
        return recu.map(\.usager).flatMap { $0.estVide ? nil : $0 }
    }

    /// How far it is known that the piece is about somebody of ours.
    public var etatDeLIdentite: String {
        switch message.resume.rattachement {
        case .sansObjet, .aRattacher: "? à rattacher"
        case .propose(_, let nom): "? proposé : \(nom)"
        case .confirme: message.resume.estClasse ? "classé au dossier" : "confirmé"
        }
    }

    /// What Ctrl+P prints: the piece being read, else the selected one when the list has the focus.
    public var pieceAImprimer: LignePiece? {
        if let lue = pieceLue { return pieces.first { $0.id == lue.id } }
        guard focus == .pieces, pieces.indices.contains(pieceChoisie) else { return nil }
        return pieces[pieceChoisie]
    }

    /// The sentence of the message row.
    func conseil(traite: Bool) -> String {
        if lecteurVisible.saisit { return lecteurVisible.conseilDeRecherche }
        if pieceLue != nil { return "Page suiv. : lire la suite. Ctrl+P : imprimer. Échap : revenir au message." }
        if focus == .pieces { return "Entrée : lire la pièce. Ctrl+P : imprimer. Échap : revenir au texte." }
        let pieces = pieces.isEmpty ? "" : "p : pièces. "
        return pieces + RattachementEnMots.phrase(message.resume, mots, traite: traite, ouvert: true)
    }

    mutating func mesurer(_ mesures: Mesures, _ miseEnPage: MiseEnPage) {
        lecteur.mesurer(largeur: mesures.largeurLecteur, hauteur: mesures.hauteurLecteur, miseEnPage: miseEnPage)
        pieceLue?.lecteur.mesurer(
            largeur: mesures.largeurLecteur, hauteur: mesures.hauteurLecteur, miseEnPage: miseEnPage)
    }

    mutating func choisirPiece(_ rang: Int) {
        guard pieces.indices.contains(rang) else { return }
        focus = .pieces
        pieceChoisie = rang
    }

    mutating func remplacer(resume: ResumeMessage, documents: [DocumentRecu]? = nil, _ miseEnPage: MiseEnPage) {
        message.resume = resume
        lecteur.remplacer(par: Self.avecResident(lecteur.contenu, resume, mots), miseEnPage)
        if let documents {
            message.documents = documents
            pieces = Self.lignes(message)
        }
    }

    /// Health documents first, one line each; then the pieces that are not the archive they came in.
    private static func lignes(_ message: MessageOuvert) -> [LignePiece] {
        let documents = message.documents.map { recu in
            LignePiece(
                id: .document(recu.id), titre: recu.description.titre,
                genre: recu.erreur.isEmpty ? "document de santé" : "illisible",
                estClassee: recu.classeComme != nil,
                estCritique: recu.resultatsSignales.contains(where: \.estCritique))
        }
        let rangsLus = Set(message.documents.map(\.rangPiece))
        let autres = message.courriel.pieces.enumerated().filter { !rangsLus.contains($0.offset) }.map { rang, piece in
            LignePiece(
                id: .piece(rang: rang), titre: piece.nom, genre: GenreDePiece.enMots(piece), estClassee: false,
                estCritique: false)
        }
        return documents + autres
    }
}

/// What a piece is, in words.
enum GenreDePiece {
    static func enMots(_ piece: PieceLue) -> String {
        switch piece.typeMIME {
        case "application/pdf": "PDF, \(Taille.enMots(piece.octets.count))"
        case "message/rfc822": "message, \(Taille.enMots(piece.octets.count))"
        case let type where type.hasPrefix("image/"): "image, \(Taille.enMots(piece.octets.count))"
        case let type where type.hasPrefix("text/"): "texte, \(Taille.enMots(piece.octets.count))"
        default: "\(piece.typeMIME), \(Taille.enMots(piece.octets.count))"
        }
    }
}
