import Foundation

/// The three files that every process is given, which the one who starts it may have closed (`2>&-`).
public enum StandardFiles {
    /// Puts something in the place of those that are closed, so that the next file to be opened (the base) is never taken
    /// for one of them. What stands there answers every use with an error: an output that is not there is not written.
    public static func reserve() {
        for file in STDIN_FILENO...STDERR_FILENO where fcntl(file, F_GETFD) < 0 {
            _ = open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Says something on the error output. When it is closed, full or gone, there is nobody to tell and nothing to stop.
    public static func say(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
