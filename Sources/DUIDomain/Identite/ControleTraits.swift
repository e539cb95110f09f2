/// What is wrong, or to be confirmed, in one field.
public struct AnomalieTrait: Hashable, Sendable {
    /// The field.
    public let champ: ChampIdentite
    /// One French sentence: what is wrong and what to do.
    public let message: String
    /// Whether the identity cannot be recorded so; else somebody confirms.
    public let estBloquante: Bool
}

/// An identity that was typed, controlled field by field.
///
/// Source: RNIV volet 1 and INS/va1.21, va1.22: birth name, first given name, date, sex and code of the place are needed,
/// waiting values included (place 99999, sex undetermined, 31/12 for a date of which only the year is known); nothing else
/// is. The list of waiting values other than 99999 was not re-read in the RNIV: they are confirmed, never refused.
public struct ControleTraits: Hashable, Sendable {
    /// What was typed.
    public let saisie: SaisieTraits
    /// What is wrong or to be confirmed, in the order of the fields.
    public let anomalies: [AnomalieTrait]
    /// Birth names whose INSi form is not what was typed: shown beside, taken by `traitsNormalises` only.
    public let propositions: [ChampIdentite: String]
    /// The traits as typed, blanks trimmed; nil when something blocks.
    public let traits: TraitsIdentite?

    /// The oldest age that is believed.
    public static let ageMaximal = 125

    /// Controls what was typed, on the day `aujourdhui`.
    public init(_ saisie: SaisieTraits, aujourdhui: JourCivil) {
        let naissance = Self.date(saisie.dateDeNaissance, aujourdhui)
        let code = saisie.codeLieuDeNaissance.trimmingBlancs().uppercased()
        let anomalies =
            Self.noms(saisie) + naissance.anomalies + Self.sexe(saisie.sexe)
            + Self.lieu(code, naissance.jour) + Self.complementaires(saisie)
        self.saisie = saisie
        self.anomalies = anomalies
        let noms: [(ChampIdentite, String)] = [
            (.nomDeNaissance, saisie.nomDeNaissance), (.premierPrenom, saisie.premierPrenom),
            (.prenomsDeNaissance, saisie.prenomsDeNaissance),
        ]
        propositions = Dictionary(
            uniqueKeysWithValues: noms.map { ($0, NomINSi.normaliser($1), $1.trimmingBlancs()) }
                .filter { $1 != $2 && NomINSi.refus($2) == nil }.map { ($0.0, $0.1) })
        guard !anomalies.contains(where: \.estBloquante), let date = naissance.jour, let sexe = saisie.sexe else {
            traits = nil
            return
        }
        traits = TraitsIdentite(
            nomDeNaissance: saisie.nomDeNaissance.trimmingBlancs(),
            prenomsDeNaissance: saisie.prenomsDeNaissance.trimmingBlancs(),
            premierPrenom: saisie.premierPrenom.trimmingBlancs(), nomUtilise: saisie.nomUtilise.trimmingBlancs(),
            prenomUtilise: saisie.prenomUtilise.trimmingBlancs(), dateDeNaissance: date, sexe: sexe,
            codeLieuDeNaissance: code, lieuDeNaissance: Assainissement.ligne(saisie.lieuDeNaissance))
    }

    /// The traits with birth names in the INSi form: for whoever accepted the propositions.
    public var traitsNormalises: TraitsIdentite? {
        guard var traits else { return nil }
        traits.nomDeNaissance = propositions[.nomDeNaissance] ?? traits.nomDeNaissance
        traits.premierPrenom = propositions[.premierPrenom] ?? traits.premierPrenom
        traits.prenomsDeNaissance = propositions[.prenomsDeNaissance] ?? traits.prenomsDeNaissance
        return traits
    }

    /// The same form once the propositions are accepted, controlled again.
    public func accepterLesPropositions(aujourdhui: JourCivil) -> ControleTraits {
        var saisie = saisie
        saisie.nomDeNaissance = propositions[.nomDeNaissance] ?? saisie.nomDeNaissance
        saisie.premierPrenom = propositions[.premierPrenom] ?? saisie.premierPrenom
        saisie.prenomsDeNaissance = propositions[.prenomsDeNaissance] ?? saisie.prenomsDeNaissance
        return ControleTraits(saisie, aujourdhui: aujourdhui)
    }

    /// What forbids to record.
    public var bloquantes: [AnomalieTrait] { anomalies.filter(\.estBloquante) }

    /// What somebody has to confirm.
    public var aConfirmer: [AnomalieTrait] { anomalies.filter { !$0.estBloquante } }
}

extension ControleTraits {
    private static func bloquante(_ champ: ChampIdentite, _ message: String) -> AnomalieTrait {
        AnomalieTrait(champ: champ, message: message, estBloquante: true)
    }

    private static func aConfirmer(_ champ: ChampIdentite, _ message: String) -> AnomalieTrait {
        AnomalieTrait(champ: champ, message: message, estBloquante: false)
    }

