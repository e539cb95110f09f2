/// The identity that INSi returned (code 00), as it was written there: nothing in it is taken before `controler`.
public struct IdentiteINSi: Hashable, Sendable, Codable {
    /// The active matricule.
    public var matricule: String
    /// The OID of its authority.
    public var oid: String
    /// Birth name.
    public var nomDeNaissance: String
    /// All given names of birth.
    public var prenomsDeNaissance: String
    /// Sex, F or M.
    public var sexe: String
    /// Date of birth, `AAAA-MM-JJ`; the month and the day may be 00.
    public var dateDeNaissance: String
    /// Code of the place of birth; may be empty.
    public var codeLieuDeNaissance: String
    /// Matricules that the person had before (INS/va1.35).
    public var historique: [MatriculeAnterieur]

    /// A matricule that is no longer active.
    public struct MatriculeAnterieur: Hashable, Sendable, Codable {
        /// The 15 characters, as returned.
        public var matricule: String
        /// The OID of its authority.
        public var oid: String

        /// A former matricule.
        public init(matricule: String, oid: String) {
            self.matricule = matricule
            self.oid = oid
        }
    }

    /// An identity of INSi.
    public init(
        matricule: String, oid: String, nomDeNaissance: String, prenomsDeNaissance: String, sexe: String,
        dateDeNaissance: String, codeLieuDeNaissance: String, historique: [MatriculeAnterieur] = []
    ) {
        self.matricule = matricule
        self.oid = oid
        self.nomDeNaissance = nomDeNaissance
        self.prenomsDeNaissance = prenomsDeNaissance
        self.sexe = sexe
        self.dateDeNaissance = dateDeNaissance
        self.codeLieuDeNaissance = codeLieuDeNaissance
        self.historique = historique
    }

    /// An identity of INSi that may be taken.
    public struct Controlee: Hashable, Sendable {
        /// The matricule and its authority.
        public let ins: INS
        /// Birth name, to the letter.
        public let nomDeNaissance: String
        /// Given names of birth, to the letter.
        public let prenomsDeNaissance: String
        /// Sex, F or M.
        public let sexe: Sexe
        /// Date of birth.
        public let dateDeNaissance: JourCivil
        /// Code of the place of birth; may be empty.
        public let codeLieuDeNaissance: String
        /// Matricules that the person had before, of those that can be read.
        public let matriculesAnterieurs: [MatriculeINS]
    }

    /// Why it may not be taken.
    public enum Refus: Error, Hashable, Sendable {
        /// Without name, given names or sex (INS/va1.31).
        case incomplete([ChampIdentite])
        /// A day or a month 00 (INS/va1.28); carries the date.
        case dateIncomplete(String)
        /// A date that does not exist; carries what was read.
        case dateImpossible(String)
        /// A sex that is neither F nor M.
        case sexe(String)
        /// A name that no base holds: too long, or with a control character.
        case illisible(ChampIdentite)
        /// A matricule that is none.
        case matricule(MatriculeINS.Refus)
        /// An authority that is none.
        case autoriteInconnue(String)
        /// A code of place that is none; carries the sentence.
        case lieu(String)

        /// What happened, what is kept, what to do, in French.
        public var message: String { "\(raison) Rien n’est repris ; l’identité reste à son statut." }

        private var raison: String {
            switch self {
            case .incomplete(let champs):
                "INSi a rendu une identité incomplète, sans : \(ChampIdentite.enumerer(champs))."
            case .dateIncomplete(let date):
                "INSi a rendu une date de naissance incomplète (\(date)), qui ne peut pas porter une INS."
            case .dateImpossible(let lue): "INSi a rendu une date qui n’existe pas : «\u{A0}\(lue)\u{A0}»."
            case .sexe(let lu): "INSi a rendu le sexe «\u{A0}\(lu)\u{A0}», au lieu de F ou M."
            case .illisible(let champ): "INSi a rendu un champ illisible : \(ChampIdentite.enumerer([champ]))."
            case .matricule(let refus): "INSi a rendu un matricule refusé. \(refus.message)"
            case .autoriteInconnue(let oid): "INSi a rendu une autorité inconnue : «\u{A0}\(oid)\u{A0}»."
            case .lieu(let raison): raison
            }
        }
    }

