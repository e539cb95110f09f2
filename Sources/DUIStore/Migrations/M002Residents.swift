/// People: the narrow table that lists read, and beside it what only an opened record shows.
///
/// `rang` is the place in the alphabet (folded name in use, folded given name, key): unique, so that a page can follow it.
enum M002Residents {
    static let etape = Migrations.Etape(
        numero: 2, nom: "residents",
        sql: """
            CREATE TABLE resident (
                id INTEGER PRIMARY KEY,
                ipp TEXT NOT NULL UNIQUE CHECK (ipp <> ''),
                nom_de_naissance TEXT NOT NULL CHECK (nom_de_naissance <> ''),
                prenoms_de_naissance TEXT NOT NULL,
                premier_prenom TEXT NOT NULL,
                nom_utilise TEXT NOT NULL,
                prenom_utilise TEXT NOT NULL,
                date_de_naissance TEXT NOT NULL
                    CHECK (date_de_naissance GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
                sexe TEXT NOT NULL CHECK (sexe IN ('F', 'M', 'U')),
                code_lieu_de_naissance TEXT NOT NULL
                    CHECK (code_lieu_de_naissance = '' OR length(code_lieu_de_naissance) = 5),
                lieu_de_naissance TEXT NOT NULL,
                statut TEXT NOT NULL CHECK (statut IN ('PROV', 'RECUP', 'VALI', 'QUAL')),
                ins_matricule TEXT CHECK (length(ins_matricule) = 15),
                ins_autorite TEXT CHECK (ins_autorite <> ''),
                chambre TEXT REFERENCES chambre (numero),
                unite INTEGER REFERENCES unite (id),
                entree_le TEXT CHECK (entree_le GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
                etat TEXT NOT NULL
                    CHECK (etat IN ('candidat', 'present', 'hospitalise', 'absent', 'sorti', 'decede')),
                etat_depuis INTEGER,
                gir INTEGER CHECK (gir BETWEEN 1 AND 6),
                ressemble INTEGER NOT NULL DEFAULT 0 CHECK (ressemble IN (0, 1)),
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                rang TEXT NOT NULL UNIQUE CHECK (rang <> ''),
                affichage TEXT NOT NULL GENERATED ALWAYS AS (
                    CASE nom_utilise WHEN '' THEN nom_de_naissance ELSE nom_utilise END || ' '
                    || CASE prenom_utilise WHEN '' THEN premier_prenom ELSE prenom_utilise END) VIRTUAL,
                CHECK ((ins_matricule IS NULL) = (ins_autorite IS NULL)),
                -- RNIV: an identity is qualified only with its INS.
                CHECK (statut <> 'QUAL' OR ins_matricule IS NOT NULL)
            ) STRICT;
            CREATE INDEX resident_liste ON resident (rang) WHERE etat NOT IN ('sorti', 'decede');
            CREATE INDEX resident_par_naissance ON resident (date_de_naissance);
            CREATE INDEX resident_par_chambre ON resident (chambre) WHERE chambre IS NOT NULL;
            CREATE INDEX resident_par_unite ON resident (unite, rang);
            CREATE UNIQUE INDEX resident_par_ins ON resident (ins_matricule, ins_autorite)
                WHERE ins_matricule IS NOT NULL AND statut = 'QUAL';
            CREATE INDEX resident_par_matricule ON resident (ins_matricule) WHERE ins_matricule IS NOT NULL;

            -- Folded words of all names: each word typed is the beginning of one of them.
            CREATE TABLE resident_mot (
                mot TEXT NOT NULL CHECK (mot <> ''),
                resident INTEGER NOT NULL REFERENCES resident (id),
                PRIMARY KEY (mot, resident)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX resident_mot_par_resident ON resident_mot (resident, mot);

            CREATE TABLE resident_dossier (
                resident INTEGER PRIMARY KEY REFERENCES resident (id),
                medecin_traitant TEXT NOT NULL,
                regime TEXT NOT NULL,
                directives_anticipees TEXT NOT NULL,
                mon_espace_sante TEXT NOT NULL
                    CHECK (mon_espace_sante IN ('ouvert', 'ferme', 'oppose', 'exclu', 'inconnu')),
                habitudes_de_vie TEXT NOT NULL
            ) STRICT;

            CREATE TABLE allergie (
                resident INTEGER NOT NULL REFERENCES resident (id),
                rang INTEGER NOT NULL,
                substance TEXT NOT NULL CHECK (substance <> ''),
                reaction TEXT NOT NULL,
                PRIMARY KEY (resident, rang)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE alerte (
                resident INTEGER NOT NULL REFERENCES resident (id),
                rang INTEGER NOT NULL,
                texte TEXT NOT NULL CHECK (texte <> ''),
                PRIMARY KEY (resident, rang)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE contact (
                resident INTEGER NOT NULL REFERENCES resident (id),
                rang INTEGER NOT NULL,
                role TEXT NOT NULL,
                nom TEXT NOT NULL CHECK (nom <> ''),
                lien TEXT NOT NULL,
                telephone TEXT NOT NULL,
                ordre_appel INTEGER CHECK (ordre_appel >= 1),
                PRIMARY KEY (resident, rang)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE mesure_de_protection (
                resident INTEGER PRIMARY KEY REFERENCES resident (id),
                type TEXT NOT NULL CHECK (type <> ''),
                exercee_par TEXT NOT NULL,
                fin_le TEXT CHECK (fin_le GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
            ) STRICT;
            """)
}
