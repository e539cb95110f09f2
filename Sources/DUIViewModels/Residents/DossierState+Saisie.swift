import DUIDomain

/// What is typed in an open record, and what is written from it.
extension DossierState {
    mutating func executerDansLeTexte(_ id: CommandeID) -> Bool {
        documentLu == nil ? lecteur.executer(id) : documentLu?.lecteur.executer(id) ?? false
    }

    /// Takes what is typed into a field of the identity, or into the search field of the text on screen.
    mutating func saisir(_ texte: String) {
        if estEnSaisie { identite.inserer(texte) } else { chercher { $0.saisir(texte) } }
    }

    /// Edits the field of the identity, or the search field of the text on screen.
    mutating func editer(_ edition: Edition) {
        if estEnSaisie { identite.editer(edition) } else { chercher { $0.editer(edition) } }
    }

    private mutating func chercher(_ changer: (inout LecteurState) -> Void) {
        guard var lu = documentLu else { return changer(&lecteur) }
        changer(&lu.lecteur)
        documentLu = lu
    }

    /// A message about the person, with the document that is read or chosen.
    func envoyer() -> [Sortie] {
        let choisi = documentLu?.document.resume ?? (section == .documents ? documents.selectionnee : nil)
        let personne = PersonneConcernee(id: dossier.resident.id, nom: dossier.resident.traits.affichage)
        return [.aller(.redaction(SujetDeMessage(personne: personne, document: choisi)))]
    }
}
