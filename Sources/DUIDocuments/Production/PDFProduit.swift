import DUIDomain
import Foundation

/// The pages of a document of level 1, laid out from a text.
///
/// Requirement DOC/va1.04: the INS Datamatrix stands on them, but on prescriptions; it only does for a qualified identity.
public enum PDFProduit {
    /// The pages of a text written about the person of a record. The same text, record and fonts give the same bytes.
    public static func pdf(
        _ texte: String, titre: String, modele: ModeleDeDocument, _ source: DossierAProduire
    ) throws(ErreurLecture) -> Data {
        let usager = source.usager
        let (traits, auteur) = (usager.traits, source.auteur)
        var entete = [
            LigneEntete("Type", modele.type.libelle),
            LigneEntete("Auteur", "\(auteur.prenom) \(auteur.nom), \(auteur.profession?.libelle ?? "")"),
            LigneEntete("Structure", source.etablissement.nom),
            LigneEntete("Établi le", source.quand.heureLegale.complet),
        ]
        if let ins = usager.insTransmissible { entete.append(LigneEntete("Matricule INS", ins.affichage)) }
        let prescription = [.ordonnance, .reeducation].contains(modele.famille)
        let identite = Identite(traits: traits, statut: usager.statut, ins: usager.ins)
        let code =
            try prescription
            ? nil : identite.datamatrix.map { code throws(ErreurLecture) in try MatriceDeCode(code.texte) }
        let contenu = ContenuLisible(
            titre: titre, entete: entete,
            sections: [SectionLisible(titre: "", blocs: TexteEnBlocs.blocs(texte))])
        return try FabriquePDF.pdf(
            [contenu], bandeau: traits.bandeauImprime,
            pied: "\(source.etablissement.nom), \(source.quand.heureLegale.complet)",
            creeLe: source.quand, code: code.map { ($0, "Datamatrix INS") })
    }
}
