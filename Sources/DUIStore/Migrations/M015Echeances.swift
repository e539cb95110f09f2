/// What falls due, and what was done about it: append-only. `rappel_le` and `close` keep where the last act left it, for
/// the work list, whose index holds what is open only.
///
/// The end of a measure of protection is known from the record: it is noted with it.
enum M015Echeances {
    static let etape = Migrations.Etape(
        numero: 15, nom: "echeances",
        sql: """
            CREATE TABLE echeance (
                id INTEGER PRIMARY KEY,
                resident INTEGER NOT NULL REFERENCES resident (id),
                nature TEXT NOT NULL CHECK (nature IN (
                    'orientation', 'mesure', 'projet', 'compte_rendu', 'ordonnance', 'vaccination', 'contrat', 'droits',
                    'piece_identite')),
                precision TEXT NOT NULL,
                fin_le TEXT NOT NULL CHECK (fin_le GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
                notee_par INTEGER REFERENCES compte (id),
                notee_le INTEGER NOT NULL,
                rappel_le TEXT NOT NULL CHECK (rappel_le GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
                close INTEGER NOT NULL DEFAULT 0 CHECK (close IN (0, 1))
            ) STRICT;
            CREATE INDEX echeance_ouverte ON echeance (fin_le, id) WHERE close = 0;
            CREATE INDEX echeance_par_resident ON echeance (resident, fin_le);
            CREATE TRIGGER echeance_immuable BEFORE UPDATE OF resident, nature, precision, fin_le, notee_par, notee_le
            ON echeance BEGIN SELECT RAISE(ABORT, 'echeance : ecriture seule'); END;
            CREATE TRIGGER echeance_ineffacable BEFORE DELETE ON echeance
            BEGIN SELECT RAISE(ABORT, 'echeance : ecriture seule'); END;

            CREATE TABLE echeance_suite (
                id INTEGER PRIMARY KEY,
                echeance INTEGER NOT NULL REFERENCES echeance (id),
                acte TEXT NOT NULL CHECK (acte IN ('faite', 'report', 'sans_objet', 'rouverte')),
                jusqu_au TEXT CHECK (jusqu_au GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
                motif TEXT NOT NULL,
                par INTEGER NOT NULL REFERENCES compte (id),
                quand INTEGER NOT NULL,
                CHECK ((acte = 'report') = (jusqu_au IS NOT NULL)),
                CHECK (acte = 'faite' OR motif <> '')
            ) STRICT;
            CREATE INDEX echeance_suite_par_echeance ON echeance_suite (echeance, id);
            CREATE TRIGGER echeance_suite_immuable BEFORE UPDATE ON echeance_suite
            BEGIN SELECT RAISE(ABORT, 'echeance : ecriture seule'); END;
            CREATE TRIGGER echeance_suite_ineffacable BEFORE DELETE ON echeance_suite
            BEGIN SELECT RAISE(ABORT, 'echeance : ecriture seule'); END;

            CREATE TRIGGER mesure_de_protection_echoit AFTER INSERT ON mesure_de_protection WHEN NEW.fin_le IS NOT NULL
            BEGIN
                INSERT INTO echeance (resident, nature, precision, fin_le, notee_le, rappel_le)
                VALUES (NEW.resident, 'mesure', NEW.type, NEW.fin_le, unixepoch(), date(NEW.fin_le, '-180 days'));
            END;
            INSERT INTO echeance (resident, nature, precision, fin_le, notee_le, rappel_le)
            SELECT resident, 'mesure', type, fin_le, unixepoch(), date(fin_le, '-180 days') FROM mesure_de_protection
            WHERE fin_le IS NOT NULL;
            """)
}
