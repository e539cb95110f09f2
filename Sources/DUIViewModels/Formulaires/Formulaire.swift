import DUIDomain

/// A form of one column: labels and fields, what is wrong and what was understood under each field, one focus.
///
/// What is typed is never erased by the form itself: a field is checked when it is left, its fault stands under it.
public struct Formulaire: Hashable, Sendable {
    /// A field.
    public struct Champ: Hashable, Sendable, Identifiable {
        /// Its name inside the form.
        public let id: String
        /// The label on the left.
        public let libelle: String
        /// Most characters accepted.
        public let limite: Int
        /// Whether it must be filled.
        public let estObligatoire: Bool
        /// Whether F4 opens a list of values.
        public let aUneListe: Bool
        /// The sentence of the message row while it has the focus.
        public let aide: String
        /// Why it cannot be changed, in a few words shown beside it; empty when it can.
        public let verrou: String
        /// Rows that it takes on screen; more than one for a text of several lines.
        public let rangees: Int

        /// A field.
        public init(
            _ id: String, _ libelle: String, limite: Int = 100, obligatoire: Bool = false, liste: Bool = false,
            aide: String = "", verrou: String = "", rangees: Int = 1
        ) {
            self.id = id
            self.libelle = libelle
            self.limite = limite
            estObligatoire = obligatoire
            aUneListe = liste
            self.aide = aide
            self.verrou = verrou
            self.rangees = max(1, rangees)
        }

        /// Whether Entrée starts a new line in it.
        public var estMultiligne: Bool { rangees > 1 }

        /// Whether it can be changed.
        public var estModifiable: Bool { verrou.isEmpty }
    }

    /// Title.
    public let titre: String
    /// Its fields, in reading order; at least one of them can be changed.
    public let champs: [Champ]
    /// Name of the field that has the focus.
    public private(set) var focus: String
    /// What must be corrected, by field.
    public internal(set) var erreurs: [String: String] = [:]
    /// What was understood, by field.
    public internal(set) var notes: [String: String] = [:]

    private var textes: [String: ChampTexte] = [:]
    private var origine: [String: String] = [:]

    /// A form with its first texts.
    public init(titre: String, champs: [Champ], textes: [String: String] = [:]) {
        self.titre = titre
        self.champs = champs
        focus = champs.first(where: \.estModifiable)?.id ?? champs.first?.id ?? ""
        for champ in champs {
            var texte = ChampTexte(limite: champ.limite, multiligne: champ.estMultiligne)
            texte.remplacer(par: textes[champ.id] ?? "")
            self.textes[champ.id] = texte
        }
        origine = self.textes.mapValues(\.texte)
    }

    /// The field that has the focus.
    public var champ: Champ? { champs.first { $0.id == focus } }

    /// The text of a field, as it is being typed.
    public subscript(id: String) -> ChampTexte { textes[id] ?? ChampTexte() }

    /// The text of a field.
    public func texte(_ id: String) -> String { textes[id]?.texte ?? "" }

    /// All texts, by field: what a draft keeps.
    public var tousLesTextes: [String: String] { textes.mapValues(\.texte).filter { !$0.value.isEmpty } }

    /// Whether something was typed since the form was opened.
    public var estModifie: Bool { textes.contains { $1.texte != origine[$0, default: ""] } }

    /// The sentence of the message row.
    public var conseil: String {
        let fautifs = champs.filter { erreurs[$0.id] != nil }
        if fautifs.count > 1 { return "\(fautifs.count) champs à corriger, F8 pour aller au suivant." }
        if let seul = fautifs.first, seul.id != focus {
            return "1 champ à corriger : \(seul.libelle.lowercased()). F8."
        }
        return champ?.aide ?? ""
    }

    /// Types or pastes in the focused field. Returns whether it changed.
    mutating func inserer(_ texte: String) -> Bool { changer { $0.inserer(texte) } }

    /// Edits the focused field. Returns whether its text changed.
    mutating func editer(_ edition: Edition) -> Bool { changer { $0.editer(edition) } }

    private mutating func changer(_ acte: (inout ChampTexte) -> Void) -> Bool {
        guard let champ, champ.estModifiable, var texte = textes[champ.id] else { return false }
        let avant = texte.texte
        acte(&texte)
        textes[champ.id] = texte
        guard texte.texte != avant else { return false }
        erreurs[champ.id] = nil
        notes[champ.id] = nil
        return true
    }

    /// Puts a text in a field, the caret at its end: a value chosen in a list, what a code filled.
    mutating func poser(_ texte: String, dans id: String) {
        textes[id]?.remplacer(par: texte)
        erreurs[id] = nil
        notes[id] = nil
    }

    /// Moves the focus by one field that can be changed; `enBoucle` goes round. Returns the field that was left.
    @discardableResult
    mutating func changerDeChamp(de pas: Int, enBoucle: Bool = false) -> String {
        let quitte = focus
        let ouverts = champs.filter { $0.estModifiable || $0.id == focus }
        guard let rang = ouverts.firstIndex(where: { $0.id == focus }), !ouverts.isEmpty else { return quitte }
        let vise = enBoucle ? (rang + pas + ouverts.count) % ouverts.count : max(0, min(rang + pas, ouverts.count - 1))
        focus = ouverts[vise].id
        return quitte
    }

    /// Moves the caret by a line inside a field of several. Returns whether there was one.
    mutating func changerDeLigne(de pas: Int) -> Bool {
        guard let champ, champ.estMultiligne else { return false }
        return textes[champ.id]?.changerDeLigne(de: pas) ?? false
    }

    /// Whether the focus is on the last field that can be changed.
    var estAuDernier: Bool { champs.last(where: \.estModifiable)?.id == focus }

    /// Gives the focus to a field that can be changed.
    mutating func aller(a id: String) {
        if champs.contains(where: { $0.id == id && $0.estModifiable }) { focus = id }
    }

    /// Gives the focus to the field of a rank, from 0.
    mutating func aller(auRang rang: Int) { if champs.indices.contains(rang) { aller(a: champs[rang].id) } }

    /// Gives the focus to the first field to correct, or to the next one from the focus.
    mutating func allerALErreur(apresLeFocus: Bool = false, de pas: Int = 1) {
        let fautifs = champs.indices.filter { erreurs[champs[$0].id] != nil && champs[$0].estModifiable }
        guard let premier = fautifs.first, let dernier = fautifs.last else { return }
        guard apresLeFocus, let ici = champs.firstIndex(where: { $0.id == focus }) else {
            focus = champs[premier].id
            return
        }
        let rang = pas > 0 ? fautifs.first { $0 > ici } ?? premier : fautifs.last { $0 < ici } ?? dernier
        focus = champs[rang].id
    }
}
