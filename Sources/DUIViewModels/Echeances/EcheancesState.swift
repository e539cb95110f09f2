import DUIDomain

/// What falls due for a person: read, noted and dealt with by a few lists.
public struct EcheancesState: Hashable, Sendable {
    /// What is known; nil before it was read.
    public private(set) var echeances: [Echeance]?

    private var nouvelle: NouvelleEcheance?
    /// The one being dealt with, and how.
    private var traitee: Echeance?
    private var acte = ActeSurEcheance.faite

    init() {}

    mutating func recevoir(_ lues: [Echeance]) { echeances = lues }

    /// Those that the profile may deal with: what is to be done first, what is over last.
    private func traitables(_ contexte: ContextePanneau) -> [Echeance] {
        (echeances ?? []).filter { contexte.decide(.noterEcheance($0.nature)) == .permis }
    }

    private mutating func traiter(_ echeance: Echeance, _ jour: JourCivil) -> [Sortie] {
        traitee = echeance
        return [.choix(ChoixDEcheance.actes(echeance, jour))]
    }

    private mutating func choisirLActe(_ valeur: String, _ jour: JourCivil) -> [Sortie] {
        guard let traitee else { return [] }
        switch valeur {
        case "faite":
            acte = .faite
            return [.choix(ChoixDEcheance.suivantes(traitee, jour))]
        case "report": return [.choix(ChoixDEcheance.reports(jour))]
        case "sans_objet": acte = .sansObjet
        case "rouverte": acte = .rouverte
        default: return []
        }
        return [.choix(ChoixDEcheance.motifs(acte))]
    }

    private static func pasUneDate(_ valeur: String, _ encore: ChoixState) -> [Sortie] {
        [.choix(encore), .message(MessageLigne("« \(valeur) » n’est pas une date : par exemple 31/12.", .attention))]
    }

    private mutating func choisirLeReport(_ valeur: String, _ jour: JourCivil) -> [Sortie] {
        guard let jusquAu = ChoixDEcheance.jour(valeur, jour) else {
            return Self.pasUneDate(valeur, ChoixDEcheance.reports(jour))
        }
        acte = .report(jusquAu: jusquAu)
        return [.choix(ChoixDEcheance.motifs(acte))]
    }

    private func conclure(_ motif: String = "", suivante: JourCivil? = nil) -> [Sortie] {
        traitee.map { [.effet(.echeances(.agir($0.id, acte, motif: motif, suivante: suivante)))] } ?? []
    }

    private func choisirLaSuivante(_ valeur: String, _ jour: JourCivil) -> [Sortie] {
        guard valeur != ChoixDEcheance.aucune else { return conclure() }
        guard let traitee, let suivante = ChoixDEcheance.jour(valeur, jour) else {
            return self.traitee.map { Self.pasUneDate(valeur, ChoixDEcheance.suivantes($0, jour)) } ?? []
        }
        let refus = NouvelleEcheance(nature: traitee.nature, precision: traitee.precision, finLe: suivante)
            .refus(parmi: echeances ?? [], le: jour)
        return refus.map { [.message(MessageLigne($0, .attention))] } ?? conclure(suivante: suivante)
    }

    private mutating func choisirLaDate(_ valeur: String, _ jour: JourCivil) -> [Sortie] {
        guard let nature = nouvelle?.nature else { return [] }
        guard let fin = ChoixDEcheance.jour(valeur, jour) else {
            return Self.pasUneDate(valeur, ChoixDEcheance.dates(nature, jour))
        }
        nouvelle = NouvelleEcheance(nature: nature, finLe: fin)
        return [.choix(ChoixDEcheance.precisions)]
    }

    private mutating func choisirLaPrecision(_ valeur: String, _ dossier: Dossier, _ jour: JourCivil) -> [Sortie] {
        guard let datee = nouvelle else { return [] }
        let precise = NouvelleEcheance(nature: datee.nature, precision: valeur, finLe: datee.finLe)
        nouvelle = precise
        if let refus = precise.refus(parmi: echeances ?? [], le: jour) {
            return [.message(MessageLigne(refus, .attention))]
        }
        return [.dialogue(ChoixDEcheance.dialogue(precise, dossier))]
    }
}

extension EcheancesState: SectionLue {
    func contenu(_ dossier: Dossier, pour habilitation: Habilitation, le jour: JourCivil) -> ContenuLisible? {
        echeances.map { EcheancesEnTexte.contenu($0, pour: habilitation, le: jour) }
    }

    func conseil(pour habilitation: Habilitation) -> String {
        habilitation.echeancesEcrites.isEmpty
            ? "Page suiv. : lire la suite. ← : sections."
            : "n : noter une échéance. t : en traiter une. ← : sections."
    }

    func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite? {
        guard commande == .nouveau || commande == .traiterEcheance else { return nil }
        if contexte.compte.habilitation.echeancesEcrites.isEmpty,
            case .refuse(let raison) = contexte.decide(.noterEcheance(.orientation))
        {
            return .refusee(raison)
        }
        guard echeances != nil else { return .indisponible("Les échéances se lisent ; réessayez.") }
        return commande == .traiterEcheance && traitables(contexte).isEmpty
            ? .indisponible("Aucune échéance que vous puissiez traiter. n : en noter une.") : .disponible
    }

    mutating func executer(_ id: CommandeID, _ dossier: Dossier, _ contexte: ContextePanneau) -> [Sortie]? {
        let jour = contexte.maintenant.heureLegale.jour
        switch id {
        case .nouveau: return [.choix(ChoixDEcheance.natures(contexte.compte.habilitation.echeancesEcrites))]
        case .traiterEcheance:
            let possibles = traitables(contexte)
            if possibles.count == 1, let seule = possibles.first { return traiter(seule, jour) }
            return [.choix(ChoixDEcheance.laquelle(possibles, jour))]
        default: return nil
        }
    }

    mutating func choisir(_ choix: String, _ valeur: String, _ dossier: Dossier, _ contexte: ContextePanneau)
        -> [Sortie]?
    {
        guard choix.hasPrefix(ChoixDEcheance.prefixe) else { return nil }
        let jour = contexte.maintenant.heureLegale.jour
        switch ChoixDEcheance(rawValue: choix) {
        case .nature:
            guard let nature = NatureEcheance(rawValue: valeur) else { return [] }
            nouvelle = NouvelleEcheance(nature: nature, finLe: jour)
            return [.choix(ChoixDEcheance.dates(nature, jour))]
        case .date: return choisirLaDate(valeur, jour)
        case .precision: return choisirLaPrecision(valeur, dossier, jour)
        case .laquelle:
            return echeances?.first { "\($0.id.rawValue)" == valeur }.map { traiter($0, jour) } ?? []
        case .acte: return choisirLActe(valeur, jour)
        case .report: return choisirLeReport(valeur, jour)
        case .suivante: return choisirLaSuivante(valeur, jour)
        case .motif: return conclure(valeur)
        case nil: return []
        }
    }

    mutating func repondre(_ dialogue: String, _ bouton: String, _ dossier: Dossier) -> [Sortie]? {
        guard dialogue == ChoixDEcheance.dialogueNoter else { return nil }
        guard bouton == "noter", let nouvelle else { return [] }
        return [.effet(.echeances(.noter(dossier.resident.id, nouvelle)))]
    }
}
