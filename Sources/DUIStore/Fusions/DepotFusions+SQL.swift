import DUIDomain
import GRDB

extension BaseDUI {
    /// Merges of two records of one person.
    func depotFusions() -> DepotFusions {
        DepotFusions(
            proches: { id, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try EcritureFusions.exiger(db, acteur, id)
                    return try proches(db, id)
                }
            },
            comparer: { gardee, absorbee, signature in
                try await self.agir(signature) { db, acteur in
                    try EcritureFusions.exiger(db, acteur, gardee)
                    try EcritureFusions.exiger(db, acteur, absorbee)
                    let projet = ProjetDeFusion(
                        gardee: try FusionsSQL.fiche(db, gardee), absorbee: try FusionsSQL.fiche(db, absorbee))
                    for fiche in [projet.gardee, projet.absorbee] where fiche.resident.ins != nil {
                        try Journal.ajouter(
                            db,
                            LigneJournal(
                                quand: signature.quand, qui: acteur.identifiant, acte: .consultationINS,
                                resident: fiche.resident.id))
                    }
                    return projet
                }
            },
            fusionner: { demande, signature in
                try await self.agir(signature) { db, acteur in
                    try EcritureFusions.fusionner(db, acteur, demande, signature)
                }
            },
            defusionner: { absorbee, motif, signature in
                try await self.agir(signature) { db, acteur in
                    try EcritureFusions.defusionner(db, acteur, absorbee, motif, signature)
                }
            })
    }
}

/// Who may be the same person: those that look like her, then those that her traits would find.
private func proches(_ db: Database, _ id: Cle<Resident>) throws -> [Resident] {
    let resident = try ResidentsSQL.lire(db, id)
    let traits = resident.traits
    var cles = try RessemblancesSQL.semblables(db, resident).map { Cle<Resident>($0) }
    let recue = IdentiteRecue(
        nomDeNaissance: traits.nomDeNaissance, premierPrenom: traits.premierPrenom, nomUtilise: traits.nomUtilise,
        prenomUtilise: traits.prenomUtilise, dateDeNaissance: traits.dateDeNaissance,
        matriculeBrut: resident.ins?.matricule.valeur ?? "")
    cles += try CandidatsSQL.chercher(db, recue).map(\.id)
    var vues: Set<Cle<Resident>> = [id]
    return try cles.filter { vues.insert($0).inserted }.prefix(20).map { try ResidentsSQL.lire(db, $0) }
}
