import CCurl
import DUIDomain
import Foundation

/// A private connection, byte by byte. Tests put their own in its place.
protocol Lien: AnyObject {
    /// Name of the other end, for sentences.
    var hote: String { get }
    /// Protocol and cipher suite.
    var chiffrement: String { get }
    /// Bytes that came, at least one; nil when none came in time. Throws when the other end is gone.
    func lire(millisecondes: Int) throws -> [UInt8]?
    /// Sends everything.
    func ecrire(_ octets: some Collection<UInt8>) throws
    /// Closes.
    func fermer()
}

/// How long DUI waits for a server (fiche MSSanté §2.6).
enum Delais {
    /// To connect.
    static let connexion = 10_000
    /// For each answer.
    static let lecture = 30_000
    /// For the answer to the end of a message: servers work then, and to give up would leave its fate unknown.
    static let remise = 120_000
    /// For all that one command brings.
    static let commande = Duration.seconds(600)
}

/// A connection through libcurl: TLS 1.2 or more, the suites of the sheet, authorities of its own.
final class LienCurl: Lien {
    let hote: String
    let chiffrement: String
    private var lien: OpaquePointer?

    /// What is spoken on the connection.
    enum Protocole: String { case imap, smtp }

    /// Connects, turns to TLS, checks the certificate. `nom` is what SMTP calls us by.
    init(_ point: PointDAcces, _ protocole: Protocole, _ reglage: ServeursOperateur, nom: String) throws {
        hote = point.hote
        let suite = point.protection == .tls ? "s" : ""
        let chemin = protocole == .smtp ? "/\(nom)" : "/"
        var client: (certificat: String, cle: String)?
        if case .certificat(let certificat, let cle, _) = reglage.authentification { client = (certificat, cle) }
        var verification = 0
        var dit = [CChar](repeating: 0, count: 256)
        var ouvert: OpaquePointer?
        let etat = "\(protocole.rawValue)\(suite)://\(point.hote):\(point.port)\(chemin)".withCString { url in
            Self.avec(reglage.autorites, reglage.revocations, client?.certificat, client?.cle) { textes in
                var options = dui_link_options(
                    url: url, authorities: textes[0], revocations: textes[1], certificate: textes[2], key: textes[3],
                    connect_ms: Delais.connexion, answer_ms: Delais.lecture)
                return dui_link_open(&options, &ouvert, &verification, &dit, dit.count)
            }
        }
        guard etat == DUI_LINK_OK, let ouvert else {
            let phrase = String(decoding: dit.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            throw Self.erreur(etat, verification, phrase, hote: point.hote)
        }
        lien = ouvert
        chiffrement =
            "\(String(cString: dui_link_protocol(ouvert))), \(String(cString: dui_link_cipher(ouvert)))"
    }

    deinit { dui_link_close(lien) }

    private static func avec<T>(_ textes: String?..., acte: ([UnsafePointer<CChar>?]) -> T) -> T {
        let copies = textes.map { $0.flatMap { strdup($0) } }
        defer { copies.forEach { free($0) } }
        return acte(copies.map { $0.map { UnsafePointer($0) } })
    }

    private static func erreur(_ etat: dui_link_status, _ verification: Int, _ dit: String, hote: String)
        -> ErreurOperateur
    {
        let dit = Assainissement.ligne(String(dit.prefix(200)))
        switch etat {
        case DUI_LINK_TIMEOUT: return .delaiDepasse(hote)
        case DUI_LINK_CLOSED: return .coupure(hote)
        case DUI_LINK_UNREACHABLE: return .injoignable(hote)
        case DUI_LINK_NO_STARTTLS: return .starttlsAbsent(hote)
        case DUI_LINK_CERTIFICATE: return certificat(dui_verify_reason(verification), dit)
        case DUI_LINK_BAD_AUTHORITIES: return .reglage("le fichier des autorités ne se lit pas.")
        case DUI_LINK_BAD_REVOCATIONS: return .revocationIndisponible("son fichier ne se lit pas")
        case DUI_LINK_BAD_CLIENT: return .reglage("le certificat de la structure ou sa clé ne se lit pas.")
        case DUI_LINK_CIPHER: return .chiffrementRefuse("aucune protection admise n’est commune")
        case DUI_LINK_PROTOCOL: return .reponseIllisible(dit)
        default: return .reponseIllisible(dit)
        }
    }

    private static func certificat(_ raison: Int32, _ dit: String) -> ErreurOperateur {
        switch raison {
        case 1: .revocationIndisponible("aucune ne vient de l’autorité du serveur")
        case 2: .revocationIndisponible("elle n’est plus, ou pas encore, valable")
        case 3: .certificatRefuse("il a été révoqué")
        case 4: .certificatRefuse("ses dates ne sont pas celles d’aujourd’hui")
        case 5: .certificatRefuse("il porte un autre nom")
        case 6: .certificatRefuse("son autorité n’est pas admise")
        default: .certificatRefuse(dit)
        }
    }

    func lire(millisecondes: Int) throws -> [UInt8]? {
        guard let lien else { throw ErreurOperateur.coupure(hote) }
        var etat = DUI_LINK_OK
        let octets = [UInt8](unsafeUninitializedCapacity: 65_536) { tampon, combien in
            etat = dui_link_read(lien, tampon.baseAddress, tampon.count, &combien, millisecondes)
        }
        switch etat {
        case DUI_LINK_OK: return octets
        case DUI_LINK_TIMEOUT: return nil
        default: throw ErreurOperateur.coupure(hote)
        }
    }

    func ecrire(_ octets: some Collection<UInt8>) throws {
        guard let lien else { throw ErreurOperateur.coupure(hote) }
        let tout = ContiguousArray(octets)
        let etat = tout.withUnsafeBytes { dui_link_write(lien, $0.baseAddress, $0.count, Delais.lecture) }
        if etat == DUI_LINK_TIMEOUT { throw ErreurOperateur.delaiDepasse(hote) }
        guard etat == DUI_LINK_OK else { throw ErreurOperateur.coupure(hote) }
    }

    func fermer() {
        dui_link_close(lien)
        lien = nil
    }
}
