extension Parcours {
    /// The pathway as readable content: where it comes from, who takes part, the story step by step.
    public var contenu: ContenuLisible {
        var sections = [section("Résumé", resume.isEmpty ? [] : [resume])].compactMap(\.self)
        sections += [sectionActeurs, section("Prérequis", liste: prerequis), sectionDocuments].compactMap(\.self)
        sections += etapes.map(sectionEtape)
        sections += [
            sectionMatrice, section("Consentements", liste: consentements), section("Limites", liste: limites),
            section("Bénéfices", liste: benefices), section("Écarts avec le document d’origine", liste: ecarts),
        ].compactMap(\.self)
        return ContenuLisible(
            titre: titre, entete: entete, sections: sections,
            avertissements: texteAbsent
                ? ["Le texte de ce parcours manque dans le document d’origine : aucune étape n’a été inventée."] : [])
    }

    private var entete: [LigneEntete] {
        var lignes = [
            LigneEntete("Source", "\(source.document), \(source.section)"),
            LigneEntete("Domaine", domaine.libelle), LigneEntete("Usager", usager.enMots),
        ]
        if !usager.situation.isEmpty { lignes.append(LigneEntete("Situation", usager.situation)) }
        if !usager.protectionJuridique.isEmpty {
            lignes.append(LigneEntete("Protection juridique", usager.protectionJuridique))
        }
        return lignes
    }

    private func section(_ titre: String, _ paragraphes: [String]) -> SectionLisible? {
        guard !paragraphes.isEmpty else { return nil }
        return SectionLisible(titre: titre, blocs: paragraphes.map { .paragraphe([Fragment($0)]) })
    }

    private func section(_ titre: String, liste: [String]) -> SectionLisible? {
        guard !liste.isEmpty else { return nil }
        return SectionLisible(titre: titre, blocs: [.liste(liste)])
    }

    private var sectionActeurs: SectionLisible? {
        guard !acteurs.isEmpty else { return nil }
        let lignes = acteurs.map { acteur in
            var boite = acteur.boite.libelle
            if acteur.boiteEstDeduite { boite += " (déduit)" }
            if let titulaire = acteur.boiteDe { boite += ", celle de \(nom(titulaire))" }
            return [
                acteur.libelle, acteur.role.libelle, acteur.structure, boite, acteur.utiliseLeDUI ? "oui" : "non",
            ].map(CelluleLisible.init(texte:))
        }
        let tete = ["Acteur", "Rôle", "Structure", "Boîte", "Utilise le DUI"].map { CelluleLisible(tete: $0) }
        return SectionLisible(titre: "Acteurs", blocs: [.tableau(TableauLisible(entetes: [tete], lignes: lignes))])
    }

    private var sectionDocuments: SectionLisible? {
        section("Documents", liste: documents.map(\.libelle))
    }

    private func sectionEtape(_ etape: Etape) -> SectionLisible {
        var blocs: [BlocLisible] = [.paragraphe([Fragment(presentation(etape), style: .italique)])]
        blocs.append(.paragraphe([Fragment(etape.recit)]))
        if !etape.actions.isEmpty {
            blocs.append(.liste(ordonnee: false, elements: etape.actions.map { RecitAction(self, $0).blocs }))
        }
        if !etape.limites.isEmpty {
            blocs.append(.intertitre("Limites"))
            blocs.append(.liste(etape.limites))
        }
        return SectionLisible(titre: "Étape \(etape.numero) – \(etape.titre)", blocs: blocs)
    }

    private func presentation(_ etape: Etape) -> String {
        var mots = [nom(etape.acteur)]
        if let quand = etape.quand?.enMots, !quand.isEmpty { mots.append(quand) }
        if !etape.services.isEmpty {
            mots.append("services : " + etape.services.map(\.libelle).joined(separator: ", "))
        }
        return mots.joined(separator: " · ")
    }

