import DUIDomain

/// A new person: first she is looked for, by date of birth then by letters, then her identity is typed.
///
/// Source: INS/va1.02, va1.17: no identity is created before a search that starts from the date of birth. The INS Datamatrix
/// of a paper, typed by a scanner in any field of the search, fills the form; it proves nothing (INS/va1.13).
public struct AdmissionState: Hashable, Sendable {
    /// Where one is.
    public enum Etape: Hashable, Sendable {
        /// Looking whether she is in the base already.
        case recherche
        /// Typing her identity and her stay.
        case saisie
    }

    /// Where one is.
    public internal(set) var etape = Etape.recherche
    /// People of the base born that day, whose names start so.
    public private(set) var trouves: [Resident] = []
    /// Rank of the selected one; nil when none is.
    public private(set) var rang: Int?
    /// Whether the search answered what the fields say now.
    public private(set) var estCherchee = false

    var recherche: Formulaire
    var traits: FormulaireTraits?
    var preuve: RechercheDAnteriorite?
    var lue: DatamatrixINS?
    private var jeton = 0
    /// What was confirmed as unusual, so that it is asked once.
    var confirmees: Set<String> = []
    var attend = false
    /// Whether something was typed since the draft was last kept, and whether a former draft is still being read.
    var aGarder = false
    var attendBrouillon = true
    var brouillonPropose: Brouillon?

    /// Fields of the search and of the stay.
    enum Champ {
        static let code = "datamatrix"
        static let date = "naissance"
        static let lettres = "lettres"
        static let unite = "unite"
        static let chambre = "chambre"
        static let domicile = "domicile"
        static let entree = "entree"
    }

    /// The words of the establishment.
    let mots: Vocabulaire

    init(_ mots: Vocabulaire) {
        self.mots = mots
        recherche = Formulaire(
            titre: "Nouvelle personne : est-elle déjà connue ?",
            champs: [
                Formulaire.Champ(
                    Champ.date, "Date de naissance", limite: DatamatrixINS.longueurMaximale, obligatoire: true,
                    aide: "12/03/1934 ou 12031934. Le lecteur de code Datamatrix remplit tout d’un coup."),
                Formulaire.Champ(
                    Champ.lettres, "Nom ou prénom", limite: DatamatrixINS.longueurMaximale,
                    aide: "Trois lettres suffisent. ↑ ↓ : choisir une personne connue, Entrée : ouvrir son dossier."),
            ])
    }

    /// The fields on screen.
    public var formulaire: Formulaire {
        get { etape == .saisie ? traits?.formulaire ?? recherche : recherche }
        set {
            if etape == .saisie { traits?.formulaire = newValue } else { recherche = newValue }
        }
    }

    /// The selected person.
    public var choisi: Resident? { rang.flatMap { trouves.indices.contains($0) ? trouves[$0] : nil } }

    /// What the code read said of its INS; empty when none was read.
    public var mentionDuCode: String {
        lue.map { "Code lu : \($0.ins.matricule.groupe), à vérifier auprès d’INSi" } ?? ""
    }

    /// The sentence of the message row.
    var conseil: String {
        guard etape == .recherche, formulaire.erreurs.isEmpty, estCherchee else { return formulaire.conseil }
        switch trouves.count {
        case 0: return "Personne de connu avec cette date et ces lettres. F10 : saisir son identité."
        case 1: return "Est-ce elle ? ↓ puis Entrée ouvre son dossier. F10 : non, continuer."
        default: return "Est-ce l’une d’elles ? ↓ puis Entrée ouvre son dossier. F10 : non, continuer."
        }
    }

    // MARK: What happens

    mutating func inserer(_ texte: String, _ contexte: ContextePanneau) -> [Sortie] {
        guard !attend, formulaire.inserer(texte) else { return [] }
        return change(contexte)
    }

    mutating func editer(_ edition: Edition, _ contexte: ContextePanneau) -> [Sortie] {
        guard !attend, formulaire.editer(edition) else { return [] }
        return change(contexte)
    }

    private mutating func change(_ contexte: ContextePanneau) -> [Sortie] {
        guard etape == .recherche else {
            confirmees = []
            aGarder = true
            return [.saisieEnCours]
        }
        // A scanner types its code as keys, wherever the focus is: its beginning is no date nor name.
        if recherche.texte(recherche.focus).trimmingBlancs().uppercased().hasPrefix("IS01") { return [] }
        return chercher(contexte)
    }

