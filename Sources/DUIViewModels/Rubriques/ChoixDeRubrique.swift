import DUIDomain

/// The lists by which an entry is noted, corrected or withdrawn, and the dialogs that sum it up.
enum ChoixDeRubrique: String {
    case laquelle = "rubrique.laquelle"
    case champ = "rubrique.champ"
    case entree = "rubrique.entree"
    case correction = "rubrique.correction"
    case motif = "rubrique.motif"

    static let prefixe = "rubrique."
    static let dialogueNoter = "rubrique.noter"
    static let dialogueRetirer = "rubrique.retirer"
    /// Nothing else is to be corrected.
    static let termine = ""

    static func rubriques(_ possibles: [Rubrique]) -> ChoixState {
        ChoixState(
            nom: laquelle.rawValue, titre: "Que notez-vous ?",
            options: possibles.map {
                ChoixState.Option($0.rawValue, FormatDate.premiereMajuscule($0.uneEntree))
            })
    }

    /// What a field is asked by: its values, usual ones, or what one writes.
    static func champ(_ champ: ChampDeRubrique, _ valeur: String, le jour: JourCivil) -> ChoixState {
        var options: [ChoixState.Option] = []
        var ecrit: String? = champ.libelle
        switch champ.genre {
        case .choix(let valeurs):
            options = valeurs.map { ChoixState.Option($0.code, FormatDate.premiereMajuscule($0.libelle)) }
            ecrit = nil
        case .texte(_, let usuels): options = usuels.map { ChoixState.Option($0, $0) }
        case .jour(.passe), .epoque:
            options = [("Aujourd’hui", jour), ("Hier", jour.adding(jours: -1))].map {
                ChoixState.Option($1.iso, "\($0), \($1.court)")
            }
        case .jour:
            options = [(6, "Dans six mois"), (12, "Dans un an"), (24, "Dans deux ans")].map { mois, mots in
                let voulu = jour.adding(mois: mois)
                return ChoixState.Option(voulu.iso, "\(mots), \(voulu.court)")
            }
        case .nombre: options = (1...3).map { ChoixState.Option("\($0)", "\($0)") }
        case .montant, .cim10: break
        }
        if !valeur.isEmpty, !options.contains(where: { $0.valeur == valeur }) {
            options.insert(ChoixState.Option(valeur, champ.enMots(valeur)), at: 0)
        }
        if !champ.estObligatoire { options.append(ChoixState.Option("", "Sans précision")) }
        return ChoixState(
            nom: Self.champ.rawValue, titre: champ.question, options: options,
            choisie: valeur.isEmpty && !champ.estObligatoire && options.count == 1 ? "" : valeur,
            preselection: ecrit == nil || !options.isEmpty, saisieLibre: ecrit)
    }

    static func entrees(_ entrees: [EntreeDeRubrique], _ titre: String) -> ChoixState {
        ChoixState(
            nom: entree.rawValue, titre: titre,
            options: entrees.map { ChoixState.Option($0.id.description, "\($0.titre)  (\($0.rubrique.titre))") })
    }

    /// The fields of an entry with their values, one of which is to be corrected.
    static func champs(_ rubrique: Rubrique, _ valeurs: [String: String], changees: Int) -> ChoixState {
        let fin = changees == 0 ? [] : [ChoixState.Option(termine, "C’est tout : dire pourquoi")]
        return ChoixState(
            nom: correction.rawValue, titre: "Que corriger ?",
            options: fin
                + rubrique.champs.map { champ in
                    let valeur = valeurs[champ.cle].map(champ.enMots) ?? ""
                    return ChoixState.Option(champ.cle, "\(champ.libelle) : \(valeur.isEmpty ? "rien" : valeur)")
                })
    }

    static func motifs(retirer: Bool) -> ChoixState {
        let connus =
            retirer
            ? ["Noté pour une autre personne", "Noté deux fois", "Cela n’est plus vrai"]
            : [
                "Erreur de saisie", "Précision apportée par la personne ou sa famille",
                "Précision apportée par un document",
            ]
        return ChoixState(
            nom: motif.rawValue, titre: retirer ? "Pourquoi le retirer ?" : "Pourquoi cette correction ?",
            options: connus.map { ChoixState.Option($0, $0) }, preselection: false, saisieLibre: "Autre motif")
    }

    static func dialogue(_ rubrique: Rubrique, _ valeurs: [String: String], _ dossier: Dossier) -> DialogueState {
        DialogueState(
            nom: dialogueNoter, titre: "\(dossier.resident.traits.affichage) : noter \(rubrique.uneEntree) ?",
            lignes: lignes(rubrique, valeurs),
            boutons: [DialogueState.Bouton("laisser", "Ne pas noter"), DialogueState.Bouton("noter", "Noter")])
    }

    static func dialogue(retirer entree: EntreeDeRubrique, _ motif: String, _ dossier: Dossier) -> DialogueState {
        DialogueState(
            nom: dialogueRetirer, titre: "\(dossier.resident.traits.affichage) : retirer cette ligne ?",
            lignes: lignes(entree.rubrique, entree.valeurs)
                + [
                    DialogueState.LigneDialogue("Motif", motif),
                    DialogueState.LigneDialogue("Elle reste lisible, comme retirée."),
                ],
            boutons: [DialogueState.Bouton("laisser", "Laisser"), DialogueState.Bouton("retirer", "Retirer")])
    }

    private static func lignes(_ rubrique: Rubrique, _ valeurs: [String: String]) -> [DialogueState.LigneDialogue] {
        rubrique.champs.compactMap { champ in
            valeurs[champ.cle].flatMap { valeur in
                valeur.isEmpty ? nil : DialogueState.LigneDialogue(champ.libelle, champ.enMots(valeur))
            }
        }
    }
}
