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
    static func hl7(_ jour: JourCivil) -> String { jour.iso.filter { $0 != "-" } }

    private static func deux(_ nombre: Int) -> String { nombre < 10 ? "0\(nombre)" : "\(nombre)" }
}
