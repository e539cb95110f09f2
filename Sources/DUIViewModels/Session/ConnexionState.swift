import DUIDomain

/// The login screen: who, with which personal code.
public struct ConnexionState: Hashable, Sendable {
    /// Which field has the focus.
    public enum Focus: Hashable, Sendable {
        /// The name.
        case identifiant
        /// The code.
        case code
    }

    /// Name typed.
    public var identifiant = ChampTexte(limite: 60)
    /// Code typed; it is drawn as stars and forgotten once sent.
    public var code = ChampTexte(limite: 64)
    /// Focused field.
    public var focus = Focus.identifiant
    /// The establishment, once read.
    public var etablissement: Etablissement?
    /// Units, once read.
    public var unites: [Unite] = []
    /// Accounts of the demonstration; none in a real base.
    public var demonstration: [CompteDeDemonstration] = []
    /// Row of the demonstration list that the arrows chose (none until an arrow is pressed).
    public var choisi: Int?
    /// Whether a code is being checked.
    public var attend = false

    /// An empty login screen.
    public init() {}

    /// What the codes' list shows as chosen fills both fields: nobody has to copy a code by hand in a demonstration.
    public mutating func choisir(_ rang: Int) {
        guard demonstration.indices.contains(rang) else { return }
        choisi = rang
        identifiant.remplacer(par: demonstration[rang].identifiant)
        code.remplacer(par: demonstration[rang].code)
        focus = .code
    }

    /// What a list too long for the screen says of the accounts out of sight, `premier` being the rank of the first
    /// one in sight: « ↓ 9 autres comptes ».
    public func suiteDesComptes(premier: Int, visibles: Int) -> String {
        let apres = max(0, demonstration.count - premier - max(0, visibles))
        let bas = apres > 0 ? "↓ \(apres) \(apres > 1 ? "autres comptes" : "autre compte")" : ""
        guard premier > 0 else { return bas }
        let haut = "↑ \(premier) au-dessus"
        return bas.isEmpty ? haut : "\(bas)   \(haut)"
    }

    /// The focused field takes text.
    public mutating func inserer(_ texte: String) {
        if focus == .identifiant { identifiant.inserer(texte) } else { code.inserer(texte) }
        choisi = nil
    }

    /// The focused field is edited.
    public mutating func editer(_ edition: Edition) {
        if focus == .identifiant { identifiant.editer(edition) } else { code.editer(edition) }
        choisi = nil
    }
}

/// The lock screen: the name of whoever locked, a code, no name of a resident.
public struct VerrouState: Hashable, Sendable {
    /// Who locked.
    public var compte: Compte
    /// When.
    public var depuis: Instant
    /// Whether nobody touched a key rather than somebody asked.
    public var parInactivite: Bool
    /// Code typed.
    public var code = ChampTexte(limite: 64)
    /// Drafts kept.
    public var brouillons = 0
    /// Whether a code is being checked.
    public var attend = false

    /// A lock.
    public init(compte: Compte, depuis: Instant, parInactivite: Bool) {
        self.compte = compte
        self.depuis = depuis
        self.parInactivite = parInactivite
    }
}
