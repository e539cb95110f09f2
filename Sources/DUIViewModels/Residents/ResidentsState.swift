import DUIDomain

/// The residents panel: a search box and the list beside the card of the selected person; then an open record.
public struct ResidentsState: Panneau {
    /// What has the focus while no record is open.
    public enum Focus: Hashable, Sendable {
        /// The search box: letters and digits filter, arrows move in the list.
        case recherche
        /// The list: letters act.
        case liste
    }

    /// The search box.
    public internal(set) var recherche = ChampTexte(limite: 60)
    /// What has the focus.
    public internal(set) var focus = Focus.recherche
    /// The list.
    public internal(set) var liste = FenetreListe<ResumeResident>()
    /// How many the request finds.
    public internal(set) var nombre: Int?
    /// How many there are without a request.
    public internal(set) var total: Int?
    /// The card of the selected person.
    public internal(set) var carte: CarteResident?
    /// The open record.
    public internal(set) var dossier: DossierState?
    /// Whether people outside one's units are listed too: a record of theirs opens for a motive.
    public internal(set) var touteLaMaison = false
    /// Why the reader may not search by matricule; empty when she may.
    var refusDuMatricule = ""
    /// Whether the reader may list the whole house beyond her units.
    var peutSortirDesUnites = false
    /// Why the account opens no record at all (nil: it does).
    var refusDOuverture: String?
    /// Answers of INSi to decide, while their list is open.
    public internal(set) var demandes: DemandesINSiState?
    /// A new person being looked for, then typed.
    public internal(set) var admission: AdmissionState?

    /// The words of the establishment.
    var mots = Vocabulaire.parDefaut
    var mesures = Mesures(hauteurListe: 10, largeurLecteur: 76, hauteurLecteur: 12, volets: 2)
    var jeton = 0
    /// The last question that was answered: while it lags behind, the list is not the one that was asked for.
    var jetonRecu = 0
    /// Whether Entrée waits for the list that was asked for, so that it opens nobody else.
    var ouvreAuRetour = false
    /// The row of what falls due in the house whose record opens, or is open: one comes back to it.
    var echeanceSuivie: EcheanceSuivie?
    /// The person just created: her record opens on her identity.
    var creee: Cle<Resident>?
    /// What is said when that record is on screen.
    var annonceDOuverture: MessageLigne?
    /// The person whose record opens on her identity, from the list of the answers of INSi.
    var aDecider: Cle<Resident>?
    /// Whether the open record was opened from that list.
    var dossierDUneDemande = false
    /// The section on which a record opens again after a restart.
    var sectionARetrouver: (Cle<Resident>, DossierState.Section)?
    /// The person outside one's units whose record waits for a motive.
    var horsUnite: Cle<Resident>?

    /// A panel nobody used yet.
    public init() {}

    /// Contexts of its keys, nearest first.
    public var contextes: [ContexteCommande] {
        if admission != nil { return [.formulaire, .saisie] }
        if let dossier { return dossier.contextes }
        if demandes != nil { return [.demandesINSi, .liste] }
        let chambres: [ContexteCommande] = mots.chambre == nil ? [] : [.chambres]
        return focus == .recherche ? [.saisie, .residents] + chambres : [.residents] + chambres + [.liste]
    }

    /// Whether letters and digits go to the search box, or to the search field of a text.
    public var saisit: Bool { admission != nil || (dossier?.saisit ?? (demandes == nil && focus == .recherche)) }

    /// The person whose record is open.
    public var residentEnCours: Resident? { dossier?.dossier.resident }

    /// What one does here, for F1.
    public var presentation: String {
        guard admission == nil else {
            return
                "Une nouvelle personne se cherche d’abord : sa date de naissance, puis les premières lettres de son nom. "
                + "Un code Datamatrix lu par le lecteur remplit tout. F10 continue quand elle n’est pas déjà connue, puis "
                + "enregistre ; son identité est provisoire tant qu’aucune pièce n’est contrôlée."
        }
        guard !montreLesDemandes else {
            return
                "Ce qu’INSi a répondu ou refusé, pour toutes les personnes, et qui attend quelqu’un, le plus ancien en haut. "
                + "Entrée ouvre l’identité de la personne : i y montre la réponse, et la décision retire la ligne d’ici. "
                + "v demande à INSi de vérifier les identités qualifiées qu’il n’a pas confirmées depuis trois ans."
        }
        return dossier == nil
            ? "Écrivez le début d’un nom, d’un prénom\(mots.chambre.map { ", \($0.un)" } ?? "") ou une date de naissance : la "
                + "liste se réduit à mesure. "
                + "↑ et ↓ choisissent, Entrée ouvre le dossier et l’écrit au journal. Tant que la recherche a la main, les "
                + "lettres et les chiffres cherchent ; F6 passe à la liste, et Échap puis 1 à 5 changent d’onglet."
            : "Le dossier ouvert : choisissez une section à gauche avec ↑ et ↓, Entrée passe à droite, ← en revient. "
                + "F7 et F8 passent \(mots.personne.au) précédent ou suivant de la liste. L’identité reste toujours en haut."
    }

