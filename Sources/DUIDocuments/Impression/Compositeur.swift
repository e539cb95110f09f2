import DUIDomain

/// Lets content flow down the pages, drawing as it goes.
///
/// It runs twice: once to count the pages, once to draw them. Nothing is kept from one line to the next, so that a table
/// of ten thousand rows costs no more memory than one of ten.
final class Compositeur {
    /// More pages than that are not for printing.
    static let pagesMaximales = 2000
    static let margeGauche = 42.0
    static let margeDroite = SurfacePDF.largeur - 42.0
    static let bas = SurfacePDF.hauteur - 52.0

    let surface: SurfacePDF
    /// Page under way, from 1.
    private(set) var page = 1
    /// Where the next line goes.
    var y = 0.0
    /// Set when the content was cut at the last page allowed.
    private(set) var estTronque = false

    private let bandeau: String
    private let pied: String
    private let total: Int?
    private var haut = 42.0
    private var puce: (texte: String, x: Double)?

    init(surface: SurfacePDF, bandeau: String, pied: String, total: Int?) {
        self.surface = surface
        self.bandeau = bandeau
        self.pied = pied
        self.total = total
        commencerPage()
    }

    /// Top of the text on a page.
    var hautDePage: Double { haut }

    /// Room left on the page.
    var reste: Double { Self.bas - y }

    /// Ends the last page.
    func finir() { terminerPage() }

    /// Goes to the next page.
    func nouvellePage() {
        guard page < Self.pagesMaximales else {
            estTronque = true
            return
        }
        terminerPage()
        page += 1
        commencerPage()
    }

    /// Leaves white space, but not at the top of a page.
    func espacer(_ hauteur: Double) {
        if y > haut { y = min(Self.bas, y + hauteur) }
    }

    /// Asks that what follows be not parted from this: goes to the next page when less room is left.
    func reserver(_ hauteur: Double) {
        if reste < hauteur, y > haut { nouvellePage() }
    }

    /// Sets a mark that goes beside the next line.
    func poserPuce(_ texte: String, x: Double) { puce = (texte, x) }

    /// Lets a run of text flow between two margins.
    func ecrire(_ fragments: [Fragment], police: Police, gauche: Double, droite: Double = margeDroite) {
        for morceau in Morceaux.decouper(fragments) {
            guard !estTronque, let texte = composer(morceau, police: police, largeur: droite - gauche) else { return }
            for ligne in texte.lignes {
                if ligne.hauteur > reste { nouvellePage() }
                guard !estTronque else { return }
                tracerPuce(police)
                texte.tracer(ligne, x: gauche, y: y, gris: police.gris, sur: surface.cairo)
                y += ligne.hauteur
            }
        }
    }

    /// Sets a text in lines.
    func composer(_ fragments: [Fragment], police: Police, largeur: Double?, lignesMaximales: Int? = nil)
        -> TexteCompose?
    {
        TexteCompose(
            fragments, police: police, largeur: largeur.map { max(4, $0) }, lignesMaximales: lignesMaximales,
            sur: surface.cairo)
    }

    /// Draws a square code with its caption under it, whole on one page. The quiet zone is of four modules, twice what
    /// the symbol asks for: readers of papers that were copied need it.
    func dessiner(_ matrice: MatriceDeCode, legende: String) {
        let (module, calme) = (Self.cote(deModulesDe: matrice), 4.0)
        let cote = (Double(matrice.cote) + 2 * calme) * module
        espacer(10)
        reserver(cote + 24)
        let (x, haut) = (Self.margeGauche + calme * module, y + calme * module)
        for (rang, modules) in matrice.modules.enumerated() {
            surface.carres(modules, x: x, y: haut + Double(rang) * module, cote: module)
        }
        y += cote
        ecrire([Fragment(legende)], police: .note, gauche: Self.margeGauche)
    }

    /// Three quarters of a millimetre a module, 28 mm for the usual 36: read at arm's length, and after a photocopy.
    private static func cote(deModulesDe matrice: MatriceDeCode) -> Double { min(2.2, 180 / Double(matrice.cote)) }

