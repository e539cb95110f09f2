import Foundation

/// Durations of one act done many times.
struct Serie {
    private let triees: [Duration]

    init(_ durees: [Duration]) { triees = durees.sorted() }

    var mediane: Duration { centile(50) }
    var p99: Duration { centile(99) }

    private func centile(_ rang: Int) -> Duration {
        guard let derniere = triees.last else { return .zero }
        let place = (triees.count * rang + 99) / 100 - 1
        return triees.indices.contains(place) ? triees[place] : derniere
    }

    /// Times an act.
    static func chronometrer(
        _ fois: Int, isolation: isolated (any Actor)? = #isolation, _ acte: (Int) async throws -> Void
    ) async rethrows -> Serie {
        var durees: [Duration] = []
        for rang in 0..<fois {
            let debut = ContinuousClock.now
            try await acte(rang)
            durees.append(debut.duration(to: .now))
        }
        return Serie(durees)
    }
}

/// Durations in words and in numbers.
enum Duree {
    static func millisecondes(_ duree: Duration) -> Double {
        let (secondes, attosecondes) = duree.components
        return Double(secondes) * 1_000 + Double(attosecondes) / 1e15
    }

    static func texte(_ duree: Duration) -> String {
        let valeur = millisecondes(duree)
        if valeur >= 1_000 { return nombre(valeur / 1_000, decimales: 1) + " s" }
        return nombre(valeur, decimales: valeur < 1 ? 3 : 2) + " ms"
    }

    static func nombre(_ valeur: Double, decimales: Int) -> String {
        String(format: "%.\(decimales)f", valeur).replacingOccurrences(of: ".", with: ",")
    }
}

/// What the process holds in memory.
enum Memoire {
    /// Resident bytes of this process (Linux), nil elsewhere.
    static func residente() -> Int? {
        guard let texte = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let champs = texte.split(separator: " ")
        guard champs.count > 1, let pages = Int(champs[1]) else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
