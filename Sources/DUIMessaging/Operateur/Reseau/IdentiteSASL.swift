import DUIDomain
import Foundation

/// How DUI says who it is (fiche MSSanté §3). It never prints.
struct IdentiteSASL: CustomStringConvertible, CustomReflectable {
    /// XOAUTH2 or PLAIN.
    let mecanisme: String
    /// The whole of what is said, in base64.
    let message: String
    private let secret: String

    var description: String { mecanisme }
    var customMirror: Mirror { Mirror(self, children: []) }

    /// `user=<adresse>^Aauth=Bearer <jeton>^A^A`.
    init(adresse: String, jeton: JetonDAcces) {
        mecanisme = "XOAUTH2"
        secret = jeton.reveler { $0 }
        message = Data("user=\(adresse)\u{01}auth=Bearer \(secret)\u{01}\u{01}".utf8).base64EncodedString()
    }

    /// PLAIN (RFC 4616), behind a client certificate.
    init(adresse: String, secret: String) {
        mecanisme = "PLAIN"
        self.secret = secret
        message = Data("\u{00}\(adresse)\u{00}\(secret)".utf8).base64EncodedString()
    }

    /// What a server said when it refused, without what it may have repeated.
    func masquer(_ erreur: ErreurOperateur) -> ErreurOperateur {
        switch erreur {
        case .refus(let dit), .refusPassager(let dit), .authentificationRefusee(let dit):
            .authentificationRefusee(propre(dit))
        case .reponseIllisible(let dit): .reponseIllisible(propre(dit))
        default: erreur
        }
    }

    private func propre(_ dit: String) -> String {
        // The sentence may have been cut inside the secret: a part of it is enough to hide it all.
        let extraits = [secret, message].filter { !$0.isEmpty }.map { String($0.prefix(12)) }
        return extraits.contains { dit.contains($0) } ? "réponse masquée" : dit
    }
}
