import DUIDomain
import GRDB

extension BaseDUI {
    /// Imports a list of people, or looks at what would be done: everything in one transaction, which a program killed
    /// halfway leaves as if it had never begun.
    func importer(
        _ liste: ListeAImporter, _ demande: DemandeImport, _ signature: Signature
    ) async throws -> IssueImport {
        guard !demande.essai else {
            return try await consulter(signature.compte) { db, acteur in
                try acteur.habilitation.decide(.qualifierIdentite).exiger()
                let examinee = liste.avec(try ExamenDeListe(db).constats(liste))
                return IssueImport(liste: examinee, obstacles: examinee.obstacles(demande.acceptations), creees: 0)
            }
        }
        return try await agir(signature) { db, acteur in
            try acteur.habilitation.decide(.qualifierIdentite).exiger(objet: "importation d’une liste")
            let examen = try ExamenDeListe(db)
            let examinee = liste.avec(try examen.constats(liste))
            let obstacles = examinee.obstacles(demande.acceptations)
            guard obstacles.isEmpty else { return IssueImport(liste: examinee, obstacles: obstacles, creees: 0) }
            let creees = try ImportDeListe.ecrire(db, acteur, examinee, examen, signature)
            return IssueImport(liste: examinee, obstacles: [], creees: creees)
        }
    }
}

/// The writes of an import that nothing stops.
enum ImportDeListe {
    static func ecrire(
        _ db: Database, _ acteur: Acteur, _ liste: ListeAImporter, _ examen: ExamenDeListe, _ signature: Signature
    ) throws -> Int {
        let nouvelles = liste.nouvelles
        let connues = liste.lignes.count - nouvelles.count
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: signature.quand, qui: acteur.identifiant, acte: .importResidents,
                objet: "\(liste.nom) : \(FormatDate.nombre(nouvelles.count, "personne")), "
                    + "\(FormatDate.nombre(connues, "ligne")) de personnes déjà connues"))
        // Numbers that the list gives are taken first, so that the next ones of DUI avoid them.
        for ligne in nouvelles.filter({ !$0.ipp.isEmpty }) + nouvelles.filter(\.ipp.isEmpty) {
            guard let controle = ligne.controle else { continue }
            _ = try EcritureIdentites.inscrire(
                db, acteur, try identite(controle, liste, ligne, signature), examen.sejour(ligne), ipp: ligne.ipp,
                signature)
        }
        if !nouvelles.isEmpty { try RessemblancesSQL.marquerToutes(db) }
        return nouvelles.count
    }

    private static func identite(
        _ controle: ControleTraits, _ liste: ListeAImporter, _ ligne: LigneImport, _ signature: Signature
    ) throws -> Identite {
        do {
            return try Identite.creer(
                controle, signature: signature, motif: "importé de \(liste.nom), ligne \(ligne.numero)")
        } catch {
            throw ErreurDepot.refus(error.message)
        }
    }
}

/// What the base alone knows of a list: rooms, units, local numbers, people who are there already.
struct ExamenDeListe {
    private let db: Database
    private let unites: [String: Unite]
    private let unitesDesChambres: [String: Int64]

    init(_ db: Database) throws {
        self.db = db
        var unites: [String: Unite] = [:]
        for ligne in try Row.fetchAll(db, sql: "SELECT id, nom FROM unite ORDER BY rang DESC") {
            unites[Repliage.replier(ligne["nom"] as String)] = Unite(id: ligne.cle("id"), nom: ligne["nom"])
        }
        self.unites = unites
        var chambres: [String: Int64] = [:]
        for ligne in try Row.fetchAll(db, sql: "SELECT numero, unite FROM chambre") {
            chambres[ligne["numero"]] = ligne["unite"] as Int64
        }
        unitesDesChambres = chambres
    }

    /// Everything that is to be said, row by row.
    func constats(_ liste: ListeAImporter) throws -> [ConstatImport] {
        var constats: [ConstatImport] = []
        for ligne in liste.lignes where ligne.controle != nil {
            let connue = try ressemblance(ligne)
            constats += connue
            guard !connue.contains(where: { $0.gravite == .dejaConnue }) else { continue }
            constats += lieux(ligne)
            constats += try ippPris(ligne)
        }
        return constats
    }

    /// The stay of a row without fault. Since when she is there is not known to the hour.
    func sejour(_ ligne: LigneImport) -> Sejour {
        Sejour(
            chambre: ligne.chambre, unite: unites[Repliage.replier(ligne.unite)], entreeLe: ligne.entreeLe,
            etat: ligne.entreeLe == nil ? .candidat : .present)
    }

    // MARK: Places and numbers

    private func lieux(_ ligne: LigneImport) -> [ConstatImport] {
        var constats: [ConstatImport] = []
        func faute(_ colonne: ColonneImport, _ message: String) {
            constats.append(ConstatImport(ligne: ligne.numero, colonne: colonne, .faute, message))
        }
        let unite = ligne.unite.isEmpty ? nil : unites[Repliage.replier(ligne.unite)]
        if !ligne.unite.isEmpty, unite == nil {
            let connues = unites.values.sorted { $0.id < $1.id }.prefix(8).map(\.nom).joined(separator: ", ")
            let conseil = connues.isEmpty ? "laissez vide" : "écrivez l’une de : \(connues)"
            faute(.unite, "L’unité «\u{A0}\(ligne.unite)\u{A0}» n’existe pas ; \(conseil).")
        }
        guard !ligne.chambre.isEmpty else { return constats }
        guard let deLaChambre = unitesDesChambres[ligne.chambre] else {
            faute(.chambre, "La chambre \(ligne.chambre) n’existe pas ; \(conseil(pour: ligne.chambre)).")
            return constats
        }
        if let unite, unite.id.rawValue != deLaChambre {
            faute(.unite, "La chambre \(ligne.chambre) n’est pas dans cette unité ; corrigez l’une des deux.")
        }
        return constats
    }

