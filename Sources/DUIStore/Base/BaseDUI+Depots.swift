import DUIDomain
import GRDB

extension BaseDUI {
    /// The ports of the base on the clock of the machine.
    public var depots: Depots { depots(horloge: .systeme()) }

    /// The ports of the base. The clock says which appointments are still to come.
    public func depots(horloge: Horloge) -> Depots {
        Depots(
            etablissement: depotEtablissement(), comptes: depotComptes(), residents: depotResidents(horloge: horloge),
            identites: depotIdentites(), fusions: depotFusions(), sejours: depotSejours(),
            echeances: depotEcheances(horloge: horloge), rubriques: depotRubriques(), autorites: depotAutorites(),
            consentements: depotConsentements(),
            messages: depotMessages(), operateurs: depotOperateurs(), envois: depotEnvois(), annuaire: depotAnnuaire(),
            documents: depotDocuments(),
            agenda: depotAgenda(), brouillons: depotBrouillons(), lieux: depotLieux(), journal: depotJournal(),
            recherche: DepotRecherche(
                partout: { texte, compte, limite in
                    try await self.lire { db in
                        try RecherchePartout.chercher(db, texte, compte: compte, limite: limite)
                    }
                }))
    }

    private func depotEtablissement() -> DepotEtablissement {
        DepotEtablissement(
            lire: { try await self.lire(EtablissementSQL.lire) },
            unites: { try await self.lire(EtablissementSQL.unites) },
            versionDesDonnees: { try await self.veilleur.version() },
            alerte: { self.alerte() })
    }
}

/// The establishment, as rows.
enum EtablissementSQL {
    static func lire(_ db: Database) throws -> Etablissement {
        guard let ligne = try Row.fetchOne(db, sql: "SELECT * FROM etablissement") else {
            throw ErreurDepot.base(PhrasesDeLaBase.endommagee)
        }
        return Etablissement(
            nom: ligne["nom"], type: try ligne.code("type"), finess: ligne["finess"], adresse: ligne["adresse"],
            oidLocal: ligne["oid_local"],
            estDemonstration: ligne["est_demonstration"])
    }

    static func unites(_ db: Database) throws -> [Unite] {
        try Row.fetchAll(db, sql: "SELECT id, nom FROM unite ORDER BY rang, id").map {
            Unite(id: $0.cle("id"), nom: $0["nom"])
        }
    }
}
