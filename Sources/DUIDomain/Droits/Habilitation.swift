/// The permission matrix, as data: what each trade may see and do. What is not written is refused.
///
/// Working proposal on articles L.1110-4 and L.1110-12 of the Code de la santé publique (only what the mission needs):
/// an aide reads and prints what the night asks for; an administrator reads no care content.
public struct Habilitation: Hashable, Sendable {
    /// The trade.
    public let role: Role

    /// The rights of a trade.
    public init(_ role: Role) { self.role = role }

    /// Decides upon an act.
    public func decide(_ capacite: Capacite) -> Decision {
        let profil = Self.profil(role)
        switch capacite {
        case .voirResidents:
            return profil.voitResidents
                ? .permis : .refuse("Votre profil ne donne pas accès aux personnes accompagnées.")
        case .ouvrirDossier:
            return profil.ouvreDossiers
                ? .permis
                : .refuse("Votre profil n’ouvre pas les dossiers ; demandez à l’infirmière.")
        case .lireSoins:
            return profil.litSoins
                ? .permis : .refuse("Votre profil ne lit pas les informations de soins ; l’infirmière le peut.")
        case .lireEtatDeSante:
            return profil.litSoins && profil.litEtatDeSante
                ? .permis : .refuse("Votre profil ne lit pas les informations de santé ; l’infirmière le peut.")
        case .ouvrirHorsUnite:
            return profil.ouvreHorsUnite
                ? .permis
                : .refuse("Votre profil n’ouvre pas les dossiers hors de vos unités ; l’infirmière le peut.")
        case .lire(let famille):
            return profil.lit.contains(famille)
                ? .permis
                : .refuse("Votre profil ne lit pas les \(famille.libelle) ; \(Self.quiPeut(famille)) le peut.")
        case .imprimer(let famille):
            return profil.lit.contains(famille) && profil.imprime
                ? .permis
                : .refuse("Votre profil n’imprime pas les \(famille.libelle) ; \(Self.quiPeut(famille)) le peut.")
        case .produire(let famille): return produire(famille)
        case .imprimerUnePiece:
            return profil.imprime ? .permis : .refuse("Votre profil n’imprime pas ; l’infirmière le peut.")
        case .classer:
            return profil.classe ? .permis : .refuse("Votre profil ne classe pas de document ; l’infirmière le peut.")
        case .lireRendezVousDeSoins:
            let conduit = [Role.secretaire, .educateur, .chefDeService].contains(role)
            return conduit || decide(.lireEtatDeSante).estPermis
                ? .permis
                : .refuse("Ce rendez-vous est de soins ; l’infirmière ou le secrétariat peut le changer.")
        case .voirAgenda:
            return profil.voitAgenda ? .permis : .refuse("Votre profil ne donne pas accès à l’agenda.")
        case .ecrireAgenda:
            return profil.ecritAgenda
                ? .permis : .refuse("Votre profil ne modifie pas l’agenda ; l’infirmière ou le secrétariat le peut.")
        case .voirMessagerie:
            return profil.voitMessagerie ? .permis : .refuse("Votre profil ne donne pas accès à la messagerie.")
        case .lireJournal:
            return profil.litJournal ? .permis : .refuse("Votre profil ne lit pas les traces d’accès des autres.")
        case .gererComptes, .reglerMessagerie: return administration(capacite)
        case .qualifierIdentite, .designerMedecinTraitant, .appelerINSi, .lireMatricule, .modifierIdentiteVerrouillee,
            .noterAutoriteParentale, .fusionnerFiches:
            return identite(capacite)
        case .noterMouvement(let nature): return mouvement(nature)
        case .lireEcheance(let nature): return echeance(nature, ecrire: false)
        case .noterEcheance(let nature): return echeance(nature, ecrire: true)
        case .lireRubrique(let rubrique): return self.rubrique(rubrique, ecrire: false)
        case .ecrireRubrique(let rubrique): return self.rubrique(rubrique, ecrire: true)
        case .recueillirConsentement, .ecrireALUsager, .deposerAuDMP, .consulterLeDMP: return sortie(capacite)
        }
    }

    private func administration(_ capacite: Capacite) -> Decision {
        if role == .administrateur { return .permis }
        let acte = capacite == .gererComptes ? "gère les comptes" : "règle l’opérateur d’une boîte"
        return .refuse("Seule l’administration du logiciel \(acte).")
    }

    /// Families of documents that the trade may read.
    public var famillesLisibles: Set<FamilleDocument> { Self.profil(role).lit }

