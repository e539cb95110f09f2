import Testing

@testable import DUIDomain

@Suite("Answers about sharing")
struct RegistreConsentementsTests {
    private static let jour = jourDeTest(2026, 11, 22)

    @Test("the last answer holds; taken back or over, nothing does")
    func etats() {
        let objet = ObjetConsentement.transmissionTiers
        #expect(RegistreConsentements([]).etat(objet, le: Self.jour) == .jamaisRecueilli)
        let accord = reponse(1, objet, .accord)
        let refus = reponse(2, objet, .refus)
        #expect(RegistreConsentements([refus, accord]).etat(objet, le: Self.jour) == .enVigueur(refus))
        let retrait = reponse(3, objet, .retrait)
        #expect(RegistreConsentements([accord, refus, retrait]).etat(objet, le: Self.jour) == .retire(retrait))
        let borne = reponse(4, objet, .accord, jusquAu: Self.jour)
        #expect(RegistreConsentements([borne]).etat(objet, le: Self.jour) == .enVigueur(borne))
        #expect(RegistreConsentements([borne]).etat(objet, le: jourDeTest(2026, 11, 23)) == .expire(borne))
        #expect(RegistreConsentements([accord]).etat(.consultationDMP, le: Self.jour) == .jamaisRecueilli)
    }

    @Test("an objection to one professional holds against whoever bears the name, and against nobody else")
    func acteurs() {
        let contre = reponse(1, .echangeProfessionnels, .opposition, acteur: "Dr Petit")
        let registre = RegistreConsentements([contre])
        #expect(
            registre.opposition(.echangeProfessionnels, destinataire: "Dr Luc PETIT, CH du Port", le: Self.jour)
                == contre)
        #expect(registre.opposition(.echangeProfessionnels, destinataire: "Dr Luc PETITJEAN", le: Self.jour) == nil)
        #expect(registre.opposition(.echangeProfessionnels, le: Self.jour) == nil)
        let leve = reponse(2, .echangeProfessionnels, .retrait, acteur: "dr petit")
        let apres = RegistreConsentements([contre, leve])
        #expect(apres.opposition(.echangeProfessionnels, destinataire: "Dr Luc PETIT", le: Self.jour) == nil)
        #expect(registre.enVigueur(le: Self.jour) == [contre] && apres.enVigueur(le: Self.jour).isEmpty)
    }

    @Test("who may answer follows the measure in force, the age and the contacts")
    func repondants() {
        func qualites(_ dossier: Dossier) -> [Repondant.Qualite] {
            Repondant.possibles(pour: dossier, le: Self.jour).map(\.qualite)
        }
        #expect(qualites(dossier()) == [.personne])
        #expect(qualites(dossier(mesure: "Tutelle")) == [.personne, .tuteur])
        #expect(qualites(dossier(mesure: "Tutelle", finLe: jourDeTest(2026, 11, 21))) == [.personne])
        #expect(qualites(dossier(mesure: "Habilitation familiale")) == [.personne, .personneHabilitee])
        for autre in ["Curatelle simple", "Curatelle renforcée", "Sauvegarde de justice"] {
            #expect(qualites(dossier(mesure: autre)) == [.personne], "\(autre)")
        }
        let confiance = Contact(role: "Personne de confiance", nom: "Hélène", lien: "fille")
        #expect(qualites(dossier(contacts: [confiance])) == [.personne, .personneDeConfiance])
        #expect(qualites(dossier(ne: 2012)) == [.titulaireAutoriteParentale])
    }

    @Test("what may not be recorded is refused in words")
    func refus() {
        let confiance = Contact(role: "Personne de confiance", nom: "Hélène", lien: "fille")
        let dossier = dossier(contacts: [confiance])
        let temoin = Repondant(.personneDeConfiance, nom: "Hélène, fille")
        let personne = Repondant(.personne)
        let accord = reponse(1, .transmissionTiers, .accord)
        let vide = RegistreConsentements([])
        let cas: [(NouveauConsentement, RegistreConsentements, Bool)] = [
            (nouveau(.transmissionTiers, .accord, personne), vide, true),
            (nouveau(.transmissionTiers, .accord, temoin), vide, false),
            (nouveau(.transmissionTiers, .refus, temoin), vide, true),
            (nouveau(.transmissionTiers, .nonOpposition, personne), vide, false),
            (nouveau(.alimentationDMP, .accord, personne), vide, false),
            (nouveau(.alimentationDMP, .opposition, personne), vide, true),
            (nouveau(.transmissionTiers, .retrait, personne), vide, false),
            (nouveau(.transmissionTiers, .retrait, personne), RegistreConsentements([accord]), true),
            (nouveau(.transmissionTiers, .accord, Repondant(.tuteur, nom: "X")), vide, false),
            (nouveau(.transmissionTiers, .accord, personne, jusquAu: jourDeTest(2026, 11, 21)), vide, false),
        ]
        for (nouveau, registre, permis) in cas {
            let phrase = nouveau.refus(pour: dossier, registre, le: Self.jour)
            #expect((phrase == nil) == permis, "\(nouveau)")
            if let phrase { #expect(phrase.hasSuffix(".") && phrase.contains("rien n’a été noté")) }
        }
    }

    private func nouveau(
        _ objet: ObjetConsentement, _ reponse: ReponseConsentement, _ repondant: Repondant, jusquAu: JourCivil? = nil
    ) -> NouveauConsentement {
        NouveauConsentement(objet: objet, reponse: reponse, repondant: repondant, mode: .oral, jusquAu: jusquAu)
    }

    private func dossier(
        ne annee: Int = 1934, mesure: String? = nil, finLe: JourCivil? = nil, contacts: [Contact] = []
    ) -> Dossier {
        Dossier(
            resident: Resident(
                id: Cle(1), ipp: "P1",
                traits: TraitsIdentite(
                    nomDeNaissance: "MARTIN", prenomsDeNaissance: "ODETTE", premierPrenom: "ODETTE",
                    dateDeNaissance: jourDeTest(annee, 2, 12), sexe: .feminin), statut: .qualifiee, ins: nil,
                sejour: Sejour(chambre: "12", unite: nil, entreeLe: nil)),
            contacts: contacts, medecinTraitant: "", regime: "", directivesAnticipees: "",
            mesureDeProtection: mesure.map { MesureDeProtection(type: $0, exerceePar: "Mme PENNEC", finLe: finLe) },
            monEspaceSante: .ouvert, habitudesDeVie: "", prochainsRendezVous: [], documentsALire: 0, messagesATraiter: 0
        )
    }
}

func jourDeTest(_ annee: Int, _ mois: Int, _ jour: Int) -> JourCivil {
    JourCivil(annee: annee, mois: mois, jour: jour) ?? JourCivil(joursDepuisEpoque: 0)
}

/// An answer of the person herself, on 1 October 2026.
func reponse(
    _ id: Int64, _ objet: ObjetConsentement, _ reponse: ReponseConsentement, acteur: String = "",
    jusquAu: JourCivil? = nil
) -> Consentement {
    Consentement(
        id: Cle(id), objet: objet, reponse: reponse, acteur: acteur, repondant: Repondant(.personne), mode: .oral,
        jusquAu: jusquAu, recueilliPar: "S. DIALLO", recueilliLe: Instant(jourDeTest(2026, 10, 1), heure: 10, minute: 0)
    )
}
