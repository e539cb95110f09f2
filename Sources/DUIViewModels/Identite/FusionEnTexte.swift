import DUIDomain

/// Two records before a merge, and what is read afterwards of those that were absorbed, as text.
public enum FusionEnTexte {
    // MARK: Before

    /// The two records side by side. The command line prints the same.
    public static func comparaison(_ projet: ProjetDeFusion, le jour: JourCivil) -> ContenuLisible {
        ContenuLisible(
            titre: "",
            sections: [
                SectionLisible(titre: "Ce qui se passera", blocs: suite(projet, jour)),
                SectionLisible(titre: "Identité (! diffère)", blocs: [.tableau(identites(projet))]),
                SectionLisible(titre: "Contenu", blocs: contenus(projet)),
            ])
    }

    private static func suite(_ projet: ProjetDeFusion, _ jour: JourCivil) -> [BlocLisible] {
        var blocs = [
            ligne("Gardée", projet.gardee.nommee.libelle), ligne("Absorbée", projet.absorbee.nommee.libelle),
        ]
        if let refus = projet.empechement {
            blocs.append(alerte(refus.message))
        } else if projet.comparaison.estDiscordante {
            blocs.append(
                alerte(
                    "Des traits stricts diffèrent (\(projet.comparaison.ecarts))\u{A0}: vérifiez sur une pièce d’identité que "
                        + "c’est la même personne."))
        }
        blocs += projet.avertissements(le: jour).map(alerte)
        blocs.append(
            .paragraphe([
                Fragment(
                    "La fiche absorbée quitte les listes, son IPP mène à la fiche gardée, qui montre tout. Rien n’est "
                        + "effacé\u{A0}: «\u{A0}Défusionner\u{A0}» remet chaque objet à sa place.")
            ]))
        return blocs
    }

    /// Three columns, so that names keep their width: the sign of what differs stands before the trait.
    private static func identites(_ projet: ProjetDeFusion) -> TableauLisible {
        let (garde, absorbe) = (projet.gardee.resident, projet.absorbee.resident)
        let traits = projet.comparaison.lignes.map { ligne in
            (ligne.trait, ligne.local, ligne.recu, ligne.accord == .differe)
        }
        let reste = [
            ("Nom utilisé", garde.traits.nomUtilise, absorbe.traits.nomUtilise, false),
            ("Prénom utilisé", garde.traits.prenomUtilise, absorbe.traits.prenomUtilise, false),
            ("Statut", garde.statut.libelle, absorbe.statut.libelle, false),
            ("Séjour", sejour(garde), sejour(absorbe), false),
        ]
        return TableauLisible(
            entetes: [["", "Gardée", "Absorbée"].map(TableauEnTexte.cellule)],
            lignes: (traits + reste).map { trait, un, autre, differe in
                [
                    TableauEnTexte.cellule(differe ? "! \(trait)" : trait, alerte: differe),
                    TableauEnTexte.cellule(un.isEmpty ? "-" : un), TableauEnTexte.cellule(autre.isEmpty ? "-" : autre),
                ]
            })
    }

    private static func sejour(_ resident: Resident) -> String {
        let chambre = resident.sejour.chambre.isEmpty ? "" : ", ch. \(resident.sejour.chambre)"
        return resident.sejour.etat.libelle(pour: resident.traits.sexe) + chambre
    }

    /// What either of them holds; kinds of which neither holds anything are left out.
    private static func contenus(_ projet: ProjetDeFusion) -> [BlocLisible] {
        let (garde, absorbe) = (projet.gardee.contenu, projet.absorbee.contenu)
        let genres = ContenuDeFiche.Genre.allCases.filter { garde[$0] + absorbe[$0] > 0 }
        guard !genres.isEmpty else { return [texte("Rien dans l’une ni dans l’autre.")] }
        return [
            .tableau(
                TableauLisible(
                    entetes: [["", "Gardée", "Absorbée"].map(TableauEnTexte.cellule)],
                    lignes: genres.map { genre in
                        [genre.libelle, "\(garde[genre])", "\(absorbe[genre])"].map(TableauEnTexte.cellule)
                    }))
        ]
    }

    // MARK: Afterwards

