/// What INSi says of the INS that came with documents from elsewhere: one row for the first document of a message that
/// brought an INS to verify. What was received before this step is compared by people, as it was.
enum M019INSRecus {
    static let etape = Migrations.Etape(
        numero: 19, nom: "ins_recus",
        sql: """
            CREATE TABLE ins_recu (
                document INTEGER PRIMARY KEY REFERENCES document_recu (id),
                message INTEGER NOT NULL REFERENCES message (id),
                etat TEXT NOT NULL DEFAULT 'attente'
                    CHECK (etat IN ('attente', 'conforme', 'non_conforme', 'echouee')),
                essais INTEGER NOT NULL DEFAULT 0 CHECK (essais >= 0),
                prochain_essai INTEGER,
                phrase TEXT NOT NULL DEFAULT '',
                repondue_le INTEGER,
                CHECK ((etat = 'attente') = (prochain_essai IS NOT NULL)),
                CHECK ((etat = 'attente') = (repondue_le IS NULL))
            ) STRICT;
            CREATE INDEX ins_recu_par_message ON ins_recu (message);
            CREATE INDEX ins_recu_en_attente ON ins_recu (prochain_essai, document) WHERE etat = 'attente';
            CREATE INDEX ins_recu_a_decider ON ins_recu (document) WHERE etat IN ('non_conforme', 'echouee');
            CREATE TRIGGER ins_recu_ineffacable BEFORE DELETE ON ins_recu
            BEGIN SELECT RAISE(ABORT, 'insi : une verification ne s''efface pas'); END;
            """)
}
