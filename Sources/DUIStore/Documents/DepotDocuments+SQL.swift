import DUIDomain
import Foundation
import GRDB

extension BaseDUI {
    /// Documents of the records.
    func depotDocuments() -> DepotDocuments {
        DepotDocuments(
            page: { filtre, lecteur, avant, limite in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.ouvrirDossier).exiger()
                    return try DocumentsSQL.page(db, filtre, acteur, avant: avant, limite: limite)
                }
            },
            compteurs: { filtre, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.ouvrirDossier).exiger()
                    return try DocumentsSQL.compteurs(db, filtre, acteur)
                }
            },
            ouvrir: { id, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurDocuments.ouvrir(db, acteur, id, signature.quand)
                }
            },
            marquerLu: { id, lu, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurDocuments.marquerLu(db, acteur, id, lu, signature.quand)
                }
            },
            consignerImpression: { id, destination, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurDocuments.consignerImpression(db, acteur, id, destination, signature.quand)
                }
            },
            ajouter: { document, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurDocuments.ajouter(db, acteur, document, signature.quand)
                }
            })
    }
}

/// Acts on documents. Each one checks the rights, changes, journals.
enum GestesSurDocuments {
    static func ouvrir(_ db: Database, _ acteur: Acteur, _ id: Cle<ResumeDocument>, _ quand: Instant) throws
        -> DocumentEnregistre
    {
        let resume = try exiger(Capacite.lire, db, acteur, id)
        try tracer(db, acteur, .lectureDocument, resume, quand)
        guard
            let octets = try Data.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT b.octets FROM document d JOIN document_contenu b ON b.id = d.contenu WHERE d.id = ?
                        """), arguments: [id.rawValue])
        else { throw ErreurDepot.base(PhrasesDeLaBase.endommagee) }
        return DocumentEnregistre(resume: resume, octets: octets)
    }

    static func marquerLu(
        _ db: Database, _ acteur: Acteur, _ id: Cle<ResumeDocument>, _ lu: Bool, _ quand: Instant
    ) throws -> ResumeDocument {
        let avant = try exiger(Capacite.lire, db, acteur, id)
        guard avant.estLu != lu else { return avant }
        try db.execute(sql: "UPDATE document SET est_lu = ? WHERE id = ?", arguments: [lu, id.rawValue])
        try tracer(db, acteur, .drapeauDocument, avant, quand, motif: lu ? "lu" : "non lu")
        return try DocumentsSQL.lire(db, id)
    }

    static func consignerImpression(
        _ db: Database, _ acteur: Acteur, _ id: Cle<ResumeDocument>, _ destination: String, _ quand: Instant
    ) throws {
        let resume = try exiger(Capacite.imprimer, db, acteur, id)
        try tracer(db, acteur, .impression, resume, quand, motif: destination)
    }

    static func ajouter(_ db: Database, _ acteur: Acteur, _ document: NouveauDocument, _ quand: Instant) throws
        -> Cle<ResumeDocument>
    {
        let titre = document.description.titre
        try acteur.habilitation.decide(.classer).exiger(resident: document.resident, objet: titre)
        try acteur.exigerPerimetre(
            try ResidentsSQL.unite(db, document.resident), resident: document.resident, objet: titre)
        let id = try EcritureDocuments.inserer(db, document, par: acteur.id, quand: quand, message: nil)
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .classement, resident: document.resident, objet: titre))
        return id
    }

    private static func exiger(
        _ capacite: (FamilleDocument) -> Capacite, _ db: Database, _ acteur: Acteur, _ id: Cle<ResumeDocument>
    ) throws -> ResumeDocument {
        let resume = try DocumentsSQL.lire(db, id)
        // The title of a document that may not be read stays out of the trace that its reader may see.
        let famille = resume.description.famille
        try acteur.habilitation.decide(capacite(famille)).exiger(resident: resume.resident, objet: famille.libelle)
        try acteur.exigerPerimetre(
            try ResidentsSQL.unite(db, resume.resident), resident: resume.resident, objet: famille.libelle)
        return resume
    }

    private static func tracer(
        _ db: Database, _ acteur: Acteur, _ acte: ActeTrace, _ document: ResumeDocument, _ quand: Instant,
        motif: String = ""
    ) throws {
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: acte, resident: document.resident,
                objet: document.description.titre, motif: motif))
    }
}
