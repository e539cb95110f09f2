import DUIDomain
import Foundation

/// Reads a connection by lines and by counted bytes, within limits: memory grows with what came, never with what a server
/// says will come.
final class Tampon {
    let lien: any Lien
    private var octets: [UInt8] = []
    private var debut = 0
    private var fin: ContinuousClock.Instant?

    init(_ lien: any Lien) { self.lien = lien }

    /// Whether nothing is left of what came.
    var estVide: Bool { debut == octets.count }

    /// Bounds all that is read until the next call: a server that sends one byte at a time does not hold us for ever.
    func borner(_ duree: Duration?) { fin = duree.map { ContinuousClock.now + $0 } }

    /// Waits for something to read; false when nothing came in time.
    func attendre(millisecondes: Int) throws -> Bool {
        guard estVide else { return true }
        guard let lus = try lien.lire(millisecondes: millisecondes) else { return false }
        ajouter(lus)
        return true
    }

    private func ajouter(_ lus: [UInt8]) {
        if debut > 0 {
            octets.removeFirst(debut)
            debut = 0
        }
        octets += lus
    }

    private func remplir(_ millisecondes: Int) throws {
        if let fin, ContinuousClock.now >= fin { throw ErreurOperateur.delaiDepasse(lien.hote) }
        guard let lus = try lien.lire(millisecondes: millisecondes) else {
            throw ErreurOperateur.delaiDepasse(lien.hote)
        }
        ajouter(lus)
    }

    /// A line without its end. Throws when it is longer than allowed.
    func ligne(auPlus: Int, millisecondes: Int = Delais.lecture) throws -> [UInt8] {
        var vus = 0
        while true {
            if let place = octets[(debut + vus)...].firstIndex(of: 0x0A) {
                var ligne = octets[debut..<place]
                if ligne.last == 0x0D { ligne = ligne.dropLast() }
                debut = place + 1
                guard ligne.count <= auPlus else { throw ErreurOperateur.reponseIllisible("ligne démesurée") }
                return Array(ligne)
            }
            vus = octets.count - debut
            guard vus <= auPlus else { throw ErreurOperateur.reponseIllisible("ligne démesurée") }
            try remplir(millisecondes)
        }
    }

    /// So many bytes.
    func prendre(_ combien: Int) throws -> Data {
        var data = Data()
        while data.count < combien {
            if estVide { try remplir(Delais.lecture) }
            let morceau = octets[debut..<min(octets.count, debut + combien - data.count)]
            data.append(contentsOf: morceau)
            debut += morceau.count
        }
        return data
    }
}
