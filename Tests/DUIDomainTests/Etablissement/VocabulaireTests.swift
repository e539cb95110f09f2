import Testing

@testable import DUIDomain

@Suite("The words of each type of structure")
struct VocabulaireTests {
    /// Type, `un`, `le`, `du`, `ce`, two of them, feminine, unit with its article, room.
    private static let table: [(TypeEtablissement, String)] = [
        (.ehpad, "un résident/le résident/du résident/ce résident/2 résidents/la résidente/l’unité/chambre"),
        (
            .residenceAutonomie,
            "un résident/le résident/du résident/ce résident/2 résidents/la résidente/l’unité/logement"
        ),
        (.ssiad, "un usager/l’usager/de l’usager/cet usager/2 usagers/l’usagère/le secteur/"),
        (
            .foyerDeVie,
            "un résident/le résident/du résident/ce résident/2 résidents/la résidente/l’unité/chambre"
        ),
        (
            .foyerDHebergement,
            "un résident/le résident/du résident/ce résident/2 résidents/la résidente/l’unité/chambre"
        ),
        (
            .esat,
            "un travailleur/le travailleur/du travailleur/ce travailleur/2 travailleurs/la travailleuse"
                + "/l’atelier/"
        ),
        (.savs, "un usager/l’usager/de l’usager/cet usager/2 usagers/l’usagère/le secteur/"),
        (.dime, "un enfant/l’enfant/de l’enfant/cet enfant/2 enfants/l’enfant/le groupe/"),
        (.camsp, "un enfant/l’enfant/de l’enfant/cet enfant/2 enfants/l’enfant/le groupe/"),
        (.mecs, "un enfant/l’enfant/de l’enfant/cet enfant/2 enfants/l’enfant/le groupe/chambre"),
        (.aemo, "un enfant/l’enfant/de l’enfant/cet enfant/2 enfants/l’enfant/le secteur/"),
        (.ase, "un enfant/l’enfant/de l’enfant/cet enfant/2 enfants/l’enfant/le secteur/"),
    ]

    @Test("articles, plurals and places of each type")
    func mots() {
        #expect(Self.table.map(\.0) == TypeEtablissement.allCases)
        for (type, attendu) in Self.table {
            let mots = type.vocabulaire
            let personne = mots.personne
            let dits = [
                personne.un, personne.le, personne.du, personne.ce, personne.nombre(2),
                mots.mot(pour: .feminin).le, mots.unite.le, mots.chambre?.singulier ?? "",
            ]
            #expect(dits.joined(separator: "/") == attendu, "\(type)")
            #expect(type.aDesChambres == (mots.chambre != nil))
        }
    }

    @Test("the rest of the grammar")
    func grammaire() {
        let (resident, enfant) = (TypeEtablissement.ehpad.vocabulaire, TypeEtablissement.dime.vocabulaire)
        #expect(resident.personne.au == "au résident" && enfant.personne.au == "à l’enfant")
        #expect(resident.personne.aucun == "aucun résident" && resident.unite.aucun == "aucune unité")
        #expect(enfant.personne.quel == "quel enfant" && resident.feminin.quel == "quelle résidente")
        #expect(resident.unite.ce == "cette unité" && resident.unite.du == "de l’unité")
        #expect(resident.feminin.du == "de la résidente" && resident.feminin.au == "à la résidente")
        #expect(resident.feminin.un == "une résidente" && enfant.feminin.ce == "cette enfant")
        #expect(resident.unite.tous == "toutes les unités" && enfant.unite.tous == "tous les groupes")
        #expect([0, 1, 2].map(resident.personne.nombre) == ["0 résident", "1 résident", "2 résidents"])
        #expect(resident.mot(pour: .masculin) == resident.personne && resident.mot(pour: .inconnu) == resident.personne)
        #expect(resident.titre == "Résidents" && enfant.titreSingulier == "Enfant")
    }

    @Test("where somebody is found follows what the structure has")
    func lieux() {
        let (chambres, ateliers) = (TypeEtablissement.ehpad.vocabulaire, TypeEtablissement.esat.vocabulaire)
        let logements = TypeEtablissement.residenceAutonomie.vocabulaire
        #expect(chambres.lieu(chambre: "112", unite: "Étage 1") == "Ch. 112")
        #expect(chambres.lieu(chambre: "", unite: "Étage 1").isEmpty)
        #expect(logements.lieu(chambre: "4", unite: "") == "Log. 4")
        #expect(ateliers.lieu(chambre: "", unite: "Espaces verts") == "Espaces verts")
        #expect(chambres.titreDuLieu == "Ch." && ateliers.titreDuLieu == "Atelier")
        #expect(ateliers.valeurDuLieu(chambre: "1", unite: "Cuisine") == "Cuisine")
        #expect(chambres.valeurDuLieu(chambre: "1", unite: "Cuisine") == "1")
        #expect(chambres.chercheAussi == ", chambre" && ateliers.chercheAussi.isEmpty)
    }

    @Test(
        "a type is named by its code, its words or its category of FINESS",
        arguments: [
            ("esat", TypeEtablissement.esat), ("ESAT", .esat), ("Résidence autonomie", .residenceAutonomie),
            ("residence_autonomie", .residenceAutonomie), ("foyer d'hébergement", .foyerDHebergement), ("354", .ssiad),
            ("446", .savs), ("183", .dime), ("186", .dime), ("449", .foyerDeVie), ("prison", nil), ("", nil),
        ] as [(String, TypeEtablissement?)])
    func nommer(dit: String, type: TypeEtablissement?) { #expect(TypeEtablissement(dit: dit) == type) }

    @Test("codes and words tell the types apart")
    func codes() {
        #expect(Set(TypeEtablissement.allCases.map(\.libelle)).count == TypeEtablissement.allCases.count)
        for type in TypeEtablissement.allCases {
            #expect(TypeEtablissement(dit: type.rawValue) == type && TypeEtablissement(dit: type.libelle) == type)
        }
    }
}
