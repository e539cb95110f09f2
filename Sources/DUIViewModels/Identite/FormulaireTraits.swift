import DUIDomain

/// The traits of an identity as fields of a form: what is typed, what it means, what INSi would write.
struct FormulaireTraits: Hashable, Sendable {
    /// The fields.
    var formulaire: Formulaire

    /// A form for somebody new; what a code or a received identity told is there already.
    static func creation(_ saisie: SaisieTraits, sejour: [Formulaire.Champ]) -> FormulaireTraits {
        let formulaire = Formulaire(
            titre: "Nouvelle personne : identité", champs: champs(verrouilles: []) + sejour, textes: textes(saisie))
        return FormulaireTraits(formulaire: formulaire)
    }

    /// A form to change an identity; fields that came from INSi say so and stay closed (INS/va1.18, va1.47).
    static func modification(_ identite: Identite, verrouLeve: Bool) -> FormulaireTraits {
        let verrouilles = verrouLeve ? [] : identite.champsVerrouilles
        let formulaire = Formulaire(
            titre: verrouilles.isEmpty ? "Modifier l’identité" : "Modifier l’identité  (INSi) : verrouillé",
            champs: champs(verrouilles: verrouilles),
            textes: textes(SaisieTraits(identite.traits)))
        return FormulaireTraits(formulaire: formulaire)
    }

    /// In the order in which they are read on a title of identity.
    private static let ordre: [ChampIdentite] = [
        .nomDeNaissance, .premierPrenom, .prenomsDeNaissance, .dateDeNaissance, .sexe, .codeLieuDeNaissance,
        .lieuDeNaissance, .nomUtilise, .prenomUtilise,
    ]

    private static func champs(verrouilles: [ChampIdentite]) -> [Formulaire.Champ] {
        ordre.map { champ in
            Formulaire.Champ(
                champ.rawValue, champ.libelle, limite: champ == .dateDeNaissance ? 20 : 100,
                obligatoire: [.nomDeNaissance, .premierPrenom, .dateDeNaissance, .sexe, .codeLieuDeNaissance]
                    .contains(champ),
                liste: champ == .sexe, aide: aide(champ),
                verrou: verrouilles.contains(champ) ? "(INSi)" : "")
        }
    }

    private static func aide(_ champ: ChampIdentite) -> String {
        switch champ {
        case .nomDeNaissance: "Tel que sur la pièce d’identité ; il s’écrit sans accent, comme INSi le rend."
        case .premierPrenom: "Le premier prénom de naissance, composé s’il l’est : JEAN-PIERRE."
        case .prenomsDeNaissance: "Tous les prénoms de naissance, dans l’ordre ; vide s’ils ne sont pas connus."
        case .dateDeNaissance: "12/03/1934 ou 12031934. Jour et mois inconnus : 31/12 de l’année."
        case .sexe: "F, M, ou I pour indéterminé. F4 : liste."
        case .codeLieuDeNaissance: "Code INSEE de la commune, 99 et le pays à l’étranger ; inconnu : 99999."
        case .lieuDeNaissance: "Nom de la commune ou du pays de naissance."
        case .nomUtilise: "Le nom que la personne porte, s’il n’est pas son nom de naissance."
        case .prenomUtilise: "Le prénom dont elle use, s’il n’est pas le premier."
        case .matricule: ""
        }
    }

    private static func textes(_ saisie: SaisieTraits) -> [String: String] {
        [
            ChampIdentite.nomDeNaissance: saisie.nomDeNaissance, .premierPrenom: saisie.premierPrenom,
            .prenomsDeNaissance: saisie.prenomsDeNaissance, .dateDeNaissance: saisie.dateDeNaissance,
            .sexe: saisie.sexe.map(lettre) ?? "", .codeLieuDeNaissance: saisie.codeLieuDeNaissance,
            .lieuDeNaissance: saisie.lieuDeNaissance, .nomUtilise: saisie.nomUtilise,
            .prenomUtilise: saisie.prenomUtilise,
        ].reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
    }

    private static func lettre(_ sexe: Sexe) -> String { sexe == .inconnu ? "I" : sexe.rawValue }

    /// Values of the list of sexes.
    static let sexes = [
        ChoixState.Option("F", "F  féminin"), ChoixState.Option("M", "M  masculin"),
        ChoixState.Option("I", "I  indéterminé"),
    ]

    /// What is typed, not yet controlled.
    var saisie: SaisieTraits {
        SaisieTraits(
            nomDeNaissance: texte(.nomDeNaissance), premierPrenom: texte(.premierPrenom),
            prenomsDeNaissance: texte(.prenomsDeNaissance), nomUtilise: texte(.nomUtilise),
            prenomUtilise: texte(.prenomUtilise), dateDeNaissance: texte(.dateDeNaissance), sexe: sexe,
            codeLieuDeNaissance: texte(.codeLieuDeNaissance), lieuDeNaissance: texte(.lieuDeNaissance))
    }

    private var sexe: Sexe? {
        switch texte(.sexe).trimmingBlancs().first?.lowercased() {
        case "f": .feminin
        case "m": .masculin
        case "i", "u": .inconnu
        default: nil
        }
    }

    private func texte(_ champ: ChampIdentite) -> String { formulaire.texte(champ.rawValue) }

    /// Controls everything; what blocks stands under its field. Names take the form that INSi writes, which the person sees
    /// before she validates again.
    mutating func controler(aujourdhui: JourCivil) -> ControleTraits {
        let controle = ControleTraits(saisie, aujourdhui: aujourdhui).accepterLesPropositions(aujourdhui: aujourdhui)
        proposer(aujourdhui: aujourdhui)
        for champ in Self.ordre { formulaire.erreurs[champ.rawValue] = nil }
        for anomalie in controle.bloquantes where formulaire.erreurs[anomalie.champ.rawValue] == nil {
            formulaire.erreurs[anomalie.champ.rawValue] = anomalie.message
        }
        return controle
    }

    /// Checks the field that is left, when something was typed there, and writes what was understood of it.
    mutating func quitter(_ id: String, aujourdhui: JourCivil) {
        guard let champ = ChampIdentite(rawValue: id), !texte(champ).trimmingBlancs().isEmpty else { return }
        proposer(aujourdhui: aujourdhui)
        let controle = ControleTraits(saisie, aujourdhui: aujourdhui)
        formulaire.erreurs[id] = controle.anomalies.first { $0.champ == champ && $0.estBloquante }?.message
        guard formulaire.erreurs[id] == nil else { return }
        switch champ {
        case .dateDeNaissance:
            guard let jour = DateNaissance(texte: texte(champ))?.jourCivil else { return }
            formulaire.poser(jour.court, dans: id)
            formulaire.notes[id] = "= \(FormatDate.long(jour)), \(jour.anneesRevolues(au: aujourdhui)) ans"
        case .sexe:
            guard let sexe else { return }
            formulaire.poser(Self.lettre(sexe), dans: id)
            formulaire.notes[id] = sexe == .feminin ? "féminin" : sexe == .masculin ? "masculin" : "indéterminé"
        default: break
        }
    }

    /// Writes names as INSi does, and says it under the field: nothing is changed in silence.
    private mutating func proposer(aujourdhui: JourCivil) {
        for (champ, forme) in ControleTraits(saisie, aujourdhui: aujourdhui).propositions
        where formulaire.champs.first(where: { $0.id == champ.rawValue })?.estModifiable == true {
            formulaire.poser(forme, dans: champ.rawValue)
            formulaire.notes[champ.rawValue] = "écrit comme INSi le rend"
        }
    }
}
