import DUIDomain
import GRDB

extension BaseDUI {
    /// The parts of a record that are kept as entries.
    func depotRubriques() -> DepotRubriques {
        DepotRubriques(
            lire: { id, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.ouvrirDossier).exiger(resident: id)
                    try acteur.exigerPerimetre(try ResidentsSQL.unite(db, id), resident: id)
                    return try RubriquesSQL.duResident(db, id, acteur)
                }
            },
            noter: { id, valeurs, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurRubriques.noter(db, acteur, id, valeurs, signature.quand)
                    return try RubriquesSQL.duResident(db, id, acteur)
                }
            },
            corriger: { entree, valeurs, motif, signature in
                try await self.agir(signature) { db, acteur in
                    let id = try GestesSurRubriques.corriger(db, acteur, entree, valeurs, motif, signature.quand)
                    return try RubriquesSQL.duResident(db, id, acteur)
                }
            },
            retirer: { entree, motif, signature in
                try await self.agir(signature) { db, acteur in
                    let id = try GestesSurRubriques.retirer(db, acteur, entree, motif, signature.quand)
                    return try RubriquesSQL.duResident(db, id, acteur)
                }
            })
    }
}

/// Acts on the entries. Each one checks the rights, adds, journals.
enum GestesSurRubriques {
    static func noter(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ valeurs: ValeursDeRubrique, _ quand: Instant
    ) throws {
        try exiger(db, acteur, id, valeurs.rubrique)
        try RubriquesSQL.inserer(db, id, valeurs.rubrique, valeurs.valeurs, par: acteur.id, quand)
        try tracer(db, acteur, id, .ecritureRubrique, valeurs.rubrique, valeurs.valeurs, quand)
        try noterLaFin(db, acteur, id, valeurs, quand)
    }

    static func corriger(
        _ db: Database, _ acteur: Acteur, _ cle: Cle<EntreeDeRubrique>, _ valeurs: ValeursDeRubrique, _ motif: String,
        _ quand: Instant
    ) throws -> Cle<Resident> {
        let (entree, resident) = try RubriquesSQL.enVigueur(db, cle)
        try exiger(db, acteur, resident, entree.rubrique)
        guard valeurs.rubrique == entree.rubrique else {
            throw ErreurDepot.refus(
                "Une ligne ne change pas de rubrique ; rien n’est changé : retirez-la, puis notez l’autre.")
        }
        guard valeurs.valeurs != entree.valeurs else {
            throw ErreurDepot.refus("Rien ne diffère de ce qui est noté ; rien n’est changé.")
        }
        let motif = try lire(motif)
        try RubriquesSQL.inserer(
            db, resident, entree.rubrique, valeurs.valeurs, par: acteur.id, quand, corrige: cle, motif: motif)
        try tracer(
            db, acteur, resident, .correctionRubrique, entree.rubrique, valeurs.valeurs, quand, motif: motif)
        try noterLaFin(db, acteur, resident, valeurs, quand)
        return resident
    }

    static func retirer(
        _ db: Database, _ acteur: Acteur, _ cle: Cle<EntreeDeRubrique>, _ motif: String, _ quand: Instant
    ) throws -> Cle<Resident> {
        let (entree, resident) = try RubriquesSQL.enVigueur(db, cle)
        try exiger(db, acteur, resident, entree.rubrique)
        let motif = try lire(motif)
        try RubriquesSQL.inserer(
            db, resident, entree.rubrique, entree.valeurs, par: acteur.id, quand, corrige: cle, retiree: true,
            motif: motif)
        try tracer(db, acteur, resident, .retraitRubrique, entree.rubrique, entree.valeurs, quand, motif: motif)
        return resident
    }

    private static func lire(_ motif: String) throws -> String {
        let motif = Assainissement.ligne(String(motif.prefix(EntreeDeRubrique.motifAuPlus))).trimmingBlancs()
        guard motif.contains(where: \.isLetter) else {
            throw ErreurDepot.refus("Il manque le motif ; rien n’est changé : dites pourquoi.")
        }
        return motif
    }

    /// What falls due at the end that was told, for whoever may note it, unless it is noted already.
    private static func noterLaFin(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ valeurs: ValeursDeRubrique, _ quand: Instant
    ) throws {
        guard let nature = valeurs.rubrique.echeance, let fin = valeurs.valeurs["fin"].flatMap({ JourCivil(iso: $0) }),
            acteur.habilitation.decide(.noterEcheance(nature)).estPermis
        else { return }
        let precision = String(
            EntreeDeRubrique.titre(valeurs.rubrique, valeurs.valeurs.filter { $0.key != "le" })
                .prefix(Echeance.precisionAuPlus))
        let nouvelle = NouvelleEcheance(nature: nature, precision: precision, finLe: fin)
        let connues = try EcheancesSQL.duResident(db, id, acteur)
        guard nouvelle.refus(parmi: connues, le: quand.heureLegale.jour) == nil else { return }
        try GestesSurEcheances.noter(db, acteur, id, nouvelle, quand)
    }

    private static func exiger(_ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ rubrique: Rubrique) throws {
        let unite = try ResidentsSQL.unite(db, id)
        try acteur.habilitation.decide(.ouvrirDossier).exiger(resident: id, objet: rubrique.titre)
        try acteur.habilitation.decide(.ecrireRubrique(rubrique)).exiger(resident: id, objet: rubrique.titre)
        try acteur.exigerPerimetre(unite, resident: id, objet: rubrique.titre)
    }

    private static func tracer(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ acte: ActeTrace, _ rubrique: Rubrique,
        _ valeurs: [String: String], _ quand: Instant, motif: String = ""
    ) throws {
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: acte, resident: id,
                objet: "\(rubrique.titre) : \(EntreeDeRubrique.titre(rubrique, valeurs))", motif: motif))
    }
}
