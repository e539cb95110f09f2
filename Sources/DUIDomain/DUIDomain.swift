/// # DUIDomain
///
/// The vocabulary and the rules of the Dossier Usager Informatisé: values, decisions and ports, with no screen, no disk,
/// no network and no clock of their own. It imports Foundation only.
///
/// | folder | holds |
/// | --- | --- |
/// | Temps | civil days, instants, the legal time of metropolitan France, dates as people type them |
/// | Texte | what makes outside text harmless, what makes two spellings equal for a search |
/// | Identite | traits, INS, status of an identity, comparison of a received identity with ours |
/// | Import | lists of people out of a spreadsheet, read and controlled row by row |
/// | Etablissement | types of structures and the words that follow from them, units, a whole establishment to import |
/// | Residents | people, contacts, protection measures, parental authority, look-alikes |
/// | Lecture | readable content: sections, tables and lists, whatever the format they came in |
/// | Documents | health documents, their types, where they come from |
/// | Messagerie | mail as read, mailboxes, messages of a box, who took one in charge |
/// | Agenda | appointments and their moves |
/// | Droits | roles, what each may do, the refusal in words |
/// | Journal | the trace of every act |
/// | Parcours | national care pathways |
/// | Ports | what the outside must offer: structs of closures |
public enum DUIDomain {}
