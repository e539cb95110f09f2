import DUIDomain

/// The agenda panel: a day or a week of appointments, a form over it.
///
/// It only ever reads the days on screen, so that a day costs the same however many appointments the base holds.
public struct AgendaState: Panneau {
    /// How time is laid out.
    public enum Vue: Hashable, Sendable {
        /// One day, as a list.
        case jour
        /// One week, as a grid.
        case semaine
    }

    /// The selected day (nil before the panel is first shown).
    public internal(set) var jour: JourCivil?
    /// The appointments of the selected day.
    public internal(set) var liste = FenetreListe<RendezVous>()
    /// The week of the selected day.
    public internal(set) var semaine: GrilleSemaine?
    /// The only unit shown (nil: all that the account sees).
    public internal(set) var unite: Cle<Unite>?
    /// Whether the days on screen were read.
    public internal(set) var estChargee = false
    /// Why the agenda is closed to this account (empty when it is open).
    public internal(set) var refus = ""
    /// The date being typed in « Aller au ».
    public internal(set) var allerAu: DateSaisie?
    /// The open form.
    public internal(set) var formulaire: FormulaireRendezVous?
    /// The month opened under a date field.
    public internal(set) var calendrier: CalendrierMois?
    /// Whether something is being written.
    public internal(set) var enregistre = false

    /// The words of the establishment.
    var mots = Vocabulaire.parDefaut
    var vueChoisie: Vue?
    var mesures = Mesures(hauteurListe: 10, largeurLecteur: 76, hauteurLecteur: 12, volets: 2)
    var jeton = 0
    var echecDeLecture = false
    /// What this panel is writing: an answer that comes without it is that of Ctrl+Z or Ctrl+Y.
    var ecriture: Ecriture?
    /// The appointment to select once the days are read.
    var aSelectionner: Cle<RendezVous>?
    /// Whether the form's appointment must be compared with the base once the days are read.
    var comparerApresLecture = false
    /// Whether the account may write in the agenda: what the message row advises follows it.
    var peutEcrire = false
    /// Drafts of new appointments left aside, as last read.
    var brouillonsLaisses: [Brouillon] = []
    /// The form that Échap just closed, until the base answers that its draft is kept.
    var formulaireQuitte: FormulaireRendezVous?
    /// The draft offered by the dialog.
    var brouillonPropose: Brouillon?
    /// The appointment whose cancellation is being decided, and why.
    var annulation: (rdv: RendezVous, motif: String)?
    var contenuAConfirmer: ContenuRendezVous?
    var unites: [Unite] = []
    var residentsDeLaListe: [ResumeResident] = []
    var listeDeResidentsDemandee = false

    /// A write of this panel.
    enum Ecriture: Hashable, Sendable {
        case creation
        case modification(avant: RendezVous)
        case etat(avant: RendezVous)

        func concerne(_ id: Cle<RendezVous>) -> Bool {
            switch self {
            case .creation: true
            case .modification(let avant), .etat(let avant): avant.id == id
            }
        }
    }

    /// A panel nobody used yet.
    public init() {}

    /// How time is laid out: as chosen, else a week where it fits.
    public var vue: Vue { vueChoisie ?? (mesures.volets >= 3 ? .semaine : .jour) }

    /// The appointment that acts apply to.
    public var courant: RendezVous? { vue == .jour ? liste.selectionnee : semaine?.selectionne }

    /// Contexts of its keys, nearest first.
    public var contextes: [ContexteCommande] {
        if formulaire != nil || allerAu != nil { return [.formulaire, .saisie] }
        return [.agenda, .liste]
    }

    /// Whether letters and digits go to a field.
    public var saisit: Bool { formulaire != nil || allerAu != nil }

    /// Whether Entrée starts a new line.
    public var saisitPlusieursLignes: Bool { calendrier == nil && formulaire?.focus.estMultiligne == true }

