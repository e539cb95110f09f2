/// A point in time to the second, in UTC: what the store keeps, what the journal dates.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Seconds since 1 January 1970 00:00 UTC.
    public let secondes: Int64

    /// An instant from seconds since 1 January 1970 00:00 UTC.
    public init(secondes: Int64) { self.secondes = secondes }

    /// The instant of a legal time of metropolitan France.
    ///
    /// An hour that the spring change skips is read as if the clocks had not moved; of an hour that the autumn change
    /// doubles, `secondeOccurrence` chooses the one after the change.
    public init(_ jour: JourCivil, heure: Int, minute: Int, seconde: Int = 0, secondeOccurrence: Bool = false) {
        let locale = Int64(jour.joursDepuisEpoque) * 86_400 + Int64(heure * 3600 + minute * 60 + seconde)
        let ete = Instant(secondes: locale - 7200)
        let hiver = Instant(secondes: locale - 3600)
        if HeureLegale.estHeureDEte(ete) && !(secondeOccurrence && !HeureLegale.estHeureDEte(hiver)) {
            self = ete
        } else {
            self = hiver
        }
    }

    /// Reads an HL7 time stamp `AAAAMMJJ[HHMM[SS]][.f][+ZZZZ]`; without an offset the legal time of France is meant.
    public init?(hl7 texte: some StringProtocol) {
        guard let jour = JourCivil(iso: texte.prefix(8)), texte.prefix(8).allSatisfy(\.isNumber) else { return nil }
        let suite = texte.dropFirst(8)
        let chiffres = suite.prefix { $0.isASCII && $0.isNumber }.compactMap(\.wholeNumberValue)
        func deux(_ rang: Int) -> Int { chiffres.count >= rang + 2 ? chiffres[rang] * 10 + chiffres[rang + 1] : 0 }
        let (heure, minute, seconde) = (deux(0), deux(2), deux(4))
        guard heure < 24, minute < 60, seconde < 61 else { return nil }
        guard let signe = suite.firstIndex(where: { $0 == "+" || $0 == "-" }) else {
            self.init(jour, heure: heure, minute: minute, seconde: seconde)
            return
        }
        let zone = suite[suite.index(after: signe)...].compactMap(\.wholeNumberValue)
        guard zone.count == 4 else { return nil }
        let decalage = (zone[0] * 10 + zone[1]) * 3600 + (zone[2] * 10 + zone[3]) * 60
        let brut = Int64(jour.joursDepuisEpoque) * 86_400 + Int64(heure * 3600 + minute * 60 + seconde)
        self.init(secondes: brut - Int64(suite[signe] == "-" ? -decalage : decalage))
    }

    /// This instant moved by a number of seconds.
    public func adding(secondes ajout: Int) -> Instant { Instant(secondes: secondes + Int64(ajout)) }

    /// Its reading on a French clock.
    public var heureLegale: HeureLegale { HeureLegale(self) }

    /// Earlier instants come first.
    public static func < (gauche: Instant, droite: Instant) -> Bool { gauche.secondes < droite.secondes }
}
