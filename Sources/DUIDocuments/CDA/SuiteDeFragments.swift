import DUIDomain

/// Fragments of one paragraph under way: white space collapses across the borders of fragments, as a browser does.
struct SuiteDeFragments {
    private var suite: [Fragment] = []
    /// How much text was added, line breaks left out.
    private(set) var signes = 0
    private var blancEnAttente = false
    private var debutDeLigne = true

    /// Adds running text.
    mutating func ajouter(_ texte: String, style: StyleFragment, lien: String?) {
        let propre = Assainissement.texte(texte)
        var sortie = ""
        for signe in propre {
            if signe.estBlancXML {
                blancEnAttente = !debutDeLigne
            } else {
                if blancEnAttente { sortie.append(" ") }
                sortie.append(signe)
                blancEnAttente = false
                debutDeLigne = false
            }
        }
        guard !sortie.isEmpty else { return }
        signes += sortie.utf8.count
        if let dernier = suite.last, dernier.style == style, dernier.lien == lien {
            suite[suite.count - 1].texte += sortie
        } else {
            suite.append(Fragment(sortie, style: style, lien: lien))
        }
    }

    /// Starts a new line inside the paragraph.
    mutating func passerALaLigne() {
        blancEnAttente = false
        debutDeLigne = true
        if suite.isEmpty {
            suite.append(Fragment("\n"))
        } else {
            suite[suite.count - 1].texte += "\n"
        }
    }

    /// The fragments, without line breaks at both ends; empty when there is no text.
    var fragments: [Fragment] {
        var propres = suite
        while let premier = propres.first {
            let reste = premier.texte.drop { $0 == "\n" }
            if !reste.isEmpty {
                propres[0].texte = String(reste)
                break
            }
            propres.removeFirst()
        }
        while let dernier = propres.last {
            var reste = dernier.texte[...]
            while reste.last == "\n" { reste.removeLast() }
            if !reste.isEmpty {
                propres[propres.count - 1].texte = String(reste)
                break
            }
            propres.removeLast()
        }
        return propres
    }
}
