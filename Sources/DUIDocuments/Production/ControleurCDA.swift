import DUIDomain
import Foundation

/// Checks the bytes of any CDA against the rules that DUI holds by itself. What it finds is wrong; what it does not find is
/// no proof: the national schematrons go further.
///
/// Source: ANS, CI-SIS, « Structuration minimale » 1.16, and the section rules of the content models that DUI writes.
public enum ControleurCDA {
    /// Everything that is wrong, in the order of the document.
    public static func manquements(_ octets: Data) throws(ErreurLecture) -> [ManquementDeProduction] {
        let racine = try AnalyseurXML.parse(octets).racine
        guard racine.nom == "ClinicalDocument" else {
            throw ErreurLecture(
                .pasUnCDA, "Ce fichier XML n’est pas un document de santé CDA : il n’a pas été contrôlé.")
        }
        return EnteteControle(racine: racine).manquements + CorpsControle(racine: racine).manquements
    }
}

/// The header.
private struct EnteteControle {
    let racine: ElementXML

    var manquements: [ManquementDeProduction] {
        (fixes + identifiants + usager + intervenants + cadre).compactMap { $0 }
    }

    private func exiger(_ regle: String, _ phrase: String, _ tient: Bool) -> ManquementDeProduction? {
        tient ? nil : ManquementDeProduction(regle, phrase)
    }

    private func code(_ nom: String) -> String { racine.element(nom)?.mot("code") ?? "" }

    private var fixes: [ManquementDeProduction?] {
        let modeles = Set(racine.elements("templateId").map { $0.mot("root") })
        return [
            exiger("realmCode", "Le document ne se dit pas français (realmCode FR).", code("realmCode") == "FR"),
            exiger(
                "typeId", "Le document ne se dit pas conforme à CDA R2.",
                racine.element("typeId")?.mot("extension") == "POCD_HD000040"),
            exiger(
                "templateId", "La conformité à HL7 France n’est pas dite.", modeles.contains(ModeleNational.hl7France)),
            exiger("templateId", "La conformité au CI-SIS n’est pas dite.", modeles.contains(ModeleNational.cisis)),
            exiger("templateId", "Aucun modèle de contenu n’est dit.", modeles.count >= 3),
            exiger(
                "code", "Le type du document n’est pas de la liste nationale (JDV_J07).",
                TypesDeDocument.libelle(code("code")) != nil),
            exiger("title", "Le document n’a pas de titre.", !(racine.element("title")?.texte ?? "").isEmpty),
            exiger(
                "effectiveTime", "La date de création manque ou ne se lit pas.",
                Instant(hl7: racine.element("effectiveTime")?.mot("value") ?? "") != nil),
            exiger(
                "confidentialityCode", "La confidentialité n’est ni N, ni R, ni V.",
                ConfidentialiteCDA(rawValue: code("confidentialityCode")) != nil),
            exiger("languageCode", "La langue n’est pas « fr-FR ».", code("languageCode") == "fr-FR"),
        ]
    }

    private var identifiants: [ManquementDeProduction?] {
        let document = racine.element("id")?.identifiantCDA ?? ""
        let remplaces = racine.elements("relatedDocument").compactMap {
            $0.element("parentDocument", "id")?.identifiantCDA
        }
        let version = Int(racine.element("versionNumber")?.mot("value") ?? "")
        return [
            exiger("id", "Le document n’a pas d’identifiant.", !document.isEmpty),
            exiger("setId", "La série des versions n’a pas d’identifiant.", racine.element("setId") != nil),
            exiger("versionNumber", "La version manque ou ne vaut pas au moins 1.", (version ?? 0) >= 1),
            exiger("relatedDocument", "Le document dit se remplacer lui-même.", !remplaces.contains(document)),
        ]
    }

    private var usager: [ManquementDeProduction?] {
        let cibles = racine.elements("recordTarget")
        guard cibles.count == 1, let cible = cibles.first else {
            return [ManquementDeProduction("recordTarget", "Le document ne désigne pas une personne et une seule.")]
        }
        let identite = UsagerCDA.identite(cible)
        let ids = cible.element("patientRole")?.elements("id") ?? []
        let nationaux = ids.filter { AutoriteINS(rawValue: $0.mot("root")) != nil }
        var suite = [
            exiger("recordTarget/id", "La personne n’a pas d’identifiant.", !ids.isEmpty),
            exiger(
                "recordTarget/patient/name", "Le nom ou le prénom de naissance manque.",
                !identite.nomDeNaissance.isEmpty && !identite.premierPrenom.isEmpty),
            exiger("recordTarget/id", "La personne porte plusieurs matricules INS.", nationaux.count <= 1),
        ]
        if let national = nationaux.first {
            suite += [
                exiger(
                    "recordTarget/id", "Le matricule INS n’en est pas un (longueur, caractères ou clé).",
                    (try? MatriculeINS(national.mot("extension"))) != nil),
                exiger(
                    "recordTarget, traits stricts de l’INS",
                    "Le document porte l’INS sans tous les traits stricts (prénoms, date, sexe, code du lieu).",
                    identite.dateDeNaissance != nil && identite.sexe != .inconnu && !identite.prenomsDeNaissance.isEmpty
                        && CodeLieu.refus(identite.codeLieuDeNaissance) == nil),
            ]
        }
        return suite
    }

