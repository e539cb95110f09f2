import DUIDomain

/// The form of an appointment: a new one, a move or a change, the motive of a cancellation.
public struct FormulaireRendezVous: Hashable, Sendable {
    /// What the form is for.
    public enum Genre: Hashable, Sendable {
        /// A new appointment.
        case creation
        /// Another day, another time, another content: the appointment as it was when the form was opened.
        case modification(RendezVous)
        /// Why an appointment is cancelled, in one's own words.
        case motif(RendezVous)
    }

    /// A field.
    public enum Champ: String, Hashable, Sendable, CaseIterable {
        case titre, date, debut, fin, residents, unite, lieu, transport, accompagnant
        case aApporter = "a_apporter"
        case motif
    }

    /// What the form is for.
    public internal(set) var genre: Genre
    /// The date.
    public internal(set) var date: DateSaisie
    /// The other fields; the one of the residents holds the name being searched.
    public internal(set) var textes: [Champ: ChampTexte] = [:]
    /// The field that has the focus.
    public internal(set) var focus: Champ
    /// What must be corrected, by field.
    public internal(set) var erreurs: [Champ: String] = [:]
    /// Residents chosen so far.
    public internal(set) var choisis: [ConcerneParRendezVous] = []
    /// Residents found for the name being typed.
    public internal(set) var trouves: [ResumeResident] = []
    /// Rank of the selected one.
    public internal(set) var rangTrouve = 0
    /// How many more are found than are shown.
    public internal(set) var autresTrouves = 0
    /// When the draft that was taken up again was kept.
    public internal(set) var brouillonDu: Instant?
    /// When the draft of what is typed was last kept.
    public internal(set) var gardeLe: Instant?
    /// Whether the base refused the draft: what is typed stands on the screen and nowhere else.
    public internal(set) var brouillonRefuse = false

    /// Whether the next letter replaces the date or the time that the field already holds, as on a selected text.
    public internal(set) var remplaceALaSaisie = false

    /// The words of the establishment.
    let mots: Vocabulaire
    /// Texts at the opening: what differs was typed.
    var origine: [Champ: String] = [:]
    var residentsOrigine: [ConcerneParRendezVous] = []
    /// Whether something was typed since the draft was last kept.
    var aGarder = false
    /// Whether the answer about a former draft is still awaited: nothing may be kept over it before.
    var attendBrouillon = true
    /// Of an hour that comes twice, which one is meant.
    var apresLeChangement: Bool?
    /// Whether a date already past was confirmed.
    var passeAccepte = false
    /// The start that the end goes with, as long as the person wrote no end: moving the one moves the other.
    var debutSuivi = ""
    var jetonResidents = 0
    /// The name under which the draft of a new appointment is kept: drafts left aside keep theirs.
    var objetNouveau = Self.objetDesNouveaux

    /// The name of the first draft of a new appointment; the others stand under it.
    static let objetDesNouveaux = "rendez-vous/nouveau"

    /// A name under which nothing is kept yet.
    static func objetLibre(parmi pris: [String], reference: Instant) -> String {
        guard pris.contains(objetDesNouveaux) else { return objetDesNouveaux }
        let rang = (0...pris.count).first { !pris.contains("\(objetDesNouveaux)/\(reference.secondes + Int64($0))") }
        return "\(objetDesNouveaux)/\(reference.secondes + Int64(rang ?? 0))"
    }

    /// A form for a new appointment.
    static func creation(
        le jour: JourCivil, heure: String, _ mots: Vocabulaire, reference: Instant
    ) -> FormulaireRendezVous {
        var formulaire = FormulaireRendezVous(genre: .creation, date: jour, mots, reference: reference)
        formulaire[.debut].remplacer(par: heure)
        formulaire.noterOrigine()
        return formulaire
    }

