import DUIDomain
import Foundation

/// Documents of the demonstration: those of the house, and what is known of those that messages brought.
struct DocumentsDuJeu {
    /// Documents to import as they are.
    let importes: [DocumentImporte]
    /// Paths in the archive of documents that were read, by file of message.
    let piecesLues: [String: Set<String>]

    init(_ dossier: URL, texte: (_ octets: Data, _ typeMIME: String) -> String) throws(ErreurDuJeu) {
        var importes: [DocumentImporte] = []
        var lues: [String: Set<String>] = [:]
        for fiche in try NoeudDuJeu.lire(dossier, "documents.yaml", sous: "documents").elements() {
            let estLu = try !fiche.liste("lu_par").isEmpty
            let piece = try fiche.texteOuVide("piece")
            guard piece.isEmpty else {
                // It enters the record with its message, which holds the bytes.
                if estLu { lues[try fiche.texte("fichier"), default: []].insert(piece) }
                continue
            }
            importes.append(try Self.document(fiche, dossier, estLu: estLu, texte: texte))
        }
        self.importes = importes
        piecesLues = lues
    }

    private static func document(
        _ fiche: NoeudDuJeu, _ dossier: URL, estLu: Bool, texte: (Data, String) -> String
    ) throws(ErreurDuJeu) -> DocumentImporte {
        let octets = try FichierCite.lire(try fiche.objet("fichier"), dans: dossier)
        let typeMIME = try fiche.texte("mime")
        let type = try fiche.texte("type")
        let date = try fiche.instant("date")
        let titre = try fiche.texte("titre")
        return DocumentImporte(
            resident: try fiche.texte("ipp"),
            description: DescriptionDocument(
                type: CodeRecu(code: type, systeme: systeme(type), libelle: titre), titre: titre, acteLe: date,
                auteur: try fiche.texteOuVide("auteur"), identifiant: try fiche.texteOuVide("identifiant"),
                typeMIME: typeMIME),
            origine: try fiche.parmi("origine", ["interne": .interne, "mss": .mss, "scan": .numerise]),
            octets: octets, texte: texte(octets, typeMIME), classeLe: date, classePar: "", estLu: estLu)
    }

    /// LOINC codes are digits, a hyphen and a digit; the others come from TRE_A05.
    private static func systeme(_ code: String) -> String {
        let parties = code.split(separator: "-")
        let estLOINC = parties.count == 2 && parties.allSatisfy { $0.allSatisfy(\.isNumber) }
        return estLOINC ? "2.16.840.1.113883.6.1" : "1.2.250.1.213.1.1.4.12"
    }
}

/// Messages of the demonstration, oldest first.
enum MessagesDuJeu {
    static func lire(_ dossier: URL, _ documents: DocumentsDuJeu) throws(ErreurDuJeu) -> [MessageDeDemonstration] {
        var messages: [MessageDeDemonstration] = []
        for fiche in try NoeudDuJeu.lire(dossier, "messages/messages.yaml", sous: "messages").elements() {
            let noeud = try fiche.objet("fichier")
            let nom = try noeud.texte()
            let estClasse = try fiche.booleen("classe")
            messages.append(
                MessageDeDemonstration(
                    fichier: try FichierCite.url(noeud, dans: dossier.appendingPathComponent("messages")),
                    boite: try fiche.texte("boite"), recuLe: try fiche.instant("recu"),
                    estLu: try fiche.booleen("lu"), prisEnChargePar: try fiche.texteOuVide("pris_en_charge_par"),
                    prisEnChargeLe: try fiche.instantOuRien("pris_en_charge_le"),
                    classePour: estClasse ? try fiche.texte("resident") : nil,
                    piecesLues: documents.piecesLues["messages/\(nom)"] ?? [],
                    estArchive: try fiche.booleen("archive"),
                    particularite: try fiche.texteOuVide("particularite")))
        }
        return messages.enumerated().sorted { ($0.element.recuLe, $0.offset) < ($1.element.recuLe, $1.offset) }
            .map(\.element)
    }
}

/// A file that the set cites: inside its folder, never elsewhere.
enum FichierCite {
    static func url(_ noeud: NoeudDuJeu, dans dossier: URL) throws(ErreurDuJeu) -> URL {
        let nom = try noeud.texte()
        guard !nom.hasPrefix("/"), !nom.split(separator: "/").contains("..") else {
            throw noeud.refus("le fichier «\u{A0}\(nom)\u{A0}» sort du dossier")
        }
        let url = dossier.appendingPathComponent(nom)
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw noeud.refus("le fichier «\u{A0}\(nom)\u{A0}» manque")
        }
        return url
    }

    static func lire(_ noeud: NoeudDuJeu, dans dossier: URL) throws(ErreurDuJeu) -> Data {
        let url = try url(noeud, dans: dossier)
        guard let octets = try? Data(contentsOf: url) else {
            throw noeud.refus("le fichier ne se lit pas")
        }
        return octets
    }
}
