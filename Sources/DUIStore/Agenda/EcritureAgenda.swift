import DUIDomain
import GRDB

/// Writing of appointments: every state is kept, with who wrote it and when.
enum EcritureAgenda {
    /// The longest appointment, in days.
    private static let joursAuPlus = 366

    static func creer(
        _ db: Database, _ acteur: Acteur, _ contenu: ContenuRendezVous, _ residents: [Cle<Resident>], _ quand: Instant
    ) throws -> RendezVous {
        try exigerEcriture(db, acteur, residents, contenu)
        let id = try inserer(
            db, contenu, residents: residents, etat: .confirme, motif: "", par: acteur.id, quand: quand,
            // What those who care note of a person may say how she is; what an animator notes does not.
            estDeSoins: !residents.isEmpty && acteur.habilitation.decide(.lireRendezVousDeSoins).estPermis)
        let cree = try AgendaSQL.lire(db, id)
        try tracer(db, acteur, .creationRendezVous, cree, quand)
        return cree
    }

    static func modifier(
        _ db: Database, _ acteur: Acteur, _ id: Cle<RendezVous>, version: Int, _ contenu: ContenuRendezVous,
        _ residents: [Cle<Resident>]?, _ quand: Instant
    ) throws -> RendezVous {
        let avant = try base(db, acteur, id, version)
        guard avant.etat != .annule else {
            throw ErreurDepot.refus("Ce rendez-vous est annulé ; rétablissez-le avant de le modifier.")
        }
        let anciens = Set(avant.residents.map(\.id))
        let voulus = residents.map(Set.init) ?? anciens
        guard avant.contenu != contenu || voulus != anciens else { return avant }
        try exigerEcriture(db, acteur, voulus.subtracting(anciens).sorted(), contenu)
        try verifier(contenu)
        try db.execute(
            sql: """
                UPDATE rendez_vous SET debut = ?, fin = ?, titre = ?, lieu = ?, transport = ?, accompagnant = ?,
                    a_apporter = ?, unite = ?, version = version + 1 WHERE id = ?
                """,
            arguments: [
                contenu.debut.secondes, contenu.fin.secondes, contenu.titre, contenu.lieu, contenu.transport,
                contenu.accompagnant, contenu.aApporter, contenu.unite?.rawValue, id.rawValue,
            ])
        try ranger(db, id, contenu)
        try remplacer(db, acteur, id, anciens, par: voulus, contenu, quand)
        return try garder(db, acteur, id, .modificationRendezVous, quand)
    }

