import DUIDocuments
import DUIDomain
import Foundation

/// A record of a person who does not exist, to write documents from.
enum DossierDeTest {
    static let quand = Instant(JourCivil(joursDepuisEpoque: 20_778), heure: 9, minute: 30)

    static let traits = TraitsIdentite(
        nomDeNaissance: "MARTIN", prenomsDeNaissance: "JEANNE MARIE", premierPrenom: "JEANNE", nomUtilise: "DURAND",
        prenomUtilise: "JEANNE", dateDeNaissance: JourCivil(joursDepuisEpoque: 3373), sexe: .feminin,
        codeLieuDeNaissance: "51215", lieuDeNaissance: "DOMPREMY")

    static let etablissement = Etablissement(
        nom: "EHPAD « Les Tilleuls » & Cie", finess: "750803447",
        adresse: "142 rue du Belvédère, 92100 Boulogne-Billancourt",
        oidLocal: "1.2.3.4.567.8.9.10", estDemonstration: true)

    static let compte = Compte(
        id: Cle(1), identifiant: "c.morel", nom: "Morel", prenom: "Claire", role: .ide, rpps: "01234567897", unites: [])

    static func source(
        statut: StatutIdentite = .qualifiee, allergies: [Allergie] = [], antecedents: [[String: String]] = [],
        vaccinations: [[String: String]] = [], alertes: [String] = []
    ) throws -> DossierAProduire {
        let resident = Resident(
            id: Cle(7), ipp: "IPP42", traits: traits, statut: statut, ins: nil,
            sejour: Sejour(chambre: "12", unite: nil, entreeLe: JourCivil(joursDepuisEpoque: 20_000)), gir: 3,
            allergies: allergies, alertes: alertes.map { Alerte($0) })
        let dossier = Dossier(
            resident: resident,
            contacts: [
                Contact(role: "Personne de confiance", nom: "DURAND Paul", lien: "fils", telephone: "06 11 22 33 44"),
                Contact(role: "Médecin traitant", nom: "Dr PETIT", telephone: "01 47 15 00 00"),
            ], medecinTraitant: "Dr PETIT", regime: "sans sel", directivesAnticipees: "Rédigées le 12/03/2024.",
            mesureDeProtection: nil, monEspaceSante: .ouvert, habitudesDeVie: "", prochainsRendezVous: [],
            documentsALire: 0, messagesATraiter: 0)
        func entrees(_ rubrique: Rubrique, _ valeurs: [[String: String]]) -> [EntreeDeRubrique] {
            valeurs.enumerated().map { rang, valeurs in
                EntreeDeRubrique(
                    id: Cle(Int64(rang)), rubrique: rubrique, valeurs: valeurs, ecritePar: "", ecriteLe: quand)
            }
        }
        return DossierAProduire(
            dossier: dossier, antecedents: entrees(.antecedents, antecedents),
            vaccinations: entrees(.vaccinations, vaccinations),
            ins: INS(matricule: try MatriculeINS("279035121518989"), autorite: .nirTest), etablissement: etablissement,
            compte: compte, quand: quand)
    }

    /// A record of which much is known.
    static func riche(statut: StatutIdentite = .qualifiee) throws -> DossierAProduire {
        try source(
            statut: statut,
            allergies: [Allergie(substance: "Pénicilline", reaction: "urticaire"), Allergie(substance: "Iode")],
            antecedents: [
                ["nature": "en_cours", "quoi": "Fibrillation atriale", "cim10": "I48.9", "depuis": "2019-03"],
                ["nature": "en_cours", "quoi": "Arthrose"],
                ["nature": "medical", "quoi": "Infarctus", "depuis": "2010"],
                ["nature": "chirurgical", "quoi": "Prothèse de hanche", "depuis": "2015-06-01"],
            ], vaccinations: [["vaccin": "Grippe", "le": "2026-10-14", "lot": "VAXIGRIP A12", "par": "IDE"]],
            alertes: ["Risque de fausse route <eau gélifiée>"])
    }

    /// Additions of whoever writes.
    static let ajouts = PreRemplissage.Ajouts(
        motif: "Gêne respiratoire depuis ce matin", commentaire: "Prévenir le fils",
        informes: [.init(.entourage, precision: "Fils, à 9 h"), .init(.centre15)])

    /// A real one.
    static func pdf() throws -> Data {
        try FabriquePDF.pdf(
            ContenuLisible(
                titre: "Essai", sections: [SectionLisible(titre: "Partie", blocs: [.paragraphe([Fragment("mot")])])]),
            bandeau: "MARTIN Jeanne", pied: "essai")
    }

    /// A document of a model, filled from a record.
    static func document(_ modele: ModeleDeDocument, _ source: DossierAProduire) throws -> DocumentAProduire {
        let corps: CorpsAProduire =
            modele.estStructure
            ? .sections(PreRemplissage(source, ajouts: ajouts).sections(modele))
            : .piece(typeMIME: "application/pdf", octets: try pdf())
        return source.document(modele, identifiant: "2.25.11", serie: "2.25.22", corps: corps)
    }
}
