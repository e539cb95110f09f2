extension MatriculeINS {
    /// What the fifteen characters tell, part by part, in French.
    public var decomposition: [LigneEntete] {
        let (mois, ordre, cle) = (extrait(3, 2), extrait(10, 3), extrait(13, 2))
        return [
            LigneEntete("Matricule", groupe),
            LigneEntete("Nature", nature == .nir ? "NIR, définitif" : "NIA, identifiant d’attente"),
            LigneEntete("Sexe à l’inscription", sexeInscrit == .feminin ? "féminin" : "masculin"),
            LigneEntete("Année de naissance", "…\(pad(anneeInscrite, 2)) (le siècle n’est pas dit)"),
            LigneEntete("Mois de naissance", moisInscrit.map { FormatDate.mois[$0 - 1] } ?? "inconnu (code \(mois))"),
            LigneEntete("Lieu de naissance", lieuInscrit.libelle),
            LigneEntete("Numéro d’ordre", ordre),
            LigneEntete("Clé", "\(cle), exacte"),
        ]
    }

    private func extrait(_ debut: Int, _ longueur: Int) -> String { String(valeur.dropFirst(debut).prefix(longueur)) }
}

extension DatamatrixINS {
    /// What the code carries, field by field, in French.
    public var lignes: [LigneEntete] {
        var lignes = [
            LigneEntete("Matricule INS", ins.affichage),
            LigneEntete(
                "Autorité", ins.autorite.rawValue + (ins.autorite.estFictive ? " (personnes fictives)" : "")),
            LigneEntete("Nom de naissance", nomDeNaissance),
            LigneEntete("Prénoms de naissance", prenomsDeNaissance),
            LigneEntete("Sexe", sexe == .feminin ? "féminin" : "masculin"),
            LigneEntete("Date de naissance", dateDeNaissance.court),
        ]
        if !codeLieuDeNaissance.isEmpty { lignes.append(LigneEntete("Lieu (code)", codeLieuDeNaissance)) }
        return lignes
    }

    /// What the matricule tells otherwise than the traits beside it, as questions to ask.
    public var questions: [String] {
        let traits = TraitsIdentite(
            nomDeNaissance: nomDeNaissance, prenomsDeNaissance: prenomsDeNaissance, premierPrenom: "",
            dateDeNaissance: dateDeNaissance, sexe: sexe, codeLieuDeNaissance: codeLieuDeNaissance)
        return DiscordanceMatricule.entre(ins.matricule, et: traits).map(\.question)
    }
}
