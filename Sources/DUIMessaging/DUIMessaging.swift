/// # DUIMessaging
///
/// Mail as it comes: from the bytes of a file to a `Courriel` that a screen can trust. `LecteurMIME` is the door.
///
/// | folder | holds |
/// | --- | --- |
/// | Mime | the structure (GMime), the headers, the encodings, the names of pieces |
/// | Texte | charsets, dates, plain text |
/// | Html | HTML made readable text, without fetching anything |
/// | Tnef | winmail.dat and the RTF inside it |
public enum DUIMessaging {}
