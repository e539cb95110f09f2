/// Widths of texts in columns, and what follows from them: cutting, padding, wrapping.
public enum TextWidth {
    /// Where a padded text stands in its columns.
    public enum Alignment: Sendable {
        /// Text first, blanks after.
        case left
        /// Blanks first, text after: numbers.
        case right
        /// Blanks on both sides.
        case center
    }

    /// The number of columns that a text takes.
    public static func of(_ text: String) -> Int {
        var filter = ScalarFilter()
        var total = 0
        for scalar in text.unicodeScalars {
            if case .spacing(_, let columns) = filter.next(scalar.value) { total += columns }
        }
        return total
    }

    /// The text cut to a number of columns, with a final ellipsis when something is left out.
    public static func truncate(_ text: String, to width: Int, glyphs: Glyphs = .unicode) -> String {
        guard width > 0 else { return "" }
        var filter = ScalarFilter()
        var used = 0
        // The end of the longest beginning that leaves a column for the ellipsis.
        var safeEnd = text.startIndex
        var index = text.unicodeScalars.startIndex
        while index < text.unicodeScalars.endIndex {
            if case .spacing(_, let columns) = filter.next(text.unicodeScalars[index].value) {
                if used + columns > width { return String(text[..<safeEnd]) + String(glyphs.ellipsis) }
                used += columns
            }
            index = text.unicodeScalars.index(after: index)
            if used < width { safeEnd = index }
        }
        return text
    }

    /// The text cut or completed with blanks to exactly a number of columns.
    public static func pad(
        _ text: String, to width: Int, alignment: Alignment = .left, glyphs: Glyphs = .unicode
    ) -> String {
        let cut = truncate(text, to: width, glyphs: glyphs)
        let missing = max(0, width - of(cut))
        switch alignment {
        case .left: return cut + String(repeating: " ", count: missing)
        case .right: return String(repeating: " ", count: missing) + cut
        case .center:
            let before = missing / 2
            return String(repeating: " ", count: before) + cut + String(repeating: " ", count: missing - before)
        }
    }

    /// The text in lines of at most a number of columns, cut between words, or within a word that has no room.
    ///
    /// Line ends of the text are kept; blanks at a cut disappear; an unbreakable space never ends a line.
    public static func wrap(_ text: String, width: Int) -> [String] {
        let characters = Array(text)
        return WrappedLines(characters, width: width).ranges.map { range in
            var end = range.upperBound
            while end > range.lowerBound, characters[end - 1] == " " || characters[end - 1].isNewline { end -= 1 }
            return String(characters[range.lowerBound..<end])
        }
    }

    static func of(_ character: Character) -> Int {
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
        var filter = ScalarFilter()
        var total = 0
        for scalar in character.unicodeScalars {
            if case .spacing(_, let columns) = filter.next(scalar.value) { total += columns }
        }
        return total
    }
}
