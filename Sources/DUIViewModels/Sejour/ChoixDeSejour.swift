import DUIDomain

/// The lists by which a movement is noted, in order, and the dialogs that sum it up.
enum ChoixDeSejour: String {
    case nature = "sejour.nature"
    case quand = "sejour.quand"
    case lieu = "sejour.lieu"
    case chambre = "sejour.chambre"
    case prevenus = "sejour.prevenus"
    case prevenir = "sejour.prevenir"
    case motif = "sejour.motif"

    static let prefixe = "sejour."
    static let dialogueNoter = "sejour.noter"
    static let dialogueAnnuler = "sejour.annuler"
    /// Nobody else was told: the movement can be written.
    static let continuer = ""
    /// Places offered, at most: more are found by typing.
    static let lieuxAuPlus = 40

    static func natures(_ possibles: [NatureMouvement], _ nom: String) -> ChoixState {
        ChoixState(
            nom: nature.rawValue, titre: "Que se passe-t-il pour \(nom) ?",
            options: possibles.map { ChoixState.Option($0.rawValue, FormatDate.premiereMajuscule($0.libelle)) })
    }

    static func quand(_ nature: NatureMouvement, _ maintenant: Instant) -> ChoixState {
        let options = [0, 15, 30, 60].map { minutes -> ChoixState.Option in
            let heure = maintenant.adding(secondes: -minutes * 60).heureLegale.heureMinute
            let mots = minutes == 0 ? "Maintenant" : minutes == 60 ? "Il y a une heure" : "Il y a \(minutes) minutes"
            return ChoixState.Option("-\(minutes)", "\(mots), \(heure)")
        }
        return ChoixState(
            nom: quand.rawValue, titre: "\(FormatDate.premiereMajuscule(nature.libelle)) : quand ?", options: options,
            saisieLibre: "À (22h40, hier 23h, 21/11 18h)")
    }

    /// The instant that a value of the list, or a time as typed, means: a time that is still to come was yesterday's.
    static func instant(_ valeur: String, _ maintenant: Instant) -> Result<Instant, RefusDate> {
        if valeur.hasPrefix("-"), let minutes = Int(valeur.dropFirst()), minutes <= 60 {
            return .success(maintenant.adding(secondes: -minutes * 60))
        }
        if case .success(let heure) = SaisieDate.readHeure(valeur) {
            let jour = maintenant.heureLegale.jour
            let ceJour = Instant(jour, heure: heure.heure, minute: heure.minute)
            guard ceJour > maintenant else { return .success(ceJour) }
            return .success(Instant(jour.adding(jours: -1), heure: heure.heure, minute: heure.minute))
        }
        return SaisieDate.read(valeur, reference: maintenant, sens: .passe).flatMap { lecture in
            lecture.heure == nil
                ? .failure(RefusDate("Il manque l’heure : \(lecture.jour.court) 22h40.")) : .success(lecture.instant)
        }
    }

    static func lieux(_ nature: NatureMouvement, _ connus: [String]) -> ChoixState {
        ChoixState(
            nom: lieu.rawValue, titre: nature == .entree ? "D’où vient-elle, d’où vient-il ?" : "Où ?",
            options: [ChoixState.Option("", "Sans précision")]
                + connus.prefix(lieuxAuPlus).map { ChoixState.Option($0, $0) },
            saisieLibre: "Lieu")
    }

    static func chambres(_ chambres: [ChambreOccupee], _ mots: Vocabulaire) -> ChoixState {
        ChoixState(
            nom: chambre.rawValue, titre: "\(FormatDate.premiereMajuscule(mots.chambre?.quel ?? "")) ?",
            options: chambres.map { ChoixState.Option($0.numero, PlanDesChambres.ligne($0)) }, preselection: false)
    }

    static func prevenus(_ dossier: Dossier, deja: [String]) -> ChoixState {
        let titre =
            deja.isEmpty ? "Qui avez-vous prévenu ?" : "Prévenus : \(deja.joined(separator: " ; ")). Qui d’autre ?"
        return ChoixState(
            nom: prevenus.rawValue, titre: titre,
            options: [ChoixState.Option(continuer, deja.isEmpty ? "Personne pour l’instant" : "Personne d’autre")]
                + personnes(dossier, sauf: deja),
            saisieLibre: "Quelqu’un d’autre")
    }

    static func prevenir(_ dossier: Dossier, _ mouvement: Mouvement) -> ChoixState {
        ChoixState(
            nom: prevenir.rawValue, titre: "Qui avez-vous prévenu (\(mouvement.nature.libelle)) ?",
            options: personnes(dossier, sauf: mouvement.prevenus.map(\.nom)), preselection: false,
            saisieLibre: "Quelqu’un d’autre")
    }

    /// Whom one tells, by order of call, with their number under the eyes.
    private static func personnes(_ dossier: Dossier, sauf deja: [String]) -> [ChoixState.Option] {
        var vus = Set(deja)
        let contacts = dossier.contacts.enumerated().sorted { un, autre in
            (un.element.ordreAppel ?? 99, un.offset) < (autre.element.ordreAppel ?? 99, autre.offset)
        }
        return contacts.compactMap { _, contact in
            guard vus.insert(contact.nom).inserted else { return nil }
            let precision = [contact.role, contact.lien, contact.telephone].filter { !$0.isEmpty }
            return ChoixState.Option(contact.nom, "\(contact.nom)  \(precision.joined(separator: ", "))")
        }
    }

