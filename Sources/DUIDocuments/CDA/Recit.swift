import DUIDomain

/// Turns a narrative block (CDA R2 NarrativeBlock) into readable blocks.
///
/// No text may be lost: an element that the standard does not know is read for what it contains, and text that stands
/// where the standard allows none (between the rows of a table) becomes a paragraph.
struct Recit {
    private(set) var blocs: [BlocLisible] = []
    private var enCours = SuiteDeFragments()
    private var notes: [BlocLisible] = []
    private let contexte: ContexteRecit

    /// The blocks of a `text`, a cell or an item, footnotes last.
    static func blocs(de element: ElementXML, contexte: ContexteRecit) -> [BlocLisible] {
        var recit = Recit(contexte: contexte)
        recit.lire(enfantsDe: element, style: [], lien: nil)
        recit.clore()
        return recit.blocs + recit.notes
    }

    private init(contexte: ContexteRecit) { self.contexte = contexte }

    private mutating func lire(enfantsDe element: ElementXML, style: StyleFragment, lien: String?) {
        for enfant in element.enfants {
            switch enfant {
            case .texte(let texte): enCours.ajouter(texte, style: style, lien: lien)
            case .element(let fils): lire(fils, style: style, lien: lien)
            }
        }
    }

    private mutating func lire(_ element: ElementXML, style: StyleFragment, lien: String?) {
        let style = style.union(StyleCDA.style(de: element))
        switch element.nom {
        case "br": enCours.passerALaLigne()
        case "paragraph":
            clore()
            lire(enfantsDe: element, style: style, lien: lien)
            clore()
        case "caption":
            clore()
            lire(enfantsDe: element, style: style.union(.gras), lien: lien)
            clore()
        case "sub": lire(enfantsDe: element, style: style.union(.indice), lien: lien)
        case "sup": lire(enfantsDe: element, style: style.union(.exposant), lien: lien)
        case "list":
            clore()
            ajouterListe(element)
        case "table":
            clore()
            ajouterTableau(element)
        default: lireAppel(element, style: style, lien: lien)
        }
    }

    /// Elements that point somewhere: links, footnotes, media; any other element is read through.
    private mutating func lireAppel(_ element: ElementXML, style: StyleFragment, lien: String?) {
        switch element.nom {
        case "linkHtml":
            let cible = element.mot("href")
            let avant = enCours.signes
            lire(enfantsDe: element, style: style, lien: cible.isEmpty ? lien : cible)
            if enCours.signes == avant { enCours.ajouter(cible, style: style, lien: cible) }
        case "footnote":
            let marque = contexte.marques[element["ID"]] ?? "*"
            enCours.ajouter("[\(marque)]", style: style.union(.exposant), lien: nil)
            var suite = SuiteDeFragments()
            suite.ajouter(element.texteBrut, style: [], lien: nil)
            notes.append(.note(marque: marque, suite.fragments))
        case "footnoteRef":
            let marque = contexte.marques[element["IDREF"]] ?? "*"
            enCours.ajouter("[\(marque)]", style: style.union(.exposant), lien: nil)
            lire(enfantsDe: element, style: style, lien: lien)
        case "renderMultiMedia":
            for nom in element.mot("referencedObject").split(separator: " ") {
                enCours.ajouter(" \(nommer(String(nom))) ", style: style.union(.italique), lien: nil)
            }
            lire(enfantsDe: element, style: style, lien: lien)
        default: lire(enfantsDe: element, style: style, lien: lien)
        }
    }

    private func nommer(_ identifiant: String) -> String {
        guard let media = contexte.medias[identifiant] else {
            return "[pièce « \(identifiant) » absente du document]"
        }
        let genre = media.typeMIME.hasPrefix("image/") ? "image jointe" : "document joint"
        return "[\(genre) : \(identifiant), \(media.description)]"
    }

    /// Ends the paragraph under way.
    private mutating func clore() {
        let fragments = enCours.fragments
        if !fragments.isEmpty { blocs.append(.paragraphe(fragments)) }
        enCours = SuiteDeFragments()
    }

    private mutating func ajouterListe(_ liste: ElementXML) {
        let ordonnee =
            liste["listType"] == "ordered"
            || liste["styleCode"].split(separator: " ").contains { StyleCDA.numerotations.contains(String($0)) }
        var elements: [[BlocLisible]] = []
        for enfant in liste.elements {
            if enfant.nom == "caption" {
                blocs.append(.intertitre(enfant.texte))
            } else {
                elements.append(Recit.blocs(de: enfant, contexte: contexte))
            }
        }
        blocs += Self.texteEgare(dans: liste)
        if !elements.isEmpty { blocs.append(.liste(ordonnee: ordonnee, elements: elements)) }
    }

    private mutating func ajouterTableau(_ table: ElementXML) {
        blocs += Self.texteEgare(dans: table)
        let tableau = TableauCDA.lire(table, contexte: contexte)
        if !tableau.legende.isEmpty || !(tableau.entetes + tableau.lignes).isEmpty { blocs.append(.tableau(tableau)) }
    }

    /// Text that stands where only rows or items may stand.
    static func texteEgare(dans element: ElementXML) -> [BlocLisible] {
        var suite = SuiteDeFragments()
        for case .texte(let texte) in element.enfants { suite.ajouter(texte, style: [], lien: nil) }
        return suite.fragments.isEmpty ? [] : [.paragraphe(suite.fragments)]
    }
}
