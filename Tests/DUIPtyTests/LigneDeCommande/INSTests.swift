import Foundation
import Testing

@Suite("Ligne de commande : identité nationale de santé")
struct INSTests {
    private static let code =
        "IS010000000000000000000000S1279035121518989S21.2.250.1.213.1.4.10\u{1D}S3MARIE LOUISE\u{1D}"
        + "S4D'ARTAGNAN\u{1D}S5FS613-03-1979S751215"

    @Test(
        "INS/va1.41 : un matricule se contrôle, et se décompose en français",
        arguments: [
            ["279035121518989"], ["2", "79", "03", "51", "215", "189", "89"], ["2.79.03.51.215.189.89"],
        ])
    func controler(_ matricule: [String]) throws {
        let issue = try Binaire().lancer(["ins", "controler"] + matricule)
        #expect(issue.statut == 0, "\(issue.erreurs)")
        for texte in ["2 79 03 51 215 189 89", "NIR", "féminin", "mars", "…79", "métropole, code 51215", "89, exacte"] {
            #expect(issue.sortie.contains(texte), "\(texte)")
        }
    }

    @Test(
        "INS/va1.41 : un matricule faux est refusé, avec la raison exacte",
        arguments: [
            ("27903512151898", "14 caractères au lieu de 15"), ("279035121518988", "devrait être 89"),
            ("979035121518989", "commence par 1 ou 2"), ("279135121518989", "mois 13"), ("2790X5121518989", "rang 5"),
            ("\u{1B}[2J", "au lieu de 15"),
        ])
    func refuser(_ matricule: String, _ raison: String) throws {
        let issue = try Binaire().lancer(["ins", "controler", matricule])
        #expect(issue.statut == 1)
        #expect(issue.sortie.isEmpty)
        #expect(issue.erreurs.contains(raison), "\(issue.erreurs)")
        #expect(!issue.erreurs.contains("\u{1B}"))
    }

    @Test("INS/va1.03 : un Datamatrix INS se lit en argument ou par l’entrée, avec ou sans séparateurs")
    func datamatrix() throws {
        let sansSeparateur = Self.code.replacingOccurrences(of: "\u{1D}", with: "")
        for (arguments, entree) in [
            ([Self.code], nil), ([sansSeparateur], nil),
            ([], Data((Self.code + "\r\n").utf8)), ([], Data(("]d1" + sansSeparateur).utf8)),
        ] {
            let issue = try Binaire().lancer(["ins", "datamatrix"] + arguments, entree: entree)
            #expect(issue.statut == 0, "\(issue.erreurs)")
            for texte in [
                "2 79 03 51 215 189 89 NIR", "personnes fictives", "D'ARTAGNAN", "MARIE LOUISE", "13/03/1979",
                "51215", "n’est pas signé",
            ] {
                #expect(issue.sortie.contains(texte), "\(texte)")
            }
        }
    }

    @Test("INS/va1.03 : ce que le matricule dit d’autre que les traits du code est demandé")
    func questions() throws {
        let autre = Self.code.replacingOccurrences(of: "13-03-1979", with: "13-04-1979")
        let issue = try Binaire().lancer(["ins", "datamatrix", autre])
        #expect(issue.statut == 0)
        #expect(issue.sortie.contains("naissance en mars"))
    }

    @Test(
        "INS/va1.03 : un code qui ne se lit pas est refusé, avec la raison exacte",
        arguments: [
            ("bonjour", "n’est pas un code INS"), ("DC04FR000001", "autre 2D-Doc"),
            ("IS010000000000000000000000S1279035121518989", "ne donne pas l’autorité"),
            (code.replacingOccurrences(of: "518989", with: "518988"), "devrait être 89"), ("  ", "Rien n’a été lu"),
        ])
    func illisible(_ texte: String, _ raison: String) throws {
        let issue = try Binaire().lancer(["ins", "datamatrix", texte])
        #expect(issue.statut == 1)
        #expect(issue.sortie.isEmpty)
        #expect(issue.erreurs.contains(raison), "\(issue.erreurs)")
    }

    @Test(
        "INS/va1.70, va1.49 : un lot se compte, se demande, s’appelle et se trace ; le suivant n’a plus rien à demander"
    )
    func lot() throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let essai = try binaire.lancer(["ins", "verifier-lot", "--essai"], par: "v.lemoine", base: base)
        #expect(essai.statut == 0, "\(essai.erreurs)")
        #expect(essai.sortie.contains("Essai, rien n’est demandé :") && essai.sortie.contains("0 confirmée"))
        let fait = try binaire.lancer(["ins", "verifier-lot"], par: "v.lemoine", base: base)
        #expect(fait.statut == 0, "\(fait.erreurs)")
        let nombre = try #require(fait.sortie.split(separator: " ").first.flatMap { Int($0) })
        #expect(nombre > 50 && essai.sortie.contains("\(nombre) identités à vérifier"))
        #expect(fait.sortie.contains("\(nombre) appels à simulateur INSi"), "\(fait.sortie)")
        #expect(fait.sortie.contains("0 à décider, 0 en attente d’INSi"))
        let encore = try binaire.lancer(["ins", "verifier-lot"], par: "v.lemoine", base: base)
        #expect(encore.sortie.contains("0 identité à vérifier") && encore.sortie.contains("\(nombre) confirmées"))
        let journal = try binaire.lancer(["journal", "lister"], par: "i.kerhoas", base: base)
        #expect(journal.sortie.contains("vérification INSi par lot") && journal.sortie.contains("\(nombre) demandes"))
        let liste = try binaire.lancer(["ins", "a-decider"], par: "v.lemoine", base: base)
        #expect(liste.statut == 0 && liste.sortie.isEmpty)
    }

    @Test(
        "INS/va1.32 : qui n’appelle pas INSi ne lit pas ses réponses et ne demande aucun lot ; un intervalle absurde est refusé"
    )
    func lotRefuse() throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        for commande in [["ins", "a-decider"], ["ins", "verifier-lot", "--essai"]] {
            let issue = try binaire.lancer(commande, par: "c.morel", base: base)
            #expect(issue.statut == 1 && issue.erreurs.contains("n’interroge pas INSi"), "\(issue.erreurs)")
        }
        let issue = try binaire.lancer(["ins", "verifier-lot", "--mois", "0"], par: "v.lemoine", base: base)
        #expect(issue.statut == 2 && issue.erreurs.contains("de 1 à 120 mois"), "\(issue.erreurs)")
    }

    @Test("dui ins sans acte dit lesquels existent, et le guide les nomme")
    func usage() throws {
        let issue = try Binaire().lancer(["ins"])
        #expect(issue.statut == 2)
        #expect(issue.erreurs.contains("controler ou datamatrix"))
        #expect(try Binaire().lancer(["aide", "--largeur", "200"]).sortie.contains("dui ins controler"))
    }
}
