import DUIDomain
import DUIScreens
import DUITerminal
import DUIViewModels

/// A whole application with a base in memory behind the agenda: keys go in, effects run at once, frames come out.
struct BancAgenda {
    var application: Application
    var maintenant: Instant
    var rendezVous: [Cle<RendezVous>: RendezVous] = [:]
    var brouillons: [String: Brouillon] = [:]
    var residents: [ResumeResident] = []
    var effets: [Effet] = []
    /// The next write fails with this sentence.
    var echecSuivant: String?
    /// The base keeps no draft: the disk is full.
    var refuseLesBrouillons = false
    var taille = Size(rows: 24, columns: 80)
    let clavier = Clavier()

    static let unites = [Unite(id: Cle(1), nom: "Rez-de-chaussée"), Unite(id: Cle(2), nom: "Étage")]

    /// A session of a trade, on the evening of Saturday 21 November 2026, the agenda shown.
    init(_ role: Role = .ide, taille: Size = Size(rows: 24, columns: 80), le maintenant: Instant = BancAgenda.samedi) {
        self.maintenant = maintenant
        self.taille = taille
        application = Application(maintenant: maintenant) { _, _ in TexteMisEnPage(lignes: [], sections: []) }
        let compte = Compte(
            id: Cle(7), identifiant: "c.morel", nom: "Morel", prenom: "Claire", role: role,
            unites: [Self.unites[0]])
        let maison = Etablissement(
            nom: "Les Tilleuls", finess: "350000000", adresse: "", oidLocal: "1.2", estDemonstration: false)
        emettre(
            .resultat(.general(.connexion(etablissement: maison, unites: Self.unites, demonstration: [])), origine: nil)
        )
        emettre(.resultat(.general(.session(.ouverte(compte))), origine: nil))
    }

    static let samedi = instant("2026-11-21 21:47")

    var agenda: AgendaState { application.panneaux.agenda }

    /// The day and the title of what is selected.
    var choisi: String? { agenda.courant?.contenu.titre }

    /// What the message row says.
    var message: String { application.ligne?.message.texte ?? agenda.conseil }

    var dialogue: DialogueState? {
        if case .dialogue(let dialogue) = application.superpositions.last { return dialogue }
        return nil
    }

    var choix: ChoixState? {
        if case .choix(let choix) = application.superpositions.last { return choix }
        return nil
    }

    // MARK: Preparing

    @discardableResult
    mutating func noter(
        _ debut: String, _ titre: String, duree: Int = 60, resident: String? = nil, chambre: String = "112",
        etat: EtatRendezVous = .confirme, transport: String = "", lieu: String = "", unite: Cle<Unite>? = nil
    ) -> RendezVous {
        let numero = Int64(rendezVous.count + 1)
        let moment = instant(debut)
        let rdv = RendezVous(
            id: Cle(numero),
            contenu: ContenuRendezVous(
                debut: moment, fin: moment.adding(secondes: duree * 60), titre: titre, lieu: lieu,
                transport: transport, unite: unite),
            residents: resident.map { [ConcerneParRendezVous(id: Cle(numero), nom: $0, chambre: chambre)] } ?? [],
            etat: etat)
        rendezVous[rdv.id] = rdv
        return rdv
    }

    mutating func connaitre(_ nom: String, chambre: String, ne: String) {
        guard let jour = JourCivil(iso: ne) else { return }
        residents.append(
            ResumeResident(
                id: Cle(Int64(100 + residents.count)), nom: nom, mentionDeNaissance: "", dateDeNaissance: jour,
                sexe: .feminin, chambre: chambre, unite: "", etat: .present, statut: .qualifiee, aUneAlerte: false,
                ressemble: false, rang: nom))
    }

    /// Somebody else writes meanwhile.
    mutating func ailleurs(_ id: Cle<RendezVous>, _ changer: (inout RendezVous) -> Void) {
        guard var rdv = rendezVous[id] else { return }
        changer(&rdv)
        rdv.version += 1
        rendezVous[id] = rdv
    }

    // MARK: Acting

    /// Opens the agenda, as the screen sizes it.
    mutating func ouvrir() {
        emettre(.clicOnglet(.agenda))
        mesurer()
    }

    /// Presses keys, by their French names, separated by spaces; a word between ‹ › is typed.
    mutating func touches(_ suite: String) {
        for mot in suite.split(separator: " ") {
            if mot.hasPrefix("‹") {
                taper(String(mot.dropFirst().dropLast()).replacing("_", with: " "))
            } else if let touche = Key(named: String(mot).replacing("_", with: " ")) {
                mesurer()
                emettre(clavier.entree(touche, application))
            } else {
                preconditionFailure("no key of that name: \(mot)")
            }
        }
        mesurer()
    }

    mutating func taper(_ texte: String) {
        for caractere in texte { emettre(clavier.entree(Key(.character(caractere)), application)) }
    }

    mutating func mesurer() {
        emettre(.mesures(Ecran(clavier: clavier).mesures(application, taille: taille)))
    }

    mutating func attendre(secondes: Int) {
        maintenant = maintenant.adding(secondes: secondes)
        emettre(.heure(maintenant))
    }

