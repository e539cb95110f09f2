import Testing

@testable import DUIDomain

@Suite("Import : contrôle de chaque ligne")
struct LigneImportTests {
    @Test("INS/va1.22 : les cinq traits suffisent, et le reste se lit")
    func juste() throws {
        let simple = try ligne("MARTIN;Élodie;12/03/1934;F;51215")
        #expect(simple.constats.isEmpty && simple.estNouvelle && simple.entreeLe == nil)
        let tout = try ligne(
            "MARTIN;Élodie;1934-03-12 00:00:00;femme;51215;Lefèvre;Élodie, Marie;Domrémy;112;Étage 1;01/02/2024;A-12",
            titres: ";Nom utilisé;Prénoms;Lieu de naissance;Chambre;Unité;Entrée le;IPP")
        #expect(tout.constats.isEmpty, "\(tout.phrases)")
        let traits = try #require(tout.controle?.traits)
        #expect(traits.premierPrenom == "ELODIE" && traits.prenomsDeNaissance == "ELODIE MARIE")
        #expect(traits.nomUtilise == "Lefèvre" && traits.lieuDeNaissance == "Domrémy")
        #expect(tout.chambre == "112" && tout.unite == "Étage 1" && tout.ipp == "A-12")
        #expect(tout.entreeLe == jour("2024-02-01"))
    }

    @Test(
        "la faute est dite dans sa colonne",
        arguments: [
            (";Anne;12/03/1934;F;51215", ["faute nomDeNaissance"], "manque"),
            ("MARTIN;;12/03/1934;F;51215", ["faute premierPrenom"], "manque"),
            ("MARTIN;Anne;;F;51215", ["faute dateDeNaissance"], "manque"),
            ("MARTIN;Anne;12/03/1934;;51215", ["faute sexe"], "manque"),
            ("MARTIN;Anne;12/03/1934;F;", ["faute codeLieu"], "99999"),
            ("MAR😀TIN;Anne;12/03/1934;F;51215", ["faute nomDeNaissance"], "😀"),
            ("MAR\u{7}TIN;Anne;12/03/1934;F;51215", ["faute nomDeNaissance"], "invisible"),
            ("MARTIN;\"An\nne\";12/03/1934;F;51215", ["faute premierPrenom"], "invisible"),
            ("MARTIN;Anne;31/02/1934;F;51215", ["faute dateDeNaissance"], "n’existe pas"),
            ("MARTIN;Anne;22/11/2026;F;51215", ["faute dateDeNaissance"], "futur"),
            ("MARTIN;Anne;12/03/1834;F;51215", ["faute dateDeNaissance"], "ans"),
            ("MARTIN;Anne;12/03/1934;Mme;51215", ["faute sexe"], "« Mme » n’est pas un sexe"),
            ("MARTIN;Anne;12/03/1934;F;1053", ["faute codeLieu"], "ôté le 0"),
            ("MARTIN;Anne;12/03/1934;F;Reims", ["faute codeLieu"], "chiffres"),
            ("MARTIN;Anne;31/02/1934;?;Reims", ["faute sexe", "faute dateDeNaissance", "faute codeLieu"], "n’existe"),
            ("MARTIN;Anne;12/03/1934;F;51215;de trop", ["faute"], "6 cellules pour 5 colonnes"),
            ("\"MARTIN;Anne;12/03/1934;F;51215", ["faute"], "guillemets"),
            ("MARTIN;Anne;31/12/1934;F;51215", ["doute dateDeNaissance"], "valeur d’attente"),
            ("MARTIN;Anne;12/03/1934;I;51215", ["doute sexe"], "indéterminé"),
            ("MARTIN;Anne;12/03/1934;F;99999", ["doute codeLieu"], "valeur d’attente"),
            ("MARTIN;Anne;12/03/1934;F;2A004", ["doute codeLieu"], "la Corse"),
        ])
    func fautes(cellules: String, dits: [String], morceau: String) throws {
        let lue = try ligne(cellules)
        #expect(lue.dits == dits, "\(lue.phrases)")
        #expect(lue.phrases.contains(morceau), "\(lue.phrases)")
        #expect(lue.estNouvelle == !lue.a(.faute))
        #expect(lue.constats.allSatisfy { $0.ligne == 2 })
    }

