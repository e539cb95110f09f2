/// Merges of two records of one person: what was moved and taken over is noted row by row, so that undoing puts each one
/// back. `resident.absorbe_par` follows `fusion` and nothing else; an absorbed record takes nothing new.
///
/// Rows that were immutable may change of person along a merge, or back along its undoing, when they are noted there.
enum M017Fusions {
    static let etape = Migrations.Etape(
        numero: 17, nom: "fusions",
        sql: tables + regles + immuables + fermees.map(fermer).joined() + """
            INSERT OR IGNORE INTO resident_mot (mot, resident)
            SELECT lower(ipp), id FROM resident WHERE ipp NOT GLOB '*[^0-9A-Za-z]*';
            """)

    private static let tables = """
        ALTER TABLE resident ADD COLUMN absorbe_par INTEGER REFERENCES resident (id) CHECK (absorbe_par <> id);
        CREATE INDEX resident_absorbe ON resident (absorbe_par) WHERE absorbe_par IS NOT NULL;
        DROP INDEX resident_par_ins;
        CREATE UNIQUE INDEX resident_par_ins ON resident (ins_matricule, ins_autorite)
            WHERE ins_matricule IS NOT NULL AND statut = 'QUAL' AND absorbe_par IS NULL;
        DROP INDEX resident_liste;
        CREATE INDEX resident_liste ON resident (rang) WHERE etat NOT IN ('sorti', 'decede') AND absorbe_par IS NULL;

        CREATE TABLE fusion (
            id INTEGER PRIMARY KEY,
            garde INTEGER NOT NULL REFERENCES resident (id),
            absorbe INTEGER NOT NULL REFERENCES resident (id),
            motif TEXT NOT NULL CHECK (motif <> ''),
            ecarts TEXT NOT NULL,
            par INTEGER NOT NULL REFERENCES compte (id),
            quand INTEGER NOT NULL,
            dernier_consentement INTEGER NOT NULL CHECK (dernier_consentement >= 0),
            defaite_par INTEGER REFERENCES compte (id),
            defaite_le INTEGER,
            defaite_motif TEXT CHECK (defaite_motif <> ''),
            CHECK (garde <> absorbe),
            CHECK ((defaite_le IS NULL) = (defaite_par IS NULL) AND (defaite_le IS NULL) = (defaite_motif IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX fusion_en_vigueur ON fusion (absorbe) WHERE defaite_le IS NULL;
        CREATE INDEX fusion_par_gardee ON fusion (garde, id);

        -- Rows whose person changed, by table and column; links that were added to the kept record.
        CREATE TABLE fusion_objet (
            fusion INTEGER NOT NULL REFERENCES fusion (id),
            tableau TEXT NOT NULL CHECK (tableau <> ''),
            cle INTEGER NOT NULL,
            PRIMARY KEY (fusion, tableau, cle)
        ) STRICT, WITHOUT ROWID;

        -- Facts without a key of their own, copied into the kept record, under their rank there.
        CREATE TABLE fusion_fait (
            fusion INTEGER NOT NULL REFERENCES fusion (id),
            tableau TEXT NOT NULL CHECK (tableau <> ''),
            rang INTEGER NOT NULL,
            contenu TEXT NOT NULL CHECK (contenu GLOB '[[]*]'),
            PRIMARY KEY (fusion, tableau, rang)
        ) STRICT, WITHOUT ROWID;

        -- Fields of the kept record that the merge changed.
        CREATE TABLE fusion_champ (
            fusion INTEGER NOT NULL REFERENCES fusion (id),
            champ TEXT NOT NULL CHECK (champ <> ''),
            avant TEXT,
            apres TEXT NOT NULL,
            PRIMARY KEY (fusion, champ)
        ) STRICT, WITHOUT ROWID;

        """

