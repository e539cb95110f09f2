import DUIDomain
import Foundation

/// The fictitious nursing home of the demonstration, read from the files of `SampleData`.
public struct JeuDeDemonstration: Sendable {
    /// The establishment.
    public let etablissement: Etablissement
    /// Everything that is imported at once.
    public let donnees: JeuDeDonnees
    /// Messages received, oldest first, each with what the story already did to it.
    public let messages: [MessageDeDemonstration]

    /// Reads the set. `texte` gives the readable text of a document, for the full-text index.
    public init(
        dossier: URL, texte: (_ octets: Data, _ typeMIME: String) -> String
    ) throws(ErreurDuJeu) {
        let maison = try NoeudDuJeu.lire(dossier, "etablissement.yaml", sous: "etablissement")
        let lieux = try LieuxDuJeu(maison)
        let equipe = try EquipeDuJeu(dossier, lieux)
        etablissement = try LieuxDuJeu.etablissement(maison)
        let documents = try DocumentsDuJeu(dossier, texte: texte)
        donnees = JeuDeDonnees(
            unites: lieux.unites.map(\.nom), chambres: lieux.chambres,
            residents: try ResidentsDuJeu.lire(dossier, lieux), comptes: equipe.comptes,
            boites: try BoitesDuJeu.lire(dossier), correspondants: try BoitesDuJeu.correspondants(dossier),
            rendezVous: try AgendaDuJeu.lire(dossier, lieux, equipe), documents: documents.importes,
            consentements: try ConsentementsDuJeu.lire(dossier))
        messages = try MessagesDuJeu.lire(dossier, documents)
    }
}

/// A message of the demonstration: its file, and what already happened to it.
public struct MessageDeDemonstration: Hashable, Sendable {
    /// The file of the mail.
    public let fichier: URL
    /// Address of the mailbox.
    public let boite: String
    /// When it arrived.
    public let recuLe: Instant
    /// Whether it was read.
    public let estLu: Bool
    /// Identifier of whoever took it in charge (empty when nobody did).
    public let prisEnChargePar: String
    /// When.
    public let prisEnChargeLe: Instant?
    /// Local number (IPP) of the person whose record holds its documents; nil when it is not filed.
    public let classePour: String?
    /// Paths in the archive of filed documents that were read.
    public let piecesLues: Set<String>
    /// Whether it was archived.
    public let estArchive: Bool
    /// What makes it worth opening, when something does.
    public let particularite: String
}
