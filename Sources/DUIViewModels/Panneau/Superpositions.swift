import DUIDomain

/// What may lie over a panel: it keeps the focus until it is answered or left, then gives it back.
public enum Superposition: Hashable, Sendable {
    /// Help, or a text to read.
    case texte(titre: String, LecteurState)
    /// Search everywhere.
    case recherche(RechercheState)
    /// All acts possible here.
    case options(OptionsState)
    /// A question.
    case dialogue(DialogueState)
    /// A list of values.
    case choix(ChoixState)
}

/// A question with its buttons: verbs, the safe one focused. Letters are ignored.
public struct DialogueState: Hashable, Sendable {
    /// Its name, given back with the answer.
    public let nom: String
    /// Title.
    public let titre: String
    /// What it lists, one line each.
    public let lignes: [LigneDialogue]
    /// Buttons, in order.
    public let boutons: [Bouton]
    /// Rank of the focused button.
    public private(set) var focus: Int
    /// The button that F10 answers with: the last one, unless another is named. None where something is amiss: the habit
    /// of the usual case must not answer the unusual one.
    public let boutonDeF10: Bouton?

    /// One line of a dialog.
    public struct LigneDialogue: Hashable, Sendable {
        /// Columns, drawn side by side where there are several.
        public var colonnes: [String]
        /// Whether it must stand out.
        public var enAlerte: Bool
        /// Whether it heads the lines below.
        public var enTitre: Bool

        /// A line.
        public init(_ colonnes: String..., enAlerte: Bool = false, enTitre: Bool = false) {
            self.colonnes = colonnes
            self.enAlerte = enAlerte
            self.enTitre = enTitre
        }
    }

    /// A button.
    public struct Bouton: Hashable, Sendable {
        /// Its name, given back with the answer.
        public var nom: String
        /// A verb.
        public var libelle: String

        /// A button.
        public init(_ nom: String, _ libelle: String) {
            self.nom = nom
            self.libelle = libelle
        }
    }

    /// A question; `sur` is the rank of the safe button, which has the focus.
    public init(
        nom: String, titre: String, lignes: [LigneDialogue], boutons: [Bouton], focus: Int = 0,
        confirmeParF10: Bool = true, parF10 nomme: String? = nil
    ) {
        self.nom = nom
        self.titre = titre
        self.lignes = lignes
        self.boutons = boutons
        self.focus = focus
        boutonDeF10 = confirmeParF10 ? boutons.first { $0.nom == nomme } ?? boutons.last : nil
    }

    /// Moves the focus around the buttons.
    public mutating func deplacer(de pas: Int) {
        guard !boutons.isEmpty else { return }
        focus = (focus + pas + boutons.count) % boutons.count
    }
}

extension DialogueState {
    /// Asked of whoever leaves a form whose draft the base refused; « quitter » is the answer that loses it.
    static func brouillonRefuse(_ nom: String) -> DialogueState {
        DialogueState(
            nom: nom, titre: "Quitter sans rien garder ?",
            lignes: [
                .init("La base n’accepte pas le brouillon : ce que vous avez écrit n’est que sur cet écran."),
                .init("Recopiez-le s’il le faut, ou restez : DUI essaie de nouveau à chaque champ."),
            ],
            boutons: [.init("rester", "Rester"), .init("quitter", "Quitter et perdre la saisie")], confirmeParF10: false
        )
    }
}

/// A list of values to choose from, with a filter as one types.
public struct ChoixState: Hashable, Sendable {
    /// Its name, given back with the choice.
    public let nom: String
    /// Title.
    public let titre: String
    /// Values and their labels.
    public let options: [Option]
    /// What is typed to filter.
    public private(set) var filtre = ChampTexte()
    /// Rank of the selected row among the filtered ones; -1 where nothing is chosen before something was typed or moved.
    public private(set) var selection = 0
    /// What one may write instead of choosing: « Autre motif » gives a last row with the text typed. Nil where one may not.
    public let saisieLibre: String?

    /// What Entrée does with the chosen row: « prendre » a value, « ouvrir » what it stands for.
    public let verbe: String

    /// A value.
    public struct Option: Hashable, Sendable {
        /// The value given back.
        public var valeur: String
        /// What is shown.
        public var libelle: String

        /// A value and its label.
        public init(_ valeur: String, _ libelle: String) {
            self.valeur = valeur
            self.libelle = libelle
        }
    }