    mutating func chercher(_ contexte: ContextePanneau) -> [Sortie] {
        jeton += 1
        (trouves, rang, preuve, estCherchee) = ([], nil, nil, false)
        guard let jour = DateNaissance(texte: recherche.texte(Champ.date).trimmingBlancs())?.jourCivil else {
            return []
        }
        recherche.notes[Champ.date] =
            "= \(FormatDate.long(jour)), \(jour.anneesRevolues(au: contexte.maintenant.heureLegale.jour)) ans"
        let requete = RequeteAnteriorite(dateDeNaissance: jour, lettres: recherche.texte(Champ.lettres))
        return [.effet(.identite(.chercher(requete, jeton: jeton)))]
    }

    mutating func recevoir(_ anteriorite: Anteriorite, jeton numero: Int) {
        guard numero == jeton else { return }
        (trouves, preuve, estCherchee) = (anteriorite.personnes, anteriorite.recherche, true)
        rang = nil
    }

    mutating func echec() { attend = false }

    /// What the list of the people found is called.
    public var titreDesTrouves: String {
        trouves.count > 1 ? "\(trouves.count) personnes connues" : "\(trouves.count) personne connue"
    }

    mutating func cliquer(volet: Int, rang: Int) {
        if volet == Self.voletDesTrouves {
            if trouves.indices.contains(rang) { self.rang = rang }
        } else {
            formulaire.aller(auRang: rang)
        }
    }

    /// Number of the pane of the people found, for clicks.
    public static let voletDesTrouves = 1

    /// Does a command. Nil when the form must close.
    mutating func executer(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie]? {
        guard !attend else { return id == .retour ? nil : [] }
        let jour = contexte.maintenant.heureLegale.jour
        switch id {
        case .voletSuivant, .voletPrecedent:
            // Some scanners end with a tab.
            if etape == .recherche, let sorties = lireLeCode(contexte) { return sorties }
            quitter(formulaire.changerDeChamp(de: id == .voletSuivant ? 1 : -1, enBoucle: true), jour)
        case .suivant: formulaire.allerALErreur(apresLeFocus: true)
        case .precedent: formulaire.allerALErreur(apresLeFocus: true, de: -1)
        case .haut, .bas:
            if etape == .saisie {
                quitter(formulaire.changerDeChamp(de: id == .bas ? 1 : -1), jour)
            } else {
                deplacer(id == .bas ? 1 : -1)
            }
        case .choisir: return listes(contexte)
        case .ouvrir: return entree(contexte)
        case .valider: return etape == .recherche ? continuer(contexte) : valider(contexte)
        case .retour:
            guard etape == .saisie else { return nil }
            etape = .recherche
        default: break
        }
        return []
    }

    private mutating func quitter(_ id: String, _ jour: JourCivil) {
        if etape == .saisie { traits?.quitter(id, aujourdhui: jour) }
    }

    private mutating func deplacer(_ pas: Int) {
        guard !trouves.isEmpty else { return }
        guard let rang else { return self.rang = pas > 0 ? 0 : nil }
        // Above the first one nobody is selected again.
        self.rang = rang + pas < 0 ? nil : min(rang + pas, trouves.count - 1)
    }

    private mutating func entree(_ contexte: ContextePanneau) -> [Sortie] {
        if etape == .recherche, let sorties = lireLeCode(contexte) { return sorties }
        if etape == .recherche, let choisi { return [.effet(.residents(.ouvrirDossier(choisi.id)))] }
        guard !formulaire.estAuDernier else {
            let suite = "F10 : \(etape == .recherche ? "continuer" : "enregistrer")."
            return [.message(MessageLigne("Dernier champ. \(suite)"))]
        }
        quitter(formulaire.changerDeChamp(de: 1), contexte.maintenant.heureLegale.jour)
        return []
    }

    // MARK: The code of a paper

