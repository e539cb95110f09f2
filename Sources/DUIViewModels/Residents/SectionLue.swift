import DUIDomain

/// A section of a record that is read as text, and written to by lists and dialogs.
protocol SectionLue {
    /// Its text, once read.
    func contenu(_ dossier: Dossier, pour habilitation: Habilitation, le jour: JourCivil) -> ContenuLisible?
    /// The sentence of the message row.
    func conseil(pour habilitation: Habilitation) -> String
    /// Whether a command may be done now; nil when it is not one of this section.
    func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite?
    /// Does a command; nil when it is not one of this section.
    mutating func executer(_ id: CommandeID, _ dossier: Dossier, _ contexte: ContextePanneau) -> [Sortie]?
    /// Takes the value of a list, and shows the next one; nil for a list that is not of this section.
    mutating func choisir(_ choix: String, _ valeur: String, _ dossier: Dossier, _ contexte: ContextePanneau)
        -> [Sortie]?
    /// Takes the answer to a dialog; nil for a dialog that is not of this section.
    mutating func repondre(_ dialogue: String, _ bouton: String, _ dossier: Dossier) -> [Sortie]?
}