    static var motifs: ChoixState {
        let connus = [
            "Noté pour une autre personne", "Erreur d’heure ou de lieu : je le note à nouveau",
            "Cela n’a pas eu lieu",
        ]
        return ChoixState(
            nom: motif.rawValue, titre: "Pourquoi annuler ce mouvement ?",
            options: connus.map { ChoixState.Option($0, $0) }, preselection: false, saisieLibre: "Autre motif")
    }

    static func dialogue(_ nouveau: NouveauMouvement, _ dossier: Dossier, _ mots: Vocabulaire) -> DialogueState {
        var lignes = [
            DialogueState.LigneDialogue("Quoi", nouveau.nature.libelle),
            DialogueState.LigneDialogue("Quand", nouveau.quand.heureLegale.complet),
        ]
        if !nouveau.lieu.isEmpty { lignes.append(DialogueState.LigneDialogue("Lieu", nouveau.lieu)) }
        if let chambre = mots.chambre, !nouveau.chambre.isEmpty {
            lignes.append(
                DialogueState.LigneDialogue(FormatDate.premiereMajuscule(chambre.singulier), nouveau.chambre))
        }
        if nouveau.nature.seDit {
            lignes.append(
                nouveau.prevenus.isEmpty
                    ? DialogueState.LigneDialogue("Prévenus", "personne pour l’instant", enAlerte: true)
                    : DialogueState.LigneDialogue("Prévenus", nouveau.prevenus.joined(separator: " ; ")))
        }
        return DialogueState(
            nom: dialogueNoter, titre: "\(dossier.resident.traits.affichage) : noter ce mouvement ?", lignes: lignes,
            boutons: [DialogueState.Bouton("laisser", "Ne pas noter"), DialogueState.Bouton("noter", "Noter")],
            confirmeParF10: nouveau.nature != .deces)
    }

    static func dialogue(
        annuler mouvement: Mouvement, _ motif: String, _ dossier: Dossier, _ mots: Vocabulaire
    ) -> DialogueState {
        let revient = mots.chambre == nil ? "son état d’avant revient" : "sa place et son état d’avant reviennent"
        return DialogueState(
            nom: dialogueAnnuler, titre: "\(dossier.resident.traits.affichage) : annuler ce mouvement ?",
            lignes: [
                DialogueState.LigneDialogue(
                    "Quoi", "\(SejourEnTexte.enMots(mouvement, mots)), le \(mouvement.quand.heureLegale.complet)"),
                DialogueState.LigneDialogue("Motif", motif),
                DialogueState.LigneDialogue(""),
                DialogueState.LigneDialogue(
                    "Il reste écrit, comme annulé ; \(revient)."),
            ],
            boutons: [
                DialogueState.Bouton("laisser", "Laisser"), DialogueState.Bouton("annuler", "Annuler le mouvement"),
            ])
    }
}

/// The rooms of the house, one line each.
enum PlanDesChambres {
    static let choix = "plan_des_chambres"
    /// Before the key of a person in the values of the list.
    static let personne = "r"

    static func ligne(_ chambre: ChambreOccupee) -> String {
        let qui = chambre.occupants.map { occupant -> String in
            guard !occupant.nom.isEmpty else { return "occupée" }
            let etat = occupant.etat == .present ? "" : " (\(occupant.etat.libelle(pour: occupant.sexe)))"
            return occupant.nom + etat
        }
        return "\(chambre.numero)  \(chambre.unite)  \(qui.isEmpty ? "libre" : qui.joined(separator: " et "))"
    }

    /// The whole house: the free rooms are found by typing « libre », a unit by its name.
    static func liste(_ chambres: [ChambreOccupee]) -> ChoixState {
        let libres = chambres.count { $0.occupants.isEmpty }
        let gardees = chambres.count { chambre in
            !chambre.occupants.isEmpty && chambre.occupants.allSatisfy { $0.etat != .present }
        }
        let options = chambres.flatMap { chambre -> [ChoixState.Option] in
            guard !chambre.occupants.isEmpty else { return [ChoixState.Option("", ligne(chambre))] }
            return chambre.occupants.map { occupant in
                let seul = ChambreOccupee(numero: chambre.numero, unite: chambre.unite, occupants: [occupant])
                return ChoixState.Option(occupant.resident.map { "\(personne)\($0.rawValue)" } ?? "", ligne(seul))
            }
        }
        let titre =
            "Chambres : \(chambres.count), dont \(libres) libre\(libres > 1 ? "s" : "") et "
            + "\(gardees) gardée\(gardees > 1 ? "s" : "") (absents)"
        return ChoixState(nom: choix, titre: titre, options: options, verbe: "ouvrir")
    }

    /// Whose record the chosen line opens; nil for a room that is free, or that is not for the reader.
    static func resident(_ valeur: String) -> Cle<Resident>? {
        valeur.hasPrefix(personne) ? Int64(valeur.dropFirst(personne.count)).map { Cle($0) } : nil
    }
}
