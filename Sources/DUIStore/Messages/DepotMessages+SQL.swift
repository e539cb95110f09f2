import DUIDomain
import GRDB

extension BaseDUI {
    /// Messages of the mailboxes.
    func depotMessages() -> DepotMessages {
        DepotMessages(
            boites: { compte in try await self.lire { db in try BoitesSQL.lister(db, compte: compte) } },
            page: { filtre, avant, limite in
                try await self.lire { db in try MessagesSQL.page(db, filtre, avant: avant, limite: limite) }
            },
            compteurs: { boites in try await self.lire { db in try MessagesSQL.compteurs(db, boites) } },
            ouvrir: { id, signature in
                try await self.agir(signature) { try GestesSurMessages.ouvrir($0, $1, id, signature.quand) }
            },
            apercu: { id, compte in
                try await self.lire { db in try GestesSurMessages.apercu(db, id, compte: compte) }
            },
            marquerLu: { id, lu, signature in
                try await self.agir(signature) { try GestesSurMessages.marquerLu($0, $1, id, lu, signature.quand) }
            },
            prendreEnCharge: { id, prendre, signature in
                try await self.agir(signature) {
                    try GestesSurMessages.prendreEnCharge($0, $1, id, prendre, signature.quand)
                }
            },
            archiver: { id, archive, signature in
                try await self.agir(signature) { try GestesSurMessages.archiver($0, $1, id, archive, signature.quand) }
            },
            classer: { decision, signature in
                try await self.agir(signature) { try Classement.classer($0, $1, decision, signature.quand) }
            },
            declasser: { id, signature in
                try await self.agir(signature) { try Classement.declasser($0, $1, id, signature.quand) }
            },
            enregistrer: { message, quand in
                try await self.ecrire { db in try Reception.enregistrer(db, message, quand: quand) }
            })
    }
}