    /// Spreadsheets write `12` for the room `012`.
    private func conseil(pour chambre: String) -> String {
        func sansZeros(_ numero: String) -> Substring { numero.drop { $0 == "0" } }
        let voisines = unitesDesChambres.keys.filter { sansZeros($0) == sansZeros(chambre) }
        guard voisines.count == 1, let voisine = voisines.first else { return "laissez vide, ou écrivez-en une autre" }
        return "écrivez \(voisine), la colonne au format Texte"
    }

    private func ippPris(_ ligne: LigneImport) throws -> [ConstatImport] {
        guard !ligne.ipp.isEmpty else { return [] }
        let autre = try String.fetchOne(
            db.cachedStatement(sql: "SELECT affichage FROM resident WHERE ipp = ?"), arguments: [ligne.ipp])
        return autre.map {
            [
                ConstatImport(
                    ligne: ligne.numero, colonne: .ipp, .faute,
                    "Ce numéro local est déjà celui de \($0) ; laissez vide pour en recevoir un autre.")
            ]
        } ?? []
    }

    // MARK: People who are there already

    private static let colonnes = """
        id, ipp, affichage, nom_de_naissance, prenoms_de_naissance, premier_prenom, nom_utilise, prenom_utilise,
        date_de_naissance, sexe, code_lieu_de_naissance
        """

    private func ressemblance(_ ligne: LigneImport) throws -> [ConstatImport] {
        guard let traits = ligne.controle?.traits else { return [] }
        let qui = RessemblanceImport.Signalement(traits)
        let nees = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT \(Self.colonnes) FROM resident WHERE date_de_naissance = ? ORDER BY rang LIMIT ?"),
            arguments: [traits.dateDeNaissance.iso, LimitesImport.nesLeMemeJour + 1])
        var proche: Row?
        for autre in try nees + deMemeNom(qui) {
            switch RessemblanceImport.entre(qui, et: RessemblanceImport.Signalement(try Self.traits(autre))) {
            case .identique:
                return [
                    ConstatImport(
                        ligne: ligne.numero, .dejaConnue,
                        "\(Self.dire(autre)) est déjà dans la base ; elle n’est pas créée une seconde fois.")
                ]
            case .proche: proche = proche ?? autre
            case nil: break
            }
        }
        proche = try deMemeMatricule(ligne) ?? proche
        var constats =
            proche.map {
                [
                    ConstatImport(
                        ligne: ligne.numero, .ressemblance,
                        "Cette personne ressemble à \(Self.dire($0)), de la base ; est-ce la même ?")
                ]
            } ?? []
        if nees.count > LimitesImport.nesLeMemeJour {
            constats.append(
                ConstatImport(
                    ligne: ligne.numero, colonne: .dateDeNaissance, .doute,
                    "Plus de \(LimitesImport.nesLeMemeJour) personnes de la base ont cette date de naissance, les "
                        + "ressemblances n’y sont pas toutes cherchées ; vérifiez la date."))
        }
        return constats
    }

    /// Who bears, as shown, the name and the given name of the row, whatever her day of birth.
    private func deMemeNom(_ qui: RessemblanceImport.Signalement) throws -> [Row] {
        try qui.nomsEntiers.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { noms in
            let place = noms.joined(separator: "\t")
            return try Row.fetchAll(
                db.cachedStatement(
                    sql: "SELECT \(Self.colonnes) FROM resident WHERE rang >= ? AND rang < ? ORDER BY rang LIMIT 2"),
                arguments: [place + "\t", place + "\n"])
        }
    }

    /// Who has, as her INS, the matricule of the row: it is not kept, but it tells that she may be there already.
    private func deMemeMatricule(_ ligne: LigneImport) throws -> Row? {
        guard let matricule = ligne.matricule?.valeur else { return nil }
        return try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(Self.colonnes) FROM resident WHERE ins_matricule = ? ORDER BY id"),
            arguments: [matricule])
    }

    private static func traits(_ ligne: Row) throws -> TraitsIdentite {
        TraitsIdentite(
            nomDeNaissance: ligne["nom_de_naissance"], prenomsDeNaissance: ligne["prenoms_de_naissance"],
            premierPrenom: ligne["premier_prenom"], nomUtilise: ligne["nom_utilise"],
            prenomUtilise: ligne["prenom_utilise"], dateDeNaissance: try ligne.jour("date_de_naissance"),
            sexe: try ligne.code("sexe"), codeLieuDeNaissance: ligne["code_lieu_de_naissance"])
    }

    private static func dire(_ ligne: Row) -> String {
        "\(ligne["affichage"] as String) (IPP \(ligne["ipp"] as String))"
    }
}
