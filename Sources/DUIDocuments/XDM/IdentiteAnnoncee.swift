import DUIDomain

/// Whether the metadata of an archive and the document that they announce speak of the same person.
///
/// Source: fiche MSSanté §5: the person is identified by the documents and the metadata; a mix-up shows itself here first.
enum IdentiteAnnoncee {
    /// One French sentence when both are given and differ; nothing when one is silent.
    static func discordance(_ annoncee: IdentiteRecue, _ document: DocumentClinique) -> String? {
        guard document.usagers.count == 1, let usager = document.usagers.first else { return nil }
        var traits: [String] = []
        func comparer(_ nom: String, _ une: String, _ autre: String) {
            if !une.isEmpty, !autre.isEmpty, une != autre { traits.append(nom) }
        }
        comparer("matricule INS", annoncee.matriculeBrut.uppercased(), usager.matriculeBrut.uppercased())
        comparer(
            "nom de naissance", Repliage.replier(annoncee.nomDeNaissance), Repliage.replier(usager.nomDeNaissance))
        comparer("date de naissance", annoncee.dateDeNaissance?.iso ?? "", usager.dateDeNaissance?.iso ?? "")
        if annoncee.sexe != .inconnu, usager.sexe != .inconnu, annoncee.sexe != usager.sexe { traits.append("sexe") }
        guard !traits.isEmpty else { return nil }
        return "Le sommaire de l’archive et le document ne désignent pas la même personne"
            + " (\(traits.joined(separator: ", "))) : vérifiez avant de classer."
    }
}
