import DUIDomain
import Foundation

/// Invented people, messages and appointments: the same ones at every run, so that two runs compare.
struct Fabrique {
    /// What the bases are read as: a morning of November 2026.
    static let matin = Instant(secondes: 1_795_248_000)
    static let boite = "equipe.soins@les-tilleuls.mssante.fr"
    static let identifiant = "mesure"
    static let code = "482915"

    private static let unites = ["Rez-de-chaussée", "Étage 1", "Étage 2"]
    private static let noms = [
        "LEFÈVRE", "MARTIN", "BERNARD", "DUBOIS", "ŒUVRARD", "PETIT", "D’HERVÉ", "MOREAU", "LE GALL", "ROUX", "GARCIA",
        "FOURNIER", "GIRARD", "BONNET", "DUPONT", "LAMBERT", "FONTAINE", "ROUSSEAU", "VINCENT", "MÜLLER", "CHEVALIER",
        "GAUTIER", "PERRIN", "MASSON",
    ]
    private static let prenoms = [
        "Élodie", "Jeanne", "Marcel", "Noëlle", "André", "Simone", "Odette", "Lucien", "Renée", "Yvette", "Hélène",
        "Georges", "Ginette", "Raymonde", "Françoise", "Maurice", "Denise",
    ]
    private static let objets = [
        "Compte rendu d’hospitalisation", "Ordonnance de sortie", "Résultats de biologie", "Rendez-vous de contrôle",
        "Lettre de liaison", "Demande d’avis gériatrique", "Bilan de kinésithérapie", "Renouvellement de traitement",
    ]
    private static let mots = [
        "résident", "traitement", "surveillance", "douleur", "tension", "antibiotique", "ordonnance", "chute", "plaie",
        "pansement", "appétit", "sommeil", "mobilité", "transfert", "perfusion", "hydratation", "poids", "examen",
        "radiographie", "biologie", "créatinine", "potassium", "glycémie", "médecin", "infirmière", "famille", "sortie",
        "entrée", "urgences", "cardiologie", "gériatrie", "kinésithérapie", "orthophonie", "consultation", "suivi",
        "évolution", "favorable", "stable", "prudence", "allergie", "pénicilline", "anticoagulant", "contention",
        "diabète", "insuline", "oxygène", "saturation", "température", "respiration", "neurologie",
    ]

    private var etat: UInt64

    init(graine: UInt64) { etat = graine }

    /// A number from 0 to a bound, excluded.
    mutating func tirer(_ borne: Int) -> Int {
        etat = etat &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((etat >> 33) % UInt64(max(1, borne)))
    }

    private mutating func un(_ choix: [String]) -> String { choix[tirer(choix.count)] }

    /// The house: its units, one nurse who reads all, one mailbox, so many people and appointments.
    mutating func maison(residents: Int, rendezVous: Int) -> JeuDeDonnees {
        JeuDeDonnees(
            unites: Self.unites, residents: (0..<residents).map { resident($0) },
            comptes: [
                CompteImporte(
                    identifiant: Self.identifiant, nom: "Mesure", prenom: "Anne", role: .ide, unites: Self.unites,
                    code: Self.code)
            ],
            boites: [
                BoiteImportee(
                    adresse: Self.boite, libelle: "Équipe de soins", type: .organisationnelle,
                    membres: [Self.identifiant: [.lire, .traiter, .ecrire]])
            ],
            rendezVous: (0..<rendezVous).map { self.rendezVous($0, parmi: residents) })
    }

    private mutating func resident(_ rang: Int) -> ResidentImporte {
        // Twenty thousand days from 1920 on: few people share a day, as in life.
        let naissance = JourCivil(joursDepuisEpoque: -18_262 + (rang &* 7_919) % 9_000)
        return ResidentImporte(
            ipp: "M\(rang)",
            traits: TraitsIdentite(
                nomDeNaissance: "\(un(Self.noms)) \(suffixe(rang))", prenomsDeNaissance: un(Self.prenoms).uppercased(),
                premierPrenom: un(Self.prenoms), nomUtilise: tirer(3) == 0 ? un(Self.noms) : "",
                dateDeNaissance: naissance, sexe: rang % 3 == 0 ? .masculin : .feminin, codeLieuDeNaissance: "29232"),
            statut: .validee, unite: Self.unites[rang % Self.unites.count],
            entreeLe: JourCivil(annee: 2024, mois: 1 + rang % 12, jour: 1 + rang % 28))
    }

