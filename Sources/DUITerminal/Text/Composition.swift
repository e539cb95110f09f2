import Foundation

/// The letter that stands for a letter and its mark, where Unicode has one.
enum Composition {
    static func of(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        guard let base = Unicode.Scalar(base), let mark = Unicode.Scalar(mark) else { return nil }
        var pair = String.UnicodeScalarView()
        pair.append(base)
        pair.append(mark)
        let composed = String(pair).precomposedStringWithCanonicalMapping.unicodeScalars
        guard composed.count == 1, let letter = composed.first else { return nil }
        // A letter that takes another number of columns would shift what follows.
        return TextWidth.of(String(letter)) == TextWidth.of(String(base)) ? letter.value : nil
    }
}
