/// What was typed in the search box of the residents, understood.
///
/// A whole date is a date of birth, a day and a month a birthday, one to four digits a room (or the start of one) whether
/// the word is written before them or not, nine digits or more a matricule, anything else the start of a name.
public struct RequeteResidents: Hashable, Sendable {
    /// Folded words, each the start of a word of the names. All are needed.
    public var mots: [String]
    /// Date of birth.
    public var dateDeNaissance: JourCivil?
    /// Day and month of birth, as the end of an ISO date: `03-12`.
    public var anniversaire: String?
    /// Start of a room number.
    public var chambre: String?
    /// What was typed as a matricule: right, or why nothing is looked for. Nothing is asked of the base before the 15
    /// characters and the key are right (INS/va1.41).
    public var matricule: Matricule?
    /// Whether people outside the units of the reader are listed too; heeded for whom may open their record.
    public var touteLaMaison: Bool

    /// A matricule as typed.
    public enum Matricule: Hashable, Sendable {
        /// 15 characters, the key fits.
        case juste(MatriculeINS)
        /// Why it is not one.
        case faux(MatriculeINS.Refus)
    }

    /// Understands a text as typed: `lef`, `d herve`, `12/03/1934`, `12031934`, `12/03`, `112`, `ch 112`, `martin 1934`.
    public init(_ texte: String, touteLaMaison: Bool = false) {
        var mots: [String] = []
        var chambre: String?
        var date: JourCivil?
        matricule = Self.matricule(texte)
        let morceaux = matricule == nil ? texte.split(whereSeparator: \.isWhitespace) : []
        for (rang, morceau) in morceaux.enumerated() {
            if let lue = Self.date(morceau) {
                date = lue
            } else if let lu = Self.jourEtMois(morceau) {
                anniversaire = lu
            } else if Self.estUnNumero(morceau) {
                chambre = String(morceau)
            } else if let numero = Self.numeroApresLeMot(morceau) {
                chambre = numero
            } else if rang + 1 < morceaux.count, Self.annonce(morceau, morceaux[rang + 1]) {
                // The word says what the number after it is, and names nobody.
                continue
            } else {
                mots += Repliage.mots(morceau)
            }
        }
        self.mots = mots
        self.touteLaMaison = touteLaMaison
        self.chambre = chambre
        dateDeNaissance = date
    }

    /// The year of birth that four digits may mean as well as a room (`martin 1934`).
    public var anneeDeNaissance: Int? {
        guard let chambre, chambre.count == 4, let annee = Int(chambre), Self.annees.contains(annee) else {
            return nil
        }
        return annee
    }

    /// Whether people gone for good are listed too: only when they are named, or told by their date of birth.
    public var designeDesPersonnes: Bool {
        !mots.isEmpty || dateDeNaissance != nil || anniversaire != nil || matricule != nil
    }

    /// Whether nothing is asked: the whole list.
    public var estVide: Bool { !designeDesPersonnes && chambre == nil }

    /// How many digits no date, room or name has.
    private static let chiffresDUnMatricule = 9

    /// A text of digits, grouped or not, the letters of Corsica allowed, too long to be anything else.
    private static func matricule(_ texte: String) -> Matricule? {
        let compact = texte.uppercased().filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
        let chiffres = compact.count { $0.isASCII && $0.isNumber }
        let lettres = compact.filter { !($0.isASCII && $0.isNumber) }
        // Dates and rooms are grouped by the same signs.
        guard !texte.split(whereSeparator: \.isWhitespace).contains(where: { date($0) != nil }) else { return nil }
        guard chiffres >= chiffresDUnMatricule, lettres.isEmpty || lettres == "A" || lettres == "B" else { return nil }
        do { return .juste(try MatriculeINS(compact)) } catch { return .faux(error) }
    }

    /// Whether a word says that a room comes next; `ch 1934` may as well be the beginning of a name and a year.
    private static func annonce(_ mot: Substring, _ suivant: Substring) -> Bool {
        guard estUnNumero(suivant), let numero = Int(suivant) else { return false }
        let replie = Repliage.mots(mot)
        return replie == ["chambre"] || replie == ["ch"] && !annees.contains(numero)
    }

    private static let annees = 1880...2100

    private static func estUnNumero(_ morceau: Substring) -> Bool {
        morceau.count <= 4 && morceau.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// The number of `ch12`, `ch.12`.
    private static func numeroApresLeMot(_ morceau: Substring) -> String? {
        let numero = morceau.drop { !($0.isASCII && $0.isNumber) }
        let mot = Repliage.mots(morceau.prefix(morceau.count - numero.count))
        return !numero.isEmpty && estUnNumero(numero) && (mot == ["ch"] || mot == ["chambre"]) ? String(numero) : nil
    }

    /// `12/03`, `12/3`: a day that exists in some year.
    private static func jourEtMois(_ morceau: Substring) -> String? {
        let parties = morceau.split(omittingEmptySubsequences: false, whereSeparator: { "/-.".contains($0) })
        guard parties.count == 2, parties.allSatisfy({ (1...2).contains($0.count) }), let jour = Int(parties[0]),
            let mois = Int(parties[1]), let date = JourCivil(annee: 2000, mois: mois, jour: jour)
        else { return nil }
        return String(date.iso.dropFirst(5))
    }

    private static func date(_ morceau: Substring) -> JourCivil? {
        let parties = morceau.split(whereSeparator: { "/-.".contains($0) }).map(String.init)
        if parties.count == 3, let j = Int(parties[0]), let m = Int(parties[1]), let a = Int(parties[2]),
            parties[2].count == 4
        {
            return JourCivil(annee: a, mois: m, jour: j)
        }
        guard morceau.count == 8, let nombre = Int(morceau) else { return nil }
        return JourCivil(annee: nombre % 10_000, mois: nombre / 10_000 % 100, jour: nombre / 1_000_000)
    }
}
