/// What keeps the cost flat on a large base: unread counts that are kept, and the words of the full-text indexes.
///
/// FTS5 answers the beginning of a word by gathering every message that holds one of its ends; the words themselves, known
/// from `mot`, are walked one message after the other and stop with the page.
enum M008Volumes {
    static let etape = Migrations.Etape(
        numero: 8, nom: "volumes",
        sql: """
            ALTER TABLE boite ADD COLUMN non_lus INTEGER NOT NULL DEFAULT 0 CHECK (non_lus >= 0);
            UPDATE boite SET non_lus = (
                SELECT count(*) FROM message m WHERE m.boite = boite.id AND m.est_archive = 0 AND m.est_lu = 0);
            DROP TRIGGER message_arrive;
            DROP TRIGGER message_archive;
            CREATE TRIGGER message_arrive AFTER INSERT ON message WHEN NEW.est_archive = 0
            BEGIN
                UPDATE boite SET courants = courants + 1, non_lus = non_lus + 1 - NEW.est_lu WHERE id = NEW.boite;
            END;
            CREATE TRIGGER message_change AFTER UPDATE OF est_archive, est_lu ON message
            WHEN NEW.est_archive <> OLD.est_archive OR NEW.est_lu <> OLD.est_lu
            BEGIN
                UPDATE boite SET courants = courants + OLD.est_archive - NEW.est_archive,
                    non_lus = non_lus + (1 - NEW.est_archive) * (1 - NEW.est_lu)
                        - (1 - OLD.est_archive) * (1 - OLD.est_lu)
                WHERE id = NEW.boite;
            END;

            CREATE TABLE mot (mot TEXT NOT NULL PRIMARY KEY CHECK (mot <> '')) STRICT, WITHOUT ROWID;
            CREATE VIRTUAL TABLE mots_des_messages USING fts5vocab (message_recherche, row);
            CREATE VIRTUAL TABLE mots_des_documents USING fts5vocab (document_recherche, row);
            INSERT OR IGNORE INTO mot SELECT term FROM mots_des_messages WHERE term NOT GLOB 'jetonboite*';
            INSERT OR IGNORE INTO mot SELECT term FROM mots_des_documents;
            DROP TABLE mots_des_messages;
            DROP TABLE mots_des_documents;
            """)
}
