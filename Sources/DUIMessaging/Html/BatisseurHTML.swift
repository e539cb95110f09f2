import DUIDomain

/// Builds readable blocks from the tokens of a page, with a stack of open containers and one of open styles.
struct BatisseurHTML {
    /// Blocks and runs of text built so far.
    private(set) var morceaux = 0

    private let limites: HTMLTexte.Limites
    private var pile = [CadreHTML(genre: .racine)]
    private var styles: [(nom: String, style: StyleFragment, lien: String?)] = []
    private var fragments: [Fragment] = []
    private var finitParEspace = true
    private var niveauPre = 0
    private var estTitre = false

    init(limites: HTMLTexte.Limites) { self.limites = limites }

    // MARK: Text

    /// Adds text in the current style.
    mutating func append(_ texte: String) {
        let propre = Assainissement.texte(texte)
        let utile = niveauPre > 0 ? propre : collapse(propre)
        guard !utile.isEmpty else { return }
        let style = styles.reduce(into: StyleFragment()) { $0.formUnion($1.style) }
        let lien = styles.last { $0.lien != nil }?.lien
        if let dernier = fragments.indices.last, fragments[dernier].style == style, fragments[dernier].lien == lien {
            fragments[dernier].texte += utile
        } else {
            fragments.append(Fragment(utile, style: style, lien: lien))
            morceaux += 1
        }
    }

    /// Runs of white space become one space, none at the start of a line (HTML's rule; a no-break space stays).
    private mutating func collapse(_ texte: String) -> String {
        var sortie: [UInt8] = []
        for octet in texte.utf8 {
            let estBlanc = octet == 0x20 || octet == 0x0A
            if !(estBlanc && finitParEspace) { sortie.append(estBlanc ? 0x20 : octet) }
            finitParEspace = estBlanc
        }
        return String(decoding: sortie, as: UTF8.self)
    }

    private mutating func lineBreak() {
        if fragments.isEmpty {
            fragments.append(Fragment("\n"))
        } else {
            fragments[fragments.count - 1].texte += "\n"
        }
        finitParEspace = true
    }

    /// Closes the current paragraph.
    private mutating func flush() {
        defer {
            fragments = []
            finitParEspace = true
        }
        guard let bloc = block() else { return }
        pile[pile.count - 1].blocs.append(bloc)
        morceaux += 1
    }

    private func block() -> BlocLisible? {
        if niveauPre > 0 {
            let texte = fragments.map(\.texte).joined()
            let lignes = texte.split(separator: "\n", omittingEmptySubsequences: false)
            let utiles = lignes.drop { $0.allSatisfy(\.isWhitespace) }
            guard !utiles.isEmpty else { return nil }
            return .preformate(utiles.joined(separator: "\n").trimmingFin())
        }
        let coupes = TailleFragments.trim(fragments)
        guard !coupes.isEmpty else { return nil }
        return estTitre ? .intertitre(coupes.map(\.texte).joined()) : .paragraphe(coupes)
    }

    // MARK: Tags

    /// An opening tag.
    mutating func open(_ nom: String, _ attributs: [String: String]) {
        switch nom {
        case "br": lineBreak()
        case "img", "image": image(attributs)
        case "hr":
            flush()
            append(String(repeating: "─", count: 20))
            flush()
        case "pre", "listing", "plaintext":
            flush()
            niveauPre += 1
        case "h1", "h2", "h3", "h4", "h5", "h6":
            flush()
            estTitre = true
        case "ul", "ol", "menu", "dir", "li", "table", "tr", "td", "th", "caption", "blockquote":
            flush()
            openContainer(nom, attributs)
        case _ where Self.blocs.contains(nom): flush()
        default: openInline(nom, attributs)
        }
    }

    /// A closing tag.
    mutating func close(_ nom: String) {
        switch nom {
        case "br": lineBreak()
        case "pre", "listing", "plaintext":
            flush()
            niveauPre = max(0, niveauPre - 1)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            flush()
            estTitre = false
        case "ul", "ol", "menu", "dir": closeContainer { if case .liste = $0 { true } else { false } }
        case "li": closeContainer { $0 == .element }
        case "table": closeContainer { $0 == .tableau }
        case "tr": closeContainer { $0 == .rangee }
        case "td", "th": closeContainer { $0 == .cellule }
        case "caption": closeContainer { $0 == .legende }
        case "blockquote": closeContainer { $0 == .citation }
        case _ where Self.blocs.contains(nom): flush()
        default:
            if let rang = styles.lastIndex(where: { $0.nom == nom }) { styles.remove(at: rang) }
        }
    }

    /// Everything, once the page is at its end.
    mutating func finish() -> [BlocLisible] {
        flush()
        while pile.count > 1 { pop() }
        return pile[0].blocs
    }

