/// A column of a list of people that DUI understands.
public enum ColonneImport: String, Hashable, Sendable, CaseIterable {
    /// Birth name.
    case nomDeNaissance
    /// First given name of birth.
    case premierPrenom
    /// All given names of birth.
    case prenoms
    /// Name in use.
    case nomUtilise
    /// Given name in use.
    case prenomUtilise
    /// Date of birth.
    case dateDeNaissance
    /// Sex.
    case sexe
    /// Code of the place of birth.
    case codeLieu
    /// Name of the place of birth.
    case lieu
    /// Matricule: controlled, never kept.
    case matricule
    /// Room.
    case chambre
    /// Unit.
    case unite
    /// Day of admission.
    case entree
    /// Local number.
    case ipp

    /// Name of the column, for a sentence.
    public var libelle: String {
        switch self {
        case .nomDeNaissance: "nom de naissance"
        case .premierPrenom: "premier prénom"
        case .prenoms: "prénoms"
        case .nomUtilise: "nom utilisé"
        case .prenomUtilise: "prénom utilisé"
        case .dateDeNaissance: "date de naissance"
        case .sexe: "sexe"
        case .codeLieu: "code du lieu de naissance"
        case .lieu: "lieu de naissance"
        case .matricule: "matricule INS"
        case .chambre: "chambre"
        case .unite: "unité"
        case .entree: "date d’entrée"
        case .ipp: "numéro local (IPP)"
        }
    }

    /// The column in which a field of an identity is corrected.
    init(_ champ: ChampIdentite) {
        self =
            switch champ {
            case .nomDeNaissance: .nomDeNaissance
            case .premierPrenom: .premierPrenom
            case .prenomsDeNaissance: .prenoms
            case .dateDeNaissance: .dateDeNaissance
            case .sexe: .sexe
            case .codeLieuDeNaissance: .codeLieu
            case .matricule: .matricule
            case .nomUtilise: .nomUtilise
            case .prenomUtilise: .prenomUtilise
            case .lieuDeNaissance: .lieu
            }
    }

    /// Titles that say one column only, folded: accents, capitals and signs are indifferent.
    private static let titres: [ColonneImport: [String]] = [
        .nomDeNaissance: [
            "nom de naissance", "nom naissance", "nom de jeune fille", "nom jeune fille", "nom jf", "njf",
            "nom patronymique", "patronyme", "nom de famille de naissance", "nom de famille",
        ],
        .premierPrenom: [
            "premier prenom", "1er prenom", "premier prenom de naissance", "1er prenom de naissance",
            "prenom de naissance",
        ],
        .prenoms: [
            "prenoms", "prenom s", "prenoms de naissance", "prenom s de naissance", "liste des prenoms",
            "liste des prenoms de naissance", "tous les prenoms",
        ],
        .nomUtilise: [
            "nom utilise", "nom d usage", "nom usage", "nom usuel", "nom marital", "nom d epouse", "nom epouse",
            "nom de mariage",
        ],
        .prenomUtilise: ["prenom utilise", "prenom d usage", "prenom usage", "prenom usuel"],
        .dateDeNaissance: [
            "date de naissance", "date naissance", "date naiss", "naissance", "ne le", "nee le", "ne e le", "ddn",
        ],
        .sexe: ["sexe", "sexe administratif", "sexe f m", "sexe m f", "genre"],
        .codeLieu: [
            "code lieu de naissance", "code du lieu de naissance", "code lieu naissance", "code lieu", "lieu code",
            "lieu de naissance code", "lieu de naissance code insee", "lieu de naissance code cog",
            "lieu de naissance insee", "lieu de naissance cog", "code insee", "code insee naissance",
            "code insee de naissance", "code insee lieu de naissance", "code insee du lieu de naissance", "insee",
            "code cog", "cog", "cog naissance", "cog de naissance", "cog du lieu de naissance", "code commune",
            "code commune de naissance", "code commune naissance", "code officiel geographique",
        ],
        .lieu: [
            "lieu de naissance", "lieu naissance", "lieu", "commune de naissance", "ville de naissance",
            "commune naissance", "ville naissance", "ne a", "nee a", "ne e a",
        ],
        .matricule: [
            "matricule", "matricule ins", "ins", "nir", "ins nir", "numero ins", "n ins", "numero nir", "n nir",
            "numero de securite sociale", "n de securite sociale", "n securite sociale", "securite sociale", "nss",
            "n ss", "numero ss",
        ],
        .chambre: ["chambre", "numero de chambre", "numero chambre", "n de chambre", "n chambre", "no chambre", "ch"],
        .unite: ["unite", "unite de vie", "unite d hebergement", "service", "secteur"],
        .entree: [
            "date d entree", "date entree", "entree", "entree le", "entre le", "entre e le", "date d admission",
            "date admission", "admission", "date d arrivee", "arrivee",
        ],
        .ipp: [
            "ipp", "numero ipp", "n ipp", "numero local", "numero local ipp", "n local", "numero de dossier",
            "n de dossier", "n dossier", "numero interne",
        ],
    ]

