import DUIDomain
import GRDB

extension BaseDUI {
    /// People.
    func depotResidents(horloge: Horloge) -> DepotResidents {
        DepotResidents(
            page: { requete, lecteur, apres, limite in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.voirResidents).exiger()
                    return try RechercheResidents.page(db, requete, acteur, apres: apres, limite: limite)
                }
            },
            compter: { requete, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.voirResidents).exiger()
                    return try RechercheResidents.compter(db, requete, acteur)
                }
            },
            carte: { id, lecteur in
                let maintenant = horloge.maintenant()
                return try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.voirResidents).exiger()
                    return try DossiersSQL.carte(db, FusionsSQL.gardee(db, id), acteur, a: maintenant)
                }
            },
            ouvrir: { id, signature in try await self.ouvrirDossier(id, signature: signature) },
            ouvrirHorsUnite: { id, motif, signature in
                try await self.ouvrirHorsUnite(id, motif: motif, signature: signature)
            },
            candidats: { identite, lecteur in
                guard let lecteur else { return try await self.lire { db in try CandidatsSQL.chercher(db, identite) } }
                return try await self.consulter(lecteur) { db, acteur in
                    let trouves = try CandidatsSQL.chercher(db, identite)
                    guard let perimetre = acteur.perimetre else { return trouves.map(acteur.habilitation.vue) }
                    return trouves.filter { perimetre.contient($0.id, unite: $0.sejour.unite?.id) }
                        .map(acteur.habilitation.vue)
                }
            },
            designerMedecin: { id, identifiant, signature in
                try await self.agir(signature) { db, acteur in
                    try MedecinsTraitants.designer(db, acteur, id, identifiant, signature.quand)
                }
            },
            comparer: { recues, id, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    let resident = try ResidentsSQL.lire(db, id)
                    try acteur.exigerPerimetre(resident.sejour.unite?.id, resident: id)
                    return ComparaisonIdentite.laPire(recues, resident).map(acteur.habilitation.vue)
                }
            })
    }

    private func ouvrirDossier(_ id: Cle<Resident>, signature: Signature) async throws -> Dossier {
        try await agir(signature) { db, acteur in
            let (id, demandee) = try FusionsSQL.ouvrable(db, id)
            let unite = try ResidentsSQL.unite(db, id)
            try acteur.habilitation.decide(.ouvrirDossier).exiger(resident: id)
            try acteur.exigerPerimetre(unite, resident: id)
            var dossier = try DossiersSQL.dossier(db, id, acteur, a: signature.quand)
            dossier.demandee = demandee
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: signature.quand, qui: acteur.identifiant, acte: .ouvertureDossier, resident: id,
                    objet: parLaFiche(demandee)))
            return dossier
        }
    }

    private func ouvrirHorsUnite(_ id: Cle<Resident>, motif: String, signature: Signature) async throws -> Dossier {
        let motif = Assainissement.ligne(motif)
        // Somebody reads these motives afterwards: one letter says nothing.
        guard motif.count(where: \.isLetter) >= 6 else {
            throw ErreurDepot.refus(
                "Un dossier hors de vos unités s’ouvre avec un motif qui se comprend ; écrivez-le en quelques mots.")
        }
        return try await agir(signature) { db, acteur in
            let (id, demandee) = try FusionsSQL.ouvrable(db, id)
            _ = try ResidentsSQL.unite(db, id)
            try acteur.habilitation.decide(.ouvrirDossier).exiger(resident: id)
            try acteur.habilitation.decide(.ouvrirHorsUnite).exiger(resident: id)
            var dossier = try DossiersSQL.dossier(db, id, acteur, a: signature.quand)
            dossier.demandee = demandee
            try AccesHorsUnite.ouvrir(db, acteur, id, motif: motif, signature.quand)
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: signature.quand, qui: acteur.identifiant, acte: .ouvertureHorsUnite, resident: id,
                    objet: parLaFiche(demandee), motif: motif))
            return dossier
        }
    }

    /// A person by her local number (IPP), when she is in the base: the number of an absorbed record finds that record,
    /// whose opening leads to the one that absorbed it.
    public func resident(ipp: String) async throws -> Resident? {
        try await lire { db in
            guard let id = try Int64.fetchOne(db, sql: "SELECT id FROM resident WHERE ipp = ?", arguments: [ipp])
            else { return nil }
            return try ResidentsSQL.lire(db, Cle(id))
        }
    }
}

/// By which absorbed record a record was opened, for the journal.
private func parLaFiche(_ demandee: FicheNommee?) -> String {
    demandee.map { "par la fiche fusionnée IPP \($0.ipp)" } ?? ""
}
