import DUIDomain
import Foundation

extension MessageRecu {
    /// A message with at most one document, in a few words.
    public static func essai(
        _ numero: Int, boite: String = "equipe.soins@les-tilleuls.mssante.fr", objet: String = "Compte rendu",
        texte: String = "Bonjour, veuillez trouver le compte rendu.", rattachement: Rattachement = .sansObjet,
        documents: [DocumentRecu] = [], recuLe: Instant = BaseDEssai.nuit
    ) -> MessageRecu {
        MessageRecu(
            boite: boite, recuLe: recuLe, octets: Data("From: x\r\n\r\n\(texte)".utf8),
            courriel: Courriel(
                identifiant: "essai-\(numero)@ch-du-port.mssante.fr",
                expediteurs: [AdresseCourriel(libelle: "Dr_Luc_PETIT", adresse: "luc.petit@ch-du-port.mssante.fr")],
                objet: objet),
            documents: documents, texte: texte, rattachement: rattachement)
    }
}

extension DocumentRecu {
    /// A received document in a few words.
    public static func essai(
        identifiant: String, type: String = "34112-3", titre: String = "CR d’hospitalisation", serie: String = "",
        version: Int = 1, erreur: String = "", acteLe: Instant = BaseDEssai.nuit
    ) -> DocumentRecu {
        DocumentRecu(
            id: Cle(0),
            description: .essai(identifiant, type: type, titre: titre, serie: serie, version: version, acteLe: acteLe),
            rangPiece: 0, chemin: "IHE_XDM/SUBSET01/DOC0001.XML", usager: IdentiteRecue(nomDeNaissance: "MARTIN"),
            resultatsSignales: [], erreur: erreur)
    }
}

extension DescriptionDocument {
    /// A description in a few words.
    public static func essai(
        _ identifiant: String, type: String = "34112-3", titre: String = "CR d’hospitalisation", serie: String = "",
        version: Int = 1, acteLe: Instant = BaseDEssai.nuit
    ) -> DescriptionDocument {
        DescriptionDocument(
            type: CodeRecu(code: type, systeme: "2.16.840.1.113883.6.1", libelle: titre), titre: titre, acteLe: acteLe,
            auteur: "Dr Luc PETIT, CH du Port", identifiant: identifiant, identifiantDeSerie: serie, version: version,
            typeMIME: "text/xml")
    }
}
