import DUIDomain

/// The words of the agenda.
public enum TextesAgenda {
    /// `14:30`, or `suite` on the days after the first one.
    public static func heure(_ rdv: RendezVous, le jour: JourCivil) -> String {
        let debut = rdv.contenu.debut.heureLegale
        return debut.jour == jour ? debut.heureMinute : "suite"
    }

    /// `14:30 à 15:30`, with the last day when it is another one.
    public static func heures(_ rdv: RendezVous) -> String {
        let (debut, fin) = (rdv.contenu.debut.heureLegale, rdv.contenu.fin.heureLegale)
        return debut.jour == fin.jour
            ? "\(debut.heureMinute) à \(fin.heureMinute)"
            : "\(debut.heureMinute) au \(FormatDate.court(fin.jour)) \(fin.heureMinute)"
    }

    /// `Ch. 112 LEFÈVRE Élodie`, `6 inscrits`, the unit, or nobody in particular; `+ 3 autres` counts those whom the
    /// reader does not see.
    public static func qui(_ rdv: RendezVous, unites: [Unite], _ mots: Vocabulaire) -> String {
        let autres = autres(rdv).map { " + \($0)" } ?? ""
        if let seul = rdv.residents.first, rdv.residents.count == 1 {
            let lieu = mots.lieu(chambre: seul.chambre, unite: "")
            return [lieu, seul.nom].filter { !$0.isEmpty }.joined(separator: " ") + autres
        }
        if !rdv.residents.isEmpty { return "\(rdv.residents.count) inscrits\(autres)" }
        return unites.first { $0.id == rdv.contenu.unite }?.nom ?? ""
    }

    /// `1 autre`, `3 autres`: persons whom the reader does not see.
    private static func autres(_ rdv: RendezVous) -> String? {
        rdv.autresConcernes == 0 ? nil : FormatDate.nombre(rdv.autresConcernes, "autre")
    }

    /// The same, as a sentence.
    private static func autresEnPhrase(_ rdv: RendezVous) -> String? {
        autres(rdv).map { "et \($0), que vous ne suivez pas" }
    }

    /// Where the row has one column for it: the transport when there is one, else the place.
    public static func lieuOuTransport(_ rdv: RendezVous) -> String {
        rdv.contenu.transport.isEmpty ? rdv.contenu.lieu : rdv.contenu.transport
    }

    /// `LEFÈVRE Élodie = née MARTIN  12/03/1934  Ch. 112`: enough to tell two persons of one name apart.
    public static func resident(_ resume: ResumeResident, _ mots: Vocabulaire) -> String {
        let nom = [resume.nom, resume.ressemble ? "=" : "", resume.mentionDeNaissance].filter { !$0.isEmpty }
        let lieu = mots.lieu(chambre: resume.chambre, unite: resume.unite)
        return [nom.joined(separator: " "), resume.dateDeNaissance.court, lieu].filter { !$0.isEmpty }
            .joined(separator: "  ")
    }

    /// `EL` for LEFÈVRE Élodie; `6p` for several persons.
    public static func initiales(_ rdv: RendezVous) -> String {
        guard let seul = rdv.residents.first else { return "" }
        let tous = rdv.residents.count + rdv.autresConcernes
        guard tous == 1 else { return "\(tous)p" }
        let mots = seul.nom.split(separator: " ")
        let prenom = mots.last { $0 != $0.uppercased() }?.first
        return [prenom, mots.first?.first].compactMap { $0 }.map { String($0).uppercased() }.joined()
    }

    /// `*` to be confirmed, `x` cancelled.
    public static func signe(_ rdv: RendezVous) -> String {
        switch rdv.etat {
        case .aConfirmer: "*"
        case .confirme: ""
        case .annule: "x"
        }
    }

    /// What to bring, one thing a line, where there is one line for it: `Carte Vitale / ordonnances`.
    public static func surUneLigne(_ texte: String) -> String { texte.replacing("\n", with: " / ") }

