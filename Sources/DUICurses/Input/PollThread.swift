import CTerminal
import DUITerminal
import Foundation

/// One thread that waits on the terminal, so that the main actor never blocks.
///
/// It polls only when asked and reports once: between the report and the next demand nobody else reads the terminal, and
/// an idle program wakes up for nothing.
final class PollThread: Sendable {
    /// What a poll saw.
    struct Report: OptionSet, Sendable {
        let rawValue: Int32
        static let input = Report(rawValue: Int32(DUI_POLL_INPUT.rawValue))
        static let signal = Report(rawValue: Int32(DUI_POLL_SIGNAL.rawValue))
        static let wake = Report(rawValue: Int32(DUI_POLL_WAKE.rawValue))
        static let hangUp = Report(rawValue: Int32(DUI_POLL_HANGUP.rawValue))
    }

    private struct Demand: Sendable {
        var input: Int32
        var timeout: Int32
    }

    private let reports: AsyncStream<Report>
    private let continuation: AsyncStream<Report>.Continuation
    private let gate = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let demand = Locked<Demand?>(nil)
    private let wakeReader: Int32
    private let wakeWriter: Int32

    init?(signals: Int32) {
        var ends: [Int32] = [-1, -1]
        guard dui_make_pipe(&ends) == 0 else { return nil }
        (wakeReader, wakeWriter) = (ends[0], ends[1])
        (reports, continuation) = AsyncStream.makeStream(of: Report.self)
        let thread = Thread { [demand, gate, ended, continuation, wakeReader] in
            while true {
                gate.wait()
                guard let wanted = demand.value else { break }
                continuation.yield(
                    Report(rawValue: dui_poll(wanted.input, signals, wakeReader, wanted.timeout)))
            }
            continuation.finish()
            ended.signal()
        }
        thread.name = "dui-poll"
        thread.start()
    }

    /// Waits for something on the terminal, for at most some milliseconds; a negative number waits for ever. An empty
    /// report is a timeout, none the end of the thread.
    func wait(input: Int32, timeout: Int32) async -> Report? {
        demand.value = Demand(input: input, timeout: timeout)
        gate.signal()
        var iterator = reports.makeAsyncIterator()
        let report = await iterator.next()
        if report?.contains(.wake) == true { emptyWakePipe() }
        return report
    }

    /// Ends a wait from anywhere.
    func wake() {
        var byte: UInt8 = 1
        _ = write(wakeWriter, &byte, 1)
    }

    /// Ends the thread and waits for its end, so that no descriptor is closed under its feet. May be called once.
    func stop() {
        demand.value = nil
        gate.signal()
        wake()
        ended.wait()
    }

    private func emptyWakePipe() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while dui_read(wakeReader, &bytes, bytes.count) > 0 {}
    }

    deinit {
        close(wakeReader)
        close(wakeWriter)
    }
}

/// A value under a lock.
final class Locked<Value: Sendable>: @unchecked Sendable {
    private var stored: Value
    private let lock = NSLock()

    init(_ value: Value) { stored = value }

    var value: Value {
        get { lock.withLock { stored } }
        set { lock.withLock { stored = newValue } }
    }
}