    /// Letters that tell people of one name apart.
    private func suffixe(_ rang: Int) -> String {
        let voyelles = Array("AEIOU")
        let consonnes = Array("BDFGLMNPRST")
        let v = rang % voyelles.count
        let c = (rang / voyelles.count) % consonnes.count
        let d = (rang / (voyelles.count * consonnes.count)) % consonnes.count
        return "\(consonnes[c])\(voyelles[v])\(consonnes[d])"
    }

    private mutating func rendezVous(_ rang: Int, parmi residents: Int) -> RendezVousImporte {
        // Ten a day, before and after the day of the measure.
        let jour = Self.matin.heureLegale.jour.adding(jours: rang / 10 - (rang % 2 == 0 ? 25 : 0))
        let debut = Instant(jour, heure: 8 + rang % 10, minute: 15 * (rang % 4))
        return RendezVousImporte(
            contenu: ContenuRendezVous(
                debut: debut, fin: debut.adding(secondes: 2_700), titre: un(Self.objets), lieu: "CH du Port"),
            residents: ["M\(tirer(residents))"])
    }

    /// One message that arrived, one of ten with a text beside it.
    mutating func message(_ rang: Int, sur total: Int) -> (recu: MessageRecu, etat: EtatImporte) {
        let identifiant = "m\(rang)@ch-du-port.mssante.fr"
        let objet = "\(un(Self.objets)) \(rang)"
        let corps = (0..<130).map { _ in un(Self.mots) }.joined(separator: " ")
        let recuLe = Self.matin.adding(secondes: (rang - total) * 600)
        let expediteur = AdresseCourriel(
            libelle: "Dr_\(un(Self.prenoms))_\(un(Self.noms))", adresse: "service\(rang % 40)@ch-du-port.mssante.fr")
        let octets = Self.octets(identifiant, objet, expediteur, corps, avecPiece: rang % 10 == 0)
        let recu = MessageRecu(
            boite: Self.boite, recuLe: recuLe, octets: Data(octets.utf8),
            courriel: Courriel(identifiant: identifiant, date: recuLe, expediteurs: [expediteur], objet: objet),
            documents: [], texte: corps, rattachement: .sansObjet)
        return (recu, EtatImporte(estLu: rang % 50 != 0))
    }

    private static func octets(
        _ identifiant: String, _ objet: String, _ expediteur: AdresseCourriel, _ corps: String, avecPiece: Bool
    ) -> String {
        let sujet = "=?utf-8?B?\(Data(objet.utf8).base64EncodedString())?="
        let nom = "=?utf-8?B?\(Data(expediteur.libelle.utf8).base64EncodedString())?="
        let entete =
            "Message-ID: <\(identifiant)>\r\nDate: Sat, 21 Nov 2026 08:00:00 +0100\r\n"
            + "From: \(nom) <\(expediteur.adresse)>\r\nTo: \(boite)\r\nSubject: \(sujet)\r\nMIME-Version: 1.0\r\n"
        let texte = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\(corps)\r\n"
        guard avecPiece else { return entete + texte }
        let piece =
            "Content-Type: text/plain; name=\"notes.txt\"\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment; filename=\"notes.txt\"\r\n\r\n"
            + Data(String(repeating: corps + "\n", count: 20).utf8)
            .base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
        return entete + "Content-Type: multipart/mixed; boundary=\"frontiere\"\r\n\r\n--frontiere\r\n" + texte
            + "--frontiere\r\n" + piece + "\r\n--frontiere--\r\n"
    }
}
