/// # DUIStore
///
/// One SQLite file an establishment, through GRDB: everything DUI remembers. It imports Foundation, DUIDomain, GRDB and
/// CCrypto, and knows nothing of screens, of mail formats or of CDA.
///
/// | folder | holds |
/// | --- | --- |
/// | Base | creation, opening, transactions, settings, errors in words |
/// | Migrations | the schema, one numbered file a step, never edited once published |
/// | Journal | the chained trace, written in the transaction of each act |
/// | Comptes | who acts, personal codes, sessions |
/// | Residents | people, their look-alikes, their record |
/// | Messages | mailboxes, messages, filing |
/// | Documents | documents of the records |
/// | Agenda | appointments and their history, drafts |
/// | Recherche | full text over folded words |
/// | Import | a whole establishment, or a list of people, in one transaction |
///
/// Lists follow a key and read narrow tables only; no count, no `OFFSET` and no body stands in their way.
public enum DUIStore {}
