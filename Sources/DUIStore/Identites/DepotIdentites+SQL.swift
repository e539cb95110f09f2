import DUIDomain
import GRDB

extension BaseDUI {
    /// Identities.
    func depotIdentites() -> DepotIdentites {
        DepotIdentites(
            lire: { id, signature in try await self.lireIdentite(id, signature) },
            ressemblances: { requete, signature in
                try await self.agir(signature) { db, acteur in
                    try AnterioriteSQL.chercher(db, acteur, requete, signature.quand)
                }
            },
            creer: { identite, recherche, sejour, signature in
                try await self.agir(signature) { db, acteur in
                    try EcritureIdentites.creer(db, acteur, identite, recherche, sejour, signature)
                }
            },
            enregistrer: { id, version, identite, signature in
                try await self.agir(signature) { db, acteur in
                    try EcritureIdentites.enregistrer(db, acteur, id, version: version, identite, signature)
                }
            },
            importer: { liste, demande, signature in try await self.importer(liste, demande, signature) },
            demandes: demandesINSi(), recus: insRecus())
    }

    private func insRecus() -> INSRecus {
        INSRecus(
            prochains: { quand, limite, service in
                guard try await self.lire({ try AppelsDesINSRecus.unEstDu($0, quand) }) else { return [] }
                return try await self.ecrire { db in
                    try AppelsDesINSRecus.prochains(db, quand, limite: limite, service: service)
                }
            },
            conclure: { envoi, issue, quand in
                try await self.ecrire { db in try AppelsDesINSRecus.conclure(db, envoi, issue, quand) }
            },
            aDecider: { lecteur, limite in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.appelerINSi).exiger()
                    return try INSRecusSQL.aDecider(db, acteur, limite: limite)
                }
            })
    }

    private func lireIdentite(_ id: Cle<Resident>, _ signature: Signature) async throws -> FicheIdentite {
        try await agir(signature) { db, acteur in
            let unite = try ResidentsSQL.unite(db, id)
            try acteur.habilitation.decide(.ouvrirDossier).exiger(resident: id)
            try acteur.exigerPerimetre(unite, resident: id)
            var fiche = try IdentitesSQL.lire(db, id)
            fiche.auteurs = try IdentitesSQL.auteurs(db, fiche.identite)
            fiche.fusions = try FusionsSQL.deLaFiche(db, id)
            guard acteur.habilitation.decide(.lireMatricule).estPermis else { return fiche.sansMatricule }
            guard fiche.montreUneINS else { return fiche }
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: signature.quand, qui: acteur.identifiant, acte: .consultationINS, resident: id))
            return fiche
        }
    }

    private func demandesINSi() -> DemandesINSi {
        DemandesINSi(
            ajouter: { resident, nature, signature in
                try await self.agir(signature) { db, acteur in
                    try EcritureDemandes.ajouter(db, acteur, resident, nature, signature.quand)
                }
            },
            verifierLot: { mois, essai, signature in try await self.verifierLot(mois, essai, signature) },
            prendre: { id, quand, service in
                try await self.ecrire { db in try AppelsINSi.prendre(db, id, quand, service: service) }
            },
            compter: { lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.appelerINSi).exiger()
                    return try DemandesSQL.etat(db, acteur) + INSRecusSQL.etat(db, acteur)
                }
            },
            prochaines: { quand, limite, service in
                // Most of the time nothing is due: a read costs nobody the lock.
                guard try await self.lire({ try AppelsINSi.uneEstDue($0, quand) }) else { return [] }
                return try await self.ecrire { db in
                    try AppelsINSi.prochaines(db, quand, limite: limite, service: service)
                }
            },
            repondre: { envoi, issue, quand in
                try await self.ecrire { db in try AppelsINSi.repondre(db, envoi, issue, quand) }
            },
            aDecider: { lecteur, apres, limite in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.appelerINSi).exiger()
                    return try DemandesSQL.aDecider(db, acteur, apres: apres, limite: limite)
                }
            },
            dUnePersonne: { resident, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.appelerINSi).exiger()
                    try acteur.exigerPerimetre(try ResidentsSQL.unite(db, resident), resident: resident)
                    return try DemandesSQL.dUnePersonne(db, resident)
                }
            },
            decider: { id, decision, signature in
                try await self.agir(signature) { db, acteur in
                    try EcritureDemandes.decider(db, acteur, id, decision, signature)
                }
            })
    }
}
