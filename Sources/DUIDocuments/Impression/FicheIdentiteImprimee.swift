import DUIDomain
import Foundation

/// The identity sheet on paper.
///
/// Requirement INS/va1.15: birth name, first given name of birth, date of birth, sex, and for a qualified identity alone
/// the matricule followed by NIR or NIA (INS/va1.53: without that status, neither matricule nor OID leaves). Requirement
/// INS/va1.03: the INS Datamatrix beside them, unless the same paper carries the INS in another code.
public enum FicheIdentiteImprimee {
    /// The sheet of a person, as a PDF of one page.
    public static func pdf(
        _ fiche: FicheIdentite, pied: String, creeLe: Instant? = nil
    ) throws(ErreurLecture) -> Data {
        let identite = fiche.identite
        let code = try identite.datamatrix.map { code throws(ErreurLecture) in try MatriceDeCode(code.texte) }
        return try FabriquePDF.pdf(
            [contenu(fiche)], bandeau: identite.traits.bandeauImprime, pied: pied, creeLe: creeLe,
            code: code.map { ($0, "Datamatrix INS") })
    }

    /// What stands on the sheet.
    static func contenu(_ fiche: FicheIdentite) -> ContenuLisible {
        let (identite, traits) = (fiche.identite, fiche.identite.traits)
        var lignes = [
            LigneEntete("Nom de naissance", traits.nomDeNaissance),
            LigneEntete("Premier prénom", traits.premierPrenom),
            LigneEntete("Date de naissance", traits.dateDeNaissance.court),
            LigneEntete("Sexe", mot(traits.sexe)),
        ]
        if let ins = identite.insTransmissible { lignes.append(LigneEntete("Matricule INS", ins.affichage)) }
        for (libelle, valeur) in [
            ("Prénoms de naissance", traits.prenomsDeNaissance), ("Nom utilisé", traits.nomUtilise),
            ("Prénom utilisé", traits.prenomUtilise), ("Lieu de naissance", lieu(traits)),
        ] where !valeur.isEmpty {
            lignes.append(LigneEntete(libelle, valeur))
        }
        lignes.append(LigneEntete("Numéro local (IPP)", fiche.ipp))
        lignes.append(LigneEntete("Statut de l’identité", identite.statut.libelle))
        let attributs = AttributIdentite.allCases.filter(identite.attributs.contains).map(\.libelle)
        var avertissements: [String] = attributs.isEmpty ? [] : ["Attention : \(attributs.joined(separator: ", "))."]
        if identite.insMasquee {
            avertissements.append("Feuille sans matricule : le profil de qui l’imprime ne le lit pas.")
        }
        if identite.insTransmissible?.autorite.estFictive == true {
            avertissements.append("Matricule d’essai ou de démonstration : cette personne est fictive.")
        }
        return ContenuLisible(titre: "Fiche d’identité", entete: lignes, avertissements: avertissements)
    }

    private static func lieu(_ traits: TraitsIdentite) -> String {
        [traits.lieuDeNaissance, traits.codeLieuDeNaissance.isEmpty ? "" : "(code \(traits.codeLieuDeNaissance))"]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func mot(_ sexe: Sexe) -> String {
        switch sexe {
        case .feminin: "féminin"
        case .masculin: "masculin"
        case .inconnu: "indéterminé"
        }
    }
}

extension TraitsIdentite {
    /// The strip of a sheet: who it is about, without the place, which changes before the sheet is read.
    var bandeauImprime: String {
        [affichage, mentionDeNaissance, sexe.rawValue, dateDeNaissance.court].filter { !$0.isEmpty }
            .joined(separator: "  ")
    }
}
