/// How much a record holds, by kind: what is shown of it before a merge, and what a merge took over.
public struct ContenuDeFiche: Hashable, Sendable {
    /// A kind of object.
    public enum Genre: String, Hashable, Sendable, CaseIterable {
        /// Documents filed.
        case documents
        /// Messages attached, or proposed for this person.
        case messages
        /// Appointments.
        case rendezVous
        /// Relatives and professionals.
        case contacts
        /// Allergies and intolerances.
        case allergies
        /// Alerts.
        case alertes
        /// Answers on sharing.
        case reponses
        /// What was asked of INSi.
        case demandes
        /// What falls due.
        case echeances
        /// What was noted of parental authority.
        case autorites
        /// Movements of the stay.
        case mouvements

        /// In words: `rendez-vous`.
        public var libelle: String {
            switch self {
            case .documents: "Documents"
            case .messages: "Messages"
            case .rendezVous: "Rendez-vous"
            case .contacts: "Contacts"
            case .allergies: "Allergies"
            case .alertes: "Alertes"
            case .reponses: "Réponses sur le partage"
            case .demandes: "Demandes à INSi"
            case .echeances: "Échéances"
            case .autorites: "Autorité parentale"
            case .mouvements: "Mouvements"
            }
        }
    }

    /// How many of each kind; a kind that is absent counts none.
    public var nombres: [Genre: Int]

    /// Counts.
    public init(_ nombres: [Genre: Int] = [:]) { self.nombres = nombres }

    /// How many of a kind.
    public subscript(genre: Genre) -> Int { nombres[genre] ?? 0 }

    /// The kinds that are there, with their counts, in words: `documents 3, contacts 2`; empty when nothing is.
    public var enMots: String {
        Genre.allCases.filter { self[$0] > 0 }.map {
            "\($0.libelle.prefix(1).lowercased())\($0.libelle.dropFirst()) \(self[$0])"
        }
        .joined(separator: ", ")
    }
}

/// A record as a merge looks at it: the person, what she answered, what is written of her, how much it holds.
public struct FicheAFusionner: Hashable, Sendable {
    /// The person, her stay, her identity in use.
    public var resident: Resident
    /// Warnings on the identity.
    public var attributs: Set<AttributIdentite>
    /// Demands to INSi that wait for an answer or for a decision.
    public var demandesOuvertes: Int
    /// What she answered on sharing.
    public var registre: RegistreConsentements
    /// State of Mon espace santé.
    public var espace: EtatMonEspaceSante
    /// What is written of her.
    public var textes: [TexteDeDossier: String]
    /// Legal protection, when there is one.
    public var mesure: MesureDeProtection?
    /// How much it holds.
    public var contenu: ContenuDeFiche
    /// The record that absorbed it already; nil when none did.
    public var absorbeePar: FicheNommee?

    /// A record.
    public init(
        resident: Resident, attributs: Set<AttributIdentite> = [], demandesOuvertes: Int = 0,
        registre: RegistreConsentements = RegistreConsentements([]), espace: EtatMonEspaceSante = .inconnu,
        textes: [TexteDeDossier: String] = [:], mesure: MesureDeProtection? = nil,
        contenu: ContenuDeFiche = ContenuDeFiche(), absorbeePar: FicheNommee? = nil
    ) {
        self.resident = resident
        self.attributs = attributs
        self.demandesOuvertes = demandesOuvertes
        self.registre = registre
        self.espace = espace
        self.textes = textes
        self.mesure = mesure
        self.contenu = contenu
        self.absorbeePar = absorbeePar
    }

    /// Its name, for sentences.
    public var nommee: FicheNommee { FicheNommee(resident) }
}

/// The free texts of a record that a merge brings together.
public enum TexteDeDossier: String, Hashable, Sendable, CaseIterable {
    /// Attending doctor.
    case medecinTraitant = "medecin_traitant"
    /// Diet and texture.
    case regime
    /// Advance directives.
    case directivesAnticipees = "directives_anticipees"
    /// Habits of life.
    case habitudesDeVie = "habitudes_de_vie"

    /// In words.
    public var libelle: String {
        switch self {
        case .medecinTraitant: "médecin traitant"
        case .regime: "régime et texture"
        case .directivesAnticipees: "directives anticipées"
        case .habitudesDeVie: "habitudes de vie"
        }
    }

    /// The text of the kept record after a merge: what only one says stands, what both say differently stands twice, the
    /// second with the number of its record, so that nobody acts on half of it.
    public static func reunir(_ garde: String, _ absorbe: String, ipp: String) -> String {
        if absorbe.isEmpty || Repliage.replier(garde) == Repliage.replier(absorbe) { return garde }
        return garde.isEmpty ? absorbe : "\(garde) ; fiche fusionnée \(ipp) : \(absorbe)"
    }

    /// The text of the kept record once a merge that turned `avant` into `apres` is undone: what was written since stays,
    /// what came from the other person goes.
    public static func separer(_ actuel: String, avant: String, apres: String) -> String {
        if actuel == apres { return avant }
        let venu = avant.isEmpty ? apres : String(apres.dropFirst(avant.count))
        guard !venu.isEmpty, let place = actuel.firstRange(of: venu) else { return actuel }
        var reste = actuel
        reste.removeSubrange(place)
        return reste.trimmingBlancs()
    }
}

extension EtatMonEspaceSante {
    /// The state that holds when two records say two: the one that opens least; what was never asked yields to any other.
    public static func leMoinsOuvert(_ un: EtatMonEspaceSante, _ autre: EtatMonEspaceSante) -> EtatMonEspaceSante {
        let ordre: [EtatMonEspaceSante] = [.oppose, .exclu, .ferme, .ouvert, .inconnu]
        return ordre.first { $0 == un || $0 == autre } ?? .inconnu
    }
}