    private var sectionMatrice: SectionLisible? {
        guard let matrice else { return nil }
        let lignes = matrice.lignes.map { ligne in
            [ligne.type, ligne.parcours.joined(separator: ", "), ligne.etape, ligne.cas.joined(separator: "\n")]
                .map(CelluleLisible.init(texte:))
        }
        let tete = ["Type", "Parcours", "Étape", "Cas d’usage"].map { CelluleLisible(tete: $0) }
        let note: [BlocLisible] = matrice.note.isEmpty ? [] : [.paragraphe([Fragment(matrice.note)])]
        return SectionLisible(
            titre: "Cas d’usage", blocs: note + [.tableau(TableauLisible(entetes: [tete], lignes: lignes))])
    }

    /// The name on screen of somebody of the pathway.
    func nom(_ id: String) -> String { acteur(id)?.libelle ?? id }
}

/// One act told in words.
struct RecitAction {
    private let parcours: Parcours
    private let action: ActionParcours

    init(_ parcours: Parcours, _ action: ActionParcours) {
        self.parcours = parcours
        self.action = action
    }

    /// What is done and by whom, then the details, one line each, then the text of the message.
    var blocs: [BlocLisible] {
        var blocs: [BlocLisible] = [
            .paragraphe([Fragment(action.type.libelle, style: .gras), Fragment(" — \(parcours.nom(action.par))")])
        ]
        let details = details.filter { !$0.1.isEmpty }.map { "\($0.0) : \($0.1)" }
        if !details.isEmpty { blocs.append(.paragraphe([Fragment(details.joined(separator: "\n"))])) }
        if !action.corps.isEmpty {
            blocs.append(.paragraphe([Fragment(action.corps)]))
            if action.corpsEstRedige {
                blocs.append(.paragraphe([Fragment("(message écrit pour la démonstration)", style: .italique)]))
            }
        }
        return blocs
    }

    private var details: [(String, String)] {
        [
            ("De", action.de.map(parcours.nom) ?? ""), ("À", noms(action.a)), ("Copie", noms(action.copies)),
            ("Participants", noms(action.participants)), ("Quoi", action.quoi), ("Objet", action.objet),
            ("Documents", libelles(action.documents)), ("Pièces jointes", libelles(action.pieces)),
            ("Motif", action.motif), ("Portée", action.portee), ("Réponse", action.reponse),
            ("Titre d’identité", action.titreIdentite), ("Critères", action.criteres.joined(separator: ", ")),
            ("Quand", action.quand?.enMots ?? ""), ("Moyen", action.moyen), ("Note", action.note),
        ]
    }

    private func noms(_ ids: [String]) -> String { ids.map(parcours.nom).joined(separator: ", ") }

    private func libelles(_ ids: [String]) -> String {
        ids.map { parcours.document($0)?.libelle ?? $0 }.joined(separator: ", ")
    }
}

extension UsagerParcours {
    /// Name, age and sex in words: `Thérèse, femme, 87 ans`.
    var enMots: String {
        var mots = [affiche]
        switch sexe {
        case .feminin: mots.append(estMineur == true ? "fille" : "femme")
        case .masculin: mots.append(estMineur == true ? "garçon" : "homme")
        case .inconnu, nil: break
        }
        if let age { mots.append(age > 1 ? "\(age) ans" : "\(age) an") }
        if estMineur == true && age == nil { mots.append("mineur") }
        return mots.joined(separator: ", ")
    }
}

extension ServiceParcours {
    /// The words for it.
    public var libelle: String {
        switch self {
        case .ins: "identité INS"
        case .mes: "Mon espace santé"
        case .mss: "MSSanté"
        case .mssC: "messagerie citoyenne"
        case .psc: "Pro Santé Connect"
        case .apCV: "application carte Vitale"
        case .pda: "préparation des doses à administrer"
        case .plateformeDepartementale: "plateforme départementale"
        default: rawValue
        }
    }
}

extension BlocLisible {
    /// A list of plain sentences.
    fileprivate static func liste(_ phrases: [String]) -> BlocLisible {
        .liste(ordonnee: false, elements: phrases.map { [.paragraphe([Fragment($0)])] })
    }
}

extension CelluleLisible {
    /// A cell of plain text.
    fileprivate init(texte: String) { self.init(texte.isEmpty ? [] : [.paragraphe([Fragment(texte)])]) }

    /// A head cell.
    fileprivate init(tete: String) { self.init([.paragraphe([Fragment(tete)])], estEntete: true) }
}
