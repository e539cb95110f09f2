/// A line of a text to read.
public struct ReaderLine: Hashable, Sendable {
    /// A part of a line in one style.
    public struct Span: Hashable, Sendable {
        /// The text.
        public var text: String
        /// Its style.
        public var style: Style

        /// A part of a line.
        public init(_ text: String, _ style: Style = .texte) {
            self.text = text
            self.style = style
        }
    }

    /// The parts, from left to right.
    public var spans: [Span]
    /// Whether a section begins here.
    public var isSectionStart: Bool

    /// A line made of parts.
    public init(_ spans: [(String, Style)], isSectionStart: Bool = false) {
        self.spans = spans.map { Span($0.0, $0.1) }
        self.isSectionStart = isSectionStart
    }

    /// A line in one style.
    public init(_ text: String, style: Style = .texte, isSectionStart: Bool = false) {
        spans = [Span(text, style)]
        self.isSectionStart = isSectionStart
    }

    /// The text alone.
    public var text: String { spans.count == 1 ? spans[0].text : spans.map(\.text).joined() }
}

/// Where somebody is in a text to read.
public struct ReaderState: Hashable, Sendable {
    /// The first line in sight.
    public private(set) var top: Int
    /// What is searched; its occurrences are underlined.
    public private(set) var search: String
    /// The line of the occurrence found last.
    public private(set) var found: Int?

    /// The beginning of a text.
    public init(top: Int = 0, search: String = "") {
        self.top = max(0, top)
        self.search = search
    }

    /// Takes a key that moves; false when the key does not move in a text.
    public mutating func handle(_ key: Key, lines: [ReaderLine], height: Int) -> Bool {
        switch key {
        case Key(.up): scroll(by: -1, count: lines.count, height: height)
        case Key(.down): scroll(by: 1, count: lines.count, height: height)
        case Key(.pageUp): scroll(by: -max(1, height - 1), count: lines.count, height: height)
        case Key(.pageDown), .character(" "): scroll(by: max(1, height - 1), count: lines.count, height: height)
        case Key(.home): top = 0
        case Key(.end): scroll(by: lines.count, count: lines.count, height: height)
        default: return false
        }
        return true
    }

    /// Moves by a number of lines.
    public mutating func scroll(by lines: Int, count: Int, height: Int) {
        top = min(max(0, top + lines), max(0, count - height))
    }

    /// Shows a line at the top, or as near to it as the end of the text allows.
    public mutating func show(line: Int, count: Int, height: Int) {
        top = min(max(0, line), max(0, count - height))
    }

    /// Goes to the next section; after the last one, to the first one. False when there is no section.
    public mutating func nextSection(lines: [ReaderLine], height: Int) -> Bool {
        let current = section(lines: lines, height: height)
        let starts = lines.indices.filter { lines[$0].isSectionStart }
        guard !starts.isEmpty else { return false }
        let next = current.map { ($0 + 1) % starts.count } ?? 0
        show(line: starts[next], count: lines.count, height: height)
        sectionAimed = next
        return true
    }

    /// The number of the section read now, from zero: the one asked last, or the last one that begins at or above the top.
    public func section(lines: [ReaderLine], height: Int) -> Int? {
        let starts = lines.indices.filter { lines[$0].isSectionStart }
        if let aimed = sectionAimed, starts.indices.contains(aimed),
            min(starts[aimed], max(0, lines.count - height)) == top
        {
            return aimed
        }
        return starts.lastIndex { $0 <= top }
    }

    /// Goes to the next line that contains a text, without minding accents and capitals, and round from the end to the
    /// beginning. False when the text does not occur.
    public mutating func searchNext(_ text: String, lines: [ReaderLine], height: Int) -> Bool {
        let needle = TextFolding.fold(text)
        let isNew = search != text
        search = text
        guard !needle.isEmpty, !lines.isEmpty else {
            found = nil
            return false
        }
        let start = isNew ? top : (found.map { $0 + 1 } ?? top)
        for offset in 0..<lines.count {
            let index = (start + offset) % lines.count
            guard TextFolding.fold(lines[index].text).contains(needle) else { continue }
            found = index
            if index < top || index >= top + height { show(line: index, count: lines.count, height: height) }
            return true
        }
        found = nil
        return false
    }

    /// Ends the search.
    public mutating func clearSearch() {
        search = ""
        found = nil
    }

    private var sectionAimed: Int?
}
