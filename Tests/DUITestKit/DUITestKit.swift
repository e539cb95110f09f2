/// # DUITestKit
///
/// What tests share: temporary folders and bases, a small establishment, a fixed clock.
public enum DUITestKit {}
