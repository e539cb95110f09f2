/// A row of a list, controlled as a form of admission is.
public struct LigneImport: Hashable, Sendable {
    /// Number of the row, as a spreadsheet counts.
    public let numero: Int
    /// Who it is, as the row says: `MARTIN Élodie, 12/03/1934`; empty for a row that could not be read.
    public let designation: String
    /// The identity that is told; nil for a row that could not be read.
    public let controle: ControleTraits?
    /// The matricule, when the row has a sound one: compared, never kept. Whatever a file says, an INS only comes from INSi
    /// (FACTS §1; INS/va1.13, va1.45).
    public let matricule: MatriculeINS?
    /// Local number to be kept; empty for the next one of DUI.
    public let ipp: String
    /// Room; empty when none is told.
    public let chambre: String
    /// Name of the unit; empty when none is told.
    public let unite: String
    /// Day of admission; nil for a candidate.
    public let entreeLe: JourCivil?
    /// Whether a name of birth was put in the form of INSi.
    public let estReecrite: Bool
    /// What is to be said of the row.
    public internal(set) var constats: [ConstatImport]

    /// Whether a remark of this weight was made.
    public func a(_ gravite: ConstatImport.Gravite) -> Bool { constats.contains { $0.gravite == gravite } }

    /// Whether the row makes a person once the import goes through.
    public var estNouvelle: Bool { !a(.faute) && !a(.dejaConnue) && controle?.traits != nil }
}

/// Controls the rows of a list.
struct ControleDeLigne {
    let entetes: EntetesImport
    let aujourdhui: JourCivil

    /// What a local number may not pass.
    private static let longueurIPP = 20
    /// What a name of place, of room or of unit may not pass.
    private static let longueurLieu = 100

    /// A row, controlled.
    func lire(_ rangee: RangeeCSV) -> LigneImport {
        guard rangee.defaut == nil else { return brisee(rangee.numero, rangee.defaut ?? "") }
        let surplus = rangee.cellules.dropFirst(entetes.titres.count).filter { !$0.trimmingBlancs().isEmpty }
        guard surplus.isEmpty else {
            return brisee(
                rangee.numero,
                "La ligne a \(rangee.cellules.count) cellules pour \(entetes.titres.count) colonnes ; mettez entre "
                    + "guillemets ce qui contient le séparateur.")
        }
        var lecture = Lecture(rangee: rangee, entetes: entetes)
        let controle = identite(&lecture)
        let matricule = matricule(&lecture, controle)
        let ipp = ipp(&lecture)
        let sejour = sejour(&lecture, controle.traits?.dateDeNaissance)
        if rangee.cellules.count < entetes.titres.count {
            lecture.dire(
                nil, .doute,
                "La ligne n’a que \(rangee.cellules.count) cellules sur \(entetes.titres.count) : est-elle coupée ? Les "
                    + "suivantes sont lues vides.")
        }
        let saisie = controle.saisie
        let qui = [saisie.nomDeNaissance, saisie.premierPrenom].filter { !$0.isEmpty }.joined(separator: " ")
        let designation = [qui, saisie.dateDeNaissance].map { Assainissement.ligne(String($0.prefix(60))) }
            .filter { !$0.isEmpty }.joined(separator: ", ")
        return LigneImport(
            numero: rangee.numero, designation: designation, controle: controle, matricule: matricule, ipp: ipp,
            chambre: sejour.chambre, unite: sejour.unite, entreeLe: sejour.entreeLe,
            estReecrite: controle.saisie != lecture.saisie, constats: lecture.constats)
    }

    private func brisee(_ numero: Int, _ message: String) -> LigneImport {
        LigneImport(
            numero: numero, designation: "", controle: nil, matricule: nil, ipp: "", chambre: "", unite: "",
            entreeLe: nil, estReecrite: false, constats: [ConstatImport(ligne: numero, .faute, message)])
    }

    /// The cells of a row by column, and what is said of them.
    private struct Lecture {
        let rangee: RangeeCSV
        let entetes: EntetesImport
        var constats: [ConstatImport] = []
        /// The identity as it is written, before names take the form of INSi.
        var saisie = SaisieTraits()

        func texte(_ colonne: ColonneImport) -> String {
            guard let place = entetes.places[colonne], rangee.cellules.indices.contains(place) else { return "" }
            return rangee.cellules[place].trimmingBlancs()
        }

        mutating func dire(_ colonne: ColonneImport?, _ gravite: ConstatImport.Gravite, _ message: String) {
            constats.append(ConstatImport(ligne: rangee.numero, colonne: colonne, gravite, message))
        }

        /// A short text on one line; a longer one is a fault.
        mutating func court(_ colonne: ColonneImport, _ limite: Int) -> String {
            let brut = texte(colonne)
            guard brut.count <= limite else {
                dire(colonne, .faute, "Le texte dépasse \(limite) caractères ; raccourcissez-le.")
                return ""
            }
            if brut.unicodeScalars.contains(where: { $0 == "\n" || Assainissement.estDangereux($0) }) {
                dire(
                    colonne, .faute,
                    "Le texte contient un caractère invisible ; effacez la cellule et tapez-la de nouveau.")
            }
            return Assainissement.ligne(brut)
        }
    }

    // MARK: Identity

