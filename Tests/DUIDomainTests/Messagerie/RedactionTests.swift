import DUIDomain
import Foundation
import Testing

@Suite("Règles de rédaction d’un message")
struct ReglesDeRedactionTests {
    private static func boite(
        _ type: TypeDeBoite = .organisationnelle, droits: DroitsSurBoite = [.lire, .ecrire]
    ) -> BoiteAuxLettres {
        BoiteAuxLettres(
            id: Cle(1), adresse: "soins@tilleuls.mssante.fr", libelle: "EHPAD Les Tilleuls – Soins", type: type,
            droits: droits)
    }

    private static func compte(_ role: Role = .medecinTraitant) -> Compte {
        Compte(id: Cle(7), identifiant: "m.martin", nom: "Martin", prenom: "Marie", role: role, unites: [])
    }

    private static func personne(_ statut: StatutIdentite = .qualifiee, cle: Int64 = 1) throws -> Resident {
        let traits = TraitsIdentite(
            nomDeNaissance: "DUPONT", prenomsDeNaissance: "JEANNE", premierPrenom: "JEANNE",
            dateDeNaissance: try #require(JourCivil(annee: 1935, mois: 12, jour: 4)), sexe: .feminin)
        let matricule = try MatriculeINS("235127501200165")
        return Resident(
            id: Cle(cle), ipp: "1", traits: traits, statut: statut,
            ins: INS(matricule: matricule, autorite: .nirTest),
            sejour: Sejour(chambre: "", unite: nil, entreeLe: nil, etat: .present))
    }

    private func brouillon(_ changer: (inout CourrielARediger) throws -> Void = { _ in }) throws -> CourrielARediger {
        var courriel = CourrielARediger(
            boite: Self.boite(), auteur: Self.compte(), entite: "EHPAD Les Tilleuls", referenceProduit: "DUI-ESSAI",
            destinataires: [AdresseCourriel(libelle: "", adresse: "a@port.mssante.fr")], objet: "Essai",
            corps: "Bonjour")
        try changer(&courriel)
        return courriel
    }

    private func document(_ cda: DocumentClinique?, de resident: Int64 = 1) -> DocumentAJoindre {
        DocumentAJoindre(
            id: Cle(9), resident: Cle(resident),
            description: DescriptionDocument(
                type: CodeRecu(code: "11488-4", systeme: "", libelle: ""), titre: "CR", acteLe: Instant(secondes: 0),
                auteur: "", typeMIME: "text/xml"), octets: Data(), cda: cda)
    }

    private func cda(_ usager: IdentiteRecue) -> DocumentClinique {
        DocumentClinique(
            identifiant: "1.2", type: CodeRecu(code: "11488-4", systeme: "", libelle: ""), titre: "CR",
            usagers: [usager], corps: .structure, contenu: ContenuLisible(titre: "CR"))
    }

    @Test("un message ordinaire n’a pas de défaut ; chaque manque a le sien, tous dits à la fois")
    func manques() throws {
        #expect(ReglesDeRedaction.defauts(try brouillon(), porte: []).isEmpty)
        let vide = try brouillon {
            $0.boite = Self.boite(.applicative, droits: .lire)
            $0.destinataires = []
            $0.objet = " "
            $0.corps = "\n"
            $0.referenceProduit = ""
            $0.demandes = [.cloture]
        }
        #expect(
            Set(ReglesDeRedaction.defauts(vide, porte: [])) == [
                .droitDEcrire(boite: "EHPAD Les Tilleuls – Soins"), .referenceProduitAbsente, .sansDestinataire,
                .objetVide,
                .corpsVide, .clotureSansUsager, .reponseVersAbsente,
            ])
    }

