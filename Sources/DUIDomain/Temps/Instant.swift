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

    /// Reads an HL7 time stamp `AAAAMMJJ[HH[MM[SS]]][.f][+ZZZZ]`; without an offset the legal time of France is meant.
    public init?(hl7 texte: some StringProtocol) {
        guard let jour = JourCivil(iso: texte.prefix(8)), texte.prefix(8).allSatisfy(Self.estChiffre) else {
            return nil
        }
        var suite = texte.dropFirst(8)
        func prendre(_ combien: Int) -> Int? {
            let morceau = suite.prefix(combien)
            guard morceau.count == combien, morceau.allSatisfy(Self.estChiffre) else { return nil }
            suite = suite.dropFirst(combien)
            return Int(String(morceau))
        }
        let heure = prendre(2)
        let minute = heure.flatMap { _ in prendre(2) }
        let seconde = minute.flatMap { _ in prendre(2) }
        guard (heure ?? 0) < 24, (minute ?? 0) < 60, (seconde ?? 0) < 61 else { return nil }
        // Fractions of a second are left out, and so is the padding of old systems.
        if suite.first == "." || suite.first == "," { suite = suite.dropFirst().drop(while: Self.estChiffre) }
        let fin = suite.trimmingBlancs()
        guard let signe = fin.first else {
            self.init(jour, heure: heure ?? 0, minute: minute ?? 0, seconde: seconde ?? 0)
            return
        }
        // The widest offset in use is +14:00.
        guard signe == "+" || signe == "-", fin.count == 5, fin.dropFirst().allSatisfy(Self.estChiffre),
            let zone = Int(fin.dropFirst()), zone <= 1400, zone % 100 < 60
        else { return nil }
        let decalage = zone / 100 * 3600 + zone % 100 * 60
        let dansLeJour = (heure ?? 0) * 3600 + (minute ?? 0) * 60 + (seconde ?? 0)
        self.init(
            secondes: Int64(jour.joursDepuisEpoque) * 86_400 + Int64(dansLeJour)
                + Int64(signe == "-" ? decalage : -decalage))
    }

    private static func estChiffre(_ caractere: Character) -> Bool { caractere.isASCII && caractere.isNumber }

    /// This instant moved by a number of seconds.
    public func adding(secondes ajout: Int) -> Instant { Instant(secondes: secondes + Int64(ajout)) }

    /// Its reading on a French clock.
    public var heureLegale: HeureLegale { HeureLegale(self) }

    /// Earlier instants come first.
    public static func < (gauche: Instant, droite: Instant) -> Bool { gauche.secondes < droite.secondes }
}
