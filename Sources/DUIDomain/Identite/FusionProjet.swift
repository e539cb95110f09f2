/// Two records side by side before a merge: what differs, what forbids it, what must be known first.
public struct ProjetDeFusion: Hashable, Sendable {
    /// The record that would be kept.
    public let gardee: FicheAFusionner
    /// The record that it would absorb.
    public let absorbee: FicheAFusionner
    /// Their identities, trait by trait: the absorbed one as received, the kept one as local.
    public let comparaison: ComparaisonIdentite

    /// Two records, in this direction.
    public init(gardee: FicheAFusionner, absorbee: FicheAFusionner) {
        self.gardee = gardee
        self.absorbee = absorbee
        comparaison = ComparaisonIdentite(absorbee: absorbee.resident, gardee: gardee.resident)
    }

    /// The same two records in the other direction.
    public var inverse: ProjetDeFusion { ProjetDeFusion(gardee: absorbee, absorbee: gardee) }

    /// Why they cannot be merged in this direction, whatever is decided of the traits that differ; nil when they can.
    public var empechement: RefusDeFusion? {
        guard gardee.resident.id != absorbee.resident.id else { return .memeFiche }
        for fiche in [gardee, absorbee] {
            if let par = fiche.absorbeePar { return .dejaAbsorbee(fiche.nommee, par: par) }
        }
        if let une = gardee.resident.insTransmissible, let autre = absorbee.resident.insTransmissible, une != autre {
            return .matriculesDifferents
        }
        if let refus = empechementDuSejour { return refus }
        return [gardee, absorbee].first { $0.demandesOuvertes > 0 }.map { .demandeINSi($0.nommee) }
    }

    /// Why this demand is refused; nil when the records may be merged.
    public func refus(_ demande: DemandeDeFusion) -> RefusDeFusion? {
        if let empechement { return empechement }
        if comparaison.estDiscordante, !demande.ecartsAcceptes { return .ecarts(comparaison.ecarts) }
        return DemandeDeFusion.estUnMotif(demande.motif) ? nil : .sansMotif
    }

    /// Only one stay goes on after a merge: the one of the kept record.
    private var empechementDuSejour: RefusDeFusion? {
        let (garde, absorbe) = (gardee.resident.sejour, absorbee.resident.sejour)
        if [garde.etat, absorbe.etat].contains(.decede), garde.etat.estOuvert || absorbe.etat.estOuvert {
            return .decesEtPresence
        }
        if garde.etat.estOuvert, absorbe.etat.estOuvert {
            if garde.etat != absorbe.etat { return .presencesDifferentes(garde.etat, absorbe.etat) }
            if !garde.chambre.isEmpty, !absorbe.chambre.isEmpty, garde.chambre != absorbe.chambre {
                return .chambresDifferentes(garde.chambre, absorbe.chambre)
            }
            return garde.chambre.isEmpty && !absorbe.chambre.isEmpty ? .sejourDeLAbsorbee(absorbee.nommee) : nil
        }
        return absorbe.etat.rangDeFusion > garde.etat.rangDeFusion ? .sejourDeLAbsorbee(absorbee.nommee) : nil
    }

    /// What whoever merges must know first, one sentence each.
    public func avertissements(le jour: JourCivil) -> [String] {
        identite + protection + contradictions(le: jour)
    }

    private var identite: [String] {
        var phrases: [String] = []
        if absorbee.resident.statut.rangDeConfiance > gardee.resident.statut.rangDeConfiance {
            phrases.append(
                "L’identité de la fiche absorbée est mieux établie (\(absorbee.resident.statut.libelle))\u{A0}; elle n’est pas "
                    + "reprise\u{A0}: inversez le sens, ou cherchez l’INS et contrôlez une pièce ensuite.")
        }
        if gardee.attributs.union(absorbee.attributs).contains(.homonyme) {
            phrases.append(
                "L’une des fiches porte «\u{A0}homonyme\u{A0}»\u{A0}: quelqu’un a vu deux personnes distinctes\u{A0}; lisez son motif."
            )
        }
        return phrases
    }

    private var protection: [String] {
        var phrases: [String] = []
        if let une = gardee.mesure, let autre = absorbee.mesure, une != autre {
            phrases.append(
                "Deux mesures de protection\u{A0}: «\u{A0}\(une.type)\u{A0}» vaut, «\u{A0}\(autre.type)\u{A0}» se lit dans l’historique de "
                    + "l’identité.")
        }
        let doubles = TexteDeDossier.allCases.filter { champ in
            let (un, autre) = (gardee.textes[champ] ?? "", absorbee.textes[champ] ?? "")
            return !un.isEmpty && TexteDeDossier.reunir(un, autre, ipp: "") != un
        }
        if !doubles.isEmpty {
            phrases.append(
                "Les deux fiches diffèrent (\(doubles.map(\.libelle).joined(separator: ", ")))\u{A0}: les deux textes sont "
                    + "gardés, l’un après l’autre.")
        }
        if gardee.espace != absorbee.espace, gardee.espace != .inconnu, absorbee.espace != .inconnu {
            let retenu = EtatMonEspaceSante.leMoinsOuvert(gardee.espace, absorbee.espace)
            phrases.append(
                "Mon espace santé diffère\u{A0}: «\u{A0}\(retenu.libelle)\u{A0}» vaut jusqu’à un nouveau constat.")
        }
        return phrases
    }

    /// The answers that contradict each other, as they would stand after the merge.
    private func contradictions(le jour: JourCivil) -> [String] {
        RegistreConsentements(fusionnant: absorbee.registre, dans: gardee.registre).contradictions(le: jour)
            .map(\.phrase)
    }
}

extension EtatPresence {
    /// Whether the person is looked after now, in the house or out of it for a time.
    public var estOuvert: Bool { [.present, .hospitalise, .absent].contains(self) }

    /// Which of two stays goes on: a death over all, then a stay under way, then a coming one, then one that is over.
    var rangDeFusion: Int {
        switch self {
        case .decede: 3
        case .present, .hospitalise, .absent: 2
        case .candidat: 1
        case .sorti: 0
        }
    }
}

extension StatutIdentite {
    /// The more, the better established.
    var rangDeConfiance: Int {
        switch self {
        case .provisoire: 0
        case .recuperee, .validee: 1
        case .qualifiee: 2
        }
    }
}

extension FusionDeFiches {
    /// Why it cannot be undone, in the state of both records; nil when it can.
    ///
    /// `plusRecente` is the record that the kept one absorbed last, after this one: merges are undone from the last one on,
    /// so that each finds again what it had changed.
    public func refusDeDefaire(motif: String, gardee: FicheAFusionner, plusRecente: FicheNommee?) -> RefusDeFusion? {
        if defaite != nil { return .dejaDefaite }
        if let par = gardee.absorbeePar { return .dansLOrdre(par) }
        if let plusRecente { return .plusRecente(plusRecente) }
        if let ins = identite.identite.insTransmissible, gardee.resident.insTransmissible == ins {
            return .insReprise(absorbee)
        }
        return DemandeDeFusion.estUnMotif(motif) ? nil : .sansMotif
    }
}
