import DUIDomain
import DUIViewModels
import Testing

@Suite("Rapport d’importation")
struct RapportImportTests {
    private static let texte = """
        Nom;Prénoms;Né le;Sexe;COG;NIR;Médecin;Chambre;Unité;Entrée
        Abgrall;Zoé;12/03/1979;F;51215;279035121518989;x;112;;01/02/2024
        COZ;Yves;31/12/1932;M;29232;;;;;
        COZ;Yves;13/05/1932;M;29232;;;;Étage 1;01/02/2024
        KERSALÉ;Anne;31/02/1932;F;29232;;;;;
        ABGRALL;Zoé;12/03/1979;F;51215;;;;;
        """

    private static func issue(_ lignes: ClosedRange<Int> = 0...5, creees: Int = 0) throws -> IssueImport {
        let gardees = texte.split(separator: "\n")[lignes].joined(separator: "\n")
        let jour = try #require(JourCivil(iso: "2026-11-21"))
        let liste = try ListeAImporter(octets: Array(gardees.utf8), nom: "liste.csv", aujourdhui: jour)
        return IssueImport(liste: liste, obstacles: creees > 0 ? [] : liste.obstacles([]), creees: creees)
    }

    private static func dit(_ issue: IssueImport, essai: Bool) -> String {
        RapportImport(issue, essai: essai).contenu.textes.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    @Test("chaque ligne a son verdict, celles qui demandent quelque chose d’abord, avec la raison")
    func lignes() throws {
        let texte = Self.dit(try Self.issue(), essai: true)
        for morceau in [
            "Importation de liste.csv", "5 lignes, UTF-8, séparateur point-virgule", "À lire : 4 lignes",
            "Ligne 3  COZ YVES, 31/12/1932 : à confirmer", "date de naissance : Le 31 décembre",
            "Ligne 4  COZ YVES, 13/05/1932 : ressemblance", "ressemble à la ligne 3",
            "Ligne 5  KERSALE ANNE, 31/02/1932 : à corriger", "n’existe pas ; écrivez-la JJ/MM/AAAA.",
            "Ligne 6  ABGRALL ZOE, 12/03/1979 : déjà connue", "même personne que la ligne 2",
            "Sans remarque : 1 ligne", "Ligne 2  ABGRALL ZOE, 12/03/1979 : à créer, chambre 112",
        ] { #expect(texte.contains(morceau), "\(morceau)") }
        #expect(try #require(texte.range(of: "Ligne 6")).lowerBound < #require(texte.range(of: "Ligne 2")).lowerBound)
    }

    @Test(
        "le rapport dit les colonnes laissées, le sort du matricule et ce qui est réécrit ; il ne montre aucun matricule"
    )
    func regles() throws {
        let texte = Self.dit(try Self.issue(), essai: false)
        for morceau in [
            "Non importées « Médecin »", "« Nom » lu comme nom de naissance", "« Né le » lu comme date de naissance",
            "1 matricule en règle, aucun n’est gardé", "téléservice INSi", "comme INSi les rend", "première virgule",
        ] { #expect(texte.contains(morceau), "\(morceau)") }
        #expect(!texte.contains("279035121518989"))
        #expect(texte == Self.dit(try Self.issue(), essai: true))
    }

    @Test("la conclusion dit ce qui arrête et comment le lever, ou ce qui est fait")
    func conclusions() throws {
        let bloquee = RapportImport(try Self.issue(), essai: true)
        #expect(!bloquee.estPossible)
        #expect(
            bloquee.conclusion
                == "Essai : rien n’est importé. 1 ligne à corriger dans le fichier. 1 ressemblance à vérifier : si ce sont "
                + "d’autres personnes, ajoutez --accepter-ressemblances. 1 ligne à confirmer : si c’est voulu, ajoutez "
                + "--accepter-doutes.")
        #expect(RapportImport(try Self.issue(), essai: false).conclusion.hasPrefix("Rien n’est importé. 1 ligne"))
        let seule = try Self.issue(0...1)
        #expect(RapportImport(seule, essai: true).conclusion.hasPrefix("Essai : 1 personne à créer, rien n’est écrit."))
        #expect(
            RapportImport(try Self.issue(0...1, creees: 1), essai: false).conclusion
                == "1 personne créée, identité provisoire.")
        let connue = seule.liste.avec([ConstatImport(ligne: 2, .dejaConnue, "Déjà dans la base.")])
        let rien = RapportImport(IssueImport(liste: connue, obstacles: [], creees: 0), essai: false)
        #expect(rien.estPossible && rien.conclusion.contains("déjà connues"))
    }
}
