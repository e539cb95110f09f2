import DUIDomain

/// Search inside the text read: `/` opens a field over the last row, each letter searches from where the reader stood,
/// Entrée goes to the next line, Échap closes the field.
extension LecteurState {
    /// Whether letters go to the search field.
    public var saisit: Bool { champ != nil }

    /// What the search found, beside the field: `2 sur 5`, `introuvable`, or nothing when nothing is searched.
    public var bilanDeRecherche: String {
        guard !Repliage.replier(recherche).isEmpty else { return "" }
        let rangs = lignesTrouvees
        guard !rangs.isEmpty else { return "introuvable" }
        guard let trouvee, let place = rangs.firstIndex(of: trouvee) else {
            return FormatDate.nombre(rangs.count, "ligne")
        }
        return "\(place + 1) sur \(rangs.count)"
    }

    /// The sentence of the message row while the field is open.
    var conseilDeRecherche: String { "Entrée : suivant. Échap : fermer la recherche." }

    /// Takes typed text into the field.
    mutating func saisir(_ saisi: String) {
        guard champ != nil else { return }
        champ?.inserer(saisi)
        chercherDepuisLeDepart()
    }

    /// Takes an edition into the field.
    mutating func editer(_ edition: Edition) {
        guard champ?.editer(edition) == true else { return }
        chercherDepuisLeDepart()
    }

    /// Executes a command of the search. Returns whether it was one.
    mutating func executerLaRecherche(_ id: CommandeID) -> Bool {
        switch id {
        case .chercherDansTexte where champ == nil:
            champ = ChampTexte(limite: 60)
            departDeRecherche = premiere
        case .ouvrir where champ != nil, .chercherDansTexte: chercher(recherche)
        case .retour where champ != nil:
            if champ?.estVide == true { recherche = "" }
            champ = nil
            borner()
        default: return false
        }
        return true
    }

    /// Goes to the next line that holds the words, around the end. Returns whether there is one.
    @discardableResult
    public mutating func chercher(_ mots: String) -> Bool {
        let depart = recherche == mots ? trouvee.map { $0 + 1 } : nil
        recherche = mots
        return allerALaLigneTrouvee(depuis: depart ?? premiere)
    }

    private mutating func chercherDepuisLeDepart() {
        recherche = champ?.texte ?? ""
        allerALaLigneTrouvee(depuis: departDeRecherche)
    }

    @discardableResult
    private mutating func allerALaLigneTrouvee(depuis depart: Int) -> Bool {
        let rangs = lignesTrouvees
        trouvee = rangs.first { $0 >= depart } ?? rangs.first
        guard let trouvee else { return false }
        allerALaLigne(trouvee)
        return true
    }

    private var lignesTrouvees: [Int] {
        let cherches = Repliage.replier(recherche)
        guard !cherches.isEmpty else { return [] }
        return texte.lignes.indices.filter { Repliage.replier(texte.lignes[$0].texte).contains(cherches) }
    }
}