    /// What Entrée and F10 do here.
    public func nom(de commande: CommandeID, _ contexte: ContextePanneau) -> NomDeCommande? {
        switch commande {
        case .ouvrir:
            guard let admission else { return dossier?.saisit == true ? NomDeCommande("Suivant") : nil }
            return NomDeCommande(admission.choisi == nil ? "Suivant" : "Ouvrir")
        case .valider:
            if admission?.etape == .recherche { return NomDeCommande("Continuer") }
            return dossier?.compareDesFiches == true ? NomDeCommande("Fusionner") : nil
        case .touteLaMaison where touteLaMaison:
            return NomDeCommande("", titre: "Revenir à mes \(mots.unite.pluriel)")
        default: return nil
        }
    }

    /// Where we are.
    public var filDAriane: [String] {
        if admission != nil { return [mots.titre, "Nouvelle personne"] }
        if montreLesDemandes { return [mots.titre, "Réponses d’INSi"] }
        guard let dossier else { return [mots.titre] }
        let section = [dossier.titreDuContenu]
        return [mots.titre, "Dossier"] + section
            + (dossier.documentLu.map { [$0.document.resume.description.titre] } ?? [])
    }

    /// What somebody looks at: the open record, else the selected person.
    public var repere: Repere {
        if let admission {
            return Repere(ecran: ["admission", "\(admission.etape)"], choix: [admission.formulaire.focus])
        }
        if montreLesDemandes {
            return Repere(ecran: ["insi"], choix: [(demandes?.liste.selectionnee?.id).map { "\($0)" }])
        }
        guard let dossier else {
            return Repere(ecran: [nil], choix: [liste.selectionnee?.id.description, recherche.texte])
        }
        let (ecran, choix) = dossier.repere
        return Repere(ecran: [dossier.dossier.resident.id.description] + ecran, choix: choix)
    }

    /// The sentence of the message row when nothing else is said.
    public var conseil: String {
        if let admission { return admission.conseil }
        if let dossier { return dossier.conseil }
        if let demandes { return demandes.conseil }
        guard let choisi = liste.selectionnee else { return liste.estChargee ? videEnMots : "Lecture de la liste…" }
        if choisi.estHorsUnite { return "Hors de vos unités. Entrée : ouvrir avec un motif, écrit au journal et relu." }
        if choisi.ressemble {
            let lieu = mots.valeurDuLieu(chambre: choisi.chambre, unite: choisi.unite)
            return (lieu.isEmpty ? "Identité" : "\(lieu) : identité")
                + " proche d’un autre \(mots.personne.singulier). Vérifiez la date de naissance."
        }
        let sortie =
            focus != .recherche
            ? " 1 à 5 : onglets."
            : recherche.estVide ? " Échap puis 1 à 5 : onglets." : " Échap : effacer la recherche."
        return (refusDOuverture ?? "Entrée : ouvrir le dossier (accès tracé).") + sortie
    }

    /// Why the list is empty, and what next.
    public var videEnMots: String {
        let aucun = FormatDate.premiereMajuscule(mots.personne.aucun)
        if recherche.estVide { return "\(aucun) dans vos \(mots.unite.pluriel)." }
        switch requete.matricule {
        case nil: break
        case .faux(let refus): return "\(refus.message) Rien n’est cherché avant."
        case .juste:
            guard refusDuMatricule.isEmpty else { return refusDuMatricule }
            return "Personne n’a cet INS en usage dans cette liste. Cherchez par la date de naissance."
        }
        let ailleurs = peutSortirDesUnites && !touteLaMaison ? ", ou F9 : toute la maison" : ""
        return "\(aucun) pour « \(recherche.texte) ». Effacez une lettre\(ailleurs)."
    }

