/// Who answered for a person, and by what right.
public struct Repondant: Hashable, Sendable, Codable {
    /// By what right.
    public enum Qualite: String, Hashable, Sendable, Codable, CaseIterable {
        /// The person herself: always heard, whatever the measure.
        case personne
        /// Her guardian, under « tutelle ».
        case tuteur
        /// A relative entitled by « habilitation familiale ».
        case personneHabilitee = "personne_habilitee"
        /// A holder of parental authority.
        case titulaireAutoriteParentale = "autorite_parentale"
        /// The person of trust: reports what the person wants, agrees to nothing in her place (CSP L.1111-6).
        case personneDeConfiance = "personne_de_confiance"

        /// In words.
        public var libelle: String {
            switch self {
            case .personne: "la personne elle-même"
            case .tuteur: "tuteur ou tutrice"
            case .personneHabilitee: "habilitation familiale"
            case .titulaireAutoriteParentale: "autorité parentale"
            case .personneDeConfiance: "personne de confiance, qui témoigne"
            }
        }
    }

    /// By what right.
    public var qualite: Qualite
    /// Name; empty for the person herself.
    public var nom: String

    /// Somebody who answered.
    public init(_ qualite: Qualite, nom: String = "") {
        self.qualite = qualite
        self.nom = nom
    }

    /// In words: `Mme Brigitte PENNEC, fille (tuteur ou tutrice)`.
    public var libelle: String { nom.isEmpty ? qualite.libelle : "\(nom) (\(qualite.libelle))" }

    /// Who may answer for a person on a day.
    ///
    /// A measure that is over gives no right; under « curatelle » or « sauvegarde de justice » the person answers alone.
    /// A minor's answer belongs to the holders of parental authority (CSP L.1111-5, R.1111-6 left to the carer).
    public static func possibles(pour dossier: Dossier, le jour: JourCivil) -> [Repondant] {
        let traits = dossier.resident.traits
        guard traits.dateDeNaissance.anneesRevolues(au: jour) >= 18 else {
            let parents = dossier.contacts.filter { Repliage.replier($0.role).contains("autorite parentale") }
            return parents.isEmpty
                ? [Repondant(.titulaireAutoriteParentale, nom: "")]
                : parents.map { Repondant(.titulaireAutoriteParentale, nom: nom($0)) }
        }
        var possibles = [Repondant(.personne)]
        if let mesure = dossier.mesureDeProtection, mesure.finLe.map({ $0 >= jour }) ?? true {
            switch Repliage.replier(mesure.type) {
            case "tutelle": possibles.append(Repondant(.tuteur, nom: mesure.exerceePar))
            case "habilitation familiale": possibles.append(Repondant(.personneHabilitee, nom: mesure.exerceePar))
            default: break
            }
        }
        possibles += dossier.contacts.filter { Repliage.replier($0.role).contains("confiance") }
            .map { Repondant(.personneDeConfiance, nom: nom($0)) }
        return possibles
    }

    /// Whether such a person may give this answer: the person of trust agrees to nothing in the person's place.
    public func peutDonner(_ reponse: ReponseConsentement) -> Bool {
        qualite != .personneDeConfiance || reponse != .accord
    }

    private static func nom(_ contact: Contact) -> String {
        contact.lien.isEmpty ? contact.nom : "\(contact.nom), \(contact.lien)"
    }
}
