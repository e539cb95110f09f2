import DUIDomain

extension ResidentsState {
    /// The search, the selected person, the open record and its section.
    public var lieu: [String: String] {
        guard admission == nil, !montreLesDemandes, !touteLaMaison else { return [:] }
        return [
            "recherche": recherche.texte, "choisi": liste.selectionnee?.id.description ?? "",
            "dossier": dossier.map { $0.dossier.resident.id.description } ?? "",
            "section": dossier.map { "\($0.section.rawValue)" } ?? "",
        ]
    }

    /// The list is asked for with the search; the person is selected when it comes.
    public mutating func revenir(_ lieu: [String: String], _ contexte: ContextePanneau) -> [Sortie] {
        recherche.remplacer(par: lieu["recherche"] ?? "")
        liste.retrouver(lieu.cle("choisi"))
        if let id: Cle<Resident> = lieu.cle("dossier"), let section = lieu["section"].flatMap({ Int($0) }) {
            sectionARetrouver = DossierState.Section(rawValue: section).map { (id, $0) }
        }
        return recharger()
    }

    /// The record.
    public func ouvert(dans lieu: [String: String]) -> Destination? {
        lieu.cle("dossier").map(Destination.dossier)
    }
}

extension DocumentsState {
    /// The filter, the selected document, the open one.
    public var lieu: [String: String] {
        [
            "recherche": recherche.texte, "nonLus": nonLusSeulement ? "1" : "",
            "choisi": liste.selectionnee?.id.description ?? "",
            "ouvert": ouvert?.document.resume.id.description ?? "",
        ]
    }

    /// The list is not loaded yet: it will be with the filter.
    public mutating func revenir(_ lieu: [String: String], _ contexte: ContextePanneau) -> [Sortie] {
        recherche.remplacer(par: lieu["recherche"] ?? "")
        nonLusSeulement = lieu["nonLus"] == "1"
        liste.retrouver(lieu.cle("choisi"))
        return []
    }

    /// The document.
    public func ouvert(dans lieu: [String: String]) -> Destination? {
        lieu.cle("ouvert").map(Destination.document)
    }
}

extension MessagerieState {
    /// The mailbox and the filter, the selected message, the open one.
    public var lieu: [String: String] {
        [
            "boite": boiteChoisie?.description ?? "", "suite": suiteVoulue.rawValue, "archives": archives ? "1" : "",
            "choisi": liste.selectionnee?.id.description ?? "",
            "ouvert": ouvert?.message.resume.id.description ?? "",
        ]
    }

    /// The list is not loaded yet: it will be with the filter. A mailbox that is not the reader's any more is refused by the
    /// base, as ever.
    public mutating func revenir(_ lieu: [String: String], _ contexte: ContextePanneau) -> [Sortie] {
        boiteChoisie = lieu.cle("boite")
        suiteVoulue = lieu["suite"].flatMap(SuiteDesMessages.init(rawValue:)) ?? .tous
        archives = lieu["archives"] == "1"
        liste.retrouver(lieu.cle("choisi"))
        return []
    }

    /// The message.
    public func ouvert(dans lieu: [String: String]) -> Destination? {
        lieu.cle("ouvert").map(Destination.message)
    }
}

extension AgendaState {
    /// The day, the way time is laid out, the unit, the selected appointment.
    public var lieu: [String: String] {
        [
            "jour": jour.map { "\($0.joursDepuisEpoque)" } ?? "",
            "vue": vueChoisie.map { $0 == .semaine ? "semaine" : "jour" } ?? "",
            "unite": unite?.description ?? "", "choisi": courant?.id.description ?? "",
        ]
    }

    /// The days are not read yet.
    public mutating func revenir(_ lieu: [String: String], _ contexte: ContextePanneau) -> [Sortie] {
        let siecles = 0..<100_000
        jour = lieu["jour"].flatMap { Int($0) }.flatMap {
            siecles.contains($0) ? JourCivil(joursDepuisEpoque: $0) : nil
        }
        vueChoisie = lieu["vue"].map { $0 == "semaine" ? .semaine : .jour }
        unite = lieu.cle("unite")
        aSelectionner = lieu.cle("choisi")
        return []
    }

    /// Its form is a draft: it is offered where drafts are.
    public func ouvert(dans lieu: [String: String]) -> Destination? { nil }
}

extension ParcoursState {
    /// The filter, the order, the selected pathway.
    public var lieu: [String: String] {
        ["recherche": recherche.texte, "tri": "\(tri.rawValue)", "choisi": liste.selectionnee?.id ?? ""]
    }

    /// The list is not read yet.
    public mutating func revenir(_ lieu: [String: String], _ contexte: ContextePanneau) -> [Sortie] {
        recherche.remplacer(par: lieu["recherche"] ?? "")
        tri = lieu["tri"].flatMap { Int($0) }.flatMap(Tri.init) ?? .domaine
        liste.retrouver(lieu["choisi"])
        return []
    }

    /// A pathway is opened again by hand: nothing of a person stands there.
    public func ouvert(dans lieu: [String: String]) -> Destination? { nil }
}
