import DUIDocuments
import DUIDomain
import Foundation

extension Imprimante {
    /// The printers of the system through `lp`, and always a PDF file in a folder.
    public static func systeme(dossier: URL, horloge: Horloge) -> Imprimante {
        systeme(dossier: dossier, horloge: horloge, file: FileDImpression())
    }

    static func systeme(dossier: URL, horloge: Horloge, file: FileDImpression) -> Imprimante {
        Imprimante(
            destinations: {
                let fichier = DestinationImpression.fichier(dossier: dossier.path)
                return await file.aUneImprimante() ? [.imprimante(nom: ""), fichier] : [fichier]
            },
            imprimer: { pdf, titre, destination in
                switch destination {
                case .fichier(let chemin):
                    let fichier = try ecrire(pdf, titre, "pdf", dans: URL(fileURLWithPath: chemin), horloge)
                    return "Imprimé dans le fichier \(fichier.path)"
                case .original(let chemin):
                    let (souche, genre) = separer(titre)
                    let fichier = try ecrire(pdf, souche, genre, dans: URL(fileURLWithPath: chemin), horloge)
                    return "Enregistré tel quel dans le fichier \(fichier.path)"
                case .imprimante(let nom):
                    guard await file.envoyer(pdf, titre: titre, imprimante: nom) else {
                        throw ErreurDepot.refus(
                            "L’imprimante n’a pas répondu ; le document est intact. "
                                + "Vérifiez-la, ou choisissez le fichier PDF.")
                    }
                    return "Envoyé à l’\(destination.libelle)."
                }
            })
    }

    /// Sheets of one title printed in one minute.
    private static let feuillesParMinute = 1000

    /// A received name and its extension; an extension that is none of the usual ones names nothing a program must open.
    private static func separer(_ nom: String) -> (souche: String, genre: String) {
        guard let point = nom.lastIndex(of: ".") else { return (nom, "bin") }
        let genre = nom[nom.index(after: point)...].lowercased()
        let usuelle = (1...5).contains(genre.count) && genre.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return usuelle ? (String(nom[..<point]), genre) : (nom, "bin")
    }

    private static func ecrire(
        _ octets: Data, _ titre: String, _ genre: String, dans dossier: URL, _ horloge: Horloge
    ) throws -> URL {
        let heure = horloge.maintenant().heureLegale
        let nom = Repliage.replier(titre).replacingOccurrences(of: " ", with: "-").prefix(60)
        let souche =
            "\(heure.jour.iso)-\(heure.heureMinute.replacingOccurrences(of: ":", with: "h"))-\(nom)"
        try? FileManager.default.createDirectory(
            at: dossier, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let noms = (1...feuillesParMinute).lazy.map { rang in
            dossier.appendingPathComponent(rang == 1 ? "\(souche).\(genre)" : "\(souche)-\(rang).\(genre)")
        }
        guard let fichier = try FichierEcrit.ecrire(octets, sous: noms) else {
            throw ErreurDepot.refus(
                "Trop de feuilles du même titre ont été imprimées à cette heure dans \(dossier.path) ; "
                    + "le document est intact. Réessayez dans une minute.")
        }
        return fichier
    }
}

/// The print queue of the system, behind the commands that every Unix has. One that does not answer is left alone after a
/// few seconds: acts run one after the other, and a printer that is off must not stop the next one.
struct FileDImpression: Sendable {
    /// Where `lp` and `lpstat` are looked for.
    var dossiers = SousProcessus.dossiersDeProgrammes
    /// Seconds to say whether there is a printer.
    var delaiDeReponse = 3.0
    /// Seconds to take a document.
    var delaiDEnvoi = 20.0

    /// Whether the system has a usual printer.
    func aUneImprimante() async -> Bool {
        guard SousProcessus.chercher("lp", dans: dossiers) != nil else { return false }
        return await reussit("lpstat", ["-d"], delai: delaiDeReponse)
    }

    /// Hands a document over; false when the queue did not take it.
    func envoyer(_ pdf: Data, titre: String, imprimante: String) async -> Bool {
        let choix = imprimante.isEmpty ? [] : ["-d", imprimante]
        return await reussit("lp", choix + ["-t", titre, "-"], entree: pdf, delai: delaiDEnvoi)
    }

    private func reussit(_ nom: String, _ arguments: [String], entree: Data = Data(), delai: Double) async -> Bool {
        guard let programme = SousProcessus.chercher(nom, dans: dossiers) else { return false }
        let resultat = await SousProcessus(
            programme: programme, arguments: arguments, entree: entree, environnement: Self.reglages, delai: delai
        ).executerAPart()
        if case .fini(code: 0, _, _) = resultat { return true }
        return false
    }

    /// What tells CUPS which server and which printer the person uses.
    private static var reglages: [String: String] {
        let utiles: Set<String> = ["HOME", "USER", "LOGNAME", "CUPS_SERVER", "CUPS_USER", "LPDEST", "PRINTER"]
        return ProcessInfo.processInfo.environment.filter { utiles.contains($0.key) }
    }
}
