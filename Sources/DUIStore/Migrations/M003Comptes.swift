/// Accounts, their hashed codes, the failed tries.
enum M003Comptes {
    static let etape = Migrations.Etape(
        numero: 3, nom: "comptes",
        sql: """
            CREATE TABLE compte (
                id INTEGER PRIMARY KEY,
                identifiant TEXT NOT NULL UNIQUE CHECK (identifiant <> '' AND identifiant = lower(identifiant)),
                nom TEXT NOT NULL CHECK (nom <> ''),
                prenom TEXT NOT NULL,
                role TEXT NOT NULL CHECK (role IN (
                    'aide_soignant', 'asg_amp', 'ide', 'idec', 'medecin_coordonnateur', 'medecin_traitant',
                    'psychologue', 'kine_ergo', 'animatrice', 'secretaire', 'directeur', 'formateur',
                    'administrateur')),
                rpps TEXT NOT NULL CHECK (rpps = '' OR (length(rpps) = 11 AND rpps NOT GLOB '*[^0-9]*')),
                est_actif INTEGER NOT NULL DEFAULT 1 CHECK (est_actif IN (0, 1)),
                cree_le INTEGER NOT NULL,
                desactive_le INTEGER
            ) STRICT;

            -- The secret stands apart from what lists read; the cost is kept so that it can be raised later.
            CREATE TABLE compte_secret (
                compte INTEGER PRIMARY KEY REFERENCES compte (id),
                sel BLOB NOT NULL CHECK (length(sel) = 16),
                empreinte BLOB NOT NULL CHECK (length(empreinte) = 32),
                cout_n INTEGER NOT NULL CHECK (cout_n >= 16384),
                cout_r INTEGER NOT NULL CHECK (cout_r >= 8),
                cout_p INTEGER NOT NULL CHECK (cout_p >= 1)
            ) STRICT;

            CREATE TABLE compte_unite (
                compte INTEGER NOT NULL REFERENCES compte (id),
                unite INTEGER NOT NULL REFERENCES unite (id),
                PRIMARY KEY (compte, unite)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX compte_unite_par_unite ON compte_unite (unite);

            -- Codes in clear: of the fictitious accounts of a demonstration base, and of nobody else.
            CREATE TABLE code_demonstration (
                compte INTEGER PRIMARY KEY REFERENCES compte (id),
                code TEXT NOT NULL CHECK (code <> '')
            ) STRICT;
            CREATE TRIGGER code_demonstration_reserve BEFORE INSERT ON code_demonstration
            WHEN NOT EXISTS (SELECT 1 FROM etablissement WHERE est_demonstration = 1)
            BEGIN SELECT RAISE(ABORT, 'codes en clair interdits hors demonstration'); END;

            -- By what was typed, known or not, so that an unknown name behaves as a known one.
            CREATE TABLE essai_session (
                identifiant TEXT NOT NULL PRIMARY KEY,
                echecs INTEGER NOT NULL CHECK (echecs >= 1),
                dernier_le INTEGER NOT NULL,
                bloque_jusqua INTEGER
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX essai_session_par_date ON essai_session (dernier_le);
            """)
}
