import DUIDomain

/// Draws the blocks of readable content, one after the other.
struct BlocsImprimes {
    private static let retrait = 14.0
    private static let retraitMaximal = 160.0
    private let compositeur: Compositeur

    init(_ compositeur: Compositeur) { self.compositeur = compositeur }

    /// Draws a whole content: title, warnings, header, sections.
    func imprimer(_ contenu: ContenuLisible) {
        let gauche = Compositeur.margeGauche
        if !contenu.titre.isEmpty {
            compositeur.ecrire([Fragment(contenu.titre)], police: Police(taille: 15, estGrasse: true), gauche: gauche)
            compositeur.espacer(6)
        }
        for avertissement in contenu.avertissements {
            compositeur.poserPuce("!", x: gauche)
            compositeur.ecrire([Fragment(avertissement, style: .gras)], police: .corps, gauche: gauche + Self.retrait)
            compositeur.espacer(3)
        }
        contenu.entete.forEach(imprimer)
        for section in contenu.sections { imprimer(section) }
        guard !contenu.details.isEmpty else { return }
        imprimer(SectionLisible(titre: "En-tête complet", blocs: []))
        contenu.details.forEach(imprimer)
    }

    private func imprimer(_ ligne: LigneEntete) {
        let gauche = Compositeur.margeGauche
        let valeur = gauche + 168
        compositeur.reserver(26)
        let (page, debut) = (compositeur.page, compositeur.y)
        compositeur.ecrire(
            [Fragment(ligne.libelle, style: .gras)], police: .cellule, gauche: gauche, droite: valeur - 8)
        let fin = compositeur.y
        // The value starts beside its label, unless the label itself went over to the next page.
        if compositeur.page == page { compositeur.y = debut }
        compositeur.ecrire([Fragment(ligne.valeur)], police: .cellule, gauche: valeur)
        if compositeur.page == page { compositeur.y = max(compositeur.y, fin) }
        compositeur.espacer(1.5)
    }

    private func imprimer(_ section: SectionLisible) {
        if !section.titre.isEmpty {
            let taille = max(9.5, 13 - Double(section.niveau) * 1.5)
            compositeur.espacer(section.niveau == 1 ? 12 : 8)
            compositeur.reserver(90)
            compositeur.ecrire(
                [Fragment(section.titre)], police: Police(taille: taille, estGrasse: true),
                gauche: Compositeur.margeGauche)
            if section.niveau == 1 {
                let y = compositeur.y + 1
                compositeur.surface.trait(x1: Compositeur.margeGauche, y1: y, x2: Compositeur.margeDroite, y2: y)
            }
            compositeur.espacer(4)
        } else {
            compositeur.espacer(8)
        }
        imprimer(section.blocs, gauche: Compositeur.margeGauche)
    }

    private func imprimer(_ blocs: [BlocLisible], gauche: Double) {
        for bloc in blocs {
            imprimer(bloc, gauche: gauche)
            compositeur.espacer(4)
        }
    }

    private func imprimer(_ bloc: BlocLisible, gauche: Double) {
        switch bloc {
        case .paragraphe(let fragments):
            compositeur.ecrire(fragments.map(Self.avecLien), police: .corps, gauche: gauche)
        case .preformate(let texte):
            compositeur.ecrire([Fragment(texte)], police: police(pour: texte, gauche: gauche), gauche: gauche)
        case .intertitre(let texte):
            compositeur.reserver(30)
            compositeur.ecrire([Fragment(texte, style: .gras)], police: .corps, gauche: gauche)
        case .note(let marque, let fragments):
            compositeur.poserPuce("[\(marque)]", x: gauche)
            compositeur.ecrire(fragments.map(Self.avecLien), police: .note, gauche: gauche + 20)
        case .liste(let ordonnee, let elements):
            let interieur = min(gauche + Self.retrait + (ordonnee ? 6 : 0), Self.retraitMaximal)
            for (rang, element) in elements.enumerated() {
                compositeur.poserPuce(ordonnee ? "\(rang + 1)." : "•", x: gauche + 3)
                imprimer(element, gauche: interieur)
            }
        case .tableau(let tableau): TableauImprime(tableau, compositeur: compositeur, gauche: gauche).imprimer()
        }
    }

    /// The size at which the widest line of a text with columns stays whole: a dose parted from its drug is misread.
    /// Smaller than what can be read it does not get; the lines then go over at a blank.
    private func police(pour texte: String, gauche: Double) -> Police {
        guard let essai = compositeur.composer([Fragment(texte)], police: .fixe, largeur: nil),
            essai.largeurNaturelle > 0
        else { return .fixe }
        let place = Compositeur.margeDroite - gauche - 1
        var police = Police.fixe
        police.taille = min(police.taille, max(Self.tailleLisible, police.taille * place / essai.largeurNaturelle))
        return police
    }

    /// The smallest size that is still read at arm's length: under 7 points on paper.
    private static let tailleLisible = 5.0

    /// A printed link is worth nothing without its address.
    static func avecLien(_ fragment: Fragment) -> Fragment {
        guard let lien = fragment.lien, !lien.isEmpty, !fragment.texte.contains(lien) else { return fragment }
        return Fragment("\(fragment.texte) (\(lien))", style: fragment.style)
    }
}
