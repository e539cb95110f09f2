import DUIDomain

/// A document being read, in the documents panel or inside a record.
public struct DocumentLuState: Hashable, Sendable {
    /// The document.
    public internal(set) var document: DocumentOuvert
    /// Its text.
    public internal(set) var lecteur: LecteurState

    init(_ document: DocumentOuvert) {
        self.document = document
        lecteur = LecteurState(document.contenu)
    }

    /// Titles of the sections with the rank of their first line, for the pane of sections.
    public var sections: [(titre: String, ligne: Int)] {
        lecteur.texte.sections.map { (lecteur.texte.lignes[$0].texte, $0) }
    }

    /// The sentence of the message row.
    var conseil: String {
        let suite = lecteur.estALaFin ? "" : "Page suiv. : lire la suite. "
        return suite + "s : section suivante. l : marquer comme lu. Ctrl+P : imprimer."
    }

    mutating func mesurer(_ mesures: Mesures, _ miseEnPage: MiseEnPage) {
        lecteur.mesurer(largeur: mesures.largeurLecteur, hauteur: mesures.hauteurLecteur, miseEnPage: miseEnPage)
    }

    /// Effects of the acts on a document being read; nil when the command is not one of them.
    func acte(_ id: CommandeID) -> [Sortie]? {
        let resume = document.resume
        switch id {
        case .marquerLu:
            let effet = Effet.documents(.marquerLu(resume.id, !resume.estLu))
            return [
                .effet(effet),
                .annulable(
                    ActeAnnulable(
                        libelle: resume.estLu ? "document marqué non lu" : "document marqué lu",
                        annulation: .documents(.marquerLu(resume.id, resume.estLu)), reprise: effet)),
            ]
        case .imprimer: return [.effet(.documents(.preparerImpression(resume.id)))]
        case .voirMessage:
            guard let message = resume.message else {
                return [.message(MessageLigne("Ce document n’est pas arrivé par la messagerie."))]
            }
            return [.aller(.message(message))]
        default: return nil
        }
    }
}

/// A printing of a document of a record being decided: shared by the panels that offer it.
struct ImpressionDeDocument: Sendable {
    var resume: ResumeDocument
    var destinations: [DestinationImpression]

    /// The dialog that shows what is printed and where.
    var dialogue: DialogueState? {
        destinations.first.map {
            DialogueDImpression.construire(
                titre: resume.description.titre, resident: resume.nomResident, sur: $0, destinations)
        }
    }

    /// The list of places.
    var choix: ChoixState {
        let options = destinations.enumerated().map { ChoixState.Option("\($0)", $1.libelle) }
        return ChoixState(nom: "destination", titre: "Imprimer sur", options: options)
    }

    /// What the answer to the dialog asks for.
    func reponse(_ bouton: String) -> [Sortie] {
        switch bouton {
        case "imprimer": destinations.first.map { [.effet(.documents(.imprimer(resume.id, $0)))] } ?? []
        case "ailleurs": [.choix(choix)]
        default: []
        }
    }

    /// What the choice of a place asks for.
    func choisie(_ valeur: String) -> [Sortie] {
        guard let rang = Int(valeur), destinations.indices.contains(rang) else { return [] }
        return [.effet(.documents(.imprimer(resume.id, destinations[rang])))]
    }
}
