import Dispatch
import Foundation

/// A thread of its own for an actor that waits for a disk or a network: it must not hold one of the few threads on which
/// the rest of the program runs.
final class FileBloquante: SerialExecutor {
    private let file: DispatchQueue

    init(_ nom: String) { file = DispatchQueue(label: "dui.\(nom)") }

    func enqueue(_ job: consuming ExecutorJob) {
        let tache = UnownedJob(job)
        file.async { tache.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
