/// Documents of the records: what lists read, the bytes, the readable text, the full-text index.
///
/// The `ascii` tokenizer cuts at spaces and signs of ASCII only: what it is given is already folded by our own table.
/// The index keeps no positions (`detail = none`): words are looked for, never phrases.
enum M005Documents {
    static let etape = Migrations.Etape(
        numero: 5, nom: "documents",
        sql: """
            CREATE TABLE document_contenu (
                id INTEGER PRIMARY KEY,
                sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
                octets BLOB NOT NULL
            ) STRICT;
            CREATE TRIGGER document_contenu_immuable BEFORE UPDATE ON document_contenu
            BEGIN SELECT RAISE(ABORT, 'contenu immuable'); END;
            CREATE TRIGGER document_contenu_ineffacable BEFORE DELETE ON document_contenu
            BEGIN SELECT RAISE(ABORT, 'contenu immuable'); END;

            CREATE TABLE document (
                id INTEGER PRIMARY KEY,
                resident INTEGER NOT NULL REFERENCES resident (id),
                type_code TEXT NOT NULL,
                type_systeme TEXT NOT NULL,
                type_libelle TEXT NOT NULL,
                titre TEXT NOT NULL,
                acte_le INTEGER NOT NULL,
                auteur TEXT NOT NULL,
                identifiant TEXT NOT NULL,
                identifiant_de_serie TEXT NOT NULL,
                numero_de_version INTEGER NOT NULL,
                type_mime TEXT NOT NULL,
                famille TEXT NOT NULL CHECK (famille IN (
                    'urgence', 'ordonnance', 'compteRendu', 'biologie', 'imagerie', 'medical', 'accompagnement',
                    'volontes', 'administratif')),
                origine TEXT NOT NULL CHECK (origine IN ('mss', 'interne', 'numerise')),
                classe_le INTEGER NOT NULL,
                classe_par INTEGER REFERENCES compte (id),
                est_lu INTEGER NOT NULL DEFAULT 0 CHECK (est_lu IN (0, 1)),
                message INTEGER REFERENCES message (id),
                contenu INTEGER NOT NULL REFERENCES document_contenu (id),
                remplace_par INTEGER REFERENCES document (id) CHECK (remplace_par <> id),
                declasse_le INTEGER,
                declasse_par INTEGER REFERENCES compte (id),
                CHECK ((declasse_le IS NULL) = (declasse_par IS NULL))
            ) STRICT;
            CREATE INDEX document_par_acte ON document (resident, acte_le) WHERE declasse_le IS NULL;
            CREATE INDEX document_par_famille ON document (resident, famille, est_lu) WHERE declasse_le IS NULL;
            CREATE INDEX document_compte ON document (famille, est_lu) WHERE declasse_le IS NULL;
            CREATE INDEX document_non_lu ON document (id) WHERE est_lu = 0 AND declasse_le IS NULL;
            CREATE INDEX document_par_message ON document (message) WHERE message IS NOT NULL;
            CREATE INDEX document_par_serie ON document (resident, identifiant_de_serie)
                WHERE identifiant_de_serie <> '' AND declasse_le IS NULL;
            -- The same document stands once in the records.
            CREATE UNIQUE INDEX document_par_identifiant ON document (identifiant)
                WHERE identifiant <> '' AND declasse_le IS NULL;
            CREATE INDEX document_par_contenu ON document (contenu);
            CREATE INDEX document_par_remplacant ON document (remplace_par) WHERE remplace_par IS NOT NULL;
            CREATE TRIGGER document_ineffacable BEFORE DELETE ON document
            BEGIN SELECT RAISE(ABORT, 'un document classe ne s''efface pas'); END;
            CREATE TRIGGER document_immuable BEFORE UPDATE OF resident, type_code, titre, acte_le, auteur, identifiant,
                identifiant_de_serie, numero_de_version, type_mime, famille, origine, classe_le, classe_par, contenu
                ON document
            BEGIN SELECT RAISE(ABORT, 'un document classe ne se reecrit pas'); END;

            CREATE TABLE document_texte (
                document INTEGER PRIMARY KEY REFERENCES document (id),
                texte TEXT NOT NULL
            ) STRICT;
            CREATE VIRTUAL TABLE document_recherche USING fts5 (
                texte, content = '', detail = none, columnsize = 0, tokenize = 'ascii', prefix = '2 3 4');
            """)
}