    /// A form to move or change an appointment.
    static func modification(_ rdv: RendezVous, _ mots: Vocabulaire, reference: Instant) -> FormulaireRendezVous {
        let debut = rdv.contenu.debut.heureLegale
        var formulaire = FormulaireRendezVous(genre: .modification(rdv), date: debut.jour, mots, reference: reference)
        formulaire.remplir(rdv)
        formulaire.noterOrigine()
        return formulaire
    }

    /// A form for a motive in one's own words.
    static func motif(_ rdv: RendezVous, _ mots: Vocabulaire, reference: Instant) -> FormulaireRendezVous {
        var formulaire = FormulaireRendezVous(
            genre: .motif(rdv), date: rdv.contenu.debut.heureLegale.jour, mots, reference: reference)
        formulaire.noterOrigine()
        return formulaire
    }

    private init(genre: Genre, date jour: JourCivil, _ mots: Vocabulaire, reference: Instant) {
        self.genre = genre
        self.mots = mots
        date = DateSaisie(jour.court, reference: reference)
        focus = Self.champs(genre)[0]
        remplaceALaSaisie = focus == .date
    }

    private mutating func noterOrigine() {
        for champ in champs { origine[champ] = texte(champ) }
        residentsOrigine = choisis
    }

    mutating func remplir(_ rdv: RendezVous) {
        self[.titre].remplacer(par: rdv.contenu.titre)
        self[.debut].remplacer(par: rdv.contenu.debut.heureLegale.heureMinute)
        self[.fin].remplacer(par: rdv.contenu.fin.heureLegale.heureMinute)
        debutSuivi = texte(.debut)
        self[.lieu].remplacer(par: rdv.contenu.lieu)
        self[.transport].remplacer(par: rdv.contenu.transport)
        self[.accompagnant].remplacer(par: rdv.contenu.accompagnant)
        self[.aApporter].remplacer(par: rdv.contenu.aApporter)
        choisis = rdv.residents
    }

    /// Its fields, in reading order: the date comes first where the appointment is to be moved.
    public var champs: [Champ] { Self.champs(genre) }

    private static func champs(_ genre: Genre) -> [Champ] {
        switch genre {
        case .creation:
            [.titre, .date, .debut, .fin, .residents, .unite, .lieu, .transport, .accompagnant, .aApporter]
        case .modification: [.date, .debut, .fin, .titre, .residents, .lieu, .transport, .accompagnant, .aApporter]
        case .motif: [.motif]
        }
    }

    /// The appointment that the form is about.
    public var base: RendezVous? {
        switch genre {
        case .creation: nil
        case .modification(let rdv), .motif(let rdv): rdv
        }
    }

    /// Title of the form.
    public var titre: String {
        switch genre {
        case .creation: "Nouveau rendez-vous"
        case .modification: "Déplacer ou modifier le rendez-vous"
        case .motif: "Motif de l’annulation"
        }
    }

    /// `brouillon repris du 21/11 à 21:46`, `brouillon gardé à 21:46`, `brouillon NON gardé`.
    public var mentionDuBrouillon: String {
        if brouillonRefuse { return "brouillon NON gardé" }
        if let gardeLe { return "brouillon gardé à \(gardeLe.heureLegale.heureMinute)" }
        return brouillonDu.map { "brouillon repris \(Self.moment($0))" } ?? ""
    }

    static func moment(_ instant: Instant) -> String {
        let heure = instant.heureLegale
        return "du \(FormatDate.court(heure.jour)) à \(heure.heureMinute)"
    }

    /// The name under which the draft is kept.
    var objet: String {
        switch genre {
        case .creation: objetNouveau
        case .modification(let rdv): "rendez-vous/\(rdv.id)"
        case .motif(let rdv): "rendez-vous/\(rdv.id)/motif"
        }
    }

    /// The text of a field, the date included.
    public func texte(_ champ: Champ) -> String {
        champ == .date ? date.champ.texte : textes[champ]?.texte ?? ""
    }

