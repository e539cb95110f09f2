/// When INSi last confirmed, or gave, an INS: found for each qualified identity without reading its history.
enum M014LotsINSi {
    static let etape = Migrations.Etape(
        numero: 14, nom: "lots_insi",
        sql: """
            CREATE INDEX identite_confirmation ON identite_transition (resident, quand)
                WHERE nature IN ('{"verificationPositive":{}}', '{"retourINSiAccepte":{}}');
            CREATE INDEX resident_qualifie ON resident (id)
                WHERE statut = 'QUAL' AND etat NOT IN ('sorti', 'decede');
            """)
}
