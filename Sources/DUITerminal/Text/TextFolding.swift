import Foundation

/// Takes capitals and accents away, so that a list can be filtered without minding them.
enum TextFolding {
    static func fold(_ text: String) -> String {
        let lowered = text.lowercased()
        guard !lowered.utf8.allSatisfy({ $0 < 0x80 }) else { return lowered }
        // Foundation leaves the ligatures and the typographic apostrophe alone.
        return lowered.folding(options: [.diacriticInsensitive], locale: nil)
            .replacing("œ", with: "oe").replacing("æ", with: "ae").replacing("’", with: "'")
    }
}
