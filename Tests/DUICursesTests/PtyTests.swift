import CTerminal
import Foundation
import Testing

@Suite("Pseudo-terminal")
struct PtyTests {
    /// Starts a program, gives what it wrote and how it ended.
    static func run(_ arguments: [String], rows: Int32, columns: Int32) -> (output: String, status: Int32) {
        var controller: Int32 = -1
        let words = arguments.map { strdup($0) } + [nil]
        let settings: [String] = ["TERM=xterm-256color", "PATH=/usr/bin:/bin"]
        let variables = settings.map { strdup($0) } + [nil]
        defer { (words + variables).forEach { free($0) } }
        let process = dui_pty_spawn(arguments[0], words, variables, rows, columns, &controller)
        defer { close(controller) }
        var output: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 4_096)
        while case let count = dui_read(controller, &bytes, bytes.count), count > 0 { output += bytes[..<count] }
        return (String(decoding: output, as: UTF8.self), dui_pty_wait(process, 5_000))
    }

    @Test("a program starts on a terminal of the size asked")
    func size() {
        let (output, status) = Self.run(["/bin/sh", "-c", "stty size; test -t 0 && echo $TERM"], rows: 31, columns: 97)
        #expect(output == "31 97\r\nxterm-256color\r\n")
        #expect(status == 0)
    }

    @Test("how a program ended is told")
    func status() {
        #expect(Self.run(["/bin/sh", "-c", "exit 3"], rows: 24, columns: 80).status == 3)
        #expect(Self.run(["/bin/sh", "-c", "kill -TERM $$"], rows: 24, columns: 80).status == 256 + SIGTERM)
        #expect(Self.run(["/nulle/part"], rows: 24, columns: 80).status == 127)
    }

    @Test("a wait has an end")
    func patience() {
        #expect(dui_poll(-1, -1, -1, 0) == 0)
        #expect(dui_pty_wait(getppid(), 0) == -1)
    }
}
