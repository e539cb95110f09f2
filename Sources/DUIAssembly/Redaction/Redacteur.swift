import DUIDocuments
import DUIDomain
import DUIMessaging
import DUIViewModels
import Foundation

/// Makes the mail that a demand asks for, in the name of an account: reads, checks, asks the gate, writes the archive and the
/// copies in pages, then the bytes. The screen and the command line share it.
public struct Redacteur: Sendable {
    private let depots: Depots
    private let horloge: Horloge
    private let referenceProduit: String
    private let uuids: @Sendable () -> String

    /// A writer on these ports; `referenceProduit` is what operators know the program by (`X-MSS-NIL`), `uuids` gives a new
    /// UUID each time.
    public init(
        depots: Depots, horloge: Horloge, referenceProduit: String,
        uuids: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() }
    ) {
        self.depots = depots
        self.horloge = horloge
        self.referenceProduit = referenceProduit
        self.uuids = uuids
    }

    /// The mail; throws `RedactionRefusee` with every reason when it may not be made, and whatever the base refuses.
    ///
    /// Documents joined are opened in the name of the account: each leaves its line in the journal.
    public func composer(_ demande: DemandeDeRedaction, _ compte: Compte) async throws -> CourrielCompose {
        let signature = Signature(compte: compte.id, quand: horloge.maintenant())
        let etablissement = try await depots.etablissement.lire()
        var courriel = CourrielARediger(
            boite: demande.boite, auteur: compte, entite: etablissement.nom, referenceProduit: referenceProduit,
            destinataires: demande.destinataires, copies: demande.copies, copiesCachees: demande.copiesCachees,
            aLUsager: demande.aLUsager, objet: demande.objet, corps: demande.corps, demandes: demande.demandes,
            repondreA: demande.repondreA)
        try await repondre(demande, dans: &courriel, signature)
        for cle in demande.documents { courriel.documents.append(try await joindre(cle, signature)) }
        if let resident = demande.resident ?? courriel.documents.first?.resident {
            courriel.usager = try await depots.residents.carte(resident, compte.id).resident
        }
        let actes = Self.actes(courriel, demande)
        var verdicts: [VerdictDeSortie] = []
        if let usager = courriel.usager {
            verdicts = try await PorteDuCourriel(depots).verdicts(
                actes, usager.id, compte, le: signature.quand.heureLegale.jour)
        }
        let defauts = ReglesDeRedaction.defauts(courriel, porte: verdicts)
        guard defauts.isEmpty else { throw RedactionRefusee(defauts: defauts) }
        var compose = try ecrire(courriel, actes, etablissement, signature.quand)
        compose.repond = demande.repond
        return compose
    }

    private func repondre(
        _ demande: DemandeDeRedaction, dans courriel: inout CourrielARediger, _ signature: Signature
    ) async throws {
        guard let repond = demande.repond else { return }
        let recu = try LecteurMIME.read(try await depots.messages.ouvrir(repond, signature).octets)
        let versQui = recu.versQuiRepondre
        courriel.reponse = FilDeReponse(
            identifiant: recu.identifiant, references: recu.references, objet: recu.objet,
            usager: versQui.first(where: \.estUsager)?.adresse)
        guard courriel.choisis.isEmpty, !courriel.aLUsager else { return }
        courriel.destinataires = versQui
    }

    private func joindre(_ cle: Cle<ResumeDocument>, _ signature: Signature) async throws -> DocumentAJoindre {
        let enregistre = try await depots.documents.ouvrir(cle, signature)
        let description = enregistre.resume.description
        let lue = LectureDePiece.read(
            PieceLue(nom: description.titre, typeMIME: description.typeMIME, octets: enregistre.octets))
        return DocumentAJoindre(
            id: cle, resident: enregistre.resume.resident, description: description, octets: enregistre.octets,
            cda: lue.documents.first, pages: lue.pages)
    }

    /// What the mail does, as the gate is asked about it: nothing when it is about nobody.
    private static func actes(_ courriel: CourrielARediger, _ demande: DemandeDeRedaction) -> [ActeSortant] {
        guard courriel.usager != nil else { return [] }
        var actes: [ActeSortant] = courriel.choisis.map {
            .envoyer(destinataire: "\($0.affiche) \($0.adresse)", participeAuxSoins: !demande.horsSoins)
        }
        if courriel.aLUsager { actes.append(.ecrireALUsager) }
        return actes
    }

    private func ecrire(
        _ courriel: CourrielARediger, _ actes: [ActeSortant], _ etablissement: Etablissement, _ quand: Instant
    ) throws -> CourrielCompose {
        let cda = courriel.documents.filter { $0.cda != nil }
        var pieces: [PieceLue] = []
        if !cda.isEmpty {
            let emetteur = RedacteurXDM.Emetteur(
                structure: etablissement.nom, identifiant: "1" + etablissement.finess,
                auteur: courriel.auteur.nomComplet, adresse: etablissement.adresse, version: DUIAssembly.version,
                lieu: etablissement.type.secteur)
            pieces.append(
                PieceLue(
                    nom: RedacteurXDM.nom, typeMIME: "application/zip",
                    octets: try RedacteurXDM.archive(
                        cda.map(\.octets), emetteur: emetteur, quand: quand, uuids: uuids)))
        }
        for document in courriel.documents {
            pieces.append(try copie(document, courriel.usager, etablissement.type.vocabulaire, quand))
        }
        let domaine = courriel.boite.adresse.split(separator: "@").last.map(String.init) ?? AdresseMSS.domaine
        let pret = CourrielPret(
            courriel, identifiant: "\(uuids())@\(domaine)", date: quand, pieces: Self.nomsDistincts(pieces),
            cda: cda.compactMap(\.cda))
        let octets = try RedacteurMIME.write(pret)
        if let defaut = ReglesDeRedaction.taille(octets.count, courriel, operateur: nil) {
            throw RedactionRefusee(defauts: [defaut])
        }
        var dits: Set<String> = []
        let enveloppe = (pret.destinataires + pret.copies + courriel.copiesCachees).map { $0.adresse.lowercased() }
        return CourrielCompose(
            boite: courriel.boite.id, octets: octets, identifiant: pret.identifiant,
            expediteur: pret.expediteur.adresse,
            destinataires: enveloppe.filter { dits.insert($0).inserted }, objet: pret.objet,
            usager: courriel.usager, pieces: pret.pieces.map(\.nom),
            actes: actes)
    }

    /// The copy in pages of a document, as its author made them or else as they are laid out here; or the sheet itself.
    private func copie(
        _ document: DocumentAJoindre, _ usager: Resident?, _ mots: Vocabulaire, _ quand: Instant
    ) throws -> PieceLue {
        let description = document.description
        let type = TypesDeDocument.libelle(description.type.code) ?? description.titre
        let nom =
            usager.map { NomDeCopie.pdf(type: type, acteLe: description.acteLe, $0.traits) }
            ?? "\(description.titre).pdf"
        if let pages = document.pages { return PieceLue(nom: nom, typeMIME: "application/pdf", octets: pages) }
        if let cda = document.cda {
            let pages = try FabriquePDF.pdf(
                cda.contenu, bandeau: usager.map { IdentiteEnMots.resident($0, mots) } ?? "",
                pied: "Copie en pages de « \(description.titre) »", creeLe: quand)
            return PieceLue(nom: nom, typeMIME: "application/pdf", octets: pages)
        }
        guard description.typeMIME != "application/pdf" else {
            return PieceLue(nom: nom, typeMIME: "application/pdf", octets: document.octets)
        }
        let fin = description.typeMIME.split(separator: "/").last.map { ".\($0)" } ?? ""
        return PieceLue(nom: nom.dropLast(4) + fin, typeMIME: description.typeMIME, octets: document.octets)
    }

    /// Two pieces never bear one name: a mail program would keep only one of them.
    private static func nomsDistincts(_ pieces: [PieceLue]) -> [PieceLue] {
        var vus: [String: Int] = [:]
        return pieces.map { piece in
            var piece = piece
            let deja = vus[piece.nom, default: 0]
            vus[piece.nom] = deja + 1
            if deja > 0, let point = piece.nom.lastIndex(of: ".") {
                piece.nom = "\(piece.nom[..<point]) (\(deja + 1))\(piece.nom[point...])"
            }
            return piece
        }
    }
}
