/// What a profile sees of a person: what its mission needs, the rest left out before it leaves the base.
///
/// Source: Code de la santé publique, L.1110-4 and L.1110-12: only what is strictly useful to the mission is shared.
extension Habilitation {
    /// A row of the list, as the profile sees it.
    public func vue(_ resume: ResumeResident) -> ResumeResident {
        guard !decide(.lireSoins).estPermis else { return resume }
        var resume = resume
        resume.aUneAlerte = false
        return resume
    }

    /// A person, as the profile sees her: identity, stay and room always, what belongs to care by right only.
    public func vue(_ resident: Resident) -> Resident {
        var resident = resident
        let lues = porteesLues
        resident.alertes.removeAll { !lues.contains($0.portee) }
        if !decide(.lireSoins).estPermis { resident.allergies = [] }
        if !lues.contains(.soins) { resident.gir = nil }
        return resident
    }

    /// A card: whoever opens no record sees neither what waits in it nor the next appointment.
    public func vue(_ carte: CarteResident) -> CarteResident {
        let ouvre = decide(.ouvrirDossier).estPermis
        return CarteResident(
            resident: vue(carte.resident), documentsALire: ouvre ? carte.documentsALire : 0,
            messagesATraiter: ouvre ? carte.messagesATraiter : 0, prochain: ouvre ? carte.prochain : nil)
    }

    /// An open record. The matricule is left out for whom may not read it (INS/va1.50); the identity, read whole, says so.
    public func vue(_ dossier: Dossier) -> Dossier {
        var dossier = dossier
        dossier.resident = vue(dossier.resident)
        if !decide(.lireMatricule).estPermis { dossier.resident.ins = nil }
        if !decide(.lireSoins).estPermis { (dossier.regime, dossier.habitudesDeVie) = ("", "") }
        if !decide(.lire(.volontes)).estPermis { dossier.directivesAnticipees = "" }
        return dossier
    }
}
