import DUITerminal
import DUIViewModels

/// What a journey expects of the screen. Each one throws with the frame when it is not met.
extension Pilote {
    /// Every text stands on screen.
    public func voit(_ textes: String..., ligne: Int = #line) throws {
        for texte in textes where !self.texte.contains(Self.uni(texte)) {
            throw deception("On devait voir « \(texte) »", ligne)
        }
    }

    /// No text stands on screen.
    public func neVoitPas(_ textes: String..., ligne: Int = #line) throws {
        for texte in textes where self.texte.contains(Self.uni(texte)) {
            throw deception("On ne devait pas voir « \(texte) »", ligne)
        }
    }

    /// A row holds all these texts.
    public func voitUneLigne(_ textes: String..., ligne: Int = #line) throws {
        let voulus = textes.map(Self.uni)
        guard rangees.contains(where: { rangee in voulus.allSatisfy(rangee.contains) }) else {
            throw deception("On devait voir une ligne avec « \(textes.joined(separator: " » et « ")) »", ligne)
        }
    }

    /// The texts of the selected rows: those marked `>` and reversed, one a pane at most.
    public var lignesChoisies: [String] {
        (0..<cadre.size.rows).flatMap { rang -> [String] in
            (0..<cadre.size.columns).filter { estMarquee(rang, $0) }.map { debut in
                let fin = (debut..<cadre.size.columns).first { !cadre[rang, $0].style.reverse } ?? cadre.size.columns
                return Self.uni((debut..<max(fin, debut + 1)).map { cadre[rang, $0].text }.joined())
            }
        }
    }

    private func estMarquee(_ rang: Int, _ colonne: Int) -> Bool {
        guard cadre[rang, colonne].text == ">", cadre[rang, colonne].style.reverse else { return false }
        return colonne == 0 || !cadre[rang, colonne - 1].style.reverse
    }

    /// A selected row holds this text.
    public func ligneChoisie(contient texte: String, ligne: Int = #line) throws {
        guard lignesChoisies.contains(where: { $0.contains(Self.uni(texte)) }) else {
            let choisies = lignesChoisies.isEmpty ? "aucune" : lignesChoisies.joined(separator: " / ")
            throw deception("La ligne choisie devait contenir « \(texte) » (choisie : \(choisies))", ligne)
        }
    }

    /// What the message rows say, in one line.
    public var ligneDeMessage: String {
        let place = moteur.dessin.message
        return rangees.dropFirst(place.row).prefix(place.rows).map { ligne in
            String(ligne.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: " ")
    }

    /// The row of the keys: the last one.
    public var barreDesTouches: String { rangees.last ?? "" }

    /// The message row holds this text.
    public func messageContient(_ texte: String, ligne: Int = #line) throws {
        guard ligneDeMessage.contains(Self.uni(texte)) else {
            throw deception("La ligne de message devait contenir « \(texte) »", ligne)
        }
    }

    /// The hardware cursor stands on a row that holds this text.
    public func curseurSur(_ texte: String, ligne: Int = #line) throws {
        guard let curseur = cadre.cursor, rangees.indices.contains(curseur.row),
            rangees[curseur.row].contains(Self.uni(texte))
        else {
            let place = cadre.cursor.map { "rangée \($0.row), colonne \($0.column)" } ?? "nulle part"
            throw deception("Le curseur devait être sur « \(texte) » (il est : \(place))", ligne)
        }
    }

    /// A dialog of this title waits for an answer; its safe button has the focus.
    public func dialogue(titre: String, ligne: Int = #line) throws {
        guard case .dialogue(let dialogue) = moteur.application.superpositions.last,
            Self.uni(dialogue.titre).contains(Self.uni(titre))
        else { throw deception("Le dialogue « \(titre) » devait être ouvert", ligne) }
    }

    /// A list of values of this title is open.
    public func choix(titre: String, ligne: Int = #line) throws {
        guard case .choix(let choix) = moteur.application.superpositions.last,
            Self.uni(choix.titre).contains(Self.uni(titre))
        else { throw deception("Le choix « \(titre) » devait être ouvert", ligne) }
    }

    /// Nothing lies over the panel.
    public func aucuneSuperposition(ligne: Int = #line) throws {
        guard moteur.application.superpositions.isEmpty else {
            throw deception("Rien ne devait couvrir l’écran", ligne)
        }
    }

    /// The tab shown.
    public func onglet(_ onglet: Onglet, ligne: Int = #line) throws {
        guard moteur.application.onglet == onglet else {
            throw deception("L’onglet devait être \(onglet.titre(moteur.application.mots))", ligne)
        }
    }

    /// A failed expectation, with the frame and the line of the test.
    public func deception(_ phrase: String, _ ligne: Int) -> Deception {
        Deception("Ligne \(ligne) : \(phrase).", texte)
    }
}
