import Foundation

/// A port of this machine where a test answers, one connection after the other, on a thread of its own.
///
/// It keeps what it was told, so that a test may check that nothing secret was.
public final class FauxServeur: @unchecked Sendable {
    /// The port.
    public let port: Int
    private let ecoute: Int32
    private let verrou = NSLock()
    private var entendu = Data()

    /// All that clients said.
    public var recu: Data { verrou.withLock { entendu } }

    /// A server that greets, then answers each line by what the closure gives; nil closes.
    public convenience init(accueil: String, reponse: @escaping @Sendable (String) -> String?) throws {
        try self.init { serveur, prise in
            Self.ecrire(prise, Data(accueil.utf8))
            var ligne = Data()
            while let octets = Self.lire(prise) {
                serveur.noter(octets)
                for octet in octets {
                    ligne.append(octet)
                    guard octet == 0x0A else { continue }
                    guard let dit = reponse(String(decoding: ligne, as: UTF8.self)) else { return }
                    Self.ecrire(prise, Data(dit.utf8))
                    ligne.removeAll()
                }
            }
        }
    }

    /// A way to another port, cut for good once the client said so many bytes.
    public convenience init(relais cible: Int, coupeApres octets: Int) throws {
        try self.init { serveur, prise in
            guard let vers = Self.joindre(cible) else { return }
            defer { close(vers) }
            var reste = octets
            while true {
                var attendues = [
                    pollfd(fd: prise, events: Int16(POLLIN), revents: 0),
                    pollfd(fd: vers, events: Int16(POLLIN), revents: 0),
                ]
                guard poll(&attendues, 2, 30_000) > 0 else { return }
                if attendues[0].revents != 0 {
                    guard let dit = Self.lire(prise) else { return }
                    serveur.noter(dit)
                    Self.ecrire(vers, dit.prefix(reste))
                    reste -= dit.count
                    if reste <= 0 { return }
                }
                if attendues[1].revents != 0 {
                    guard let dit = Self.lire(vers) else { return }
                    Self.ecrire(prise, dit)
                }
            }
        }
    }

    private init(_ client: @escaping @Sendable (FauxServeur, Int32) -> Void) throws {
        port = try Surveillant.ports(1)[0]
        ecoute = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var un: Int32 = 1
        setsockopt(ecoute, SOL_SOCKET, SO_REUSEADDR, &un, socklen_t(MemoryLayout<Int32>.size))
        var adresse = Self.adresse(port)
        let lie = withUnsafePointer(to: &adresse) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(self.ecoute, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard lie == 0, listen(self.ecoute, 16) == 0 else { throw ServeurAbsent("port \(port) pris") }
        let prises = ecoute
        Thread.detachNewThread { [weak self] in
            while true {
                let prise = accept(prises, nil, nil)
                guard prise >= 0, let serveur = self else { return }
                client(serveur, prise)
                close(prise)
            }
        }
    }

    deinit {
        shutdown(ecoute, Int32(SHUT_RDWR))
        close(ecoute)
    }

    private func noter(_ octets: Data) { verrou.withLock { entendu += octets } }

    private static func adresse(_ port: Int) -> sockaddr_in {
        var adresse = sockaddr_in()
        adresse.sin_family = sa_family_t(AF_INET)
        adresse.sin_port = UInt16(port).bigEndian
        adresse.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return adresse
    }

    private static func joindre(_ port: Int) -> Int32? {
        let prise = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var adresse = adresse(port)
        let joint = withUnsafePointer(to: &adresse) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(prise, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return joint == 0 ? prise : nil
    }

    private static func lire(_ prise: Int32) -> Data? {
        var tampon = [UInt8](repeating: 0, count: 65_536)
        let lus = recv(prise, &tampon, tampon.count, 0)
        return lus > 0 ? Data(tampon.prefix(lus)) : nil
    }

    private static func ecrire(_ prise: Int32, _ octets: Data) {
        let octets = Data(octets)
        var fait = 0
        while fait < octets.count {
            let ecrits = octets.withUnsafeBytes {
                send(prise, $0.baseAddress?.advanced(by: fait), octets.count - fait, Int32(MSG_NOSIGNAL))
            }
            guard ecrits > 0 else { return }
            fait += ecrits
        }
    }
}
