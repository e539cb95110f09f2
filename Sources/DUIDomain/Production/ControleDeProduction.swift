import Foundation

/// What a document may not be, in one sentence that names the rule.
public struct ManquementDeProduction: Error, Hashable, Sendable {
    /// The rule: the element of the national format, or the requirement.
    public let regle: String
    /// What is wrong and what to do.
    public let phrase: String

    /// A breach.
    public init(_ regle: String, _ phrase: String) {
        self.regle = regle
        self.phrase = phrase
    }

    /// The sentence with its rule, for a screen.
    public var message: String { "\(phrase) (règle : \(regle))" }
}

/// The rules that DUI holds by itself before a document is written.
///
/// Source: ANS, CI-SIS, « Structuration minimale » 1.16 (header), the content models (sections), and EXI SI 08 (INS).
public enum ControleDeProduction {
    /// Everything that is wrong with a document, in the order of its header; none when it may be written.
    public static func manquements(_ document: DocumentAProduire) -> [ManquementDeProduction] {
        identifiants(document) + ControleDeLUsager.manquements(document) + intervenants(document) + dates(document)
            + cadre(document) + ControleDuCorps.manquements(document)
    }

    private static func identifiants(_ document: DocumentAProduire) -> [ManquementDeProduction] {
        var manquements: [ManquementDeProduction] = []
        if !OID.estValide(document.identifiant) {
            manquements.append(.init("id", "L’identifiant du document n’est pas un OID ; donnez-en un autre."))
        }
        if !OID.estValide(document.serie) {
            manquements.append(.init("setId", "L’identifiant de la série n’est pas un OID ; donnez-en un autre."))
        }
        if document.identifiant == document.serie {
            manquements.append(
                .init("setId", "Le document et sa série portent le même identifiant ; donnez-en deux différents."))
        }
        if document.version < 1 {
            manquements.append(.init("versionNumber", "La version d’un document commence à 1 ; corrigez-la."))
        }
        switch document.remplace {
        case nil where document.version > 1:
            manquements.append(
                .init("relatedDocument", "La version \(document.version) ne dit pas quel document elle remplace."))
        case document.identifiant?:
            manquements.append(
                .init("relatedDocument", "Le document ne se remplace pas lui-même ; donnez un nouvel identifiant."))
        case let remplace? where !OID.estValide(remplace):
            manquements.append(.init("relatedDocument", "L’identifiant du document remplacé n’est pas un OID."))
        case .some where document.version == 1:
            manquements.append(
                .init("versionNumber", "Un document qui en remplace un autre a une version d’au moins 2 ; corrigez-la.")
            )
        default: break
        }
        if document.titre.trimmingBlancs().isEmpty {
            manquements.append(.init("title", "Le document n’a pas de titre ; donnez-en un."))
        }
        return manquements
    }

    private static func intervenants(_ document: DocumentAProduire) -> [ManquementDeProduction] {
        var manquements: [ManquementDeProduction] = []
        let roles = [
            ("author", "L’auteur", document.auteur), ("legalAuthenticator", "Le responsable", document.responsable),
            ("performer", "L’exécutant de l’acte", document.acte.executant),
        ]
        for (regle, qui, personne) in roles {
            if personne.nom.trimmingBlancs().isEmpty {
                manquements.append(.init(regle, "\(qui) n’a pas de nom ; complétez son compte."))
            }
            if !IdentifiantNational.estCeluiDUnePersonne(personne.identifiant) {
                manquements.append(
                    .init(
                        regle,
                        "\(qui) n’a ni numéro RPPS ni numéro de la structure qui convienne ; complétez son compte."))
            }
        }
        if document.auteur.profession == nil {
            manquements.append(
                .init("author/code", "La profession de l’auteur n’est pas connue ; complétez son compte."))
        }
        if document.auteur.structure == nil {
            manquements.append(
                .init("representedOrganization", "L’auteur n’est rattaché à aucune structure ; complétez-la."))
        }
        if !IdentifiantNational.estUnFINESS(document.conservateur.finess) {
            manquements.append(
                .init(
                    "custodian", "Le numéro FINESS de la structure n’a pas neuf caractères ; corrigez-le dans la base.")
            )
        }
        if document.conservateur.nom.trimmingBlancs().isEmpty {
            manquements.append(.init("custodian", "La structure n’a pas de nom ; donnez-le dans la base."))
        }
        guard document.modele.exigeLeMedecinTraitant else { return manquements }
        if document.medecinTraitant?.nom.trimmingBlancs().isEmpty ?? true {
            manquements.append(
                .init(
                    "participant INF, PCP",
                    "Ce document nomme le médecin traitant, et le dossier ne le dit pas ; désignez-le d’abord."))
        }
        return manquements
    }

    private static func dates(_ document: DocumentAProduire) -> [ManquementDeProduction] {
        var manquements: [ManquementDeProduction] = []
        if document.ecritLe > document.creeLe {
            manquements.append(.init("author/time", "Le document serait écrit après sa création ; corrigez les dates."))
        }
        if document.valideLe < document.ecritLe {
            manquements.append(
                .init("legalAuthenticator/time", "Le document serait validé avant d’être écrit ; corrigez les dates."))
        }
        if let fin = document.acte.fin, fin < document.acte.debut {
            manquements.append(
                .init("serviceEvent/effectiveTime", "L’acte finirait avant de commencer ; corrigez ses dates."))
        }
        if let debut = document.priseEnCharge.debut, let fin = document.priseEnCharge.fin, fin < debut {
            manquements.append(
                .init("encompassingEncounter", "La prise en charge finirait avant de commencer ; corrigez ses dates."))
        }
        return manquements
    }

