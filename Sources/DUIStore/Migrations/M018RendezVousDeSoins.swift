/// Which appointments say something of somebody's health: those of people, unless an animator or a director wrote them.
enum M018RendezVousDeSoins {
    static let etape = Migrations.Etape(
        numero: 18, nom: "rendez_vous_de_soins",
        sql: """
            ALTER TABLE rendez_vous ADD COLUMN de_soins INTEGER NOT NULL DEFAULT 0 CHECK (de_soins IN (0, 1));
            UPDATE rendez_vous SET de_soins = 1
            WHERE id IN (SELECT rendez_vous FROM rendez_vous_resident) AND id NOT IN (
                SELECT v.rendez_vous FROM rendez_vous_version v JOIN compte c ON c.id = v.ecrit_par
                WHERE v.version = 1 AND c.role IN ('animatrice', 'directeur', 'moniteur_atelier'));
            """)
}
