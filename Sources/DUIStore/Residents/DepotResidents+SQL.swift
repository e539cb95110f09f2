import DUIDomain
import GRDB

extension BaseDUI {
    /// People.
    func depotResidents(horloge: Horloge) -> DepotResidents {
        DepotResidents(
            page: { requete, perimetre, apres, limite in
                try await self.lire { db in
                    try RechercheResidents.page(db, requete, perimetre: perimetre, apres: apres, limite: limite)
                }
            },
            compter: { requete, perimetre in
                try await self.lire { db in try RechercheResidents.compter(db, requete, perimetre: perimetre) }
            },
            carte: { id, perimetre in
                let maintenant = horloge.maintenant()
                return try await self.lire { db in
                    try DossiersSQL.carte(db, id, perimetre: perimetre, a: maintenant)
                }
            },
            ouvrir: { id, perimetre, signature in
                try await self.ouvrirDossier(id, perimetre: perimetre, signature: signature)
            },
            candidats: { identite in try await self.lire { db in try CandidatsSQL.chercher(db, identite) } })
    }

    private func ouvrirDossier(
        _ id: Cle<Resident>, perimetre: Set<Cle<Unite>>?, signature: Signature
    ) async throws -> Dossier {
        try await agir(signature) { db, acteur in
            let unite = try ResidentsSQL.unite(db, id)
            try acteur.habilitation.decide(.ouvrirDossier).exiger(resident: id)
            try acteur.exigerPerimetre(unite, resident: id)
            if let perimetre {
                guard let unite, perimetre.contains(unite) else {
                    throw RefusDeDroit(PhrasesDeRefus.horsPerimetre, resident: id)
                }
            }
            let dossier = try DossiersSQL.dossier(db, id, a: signature.quand)
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: signature.quand, qui: acteur.identifiant, acte: .ouvertureDossier, resident: id))
            return dossier
        }
    }

    /// A person by her local number (IPP), when she is in the base.
    public func resident(ipp: String) async throws -> Resident? {
        try await lire { db in
            guard let id = try Int64.fetchOne(db, sql: "SELECT id FROM resident WHERE ipp = ?", arguments: [ipp])
            else { return nil }
            return try ResidentsSQL.lire(db, Cle(id))
        }
    }
}