    @Test(
        "les adresses",
        arguments: [
            ("marie@ch.mssante.fr", nil), ("MARIE@CH.MSSANTE.FR", nil),
            ("marie@gmail.com", DefautDeRedaction.adresseNonSecurisee("marie@gmail.com")),
            ("marie@mssante.fr.pirate.com", .adresseNonSecurisee("marie@mssante.fr.pirate.com")),
            ("marie@xmssante.fr", .adresseNonSecurisee("marie@xmssante.fr")),
            ("235127501200165@patient.mssante.fr", .adresseDUsagerSaisie), ("marie", .adresseInvalide("marie")),
            ("a b@ch.mssante.fr", .adresseInvalide("a b@ch.mssante.fr")),
            ("a@b@ch.mssante.fr", .adresseInvalide("a@b@ch.mssante.fr")),
            ("a@ch..mssante.fr", .adresseInvalide("a@ch..mssante.fr")),
            ("a\r\nBcc:x@ch.mssante.fr", .adresseInvalide("a\r\nBcc:x@ch.mssante.fr")),
            (".a@ch.mssante.fr", .adresseInvalide(".a@ch.mssante.fr")),
        ] as [(String, DefautDeRedaction?)])
    func adresses(adresse: String, attendu: DefautDeRedaction?) throws {
        let courriel = try brouillon { $0.destinataires = [AdresseCourriel(libelle: "", adresse: adresse)] }
        #expect(ReglesDeRedaction.defauts(courriel, porte: []) == [attendu].compactMap { $0 })
    }

    @Test("on ne répond pas à un usager à la place d’un autre")
    func reponseAUnUsager() throws {
        func reponse(a auteur: String) throws -> [DefautDeRedaction] {
            let courriel = try brouillon {
                $0.destinataires = []
                $0.aLUsager = true
                $0.usager = try Self.personne()
                $0.reponse = FilDeReponse(identifiant: "1@b", references: [], objet: "Bonjour", usager: auteur)
            }
            return ReglesDeRedaction.defauts(courriel, porte: [])
        }
        #expect(try reponse(a: "235127501200165@PATIENT.mssante.fr").isEmpty)
        let autre = try reponse(a: "141077500100171@patient.mssante.fr")
        #expect(autre == [.reponseAUnAutreUsager(nom: try Self.personne().traits.affichage)])
        #expect(autre.first?.phrase.contains("ne vient pas de DUPONT") == true)
    }

