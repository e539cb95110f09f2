/// Why documents are filed in a record by nobody without a motive.
public struct ObstacleAuClassement: Hashable, Sendable {
    /// Traits that differ from ours, in lower case, separated by commas; empty when none does.
    public let ecarts: String
    /// Whether INSi denied the INS that came with the documents (INS/va1.12).
    public let insNonReconnu: Bool

    /// What stands in the way; nil when nothing does. What INSi denied once is no obstacle any more for a person whose
    /// qualified INS is that one: it was proved since.
    public init?(_ comparaison: ComparaisonIdentite?, _ verifications: [VerificationRecue]) {
        ecarts = comparaison?.ecarts ?? ""
        insNonReconnu =
            comparaison?.verdict != .insConcordante && verifications.contains { $0.etat == .nonConforme }
        if ecarts.isEmpty, !insNonReconnu { return nil }
    }

    /// What it is, in a few words: `date de naissance, sexe ; INS non reconnu par INSi`.
    public var enMots: String {
        [ecarts, insNonReconnu ? "INS non reconnu par INSi" : ""].filter { !$0.isEmpty }.joined(separator: " ; ")
    }

    /// Why nothing is filed, and what to do.
    public var refus: String {
        let differe = ecarts.isEmpty ? "" : "L’identité reçue diffère de celle du dossier (\(ecarts)) ; "
        let ins = insNonReconnu ? "INSi ne reconnaît pas l’INS reçu ; " : ""
        return "\(differe)\(ins)rien n’est classé sans un motif : vérifiez auprès de l’expéditeur."
    }
}
