/// Collects a pasted text until its end mark, within a limit, and makes it harmless.
struct PasteBuffer {
    /// What is pasted beyond this is dropped: no field takes more, and a record is no place for it.
    static let maximumBytes = 1_048_576

    private var bytes: [UInt8] = []
    private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

    /// Takes bytes up to the end mark: how many were used, and whether the paste ended.
    mutating func take(_ input: ArraySlice<UInt8>) -> (used: Int, ended: Bool) {
        var index = input.startIndex
        while let escape = input[index...].firstIndex(of: 0x1B) {
            append(input[index..<escape])
            let rest = input[escape...]
            if rest.starts(with: Self.end) { return (escape - input.startIndex + Self.end.count, true) }
            // The mark may be cut by the end of a read.
            if rest.count < Self.end.count, Self.end.starts(with: rest) { return (escape - input.startIndex, false) }
            append(rest.prefix(1))
            index = escape + 1
        }
        append(input[index...])
        return (input.count, false)
    }

    /// The text: line ends are `\n`, tabs stay, every other control is U+FFFD.
    var text: String {
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x0D: scalars.append("\n")
            case 0x0A: if !afterReturn { scalars.append("\n") }
            case 0x09: scalars.append("\t")
            case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        return String(scalars)
    }

    private mutating func append(_ part: ArraySlice<UInt8>) {
        bytes.append(contentsOf: part.prefix(max(0, Self.maximumBytes - bytes.count)))
    }
}
