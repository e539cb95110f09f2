import CTerminal
import CVTerm
import DUITerminal
import Foundation

/// A terminal in memory: reads what a program writes on a pseudo-terminal, as a real one would.
final class Emulator {
    private var controller: Int32
    let terminal: Int32
    private let machine: OpaquePointer
    private let screen: OpaquePointer
    private(set) var size: Size
    /// All the bytes that were written.
    private(set) var received: [UInt8] = []

    init(rows: Int = 24, columns: Int = 80) throws {
        var controller: Int32 = -1
        var terminal: Int32 = -1
        guard dui_pty_open(Int32(rows), Int32(columns), &controller, &terminal) == 0,
            let machine = vterm_new(Int32(rows), Int32(columns)), let screen = vterm_obtain_screen(machine)
        else { throw EmulatorError.unavailable }
        (self.controller, self.terminal, self.machine, self.screen) = (controller, terminal, machine, screen)
        size = Size(rows: rows, columns: columns)
        vterm_set_utf8(machine, 1)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
    }

    deinit {
        vterm_free(machine)
        vanish()
        close(terminal)
    }

    /// The descriptor itself, for a signal handler.
    var rawController: Int32 { controller }

    /// The window is closed.
    func vanish() {
        if controller >= 0 { close(controller) }
        controller = -1
    }

    enum EmulatorError: Error { case unavailable }

    /// Reads what the program wrote; the number of bytes.
    @discardableResult
    func absorb() -> Int {
        var all: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while dui_poll(controller, -1, -1, 0) & Int32(DUI_POLL_INPUT.rawValue) != 0 {
            let count = dui_read(controller, &bytes, bytes.count)
            guard count > 0 else { break }
            all += bytes[..<count]
        }
        received += all
        // libvterm 0.1 moves a mark that stands over the last column to the next row: no test puts one there.
        all.withUnsafeBytes { raw in
            _ = vterm_input_write(machine, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
        }
        return all.count
    }

    /// Types bytes on the keyboard.
    func type(_ text: String) { type(Array(text.utf8)) }

    func type(_ bytes: [UInt8]) { _ = dui_write(controller, bytes, bytes.count) }

    /// Gives the window another size.
    func resize(rows: Int, columns: Int) {
        size = Size(rows: rows, columns: columns)
        _ = dui_pty_resize(controller, Int32(rows), Int32(columns))
        vterm_set_size(machine, Int32(rows), Int32(columns))
    }

    func cell(_ row: Int, _ column: Int) -> VTermScreenCell {
        var cell = VTermScreenCell()
        _ = vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
        return cell
    }

    func rgb(_ colour: VTermColor) -> [UInt8] {
        var colour = colour
        vterm_screen_convert_color_to_rgb(screen, &colour)
        return [colour.rgb.red, colour.rgb.green, colour.rgb.blue]
    }

    var cursor: Position {
        var position = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(machine), &position)
        return Position(row: Int(position.row), column: Int(position.col))
    }

    /// The rows without the blanks at their ends, as `Frame.text`.
    var text: String {
        (0..<size.rows).map { row in
            var line = String.UnicodeScalarView()
            for column in 0..<size.columns { line.append(contentsOf: scalars(row, column)) }
            while line.last == " " { line.removeLast() }
            return String(line)
        }.joined(separator: "\n")
    }

    private func scalars(_ row: Int, _ column: Int) -> [Unicode.Scalar] {
        let chars = cell(row, column).chars
        let values = [chars.0, chars.1, chars.2, chars.3, chars.4, chars.5]
        // The second half of a wide grapheme holds no scalar but this one.
        if values[0] == UInt32.max { return [] }
        if values[0] == 0 { return [" "] }
        return values.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
    }
}
