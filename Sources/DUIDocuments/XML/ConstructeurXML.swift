import CXML
import DUIDomain

/// Builds the tree of values from the events of one parser, and stops the parser at the first limit passed.
final class ConstructeurXML {
    private(set) var racine: ElementXML?
    private(set) var echec: EchecXML?

    private let limites: LimitesXML
    private let contexte: xmlParserCtxtPtr
    private var pile: [ElementXML] = []
    private var noeuds = 0
    private var tampon: [UInt8] = []

    init(limites: LimitesXML, contexte: xmlParserCtxtPtr) {
        self.limites = limites
        self.contexte = contexte
    }

    /// The builder behind the opaque pointer that the C library hands back.
    static func de(_ donnees: UnsafeMutableRawPointer?) -> ConstructeurXML? {
        donnees.map { Unmanaged<ConstructeurXML>.fromOpaque($0).takeUnretainedValue() }
    }

    func refuserDoctype() {
        arreter(
            .doctype,
            "Le document commence par une déclaration DOCTYPE, interdite dans un document de santé : il n’a pas été lu."
        )
    }

    func ouvrir(
        _ nom: UnsafePointer<xmlChar>?, _ espace: UnsafePointer<xmlChar>?, nombre: Int,
        _ attributs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard echec == nil, compter(1 + nombre) else { return }
        guard pile.count < limites.profondeur else {
            arreter(.tropGrand, "Le document emboîte plus de \(limites.profondeur) niveaux : il n’a pas été lu.")
            return
        }
        viderTampon()
        pile.append(
            ElementXML(
                nom: Self.chaine(nom), espace: Self.chaine(espace), attributs: Self.lire(attributs, nombre: nombre),
                ligne: Int(xmlSAX2GetLineNumber(contexte))))
    }

    func fermer() {
        guard echec == nil else { return }
        viderTampon()
        guard let element = pile.popLast() else { return }
        if pile.isEmpty {
            racine = element
        } else {
            pile[pile.count - 1].enfants.append(.element(element))
        }
    }

    func texte(_ debut: UnsafePointer<xmlChar>?, _ longueur: Int) {
        guard echec == nil, let debut, longueur > 0 else { return }
        tampon.append(contentsOf: UnsafeBufferPointer(start: debut, count: longueur))
    }

    func noter(_ erreur: xmlError) {
        guard echec == nil, erreur.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        // Namespace complaints are not fatal: an unknown prefix leaves an element without namespace.
        guard erreur.domain != Int32(XML_FROM_NAMESPACE.rawValue) else { return }
        let code = UInt32(bitPattern: erreur.code)
        let encodage = [
            XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_INVALID_CHAR.rawValue, XML_I18N_CONV_FAILED.rawValue,
        ].contains(code)
        echec = EchecXML(
            publique: ErreurLecture(
                .xmlInvalide, "Le document est abîmé à la ligne \(max(1, erreur.line)) : ce n’est pas du XML correct."),
            encodageFaux: encodage)
    }

    private func arreter(_ motif: ErreurLecture.Motif, _ message: String) {
        if echec == nil { echec = EchecXML(publique: ErreurLecture(motif, message)) }
        xmlStopParser(contexte)
    }

    private func compter(_ ajout: Int) -> Bool {
        noeuds += ajout
        guard noeuds <= limites.noeuds else {
            arreter(.tropGrand, "Le document contient plus de \(limites.noeuds) éléments : il n’a pas été lu.")
            return false
        }
        return true
    }

    private func viderTampon() {
        guard !tampon.isEmpty, !pile.isEmpty, compter(1) else { return }
        pile[pile.count - 1].enfants.append(.texte(String(decoding: tampon, as: UTF8.self)))
        tampon.removeAll(keepingCapacity: tampon.count < 65_536)
    }

    private static func chaine(_ pointeur: UnsafePointer<xmlChar>?) -> String {
        pointeur.map { String(cString: $0) } ?? ""
    }

    // SAX2 gives five pointers an attribute: name, prefix, namespace, start and end of the value.
    private static func lire(
        _ attributs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, nombre: Int
    ) -> [AttributXML] {
        guard let attributs, nombre > 0 else { return [] }
        return (0..<nombre).map { rang in
            let champ = attributs + rang * 5
            var valeur = ""
            if let debut = champ[3], let fin = champ[4], fin > debut {
                valeur = String(decoding: UnsafeBufferPointer(start: debut, count: fin - debut), as: UTF8.self)
                // Without entity substitution, every ampersand of an attribute comes in this one form.
                if valeur.contains("&") { valeur = valeur.replacing("&#38;", with: "&") }
            }
            return AttributXML(nom: chaine(champ[0]), espace: chaine(champ[2]), valeur: valeur)
        }
    }
}
