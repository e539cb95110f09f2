import DUIDomain
import GRDB

extension BaseDUI {
    /// The journal.
    func depotJournal() -> DepotJournal {
        DepotJournal(
            page: { filtre, lecteur, avant, limite in
                try await self.consulter(lecteur) { db, acteur in
                    // Everybody may read her own traces; those of the others are a right.
                    if filtre.qui.map(ComptesSQL.normaliser) != acteur.identifiant {
                        try acteur.habilitation.decide(.lireJournal).exiger()
                    }
                    let page = try Journal.page(db, filtre, avant: avant, limite: limite)
                    let lesMatricules = acteur.habilitation.decide(.lireMatricule).estPermis
                    return Page(
                        elements: page.elements.map { trace in
                            let vue = acteur.habilitation.vue(trace, de: acteur.identifiant)
                            return lesMatricules ? vue : sansMatricule(vue)
                        }, aUneSuite: page.aUneSuite)
                }
            },
            consigner: { acte, resident, objet, motif, resultat, signature in
                try await self.ecrire { db in
                    try Journal.ajouter(
                        db,
                        LigneJournal(
                            quand: signature.quand, qui: try ComptesSQL.identifiant(db, signature.compte), acte: acte,
                            resident: resident, objet: objet, motif: motif, resultat: resultat))
                }
            },
            verifier: { try await self.lire(Journal.verifier) })
    }
}

/// A line for whom may not read matricules: what INSi answered is traced with them.
private func sansMatricule(_ ligne: EvenementJournal) -> EvenementJournal {
    var ligne = ligne
    ligne.objet = MasqueDeMatricule.masquer(ligne.objet)
    ligne.motif = MasqueDeMatricule.masquer(ligne.motif)
    ligne.resultat = MasqueDeMatricule.masquer(ligne.resultat)
    return ligne
}

extension Journal {
    /// A page, newest first.
    static func page(_ db: Database, _ filtre: FiltreJournal, avant: Cle<EvenementJournal>?, limite: Int) throws
        -> Page<EvenementJournal>
    {
        var conditions = "id < ?"
        var valeurs: [any DatabaseValueConvertible] = [avant?.rawValue ?? Int64.max]
        if let resident = filtre.resident {
            // What was done on a record that she absorbed was done on her.
            let fiches = [resident.rawValue] + (try FusionsSQL.absorbees(db, resident))
            conditions += " AND resident IN (\(parametres(fiches.count)))"
            valeurs += fiches as [any DatabaseValueConvertible]
        }
        if let qui = filtre.qui {
            conditions += " AND qui = ?"
            valeurs.append(ComptesSQL.normaliser(qui))
        }
        if let depuis = filtre.depuis {
            conditions += " AND quand >= ?"
            valeurs.append(depuis.secondes)
        }
        if filtre.horsUniteSeulement { conditions += " AND acte = '\(ActeTrace.ouvertureHorsUnite.rawValue)'" }
        valeurs.append(limite + 1)
        let lignes = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM journal WHERE \(conditions) ORDER BY id DESC LIMIT ?"),
            arguments: StatementArguments(valeurs))
        return Page(elements: try lignes.prefix(limite).map(evenement), aUneSuite: lignes.count > limite)
    }

    private static func evenement(_ ligne: Row) throws -> EvenementJournal {
        EvenementJournal(
            id: ligne.cle("id"), quand: ligne.instant("quand"), qui: ligne["qui"], acte: try ligne.code("acte"),
            resident: ligne["nom_resident"], objet: ligne["objet"], motif: ligne["motif"],
            resultat: ligne["resultat"])
    }
}
