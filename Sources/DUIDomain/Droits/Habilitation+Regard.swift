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

    /// A person, as the profile sees her: identity, stay and room always; what belongs to care, and the matricule, by right
    /// only (INS/va1.50). The status of the identity is left to all, and says whether a matricule is held.
    public func vue(_ resident: Resident) -> Resident {
        var resident = resident
        let lues = porteesLues
        resident.alertes.removeAll { !lues.contains($0.portee) }
        if !decide(.lireSoins).estPermis { resident.allergies = [] }
        if !lues.contains(.soins) { resident.gir = nil }
        if !decide(.lireMatricule).estPermis { resident.ins = nil }
        return resident
    }

    /// A card: whoever opens no record sees neither what waits in it nor the next appointment.
    public func vue(_ carte: CarteResident) -> CarteResident {
        let ouvre = decide(.ouvrirDossier).estPermis
        return CarteResident(
            resident: vue(carte.resident), documentsALire: ouvre ? carte.documentsALire : 0,
            messagesATraiter: ouvre ? carte.messagesATraiter : 0, prochain: ouvre ? carte.prochain.map(vue) : nil)
    }

    /// A comparison: whoever may not read a matricule sees whether both agree, not what they are (INS/va1.50).
    public func vue(_ comparaison: ComparaisonIdentite) -> ComparaisonIdentite {
        guard !decide(.lireMatricule).estPermis else { return comparaison }
        var comparaison = comparaison
        for rang in comparaison.lignes.indices
        where comparaison.lignes[rang].trait == ComparaisonIdentite.traitMatricule {
            if !comparaison.lignes[rang].recu.isEmpty { comparaison.lignes[rang].recu = "reçu" }
            if !comparaison.lignes[rang].local.isEmpty { comparaison.lignes[rang].local = "au dossier" }
        }
        return comparaison
    }

    /// A line of the journal. Whoever reads no care reads of the others who did what, when and about whom, not the subject
    /// of a message, the title of a document or of an appointment. What was refused to somebody names nobody to her: the
    /// trace must not say what the refusal kept.
    public func vue(_ trace: EvenementJournal, de lecteur: String) -> EvenementJournal {
        var trace = trace
        if trace.acte == .refus, !decide(.lireJournal).estPermis { (trace.resident, trace.objet) = ("", "") }
        if trace.qui != lecteur, !decide(.lireEtatDeSante).estPermis, trace.acte.nommeUnContenu, !trace.objet.isEmpty {
            trace.objet = "(objet non montré)"
        }
        return trace
    }

    /// An open message. Of a document that the profile does not read, it learns that a result cannot wait, not which one;
    /// and the text of the mail keeps no address that would open by the side what the document refuses.
    public func vue(_ message: MessageOuvert) -> MessageOuvert {
        let lisibles = famillesLisibles
        guard message.documents.contains(where: { !lisibles.contains($0.description.famille) }) else { return message }
        var message = message
        message.documents = vue(message.documents)
        message.courriel.corps = MasqueDeLien.masquer(message.courriel.corps)
        return message
    }

    /// Documents of a message: of those that the profile does not read, no result.
    public func vue(_ documents: [DocumentRecu]) -> [DocumentRecu] {
        let lisibles = famillesLisibles
        return documents.map { recu in
            guard !lisibles.contains(recu.description.famille) else { return recu }
            var recu = recu
            recu.resultatsSignales = recu.resultatsSignales.map(\.masque)
            return recu
        }
    }

    /// An appointment: whoever reads no care sees that somebody is busy then, not with what.
    public func vue(_ rendezVous: RendezVous) -> RendezVous {
        guard rendezVous.estDeSoins, !decide(.lireRendezVousDeSoins).estPermis else { return rendezVous }
        var rendezVous = rendezVous
        rendezVous.contenu.titre = RendezVous.titreSansSoins
        rendezVous.contenu.lieu = ""
        rendezVous.contenu.transport = ""
        rendezVous.contenu.accompagnant = ""
        rendezVous.contenu.aApporter = ""
        rendezVous.motifAnnulation = ""
        return rendezVous
    }

    /// An open record.
    public func vue(_ dossier: Dossier) -> Dossier {
        var dossier = dossier
        dossier.resident = vue(dossier.resident)
        dossier.prochainsRendezVous = dossier.prochainsRendezVous.map(vue)
        if !decide(.lireSoins).estPermis { (dossier.regime, dossier.habitudesDeVie) = ("", "") }
        if !decide(.lire(.volontes)).estPermis { dossier.directivesAnticipees = "" }
        return dossier
    }
}
