/// # DUITestKit
///
/// What tests share: temporary folders and bases, a small establishment, a clock that waits, and the pilot that drives the
/// whole application without a terminal.
public enum DUITestKit {}
