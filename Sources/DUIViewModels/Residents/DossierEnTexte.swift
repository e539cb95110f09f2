import DUIDomain

/// The parts of a record that are read as text: synthesis, identity and contacts. The command line prints them too.
public enum DossierEnTexte {
    /// What must be known first: alerts, stay, emergencies, daily life, next appointments. What the reader's profile
    /// does not read is said, so that nobody takes it for « none ».
    public static func synthese(
        _ dossier: Dossier, pour habilitation: Habilitation, _ mots: Vocabulaire, le jour: JourCivil
    ) -> ContenuLisible {
        let resident = dossier.resident
        let soins = habilitation.decide(.lireSoins)
        var sections = [
            SectionLisible(titre: "À savoir", blocs: refus(soins) ?? alertes(resident, pour: habilitation))
        ]
        sections.append(SectionLisible(titre: "Séjour", blocs: [sejour(resident, mots)]))
        sections.append(
            SectionLisible(
                titre: "En cas d’urgence",
                blocs: [
                    ligne(
                        "Directives anticipées", dossier.directivesAnticipees,
                        sinon: habilitation.decide(.lire(.volontes)).estPermis
                            ? "non renseignées" : "hors de votre profil"),
                    ligne("Médecin traitant", dossier.medecinTraitant, sinon: "non renseigné"),
                ] + autorite(dossier, le: jour).prefix(3) + dossier.contacts.prefix(3).map(contact)))
        sections.append(SectionLisible(titre: "Au quotidien", blocs: refus(soins) ?? quotidien(dossier)))
        sections.append(SectionLisible(titre: "Prochains rendez-vous", blocs: rendezVous(dossier)))
        sections.append(SectionLisible(titre: "À faire", blocs: aFaire(dossier)))
        return ContenuLisible(titre: "Synthèse", sections: sections)
    }

    /// Traits, INS, contacts, legal protection.
    public static func identite(_ dossier: Dossier, au maintenant: Instant) -> ContenuLisible {
        let resident = dossier.resident
        let traits = resident.traits
        let age = traits.dateDeNaissance.anneesRevolues(au: maintenant.heureLegale.jour)
        var lignes = [
            ligne("Statut", resident.statut.libelle),
            ligne("Nom de naissance", traits.nomDeNaissance), ligne("Nom utilisé", traits.nomUtilise, sinon: "le même"),
            ligne("Prénoms de naissance", traits.prenomsDeNaissance),
            ligne("Prénom utilisé", traits.prenomUtilise, sinon: "le premier"),
            ligne("Date de naissance", "\(traits.dateDeNaissance.court) (\(age) ans)"),
            ligne(
                "Sexe", traits.sexe == .feminin ? "féminin" : traits.sexe == .masculin ? "masculin" : "non renseigné"),
            ligne("Lieu de naissance", "\(traits.lieuDeNaissance) (\(traits.codeLieuDeNaissance))"),
            ligne("Numéro local (IPP)", resident.ipp),
        ]
        if let ins = resident.insTransmissible {
            lignes.append(ligne("Matricule INS", ins.matricule.groupe))
        } else if resident.statut == .qualifiee {
            lignes.append(ligne("Matricule INS", "enregistré ; votre profil ne le lit pas"))
        } else {
            lignes.append(
                ligne("Matricule INS", "", sinon: "non transmissible tant que l’identité n’est pas qualifiée"))
        }
        var sections = [SectionLisible(titre: "Identité", blocs: lignes)]
        sections.append(
            SectionLisible(
                titre: "Contacts, par ordre d’appel",
                blocs: dossier.contacts.isEmpty
                    ? [.paragraphe([Fragment("Aucun contact renseigné.")])] : dossier.contacts.map(contact)))
        if !dossier.autoriteParentale.isEmpty {
            let jour = maintenant.heureLegale.jour
            sections.append(
                SectionLisible(
                    titre: "Autorité parentale", blocs: dossier.autoriteParentale.flatMap { titulaire($0, le: jour) }))
        }
        let mesure = dossier.mesureDeProtection.map { mesure in
            "\(mesure.type), exercée par \(mesure.exerceePar)" + (mesure.finLe.map { ", jusqu’au \($0.court)" } ?? "")
        }
        sections.append(
            SectionLisible(
                titre: "Protection et Mon espace santé",
                blocs: [
                    ligne("Mesure de protection", mesure ?? "", sinon: "aucune"),
                    ligne("Mon espace santé", dossier.monEspaceSante.libelle),
                ]))
        return ContenuLisible(titre: "Identité et contacts", sections: sections)
    }

    /// The sentence of the rights, where they say no.
    private static func refus(_ decision: Decision) -> [BlocLisible]? {
        guard case .refuse(let raison) = decision else { return nil }
        return [.paragraphe([Fragment(raison)])]
    }

    private static func alertes(_ resident: Resident, pour habilitation: Habilitation) -> [BlocLisible] {
        let allergies = resident.allergies.map { allergie in
            let reaction = allergie.reaction.isEmpty ? "" : " (\(allergie.reaction))"
            return BlocLisible.paragraphe([
                Fragment("! Allergie : \(allergie.substance)\(reaction)", style: [.alerte, .gras])
            ])
        }
        let autres = resident.alertes.map { BlocLisible.paragraphe([Fragment("! \($0.texte)", style: .alerte)]) }
        let tout = allergies + autres
        // Nothing here must be taken for « none » by whom reads a part only.
        if let ailleurs = refus(habilitation.decide(.lireEtatDeSante)) { return tout + ailleurs }
        return tout.isEmpty ? [.paragraphe([Fragment("Aucune alerte ni allergie renseignée.")])] : tout
    }

