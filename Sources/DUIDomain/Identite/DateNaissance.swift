/// A date of birth as civil status gives it: the day, or the month and the day, may be unknown and written 00.
///
/// DUI keeps whole dates only (`JourCivil`); an incomplete one is understood here so that its refusal can be told.
public struct DateNaissance: Hashable, Sendable, Codable {
    /// Year, 1 to 9999.
    public let annee: Int
    /// Month, 0 to 12.
    public let mois: Int
    /// Day, 0 to 31.
    public let jour: Int

    /// A date whose month and day exist, or are 0. A known day of an unknown month is refused.
    public init?(annee: Int, mois: Int, jour: Int) {
        guard (1...9999).contains(annee), (0...12).contains(mois), jour >= 0 else { return nil }
        if mois == 0, jour != 0 { return nil }
        if jour != 0, JourCivil(annee: annee, mois: mois, jour: jour) == nil { return nil }
        self.annee = annee
        self.mois = mois
        self.jour = jour
    }

    /// A whole date.
    public init(_ jour: JourCivil) {
        annee = jour.annee
        mois = jour.mois
        self.jour = jour.jour
    }

    /// Reads `JJ/MM/AAAA` (or with dots, hyphens, spaces), `JJMMAAAA` or `AAAA-MM-JJ`.
    public init?(texte: String) {
        guard texte.utf8.count <= 20 else { return nil }
        let parties = texte.split(whereSeparator: { "/-. ".contains($0) })
        guard parties.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
        let nombres = parties.compactMap { Int($0) }
        switch parties.map(\.count) {
        case [4, 2, 2]: self.init(annee: nombres[0], mois: nombres[1], jour: nombres[2])
        case [1, 1, 4], [1, 2, 4], [2, 1, 4], [2, 2, 4]:
            self.init(annee: nombres[2], mois: nombres[1], jour: nombres[0])
        case [8]:
            self.init(annee: nombres[0] % 10_000, mois: nombres[0] / 10_000 % 100, jour: nombres[0] / 1_000_000)
        default: return nil
        }
    }

    /// The whole date; nil when the day or the month is unknown.
    public var jourCivil: JourCivil? { JourCivil(annee: annee, mois: mois, jour: jour) }

    /// `AAAA-MM-JJ`, with 00 for what is unknown.
    public var iso: String { "\(pad(annee, 4))-\(pad(mois, 2))-\(pad(jour, 2))" }

    /// `JJ/MM/AAAA`, with 00 for what is unknown.
    public var court: String { "\(pad(jour, 2))/\(pad(mois, 2))/\(pad(annee, 4))" }
}
