import DUIDomain
import Foundation

/// The whole run, in order.
@MainActor
struct Banc {
    let bases: Bases
    let rapide: Bool

    private var fois: Int { rapide ? 80 : 320 }
    private var tailles: [Int] { rapide ? [1_000, 10_000] : [1_000, 10_000, 100_000] }

    init(bases: Bases, rapide: Bool) {
        self.bases = bases
        self.rapide = rapide
    }

    func mesurer() async throws -> Tableau {
        var tableau = Tableau()
        try await messagerie(&tableau)
        try await residents(&tableau)
        try await agenda(&tableau)
        try await memoire(&tableau)
        for (budget, acte) in Self.auBancExterne {
            tableau.ajouter(budget, acte, "", limite: "rapport au plancher et aux pairs", .ailleurs)
        }
        return tableau
    }

    private func messagerie(_ tableau: inout Tableau) async throws {
        var demarrages: [MesuresDemarrage.Resultat] = []
        var listes: [MesuresMessagerie.Resultat] = []
        for taille in tailles {
            let fichier = try await bases.messages(taille)
            let nombre = taille >= 1_000 ? "\(taille / 1_000) 000" : "\(taille)"
            demarrages.append(
                try await MesuresDemarrage(fois: rapide ? 5 : 15).mesurer(fichier, nombre, dans: &tableau))
            listes.append(try await MesuresMessagerie(fois: fois).mesurer(fichier, nombre, dans: &tableau))
        }
        if let petit = demarrages.first, let grand = demarrages.last {
            tableau.comparer(
                "P2", "à plat : ouverture, la plus grande base sur la plus petite", grand.ouverture,
                sur: petit.ouverture, auPlus: 1.2)
            tableau.comparer(
                "P2", "à plat : démarrage jusqu’à la liste", grand.demarrage, sur: petit.demarrage,
                auPlus: 1.2)
        }
        if let petit = listes.first, let grand = listes.last {
            tableau.comparer("P4", "à plat : ↓", grand.bas, sur: petit.bas, auPlus: 1.2)
            tableau.comparer("P5", "à plat : page au bout sur première page", grand.loin, sur: grand.debut, auPlus: 1.5)
            tableau.comparer("P7", "à plat : ouvrir un message", grand.ouvrir, sur: petit.ouvrir, auPlus: 1.2)
        }
        let derniere = try await bases.messages(tailles.last ?? 1_000)
        try await MesuresMessagerie(fois: fois).rafale(derniere, dans: &tableau)
        try await MesuresMessagerie(fois: fois).acteDurable(derniere, dans: &tableau)
    }

    private func residents(_ tableau: inout Tableau) async throws {
        let mesures = MesuresAutresPanneaux(fois: fois)
        let petit = try await mesures.residents(try await bases.residents(500), "500", dans: &tableau)
        let grand = try await mesures.residents(try await bases.residents(10_000), "10 000", dans: &tableau)
        tableau.comparer("P4", "à plat : ↓ dans 10 000 résidents sur 500", grand, sur: petit, auPlus: 1.2)
    }

    private func agenda(_ tableau: inout Tableau) async throws {
        let mesures = MesuresAutresPanneaux(fois: fois)
        let petit = try await mesures.agenda(try await bases.agenda(500), "500", dans: &tableau)
        let grand = try await mesures.agenda(try await bases.agenda(50_000), "50 000", dans: &tableau)
        tableau.comparer("P11", "à plat : lecture d’un jour", grand.jour, sur: petit.jour, auPlus: 1.2)
        tableau.comparer("P11", "à plat : jour suivant", grand.touche, sur: petit.touche, auPlus: 1.2)
    }

    private func memoire(_ tableau: inout Tableau) async throws {
        let petite = try await Sonde.mesurer(try await bases.messages(tailles.first ?? 1_000))
        let grande = try await Sonde.mesurer(try await bases.messages(tailles.last ?? 1_000))
        let mega = { (octets: Int) in Duree.nombre(Double(octets) / 1_048_576, decimales: 1) + " Mo" }
        tableau.ajouter(
            "P9", "mémoire de la plus grande base, et ce qu’elle coûte de plus que la plus petite",
            "\(mega(grande)), \(grande < petite ? "" : "+")\(mega(grande - petite))", limite: "≤ +5 Mo",
            grande - petite <= 5 * 1_048_576 ? .tenu : .manque)
    }

    private static let auBancExterne = [
        ("P1", "démarrage à chaud dans un terminal"), ("P3", "démarrage à froid"),
        ("P4", "↓ dans un terminal, et octets écrits"), ("P6", "cent ↓ d’un coup dans un terminal"),
        ("P9", "mémoire du programme dans un terminal"), ("P10", "repos : processeur, octets, réveils"),
        ("P12", "démarrage et recherche des résidents dans un terminal"), ("P14", "fins du programme, terminal rendu"),
        ("P15", "changements de taille"),
    ]
}