    /// What Entrée and F10 do here: a date to go to is not kept anywhere.
    public func nom(de commande: CommandeID, _ contexte: ContextePanneau) -> NomDeCommande? {
        guard commande == .ouvrir || commande == .valider else { return nil }
        if calendrier != nil { return NomDeCommande("Choisir", titre: "Choisir ce jour") }
        if allerAu != nil { return NomDeCommande("Y aller", titre: "Aller à cette date") }
        return commande == .ouvrir && formulaire != nil ? NomDeCommande("Suivant") : nil
    }

    /// What one does here, for F1.
    public var presentation: String {
        "Les rendez-vous d’un jour ou d’une semaine. F7 et F8 changent de jour ou de semaine, j et s changent de vue, g va "
            + "à une date écrite comme on la dit (lun, j+3, 23/11), n crée, d déplace, c confirme, x annule avec un motif."
    }

    /// Where we are.
    public var filDAriane: [String] {
        ["Agenda"] + (formulaire.map { [$0.titre] } ?? [])
    }

    /// What somebody looks at: the form and what lies over it, else the day and its selected appointment.
    public var repere: Repere {
        Repere(
            ecran: [
                formulaire?.objet, "\(vue)", allerAu == nil ? nil : "aller au", calendrier == nil ? nil : "mois",
            ],
            choix: [jour?.court, unite?.description, courant?.id.description])
    }

    /// The sentence of the message row when nothing else is said.
    public var conseil: String {
        if !refus.isEmpty { return refus }
        if calendrier != nil {
            return "Flèches, Page : mois, Début : aujourd’hui. Entrée : choisir. Échap : fermer."
        }
        if let formulaire { return formulaire.conseil }
        if let allerAu {
            return allerAu.echo.isEmpty
                ? "23/11, lun, j+3… ↑ ↓ : un jour, Page : une semaine, F4 : calendrier." : allerAu.echo
        }
        return conseilDeLaGrille
    }

    private var conseilDeLaGrille: String {
        if echecDeLecture { return "L’agenda n’a pas pu être lu. F5 pour réessayer." }
        guard estChargee else { return "Lecture de l’agenda…" }
        guard let courant else { return videEnMots }
        guard peutEcrire else { return conseilDeLecture(courant) }
        switch courant.etat {
        case .aConfirmer: return "* : à confirmer. c : confirmer. Entrée : voir. d : déplacer."
        case .annule: return "x : annulé. Entrée : voir. x : rétablir."
        case .confirme: return "Entrée : voir. d : déplacer. c : à confirmer. x : annuler."
        }
    }

    private func conseilDeLecture(_ rdv: RendezVous) -> String {
        switch rdv.etat {
        case .aConfirmer: "* : à confirmer. Entrée : voir."
        case .annule: "x : annulé. Entrée : voir."
        case .confirme: "Entrée : voir."
        }
    }

    /// Why the day or the cell is empty, and what next.
    public var videEnMots: String {
        let ou = uniteEnMots.map { " pour l’unité \($0)" } ?? ""
        if vue == .semaine, semaine?.estVide == false {
            return "Rien dans cette case." + (peutEcrire ? " n : nouveau rendez-vous ici." : "")
        }
        let quoi = vue == .jour ? "ce jour" : "cette semaine"
        let suite =
            unite == nil
            ? "\(peutEcrire ? "n : nouveau. " : "")F8 : \(vue == .jour ? "jour suivant" : "semaine suivante")."
            : "u : toutes les unités."
        return "Aucun rendez-vous \(quoi)\(ou). \(suite)"
    }

    /// Name of the only unit shown.
    public var uniteEnMots: String? { unites.first { $0.id == unite }?.nom }

