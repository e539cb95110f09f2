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

    /// What stands under the title: type, author, date, format, version, origin, who filed it, whether it is read.
    public var description: [String] { DocumentEnMots.parties(document.resume) }

    /// Whether a later version replaces it, which must stand out.
    public var estRemplace: Bool { document.resume.estRemplace }

    /// The sentence of the message row.
    var conseil: String {
        if lecteur.saisit { return lecteur.conseilDeRecherche }
        let suite = lecteur.estALaFin ? "" : "Page suiv. : lire la suite. "
        let marque = document.resume.estLu ? "non lu" : "lu"
        return suite + "s : section. l : marquer \(marque). Ctrl+P : imprimer."
    }

    mutating func mesurer(_ mesures: Mesures, _ miseEnPage: MiseEnPage) {
        lecteur.mesurer(largeur: mesures.largeurLecteur, hauteur: mesures.hauteurLecteur, miseEnPage: miseEnPage)
    }

    /// Effects of the acts on a document being read; nil when the command is not one of them.
    func acte(_ id: CommandeID) -> [Sortie]? {
        let resume = document.resume
        switch id {
        case .marquerLu: return Self.marquage(resume)
        case .imprimer: return [.effet(.documents(.preparerImpression(resume.id)))]
        case .voirMessage:
            guard let message = resume.message else {
                return [.message(MessageLigne("Ce document n’est pas arrivé par la messagerie."))]
            }
            return [.aller(.message(message))]
        default: return nil
        }
    }

    /// Marks a document the other way, as Ctrl+Z may undo it.
    static func marquage(_ resume: ResumeDocument) -> [Sortie] {
        let effet = Effet.documents(.marquerLu(resume.id, !resume.estLu))
        return [
            .effet(effet),
            .annulable(
                ActeAnnulable(
                    libelle:
                        "\(resume.estLu ? "document marqué non lu" : "document marqué lu"), \(resume.description.titre)",
                    annulation: .documents(.marquerLu(resume.id, resume.estLu)), reprise: effet)),
        ]
    }
}

/// What a document is and where it comes from, in words.
enum DocumentEnMots {
    static func parties(_ resume: ResumeDocument) -> [String] {
        let description = resume.description
        var parties: [String] = []
        if Repliage.replier(description.type.libelle) != Repliage.replier(description.titre) {
            parties.append(description.type.libelle)
        }
        parties += [description.auteur, description.acteLe.heureLegale.jour.court, format(description)]
        if description.version > 1 { parties.append("version \(description.version)") }
        if resume.estRemplace { parties.append("! remplacé par une version plus récente") }
        let heure = resume.classeLe.heureLegale.complet
        let par = resume.classePar.isEmpty ? "" : " par \(resume.classePar)"
        parties += [resume.origine.libelle, "classé le \(heure)\(par)", resume.estLu ? "lu" : "à lire"]
        return parties.filter { !$0.isEmpty }
    }

    /// `CDA`, `PDF`, `image`, `texte`.
    static func format(_ description: DescriptionDocument) -> String {
        if !description.identifiant.isEmpty { return "CDA" }
        switch description.typeMIME {
        case "application/pdf": return "PDF"
        case let type where type.hasPrefix("image/"): return "image"
        case let type where type.hasPrefix("text/") && type != "text/xml": return "texte"
        default: return description.typeMIME
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
