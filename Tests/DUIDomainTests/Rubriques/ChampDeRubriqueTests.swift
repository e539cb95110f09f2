import Testing

@testable import DUIDomain

@Suite("Lignes du dossier")
struct ChampDeRubriqueTests {
    /// Sunday 22 November 2026, 00:05.
    private let maintenant = Instant(
        JourCivil(annee: 2026, mois: 11, jour: 22) ?? JourCivil(joursDepuisEpoque: 0), heure: 0, minute: 5)

    @Test(
        "ce qui est écrit est lu, gardé sous une seule forme, et relu en mots",
        arguments: [
            (Rubrique.antecedents, "depuis", "2019", "2019", "2019"),
            (.antecedents, "depuis", "3/2019", "2019-03", "03/2019"),
            (.antecedents, "depuis", "12/03/2019", "2019-03-12", "12/03/2019"),
            (.antecedents, "cim10", "i48.9", "I48.9", "I48.9"),
            (.antecedents, "quoi", "  Goutte\t ", "Goutte", "Goutte"),
            (.antecedents, "nature", "familial", "familial", "antécédent familial"),
            (.ressources, "montant", "1 250,4", "125040", "1\u{A0}250,40\u{A0}€"),
            (.ressources, "montant", "850 €", "85000", "850\u{A0}€"),
            (.ressources, "montant", "1234567.05", "123456705", "1\u{A0}234\u{A0}567,05\u{A0}€"),
            (.inventaire, "nombre", "2", "2", "2"), (.inventaire, "avec", "", "", ""),
            (.vaccinations, "le", "hier", "2026-11-21", "21/11/2026"),
        ])
    func lecture(_ rubrique: Rubrique, _ cle: String, _ saisi: String, _ garde: String, _ mots: String) throws {
        let champ = try #require(rubrique.champ(cle))
        #expect(try champ.lire(saisi, reference: maintenant).get() == garde)
        #expect(champ.enMots(garde) == mots)
    }

    @Test(
        "ce qui ne va pas est refusé, en disant ce qui était attendu",
        arguments: [
            (Rubrique.antecedents, "quoi", "", "nécessaire"), (.antecedents, "quoi", "\u{200B}", "nécessaire"),
            (.antecedents, "depuis", "2031", "1880 à 2026"), (.antecedents, "depuis", "13/2019", "mois passé"),
            (.antecedents, "depuis", "12/2026", "mois passé"), (.antecedents, "depuis", "jadis", "2019, 03/2019"),
            (.antecedents, "cim10", "48.9", "CIM-10"), (.antecedents, "nature", "rare", "liste"),
            (.antecedents, "precision", String(repeating: "x", count: 501), "500 caractères"),
            (.ressources, "montant", "beaucoup", "euros"), (.ressources, "montant", "-3", "euros"),
            (.ressources, "montant", "99999999", "dix millions"), (.inventaire, "nombre", "0", "1 à 999"),
            (.vaccinations, "le", "demain", "avenir"), (.vaccinations, "le", "31/02/2026", "31"),
        ])
    func refus(_ rubrique: Rubrique, _ cle: String, _ saisi: String, _ attendu: String) throws {
        let champ = try #require(rubrique.champ(cle))
        guard case .failure(let refus) = champ.lire(saisi, reference: maintenant) else {
            Issue.record("« \(saisi) » est passé")
            return
        }
        #expect(refus.message.contains(attendu), "\(refus.message)")
    }

    @Test("une ligne se contrôle entière : champ obligatoire, champ inconnu, fin avant le début ; deux fois de même")
    func entiere() throws {
        let justes = ["nature": "apa", "du": "2026-01-01", "fin": "2027-12-31", "organisme": ""]
        let valeurs = try ValeursDeRubrique(.droits, justes, reference: maintenant)
        #expect(valeurs.valeurs == ["nature": "apa", "du": "2026-01-01", "fin": "2027-12-31"])
        #expect(try ValeursDeRubrique(.droits, valeurs.valeurs, reference: maintenant) == valeurs)
        let ressource = try ValeursDeRubrique(
            .ressources, ["nature": "retraite", "montant": "95000", "frequence": "mois"], reference: maintenant)
        #expect(ressource.valeurs["montant"] == "95000")
        let fausses: [(Rubrique, [String: String], String)] = [
            (.droits, ["du": "2026-01-01"], "Nature"), (.droits, ["nature": "apa", "secret": "x"], "secret"),
            (.droits, ["nature": "apa", "du": "2026-05-01", "fin": "2026-01-01"], "précède"),
        ]
        for (rubrique, brutes, attendu) in fausses {
            let refus = #expect(throws: RefusDeSaisie.self) {
                _ = try ValeursDeRubrique(rubrique, brutes, reference: maintenant)
            }
            #expect(refus?.message.contains(attendu) == true, "\(refus?.message ?? "")")
        }
    }

    @Test("la première ligne dit l’essentiel ; les clés et les codes d’une rubrique sont uniques")
    func titres() {
        #expect(
            EntreeDeRubrique.titre(.ressources, ["nature": "retraite", "montant": "95000", "frequence": "mois"])
                == "Pension de retraite, 950\u{A0}€, par mois")
        #expect(
            EntreeDeRubrique.titre(.vaccinations, ["vaccin": "Grippe", "le": "2026-10-23"]) == "Grippe, 23/10/2026")
        for rubrique in Rubrique.allCases {
            #expect(Set(rubrique.champs.map(\.cle)).count == rubrique.champs.count)
            #expect(rubrique.champs.contains { $0.estEnTitre && $0.estObligatoire })
            for champ in rubrique.champs {
                guard case .choix(let valeurs) = champ.genre else { continue }
                #expect(Set(valeurs.map(\.code)).count == valeurs.count)
            }
        }
    }

    @Test("chaque métier ne lit et n’écrit que ce qui le regarde")
    func droits() {
        func lues(_ role: Role) -> Set<Rubrique> {
            Set(Rubrique.allCases.filter { Habilitation(role).decide(.lireRubrique($0)).estPermis })
        }
        func ecrites(_ role: Role) -> Set<Rubrique> {
            Set(Rubrique.allCases.filter { Habilitation(role).decide(.ecrireRubrique($0)).estPermis })
        }
        #expect(lues(.aideSoignant) == [.inventaire] && ecrites(.aideSoignant) == [.inventaire])
        #expect(lues(.ide) == [.antecedents, .vaccinations, .inventaire])
        #expect(ecrites(.ide) == [.vaccinations, .inventaire])
        #expect(ecrites(.medecinTraitant) == [.antecedents, .vaccinations])
        #expect(
            lues(.secretaire) == [.droits, .ressources, .contrat, .inventaire]
                && ecrites(.secretaire) == lues(.secretaire))
        #expect(lues(.animatrice) == [.inventaire] && ecrites(.animatrice).isEmpty)
        #expect(lues(.administrateur).isEmpty)
        for role in Role.allCases { #expect(ecrites(role).isSubset(of: lues(role)), "\(role)") }
    }

    @Test(
        "le même jour, des mois après",
        arguments: [("2026-01-31", 1, "2026-02-28"), ("2026-11-22", 24, "2028-11-22"), ("2027-12-15", 6, "2028-06-15")])
    func mois(_ jour: String, _ mois: Int, _ attendu: String) throws {
        #expect(try #require(JourCivil(iso: jour)).adding(mois: mois).iso == attendu)
    }
}