    /// The identity, with names of birth in the form of INSi, as the form of admission writes them.
    private func identite(_ lecture: inout Lecture) -> ControleTraits {
        let prenoms = lecture.texte(.prenoms)
        let liste = prenoms.split { $0 == "," || $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
        let dit = lecture.texte(.premierPrenom)
        let sexe = lireSexe(&lecture)
        let saisie = SaisieTraits(
            nomDeNaissance: lecture.texte(.nomDeNaissance),
            premierPrenom: dit.isEmpty ? Self.premier(de: prenoms) : dit, prenomsDeNaissance: liste,
            nomUtilise: lecture.texte(.nomUtilise), prenomUtilise: lecture.texte(.prenomUtilise),
            dateDeNaissance: Self.sansHeure(lecture.texte(.dateDeNaissance)), sexe: sexe.lu,
            codeLieuDeNaissance: lecture.texte(.codeLieu),
            lieuDeNaissance: lecture.court(.lieu, Self.longueurLieu))
        lecture.saisie = saisie
        let controle = ControleTraits(saisie, aujourdhui: aujourdhui).accepterLesPropositions(aujourdhui: aujourdhui)
        for anomalie in controle.anomalies where !(anomalie.champ == .sexe && sexe.estDit) {
            let dans = colonne(anomalie.champ)
            let conseil = anomalie.champ == .codeLieuDeNaissance ? Self.zeroPerdu(saisie.codeLieuDeNaissance) : ""
            lecture.dire(dans, anomalie.estBloquante ? .faute : .doute, anomalie.message + conseil)
        }
        return controle
    }

    /// The first given name is corrected where it was read.
    private func colonne(_ champ: ChampIdentite) -> ColonneImport {
        champ == .premierPrenom && entetes.places[.premierPrenom] == nil ? .prenoms : ColonneImport(champ)
    }

    /// What stands before the first comma; without commas, the first word: `JEAN-PIERRE MARIE` gives `JEAN-PIERRE`.
    private static func premier(de prenoms: String) -> String {
        if let virgule = prenoms.firstIndex(of: ",") { return prenoms[..<virgule].trimmingBlancs() }
        return prenoms.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    }

    /// Some spreadsheets write the midnight of a date.
    private static func sansHeure(_ texte: String) -> String {
        for minuit in [" 00:00:00", " 00:00", " 0:00:00", " 0:00"] where texte.hasSuffix(minuit) {
            return String(texte.dropLast(minuit.count))
        }
        return texte
    }

    /// Spreadsheets take `01053` for a number and write `1053`.
    private static func zeroPerdu(_ code: String) -> String {
        code.count == 4 && code.allSatisfy(\.isNumber)
            ? " Le tableur a sans doute ôté le 0 du début : mettez la colonne au format Texte." : ""
    }

    /// The sex, and whether a word that is none was refused here.
    private func lireSexe(_ lecture: inout Lecture) -> (lu: Sexe?, estDit: Bool) {
        let texte = lecture.texte(.sexe)
        guard !texte.isEmpty else { return (nil, false) }
        switch Repliage.replier(texte) {
        case "f", "feminin", "femme", "2": return (.feminin, false)
        case "m", "masculin", "homme", "h", "1": return (.masculin, false)
        case "i", "u", "un", "indetermine", "inconnu": return (.inconnu, false)
        default:
            let cite = Assainissement.ligne(String(texte.prefix(20)))
            lecture.dire(
                .sexe, .faute, "«\u{A0}\(cite)\u{A0}» n’est pas un sexe ; écrivez F, M, ou I s’il est indéterminé.")
            return (nil, true)
        }
    }

    private func matricule(_ lecture: inout Lecture, _ controle: ControleTraits) -> MatriculeINS? {
        let texte = lecture.texte(.matricule)
        guard !texte.isEmpty else { return nil }
        do throws(MatriculeINS.Refus) {
            let matricule = try MatriculeINS(texte.prefix(60))
            if let traits = controle.traits {
                for discordance in DiscordanceMatricule.entre(matricule, et: traits) {
                    lecture.dire(.matricule, .doute, discordance.question)
                }
            }
            return matricule
        } catch {
            let abrege = texte.uppercased().contains("E+")
            let conseil = abrege ? " Le tableur l’a abrégé : mettez la colonne au format Texte." : ""
            lecture.dire(.matricule, .faute, error.message + conseil)
            return nil
        }
    }

    // MARK: Stay

    private func ipp(_ lecture: inout Lecture) -> String {
        let ipp = lecture.court(.ipp, Self.longueurIPP)
        guard ipp.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-._/".contains($0)) }) else {
            lecture.dire(
                .ipp, .faute, "Un numéro local n’a que des chiffres, des lettres sans accent et - . _ / ; corrigez-le.")
            return ""
        }
        return ipp
    }

    private func sejour(
        _ lecture: inout Lecture, _ naissance: JourCivil?
    ) -> (chambre: String, unite: String, entreeLe: JourCivil?) {
        let chambre = lecture.court(.chambre, Self.longueurLieu)
        let unite = lecture.court(.unite, Self.longueurLieu)
        let dite = Self.sansHeure(lecture.texte(.entree))
        guard !dite.isEmpty else { return (chambre, unite, nil) }
        guard let jour = DateNaissance(texte: dite)?.jourCivil else {
            lecture.dire(.entree, .faute, "Cette date d’entrée n’existe pas ; écrivez-la JJ/MM/AAAA, ou laissez vide.")
            return (chambre, unite, nil)
        }
        if jour > aujourdhui {
            lecture.dire(
                .entree, .faute,
                "La date d’entrée est dans le futur ; laissez vide tant que la personne n’est pas entrée.")
        } else if let naissance, jour < naissance {
            lecture.dire(.entree, .faute, "La date d’entrée précède la naissance ; corrigez l’une des deux.")
        }
        return (chambre, unite, jour)
    }
}
