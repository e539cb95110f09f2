import DUIDocuments
import DUIDomain
import DUIViewModels
import Foundation

extension Executant {
    func executer(_ effet: EffetDocuments, _ compte: Compte) async throws -> ResultatDocuments {
        switch effet {
        case .chargerPage(let filtre, let avant, let jeton):
            let page = try await depots.documents.page(filtre, compte.id, avant, Self.page)
            return .page(page, suite: avant != nil, jeton: jeton)
        case .compter(let filtre, let jeton):
            return .compteurs(try await depots.documents.compteurs(filtre, compte.id), jeton: jeton)
        case .ouvrir(let id):
            let enregistre = try await depots.documents.ouvrir(id, signature(compte))
            return .ouvert(try await ouvrir(enregistre, compte))
        case .marquerLu(let id, let lu):
            return .change(try await depots.documents.marquerLu(id, lu, signature(compte)))
        case .preparerImpression(let id):
            let enregistre = try await depots.documents.ouvrir(id, signature(compte))
            try exiger(.imprimer(enregistre.resume.description.famille), compte)
            return .destinations(
                enregistre.resume, await destinations(Self.ouverture(duDocument: enregistre.octets)))
        case .imprimer(let id, let destination):
            let enregistre = try await depots.documents.ouvrir(id, signature(compte))
            try await depots.documents.consignerImpression(id, destination.libelle, signature(compte))
            let lue = Self.lire(enregistre)
            let resident = try await depots.residents.carte(enregistre.resume.resident, compte.id).resident
            let mots = try await depots.etablissement.lire().type.vocabulaire
            let feuille = Feuille(
                titre: enregistre.resume.description.titre, octets: enregistre.octets, pages: lue.pages,
                contenu: compte.habilitation.vue(Self.contenu(lue)), bandeau: IdentiteEnMots.resident(resident, mots))
            return .imprime(try await imprimer(feuille, destination, compte, sur: resident.id))
        }
    }

    /// Refuses what the rights refuse, with their sentence.
    func exiger(_ capacite: Capacite, _ compte: Compte) throws {
        if case .refuse(let raison) = compte.habilitation.decide(capacite) { throw ErreurDepot.refus(raison) }
    }

    private func ouvrir(_ enregistre: DocumentEnregistre, _ compte: Compte) async throws -> DocumentOuvert {
        let resume = enregistre.resume
        let lue = Self.lire(enregistre)
        let resident = try await depots.residents.carte(resume.resident, compte.id).resident
        let (phrase, discordante) = try await identite(lue.documents.first, resident.id, compte)
        return DocumentOuvert(
            resume: resume, resident: resident, contenu: compte.habilitation.vue(Self.contenu(lue)), identite: phrase,
            identiteDiscordante: discordante)
    }

    private static func lire(_ enregistre: DocumentEnregistre) -> PieceInterpretee {
        let description = enregistre.resume.description
        return LectureDePiece.read(
            PieceLue(nom: description.titre, typeMIME: description.typeMIME, octets: enregistre.octets))
    }

    private static func contenu(_ lue: PieceInterpretee) -> ContenuLisible {
        lue.contenus.first ?? ContenuLisible(titre: lue.nom)
    }

    private func identite(_ document: DocumentClinique?, _ resident: Cle<Resident>, _ compte: Compte) async throws
        -> (String, Bool)
    {
        guard let document else { return ("Ce document ne porte pas d’identité lisible par DUI.", false) }
        guard document.usagers.count == 1, let usager = document.usagers.first else {
            return ("Ce document ne désigne pas une personne et une seule : vérifiez-le.", true)
        }
        switch try await depots.residents.comparer([usager], resident, compte.id)?.verdict {
        case nil: return ("Ce document ne porte pas d’identité lisible par DUI.", false)
        case .insConcordante:
            return ("Identité du document : matricule INS et traits concordent avec le dossier.", false)
        case .aConfirmer: return ("Identité du document : concorde avec le dossier.", false)
        case .discordante(let traits):
            return ("Identité du document : \(traits.joined(separator: ", ").lowercased()) à vérifier.", true)
        }
    }

    /// Which program opens a piece.
    enum OuvertureDePiece {
        /// This one: a health document.
        case ici
        /// This one, and others.
        case partout
        /// Another one: an image, a format that is not read here. Its paper would only say so.
        case ailleurs
    }

    static func ouverture(duDocument octets: Data) -> OuvertureDePiece {
        LecteurDePiece.typeDeFeuille(octets)?.hasPrefix("image/") == true ? .ailleurs : .ici
    }

    /// Where a piece may go: on paper, or as the file that it is when another program opens it.
    func destinations(_ ouverture: OuvertureDePiece) async -> [DestinationImpression] {
        let usuelles = await imprimante.destinations()
        let originaux = usuelles.compactMap { destination -> DestinationImpression? in
            if case .fichier(let dossier) = destination { .original(dossier: dossier) } else { nil }
        }
        switch ouverture {
        case .ici: return usuelles
        case .partout: return usuelles + originaux
        case .ailleurs: return originaux + usuelles
        }
    }

    /// What is to be put on paper.
    struct Feuille {
        var titre: String
        var octets: Data
        /// Pages laid out by the author, when the document carries them.
        var pages: Data?
        var contenu: ContenuLisible
        var bandeau: String

        /// The title, with the extension that the bytes call for where it goes out as a file that has none.
        func nom(pour destination: DestinationImpression) -> String {
            guard case .original = destination, !titre.contains("."), let type = LecteurDePiece.typeDeFeuille(octets)
            else { return titre }
            return "\(titre).\(type.split(separator: "/").last ?? "bin")"
        }
    }

    /// Prints a sheet: the PDF as it came when it is or carries one, else the readable content laid out on pages. The
    /// whole header stays on the screen: the next shift needs the prescription, not the numbers of its envelope.
    ///
    /// The journal has its line already: no paper without a trace. When the sheet does not come out, a second line says so.
    func imprimer(
        _ feuille: Feuille, _ destination: DestinationImpression, _ compte: Compte, sur resident: Cle<Resident>?
    ) async throws -> String {
        do {
            let octets =
                if case .original = destination { feuille.octets } else { try await pages(feuille, compte) }
            return try await imprimante.imprimer(octets, feuille.nom(pour: destination), destination)
        } catch {
            try? await depots.journal.consigner(
                .impression, resident, feuille.titre, destination.libelle, "la feuille n’est pas sortie",
                signature(compte))
            throw error
        }
    }

    private func pages(_ feuille: Feuille, _ compte: Compte) async throws -> Data {
        let maintenant = horloge.maintenant()
        if let pages = feuille.pages { return pages }
        if feuille.octets.starts(with: Data("%PDF-".utf8)) { return feuille.octets }
        var contenu = feuille.contenu
        contenu.details = []
        let maison = try await depots.etablissement.lire().nom
        let pied = "Imprimé par \(compte.nomCourt) le \(maintenant.heureLegale.complet), \(maison)"
        return try FabriquePDF.pdf(contenu, bandeau: feuille.bandeau, pied: pied, creeLe: maintenant)
    }
}
