import DUIDomain

/// A merge being prepared from the identity of an open record: the other record is chosen, both are compared, a motive is
/// given, then the question is asked; and the undoing of the last merge.
public struct FusionState: Hashable, Sendable {
    /// The two records on screen, in their direction; nil while none is compared.
    public private(set) var projet: ProjetDeFusion?

    private var motif = ""
    private var offertes: [FicheOfferte] = []

    init() {}

    /// The sentence of the message row while both records are compared.
    var conseil: String {
        guard let projet else { return "" }
        return projet.empechement == nil
            ? "F10\u{A0}: fusionner, avec un motif. i\u{A0}: inverser le sens. Échap\u{A0}: laisser."
            : "Fusion impossible dans ce sens. i\u{A0}: inverser. Échap\u{A0}: laisser."
    }

    /// Whether a command may be done now; nil for one that is not of a merge.
    func disponibilite(_ commande: CommandeID, _ fusions: [FusionDeFiches], _ contexte: ContextePanneau)
        -> Disponibilite?
    {
        if projet != nil, commande == .imprimer {
            return .indisponible("La comparaison se lit, elle ne s’imprime pas.")
        }
        guard [.fusionner, .defusionner, .inverserLaFusion].contains(commande) || projet != nil && commande == .valider
        else { return nil }
        if case .refuse(let raison) = contexte.decide(.fusionnerFiches) { return .refusee(raison) }
        switch commande {
        case .defusionner:
            return fusions.contains { $0.defaite == nil }
                ? .disponible : .indisponible("Aucune fiche n’est fusionnée à celle-ci.")
        case .inverserLaFusion, .valider:
            return projet == nil ? .indisponible("Choisissez d’abord l’autre fiche.") : .disponible
        default: return .disponible
        }
    }

    /// Both records as text; nil while none is compared.
    func contenu(le jour: JourCivil) -> ContenuLisible? { projet.map { FusionEnTexte.comparaison($0, le: jour) } }

    // MARK: Commands

    /// Begins: asks which records look like this one, or which merge is to be undone.
    func commencer(_ id: CommandeID, _ resident: Cle<Resident>, _ fusions: [FusionDeFiches]) -> [Sortie]? {
        switch id {
        case .fusionner: return [.effet(.identite(.fichesProches(resident)))]
        case .defusionner:
            return fusions.last { $0.defaite == nil }.map { [.choix(DialogueFusion.motifsDeDefusion($0))] } ?? []
        default: return nil
        }
    }

    /// Does a command while both records are compared; nil for what the reader does.
    mutating func executer(_ id: CommandeID) -> [Sortie]? {
        guard let projet else { return nil }
        switch id {
        case .inverserLaFusion:
            self.projet = projet.inverse
            return []
        case .valider:
            if let refus = projet.empechement { return [.message(MessageLigne(refus.message, .attention))] }
            return [.choix(DialogueFusion.motifs(projet))]
        case .retour, .gauche, .voletSuivant, .voletPrecedent:
            self.projet = nil
            return []
        default: return nil
        }
    }

    mutating func fermer() { self = FusionState() }

    // MARK: What comes back

    mutating func proposer(_ proches: [Resident]) -> [Sortie] {
        offertes = proches.map { FicheOfferte($0) }
        let titre =
            offertes.isEmpty
            ? "Aucune identité proche. Écrivez un nom ou une date pour chercher."
            : "Fusionner avec quelle fiche\u{A0}? Écrivez pour en chercher une autre."
        return [.choix(DialogueFusion.fiches(offertes, titre: titre))]
    }

    func proposer(_ trouvees: [ResumeResident], texte: String, sauf id: Cle<Resident>) -> [Sortie] {
        let fiches = trouvees.filter { $0.id != id }.map { FicheOfferte($0) }
        guard !fiches.isEmpty else {
            return [
                .message(MessageLigne("Aucune autre fiche pour «\u{A0}\(texte)\u{A0}».", .attention)),
                .choix(DialogueFusion.fiches(offertes, titre: "Aucune fiche trouvée. Écrivez autre chose.")),
            ]
        }
        return [.choix(DialogueFusion.fiches(fiches, titre: "Fusionner avec quelle fiche\u{A0}?"))]
    }

    /// Compares again the records that are on screen, in their direction.
    func comparerDeNouveau() -> [Sortie] {
        projet.map { projet in
            [
                .effet(
                    .identite(
                        .comparerFiches(gardee: projet.gardee.resident.id, absorbee: projet.absorbee.resident.id)))
            ]
        } ?? []
    }

    mutating func comparer(_ nouveau: ProjetDeFusion) { projet = nouveau }

    // MARK: Answers

    /// Takes the value of a list; nil for a list that is not of a merge.
    mutating func choisir(
        _ choix: String, _ valeur: String, _ resident: Cle<Resident>, _ fusions: [FusionDeFiches]
    ) -> [Sortie]? {
        guard choix.hasPrefix(DialogueFusion.prefixe) else { return nil }
        switch choix {
        case DialogueFusion.fiche:
            if valeur.hasPrefix(DialogueFusion.cle), let cle = Int64(valeur.dropFirst(DialogueFusion.cle.count)) {
                return [.effet(.identite(.comparerFiches(gardee: resident, absorbee: Cle(cle))))]
            }
            return valeur.isEmpty ? [] : [.effet(.identite(.chercherFiches(resident, texte: valeur)))]
        case DialogueFusion.motif:
            motif = DemandeDeFusion.motif(valeur)
            guard let projet else { return [] }
            guard DemandeDeFusion.estUnMotif(motif) else { return Self.sansMotif }
            return [.dialogue(DialogueFusion.confirmer(projet, motif: motif))]
        case DialogueFusion.motifDeDefusion:
            motif = DemandeDeFusion.motif(valeur)
            guard let fusion = fusions.last(where: { $0.defaite == nil }) else { return [] }
            guard DemandeDeFusion.estUnMotif(motif) else { return Self.sansMotif }
            return [.dialogue(DialogueFusion.confirmerLaDefusion(fusion, motif: motif))]
        default: return []
        }
    }

    private static let sansMotif: [Sortie] = [.message(MessageLigne(RefusDeFusion.sansMotif.message, .attention))]

    /// Takes the answer to a question; nil for a question that is not of a merge.
    func repondre(_ dialogue: String, _ bouton: String, _ fusions: [FusionDeFiches]) -> [Sortie]? {
        guard dialogue.hasPrefix(DialogueFusion.prefixe) else { return nil }
        switch (dialogue, bouton) {
        case (DialogueFusion.fusionner, "fusionner"):
            guard let projet else { return [] }
            let (garde, absorbe) = (projet.gardee.resident, projet.absorbee.resident)
            return [
                .effet(
                    .identite(
                        .fusionner(
                            DemandeDeFusion(
                                gardee: garde.id, versionGardee: garde.version, absorbee: absorbe.id,
                                versionAbsorbee: absorbe.version, motif: motif,
                                ecartsAcceptes: projet.comparaison.estDiscordante))))
            ]
        case (DialogueFusion.defusionner, "defusionner"):
            guard let fusion = fusions.last(where: { $0.defaite == nil }) else { return [] }
            return [.effet(.identite(.defusionner(fusion.absorbee.id, motif: motif)))]
        default: return []
        }
    }
}
