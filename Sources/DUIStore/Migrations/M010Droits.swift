/// Rights finer than a family of documents or a mailbox.
///
/// An alert says whom it concerns (those already written are kept to those who care). A message says which families its
/// documents belong to, one bit each, so that a shared mailbox shows a therapist what is hers and nothing more.
/// Prescriptions of rehabilitation become a family: the table of documents is made anew, since a check of SQLite cannot be
/// changed; its rows keep their keys. Openings outside one's units are kept with their motive.
enum M010Droits {
    static let etape = Migrations.Etape(
        numero: 10, nom: "droits",
        sql: alertes + messages + documents + """
            CREATE TABLE acces_hors_unite (
                id INTEGER PRIMARY KEY,
                compte INTEGER NOT NULL REFERENCES compte (id),
                resident INTEGER NOT NULL REFERENCES resident (id),
                motif TEXT NOT NULL CHECK (motif <> ''),
                ouvert_le INTEGER NOT NULL,
                clos_le INTEGER CHECK (clos_le >= ouvert_le)
            ) STRICT;
            CREATE UNIQUE INDEX acces_hors_unite_ouvert ON acces_hors_unite (compte, resident) WHERE clos_le IS NULL;
            CREATE INDEX acces_hors_unite_par_resident ON acces_hors_unite (resident);
            CREATE INDEX journal_hors_unite ON journal (id) WHERE acte = 'dossier.ouvrir_hors_unite';
            """)

    private static let alertes = """
        ALTER TABLE alerte ADD COLUMN portee TEXT NOT NULL DEFAULT 'soins' CHECK (portee IN ('quotidien', 'soins'));

        """

    private static let messages = """
        ALTER TABLE message ADD COLUMN familles INTEGER NOT NULL DEFAULT 0 CHECK (familles >= 0);
        UPDATE message SET familles = coalesce((
            SELECT sum(DISTINCT CASE
                WHEN d.type_code IN ('74207-2', '78341-5', '60280-5') THEN 1
                WHEN d.type_code IN ('57833-6', 'PRESC-BIO', 'PRESC-INF', '57828-6', '57832-8', '55115-0', '60593-1',
                    '80565-5') THEN 2
                WHEN d.type_code = 'PRESC-KINE' THEN 4
                WHEN d.type_code IN ('34112-3', '15507-7', '11490-0', '18761-7', '88348-8', '83981-1', '11488-4',
                    '85208-7', '11504-8', '34133-9', '11506-3', '34120-6') THEN 8
                WHEN d.type_code = '11502-2' THEN 16
                WHEN d.type_code IN ('18748-4', '52040-3') THEN 32
                WHEN d.type_code IN ('80788-3', 'BIL_AUTO', '34842-5', '96163-1', '28653-4', 'EXPORT_DUI') THEN 128
                WHEN d.type_code IN ('EXPPAT_1', 'EXPPAT_2', 'EXPPAT_3') THEN 256
                WHEN d.type_code IN ('51851-4', 'ATTEST-DROITS-AM', 'ATTEST-ASS-COMPL', 'ATTEST-HEBGT',
                    'PIECE-IDENTITE', 'FICHE-CONTACTS', 'CERT_DECL') THEN 512
                ELSE 64 END)
            FROM document_recu d WHERE d.message = message.id), 0);
        CREATE INDEX message_familles ON message (boite, est_archive, familles, est_lu);

        """

    private static let documents = """
        CREATE TABLE document_neuf (
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
                'urgence', 'ordonnance', 'reeducation', 'compteRendu', 'biologie', 'imagerie', 'medical',
                'accompagnement', 'volontes', 'administratif')),
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
        INSERT INTO document_neuf
        SELECT id, resident, type_code, type_systeme, type_libelle, titre, acte_le, auteur, identifiant,
            identifiant_de_serie, numero_de_version, type_mime,
            CASE type_code WHEN 'PRESC-KINE' THEN 'reeducation' ELSE famille END, origine, classe_le, classe_par, est_lu,
            message, contenu, remplace_par, declasse_le, declasse_par
        FROM document;
        DROP TABLE document;
        ALTER TABLE document_neuf RENAME TO document;
        CREATE INDEX document_par_acte ON document (resident, acte_le) WHERE declasse_le IS NULL;
        CREATE INDEX document_par_famille ON document (resident, famille, est_lu) WHERE declasse_le IS NULL;
        CREATE INDEX document_compte ON document (famille, est_lu) WHERE declasse_le IS NULL;
        CREATE INDEX document_non_lu ON document (id) WHERE est_lu = 0 AND declasse_le IS NULL;
        CREATE INDEX document_par_message ON document (message) WHERE message IS NOT NULL;
        CREATE INDEX document_par_serie ON document (resident, identifiant_de_serie)
            WHERE identifiant_de_serie <> '' AND declasse_le IS NULL;
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

        """
}