    @Test("INS/va1.53 : sans identité qualifiée, aucun document qui porte un matricule ne part")
    func matricule() throws {
        let resident = try Self.personne()
        let ecrite = IdentiteRecue(
            nomDeNaissance: "DUPONT", premierPrenom: "JEANNE", dateDeNaissance: resident.traits.dateDeNaissance,
            sexe: .feminin, matriculeBrut: "235127501200165", oidBrut: "1.2.250.1.213.1.4.10")
        let porteur = document(cda(ecrite))
        let qualifiee = try brouillon {
            $0.usager = try Self.personne()
            $0.documents = [porteur]
        }
        #expect(ReglesDeRedaction.defauts(qualifiee, porte: []).isEmpty)
        let validee = try brouillon {
            $0.usager = try Self.personne(.validee)
            $0.documents = [porteur]
        }
        #expect(ReglesDeRedaction.defauts(validee, porte: []) == [.insNonTransmissible(titre: "CR")])
        var autre = ecrite
        autre.matriculeBrut = "141077500100171"
        let discordant = try brouillon {
            $0.usager = try Self.personne()
            $0.documents = [document(cda(autre)), document(nil, de: 2)]
        }
        #expect(
            ReglesDeRedaction.defauts(discordant, porte: []) == [
                .identiteDiscordante(titre: "CR"), .documentDUneAutrePersonne(titre: "CR"),
            ])
    }

    @Test(
        "l’adresse d’un usager est faite de son INS qualifiée, et de rien d’autre ; la clôture n’est écrite que pour lui"
    )
    func usager() throws {
        let courriel = try brouillon {
            $0.aLUsager = true
            $0.usager = try Self.personne()
            $0.demandes = [.cloture]
        }
        #expect(courriel.adresseDeLUsager?.adresse == "235127501200165@patient.mssante.fr")
        let pret = CourrielPret(courriel, identifiant: "x@y", date: Instant(secondes: 0), pieces: [], cda: [])
        #expect(pret.entetes.contains(CourrielPret.Entete("X-MSS-MES", "FIN")))
        #expect(pret.destinataires.first?.adresse == "235127501200165@patient.mssante.fr")
        let validee = try brouillon {
            $0.aLUsager = true
            $0.usager = try Self.personne(.validee)
        }
        #expect(validee.adresseDeLUsager == nil)
        let seul = try brouillon { $0.aLUsager = true }
        #expect(ReglesDeRedaction.defauts(seul, porte: []) == [.usagerAbsent])
    }

    @Test("libellé de l’expéditeur, objet et nom des copies, tels que les textes les écrivent")
    func formes() throws {
        #expect(
            LibelleExpediteur.libelle(Self.boite(.personnelle), auteur: Self.compte(), entite: "EHPAD Les Tilleuls")
                == "Dr_Marie_MARTIN_EHPAD Les Tilleuls")
        #expect(
            LibelleExpediteur.libelle(Self.boite(), auteur: Self.compte(), entite: "x") == "EHPAD Les Tilleuls – Soins")
        let traits = try Self.personne().traits
        #expect(ObjetMSS.avecDocuments("Transfert", traits) == "XDM/1.0/DDM+Transfert DUPONT JEANNE 04/12/1935")
        #expect(ObjetMSS.reponse(a: "Re: RE: XDM/1.0/DDM+Transfert DUPONT") == "Re: Transfert DUPONT")
        let jour = Instant(try #require(JourCivil(annee: 2026, mois: 11, jour: 21)), heure: 9, minute: 0)
        #expect(
            NomDeCopie.pdf(type: "CR d'imagerie/IRM", acteLe: jour, traits)
                == "20261121_CR d'imagerie IRM_DUPONT_JEANNE.pdf")
    }

    @Test("X-MSS-INS dit ce que porte l’archive, non ce que sait le dossier ; X-MSS-CODECDA les types")
    func entetes() throws {
        let resident = try Self.personne()
        let sans = cda(IdentiteRecue(nomDeNaissance: "DUPONT", premierPrenom: "JEANNE"))
        let avec = cda(
            IdentiteRecue(
                nomDeNaissance: "DUPONT", premierPrenom: "JEANNE", dateDeNaissance: resident.traits.dateDeNaissance,
                sexe: .feminin, matriculeBrut: "235127501200165", oidBrut: "1.2.250.1.213.1.4.10"))
        let courriel = try brouillon { $0.usager = try Self.personne() }
        func entetes(_ documents: [DocumentClinique]) -> [String: String] {
            let pret = CourrielPret(
                courriel, identifiant: "x@y", date: Instant(secondes: 0), pieces: [], cda: documents)
            return Dictionary(uniqueKeysWithValues: pret.entetes.map { ($0.nom, $0.valeur) })
        }
        #expect(entetes([]) == ["X-MSS-NIL": "DUI-ESSAI"])
        #expect(entetes([avec])["X-MSS-INS"] == "O" && entetes([avec, sans])["X-MSS-INS"] == "N")
        #expect(entetes([avec, sans])["X-MSS-CODECDA"] == "11488-4,11488-4")
    }

    @Test("la taille : celle de l’opérateur, et 25 Mo vers un usager")
    func taille() throws {
        #expect(ReglesDeRedaction.taille(9_000_000, try brouillon(), operateur: nil) == nil)
        #expect(
            ReglesDeRedaction.taille(11_000_000, try brouillon(), operateur: nil)
                == .tropGros(11_000_000, limite: 10_000_000))
        let usager = try brouillon { $0.aLUsager = true }
        #expect(
            ReglesDeRedaction.taille(26_000_000, usager, operateur: 40_000_000)
                == .tropGros(26_000_000, limite: 25_000_000))
    }
}
