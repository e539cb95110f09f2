/// An answer of a person, dated: who answered, for what, who collected it. Never changed: a later one says otherwise (CNS-1).
public struct Consentement: Hashable, Sendable, Identifiable {
    /// Key. Keys grow with the order of recording.
    public var id: Cle<Consentement>
    /// About what.
    public var objet: ObjetConsentement
    /// The answer.
    public var reponse: ReponseConsentement
    /// The one professional or structure that it is about; empty for all.
    public var acteur: String
    /// Who answered.
    public var repondant: Repondant
    /// How.
    public var mode: ModeRecueil
    /// The last day it holds; nil without limit.
    public var jusquAu: JourCivil?
    /// Who collected it, as shown.
    public var recueilliPar: String
    /// When.
    public var recueilliLe: Instant

    /// An answer.
    public init(
        id: Cle<Consentement>, objet: ObjetConsentement, reponse: ReponseConsentement, acteur: String = "",
        repondant: Repondant, mode: ModeRecueil, jusquAu: JourCivil? = nil, recueilliPar: String, recueilliLe: Instant
    ) {
        self.id = id
        self.objet = objet
        self.reponse = reponse
        self.acteur = acteur
        self.repondant = repondant
        self.mode = mode
        self.jusquAu = jusquAu
        self.recueilliPar = recueilliPar
        self.recueilliLe = recueilliLe
    }
}

/// How an answer was given.
public enum ModeRecueil: String, Hashable, Sendable, Codable, CaseIterable {
    /// Said.
    case oral
    /// Signed.
    case ecrit

    /// In words.
    public var libelle: String { self == .oral ? "de vive voix" : "par écrit" }
}

/// An answer to record.
public struct NouveauConsentement: Hashable, Sendable {
    /// Longest name of a professional or of a structure.
    public static let acteurAuPlus = 120

    /// About what.
    public var objet: ObjetConsentement
    /// The answer.
    public var reponse: ReponseConsentement
    /// The one professional or structure that it is about; empty for all.
    public var acteur: String
    /// Who answered.
    public var repondant: Repondant
    /// How.
    public var mode: ModeRecueil
    /// The last day it holds; nil without limit.
    public var jusquAu: JourCivil?

    /// An answer to record.
    public init(
        objet: ObjetConsentement, reponse: ReponseConsentement, acteur: String = "", repondant: Repondant,
        mode: ModeRecueil, jusquAu: JourCivil? = nil
    ) {
        self.objet = objet
        self.reponse = reponse
        self.acteur = String(Assainissement.ligne(acteur).prefix(Self.acteurAuPlus))
        self.repondant = repondant
        self.mode = mode
        self.jusquAu = jusquAu
    }

    /// Why it cannot be recorded, in one sentence; nil when it can.
    public func refus(
        pour dossier: Dossier, _ registre: RegistreConsentements, le jour: JourCivil
    ) -> String? {
        let possibles = Repondant.possibles(pour: dossier, le: jour)
        guard let connu = possibles.first(where: { $0.qualite == repondant.qualite && $0.nom == repondant.nom }) else {
            return
                "Cette personne ne peut pas répondre pour \(dossier.resident.traits.affichage) aujourd’hui ; rien n’a été "
                + "noté : vérifiez la mesure de protection et les contacts."
        }
        if !connu.peutDonner(reponse) {
            return connu.qualite == .titulaireAutoriteParentale
                ? "L’autorité parentale de cette personne est en partie retirée : elle s’oppose ou refuse, elle ne donne pas "
                    + "d’accord ; rien n’a été noté : voyez l’autre titulaire."
                : "La personne de confiance témoigne de ce que veut la personne, elle ne donne pas d’accord à sa place ; "
                    + "rien n’a été noté."
        }
        if reponse == .retrait {
            guard case .enVigueur = registre.etat(objet, acteur: acteur, le: jour) else {
                return "Il n’y a pas de réponse à retirer pour \(objet.libelle) ; rien n’a été noté."
            }
        } else if !objet.reponses.contains(reponse) {
            return "Cette réponse ne convient pas pour \(objet.libelle) ; rien n’a été noté."
        }
        if let jusquAu, jusquAu < jour { return "La date de fin est passée ; rien n’a été noté : corrigez-la." }
        return nil
    }
}
