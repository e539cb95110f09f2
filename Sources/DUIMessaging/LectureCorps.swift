import DUIDomain
import Foundation

/// Walks the parts of a mail and gathers what a reader sees: text, pieces, reports, warnings.
struct LectureCorps {
    var source: Data
    let limites: LimitesCourriel
    /// How many entities were opened from inside decoded bytes (an opaque signature in another).
    var reouvertures = 0

    var blocs: [BlocLisible] = []
    var origine = Courriel.OrigineDuCorps.absent
    var annexes: [SectionLisible] = []
    var pieces: [PieceLue] = []
    var avertissements: [String] = []
    var nature = Courriel.Nature.ordinaire

    init(source: Data, limites: LimitesCourriel) {
        self.source = source
        self.limites = limites
    }

    /// What was gathered, as a mail without its headers.
    func courriel() -> Courriel {
        var sections = blocs.isEmpty ? [] : [SectionLisible(titre: "", blocs: blocs)]
        sections += annexes
        return Courriel(
            nature: nature, corps: ContenuLisible(titre: "", sections: sections), origineDuCorps: origine,
            pieces: NomDePiece.distinct(pieces), avertissements: avertissements)
    }

    /// Reads a part and those inside it.
    mutating func read(_ partie: PartieMIME) {
        switch partie.contenu {
        case .tropProfond: warn("Ce message est emboîté trop profondément : une partie n’est pas montrée.")
        case .message(let objet): addMessage(partie, objet: objet)
        case .groupe(let enfants, let prologue):
            if enfants.isEmpty {
                readWithoutParts(partie, prologue)
            } else {
                readGroup(partie, enfants)
            }
        case .feuille: readLeaf(partie)
        }
    }

    private mutating func readGroup(_ partie: PartieMIME, _ enfants: [PartieMIME]) {
        switch partie.type {
        case "multipart/alternative": readAlternatives(enfants)
        case "multipart/related":
            read(enfants[0])
            for enfant in enfants.dropFirst() { readBeside(enfant) }
        case "multipart/signed":
            read(enfants[0])
            for enfant in enfants.dropFirst() { addPiece(enfant) }
            warn(Self.phraseSignature)
        case "multipart/encrypted":
            nature = .chiffre
            for enfant in enfants { addPiece(enfant) }
            warn(Self.phraseChiffre)
        default: for enfant in enfants { read(enfant) }
        }
    }

    /// A part that stands beside the root of a related group: an image, a style sheet, never text to read.
    private mutating func readBeside(_ partie: PartieMIME) {
        if case .feuille = partie.contenu { addPiece(partie) } else { read(partie) }
    }

    /// A multipart in which no part was found: the boundary is missing or wrong, so it is looked for in the text.
    private mutating func readWithoutParts(_ partie: PartieMIME, _ prologue: String) {
        warn("Message mal formé : ses parties ne sont pas séparées comme il l’annonce.")
        let lignes = prologue.split(separator: "\n", omittingEmptySubsequences: true)
        let trouve = zip(lignes, lignes.dropFirst()).first { ligne, suivante in
            ligne.hasPrefix("--") && ligne.count > 4 && suivante.lowercased().hasPrefix("content-")
        }
        guard let (ligne, _) = trouve else {
            addText(prologue, origine: .texte)
            return
        }
        let frontiere = ligne.dropFirst(2).trimmingBlancs().filter { $0 != "\"" && $0 != "\\" }
        let tete = "Content-Type: \(partie.type); boundary=\"\(frontiere)\"\n\n"
        reopen(Data((tete + prologue).utf8))
    }

    /// Reads bytes that hold an entity of their own, headers included.
    mutating func reopen(_ octets: Data) {
        guard reouvertures < 5, let arbre = ArbreMIME(octets, depuis: 0, limites: limites) else {
            warn("Une partie du message est trop abîmée pour être lue.")
            return
        }
        reouvertures += 1
        let precedente = source
        source = octets
        read(arbre.racine)
        source = precedente
    }

    // MARK: Leaves

    private mutating func readLeaf(_ partie: PartieMIME) {
        switch partie.type {
        case "message/disposition-notification", "message/global-disposition-notification":
            readReceipt(decoded(partie))
        case "message/delivery-status", "message/global-delivery-status": readDelivery(decoded(partie))
        case "application/pkcs7-mime", "application/x-pkcs7-mime": readPKCS7(partie)
        case "application/ms-tnef", "application/vnd.ms-tnef": readTNEF(partie)
        case "message/external-body":
            addPiece(partie)
            warn("Une pièce est à chercher ailleurs : DUI ne va pas la chercher.")
        case "text/plain" where isReadAtOnce(partie), "text/markdown" where isReadAtOnce(partie),
            "text/enriched" where isReadAtOnce(partie):
            readPlain(partie)
        case "text/html" where isReadAtOnce(partie), "application/xhtml+xml" where isReadAtOnce(partie):
            readHTML(partie)
        case "text/rtf" where isReadAtOnce(partie): readRTF(partie)
        default:
            if partie.nom.lowercased() == "winmail.dat" { readTNEF(partie) } else { addPiece(partie) }
        }
    }

    /// Text is read in place when nobody named it as a file, or when it is all there is so far.
    private func isReadAtOnce(_ partie: PartieMIME) -> Bool {
        !partie.estPieceJointe && (partie.nom.isEmpty || blocs.isEmpty)
    }

    // MARK: Pieces

    mutating func addPiece(_ partie: PartieMIME) {
        switch partie.contenu {
        case .message(let objet): addMessage(partie, objet: objet)
        case .groupe, .tropProfond: read(partie)
        case .feuille:
            let octets = decoded(partie)
            addPiece(nom: partie.nom, type: partie.type, octets: octets, estIncorporee: isInline(partie))
        }
    }

    mutating func addPiece(nom: String, type: String, octets: Data, estIncorporee: Bool = false) {
        let propre = Assainissement.ligne(type)
        pieces.append(
            PieceLue(
                nom: NomDePiece.name(nom, type: propre, rang: pieces.count + 1), typeMIME: propre, octets: octets,
                estIncorporee: estIncorporee))
    }

    private mutating func addMessage(_ partie: PartieMIME, objet: String) {
        let nom = partie.nom.isEmpty ? (objet.isEmpty ? "" : NomDePiece.clean(objet) + ".eml") : partie.nom
        let octets = DecodageTransfert.decode(source, partie.plage, .brut).octets
        addPiece(nom: nom, type: "message/rfc822", octets: octets)
    }

    private func isInline(_ partie: PartieMIME) -> Bool { partie.porteIdentifiant && !partie.estPieceJointe }

    /// The bytes of a part. Damage is told, with the name of what it touches.
    mutating func decoded(_ partie: PartieMIME) -> Data {
        let resultat = DecodageTransfert.decode(source, partie.plage, partie.encodage)
        if resultat.estAbime {
            let nom = NomDePiece.clean(partie.nom)
            warn(
                nom.isEmpty
                    ? "Une partie du message est abîmée : il peut en manquer un morceau."
                    : "La pièce « \(nom) » est abîmée : il peut en manquer un morceau.")
        }
        return resultat.octets
    }

    /// Keeps a warning once. It may quote the mail, so it is cleaned like the rest.
    mutating func warn(_ brut: String) {
        let phrase = Assainissement.ligne(brut)
        if !avertissements.contains(phrase) { avertissements.append(phrase) }
    }

    static let phraseSignature = "Ce message est signé : DUI n’a pas vérifié la signature."
    static let phraseChiffre = "Ce message est chiffré : DUI ne peut pas le lire."
}
