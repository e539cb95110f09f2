/// What the record of a person says, gathered to write a document: nothing of it is added to what was kept.
public struct DossierAProduire: Hashable, Sendable {
    /// The record.
    public var dossier: Dossier
    /// Its entries that stand: illnesses, vaccinations. Nil when whoever writes may not read them.
    public var antecedents: [EntreeDeRubrique]?
    /// Vaccinations that stand; nil when whoever writes may not read them.
    public var vaccinations: [EntreeDeRubrique]?
    /// The INS in use, read or not by whoever writes: an identity that is qualified leaves with it.
    public var ins: INS?
    /// The structure.
    public var etablissement: Etablissement
    /// Who writes.
    public var compte: Compte
    /// When.
    public var quand: Instant

    /// What is gathered.
    public init(
        dossier: Dossier, antecedents: [EntreeDeRubrique]?, vaccinations: [EntreeDeRubrique]?, ins: INS?,
        etablissement: Etablissement, compte: Compte, quand: Instant
    ) {
        self.dossier = dossier
        self.antecedents = antecedents?.filter { !$0.estRetiree && $0.rubrique == .antecedents }
        self.vaccinations = vaccinations?.filter { !$0.estRetiree && $0.rubrique == .vaccinations }
        self.ins = ins
        self.etablissement = etablissement
        self.compte = compte
        self.quand = quand
    }

    /// The structure, as documents name it.
    public var structure: StructureAProduire {
        StructureAProduire(
            finess: etablissement.finess, nom: etablissement.nom,
            adresse: AdresseAProduire(ligne: etablissement.adresse),
            estDemonstration: etablissement.estDemonstration)
    }

    /// Whoever writes, as documents name her.
    public var auteur: ProfessionnelAProduire {
        ProfessionnelAProduire(
            identifiant: ProfessionnelAProduire.identifiant(
                rpps: compte.rpps, finess: etablissement.finess, interne: compte.identifiant), nom: compte.nom,
            prenom: compte.prenom, profession: compte.role.profession,
            fonction: compte.role == .idec
                ? CodeRecu(code: "330", systeme: "1.2.250.1.213.1.6.1.107", libelle: "Coordonnateur de parcours") : nil,
            structure: structure)
    }

    /// The person, as documents name her.
    public var usager: UsagerAProduire {
        let resident = dossier.resident
        let domicile = resident.sejour.domicile
        let ligne = domicile.isEmpty && etablissement.type.aDesChambres ? etablissement.adresse : domicile
        return UsagerAProduire(
            traits: resident.traits, statut: resident.statut, ins: resident.statut == .qualifiee ? ins : nil,
            numeroLocal: resident.ipp, domaineLocal: etablissement.oidLocal, adresse: AdresseAProduire(ligne: ligne),
            representant: dossier.mesureDeProtection?.exerceePar ?? "")
    }

    /// The attending doctor of the record; nil when it names none.
    public var medecinTraitant: ProfessionnelAProduire? {
        let contact = dossier.contacts.first { Repliage.replier($0.role).contains("medecin traitant") }
        let nom = contact?.nom.isEmpty == false ? contact?.nom ?? "" : dossier.medecinTraitant
        guard !nom.trimmingBlancs().isEmpty else { return nil }
        return ProfessionnelAProduire(identifiant: "", nom: nom, prenom: "", telephone: contact?.telephone ?? "")
    }

    /// Relatives of the record, by order of call.
    public var proches: [ProcheAProduire] {
        dossier.contacts.compactMap { contact in
            let role = Repliage.replier(contact.role)
            let qualite: ProcheAProduire.Qualite? =
                role.contains("confiance") ? .deConfiance : role.contains("prevenir") ? .aPrevenir : nil
            guard let qualite, !contact.nom.isEmpty else { return nil }
            return ProcheAProduire(qualite: qualite, nom: contact.nom, telephone: contact.telephone)
        }
    }

    /// A document of a model, with what the record says of its header.
    public func document(
        _ modele: ModeleDeDocument, identifiant: String, serie: String, titre: String = "", corps: CorpsAProduire
    ) -> DocumentAProduire {
        let sejour = dossier.resident.sejour
        return DocumentAProduire(
            modele: modele, identifiant: identifiant, serie: serie, titre: titre.isEmpty ? modele.titre : titre,
            creeLe: quand, usager: usager, auteur: auteur, ecritLe: quand, conservateur: structure,
            responsable: auteur, valideLe: quand,
            acte: ActeAProduire(code: modele.acte, debut: quand, executant: auteur),
            priseEnCharge: PriseEnChargeAProduire(
                code: modele.rencontre, debut: sejour.entreeLe, secteur: etablissement.type.secteur),
            medecinTraitant: medecinTraitant, proches: proches, corps: corps)
    }
}
