/// Why something about a person may not leave, or may not be read elsewhere: one reason, with what can be done about it.
public enum Blocage: Hashable, Sendable {
    /// The trade may not; its sentence.
    case profil(String)
    /// The identity is not qualified: no INS may be used (INS/va1.36, EXI SI 08).
    case identiteNonQualifiee(StatutIdentite)
    /// An attribute forbids the use of the INS.
    case attribut(AttributIdentite)
    /// Mon espace santé is not open.
    case espaceNonOuvert(EtatMonEspaceSante)
    /// The person objects.
    case opposition(Consentement)
    /// She was not told.
    case informationAbsente(ObjetConsentement)
    /// Her agreement was not asked for.
    case accordAbsent(ObjetConsentement)
    /// Her agreement is over, or was taken back.
    case accordTermine(Consentement)
    /// She died: nothing is written to her any more.
    case decede

    /// What happened, in one sentence.
    public var phrase: String {
        switch self {
        case .profil(let phrase): Self.enDeux(phrase).quoi
        case .identiteNonQualifiee(let statut):
            "L’identité n’est pas qualifiée (\(statut.libelle.lowercased())) : rien ne part sous une INS."
        case .attribut(let attribut): "L’identité porte l’attribut « \(attribut.libelle) » : son INS est hors d’usage."
        case .espaceNonOuvert(let etat): Self.phrase(etat)
        case .opposition(let reponse):
            "\(Self.qui(reponse)) s’oppose à ce qu’on puisse \(reponse.objet.libelle)\(Self.pour(reponse)), depuis le "
                + "\(reponse.recueilliLe.heureLegale.jour.court)."
        case .informationAbsente(let objet): "La personne n’a pas été informée qu’on peut \(objet.libelle)."
        case .accordAbsent(let objet): "Son accord pour \(objet.libelle) n’a pas été recueilli."
        case .accordTermine(let reponse):
            reponse.reponse == .retrait
                ? "Sa réponse pour \(reponse.objet.libelle) a été retirée le \(reponse.recueilliLe.heureLegale.jour.court)."
                : "Sa réponse pour \(reponse.objet.libelle) ne valait que jusqu’au \(reponse.jusquAu?.court ?? "")."
        case .decede: "La personne est décédée."
        }
    }

    /// What can be done, in one sentence.
    public var remede: String {
        switch self {
        case .profil(let phrase): Self.enDeux(phrase).remede
        case .identiteNonQualifiee: "Section Identité : j contrôle une pièce, i cherche l’INS."
        case .attribut: "Levez le doute, puis retirez l’attribut : section Identité, t."
        case .espaceNonOuvert(let etat):
            etat == .inconnu
                ? "Demandez à la personne, puis notez la réponse : e."
                : "Remettez le document en main propre, ou par courrier."
        case .opposition(let reponse) where reponse.repondant.estUnTitulaire:
            "Ce titulaire de l’autorité parentale seul peut changer d’avis : notez alors sa nouvelle réponse, n."
        case .opposition: "Elle seule peut changer d’avis : notez alors sa nouvelle réponse, n."
        case .informationAbsente, .accordAbsent, .accordTermine: "Demandez-lui, puis notez sa réponse : n."
        case .decede: "Ses ayants droit s’adressent à la direction."
        }
    }

    /// The sentence of a refused trade says what and, after its semicolon, who may: told once each.
    private static func enDeux(_ phrase: String) -> (quoi: String, remede: String) {
        for coupe in ["\u{A0}; ", " ; ", "; "] {
            guard let borne = phrase.range(of: coupe) else { continue }
            return (
                phrase[..<borne.lowerBound] + ".", FormatDate.premiereMajuscule(String(phrase[borne.upperBound...]))
            )
        }
        return (phrase, "Demandez à la personne de l’équipe qui le peut.")
    }

    /// Whose objection it is: a holder of parental authority is named, the other one may have agreed.
    private static func qui(_ reponse: Consentement) -> String {
        let nom = reponse.repondant.estUnTitulaire ? reponse.repondant.nom : ""
        return nom.isEmpty ? "La personne" : nom
    }

    private static func pour(_ reponse: Consentement) -> String {
        reponse.acteur.isEmpty ? "" : " (\(reponse.acteur))"
    }

    private static func phrase(_ etat: EtatMonEspaceSante) -> String {
        switch etat {
        case .ouvert: "Mon espace santé est ouvert."
        case .ferme: "Mon espace santé est fermé."
        case .oppose: "La personne s’est opposée à l’ouverture de Mon espace santé."
        case .exclu: "Mon espace santé n’est pas proposé à cette personne."
        case .inconnu: "On ne sait pas si Mon espace santé est ouvert."
        }
    }
}
