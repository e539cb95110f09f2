/// Identities: attributes, titles, history (append-only), what is asked of INSi; and the near names of look-alikes.
///
/// `resident` keeps what lists read. Whoever was there before gets one line of history that says so, dated from the day
/// her record entered the base. `nom_voisin` holds each folded displayed name and what it becomes when one letter is left
/// out: two names one letter apart share a row's first column. A name that nobody bears any more may stay there.
enum M009Identites {
    static let etape = Migrations.Etape(
        numero: 9, nom: "identites",
        sql: """
            CREATE TABLE identite_attribut (
                resident INTEGER NOT NULL REFERENCES resident (id),
                attribut TEXT NOT NULL CHECK (attribut IN ('homonyme', 'douteux', 'fictif')),
                PRIMARY KEY (resident, attribut)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE identite_transition (
                resident INTEGER NOT NULL REFERENCES resident (id),
                rang INTEGER NOT NULL CHECK (rang >= 1),
                nature TEXT NOT NULL CHECK (nature GLOB '{*}'),
                par INTEGER REFERENCES compte (id),
                quand INTEGER NOT NULL,
                de TEXT CHECK (de IN ('PROV', 'RECUP', 'VALI', 'QUAL')),
                vers TEXT NOT NULL CHECK (vers IN ('PROV', 'RECUP', 'VALI', 'QUAL')),
                anciens_traits TEXT CHECK (anciens_traits GLOB '{*}'),
                ancienne_matricule TEXT CHECK (length(ancienne_matricule) = 15),
                ancienne_autorite TEXT CHECK (ancienne_autorite <> ''),
                motif TEXT NOT NULL,
                PRIMARY KEY (resident, rang),
                CHECK ((ancienne_matricule IS NULL) = (ancienne_autorite IS NULL)),
                CHECK ((de IS NULL) = (rang = 1))
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE identite_justificatif (
                resident INTEGER NOT NULL,
                rang INTEGER NOT NULL,
                type TEXT NOT NULL CHECK (type <> ''),
                libelle TEXT NOT NULL,
                confiance TEXT NOT NULL CHECK (confiance IN ('haute', 'faible')),
                controle_par INTEGER NOT NULL REFERENCES compte (id),
                controle_le INTEGER NOT NULL,
                PRIMARY KEY (resident, rang),
                FOREIGN KEY (resident, rang) REFERENCES identite_transition (resident, rang)
            ) STRICT, WITHOUT ROWID;

            CREATE TRIGGER identite_transition_suite BEFORE INSERT ON identite_transition
            WHEN NEW.rang <> 1 + (
                SELECT coalesce(max(rang), 0) FROM identite_transition WHERE resident = NEW.resident)
            BEGIN SELECT RAISE(ABORT, 'identite : ligne hors de la suite'); END;
            CREATE TRIGGER identite_transition_immuable BEFORE UPDATE ON identite_transition
            BEGIN SELECT RAISE(ABORT, 'identite : ecriture seule'); END;
            CREATE TRIGGER identite_transition_ineffacable BEFORE DELETE ON identite_transition
            BEGIN SELECT RAISE(ABORT, 'identite : ecriture seule'); END;
            CREATE TRIGGER identite_justificatif_immuable BEFORE UPDATE ON identite_justificatif
            BEGIN SELECT RAISE(ABORT, 'identite : ecriture seule'); END;
            CREATE TRIGGER identite_justificatif_ineffacable BEFORE DELETE ON identite_justificatif
            BEGIN SELECT RAISE(ABORT, 'identite : ecriture seule'); END;

            INSERT INTO identite_transition (resident, rang, nature, quand, vers, motif)
            SELECT id, 1, '{"reprise":{}}', coalesce((
                SELECT min(quand) FROM journal WHERE resident = resident_repris.id AND acte = 'resident.creer'), 0),
                statut, ''
            FROM resident AS resident_repris;

            CREATE TABLE demande_insi (
                id INTEGER PRIMARY KEY,
                resident INTEGER NOT NULL REFERENCES resident (id),
                nature TEXT NOT NULL CHECK (nature IN ('recherche', 'verification')),
                precision TEXT CHECK (precision IN ('premierPrenom', 'prenoms', 'prenomsEtLieu')),
                par INTEGER NOT NULL REFERENCES compte (id),
                quand INTEGER NOT NULL,
                etat TEXT NOT NULL DEFAULT 'attente'
                    CHECK (etat IN ('attente', 'repondue', 'a_decider', 'decidee', 'echouee')),
                essais INTEGER NOT NULL DEFAULT 0 CHECK (essais >= 0),
                prochain_essai INTEGER,
                phrase TEXT NOT NULL DEFAULT '',
                retour TEXT CHECK (retour GLOB '{*}'),
                repondue_le INTEGER,
                decidee_par INTEGER REFERENCES compte (id),
                decidee_le INTEGER,
                CHECK ((nature = 'recherche') = (precision IS NOT NULL)),
                CHECK ((etat = 'attente') = (prochain_essai IS NOT NULL)),
                CHECK (etat NOT IN ('repondue', 'a_decider') OR retour IS NOT NULL),
                CHECK ((etat = 'decidee') = (decidee_par IS NOT NULL)),
                CHECK ((decidee_par IS NULL) = (decidee_le IS NULL))
            ) STRICT;
            CREATE UNIQUE INDEX demande_insi_unique ON demande_insi (resident, nature) WHERE etat = 'attente';
            CREATE INDEX demande_insi_en_attente ON demande_insi (prochain_essai, id) WHERE etat = 'attente';
            CREATE INDEX demande_insi_a_decider ON demande_insi (id) WHERE etat IN ('a_decider', 'echouee');
            CREATE INDEX demande_insi_par_resident ON demande_insi (resident, id);
            CREATE TRIGGER demande_insi_ineffacable BEFORE DELETE ON demande_insi
            BEGIN SELECT RAISE(ABORT, 'insi : une demande ne s''efface pas'); END;

            CREATE TABLE nom_voisin (
                variante TEXT NOT NULL,
                nom TEXT NOT NULL CHECK (nom <> ''),
                PRIMARY KEY (variante, nom)
            ) STRICT, WITHOUT ROWID;
            WITH noms (nom) AS (SELECT DISTINCT substr(rang, 1, instr(rang, char(9)) - 1) FROM resident),
                places (nom, place) AS (
                    SELECT nom, 0 FROM noms WHERE nom <> ''
                    UNION ALL SELECT nom, place + 1 FROM places WHERE place < length(nom))
            INSERT OR IGNORE INTO nom_voisin (variante, nom)
            SELECT CASE place WHEN 0 THEN nom ELSE substr(nom, 1, place - 1) || substr(nom, place + 1) END, nom
            FROM places;
            """)
}
