import ArgumentParser
import DUIAssembly
import DUICurses
import DUIDomain
import DUIScreens
import Foundation

/// `--base`, for every command that touches a base.
struct OptionsDeBase: ParsableArguments {
    @Option(help: ArgumentHelp("Fichier de la base (sinon DUI_BASE).", valueName: "fichier"))
    var base: String?

    /// The file: what was written, else `DUI_BASE`, else the usual place.
    var fichier: URL {
        base.map { URL(fileURLWithPath: $0) } ?? Emplacements().base
    }
}

/// `--base` where nothing of a base is read: who writes it everywhere is not refused, and is told that it changes nothing.
struct OptionDeBaseInutile: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Acceptée comme partout, sans effet ici : les parcours viennent avec DUI, pas d’une base.",
            valueName: "fichier"))
    var base: String?

    /// Says that what was written changes nothing.
    func direQuElleNeSertPas() {
        guard base != nil else { return }
        Issue.dire("--base est sans effet ici : les parcours viennent avec DUI, pas d’une base.")
    }
}

/// `--base` and `--compte`, for every command that reads or writes what a base holds.
struct OptionsDAcces: ParsableArguments {
    @OptionGroup var base: OptionsDeBase

    @Option(
        help: ArgumentHelp(
            "Compte qui agit (sinon DUI_COMPTE) ; son code est demandé, ou lu dans DUI_PASSPHRASE sans terminal.",
            valueName: "identifiant"))
    var compte: String?
}

/// `--lineaire`, where a screen is opened.
struct OptionDAffichage: ParsableArguments {
    @Flag(help: "Dit l’écran ligne par ligne, pour la synthèse vocale et le braille (aussi quand TERM=dumb).")
    var lineaire = false
}

/// `--jeu`, where a demonstration base is made.
struct OptionDeJeu: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Établissement fictif : \(JeuPropose.allCases.map { "\($0.rawValue) (\($0.libelle))" }.joined(separator: ", ")).",
            valueName: "jeu"))
    var jeu: String?

    /// The set that was named; the nursing home when none was.
    func choisi() throws -> JeuPropose {
        guard let jeu else { return .ehpad }
        guard let connu = JeuPropose(rawValue: Repliage.replier(jeu)) else {
            let connus = JeuPropose.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageErrone("Le jeu « \(Assainissement.ligne(jeu)) » n’existe pas : \(connus).")
        }
        return connu
    }
}

/// `--largeur`, for every command that prints a text to read.
struct OptionDeLargeur: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Largeur du texte en colonnes, de 20 à 400 (sinon celle du terminal, ou 80).", valueName: "colonnes"))
    var largeur: Int?

    /// The width in force.
    func colonnes() throws -> Int {
        guard let largeur else { return min(400, max(20, OutputWidth.columns ?? 80)) }
        guard (20...400).contains(largeur) else {
            throw UsageErrone("La largeur \(largeur) ne convient pas : donnez de 20 à 400 colonnes.")
        }
        return largeur
    }

    /// Prints a content as the reader shows it.
    func montrer(_ contenu: ContenuLisible) throws {
        for ligne in MiseEnLignes.presenter(contenu, largeur: try colonnes()).lignes {
            try Sortie.ligne(ligne.texte.trimmingFin())
        }
    }

    /// Separates two contents: a rule with what follows.
    func separer(_ titre: String) throws {
        try Sortie.ligne("")
        try Sortie.ligne("---- " + Assainissement.ligne(titre))
        try Sortie.ligne("")
    }
}

extension String {
    /// Without the blanks that only fill the width.
    fileprivate func trimmingFin() -> String {
        lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
    }
}

/// What is written in options, understood.
enum Lecture {
    /// The reference of an object: the number that `lister` prints first.
    static func reference<Entite>(_ texte: String, de quoi: String) throws -> Cle<Entite> {
        guard let numero = Int64(texte), numero > 0 else {
            throw UsageErrone(
                "« \(texte) » n’est pas une référence de \(quoi) : donnez le numéro que « lister » écrit.")
        }
        return Cle(numero)
    }

    /// A date as people type it.
    static func date(_ texte: String, _ horloge: Horloge, sens: SensDate) throws -> LectureDate {
        switch SaisieDate.read(texte, reference: horloge.maintenant(), sens: sens) {
        case .success(let lue): return lue
        case .failure(let refus): throw UsageErrone(refus.message)
        }
    }
}
