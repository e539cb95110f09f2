/// Appointments with every state they went through, and drafts.
///
/// `rendez_vous_jour` holds one row a civil day that an appointment touches: a day is read without looking at the others.
enum M007Agenda {
    static let etape = Migrations.Etape(
        numero: 7, nom: "agenda",
        sql: """
            CREATE TABLE rendez_vous (
                id INTEGER PRIMARY KEY,
                debut INTEGER NOT NULL,
                fin INTEGER NOT NULL,
                titre TEXT NOT NULL CHECK (titre <> ''),
                lieu TEXT NOT NULL,
                transport TEXT NOT NULL,
                accompagnant TEXT NOT NULL,
                a_apporter TEXT NOT NULL,
                unite INTEGER REFERENCES unite (id),
                etat TEXT NOT NULL CHECK (etat IN ('a_confirmer', 'confirme', 'annule')),
                motif_annulation TEXT NOT NULL,
                version INTEGER NOT NULL CHECK (version >= 1),
                CHECK (fin > debut AND fin - debut <= 366 * 86400),
                CHECK (etat = 'annule' OR motif_annulation = '')
            ) STRICT;
            CREATE INDEX rendez_vous_par_unite ON rendez_vous (unite) WHERE unite IS NOT NULL;
            CREATE TRIGGER rendez_vous_ineffacable BEFORE DELETE ON rendez_vous
            BEGIN SELECT RAISE(ABORT, 'un rendez-vous s''annule, il ne s''efface pas'); END;

            CREATE TABLE rendez_vous_jour (
                jour INTEGER NOT NULL,
                rendez_vous INTEGER NOT NULL REFERENCES rendez_vous (id),
                PRIMARY KEY (jour, rendez_vous)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX rendez_vous_jour_par_rendez_vous ON rendez_vous_jour (rendez_vous);

            CREATE TABLE rendez_vous_resident (
                rendez_vous INTEGER NOT NULL REFERENCES rendez_vous (id),
                resident INTEGER NOT NULL REFERENCES resident (id),
                PRIMARY KEY (rendez_vous, resident)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX rendez_vous_resident_par_resident ON rendez_vous_resident (resident);

            CREATE TABLE rendez_vous_version (
                rendez_vous INTEGER NOT NULL REFERENCES rendez_vous (id),
                version INTEGER NOT NULL CHECK (version >= 1),
                contenu TEXT NOT NULL CHECK (contenu GLOB '{*}'),
                etat TEXT NOT NULL CHECK (etat IN ('a_confirmer', 'confirme', 'annule')),
                motif_annulation TEXT NOT NULL,
                ecrit_par INTEGER REFERENCES compte (id),
                ecrit_le INTEGER NOT NULL,
                PRIMARY KEY (rendez_vous, version)
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER rendez_vous_version_immuable BEFORE UPDATE ON rendez_vous_version
            BEGIN SELECT RAISE(ABORT, 'l''historique ne se reecrit pas'); END;
            CREATE TRIGGER rendez_vous_version_ineffacable BEFORE DELETE ON rendez_vous_version
            BEGIN SELECT RAISE(ABORT, 'l''historique ne se reecrit pas'); END;

            CREATE TABLE brouillon (
                compte INTEGER NOT NULL REFERENCES compte (id),
                objet TEXT NOT NULL CHECK (objet <> ''),
                champs TEXT NOT NULL CHECK (champs GLOB '{*}'),
                garde_le INTEGER NOT NULL,
                PRIMARY KEY (compte, objet)
            ) STRICT, WITHOUT ROWID;
            """)
}
