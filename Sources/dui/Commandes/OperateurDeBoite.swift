import ArgumentParser
import DUIAssembly
import DUIDomain

extension CommandeMSS {
    /// The operators of the mailboxes.
    struct Operateur: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "operateur",
            abstract: "Ce qui porte le courrier de chaque boîte ; réservé à l’administration.",
            subcommands: [Montrer.self, Regler.self, Tester.self])

        func run() throws { throw UsageErrone("Dites quoi faire des opérateurs : montrer, regler ou tester.") }
    }
}

extension CommandeMSS.Operateur {
    /// One line a mailbox.
    struct Montrer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "montrer",
            abstract: "Une boîte par ligne : adresse, nom, opérateur, dernière relève, ce qui l’a arrêtée.")

        @OptionGroup var acces: OptionsDAcces

        func run() async throws {
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.reglerMessagerie, objet: "opérateurs")
                for boite in try await acces.depots.operateurs.lister() {
                    try Sortie.objet([
                        boite.adresse, boite.libelle, boite.reglage?.libelle ?? "aucun opérateur",
                        boite.releveeLe?.heureLegale.complet ?? "jamais relevée", boite.phrase,
                    ])
                }
            }
        }
    }

    /// Sets one.
    struct Regler: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "regler",
            abstract: "Choisit l’opérateur d’une boîte : ses serveurs, des dossiers de cette machine, ou aucun.",
            discussion: """
                Serveurs : --imap, --envoi, --autorites et --revocations, avec le jeton d’une personne ; ou --certificat et \
                --cle pour une boîte applicative. STARTTLS partout, sauf --tls. Aucun secret n’est gardé dans la base.
                """)

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("La boîte, par son adresse.", valueName: "adresse"))
        var boite: String
        @Option(help: ArgumentHelp("Dossier qui contient un dossier Maildir par adresse.", valueName: "dossier"))
        var maildir: String?
        @Option(help: ArgumentHelp("Serveur de lecture ; port 143 s’il n’est pas dit.", valueName: "hote:port"))
        var imap: String?
        @Option(help: ArgumentHelp("Serveur d’envoi ; port 587 s’il n’est pas dit.", valueName: "hote:port"))
        var envoi: String?
        @Option(help: ArgumentHelp("Autorités admises (PEM).", valueName: "fichier"))
        var autorites: String?
        @Option(help: ArgumentHelp("Listes de révocation (PEM).", valueName: "fichier"))
        var revocations: String?
        @Flag(help: "Sans liste de révocation : pour un essai seulement.")
        var sansRevocations = false
        @Flag(help: "TLS d’emblée, si l’opérateur le demande par écrit.")
        var tls = false
        @Option(help: ArgumentHelp("Certificat de la structure (PEM).", valueName: "fichier"))
        var certificat: String?
        @Option(help: ArgumentHelp("Clé de ce certificat (PEM).", valueName: "fichier"))
        var cle: String?
        @Option(help: ArgumentHelp("Secret de la boîte applicative, sur une ligne.", valueName: "fichier"))
        var secret: String?
        @Flag(help: "Retire l’opérateur : la boîte n’est plus relevée et n’envoie plus.")
        var aucun = false

        func run() async throws {
            let reglage = try reglage()
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.reglerMessagerie, objet: boite)
                let choisie = try await CommandeMSS.Operateur.boite(boite, acces)
                try await acces.depots.operateurs.regler(choisie.id, reglage, acces.signature)
                try Sortie.ligne(
                    "\(choisie.adresse) : \(reglage?.libelle ?? "aucun opérateur"). Essayez : dui mss operateur tester."
                )
            }
        }

        private func reglage() throws -> ReglageOperateur? {
            let choix = [aucun, maildir != nil, imap != nil || envoi != nil].count { $0 }
            guard choix == 1 else {
                throw UsageErrone("Choisissez un opérateur : --imap et --envoi, ou --maildir, ou --aucun.")
            }
            if aucun { return nil }
            if let maildir { return .maildir(racine: maildir) }
            guard let imap, let envoi, let autorites, (revocations != nil) != sansRevocations else {
                throw UsageErrone(
                    "Il faut --imap, --envoi, --autorites, et --revocations (ou --sans-revocations pour un essai).")
            }
            var authentification = AuthentificationOperateur.jeton
            if certificat != nil || cle != nil || secret != nil {
                guard let certificat, let cle else { throw UsageErrone("Il faut --certificat et --cle ensemble.") }
                authentification = .certificat(certificat: certificat, cle: cle, secret: secret)
            }
            return .serveurs(
                ServeursOperateur(
                    imap: try point(imap, 143), soumission: try point(envoi, 587), authentification: authentification,
                    autorites: autorites, revocations: revocations))
        }

        private func point(_ ecrit: String, _ port: Int) throws -> PointDAcces {
            let parties = ecrit.split(separator: ":", omittingEmptySubsequences: false)
            let lu = parties.count == 2 ? Int(parties[1]) : port
            guard parties.count <= 2, let lu else {
                throw UsageErrone("« \(Assainissement.ligne(ecrit)) » ne se lit pas : écrivez hote ou hote:port.")
            }
            return PointDAcces(hote: String(parties[0]), port: lu, protection: tls ? .tls : .starttls)
        }
    }

    /// Tries one.
    struct Tester: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tester",
            abstract: "Ouvre la liaison d’une boîte et dit ce qui est trouvé ; rien n’est relevé.")

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("La boîte, par son adresse.", valueName: "adresse"))
        var boite: String

        func run() async throws {
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.reglerMessagerie, objet: boite)
                let choisie = try await CommandeMSS.Operateur.boite(boite, acces)
                let jeton = JetonDemande(boite: choisie.adresse)
                do {
                    let operateur = try OperateurMSS.ouvrir(choisie, horloge: acces.horloge) {
                        try await jeton.donner()
                    }
                    let constat = try await operateur.tester()
                    await operateur.fermer()
                    try await acces.depots.operateurs.consignerEssai(choisie.id, "fait", acces.signature)
                    for ligne in constat.lignes { try Sortie.ligne(ligne) }
                } catch let erreur as ErreurOperateur {
                    try await acces.depots.operateurs.consignerEssai(choisie.id, erreur.message, acces.signature)
                    throw Refus(erreur.message)
                }
            }
        }
    }

    static func boite(_ adresse: String, _ acces: Acces) async throws -> BoiteReliee {
        let voulue = adresse.lowercased()
        guard let boite = try await acces.depots.operateurs.lister().first(where: { $0.adresse == voulue }) else {
            throw Refus("Aucune boîte n’a l’adresse « \(adresse) » ; « dui mss operateur montrer » les liste.")
        }
        return boite
    }
}