    private static let parTitre = Dictionary(
        titres.flatMap { colonne, titres in titres.map { ($0, colonne) } },
        uniquingKeysWith: { premiere, _ in premiere })

    /// The column that a title says; nil when it says none, or not which.
    static func lire(_ titre: String) -> ColonneImport? { parTitre[Repliage.replier(titre)] }
}

/// The titles of a list: what each column is, which ones DUI leaves aside, what is missing.
public struct EntetesImport: Hashable, Sendable {
    /// Where each column that was understood stands, from 0.
    public let places: [ColonneImport: Int]
    /// The titles, harmless, in the order of the file.
    public let titres: [String]
    /// Places of the columns that are not understood: nothing of them is imported.
    public let ignorees: [Int]
    private let doublons: [(ColonneImport, Int)]

    /// Reads titles. `Nom` alone is the birth name unless another column is, then the name in use; so for `Prénom`.
    init(_ cellules: [String]) {
        titres = cellules.map { Assainissement.ligne(String($0.prefix(60))) }
        var places: [ColonneImport: Int] = [:]
        var doublons: [(ColonneImport, Int)] = []
        var restent: [Int] = []
        var vagues: [(Int, [ColonneImport])] = []
        for (place, titre) in cellules.enumerated() {
            switch Repliage.replier(titre) {
            case "nom": vagues.append((place, [.nomDeNaissance, .nomUtilise]))
            case "prenom": vagues.append((place, [.premierPrenom, .prenomUtilise]))
            default:
                guard let colonne = ColonneImport.lire(titre) else {
                    restent.append(place)
                    continue
                }
                if places[colonne] == nil { places[colonne] = place } else { doublons.append((colonne, place)) }
            }
        }
        for (place, sens) in vagues {
            if let libre = sens.first(where: { places[$0] == nil }) {
                places[libre] = place
            } else if let premier = sens.first {
                doublons.append((premier, place))
            }
        }
        self.places = places
        self.doublons = doublons
        ignorees = restent
    }

    /// The title of a column, for a sentence: « Nom JF », or its number when it has none.
    public func titre(_ place: Int) -> String {
        guard titres.indices.contains(place), !titres[place].isEmpty else { return "colonne \(place + 1), sans titre" }
        return "«\u{A0}\(titres[place])\u{A0}»"
    }

    /// Why the list cannot be read by these titles, in one French sentence; nil when it can (INS/va1.21).
    var refus: String? {
        guard !places.isEmpty else {
            return "Aucun titre de colonne n’est compris dans la première ligne ; mettez-y des titres, par exemple : "
                + "nom de naissance ; premier prénom ; date de naissance ; sexe ; code INSEE."
        }
        var raisons: [String] = []
        let necessaires: [ColonneImport] = [.nomDeNaissance, .premierPrenom, .dateDeNaissance, .sexe, .codeLieu]
        let manquent = necessaires.filter { colonne in
            places[colonne] == nil && !(colonne == .premierPrenom && places[.prenoms] != nil)
        }
        if !manquent.isEmpty {
            let conseil = manquent.contains(.codeLieu) ? " (code INSEE, \(CodeLieu.inconnu) s’il est inconnu)" : ""
            raisons.append("Il manque : \(manquent.map(\.libelle).joined(separator: ", "))\(conseil).")
        }
        raisons += doublons.map { colonne, place in
            "Deux colonnes disent \(colonne.libelle) ; ôtez l’une des deux, par exemple \(titre(place))."
        }
        if !manquent.isEmpty, !ignorees.isEmpty {
            raisons.append("Titres non compris : \(ignorees.map(titre).joined(separator: ", ")).")
        }
        return raisons.isEmpty ? nil : raisons.joined(separator: " ") + " Rien n’est importé."
    }

    /// Two lists have the same titles when they read the same.
    public static func == (gauche: EntetesImport, droite: EntetesImport) -> Bool { gauche.titres == droite.titres }

    /// By the titles alone, as equality.
    public func hash(into hacheur: inout Hasher) { hacheur.combine(titres) }
}
