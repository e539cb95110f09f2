import DUIDocuments
import DUIDomain
import DUIMessaging
import Foundation

/// A mail as text to read: header in words, what it is, its body. The screens and the command line share it.
public enum PresentationCourriel {
    /// Reads a mail; one that cannot be read gives an empty mail with the sentence that says why.
    public static func lire(_ octets: Data) -> Courriel {
        do throws(ErreurLecture) {
            return try LecteurMIME.read(octets)
        } catch {
            let suite = error.conseil.isEmpty ? "." : " ; \(error.conseil)."
            return Courriel(
                objet: "Message illisible", avertissements: ["\(error.message) Il est gardé tel quel\(suite)"])
        }
    }

    /// The mail of a message of the base, with what the base knows about it that its bytes do not say.
    public static func lire(_ message: MessageEnregistre) -> Courriel {
        var courriel = lire(message.octets)
        if message.partageSonIdentifiant {
            courriel.avertissements.insert(
                "Un autre message porte le même identifiant avec un autre contenu : les deux sont gardés. "
                    + "Vérifiez auprès de l’expéditeur lequel est le bon.", at: 0)
        }
        return courriel
    }

    /// A message of the base: what the screen says around it is not repeated.
    public static func contenu(_ message: MessageOuvert) -> ContenuLisible {
        var contenu = contenu(message.courriel)
        let envoi = message.courriel.date?.heureLegale.complet
        if envoi == message.resume.recuLe.heureLegale.complet {
            contenu.entete.removeAll { $0.libelle == libelleEnvoi }
        }
        let boite = message.courriel.destinataires.map(\.affiche)
        if boite == [message.resume.libelleBoite] { contenu.entete.removeAll { $0.libelle == libelleDestinataires } }
        var alertes: [String] = []
        for critique in message.documents.flatMap(\.resultatsSignales) where critique.estCritique {
            if !alertes.contains(critique.alerte) { alertes.append(critique.alerte) }
        }
        if message.documents.contains(where: { $0.verification?.etat == .nonConforme }) {
            alertes.append(VerificationRecue.phrase(.nonConforme))
        }
        contenu.avertissements = alertes + contenu.avertissements
        return contenu
    }

    /// A mail, wherever it comes from.
    public static func contenu(_ courriel: Courriel) -> ContenuLisible {
        var entete: [LigneEntete] = []
        func ajouter(_ libelle: String, _ adresses: [AdresseCourriel]) {
            guard !adresses.isEmpty else { return }
            entete.append(LigneEntete(libelle, adresses.map(adresse).joined(separator: ", ")))
        }
        ajouter("De", courriel.expediteurs)
        ajouter(libelleDestinataires, courriel.destinataires)
        ajouter("Copie", courriel.copies)
        ajouter("Répondre à", courriel.reponseVers)
        if let date = courriel.date { entete.append(LigneEntete(libelleEnvoi, date.heureLegale.complet)) }
        if let nature = nature(courriel.nature) { entete.append(LigneEntete("Nature", nature)) }
        if courriel.estUrgent { entete.append(LigneEntete("Urgence", "signalé urgent par l’expéditeur")) }
        if courriel.accuseDemandePar != nil {
            entete.append(LigneEntete("Accusé", "l’expéditeur demande un accusé de lecture"))
        }
        var sections = courriel.corps.sections
        if sections.isEmpty, courriel.nature == .chiffre {
            sections = [SectionLisible(titre: "", blocs: [.paragraphe([Fragment(texteChiffre)])])]
        } else if sections.isEmpty {
            sections = [SectionLisible(titre: "", blocs: [.paragraphe([Fragment("Ce message n’a pas de texte.")])])]
        }
        if sections.first?.titre.isEmpty == true { sections[0].titre = "Message" }
        return ContenuLisible(
            titre: courriel.objetAffiche.isEmpty ? "Sans objet" : courriel.objetAffiche, entete: entete,
            sections: sections, avertissements: courriel.avertissements + courriel.corps.avertissements)
    }

    private static let texteChiffre =
        "Le texte et les pièces sont dans la partie chiffrée ; demandez à l’expéditeur un envoi sans chiffrement propre, "
        + "MSSanté protège déjà le message."

    /// A piece of a mail that is not a health document.
    public static func contenu(dePiece piece: PieceLue) -> ContenuLisible { lire(piece: piece).contenu }

    /// The same, and whether another program must open it: an image, or a format that is not read here.
    static func lire(piece: PieceLue) -> (contenu: ContenuLisible, estPourUnAutreProgramme: Bool) {
        if piece.typeMIME == "message/rfc822" { return (contenu(lire(piece.octets)), false) }
        let lue = LectureDePiece.read(piece)
        let estUneImage = LecteurDePiece.typeDeFeuille(piece.octets)?.hasPrefix("image/") == true
        return (
            lue.contenus.first ?? ContenuLisible(titre: piece.nom), estUneImage || lue.erreur?.motif == .formatInconnu
        )
    }

    private static let libelleDestinataires = "À"
    private static let libelleEnvoi = "Envoyé le"

    private static func adresse(_ adresse: AdresseCourriel) -> String {
        let qui = adresse.estUsager ? "@ usager " : ""
        guard !adresse.adresse.isEmpty else { return "\(qui)\(adresse.affiche) (adresse illisible)" }
        return adresse.libelle.isEmpty ? qui + adresse.adresse : "\(qui)\(adresse.affiche) <\(adresse.adresse)>"
    }

    private static func nature(_ nature: Courriel.Nature) -> String? {
        switch nature {
        case .ordinaire: nil
        case .accuseDeLecture(let disposition, _): DispositionEnMots.phrase(disposition)
        case .avisDeRemise(let action, let destinataire, let diagnostic):
            "avis de remise : \(action), \(destinataire)" + (diagnostic.isEmpty ? "" : " (\(diagnostic))")
        case .chiffre: "message chiffré"
        }
    }
}
