import DUIDomain
import DUIServices
import Foundation

extension BaseNationale {
    /// The fictitious people of the demonstrations, as INSi would know them, with the special cases of the simulator.
    ///
    /// Whoever has no INS in the set receives one made from her traits, so that a search can find her. A matricule that
    /// is there twice counts once.
    static func duJeu(_ installation: Installation) throws -> BaseNationale {
        guard let donnees = installation.donneesDeDemonstration else { return try demonstration() }
        let residents = try JeuPropose.allCases.flatMap { propose in
            let dossier = propose.dossier(dans: donnees)
            let maison = try NoeudDuJeu.lire(dossier, "etablissement.yaml", sous: "etablissement")
            return try ResidentsDuJeu.lire(dossier, try LieuxDuJeu(maison))
        }
        var pris: Set<MatriculeINS> = []
        var personnes: [PersonneNationale] = []
        let jeu = residents.enumerated().compactMap { personne($1, rang: $0) }
        for personne in try demonstration().personnes + jeu {
            let matricules = [personne.matricule] + personne.matriculesAnterieurs
            guard pris.isDisjoint(with: matricules) else { continue }
            pris.formUnion(matricules)
            personnes.append(personne)
        }
        return try BaseNationale(personnes: personnes)
    }

    private static func personne(_ resident: ResidentImporte, rang: Int) -> PersonneNationale? {
        let traits = resident.traits
        let prenoms = traits.prenomsDeNaissance.split(separator: " ").map(String.init)
        guard let matricule = resident.ins?.matricule ?? inventer(traits, ordre: 900 - rang % 900), !prenoms.isEmpty,
            traits.sexe != .inconnu
        else { return nil }
        return PersonneNationale(
            matricule: matricule, nomDeNaissance: traits.nomDeNaissance, prenoms: prenoms, sexe: traits.sexe,
            dateDeNaissance: DateNaissance(traits.dateDeNaissance), codeLieuDeNaissance: traits.codeLieuDeNaissance)
    }

    private static func inventer(_ traits: TraitsIdentite, ordre: Int) -> MatriculeINS? {
        let (date, lieu) = (traits.dateDeNaissance, traits.codeLieuDeNaissance)
        guard CodeLieu.refus(lieu) == nil, lieu != CodeLieu.inconnu else { return nil }
        let sexe = traits.sexe == .feminin ? "2" : "1"
        func chiffres(_ nombre: Int, _ combien: Int) -> String { String(String(1000 + nombre).suffix(combien)) }
        let debut = sexe + chiffres(date.annee % 100, 2) + chiffres(date.mois, 2) + lieu + chiffres(ordre, 3)
        return (1...97).lazy.compactMap { try? MatriculeINS(debut + chiffres($0, 2)) }.first
    }
}

/// The national base of the demonstration, read at the first call: opening the screen does not wait for it.
private actor NationaleALaDemande {
    private let installation: Installation
    private var pret: SimulateurINSi?

    init(_ installation: Installation) { self.installation = installation }

    func service() throws(ErreurINSi) -> ServiceINSi {
        if let pret { return pret.service }
        guard let base = try? BaseNationale.duJeu(installation) else { throw .indisponible }
        let simulateur = SimulateurINSi(base)
        pret = simulateur
        return simulateur.service
    }
}

extension ServiceINSi {
    /// INSi for a demonstration: a simulator, labelled as such, that knows the fictitious people of the set.
    public static func demonstration(installation: Installation) -> ServiceINSi {
        let nationale = NationaleALaDemande(installation)
        return ServiceINSi(
            libelle: SimulateurINSi(.vide).service.libelle, estSimule: true,
            rechercher: { try await nationale.service().rechercher($0) },
            verifier: { try await nationale.service().verifier($0) },
            verifierLot: { try await nationale.service().verifierLot($0) })
    }
}