    mutating func emettre(_ entree: Application.Entree) {
        var file = application.handle(entree)
        while !file.isEmpty {
            let emis = file.removeFirst()
            effets.append(emis.effet)
            guard case .agenda(let effet) = emis.effet else { continue }
            switch executer(effet) {
            case .success(let resultat): file += application.handle(.resultat(.agenda(resultat), origine: emis.origine))
            case .failure(let erreur):
                file += application.handle(.echec(emis.effet, erreur.message, origine: emis.origine))
            }
        }
    }

    /// The screen as text.
    var ecran: String { Ecran(clavier: clavier).dessiner(application, taille: taille).cadre.text }

    // MARK: The base

    private mutating func executer(_ effet: EffetAgenda) -> Result<ResultatAgenda, ErreurDepot> {
        switch effet {
        case .charger(let du, let au, let filtre, let jeton):
            if let echec = prendreLEchec() { return .failure(echec) }
            let trouves = rendezVous.values.filter { rdv in
                let jour = rdv.contenu.debut.heureLegale.jour
                let fin = rdv.contenu.fin.adding(secondes: -1).heureLegale.jour
                return jour <= au && fin >= du && (filtre.unite == nil || rdv.contenu.unite == filtre.unite)
            }
            return .success(
                .jours(
                    du: du, au: au, trouves.sorted { ($0.contenu.debut, $0.id) < ($1.contenu.debut, $1.id) },
                    jeton: jeton))
        case .verifierLeCreneau(let contenu, let cles, let sauf):
            if let echec = prendreLEchec() { return .failure(echec) }
            return .success(
                .creneau(
                    rendezVous.values.filter { rdv in
                        rdv.id != sauf && rdv.etat != .annule && rdv.contenu.debut < contenu.fin
                            && rdv.contenu.fin > contenu.debut && rdv.residents.contains { cles.contains($0.id) }
                    }.sorted { $0.contenu.debut < $1.contenu.debut }))
        case .creer(let contenu, let cles):
            if let echec = prendreLEchec() { return .failure(echec) }
            let concernes = self.concernes(cles)
            let rdv = RendezVous(
                id: Cle(Int64(rendezVous.count + 1)), contenu: contenu, residents: concernes, etat: .confirme)
            rendezVous[rdv.id] = rdv
            return .success(.ecrit(rdv, acte: .creationRendezVous))
        case .modifier(let id, let version, let contenu, let cles):
            let concernes = cles.map(self.concernes)
            return ecrire(id, version) {
                $0.contenu = contenu
                if let concernes { $0.residents = concernes }
            }
        case .changerEtat(let id, let version, let etat, let motif):
            return ecrire(id, version) {
                $0.etat = etat
                $0.motifAnnulation = etat == .annule ? motif : ""
            }
        case .lireBrouillon(let objet): return .success(.brouillon(brouillons[objet], objet: objet))
        case .listerBrouillons(let objet):
            let trouves = brouillons.values.filter { $0.objet == objet || $0.objet.hasPrefix(objet + "/") }
            return .success(.brouillons(trouves.sorted { ($1.gardeLe, $0.objet) < ($0.gardeLe, $1.objet) }))
        case .garderBrouillon(let objet, let champs):
            if refuseLesBrouillons { return .failure(.base("Le disque est plein.")) }
            brouillons[objet] = Brouillon(compte: Cle(7), objet: objet, champs: champs, gardeLe: maintenant)
            return .success(.brouillonGarde(objet: objet))
        case .jeterBrouillon(let objet):
            brouillons[objet] = nil
            return .success(.fait)
        case .chercherResidents(let texte, let jeton):
            let mots = RequeteResidents(texte).mots
            let trouves = residents.filter { resident in
                let dits = Repliage.mots(resident.nom)
                return mots.allSatisfy { mot in dits.contains { $0.hasPrefix(mot) } }
            }
            return .success(.residents(trouves, jeton: jeton))
        }
    }

    private mutating func ecrire(
        _ id: Cle<RendezVous>, _ version: Int, _ changer: (inout RendezVous) -> Void
    ) -> Result<ResultatAgenda, ErreurDepot> {
        if let echec = prendreLEchec() { return .failure(echec) }
        guard var rdv = rendezVous[id] else { return .failure(.introuvable("Ce rendez-vous n’est plus dans la base.")) }
        guard rdv.version == version else {
            return .failure(.conflit("Ce rendez-vous a été modifié ailleurs ; rien n’a été écrasé."))
        }
        changer(&rdv)
        rdv.version += 1
        rendezVous[id] = rdv
        return .success(.ecrit(rdv, acte: .modificationRendezVous))
    }

    private func concernes(_ cles: [Cle<Resident>]) -> [ConcerneParRendezVous] {
        cles.compactMap { cle in residents.first { $0.id == cle } }.map {
            ConcerneParRendezVous(id: $0.id, nom: $0.nom, chambre: $0.chambre)
        }
    }

    private mutating func prendreLEchec() -> ErreurDepot? {
        defer { echecSuivant = nil }
        return echecSuivant.map { .base($0) }
    }
}

/// A legal time of the tests: `2026-11-21 21:47`.
func instant(_ texte: String) -> Instant {
    guard let jour = JourCivil(iso: texte.prefix(10)), let heure = Int(texte.dropFirst(11).prefix(2)),
        let minute = Int(texte.suffix(2))
    else { preconditionFailure("a time that cannot be read: \(texte)") }
    return Instant(jour, heure: heure, minute: minute)
}
