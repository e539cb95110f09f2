/// A room, and who has it.
public struct ChambreOccupee: Hashable, Sendable {
    /// Number.
    public var numero: String
    /// Name of its unit.
    public var unite: String
    /// Who has it; nobody when it is free.
    public var occupants: [OccupantDeChambre]

    /// A room.
    public init(numero: String, unite: String, occupants: [OccupantDeChambre]) {
        self.numero = numero
        self.unite = unite
        self.occupants = occupants
    }
}

/// Who has a room. Of somebody whom the reader does not see, only that the room is taken, and whether she is there.
public struct OccupantDeChambre: Hashable, Sendable {
    /// The person; nil for whom may not see her.
    public var resident: Cle<Resident>?
    /// Her name as shown; empty for whom may not see her.
    public var nom: String
    /// Her sex, for the words.
    public var sexe: Sexe
    /// Whether she is there.
    public var etat: EtatPresence

    /// Who has a room.
    public init(resident: Cle<Resident>?, nom: String, sexe: Sexe, etat: EtatPresence) {
        self.resident = resident
        self.nom = nom
        self.sexe = sexe
        self.etat = etat
    }
}

/// Stays and movements.
public struct DepotSejours: Sendable {
    /// The stay of a person and her movements, as the reader may see them.
    public var lire: @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> SuiviDeSejour
    /// The rooms and who has them, by number, as the reader may see them.
    public var chambres: @Sendable (_ lecteur: Cle<Compte>) async throws -> [ChambreOccupee]
    /// The places that the last movements of the house named, most recent first, then the structures of the address book.
    public var lieux: @Sendable (_ lecteur: Cle<Compte>) async throws -> [String]
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
        lieux: @escaping @Sendable (_ lecteur: Cle<Compte>) async throws -> [String],
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
        self.lieux = lieux
        self.noter = noter
        self.prevenir = prevenir
        self.annuler = annuler
    }
}
