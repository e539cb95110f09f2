@testable import DUIDomain

/// The secretary who qualifies, on the evening of the mock-ups.
let secretaire = Signature(compte: Cle(7), quand: samediSoir)

/// What INSi returns about Élodie MARTIN.
func retourINSi(_ change: (inout IdentiteINSi) -> Void = { _ in }) -> IdentiteINSi {
    var retour = IdentiteINSi(
        matricule: "", oid: AutoriteINS.nirTest.rawValue, nomDeNaissance: "MARTIN",
        prenomsDeNaissance: "ELODIE MARIE", sexe: "F", dateDeNaissance: "1934-03-12", codeLieuDeNaissance: "51215")
    retour.matricule = "2340351215189" + MatriculeINSTests.cle("2340351215189")
    change(&retour)
    return retour
}

/// A title that the secretary looked at.
func titre(_ id: String = "cni", dans referentiel: ReferentielJustificatifs = .national) throws -> JustificatifIdentite
{
    try referentiel.justificatif(id, signature: secretaire)
}

/// An identity brought to a status by the acts that lead there.
func identite(_ statut: StatutIdentite = .provisoire) throws -> Identite {
    var identite = try Identite.creer(ControleTraitsTests.controle(), signature: secretaire)
    if statut == .recuperee || statut == .qualifiee {
        identite = try identite.accepter(retourINSi(), signature: secretaire)
    }
    if statut == .validee || statut == .qualifiee { identite = try identite.controler(titre()) }
    return identite
}

/// A controlled form: the traits of an identity with some changed.
func controle(_ identite: Identite, _ change: (inout SaisieTraits) -> Void) -> ControleTraits {
    var saisie = SaisieTraits(identite.traits)
    change(&saisie)
    return ControleTraits(saisie, aujourdhui: ControleTraitsTests.aujourdhui)
}
