import DUIDomain
import Yams

/// From the text of a file to a pathway, with the rules that its README states.
struct LectureParcours {
    private static let cles: Set<String> = [
        "id", "titre", "version_schema", "texte_absent", "resume", "source", "domaine", "usager", "acteurs",
        "prerequis", "documents", "etapes", "consentements", "limites", "benefices", "ecarts_seed", "matrice",
    ]

    private var boites: [String: BoiteActeur] = [:]
    private var acteurs: Set<String> = []
    private var documents: Set<String> = []

    /// The pathway of a file whose name without extension is `id`.
    static func read(_ texte: String, id: String) throws(FauteParcours) -> Parcours {
        guard let racine = try compose(texte) else { throw FauteParcours(ligne: 1, phrase: "le fichier est vide") }
        var lecture = LectureParcours()
        return try lecture.parcours(TableYAML(racine, cles: cles), id: id)
    }

    private static func compose(_ texte: String) throws(FauteParcours) -> Node? {
        do {
            return try Yams.compose(yaml: texte)
        } catch let erreur as YamlError {
            throw FauteYAML.sentence(erreur)
        } catch {
            throw FauteParcours(ligne: 1, phrase: "ce n’est pas du YAML")
        }
    }

    private mutating func parcours(_ table: TableYAML, id: String) throws(FauteParcours) -> Parcours {
        guard try table.text("id") == id else {
            throw FauteParcours(ligne: table.line("id"), phrase: "« id » doit être le nom du fichier, « \(id) »")
        }
        guard try table.integer("version_schema") == 1 else {
            throw FauteParcours(ligne: table.line("version_schema"), phrase: "seule la version 1 du format est lue")
        }
        let gens = try acteurs(table)
        let pieces = try documents(table)
        let etapes = try etapes(table)
        let absent = try table.bool("texte_absent") ?? false
        if absent && !etapes.isEmpty {
            throw FauteParcours(ligne: table.line("etapes"), phrase: "un parcours sans texte ne peut avoir d’étapes")
        }
        return Parcours(
            id: id, titre: try table.text("titre"), texteAbsent: absent,
            resume: try table.optionalText("resume"), source: try source(table),
            domaine: try table.choice("domaine", DomaineParcours.self), usager: try usager(table), acteurs: gens,
            prerequis: try table.texts("prerequis"), documents: pieces, etapes: etapes,
            consentements: try table.texts("consentements"), limites: try table.texts("limites"),
            benefices: try table.texts("benefices"), ecarts: try table.texts("ecarts_seed"),
            matrice: try matrice(table))
    }

    private func source(_ table: TableYAML) throws(FauteParcours) -> SourceParcours {
        guard let source = try table.table("source", cles: ["fichier", "document", "section"]) else {
            throw FauteParcours(ligne: table.ligne, phrase: "« source » manque")
        }
        return SourceParcours(
            fichier: try source.text("fichier"), document: try source.text("document"),
            section: try source.text("section"))
    }

    private func usager(_ table: TableYAML) throws(FauteParcours) -> UsagerParcours {
        let cles: Set = ["prenom", "nom", "libelle", "sexe", "age", "mineur", "protection_juridique", "situation"]
        guard let usager = try table.table("usager", cles: cles) else {
            throw FauteParcours(ligne: table.ligne, phrase: "« usager » manque")
        }
        let lu = UsagerParcours(
            prenom: try usager.optionalText("prenom"), nom: try usager.optionalText("nom"),
            libelle: try usager.optionalText("libelle"),
            sexe: usager.holds("sexe") ? try usager.choice("sexe", Sexe.self) : nil, age: try usager.integer("age"),
            estMineur: try usager.bool("mineur"),
            protectionJuridique: try usager.optionalText("protection_juridique"),
            situation: try usager.optionalText("situation"))
        guard !lu.affiche.isEmpty else {
            throw FauteParcours(ligne: usager.ligne, phrase: "l’usager n’a ni nom ni libellé")
        }
        return lu
    }

    private mutating func acteurs(_ table: TableYAML) throws(FauteParcours) -> [Acteur] {
        let cles: Set = ["id", "role", "libelle", "structure", "bal", "bal_deduite", "dui", "boite_de"]
        var lus: [Acteur] = []
        var titulaires: [(id: String, ligne: Int)] = []
        for noeud in try table.nodes("acteurs") {
            let acteur = try TableYAML(noeud, cles: cles)
            let id = try acteur.text("id")
            guard acteurs.insert(id).inserted else {
                throw FauteParcours(ligne: acteur.line("id"), phrase: "deux acteurs s’appellent « \(id) »")
            }
            boites[id] = try acteur.choice("bal", BoiteActeur.self)
            let titulaire = try acteur.optionalText("boite_de")
            if !titulaire.isEmpty { titulaires.append((titulaire, acteur.line("boite_de"))) }
            lus.append(
                Acteur(
                    id: id, role: try acteur.choice("role", RoleActeur.self), libelle: try acteur.text("libelle"),
                    structure: try acteur.optionalText("structure"),
                    boite: try acteur.choice("bal", BoiteActeur.self),
                    boiteEstDeduite: try acteur.bool("bal_deduite") ?? false,
                    utiliseLeDUI: try acteur.bool("dui") ?? false, boiteDe: titulaire.isEmpty ? nil : titulaire))
        }
        for titulaire in titulaires { try known(titulaire.id, acteurs, "acteur", titulaire.ligne) }
        return lus
    }