    /// Says whom the appointment is about from now on. The record of who is no longer concerned keeps a trace of it: the
    /// lines written after the change only name those who are.
    private static func remplacer(
        _ db: Database, _ acteur: Acteur, _ id: Cle<RendezVous>, _ anciens: Set<Cle<Resident>>,
        par voulus: Set<Cle<Resident>>, _ contenu: ContenuRendezVous, _ quand: Instant
    ) throws {
        for resident in anciens.subtracting(voulus).sorted() {
            try db.execute(
                sql: "DELETE FROM rendez_vous_resident WHERE rendez_vous = ? AND resident = ?",
                arguments: [id.rawValue, resident.rawValue])
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: quand, qui: acteur.identifiant, acte: .modificationRendezVous, resident: resident,
                    objet: contenu.titre, motif: "n’est plus de ce rendez-vous"))
        }
        let nouveaux = voulus.subtracting(anciens).sorted()
        try ajouter(db, id, nouveaux)
        // As at its creation; what was once of care stays so, since its words may still say how somebody is.
        if !nouveaux.isEmpty, acteur.habilitation.decide(.lireRendezVousDeSoins).estPermis {
            try db.execute(sql: "UPDATE rendez_vous SET de_soins = 1 WHERE id = ?", arguments: [id.rawValue])
        }
    }

    private static func ajouter(_ db: Database, _ id: Cle<RendezVous>, _ residents: [Cle<Resident>]) throws {
        for resident in residents {
            try db.execute(
                sql: "INSERT INTO rendez_vous_resident (rendez_vous, resident) VALUES (?, ?)",
                arguments: [id.rawValue, resident.rawValue])
        }
    }

    static func changerEtat(
        _ db: Database, _ acteur: Acteur, _ id: Cle<RendezVous>, version: Int, _ etat: EtatRendezVous, motif: String,
        _ quand: Instant
    ) throws -> RendezVous {
        let avant = try base(db, acteur, id, version)
        let motifGarde = etat == .annule ? motif : ""
        guard avant.etat != etat || avant.motifAnnulation != motifGarde else { return avant }
        try db.execute(
            sql: "UPDATE rendez_vous SET etat = ?, motif_annulation = ?, version = version + 1 WHERE id = ?",
            arguments: [etat.rawValue, motifGarde, id.rawValue])
        let retabli = avant.etat == .annule && etat != .annule ? "rétabli, " : ""
        let acte: ActeTrace = etat == .annule ? .annulationRendezVous : .modificationRendezVous
        return try garder(
            db, acteur, id, acte, quand, motif: retabli + (motif.isEmpty ? etat.libelle : motif))
    }

    /// Adds a row with its days, its persons and its first state; rights already checked.
    static func inserer(
        _ db: Database, _ contenu: ContenuRendezVous, residents: [Cle<Resident>], etat: EtatRendezVous, motif: String,
        par: Cle<Compte>?, quand: Instant, estDeSoins: Bool
    ) throws -> Cle<RendezVous> {
        try verifier(contenu)
        try db.execute(
            sql: """
                INSERT INTO rendez_vous (debut, fin, titre, lieu, transport, accompagnant, a_apporter, unite, etat,
                    motif_annulation, version, de_soins)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
                """,
            arguments: [
                contenu.debut.secondes, contenu.fin.secondes, contenu.titre, contenu.lieu, contenu.transport,
                contenu.accompagnant, contenu.aApporter, contenu.unite?.rawValue, etat.rawValue, motif,
                estDeSoins,
            ])
        let id = Cle<RendezVous>(db.lastInsertedRowID)
        try ajouter(db, id, Set(residents).sorted())
        try ranger(db, id, contenu)
        try garderVersion(db, id, par: par, quand: quand)
        return id
    }

    // MARK: - Pieces

    /// The appointment, when the right to write holds and nobody changed it since `version`.
    private static func base(_ db: Database, _ acteur: Acteur, _ id: Cle<RendezVous>, _ version: Int) throws
        -> RendezVous
    {
        let avant = try AgendaSQL.lire(db, id)
        try exigerEcriture(db, acteur, avant.residents.map(\.id), avant.contenu)
        if avant.estDeSoins {
            try acteur.habilitation.decide(.lireRendezVousDeSoins)
                .exiger(resident: avant.residents.first?.id, objet: RendezVous.titreSansSoins)
        }
        guard avant.version == version else {
            let ligne = try Row.fetchOne(
                db,
                sql: """
                    SELECT c.prenom, c.nom, v.ecrit_le FROM rendez_vous_version v LEFT JOIN compte c ON c.id = v.ecrit_par
                    WHERE v.rendez_vous = ? ORDER BY v.version DESC LIMIT 1
                    """, arguments: [id.rawValue])
            let nom = MessagesSQL.nomCourt(prenom: ligne?["prenom"], nom: ligne?["nom"])
            let auteur = nom.isEmpty ? "quelqu’un" : nom
            let heure = ligne.map { " à \($0.instant("ecrit_le").heureLegale.heureMinute)" } ?? ""
            throw ErreurDepot.conflit(
                "Ce rendez-vous a été modifié par \(auteur)\(heure) ; rien n’a été écrasé : relisez-le, puis reprenez votre saisie."
            )
        }
        return avant
    }

    private static func exigerEcriture(
        _ db: Database, _ acteur: Acteur, _ residents: [Cle<Resident>], _ contenu: ContenuRendezVous
    ) throws {
        try acteur.habilitation.decide(.ecrireAgenda).exiger(resident: residents.first, objet: contenu.titre)
        if let unite = contenu.unite, let perimetre = acteur.perimetre, !perimetre.unites.contains(unite) {
            throw RefusDeDroit(PhrasesDeRefus.uniteHorsPerimetre, objet: contenu.titre)
        }
        for resident in residents {
            try acteur.exigerPerimetre(
                try ResidentsSQL.unite(db, resident), resident: resident, objet: contenu.titre)
        }
    }

    private static func verifier(_ contenu: ContenuRendezVous) throws {
        guard !contenu.titre.trimmingBlancs().isEmpty else {
            throw ErreurDepot.refus("Un rendez-vous a un intitulé ; écrivez-le avant de valider.")
        }
        guard contenu.fin > contenu.debut else {
            throw ErreurDepot.refus("La fin d’un rendez-vous suit son début ; corrigez l’une des deux heures.")
        }
        guard contenu.fin.secondes - contenu.debut.secondes <= Int64(joursAuPlus) * 86_400 else {
            throw ErreurDepot.refus("Un rendez-vous ne dure pas plus d’un an ; corrigez sa fin.")
        }
    }

    /// One row a civil day that the appointment touches; an end at midnight does not touch the next day.
    private static func ranger(_ db: Database, _ id: Cle<RendezVous>, _ contenu: ContenuRendezVous) throws {
        try db.execute(sql: "DELETE FROM rendez_vous_jour WHERE rendez_vous = ?", arguments: [id.rawValue])
        let premier = contenu.debut.heureLegale.jour.joursDepuisEpoque
        let dernier = contenu.fin.adding(secondes: -1).heureLegale.jour.joursDepuisEpoque
        for jour in premier...max(premier, dernier) {
            try db.execute(
                sql: "INSERT INTO rendez_vous_jour (jour, rendez_vous) VALUES (?, ?)", arguments: [jour, id.rawValue])
        }
    }

    private static func garder(
        _ db: Database, _ acteur: Acteur, _ id: Cle<RendezVous>, _ acte: ActeTrace, _ quand: Instant, motif: String = ""
    ) throws -> RendezVous {
        try garderVersion(db, id, par: acteur.id, quand: quand)
        let apres = try AgendaSQL.lire(db, id)
        try tracer(db, acteur, acte, apres, quand, motif: motif)
        return apres
    }

    private static func garderVersion(_ db: Database, _ id: Cle<RendezVous>, par: Cle<Compte>?, quand: Instant) throws {
        let etat = try AgendaSQL.lire(db, id)
        try db.execute(
            sql: """
                INSERT INTO rendez_vous_version
                    (rendez_vous, version, contenu, etat, motif_annulation, ecrit_par, ecrit_le)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id.rawValue, etat.version, try JSON.texte(etat.contenu), etat.etat.rawValue, etat.motifAnnulation,
                par?.rawValue, quand.secondes,
            ])
    }

    private static func tracer(
        _ db: Database, _ acteur: Acteur, _ acte: ActeTrace, _ rendezVous: RendezVous, _ quand: Instant,
        motif: String = ""
    ) throws {
        // One line a person: each record must show all that concerns it.
        let personnes: [Cle<Resident>?] = rendezVous.residents.isEmpty ? [nil] : rendezVous.residents.map(\.id)
        for resident in personnes {
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: quand, qui: acteur.identifiant, acte: acte, resident: resident,
                    objet: rendezVous.contenu.titre, motif: motif))
        }
    }
}
