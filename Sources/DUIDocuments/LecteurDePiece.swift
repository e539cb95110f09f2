import DUIDomain
import Foundation

/// A piece of a mail, or a file, as it was understood.
public struct PieceInterpretee: Hashable, Sendable {
    /// What the piece turned out to be.
    public enum Nature: Hashable, Sendable {
        /// A CDA document.
        case cda(DocumentClinique)
        /// An IHE XDM archive, with each of its documents understood in turn (nil: not a CDA, or unreadable).
        case xdm(ArchiveXDM, [DocumentClinique?])
        /// A PDF, an RTF, a text, an image.
        case lisible
        /// Nothing that DUI reads, or a refusal: `erreur` tells why.
        case autre
    }

    /// File name of the piece.
    public var nom: String
    /// What it is.
    public var nature: Nature
    /// What to read: one content, or one for each document of an archive. Never empty: a refusal is a content too.
    public var contenus: [ContenuLisible]
    /// Why the piece was refused, when it was; of one that is readable, why its end may be missing.
    public var erreur: ErreurLecture?

    /// A piece as understood.
    public init(nom: String, nature: Nature, contenus: [ContenuLisible], erreur: ErreurLecture? = nil) {
        self.nom = nom
        self.nature = nature
        self.contenus = contenus
        self.erreur = erreur
    }

    /// All CDA documents in it.
    public var documents: [DocumentClinique] {
        switch nature {
        case .cda(let document): [document]
        case .xdm(_, let documents): documents.compactMap { $0 }
        case .lisible, .autre: []
        }
    }
}

extension PieceInterpretee {
    /// The pages that the author of its only document laid out, when it carries them.
    public var pages: Data? { documents.count == 1 ? documents[0].pages : nil }
}

/// Reads any piece, whatever it is said to be: the screens, the mail reader and the command line share it.
public enum LecteurDePiece {
    /// Reads a piece by its first bytes, then by its announced type. Never fails: what cannot be read is said.
    public static func read(_ piece: PieceLue, limites: LimitesArchive = .standard) -> PieceInterpretee {
        do throws(ErreurLecture) {
            return try lire(piece, limites: limites)
        } catch {
            return refus(piece, error)
        }
    }

    /// The media type of a piece that can be filed as it is, whatever type was announced: senders write
    /// `application/octet-stream` or `image/jpg` on the prescriptions that they scan. Nil when it is no sheet.
    public static func typeDeFeuille(_ octets: Data) -> String? { Signature.typeDeFeuille(octets) }

    private static func lire(
        _ piece: PieceLue, limites: LimitesArchive
    ) throws(ErreurLecture) -> PieceInterpretee {
        let octets = piece.octets
        if octets.starts(with: Signature.zip) || octets.starts(with: Signature.zipVide) {
            return archive(try LecteurXDM.read(octets, limites: limites), piece: piece)
        }
        if LecteurCDA.ressembleAUnCDA(octets), !octets.starts(with: Signature.pdf) {
            let document = try LecteurCDA.read(octets)
            return PieceInterpretee(nom: piece.nom, nature: .cda(document), contenus: [document.contenu])
        }
        let lecture = LecteurDeFormat.lire(octets, typeMIME: piece.typeMIME)
        if let erreur = lecture.erreur, lecture.sections.isEmpty { throw erreur }
        let contenu = ContenuLisible(
            titre: piece.nom, sections: lecture.sections, avertissements: lecture.avertissements)
        return PieceInterpretee(nom: piece.nom, nature: .lisible, contenus: [contenu], erreur: lecture.erreur)
    }

    private static func archive(_ archive: ArchiveXDM, piece: PieceLue) -> PieceInterpretee {
        var documents: [DocumentClinique?] = []
        var contenus: [ContenuLisible] = []
        for element in archive.documents {
            let lu = lire(element)
            documents.append(lu.document)
            contenus.append(lu.contenu)
        }
        if contenus.isEmpty {
            let liste = archive.fichiers.map { [BlocLisible.paragraphe([Fragment($0)])] }
            contenus = [
                ContenuLisible(
                    titre: piece.nom,
                    sections: [
                        SectionLisible(
                            titre: "Fichiers de l’archive", blocs: [.liste(ordonnee: false, elements: liste)])
                    ],
                    avertissements: ["Cette archive ne contient aucun document de santé que DUI sache lire."])
            ]
        }
        contenus[0].avertissements = archive.avertissements + contenus[0].avertissements
        return PieceInterpretee(nom: piece.nom, nature: .xdm(archive, documents), contenus: contenus)
    }

    /// One document of an archive: its CDA when it is one, and in all cases something to read.
    private static func lire(_ element: DocumentXDM) -> (document: DocumentClinique?, contenu: ContenuLisible) {
        let nom = NomDeFichier.dernier(element.chemin)
        let annonce = annonce(element)
        guard !element.octets.isEmpty else {
            return (nil, ContenuLisible(titre: titre(element, nom), avertissements: annonce + element.discordances))
        }
        let sousPiece = PieceLue(
            nom: nom.isEmpty ? "document" : nom, typeMIME: element.typeMIME, octets: element.octets)
        // An archive inside an archive is not opened: it could go on without end.
        if element.octets.starts(with: Signature.zip) {
            let phrase = "« \(nom) » est une archive dans l’archive : elle n’est pas ouverte."
            return (
                nil,
                ContenuLisible(titre: titre(element, nom), avertissements: annonce + element.discordances + [phrase])
            )
        }
        let lu = read(sousPiece)
        var contenu = lu.contenus[0]
        if case .cda = lu.nature {} else { contenu.titre = titre(element, nom) }
        let personne =
            lu.documents.first.flatMap { IdentiteAnnoncee.discordance(element.usager, $0) }.map { [$0] } ?? []
        contenu.avertissements = personne + annonce + element.discordances + contenu.avertissements
        return (lu.documents.first, contenu)
    }

    private static func titre(_ element: DocumentXDM, _ nom: String) -> String {
        [element.titre, element.type.libelle, nom].first { !$0.isEmpty } ?? "Document"
    }

    private static func annonce(_ element: DocumentXDM) -> [String] {
        switch element.action {
        case "D": ["L’émetteur demande de supprimer le document \(element.identifiant)."]
        case "C": ["L’émetteur envoie ce document pour en remplacer un autre."]
        default: []
        }
    }

    private static func refus(_ piece: PieceLue, _ erreur: ErreurLecture) -> PieceInterpretee {
        PieceInterpretee(
            nom: piece.nom, nature: .autre,
            contenus: [ContenuLisible(titre: piece.nom, avertissements: [erreur.message])], erreur: erreur)
    }
}
