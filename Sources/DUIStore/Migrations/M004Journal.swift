/// The journal: append-only, numbered without a hole, each line bound to the one before by its hash.
///
/// `journal_tete` remembers the last line, so that cutting the end of the journal shows as well.
enum M004Journal {
    static let etape = Migrations.Etape(
        numero: 4, nom: "journal",
        sql: """
            CREATE TABLE journal (
                id INTEGER PRIMARY KEY,
                quand INTEGER NOT NULL,
                qui TEXT NOT NULL,
                acte TEXT NOT NULL CHECK (acte <> ''),
                resident INTEGER REFERENCES resident (id),
                nom_resident TEXT NOT NULL,
                objet TEXT NOT NULL,
                motif TEXT NOT NULL,
                resultat TEXT NOT NULL CHECK (resultat <> ''),
                empreinte BLOB NOT NULL CHECK (length(empreinte) = 32)
            ) STRICT;
            CREATE INDEX journal_par_resident ON journal (resident) WHERE resident IS NOT NULL;
            CREATE INDEX journal_par_auteur ON journal (qui);

            CREATE TABLE journal_tete (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                ligne INTEGER NOT NULL CHECK (ligne >= 0),
                empreinte BLOB NOT NULL CHECK (length(empreinte) = 32)
            ) STRICT;
            INSERT INTO journal_tete (id, ligne, empreinte) VALUES (1, 0, zeroblob(32));

            CREATE TRIGGER journal_suite BEFORE INSERT ON journal
            WHEN NEW.id <> (SELECT ligne + 1 FROM journal_tete)
            BEGIN SELECT RAISE(ABORT, 'journal : ligne hors de la suite'); END;
            CREATE TRIGGER journal_avance AFTER INSERT ON journal
            BEGIN UPDATE journal_tete SET ligne = NEW.id, empreinte = NEW.empreinte; END;
            CREATE TRIGGER journal_immuable BEFORE UPDATE ON journal
            BEGIN SELECT RAISE(ABORT, 'journal : ecriture seule'); END;
            CREATE TRIGGER journal_ineffacable BEFORE DELETE ON journal
            BEGIN SELECT RAISE(ABORT, 'journal : ecriture seule'); END;
            CREATE TRIGGER journal_tete_suit BEFORE UPDATE ON journal_tete
            WHEN NEW.ligne <> OLD.ligne + 1
            BEGIN SELECT RAISE(ABORT, 'journal : ecriture seule'); END;
            CREATE TRIGGER journal_tete_ineffacable BEFORE DELETE ON journal_tete
            BEGIN SELECT RAISE(ABORT, 'journal : ecriture seule'); END;
            """)
}
