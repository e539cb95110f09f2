import Testing

@testable import DUIDomain

@Suite("Import : titres des colonnes")
struct EntetesImportTests {
    @Test(
        "accents, capitales et signes sont indifférents",
        arguments: [
            ("NOM DE NAISSANCE", ColonneImport.nomDeNaissance), ("Nom de jeune fille", .nomDeNaissance),
            ("nom d’usage", .nomUtilise), ("Nom d'usage", .nomUtilise), ("NOM_UTILISE", .nomUtilise),
            ("Prénoms", .prenoms), ("Prénom(s)", .prenoms), ("1er prénom", .premierPrenom),
            ("Prénom utilisé", .prenomUtilise), ("Date de naissance", .dateDeNaissance), ("Né(e) le", .dateDeNaissance),
            ("DDN", .dateDeNaissance), ("Sexe (F/M)", .sexe), ("Code INSEE", .codeLieu), ("COG", .codeLieu),
            ("Lieu de naissance (code)", .codeLieu), ("Commune de naissance", .lieu), ("NIR", .matricule),
            ("N° Sécurité sociale", .matricule), ("Matricule INS", .matricule), ("Chambre", .chambre),
            ("N° chambre", .chambre), ("Unité", .unite), ("Date d’entrée", .entree), ("Entré(e) le", .entree),
            ("IPP", .ipp),
        ])
    func synonymes(titre: String, colonne: ColonneImport) { #expect(ColonneImport.lire(titre) == colonne) }

    @Test("un titre ne dit qu’une colonne, et se relit par son propre nom")
    func libelles() {
        for colonne in ColonneImport.allCases { #expect(ColonneImport.lire(colonne.libelle) == colonne) }
    }

    @Test("« Nom » est le nom de naissance, à moins qu’une autre colonne le soit ; de même « Prénom »")
    func vagues() {
        #expect(EntetesImport(["Nom", "Prénom"]).places == [.nomDeNaissance: 0, .premierPrenom: 1])
        #expect(EntetesImport(["Nom", "Nom de jeune fille"]).places == [.nomUtilise: 0, .nomDeNaissance: 1])
        #expect(EntetesImport(["Prénom", "Premier prénom"]).places == [.prenomUtilise: 0, .premierPrenom: 1])
    }

    @Test("les colonnes non comprises sont dites, même sans titre")
    func ignorees() throws {
        let entetes = try liste("\(titresDeListe);Médecin;;\u{1B}[2J\nA;B;12/03/1934;F;51215;x;y;z\n").entetes
        #expect(entetes.ignorees == [5, 6, 7])
        #expect(entetes.titre(5) == "«\u{A0}Médecin\u{A0}»" && entetes.titre(6) == "colonne 7, sans titre")
        #expect(!entetes.titre(7).unicodeScalars.contains("\u{1B}"))
    }

    @Test(
        "des titres qui manquent ou se répètent sont refusés, tous à la fois",
        arguments: [
            ("Nom;Prénom;Sexe;Code INSEE", ["Il manque : date de naissance."]),
            ("Nom;Sexe", ["premier prénom, date de naissance, code du lieu de naissance", "99999"]),
            ("Nom;Prénoms;Née le;Sexe;Code INSEE;COG", ["Deux colonnes disent code du lieu", "« COG »"]),
            ("Nom;Nom d’usage;Nom;Prénom;DDN;Sexe;COG", ["Deux colonnes disent nom de naissance"]),
            ("Nom;Truc;Sexe", ["Titres non compris : « Truc »", "Rien n’est importé."]),
        ])
    func refuses(titres: String, morceaux: [String]) {
        let refus = refus(Array("\(titres)\nA;B;C\n".utf8))
        for morceau in morceaux { #expect(refus.contains(morceau), "\(refus)") }
    }
}
