import DUIDomain
import Foundation

/// The establishment, its units and rooms.
struct LieuxDuJeu {
    /// Units in order: the code that other files cite, the name that people read.
    let unites: [(code: String, nom: String)]
    let chambres: [ChambreImportee]

    init(_ maison: NoeudDuJeu) throws(ErreurDuJeu) {
        var unites: [(code: String, nom: String)] = []
        for unite in try maison.liste("unites") { unites.append((try unite.texte("code"), try unite.texte("nom"))) }
        self.unites = unites
        var chambres: [ChambreImportee] = []
        for chambre in try maison.liste("chambres") {
            chambres.append(
                ChambreImportee(
                    numero: try chambre.texte("numero"), unite: try Self.nom(chambre.objet("unite"), parmi: unites)))
        }
        self.chambres = chambres
    }

    /// The name of the unit that a node cites by its code.
    func nomDUnite(_ noeud: NoeudDuJeu) throws(ErreurDuJeu) -> String { try Self.nom(noeud, parmi: unites) }

    /// The establishment itself.
    static func etablissement(_ maison: NoeudDuJeu) throws(ErreurDuJeu) -> Etablissement {
        let adresse = try maison.objet("adresse")
        let rue = [try adresse.texteOuVide("numero"), try adresse.texte("voie")].filter { !$0.isEmpty }
        let ville = [try adresse.texte("code_postal"), try adresse.texte("commune")]
        return Etablissement(
            nom: try maison.texte("nom"), type: try maison.parmi("type", types), finess: try maison.texte("finess"),
            adresse: "\(rue.joined(separator: " ")), \(ville.joined(separator: " "))",
            oidLocal: try maison.texte("oid_ipp"), estDemonstration: true)
    }

    private static let types: [String: TypeEtablissement] = Dictionary(
        uniqueKeysWithValues: TypeEtablissement.allCases.map { ($0.rawValue, $0) })

    private static func nom(
        _ noeud: NoeudDuJeu, parmi unites: [(code: String, nom: String)]
    ) throws(ErreurDuJeu) -> String {
        let code = try noeud.texte()
        guard let unite = unites.first(where: { $0.code == code }) else {
            throw noeud.refus("l’unité «\u{A0}\(code)\u{A0}» n’existe pas")
        }
        return unite.nom
    }
}

/// The accounts, with the codes that the login screen of the demonstration shows.
struct EquipeDuJeu {
    let comptes: [CompteImporte]

    init(_ dossier: URL, _ lieux: LieuxDuJeu) throws(ErreurDuJeu) {
        var comptes: [CompteImporte] = []
        let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0.rawValue, $0) })
        for compte in try NoeudDuJeu.lire(dossier, "comptes.yaml", sous: "comptes").elements() {
            var unites: [String] = []
            for unite in try compte.liste("unites") { unites.append(try lieux.nomDUnite(unite)) }
            comptes.append(
                CompteImporte(
                    identifiant: try compte.texte("identifiant"), nom: try compte.texte("nom"),
                    prenom: try compte.texte("prenom"), role: try compte.parmi("role", roles),
                    rpps: try compte.texteOuVide("rpps"), unites: unites, code: try compte.texte("code")))
        }
        self.comptes = comptes
    }

    /// `Bruno LOSSEC` for `b.lossec`; the text itself when it is no account.
    func nom(_ texte: String) -> String {
        guard let compte = comptes.first(where: { $0.identifiant == texte }) else { return texte }
        return "\(compte.prenom) \(compte.nom)"
    }
}
