import DUIDomain
import Foundation

/// Answers of the people of the demonstration.
enum ConsentementsDuJeu {
    static func lire(_ dossier: URL) throws(ErreurDuJeu) -> [ConsentementImporte] {
        var consentements: [ConsentementImporte] = []
        for fiche in try NoeudDuJeu.lire(dossier, "residents.yaml", sous: "residents").elements() {
            let ipp = try fiche.texte("ipp")
            for noeud in try fiche.liste("consentements") {
                let jour = try noeud.jour("recueillie_le")
                consentements.append(
                    ConsentementImporte(
                        resident: ipp,
                        reponse: NouveauConsentement(
                            objet: try noeud.parmi("objet", objets), reponse: try noeud.parmi("reponse", reponses),
                            repondant: try repondant(noeud), mode: .ecrit),
                        par: try noeud.texte("recueillie_par"), quand: midi(jour)))
            }
        }
        return consentements
    }

    /// The person herself, unless the set names the holder of parental authority who answered.
    private static func repondant(_ noeud: NoeudDuJeu) throws(ErreurDuJeu) -> Repondant {
        let titulaire = try noeud.texteOuVide("titulaire")
        return titulaire.isEmpty ? Repondant(.personne) : Repondant(.titulaireAutoriteParentale, nom: titulaire)
    }

    private static func midi(_ jour: JourCivil) -> Instant { Instant(jour, heure: 12, minute: 0) }

    private static let objets: [String: ObjetConsentement] = Dictionary(
        uniqueKeysWithValues: ObjetConsentement.allCases.map { ($0.rawValue, $0) })
    private static let reponses: [String: ReponseConsentement] = Dictionary(
        uniqueKeysWithValues: ReponseConsentement.allCases.map { ($0.rawValue, $0) })
}
