/// The outbox. The bytes never change; what left, was refused or was taken back never comes back.
enum M023Envois {
    static let etape = Migrations.Etape(
        numero: 23, nom: "envois",
        sql: """
            CREATE TABLE envoi (
                id INTEGER PRIMARY KEY,
                boite INTEGER NOT NULL REFERENCES boite (id),
                identifiant TEXT NOT NULL UNIQUE CHECK (identifiant <> ''),
                enveloppe TEXT NOT NULL CHECK (enveloppe GLOB '{*}'),
                objet TEXT NOT NULL,
                resident INTEGER REFERENCES resident (id),
                actes TEXT NOT NULL CHECK (actes GLOB '[[]*]'),
                depose_par INTEGER NOT NULL REFERENCES compte (id),
                depose_le INTEGER NOT NULL,
                pas_avant INTEGER NOT NULL,
                etat TEXT NOT NULL DEFAULT 'a_envoyer' CHECK (etat IN (
                    'a_envoyer', 'en_cours', 'envoye', 'refuse', 'a_trancher', 'rappele')),
                remis INTEGER NOT NULL DEFAULT 0 CHECK (remis IN (0, 1)),
                porteur TEXT,
                bail INTEGER,
                essais INTEGER NOT NULL DEFAULT 0 CHECK (essais >= 0),
                prochain_essai INTEGER,
                phrase TEXT NOT NULL DEFAULT '',
                reponse TEXT NOT NULL DEFAULT '',
                conclu_le INTEGER,
                copie_le INTEGER,
                copie_essais INTEGER NOT NULL DEFAULT 0 CHECK (copie_essais >= 0),
                CHECK ((porteur IS NULL) = (bail IS NULL)),
                CHECK (etat <> 'en_cours' OR porteur IS NOT NULL),
                CHECK (remis = 0 OR etat = 'en_cours'),
                CHECK (copie_le IS NULL OR etat = 'envoye'),
                CHECK ((etat IN ('envoye', 'refuse', 'rappele')) = (conclu_le IS NOT NULL))
            ) STRICT;
            CREATE INDEX envoi_a_faire ON envoi (boite, id) WHERE etat IN ('a_envoyer', 'en_cours');
            CREATE INDEX envoi_a_copier ON envoi (boite, id) WHERE etat = 'envoye' AND copie_le IS NULL;
            CREATE INDEX envoi_ouvert ON envoi (id) WHERE etat IN ('a_envoyer', 'en_cours', 'a_trancher');
            CREATE INDEX envoi_par_resident ON envoi (resident) WHERE resident IS NOT NULL;
            CREATE TRIGGER envoi_immuable BEFORE UPDATE OF id, boite, identifiant, enveloppe, objet, actes, depose_par,
                depose_le, pas_avant ON envoi
            BEGIN SELECT RAISE(ABORT, 'un envoi ne se reecrit pas'); END;
            CREATE TRIGGER envoi_conclu BEFORE UPDATE OF etat, conclu_le, reponse ON envoi
            WHEN OLD.etat IN ('envoye', 'refuse', 'rappele')
            BEGIN SELECT RAISE(ABORT, 'un envoi conclu ne se rouvre pas'); END;
            CREATE TRIGGER envoi_ineffacable BEFORE DELETE ON envoi
            BEGIN SELECT RAISE(ABORT, 'un envoi ne s''efface pas'); END;
            CREATE TABLE envoi_brut (
                envoi INTEGER PRIMARY KEY REFERENCES envoi (id),
                octets BLOB NOT NULL CHECK (length(octets) > 0)
            ) STRICT;
            CREATE TRIGGER envoi_brut_immuable BEFORE UPDATE ON envoi_brut
            BEGIN SELECT RAISE(ABORT, 'contenu immuable'); END;
            CREATE TRIGGER envoi_brut_ineffacable BEFORE DELETE ON envoi_brut
            BEGIN SELECT RAISE(ABORT, 'contenu immuable'); END;
            """)
}