    private func tracerPuce(_ police: Police) {
        guard let marque = puce else { return }
        puce = nil
        guard let texte = composer([Fragment(marque.texte)], police: police, largeur: nil),
            let ligne = texte.lignes.first
        else { return }
        texte.tracer(ligne, x: marque.x, y: y, gris: police.gris, sur: surface.cairo)
    }

    private func commencerPage() {
        y = 28
        if !bandeau.isEmpty,
            let texte = composer(
                [Fragment(bandeau, style: .gras)], police: .marge, largeur: Self.margeDroite - Self.margeGauche,
                lignesMaximales: 4)
        {
            for ligne in texte.lignes {
                texte.tracer(ligne, x: Self.margeGauche, y: y, gris: 0, sur: surface.cairo)
                y += ligne.hauteur
            }
            y += 3
            surface.trait(x1: Self.margeGauche, y1: y, x2: Self.margeDroite, y2: y, epaisseur: 0.8, gris: 0.2)
            y += 10
        } else {
            y = 42
        }
        haut = y
    }

    private func terminerPage() {
        let place = SurfacePDF.hauteur - 38
        surface.trait(x1: Self.margeGauche, y1: place - 4, x2: Self.margeDroite, y2: place - 4)
        let numero = "page \(page) sur \(total ?? page)"
        var largeur = Self.margeDroite - Self.margeGauche
        if let texte = composer([Fragment(numero)], police: .marge, largeur: nil), let ligne = texte.lignes.first {
            let x = Self.margeDroite - texte.largeurNaturelle
            texte.tracer(ligne, x: x, y: place, gris: Police.marge.gris, sur: surface.cairo)
            largeur -= texte.largeurNaturelle + 12
        }
        if !pied.isEmpty,
            let texte = composer([Fragment(pied)], police: .marge, largeur: largeur, lignesMaximales: 2)
        {
            var y = place
            for ligne in texte.lignes {
                texte.tracer(ligne, x: Self.margeGauche, y: y, gris: Police.marge.gris, sur: surface.cairo)
                y += ligne.hauteur
            }
        }
        surface.finirPage()
    }
}

/// Parts long runs of text, so that setting one stays cheap whatever its length.
enum Morceaux {
    private static let longueurMaximale = 6000

    /// The fragments in runs of a few thousand characters, parted at line breaks where there are any, else at spaces.
    static func decouper(_ fragments: [Fragment]) -> [[Fragment]] {
        guard fragments.reduce(0, { $0 + $1.texte.utf8.count }) > longueurMaximale else { return [fragments] }
        var morceaux: [[Fragment]] = []
        var enCours: [Fragment] = []
        var longueur = 0
        for fragment in fragments {
            var reste = fragment.texte[...]
            while !reste.isEmpty {
                let partie = prendre(&reste, longueurMaximale - longueur)
                enCours.append(Fragment(String(partie), style: fragment.style, lien: fragment.lien))
                longueur += partie.utf8.count
                if !reste.isEmpty || longueur >= longueurMaximale {
                    morceaux.append(enCours)
                    enCours = []
                    longueur = 0
                }
            }
        }
        return enCours.isEmpty ? morceaux : morceaux + [enCours]
    }

    /// Takes the beginning of a text, a whole line or a whole word at its end if it can; the break itself is dropped.
    private static func prendre(_ reste: inout Substring, _ place: Int) -> Substring {
        let bloc = reste.prefix(max(200, place))
        guard bloc.endIndex < reste.endIndex else {
            defer { reste = "" }
            return bloc
        }
        let coupe = bloc.lastIndex(of: "\n") ?? bloc.lastIndex(of: " ")
        guard let coupe, coupe > bloc.startIndex else {
            reste = reste[bloc.endIndex...]
            return bloc
        }
        defer { reste = reste[reste.index(after: coupe)...] }
        return reste[..<coupe]
    }
}
