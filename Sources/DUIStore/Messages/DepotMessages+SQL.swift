import DUIDomain
import GRDB

extension BaseDUI {
    /// Messages of the mailboxes.
    func depotMessages() -> DepotMessages {
        DepotMessages(
            boites: { compte in try await self.lire { db in try BoitesSQL.lister(db, compte: compte) } },
            page: { filtre, lecteur, avant, limite in
                try await self.consulter(lecteur) { db, acteur in
                    var filtre = filtre
                    filtre.boites = try BoitesSQL.lisibles(db, parmi: filtre.boites, acteur)
                    return try MessagesSQL.page(db, filtre, acteur, avant: avant, limite: limite)
                }
            },
            compteurs: { boites, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try MessagesSQL.compteurs(
                        db, try BoitesSQL.lisibles(db, parmi: boites, acteur), acteur)
                }
            },
            lignes: { ids, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    let ouvertes = Set(try BoitesSQL.lister(db, compte: acteur.id).map(\.id))
                    return try MessagesSQL.lignes(db, ids, acteur).filter { ouvertes.contains($0.boite) }
                }
            },
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
            consignerLecture: { id, piece, famille, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurMessages.consignerLecture(db, acteur, id, piece: piece, famille, signature.quand)
                }
            },
            consignerImpression: { id, piece, famille, destination, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurMessages.consignerImpression(
                        db, acteur, id, piece: piece, famille, destination: destination, signature.quand)
                }
            },
            enregistrer: { message, quand in
                try await self.ecrire { db in try Reception.enregistrer(db, message, quand: quand) }
            })
    }
}
