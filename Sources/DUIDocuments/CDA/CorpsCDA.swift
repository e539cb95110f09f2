import DUIDomain
import Foundation

/// The body of a CDA: its sections made readable, or its single piece.
struct CorpsCDA {
    private(set) var corps = DocumentClinique.Corps.absent
    private(set) var sections: [SectionLisible] = []
    private(set) var avertissements: [String] = []
    private(set) var copiePDF: Data?
    private(set) var annexes: [PieceLue] = []
    private(set) var resultats: [ResultatSignale] = []

    /// Template of the section that carries the copy of the whole document as a PDF (FR-Document-PDF-copie).
    private static let modeleDeCopie = "1.2.250.1.213.1.1.2.243"

    init(_ document: ElementXML) {
        let composant = document.element("component")
        if let structure = composant?.element("structuredBody") {
            lireStructure(structure)
        } else if let texte = composant?.element("nonXMLBody", "text") {
            lirePiece(MediaCDA(identifiant: "corps", valeur: texte))
        } else {
            avertissements.append("Ce document n’a pas de corps : seul son en-tête peut être lu.")
        }
    }

    private mutating func lireStructure(_ structure: ElementXML) {
        corps = .structure
        let contexte = ContexteRecit(corps: structure)
        for section in structure.elements("component", "section") {
            lire(section, niveau: 1, contexte: contexte)
        }
        if sections.isEmpty { avertissements.append("Ce document ne contient aucune partie lisible.") }
        resultats = ResultatsCDA.signales(dans: structure)
    }

    private mutating func lire(_ section: ElementXML, niveau: Int, contexte: ContexteRecit) {
        let code = section.element("code").map(\.libelleDeCode) ?? ""
        let titre = section.element("title")?.texte ?? ""
        var blocs = section.elements("text").flatMap { Recit.blocs(de: $0, contexte: contexte) }
        let auteurs = section.elements("author").compactMap { $0.element("assignedAuthor") }
            .map { IntervenantCDA($0).court }.filter { !$0.isEmpty }
        if !auteurs.isEmpty {
            let mots = "Auteur de cette partie : \(auteurs.joined(separator: " ; "))"
            blocs.insert(.paragraphe([Fragment(mots, style: .italique)]), at: 0)
        }
        let nom = titre.isEmpty ? code : titre
        if blocs.isEmpty, section.element("entry") != nil {
            avertissements.append(
                "La partie « \(nom) » ne contient que des données codées, sans texte à lire : demandez-le à l’émetteur."
            )
        }
        sections.append(SectionLisible(titre: nom, niveau: niveau, blocs: blocs))
        let inventaire = Inventaire(section)
        for observation in inventaire.medias {
            garder(MediaCDA(observation), commeCopie: Self.estCopie(section))
        }
        for enfant in inventaire.sections { lire(enfant, niveau: niveau + 1, contexte: contexte) }
    }

    /// Sections and media right inside a section, wherever they hang: under `component`, or deep in an entry.
    private struct Inventaire {
        var sections: [ElementXML] = []
        var medias: [ElementXML] = []

        init(_ section: ElementXML) { visiter(section) }

        private mutating func visiter(_ element: ElementXML) {
            for enfant in element.elements {
                switch enfant.nom {
                case "text": break
                case "section": sections.append(enfant)
                case "observationMedia": medias.append(enfant)
                default: visiter(enfant)
                }
            }
        }
    }

    private static func estCopie(_ section: ElementXML) -> Bool {
        section.element("code")?["code"] == "55108-5"
            || section.elements("templateId").contains { $0["root"] == modeleDeCopie }
    }

    private mutating func garder(_ media: MediaCDA, commeCopie: Bool) {
        let nom = media.identifiant.isEmpty ? "piece-\(annexes.count + 1)" : media.identifiant
        guard let octets = media.octets else {
            avertissements.append("« \(nom) » : \(media.defaut)")
            return
        }
        if commeCopie, copiePDF == nil, octets.starts(with: Signature.pdf) {
            copiePDF = octets
        } else {
            annexes.append(PieceLue(nom: nom, typeMIME: media.typeMIME, octets: octets, estIncorporee: true))
        }
    }

    private mutating func lirePiece(_ media: MediaCDA) {
        guard let octets = media.octets else {
            corps = .nonStructure(typeMIME: media.typeMIME, octets: Data())
            avertissements.append(media.defaut)
            return
        }
        corps = .nonStructure(typeMIME: media.typeMIME, octets: octets)
        let lecture = LecteurDeFormat.lire(octets, typeMIME: media.typeMIME)
        sections = lecture.sections
        avertissements += lecture.avertissements
    }
}
