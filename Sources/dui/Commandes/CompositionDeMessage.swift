import ArgumentParser
import DUIAssembly
import DUIDomain
import DUIStore
import Foundation

extension CommandeMSS {
    /// Writes a mail as it would leave.
    struct Composer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "composer",
            abstract:
                "Écrit un message avec ses documents : dans un fichier tel qu’il partirait, ou à envoyer. C’est tracé.",
            discussion: """
                Avec « -o », rien n’est envoyé ; avec « --envoyer », il attend dans les envois, et « dui mss envoyer » ou \
                l’écran l’envoie. Tout ce qui empêcherait l’envoi est dit d’un coup, et rien n’est alors écrit : droits sur \
                la boîte, adresses, identité, oppositions, taille.
                """)

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Boîte qui écrit, par son adresse ou son nom.", valueName: "boite"))
        var de: String
        @Option(name: .customLong("a"), help: ArgumentHelp("Destinataire ; à répéter.", valueName: "adresse"))
        var destinataires: [String] = []
        @Option(name: .customLong("cc"), help: ArgumentHelp("En copie ; à répéter.", valueName: "adresse"))
        var copies: [String] = []
        @Option(name: .customLong("cci"), help: ArgumentHelp("En copie cachée ; à répéter.", valueName: "adresse"))
        var copiesCachees: [String] = []
        @Option(help: ArgumentHelp("Objet, en quelques mots : le reste s’y ajoute.", valueName: "texte"))
        var objet = ""
        @Option(help: ArgumentHelp("Fichier du texte (« - » : l’entrée).", valueName: "fichier"))
        var corps: String?
        @Option(help: ArgumentHelp("Document du dossier à joindre ; à répéter.", valueName: "ref"))
        var document: [String] = []
        @Option(help: ArgumentHelp("La personne dont il est question, sans document.", valueName: "ref"))
        var resident: String?
        @Option(help: ArgumentHelp("Message auquel on répond.", valueName: "ref"))
        var repond: String?
        @Option(help: ArgumentHelp("Boîte vers laquelle répondre.", valueName: "adresse"))
        var repondreA: String?
        @Flag(help: "Écrit à la personne elle-même, dans Mon espace santé.")
        var usager = false
        @Flag(help: "Les destinataires ne participent pas à sa prise en charge : son accord est alors exigé.")
        var horsSoins = false
        @Flag(help: "Clôt l’échange avec la personne : elle ne pourra plus répondre.")
        var clore = false
        @Flag(help: "Demande un accusé de lecture.")
        var accuseDeLecture = false
        @Flag(help: "Demande un accusé de réception.")
        var accuseDeReception = false
        @Flag(help: "Signale le message urgent.")
        var urgent = false
        @Option(
            name: [.customShort("o"), .customLong("sortie")],
            help: ArgumentHelp("Fichier à écrire ; un fichier déjà là n’est jamais remplacé.", valueName: "fichier.eml")
        )
        var sortie: String?
        @Flag(help: "Le confie aux envois.")
        var envoyer = false

        func run() async throws {
            guard sortie != nil || envoyer else {
                throw UsageErrone("Donnez un fichier par -o, ou ajoutez --envoyer.")
            }
            let texte = try corps.map { String(decoding: try FichierLu.lire($0).octets, as: UTF8.self) } ?? ""
            try await Acces.agir(acces) { acces in
                guard let boite = try CommandeMSS.choisir(de, parmi: try await CommandeMSS.boites(acces)).first else {
                    throw Refus("Aucune boîte que ce compte puisse lire ne s’appelle « \(de) ».")
                }
                var demande = DemandeDeRedaction(boite: boite)
                demande.corps = texte
                try remplir(&demande)
                let redacteur = Redacteur(
                    depots: acces.depots, horloge: acces.horloge,
                    referenceProduit: try await acces.depots.operateurs.referenceDuProduit())
                let courriel: CourrielCompose
                do {
                    courriel = try await redacteur.composer(demande, acces.compte)
                } catch let refus as RedactionRefusee {
                    throw Refus(refus.defauts.map(\.phrase).joined(separator: " "))
                }
                if let sortie {
                    try await acces.depots.journal.consigner(
                        .redactionMessage, courriel.resident, courriel.objet, "",
                        "pour \(EnvoiMSS.enMots(courriel.destinataires))", acces.signature)
                    try FichierEcrit.ecrireUnFichier(courriel.octets, URL(fileURLWithPath: sortie))
                }
                try decrire(courriel)
                guard envoyer else { return }
                let signature = acces.signature
                let id = try await acces.depots.envois.deposer(
                    courriel.envoi(pasAvant: signature.quand.adding(secondes: NouvelEnvoi.repentir)), signature)
                try Sortie.objet(["envoi", id.description])
            }
        }

        private func remplir(_ demande: inout DemandeDeRedaction) throws {
            func adresse(_ texte: String) -> AdresseCourriel {
                AdresseCourriel(libelle: "", adresse: texte.trimmingBlancs())
            }
            demande.destinataires = destinataires.map(adresse)
            demande.copies = copies.map(adresse)
            demande.copiesCachees = copiesCachees.map(adresse)
            demande.objet = objet
            demande.documents = try document.map { try Lecture.reference($0, de: "document") }
            demande.resident = try resident.map { try Lecture.reference($0, de: "personne") }
            demande.repond = try repond.map { try Lecture.reference($0, de: "message") }
            demande.repondreA = repondreA.map(adresse)
            (demande.aLUsager, demande.horsSoins) = (usager, horsSoins)
            let voulues: [(Bool, CourrielARediger.Demande)] = [
                (clore, .cloture), (accuseDeLecture, .accuseDeLecture), (accuseDeReception, .accuseDeReception),
                (urgent, .urgence),
            ]
            demande.demandes = Set(voulues.filter(\.0).map(\.1))
        }

        private func decrire(_ courriel: CourrielCompose) throws {
            try Sortie.objet(["de", courriel.expediteur])
            for destinataire in courriel.destinataires { try Sortie.objet(["a", destinataire]) }
            try Sortie.objet(["objet", courriel.objet])
            for piece in courriel.pieces { try Sortie.objet(["piece", piece]) }
            try Sortie.objet(["taille", Taille.enMots(courriel.octets.count)])
            if let sortie { try Sortie.objet(["fichier", URL(fileURLWithPath: sortie).path]) }
        }
    }

    /// What operators know the program by.
    struct Reference: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reference",
            abstract: "Dit, ou règle, la référence du logiciel que porte chaque message (X-MSS-NIL).")

        @OptionGroup var acces: OptionsDAcces
        @Argument(help: ArgumentHelp("Référence Convergence du produit, sans espace.", valueName: "reference"))
        var valeur: String?

        func run() async throws {
            try await Acces.agir(acces) { acces in
                if let valeur {
                    try await acces.exiger(.reglerMessagerie, objet: "référence du logiciel")
                    guard !valeur.isEmpty, valeur.count <= 64,
                        valeur.allSatisfy({ $0.isASCII && $0 > " " && $0 < "\u{7F}" })
                    else { throw UsageErrone("Une référence fait 1 à 64 signes, sans espace ni accent.") }
                    try await acces.base.definirReferenceDuProduit(valeur)
                }
                let enVigueur = try await acces.depots.operateurs.referenceDuProduit()
                try Sortie.ligne(enVigueur.isEmpty ? "aucune référence n’est réglée" : enVigueur)
            }
        }
    }
}
