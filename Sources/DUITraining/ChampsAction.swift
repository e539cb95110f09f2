import DUIDomain

/// The fields of an action in a file.
enum ChampsAction {
    /// Their keys.
    static let connus: Set<String> = [
        "type", "par", "de", "a", "cc", "objet", "corps", "corps_origine", "pieces", "documents", "motif", "portee",
        "reponse", "titre_identite", "criteres", "quoi", "quand", "participants", "medium", "note",
    ]

    /// Fills the fields of an action from its mapping.
    static func fill(_ action: inout ActionParcours, _ table: TableYAML) throws(FauteParcours) {
        let de = try table.optionalText("de")
        action.de = de.isEmpty ? nil : de
        action.a = try table.texts("a")
        action.copies = try table.texts("cc")
        action.objet = try table.optionalText("objet")
        action.corps = try table.optionalText("corps")
        let origine = try table.optionalText("corps_origine")
        guard ["", "seed", "redige"].contains(origine) else {
            throw FauteParcours(
                ligne: table.line("corps_origine"),
                phrase: "« \(origine) » n’est pas une valeur connue de « corps_origine »")
        }
        action.corpsEstRedige = origine == "redige"
        action.pieces = try table.texts("pieces")
        action.documents = try table.texts("documents")
        action.motif = try table.optionalText("motif")
        action.portee = try table.optionalText("portee")
        action.reponse = try table.optionalText("reponse")
        action.titreIdentite = try table.optionalText("titre_identite")
        action.criteres = try table.texts("criteres")
        action.quoi = try table.optionalText("quoi")
        action.participants = try table.texts("participants")
        action.moyen = try table.optionalText("medium")
        action.note = try table.optionalText("note")
    }
}
