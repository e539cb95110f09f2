/// Somebody who holds parental authority over a minor, with the decision of a judge that limits it when there is one.
///
/// Sources: Code civil, 372 and 372-2 (both parents hold it; towards others each is held to act with the agreement of the
/// other), 375-7 (placement), 377 and 377-1 (delegation), 378 to 379-1 (withdrawal).
public struct TitulaireAutorite: Hashable, Sendable, Codable {
    /// Longest name, link, telephone or court.
    public static let texteAuPlus = 120

    /// Name, as shown.
    public var nom: String
    /// Link with the child, or structure: `mère`, `père`, `tutrice`.
    public var lien: String
    /// Telephone, possibly empty.
    public var telephone: String
    /// What limits it.
    public var mesure: MesureJudiciaire?

    /// A holder; texts are cleaned and cut to what a line shows.
    public init(nom: String, lien: String = "", telephone: String = "", mesure: MesureJudiciaire? = nil) {
        self.nom = Self.propre(nom)
        self.lien = Self.propre(lien)
        self.telephone = Self.propre(telephone)
        self.mesure = mesure
    }

    static func propre(_ texte: String) -> String { String(Assainissement.ligne(texte).prefix(texteAuPlus)) }

    /// `Mme Anne LE GALL, mère`.
    public var designation: String { lien.isEmpty ? nom : "\(nom), \(lien)" }

    /// What the holder may answer for the child on a day.
    public func pouvoir(le jour: JourCivil) -> PouvoirDeReponse {
        guard let mesure, mesure.estEnVigueur(le: jour) else { return .entier }
        return mesure.nature.pouvoir
    }

    /// Whoever exercises the authority in the holder's place on a day; empty when nobody does.
    public func delegataire(le jour: JourCivil) -> String {
        guard let mesure, mesure.estEnVigueur(le: jour), mesure.nature.delegue else { return "" }
        return mesure.auProfitDe
    }

    /// Why it cannot be recorded, in one sentence; nil when it can.
    public func refus(le jour: JourCivil) -> String? {
        guard nom.contains(where: \.isLetter) else {
            return "Il manque le nom du titulaire ; rien n’a été noté : écrivez-le."
        }
        guard let mesure else { return nil }
        if mesure.decideePar.isEmpty {
            return "Une mesure a été décidée par quelqu’un ; rien n’a été noté : écrivez le juge ou le tribunal."
        }
        if mesure.nature.delegue, mesure.auProfitDe.isEmpty {
            return "Une délégation va à quelqu’un ; rien n’a été noté : écrivez à qui."
        }
        if mesure.depuis > jour { return "La mesure n’a pas commencé ; rien n’a été noté : corrigez la date." }
        if let fin = mesure.jusquAu, fin < mesure.depuis {
            return "La fin de la mesure précède son début ; rien n’a été noté : corrigez les dates."
        }
        return nil
    }
}

/// What may be answered for a child by a holder of parental authority.
public enum PouvoirDeReponse: Hashable, Sendable {
    /// Any answer.
    case entier
    /// Objections and refusals only: what the judgment left is not known, so nothing is agreed to.
    case refuserSeulement
    /// Nothing.
    case aucun
}

/// A decision of a judge about the authority of a holder.
public struct MesureJudiciaire: Hashable, Sendable, Codable {
    /// What was decided.
    public var nature: NatureMesureJudiciaire
    /// Its first day.
    public var depuis: JourCivil
    /// Its last day, when the judgment gives one.
    public var jusquAu: JourCivil?
    /// The judge or the court.
    public var decideePar: String
    /// The structure or the person to whom the child or the authority was given; possibly empty.
    public var auProfitDe: String

    /// A measure.
    public init(
        _ nature: NatureMesureJudiciaire, depuis: JourCivil, jusquAu: JourCivil? = nil, decideePar: String,
        auProfitDe: String = ""
    ) {
        self.nature = nature
        self.depuis = depuis
        self.jusquAu = jusquAu
        self.decideePar = TitulaireAutorite.propre(decideePar)
        self.auProfitDe = TitulaireAutorite.propre(auProfitDe)
    }

    /// Whether it holds on a day: the last one counts.
    public func estEnVigueur(le jour: JourCivil) -> Bool { depuis <= jour && (jusquAu.map { $0 >= jour } ?? true) }

    /// `placement depuis le 01/09/2026, jusqu’au 31/08/2027 (juge des enfants), au profit de : MECS Les Genêts`.
    public func enMots(le jour: JourCivil) -> String {
        let fin = jusquAu.map { $0 < jour ? ", fini le \($0.court)" : ", jusqu’au \($0.court)" } ?? ""
        let profit = auProfitDe.isEmpty ? "" : ", au profit de : \(auProfitDe)"
        return "\(nature.libelle) depuis le \(depuis.court)\(fin) (\(decideePar))\(profit)"
    }
}

/// The decisions that limit parental authority.
public enum NatureMesureJudiciaire: String, Hashable, Sendable, Codable, CaseIterable {
    /// The child is entrusted to a service or to somebody; her parents keep their authority for all that is not everyday
    /// (Code civil, 375-7).
    case placement
    /// Its whole exercise is given to somebody else (377).
    case delegation
    /// A part of its exercise is shared with somebody else (377-1).
    case delegationPartielle = "delegation_partielle"
    /// It was withdrawn (378, 378-1).
    case retrait
    /// A part of it was withdrawn (379-1).
    case retraitPartiel = "retrait_partiel"

    /// In words.
    public var libelle: String {
        switch self {
        case .placement: "placement"
        case .delegation: "délégation de l’exercice"
        case .delegationPartielle: "délégation partielle"
        case .retrait: "retrait de l’autorité"
        case .retraitPartiel: "retrait partiel"
        }
    }

    /// What the holder may still answer.
    public var pouvoir: PouvoirDeReponse {
        switch self {
        case .placement, .delegationPartielle: .entier
        case .retraitPartiel: .refuserSeulement
        case .delegation, .retrait: .aucun
        }
    }

    /// Whether somebody else exercises the authority, or shares it.
    public var delegue: Bool { self == .delegation || self == .delegationPartielle }
}
