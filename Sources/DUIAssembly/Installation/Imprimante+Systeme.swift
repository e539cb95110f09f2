import DUIDomain
import Foundation

extension Imprimante {
    /// The printers of the system through `lp`, and always a PDF file in a folder.
    public static func systeme(dossier: URL, horloge: Horloge) -> Imprimante {
        let lp = Programme.chercher("lp")
        return Imprimante(
            destinations: {
                let fichier = DestinationImpression.fichier(dossier: dossier.path)
                guard lp != nil, await aUneImprimante() else { return [fichier] }
                return [.imprimante(nom: ""), fichier]
            },
            imprimer: { pdf, titre, destination in
                switch destination {
                case .fichier(let chemin):
                    return try ecrire(pdf, titre: titre, dossier: URL(fileURLWithPath: chemin), horloge)
                case .imprimante(let nom):
                    guard let lp else { throw ErreurDepot.refus(sansImprimante) }
                    var arguments = ["-t", titre, "-"]
                    if !nom.isEmpty { arguments = ["-d", nom] + arguments }
                    guard try await Programme.executer(lp, arguments, entree: pdf) == 0 else {
                        throw ErreurDepot.refus(sansImprimante)
                    }
                    return "Envoyé à l’\(destination.libelle)."
                }
            })
    }

    private static let sansImprimante =
        "L’imprimante n’a pas répondu ; le document est intact. Vérifiez-la, ou choisissez le fichier PDF."

    private static func aUneImprimante() async -> Bool {
        guard let lpstat = Programme.chercher("lpstat") else { return false }
        return (try? await Programme.executer(lpstat, ["-d"], entree: Data())) == 0
    }

    private static func ecrire(_ pdf: Data, titre: String, dossier: URL, _ horloge: Horloge) throws -> String {
        let heure = horloge.maintenant().heureLegale
        let jour = heure.jour.iso
        let nom = Repliage.replier(titre).replacingOccurrences(of: " ", with: "-").prefix(60)
        let stem = "\(jour)-\(heure.heureMinute.replacingOccurrences(of: ":", with: "h"))-\(nom)"
        do {
            try FileManager.default.createDirectory(
                at: dossier, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            var fichier = dossier.appendingPathComponent("\(stem).pdf")
            var suffixe = 2
            while FileManager.default.fileExists(atPath: fichier.path) {
                fichier = dossier.appendingPathComponent("\(stem)-\(suffixe).pdf")
                suffixe += 1
            }
            try pdf.write(to: fichier, options: .atomic)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: fichier.path)
            return "Imprimé dans le fichier \(fichier.path)"
        } catch {
            throw ErreurDepot.refus(
                "Le fichier PDF n’a pas pu être écrit dans \(dossier.path) ; le document est intact. "
                    + "Vérifiez la place et les droits de ce dossier.")
        }
    }
}

/// Programs of the system that DUI calls, without a shell.
enum Programme {
    /// Where a program lies in PATH.
    static func chercher(_ nom: String) -> URL? {
        let chemins = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return chemins.map { URL(fileURLWithPath: String($0)).appendingPathComponent(nom) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// Runs a program with bytes on its standard input; its output is not read. Returns its exit status.
    static func executer(_ programme: URL, _ arguments: [String], entree: Data) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            let processus = Process()
            processus.executableURL = programme
            processus.arguments = arguments
            processus.standardOutput = FileHandle.nullDevice
            processus.standardError = FileHandle.nullDevice
            let tube = Pipe()
            processus.standardInput = tube
            processus.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try processus.run()
                DispatchQueue.global().async {
                    try? tube.fileHandleForWriting.write(contentsOf: entree)
                    try? tube.fileHandleForWriting.close()
                }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }
}
