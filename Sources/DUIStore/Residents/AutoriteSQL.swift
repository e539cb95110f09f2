import DUIDomain
import GRDB

extension BaseDUI {
    /// Holders of parental authority.
    func depotAutorites() -> DepotAutorites {
        DepotAutorites(
            noter: { id, titulaire, signature in
                try await self.agir(signature) { db, acteur in
                    try AutoriteSQL.noter(db, acteur, id, titulaire, signature.quand)
                }
            },
            retirer: { id, nom, motif, signature in
                try await self.agir(signature) { db, acteur in
                    try AutoriteSQL.retirer(db, acteur, id, nom: nom, motif: motif, signature.quand)
                }
            })
    }
}

/// Holders of parental authority, as rows: the last one about a name says what is known of it.
enum AutoriteSQL {
    /// Those who hold it now, in the order in which they were first noted.
    static func titulaires(_ db: Database, _ id: Cle<Resident>) throws -> [TitulaireAutorite] {
        var noms: [String] = []
        var derniers: [String: TitulaireAutorite?] = [:]
        let lignes = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM autorite_parentale WHERE resident = ? ORDER BY id"),
            arguments: [id.rawValue])
        for ligne in lignes {
            let nom: String = Repliage.replier(ligne["nom"] as String)
            if derniers[nom] == nil { noms.append(nom) }
            derniers[nom] = .some((ligne["est_titulaire"] as Bool) ? try titulaire(ligne) : nil)
        }
        return noms.compactMap { derniers[$0] ?? nil }
    }

    private static func titulaire(_ ligne: Row) throws -> TitulaireAutorite {
        var mesure: MesureJudiciaire?
        if ligne["mesure"] as String? != nil {
            mesure = MesureJudiciaire(
                try ligne.code("mesure"), depuis: try ligne.jour("mesure_depuis"),
                jusquAu: ligne.jourOuRien("mesure_jusqu_au"), decideePar: ligne["decidee_par"],
                auProfitDe: ligne["au_profit_de"])
        }
        return TitulaireAutorite(
            nom: ligne["nom"], lien: ligne["lien"], telephone: ligne["telephone"], mesure: mesure)
    }

    /// Notes a holder.
    static func noter(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ titulaire: TitulaireAutorite, _ quand: Instant
    ) throws -> [TitulaireAutorite] {
        try exiger(db, acteur, id)
        let jour = quand.heureLegale.jour
        let naissance = try ResidentsSQL.lire(db, id).traits.dateDeNaissance
        guard naissance.anneesRevolues(au: jour) < 18 else {
            throw ErreurDepot.refus(
                "L’autorité parentale s’arrête à la majorité ; rien n’a été noté : cette personne répond pour elle-même."
            )
        }
        if let refus = titulaire.refus(le: jour) { throw ErreurDepot.refus(refus) }
        try inscrire(db, id, titulaire, estTitulaire: true, motif: "", par: acteur.id, quand)
        try tracer(
            db, acteur, id, titulaire.designation, titulaire.mesure.map { $0.enMots(le: jour) } ?? "sans mesure", quand)
        return try titulaires(db, id)
    }

    /// Notes that somebody does not hold it.
    static func retirer(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, nom: String, motif: String, _ quand: Instant
    ) throws -> [TitulaireAutorite] {
        try exiger(db, acteur, id)
        let motif = String(Assainissement.ligne(motif).prefix(TitulaireAutorite.texteAuPlus))
        guard motif.contains(where: \.isLetter) else {
            throw ErreurDepot.refus("Il manque le motif ; rien n’a été noté : écrivez pourquoi.")
        }
        let connu = try titulaires(db, id).first { Repliage.replier($0.nom) == Repliage.replier(nom) }
        guard var connu else {
            throw ErreurDepot.refus(
                "\(Assainissement.ligne(nom)) n’est pas titulaire de l’autorité parentale ici ; rien n’a été noté : "
                    + "écrivez le nom comme le dossier le montre.")
        }
        connu.mesure = nil
        try inscrire(db, id, connu, estTitulaire: false, motif: motif, par: acteur.id, quand)
        try tracer(db, acteur, id, connu.designation, "n’est plus titulaire : \(motif)", quand)
        return try titulaires(db, id)
    }

    /// Writes a row; rights were checked.
    static func inscrire(
        _ db: Database, _ id: Cle<Resident>, _ titulaire: TitulaireAutorite, estTitulaire: Bool, motif: String,
        par: Cle<Compte>?, _ quand: Instant
    ) throws {
        let mesure = titulaire.mesure
        try db.cachedStatement(
            sql: """
                INSERT INTO autorite_parentale (resident, nom, lien, telephone, est_titulaire, mesure, mesure_depuis,
                    mesure_jusqu_au, decidee_par, au_profit_de, motif, note_par, note_le)
                VALUES (\(parametres(13)))
                """
        ).execute(arguments: [
            id.rawValue, titulaire.nom, titulaire.lien, titulaire.telephone, estTitulaire, mesure?.nature.rawValue,
            mesure?.depuis.iso, mesure?.jusquAu?.iso, mesure?.decideePar ?? "", mesure?.auProfitDe ?? "", motif,
            par?.rawValue, quand.secondes,
        ])
    }

    private static func exiger(_ db: Database, _ acteur: Acteur, _ id: Cle<Resident>) throws {
        let unite = try ResidentsSQL.unite(db, id)
        try acteur.habilitation.decide(.noterAutoriteParentale).exiger(resident: id)
        try acteur.exigerPerimetre(unite, resident: id)
    }

    private static func tracer(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ objet: String, _ motif: String, _ quand: Instant
    ) throws {
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .noteAutorite, resident: id, objet: objet, motif: motif))
    }
}
