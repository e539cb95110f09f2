import DUIDomain
import Foundation

/// Reads an IHE XDM archive: the documents that a hospital, a laboratory or Mon espace santé sends.
public enum LecteurXDM {
    /// Reads an archive; nothing is written anywhere.
    public static func read(
        _ octets: Data, limites: LimitesArchive = .standard
    ) throws(ErreurLecture) -> ArchiveXDM {
        let fichiers = try ArchiveZip.lire(octets, limites: limites)
        var archive = ArchiveXDM(titre: "", documents: [], fichiers: fichiers.map(\.nom))
        let repertoire = Repertoire(fichiers)
        archive.avertissements += repertoire.doublons.map {
            "L’archive contient deux fichiers du même nom (« \($0) ») : seul le premier est lu."
        }
        var lus: Set<String> = []
        let metadonnees = fichiers.filter { NomDeFichier.dernier($0.nom).uppercased() == "METADATA.XML" }
        for fichier in metadonnees {
            do throws(ErreurLecture) {
                let lues = try MetadonneesXDM(
                    fichier.octets, fichesMaximales: limites.fichiers - archive.documents.count)
                if archive.titre.isEmpty { archive.titre = lues.titre }
                let dossier = NomDeFichier.dossier(fichier.nom)
                archive.documents += lues.fiches.map {
                    document($0, dossier: dossier, repertoire: repertoire, lus: &lus)
                }
            } catch {
                archive.avertissements.append(
                    "Le sommaire de l’archive (« \(fichier.nom) ») est illisible : \(error.message)")
            }
        }
        if archive.documents.isEmpty {
            archive.avertissements.append(
                metadonnees.isEmpty
                    ? "L’archive n’a pas de sommaire (METADATA.XML) : ses documents ont été cherchés un à un."
                    : "Le sommaire de l’archive n’annonce aucun document : ils ont été cherchés un à un.")
            archive.documents = fichiers.filter { LecteurCDA.ressembleAUnCDA($0.octets) }.map(documentSansFiche)
        }
        archive.avertissements += nonAnnonces(fichiers, documents: archive.documents)
        return archive
    }

    /// The document of an announcement. Its file is taken and hashed once: two hundred announcements of one large file
    /// would keep this post busy for minutes.
    private static func document(
        _ fiche: MetadonneesXDM.Fiche, dossier: String, repertoire: Repertoire, lus: inout Set<String>
    ) -> DocumentXDM {
        let fichier = repertoire.trouver(fiche.uri, dossier: dossier)
        var document = DocumentXDM(
            chemin: fichier?.nom ?? fiche.uri, octets: Data(), typeMIME: fiche.typeMIME, titre: fiche.titre,
            type: fiche.type, identifiant: fiche.identifiant, usager: fiche.usager, action: fiche.action)
        if let fichier, !lus.insert(fichier.nom).inserted {
            document.discordances = [
                "« \(fichier.nom) » est annoncé plusieurs fois : il se lit à sa première annonce."
            ]
        } else {
            document.octets = fichier?.octets ?? Data()
            document.discordances = discordances(fiche, fichier)
        }
        return document
    }

    private static func documentSansFiche(_ fichier: ArchiveZip.Fichier) -> DocumentXDM {
        DocumentXDM(
            chemin: fichier.nom, octets: fichier.octets, typeMIME: "text/xml", titre: "",
            type: CodeRecu(code: "", systeme: "", libelle: ""), identifiant: "", usager: IdentiteRecue())
    }

    /// What does not fit between the announcement and the file.
    private static func discordances(_ fiche: MetadonneesXDM.Fiche, _ fichier: ArchiveZip.Fichier?) -> [String] {
        guard let fichier else {
            // A deletion may come without the document that it deletes.
            if fiche.action == "D" { return [] }
            return ["Le fichier « \(fiche.uri) » est annoncé mais absent de l’archive."]
        }
        var phrases: [String] = []
        if let taille = fiche.taille, taille != fichier.octets.count {
            phrases.append(
                "« \(fichier.nom) » fait \(fichier.octets.count) octets au lieu des \(taille) annoncés :"
                    + " il a pu être modifié en route.")
        }
        if !fiche.empreinte.isEmpty, let empreinte = Empreinte.sha1(fichier.octets), empreinte != fiche.empreinte {
            phrases.append(
                "L’empreinte de « \(fichier.nom) » n’est pas celle qui est annoncée : il a pu être modifié en route.")
        }
        return phrases
    }

    /// Clinical files that no announcement mentions: they are named, so that nothing arrives unseen.
    private static func nonAnnonces(_ fichiers: [ArchiveZip.Fichier], documents: [DocumentXDM]) -> [String] {
        let lus = Set(documents.map(\.chemin))
        let ignores: Set<String> = ["INDEX.HTM", "INDEX.HTML", "README.TXT", "METADATA.XML"]
        return fichiers.filter { fichier in
            let nom = NomDeFichier.dernier(fichier.nom).uppercased()
            return !lus.contains(fichier.nom) && !ignores.contains(nom) && !nom.hasSuffix(".XSL")
        }.map { "« \($0.nom) » n’est pas annoncé par le sommaire : il n’est pas lu." }
    }
}

/// The files of an archive by name, whatever the case.
private struct Repertoire {
    private var parNom: [String: ArchiveZip.Fichier] = [:]
    private(set) var doublons: [String] = []

    init(_ fichiers: [ArchiveZip.Fichier]) {
        for fichier in fichiers {
            let cle = fichier.nom.uppercased()
            if parNom[cle] == nil {
                parNom[cle] = fichier
            } else {
                doublons.append(fichier.nom)
            }
        }
    }

    /// The file that a URI names, from the folder of the metadata first, then from the root, then by its last name.
    func trouver(_ uri: String, dossier: String) -> ArchiveZip.Fichier? {
        guard !uri.isEmpty else { return nil }
        let voulu = uri.replacing("\\", with: "/").uppercased()
        let simple = voulu.hasPrefix("./") ? String(voulu.dropFirst(2)) : voulu
        if let fichier = parNom[dossier.uppercased() + simple] ?? parNom[simple] { return fichier }
        let candidats = parNom.values.filter {
            NomDeFichier.dernier($0.nom).uppercased() == NomDeFichier.dernier(simple)
        }
        return candidats.count == 1 ? candidats.first : nil
    }
}