    /// Whether a command may be done now.
    public func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite {
        if commande == .nouveau, dossier == nil, case .refuse(let raison) = contexte.decide(.qualifierIdentite) {
            return .refusee(raison)
        }
        guard admission == nil else { return .disponible }
        if let reponse = disponibiliteDesDemandes(commande, contexte) { return reponse }
        if commande == .touteLaMaison { return disponibiliteDeTouteLaMaison(contexte) }
        if commande == .ouvrir, dossier == nil, case .refuse(let raison) = contexte.decide(.ouvrirDossier) {
            return .refusee(raison)
        }
        return dossier?.disponibilite(commande, contexte) ?? .disponible
    }

    /// What happened; what must be done outside.
    public mutating func handle(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie] {
        if let sorties = versLAdmission(entree, contexte) { return sorties }
        switch entree {
        case .affiche:
            // Coming here one looks for somebody: the keys go to the search box (ux.md §6).
            if dossier == nil { focus = .recherche }
            if case .refuse(let raison) = contexte.decide(.lireMatricule) { refusDuMatricule = raison }
            if case .refuse(let raison) = contexte.decide(.ouvrirDossier) { refusDOuverture = raison }
            peutSortirDesUnites = disponibiliteDeTouteLaMaison(contexte) == .disponible
            return (liste.estChargee ? [] : recharger()) + (demandes?.recharger() ?? [])
        case .mesures(let nouvelles):
            mesures = nouvelles
            liste.setHauteur(nouvelles.hauteurListe)
            demandes?.liste.setHauteur(nouvelles.hauteurListe)
            dossier?.mesurer(nouvelles, contexte.miseEnPage)
            return []
        case .texte(let texte):
            guard dossier == nil else {
                dossier?.saisir(texte)
                return []
            }
            recherche.inserer(texte)
            liste.repartirDuDebut()
            return recharger()
        case .edition(let edition):
            guard dossier == nil else {
                dossier?.editer(edition)
                return []
            }
            guard recherche.editer(edition) else { return [] }
            liste.repartirDuDebut()
            return recharger()
        case .commande(let id):
            if montreLesDemandes { return executerDansLesDemandes(id) }
            return dossier == nil ? executer(id) : executerDansLeDossier(id, contexte)
        case .baseChangee:
            return recharger() + (demandes?.recharger() ?? []) + (dossier.map { $0.recharger() } ?? [])
        case .clic(let volet, let rang): return cliquer(volet: volet, rang: rang, contexte)
        case .resultat, .echec, .reponse, .choisi: return recevoirDuDehors(entree, contexte)
        case .garderLesBrouillons: return []
        }
    }

    /// Opens a record from another place.
    public mutating func ouvrir(_ id: Cle<Resident>, _ contexte: ContextePanneau) -> [Sortie] {
        if case .refuse(let raison) = contexte.decide(.ouvrirDossier) {
            return [.message(MessageLigne(raison, .attention))]
        }
        return (liste.estChargee ? [] : recharger()) + [.effet(.residents(.ouvrirDossier(id)))]
    }

    mutating func recharger() -> [Sortie] {
        jeton += 1
        ouvreAuRetour = false
        return [
            .effet(.residents(.chargerPage(requete, apres: nil, jeton: jeton))),
            .effet(.residents(.compter(requete, jeton: jeton))),
        ]
    }

    private var requete: RequeteResidents { RequeteResidents(recherche.texte, touteLaMaison: touteLaMaison) }

    private mutating func executer(_ id: CommandeID) -> [Sortie] {
        let avant = liste.selectionnee?.id
        ouvreAuRetour = false
        switch id {
        case .haut: liste.deplacer(de: -1)
        case .bas: liste.deplacer(de: 1)
        case .pagePrecedente: liste.deplacerDUnePage(-1)
        case .pageSuivante: liste.deplacerDUnePage(1)
        case .debut: liste.allerAuDebut()
        case .fin: liste.allerALaFin()
        case .precedent: liste.deplacer(de: -1)
        case .suivant: liste.deplacer(de: 1)
        case .ouvrir: return ouvrirLaLigne()
        case .droite where focus == .liste: return ouvrirLaLigne()
        case .reponsesINSi: return montrerLesDemandes()
        case .touteLaMaison:
            touteLaMaison.toggle()
            total = nil
            return recharger()
        case .planDesChambres: return [.effet(.sejour(.lireLePlan))]
        case .echeancesDeLaMaison: return [.effet(.echeances(.lireLaListe))]
        case .voletSuivant, .voletPrecedent: focus = focus == .recherche ? .liste : .recherche
        case .actualiser: return recharger()
        case .nouveau:
            admission = AdmissionState(mots)
            return [.effet(.identite(.lireBrouillon))]
        case .retour:
            guard focus == .recherche else { return [.versLesOnglets] }
            guard recherche.estVide else {
                recherche.remplacer(par: "")
                return recharger()
            }
            focus = .liste
        default: break
        }
        return suite() + (liste.selectionnee?.id == avant ? [] : chargerLaCarte())
    }

