import DUIDomain
import Foundation

/// A dialogue with an IMAP server on a connection that is private already (RFC 3501). To be used by one thread at a time.
/// Whatever it throws but a refusal leaves the dialogue in an unknown state: it is closed then.
final class SessionIMAP {
    let lien: any Lien
    private let tampon: Tampon
    private var rang = 0
    /// What the server offers, in upper case.
    private(set) var capacites: Set<String> = []
    /// Number of messages of the chosen folder, as last told.
    private(set) var total = 0
    /// Folders by role, once they are known.
    var dossiers: [RoleDeDossier: String] = [:]

    /// Untagged responses that one command may bring.
    private static let reponsesAuPlus = 200_000
    /// Bytes of the literals of a response that carries no message.
    static let litterauxCourants = 256 << 10

    init(_ lien: any Lien) {
        self.lien = lien
        tampon = Tampon(lien)
    }

    /// The end of a command.
    struct Fin {
        var code: [ValeurIMAP]
        var texte: String
    }

    /// Runs a command to its end. Throws a refusal for `NO`, `reponseIllisible` for `BAD`.
    @discardableResult
    func commander(
        _ texte: String, suites: [Data] = [], litteraux: Int = litterauxCourants,
        secret: Bool = false, _ donnee: ([ValeurIMAP]) throws -> Void = { _ in },
        code: ([ValeurIMAP]) -> Void = { _ in }
    ) throws -> Fin {
        rang += 1
        let etiquette = "d\(rang)"
        tampon.borner(Delais.commande)
        try lien.ecrire(Array("\(etiquette) \(texte)\r\n".utf8))
        var aEnvoyer = suites[...]
        for _ in 0..<Self.reponsesAuPlus {
            switch try LecteurIMAP.lire(tampon, litteraux: litteraux) {
            case .suite:
                // A server that asks for more than there is (an error of SASL among others) gets an empty line.
                let suite = aEnvoyer.popFirst() ?? Data()
                try lien.ecrire(suite + Data("\r\n".utf8))
            case .donnee(let valeurs):
                noter(valeurs)
                try donnee(valeurs)
            case .statut("*", "BYE", _, _): throw ErreurOperateur.coupure(lien.hote)
            case .statut("*", _, let dit, _): code(dit)
            case .statut(etiquette, "OK", let dit, let texte):
                code(dit)
                return Fin(code: dit, texte: texte)
            case .statut(etiquette, "NO", let dit, let phrase): throw refus(dit, phrase)
            case .statut(etiquette, "BAD", _, let phrase): throw ErreurOperateur.reponseIllisible(phrase)
            case .statut: throw ErreurOperateur.reponseIllisible("étiquette inattendue")
            }
        }
        throw ErreurOperateur.reponseIllisible("réponses sans fin")
    }

    private func noter(_ valeurs: [ValeurIMAP]) {
        if valeurs.count == 2, valeurs[1].mot == "EXISTS", let combien = valeurs[0].nombre {
            total = Int(min(combien, UInt64(UInt32.max)))
        }
        if valeurs.first?.mot == "CAPABILITY" { capacites = Set(valeurs.dropFirst().map(\.mot)) }
    }

    private func refus(_ code: [ValeurIMAP], _ phrase: String) -> ErreurOperateur {
        switch code.first?.mot {
        case "AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "EXPIRED": .authentificationRefusee(phrase)
        case "NONEXISTENT", "TRYCREATE": .dossierAbsent(phrase)
        case "TOOBIG": .tropGrand(0)
        case "UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "OVERQUOTA": .refusPassager(phrase)
        default: .refusPassager(phrase)
        }
    }

    // MARK: - Authentication

    /// Is recognised. The server's answer is awaited before anything else (fiche §3).
    func authentifier(_ identite: IdentiteSASL) throws {
        try commander("CAPABILITY")
        guard capacites.contains("AUTH=\(identite.mecanisme)") else {
            throw ErreurOperateur.authentificationRefusee("il ne propose pas \(identite.mecanisme)")
        }
        let message = identite.message
        do {
            if capacites.contains("SASL-IR") {
                try commander("AUTHENTICATE \(identite.mecanisme) \(message)")
            } else {
                try commander("AUTHENTICATE \(identite.mecanisme)", suites: [Data(message.utf8)])
            }
        } catch let erreur as ErreurOperateur {
            throw identite.masquer(erreur)
        }
        try commander("CAPABILITY")
    }

    // MARK: - Waiting

    /// Waits for a message more, by IDLE where it is offered (RFC 2177), else by asking now and then.
    func attendre(secondes: Int) throws {
        let (avant, fin) = (total, ContinuousClock.now + .seconds(secondes))
        if capacites.contains("IDLE") { return try ecouter(avant, fin) }
        while total <= avant {
            let reste = Int((fin - .now) / .milliseconds(1))
            guard reste > 0 else { return }
            if try tampon.attendre(millisecondes: min(reste, 10_000)) {
                if case .donnee(let valeurs) = try LecteurIMAP.lire(tampon, litteraux: Self.litterauxCourants) {
                    noter(valeurs)
                }
            } else {
                try commander("NOOP")
            }
        }
    }

    private func ecouter(_ avant: Int, _ fin: ContinuousClock.Instant) throws {
        rang += 1
        let etiquette = "d\(rang)"
        tampon.borner(nil)
        try lien.ecrire(Array("\(etiquette) IDLE\r\n".utf8))
        var (ecoute, fini) = (false, false)
        while true {
            let reste = Int((fin - .now) / .milliseconds(1))
            if ecoute, !fini, total > avant || reste <= 0 {
                fini = true
                tampon.borner(.seconds(30))
                try lien.ecrire(Array("DONE\r\n".utf8))
            }
            if ecoute, !fini, try !tampon.attendre(millisecondes: reste) { continue }
            switch try LecteurIMAP.lire(tampon, litteraux: Self.litterauxCourants) {
            case .suite: ecoute = true
            case .donnee(let valeurs): noter(valeurs)
            case .statut("*", "BYE", _, _): throw ErreurOperateur.coupure(lien.hote)
            case .statut("*", _, _, _): break
            case .statut(etiquette, "OK", _, _): return
            case .statut(_, _, _, let phrase): throw ErreurOperateur.refusPassager(phrase)
            }
        }
    }

    /// Says good-bye, as far as the connection allows.
    func fermer() {
        tampon.borner(.seconds(5))
        try? lien.ecrire(Array("d0 LOGOUT\r\n".utf8))
        lien.fermer()
    }
}
