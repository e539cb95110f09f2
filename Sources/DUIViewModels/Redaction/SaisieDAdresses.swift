import DUIDomain

/// Addressees as they are typed: addresses, or names of the address book, parted by commas or semicolons.
enum SaisieDAdresses {
    /// What was understood.
    struct Lecture: Hashable, Sendable {
        /// The addresses, in order, with the names that the address book gives them.
        var adresses: [AdresseCourriel] = []
        /// The text with each name that one correspondent only bears replaced by his address.
        var texte = ""
        /// What is neither an address nor the name of one correspondent, in a sentence; empty when all was understood.
        var refus = ""
    }

    static func lire(_ texte: String, _ carnet: [Correspondant]) -> Lecture {
        var lecture = Lecture()
        var ecrits: [String] = []
        for morceau in morceaux(texte) {
            if morceau.contains("@") {
                lecture.adresses.append(AdresseCourriel(libelle: nom(morceau, carnet), adresse: morceau))
                ecrits.append(morceau)
                continue
            }
            let trouves = chercher(morceau, carnet)
            if trouves.count == 1, lecture.adresses.contains(where: { $0.adresse == trouves[0].adresse }) { continue }
            ecrits.append(trouves.count == 1 ? trouves[0].adresse : morceau)
            if trouves.count == 1 {
                lecture.adresses.append(AdresseCourriel(libelle: trouves[0].libelle, adresse: trouves[0].adresse))
            } else if lecture.refus.isEmpty {
                lecture.refus =
                    trouves.isEmpty
                    ? "« \(morceau) » n’est ni une adresse, ni un correspondant connu. F4 : chercher."
                    : "« \(morceau) » : \(trouves.count) correspondants. F4 : choisir."
            }
        }
        lecture.texte = ecrits.joined(separator: "; ")
        return lecture
    }

    /// The text with its last part, when it is no address yet, replaced by an address.
    static func completer(_ texte: String, par adresse: String) -> String {
        var parties = morceaux(texte)
        if let derniere = parties.last, !derniere.contains("@") { parties.removeLast() }
        if !parties.contains(adresse) { parties.append(adresse) }
        return parties.joined(separator: "; ")
    }

    /// What is typed after the last address: the beginning of a name.
    static func debutDeNom(_ texte: String) -> String {
        let derniere = texte.split(whereSeparator: { ",;\n".contains($0) }).last.map(String.init) ?? ""
        return derniere.contains("@") ? "" : derniere.trimmingBlancs()
    }

    /// Who an address belongs to, in words; empty when the address book does not say.
    static func nom(_ adresse: String, _ carnet: [Correspondant]) -> String {
        carnet.first { $0.adresse == adresse.lowercased() }?.libelle ?? ""
    }

    private static func morceaux(_ texte: String) -> [String] {
        var vus: Set<String> = []
        return texte.split(whereSeparator: { ",;\n".contains($0) }).flatMap { partie -> [String] in
            let mots = partie.split(separator: " ")
            // Lines of addresses that were pasted have become one: each word is one of them.
            return mots.allSatisfy { $0.contains("@") } ? mots.map(String.init) : [String(partie).trimmingBlancs()]
        }.filter { !$0.isEmpty && vus.insert($0).inserted }
    }

    private static func chercher(_ texte: String, _ carnet: [Correspondant]) -> [Correspondant] {
        let mots = Repliage.mots(texte)
        guard !mots.isEmpty else { return [] }
        return carnet.filter { correspondant in
            let dits = Repliage.mots("\(correspondant.libelle) \(correspondant.structure) \(correspondant.profession)")
            return mots.allSatisfy { mot in dits.contains { $0.hasPrefix(mot) } }
        }
    }
}
