/// The establishment, its units and rooms, the settings of the base.
enum M001Etablissement {
    static let etape = Migrations.Etape(
        numero: 1, nom: "etablissement",
        sql: """
            CREATE TABLE etablissement (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                nom TEXT NOT NULL CHECK (nom <> ''),
                finess TEXT NOT NULL CHECK (finess = '' OR length(finess) = 9),
                adresse TEXT NOT NULL,
                oid_local TEXT NOT NULL,
                est_demonstration INTEGER NOT NULL CHECK (est_demonstration IN (0, 1))
            ) STRICT;

            CREATE TABLE unite (
                id INTEGER PRIMARY KEY,
                nom TEXT NOT NULL UNIQUE CHECK (nom <> ''),
                rang INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE chambre (
                numero TEXT NOT NULL PRIMARY KEY CHECK (numero <> ''),
                unite INTEGER NOT NULL REFERENCES unite (id)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX chambre_par_unite ON chambre (unite);

            CREATE TABLE reglage (
                cle TEXT NOT NULL PRIMARY KEY CHECK (cle <> ''),
                valeur TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE correspondant (
                id INTEGER PRIMARY KEY,
                adresse TEXT NOT NULL UNIQUE CHECK (adresse <> ''),
                libelle TEXT NOT NULL CHECK (libelle <> ''),
                structure TEXT NOT NULL,
                profession TEXT NOT NULL
            ) STRICT;
            """)
}
