import DUIDocuments
import DUIDomain
import DUIMessaging
import DUIStore
import Foundation

/// The demonstration base: made from the files of `SampleData` on first use, through the same reception as any message.
public enum BaseDeDemonstration {
    /// Opens a demonstration base, after making it when it is not there or when `neuf` asks for it. Without a set, the one
    /// that lies there, else the nursing home.
    ///
    /// Only a base that says it is a demonstration is ever made again, and one that holds another set than the one asked
    /// for is left alone. `dire` receives the steps when there is something to wait for.
    public static func ouvrir(
        _ fichier: URL, _ jeu: JeuPropose?, neuf: Bool, installation: Installation, dire: (EtapeDePreparation) -> Void
    ) async throws -> BaseDUI {
        if FileManager.default.fileExists(atPath: fichier.path) {
            let base = try BaseDUI.open(at: fichier)
            let maison = try await base.depots.etablissement.lire()
            if !neuf || !maison.estDemonstration {
                if let jeu, maison.estDemonstration, jeu.rawValue != maison.type.rawValue {
                    throw ErreurDepot.refus(
                        "La base \(fichier.path) est la démonstration « \(maison.nom) » ; elle n’a pas été touchée : "
                            + "ajoutez --neuf pour la refaire, ou donnez un autre fichier par --base.")
                }
                guard !neuf else {
                    throw ErreurDepot.refus(
                        "Le fichier \(fichier.path) n’est pas une base de démonstration : il n’a pas été touché. "
                            + "Donnez un autre fichier par --base.")
                }
                return base
            }
            try base.fermer()
            BaseDUI.retirer(fichier)
        }
        dire(.debut)
        return try await creer(fichier, jeu ?? .ehpad, installation: installation, dire: dire)
    }

    /// Makes a demonstration base at a place where there is none. `dire` receives the steps of the long part.
    public static func creer(
        _ fichier: URL, _ propose: JeuPropose = .ehpad, installation: Installation,
        dire: (EtapeDePreparation) -> Void = { _ in }
    ) async throws -> BaseDUI {
        guard let dossier = installation.donneesDeDemonstration.map(propose.dossier(dans:)) else {
            throw ErreurDepot.refus(
                "Les données de démonstration (SampleData) sont introuvables : lancez DUI depuis son dossier, "
                    + "ou donnez ce dossier par DUI_RACINE.")
        }
        try? FileManager.default.createDirectory(
            at: fichier.deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let jeu: JeuDeDemonstration
        do throws(ErreurDuJeu) {
            jeu = try JeuDeDemonstration(dossier: dossier, texte: texteLisible)
        } catch {
            throw ErreurDepot.refus(error.message)
        }
        let quand = propose.debut
        // Made beside its place, moved there once whole: a program killed halfway leaves no half demonstration.
        let chantier = fichier.deletingLastPathComponent()
            .appendingPathComponent(".\(fichier.lastPathComponent).\(UInt64.random(in: 0...UInt64.max)).demonstration")
        defer { BaseDUI.retirer(chantier) }
        let base = try BaseDUI.create(at: chantier, etablissement: jeu.etablissement, quand: quand)
        try await base.importer(jeu.donnees, quand: quand)
        try await importer(jeu.messages, dans: base, dire: dire)
        // What came with the messages was verified when they came, as INSi would have answered.
        let appels = FileINSi(
            base.depots(horloge: Horloge(maintenant: { quand })).identites,
            service: .demonstration(installation: installation), horloge: Horloge(maintenant: { quand }))
        try await appels.passer()
        let maintenant = Horloge.systeme().maintenant()
        try await base.definirReglage(HorlogeDeLaBase.reglage, String(quand.secondes - maintenant.secondes))
        try base.fermer()
        // Another terminal may have made it meanwhile: that one is as good, and somebody may write in it already.
        if !FileManager.default.fileExists(atPath: fichier.path) {
            do { try FileManager.default.moveItem(at: chantier, to: fichier) } catch CocoaError.fileWriteFileExists {}
        }
        return try BaseDUI.open(at: fichier)
    }

    private static func texteLisible(_ octets: Data, _ typeMIME: String) -> String {
        let lue = LectureDePiece.read(PieceLue(nom: "document", typeMIME: typeMIME, octets: octets))
        return lue.contenus.flatMap(\.textes).joined(separator: "\n")
    }

    private static func importer(
        _ messages: [MessageDeDemonstration], dans base: BaseDUI, dire: (EtapeDePreparation) -> Void
    ) async throws {
        let reception = Reception(residents: base.depots.residents)
        for (rang, message) in messages.enumerated() {
            let octets: Data
            do {
                octets = try Data(contentsOf: message.fichier)
            } catch {
                throw ErreurDepot.refus(
                    "Le message \(message.fichier.lastPathComponent) des données de démonstration ne se lit pas.")
            }
            let recu = try await reception.lire(octets, boite: message.boite, recuLe: message.recuLe)
            try await base.importer(recu, etat: try etat(message, recu), quand: message.recuLe)
            dire(.messages(recus: rang + 1, total: messages.count))
        }
    }

    private static func etat(_ message: MessageDeDemonstration, _ recu: MessageRecu) throws -> EtatImporte {
        var etat = EtatImporte(
            estLu: message.estLu, prisEnChargePar: message.prisEnChargePar, prisEnChargeLe: message.prisEnChargeLe,
            estArchive: message.estArchive)
        guard message.classePour != nil, let resident = recu.rattachement.resident, !message.prisEnChargePar.isEmpty
        else { return etat }
        var pieces: [Int: DecisionDeClassement.PieceAClasser] = [:]
        for (rang, document) in recu.documents.enumerated() where document.erreur.isEmpty {
            let extraite = try ExtractionDePiece.extraire(document, de: recu.courriel)
            pieces[rang] = DecisionDeClassement.PieceAClasser(
                recu: document.id, octets: extraite.octets, texte: extraite.contenu.textes.joined(separator: "\n"))
        }
        guard !pieces.isEmpty else { return etat }
        let lues = recu.documents.allSatisfy { message.piecesLues.contains($0.chemin) }
        etat.classement = EtatImporte.ClassementImporte(
            resident: resident, par: message.prisEnChargePar, quand: message.prisEnChargeLe ?? message.recuLe,
            pieces: pieces, sontLus: lues)
        return etat
    }
}
