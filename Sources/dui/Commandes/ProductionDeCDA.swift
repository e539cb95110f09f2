import ArgumentParser
import DUIAssembly
import DUIDocuments
import DUIDomain
import Foundation

extension CommandeCDA {
    /// Writes a document about a person.
    struct Produire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "produire",
            abstract: "Écrit un document de santé sur une personne, rempli depuis son dossier. C’est tracé.",
            discussion:
                "« dui cda produire --liste » donne les genres. Ce que le dossier ne dit pas est écrit « non renseigné »."
        )

        @OptionGroup var acces: OptionsDAcces
        @Flag(help: "Liste les genres de documents ; sans base ni compte.")
        var liste = false
        @Option(help: ArgumentHelp("Numéro de la personne.", valueName: "ref"))
        var resident: String?
        @Option(
            name: [.customShort("o"), .customLong("sortie")],
            help: ArgumentHelp(
                "Fichier à écrire ; un fichier déjà là n’est jamais remplacé. Sans lui, le document va sur la sortie.",
                valueName: "fichier"))
        var sortie: String?
        @Option(help: ArgumentHelp("Titre, s’il n’est pas celui du genre.", valueName: "titre"))
        var titre: String?
        @Option(help: ArgumentHelp("Texte du document, mis en page (« - » : l’entrée).", valueName: "fichier"))
        var texte: String?
        @Option(help: ArgumentHelp("Fichier PDF à porter tel quel.", valueName: "fichier"))
        var pdf: String?
        @Option(help: ArgumentHelp("Motif du transfert.", valueName: "mots"))
        var motif: String?
        @Option(help: ArgumentHelp("Commentaire.", valueName: "mots"))
        var commentaire: String?
        @Option(
            help: ArgumentHelp(
                "Qui a été informé : centre-15, urgences, medecin-traitant, entourage ou origine ; avec une précision "
                    + "après « = » ; autant de fois que voulu.", valueName: "qui"))
        var informe: [String] = []
        @Option(help: ArgumentHelp("Identifiant du document (OID), sinon un neuf.", valueName: "oid"))
        var identifiant: String?
        @Option(help: ArgumentHelp("Identifiant de la série des versions (OID), sinon un neuf.", valueName: "oid"))
        var serie: String?
        @Option(
            help: ArgumentHelp(
                "Identifiant (OID) de la version remplacée ; avec --serie et --version.", valueName: "oid"))
        var remplace: String?
        @Option(help: ArgumentHelp("Numéro de version, 1 par défaut.", valueName: "n"))
        var version = 1
        @Argument(help: ArgumentHelp("Genre de document.", valueName: "genre"))
        var genre: String?

        func run() async throws {
            guard !liste else {
                for modele in ModeleDeDocument.tous {
                    try Sortie.objet([
                        modele.cle, modele.type.code, modele.estStructure ? "structuré" : "texte ou PDF", modele.titre,
                    ])
                }
                return
            }
            let demande = try demande()
            try await Acces.agir(acces) { acces in
                let produit = try await ProductionCDA(depots: acces.depots, horloge: acces.horloge)
                    .produire(demande, pour: acces.compte)
                for remarque in produit.remarques { Issue.dire(remarque) }
                guard let sortie else { return try Sortie.ligne(String(decoding: produit.octets, as: UTF8.self)) }
                try FichierEcrit.ecrireUnFichier(produit.octets, URL(fileURLWithPath: sortie))
                try Sortie.ligne("Document \(produit.identifiant) écrit dans \(sortie)")
            }
        }

        private func demande() throws -> ProductionCDA.Demande {
            guard let genre else { throw UsageErrone("Dites quel document : dui cda produire --liste les donne.") }
            guard let modele = ModeleDeDocument.nomme(genre) else {
                throw UsageErrone("« \(Assainissement.ligne(genre)) » n’est pas un genre de document : voyez --liste.")
            }
            guard let resident else { throw UsageErrone("Dites pour qui : --resident REF.") }
            guard texte == nil || pdf == nil else { throw UsageErrone("--texte et --pdf ne vont pas ensemble.") }
            return ProductionCDA.Demande(
                modele: modele, resident: try Lecture.reference(resident, de: "personne"),
                identifiant: identifiant, serie: serie, version: version,
                remplace: remplace, titre: titre ?? "", matiere: try matiere(),
                ajouts: PreRemplissage.Ajouts(
                    motif: motif ?? "", commentaire: commentaire ?? "", informes: try informe.map(Self.informe)))
        }

        private func matiere() throws -> ProductionCDA.Matiere? {
            if let pdf { return .fichier(typeMIME: "application/pdf", octets: try FichierLu.lire(pdf).octets) }
            guard let texte else { return nil }
            guard let lu = String(data: try FichierLu.lire(texte).octets, encoding: .utf8) else {
                throw Refus("Le texte n’est pas en UTF-8 ; rien n’a été écrit : enregistrez-le ainsi.")
            }
            return .texte(lu)
        }

        private static func informe(_ brut: String) throws -> PreRemplissage.Informe {
            let parties = brut.split(separator: "=", maxSplits: 1).map(String.init)
            let connus: [String: PreRemplissage.Informe.Qui] = [
                "centre-15": .centre15, "urgences": .urgences, "medecin-traitant": .medecinTraitant,
                "entourage": .entourage, "origine": .origine,
            ]
            guard let qui = connus[parties.first ?? ""] else {
                throw UsageErrone("« \(Assainissement.ligne(brut)) » ne dit pas qui a été informé : voyez --help.")
            }
            return PreRemplissage.Informe(qui, precision: parties.count > 1 ? parties[1] : "")
        }
    }

    /// Checks any file.
    struct Controler: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "controler",
            abstract: "Liste ce qui, dans un document CDA, enfreint les règles que DUI tient ; sans base ni compte.")

        @Argument(help: ArgumentHelp("Fichier .xml (« - » : l’entrée).", valueName: "fichier"))
        var fichier: String

        func run() throws {
            let manquements = try ControleurCDA.manquements(try FichierLu.lire(fichier).octets)
            for manquement in manquements { try Sortie.objet([manquement.regle, manquement.phrase]) }
            guard manquements.isEmpty else {
                throw Refus("\(FormatDate.nombre(manquements.count, "manquement")) aux règles que DUI tient.")
            }
            try Sortie.ligne("Aucun manquement aux règles que DUI tient ; les règles nationales vont plus loin.")
        }
    }
}
