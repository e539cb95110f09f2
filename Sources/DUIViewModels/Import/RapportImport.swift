import DUIDomain

/// The report of an import, the same for a trial and for the import itself: what was read of the file, the rows that ask
/// something, then the others, one line each.
public struct RapportImport: Hashable, Sendable {
    private let issue: IssueImport
    private let essai: Bool

    /// The report of an import, or of a trial.
    public init(_ issue: IssueImport, essai: Bool) {
        self.issue = issue
        self.essai = essai
    }

    /// The report, but for its last sentence.
    public var contenu: ContenuLisible {
        let lignes = issue.liste.lignes
        let (calmes, autres) = (lignes.filter(\.constats.isEmpty), lignes.filter { !$0.constats.isEmpty })
        var sections: [SectionLisible] = []
        if !autres.isEmpty {
            sections.append(
                SectionLisible(
                    titre: "À lire : \(FormatDate.nombre(autres.count, "ligne"))",
                    blocs: [.liste(ordonnee: false, elements: autres.map(detail))]))
        }
        if !calmes.isEmpty {
            sections.append(
                SectionLisible(
                    titre: "Sans remarque : \(FormatDate.nombre(calmes.count, "ligne"))",
                    blocs: calmes.map { .paragraphe([Fragment(resume($0))]) }))
        }
        return ContenuLisible(
            titre: "Importation de \(issue.liste.nom)", entete: entete, sections: sections, avertissements: regles)
    }

    /// How it ended, or would end, in one or two sentences. When something stops the import, they say what to do.
    public var conclusion: String {
        let combien = issue.liste.nouvelles.count
        guard issue.obstacles.isEmpty else {
            return "\(essai ? "Essai : r" : "R")ien n’est importé. "
                + issue.obstacles.map(Self.dire).joined(separator: " ")
        }
        guard combien > 0 else { return "Toutes ces personnes sont déjà connues : rien n’est à créer." }
        let personnes = FormatDate.nombre(combien, "personne")
        return essai
            ? "Essai : \(personnes) à créer, rien n’est écrit. Sans --essai, elles entrent toutes."
            : "\(personnes) \(combien > 1 ? "créées" : "créée"), identité provisoire."
    }

    /// Whether the import went through, or would.
    public var estPossible: Bool { issue.obstacles.isEmpty }

    private static func dire(_ obstacle: ObstacleImport) -> String {
        switch obstacle {
        case .fautes(let combien): "\(FormatDate.nombre(combien, "ligne")) à corriger dans le fichier."
        case .ressemblances(let combien):
            "\(FormatDate.nombre(combien, "ressemblance")) à vérifier : si ce sont d’autres personnes, ajoutez "
                + "--accepter-ressemblances."
        case .doutes(let combien):
            "\(FormatDate.nombre(combien, "ligne")) à confirmer : si c’est voulu, ajoutez --accepter-doutes."
        }
    }

    // MARK: The file

    private var entete: [LigneEntete] {
        let (liste, entetes) = (issue.liste, issue.liste.entetes)
        let lues = entetes.places.sorted { $0.value < $1.value }.map { colonne, place in
            let titre = entetes.titre(place)
            return Repliage.replier(titre) == Repliage.replier(colonne.libelle)
                ? colonne.libelle : "\(titre) lu comme \(colonne.libelle)"
        }
        return [
            LigneEntete(
                "Fichier",
                "\(FormatDate.nombre(liste.lignes.count, "ligne")), \(liste.encodage.libelle), séparateur "
                    + liste.separateur.libelle),
            LigneEntete("Colonnes lues", lues.joined(separator: ", ")),
            LigneEntete(
                "Non importées",
                entetes.ignorees.isEmpty ? "aucune" : entetes.ignorees.map(entetes.titre).joined(separator: ", ")),
        ]
    }

    /// What the rules make of the file whatever it says.
    private var regles: [String] {
        let liste = issue.liste
        var regles: [String] = []
        if liste.entetes.places[.matricule] != nil {
            let controles = liste.lignes.count { $0.matricule != nil }
            regles.append(
                "\(FormatDate.nombre(controles, "matricule")) en règle, aucun n’est gardé : une INS ne vient que du "
                    + "téléservice INSi. Ouvrez ensuite chaque identité et cherchez-y l’INS.")
        }
        let reecrites = liste.lignes.count(where: \.estReecrite)
        if reecrites > 0 {
            regles.append(
                "\(FormatDate.nombre(reecrites, "ligne")) : noms et prénoms de naissance écrits sans accent, en capitales, "
                    + "comme INSi les rend.")
        }
        if liste.entetes.places[.premierPrenom] == nil {
            regles.append(
                "Sans colonne «\u{A0}premier prénom\u{A0}», c’est ce qui précède la première virgule de la liste des prénoms, "
                    + "ou son premier mot.")
        }
        return regles
    }

    // MARK: The rows

    private func detail(_ ligne: LigneImport) -> [BlocLisible] {
        [.paragraphe([Fragment(resume(ligne), style: .gras)])]
            + ligne.constats.map { constat in
                let colonne = constat.colonne.map { "\($0.libelle) : " } ?? ""
                return .paragraphe([Fragment(colonne + constat.message)])
            }
    }

    private func resume(_ ligne: LigneImport) -> String {
        let qui = ligne.designation.isEmpty ? "" : "\(ligne.designation) : "
        return "Ligne \(ligne.numero)  \(qui)\(verdict(ligne))"
    }

    private func verdict(_ ligne: LigneImport) -> String {
        if ligne.a(.faute) { return "à corriger" }
        if ligne.a(.dejaConnue) { return "déjà connue" }
        if ligne.a(.ressemblance) { return ligne.a(.doute) ? "ressemblance, à confirmer" : "ressemblance" }
        if ligne.a(.doute) { return "à confirmer" }
        return "à créer, \(ligne.entreeLe == nil ? "candidature" : Self.lieu(ligne))"
    }

    private static func lieu(_ ligne: LigneImport) -> String {
        if !ligne.chambre.isEmpty { return "chambre \(ligne.chambre)" }
        return ligne.unite.isEmpty ? "sans unité" : ligne.unite
    }
}
