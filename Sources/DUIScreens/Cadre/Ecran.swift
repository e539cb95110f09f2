import DUIDomain
import DUITerminal
import DUIViewModels

/// A drawn screen: the frame, and what its parts mean under the mouse.
public struct Dessin: Sendable {
    /// The frame.
    public var cadre: Frame
    /// Parts that answer to a click: `onglet:3`, `touche:aide`, `rang:0:12`.
    public var zones: [HitArea]
    /// The rows of the message: one above the keys, more while a long sentence stands there.
    public var message = Rect(row: 0, column: 0, rows: 0, columns: 0)
}

/// The whole screen, drawn from the application and nothing else.
public struct Ecran: Sendable {
    /// Signs in force.
    public var signes: Glyphs
    /// The keyboard: key names in the bar come from it.
    public var clavier: Clavier
    /// Whether the screen is read line after line: one pane, and what lies over a panel hides it.
    public let estLineaire: Bool

    /// A screen.
    public init(clavier: Clavier = Clavier(), signes: Glyphs = .unicode) {
        self.clavier = clavier
        self.signes = signes
        estLineaire = false
    }

    /// A screen to be read by a `PageLineaire`.
    public init(lineaire clavier: Clavier) {
        self.clavier = clavier
        signes = .ascii
        estLineaire = true
    }

    /// Draws the application.
    public func dessiner(_ application: Application, taille: Size) -> Dessin {
        var dessin = Dessin(cadre: Frame(size: taille, glyphs: signes, isTold: estLineaire), zones: [])
        let plan = plan(application, taille)
        if plan.isTooSmall {
            tropPetit(taille, application.session, dans: &dessin.cadre)
            return dessin
        }
        switch application.session {
        case .connexion(let etat): EcranConnexion.dessiner(etat, application, dans: &dessin)
        case .verrouillee(let verrou): EcranVerrou.dessiner(verrou, application, dans: &dessin)
        case .ouverte(let compte):
            onglets(application, compte, plan, dans: &dessin)
            let surLesOnglets = dessin.cadre.cursor
            bandeau(application, plan, dans: &dessin.cadre)
            if !estLineaire || application.superpositions.isEmpty { panneau(application, plan, dans: &dessin) }
            // The lists below keep their selected row; the cursor stays with the focus, on the tabs.
            if let surLesOnglets { dessin.cadre.cursor = surLesOnglets }
            message(application).draw(into: &dessin.cadre, in: plan.message)
            dessin.message = plan.message
            if let dessus = application.superpositions.last {
                DessinSuperposition.dessiner(
                    dessus, application.mots, corps: corps(plan), dans: &dessin, touches: clavier)
            }
        }
        touches(application, plan, dans: &dessin)
        return dessin
    }

    /// What the view models must know of the sizes on screen.
    public func mesures(_ application: Application, taille: Size) -> Mesures {
        let plan = plan(application, taille)
        let corps = corps(plan)
        if case .texte = application.superpositions.last {
            let place = DessinSuperposition.placeDuTexte(corps)
            return Mesures(
                hauteurListe: max(1, corps.rows - 2), largeurLecteur: place.columns, hauteurLecteur: place.rows,
                volets: volets(plan))
        }
        return ecran(application.onglet).mesures(application, corps: corps, volets: volets(plan))
    }

    private func plan(_ application: Application, _ taille: Size) -> ScreenLayout {
        let resident = application.panneaux[application.onglet].residentEnCours
        return ScreenLayout(
            size: taille, stripNeeded: resident != nil || ecran(application.onglet).veutLeBandeau(application),
            stripRows: resident.map {
                BandeauIdentite.rangees($0, application.mots, au: application.maintenant, taille, signes)
            } ?? 1,
            messageRows: rangees(application, taille))
    }

    private func volets(_ plan: ScreenLayout) -> Int { estLineaire ? 1 : plan.widthClass.panes }

    /// A sentence that was said is shown whole, and takes rows of the body for the time it stands; advice keeps to one.
    private func rangees(_ application: Application, _ taille: Size) -> Int {
        guard application.ligne != nil else { return 1 }
        return min(message(application).rows(width: taille.columns), max(1, taille.rows / 5))
    }

    private func corps(_ plan: ScreenLayout) -> Rect { plan.body }

    private func ecran(_ onglet: Onglet) -> any EcranPanneau.Type {
        switch onglet {
        case .residents: EcranResidents.self
        case .documents: EcranDocuments.self
        case .messagerie: EcranMessagerie.self
        case .agenda: EcranAgenda.self
        case .parcours: EcranParcours.self
        }
    }

    private func tropPetit(_ taille: Size, _ session: Application.Session, dans cadre: inout Frame) {
        let issue =
            switch session {
            case .connexion: "Agrandissez-la, ou F12 pour quitter."
            case .verrouillee: "Agrandissez-la. Brouillons conservés."
            case .ouverte: "Agrandissez-la, ou F12 pour verrouiller. Brouillons conservés."
            }
        let phrase = "Fenêtre trop petite (\(taille.columns)x\(taille.rows)). \(issue)"
        for (rang, ligne) in TextWidth.wrap(phrase, width: max(1, taille.columns)).enumerated() {
            cadre.put(ligne, row: rang, column: 0)
        }
        cadre.cursor = Position(row: 0, column: 0)
    }

