import DUIDomain
import Foundation

/// Appointments of the demonstration.
enum AgendaDuJeu {
    private static let deSoins: Set = [
        "kine", "visite_medicale", "soins", "consultation_externe", "consultation", "orthophonie", "pharmacie",
        "imagerie",
        "telemedecine", "ergotherapie", "hospitalisation", "retour",
    ]

    static func lire(
        _ dossier: URL, _ lieux: LieuxDuJeu, _ equipe: EquipeDuJeu
    ) throws(ErreurDuJeu) -> [RendezVousImporte] {
        let etats = Dictionary(uniqueKeysWithValues: EtatRendezVous.allCases.map { ($0.rawValue, $0) })
        var rendezVous: [RendezVousImporte] = []
        for fiche in try NoeudDuJeu.lire(dossier, "agenda.yaml", sous: "agenda").elements() {
            let contenu = ContenuRendezVous(
                debut: try fiche.instant("debut"), fin: try fiche.instant("fin"), titre: try fiche.texte("titre"),
                lieu: try fiche.texteOuVide("lieu"), transport: try fiche.texteOuVide("transport"),
                accompagnant: equipe.nom(try fiche.texteOuVide("accompagnant")),
                aApporter: try fiche.textes("documents_a_apporter").joined(separator: "\n"))
            guard contenu.fin > contenu.debut else { throw fiche.refus("la fin ne suit pas le début") }
            var unite = ""
            if let noeud = fiche.objetOuRien("unite") { unite = try lieux.nomDUnite(noeud) }
            var importe = RendezVousImporte(
                contenu: contenu, unite: unite, residents: try fiche.textes("residents"),
                etat: try fiche.parmi("etat", etats), motifAnnulation: try fiche.texteOuVide("motif_annulation"))
            importe.estDeSoins = Self.deSoins.contains(try fiche.texteOuVide("type"))
            rendezVous.append(importe)
        }
        return rendezVous
    }
}
