/// What is to be done with what is known of a person, beyond the walls of the structure.
public enum ActeSortant: Hashable, Sendable, Codable {
    /// Send by MSSanté to a professional or a structure; whether they take part in the care, and how they are shown.
    case envoyer(destinataire: String, participeAuxSoins: Bool)
    /// Write to the person in the messaging of Mon espace santé.
    case ecrireALUsager
    /// Put a document in the DMP, and so in Mon espace santé.
    case deposerAuDMP
    /// Read the DMP.
    case consulterLeDMP

    /// In words.
    public var libelle: String {
        switch self {
        case .envoyer(_, let participe):
            participe ? "Envoyer à un professionnel qui la suit" : "Envoyer à quelqu’un qui ne la suit pas"
        case .ecrireALUsager: "Lui écrire dans Mon espace santé"
        case .deposerAuDMP: "Déposer un document au DMP"
        case .consulterLeDMP: "Consulter son DMP"
        }
    }
}

/// What the gate looks at.
public struct SituationDeSortie: Hashable, Sendable {
    /// Status of the identity.
    public var statut: StatutIdentite
    /// Its attributes.
    public var attributs: Set<AttributIdentite>
    /// Presence.
    public var presence: EtatPresence
    /// State of Mon espace santé.
    public var espace: EtatMonEspaceSante
    /// Her answers.
    public var registre: RegistreConsentements

    /// A situation.
    public init(
        statut: StatutIdentite, attributs: Set<AttributIdentite>, presence: EtatPresence, espace: EtatMonEspaceSante,
        registre: RegistreConsentements
    ) {
        self.statut = statut
        self.attributs = attributs
        self.presence = presence
        self.espace = espace
        self.registre = registre
    }
}

/// What the gate says.
public enum VerdictDeSortie: Hashable, Sendable {
    /// It may be done, and what that rests on, in words.
    case permis(fondement: String)
    /// It may not: every reason, so that all can be mended at once.
    case refuse([Blocage])

    /// Whether it may be done.
    public var estPermis: Bool { if case .permis = self { true } else { false } }
}

/// The one gate for what leaves the structure and for what is read beyond it: identity, Mon espace santé, the person's
/// answers, the trade. Whoever sends, deposits or consults asks here, at the moment of the act and again at each retry.
///
/// Sources: CSP L.1110-4 (exchange: informed, may object; to others: agreement), L.1111-15 (feeding of the DMP unless a
/// legitimate objection), L.1111-17 and arrêté du 26 octobre 2023 (reading: the team, told in writing, without objection),
/// référentiel INS (an identity that is not qualified sends no INS), référentiel MSSanté (an objection blocks, it does not warn).
public enum PorteDeSortie {
    /// Decides upon an act for a trade, on a day.
    public static func decider(
        _ acte: ActeSortant, _ situation: SituationDeSortie, _ habilitation: Habilitation, le jour: JourCivil
    ) -> VerdictDeSortie {
        var blocages: [Blocage] = []
        if case .refuse(let phrase) = habilitation.decide(capacite(acte)) { blocages.append(.profil(phrase)) }
        blocages += identite(acte, situation)
        blocages += espace(acte, situation)
        let reponse = volonte(acte, situation.registre, le: jour)
        if case .failure(let refus) = reponse { blocages.append(refus.blocage) }
        guard blocages.isEmpty, case .success(let fondement) = reponse else { return .refuse(blocages) }
        return .permis(fondement: fondement)
    }

    private static func capacite(_ acte: ActeSortant) -> Capacite {
        switch acte {
        case .envoyer: .voirMessagerie
        case .ecrireALUsager: .ecrireALUsager
        case .deposerAuDMP: .deposerAuDMP
        case .consulterLeDMP: .consulterLeDMP
        }
    }

    /// A professional may be written to about somebody whose identity is not qualified yet: the INS then stays here.
    private static func identite(_ acte: ActeSortant, _ situation: SituationDeSortie) -> [Blocage] {
        if case .envoyer = acte { return [] }
        if let attribut = situation.attributs.first(where: \.bloque) { return [.attribut(attribut)] }
        return situation.statut == .qualifiee ? [] : [.identiteNonQualifiee(situation.statut)]
    }

    private static func espace(_ acte: ActeSortant, _ situation: SituationDeSortie) -> [Blocage] {
        if case .envoyer = acte { return [] }
        var blocages: [Blocage] = situation.espace == .ouvert ? [] : [.espaceNonOuvert(situation.espace)]
        if acte == .ecrireALUsager, situation.presence == .decede { blocages.append(.decede) }
        return blocages
    }

    private struct Refus: Error {
        var blocage: Blocage
    }

    private static func volonte(_ acte: ActeSortant, _ registre: RegistreConsentements, le jour: JourCivil)
        -> Result<String, Refus>
    {
        let (objet, destinataire): (ObjetConsentement, String) =
            switch acte {
            case .envoyer(let destinataire, true): (.echangeProfessionnels, destinataire)
            case .envoyer(let destinataire, false): (.transmissionTiers, destinataire)
            case .ecrireALUsager: (.messagerieUsager, "")
            case .deposerAuDMP: (.alimentationDMP, "")
            case .consulterLeDMP: (.consultationDMP, "")
            }
        if let opposition = registre.opposition(objet, destinataire: destinataire, le: jour) {
            return .failure(Refus(blocage: .opposition(opposition)))
        }
        // To oppose any exchange is to oppose it towards whoever does not even take part in the care.
        if objet == .transmissionTiers,
            let opposition = registre.opposition(.echangeProfessionnels, destinataire: destinataire, le: jour)
        {
            return .failure(Refus(blocage: .opposition(opposition)))
        }
        return reponse(objet, registre, destinataire: destinataire, le: jour)
    }

    private static func reponse(
        _ objet: ObjetConsentement, _ registre: RegistreConsentements, destinataire: String, le jour: JourCivil
    ) -> Result<String, Refus> {
        let nommes = registre.acteurs(objet).filter {
            Set(Repliage.mots(destinataire)).isSuperset(of: Repliage.mots($0))
        }
        // What was answered about the addressee comes before what was answered about all.
        let etats = (nommes + [""]).map { registre.etat(objet, acteur: $0, le: jour) }
        for case .enVigueur(let reponse) in etats {
            return .success("\(reponse.reponse.libelle), le \(reponse.recueilliLe.heureLegale.jour.court)")
        }
        switch (objet.regime, etats.first ?? .jamaisRecueilli) {
        case (.nonOpposition, _): return .success("aucune opposition enregistrée")
        case (_, .retire(let ancienne)), (_, .expire(let ancienne)):
            return .failure(Refus(blocage: .accordTermine(ancienne)))
        case (.informationSansOpposition, _): return .failure(Refus(blocage: .informationAbsente(objet)))
        case (.accordExpres, _): return .failure(Refus(blocage: .accordAbsent(objet)))
        }
    }
}
