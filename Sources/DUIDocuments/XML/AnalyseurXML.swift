import CXML
import DUIDomain
import Foundation

/// What an XML file may cost before it is refused.
public struct LimitesXML: Hashable, Sendable {
    /// Size of the file in bytes.
    public var octets: Int
    /// Elements inside one another.
    public var profondeur: Int
    /// Elements, attributes and pieces of text.
    public var noeuds: Int

    /// Limits of an XML file.
    public init(octets: Int = 32 << 20, profondeur: Int = 200, noeuds: Int = 2_000_000) {
        self.octets = octets
        self.profondeur = profondeur
        self.noeuds = noeuds
    }

    /// 32 MB, 200 levels, two million nodes: ten times the largest document seen in the field.
    public static let standard = LimitesXML()
}

/// Reads XML from outside through libxml2's event interface.
///
/// The events build plain values while the limits are counted, so that nothing large is ever made of a small file. There
/// is no network, no external entity, no DTD: the first sign of a DOCTYPE ends the reading (entities could read files or
/// grow without end). Errors are gathered by parser, never printed.
enum AnalyseurXML {
    /// A document with what had to be forgiven.
    struct Resultat: Sendable {
        /// The root.
        var racine: ElementXML
        /// Sentences for the reader.
        var avertissements: [String]
    }

    // The first initialisation of the library is not safe from two threads; a static constant is.
    private static let bibliothequePrete: Bool = {
        xmlInitParser()
        return true
    }()

    /// Reads a whole file.
    static func parse(
        _ octets: Data, limites: LimitesXML = .standard
    ) throws(ErreurLecture) -> Resultat {
        guard octets.count <= limites.octets else {
            throw ErreurLecture(
                .tropGrand,
                "Le document pèse \(Taille.enMots(octets.count)), plus que les \(Taille.enMots(limites.octets)) acceptés."
            )
        }
        guard bibliothequePrete, !octets.isEmpty else {
            throw ErreurLecture(.xmlInvalide, "Le document est vide.")
        }
        do {
            return Resultat(racine: try parse(octets, limites: limites, encodage: nil), avertissements: [])
        } catch let erreur where erreur.encodageFaux {
            // Some software announces UTF-8 and writes Windows-1252: the letters can be saved, and the reader is told.
            guard let racine = try? parse(octets, limites: limites, encodage: "windows-1252") else {
                throw erreur.publique
            }
            return Resultat(
                racine: racine,
                avertissements: [
                    "Le document n’est pas écrit dans le jeu de caractères qu’il annonce :"
                        + " il a été lu en Windows-1252, vérifiez les accents."
                ])
        } catch {
            throw error.publique
        }
    }

    private static func parse(
        _ octets: Data, limites: LimitesXML, encodage: String?
    ) throws(EchecXML) -> ElementXML {
        // Converters of character sets know no parser and would print on the terminal: this thread's handler is mute. What
        // they cannot convert ends the document early, and the parser reports that.
        xmlSetStructuredErrorFunc(nil) { _, _ in }
        guard let contexte = xmlNewParserCtxt() else {
            throw EchecXML(publique: ErreurLecture(.xmlInvalide, "La mémoire manque pour lire le document."))
        }
        defer { xmlFreeParserCtxt(contexte) }
        let bati = ConstructeurXML(limites: limites, contexte: contexte)
        contexte.pointee.sax.pointee = gestionnaire()
        contexte.pointee.userData = Unmanaged.passUnretained(bati).toOpaque()
        // HUGE lifts the library's own limit of 10 MB a text, which a PDF in base64 passes: our limits hold instead.
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue)
        withExtendedLifetime(bati) {
            octets.withUnsafeBytes { zone in
                let debut = zone.bindMemory(to: CChar.self).baseAddress
                if let document = xmlCtxtReadMemory(contexte, debut, Int32(zone.count), nil, encodage, options) {
                    xmlFreeDoc(document)
                }
            }
        }
        if let echec = bati.echec { throw echec }
        guard contexte.pointee.wellFormed == 1, let racine = bati.racine else {
            throw EchecXML(publique: ErreurLecture(.xmlInvalide, "Le document n’est pas du XML complet."))
        }
        return racine
    }

    private static func gestionnaire() -> xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.internalSubset = { donnees, _, _, _ in ConstructeurXML.de(donnees)?.refuserDoctype() }
        sax.startElementNs = { donnees, nom, _, espace, _, _, nombre, _, attributs in
            ConstructeurXML.de(donnees)?.ouvrir(nom, espace, nombre: Int(nombre), attributs)
        }
        sax.endElementNs = { donnees, _, _, _ in ConstructeurXML.de(donnees)?.fermer() }
        sax.characters = { donnees, texte, longueur in ConstructeurXML.de(donnees)?.texte(texte, Int(longueur)) }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = sax.characters
        sax.serror = { donnees, erreur in
            guard let erreur else { return }
            ConstructeurXML.de(donnees)?.noter(erreur.pointee)
        }
        return sax
    }
}

/// A failure, and whether another encoding may save it.
struct EchecXML: Error {
    var publique: ErreurLecture
    var encodageFaux = false
}
