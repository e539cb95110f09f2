/// The received identity and ours side by side, trait by trait, as the person who files sees them.
///
/// Source: fiche MSSanté §5.4 (décision de rapprochement) after INS/va1.13 and the RNIV: an identity that was received
/// is compared, never believed; one discordant strict trait forbids the silent filing.
public struct ComparaisonIdentite: Hashable, Sendable {
    /// Rows: a trait, what was received, what we hold, how they compare.
    public var lignes: [Ligne]
    /// What the rows amount to.
    public var verdict: Verdict

    /// The row that compares matricules.
    static let traitMatricule = "Matricule INS"

    /// One trait.
    public struct Ligne: Hashable, Sendable {
        /// Name of the trait.
        public var trait: String
        /// As received (empty when absent).
        public var recu: String
        /// As held (empty when absent).
        public var local: String
        /// How they compare.
        public var accord: Accord
    }

    /// How two values compare.
    public enum Accord: Hashable, Sendable {
        /// Equal.
        case concorde
        /// Equal once accents, hyphens and case are left out, or names in use instead of birth names.
        case approche
        /// Different.
        case differe
        /// One of the two is absent.
        case absent
    }

    /// What a comparison amounts to.
    public enum Verdict: Hashable, Sendable {
        /// Qualified on our side, same matricule, same authority, all strict traits equal: one key files it.
        case insConcordante
        /// Nothing differs, but the INS does not prove it: somebody looks and says yes.
        case aConfirmer
        /// At least one strict trait differs: filing needs an explicit choice against a warning.
        case discordante(traits: [String])
    }

    /// Compares a received identity with a person of the base.
    public init(recue: IdentiteRecue, resident: Resident) {
        let traits = resident.traits
        let lignes = [
            Self.nom(recue, traits), Self.prenom(recue, traits),
            Self.ligne("Date de naissance", recue.dateDeNaissance?.court ?? "", traits.dateDeNaissance.court),
            Self.ligne("Sexe", Self.mot(recue.sexe), Self.mot(traits.sexe)),
            Self.ligne("Lieu (code)", recue.codeLieuDeNaissance, traits.codeLieuDeNaissance),
            Self.ligne(
                Self.traitMatricule, Self.matricule(recue.matriculeBrut),
                resident.ins?.matricule.groupe ?? ""),
        ]
        self.lignes = lignes
        let discordants = lignes.filter { $0.accord == .differe }.map(\.trait)
        let memeINS = resident.statut == .qualifiee && recue.ins != nil && recue.ins == resident.ins
        let strictsEgaux =
            lignes.allSatisfy { $0.accord == .concorde }
            && Self.egales(recue.prenomsDeNaissance, traits.prenomsDeNaissance)
        if !discordants.isEmpty {
            verdict = .discordante(traits: discordants)
        } else {
            verdict = memeINS && strictsEgaux ? .insConcordante : .aConfirmer
        }
    }

    /// Compares the identities of two records of the base that may be one person's: the absorbed one stands as received.
    /// A name in use counts for a birth name in both directions.
    public init(absorbee: Resident, gardee: Resident) {
        self.init(recue: Self.recue(absorbee), resident: gardee)
        let inverse = ComparaisonIdentite(recue: Self.recue(gardee), resident: absorbee)
        for (rang, autre) in inverse.lignes.enumerated()
        where lignes[rang].accord == .differe && autre.accord == .approche {
            lignes[rang].accord = .approche
            lignes[rang].recu = autre.local
        }
        lignes.insert(
            Self.ligne("Prénoms de naissance", absorbee.traits.prenomsDeNaissance, gardee.traits.prenomsDeNaissance),
            at: 2)
        let discordants = lignes.filter { $0.accord == .differe }.map(\.trait)
        guard verdict != .insConcordante else {
            if !discordants.isEmpty { verdict = .discordante(traits: discordants) }
            return
        }
        verdict = discordants.isEmpty ? .aConfirmer : .discordante(traits: discordants)
    }

