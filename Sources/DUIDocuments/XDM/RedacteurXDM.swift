import CZip
import DUIDomain
import Foundation

/// Makes IHE_XDM.zip: the archive that carries documents about one person by secure mail.
///
/// Source: ANS, volet Échange de documents de santé, and its examples (FACTS §5.1): INDEX.HTM, README.TXT,
/// IHE_XDM/SUBSET01/METADATA.XML and DOC0001.XML, DOC0002.XML… The same documents, sender, instant and identifiers give the
/// same bytes.
public enum RedacteurXDM {
    /// The name under which it travels.
    public static let nom = "IHE_XDM.zip"

    /// Who sends, as README.TXT and INDEX.HTM name it.
    public struct Emetteur: Hashable, Sendable {
        /// Name of the structure.
        public var structure: String
        /// Its national identifier (Struct_IdNat: `1` and the FINESS number).
        public var identifiant: String
        /// Who wrote, as shown.
        public var auteur: String
        /// Postal address, possibly empty.
        public var adresse: String
        /// Version of the program.
        public var version: String
        /// Where the structure works: a code of JDV_J02.
        public var lieu: CodeRecu

        /// A sender.
        public init(
            structure: String, identifiant: String, auteur: String, adresse: String, version: String, lieu: CodeRecu
        ) {
            self.structure = structure
            self.identifiant = identifiant
            self.auteur = auteur
            self.adresse = adresse
            self.version = version
            self.lieu = lieu
        }
    }

    /// The bytes of an archive of CDA documents. `uuids` gives a new UUID each time; `action` is `C` when they replace
    /// documents sent before, `D` when they withdraw them.
    ///
    /// Refused when a document is no CDA, lacks what the summary must say, or is about somebody else than the first.
    public static func archive(
        _ documents: [Data], emetteur: Emetteur, quand: Instant, action: String? = nil, uuids: @escaping () -> String
    ) throws(ErreurLecture) -> Data {
        var fiches: [MetadonneesADeposer.Annonce] = []
        for (rang, octets) in documents.enumerated() {
            let fiche = try FicheDePartage(cda: octets)
            if let premiere = fiches.first?.fiche, premiere.patient != fiche.patient {
                throw ErreurLecture(
                    .xmlInvalide,
                    "Les documents joints ne désignent pas la même personne : une archive ne porte que sur une seule.")
            }
            guard let empreinte = Empreinte.sha1(octets) else { throw echec }
            let numero = "000\(rang + 1)".suffix(4)
            fiches.append(
                .init(fiche: fiche, nom: "DOC\(numero).XML", taille: octets.count, empreinte: empreinte))
        }
        guard !fiches.isEmpty else { throw echec }
        guard let identifiant = OID.universel(uuid: uuids()), let source = OID.universel(uuid: uuids()) else {
            throw echec
        }
        let lot = MetadonneesADeposer.Lot(
            quand: quand, identifiant: identifiant, source: source, lieu: emetteur.lieu, action: action)
        let metadonnees = MetadonneesADeposer(lot, fiches, uuids: uuids).document
        let noms = ["METADATA.XML"] + fiches.map(\.nom)
        var fichiers = [
            ("INDEX.HTM", Data(accueil(emetteur).utf8)), ("README.TXT", Data(lisezMoi(emetteur, noms).utf8)),
            ("IHE_XDM/SUBSET01/METADATA.XML", Data(metadonnees.utf8)),
        ]
        for (fiche, octets) in zip(fiches, documents) { fichiers.append(("IHE_XDM/SUBSET01/" + fiche.nom, octets)) }
        return try compresser(fichiers, quand: quand)
    }

    private static let echec = ErreurLecture(
        .outilAbsent, "L’archive XDM n’a pas pu être faite : rien n’est parti, le brouillon est gardé.")

    private static func accueil(_ emetteur: Emetteur) -> String {
        func cite(_ texte: String) -> String { NoeudEcrit.proteger(texte, attribut: true) }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Documents de santé</title></head>
            <body><p>Emetteur : \(cite(emetteur.structure)) (\(cite(emetteur.identifiant)))</p>
            <p>Voir le fichier <a href="README.TXT">README.TXT</a></p></body></html>

            """
    }

    private static func lisezMoi(_ emetteur: Emetteur, _ noms: [String]) -> String {
        func ligne(_ texte: String) -> String { Assainissement.ligne(texte) }
        let lignes =
            [
                "Emetteur :", "==========", "   . Nom : \(ligne(emetteur.auteur))",
                "   . Organisme : \(ligne(emetteur.structure)) (\(ligne(emetteur.identifiant)))",
                "   . Adresse : \(ligne(emetteur.adresse))", "", "Application de l'émetteur :",
                "===========================", "   . Nom : DUI, Dossier Usager Informatisé",
                "   . Version : \(ligne(emetteur.version))", "   . Editeur : projet DUI", "", "Instructions :",
                "==============",
                "   . Consultez les fichiers reçus par messagerie sécurisée de santé dans votre logiciel.", "",
                "Arborescence :", "==============", "     README.TXT", "     INDEX.HTM", "     IHE_XDM",
                "          SUBSET01",
            ] + noms.map { "               " + $0 }
        return lignes.joined(separator: "\r\n") + "\r\n"
    }

    // MARK: Zip

    private static func compresser(_ fichiers: [(nom: String, octets: Data)], quand: Instant) throws(ErreurLecture)
        -> Data
    {
        var erreur = zip_error_t()
        zip_error_init(&erreur)
        defer { zip_error_fini(&erreur) }
        guard let source = zip_source_buffer_create(nil, 0, 0, &erreur) else { throw echec }
        guard let archive = zip_open_from_source(source, Int32(ZIP_TRUNCATE), &erreur) else {
            zip_source_free(source)
            throw echec
        }
        // The source outlives the archive: its bytes are read once all is written.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        for (nom, octets) in fichiers {
            guard ajouter(nom, octets, quand, a: archive) else {
                zip_discard(archive)
                throw echec
            }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw echec
        }
        return try lire(source)
    }

    private static func ajouter(_ nom: String, _ octets: Data, _ quand: Instant, a archive: OpaquePointer) -> Bool {
        // libzip frees this copy when it is done with it.
        guard let copie = malloc(max(1, octets.count)) else { return false }
        octets.withUnsafeBytes { zone in
            if let debut = zone.baseAddress { memcpy(copie, debut, zone.count) }
        }
        guard let contenu = zip_source_buffer(archive, copie, UInt64(octets.count), 1) else {
            free(copie)
            return false
        }
        let rang = zip_file_add(archive, nom, contenu, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard rang >= 0 else {
            zip_source_free(contenu)
            return false
        }
        return zip_file_set_mtime(archive, UInt64(rang), time_t(quand.secondes), 0) == 0
            && zip_set_file_compression(archive, UInt64(rang), ZIP_CM_DEFLATE, 9) == 0
    }

    private static func lire(_ source: OpaquePointer) throws(ErreurLecture) -> Data {
        guard zip_source_open(source) == 0 else { throw echec }
        defer { zip_source_close(source) }
        var sortie = Data()
        var tampon = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let lus = zip_source_read(source, &tampon, UInt64(tampon.count))
            guard lus >= 0 else { throw echec }
            guard lus > 0 else { return sortie }
            sortie.append(contentsOf: tampon[0..<Int(lus)])
        }
    }
}
