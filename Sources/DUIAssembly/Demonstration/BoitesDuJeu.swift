import DUIDomain
import Foundation

/// Mailboxes with their members, and the address book.
enum BoitesDuJeu {
    static func lire(_ dossier: URL) throws(ErreurDuJeu) -> [BoiteImportee] {
        let types = Dictionary(uniqueKeysWithValues: TypeDeBoite.allCases.map { ($0.rawValue, $0) })
        var boites: [BoiteImportee] = []
        for boite in try NoeudDuJeu.lire(dossier, "boites.yaml", sous: "boites").elements() {
            var membres: [String: DroitsSurBoite] = [:]
            for membre in try boite.liste("membres") {
                membres[try membre.texte("identifiant")] = try droits(membre)
            }
            boites.append(
                BoiteImportee(
                    adresse: try boite.texte("adresse"), libelle: libelle(try boite.texte("libelle")),
                    type: try boite.parmi("type", types), membres: membres))
        }
        return boites
    }

    static func correspondants(_ dossier: URL) throws(ErreurDuJeu) -> [Correspondant] {
        var correspondants: [Correspondant] = []
        for fiche in try NoeudDuJeu.lire(dossier, "correspondants.yaml", sous: "correspondants").elements() {
            let adresse = try fiche.texteOuVide("adresse")
            guard !adresse.isEmpty else { continue }
            correspondants.append(
                Correspondant(
                    adresse: adresse, libelle: libelle(try fiche.texte("libelle")),
                    structure: try fiche.texteOuVide("structure"), profession: try fiche.texteOuVide("specialite")))
        }
        return correspondants
    }

    /// National numbers of the correspondents who have one, by their key in the set.
    static func rpps(_ dossier: URL) throws(ErreurDuJeu) -> [String: String] {
        var numeros: [String: String] = [:]
        for fiche in try NoeudDuJeu.lire(dossier, "correspondants.yaml", sous: "correspondants").elements() {
            let rpps = try fiche.texteOuVide("rpps")
            if !rpps.isEmpty { numeros[try fiche.texte("cle")] = rpps }
        }
        return numeros
    }

    private static func droits(_ membre: NoeudDuJeu) throws(ErreurDuJeu) -> DroitsSurBoite {
        var droits: DroitsSurBoite = []
        if try membre.booleen("lire") { droits.insert(.lire) }
        if try membre.booleen("traiter") { droits.insert(.traiter) }
        if try membre.booleen("ecrire") { droits.insert(.ecrire) }
        return droits
    }

    /// MSSanté writes `Dr_Marie_MARTIN_CH du Port`: the underscore is read as a space.
    private static func libelle(_ texte: String) -> String { texte.replacingOccurrences(of: "_", with: " ") }
}
