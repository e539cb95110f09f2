import DUIDomain
import Foundation

/// The pathways of a folder, one YAML file each. A broken file hides none of the others.
public struct BibliothequeParcours: Sendable {
    /// The folder.
    public let dossier: URL

    /// Bytes of a file beyond which it is no pathway.
    private static let tailleMaximale = 1 << 20

    /// The pathways of a folder.
    public init(dossier: URL) { self.dossier = dossier }

    /// All pathways by identifier. A file that cannot be read is there too, with the sentence that says why.
    public func list() throws(ErreurLecture) -> [ResumeParcours] {
        try identifiants().map(summary)
    }

    /// A pathway in full.
    public func load(id: String) throws(ErreurLecture) -> Parcours {
        guard try identifiants().contains(id) else {
            throw ErreurLecture(.formatInconnu, "Aucun parcours ne s’appelle « \(Assainissement.ligne(id)) ».")
        }
        do {
            return try LectureParcours.read(text(id), id: id)
        } catch {
            throw ErreurLecture(.formatInconnu, Self.sentence(id, error))
        }
    }

    /// Parses every file in full and gives one sentence for each that is wrong.
    public func check() throws(ErreurLecture) -> [String] {
        try identifiants().compactMap(defect)
    }

    private func defect(_ id: String) -> String? {
        do {
            _ = try LectureParcours.read(text(id), id: id)
            return nil
        } catch {
            return Self.sentence(id, error)
        }
    }

    private func summary(_ id: String) -> ResumeParcours {
        do {
            let texte = try text(id)
            if let apercu = ApercuParcours.scan(texte, id: id) { return apercu }
            return ResumeParcours(try LectureParcours.read(texte, id: id))
        } catch {
            return ResumeParcours(
                id: id, titre: "\(id).yaml", domaine: "", usager: "", nombreEtapes: 0,
                defaut: Self.sentence(id, error))
        }
    }

    private func identifiants() throws(ErreurLecture) -> [String] {
        let noms: [String]
        do {
            noms = try FileManager.default.contentsOfDirectory(atPath: dossier.path)
        } catch {
            throw ErreurLecture(
                .formatInconnu,
                "Le dossier des parcours « \(Assainissement.ligne(dossier.path)) » ne peut pas être ouvert.")
        }
        return noms.filter { $0.hasSuffix(".yaml") && $0 != "schema.yaml" && !$0.hasPrefix(".") }
            .map { String($0.dropLast(5)) }.sorted()
    }

    private func text(_ id: String) throws(FauteParcours) -> String {
        let fichier = dossier.appendingPathComponent(id + ".yaml")
        guard let acces = try? FileHandle(forReadingFrom: fichier) else {
            throw FauteParcours(ligne: 1, phrase: "le fichier ne peut pas être ouvert")
        }
        defer { try? acces.close() }
        let octets = (try? acces.read(upToCount: Self.tailleMaximale + 1)) ?? Data()
        guard octets.count <= Self.tailleMaximale else {
            throw FauteParcours(ligne: 1, phrase: "le fichier dépasse 1 Mo")
        }
        guard let texte = String(validating: octets, as: UTF8.self) else {
            throw FauteParcours(ligne: 1, phrase: "le texte n’est pas en UTF-8")
        }
        return texte
    }

    private static func sentence(_ id: String, _ faute: FauteParcours) -> String {
        "Le parcours « \(Assainissement.ligne(id)).yaml » ne peut pas être lu, ligne \(faute.ligne) : \(faute.phrase)."
    }
}

extension ResumeParcours {
    /// The line of the list for a pathway read in full.
    init(_ parcours: Parcours) {
        self.init(
            id: parcours.id, titre: parcours.titre, domaine: parcours.domaine.libelle,
            usager: parcours.usager.affiche, nombreEtapes: parcours.etapes.count)
    }
}
