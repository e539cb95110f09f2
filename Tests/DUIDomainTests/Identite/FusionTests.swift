import Testing

@testable import DUIDomain

@Suite("Two records of one person")
struct FusionTests {
    private static let jour = jourDeTest(2026, 11, 22)

    /// A record of Élodie LEFÈVRE; the INS of the tests makes it qualified.
    private static func fiche(
        _ id: Int64, _ etat: EtatPresence = .present, chambre: String = "", qualifiee: Bool = false,
        _ change: (inout FicheAFusionner) -> Void = { _ in }
    ) throws -> FicheAFusionner {
        var resident = try ComparaisonIdentiteTests.resident(qualifiee ? .qualifiee : .validee)
        if !qualifiee { resident.ins = nil }
        resident.id = Cle(id)
        resident.ipp = "100\(id)"
        resident.sejour = Sejour(chambre: chambre, unite: nil, entreeLe: nil, etat: etat)
        var fiche = FicheAFusionner(resident: resident)
        change(&fiche)
        return fiche
    }

    private static func empechement(_ gardee: FicheAFusionner, _ absorbee: FicheAFusionner) -> RefusDeFusion? {
        ProjetDeFusion(gardee: gardee, absorbee: absorbee).empechement
    }

    @Test(
        "only one stay goes on: that of the kept record",
        arguments: [
            (EtatPresence.present, "112", EtatPresence.candidat, "", ""),
            (.present, "112", .present, "112", ""), (.present, "112", .present, "", ""),
            (.present, "", .present, "", ""), (.hospitalise, "112", .sorti, "", ""), (.candidat, "", .sorti, "", ""),
            (.decede, "", .sorti, "", ""), (.decede, "", .candidat, "", ""),
            (.present, "", .present, "112", "inversez le sens"), (.candidat, "", .present, "112", "inversez le sens"),
            (.sorti, "", .candidat, "", "inversez le sens"), (.sorti, "", .decede, "", "inversez le sens"),
            (.present, "112", .present, "108", "chambre 112 et chambre 108"),
            (.present, "112", .hospitalise, "112", "notez le mouvement qui manque"),
            (.decede, "", .present, "", "L’une est notée décédée"),
            (.absent, "", .decede, "", "L’une est notée décédée"),
        ])
    func sejours(_ une: EtatPresence, _ ici: String, _ autre: EtatPresence, _ la: String, _ phrase: String) throws {
        let refus = Self.empechement(try Self.fiche(1, une, chambre: ici), try Self.fiche(2, autre, chambre: la))
        #expect(phrase.isEmpty ? refus == nil : refus?.message.contains(phrase) == true, "\(String(describing: refus))")
    }

    @Test("two qualified matricules are two people; one of them is not")
    func matricules() throws {
        let une = try Self.fiche(1, qualifiee: true)
        let autre = try Self.fiche(2, qualifiee: true) {
            $0.resident.ins = (try? MatriculeINS("234032923200144")).map { INS(matricule: $0, autorite: .nirTest) }
        }
        #expect(Self.empechement(une, autre) == .matriculesDifferents)
        #expect(Self.empechement(une, try Self.fiche(2, qualifiee: true)) == nil)
        var recuperee = autre
        recuperee.resident.statut = .recuperee
        // A matricule that nothing proves is a trait that differs: somebody decides.
        let projet = ProjetDeFusion(gardee: une, absorbee: recuperee)
        #expect(projet.empechement == nil && projet.comparaison.ecarts == "matricule ins")
    }

