import Testing

/// Expects a condition that changes a value while it is computed, which the macro itself cannot hold.
func check(_ condition: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(condition, sourceLocation: sourceLocation)
}
