/// Where each account left the screen, to come back there after a restart.
enum M021LieuxQuittes {
    static let etape = Migrations.Etape(
        numero: 21, nom: "lieux quittes",
        sql: """
            CREATE TABLE lieu_quitte (
                compte INTEGER PRIMARY KEY REFERENCES compte (id),
                champs TEXT NOT NULL CHECK (champs GLOB '{*}'),
                quitte_le INTEGER NOT NULL
            ) STRICT;
            """)
}
