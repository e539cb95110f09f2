import Testing

@testable import DUIDomain

@Suite("Dates as people type them")
struct SaisieDateTests {
    @Test(
        "forward, on Saturday 21 November 2026 at 21:47",
        arguments: [
            ("23/11", "2026-11-23"), ("23/11/26", "2026-11-23"), ("23/11/2026", "2026-11-23"),
            ("23-11-2026", "2026-11-23"), ("23.11.26", "2026-11-23"), ("2026-11-23", "2026-11-23"),
            ("23112026", "2026-11-23"), ("20261123", "2026-11-23"), ("231126", "2026-11-23"),
            ("23 11 2026", "non"), ("23 nov", "2026-11-23"), ("23nov", "2026-11-23"), ("23 nov. 26", "2026-11-23"),
            ("23 NOVEMBRE 2026", "2026-11-23"), ("1er décembre", "2026-12-01"), ("1er dec", "2026-12-01"),
            ("14 févr", "2027-02-14"), ("14 fev.", "2027-02-14"), ("15 août", "2027-08-15"),
            ("15 aout 14h", "2027-08-15 14:00"), ("23 nov 1430", "2026-11-23 14:30"),
            ("23 nov 2026 14:30", "2026-11-23 14:30"), ("20/11", "2027-11-20 | 2026-11-20"), ("3/1", "2027-01-03"),
            ("auj", "2026-11-21"), ("Aujourd’hui", "2026-11-21"), ("aujourd'hui 23h", "2026-11-21 23:00"),
            ("ajd", "2026-11-21"), ("dem", "2026-11-22"), ("DEMAIN", "2026-11-22"), ("demain 9h", "2026-11-22 09:00"),
            ("dem 9", "2026-11-22 09:00"), ("hier", "2026-11-20"), ("après-demain", "2026-11-23"),
            ("apres demain", "2026-11-23"), ("après-dem 8h15", "2026-11-23 08:15"), ("avant-hier", "2026-11-19"),
            ("lun", "2026-11-23"), ("lun.", "2026-11-23"), ("Lundi", "2026-11-23"),
            ("lun 14h30", "2026-11-23 14:30"), ("lun. 14h30", "2026-11-23 14:30"),
            ("14h30 lundi", "2026-11-23 14:30"), ("lundi prochain 9h", "2026-11-23 09:00"),
            ("lundi prochain à 9 h", "2026-11-23 09:00"), ("dim", "2026-11-22"),
            ("dimanche prochain", "2026-11-22 | 2026-11-29"), ("lundi en huit", "2026-11-30"),
            ("mardi en quinze 10h", "2026-12-08 10:00"), ("mar", "2026-11-24"), ("mar 3 mars", "non"),
            ("sam", "2026-11-21 | 2026-11-28"), ("samedi 23h", "2026-11-21 23:00 | 2026-11-28 23:00"),
            ("samedi 9h", "2026-11-28 09:00 | 2026-11-21 09:00"), ("samedi prochain", "2026-11-28"),
            ("lundi 23", "2026-11-23"), ("lundi 23 novembre", "2026-11-23"),
            ("lundi 23/11/26 à 14h30", "2026-11-23 14:30"), ("lundi 23 novembre 2026 à 14:30", "2026-11-23 14:30"),
            ("j", "2026-11-21"), ("j+3", "2026-11-24"), ("J + 3", "2026-11-24"), ("+3", "2026-11-24"),
            ("j-1", "2026-11-20"), ("-1", "2026-11-20"), ("+2 sem", "2026-12-05"), ("j+3 14h", "2026-11-24 14:00"),
            ("dans 2 sem", "2026-12-05"), ("dans deux semaines", "2026-12-05"), ("dans 3 jours", "2026-11-24"),
            ("dans 1 mois", "2026-12-21"), ("dans un an", "2027-11-21"), ("dans 2 h", "2026-11-21 23:47"),
            ("dans 30 min", "2026-11-21 22:17"), ("dans 3 heures", "2026-11-22 00:47"),
            ("14h", "2026-11-22 14:00 | 2026-11-21 14:00"), ("23h", "2026-11-21 23:00"),
            ("14h30", "2026-11-22 14:30 | 2026-11-21 14:30"), ("22 h 15", "2026-11-21 22:15"),
            ("22h5", "2026-11-21 22:05"), ("22:15", "2026-11-21 22:15"), ("22:15:00", "2026-11-21 22:15"),
            ("2215", "2026-11-21 22:15"), ("1430", "2026-11-22 14:30 | 2026-11-21 14:30"),
            ("2311", "2026-11-21 23:11 | 2026-11-23"), ("3112", "2026-12-31"), ("dem 930", "2026-11-22 09:30"),
            ("dem 14 heures 30 minutes", "2026-11-22 14:30"), ("demain midi", "2026-11-22 12:00"),
            ("dem midi et demi", "2026-11-22 12:30"), ("dem 9h et quart", "2026-11-22 09:15"),
            ("dem 9h moins le quart", "2026-11-22 08:45"), ("dem 9h du soir", "2026-11-22 21:00"),
            ("dem 3h de l’après-midi", "2026-11-22 15:00"), ("dem 9h du matin", "2026-11-22 09:00"),
            ("lundi minuit", "2026-11-23 00:00 | 2026-11-24 00:00"), ("maintenant", "2026-11-21 21:47"),
            ("le 23", "2026-11-23"), ("20", "2026-12-20"), ("31", "2026-12-31"), ("9h 23 nov", "2026-11-23 09:00"),
            ("9h 23/11", "2026-11-23 09:00"), ("29/02", "2028-02-29"), ("29/2/2028", "2028-02-29"),
        ])
    func avenir(texte: String, attendu: String) {
        let lu = lectures(texte, .avenir)
        #expect(attendu == "non" ? lu.hasPrefix("non") : lu == attendu)
    }

