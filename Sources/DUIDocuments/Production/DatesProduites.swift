import DUIDomain

/// HL7 time stamps.
enum DatesProduites {
    /// `20251121093000+0100`.
    static func hl7(_ instant: Instant) -> String {
        let heure = instant.heureLegale
        return hl7(heure.jour) + deux(heure.heure) + deux(heure.minute) + deux(heure.seconde)
            + (heure.decalage < 0 ? "-" : "+") + deux(abs(heure.decalage) / 3600) + deux(abs(heure.decalage) / 60 % 60)
    }

    /// `20251121`.
    static func hl7(_ jour: JourCivil) -> String { jour.chiffres }

    /// The times of metadata: digits in universal time, without a shift (IHE ITI TF-3 §4.2.3.1.7).
    /// `20240104160527+0100` becomes `20240104150527`; a day alone stays a day. Empty when it cannot be read.
    static func universelle(_ hl7: String) -> String {
        guard let instant = Instant(hl7: hl7) else { return "" }
        let ecrits = hl7.prefix { $0.isASCII && $0.isNumber }
        return ecrits.count < 10 ? String(ecrits) : universelle(instant)
    }

    /// An instant in universal time, as metadata write it.
    static func universelle(_ instant: Instant) -> String {
        let jours = instant.secondes / 86_400 - (instant.secondes % 86_400 < 0 ? 1 : 0)
        let reste = Int(instant.secondes - jours * 86_400)
        let jour = JourCivil(joursDepuisEpoque: Int(jours))
        return jour.chiffres + [reste / 3600, reste / 60 % 60, reste % 60].map(deux).joined()
    }

    private static func deux(_ nombre: Int) -> String { nombre < 10 ? "0\(nombre)" : "\(nombre)" }
}
