/// Sizes as people read them.
public enum Taille {
    /// `812 octets`, `47 Ko`, `2,4 Mo`.
    public static func enMots(_ octets: Int) -> String {
        switch octets {
        case ..<2: "\(octets)\u{A0}octet"
        case ..<1024: "\(octets)\u{A0}octets"
        case ..<1_048_576: "\((octets + 512) / 1024)\u{A0}Ko"
        default: megaoctets(octets)
        }
    }

    private static func megaoctets(_ octets: Int) -> String {
        let dixiemes = (octets * 10 + 524_288) / 1_048_576
        let entier = dixiemes / 10
        return dixiemes % 10 == 0 || entier >= 100 ? "\(entier)\u{A0}Mo" : "\(entier),\(dixiemes % 10)\u{A0}Mo"
    }
}
