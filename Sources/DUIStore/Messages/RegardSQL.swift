import DUIDomain

/// What an account reads of the messages of shared mailboxes, as a condition: `message.familles` holds one bit for each
/// family of the health documents that the message brought.
enum RegardSQL {
    /// The bit of a family: written in bases, never to be changed.
    static func bit(_ famille: FamilleDocument) -> Int {
        switch famille {
        case .urgence: 1
        case .ordonnance: 2
        case .reeducation: 4
        case .compteRendu: 8
        case .biologie: 16
        case .imagerie: 32
        case .medical: 64
        case .accompagnement: 128
        case .volontes: 256
        case .administratif: 512
        }
    }

    static func masque(_ familles: some Sequence<FamilleDocument>) -> Int { familles.reduce(0) { $0 | bit($1) } }

    static func familles(_ masque: Int) -> Set<FamilleDocument> {
        Set(FamilleDocument.allCases.filter { masque & bit($0) != 0 })
    }

    /// The condition on rows of `message` under an alias; `type` gives the type of their mailbox.
    static func condition(_ alias: String, _ type: String, _ acteur: Acteur) -> String {
        "\(parFamille(alias, type, acteur)) AND \(parPersonne(alias, type, acteur))"
    }

    /// Whom the message concerns: in a shared mailbox, whoever sees only some people reads what is attached to them. A
    /// message that brings no identity may name anybody in its text: it is left to whoever has the whole house.
    static func parPersonne(_ alias: String, _ type: String, _ acteur: Acteur) -> String {
        guard let perimetre = acteur.perimetre, !perimetre.couvreLaMaison else { return "TRUE" }
        func cles<T>(_ cles: Set<Cle<T>>) -> String { cles.sorted().map { "\($0.rawValue)" }.joined(separator: ", ") }
        return """
            (\(type) = '\(TypeDeBoite.personnelle.rawValue)'
                OR \(alias).resident IN (SELECT id FROM resident WHERE unite IN (\(cles(perimetre.unites))))
                OR \(alias).resident IN (\(cles(perimetre.personnes))))
            """
    }

    /// What the message brought: a therapist or an animator reads of a shared mailbox what is hers.
    static func parFamille(_ alias: String, _ type: String, _ acteur: Acteur) -> String {
        let choix = TypeDeBoite.allCases.compactMap { boite -> String? in
            guard case .seulementDe(let lues) = acteur.habilitation.regard(surBoite: boite) else { return nil }
            return
                "(\(type) = '\(boite.rawValue)' AND (\(alias).familles = 0 OR \(alias).familles & \(~masque(lues)) <> 0))"
        }
        return choix.isEmpty ? "TRUE" : "NOT (\(choix.joined(separator: " OR ")))"
    }

    /// Whether everything in the mailboxes that an account may open is hers to read.
    static func voitTout(_ acteur: Acteur) -> Bool {
        (acteur.perimetre?.couvreLaMaison ?? true)
            && TypeDeBoite.allCases.allSatisfy { acteur.habilitation.regard(surBoite: $0) == .tous }
    }
}
