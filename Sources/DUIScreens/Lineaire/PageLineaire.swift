import DUIDomain
import DUITerminal
import DUIViewModels

/// A screen told line after line, for speech, braille and terminals that place nothing (ux §13): the same view models as
/// the full screen, drawn in one pane as wide as their lines, then read from top to bottom.
///
/// What answers to a click in the frame gets a number here: rows of a list, fields of a form, buttons of a question.
public struct PageLineaire: Sendable {
    /// Where we are: the panel and the way to the place, or the name of the login screen.
    public let titre: String
    /// What stands there, one line each.
    public let corps: [Ligne]
    /// The sentence of the message row.
    public let message: String
    /// The label of the field that has the focus (empty where none has): what a line typed now fills.
    public let champ: String
    /// What may be done, as `Entrée Ouvrir, t Prendre`.
    public let touches: String

    /// A line of the body.
    public struct Ligne: Hashable, Sendable {
        /// What it says.
        public var texte: String
        /// Its number, from 1, where it can be chosen.
        public var numero: Int?
        /// Whether the focus stands on it.
        public var estChoisie: Bool

        /// `12. 104 ; LEFÈVRE Élodie`, with `>` before the chosen one.
        public var enTexte: String {
            guard let numero else { return texte }
            return "\(estChoisie ? "> " : "")\(numero). \(texte)"
        }
    }

    /// What a number designates: a place to click on.
    private let places: [Position]
    /// The tabs, by their folded names.
    private let onglets: [(nom: String, place: Position)]

    /// The width of the frame that is read: lists have room for all their columns in it.
    public static let taille = Size(rows: 44, columns: 400)

    /// Reads a screen that an `Ecran` made for lines has drawn.
    public init(_ dessin: Dessin, _ application: Application) {
        let cadre = dessin.cadre
        var corps: [Ligne] = []
        var places: [Position] = []
        let zones = dessin.zones.filter { $0.id.hasPrefix("rang:") || $0.id.hasPrefix("bouton:") }
        let debut = application.compte == nil ? 0 : 1
        let fin = dessin.message.isEmpty ? cadre.size.rows - 1 : dessin.message.row
        for rangee in debut..<max(debut, fin) {
            let deLaRangee = zones.filter { $0.rect.row <= rangee && rangee < $0.rect.endRow }
            if deLaRangee.isEmpty {
                let texte = LectureDeCadre.texte(cadre, rangee, 0..<cadre.size.columns)
                if !texte.isEmpty { corps.append(Ligne(texte: texte, numero: nil, estChoisie: false)) }
                continue
            }
            // Buttons stand side by side; a row of a list is alone on its line.
            let unSeul = deLaRangee.count == 1
            for zone in deLaRangee {
                let colonnes = unSeul ? 0..<cadre.size.columns : zone.rect.column..<zone.rect.endColumn
                let texte = LectureDeCadre.texte(cadre, rangee, colonnes)
                guard !texte.isEmpty else { continue }
                places.append(Position(row: rangee, column: zone.rect.column))
                let aLeCurseur = cadre.cursor.map { $0.row == rangee && (unSeul || colonnes.contains($0.column)) }
                corps.append(Ligne(texte: texte, numero: places.count, estChoisie: aLeCurseur == true))
            }
        }
        self.corps = corps
        self.places = places
        onglets = dessin.zones.compactMap { zone in
            guard zone.id.hasPrefix("onglet:"), let onglet = Int(zone.id.dropFirst(7)).flatMap(Onglet.init) else {
                return nil
            }
            let nom = Repliage.mots(onglet.titre(application.mots)).joined(separator: " ")
            return (nom, Position(row: zone.rect.row, column: zone.rect.column))
        }
        titre = Self.titre(application)
        let rangee = application.saisit ? cadre.cursor?.row : nil
        let libelle = rangee.map { LectureDeCadre.texte(cadre, $0, 0..<cadre.size.columns) } ?? ""
        champ = libelle.prefix { $0 != ";" && $0 != ":" }.trimmingBlancs()
        let dit = application.ligne?.message.texte ?? (application.compte == nil ? "" : application.conseil)
        message = Assainissement.ligne(dit)
        touches = dessin.zones.filter { $0.id.hasPrefix("touche:") }
            .map { LectureDeCadre.texte(cadre, $0.rect.row, $0.rect.column..<$0.rect.endColumn) }.joined(
                separator: ", ")
    }

    /// The lines to tell after another page: those that changed where they are few, the whole body where it is another one;
    /// nil where all say the same.
    public func changees(depuis avant: PageLineaire?) -> [Ligne]? {
        guard let avant, avant.titre == titre, avant.corps.count == corps.count else { return corps }
        let autres = zip(avant.corps, corps).filter { $0.texte != $1.texte || $0.numero != $1.numero }.map(\.1)
        if autres.isEmpty { return nil }
        return autres.count <= max(2, corps.count / 4) ? autres : corps
    }

    /// How many things can be chosen by their number.
    public var nombre: Int { places.count }

    /// Where the thing of that number stands.
    public func place(_ numero: Int) -> Position? {
        places.indices.contains(numero - 1) ? places[numero - 1] : nil
    }

    /// Where the tab of that name stands; the first three letters are enough.
    func onglet(_ nom: String) -> Position? {
        let dit = Repliage.mots(nom).joined(separator: " ")
        return dit.count < 3 ? nil : onglets.first { $0.nom.hasPrefix(dit) }?.place
    }

    private static func titre(_ application: Application) -> String {
        switch application.session {
        case .connexion: return "Connexion"
        case .verrouillee: return "Session verrouillée"
        case .ouverte(let compte):
            let ariane = application.panneaux[application.onglet].filDAriane
            let ou = ariane.isEmpty ? [application.onglet.titre(application.mots)] : ariane
            let rang = application.onglet.rawValue
            return "\(rang) \(ou.joined(separator: " > ")) (\(compte.nomCourt), \(compte.role.sigle))"
        }
    }
}
