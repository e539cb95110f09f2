import DUIDomain

/// What the journal says of a change of identity: each value before and after (INS/va1.27).
enum TraceIdentite {
    /// The trace of the line at `place` among those that led to `identite`.
    static func texte(
        _ ligne: TransitionIdentite, _ place: Int, _ lignes: [TransitionIdentite], _ identite: Identite
    ) -> String {
        var morceaux = ["fait"]
        if let de = ligne.de, de != ligne.vers { morceaux.append("statut : \(de.libelle) → \(ligne.vers.libelle)") }
        if let anciens = ligne.anciensTraits {
            // The traits after a line are those before the next line that changed them, or the ones in use.
            let nouveaux = lignes[(place + 1)...].compactMap(\.anciensTraits).first ?? identite.traits
            for champ in nouveaux.champsQuiDifferent(de: anciens) {
                morceaux.append(
                    "\(champ.libelle.lowercased()) : \(valeur(anciens.texte(champ))) → \(valeur(nouveaux.texte(champ)))"
                )
            }
        }
        if let ancienne = ligne.ancienneINS { morceaux.append("INS hors d’usage : \(ins(ancienne))") }
        let derniere = lignes[(place + 1)...].allSatisfy { $0.nature != .retourINSiAccepte && $0.ancienneINS == nil }
        if ligne.nature == .retourINSiAccepte, derniere, let prise = identite.ins {
            morceaux.append("INS : \(ins(prise))")
        }
        return Assainissement.ligne(morceaux.joined(separator: " ; "))
    }

    private static func ins(_ ins: INS) -> String { "\(ins.matricule.valeur) (\(ins.autorite.rawValue))" }

    private static func valeur(_ texte: String) -> String { texte.isEmpty ? "(vide)" : texte }
}
