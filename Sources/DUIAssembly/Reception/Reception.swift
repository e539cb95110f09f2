import DUIDocuments
import DUIDomain
import DUIMessaging
import Foundation

/// What happens to a message that arrives: read once, its health documents found, the person it concerns proposed.
///
/// Source: fiche MSSanté §5: the person is identified by the documents and the metadata, never by the subject or the body.
public struct Reception: Sendable {
    private let residents: DepotResidents

    /// A reception that looks for people in this base.
    public init(residents: DepotResidents) { self.residents = residents }

    /// Reads a message. One that cannot be read is recorded all the same, with the sentence that says why.
    public func lire(_ octets: Data, boite: String, recuLe: Instant) async throws -> MessageRecu {
        let courriel = PresentationCourriel.lire(octets)
        let documents = Self.documents(courriel, recuLe: recuLe)
        let textes =
            PresentationCourriel.contenu(courriel).textes + courriel.pieces.map(\.nom) + documents.flatMap(\.textes)
        return MessageRecu(
            boite: boite, recuLe: recuLe, octets: octets, courriel: courriel, documents: documents.map(\.recu),
            texte: textes.joined(separator: "\n"),
            rattachement: try await rattacher(documents.map(\.recu), courriel))
    }

    /// A document found, with its text for the index.
    struct Trouve {
        var recu: DocumentRecu
        var textes: [String]
    }

    static func documents(_ courriel: Courriel, recuLe: Instant) -> [Trouve] {
        var trouves: [Trouve] = []
        for (rang, piece) in courriel.pieces.enumerated() where peutPorterUnDocument(piece) {
            let lue = LectureDePiece.read(piece)
            switch lue.nature {
            case .cda(let document):
                trouves.append(
                    trouve(document, metadonnees: nil, rang: rang, chemin: "", contenu: lue.contenus.first, recuLe))
            case .xdm(let archive, let lus):
                for (numero, element) in archive.documents.enumerated() {
                    let document = numero < lus.count ? lus[numero] : nil
                    let contenu = numero < lue.contenus.count ? lue.contenus[numero] : nil
                    trouves.append(
                        trouve(
                            document, metadonnees: element, rang: rang, chemin: element.chemin, contenu: contenu, recuLe
                        ))
                }
            case .lisible, .autre: break
            }
        }
        return trouves.isEmpty ? piecesSansCDA(courriel, recuLe) : trouves
    }

    /// Archives and XML only: a PDF, an image or a text is not read before somebody asks.
    private static func peutPorterUnDocument(_ piece: PieceLue) -> Bool {
        piece.octets.starts(with: [0x50, 0x4B]) || piece.typeMIME.hasSuffix("xml")
            || piece.nom.lowercased().hasSuffix(".xml")
    }

    private static func trouve(
        _ document: DocumentClinique?, metadonnees: DocumentXDM?, rang: Int, chemin: String, contenu: ContenuLisible?,
        _ recuLe: Instant
    ) -> Trouve {
        let usager =
            document.flatMap { $0.usagers.count == 1 ? $0.usagers.first : nil } ?? metadonnees?.usager
            ?? IdentiteRecue()
        let titre =
            [document?.titre, metadonnees?.titre, document?.type.libelle].compactMap { $0 }
            .first { !$0.isEmpty } ?? "Document sans titre"
        let auteur =
            [document?.auteurs.first, document?.structureConservatrice].compactMap { $0 }
            .first { !$0.isEmpty } ?? ""
        let description = DescriptionDocument(
            type: document?.type ?? metadonnees?.type ?? CodeRecu(code: "", systeme: "", libelle: ""), titre: titre,
            acteLe: document?.acteLe ?? document?.creeLe ?? recuLe, auteur: auteur,
            identifiant: document?.identifiant ?? metadonnees?.identifiant ?? "",
            identifiantDeSerie: document?.identifiantDeSerie ?? "", version: document?.version ?? 1,
            typeMIME: metadonnees?.typeMIME ?? "text/xml")
        let erreur =
            document == nil
            ? contenu?.avertissements.first ?? "Ce document ne se lit pas."
            : (document?.usagers.count ?? 0) > 1
                ? "Ce document désigne plusieurs personnes : il ne peut pas être classé." : ""
        let recu = DocumentRecu(
            id: Cle(0), description: description, rangPiece: rang, chemin: chemin, usager: usager,
            resultatsSignales: document?.resultatsSignales ?? [], erreur: erreur)
        return Trouve(recu: recu, textes: contenu?.textes ?? [])
    }

    /// A mail without any CDA: its PDF and images may still be filed, under the person that somebody chooses.
    private static func piecesSansCDA(_ courriel: Courriel, _ recuLe: Instant) -> [Trouve] {
        courriel.pieces.enumerated().compactMap { rang, piece in
            guard !piece.estIncorporee, let type = LecteurDePiece.typeDeFeuille(piece.octets) else { return nil }
            let description = DescriptionDocument(
                type: CodeRecu(code: "", systeme: "", libelle: "Pièce jointe"), titre: piece.nom,
                acteLe: courriel.date ?? recuLe, auteur: courriel.expediteurs.first?.affiche ?? "",
                typeMIME: type)
            let recu = DocumentRecu(
                id: Cle(0), description: description, rangPiece: rang, chemin: "", usager: IdentiteRecue(),
                resultatsSignales: [])
            return Trouve(recu: recu, textes: [])
        }
    }

    private func rattacher(_ documents: [DocumentRecu], _ courriel: Courriel) async throws -> Rattachement {
        if let usager = courriel.expediteurs.first, usager.estUsager {
            return try await rattacherUnUsager(usager)
        }
        guard let identite = documents.map(\.usager).first(where: { !$0.nomDeNaissance.isEmpty }) else {
            return documents.isEmpty ? .sansObjet : .aRattacher
        }
        let candidats = try await residents.candidats(identite, nil)
        let compares = candidats.map { ($0, ComparaisonIdentite(recue: identite, resident: $0)) }
        // A strict trait that differs is no proposal: somebody else's mail would wait in this person's record.
        let fideles = compares.filter { !$0.1.estDiscordante }
        guard let (choisi, _) = fideles.first(where: { $0.1.verdict == .insConcordante }) ?? fideles.first
        else { return .aRattacher }
        return .propose(choisi.id, nom: choisi.traits.affichage)
    }

    /// The address of a citizen carries the matricule: nobody has to write it down.
    private func rattacherUnUsager(_ adresse: AdresseCourriel) async throws -> Rattachement {
        guard let recue = IdentiteRecue(usager: adresse) else { return .aRattacher }
        let connus = try await residents.candidats(recue, nil)
        guard let connu = connus.first(where: { $0.ins?.matricule.valeur == recue.matriculeBrut }) else {
            return .aRattacher
        }
        return .propose(connu.id, nom: connu.traits.affichage)
    }
}
