import DUIDomain

/// The acts that a document reports and the stay or visit during which they were done.
enum RencontreCDA {
    /// The lines of one `serviceEvent`.
    static func acte(_ acte: ElementXML) -> [LigneEntete] {
        // An act coded in LOINC, in English, has its French name (CCAM) as a translation.
        let code = acte.element("code")
        let noms =
            [code.map(\.libelleDeCode) ?? ""] + (code?.elements("translation").map { $0.mot("displayName") } ?? [])
        let nom = noms.sansRepetition.joined(separator: ", ")
        let quand = DatesCDA.enMots(acte.element("effectiveTime"))
        let executants = acte.elements("performer").map { executant in
            let mots =
                executant.element("assignedEntity")
                .map { IntervenantCDA($0, fonction: executant.element("functionCode")).complet } ?? ""
            let temps = DatesCDA.enMots(executant.element("time"))
            return LigneEntete("Réalisé par", [mots, temps].filter { !$0.isEmpty }.joined(separator: " ; "))
        }
        let numeros = acte.elements("id").map(\.identifiantCDA).filter { $0.contains("^") }
        return [
            LigneEntete("Acte documenté", [nom, quand].filter { !$0.isEmpty }.joined(separator: ", ")),
            LigneEntete("Numéro de l’acte", numeros.joined(separator: ", ")),
        ] + executants
    }

    /// The lines of the `encompassingEncounter`.
    static func lignes(_ rencontre: ElementXML) -> [LigneEntete] {
        let lieu = rencontre.element("location", "healthCareFacility")
        let place = lieu?.element("location")
        let mots = [
            place?.element("name")?.texte ?? "", lieu?.element("code")?.libelleDeCode ?? "",
            CoordonneesCDA.adresse(place?.element("addr")),
            lieu?.element("serviceProviderOrganization").map { IntervenantCDA(organisation: $0).court } ?? "",
        ]
        return [
            LigneEntete("Prise en charge", rencontre.element("code").map(\.libelleDeCode) ?? ""),
            LigneEntete("Période", DatesCDA.enMots(rencontre.element("effectiveTime"))),
            LigneEntete(
                "Numéro de prise en charge", rencontre.elements("id").map(\.identifiantCDA).joined(separator: ", ")),
            LigneEntete("Lieu", mots.sansRepetition.joined(separator: ", ")),
            LigneEntete("Sortie vers", rencontre.element("dischargeDispositionCode")?.libelleDeCode ?? ""),
            LigneEntete(
                "Responsable de la prise en charge",
                rencontre.element("responsibleParty", "assignedEntity").map { IntervenantCDA($0).complet } ?? ""),
        ]
            + rencontre.elements("encounterParticipant").map { participant in
                LigneEntete(
                    TablesCDA.participations[participant["typeCode"]] ?? "Intervenant",
                    participant.element("assignedEntity").map { IntervenantCDA($0).complet } ?? "")
            }
    }
}