    private var intervenants: [ManquementDeProduction?] {
        let auteurs = racine.elements("author")
        let complets = auteurs.allSatisfy { auteur in
            let role = auteur.element("assignedAuthor")
            return auteur.element("time") != nil && role?.element("id") != nil && role?.element("code") != nil
                && (role?.element("assignedPerson") ?? role?.element("assignedAuthoringDevice")) != nil
        }
        let responsable = racine.element("legalAuthenticator")
        return [
            exiger("author", "Le document n’a pas d’auteur.", !auteurs.isEmpty),
            exiger("author", "Un auteur est sans date, identifiant, profession ou nom.", complets),
            exiger(
                "custodian", "La structure qui conserve le document n’a pas d’identifiant.",
                racine.element("custodian", "assignedCustodian", "representedCustodianOrganization", "id") != nil),
            exiger(
                "legalAuthenticator",
                "Le responsable du document manque, ou n’a ni date, ni signature, ni identifiant.",
                responsable?.element("time") != nil && responsable?.element("signatureCode")?.mot("code") == "S"
                    && responsable?.element("assignedEntity", "id") != nil),
        ]
    }

    private var cadre: [ManquementDeProduction?] {
        let actes = racine.elements("documentationOf", "serviceEvent")
        let principal = actes.contains {
            $0.element("effectiveTime", "low") != nil
                && $0.element("performer", "assignedEntity", "representedOrganization", "standardIndustryClassCode")
                    != nil
        }
        return [
            exiger(
                "documentationOf", "Aucun acte ne dit son début et le cadre d’exercice de qui l’a fait.", principal),
            exiger(
                "componentOf", "Le secteur d’activité du lieu manque (healthCareFacility/code).",
                racine.element("componentOf", "encompassingEncounter", "location", "healthCareFacility", "code") != nil),
        ]
    }
}

/// The body.
private struct CorpsControle {
    let racine: ElementXML

    var manquements: [ManquementDeProduction] {
        let composant = racine.element("component")
        if let texte = composant?.element("nonXMLBody", "text") { return piece(texte) }
        guard let corps = composant?.element("structuredBody") else {
            return [ManquementDeProduction("component", "Le document n’a pas de corps.")]
        }
        let sections = corps.elements("component", "section")
        return cardinalites(sections) + sections.flatMap(section) + renvois(corps)
    }

    private func piece(_ texte: ElementXML) -> [ManquementDeProduction] {
        let media = MediaCDA(identifiant: "corps", valeur: texte)
        guard let octets = media.octets else {
            return [ManquementDeProduction("nonXMLBody/text", "La pièce du document ne se décode pas.")]
        }
        return CorpsAProduire.piece(typeMIME: media.typeMIME, octets: octets).manquements
    }

    private func cardinalites(_ sections: [ElementXML]) -> [ManquementDeProduction] {
        let racines = Set(racine.elements("templateId").map { $0.mot("root") })
        guard
            let modele = ModeleDeDocument.tous.first(where: { modele in
                modele.estStructure && modele.modeles.allSatisfy { racines.contains($0.racine) }
            })
        else { return [] }
        return modele.sections.compactMap { regle in
            let combien = sections.count { section in
                section.elements("templateId").contains { $0.mot("root") == regle.section.modeleFrancais }
            }
            let titre = regle.section.titre
            // A model may hold the same part under another template, coded or not: only a part that is nowhere is missing.
            let parCode = sections.contains { $0.element("code")?.mot("code") == regle.section.code.code }
            if combien > 1 {
                return .init("section \(regle.section.code.code)", "La partie « \(titre) » est en double.")
            }
            guard combien == 0, regle.estObligatoire, !parCode else { return nil }
            return .init("section \(regle.section.code.code)", "La partie « \(titre) » manque.")
        }
    }

    private func section(_ section: ElementXML) -> [ManquementDeProduction] {
        let code = section.element("code")?.mot("code") ?? ""
        let regle = "section \(code)"
        var suite: [ManquementDeProduction] = []
        if code.isEmpty || (section.element("code")?.mot("codeSystem") ?? "").isEmpty {
            suite.append(.init(regle, "Une partie n’a pas de code entier."))
        }
        if !section.elements("templateId").contains(where: { $0.mot("root").hasPrefix("1.2.250.1.213.1.1.2.") }) {
            suite.append(.init(regle, "Une partie ne dit pas son modèle français."))
        }
        let filles = section.elements("component", "section")
        if (section.element("text")?.texte ?? "").isEmpty, filles.isEmpty {
            suite.append(.init(regle, "Une partie n’a pas de texte à lire."))
        }
        return suite + filles.flatMap(self.section)
    }

    /// Words that entries point at stand somewhere, once.
    private func renvois(_ corps: ElementXML) -> [ManquementDeProduction] {
        var reperes: [String: Int] = [:]
        var cites: [String] = []
        corps.parcourir { element in
            if !element["ID"].isEmpty { reperes[element["ID"], default: 0] += 1 }
            if element.nom == "reference", element["value"].hasPrefix("#") {
                cites.append(String(element["value"].dropFirst()))
            }
        }
        let doubles = reperes.filter { $0.value > 1 }.keys.sorted().map {
            ManquementDeProduction("section/text", "Le repère « \($0) » est en double.")
        }
        let perdus = Set(cites).filter { reperes[$0] == nil }.sorted().map {
            ManquementDeProduction("entry/text/reference", "Une donnée codée renvoie à un texte absent (« \($0) »).")
        }
        return doubles + perdus
    }
}
