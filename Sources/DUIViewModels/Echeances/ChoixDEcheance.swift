import DUIDomain

/// The lists by which something that falls due is noted, or dealt with.
enum ChoixDEcheance: String {
    case nature = "echeance.nature"
    case date = "echeance.date"
    case precision = "echeance.precision"
    case laquelle = "echeance.laquelle"
    case acte = "echeance.acte"
    case report = "echeance.report"
    case suivante = "echeance.suivante"
    case motif = "echeance.motif"

    static let prefixe = "echeance."
    static let dialogueNoter = "echeance.noter"
    static let deLaMaison = "echeances_de_la_maison"
    static let aucune = "aucune"

    static func natures(_ natures: [NatureEcheance]) -> ChoixState {
        ChoixState(
            nom: nature.rawValue, titre: "Quelle échéance ?",
            options: natures.map { ChoixState.Option($0.rawValue, FormatDate.premiereMajuscule($0.libelle)) },
            preselection: false)
    }

    static func dates(_ nature: NatureEcheance, _ jour: JourCivil) -> ChoixState {
        ChoixState(
            nom: date.rawValue, titre: "\(FormatDate.premiereMajuscule(nature.libelle)) : pour quand ?",
            options: [1, 3, 6, 12].map { dans($0, jour) }, preselection: false, saisieLibre: "Le (31/12/2027)")
    }

    static var precisions: ChoixState {
        ChoixState(
            nom: precision.rawValue, titre: "Laquelle ? Par exemple « ESAT Les Ajoncs », « grippe ».",
            options: [ChoixState.Option("", "Sans précision")], saisieLibre: "Précision")
    }

    static func laquelle(_ echeances: [Echeance], _ jour: JourCivil) -> ChoixState {
        ChoixState(
            nom: laquelle.rawValue, titre: "Quelle échéance traitez-vous ?",
            options: echeances.map {
                ChoixState.Option("\($0.id.rawValue)", "\($0.finLe.court)  \($0.enMots) (\($0.etat(le: jour).libelle))")
            })
    }

    static func actes(_ echeance: Echeance, _ jour: JourCivil) -> ChoixState {
        let options =
            echeance.etat(le: jour).estClose
            ? [ChoixState.Option("rouverte", "La rouvrir")]
            : [
                ChoixState.Option("faite", "C’est fait"), ChoixState.Option("report", "La reporter"),
                ChoixState.Option("sans_objet", "Elle n’a plus d’objet"),
            ]
        return ChoixState(
            nom: acte.rawValue, titre: "\(FormatDate.premiereMajuscule(echeance.enMots)), \(echeance.finLe.court)",
            options: options)
    }

    static func reports(_ jour: JourCivil) -> ChoixState {
        let semaine = jour.adding(jours: 7)
        return ChoixState(
            nom: report.rawValue, titre: "Reporter jusqu’à quand ?",
            options: [ChoixState.Option(semaine.court, "Une semaine, \(semaine.court)")]
                + [1, 3].map { dans($0, jour) },
            preselection: false, saisieLibre: "Jusqu’au")
    }

    static func suivantes(_ echeance: Echeance, _ jour: JourCivil) -> ChoixState {
        let options =
            (echeance.nature.periode.map { [dans($0, jour)] } ?? [])
            + [ChoixState.Option(aucune, "Pas d’échéance suivante")]
            + [6, 12].filter { $0 != echeance.nature.periode }.map { dans($0, jour) }
        return ChoixState(
            nom: suivante.rawValue, titre: "Fait. Et la prochaine ?", options: options, saisieLibre: "Le")
    }

    static func motifs(_ acteChoisi: ActeSurEcheance) -> ChoixState {
        let connus =
            switch acteChoisi {
            case .report: ["En attente d’une réponse", "Rendez-vous pris", "À la demande de la personne"]
            case .sansObjet: ["La personne n’est plus concernée", "Remplacée par une autre", "Notée par erreur"]
            case .rouverte: ["Close par erreur", "À reprendre"]
            case .faite: [String]()
            }
        return ChoixState(
            nom: motif.rawValue, titre: "Pourquoi ?", options: connus.map { ChoixState.Option($0, $0) },
            preselection: false, saisieLibre: "Autre motif")
    }

    static func dialogue(_ nouvelle: NouvelleEcheance, _ dossier: Dossier) -> DialogueState {
        var lignes = [
            DialogueState.LigneDialogue("Quoi", nouvelle.nature.libelle),
            DialogueState.LigneDialogue("Pour le", FormatDate.long(nouvelle.finLe)),
            DialogueState.LigneDialogue(
                "Rappelée le", nouvelle.finLe.adding(jours: -nouvelle.nature.preavis).court),
        ]
        if !nouvelle.precision.isEmpty {
            lignes.insert(DialogueState.LigneDialogue("Laquelle", nouvelle.precision), at: 1)
        }
        return DialogueState(
            nom: dialogueNoter, titre: "\(dossier.resident.traits.affichage) : noter cette échéance ?", lignes: lignes,
            boutons: [DialogueState.Bouton("laisser", "Ne pas noter"), DialogueState.Bouton("noter", "Noter")])
    }

    /// What is to be done in the house: Entrée opens the record on it.
    static func maison(_ page: Page<Echeance>, _ jour: JourCivil, choisie: String? = nil) -> ChoixState {
        let retards = page.elements.count { if case .enRetard = $0.etat(le: jour) { true } else { false } }
        let suite = page.aUneSuite ? " (les \(page.elements.count) premières)" : ""
        return ChoixState(
            nom: deLaMaison,
            titre: "\(FormatDate.nombre(page.elements.count, "échéance")) à traiter\(suite), dont \(retards) en retard",
            options: page.elements.map { echeance in
                let signe = if case .enRetard = echeance.etat(le: jour) { "! " } else { "" }
                let precision = echeance.precision.isEmpty ? "" : ", \(echeance.precision)"
                return ChoixState.Option(
                    "\(echeance.resident.rawValue)/\(echeance.id.rawValue)",
                    "\(signe)\(echeance.finLe.court)  \(echeance.nom)  \(echeance.nature.enBref)\(precision)")
            }, choisie: choisie, verbe: "ouvrir")
    }

    /// Whose record a line of that list opens.
    static func resident(deLaLigne valeur: String) -> Cle<Resident>? {
        valeur.split(separator: "/").first.flatMap { Int64($0) }.map { Cle($0) }
    }

    /// The day that a value of a list, or a date as typed, means.
    static func jour(_ valeur: String, _ jour: JourCivil) -> JourCivil? {
        try? SaisieDate.read(valeur, reference: Instant(jour, heure: 12, minute: 0), sens: .avenir).get().jour
    }

    private static func dans(_ mois: Int, _ jour: JourCivil) -> ChoixState.Option {
        let vise = jour.adding(mois: mois)
        let mots = mois == 12 ? "Dans un an" : mois == 1 ? "Dans un mois" : "Dans \(mois) mois"
        return ChoixState.Option(vise.court, "\(mots), \(vise.court)")
    }
}