    private mutating func documents(_ table: TableYAML) throws(FauteParcours) -> [DocumentParcours] {
        var lus: [DocumentParcours] = []
        for noeud in try table.nodes("documents") {
            let document = try TableYAML(noeud, cles: ["id", "type", "libelle"])
            let id = try document.text("id")
            guard documents.insert(id).inserted else {
                throw FauteParcours(ligne: document.line("id"), phrase: "deux documents s’appellent « \(id) »")
            }
            lus.append(
                DocumentParcours(
                    id: id, type: try document.choice("type", TypeDocumentParcours.self),
                    libelle: try document.text("libelle")))
        }
        return lus
    }

    private func etapes(_ table: TableYAML) throws(FauteParcours) -> [Etape] {
        let cles: Set = ["n", "titre", "acteur", "quand", "recit", "actions", "services", "limites"]
        var lues: [Etape] = []
        for noeud in try table.nodes("etapes") {
            let etape = try TableYAML(noeud, cles: cles)
            let numero = try etape.integer("n")
            guard numero == lues.count + 1 else {
                throw FauteParcours(ligne: etape.line("n"), phrase: "l’étape \(lues.count + 1) est attendue ici")
            }
            let acteur = try etape.text("acteur")
            try known(acteur, acteurs, "acteur", etape.line("acteur"))
            var actions: [ActionParcours] = []
            for action in try etape.nodes("actions") { actions.append(try self.action(action)) }
            lues.append(
                Etape(
                    numero: lues.count + 1, titre: try etape.text("titre"), acteur: acteur,
                    quand: try moment(etape), recit: try etape.text("recit"), actions: actions,
                    services: try services(etape), limites: try etape.texts("limites")))
        }
        return lues
    }

    private func services(_ etape: TableYAML) throws(FauteParcours) -> [ServiceParcours] {
        var lus: [ServiceParcours] = []
        for mot in try etape.texts("services") {
            guard let service = ServiceParcours(rawValue: mot) else {
                throw FauteParcours(ligne: etape.line("services"), phrase: "le service « \(mot) » n’est pas connu")
            }
            lus.append(service)
        }
        return lus
    }

    private func moment(_ table: TableYAML) throws(FauteParcours) -> MomentParcours? {
        guard let quand = try table.table("quand", cles: ["heure", "jour", "jour_fin", "repere"]) else { return nil }
        let heure = try quand.optionalText("heure")
        return MomentParcours(
            heure: heure.isEmpty ? nil : heure, jour: try quand.integer("jour"),
            jourDeFin: try quand.integer("jour_fin"), repere: try quand.optionalText("repere"))
    }

    private func action(_ noeud: Node) throws(FauteParcours) -> ActionParcours {
        let table = try TableYAML(noeud, cles: ChampsAction.connus)
        var action = ActionParcours(type: try table.choice("type", TypeAction.self), par: try table.text("par"))
        for champ in action.type.champsRequis where !table.holds(champ) {
            throw FauteParcours(
                ligne: table.ligne, phrase: "l’action « \(action.type.libelle) » demande « \(champ) »")
        }
        try ChampsAction.fill(&action, table)
        action.quand = try moment(table)
        let gens = [
            ("par", [action.par]), ("a", action.a), ("cc", action.copies), ("participants", action.participants),
        ]
        for (cle, ids) in gens { for id in ids { try known(id, acteurs, "acteur", table.line(cle)) } }
        if let de = action.de { try known(de, acteurs, "acteur", table.line("de")) }
        for (cle, ids) in [("pieces", action.pieces), ("documents", action.documents)] {
            for id in ids { try known(id, documents, "document", table.line(cle)) }
        }
        if let phrase = ReglesDesBoites.fault(action, boites) {
            throw FauteParcours(ligne: table.ligne, phrase: phrase)
        }
        return action
    }

    private func known(
        _ id: String, _ connus: Set<String>, _ quoi: String, _ ligne: Int
    ) throws(FauteParcours) {
        guard connus.contains(id) else {
            throw FauteParcours(ligne: ligne, phrase: "aucun \(quoi) ne s’appelle « \(id) »")
        }
    }

    private func matrice(_ table: TableYAML) throws(FauteParcours) -> MatriceParcours? {
        guard let matrice = try table.table("matrice", cles: ["note", "lignes"]) else { return nil }
        var lignes: [MatriceParcours.Ligne] = []
        for noeud in try matrice.nodes("lignes") {
            let ligne = try TableYAML(noeud, cles: ["type", "parcours", "etape", "cas"])
            lignes.append(
                MatriceParcours.Ligne(
                    type: try ligne.text("type"), parcours: try ligne.texts("parcours"),
                    etape: try ligne.text("etape"), cas: try ligne.texts("cas")))
        }
        return MatriceParcours(note: try matrice.optionalText("note"), lignes: lignes)
    }
}
