extension ObjetMSS {
    /// The longest label that is written, in characters: the whole line stays under what operators accept.
    public static let libelleAuPlus = 150

    /// The subject of a mail that carries documents about somebody:
    /// `XDM/1.0/DDM+<libellé> <NOM> <prénom> <date de naissance>`.
    public static func avecDocuments(_ libelle: String, _ traits: TraitsIdentite) -> String {
        let naissance = traits.dateDeNaissance
        return prefixe
            + "\(LibelleExpediteur.propre(libelle)) \(traits.nomDeNaissance.uppercased()) \(traits.premierPrenom) "
            + naissance.court
    }

    /// The subject of an answer: one mark, whatever stood there.
    public static func reponse(a objet: String) -> String {
        var reste = Substring(affiche(objet))
        while let marque = ["re:", "re :", "ré:", "tr:", "fw:", "fwd:"].first(where: {
            reste.lowercased().hasPrefix($0)
        }) {
            reste = Substring(String(reste.dropFirst(marque.count)).trimmingBlancs())
        }
        return "Re: " + reste
    }
}

/// The name of the copy in pages of a document: `<date de l'acte>_<type>_<NOM>_<prénom>_<dossier>.pdf`.
///
/// Source: fiche MSSanté §4.4 (4); the number of the record is optional and left out: it means nothing elsewhere.
public enum NomDeCopie {
    /// The name; signs that a file name does not bear become spaces.
    public static func pdf(type: String, acteLe: Instant, _ traits: TraitsIdentite) -> String {
        let jour = acteLe.heureLegale.jour.chiffres
        let parties = [jour, type, traits.nomDeNaissance.uppercased(), traits.premierPrenom]
        let propres = parties.map { partie in
            Assainissement.ligne(partie).map { "/\\:*?\"<>|_".contains($0) ? " " : String($0) }.joined()
                .trimmingBlancs()
        }
        return String(propres.joined(separator: "_").prefix(140)) + ".pdf"
    }
}
