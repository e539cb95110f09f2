import Foundation

/// Programs that a test needs beside it, in a folder of their own. They never outlive it: a shell watches a pipe that only
/// this process holds, and ends them when it closes, even by a violent death.
public final class Surveillant: Sendable {
    /// The folder, readable by others: servers change of account.
    public let dossier: String
    /// What the script said before it was ready.
    public let dit: String
    private let entree: FileHandle

    /// Runs a script of bash in a new folder, `$D`. What it starts in the background is ended with it; the line `pret` on its
    /// output says that all listens. Throws what it said otherwise.
    public init(_ script: String, variables: [String: String] = [:]) throws {
        dossier = "/tmp/dui-serveurs-\(UUID().uuidString.prefix(8))"
        let processus = Process()
        processus.executableURL = URL(fileURLWithPath: "/bin/bash")
        // Descriptors of the test (a lock of the build among them) must not stay open in a server: `seul` starts it without
        // them. The shell itself keeps them: by one of them Foundation knows that it lives, and without it would wait for
        // its end before it sees the end of any other process.
        let debut = """
            seul() { for d in /proc/self/fd/*; do d=${d##*/}; [ "$d" -gt 2 ] && eval "exec $d>&-"; done 2>/dev/null
              exec "$@"; }
            mkdir -m 755 "$D" && cd "$D" || exit 1
            finir() { trap - EXIT; [ -n "$FIN" ] && eval "$FIN" >/dev/null 2>&1; kill $(jobs -p) 2>/dev/null
              for i in $(seq 60); do [ -z "$(jobs -rp)" ] && break; sleep 0.05; done
              cd /; rm -rf "$D"; [ "$(ps -o pgid= $$)" -eq $$ ] && kill -9 -- -$$; }
            trap finir EXIT
            attendre() { for p in "$@"; do for i in $(seq 200); do
              (exec 3<>/dev/tcp/127.0.0.1/$p) 2>/dev/null && continue 2; sleep 0.05; done
              echo "rien n'écoute sur $p"; cat "$D"/*.log; exit 1; done; }

            """
        processus.arguments = ["-c", debut + script + "\necho pret\nread -r _\n"]
        processus.environment = variables.merging(
            ["D": dossier, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"]) { _, notre in notre }
        let (vers, depuis) = (Pipe(), Pipe())
        processus.standardInput = vers
        processus.standardOutput = depuis
        processus.standardError = depuis
        try processus.run()
        entree = vers.fileHandleForWriting
        _ = fcntl(entree.fileDescriptor, F_SETFD, FD_CLOEXEC)
        var lu = Data()
        while !lu.contains(Data("pret\n".utf8)) {
            let morceau = depuis.fileHandleForReading.availableData
            guard !morceau.isEmpty else { break }
            lu += morceau
        }
        dit = String(decoding: lu, as: UTF8.self)
        guard dit.contains("pret\n") else { throw ServeurAbsent(dit) }
    }

    deinit { try? entree.close() }

    /// A file of the folder.
    public func fichier(_ nom: String) -> String { "\(dossier)/\(nom)" }

    /// A text of the folder.
    public func texte(_ nom: String) throws -> String {
        try String(contentsOfFile: fichier(nom), encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Ports of this machine that nobody uses.
    public static func ports(_ combien: Int) throws -> [Int] {
        var prises: [Int32] = []
        defer { prises.forEach { close($0) } }
        return try (0..<combien).map { _ in
            let prise = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            prises.append(prise)
            var adresse = sockaddr_in()
            adresse.sin_family = sa_family_t(AF_INET)
            adresse.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var longueur = socklen_t(MemoryLayout<sockaddr_in>.size)
            let lie = withUnsafeMutablePointer(to: &adresse) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(prise, $0, longueur) == 0 && getsockname(prise, $0, &longueur) == 0
                }
            }
            guard lie else { throw ServeurAbsent("aucun port libre") }
            return Int(UInt16(bigEndian: adresse.sin_port))
        }
    }
}

/// A server did not start.
public struct ServeurAbsent: Error, CustomStringConvertible {
    /// What was said.
    public let description: String

    init(_ dit: String) { description = dit }
}
