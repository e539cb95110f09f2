import ArgumentParser
import DUIAssembly
import DUIDomain
import DUIViewModels

/// The user guide.
struct Aide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aide", abstract: "Le guide : écrans, touches, signes, commandes, fichiers, variables.")

    @OptionGroup var texte: OptionDeLargeur

    func run() throws {
        try texte.montrer(GuideUtilisateur.contenu(complements: [commandes, issues, fichiers, variables]))
    }

    private var commandes: SectionLisible {
        let lignes = DUICommand.configuration.subcommands.flatMap { groupe -> [(String, String)] in
            let nom = "dui \(groupe.configuration.commandName ?? "")"
            let actes = groupe.configuration.subcommands
            guard !actes.isEmpty else { return [(nom, groupe.configuration.abstract)] }
            return actes.map { ("\(nom) \($0.configuration.commandName ?? "")", $0.configuration.abstract) }
        }
        return SectionLisible(
            titre: "Les mêmes actes sans écran",
            blocs: [
                liste(lignes),
                .paragraphe([
                    Fragment(
                        "« dui COMMANDE --help » donne les options de chacune. Ce qui touche à une base demande "
                            + "--compte et un code : les droits et le journal sont ceux de l’écran.")
                ]),
            ])
    }

    private var issues: SectionLisible {
        SectionLisible(
            titre: "Issue d’une commande",
            blocs: [
                GuideUtilisateur.tableau([
                    ("0", "fait"), ("1", "refusé ou invalide : la raison est écrite sur la sortie d’erreur"),
                    ("2", "commande mal écrite"),
                ])
            ])
    }

    private var fichiers: SectionLisible {
        let lieux = Emplacements()
        let installation = Installation()
        return SectionLisible(
            titre: "Où sont les fichiers",
            blocs: [
                liste([
                    ("base de l’établissement", lieux.base.path),
                    ("base de démonstration", lieux.baseDeDemonstration(.ehpad).path),
                    ("documents imprimés dans un fichier", lieux.impressions.path),
                    ("erreurs du programme", lieux.erreurs.path),
                    ("thèmes, touches, données de démonstration", installation.racine?.path ?? "introuvables"),
                ])
            ])
    }

    private var variables: SectionLisible {
        SectionLisible(
            titre: "Variables d’environnement",
            blocs: [
                liste([
                    ("DUI_BASE", "fichier de la base"), ("DUI_COMPTE", "compte qui agit sans écran"),
                    ("DUI_PASSPHRASE", "son code, quand il n’y a pas de terminal"),
                    ("DUI_NOUVELLE_PASSPHRASE", "code du compte que « compte ajouter » crée, sans terminal"),
                    ("DUI_IMPRESSIONS", "dossier des documents imprimés dans un fichier"),
                    ("DUI_THEME", "thème : \(Installation().nomsDesThemes.joined(separator: ", "))"),
                    ("DUI_TOUCHES", "fichier de touches, par son chemin ou la fin de son nom (vi)"),
                    ("DUI_RACINE", "dossier qui contient Themes et SampleData"),
                    ("NO_COLOR", "sans couleur"),
                    ("XDG_DATA_HOME", "dossier des données, à la place de ~/.local/share"),
                ])
            ])
    }

    /// A list rather than a table: a path or a name of variable is never cut to fit a column.
    private func liste(_ lignes: [(String, String)]) -> BlocLisible {
        .liste(
            ordonnee: false,
            elements: lignes.map { [.paragraphe([Fragment($0.0, style: .gras), Fragment(" : " + $0.1)])] })
    }
}
