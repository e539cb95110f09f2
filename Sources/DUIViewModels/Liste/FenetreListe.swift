/// A window over a list that may be far longer: rows loaded so far, the selected one, the first visible one.
///
/// It keeps the selected object, not its rank, when rows change; a move past the loaded rows is remembered and done when
/// the next page arrives, so that a hundred keys at once end on the same row as one by one.
public struct FenetreListe<Ligne: Identifiable & Hashable & Sendable>: Hashable, Sendable where Ligne.ID: Sendable {
    /// Rows loaded, in order.
    public private(set) var lignes: [Ligne] = []
    /// Rank of the selected row (0 when there is none).
    public private(set) var selection = 0
    /// Rank of the first visible row.
    public private(set) var premiere = 0
    /// Whether more rows can be loaded.
    public private(set) var aUneSuite = false
    /// Visible rows, as the screen last said.
    public private(set) var hauteur = 10
    /// Whether a page was asked for and has not come yet.
    public private(set) var attendUnePage = false
    /// Whether anything was ever loaded.
    public private(set) var estChargee = false
    private var pasEnAttente = 0
    private var aRetrouver: Ligne.ID?
    private var repart = false

    /// An empty window.
    public init() {}

    /// The selected row.
    public var selectionnee: Ligne? { lignes.indices.contains(selection) ? lignes[selection] : nil }

    /// The rows to draw.
    public var visibles: ArraySlice<Ligne> {
        lignes[min(premiere, lignes.count)..<min(premiere + hauteur, lignes.count)]
    }

    /// The screen's height for this list, in rows.
    public mutating func setHauteur(_ rangees: Int) {
        hauteur = max(1, rangees)
        recadrer()
    }

    /// Forgets everything: another list is coming.
    public mutating func vider() {
        let hauteurGardee = hauteur
        self = FenetreListe()
        hauteur = hauteurGardee
    }

    /// Takes the first page of a list, keeping the selected object where it is still there.
    public mutating func remplacer(par page: [Ligne], aUneSuite suite: Bool) {
        let gardee = repart ? aRetrouver : aRetrouver ?? selectionnee?.id
        let rangGarde = repart ? 0 : selection
        aRetrouver = nil
        repart = false
        lignes = page
        aUneSuite = suite
        estChargee = true
        attendUnePage = false
        selection = gardee.flatMap { id in page.firstIndex { $0.id == id } } ?? min(rangGarde, max(0, page.count - 1))
        reprendreLeMouvement()
    }

    /// Takes the page that follows.
    public mutating func ajouter(_ page: [Ligne], aUneSuite suite: Bool) {
        lignes += page
        aUneSuite = suite
        attendUnePage = false
        reprendreLeMouvement()
    }

    /// Replaces one row, where it stands.
    public mutating func mettreAJour(_ ligne: Ligne) {
        if let rang = lignes.firstIndex(where: { $0.id == ligne.id }) { lignes[rang] = ligne }
    }

    /// Takes one row out; the next one becomes selected.
    public mutating func retirer(_ id: Ligne.ID) {
        guard let rang = lignes.firstIndex(where: { $0.id == id }) else { return }
        lignes.remove(at: rang)
        if selection > rang { selection -= 1 }
        selection = min(selection, max(0, lignes.count - 1))
        recadrer()
    }

    /// Selects an object when it is loaded.
    @discardableResult
    public mutating func selectionner(_ id: Ligne.ID) -> Bool {
        guard let rang = lignes.firstIndex(where: { $0.id == id }) else { return false }
        selection = rang
        recadrer()
        return true
    }

    /// Another question is asked: its answer is taken from its first row, whatever was selected before.
    public mutating func repartirDuDebut() { repart = true }

    /// Selects an object with the next first page, where it stands in it: the list is not loaded yet.
    public mutating func retrouver(_ id: Ligne.ID?) { aRetrouver = id }

    /// Selects by rank among the visible rows (a mouse click). Returns whether a row stands there.
    @discardableResult
    public mutating func selectionner(visible rang: Int) -> Bool {
        guard lignes.indices.contains(premiere + rang) else { return false }
        selection = premiere + rang
        return true
    }

    /// Moves the selection by a number of rows.
    public mutating func deplacer(de pas: Int) {
        // The list that is still shown answers a former question: the move is meant for the one that comes.
        guard !repart else {
            pasEnAttente = max(0, pasEnAttente + pas)
            return
        }
        let cible = selection + pas + pasEnAttente
        pasEnAttente = 0
        if cible >= lignes.count, aUneSuite { pasEnAttente = cible - max(0, lignes.count - 1) }
        selection = max(0, min(cible, lignes.count - 1))
        recadrer()
    }

    /// Moves by a page.
    public mutating func deplacerDUnePage(_ sens: Int) { deplacer(de: sens * max(1, hauteur - 1)) }

    /// Selects the first row.
    public mutating func allerAuDebut() {
        pasEnAttente = 0
        selection = 0
        recadrer()
    }

    /// Selects the last row loaded.
    public mutating func allerALaFin() {
        pasEnAttente = 0
        selection = max(0, lignes.count - 1)
        recadrer()
    }

    /// Whether the next page should be asked for now: the selection comes near the end of what is loaded.
    public var doitChargerLaSuite: Bool {
        aUneSuite && !attendUnePage && selection + 2 * hauteur >= lignes.count
    }

    /// Notes that the next page was asked for.
    public mutating func pageDemandee() { attendUnePage = true }

    /// Notes that the page that was asked for will not come (an error): it may be asked for again.
    public mutating func pageRefusee() {
        attendUnePage = false
        if repart { (repart, pasEnAttente) = (false, 0) }
    }

    private mutating func reprendreLeMouvement() {
        if pasEnAttente > 0 { deplacer(de: 0) } else { recadrer() }
    }

    private mutating func recadrer() {
        selection = max(0, min(selection, lignes.count - 1))
        if selection < premiere { premiere = selection }
        if selection >= premiere + hauteur { premiere = selection - hauteur + 1 }
        premiere = max(0, min(premiere, max(0, lignes.count - hauteur)))
    }
}
