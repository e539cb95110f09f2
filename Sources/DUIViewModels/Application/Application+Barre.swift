import DUIDomain

/// What the key bar and F9 show of the table of actions, and in which order.
extension Application {
    /// Whether the key bar shows a command here: what lies over the panel hides the panel's own acts, and a command that
    /// has no object now leaves the row to those that have one.
    public func montreDansLaBarre(_ id: CommandeID) -> Bool {
        switch (session, id) {
        case (.connexion, _): return [.aide, .ouvrir, .themeSuivant, .quitter].contains(id)
        case (.verrouillee, _): return [.aide, .ouvrir, .themeSuivant, .changerUtilisateur].contains(id)
        case (.ouverte, _): break
        }
        switch superpositions.last {
        case .dialogue(let dialogue):
            return [.aide, .ouvrir, .retour, .verrouiller].contains(id) || id == .valider && dialogue.boutonDeF10 != nil
        case .choix, .recherche, .options: return [.aide, .ouvrir, .retour, .verrouiller].contains(id)
        case .texte: return [.aide, .retour, .sectionSuivante, .chercherDansTexte, .verrouiller].contains(id)
        case nil:
            // Entrée starts a line there: the bar would say something else of it.
            if id == .ouvrir, saisitPlusieursLignes { return false }
            return disponibilite(id) == .disponible
        }
    }
}

extension Application {
    /// What the key bar calls a command here: Entrée and F10 do not open a file everywhere.
    public func libelleDansLaBarre(_ commande: Commande) -> String {
        switch (commande.id, superpositions.last) {
        case (.ouvrir, .dialogue): "Répondre"
        case (.ouvrir, .choix(let choix)): FormatDate.premiereMajuscule(choix.verbe)
        case (.ouvrir, .options): "Faire"
        case (.valider, .dialogue(let dialogue)): dialogue.boutonDeF10?.libelle ?? commande.court
        case (.aide, _) where aideAffichee: "Fermer l’aide"
        case (_, nil) where !(commande.id == .ouvrir && focusSurOnglets):
            nomAuLieu(commande.id)?.court ?? commande.court
        default: commande.court
        }
    }

    /// What the panel calls a command on what it has in view.
    private func nomAuLieu(_ id: CommandeID) -> NomDeCommande? {
        contexte.flatMap { panneaux[onglet].nom(de: id, $0) }
    }

    /// A command of the key bar: the lowest priority leaves first where the row is narrow.
    public struct CommandeDeBarre: Sendable {
        /// The command.
        public var commande: Commande
        /// How long it stays.
        public var priorite: Int
    }

    /// The commands of the key bar here. Acts of the place outrank the general ones; F9, which leads to all the others,
    /// outranks the less usual half of them.
    public var commandesDeLaBarre: [CommandeDeBarre] {
        let places = Set(contextes)
        let enVue = panneaux[onglet].actesEnVue
        return TableDesCommandes.toutes.compactMap { commande in
            guard !commande.court.isEmpty, !places.isDisjoint(with: commande.contextes), montreDansLaBarre(commande.id)
            else { return nil }
            let priorite =
                switch commande.id {
                case let id where enVue.contains(id): 300 - commande.rang
                case .options: 200 - Self.dernierRangAvantOptions
                case .ouvrir: 200 - commande.rang
                default: (estDuLieu(commande) ? 200 : 100) - commande.rang
                }
            return CommandeDeBarre(commande: commande, priorite: priorite)
        }
    }

    /// Up to this rank an act of the place stays longer than F9.
    private static let dernierRangAvantOptions = 23

    /// Whether a command belongs to what is on screen rather than to every screen.
    private func estDuLieu(_ commande: Commande) -> Bool {
        let general: Set<ContexteCommande> = [.global, .panneau, .liste]
        return !Set(contextes).subtracting(general).isDisjoint(with: commande.contextes)
    }

    /// Every act for F9: those of the place, the most usual first, then those of every screen; what cannot be done now
    /// comes after all of them, in the same order, with its reason.
    func lignesOptions() -> [OptionsState.Ligne] {
        let places = Set(contextes).subtracting([.global])
        let connues = TableDesCommandes.toutes.filter { !places.isDisjoint(with: $0.contextes) }
        var duLieu = connues.filter(estDuLieu)
        if !saisit, !focusSurOnglets, disponibilite(.ouvrir) == .disponible,
            let ouvrir = TableDesCommandes.commande(.ouvrir)
        {
            duLieu.append(ouvrir)
        }
        let premieres: [CommandeID] = [
            .annuler, .retablir, .actualiser, .chercherPartout, .affichage, .messages, .aide, .verrouiller,
        ]
        let reste = connues.filter { !estDuLieu($0) && !premieres.contains($0.id) }
        let generales = premieres.compactMap(TableDesCommandes.commande) + reste
        let enVue = panneaux[onglet].actesEnVue
        let ordonnees = duLieu.sorted { ($0.rangAuLieu(enVue), $0.rang) < ($1.rangAuLieu(enVue), $1.rang) }
        let lignes = (ordonnees + generales).map { commande in
            OptionsState.Ligne(
                commande: commande.id, titre: nomAuLieu(commande.id)?.titre ?? commande.titre,
                touche: commande.touches.first ?? "",
                raison: disponibilite(commande.id).raison)
        }
        return lignes.filter(\.raison.isEmpty) + lignes.filter { !$0.raison.isEmpty }
    }
}

extension Commande {
    /// Its rank among the acts on the very thing that has the focus; those that are not come after.
    fileprivate func rangAuLieu(_ enVue: [CommandeID]) -> Int { enVue.firstIndex(of: id) ?? enVue.count }
}
