/// Answers of people about sharing what is known of them, and what was noted of Mon espace santé: append-only.
///
/// `resident_dossier.mon_espace_sante` keeps the last state, which lists and the record read.
enum M011Consentements {
    static let etape = Migrations.Etape(
        numero: 11, nom: "consentements",
        sql: """
            CREATE TABLE consentement (
                id INTEGER PRIMARY KEY,
                resident INTEGER NOT NULL REFERENCES resident (id),
                objet TEXT NOT NULL CHECK (objet IN (
                    'echange_professionnels', 'transmission_tiers', 'alimentation_dmp', 'consultation_dmp',
                    'messagerie_usager', 'acces_aidant')),
                reponse TEXT NOT NULL CHECK (reponse IN (
                    'accord', 'refus', 'non_opposition', 'opposition', 'retrait')),
                acteur TEXT NOT NULL,
                qualite TEXT NOT NULL CHECK (qualite IN (
                    'personne', 'tuteur', 'personne_habilitee', 'autorite_parentale', 'personne_de_confiance')),
                repondant TEXT NOT NULL,
                mode TEXT NOT NULL CHECK (mode IN ('oral', 'ecrit')),
                jusqu_au TEXT CHECK (jusqu_au GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                recueilli_par INTEGER REFERENCES compte (id),
                recueilli_le INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX consentement_par_resident ON consentement (resident, id);
            CREATE TRIGGER consentement_immuable BEFORE UPDATE ON consentement
            BEGIN SELECT RAISE(ABORT, 'consentement : ecriture seule'); END;
            CREATE TRIGGER consentement_ineffacable BEFORE DELETE ON consentement
            BEGIN SELECT RAISE(ABORT, 'consentement : ecriture seule'); END;

            CREATE TABLE espace_sante_constat (
                id INTEGER PRIMARY KEY,
                resident INTEGER NOT NULL REFERENCES resident (id),
                etat TEXT NOT NULL CHECK (etat IN ('ouvert', 'ferme', 'oppose', 'exclu', 'inconnu')),
                constate_par INTEGER REFERENCES compte (id),
                constate_le INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX espace_sante_constat_par_resident ON espace_sante_constat (resident, id);
            CREATE TRIGGER espace_sante_constat_immuable BEFORE UPDATE ON espace_sante_constat
            BEGIN SELECT RAISE(ABORT, 'constat : ecriture seule'); END;
            CREATE TRIGGER espace_sante_constat_ineffacable BEFORE DELETE ON espace_sante_constat
            BEGIN SELECT RAISE(ABORT, 'constat : ecriture seule'); END;
            """)
}