    /// Reads the code that a scanner typed in the focused field. Nil when it is none.
    private mutating func lireLeCode(_ contexte: ContextePanneau) -> [Sortie]? {
        let texte = recherche.texte(recherche.focus).trimmingBlancs()
        guard texte.uppercased().hasPrefix("IS01") else { return nil }
        do {
            let code = try DatamatrixINS(texte: texte)
            lue = code
            recherche.poser(code.dateDeNaissance.court, dans: Champ.date)
            recherche.poser("", dans: Champ.lettres)
            let qui = "\(code.nomDeNaissance) \(code.prenomsDeNaissance)"
            return [.message(MessageLigne("Code lu : \(qui). Le code ne prouve rien : vérifiez la pièce.", .attention))]
                + chercher(contexte)
        } catch {
            recherche.poser("", dans: recherche.focus)
            recherche.erreurs[recherche.focus] = error.message
            return []
        }
    }

    // MARK: From the search to the form

    private mutating func continuer(_ contexte: ContextePanneau) -> [Sortie] {
        if let sorties = lireLeCode(contexte) { return sorties }
        guard estCherchee, preuve != nil else {
            let texte = recherche.texte(Champ.date).trimmingBlancs()
            recherche.erreurs[Champ.date] =
                texte.isEmpty
                ? "La recherche part de la date de naissance : écrivez-la."
                : "Cette date n’existe pas ; écrivez JJ/MM/AAAA."
            recherche.aller(a: Champ.date)
            return []
        }
        if traits == nil {
            traits = FormulaireTraits.creation(saisieDeDepart, sejour: Self.champsDuSejour(mots))
        } else if traits?.formulaire.texte(ChampIdentite.dateDeNaissance.rawValue) != recherche.texte(Champ.date) {
            traits?.formulaire.poser(recherche.texte(Champ.date), dans: ChampIdentite.dateDeNaissance.rawValue)
        }
        etape = .saisie
        return trouves.isEmpty
            ? []
            : [.message(MessageLigne("Aucune des personnes connues : vérifiez deux fois avant de créer.", .attention))]
    }

    private var saisieDeDepart: SaisieTraits {
        if let lue, lue.dateDeNaissance.court == recherche.texte(Champ.date) { return SaisieTraits(lue.identiteRecue) }
        let jour = DateNaissance(texte: recherche.texte(Champ.date).trimmingBlancs())?.jourCivil
        return SaisieTraits(dateDeNaissance: jour?.court ?? "")
    }

    /// When she comes and where: her room, or her home where nobody lives in the structure.
    static func champsDuSejour(_ mots: Vocabulaire) -> [Formulaire.Champ] {
        [
            Formulaire.Champ(
                Champ.entree, "Entrée le", limite: 30,
                aide: "Vide : candidature, la personne n’est pas encore entrée. auj, hier, 23/11…"),
            Formulaire.Champ(
                Champ.unite, FormatDate.premiereMajuscule(mots.unite.singulier), limite: 80, liste: true,
                aide: "F4 : \(mots.unite.pluriel) de l’établissement."),
            mots.chambre.map {
                Formulaire.Champ(
                    Champ.chambre, FormatDate.premiereMajuscule($0.singulier), limite: 10,
                    aide: "Le numéro écrit sur la porte.")
            }
                ?? Formulaire.Champ(
                    Champ.domicile, "Domicile", limite: Sejour.domicileAuPlus,
                    aide: "Adresse où vit la personne, sur une ligne."),
        ]
    }

    private func listes(_ contexte: ContextePanneau) -> [Sortie] {
        guard etape == .saisie else { return [] }
        switch formulaire.focus {
        case ChampIdentite.sexe.rawValue:
            return [.choix(ChoixState(nom: "admission.sexe", titre: "Sexe", options: FormulaireTraits.sexes))]
        case Champ.unite:
            let options = contexte.unites.map { ChoixState.Option($0.nom, $0.nom) }
            return [
                .choix(
                    ChoixState(
                        nom: "admission.unite", titre: FormatDate.premiereMajuscule(mots.unite.singulier),
                        options: options))
            ]
        default: return []
        }
    }

    mutating func choisir(_ choix: String, _ valeur: String, _ contexte: ContextePanneau) {
        let id = choix == "admission.unite" ? Champ.unite : ChampIdentite.sexe.rawValue
        formulaire.poser(valeur, dans: id)
        quitter(id, contexte.maintenant.heureLegale.jour)
    }
}
