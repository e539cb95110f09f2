import DUIDomain

/// The lists by which an answer is noted, in order, and the dialog that sums it up.
enum ChoixDeConsentement: String {
    case objet = "consentement.objet"
    case acteur = "consentement.acteur"
    case reponse = "consentement.reponse"
    case repondant = "consentement.repondant"
    case mode = "consentement.mode"
    case fin = "consentement.fin"
    case espace = "consentement.espace"

    static let prefixe = "consentement."
    static let dialogueNoter = "consentement.noter"
    /// After the code of an object: for one professional or structure, to be named.
    static let aNommer = "#"
    static let sansFin = "sans"

    static func objets(_ fiche: FicheConsentements, le jour: JourCivil) -> ChoixState {
        let options = ObjetConsentement.allCases.flatMap { objet -> [ChoixState.Option] in
            let titre = FormatDate.premiereMajuscule(objet.libelle)
            let connu: String =
                switch fiche.situation.registre.etat(objet, le: jour) {
                case .enVigueur(let reponse): " (\(reponse.reponse.libelle))"
                case .jamaisRecueilli, .retire, .expire: ""
                }
            let general = ChoixState.Option(objet.rawValue, titre + connu)
            guard objet == .echangeProfessionnels || objet == .transmissionTiers else { return [general] }
            return [general, ChoixState.Option(objet.rawValue + aNommer, "\(titre), un seul à nommer")]
        }
        return ChoixState(nom: objet.rawValue, titre: "Réponse pour quoi ?", options: options, preselection: false)
    }

    static func acteurs(_ connus: [String]) -> ChoixState {
        ChoixState(
            nom: acteur.rawValue, titre: "Quel professionnel, quelle structure ? Écrivez son nom.",
            options: connus.map { ChoixState.Option($0, $0) }, preselection: false, saisieLibre: "Nom")
    }

    static func reponses(_ objet: ObjetConsentement, _ etat: RegistreConsentements.Etat) -> ChoixState {
        var options = objet.reponses.map { ChoixState.Option($0.rawValue, FormatDate.premiereMajuscule($0.libelle)) }
        if case .enVigueur(let connue) = etat {
            options.append(
                ChoixState.Option(
                    ReponseConsentement.retrait.rawValue,
                    "Retire sa réponse du \(connue.recueilliLe.heureLegale.jour.court)"))
        }
        return ChoixState(
            nom: reponse.rawValue, titre: "Pour \(objet.libelle) ?", options: options, preselection: false)
    }

    static func repondants(_ possibles: [Repondant]) -> ChoixState {
        let options = possibles.enumerated().map {
            ChoixState.Option("\($0)", FormatDate.premiereMajuscule($1.libelle))
        }
        return ChoixState(nom: repondant.rawValue, titre: "Qui a répondu ?", options: options, preselection: false)
    }

    static var modes: ChoixState {
        let options = ModeRecueil.allCases.map {
            ChoixState.Option($0.rawValue, FormatDate.premiereMajuscule($0.libelle))
        }
        return ChoixState(nom: mode.rawValue, titre: "Comment ?", options: options, preselection: false)
    }

    static func fins(_ jour: JourCivil) -> ChoixState {
        ChoixState(
            nom: fin.rawValue, titre: "Jusqu’à quand ?",
            options: [
                ChoixState.Option(sansFin, "Sans limite"),
                ChoixState.Option(dans(1, jour).court, "Un mois, jusqu’au \(dans(1, jour).court)"),
                ChoixState.Option(dans(12, jour).court, "Un an, jusqu’au \(dans(12, jour).court)"),
            ], preselection: false, saisieLibre: "Jusqu’au")
    }

    /// The day that a value of the list, or a date as typed, means.
    static func fin(_ valeur: String, _ jour: JourCivil) -> JourCivil? {
        try? SaisieDate.read(valeur, reference: Instant(jour, heure: 12, minute: 0), sens: .avenir).get().jour
    }

    private static func dans(_ mois: Int, _ jour: JourCivil) -> JourCivil {
        let total = jour.mois - 1 + mois
        let (annee, rang) = (jour.annee + total / 12, total % 12 + 1)
        // The last day of a shorter month stands for one that it does not have.
        return (0...3).lazy.compactMap { JourCivil(annee: annee, mois: rang, jour: jour.jour - $0) }.first ?? jour
    }

    static func espace(_ fiche: FicheConsentements) -> ChoixState {
        let options = EtatMonEspaceSante.allCases.map {
            ChoixState.Option($0.rawValue, FormatDate.premiereMajuscule($0.libelle))
        }
        return ChoixState(
            nom: espace.rawValue, titre: "Mon espace santé de cette personne", options: options,
            choisie: fiche.situation.espace.rawValue)
    }

    static func dialogue(_ nouveau: NouveauConsentement, _ dossier: Dossier) -> DialogueState {
        var lignes = [
            DialogueState.LigneDialogue("Pour", nouveau.objet.libelle),
            DialogueState.LigneDialogue("Réponse", nouveau.reponse.libelle, enAlerte: nouveau.reponse.estContraire),
            DialogueState.LigneDialogue("De", nouveau.repondant.libelle),
            DialogueState.LigneDialogue("Recueillie", nouveau.mode.libelle),
        ]
        if !nouveau.acteur.isEmpty { lignes.insert(DialogueState.LigneDialogue("Envers", nouveau.acteur), at: 1) }
        if let fin = nouveau.jusquAu { lignes.append(DialogueState.LigneDialogue("Jusqu’au", fin.court)) }
        lignes.append(DialogueState.LigneDialogue(""))
        lignes.append(DialogueState.LigneDialogue("Une réponse notée ne s’efface pas : une autre la remplace."))
        return DialogueState(
            nom: dialogueNoter, titre: "Noter la réponse de \(dossier.resident.traits.affichage) ?", lignes: lignes,
            boutons: [DialogueState.Bouton("laisser", "Ne pas noter"), DialogueState.Bouton("noter", "Noter")],
            confirmeParF10: true)
    }
}