    private mutating func suite() -> [Sortie] {
        guard liste.doitChargerLaSuite, let derniere = liste.lignes.last else { return [] }
        liste.pageDemandee()
        return [
            .effet(.residents(.chargerPage(requete, apres: derniere.rang, jeton: jeton)))
        ]
    }

    func chargerLaCarte() -> [Sortie] {
        liste.selectionnee.map { [.effet(.residents(.chargerCarte($0.id)))] } ?? []
    }

    private mutating func cliquer(volet: Int, rang: Int, _ contexte: ContextePanneau) -> [Sortie] {
        if dossier != nil { return dossier?.cliquer(volet: volet, rang: rang, contexte) ?? [] }
        if montreLesDemandes {
            demandes?.liste.selectionner(visible: rang)
            return []
        }
        guard liste.selectionner(visible: rang) else { return [] }
        focus = .liste
        return chargerLaCarte()
    }

    mutating func recevoir(_ resultat: ResultatResidents, _ contexte: ContextePanneau) -> [Sortie] {
        switch resultat {
        case .page(let page, let estSuite, let numero):
            guard numero == jeton else { return [] }
            jetonRecu = numero
            if estSuite {
                liste.ajouter(page.elements, aUneSuite: page.aUneSuite)
            } else {
                liste.remplacer(par: page.elements, aUneSuite: page.aUneSuite)
            }
            let suites = suite() + (carte?.resident.id == liste.selectionnee?.id ? [] : chargerLaCarte())
            guard ouvreAuRetour else { return suites }
            ouvreAuRetour = false
            return suites + ouvrirLaLigne()
        case .nombre(let trouves, let numero):
            guard numero == jeton else { return [] }
            nombre = trouves
            if recherche.estVide { total = trouves }
            return []
        case .carte(let lue):
            if lue.resident.id == liste.selectionnee?.id { carte = lue }
            return []
        case .dossier(let ouvert):
            dossier = DossierState(
                ouvert, pour: contexte.compte.habilitation, mots, le: contexte.maintenant.heureLegale.jour)
            dossier?.mesurer(mesures, contexte.miseEnPage)
            admission = nil
            liste.selectionner(ouvert.resident.id)
            dossierDUneDemande = aDecider == ouvert.resident.id
            if echeanceSuivie?.resident != ouvert.resident.id { echeanceSuivie = nil }
            if let (id, section) = sectionARetrouver, id == ouvert.resident.id {
                sectionARetrouver = nil
                return annoncer(ouvert.demandee) + (dossier?.choisir(section, contexte) ?? [])
            }
            if echeanceSuivie != nil { return dossier?.montrerLesEcheances(contexte) ?? [] }
            guard creee == ouvert.resident.id || dossierDUneDemande else { return annoncer(ouvert.demandee) }
            (creee, aDecider) = (nil, nil)
            let annonce = annonceDOuverture.map { [Sortie.message($0)] } ?? []
            annonceDOuverture = nil
            return (dossier?.montrerLIdentite(contexte) ?? []) + annonce
        case .documents, .messages, .rendezVous:
            dossier?.recevoir(resultat)
            return []
        }
    }

    private mutating func executerDansLeDossier(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        guard var ouvert = dossier else { return [] }
        if id == .precedent || id == .suivant, ouvert.documentLu == nil, !ouvert.saisit {
            if dossierDUneDemande { return ouvrirLaDemandeVoisine(id == .suivant ? 1 : -1) }
            liste.deplacer(de: id == .suivant ? 1 : -1)
            return suite() + ouvrirLaLigne()
        }
        if id == .retour, dossierDUneDemande, ouvert.estALaRacine || ouvert.litLIdentite {
            return revenirAuxDemandes()
        }
        if id == .retour, echeanceSuivie != nil, ouvert.estALaRacine || ouvert.litLesEcheances {
            return revenirALaListeDesEcheances()
        }
        if id == .retour, ouvert.estALaRacine {
            dossier = nil
            focus = .liste
            return chargerLaCarte()
        }
        let sorties = ouvert.executer(id, contexte)
        dossier = ouvert
        return sorties
    }
}