    /// The one line under the week grid.
    public static func resume(_ rdv: RendezVous, unites: [Unite], _ mots: Vocabulaire) -> String {
        var parties = [
            "\(FormatDate.premiereMajuscule(FormatDate.court(rdv.contenu.debut.heureLegale.jour))) \(heures(rdv))"
        ]
        parties.append(rdv.contenu.titre)
        let personnes = rdv.residents.map {
            [$0.nom, mots.lieu(chambre: $0.chambre, unite: "")].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        parties.append(
            personnes.isEmpty
                ? qui(rdv, unites: unites, mots)
                : (personnes + [autresEnPhrase(rdv)].compactMap(\.self)).joined(separator: " ; "))
        if rdv.etat != .confirme { parties.append("\(signe(rdv)) \(etat(rdv))") }
        parties += [rdv.contenu.transport, rdv.contenu.lieu]
        return parties.filter { !$0.isEmpty }.joined(separator: "  ")
    }

    /// `à confirmer`, `annulé : hospitalisation`.
    public static func etat(_ rdv: RendezVous) -> String {
        rdv.etat == .annule && !rdv.motifAnnulation.isEmpty
            ? "\(rdv.etat.libelle) : \(rdv.motifAnnulation)" : rdv.etat.libelle
    }

    /// `lun. 23/11 14:30, Cardiologie`.
    static func bref(_ rdv: RendezVous) -> String {
        "\(FormatDate.court(rdv.contenu.debut.heureLegale)), \(rdv.contenu.titre)"
    }

    /// All that is known of an appointment, to be read over the panel.
    static func fiche(
        _ rdv: RendezVous, unites: [Unite], _ mots: Vocabulaire, aujourdhui: JourCivil
    ) -> ContenuLisible {
        let contenu = rdv.contenu
        let jour = contenu.debut.heureLegale.jour
        let entete = [
            ("Quand", "\(FormatDate.long(jour)), \(heures(rdv)) (\(FormatDate.relatif(jour, aujourdhui: aujourdhui)))"),
            ("État", etat(rdv)), ("Lieu", contenu.lieu), ("Transport", contenu.transport),
            ("Accompagnant", contenu.accompagnant), ("À apporter", contenu.aApporter),
            (FormatDate.premiereMajuscule(mots.unite.singulier), unites.first { $0.id == contenu.unite }?.nom ?? ""),
        ]
        var sections: [SectionLisible] = []
        if !rdv.residents.isEmpty {
            let lignes = rdv.residents.map { resident -> BlocLisible in
                let lieu = mots.lieu(chambre: resident.chambre, unite: "")
                return .paragraphe([Fragment([lieu, resident.nom].filter { !$0.isEmpty }.joined(separator: "  "))])
            }
            let tous = rdv.residents.count + rdv.autresConcernes
            let reste = autresEnPhrase(rdv).map { [BlocLisible.paragraphe([Fragment($0)])] } ?? []
            let titre = tous == 1 ? mots.titreSingulier : "\(mots.titre) (\(tous))"
            sections.append(SectionLisible(titre: titre, blocs: lignes + reste))
        }
        return ContenuLisible(
            titre: contenu.titre, entete: entete.filter { !$0.1.isEmpty }.map { LigneEntete($0.0, $0.1) },
            sections: sections)
    }

    static func motifsDAnnulation(_ mots: Vocabulaire) -> [String] {
        [
            "\(mots.titreSingulier) hospitalisé", "\(mots.titreSingulier) absent", "Refus \(mots.personne.du)",
            "Annulé par le praticien", "Transport impossible", "Erreur de saisie",
        ]
    }

    static let transports = [
        "Sur place", "Famille", "VSL", "VSL à confirmer", "Ambulance", "Ambulance à confirmer", "Taxi conventionné",
        "Véhicule de l’établissement",
    ]

    /// Who goes with somebody: trades of homes, or of day structures and services.
    static func accompagnants(_ mots: Vocabulaire) -> [String] {
        mots.chambre == nil
            ? ["Aucun", "Famille", "Éducateur", "Infirmière", "Bénévole"]
            : ["Aucun", "Famille", "Aide-soignante", "Animatrice", "Bénévole"]
    }

    static let enregistrementEnCours = "Un enregistrement est en cours ; attendez qu’il soit fini."
}
