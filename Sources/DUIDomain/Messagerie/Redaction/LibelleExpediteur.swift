/// The label of `From`, as national texts write it.
///
/// Source: référentiel socle MSSanté #2, libellé de l'expéditeur (MSS-LPS, fiche §4.2): a personal box bears
/// `Titre_Prénom_NOM_Entité`, title and entity optional; the box of a structure or of a program bears the entity.
public enum LibelleExpediteur {
    /// The label of a mail that an account writes from a box.
    public static func libelle(_ boite: BoiteAuxLettres, auteur: Compte, entite: String) -> String {
        switch boite.type {
        case .personnelle, .cabinet:
            let parties = [titre(auteur.role), auteur.prenom, auteur.nom.uppercased(), entite]
            return parties.map(propre).filter { !$0.isEmpty }.joined(separator: "_")
        case .organisationnelle, .applicative: return propre(boite.libelle)
        }
    }

    private static func titre(_ role: Role) -> String {
        switch role {
        case .medecinCoordonnateur, .medecinTraitant: "Dr"
        default: ""
        }
    }

    /// What a header may bear: one line, without the signs that open an address or a quotation.
    static func propre(_ texte: String) -> String {
        Assainissement.ligne(texte).filter { !"<>\"\\".contains($0) }.trimmingBlancs()
    }
}
