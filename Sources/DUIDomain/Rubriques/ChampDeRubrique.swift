/// A field of an entry: what is asked, what it may hold, how it is read and shown.
public struct ChampDeRubrique: Hashable, Sendable {
    /// The name under which its value is kept; written in bases, never to be changed.
    public let cle: String
    /// Its label.
    public let libelle: String
    /// What is asked when it is filled.
    public let question: String
    /// What it holds.
    public let genre: Genre
    /// Whether an entry stands only with it.
    public let estObligatoire: Bool
    /// Whether it stands in the first line of the entry.
    public let estEnTitre: Bool

    /// What a field holds.
    public enum Genre: Hashable, Sendable {
        /// Words, at most so many characters; usual ones are proposed.
        case texte(auPlus: Int, usuels: [String])
        /// One value of a list.
        case choix([Valeur])
        /// A day, kept as `2026-11-22`.
        case jour(SensDate)
        /// A day, a month or a year that is past, kept as `2026-11-22`, `2026-11` or `2026`.
        case epoque
        /// Euros, kept as cents.
        case montant
        /// A whole number.
        case nombre(ClosedRange<Int>)
        /// A code of the ICD-10, kept as `I48.9`.
        case cim10
    }

    /// A value of a list.
    public struct Valeur: Hashable, Sendable {
        /// As kept.
        public let code: String
        /// In words.
        public let libelle: String
    }

    init(
        _ cle: String, _ libelle: String, _ question: String, _ genre: Genre, obligatoire: Bool = false,
        enTitre: Bool = false
    ) {
        self.cle = cle
        self.libelle = libelle
        self.question = question
        self.genre = genre
        estObligatoire = obligatoire
        estEnTitre = enTitre
    }

    /// What somebody typed, as it is kept; the refusal tells what was expected. An empty text is an empty value, refused
    /// where one is needed.
    public func lire(_ saisi: String, reference: Instant) -> Result<String, RefusDeSaisie> {
        let texte = Assainissement.ligne(saisi).trimmingBlancs()
        // Marks alone, or signs that nobody sees, say nothing.
        guard texte.contains(where: { $0.isLetter || $0.isNumber }) else {
            return estObligatoire ? .failure(RefusDeSaisie("\(libelle) : c’est nécessaire.")) : .success("")
        }
        switch genre {
        case .texte(let auPlus, _):
            return texte.count <= auPlus
                ? .success(texte)
                : .failure(RefusDeSaisie("\(libelle) : \(auPlus) caractères au plus, \(texte.count) écrits."))
        case .choix(let valeurs):
            return valeurs.contains { $0.code == texte }
                ? .success(texte) : .failure(RefusDeSaisie("\(libelle) : choisissez dans la liste."))
        case .jour(let sens):
            return SaisieDate.read(texte, reference: reference, sens: sens).map(\.jour.iso)
                .mapError { RefusDeSaisie($0.message) }
        case .epoque: return LectureDEpoque.lire(texte, reference: reference)
        case .montant: return LectureDeMontant.lire(texte)
        case .nombre(let bornes):
            guard let nombre = Int(texte), bornes.contains(nombre) else {
                return .failure(
                    RefusDeSaisie("\(libelle) : un nombre de \(bornes.lowerBound) à \(bornes.upperBound)."))
            }
            return .success("\(nombre)")
        case .cim10:
            let code = texte.uppercased()
            return code.wholeMatch(of: /[A-Z][0-9]{2}(\.[0-9A-Z]{1,3})?/) != nil
                ? .success(code)
                : .failure(RefusDeSaisie("Code CIM-10 : une lettre et deux chiffres, par exemple I48.9."))
        }
    }

    /// A kept value in words; one that is not of this field any more stands as it is.
    public func enMots(_ valeur: String) -> String {
        switch genre {
        case .texte, .nombre, .cim10: valeur
        case .choix(let valeurs): valeurs.first { $0.code == valeur }?.libelle ?? valeur
        case .jour: JourCivil(iso: valeur)?.court ?? valeur
        case .epoque: LectureDEpoque.enMots(valeur)
        case .montant: LectureDeMontant.enMots(valeur)
        }
    }
}

/// Why a typed value is not taken, in French.
public struct RefusDeSaisie: Error, Hashable, Sendable {
    /// The sentence.
    public let message: String

    init(_ message: String) { self.message = message }
}

/// A moment of the past known to the day, the month or the year.
enum LectureDEpoque {
    static func lire(_ texte: String, reference: Instant) -> Result<String, RefusDeSaisie> {
        let aujourdhui = reference.heureLegale.jour
        if let annee = Int(texte), texte.count == 4 {
            return (1880...aujourdhui.annee).contains(annee)
                ? .success(texte) : .failure(RefusDeSaisie("Une année de 1880 à \(aujourdhui.annee)."))
        }
        if let lu = texte.wholeMatch(of: /([0-9]{1,2})\/([0-9]{4})/), let mois = Int(lu.1), let annee = Int(lu.2) {
            guard (1...12).contains(mois), (1880...aujourdhui.annee).contains(annee),
                (annee, mois) <= (aujourdhui.annee, aujourdhui.mois)
            else { return .failure(RefusDeSaisie("Un mois passé, par exemple 03/2019.")) }
            return .success("\(lu.2)-\(mois < 10 ? "0" : "")\(mois)")
        }
        return SaisieDate.read(texte, reference: reference, sens: .passe).map(\.jour.iso)
            .mapError { _ in RefusDeSaisie("Une date passée : 2019, 03/2019 ou 12/03/2019.") }
    }

    static func enMots(_ valeur: String) -> String {
        if let jour = JourCivil(iso: valeur) { return jour.court }
        let parties = valeur.split(separator: "-")
        return parties.count == 2 ? "\(parties[1])/\(parties[0])" : valeur
    }
}

/// Euros, as people write them: `1 250,40`, `850 €`.
enum LectureDeMontant {
    /// Ten million euros: above, somebody typed something else.
    private static let centsAuPlus = 1_000_000_000

    static func lire(_ texte: String) -> Result<String, RefusDeSaisie> {
        let nu = texte.filter { !$0.isWhitespace && $0 != "€" && $0 != "\u{202F}" }.replacing(".", with: ",")
        guard let lu = nu.wholeMatch(of: /([0-9]{1,8})(,([0-9]{1,2}))?/), let euros = Int(lu.1) else {
            return .failure(RefusDeSaisie("Un montant en euros, par exemple 1 250,40."))
        }
        let decimales = lu.3.map { $0.count == 1 ? "\($0)0" : String($0) } ?? "00"
        let cents = euros * 100 + (Int(decimales) ?? 0)
        return cents <= centsAuPlus
            ? .success("\(cents)") : .failure(RefusDeSaisie("Un montant de dix millions d’euros au plus."))
    }

    static func enMots(_ valeur: String) -> String {
        guard let cents = Int(valeur) else { return valeur }
        let euros = String(cents / 100)
        var groupe = ""
        for (rang, chiffre) in euros.enumerated() {
            if rang > 0, (euros.count - rang) % 3 == 0 { groupe += "\u{A0}" }
            groupe.append(chiffre)
        }
        let reste = cents % 100
        return "\(groupe)\(reste == 0 ? "" : ",\(reste < 10 ? "0" : "")\(reste)")\u{A0}€"
    }
}
