/// The operators of the mailboxes, how far each was fetched, and where each message came from.
enum M022Operateurs {
    static let etape = Migrations.Etape(
        numero: 22, nom: "operateurs",
        sql: """
            CREATE TABLE operateur (
                boite INTEGER PRIMARY KEY REFERENCES boite (id),
                reglage TEXT NOT NULL CHECK (reglage GLOB '{*}'),
                regle_par INTEGER NOT NULL REFERENCES compte (id),
                regle_le INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE releve (
                boite INTEGER PRIMARY KEY REFERENCES boite (id),
                numerotation INTEGER CHECK (numerotation BETWEEN 1 AND 4294967295),
                dernier INTEGER NOT NULL DEFAULT 0 CHECK (dernier BETWEEN 0 AND 4294967295),
                reussie_le INTEGER,
                phrase TEXT NOT NULL DEFAULT ''
            ) STRICT;
            CREATE TABLE message_distant (
                boite INTEGER NOT NULL REFERENCES boite (id),
                numerotation INTEGER NOT NULL CHECK (numerotation BETWEEN 1 AND 4294967295),
                uid INTEGER NOT NULL CHECK (uid BETWEEN 1 AND 4294967295),
                message INTEGER REFERENCES message (id),
                phrase TEXT NOT NULL DEFAULT '',
                PRIMARY KEY (boite, numerotation, uid),
                CHECK ((message IS NULL) = (phrase <> ''))
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX message_distant_par_message ON message_distant (message) WHERE message IS NOT NULL;
            """)
}