    private static let regles = """
        CREATE TRIGGER fusion_valide BEFORE INSERT ON fusion
        WHEN NEW.defaite_le IS NOT NULL
            OR EXISTS (SELECT 1 FROM resident WHERE id IN (NEW.garde, NEW.absorbe) AND absorbe_par IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'fusion : fiche deja absorbee'); END;
        CREATE TRIGGER fusion_posee AFTER INSERT ON fusion
        BEGIN UPDATE resident SET absorbe_par = NEW.garde WHERE id = NEW.absorbe; END;
        CREATE TRIGGER fusion_immuable BEFORE UPDATE ON fusion
        WHEN OLD.defaite_le IS NOT NULL OR NEW.defaite_le IS NULL OR NEW.id <> OLD.id OR NEW.garde <> OLD.garde
            OR NEW.absorbe <> OLD.absorbe OR NEW.motif <> OLD.motif OR NEW.ecarts <> OLD.ecarts OR NEW.par <> OLD.par
            OR NEW.quand <> OLD.quand OR NEW.dernier_consentement <> OLD.dernier_consentement
            OR EXISTS (SELECT 1 FROM resident WHERE id = OLD.garde AND absorbe_par IS NOT NULL)
            OR EXISTS (SELECT 1 FROM fusion WHERE garde = OLD.garde AND id > OLD.id AND defaite_le IS NULL)
        BEGIN SELECT RAISE(ABORT, 'fusion : ecriture seule, defaite dans l''ordre'); END;
        CREATE TRIGGER fusion_defaite AFTER UPDATE OF defaite_le ON fusion
        BEGIN UPDATE resident SET absorbe_par = NULL WHERE id = NEW.absorbe; END;
        CREATE TRIGGER fusion_ineffacable BEFORE DELETE ON fusion
        BEGIN SELECT RAISE(ABORT, 'fusion : ecriture seule'); END;
        CREATE TRIGGER resident_absorbe BEFORE UPDATE OF absorbe_par ON resident
        WHEN NEW.absorbe_par IS NOT (SELECT garde FROM fusion WHERE absorbe = NEW.id AND defaite_le IS NULL)
        BEGIN SELECT RAISE(ABORT, 'fusion : seule une fusion absorbe une fiche'); END;

        """
        + ["fusion_objet", "fusion_fait", "fusion_champ"].map { table in
            """
            CREATE TRIGGER \(table)_immuable BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'fusion : ecriture seule'); END;
            CREATE TRIGGER \(table)_ineffacable BEFORE DELETE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'fusion : ecriture seule'); END;

            """
        }.joined()

    private static let immuables =
        """
        DROP TRIGGER document_immuable;
        CREATE TRIGGER document_immuable BEFORE UPDATE OF type_code, titre, acte_le, auteur, identifiant,
            identifiant_de_serie, numero_de_version, type_mime, famille, origine, classe_le, classe_par, contenu
            ON document
        BEGIN SELECT RAISE(ABORT, 'un document classe ne se reecrit pas'); END;
        DROP TRIGGER consentement_immuable;
        CREATE TRIGGER consentement_immuable BEFORE UPDATE OF id, objet, reponse, acteur, qualite, repondant, mode,
            jusqu_au, recueilli_par, recueilli_le ON consentement
        BEGIN SELECT RAISE(ABORT, 'consentement : ecriture seule'); END;
        DROP TRIGGER espace_sante_constat_immuable;
        CREATE TRIGGER espace_sante_constat_immuable BEFORE UPDATE OF id, etat, constate_par, constate_le
            ON espace_sante_constat
        BEGIN SELECT RAISE(ABORT, 'constat : ecriture seule'); END;

        DROP TRIGGER echeance_immuable;
        CREATE TRIGGER echeance_immuable BEFORE UPDATE OF nature, precision, fin_le, notee_par, notee_le ON echeance
        BEGIN SELECT RAISE(ABORT, 'echeance : ecriture seule'); END;
        DROP TRIGGER autorite_parentale_immuable;
        CREATE TRIGGER autorite_parentale_immuable BEFORE UPDATE OF id, nom, lien, telephone, est_titulaire, mesure,
            mesure_depuis, mesure_jusqu_au, decidee_par, au_profit_de, motif, note_par, note_le ON autorite_parentale
        BEGIN SELECT RAISE(ABORT, 'autorite parentale : ecriture seule'); END;

        """
        + [
            "document", "consentement", "espace_sante_constat", "demande_insi", "echeance",
            "autorite_parentale",
        ].map(suivre).joined()

    /// A row of a table changes of person along a merge that noted it, and in no other way.
    private static func suivre(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_suit_sa_fiche BEFORE UPDATE OF resident ON \(table)
        WHEN NEW.resident <> OLD.resident AND NOT EXISTS (
            SELECT 1 FROM fusion f JOIN fusion_objet o ON o.fusion = f.id
            WHERE o.tableau = '\(table).resident' AND o.cle = OLD.id AND (
                (f.garde = NEW.resident AND f.absorbe = OLD.resident AND f.defaite_le IS NULL)
                OR (f.garde = OLD.resident AND f.absorbe = NEW.resident AND f.defaite_le IS NOT NULL)))
        BEGIN SELECT RAISE(ABORT, 'seule une fusion change la personne d''une ligne'); END;

        """
    }

    /// Tables of the record: nothing is added to an absorbed one.
    private static let fermees = [
        "document", "consentement", "espace_sante_constat", "demande_insi", "mouvement", "rendez_vous_resident",
        "identite_transition", "allergie", "alerte", "contact", "mesure_de_protection", "echeance",
        "autorite_parentale",
    ]

    private static func fermer(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_fiche_absorbee BEFORE INSERT ON \(table)
        WHEN (SELECT absorbe_par FROM resident WHERE id = NEW.resident) IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'rien ne s''ajoute a une fiche absorbee'); END;

        """
    }
}