    /// Whether a command may be done now.
    public func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite {
        let generale = TableDesCommandes.commande(commande)?.contextes.contains { $0 == .global || $0 == .panneau }
        if generale != true || commande == .ouvrir, case .refuse(let raison) = contexte.decide(.voirAgenda) {
            return .refusee(raison)
        }
        if let formulaire, commande == .choisir, !formulaire.focus.aUneListe {
            return .indisponible("Ce champ n’a pas de liste : écrivez-le.")
        }
        switch commande {
        case .nouveau, .deplacer, .confirmer, .annulerRendezVous:
            if case .refuse(let raison) = contexte.decide(.ecrireAgenda) { return .refusee(raison) }
            if enregistre { return .indisponible(TextesAgenda.enregistrementEnCours) }
            return commande == .nouveau ? .disponible : disponibiliteSurUnRendezVous(commande, contexte)
        case .voletSuivant where !saisit, .voletPrecedent where !saisit:
            return .indisponible("L’agenda n’a qu’un volet. Échap : onglets.")
        case .vueJour where vue == .jour: return .indisponible("La journée est déjà affichée.")
        case .vueSemaine where vue == .semaine: return .indisponible("La semaine est déjà affichée.")
        case .ouvrir where !saisit && courant == nil:
            return .indisponible("Aucun rendez-vous choisi.")
        case .valider where enregistre: return .indisponible(TextesAgenda.enregistrementEnCours)
        default: return .disponible
        }
    }

    private func disponibiliteSurUnRendezVous(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite {
        guard let courant else { return .indisponible("Aucun rendez-vous choisi.") }
        if courant.estDeSoins, case .refuse(let raison) = contexte.decide(.lireRendezVousDeSoins) {
            return .refusee(raison)
        }
        if courant.etat == .annule, commande != .annulerRendezVous {
            return .indisponible("Ce rendez-vous est annulé. x : le rétablir d’abord.")
        }
        return .disponible
    }

    /// What happened; what must be done outside.
    public mutating func handle(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie] {
        unites = contexte.unites
        peutEcrire = contexte.decide(.ecrireAgenda).estPermis
        switch entree {
        case .affiche: return afficher(contexte)
        case .mesures(let nouvelles): return mesurer(nouvelles, contexte)
        case .commande(let id): return executer(id, contexte)
        case .texte(let texte): return saisir(texte, contexte)
        case .edition(let edition): return editer(edition, contexte)
        case .resultat(.agenda(let resultat)): return recevoir(resultat, contexte)
        case .echec(.agenda(let effet), _): return recevoirUnEchec(effet, contexte)
        case .baseChangee: return refus.isEmpty && jour != nil ? recharger(contexte) : []
        case .reponse(let dialogue, let bouton): return repondre(dialogue, bouton, contexte)
        case .choisi(let choix, let valeur): return choisir(choix, valeur, contexte)
        case .clic(let volet, let rang): return cliquer(volet: volet, rang: rang, contexte)
        case .garderLesBrouillons: return garderLeBrouillon(contexte)
        case .resultat, .echec: return []
        }
    }

    private mutating func afficher(_ contexte: ContextePanneau) -> [Sortie] {
        if case .refuse(let raison) = contexte.decide(.voirAgenda) {
            refus = raison
            return []
        }
        // Another terminal may have written while another tab was shown.
        if jour == nil { jour = contexte.maintenant.heureLegale.jour }
        return recharger(contexte)
    }

    private mutating func mesurer(_ nouvelles: Mesures, _ contexte: ContextePanneau) -> [Sortie] {
        let avant = vue
        mesures = nouvelles
        liste.setHauteur(nouvelles.hauteurListe)
        return vue != avant && jour != nil && refus.isEmpty ? changerDeVue(contexte) : []
    }

    private mutating func executer(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        guard refus.isEmpty || id == .retour else { return [.message(MessageLigne(refus, .attention))] }
        if calendrier != nil { return executerDansLeCalendrier(id, contexte) }
        if formulaire != nil { return executerDansLeFormulaire(id, contexte) }
        if allerAu != nil { return executerDansAllerAu(id, contexte) }
        return executerDansLaGrille(id, contexte)
    }
}