    @Test("the same record, an absorbed one, and a demand to INSi that is open are refused")
    func etats() throws {
        let une = try Self.fiche(1)
        #expect(Self.empechement(une, une) == .memeFiche)
        let tierce = FicheNommee(id: Cle(3), ipp: "1003", nom: "LEFÈVRE Élodie")
        let absorbee = try Self.fiche(2) { $0.absorbeePar = tierce }
        #expect(Self.empechement(une, absorbee) == .dejaAbsorbee(absorbee.nommee, par: tierce))
        #expect(Self.empechement(absorbee, une) == .dejaAbsorbee(absorbee.nommee, par: tierce))
        let demandee = try Self.fiche(2) { $0.demandesOuvertes = 1 }
        #expect(Self.empechement(une, demandee) == .demandeINSi(demandee.nommee))
        #expect(Self.empechement(demandee, une) == .demandeINSi(demandee.nommee))
    }

    @Test("strict traits that differ need a decision, and a merge a motive")
    func decisions() throws {
        let une = try Self.fiche(1)
        let autre = try Self.fiche(2) {
            $0.resident.traits.premierPrenom = "ELODIA"
            $0.resident.traits.prenomsDeNaissance = "ELODIA"
        }
        let projet = ProjetDeFusion(gardee: une, absorbee: autre)
        func demande(_ motif: String, acceptes: Bool) -> DemandeDeFusion {
            DemandeDeFusion(
                gardee: Cle(1), versionGardee: 1, absorbee: Cle(2), versionAbsorbee: 1, motif: motif,
                ecartsAcceptes: acceptes)
        }
        #expect(
            projet.comparaison.lignes.map(\.trait).prefix(3) == [
                "Nom de naissance", "Premier prénom", "Prénoms de naissance",
            ])
        #expect(
            projet.refus(demande("doublon", acceptes: false)) == .ecarts("premier prénom, prénoms de naissance"))
        #expect(projet.refus(demande("doublon", acceptes: true)) == nil)
        let pareilles = ProjetDeFusion(gardee: une, absorbee: try Self.fiche(2))
        #expect(pareilles.refus(demande("doublon", acceptes: false)) == nil)
        for vide in ["", "  ", "12", "\u{1B}[2J".filter { $0 == "\u{1B}" }] {
            #expect(pareilles.refus(demande(vide, acceptes: true)) == .sansMotif, "\(vide)")
        }
        #expect(demande("a\u{1B}b\n" + String(repeating: "c", count: 900), acceptes: true).motif.count <= 500)
        #expect(!demande("a\u{1B}b\n", acceptes: true).motif.contains("\u{1B}"))
    }

    @Test("what must be known first is said")
    func avertissements() throws {
        let contre = reponse(1, .alimentationDMP, .opposition)
        let pour = reponse(2, .alimentationDMP, .accord)
        let une = try Self.fiche(1) {
            $0.registre = RegistreConsentements([contre])
            $0.espace = .ouvert
            $0.textes = [.regime: "Mixé"]
            $0.mesure = MesureDeProtection(type: "Tutelle", exerceePar: "UDAF", finLe: nil)
        }
        let autre = try Self.fiche(2, qualifiee: true) {
            $0.registre = RegistreConsentements([pour])
            $0.espace = .ferme
            $0.textes = [.regime: "Sans sel"]
            $0.mesure = MesureDeProtection(type: "Curatelle simple", exerceePar: "UDAF", finLe: nil)
            $0.attributs = [.homonyme]
        }
        let phrases = ProjetDeFusion(gardee: une, absorbee: autre).avertissements(le: Self.jour).joined(separator: "\n")
        for dite in [
            "mieux établie (INS qualifiée)", "homonyme", "«\u{A0}Tutelle\u{A0}» vaut, «\u{A0}Curatelle simple\u{A0}»",
            "régime et texture",
            "«\u{A0}fermé\u{A0}» vaut", "«\u{A0}s’oppose\u{A0}» vaut jusqu’à une nouvelle réponse",
        ] { #expect(phrases.contains(dite), "\(dite)") }
        #expect(
            ProjetDeFusion(gardee: try Self.fiche(1), absorbee: try Self.fiche(2)).avertissements(le: Self.jour).isEmpty
        )
    }

    @Test("texts are brought together without losing one, and parted again")
    func textes() {
        typealias T = TexteDeDossier
        #expect(T.reunir("Mixé", "", ipp: "2") == "Mixé" && T.reunir("", "Mixé", ipp: "2") == "Mixé")
        #expect(T.reunir("Mixé", "MIXE", ipp: "2") == "Mixé")
        let reuni = T.reunir("Mixé", "Sans sel", ipp: "2")
        #expect(reuni == "Mixé ; fiche fusionnée 2 : Sans sel")
        #expect(T.separer(reuni, avant: "Mixé", apres: reuni) == "Mixé")
        #expect(T.separer(reuni + ", eau gélifiée", avant: "Mixé", apres: reuni) == "Mixé, eau gélifiée")
        #expect(T.separer("Sans sel", avant: "", apres: "Sans sel") == "")
        #expect(T.separer("Normal", avant: "Mixé", apres: reuni) == "Normal")
        #expect(EtatMonEspaceSante.leMoinsOuvert(.ouvert, .oppose) == .oppose)
        #expect(EtatMonEspaceSante.leMoinsOuvert(.inconnu, .ouvert) == .ouvert)
    }

    @Test("a merge is undone with a motive, from the last one on, unless its INS was taken")
    func defaire() throws {
        let fiche = FicheNommee(id: Cle(2), ipp: "1002", nom: "LEFÈVRE Élodie")
        let gardee = try Self.fiche(1)
        let qualifiee = try Self.fiche(2, qualifiee: true).resident
        var fusion = FusionDeFiches(
            id: Cle(1), gardee: gardee.nommee, absorbee: fiche, par: "I. KERHOAS", quand: Instant(secondes: 0),
            motif: "doublon", ecarts: "", defaite: nil, repris: ContenuDeFiche(),
            identite: FicheIdentite(
                id: Cle(2), ipp: "1002", version: 1,
                identite: Identite(traits: qualifiee.traits, statut: .qualifiee, ins: qualifiee.ins)),
            mouvements: [], mesure: nil)
        #expect(fusion.refusDeDefaire(motif: "erreur", gardee: gardee, plusRecente: nil) == nil)
        #expect(fusion.refusDeDefaire(motif: " ", gardee: gardee, plusRecente: nil) == .sansMotif)
        #expect(fusion.refusDeDefaire(motif: "erreur", gardee: gardee, plusRecente: fiche) == .plusRecente(fiche))
        var absorbee = gardee
        absorbee.absorbeePar = fiche
        #expect(fusion.refusDeDefaire(motif: "erreur", gardee: absorbee, plusRecente: nil) == .dansLOrdre(fiche))
        let reprise = try Self.fiche(1, qualifiee: true)
        #expect(fusion.refusDeDefaire(motif: "erreur", gardee: reprise, plusRecente: nil) == .insReprise(fiche))
        fusion.defaite = DefusionDeFiches(par: "I. KERHOAS", quand: Instant(secondes: 1), motif: "erreur")
        #expect(fusion.refusDeDefaire(motif: "erreur", gardee: gardee, plusRecente: nil) == .dejaDefaite)
    }

    @Test("what a record holds is said in words")
    func contenu() {
        #expect(ContenuDeFiche().enMots.isEmpty)
        #expect(ContenuDeFiche([.documents: 3, .contacts: 0, .rendezVous: 1]).enMots == "documents 3, rendez-vous 1")
    }
}

