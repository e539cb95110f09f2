import DUIDomain

/// The header of a CDA in words, in reading order.
struct EnteteCDA {
    private let document: ElementXML

    init(_ document: ElementXML) { self.document = document }

    /// All lines of the header.
    var lignes: [LigneEntete] {
        (lignesDuDocument + usagers + auteurs + autresIntervenants + cadre).filter { !$0.valeur.isEmpty }
    }

    /// What must be read before the body: whom it is about, when and by whom it was written.
    func essentiel(_ usagers: [IdentiteRecue]) -> [LigneEntete] {
        let personnes = usagers.map { usager in
            let nom = usager.nomUtilise.isEmpty ? usager.nomDeNaissance : usager.nomUtilise
            let naissance =
                usager.nomUtilise.isEmpty || usager.nomUtilise == usager.nomDeNaissance
                ? "" : "(\(usager.nomDeNaissance))"
            let sexe = usager.sexe == .inconnu ? "" : usager.sexe.rawValue
            let mots = [nom, naissance, usager.premierPrenom, sexe, usager.dateDeNaissance?.court ?? ""]
            return LigneEntete("Personne", mots.filter { !$0.isEmpty }.joined(separator: " "))
        }
        let date = LigneEntete("Établi le", DatesCDA.enMots(document.element("effectiveTime")))
        let remplace = documentsLies.filter { !$0.valeur.isEmpty }
        return (personnes + [date] + auteursCourts.map { LigneEntete("Auteur", $0) } + remplace)
            .filter { !$0.valeur.isEmpty }
    }

    /// Authors in a few words.
    var auteursCourts: [String] {
        document.elements("author").compactMap { auteur in
            guard let role = auteur.element("assignedAuthor") else { return nil }
            let court = IntervenantCDA(role, fonction: auteur.element("functionCode")).court
            return court.isEmpty ? nil : court
        }
    }

    /// The custodian organisation.
    var conservateur: IntervenantCDA {
        let organisation = document.element("custodian", "assignedCustodian", "representedCustodianOrganization")
        return organisation.map { IntervenantCDA(organisation: $0) } ?? IntervenantCDA()
    }

    /// The document that this one replaces, if it does.
    var remplace: String? {
        let lien = document.elements("relatedDocument").first { $0["typeCode"].uppercased() == "RPLC" }
        return lien?.element("parentDocument", "id")?.identifiantCDA
    }

    private var lignesDuDocument: [LigneEntete] {
        let langue = document.element("languageCode")?.mot("code") ?? ""
        return [
            LigneEntete("Type de document", document.element("code")?.libelleDeCode ?? ""),
            LigneEntete("Établi le", DatesCDA.enMots(document.element("effectiveTime"))),
            LigneEntete(
                "Confidentialité",
                Nomenclatures.confidentialite(document.element("confidentialityCode")?.mot("code") ?? "")
            ),
            LigneEntete("Langue", langue.lowercased().hasPrefix("fr") ? "" : langue),
            LigneEntete("Version", document.element("versionNumber")?.mot("value") ?? ""),
        ] + documentsLies
    }

    private var documentsLies: [LigneEntete] {
        document.elements("relatedDocument").map { lien in
            let libelle =
                switch lien["typeCode"].uppercased() {
                case "RPLC": "Remplace le document"
                case "APND": "Complète le document"
                case "XFRM": "Transforme le document"
                default: "Document lié"
                }
            let parent = lien.element("parentDocument")
            let version = parent?.element("versionNumber")?.mot("value") ?? ""
            let identifiant = parent?.element("id")?.identifiantCDA ?? ""
            return LigneEntete(libelle, version.isEmpty ? identifiant : "\(identifiant) (version \(version))")
        }
    }

    private var usagers: [LigneEntete] { document.elements("recordTarget").flatMap(UsagerCDA.lignes) }

    private var auteurs: [LigneEntete] {
        document.elements("author").map { auteur in
            ligne("Auteur", auteur.element("assignedAuthor"), dans: auteur)
        }
    }

    private var autresIntervenants: [LigneEntete] {
        let saisies = document.elements("dataEnterer").map {
            ligne("Saisi par", $0.element("assignedEntity"), dans: $0)
        }
        let signataires = document.elements("legalAuthenticator").map {
            ligne("Responsable du document", $0.element("assignedEntity"), dans: $0)
        }
        let validations = document.elements("authenticator").map {
            ligne("Validé par", $0.element("assignedEntity"), dans: $0)
        }
        let destinataires = document.elements("informationRecipient").map { destinataire in
            LigneEntete(
                destinataire["typeCode"] == "TRC" ? "Copie à" : "Destinataire",
                destinataire.element("intendedRecipient").map { IntervenantCDA($0).complet } ?? "")
        }
        return saisies + informateurs + signataires + validations + participants
            + [LigneEntete("Conservé par", conservateur.complet)] + destinataires
    }

    private var informateurs: [LigneEntete] {
        document.elements("informant").map { informateur in
            if let proche = informateur.element("relatedEntity") {
                let libelle = Nomenclatures.role(proche["classCode"]) ?? "Informateur"
                return ligne(libelle, proche, dans: informateur)
            }
            return ligne("Informateur", informateur.element("assignedEntity"), dans: informateur)
        }
    }

    private var participants: [LigneEntete] {
        document.elements("participant").map { participant in
            let fonction = participant.element("functionCode")
            let type = participant["typeCode"]
            let nomDeFonction = fonction.map(\.libelleDeCode) ?? ""
            let libelle =
                nomDeFonction.isEmpty
                ? TablesCDA.participations[type]
                    ?? Nomenclatures.role(participant.element("associatedEntity")?["classCode"] ?? "") ?? "Participant"
                : nomDeFonction
            return ligne(libelle, participant.element("associatedEntity"), dans: participant)
        }
    }

    private func ligne(_ libelle: String, _ entite: ElementXML?, dans participation: ElementXML) -> LigneEntete {
        guard let entite else { return LigneEntete(libelle, "") }
        let fonction = participation.nom == "participant" ? nil : participation.element("functionCode")
        let mots = IntervenantCDA(entite, fonction: fonction).complet
        let temps = DatesCDA.enMots(participation.element("time"))
        guard !temps.isEmpty else { return LigneEntete(libelle, mots) }
        let quand = temps.first?.isNumber == true ? "le \(temps)" : temps
        return LigneEntete(libelle, mots.isEmpty ? quand : "\(mots) ; \(quand)")
    }

    /// Why and where: orders, acts, consents, encounter.
    private var cadre: [LigneEntete] {
        let prescriptions = document.elements("inFulfillmentOf", "order").map { ordre in
            let numeros = ordre.elements.filter { $0.nom == "id" || $0.nom == "accessionNumber" }.map(\.identifiantCDA)
            return LigneEntete(
                "En réponse à la demande",
                ([ordre.element("code")?.libelleDeCode ?? ""] + numeros).sansRepetition.joined(separator: ", "))
        }
        let actes = document.elements("documentationOf", "serviceEvent").flatMap(RencontreCDA.acte)
        let accords = document.elements("authorization", "consent").map { accord in
            LigneEntete(
                "Consentement", accord.element("code")?.libelleDeCode ?? accord.element("id")?.identifiantCDA ?? "")
        }
        let rencontre = document.element("componentOf", "encompassingEncounter")
        return prescriptions + actes + accords + (rencontre.map(RencontreCDA.lignes) ?? [])
    }
}
