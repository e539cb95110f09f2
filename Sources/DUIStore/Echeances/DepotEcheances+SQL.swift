import DUIDomain
import GRDB

extension BaseDUI {
    /// What falls due.
    func depotEcheances(horloge: Horloge) -> DepotEcheances {
        DepotEcheances(
            lire: { id, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.ouvrirDossier).exiger(resident: id)
                    try acteur.exigerPerimetre(try ResidentsSQL.unite(db, id), resident: id)
                    return try EcheancesSQL.duResident(db, id, acteur)
                }
            },
            aTraiter: { lecteur, limite in
                let jour = horloge.maintenant().heureLegale.jour
                return try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.voirResidents).exiger()
                    return try EcheancesSQL.aTraiter(db, acteur, le: jour, limite: limite)
                }
            },
            noter: { id, nouvelle, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurEcheances.noter(db, acteur, id, nouvelle, signature.quand)
                    return try EcheancesSQL.duResident(db, id, acteur)
                }
            },
            agir: { echeance, acte, motif, suivante, signature in
                try await self.agir(signature) { db, acteur in
                    let resident = try GestesSurEcheances.agir(
                        db, acteur, echeance, acte, motif, suivante, signature.quand)
                    return try EcheancesSQL.duResident(db, resident, acteur)
                }
            })
    }
}

/// Acts on what falls due. Each one checks the rights, adds, journals.
enum GestesSurEcheances {
    static func noter(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ nouvelle: NouvelleEcheance, _ quand: Instant
    ) throws {
        try exiger(db, acteur, id, nouvelle.nature)
        let connues = try EcheancesSQL.duResident(db, id, acteur)
        if let refus = nouvelle.refus(parmi: connues, le: quand.heureLegale.jour) { throw ErreurDepot.refus(refus) }
        try EcheancesSQL.inserer(db, id, nouvelle, par: acteur.id, quand)
        try tracer(db, acteur, id, nouvelle.nature, quand, motif: "au \(nouvelle.finLe.court)")
    }

    static func agir(
        _ db: Database, _ acteur: Acteur, _ cle: Cle<Echeance>, _ acte: ActeSurEcheance, _ motif: String,
        _ suivante: JourCivil?, _ quand: Instant
    ) throws -> Cle<Resident> {
        let echeance = try EcheancesSQL.lire(db, cle)
        try exiger(db, acteur, echeance.resident, echeance.nature)
        let motif = String(Assainissement.ligne(motif).prefix(SuiteEcheance.motifAuPlus))
        if let refus = acte.refus(sur: echeance, motif: motif, le: quand.heureLegale.jour) {
            throw ErreurDepot.refus(refus)
        }
        try EcheancesSQL.ajouter(db, echeance, acte, motif: motif, par: acteur.id, quand)
        try tracer(db, acteur, echeance.resident, echeance.nature, quand, motif: "\(enMots(acte)). \(motif)")
        if acte == .faite, let suivante {
            try noter(
                db, acteur, echeance.resident,
                NouvelleEcheance(nature: echeance.nature, precision: echeance.precision, finLe: suivante), quand)
        }
        return echeance.resident
    }

    private static func enMots(_ acte: ActeSurEcheance) -> String {
        switch acte {
        case .faite: "faite"
        case .report(let jour): "reportée au \(jour.court)"
        case .sansObjet: "sans objet"
        case .rouverte: "rouverte"
        }
    }

    private static func exiger(_ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ nature: NatureEcheance) throws {
        let unite = try ResidentsSQL.unite(db, id)
        try acteur.habilitation.decide(.noterEcheance(nature)).exiger(resident: id, objet: nature.libelle)
        try acteur.exigerPerimetre(unite, resident: id, objet: nature.libelle)
    }

    private static func tracer(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ nature: NatureEcheance, _ quand: Instant, motif: String
    ) throws {
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .echeance, resident: id, objet: nature.libelle,
                motif: motif.trimmingBlancs()))
    }
}
