import DUITerminal
import Foundation

/// Where the files that come with DUI lie: themes, keymaps, demonstration data.
public struct Installation: Sendable {
    /// The folder that holds `Themes` and `SampleData`.
    public let racine: URL?
    /// Why the folder that `DUI_RACINE` names is not the one in use, if it is not.
    public let defaut: String?

    /// Looks in `DUI_RACINE`, then beside the program, then in the package that the program was built in, then in
    /// /usr/share/dui. Never in the present folder, nor above one: anybody may put a `Themes` in /tmp, and what lies there
    /// would be read as ours.
    public init(environnement: [String: String] = ProcessInfo.processInfo.environment, programme: String? = nil) {
        var departs: [URL] = []
        if let dite = environnement["DUI_RACINE"], !dite.isEmpty { departs.append(URL(fileURLWithPath: dite)) }
        let lance = programme ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        if lance.hasPrefix("/") {
            let dossier = URL(fileURLWithPath: lance).standardizedFileURL.deletingLastPathComponent()
            departs += [dossier, Self.paquet(de: dossier)].compactMap { $0 }
        }
        departs.append(URL(fileURLWithPath: "/usr/share/dui"))
        let trouvee = departs.first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("Themes").path) }
        racine = trouvee
        let dite = environnement["DUI_RACINE"] ?? ""
        defaut =
            dite.isEmpty || trouvee == departs.first
            ? nil
            : "DUI_RACINE désigne «\u{A0}\(dite)\u{A0}», qui n’a pas de dossier Themes\u{A0}: les fichiers de l’installation "
                + "servent à la place. Corrigez cette variable."
    }

    /// The demonstration data, when they are there.
    public var donneesDeDemonstration: URL? {
        racine.map { $0.appendingPathComponent("SampleData") }
            .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
    }

    /// The folder of the pathways.
    public var parcours: URL {
        (donneesDeDemonstration ?? URL(fileURLWithPath: "/usr/share/dui/SampleData")).appendingPathComponent("parcours")
    }

    private var dossierDesThemes: URL? { racine?.appendingPathComponent("Themes") }

    /// Names of the themes: the files, and the two built in.
    public var nomsDesThemes: [String] {
        let fichiers =
            (dossierDesThemes.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) }) ?? []
        let noms = fichiers.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("touches") }.map { String($0.dropLast(5)) }
        return Set(noms + [Theme.jour.nom, Theme.mono.nom]).sorted()
    }

    /// A theme by its name; a file that cannot be used gives the built-in one and the sentence that says why.
    public func theme(_ nom: String) -> (theme: Theme, defaut: String?) {
        guard nomsDesThemes.contains(nom) else {
            let connus = nomsDesThemes.joined(separator: ", ")
            return (.jour, "Thème « \(nom) » inconnu : thème jour pris à sa place. Connus : \(connus).")
        }
        guard let fichier = dossierDesThemes?.appendingPathComponent(nom + ".yaml"),
            let texte = try? String(contentsOf: fichier, encoding: .utf8)
        else { return (nom == Theme.mono.nom ? .mono : .jour, nil) }
        do throws(FichierInvalide) {
            return (try Theme.parse(yaml: texte, fileName: "\(nom).yaml"), nil)
        } catch {
            return (
                nom == Theme.mono.nom ? .mono : .jour,
                "\(error.description) Les couleurs d’origine remplacent ce thème\u{A0}: corrigez le fichier, ou choisissez-en un autre."
            )
        }
    }

    /// The keys of the table of actions, changed by a keymap file when there is one: `DUI_TOUCHES` names it, by its path
    /// or by the end of its name in the folder of the themes (`vi` for `touches-vi.yaml`).
    public func touches(
        _ nom: String?, parDefaut: Keymap
    ) -> (touches: Keymap, defaut: String?) {
        guard let nom, !nom.isEmpty else { return (parDefaut, nil) }
        let fichier =
            nom.contains("/")
            ? URL(fileURLWithPath: nom) : dossierDesThemes?.appendingPathComponent("touches-\(nom).yaml")
        guard let fichier, let texte = try? String(contentsOf: fichier, encoding: .utf8) else {
            return (
                parDefaut,
                "Le fichier de touches « \(nom) » ne se lit pas : vérifiez DUI_TOUCHES ; les touches habituelles servent."
            )
        }
        do throws(FichierInvalide) {
            return (try parDefaut.merging(yaml: texte, fileName: fichier.lastPathComponent), nil)
        } catch {
            return (
                parDefaut,
                "\(error.fichier), ligne \(error.ligne) : \(error.message) ; corrigez cette ligne, "
                    + "les touches habituelles servent d’ici là."
            )
        }
    }

    /// The package that holds a build folder: `…/.build/release` belongs to the package in `…`.
    private static func paquet(de dossier: URL) -> URL? {
        var ici = dossier
        while ici.path != "/", ici.lastPathComponent != ".build" { ici = ici.deletingLastPathComponent() }
        guard ici.path != "/" else { return nil }
        let paquet = ici.deletingLastPathComponent()
        let fichier = paquet.appendingPathComponent("Package.swift").path
        return FileManager.default.fileExists(atPath: fichier) ? paquet : nil
    }
}
