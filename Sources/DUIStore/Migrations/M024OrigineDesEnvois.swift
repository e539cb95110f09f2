/// What a message of the outbox was made from: the draft, which is sent once, and the message that it answers.
enum M024OrigineDesEnvois {
    static let etape = Migrations.Etape(
        numero: 24, nom: "origine-des-envois",
        sql: """
            ALTER TABLE envoi ADD COLUMN brouillon TEXT NOT NULL DEFAULT '';
            ALTER TABLE envoi ADD COLUMN repond INTEGER REFERENCES message (id);
            CREATE UNIQUE INDEX envoi_par_brouillon ON envoi (depose_par, brouillon)
                WHERE brouillon <> '' AND etat NOT IN ('rappele', 'refuse');
            CREATE INDEX envoi_par_reponse ON envoi (repond) WHERE repond IS NOT NULL;
            CREATE TRIGGER envoi_origine_immuable BEFORE UPDATE OF brouillon, repond ON envoi
            BEGIN SELECT RAISE(ABORT, 'un envoi ne se reecrit pas'); END;
            """)
}