    /// The alerts that the trade reads.
    public var porteesLues: Set<PorteeAlerte> {
        guard decide(.lireSoins).estPermis else { return [] }
        return decide(.lireEtatDeSante).estPermis ? [.quotidien, .soins] : [.quotidien]
    }

    /// What the trade reads of the messages of a mailbox of which it is a member. A therapist or an animator reads of a
    /// shared one only what her own documents came with: the rest was written to those who care.
    public func regard(surBoite type: TypeDeBoite) -> RegardSurMessages {
        let profil = Self.profil(role)
        return type == .personnelle || profil.litBoitesPartagees ? .tous : .seulementDe(profil.lit)
    }

    /// Of whom the trade sees anything at all.
    public var etendue: EtendueDuRegard { Self.profil(role).etendue }

    private struct Profil {
        var voitResidents = true
        var ouvreDossiers = true
        var litSoins = true
        var litEtatDeSante = true
        var ouvreHorsUnite = false
        var litBoitesPartagees = true
        var lit: Set<FamilleDocument> = []
        var imprime = false
        var classe = false
        var voitAgenda = true
        var ecritAgenda = false
        var voitMessagerie = true
        var litJournal = false
        var etendue = EtendueDuRegard.maison
    }

    private static func quiPeut(_ famille: FamilleDocument) -> String {
        famille == .administratif ? "le secrétariat" : "l’infirmière"
    }

    private static func profil(_ role: Role) -> Profil {
        let toutes = Set(FamilleDocument.allCases)
        switch role {
        case .aideSoignant:
            // She works from what the emergency department sent back: forms, report, prescription, and from the wills.
            return Profil(
                ouvreHorsUnite: true,
                lit: [.urgence, .ordonnance, .reeducation, .compteRendu, .volontes, .accompagnement], imprime: true,
                classe: true, etendue: .sesUnites)
        case .asgAmp:
            return Profil(
                ouvreHorsUnite: true, lit: [.urgence, .ordonnance, .reeducation, .volontes, .accompagnement],
                etendue: .sesUnites)
        case .ide: return Profil(lit: toutes, imprime: true, classe: true, ecritAgenda: true)
        case .idec, .medecinCoordonnateur:
            return Profil(lit: toutes, imprime: true, classe: true, ecritAgenda: true, litJournal: true)
        case .medecinTraitant:
            // He is no member of the team: what concerns him is the people who chose him (matrix: own patients).
            return Profil(lit: toutes, imprime: true, classe: true, etendue: .sesPatients)
        case .psychologue:
            return Profil(
                litBoitesPartagees: false, lit: [.accompagnement, .volontes, .compteRendu], imprime: true,
                ecritAgenda: true)
        case .kineErgo:
            return Profil(
                ouvreHorsUnite: true, litBoitesPartagees: false,
                lit: [.reeducation, .compteRendu, .imagerie, .accompagnement], imprime: true, ecritAgenda: true,
                etendue: .sesUnites)
        case .animatrice:
            return Profil(
                litEtatDeSante: false, litBoitesPartagees: false, lit: [.accompagnement], ecritAgenda: true,
                etendue: .sesUnites)
        case .educateur:
            // She is with people all day, prepares their project and leaves with them to the emergency department.
            return Profil(
                litEtatDeSante: false, ouvreHorsUnite: true, lit: [.accompagnement, .urgence], imprime: true,
                classe: true, ecritAgenda: true, etendue: .sesUnites)
        case .moniteurAtelier:
            return Profil(
                litEtatDeSante: false, litBoitesPartagees: false, lit: [.accompagnement], etendue: .sesUnites)
        case .chefDeService:
            // He answers for the project, for the rights and for the day of everybody; care stays with the nurse.
            return Profil(
                litEtatDeSante: false, lit: [.accompagnement, .urgence, .administratif], imprime: true, classe: true,
                ecritAgenda: true)
        case .secretaire:
            return Profil(
                litSoins: false, lit: [.administratif], imprime: true, classe: true, ecritAgenda: true)
        case .directeur: return Profil(litSoins: false, lit: [.administratif], imprime: true, litJournal: true)
        case .formateur: return Profil(lit: toutes, imprime: true, classe: true, ecritAgenda: true)
        case .administrateur:
            return Profil(
                ouvreDossiers: false, litSoins: false, voitAgenda: false, voitMessagerie: false, litJournal: true)
        }
    }
}
