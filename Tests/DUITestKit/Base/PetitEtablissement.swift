import DUIDomain

extension JeuDeDonnees {
    /// Two units, eight people, five accounts, two mailboxes: names chosen for what searches trip over.
    public static let petit = JeuDeDonnees(
        unites: ["Rez-de-chaussée", "Étage 1"],
        chambres: [
            ChambreImportee(numero: "012", unite: "Rez-de-chaussée"),
            ChambreImportee(numero: "014", unite: "Rez-de-chaussée"),
            ChambreImportee(numero: "108", unite: "Étage 1"), ChambreImportee(numero: "112", unite: "Étage 1"),
            ChambreImportee(numero: "116", unite: "Étage 1"),
        ],
        residents: [
            personne(
                "P1", "MARTIN", "Élodie", utilise: "LEFÈVRE", ne: (1934, 3, 12), chambre: "112",
                allergies: [Allergie(substance: "Pénicilline", reaction: "urticaire")], qualifiee: true),
            personne("P2", "D’HERVÉ", "Bertrand", ne: (1934, 10, 13), chambre: "108", sexe: .masculin),
            personne("P3", "ŒUVRARD", "Noëlle", ne: (1935, 12, 25), chambre: "116"),
            personne("P4", "DUPONT", "André", ne: (1937, 3, 5), chambre: "012", sexe: .masculin),
            personne("P5", "DUPOND", "Louis", ne: (1939, 3, 15), chambre: "014", sexe: .masculin),
            personne("P6", "LEGRAND", "Jean", ne: (1930, 1, 1), etat: .decede, sexe: .masculin),
            personne("P7", "LE GALL", "Anne", ne: (1931, 2, 2), unite: "Étage 1"),
            personne("P8", "LE", "Hoa", ne: (1940, 5, 6), unite: "Étage 1"),
        ],
        comptes: [
            CompteImporte(
                identifiant: "c.morel", nom: "Morel", prenom: "Claire", role: .aideSoignant, unites: ["Étage 1"],
                code: "210526"),
            CompteImporte(
                identifiant: "s.diallo", nom: "Diallo", prenom: "Seynabou", role: .ide, rpps: "10999000119",
                unites: ["Rez-de-chaussée", "Étage 1"], code: "5823"),
            CompteImporte(identifiant: "p.garnier", nom: "Garnier", prenom: "Paul", role: .ide, code: "4411"),
            CompteImporte(identifiant: "v.lemoine", nom: "Lemoine", prenom: "Véra", role: .secretaire, code: "7788"),
            CompteImporte(identifiant: "i.kerhoas", nom: "Kerhoas", prenom: "Isabelle", role: .idec, code: "2716"),
            CompteImporte(identifiant: "admin", nom: "Technique", prenom: "", role: .administrateur, code: "admin1"),
        ],
        boites: [
            BoiteImportee(
                adresse: "equipe.soins@les-tilleuls.mssante.fr", libelle: "Équipe de soins", type: .organisationnelle,
                membres: [
                    "c.morel": [.lire, .traiter], "s.diallo": [.lire, .traiter, .ecrire],
                    "p.garnier": [.lire, .traiter], "v.lemoine": .lire,
                ]),
            BoiteImportee(
                adresse: "seynabou.diallo@les-tilleuls.mssante.fr", libelle: "Seynabou DIALLO", type: .personnelle,
                membres: ["s.diallo": [.lire, .traiter, .ecrire]]),
        ])

    /// The same at night: the aide has every unit of the house.
    public static var deNuit: JeuDeDonnees {
        var jeu = petit
        jeu.comptes[0].unites = jeu.unites
        return jeu
    }

    /// A person in a few words; all dates exist.
    public static func personne(
        _ ipp: String, _ nom: String, _ prenom: String, utilise: String = "",
        ne: (annee: Int, mois: Int, jour: Int), chambre: String = "", unite: String = "",
        etat: EtatPresence = .present, sexe: Sexe = .feminin, allergies: [Allergie] = [], qualifiee: Bool = false
    ) -> ResidentImporte {
        let matricule = try? MatriculeINS("234032923200144")
        let ins = qualifiee ? matricule.map { INS(matricule: $0, autorite: .nirTest) } : nil
        return ResidentImporte(
            ipp: ipp,
            traits: TraitsIdentite(
                nomDeNaissance: nom, prenomsDeNaissance: prenom.uppercased(), premierPrenom: prenom,
                nomUtilise: utilise,
                dateDeNaissance: JourCivil(annee: ne.annee, mois: ne.mois, jour: ne.jour)
                    ?? JourCivil(joursDepuisEpoque: 0), sexe: sexe, codeLieuDeNaissance: "29232"),
            statut: ins == nil ? .validee : .qualifiee, ins: ins, chambre: chambre, unite: unite, etat: etat,
            allergies: allergies)
    }
}