    private static func cadre(_ document: DocumentAProduire) -> [ManquementDeProduction] {
        var manquements: [ManquementDeProduction] = []
        if document.acte.executant.structure?.cadre.code.isEmpty ?? true {
            manquements.append(
                .init(
                    "standardIndustryClassCode",
                    "Le cadre d’exercice de l’acte n’est pas connu ; complétez la structure."))
        }
        if let attendu = document.modele.acte, document.acte.code != attendu {
            manquements.append(
                .init("serviceEvent/code", "Ce document documente l’acte « \(attendu.libelle) », et aucun autre."))
        }
        if let attendue = document.modele.rencontre, let code = document.priseEnCharge.code, code != attendue {
            manquements.append(
                .init("encompassingEncounter/code", "Ce document se rattache à « \(attendue.libelle) », ou à rien."))
        }
        return manquements
    }
}

/// The rules about the person.
enum ControleDeLUsager {
    static func manquements(_ document: DocumentAProduire) -> [ManquementDeProduction] {
        let usager = document.usager
        var manquements: [ManquementDeProduction] = []
        if usager.traits.nomDeNaissance.trimmingBlancs().isEmpty || usager.traits.premierPrenom.trimmingBlancs().isEmpty
        {
            manquements.append(
                .init("recordTarget/patient/name", "Le nom ou le prénom de naissance manque ; complétez l’identité."))
        }
        if usager.numeroLocal.isEmpty || !OID.estValide(usager.domaineLocal) {
            manquements.append(
                .init(
                    "recordTarget/id",
                    "Le numéro local de la personne, ou l’OID sous lequel il est donné, manque ; complétez la base."))
        }
        guard let ins = usager.ins, usager.statut == .qualifiee else { return manquements }
        return manquements + stricts(usager) + autorite(ins, document.conservateur)
    }

    /// With an INS, the six strict traits stand in the document (structuration minimale, recordTarget).
    private static func stricts(_ usager: UsagerAProduire) -> [ManquementDeProduction] {
        let traits = usager.traits
        var absents: [String] = []
        if traits.prenomsDeNaissance.trimmingBlancs().isEmpty { absents.append("la liste des prénoms de naissance") }
        if traits.sexe == .inconnu { absents.append("le sexe") }
        if CodeLieu.refus(traits.codeLieuDeNaissance) != nil { absents.append("le code du lieu de naissance") }
        guard !absents.isEmpty else { return [] }
        return [
            .init(
                "recordTarget, traits stricts de l’INS",
                "Un document qui porte l’INS porte tous les traits stricts ; il manque \(absents.joined(separator: ", "))."
            )
        ]
    }

    /// A number of a test or of a demonstration stays in a base of demonstration, and the other way round.
    private static func autorite(_ ins: INS, _ structure: StructureAProduire) -> [ManquementDeProduction] {
        guard ins.autorite.estFictive != structure.estDemonstration else { return [] }
        return [
            .init(
                "recordTarget/id, OID de l’INS",
                structure.estDemonstration
                    ? "Une base de démonstration n’écrit pas de matricule réel ; rien n’a été écrit."
                    : "Un matricule de test ou de démonstration ne sort pas d’une base réelle ; vérifiez l’identité.")
        ]
    }
}

/// Object identifiers.
public enum OID {
    /// Longest one that the national metadata carry.
    public static let longueurMaximale = 64

    /// Whether a text is an OID: numbers without a leading zero, separated by dots, the first one 0, 1 or 2.
    public static func estValide(_ texte: String) -> Bool {
        texte.utf8.count <= longueurMaximale && texte.wholeMatch(of: /[0-2](\.(0|[1-9][0-9]*))+/) != nil
    }

    /// The OID of a universally unique number (ITU-T X.667: the arc 2.25).
    public static func universel(_ nombre: UInt128) -> String { "2.25.\(nombre)" }

    /// The same from a UUID as it is written; nil when it is none.
    public static func universel(uuid: String) -> String? {
        UInt128(uuid.filter { $0 != "-" }, radix: 16).map { universel($0) }
    }

    /// A new one.
    public static func neuf() -> String { universel(.random(in: 1 ... .max)) }
}

/// National identifiers of people and of structures.
public enum IdentifiantNational {
    /// Whether a text may be a PS_IdNat: `8` and eleven digits, or `3`, a FINESS, `/` and an internal number.
    public static func estCeluiDUnePersonne(_ texte: String) -> Bool {
        texte.wholeMatch(of: /8[0-9]{11}|0[0-9A-Z]{9}|3[0-9AB]{9}\/[^\s\/]{1,40}/) != nil
    }

    /// Whether a text may be a FINESS: nine characters, all digits but Corsica's A and B in second place.
    public static func estUnFINESS(_ texte: String) -> Bool { texte.wholeMatch(of: /[0-9][0-9AB][0-9]{7}/) != nil }
}
