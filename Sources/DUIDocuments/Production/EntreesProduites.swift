import DUIDomain
import Foundation

/// The coded entries of a section, in the shapes of the national models.
///
/// Source: ANS, CI-SIS, modèles de contenus CDA (entries); the templates are those of the examples of the 2022, 2024 and
/// 2025 editions.
struct EntreesProduites {
    /// `id` of the document, under which its entries are numbered.
    let document: String
    /// Number of the entry.
    let prefixe: String
    /// When the document was written: what is known is known then.
    let ecritLe: Instant

    static let ihe = "1.3.6.1.4.1.19376.1.5.3.1"
    static let ccd = "2.16.840.1.113883.10.20.1"
    static let fr = "1.2.250.1.213.1.1.3"

    /// An entry.
    func noeud(_ entree: EntreeAProduire) -> NoeudEcrit { xml("entry", [:], [contenu(entree)]) }

    private func contenu(_ entree: EntreeAProduire) -> NoeudEcrit {
        switch entree {
        case .observation(let observation): self.observation(observation, id: id())
        case .constantes(let observations): constantes(observations)
        case .probleme(let probleme): self.probleme(probleme)
        case .allergies(let allergies): self.allergies(allergies)
        case .vaccination(let vaccination): self.vaccination(vaccination)
        case .traitement(let absence): traitement(absence)
        case .acte(let acte): self.acte(acte)
        case .directive(let reference, let existe): directive(reference, existe)
        case .orientation(let orientation): self.orientation(orientation)
        case .dispositif(let absence): dispositif(absence)
        case .document(let type, let reference, let octets): annexe(type, reference, octets)
        }
    }

    func id(_ suffixe: Int? = nil) -> NoeudEcrit {
        xml("id", ["root": document, "extension": prefixe + (suffixe.map { ".\($0)" } ?? "")])
    }

    static func renvoi(_ nom: String, _ reference: String) -> NoeudEcrit {
        xml(nom, [:], [xml("reference", ["value": "#\(reference)"])])
    }

    static let acheve = xml("statusCode", ["code": "completed"])

    func observation(_ observation: ObservationAProduire, id: NoeudEcrit) -> NoeudEcrit {
        xml(
            "observation", ["classCode": "OBS", "moodCode": "EVN"],
            NoeudEcrit.modeles(Self.modeles(observation.genre)) + [
                id, .code("code", observation.code), Self.renvoi("text", observation.reference), Self.acheve,
                observation.quand.map { xml("effectiveTime", ["value": DatesProduites.hl7($0)]) }
                    ?? .vide("effectiveTime", "NASK"),
                Self.valeur(observation), observation.site.map { .code("targetSiteCode", $0) },
            ])
    }

    private static func valeur(_ observation: ObservationAProduire) -> NoeudEcrit {
        switch observation.valeur {
        case .ouiNon(let oui): xml("value", ["xsi:type": "BL", "value": oui ? "true" : "false"])
        case .quantite(let nombre, let unite): xml("value", ["xsi:type": "PQ", "value": nombre, "unit": unite])
        case .code(let code): .code("value", code, type: "CD")
        case .moment(let instant):
            xml("value", ["xsi:type": "IVL_TS", "value": DatesProduites.hl7(instant)])
        case .mots: xml("value", ["xsi:type": "CD"], [renvoi("originalText", observation.reference)])
        case .inconnue: xml("value", ["xsi:type": "BL", "nullFlavor": "UNK"])
        case .quantiteInconnue: xml("value", ["xsi:type": "PQ", "nullFlavor": "UNK"])
        case .momentInconnu: xml("value", ["xsi:type": "IVL_TS", "nullFlavor": "UNK"])
        }
    }

    private static func modeles(_ genre: ObservationAProduire.Genre) -> [String] {
        switch genre {
        case .simple: ["\(ihe).4.13", "\(fr).48"]
        case .objet: ["\(ihe).4.13", "\(fr).48", "\(fr).12"]
        case .evaluation: ["\(ihe).1.12.3.6", "\(ihe).4.13", "\(ccd).31", "\(fr).25"]
        case .constante: ["\(ccd).31", "\(ihe).4.13", "\(ihe).4.13.2", "\(fr).50"]
        }
    }

    private func constantes(_ observations: [ObservationAProduire]) -> NoeudEcrit {
        xml(
            "organizer", ["classCode": "CLUSTER", "moodCode": "EVN"],
            NoeudEcrit.modeles(["\(Self.ccd).32", "\(Self.ccd).35", "\(Self.ihe).4.13.1", "\(Self.fr).49"]) + [
                id(),
                .code("code", CodeRecu(code: "85353-1", systeme: SystemesDeCodes.loinc, libelle: "Signes vitaux")),
                Self.acheve,
                xml("effectiveTime", ["value": DatesProduites.hl7(observations.first?.quand ?? ecritLe)]),
            ]
                + observations.enumerated().map { rang, observation in
                    xml("component", ["typeCode": "COMP"], [self.observation(observation, id: id(rang + 1))])
                })
    }

    /// A document of the list of joined ones: its type, and its bytes when it travels inside.
    private func annexe(_ type: CodeRecu, _ reference: String, _ octets: Data?) -> NoeudEcrit {
        let observation = xml(
            "observation", ["classCode": "OBS", "moodCode": "EVN"],
            NoeudEcrit.modeles(["\(Self.ihe).4.13", "\(Self.fr).48", "\(Self.fr).48.18"]) + [
                id(1),
                .code("code", CodeRecu(code: "69764-9", systeme: SystemesDeCodes.loinc, libelle: "Type de document")),
                Self.renvoi("text", reference), Self.acheve, .vide("effectiveTime", "NA"),
                .code("value", type, type: "CD"),
            ])
        let media = xml(
            "observationMedia", ["classCode": "OBS", "moodCode": "EVN", "ID": "media-\(reference)"],
            [
                octets.map {
                    xml(
                        "value", ["mediaType": "application/pdf", "representation": "B64"],
                        texte: $0.base64EncodedString())
                } ?? .vide("value", "NAV")
            ])
        return xml(
            "organizer", ["classCode": "CLUSTER", "moodCode": "EVN"],
            NoeudEcrit.modeles(["\(Self.fr).18"]) + [
                id(),
                .code("code", CodeRecu(code: "55107-7", systeme: SystemesDeCodes.loinc, libelle: "Document attaché")),
                Self.acheve,
            ] + [observation, media].map { xml("component", [:], [$0]) })
    }
}
