/// Who reads which messages, to the person: attending doctors see their own patients, units see their own people.
///
/// `medecin_traitant_compte` is the account of the attending doctor, when he has one here. The index of the counts of
/// partial readers covers whom a message concerns; the one of what is left to do holds nothing but that. Pieces
/// are counted as the screen lists them: each document of an archive, and not the archive.
enum M013Regards {
    static let etape = Migrations.Etape(
        numero: 13, nom: "regards",
        sql: """
            ALTER TABLE resident_dossier ADD COLUMN medecin_traitant_compte INTEGER REFERENCES compte (id);
            CREATE INDEX resident_dossier_par_medecin ON resident_dossier (medecin_traitant_compte)
                WHERE medecin_traitant_compte IS NOT NULL;
            UPDATE message SET nombre_de_pieces = nombre_de_pieces + (
                SELECT count(*) - count(DISTINCT rang_piece) FROM document_recu d WHERE d.message = message.id);
            DROP INDEX message_familles;
            CREATE INDEX message_regard ON message (boite, est_archive, est_lu, familles, rattachement, resident);
            CREATE INDEX message_a_traiter ON message (boite)
                WHERE est_archive = 0 AND est_classe = 0 AND pris_en_charge_par IS NULL;
            """)
}