    /// Who is called for a minor: never a parent from whom a judge took the authority away.
    private static func autorite(_ dossier: Dossier, le jour: JourCivil) -> [BlocLisible] {
        let parents = dossier.autoriteParentale.filter { $0.pouvoir(le: jour) != .aucun }.map {
            $0.designation + ($0.telephone.isEmpty ? "" : " (\($0.telephone))")
        }
        let delegataires = Set(dossier.autoriteParentale.map { $0.delegataire(le: jour) }).subtracting([""]).sorted()
        return (parents + delegataires.map { "\($0), par délégation" }).map {
            .paragraphe([Fragment("Autorité parentale : ", style: .gras), Fragment($0)])
        }
    }

    /// A holder of parental authority: whom to call, what limits it, what it may answer today.
    private static func titulaire(_ titulaire: TitulaireAutorite, le jour: JourCivil) -> [BlocLisible] {
        let telephone = titulaire.telephone.isEmpty ? "" : " (\(titulaire.telephone))"
        var blocs: [BlocLisible] = [.paragraphe([Fragment(titulaire.designation + telephone, style: .gras)])]
        guard let mesure = titulaire.mesure else { return blocs }
        let suite: String =
            switch titulaire.pouvoir(le: jour) {
            case .entier: ""
            case .refuserSeulement: " Peut s’opposer, ne donne pas d’accord."
            case .aucun: " Ne répond pas pour l’enfant."
            }
        blocs.append(
            .paragraphe([
                Fragment("! \(FormatDate.premiereMajuscule(mesure.enMots(le: jour))).\(suite)", style: .alerte)
            ]))
        return blocs
    }

    private static func sejour(_ resident: Resident, _ mots: Vocabulaire) -> BlocLisible {
        var parties = [FormatDate.premiereMajuscule(resident.sejour.etat.libelle(pour: resident.traits.sexe))]
        if let depuis = resident.sejour.etatDepuis { parties.append("depuis le \(depuis.heureLegale.complet)") }
        if let chambre = mots.chambre, !resident.sejour.chambre.isEmpty {
            parties.append("\(chambre.singulier) \(resident.sejour.chambre)")
        }
        if let unite = resident.sejour.unite { parties.append(unite.nom) }
        if let entree = resident.sejour.entreeLe { parties.append("entrée le \(entree.court)") }
        if let gir = resident.gir { parties.append("GIR \(gir)") }
        if !resident.sejour.domicile.isEmpty { parties.append("domicile : \(resident.sejour.domicile)") }
        return .paragraphe([Fragment(parties.joined(separator: ", "))])
    }

    private static func quotidien(_ dossier: Dossier) -> [BlocLisible] {
        [
            ligne("Régime et texture", dossier.regime, sinon: "ordinaires"),
            ligne("Habitudes de vie", dossier.habitudesDeVie, sinon: "non renseignées"),
        ]
    }

    private static func rendezVous(_ dossier: Dossier) -> [BlocLisible] {
        guard !dossier.prochainsRendezVous.isEmpty else {
            return [.paragraphe([Fragment("Aucun rendez-vous à venir.")])]
        }
        return dossier.prochainsRendezVous.map { rdv in
            let lieu = rdv.contenu.lieu.isEmpty ? "" : ", \(rdv.contenu.lieu)"
            let etat = rdv.etat == .confirme ? "" : " (\(rdv.etat.libelle))"
            return .paragraphe([
                Fragment("\(rdv.contenu.debut.heureLegale.complet)  \(rdv.contenu.titre)\(lieu)\(etat)")
            ])
        }
    }

    private static func aFaire(_ dossier: Dossier) -> [BlocLisible] {
        var lignes: [String] = []
        if dossier.documentsALire > 0 {
            lignes.append("* \(dossier.documentsALire) document\(dossier.documentsALire > 1 ? "s" : "") à lire")
        }
        if dossier.messagesATraiter > 0 {
            lignes.append("* \(dossier.messagesATraiter) message\(dossier.messagesATraiter > 1 ? "s" : "") à classer")
        }
        return (lignes.isEmpty ? ["Rien à lire ni à classer pour vous."] : lignes).map { .paragraphe([Fragment($0)]) }
    }

    private static func contact(_ contact: Contact) -> BlocLisible {
        let ordre = contact.ordreAppel.map { "\($0). " } ?? ""
        let details = [contact.lien, contact.telephone].filter { !$0.isEmpty }.joined(separator: ", ")
        let suite = details.isEmpty ? "" : " (\(details))"
        return .paragraphe([
            Fragment("\(ordre)\(contact.role) : ", style: .gras), Fragment("\(contact.nom)\(suite)"),
        ])
    }

    private static func ligne(_ libelle: String, _ valeur: String, sinon absence: String = "") -> BlocLisible {
        .paragraphe([Fragment("\(libelle) : ", style: .gras), Fragment(valeur.isEmpty ? absence : valeur)])
    }
}