    @Test(
        "backward, on Saturday 21 November 2026 at 21:47",
        arguments: [
            ("20/11", "2026-11-20"), ("23/11", "2025-11-23"), ("23 déc", "2025-12-23"), ("3/4/31", "1931-04-03"),
            ("3/4/24", "2024-04-03"), ("lun", "2026-11-16"), ("lundi dernier", "2026-11-16"), ("hier", "2026-11-20"),
            ("hier 22h", "2026-11-20 22:00"), ("samedi", "2026-11-21 | 2026-11-14"),
            ("samedi 14h", "2026-11-21 14:00 | 2026-11-14 14:00"), ("samedi 23h", "2026-11-14 23:00"),
            ("samedi dernier", "2026-11-14"), ("14h", "2026-11-21 14:00"), ("23h", "2026-11-20 23:00"),
            ("1430", "2026-11-21 14:30"), ("2011", "2026-11-21 20:11 | 2026-11-20"), ("21", "2026-11-21"),
            ("25", "2026-10-25"), ("il y a 3 jours", "2026-11-18"), ("il y a 2 sem", "2026-11-07"),
            ("il y a trois heures", "2026-11-21 18:47"), ("j-2 7h", "2026-11-19 07:00"),
            ("maintenant", "2026-11-21 21:47"), ("29/02", "2024-02-29"), ("31", "2026-10-31"),
        ])
    func passe(texte: String, attendu: String) { #expect(lectures(texte, .passe) == attendu) }

    @Test(
        "the future is refused to a traced act", arguments: ["demain", "j+1", "auj 23h", "lundi prochain", "23/11/26"])
    func passeRefuseLAvenir(texte: String) {
        #expect(lectures(texte, .passe).contains("dans l’avenir"))
    }

    @Test(
        "births take a whole date and an age of 0 to 125",
        arguments: [
            ("12/03/1934", "1934-03-12"), ("12031934", "1934-03-12"), ("12 mars 1934", "1934-03-12"),
            ("1934-03-12", "1934-03-12"), ("29/02/1936", "1936-02-29"), ("21/11/2026", "2026-11-21"),
            ("22/11/1900", "1900-11-22"), ("12/03/34", "quatre chiffres"), ("12/03", "quatre chiffres"),
            ("120334", "quatre chiffres"), ("22/11/2026", "dans l’avenir"), ("20/11/1900", "126 ans"),
            ("hier", "entière"), ("12/03/1934 14h", "entière"), ("29/02/1935", "n’est pas bissextile"),
            ("", "12/03/1934"),
        ])
    func naissance(texte: String, attendu: String) { #expect(lectures(texte, .naissance).contains(attendu)) }

    @Test(
        "refusals say what is wrong",
        arguments: [
            ("", "Écrivez une date"), ("   ", "Écrivez une date"), ("31/04", "avril a 30 jours"),
            ("32/01", "Le jour 32"), ("23/13", "Le mois 13"), ("30 février", "février a 29 jours"),
            ("29/02/2027", "n’est pas bissextile"), ("25h", "25 h n’existe pas"), ("14h72", "72 minutes"),
            ("dem 14:61", "61 minutes"), ("mardi 23 novembre 2026", "est un lundi, pas un mardi"),
            ("mardi 23", "est un lundi"), ("lun mar", "deux jours"), ("14h 15:30", "deux heures"),
            ("n’importe quoi", "« n »"), ("bla", "« bla »"), ("novembre", "Il manque le jour"),
            ("23 jui", "« jui »"), ("dans", "Combien de temps"), ("dans 3", "Combien de temps"),
            ("j+", "Combien de jours"), ("123456789", "trop de chiffres"), ("12345", "« 12345 »"),
            ("9999", "ni une heure ni un jour"), ("dans 99999 ans", "trop loin"), ("dans 9000 ans", "trop loin"),
            ("le", "Il manque le jour"), ("23/11 ?", "n’a pas sa place"), ("/", "« / »"), ("soir", "À quelle heure"),
            ("maintenant 14h", "deux moments"), ("\u{1B}]0;x", "n’a pas sa place"), ("12/2026/1", "2026"),
            (String(repeating: "9", count: 500), "trop long"), ("0/0", "Le mois 0"), ("1/1/0000", "L’année 0"),
        ])
    func refus(texte: String, attendu: String) {
        let lu = lectures(texte, .avenir)
        #expect(lu.hasPrefix("non : ") && lu.contains(attendu))
    }

    @Test(
        "the night of the clock change",
        arguments: [
            ("25/10/2026 2h30", "2026-10-25 02:30 | 2026-10-25 02:30+"), ("25/10/2026 1h59", "2026-10-25 01:59"),
            ("25/10/2026 2h", "2026-10-25 02:00 | 2026-10-25 02:00+"), ("25/10/2026 3h", "2026-10-25 03:00"),
            ("29/03/2026 3h", "2026-03-29 03:00"), ("29/03/2026 1h59", "2026-03-29 01:59"),
        ])
    func changementDHeure(texte: String, attendu: String) {
        #expect(lectures(texte, .avenir, le: instant("2026-03-01 10:00")) == attendu)
    }

    @Test("the hour that the spring change skips is refused, the doubled one has two instants")
    func heuresSingulieres() throws {
        let mars = instant("2026-03-28 22:00")
        #expect(lectures("demain 2h30", .avenir, le: mars).contains("on passe de 02:00 à 03:00"))
        #expect(lectures("dans 6 h", .avenir, le: mars) == "2026-03-29 05:00")
        #expect(lectures("dans 6 h", .avenir, le: instant("2026-10-24 22:00")) == "2026-10-25 03:00")
        let lue = try SaisieDate.read("25/10 2h30", reference: instant("2026-10-24 22:00"), sens: .avenir).get()
        let seconde = try #require(lue.autresLectures.first)
        #expect(seconde.instant.secondes - lue.instant.secondes == 3600)
        #expect(lue.echo == "= dimanche 25 octobre 2026 à 02:30 avant le changement d’heure (demain)")
        #expect(seconde.echo == "= dimanche 25 octobre 2026 à 02:30 après le changement d’heure (demain)")
    }

    @Test(
        "the echo says the whole date",
        arguments: [
            ("lun 14h30", SensDate.avenir, "= lundi 23 novembre 2026 à 14:30 (dans 2 jours)"),
            ("auj", .avenir, "= samedi 21 novembre 2026 (aujourd’hui)"),
            ("auj 9h", .avenir, "= samedi 21 novembre 2026 à 09:00 (aujourd’hui, heure déjà passée)"),
            ("1er déc", .avenir, "= mardi 1er décembre 2026 (dans 10 jours)"),
            ("hier", .passe, "= vendredi 20 novembre 2026 (hier)"),
            ("12/03/1934", .naissance, "= lundi 12 mars 1934 (92 ans)"),
        ])
    func echo(texte: String, sens: SensDate, attendu: String) throws {
        #expect(try SaisieDate.read(texte, reference: samediSoir, sens: sens).get().echo == attendu)
    }

    @Test("an accepted reading, typed again, is read the same")
    func relecture() throws {
        for texte in ["lun 14h30", "j+3", "29/02", "dans 2 sem"] {
            let lue = try SaisieDate.read(texte, reference: samediSoir, sens: .avenir).get()
            #expect(try SaisieDate.read(lue.texte, reference: samediSoir, sens: .avenir).get() == lue)
        }
    }

    @Test(
        "a time alone",
        arguments: [
            ("14h30", "14:30"), ("14 h 30", "14:30"), ("1430", "14:30"), ("930", "09:30"), ("14", "14:00"),
            ("9", "09:00"), ("midi", "12:00"), ("minuit", "00:00"), ("14:05", "14:05"), ("9h du soir", "21:00"),
            ("1012", "10:12"), ("24", "non"), ("demain", "non"), ("", "non"), ("demain 9h", "non"), ("12h60", "non"),
        ])
    func heureSeule(texte: String, attendu: String) {
        let lu =
            switch SaisieDate.readHeure(texte) {
            case .success(let heure): heure.texte
            case .failure: "non"
            }
        #expect(lu == attendu)
    }

    @Test("no text makes it fall over")
    func hostile() {
        var graine: UInt64 = 42
        let morceaux = [
            "j", "+", "-", "3", "23", "/", "11", "2026", "h", "30", ":", "lun", "mar", "prochain", "dans", "il", "y",
            "a", "sem", "mois", "midi", "minuit", "nov", "er", ".", "9999", "apres", "demain", "et", "demi", "en",
            "huit", "soir", "\u{0301}", "²", "٣", "e\u{301}", "0", "00000000", "99999999", "maintenant", "99",
        ]
        for _ in 0..<4000 {
            var texte = ""
            for _ in 0..<5 {
                graine = graine &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                texte += morceaux[Int(graine >> 33) % morceaux.count] + (graine >> 60 < 8 ? " " : "")
            }
            for sens in [SensDate.avenir, .passe, .naissance] {
                guard case .success(let lecture) = SaisieDate.read(texte, reference: samediSoir, sens: sens)
                else { continue }
                #expect(lecture.echo.hasPrefix("= "))
                #expect(sens != .passe || lecture.jour <= samediSoir.heureLegale.jour)
            }
        }
    }
}