    /// What may be taken of it: all of it, to the letter, or nothing.
    ///
    /// Source: ANS, guide d'implémentation de l'identité INS, rules 11 (INS/va1.28) and 12 (INS/va1.31).
    public func controler() throws(Refus) -> Controlee {
        let manquants: [ChampIdentite] = [
            (ChampIdentite.nomDeNaissance, nomDeNaissance), (.prenomsDeNaissance, prenomsDeNaissance), (.sexe, sexe),
        ].filter { $1.trimmingBlancs().isEmpty }.map(\.0)
        guard manquants.isEmpty else { throw .incomplete(manquants) }
        for (champ, nom) in [
            (ChampIdentite.nomDeNaissance, nomDeNaissance), (.prenomsDeNaissance, prenomsDeNaissance),
        ] where nom.utf8.count > NomINSi.longueurMaximale * 2 || Assainissement.ligne(nom) != nom {
            throw .illisible(champ)
        }
        guard let sexe = Sexe(rawValue: sexe), sexe != .inconnu else { throw .sexe(Self.extrait(sexe)) }
        guard let date = DateNaissance(texte: dateDeNaissance) else {
            throw .dateImpossible(Self.extrait(dateDeNaissance))
        }
        guard let jour = date.jourCivil else { throw .dateIncomplete(date.court) }
        guard let autorite = AutoriteINS(rawValue: oid) else { throw .autoriteInconnue(Self.extrait(oid)) }
        if !codeLieuDeNaissance.isEmpty, let raison = CodeLieu.refus(codeLieuDeNaissance) { throw .lieu(raison) }
        let lu: MatriculeINS
        do { lu = try MatriculeINS(matricule) } catch { throw .matricule(error) }
        return Controlee(
            ins: INS(matricule: lu, autorite: autorite), nomDeNaissance: nomDeNaissance,
            prenomsDeNaissance: prenomsDeNaissance, sexe: sexe, dateDeNaissance: jour,
            codeLieuDeNaissance: codeLieuDeNaissance,
            matriculesAnterieurs: historique.compactMap { try? MatriculeINS($0.matricule) })
    }

    private static func extrait(_ texte: String) -> String { Assainissement.ligne(String(texte.prefix(40))) }
}

/// A field for which INSi and the record disagree.
public struct EcartINSi: Hashable, Sendable {
    /// The field.
    public let champ: ChampIdentite
    /// What the record holds.
    public let local: String
    /// What INSi returned.
    public let rendu: String

    /// The differences between an identity and what INSi returned about it. Accents, case, hyphens are none; neither is a
    /// field that the record did not have.
    public static func entre(_ identite: Identite, et retour: IdentiteINSi.Controlee) -> [EcartINSi] {
        let traits = identite.traits
        var ecarts = [
            EcartINSi(champ: .nomDeNaissance, local: traits.nomDeNaissance, rendu: retour.nomDeNaissance),
            EcartINSi(champ: .prenomsDeNaissance, local: traits.prenomsDeNaissance, rendu: retour.prenomsDeNaissance),
        ].filter { !$0.local.isEmpty && Repliage.replier($0.local) != Repliage.replier($0.rendu) }
        if traits.dateDeNaissance != retour.dateDeNaissance {
            ecarts.append(
                EcartINSi(
                    champ: .dateDeNaissance, local: traits.dateDeNaissance.court, rendu: retour.dateDeNaissance.court))
        }
        if traits.sexe != .inconnu, traits.sexe != retour.sexe {
            ecarts.append(EcartINSi(champ: .sexe, local: traits.sexe.rawValue, rendu: retour.sexe.rawValue))
        }
        let (lieu, rendu) = (traits.codeLieuDeNaissance, retour.codeLieuDeNaissance)
        if !lieu.isEmpty, lieu != CodeLieu.inconnu, !rendu.isEmpty, lieu != rendu {
            ecarts.append(EcartINSi(champ: .codeLieuDeNaissance, local: lieu, rendu: rendu))
        }
        if let ins = identite.ins, ins.matricule != retour.ins.matricule,
            !retour.matriculesAnterieurs.contains(ins.matricule)
        {
            ecarts.append(
                EcartINSi(champ: .matricule, local: ins.matricule.groupe, rendu: retour.ins.matricule.groupe))
        }
        return ecarts
    }
}