    private func onglets(
        _ application: Application, _ compte: Compte, _ plan: ScreenLayout, dans dessin: inout Dessin
    ) {
        let heure = application.maintenant.heureLegale
        let demo = application.etablissement?.estDemonstration == true ? "DÉMO " : ""
        let maison = application.etablissement?.nom ?? ""
        let jour = FormatDate.court(heure.jour)
        let barre = TabBar(
            tabs: Onglet.allCases.map { onglet in
                Tab(
                    id: "onglet:\(onglet.rawValue)", digit: String(onglet.rawValue),
                    title: onglet.titre(application.mots), shortTitle: onglet.titreCourt(application.mots),
                    briefTitle: onglet.titreBref(application.mots),
                    count: onglet == .messagerie ? application.messagesNonLus : 0)
            },
            selected: application.onglet.rawValue - 1,
            right: [
                "\(demo)\(maison)  \(compte.nomCourt), \(compte.role.sigle)  \(jour) \(heure.heureMinute)",
                "\(demo)\(compte.nomCourt) \(compte.role.sigle) \(heure.heureMinute)",
                "\(demo)\(compte.nomCourt) \(heure.heureMinute)", "\(demo)\(compte.nomCourt)",
                "\(demo)\(compte.role.sigle) \(heure.heureMinute)",
            ],
            focused: application.focusSurOnglets && application.superpositions.isEmpty)
        dessin.zones += barre.draw(into: &dessin.cadre, in: plan.tabs)
    }

    private func bandeau(_ application: Application, _ plan: ScreenLayout, dans cadre: inout Frame) {
        guard !plan.strip.isEmpty else { return }
        let ligne = plan.strip
        let panneau = application.panneaux[application.onglet]
        if let resident = panneau.residentEnCours {
            BandeauIdentite.dessiner(resident, application.mots, au: application.maintenant, dans: &cadre, ligne)
        } else {
            ecran(application.onglet).bandeau(application, dans: &cadre, ligne)
        }
        // Line after line the title of the page says the way already.
        guard ligne.rows == 1, !estLineaire else { return }
        let ariane = panneau.filDAriane.joined(separator: " > ")
        guard ligne.columns >= 100, panneau.filDAriane.count > 1 else { return }
        let utilise = (0..<ligne.columns).last { cadre[ligne.row, $0].text != " " } ?? 0
        let place = TextWidth.of(ariane)
        guard ligne.columns - utilise > place + 4 else { return }
        cadre.put(ariane, row: ligne.row, column: ligne.columns - place - 1, style: .discret)
    }

    private func panneau(_ application: Application, _ plan: ScreenLayout, dans dessin: inout Dessin) {
        ecran(application.onglet).dessiner(
            application, corps: corps(plan), volets: volets(plan), dans: &dessin)
        if application.focusSurOnglets || !application.superpositions.isEmpty { return }
        if dessin.cadre.cursor == nil {
            dessin.cadre.cursor = Position(row: plan.body.row, column: plan.body.column)
        }
    }

    private func message(_ application: Application) -> MessageRow {
        let ligne = application.ligne?.message
        let niveau: MessageRow.Level =
            switch ligne?.niveau {
            case .succes: .success
            case .attention: .attention
            case .erreur: .error
            case .information, nil: .information
            }
        return MessageRow(ligne?.texte ?? application.conseil, level: niveau)
    }

    private func touches(_ application: Application, _ plan: ScreenLayout, dans dessin: inout Dessin) {
        let visibles = application.commandesDeLaBarre.filter { clavier.nom($0.commande.id) != nil }
        let entrees = visibles.sorted { ordre($0.commande) < ordre($1.commande) }.map { visible in
            let id = visible.commande.id
            return KeyBarEntry(
                id: "touche:\(id.rawValue)", key: clavier.nom(id) ?? "",
                label: application.libelleDansLaBarre(visible.commande),
                priority: visible.priorite, stays: [.aide, .retour, .verrouiller, .quitter].contains(id),
                shrinks: id == .verrouiller || id == .quitter)
        }
        dessin.zones += KeyBar(entries: entrees).draw(into: &dessin.cadre, in: plan.keys)
    }

    /// F1 and F2 first, Échap and F12 last, the acts of the place between.
    private func ordre(_ commande: Commande) -> Int {
        switch commande.id {
        case .aide: 0
        case .chercherPartout: 1
        case .options: 90
        case .retour: 95
        case .verrouiller: 96
        case .quitter: 97
        default: commande.rang
        }
    }
}

/// What the frame asks of the screen of a panel.
protocol EcranPanneau {
    /// Sizes of its lists and readers in this body.
    static func mesures(_ application: Application, corps: Rect, volets: Int) -> Mesures
    /// Draws it in the body.
    static func dessiner(_ application: Application, corps: Rect, volets: Int, dans dessin: inout Dessin)
    /// Draws row 2 when no record is open.
    static func bandeau(_ application: Application, dans cadre: inout Frame, _ ligne: Rect)
    /// Whether row 2 must stay on a low screen.
    static func veutLeBandeau(_ application: Application) -> Bool
}

extension EcranPanneau {
    static func veutLeBandeau(_ application: Application) -> Bool { false }
}