@Suite("Answers of two records of one person")
struct FusionDeReponsesTests {
    private static let jour = jourDeTest(2026, 11, 22)
    private static let objet = ObjetConsentement.alimentationDMP

    /// The state after a merge of the answers of two records.
    private static func etat(_ propres: [Consentement], _ venues: [Consentement]) -> RegistreConsentements.Etat {
        RegistreConsentements(
            fusionnant: RegistreConsentements(venues), dans: RegistreConsentements(propres)
        ).etat(objet, le: jour)
    }

    @Test("of two answers the one that forbids most holds, wherever it comes from and whenever it was given")
    func rigueur() {
        let accord = reponse(2, Self.objet, .accord)
        let refus = reponse(1, Self.objet, .opposition)
        #expect(Self.etat([accord], [refus]) == .enVigueur(refus))
        #expect(Self.etat([refus], [accord]) == .enVigueur(refus))
        let retrait = reponse(1, Self.objet, .retrait)
        #expect(Self.etat([accord], [retrait]) == .retire(retrait))
        #expect(Self.etat([retrait], [reponse(3, Self.objet, .refus)]) == .enVigueur(reponse(3, Self.objet, .refus)))
        let passe = reponse(1, Self.objet, .refus, jusquAu: jourDeTest(2026, 11, 1))
        #expect(Self.etat([passe], [accord]) == .enVigueur(accord))
        #expect(Self.etat([], [accord]) == .enVigueur(accord) && Self.etat([accord], []) == .enVigueur(accord))
        let plusTard = reponse(5, Self.objet, .nonOpposition)
        #expect(Self.etat([plusTard], [accord]) == .enVigueur(plusTard))
        #expect(Self.etat([], []) == .jamaisRecueilli)
    }

