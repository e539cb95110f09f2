import DUIDomain

/// An identity as text: what it stands on, what warns about it, what was asked of INSi, everything that ever changed it.
enum IdentiteEnTexte {
    /// The sections that replace the mere traits once the identity was read whole.
    static func sections(
        _ fiche: FicheIdentite, demandes: [DemandeINSi], service: String, au maintenant: Instant, peutAgir: Bool
    ) -> [SectionLisible] {
        let identite = fiche.identite
        return [
            SectionLisible(titre: "Identité", blocs: traits(fiche, au: maintenant)),
            SectionLisible(titre: "Pièces contrôlées", blocs: pieces(fiche, peutAgir)),
            SectionLisible(titre: FormatDate.premiereMajuscule(service), blocs: insi(identite, demandes, peutAgir)),
            SectionLisible(titre: "Historique de l’identité", blocs: historique(fiche)),
        ] + FusionEnTexte.sections(fiche.fusions)
    }

    private static func traits(_ fiche: FicheIdentite, au maintenant: Instant) -> [BlocLisible] {
        let identite = fiche.identite
        let traits = identite.traits
        let verrou = identite.aUneINS ? " et verrouillés" : ""
        let age = traits.dateDeNaissance.anneesRevolues(au: maintenant.heureLegale.jour)
        var lignes = [
            ligne("Statut", "\(identite.statut.libelle), traits \(identite.origine.libelle)\(verrou)"),
            ligne("Nom de naissance", traits.nomDeNaissance),
            ligne("Premier prénom", traits.premierPrenom),
            ligne("Prénoms de naissance", ou(traits.prenomsDeNaissance, "non renseignés")),
            ligne("Date de naissance", "\(traits.dateDeNaissance.court) (\(age) ans)"),
            ligne("Sexe", mot(traits.sexe)),
            ligne("Lieu de naissance", lieu(traits)),
            ligne("Nom utilisé", ou(traits.nomUtilise, "le même")),
            ligne("Prénom utilisé", ou(traits.prenomUtilise, "le premier")), ligne("Numéro local (IPP)", fiche.ipp),
            ligne("Matricule INS", matricule(identite)),
        ]
        lignes += AttributIdentite.allCases.filter(identite.attributs.contains).map {
            .paragraphe([Fragment("! \($0.libelle)", style: .alerte)])
        }
        return lignes
    }

    private static func matricule(_ identite: Identite) -> String {
        if identite.insMasquee { return "enregistré ; votre profil ne le lit pas" }
        guard let ins = identite.ins else { return "aucun en usage" }
        let essai = ins.autorite.estFictive ? ", personne fictive" : ""
        let dehors =
            identite.insTransmissible == nil ? ", non transmissible tant que l’identité n’est pas qualifiée" : ""
        return ins.affichage + essai + dehors
    }

    private static func pieces(_ fiche: FicheIdentite, _ peutAgir: Bool) -> [BlocLisible] {
        guard !fiche.identite.justificatifs.isEmpty else {
            return [.paragraphe([Fragment("Aucune pièce contrôlée." + (peutAgir ? " j : contrôler une pièce." : ""))])]
        }
        return fiche.identite.justificatifs.reversed().map { titre in
            let qui = fiche.auteurs[titre.controlePar].map { ", \($0)" } ?? ""
            return .paragraphe([
                Fragment("\(titre.libelle) (\(titre.confiance.libelle)), \(titre.controleLe.heureLegale.complet)\(qui)")
            ])
        }
    }

    private static func insi(_ identite: Identite, _ demandes: [DemandeINSi], _ peutAgir: Bool) -> [BlocLisible] {
        var blocs: [BlocLisible] = []
        if let confirmee = identite.derniereConfirmationINSi {
            blocs.append(ligne("Dernière confirmation", confirmee.heureLegale.complet))
        }
        blocs += demandes.prefix(5).map { demande in
            let suite = demande.phrase.isEmpty ? "" : " : \(demande.phrase)"
            return .paragraphe([
                Fragment(
                    "\(demande.quand.heureLegale.complet)  \(demande.nature.libelle), \(demande.etat.libelle)\(suite)",
                    style: demande.etat == .aDecider || demande.etat == .echouee ? .gras : [])
            ])
        }
        let suite = peutAgir ? " i : chercher l’INS, v : la vérifier." : ""
        return blocs.isEmpty ? [.paragraphe([Fragment("Aucune demande.\(suite)")])] : blocs
    }

    /// Everything that ever changed an identity, its merges among it, newest first.
    static func historique(_ fiche: FicheIdentite) -> [BlocLisible] {
        let lignes = transitions(fiche) + FusionEnTexte.historique(fiche.fusions)
        // Of two lines of one instant the later one in the list is the newer.
        return lignes.enumerated().sorted { ($1.element.quand, $1.offset) < ($0.element.quand, $0.offset) }
            .map(\.element.bloc)
    }

    private static func transitions(_ fiche: FicheIdentite) -> [(quand: Instant, bloc: BlocLisible)] {
        fiche.identite.historique.map { transition in
            let qui = transition.par.flatMap { fiche.auteurs[$0] } ?? "le programme"
            let statut =
                transition.de.map { $0 == transition.vers ? "" : ", \(court($0)) → \(court(transition.vers))" }
                ?? ", \(court(transition.vers))"
            let motif = transition.motif.isEmpty ? "" : " (\(transition.motif))"
            let propager = transition.estAPropager ? " ! à faire savoir aux partenaires" : ""
            let texte =
                "\(transition.quand.heureLegale.complet)  \(transition.libelle)\(statut), \(qui)\(motif)\(propager)"
            return (transition.quand, .paragraphe([Fragment(texte)]))
        }
    }

    private static func court(_ statut: StatutIdentite) -> String {
        statut.libelle.split(separator: " ").last.map(String.init) ?? statut.libelle
    }

    private static func mot(_ sexe: Sexe) -> String {
        switch sexe {
        case .feminin: "féminin"
        case .masculin: "masculin"
        case .inconnu: "indéterminé"
        }
    }

    private static func lieu(_ traits: TraitsIdentite) -> String {
        traits.lieuDeNaissance.isEmpty
            ? "commune ou pays de code \(traits.codeLieuDeNaissance)"
            : "\(traits.lieuDeNaissance) (\(traits.codeLieuDeNaissance))"
    }

    private static func ou(_ texte: String, _ absence: String) -> String { texte.isEmpty ? absence : texte }

    private static func ligne(_ libelle: String, _ valeur: String) -> BlocLisible {
        .paragraphe([Fragment("\(libelle) : ", style: .gras), Fragment(valeur)])
    }
}