    /// The lines of the history of an identity that its merges make, each with its instant.
    static func historique(_ fusions: [FusionDeFiches]) -> [(quand: Instant, bloc: BlocLisible)] {
        fusions.flatMap { fusion -> [(quand: Instant, bloc: BlocLisible)] in
            let repris = fusion.repris.enMots.isEmpty ? "" : "\u{A0}; repris\u{A0}: \(fusion.repris.enMots)"
            let ecarts = fusion.ecarts.isEmpty ? "" : "\u{A0}; écart accepté\u{A0}: \(fusion.ecarts)"
            let faite = texte(
                "\(fusion.quand.heureLegale.complet)  fiche absorbée\u{A0}: \(fusion.absorbee.libelle), \(fusion.par) "
                    + "(\(fusion.motif))\(repris)\(ecarts)")
            guard let defaite = fusion.defaite else { return [(fusion.quand, faite)] }
            let rendue = texte(
                "\(defaite.quand.heureLegale.complet)  fusion annulée\u{A0}: \(fusion.absorbee.libelle) est de nouveau une "
                    + "fiche à part, \(defaite.par) (\(defaite.motif))")
            return [(fusion.quand, faite), (defaite.quand, rendue)]
        }
    }

    /// What stays with the records that are absorbed, one section each: their traits, movements and history.
    static func sections(_ fusions: [FusionDeFiches]) -> [SectionLisible] {
        fusions.filter { $0.defaite == nil }.reversed().flatMap { fusion in
            [SectionLisible(titre: "Fiche fusionnée, IPP \(fusion.absorbee.ipp)", blocs: absorbee(fusion))]
                + sections(fusion.identite.fusions)
        }
    }

    private static func absorbee(_ fusion: FusionDeFiches) -> [BlocLisible] {
        let identite = fusion.identite.identite
        let traits = identite.traits
        let prenoms = traits.prenomsDeNaissance.isEmpty ? traits.premierPrenom : traits.prenomsDeNaissance
        var blocs = [
            ligne("Nom", "\(traits.affichage) \(traits.mentionDeNaissance)".trimmingBlancs()),
            ligne("Prénoms de naissance", prenoms), ligne("Date de naissance", traits.dateDeNaissance.court),
            ligne("Statut", identite.statut.libelle),
            ligne(
                "Matricule INS",
                identite.insMasquee ? "enregistré\u{A0}; votre profil ne le lit pas" : matricule(identite)),
        ]
        if let mesure = fusion.mesure {
            let fin = mesure.finLe.map { ", jusqu’au \($0.court)" } ?? ""
            blocs.append(ligne("Mesure de protection", "\(mesure.type), exercée par \(mesure.exerceePar)\(fin)"))
        }
        blocs += fusion.mouvements.reversed().map { mouvement in
            let lieu = [mouvement.lieu, mouvement.chambre.isEmpty ? "" : "chambre \(mouvement.chambre)"]
                .filter { !$0.isEmpty }.joined(separator: ", ")
            let ou = lieu.isEmpty ? "" : " (\(lieu))"
            let annule = mouvement.annulation.map { ", annulé\u{A0}: \($0.motif)" } ?? ""
            return texte("\(mouvement.quand.heureLegale.complet)  \(mouvement.nature.libelle)\(ou)\(annule)")
        }
        return blocs + IdentiteEnTexte.historique(fusion.identite)
    }

    private static func matricule(_ identite: Identite) -> String { identite.ins?.affichage ?? "aucun en usage" }

    private static func texte(_ texte: String) -> BlocLisible { .paragraphe([Fragment(texte)]) }

    private static func alerte(_ texte: String) -> BlocLisible {
        .paragraphe([Fragment("! \(texte)", style: .alerte)])
    }

    private static func ligne(_ libelle: String, _ valeur: String) -> BlocLisible {
        .paragraphe([Fragment("\(libelle)\u{A0}: ", style: .gras), Fragment(valeur)])
    }
}

/// Cells of the tables that screens make themselves.
private enum TableauEnTexte {
    static func cellule(_ texte: String) -> CelluleLisible { cellule(texte, alerte: false) }

    static func cellule(_ texte: String, alerte: Bool) -> CelluleLisible {
        CelluleLisible([.paragraphe([Fragment(texte, style: alerte ? [.alerte, .gras] : [])])])
    }
}
