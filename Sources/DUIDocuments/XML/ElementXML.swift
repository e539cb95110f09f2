/// An element of an XML document, as a plain value: no pointer into the C library survives the parsing.
struct ElementXML: Sendable {
    /// Local name, without prefix.
    let nom: String
    /// URI of the namespace (empty when none).
    let espace: String
    /// Attributes in document order.
    let attributs: [AttributXML]
    /// Children in document order; comments and processing instructions are not kept.
    var enfants: [NoeudXML] = []
    /// Line of the opening tag.
    let ligne: Int
}

/// A child of an element.
enum NoeudXML: Sendable {
    /// An element.
    case element(ElementXML)
    /// Text, references resolved, white space as written.
    case texte(String)
}

/// An attribute with its value.
struct AttributXML: Sendable {
    /// Local name, without prefix.
    let nom: String
    /// URI of the namespace (empty when the attribute has no prefix).
    let espace: String
    /// The value.
    let valeur: String
}

extension ElementXML {
    /// Child elements in document order.
    var elements: [ElementXML] {
        enfants.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// Child elements of a name, in the namespace of this element.
    func elements(_ nom: String) -> [ElementXML] { elements.filter { $0.nom == nom && $0.espace == espace } }

    /// First child element of a name, in the namespace of this element.
    func element(_ nom: String) -> ElementXML? {
        for case .element(let element) in enfants where element.nom == nom && element.espace == espace {
            return element
        }
        return nil
    }

    /// The first element at the end of a path of names.
    func element(_ premier: String, _ suite: String...) -> ElementXML? {
        suite.reduce(element(premier)) { $0?.element($1) }
    }

    /// All elements at the end of a path of names.
    func elements(_ premier: String, _ suite: String...) -> [ElementXML] {
        suite.reduce(elements(premier)) { etage, nom in etage.flatMap { $0.elements(nom) } }
    }

    /// Value of an attribute (of no namespace unless told), or nil.
    func attribut(_ nom: String, espace: String = "") -> String? {
        attributs.first { $0.nom == nom && $0.espace == espace }?.valeur
    }

    /// Value of an attribute, empty when absent.
    subscript(nom: String) -> String { attribut(nom) ?? "" }

    /// All text below this element, as written.
    var texteBrut: String {
        var sortie = ""
        ajouterTexte(a: &sortie)
        return sortie
    }

    /// The beginning of the text below this element, at least `octets` bytes of it if there are as many.
    ///
    /// Elements with a name may be nested two hundred deep around one text: whoever asks each of them must not pay for the
    /// whole text each time.
    func debutDuTexte(octets: Int) -> String {
        var sortie = ""
        ajouterDebut(a: &sortie, octets: octets)
        return sortie
    }

    private func ajouterDebut(a sortie: inout String, octets: Int) {
        for enfant in enfants where sortie.utf8.count < octets {
            switch enfant {
            case .texte(let texte): sortie += texte.prefix(octets)
            case .element(let element): element.ajouterDebut(a: &sortie, octets: octets)
            }
        }
    }

    private func ajouterTexte(a sortie: inout String) {
        for enfant in enfants {
            switch enfant {
            case .texte(let texte): sortie += texte
            case .element(let element): element.ajouterTexte(a: &sortie)
            }
        }
    }

    /// Calls `visite` on this element and all below it, in document order.
    func parcourir(_ visite: (ElementXML) -> Void) {
        visite(self)
        for case .element(let element) in enfants { element.parcourir(visite) }
    }
}
