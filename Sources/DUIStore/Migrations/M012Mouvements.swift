/// Movements of the stays: append-only, but for their cancellation, written once; and who was told of them.
///
/// `resident` keeps the present state, which lists read; `avant` holds the state and the room that a cancellation restores.
enum M012Mouvements {
    static let etape = Migrations.Etape(
        numero: 12, nom: "mouvements",
        sql: """
            CREATE TABLE mouvement (
                id INTEGER PRIMARY KEY,
                resident INTEGER NOT NULL REFERENCES resident (id),
                nature TEXT NOT NULL CHECK (nature IN (
                    'entree', 'hospitalisation', 'sortie_temporaire', 'retour', 'changement_de_chambre',
                    'sortie_definitive', 'deces')),
                quand INTEGER NOT NULL,
                lieu TEXT NOT NULL,
                chambre TEXT REFERENCES chambre (numero),
                etat_avant TEXT NOT NULL CHECK (etat_avant IN (
                    'candidat', 'present', 'hospitalise', 'absent', 'sorti', 'decede')),
                etat_depuis_avant INTEGER,
                chambre_avant TEXT REFERENCES chambre (numero),
                unite_avant INTEGER REFERENCES unite (id),
                entree_le_avant TEXT,
                saisi_par INTEGER REFERENCES compte (id),
                saisi_le INTEGER NOT NULL CHECK (saisi_le >= quand),
                annule_par INTEGER REFERENCES compte (id),
                annule_le INTEGER,
                annule_motif TEXT CHECK (annule_motif <> ''),
                CHECK ((annule_le IS NULL) = (annule_par IS NULL) AND (annule_le IS NULL) = (annule_motif IS NULL))
            ) STRICT;
            CREATE INDEX mouvement_par_resident ON mouvement (resident, id);
            CREATE TRIGGER mouvement_immuable BEFORE UPDATE ON mouvement
            WHEN OLD.annule_le IS NOT NULL OR NEW.annule_le IS NULL
                OR NEW.resident <> OLD.resident OR NEW.nature <> OLD.nature OR NEW.quand <> OLD.quand
                OR NEW.lieu <> OLD.lieu OR NEW.saisi_le <> OLD.saisi_le OR NEW.chambre IS NOT OLD.chambre
            BEGIN SELECT RAISE(ABORT, 'mouvement : ecriture seule'); END;
            CREATE TRIGGER mouvement_ineffacable BEFORE DELETE ON mouvement
            BEGIN SELECT RAISE(ABORT, 'mouvement : ecriture seule'); END;

            CREATE TABLE mouvement_prevenu (
                id INTEGER PRIMARY KEY,
                mouvement INTEGER NOT NULL REFERENCES mouvement (id),
                nom TEXT NOT NULL CHECK (nom <> ''),
                quand INTEGER NOT NULL,
                par INTEGER REFERENCES compte (id)
            ) STRICT;
            CREATE INDEX mouvement_prevenu_par_mouvement ON mouvement_prevenu (mouvement, id);
            CREATE TRIGGER mouvement_prevenu_immuable BEFORE UPDATE ON mouvement_prevenu
            BEGIN SELECT RAISE(ABORT, 'mouvement : ecriture seule'); END;
            CREATE TRIGGER mouvement_prevenu_ineffacable BEFORE DELETE ON mouvement_prevenu
            BEGIN SELECT RAISE(ABORT, 'mouvement : ecriture seule'); END;
            """)
}
