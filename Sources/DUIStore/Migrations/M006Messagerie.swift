/// Mailboxes and messages: the narrow table that lists read; raw bytes, readable text and index apart.
enum M006Messagerie {
    static let etape = Migrations.Etape(
        numero: 6, nom: "messagerie",
        sql: """
            CREATE TABLE boite (
                id INTEGER PRIMARY KEY,
                adresse TEXT NOT NULL UNIQUE CHECK (adresse <> '' AND adresse = lower(adresse)),
                libelle TEXT NOT NULL CHECK (libelle <> ''),
                type TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'APP', 'CAB')),
                rang INTEGER NOT NULL,
                courants INTEGER NOT NULL DEFAULT 0 CHECK (courants >= 0)
            ) STRICT;

            CREATE TABLE boite_membre (
                boite INTEGER NOT NULL REFERENCES boite (id),
                compte INTEGER NOT NULL REFERENCES compte (id),
                droits INTEGER NOT NULL CHECK (droits BETWEEN 1 AND 7),
                PRIMARY KEY (boite, compte)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX boite_membre_par_compte ON boite_membre (compte);

            CREATE TABLE message (
                id INTEGER PRIMARY KEY,
                boite INTEGER NOT NULL REFERENCES boite (id),
                recu_le INTEGER NOT NULL,
                expediteur TEXT NOT NULL,
                expediteur_est_usager INTEGER NOT NULL CHECK (expediteur_est_usager IN (0, 1)),
                objet TEXT NOT NULL,
                est_lu INTEGER NOT NULL DEFAULT 0 CHECK (est_lu IN (0, 1)),
                est_urgent INTEGER NOT NULL CHECK (est_urgent IN (0, 1)),
                nombre_de_pieces INTEGER NOT NULL CHECK (nombre_de_pieces >= 0),
                rattachement TEXT NOT NULL
                    CHECK (rattachement IN ('sans_objet', 'a_rattacher', 'propose', 'confirme')),
                resident INTEGER REFERENCES resident (id),
                proposition TEXT NOT NULL CHECK (proposition IN ('sans_objet', 'a_rattacher', 'propose')),
                resident_propose INTEGER REFERENCES resident (id),
                pris_en_charge_par INTEGER REFERENCES compte (id),
                pris_en_charge_le INTEGER,
                est_classe INTEGER NOT NULL DEFAULT 0 CHECK (est_classe IN (0, 1)),
                est_archive INTEGER NOT NULL DEFAULT 0 CHECK (est_archive IN (0, 1)),
                CHECK ((rattachement IN ('propose', 'confirme')) = (resident IS NOT NULL)),
                CHECK ((proposition = 'propose') = (resident_propose IS NOT NULL)),
                CHECK ((pris_en_charge_par IS NULL) = (pris_en_charge_le IS NULL))
            ) STRICT;
            CREATE INDEX message_liste ON message (boite, est_archive);
            CREATE INDEX message_non_lu ON message (boite, est_archive) WHERE est_lu = 0;
            CREATE INDEX message_par_resident ON message (resident, est_archive, est_classe)
                WHERE resident IS NOT NULL;
            CREATE INDEX message_par_proposition ON message (resident_propose) WHERE resident_propose IS NOT NULL;
            CREATE INDEX message_pris ON message (pris_en_charge_par) WHERE pris_en_charge_par IS NOT NULL;
            CREATE TRIGGER message_ineffacable BEFORE DELETE ON message
            BEGIN SELECT RAISE(ABORT, 'un message recu ne s''efface pas'); END;
            CREATE TRIGGER message_immuable BEFORE UPDATE OF boite, recu_le, expediteur, objet ON message
            BEGIN SELECT RAISE(ABORT, 'un message recu ne se reecrit pas'); END;

            -- The total of a mailbox is kept, not counted: it must cost the same with 1 000 or 1 000 000 messages.
            CREATE TRIGGER message_arrive AFTER INSERT ON message WHEN NEW.est_archive = 0
            BEGIN UPDATE boite SET courants = courants + 1 WHERE id = NEW.boite; END;
            CREATE TRIGGER message_archive AFTER UPDATE OF est_archive ON message
            WHEN NEW.est_archive <> OLD.est_archive
            BEGIN
                UPDATE boite SET courants = courants + OLD.est_archive - NEW.est_archive WHERE id = NEW.boite;
            END;

            CREATE TABLE message_identifiant (
                boite INTEGER NOT NULL REFERENCES boite (id),
                identifiant TEXT NOT NULL CHECK (identifiant <> ''),
                message INTEGER NOT NULL REFERENCES message (id),
                PRIMARY KEY (boite, identifiant)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX message_identifiant_par_message ON message_identifiant (message);

            CREATE TABLE message_brut (
                message INTEGER PRIMARY KEY REFERENCES message (id),
                octets BLOB NOT NULL
            ) STRICT;
            CREATE TRIGGER message_brut_immuable BEFORE UPDATE ON message_brut
            BEGIN SELECT RAISE(ABORT, 'contenu immuable'); END;
            CREATE TRIGGER message_brut_ineffacable BEFORE DELETE ON message_brut
            BEGIN SELECT RAISE(ABORT, 'contenu immuable'); END;

            CREATE TABLE message_texte (
                message INTEGER PRIMARY KEY REFERENCES message (id),
                texte TEXT NOT NULL
            ) STRICT;
            CREATE VIRTUAL TABLE message_recherche USING fts5 (
                texte, content = '', detail = none, columnsize = 0, tokenize = 'ascii', prefix = '2 3 4');

            CREATE TABLE document_recu (
                id INTEGER PRIMARY KEY,
                message INTEGER NOT NULL REFERENCES message (id),
                rang INTEGER NOT NULL CHECK (rang >= 0),
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
                rang_piece INTEGER NOT NULL CHECK (rang_piece >= 0),
                chemin TEXT NOT NULL,
                usager TEXT NOT NULL CHECK (usager GLOB '{*}'),
                resultats_signales TEXT NOT NULL CHECK (resultats_signales GLOB '[[]*]'),
                erreur TEXT NOT NULL,
                classe_comme INTEGER REFERENCES document (id),
                UNIQUE (message, rang)
            ) STRICT;
            CREATE INDEX document_recu_classe ON document_recu (classe_comme) WHERE classe_comme IS NOT NULL;
            """)
}