    private static func noms(_ saisie: SaisieTraits) -> [AnomalieTrait] {
        var anomalies: [AnomalieTrait] = []
        for (champ, article, texte) in [
            (ChampIdentite.nomDeNaissance, "Le nom de naissance", saisie.nomDeNaissance),
            (.premierPrenom, "Le premier prénom", saisie.premierPrenom),
        ] {
            if texte.trimmingBlancs().isEmpty {
                anomalies.append(bloquante(champ, "\(article) manque ; aucune identité ne se crée sans lui."))
            } else if let raison = NomINSi.refus(texte.trimmingBlancs()) {
                anomalies.append(bloquante(champ, "\(article) \(raison)"))
            }
        }
        let liste = saisie.prenomsDeNaissance.trimmingBlancs()
        guard !liste.isEmpty else { return anomalies }
        if let raison = NomINSi.refus(liste) {
            anomalies.append(bloquante(.prenomsDeNaissance, "La liste des prénoms \(raison)"))
        } else if anomalies.allSatisfy({ $0.champ != .premierPrenom }),
            PremierPrenom.enTete(de: liste, saisie.premierPrenom) == nil
        {
            anomalies.append(
                bloquante(
                    .premierPrenom,
                    "Le premier prénom n’est pas au début de la liste des prénoms ; corrigez l’un des deux."))
        }
        return anomalies
    }

    private static func complementaires(_ saisie: SaisieTraits) -> [AnomalieTrait] {
        [
            (ChampIdentite.nomUtilise, "Le nom utilisé", saisie.nomUtilise),
            (.prenomUtilise, "Le prénom utilisé", saisie.prenomUtilise),
        ].compactMap { champ, article, texte in
            let texte = texte.trimmingBlancs()
            guard !texte.isEmpty, let raison = NomINSi.refus(texte) else { return nil }
            return bloquante(champ, "\(article) \(raison)")
        }
    }

    private static func date(
        _ texte: String, _ aujourdhui: JourCivil
    ) -> (jour: JourCivil?, anomalies: [AnomalieTrait]) {
        func refus(_ message: String) -> (JourCivil?, [AnomalieTrait]) {
            (nil, [bloquante(.dateDeNaissance, message)])
        }
        let texte = texte.trimmingBlancs()
        guard !texte.isEmpty else {
            return refus("La date de naissance manque ; aucune identité ne se crée sans elle.")
        }
        guard let lue = DateNaissance(texte: texte) else {
            return refus("Cette date de naissance n’existe pas ; écrivez-la JJ/MM/AAAA.")
        }
        guard let jour = lue.jourCivil else {
            return refus(
                "La date de naissance comporte un jour ou un mois 00 ; mettez la valeur d’attente (le 31/12 de l’année "
                    + "si le jour et le mois sont inconnus).")
        }
        guard jour <= aujourdhui else {
            return refus("La date de naissance est dans le futur ; corrigez-la.")
        }
        let age = jour.anneesRevolues(au: aujourdhui)
        guard age <= ageMaximal else {
            return refus("Cette date de naissance donne un âge de \(age) ans ; vérifiez l’année.")
        }
        guard (jour.mois, jour.jour) == (12, 31) else { return (jour, []) }
        return (
            jour,
            [
                aConfirmer(
                    .dateDeNaissance,
                    "Le 31 décembre est aussi la valeur d’attente d’une date incomplète ; confirmez que c’est voulu.")
            ]
        )
    }

    private static func sexe(_ sexe: Sexe?) -> [AnomalieTrait] {
        switch sexe {
        case nil: [bloquante(.sexe, "Le sexe manque ; choisissez féminin, masculin ou indéterminé.")]
        case .inconnu:
            [
                aConfirmer(
                    .sexe, "Avec un sexe indéterminé, le téléservice INSi ne peut pas être interrogé ; confirmez.")
            ]
        case .feminin, .masculin: []
        }
    }

    private static func lieu(_ code: String, _ naissance: JourCivil?) -> [AnomalieTrait] {
        if code.isEmpty {
            return [
                bloquante(
                    .codeLieuDeNaissance,
                    "Le code du lieu de naissance manque ; mettez \(CodeLieu.inconnu) s’il est inconnu.")
            ]
        }
        if let raison = CodeLieu.refus(code) { return [bloquante(.codeLieuDeNaissance, raison)] }
        guard code == CodeLieu.inconnu else {
            let question = naissance.flatMap { CodeLieu.question(code, neLe: $0) }
            return question.map { [aConfirmer(.codeLieuDeNaissance, $0)] } ?? []
        }
        return [
            aConfirmer(
                .codeLieuDeNaissance,
                "\(CodeLieu.inconnu) est la valeur d’attente d’un lieu inconnu ; confirmez, et complétez dès que "
                    + "possible.")
        ]
    }
}