    /// The identity of a person of the base, as another base would receive it.
    private static func recue(_ resident: Resident) -> IdentiteRecue {
        let traits = resident.traits
        return IdentiteRecue(
            nomDeNaissance: traits.nomDeNaissance, premierPrenom: traits.premierPrenom,
            prenomsDeNaissance: traits.prenomsDeNaissance, nomUtilise: traits.nomUtilise,
            prenomUtilise: traits.prenomUtilise, dateDeNaissance: traits.dateDeNaissance, sexe: traits.sexe,
            codeLieuDeNaissance: traits.codeLieuDeNaissance, matriculeBrut: resident.ins?.matricule.valeur ?? "",
            oidBrut: resident.ins?.autorite.rawValue ?? "")
    }

    /// The comparison to show when several identities were received together: the first that differs, else the first that
    /// leaves a doubt. Nothing when none of them says anything.
    public static func laPire(_ recues: [IdentiteRecue], _ resident: Resident) -> ComparaisonIdentite? {
        let comparaisons = recues.filter { !$0.estVide }.map { ComparaisonIdentite(recue: $0, resident: resident) }
        return comparaisons.first { $0.estDiscordante } ?? comparaisons.first { $0.verdict != .insConcordante }
            ?? comparaisons.first
    }

    /// Traits that differ, in lower case: `date de naissance, sexe`; empty when none does.
    public var ecarts: String {
        guard case .discordante(let traits) = verdict else { return "" }
        return traits.joined(separator: ", ").lowercased()
    }

    /// Whether at least one strict trait differs.
    public var estDiscordante: Bool { if case .discordante = verdict { true } else { false } }

    /// The matricule grouped as ours is, whatever authority it came under: an unknown authority does not make other digits.
    private static func matricule(_ brut: String) -> String { (try? MatriculeINS(brut))?.groupe ?? brut }

    private static func egales(_ recu: String, _ local: String) -> Bool {
        recu.isEmpty || Repliage.replier(recu) == Repliage.replier(local)
    }

    private static func nom(_ recue: IdentiteRecue, _ traits: TraitsIdentite) -> Ligne {
        let base = ligne("Nom de naissance", recue.nomDeNaissance, traits.nomDeNaissance)
        guard base.accord == .differe, !traits.nomUtilise.isEmpty,
            Repliage.replier(recue.nomDeNaissance) == Repliage.replier(traits.nomUtilise)
        else { return base }
        return Ligne(
            trait: base.trait, recu: base.recu, local: "\(traits.nomDeNaissance) (utilisé : \(traits.nomUtilise))",
            accord: .approche)
    }

    private static func prenom(_ recue: IdentiteRecue, _ traits: TraitsIdentite) -> Ligne {
        let base = ligne("Premier prénom", recue.premierPrenom, traits.premierPrenom)
        guard base.accord == .differe, !traits.prenomUtilise.isEmpty,
            Repliage.replier(recue.premierPrenom) == Repliage.replier(traits.prenomUtilise)
        else { return base }
        return Ligne(
            trait: base.trait, recu: base.recu, local: "\(traits.premierPrenom) (utilisé : \(traits.prenomUtilise))",
            accord: .approche)
    }

    private static func ligne(_ trait: String, _ recu: String, _ local: String) -> Ligne {
        let accord: Accord =
            if recu.isEmpty || local.isEmpty {
                .absent
            } else if recu == local {
                .concorde
            } else if Repliage.replier(recu) == Repliage.replier(local) {
                // A different spelling of the same name: capitals and accents are not an identity.
                .concorde
            } else {
                .differe
            }
        return Ligne(trait: trait, recu: recu, local: local, accord: accord)
    }

    private static func mot(_ sexe: Sexe) -> String {
        switch sexe {
        case .feminin: "féminin"
        case .masculin: "masculin"
        case .inconnu: ""
        }
    }
}
