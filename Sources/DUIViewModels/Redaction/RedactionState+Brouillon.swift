import DUIDomain

/// The draft of a message: what is typed and chosen survives a lock, a hang-up, a kill.
extension RedactionState {
    /// The fields of the draft, by name.
    var brouillon: [String: String] {
        var champs = formulaire.tousLesTextes.filter { !Champ.choisis.contains($0.key) }
        champs[Champ.boite] = boite.id.description
        if let resident { champs[Champ.resident] = "\(resident.id)\t\(resident.nom)" }
        if !documents.isEmpty {
            champs[Champ.documents] = documents.map { "\($0.id)\t\($0.titre)" }.joined(separator: "\n")
        }
        if !demandes.isEmpty { champs[Champ.demandes] = demandes.map(\.rawValue).sorted().joined(separator: "\n") }
        if aLUsager { champs["usager"] = "oui" }
        return champs
    }

    /// Takes a draft up again.
    mutating func reprendre(_ brouillon: Brouillon) {
        for (champ, texte) in brouillon.champs where !Champ.choisis.contains(champ) {
            formulaire.poser(texte, dans: champ)
        }
        let numero = brouillon.champs[Champ.boite].flatMap { Int64($0) }
        if let sienne = matiere.boites.first(where: { $0.id.rawValue == numero }) { boite = sienne }
        resident = Self.paires(brouillon.champs[Champ.resident]).first.map { PersonneConcernee(id: Cle($0), nom: $1) }
        documents = Self.paires(brouillon.champs[Champ.documents]).map { DocumentChoisi(id: Cle($0), titre: $1) }
        demandes = Set(
            (brouillon.champs[Champ.demandes] ?? "").split(separator: "\n")
                .compactMap { CourrielARediger.Demande(rawValue: String($0)) })
        aLUsager = brouillon.champs["usager"] != nil
        gardeLe = brouillon.gardeLe
        aGarder = false
        comprendre(Champ.copie)
        montrerLesChoix()
    }

    private static func paires(_ texte: String?) -> [(Int64, String)] {
        (texte ?? "").split(separator: "\n").compactMap { ligne in
            let parties = ligne.split(separator: "\t", maxSplits: 1).map(String.init)
            guard parties.count == 2, let numero = Int64(parties[0]) else { return nil }
            return (numero, parties[1])
        }
    }

    /// Keeps the draft when something changed.
    mutating func garder() -> [Sortie] {
        guard aGarder, !attend else { return [] }
        aGarder = false
        return [.effet(.redaction(.garderBrouillon(objet: objet, champs: brouillon)))]
    }

    /// A draft in a few lines, for whoever is about to drop it.
    static func lignes(_ brouillon: Brouillon) -> [DialogueState.LigneDialogue] {
        let heure = brouillon.gardeLe.heureLegale
        let texte = (brouillon.champs[Champ.texte] ?? "").split(separator: "\n").first.map(String.init) ?? ""
        return [
            ("À", brouillon.champs[Champ.a] ?? ""), ("Objet", brouillon.champs[Champ.objet] ?? ""), ("Texte", texte),
            ("Gardé", "\(FormatDate.court(heure.jour)) à \(heure.heureMinute)"),
        ].filter { !$0.1.isEmpty }.map { .init($0.0, $0.1) }
    }

    /// A draft in a line: whom it is for, what it is about.
    static func resume(_ brouillon: Brouillon) -> String {
        let objet = brouillon.champs[Champ.objet] ?? ""
        let texte = (brouillon.champs[Champ.texte] ?? "").split(separator: "\n").first.map(String.init) ?? ""
        let dit = objet.isEmpty ? texte : objet
        let heure = brouillon.gardeLe.heureLegale
        return [
            dit.isEmpty ? "Sans objet" : dit, brouillon.champs[Champ.a].map { "pour \($0)" } ?? "",
            "brouillon du \(FormatDate.court(heure.jour)) à \(heure.heureMinute)",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