    private mutating func openContainer(_ nom: String, _ attributs: [String: String]) {
        switch nom {
        case "li":
            if top(where: { $0 == .element }, avant: { if case .liste = $0 { true } else { false } }) {
                closeContainer { $0 == .element }
            }
            if case .liste = pile[pile.count - 1].genre {} else { push(CadreHTML(genre: .liste(ordonnee: false))) }
            push(CadreHTML(genre: .element))
        case "tr":
            closeUpTo(.tableau)
            if pile[pile.count - 1].genre == .tableau { push(CadreHTML(genre: .rangee)) }
        case "td", "th":
            closeUpTo(.rangee)
            if pile[pile.count - 1].genre == .tableau { push(CadreHTML(genre: .rangee)) }
            guard pile[pile.count - 1].genre == .rangee else { return }
            var cellule = CadreHTML(genre: .cellule)
            cellule.estEntete = nom == "th"
            cellule.colonnes = min(50, Int(attributs["colspan"] ?? "") ?? 1)
            cellule.hauteur = min(500, Int(attributs["rowspan"] ?? "") ?? 1)
            push(cellule)
        case "table": push(CadreHTML(genre: .tableau))
        case "caption": push(CadreHTML(genre: pile[pile.count - 1].genre == .tableau ? .legende : .citation))
        case "blockquote": push(CadreHTML(genre: .citation))
        default: push(CadreHTML(genre: .liste(ordonnee: nom == "ol")))
        }
    }

    private mutating func push(_ cadre: CadreHTML) {
        if pile.count < limites.profondeur { pile.append(cadre) }
    }

    private mutating func pop() {
        flush()
        guard pile.count > 1 else { return }
        let ferme = pile.removeLast()
        pile[pile.count - 1].absorb(ferme)
    }

    /// Whether a container of that kind is open above the nearest one that `avant` names.
    private func top(
        where voulu: (CadreHTML.Genre) -> Bool, avant: (CadreHTML.Genre) -> Bool
    ) -> Bool {
        for cadre in pile.reversed() {
            if voulu(cadre.genre) { return true }
            if avant(cadre.genre) || cadre.genre == .cellule { return false }
        }
        return false
    }

    /// Closes the nearest container of a kind, and those inside it; a stray closing tag in a cell closes nothing outside.
    private mutating func closeContainer(_ voulu: (CadreHTML.Genre) -> Bool) {
        flush()
        guard let rang = pile.lastIndex(where: { voulu($0.genre) }), rang > 0 else { return }
        if let tableau = pile.lastIndex(where: { $0.genre == .tableau }), tableau > rang { return }
        while pile.count > rang { pop() }
    }

    /// Closes the containers inside the nearest row or table, which an opening `tr` or `td` ends implicitly.
    private mutating func closeUpTo(_ genre: CadreHTML.Genre) {
        guard let tableau = pile.lastIndex(where: { $0.genre == .tableau }) else { return }
        let rang = genre == .tableau ? tableau : pile.lastIndex { $0.genre == .rangee } ?? tableau
        while pile.count > max(tableau, rang) + 1 { pop() }
    }

    private mutating func openInline(_ nom: String, _ attributs: [String: String]) {
        guard styles.count < 100 else { return }
        switch nom {
        case "a":
            styles.removeAll { $0.nom == "a" }
            guard let cible = attributs["href"] else { return }
            let lien = Assainissement.ligne(String(cible.prefix(2000)))
            if !lien.isEmpty && !lien.hasPrefix("#") { styles.append((nom, [.souligne], lien)) }
        default:
            if let style = Self.styles[nom] { styles.append((nom, style, nil)) }
        }
    }

    /// Images are named, never fetched; the one-pixel ones that only spy on the reader are not worth a word.
    private mutating func image(_ attributs: [String: String]) {
        let alternatif = Assainissement.ligne(attributs["alt"] ?? "")
        let estEspion = ["0", "1", "0px", "1px"].contains { $0 == attributs["width"] || $0 == attributs["height"] }
        if alternatif.isEmpty {
            if !estEspion { append("[image]") }
        } else {
            append("[image : \(alternatif.prefix(300))]")
        }
    }

    private static let styles: [String: StyleFragment] = [
        "b": .gras, "strong": .gras, "i": .italique, "em": .italique, "cite": .italique, "var": .italique,
        "dfn": .italique, "u": .souligne, "ins": .souligne, "s": .barre, "strike": .barre, "del": .barre,
        "sup": .exposant, "sub": .indice,
    ]

    private static let blocs: Set<String> = [
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "center", "form",
        "fieldset", "legend", "figure", "figcaption", "dl", "dt", "dd", "details", "summary", "body", "html", "head",
        "thead", "tbody", "tfoot", "option", "textarea", "hgroup",
    ]
}

/// White space around a run of fragments.
enum TailleFragments {
    /// Fragments without blank ends; nothing when there is nothing but blanks.
    static func trim(_ fragments: [Fragment]) -> [Fragment] {
        guard let premier = fragments.firstIndex(where: { !$0.texte.allSatisfy(isBlank) }),
            let dernier = fragments.lastIndex(where: { !$0.texte.allSatisfy(isBlank) })
        else { return [] }
        var coupes = Array(fragments[premier...dernier])
        coupes[0].texte = String(coupes[0].texte.drop(while: isBlank))
        coupes[coupes.count - 1].texte = coupes[coupes.count - 1].texte.trimmingFin()
        return coupes
    }

    /// Blank on screen: white space, and the zero-width signs that newsletters fill their previews with.
    static func isBlank(_ signe: Character) -> Bool {
        signe.isWhitespace
            || signe.unicodeScalars.allSatisfy { [0xAD, 0x34F, 0x200B, 0x200C, 0x200D, 0x2060].contains($0.value) }
    }
}

extension String {
    /// Without the white space at the end.
    func trimmingFin() -> String {
        guard let fin = lastIndex(where: { !TailleFragments.isBlank($0) }) else { return "" }
        return String(self[...fin])
    }
}
