import DUIDomain
import DUIStore
import Foundation

/// The bases that are measured: made once in a cache folder, used again by the next run.
struct Bases {
    let dossier: URL

    init(dossier: URL) throws {
        self.dossier = dossier
        try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
    }

    /// A base of so many messages, with 500 people.
    func messages(_ nombre: Int) async throws -> URL {
        try await base("messages-\(nombre).dui", residents: 500, rendezVous: 0, messages: nombre)
    }

    /// A base of so many people.
    func residents(_ nombre: Int) async throws -> URL {
        try await base("residents-\(nombre).dui", residents: nombre, rendezVous: 0, messages: 0)
    }

    /// A base of so many appointments, with 500 people.
    func agenda(_ nombre: Int) async throws -> URL {
        try await base("agenda-\(nombre).dui", residents: 500, rendezVous: nombre, messages: 0)
    }

    private func base(_ nom: String, residents: Int, rendezVous: Int, messages: Int) async throws -> URL {
        let fichier = dossier.appendingPathComponent(nom)
        if FileManager.default.fileExists(atPath: fichier.path) {
            // Brought up to date before anything is timed, when an older program made it.
            try BaseDUI.open(at: fichier).fermer()
            return fichier
        }
        Sortie.dire("Fabrication de \(nom)…")
        let debut = ContinuousClock.now
        // Moved to its place once whole, so that a run that was stopped leaves no half base behind.
        let chantier = dossier.appendingPathComponent(nom + ".chantier")
        BaseDUI.retirer(chantier)
        defer { BaseDUI.retirer(chantier) }
        let base = try BaseDUI.create(
            at: chantier,
            etablissement: Etablissement(
                nom: "EHPAD de mesure", finess: "299900019", adresse: "29999 PORT-KERMARIA", oidLocal: "2.25.1",
                estDemonstration: true),
            quand: Fabrique.matin)
        var fabrique = Fabrique(graine: 2026)
        try await base.importer(
            fabrique.maison(residents: residents, rendezVous: rendezVous), quand: Fabrique.matin)
        for depart in stride(from: 0, to: messages, by: 5_000) {
            let lot = (depart..<min(depart + 5_000, messages)).map { fabrique.message($0, sur: messages) }
            try await base.importer(lot, quand: Fabrique.matin)
        }
        try base.fermer()
        try FileManager.default.moveItem(at: chantier, to: fichier)
        Sortie.dire("\(nom) : \(Duree.texte(debut.duration(to: .now))).")
        return fichier
    }
}

/// What is said while one waits: on the error output, so that the table alone goes to the standard one.
enum Sortie {
    static func dire(_ phrase: String) { FileHandle.standardError.write(Data((phrase + "\n").utf8)) }
}