    @Test("the contradiction is said until somebody answers again; then that answer holds")
    func nouvelle() throws {
        let accord = reponse(2, Self.objet, .accord)
        let refus = reponse(1, Self.objet, .opposition)
        let fusion = FusionDeReponses(venues: [refus.id], jusqua: Cle(2))
        let registre = RegistreConsentements([accord, refus], fusions: [fusion])
        let contraires = registre.contradictions(le: Self.jour)
        #expect(contraires == [ReponsesContraires(retenue: refus, ecartee: accord)])
        #expect(contraires.first?.phrase.contains("«\u{A0}s’oppose\u{A0}» vaut jusqu’à une nouvelle réponse") == true)
        #expect(registre.enVigueur(le: Self.jour) == [refus])
        #expect(registre.opposition(Self.objet, le: Self.jour) == refus)
        let apres = RegistreConsentements([accord, refus, reponse(3, Self.objet, .accord)], fusions: [fusion])
        #expect(apres.etat(Self.objet, le: Self.jour) == .enVigueur(reponse(3, Self.objet, .accord)))
        #expect(apres.contradictions(le: Self.jour).isEmpty)
        // Undone, each record says again what was last answered there.
        #expect(RegistreConsentements([accord]).etat(Self.objet, le: Self.jour) == .enVigueur(accord))
    }

    @Test("an answer given between two merges holds against what came before it only")
    func chaine() {
        let premier = reponse(1, Self.objet, .opposition)
        let propre = reponse(2, Self.objet, .accord)
        let entre = reponse(3, Self.objet, .accord)
        let venu = reponse(4, Self.objet, .nonOpposition)
        let une = FusionDeReponses(venues: [premier.id], jusqua: Cle(2))
        let autre = FusionDeReponses(venues: [venu.id], jusqua: Cle(4))
        let registre = RegistreConsentements([premier, propre, entre, venu], fusions: [une, autre])
        #expect(registre.etat(Self.objet, le: Self.jour) == .enVigueur(venu))
        // Without it the old objection still holds, through the second merge.
        let sans = RegistreConsentements([premier, propre, venu], fusions: [une, autre])
        #expect(sans.etat(Self.objet, le: Self.jour) == .enVigueur(premier))
        #expect(sans.contradictions(le: Self.jour).map(\.retenue) == [premier])
        // A record that absorbs one that had absorbed another keeps the rule of both.
        let enBloc = FusionDeReponses(venues: [premier.id, propre.id], jusqua: Cle(4))
        let imbriquee = RegistreConsentements([premier, propre, venu], fusions: [une, enBloc])
        #expect(imbriquee.etat(Self.objet, le: Self.jour) == .enVigueur(premier))
    }
}
