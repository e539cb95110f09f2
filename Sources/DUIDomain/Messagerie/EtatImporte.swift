/// What already happened to a message that is imported with its past: who read it, who holds it, where it was filed.
public struct EtatImporte: Hashable, Sendable {
    /// Whether it was read.
    public var estLu: Bool
    /// Identifier of the account that took it in charge (empty when nobody did).
    public var prisEnChargePar: String
    /// When it was taken (the instant of the import when nil).
    public var prisEnChargeLe: Instant?
    /// The filing that was done, when one was.
    public var classement: ClassementImporte?
    /// Whether it was archived.
    public var estArchive: Bool

    /// A filing done before the import.
    public struct ClassementImporte: Hashable, Sendable {
        /// The person.
        public var resident: Cle<Resident>
        /// Identifier of the account that filed.
        public var par: String
        /// When.
        public var quand: Instant
        /// Documents filed, by their rank among the documents of the message; `recu` means nothing yet.
        public var pieces: [Int: DecisionDeClassement.PieceAClasser]
        /// Whether the filed documents were read.
        public var sontLus: Bool

        /// A filing done before the import.
        public init(
            resident: Cle<Resident>, par: String, quand: Instant, pieces: [Int: DecisionDeClassement.PieceAClasser],
            sontLus: Bool
        ) {
            self.resident = resident
            self.par = par
            self.quand = quand
            self.pieces = pieces
            self.sontLus = sontLus
        }
    }

    /// A past.
    public init(
        estLu: Bool = false, prisEnChargePar: String = "", prisEnChargeLe: Instant? = nil,
        classement: ClassementImporte? = nil,
        estArchive: Bool = false
    ) {
        self.estLu = estLu
        self.prisEnChargePar = prisEnChargePar
        self.prisEnChargeLe = prisEnChargeLe
        self.classement = classement
        self.estArchive = estArchive
    }
}
