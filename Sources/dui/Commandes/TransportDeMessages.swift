import ArgumentParser
import DUIAssembly
import DUIDomain
import Foundation

extension CommandeMSS {
    /// Fetches.
    struct Relever: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "relever",
            abstract: "Va chercher les nouveaux messages chez l’opérateur, puis dit combien, boîte par boîte.",
            discussion: "Le jeton d’accès se tape sans écho, ou vient par l’entrée ; il n’est jamais gardé.")

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Une seule boîte, par son adresse ou son nom.", valueName: "boite"))
        var boite: String?

        func run() async throws {
            try await Acces.agir(acces) { acces in
                var arret = ""
                for boite in try await CommandeMSS.reliees(boite, .lire, acces) {
                    let releve = ReleveMSS(acces.depots, horloge: acces.horloge)
                    let jeton = JetonDemande(boite: boite.adresse)
                    let operateur = try CommandeMSS.ouvrir(boite, acces, jeton)
                    let bilan = try await releve.passer(boite, operateur, par: acces.compte.id)
                    await operateur.fermer()
                    try Sortie.objet([
                        boite.adresse,
                        "\(bilan.nouveaux) \(bilan.nouveaux >= 2 ? "nouveaux messages" : "nouveau message")",
                        bilan.laisses > 0 ? "\(bilan.laisses) trop gros, à l’opérateur" : "",
                    ])
                    if !bilan.phrase.isEmpty { arret = "\(boite.adresse) : \(bilan.phrase)" }
                }
                if !arret.isEmpty { throw Refus(arret) }
            }
        }
    }

    /// The outbox.
    struct Envois: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "envois",
            abstract:
                "Un envoi par ligne, le plus récent d’abord : référence, état, date, objet, à qui, ce qu’il attend.")

        @OptionGroup var acces: OptionsDAcces
        @Flag(help: "Aussi ceux qui sont finis.")
        var tous = false

        func run() async throws {
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.voirMessagerie, objet: "envois")
                var (avant, nombre): (Cle<EnvoiMSS>?, Int) = (nil, 0)
                while true {
                    let page = try await acces.depots.envois.lister(!tous, acces.compte.id, avant, Acces.page)
                    for envoi in page.elements { try Sortie.objet(Self.colonnes(envoi)) }
                    nombre += page.elements.count
                    guard page.aUneSuite, let dernier = page.elements.last else { break }
                    avant = dernier.id
                }
                if nombre == 0 {
                    Issue.dire(tous ? "Aucun envoi." : "Aucun envoi n’attend ; --tous montre aussi les autres.")
                }
            }
        }

        private static func colonnes(_ envoi: EnvoiMSS) -> [String] {
            let suite = envoi.prochainEssai.map { "prochain essai \($0.heureLegale.complet)" } ?? ""
            let copie = envoi.etat == .envoye && envoi.copieLe == nil ? "copie à faire" : ""
            return [
                envoi.id.description, envoi.etat.libelle, envoi.deposeLe.heureLegale.complet,
                ObjetMSS.affiche(envoi.objet),
                envoi.pourQui, envoi.phrase, suite + copie,
            ]
        }
    }

    /// Sends what is due.
    struct Envoyer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "envoyer", abstract: "Envoie ce qui attend, après avoir refait tous les contrôles.",
            discussion: "Un message n’est jamais envoyé deux fois : dans le doute, il attend « dui mss trancher ».")

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Une seule boîte, par son adresse ou son nom.", valueName: "boite"))
        var boite: String?

        func run() async throws {
            try await Acces.agir(acces) { acces in
                var arret = ""
                let depart = DepartMSS(acces.depots, horloge: acces.horloge)
                for boite in try await CommandeMSS.reliees(boite, .ecrire, acces) {
                    let jeton = JetonDemande(boite: boite.adresse)
                    let operateur = try CommandeMSS.ouvrir(boite, acces, jeton)
                    let bilan = try await depart.passer(boite.id, operateur)
                    await operateur.fermer()
                    for fait in bilan.issues {
                        try Sortie.objet([fait.envoi.id.description] + Self.colonnes(fait.issue) + [fait.envoi.objet])
                    }
                    if !bilan.phrase.isEmpty { arret = "\(boite.adresse) : \(bilan.phrase)" }
                }
                if !arret.isEmpty { throw Refus(arret) }
            }
        }

        private static func colonnes(_ issue: IssueDEnvoi) -> [String] {
            switch issue {
            case .envoye(let reponse): [EtatEnvoi.envoye.libelle, reponse]
            case .aReprendre(let phrase): [EtatEnvoi.aEnvoyer.libelle, phrase]
            case .refuse(let phrase): [EtatEnvoi.refuse.libelle, phrase]
            case .aTrancher(let phrase): [EtatEnvoi.aTrancher.libelle, phrase]
            }
        }
    }

    /// Takes back.
    struct Rappeler: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rappeler", abstract: "Rappelle un envoi qui n’est pas encore parti.")

        @OptionGroup var acces: OptionsDAcces
        @Argument(help: ArgumentHelp("Numéro que « envois » écrit.", valueName: "envoi"))
        var envoi: String

        func run() async throws {
            let id: Cle<EnvoiMSS> = try Lecture.reference(envoi, de: "envoi")
            try await Acces.agir(acces) { acces in
                let rappele = try await acces.depots.envois.rappeler(id, acces.signature)
                try Sortie.ligne("Envoi \(rappele.id) rappelé : il ne partira pas.")
            }
        }
    }

    /// Decides.
    struct Trancher: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "trancher",
            abstract: "Dit ce qu’il en est d’un envoi dont personne ne sait s’il est parti.",
            discussion: "Regardez d’abord les « Envoyés » de la boîte, ou demandez au destinataire.")

        @OptionGroup var acces: OptionsDAcces
        @Argument(help: ArgumentHelp("Numéro que « envois » écrit.", valueName: "envoi"))
        var envoi: String
        @Option(help: ArgumentHelp("parti, renvoyer ou abandonner.", valueName: "decision"))
        var decision: String
        @Option(help: ArgumentHelp("Comment vous le savez.", valueName: "texte"))
        var motif: String

        func run() async throws {
            let id: Cle<EnvoiMSS> = try Lecture.reference(envoi, de: "envoi")
            guard let decision = DecisionDEnvoi(rawValue: decision) else {
                throw UsageErrone("La décision est parti, renvoyer ou abandonner.")
            }
            let motif = motif
            try await Acces.agir(acces) { acces in
                let tranche = try await acces.depots.envois.trancher(id, decision, motif, acces.signature)
                try Sortie.ligne("Envoi \(tranche.id) : \(tranche.etat.libelle).")
            }
        }
    }

    /// The mailboxes of the account that have an operator, among those that it may use so.
    private static func reliees(_ dite: String?, _ droit: DroitsSurBoite, _ acces: Acces) async throws -> [BoiteReliee]
    {
        let siennes = try choisir(dite, parmi: try await boites(acces)).filter { $0.droits.contains(droit) }
        let ids = Set(siennes.map(\.id))
        let reliees = try await acces.depots.operateurs.lister().filter { ids.contains($0.id) && $0.reglage != nil }
        guard !reliees.isEmpty else {
            if try await acces.depots.etablissement.lire().estDemonstration {
                throw Refus(
                    "Aucune de ces boîtes n’a d’opérateur : dans une démonstration, l’écran porte le courrier ; ouvrez "
                        + "« dui demo ».")
            }
            throw Refus("Aucune de ces boîtes n’a d’opérateur ; l’administration le règle par « dui mss operateur ».")
        }
        return reliees
    }

    private static func ouvrir(_ boite: BoiteReliee, _ acces: Acces, _ jeton: JetonDemande) throws -> OperateurMSS {
        do {
            return try OperateurMSS.ouvrir(boite, horloge: acces.horloge) { try await jeton.donner() }
        } catch let erreur as ErreurOperateur {
            throw Refus(erreur.message)
        }
    }
}
