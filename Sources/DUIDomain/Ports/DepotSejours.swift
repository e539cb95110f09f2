/// A room, and who has it.
public struct ChambreOccupee: Hashable, Sendable {
    /// Number.
    public var numero: String
    /// Name of its unit.
    public var unite: String
    /// Who has it, as shown; empty when it is free.
    public var occupants: [String]

    /// A room.
    public init(numero: String, unite: String, occupants: [String]) {
        self.numero = numero
        self.unite = unite
        self.occupants = occupants
    }
}

/// Stays and movements.
public struct DepotSejours: Sendable {
    /// The stay of a person and her movements, as the reader may see them.
    public var lire: @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> SuiviDeSejour
    /// The rooms and who has them, by number.
    public var chambres: @Sendable (_ lecteur: Cle<Compte>) async throws -> [ChambreOccupee]
    /// Records a movement: state, room and journal follow in the same transaction. Refused when it does not follow the
    /// present state.
    public var noter:
        @Sendable (_ id: Cle<Resident>, _ mouvement: NouveauMouvement, _ signature: Signature) async throws ->
            SuiviDeSejour
    /// Notes that somebody was told of the last movement.
    public var prevenir:
        @Sendable (_ id: Cle<Resident>, _ mouvement: Cle<Mouvement>, _ nom: String, _ signature: Signature) async throws
            -> SuiviDeSejour
    /// Cancels the last movement, for a motive: the state and the room of before come back.
    public var annuler:
        @Sendable (_ id: Cle<Resident>, _ mouvement: Cle<Mouvement>, _ motif: String, _ signature: Signature)
            async throws
            -> SuiviDeSejour

    /// The port, from its functions.
    public init(
        lire: @escaping @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> SuiviDeSejour,
        chambres: @escaping @Sendable (_ lecteur: Cle<Compte>) async throws -> [ChambreOccupee],
        noter:
            @escaping @Sendable (_ id: Cle<Resident>, _ mouvement: NouveauMouvement, _ signature: Signature)
            async throws
            -> SuiviDeSejour,
        prevenir:
            @escaping @Sendable (
                _ id: Cle<Resident>, _ mouvement: Cle<Mouvement>, _ nom: String, _ signature: Signature
            ) async throws -> SuiviDeSejour,
        annuler:
            @escaping @Sendable (
                _ id: Cle<Resident>, _ mouvement: Cle<Mouvement>, _ motif: String, _ signature: Signature
            ) async throws -> SuiviDeSejour
    ) {
        self.lire = lire
        self.chambres = chambres
        self.noter = noter
        self.prevenir = prevenir
        self.annuler = annuler
    }
}
