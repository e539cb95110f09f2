import DUIDomain
import DUIStore
import DUITestKit

/// A form that may be recorded.
func saisie(
    _ nom: String = "NOUVEL", _ prenom: String = "Paul", ne: String = "12/03/1934", sexe: Sexe = .masculin
) -> SaisieTraits {
    SaisieTraits(
        nomDeNaissance: nom, premierPrenom: prenom, prenomsDeNaissance: prenom, dateDeNaissance: ne, sexe: sexe,
        codeLieuDeNaissance: "29232")
}

/// A form, controlled on the day of the tests.
func controle(_ saisie: SaisieTraits) -> ControleTraits {
    ControleTraits(saisie, aujourdhui: BaseDEssai.nuit.heureLegale.jour)
}

/// What INSi returns about P4, André DUPONT.
func retourINSi(_ matricule: String = "137032923200144") -> IdentiteINSi {
    IdentiteINSi(
        matricule: matricule, oid: AutoriteINS.nirTest.rawValue, nomDeNaissance: "DUPONT", prenomsDeNaissance: "ANDRE",
        sexe: "M", dateDeNaissance: "1937-03-05", codeLieuDeNaissance: "29232")
}

extension BaseDEssai {
    /// An identity as an account reads it.
    func fiche(_ ipp: String, par identifiant: String = "s.diallo") async throws -> FicheIdentite {
        try await depots.identites.lire(try await resident(ipp).id, try await signature(identifiant))
    }

    /// Changes an identity in the name of an account; gives the new version.
    @discardableResult
    func changer(
        _ ipp: String, par identifiant: String = "s.diallo", _ acte: (Identite, Signature) throws -> Identite
    ) async throws -> Int {
        let fiche = try await fiche(ipp, par: identifiant)
        let signature = try await signature(identifiant)
        return try await depots.identites.enregistrer(
            fiche.id, fiche.version, try acte(fiche.identite, signature), signature)
    }

    /// A coordinating nurse, who may change what came from INSi.
    func ajouterLaCoordination() async throws {
        _ = try await depots.comptes.ajouter(
            NouveauCompte(
                identifiant: "n.lebrun", nom: "Lebrun", prenom: "Nora", role: .idec, rpps: "", unites: [], code: "9182"),
            Self.nuit, try await compte("admin").id)
    }

    /// The last lines of the journal about a person, newest first.
    func lignes(_ ipp: String, _ acte: ActeTrace? = nil, par identifiant: String = "admin") async throws
        -> [EvenementJournal]
    {
        let lecteur = try await compte(identifiant).id
        let page = try await depots.journal.page(
            FiltreJournal(resident: try await resident(ipp).id), lecteur, nil, 100)
        return page.elements.filter { acte == nil || $0.acte == acte }
    }
}
