/// # DUIViewModels
///
/// One state machine a screen, the commands, the forms, the navigation and all wording. It imports DUIDomain only: it
/// draws nothing, reads no clock, touches no disk. `Application.handle(_:)` takes what happened and returns what must
/// be done outside, as values.
///
/// | folder | holds |
/// | --- | --- |
/// | Commandes | the one table of actions: key bar, F1, F2, F9 and the key table of the README derive from it |
/// | Liste | a window over a long list |
/// | Lecture | the reader of a document or a message |
/// | Formulaires | fields, forms, their checks |
/// | Panneau | what every panel has in common |
/// | Application | session, tabs, overlays, message row, undo |
/// | Session | login and lock |
/// | Residents, Documents, Messagerie, Agenda, Parcours | the panels |
public enum DUIViewModels {}
