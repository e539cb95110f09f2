/// The lines of a text in a given width, as ranges of its characters that together cover all of it.
///
/// A blank or a line end that closes a line belongs to that line, so that an editor finds each character again.
struct WrappedLines: Equatable {
    /// One range a line; the last one is empty when the text ends with a line end.
    private(set) var ranges: [Range<Int>] = []

    init(_ characters: [Character], width: Int) {
        let width = max(1, width)
        var start = 0
        var used = 0
        // The place after the last blank of the line, where it may be cut.
        var cut: Int?
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character.isNewline {
                ranges.append(start..<index + 1)
                (start, used, cut) = (index + 1, 0, nil)
                index += 1
                continue
            }
            let columns = TextWidth.of(character)
            if used + columns > width && character != " " && index > start {
                let end = cut ?? index
                ranges.append(start..<end)
                (start, used, cut) = (end, 0, nil)
                index = end
                continue
            }
            used += columns
            index += 1
            if character == " " { cut = index }
        }
        ranges.append(start..<characters.count)
    }
}
