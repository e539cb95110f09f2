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
    /// Whether she may object and refuse, and agree to nothing.
    public var nAccordePas: Bool

    /// Somebody who answered.
    public init(_ qualite: Qualite, nom: String = "", nAccordePas: Bool = false) {
        self.qualite = qualite
        self.nom = nom
        self.nAccordePas = nAccordePas || qualite == .personneDeConfiance
    }

    /// Whether it is a holder of parental authority, or whoever exercises it.
    var estUnTitulaire: Bool { qualite == .titulaireAutoriteParentale }

    /// In words: `Mme Brigitte PENNEC, fille (tuteur ou tutrice)`.
    public var libelle: String { nom.isEmpty ? qualite.libelle : "\(nom) (\(qualite.libelle))" }

    /// Who may answer for a person on a day.
    ///
    /// A measure that is over gives no right; under « curatelle » or « sauvegarde de justice » the person answers alone.
    /// A minor's answer belongs to the holders of parental authority that no judge took it from, and to whom its exercise
    /// was given (CSP L.1111-5, R.1111-6 left to the carer). Where nobody is written, an unnamed holder answers, unless
    /// those who are written may not: then the record has to be completed first.
    public static func possibles(pour dossier: Dossier, le jour: JourCivil) -> [Repondant] {
        let traits = dossier.resident.traits
        guard traits.dateDeNaissance.anneesRevolues(au: jour) >= 18 else {
            return titulaires(dossier, le: jour)
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

    private static func titulaires(_ dossier: Dossier, le jour: JourCivil) -> [Repondant] {
        // A contact whose role says so, from a list that tells no more, holds it too.
        let dits = dossier.contacts.filter { Repliage.replier($0.role).contains("autorite parentale") }
            .filter { contact in !dossier.autoriteParentale.contains { $0.nom == contact.nom } }
        let titulaires =
            dossier.autoriteParentale
            + dits.map { TitulaireAutorite(nom: $0.nom, lien: $0.lien, telephone: $0.telephone) }
        guard !titulaires.isEmpty else { return [Repondant(.titulaireAutoriteParentale)] }
        let parents = titulaires.filter { $0.pouvoir(le: jour) != .aucun }.map {
            Repondant(
                .titulaireAutoriteParentale, nom: $0.designation,
                nAccordePas: $0.pouvoir(le: jour) == .refuserSeulement)
        }
        var delegataires: [String] = []
        for nom in titulaires.map({ $0.delegataire(le: jour) }) where !nom.isEmpty && !delegataires.contains(nom) {
            delegataires.append(nom)
        }
        return parents
            + delegataires.map { Repondant(.titulaireAutoriteParentale, nom: "\($0), par délégation") }
    }

    /// Whether such a person may give this answer: the person of trust agrees to nothing in the person's place, nor does
    /// a holder of whose authority a judge withdrew a part.
    public func peutDonner(_ reponse: ReponseConsentement) -> Bool {
        guard nAccordePas else { return true }
        return qualite == .personneDeConfiance ? reponse != .accord : reponse.estContraire || reponse == .retrait
    }

    private static func nom(_ contact: Contact) -> String {
        contact.lien.isEmpty ? contact.nom : "\(contact.nom), \(contact.lien)"
    }
}
