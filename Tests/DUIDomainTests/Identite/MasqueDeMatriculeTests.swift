import DUIDomain
import Testing

/// No matricule for whom may not read one (INS/va1.50).
struct MasqueDeMatriculeTests {
    @Test(
        "INS/va1.50 : un matricule devient des points, d’un bloc ou par groupes, et rien d’autre ne change",
        arguments: [
            ("INS : 236092915102028 (NIR de test)", "INS : ••••••••••••••• (NIR de test)"),
            ("2 36 09 29 151 020 28 (NIR)", "••••••••••••••• (NIR)"),
            ("2\u{A0}36\u{A0}09\u{A0}2A\u{A0}151\u{A0}020\u{A0}28", "•••••••••••••••"),
            ("279035121518989@patient.mssante.fr", "•••••••••••••••@patient.mssante.fr"),
            ("2.25.163493505344534775597007584641245953817", "2.25.163493505344534775597007584641245953817"),
            ("FINESS 299900019, tél. 02 61 91 07 01", "FINESS 299900019, tél. 02 61 91 07 01"),
            ("le 12/03/1934 à 02 h 15", "le 12/03/1934 à 02 h 15"), ("", ""),
        ])
    func hides(_ texte: String, _ attendu: String) { #expect(MasqueDeMatricule.masquer(texte) == attendu) }

    @Test("l’en-tête d’un document se lit sans matricule, et tel quel pour qui peut le lire")
    func hidesInHeaders() {
        let contenu = ContenuLisible(
            titre: "DLU", entete: [LigneEntete("Usager", "PRIGENT 236092915102028")],
            details: [LigneEntete("Matricule INS", "2 36 09 29 151 020 28")])
        let vue = Habilitation(.aideSoignant).vue(contenu)
        #expect(vue.entete.map(\.valeur) == ["PRIGENT •••••••••••••••"])
        #expect(vue.details.map(\.valeur) == ["•••••••••••••••"])
        #expect(Habilitation(.ide).vue(contenu) == contenu)
    }
}