    @Test("une ligne coupée est à confirmer, une cellule vide de trop n’est rien")
    func longueurs() throws {
        let courte = try ligne("MARTIN;Anne;12/03/1934;F;51215", titres: ";Chambre;Unité")
        #expect(courte.dits == ["doute"] && courte.phrases.contains("5 cellules sur 7"))
        #expect(try ligne("MARTIN;Anne;12/03/1934;F;51215; ;;").constats.isEmpty)
    }

    @Test("sans premier prénom, c’est ce qui précède la virgule, sinon le premier mot")
    func premierPrenom() throws {
        for (prenoms, premier, tous) in [
            ("Jean Pierre, Marie", "JEAN PIERRE", "JEAN PIERRE MARIE"),
            ("Jean-Pierre Marie", "JEAN-PIERRE", "JEAN-PIERRE MARIE"),
            ("Anne", "ANNE", "ANNE"), ("Zoé,", "ZOE", "ZOE"),
        ] {
            let texte = "Nom;Prénoms;Né le;Sexe;COG\nMARTIN;\(prenoms);12/03/1934;F;51215\n"
            let traits = try #require(try liste(texte).lignes[0].controle?.traits, "\(prenoms)")
            #expect(traits.premierPrenom == premier && traits.prenomsDeNaissance == tous)
        }
        let absent = try liste("Nom;Prénoms;Né le;Sexe;COG\nMARTIN;;12/03/1934;F;51215\n").lignes[0]
        #expect(absent.dits == ["faute prenoms"])
    }

    @Test(
        "INS/va1.13 : un matricule est contrôlé et comparé, une discordance se demande",
        arguments: [
            ("279035121518989", "12/03/1979", "F", [String]()), ("2 79 03 51 215 189 89", "12/03/1979", "F", []),
            ("279035121518980", "12/03/1979", "F", ["faute matricule"]),
            ("2,79035E+14", "12/03/1979", "F", ["faute matricule"]),
            ("2790351215189", "12/03/1979", "F", ["faute matricule"]),
            ("279035121518989", "12/03/1979", "M", ["doute matricule"]),
            ("279035121518989", "12/04/1980", "F", ["doute matricule", "doute matricule"]), ("", "12/03/1979", "F", []),
        ])
    func matricules(matricule: String, ne: String, sexe: String, dits: [String]) throws {
        let lue = try ligne("MARTIN;Anne;\(ne);\(sexe);51215;\(matricule)", titres: ";NIR")
        #expect(lue.dits == dits, "\(lue.phrases)")
        #expect((lue.matricule == nil) == (matricule.isEmpty || dits.contains("faute matricule")))
        #expect(!lue.phrases.contains("279035121518989"))
        if matricule.contains("E+") { #expect(lue.phrases.contains("format Texte")) }
    }

    @Test(
        "le séjour : date, chambre, unité, numéro local",
        arguments: [
            ("22/11/2026;;;", ["faute entree"]), ("31/02/2024;;;", ["faute entree"]), ("hier;;;", ["faute entree"]),
            ("01/01/1930;;;", ["faute entree"]), ("21/11/2026;;;", []),
            (";\(String(repeating: "1", count: 101));;", ["faute chambre"]), (";;\u{202E}A;", ["faute unite"]),
            (";;;é1", ["faute ipp"]), (";;;a b", ["faute ipp"]),
            (";;;\(String(repeating: "1", count: 21))", ["faute ipp"]),
            (";;;00-A_1/2.3", []),
        ])
    func sejour(cellules: String, dits: [String]) throws {
        let lue = try ligne("MARTIN;Anne;12/03/1934;F;51215;\(cellules)", titres: ";Entrée;Chambre;Unité;IPP")
        #expect(lue.dits == dits, "\(lue.phrases)")
    }
}
