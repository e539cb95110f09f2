/// Structures other than a nursing home: the type of the establishment, the trades of the other structures, the homes of
/// people who do not live in, and the holders of parental authority over minors, append-only.
///
/// The table of accounts is made anew, since a check of SQLite cannot be changed; its rows keep their keys.
enum M016Structures {
    static let etape = Migrations.Etape(
        numero: 16, nom: "structures",
        sql: """
            ALTER TABLE etablissement ADD COLUMN type TEXT NOT NULL DEFAULT 'ehpad' CHECK (type IN (
                'ehpad', 'residence_autonomie', 'ssiad', 'foyer_de_vie', 'foyer_d_hebergement', 'esat', 'savs', 'dime',
                'camsp', 'mecs', 'aemo', 'ase'));
            ALTER TABLE resident ADD COLUMN domicile TEXT NOT NULL DEFAULT '';

            CREATE TABLE compte_neuf (
                id INTEGER PRIMARY KEY,
                identifiant TEXT NOT NULL UNIQUE CHECK (identifiant <> '' AND identifiant = lower(identifiant)),
                nom TEXT NOT NULL CHECK (nom <> ''),
                prenom TEXT NOT NULL,
                role TEXT NOT NULL CHECK (role IN (
                    'aide_soignant', 'asg_amp', 'ide', 'idec', 'medecin_coordonnateur', 'medecin_traitant',
                    'psychologue', 'kine_ergo', 'animatrice', 'educateur', 'moniteur_atelier', 'chef_de_service',
                    'secretaire', 'directeur', 'formateur', 'administrateur')),
                rpps TEXT NOT NULL CHECK (rpps = '' OR (length(rpps) = 11 AND rpps NOT GLOB '*[^0-9]*')),
                est_actif INTEGER NOT NULL DEFAULT 1 CHECK (est_actif IN (0, 1)),
                cree_le INTEGER NOT NULL,
                desactive_le INTEGER
            ) STRICT;
            INSERT INTO compte_neuf SELECT id, identifiant, nom, prenom, role, rpps, est_actif, cree_le, desactive_le
            FROM compte;
            DROP TABLE compte;
            ALTER TABLE compte_neuf RENAME TO compte;

            CREATE TABLE autorite_parentale (
                id INTEGER PRIMARY KEY,
                resident INTEGER NOT NULL REFERENCES resident (id),
                nom TEXT NOT NULL CHECK (nom <> ''),
                lien TEXT NOT NULL,
                telephone TEXT NOT NULL,
                est_titulaire INTEGER NOT NULL CHECK (est_titulaire IN (0, 1)),
                mesure TEXT CHECK (mesure IN (
                    'placement', 'delegation', 'delegation_partielle', 'retrait', 'retrait_partiel')),
                mesure_depuis TEXT CHECK (mesure_depuis GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
                mesure_jusqu_au TEXT CHECK (mesure_jusqu_au GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
                decidee_par TEXT NOT NULL,
                au_profit_de TEXT NOT NULL,
                motif TEXT NOT NULL,
                note_par INTEGER REFERENCES compte (id),
                note_le INTEGER NOT NULL,
                CHECK ((mesure IS NULL) = (mesure_depuis IS NULL)),
                CHECK (mesure IS NULL OR decidee_par <> ''),
                CHECK (mesure_jusqu_au IS NULL OR mesure_jusqu_au >= mesure_depuis),
                CHECK (est_titulaire = 1 OR (mesure IS NULL AND motif <> ''))
            ) STRICT;
            CREATE INDEX autorite_parentale_par_resident ON autorite_parentale (resident, id);
            CREATE TRIGGER autorite_parentale_immuable BEFORE UPDATE ON autorite_parentale
            BEGIN SELECT RAISE(ABORT, 'autorite parentale : ecriture seule'); END;
            CREATE TRIGGER autorite_parentale_ineffacable BEFORE DELETE ON autorite_parentale
            BEGIN SELECT RAISE(ABORT, 'autorite parentale : ecriture seule'); END;
            """)
}