    /// The field to draw.
    public subscript(champ: Champ) -> ChampTexte {
        get { champ == .date ? date.champ : textes[champ] ?? champ.vide }
        set { if champ == .date { date.champ = newValue } else { textes[champ] = newValue } }
    }

    /// The people whom the appointment is to be about from now on; nil when they stay the same.
    var residentsChanges: [Cle<Resident>]? {
        let (avant, apres) = (residentsOrigine.map(\.id).sorted(), choisis.map(\.id).sorted())
        return avant == apres ? nil : apres
    }

    /// Whether something was typed since the form was opened.
    var estModifie: Bool {
        choisis != residentsOrigine || champs.contains { $0 != .residents && texte($0) != origine[$0, default: ""] }
    }

    /// Days between the first and the last day of the appointment: a move keeps them.
    var joursDeDuree: Int {
        guard let base else { return 0 }
        let (debut, fin) = (base.contenu.debut.heureLegale.jour, base.contenu.fin.heureLegale.jour)
        return fin.joursDepuisEpoque - debut.joursDepuisEpoque
    }

    /// The sentence of the message row.
    public var conseil: String {
        if erreurs.count > 1 { return "\(erreurs.count) champs à corriger, F8 pour aller au suivant." }
        if let erreur = erreurs.first { return "1 champ à corriger : \(erreur.key.libelle(mots).lowercased())." }
        return focus.aide(mots)
    }
}

extension FormulaireRendezVous.Champ {
    /// The label on the left.
    public func libelle(_ mots: Vocabulaire) -> String {
        switch self {
        case .titre: "Intitulé"
        case .date: "Date"
        case .debut: "Début"
        case .fin: "Fin"
        case .residents: mots.titre
        case .unite: FormatDate.premiereMajuscule(mots.unite.singulier)
        case .lieu: "Lieu"
        case .transport: "Transport"
        case .accompagnant: "Accompagnant"
        case .aApporter: "À apporter"
        case .motif: "Motif"
        }
    }

    /// Whether the field must be filled.
    public var estObligatoire: Bool { [.titre, .date, .debut, .motif].contains(self) }

    /// Whether F4 opens something.
    public var aUneListe: Bool { ![.titre, .lieu, .aApporter].contains(self) }

    /// Whether the field holds lines: Entrée starts one there.
    public var estMultiligne: Bool { self == .aApporter }

    var vide: ChampTexte { ChampTexte(limite: limite, multiligne: estMultiligne) }

    private var limite: Int {
        switch self {
        case .aApporter: 500
        case .titre, .lieu, .motif: 120
        case .date, .debut, .fin, .residents: 60
        case .unite, .transport, .accompagnant: 80
        }
    }

    func aide(_ mots: Vocabulaire) -> String {
        switch self {
        case .titre: "Objet : Cardiologie, CH du Port. Entrée : champ suivant. F10 : enregistrer."
        case .date: "23/11, lun, dem, j+3… ↑ ↓ : un jour, Page : une semaine, F4 : calendrier."
        case .debut: "14h30, 1430, 9h, midi… F4 : liste."
        case .fin: "Vide : une heure après le début."
        case .residents:
            "Nom\(mots.chambre.map { " ou \($0.singulier)" } ?? ""), ↑ ↓ puis Entrée : ajouter. Retour arrière : ôter le dernier."
        case .unite: "Pour un rendez-vous commun à \(mots.unite.un). F4 : liste."
        case .lieu: "Où il a lieu. Entrée : champ suivant. F10 : enregistrer."
        case .transport: "Comment la personne s’y rend. F4 : liste."
        case .accompagnant: "Qui va avec la personne. F4 : liste."
        case .aApporter: "Une chose par ligne. Entrée : autre ligne. Tab : sortir. F10 : enregistrer."
        case .motif: "Le motif reste visible à l’agenda. F4 : motifs courants. F10 : continuer."
        }
    }
}