    /// A list of values. Without `preselection` no row is selected until the person types or moves; `filtre` is what was
    /// typed already before the list was asked for.
    public init(
        nom: String, titre: String, options: [Option], choisie: String? = nil, preselection: Bool = true,
        saisieLibre: String? = nil, filtre: String = "", verbe: String = "prendre"
    ) {
        self.verbe = verbe
        self.nom = nom
        self.titre = titre
        self.options = options
        self.saisieLibre = saisieLibre
        selection = preselection ? options.firstIndex { $0.valeur == choisie } ?? 0 : -1
        self.filtre.remplacer(par: filtre)
    }

    /// Rows that fit the filter: each typed word starts a word of the label.
    public var filtrees: [Option] {
        let mots = Repliage.mots(filtre.texte)
        guard !mots.isEmpty else { return filtre.texte.trimmingBlancs().isEmpty ? options : [] }
        let trouvees = options.filter { option in
            let dits = Repliage.mots(option.libelle)
            return mots.allSatisfy { mot in dits.contains { $0.hasPrefix(mot) } }
        }
        guard let saisieLibre else { return trouvees }
        let ecrit = Assainissement.ligne(filtre.texte)
        return trouvees + [Option(ecrit, "\(saisieLibre) : « \(ecrit) »")]
    }

    /// The selected row.
    public var selectionnee: Option? { filtrees.indices.contains(selection) ? filtrees[selection] : nil }

    /// Moves the selection.
    public mutating func deplacer(de pas: Int) { selection = max(0, min(selection + pas, filtrees.count - 1)) }

    /// Selects a row of the filtered list.
    public mutating func selectionner(_ rang: Int) { selection = max(0, min(rang, filtrees.count - 1)) }

    /// Takes another filter; the first row that fits becomes selected.
    public mutating func remplacerFiltre(par champ: ChampTexte) {
        filtre = champ
        selection = 0
    }
}

/// F9: every act of the place, with the reason of those that cannot be done.
public struct OptionsState: Hashable, Sendable {
    /// One act.
    public struct Ligne: Hashable, Sendable {
        /// The action.
        public var commande: CommandeID
        /// Its title.
        public var titre: String
        /// Its first key, possibly none.
        public var touche: String
        /// Why it cannot be done now (empty when it can).
        public var raison: String
    }

    /// Acts, possible ones first; among them those of the place before the general ones.
    public let lignes: [Ligne]
    /// Rank of the selected one.
    public private(set) var selection = 0

    /// The acts of a place.
    public init(lignes: [Ligne]) { self.lignes = lignes }

    /// The selected act.
    public var selectionnee: Ligne? { lignes.indices.contains(selection) ? lignes[selection] : nil }

    /// Moves the selection.
    public mutating func deplacer(de pas: Int) { selection = max(0, min(selection + pas, lignes.count - 1)) }

    /// Selects a row.
    public mutating func selectionner(_ rang: Int) { selection = max(0, min(rang, lignes.count - 1)) }
}

/// F2: one box, one list: people first, then documents, messages, screens and commands.
public struct RechercheState: Hashable, Sendable {
    /// A row of the answer.
    public enum Ligne: Hashable, Sendable {
        /// Found in the base.
        case trouvaille(Trouvaille)
        /// A screen or a command.
        case commande(CommandeID, titre: String)
    }

    /// What is typed.
    public var champ = ChampTexte()
    /// The answer.
    public private(set) var lignes: [Ligne] = []
    /// Rank of the selected row.
    public private(set) var selection = 0
    /// Number of the last question: older answers are ignored.
    public private(set) var jeton = 0
    /// Whether an answer is awaited.
    public private(set) var attend = false

    /// An empty box.
    public init() {}

    /// The selected row.
    public var selectionnee: Ligne? { lignes.indices.contains(selection) ? lignes[selection] : nil }

    /// Moves the selection.
    public mutating func deplacer(de pas: Int) { selection = max(0, min(selection + pas, lignes.count - 1)) }

    /// Selects a row.
    public mutating func selectionner(_ rang: Int) { selection = max(0, min(rang, lignes.count - 1)) }

    /// Notes a new question. Returns its number.
    public mutating func demander() -> Int {
        jeton += 1
        attend = true
        return jeton
    }

    /// Takes an answer, when it is the last question's.
    public mutating func recevoir(_ trouvailles: [Trouvaille], commandes: [CommandeID], jeton: Int) {
        guard jeton == self.jeton else { return }
        attend = false
        lignes =
            trouvailles.map { .trouvaille($0) }
            + commandes.map { .commande($0, titre: TableDesCommandes.commande($0)?.titre ?? "") }
        selection = 0
    }
}
