/// Of whom a trade sees anything: records, messages, documents, appointments.
public enum EtendueDuRegard: Hashable, Sendable {
    /// Everybody in the house.
    case maison
    /// The people of the units that the account is assigned to.
    case sesUnites
    /// The people whose attending doctor the account is.
    case sesPatients
}
