import DUIDomain
import Foundation

/// A dialogue with a submission server on a connection that is private already (RFC 5321, RFC 6409). One message each.
final class SessionSMTP {
    let lien: any Lien
    private let tampon: Tampon
    /// What the server offers: a word in upper case, and what follows it.
    private(set) var capacites: [String: [String]] = [:]

    private static let lignesAuPlus = 200
    private static let ligneAuPlus = 4096

    init(_ lien: any Lien) {
        self.lien = lien
        tampon = Tampon(lien)
    }

    /// A reply: its code, and its text as one clean line.
    struct Reponse {
        var code: Int
        var lignes: [String]
        var phrase: String { String(Assainissement.ligne(lignes.joined(separator: " ")).prefix(200)) }
        var dite: String { "\(code) \(phrase)" }
    }

    private func reponse(millisecondes: Int = Delais.lecture) throws -> Reponse {
        var lignes: [String] = []
        for _ in 0..<Self.lignesAuPlus {
            let ligne = try tampon.ligne(auPlus: Self.ligneAuPlus, millisecondes: millisecondes)
            guard ligne.count >= 3, let code = Int(String(decoding: ligne.prefix(3), as: UTF8.self)),
                (200...599).contains(code)
            else { throw ErreurOperateur.reponseIllisible("code de réponse absent") }
            lignes.append(String(decoding: ligne.dropFirst(4), as: UTF8.self))
            if ligne.count == 3 || ligne[3] == 0x20 { return Reponse(code: code, lignes: lignes) }
            guard ligne[3] == UInt8(ascii: "-") else {
                throw ErreurOperateur.reponseIllisible("code de réponse absent")
            }
        }
        throw ErreurOperateur.reponseIllisible("réponse sans fin")
    }

    private func dire(_ commande: String) throws -> Reponse {
        try lien.ecrire(Array("\(commande)\r\n".utf8))
        return try reponse()
    }

    private func exiger(_ reponse: Reponse, _ code: Int) throws {
        guard reponse.code != code else { return }
        throw reponse.code < 500 ? ErreurOperateur.refusPassager(reponse.dite) : .refus(reponse.dite)
    }

    /// Says hello under a name, and learns what the server offers.
    func saluer(_ nom: String) throws {
        tampon.borner(Delais.commande)
        let reponse = try dire("EHLO \(nom)")
        try exiger(reponse, 250)
        capacites = [:]
        for ligne in reponse.lignes.dropFirst() {
            let mots = ligne.uppercased().split(separator: " ").map(String.init)
            if let premier = mots.first { capacites[premier] = Array(mots.dropFirst()) }
        }
    }

    /// The largest message that the server takes, in bytes; 0 when it does not say.
    var tailleAuPlus: Int { capacites["SIZE"]?.first.flatMap { Int($0) } ?? 0 }

    /// Is recognised.
    func authentifier(_ identite: IdentiteSASL) throws {
        guard capacites["AUTH"]?.contains(identite.mecanisme) == true else {
            throw ErreurOperateur.authentificationRefusee("il ne propose pas \(identite.mecanisme)")
        }
        var reponse = try dire("AUTH \(identite.mecanisme) \(identite.message)")
        // The reason of the refusal comes as a question: an empty answer ends it.
        if reponse.code == 334 { reponse = try dire("") }
        guard reponse.code != 235 else { return }
        let passager = (400..<500).contains(reponse.code)
        let erreur = identite.masquer(.authentificationRefusee(reponse.dite))
        if passager, case .authentificationRefusee(let dit) = erreur { throw ErreurOperateur.refusPassager(dit) }
        throw erreur
    }

    /// Says for whom a message is. Refused as a whole when one addressee is refused: nobody gets what another does not.
    func adresser(_ enveloppe: Enveloppe, _ octets: Data) throws {
        guard tailleAuPlus == 0 || octets.count <= tailleAuPlus else { throw ErreurOperateur.tropGrand(tailleAuPlus) }
        var options = capacites["SIZE"] == nil ? "" : " SIZE=\(octets.count)"
        if octets.contains(where: { $0 >= 0x80 }) {
            guard capacites["8BITMIME"] != nil else {
                throw ErreurOperateur.refus("il ne prend pas les accents non codés")
            }
            options += " BODY=8BITMIME"
        }
        let depart = try dire("MAIL FROM:<\(enveloppe.expediteur)>\(options)")
        if depart.code == 552 || depart.code == 452 && depart.phrase.lowercased().contains("size") {
            throw ErreurOperateur.tropGrand(tailleAuPlus)
        }
        try exiger(depart, 250)
        var (refuses, phrase, passager): ([String], String, Bool) = ([], "", true)
        for destinataire in enveloppe.destinataires {
            let reponse = try dire("RCPT TO:<\(destinataire)>")
            guard reponse.code != 250, reponse.code != 251 else { continue }
            refuses.append(destinataire)
            phrase = reponse.dite
            if reponse.code >= 500 { passager = false }
        }
        guard refuses.isEmpty else {
            throw passager ? ErreurOperateur.refusPassager(phrase) : .destinatairesRefuses(refuses, phrase)
        }
    }

    /// Sends the bytes, all but the line that ends them.
    func transmettre(_ octets: Data) throws {
        try exiger(try dire("DATA"), 354)
        var bloc: [UInt8] = []
        bloc.reserveCapacity(66_000)
        var debutDeLigne = true
        for octet in octets {
            if debutDeLigne, octet == UInt8(ascii: ".") { bloc.append(octet) }
            bloc.append(octet)
            debutDeLigne = octet == 0x0A
            if bloc.count >= 65_536 {
                try lien.ecrire(bloc)
                bloc.removeAll(keepingCapacity: true)
            }
        }
        try lien.ecrire(bloc)
    }

    /// Ends the message: the server answers for it from its reply on. Whatever is no reply leaves its fate unknown.
    func remettre() throws -> String {
        let reponse: Reponse
        do {
            tampon.borner(.seconds(Delais.remise / 1000))
            try lien.ecrire(Array(".\r\n".utf8))
            reponse = try self.reponse(millisecondes: Delais.remise)
        } catch {
            let raison = (error as? ErreurOperateur) ?? .coupure(lien.hote)
            throw ErreurOperateur.issueInconnue(Self.enBref(raison))
        }
        if reponse.code == 552 { throw ErreurOperateur.tropGrand(tailleAuPlus) }
        try exiger(reponse, 250)
        return reponse.dite
    }

    private static func enBref(_ erreur: ErreurOperateur) -> String {
        switch erreur {
        case .delaiDepasse: "il a trop tardé à répondre"
        case .reponseIllisible: "sa réponse ne se lit pas"
        default: "la liaison a été coupée"
        }
    }

    /// Says good-bye, as far as the connection allows. Without it, a message that is not ended is dropped by the server.
    func fermer(poliment: Bool) {
        if poliment {
            tampon.borner(.seconds(2))
            try? lien.ecrire(Array("QUIT\r\n".utf8))
            _ = try? reponse(millisecondes: 2000)
        }
        lien.fermer()
    }
}
