import ArgumentParser
import DUIAssembly
import DUIDomain
import DUIMessaging
import Foundation

/// Secure mail.
struct CommandeMSS: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mss", abstract: "La messagerie sécurisée de santé.",
        subcommands: [
            Boites.self, Lister.self, Lire.self, Composer.self, Relever.self, Envois.self, Envoyer.self, Rappeler.self,
            Trancher.self,
            Operateur.self, Reference.self,
        ])

    func run() throws {
        throw UsageErrone(
            "Dites quoi faire de la messagerie : boites, lister, lire, composer, relever, envois (envoyer, rappeler, trancher) "
                + "ou operateur.")
    }

    /// The mailboxes of the account.
    struct Boites: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "boites", abstract: "Une boîte par ligne : adresse, nom, type, droits, non lus, total.")

        @OptionGroup var acces: OptionsDAcces

        func run() async throws {
            try await Acces.agir(acces) { acces in
                for boite in try await CommandeMSS.boites(acces) {
                    let compteurs = try await acces.depots.messages.compteurs([boite.id], acces.compte.id)
                    try Sortie.objet([
                        boite.adresse, boite.libelle, boite.type.libelle, Self.droits(boite.droits),
                        "\(compteurs.nonLus) non lu\(compteurs.nonLus > 1 ? "s" : "")", "\(compteurs.total) messages",
                    ])
                }
            }
        }

        private static func droits(_ droits: DroitsSurBoite) -> String {
            [(DroitsSurBoite.lire, "lire"), (.traiter, "traiter"), (.ecrire, "écrire")]
                .filter { droits.contains($0.0) }.map(\.1).joined(separator: ", ")
        }
    }

    /// The messages, newest first.
    struct Lister: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lister",
            abstract: "Un message par ligne, le plus récent d’abord : référence, date, boîte, expéditeur, objet, états."
        )

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Une seule boîte, par son adresse ou son nom.", valueName: "boite"))
        var boite: String?
        @Flag(help: "Seulement les messages que personne n’a lus.")
        var nonLus = false
        @Flag(help: "Seulement ceux que personne n’a pris en charge, classés ni archivés.")
        var aTraiter = false
        @Flag(help: "Les messages archivés, à la place des messages courants.")
        var archives = false
        @Option(help: ArgumentHelp("Des mots de l’objet, de l’expéditeur ou du texte.", valueName: "texte"))
        var texte = ""

        func run() async throws {
            try await Acces.agir(acces) { acces in
                let boites = try CommandeMSS.choisir(boite, parmi: try await CommandeMSS.boites(acces))
                let filtre = FiltreMessages(
                    boites: boites.map(\.id), suite: aTraiter ? .aTraiter : nonLus ? .nonLus : .tous,
                    archives: archives, texte: texte)
                var avant: Cle<ResumeMessage>?
                while true {
                    let page = try await acces.depots.messages.page(filtre, acces.compte.id, avant, Acces.page)
                    for message in page.elements { try Sortie.objet(Self.colonnes(message)) }
                    guard page.aUneSuite, let dernier = page.elements.last else { return }
                    avant = dernier.id
                }
            }
        }

        private static func colonnes(_ message: ResumeMessage) -> [String] {
            [
                message.id.description, message.recuLe.heureLegale.complet, message.libelleBoite, message.expediteur,
                message.objet, message.estLu ? "lu" : "non lu", message.estUrgent ? "urgent" : "",
                FormatDate.nombre(message.nombreDePieces, "pièce"), personne(message.rattachement),
                message.prisEnChargePar, message.estClasse ? "classé" : "",
            ]
        }

        private static func personne(_ rattachement: Rattachement) -> String {
            switch rattachement {
            case .sansObjet: ""
            case .aRattacher: "à rattacher"
            case .propose(_, let nom): "\(nom) ?"
            case .confirme(_, let nom): nom
            }
        }
    }

    /// A message of the base, or any file.
    struct Lire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lire",
            abstract: "Lit un message et ses pièces : un fichier, ou une référence de la base (c’est alors tracé).",
            discussion: "Un fichier se lit sans base ni compte ; rien n’est écrit, rien n’est téléchargé.")

        @OptionGroup var acces: OptionsDAcces
        @OptionGroup var texte: OptionDeLargeur
        @Argument(
            help: ArgumentHelp("Fichier .eml (« - » : l’entrée), ou numéro que « lister » écrit.", valueName: "message")
        )
        var message: String

        func run() async throws {
            _ = try texte.colonnes()
            guard !message.isEmpty, message.allSatisfy({ $0.isASCII && $0.isNumber }) else {
                let courriel = try LecteurMIME.read(try FichierLu.lire(message).octets)
                return try await LectureEnTexte.montrer(courriel, PresentationCourriel.contenu(courriel), texte)
            }
            let id: Cle<ResumeMessage> = try Lecture.reference(message, de: "message")
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.voirMessagerie, objet: "messagerie")
                let enregistre = try await acces.depots.messages.ouvrir(id, acces.signature)
                let courriel = PresentationCourriel.lire(enregistre.octets)
                let habilitation = acces.compte.habilitation
                let ouvert = habilitation.vue(
                    MessageOuvert(resume: enregistre.resume, courriel: courriel, documents: enregistre.documents))
                try await LectureEnTexte.montrer(
                    courriel, PresentationCourriel.contenu(ouvert), texte, vue: { habilitation.vue($0) }
                ) { rang, nom in
                    let famille = FamilleDePiece.duRang(rang, enregistre.documents, pour: habilitation)
                    do {
                        try await acces.depots.messages.consignerLecture(id, nom, famille, acces.signature)
                        return nil
                    } catch ErreurDepot.refus(let phrase) {
                        return phrase
                    }
                }
            }
        }
    }

    static func boites(_ acces: Acces) async throws -> [BoiteAuxLettres] {
        try await acces.exiger(.voirMessagerie, objet: "messagerie")
        return try await acces.depots.messages.boites(acces.compte.id)
    }

    static func choisir(_ dite: String?, parmi boites: [BoiteAuxLettres]) throws -> [BoiteAuxLettres] {
        guard let dite else { return boites }
        let voulue = Repliage.replier(dite)
        let trouvees = boites.filter {
            $0.adresse.lowercased() == dite.lowercased() || Repliage.replier($0.libelle) == voulue
        }
        guard !trouvees.isEmpty else {
            throw Refus(
                "Aucune boîte que ce compte puisse lire ne s’appelle « \(dite) » ; « dui mss boites » les liste.")
        }
        return trouvees
    }
}
