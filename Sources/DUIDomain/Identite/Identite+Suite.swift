extension Identite {
    /// The lines of history that `nouvelle` adds to this identity; nil when it is not what these lines make of it.
    ///
    /// Whoever keeps identities asks this before writing one: nothing is taken from the history, and no status, trait,
    /// INS, attribute or title changes without the line that says so.
    public func ajouts(de nouvelle: Identite) -> [TransitionIdentite]? {
        guard !nouvelle.insMasquee, !insMasquee, nouvelle.historique.starts(with: historique) else { return nil }
        let lignes = Array(nouvelle.historique.dropFirst(historique.count))
        guard !lignes.isEmpty, lignes.last?.vers == nouvelle.statut else { return nil }
        var etat = Etat(statut: statut, traits: nil, attributs: attributs, justificatifs: justificatifs)
        for ligne in lignes { guard etat.suivre(ligne, depuis: self) else { return nil } }
        guard etat.attributs == nouvelle.attributs, etat.justificatifs == nouvelle.justificatifs,
            nouvelle.traits == traits || etat.traits == traits,
            nouvelle.ins == ins || lignes.contains(where: \.changeLINS)
        else { return nil }
        let priseDINSi = lignes.contains { $0.nature == .retourINSiAccepte }
        guard nouvelle.ins == nil || nouvelle.ins == ins || priseDINSi else { return nil }
        return lignes
    }

    /// What the lines make of an identity.
    private struct Etat {
        var statut: StatutIdentite
        /// The traits before the first line that changed them.
        var traits: TraitsIdentite?
        var attributs: Set<AttributIdentite>
        var justificatifs: [JustificatifIdentite]

        mutating func suivre(_ ligne: TransitionIdentite, depuis identite: Identite) -> Bool {
            guard ligne.de == statut else { return false }
            statut = ligne.vers
            if traits == nil { traits = ligne.anciensTraits }
            switch ligne.nature {
            case .reprise, .creation, .creationDepuisRecue: return false
            case .attributPose(let attribut): return attributs.insert(attribut).inserted
            case .attributRetire(let attribut): return attributs.remove(attribut) != nil
            case .justificatifControle(let titre): justificatifs.append(titre)
            case .retourINSiAccepte, .validationManuelle, .traitsModifies, .verificationPositive,
                .verificationNegative:
                break
            }
            return true
        }
    }

    /// The right that a line asks for: INSi for its answers, the lock for what came from INSi (INS/va1.18, va1.32).
    public static func capacite(pour ligne: TransitionIdentite) -> Capacite {
        switch ligne.nature {
        case .retourINSiAccepte, .verificationPositive, .verificationNegative: return .appelerINSi
        case .traitsModifies(let champs):
            let verrouille = ligne.de == .recuperee || ligne.de == .qualifiee
            return verrouille && champs.contains(where: ChampIdentite.stricts.contains)
                ? .modifierIdentiteVerrouillee : .qualifierIdentite
        case .reprise, .creation, .creationDepuisRecue, .justificatifControle, .validationManuelle, .attributPose,
            .attributRetire:
            return .qualifierIdentite
        }
    }
}

extension TransitionIdentite {
    /// Whether the INS in use may differ after this line.
    fileprivate var changeLINS: Bool { nature == .retourINSiAccepte || ancienneINS != nil }
}
