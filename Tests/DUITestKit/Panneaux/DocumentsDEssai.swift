import DUIDomain
import DUIViewModels

/// Made-up documents and people for the tests of the panels.
public enum DocumentsDEssai {
    /// 21 November 2026, 02:00 in France.
    public static let nuit = Instant(secondes: 1_795_222_800)

    /// An account of a trade.
    public static func compte(_ role: Role) -> Compte {
        Compte(
            id: Cle(1), identifiant: "c.morel", nom: "Morel", prenom: "Claire", role: role,
            unites: [Unite(id: Cle(1), nom: "Océan")])
    }

    /// The row of a document; numbers grow with the order of filing.
    public static func resume(
        _ numero: Int64, titre: String = "Compte rendu de consultation", type: String = "11488-4", lu: Bool = false,
        message: Int64? = nil, version: Int = 1, remplace: Bool = false
    ) -> ResumeDocument {
        ResumeDocument(
            id: Cle(numero), resident: Cle(7), nomResident: "LEFÈVRE Élodie",
            description: DescriptionDocument(
                type: CodeRecu(code: type, systeme: "2.16.840.1.113883.6.1", libelle: "CR de consultation"),
                titre: titre, acteLe: nuit.adding(secondes: -86_400), auteur: "Dr PETIT, CH du Port",
                identifiant: "1.2.\(numero)", version: version, typeMIME: "text/xml"),
            origine: .mss, classeLe: nuit.adding(secondes: -3600), classePar: "C. MOREL", estLu: lu,
            message: message.map { Cle($0) }, estRemplace: remplace)
    }

    /// The person of these documents.
    public static func resident() throws -> Resident {
        let naissance = try requis(JourCivil(annee: 1934, mois: 3, jour: 12))
        return Resident(
            id: Cle(7), ipp: "112",
            traits: TraitsIdentite(
                nomDeNaissance: "MARTIN", prenomsDeNaissance: "ELODIE", premierPrenom: "ELODIE",
                nomUtilise: "LEFÈVRE", prenomUtilise: "Élodie", dateDeNaissance: naissance, sexe: .feminin),
            statut: .qualifiee, ins: nil,
            sejour: Sejour(chambre: "112", unite: Unite(id: Cle(1), nom: "Océan"), entreeLe: nil),
            allergies: [Allergie(substance: "Pénicilline")])
    }

    /// A document open in a reader, with sections long enough to scroll.
    public static func ouvert(_ resume: ResumeDocument, discordant: Bool = false) throws -> DocumentOuvert {
        DocumentOuvert(
            resume: resume, resident: try resident(), contenu: contenu(resume.description.titre),
            identite: discordant
                ? "Identité du document : date de naissance à vérifier."
                : "Identité du document : concorde avec le dossier.",
            identiteDiscordante: discordant)
    }

    /// Readable content of three sections.
    public static func contenu(_ titre: String) -> ContenuLisible {
        let lignes = (1...12).map { BlocLisible.paragraphe([Fragment("Ligne \($0) du traitement.")]) }
        return ContenuLisible(
            titre: titre,
            sections: [
                SectionLisible(
                    titre: "Motif", blocs: [.paragraphe([Fragment("Suivi annuel d’insuffisance cardiaque.")])]),
                SectionLisible(titre: "Traitement", blocs: lignes),
                SectionLisible(
                    titre: "Conclusion", blocs: [.paragraphe([Fragment("Stable. Surveillance du poids.")])]),
            ])
    }

    /// A value that a test cannot do without.
    public static func requis<Valeur>(_ valeur: Valeur?) throws -> Valeur {
        guard let valeur else { throw ErreurDepot.introuvable("Valeur d’essai absente.") }
        return valeur
    }
}
