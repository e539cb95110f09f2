/// Parts of a record kept as entries: a correction or a withdrawal is a row that follows another one, with a motive.
enum M020Rubriques {
    static let etape = Migrations.Etape(
        numero: 20, nom: "rubriques",
        sql: """
            CREATE TABLE rubrique_entree (
                id INTEGER PRIMARY KEY,
                resident INTEGER NOT NULL REFERENCES resident (id),
                rubrique TEXT NOT NULL CHECK (rubrique IN (
                    'antecedent', 'vaccination', 'droit', 'ressource', 'contrat', 'inventaire')),
                valeurs TEXT NOT NULL CHECK (valeurs GLOB '{*}'),
                ecrite_par INTEGER REFERENCES compte (id),
                ecrite_le INTEGER NOT NULL,
                corrige INTEGER UNIQUE REFERENCES rubrique_entree (id) CHECK (corrige < id),
                est_retiree INTEGER NOT NULL DEFAULT 0 CHECK (est_retiree IN (0, 1)),
                motif TEXT NOT NULL,
                CHECK ((corrige IS NULL) = (motif = '')),
                CHECK (est_retiree = 0 OR corrige IS NOT NULL)
            ) STRICT;
            CREATE INDEX rubrique_entree_par_resident ON rubrique_entree (resident, rubrique, id);
            CREATE TRIGGER rubrique_entree_suite BEFORE INSERT ON rubrique_entree
            WHEN NEW.corrige IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM rubrique_entree a WHERE a.id = NEW.corrige AND a.resident = NEW.resident
                    AND a.rubrique = NEW.rubrique AND a.est_retiree = 0)
            BEGIN SELECT RAISE(ABORT, 'rubrique : rien a corriger'); END;
            CREATE TRIGGER rubrique_entree_immuable BEFORE UPDATE OF id, rubrique, valeurs, ecrite_par, ecrite_le,
                corrige, est_retiree, motif ON rubrique_entree
            BEGIN SELECT RAISE(ABORT, 'rubrique : ecriture seule'); END;
            CREATE TRIGGER rubrique_entree_ineffacable BEFORE DELETE ON rubrique_entree
            BEGIN SELECT RAISE(ABORT, 'rubrique : ecriture seule'); END;
            CREATE TRIGGER rubrique_entree_suit_sa_fiche BEFORE UPDATE OF resident ON rubrique_entree
            WHEN NEW.resident <> OLD.resident AND NOT EXISTS (
                SELECT 1 FROM fusion f JOIN fusion_objet o ON o.fusion = f.id
                WHERE o.tableau = 'rubrique_entree.resident' AND o.cle = OLD.id AND (
                    (f.garde = NEW.resident AND f.absorbe = OLD.resident AND f.defaite_le IS NULL)
                    OR (f.garde = OLD.resident AND f.absorbe = NEW.resident AND f.defaite_le IS NOT NULL)))
            BEGIN SELECT RAISE(ABORT, 'seule une fusion change la personne d''une ligne'); END;
            CREATE TRIGGER rubrique_entree_fiche_absorbee BEFORE INSERT ON rubrique_entree
            WHEN (SELECT absorbe_par FROM resident WHERE id = NEW.resident) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'rien ne s''ajoute a une fiche absorbee'); END;
            """)
}
