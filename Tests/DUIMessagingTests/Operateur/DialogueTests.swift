import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

/// A connection whose other end says what the test wrote, a few bytes at a time.
private final class LienDicte: Lien {
    let hote = "mss.test"
    let chiffrement = "aucun"
    private var dicte: [UInt8]
    private let pas: Int
    private(set) var dit = Data()

    init(_ dicte: Data, pas: Int = 7) {
        self.dicte = Array(dicte)
        self.pas = pas
    }

    func lire(millisecondes: Int) throws -> [UInt8]? {
        guard !dicte.isEmpty else { throw ErreurOperateur.coupure(hote) }
        defer { dicte.removeFirst(min(pas, dicte.count)) }
        return Array(dicte.prefix(pas))
    }

    func ecrire(_ octets: some Collection<UInt8>) throws { dit.append(contentsOf: octets) }
    func fermer() {}
}

@Suite("Dialogue avec un serveur hostile")
struct DialogueTests {
    private func reponse(_ texte: String, litteraux: Int = 1000) throws -> ReponseIMAP {
        try LecteurIMAP.lire(Tampon(LienDicte(Data(texte.utf8))), litteraux: litteraux)
    }

    private func donnee(_ texte: String) throws -> [ValeurIMAP] {
        guard case .donnee(let valeurs) = try reponse(texte) else {
            throw ErreurOperateur.reponseIllisible("ce n’est pas une donnée")
        }
        return valeurs
    }

    @Test("une longueur annoncée se lit n’importe où, binaire compris")
    func longueurs() throws {
        #expect(
            try donnee(
                "* 1 FETCH (ENVELOPE ({3}\r\na)( NIL \"x\\\"y\") UID 7 BODY[]<0> {6}\r\n)\r\n (\u{0} FLAGS (\\Seen))\r\n"
            )
                == [
                    .atome("1"), .atome("FETCH"),
                    .liste([
                        .atome("ENVELOPE"), .liste([.texte(Data("a)(".utf8)), .rien, .texte(Data("x\"y".utf8))]),
                        .atome("UID"), .atome("7"), .atome("BODY[]<0>"), .texte(Data(")\r\n (\u{0}".utf8)),
                        .atome("FLAGS"), .liste([.atome("\\Seen")]),
                    ]),
                ])
        let valeurs = try donnee("* LIST (\\Sent) \"/\" {4}\r\nEnv]\r\n")
        #expect(valeurs.last == .texte(Data("Env]".utf8)))
        #expect(
            try donnee("* 2 FETCH (BODY[HEADER.FIELDS (A B)] \"\")\r\n")[2].elements.first?.mot
                == "BODY[HEADER.FIELDS (A B)]")
    }

    @Test(
        "une longueur mensongère, une ligne ou une liste sans fin : refus, sans réserver la mémoire annoncée",
        arguments: [
            "* 1 FETCH (BODY[] {999999999}\r\n", "* 1 FETCH (BODY[] {99999999999999999999}\r\n",
            "* 1 FETCH (BODY[] {-1}\r\nx)\r\n", "* 1 FETCH (BODY[] {5}\r\nab", "* 1 FETCH (BODY[] {2}\r\nabcdef)\r\n",
            "* 1 FETCH (BODY[] {5} x)\r\n", "* 1 FETCH (\"a\r\n", "* 1 FETCH (a))\r\n", "* 1 FETCH a]\r\n", "\r\n",
            "x FETCH 1\r\n", "* 1 FETCH (\u{7F}{}\r\n",
            "* " + String(repeating: "(", count: 100) + "\r\n", "* " + String(repeating: "a", count: 100_000) + "\r\n",
            "* " + String(repeating: "a ", count: 30_000) + "\r\n",
        ])
    func mensonges(_ texte: String) {
        #expect(throws: ErreurOperateur.self, "\(texte.prefix(60))") { try self.reponse(texte) }
    }

    @Test("le texte libre d’un refus n’est pas une longueur, et rien n’en passe au terminal")
    func statuts() throws {
        guard
            case .statut(let etiquette, let genre, let code, let texte) = try reponse(
                "d4 NO [ALERT x] \u{1B}[2Jnon {9999}\r\n")
        else {
            Issue.record("pas un statut")
            return
        }
        #expect(etiquette == "d4" && genre == "NO" && code.first?.mot == "ALERT" && texte.hasSuffix("non {9999}"))
        #expect(!texte.contains("\u{1B}"))
    }

    private func session(_ lignes: String) -> (SessionIMAP, LienDicte) {
        let lien = LienDicte(Data(lignes.replacingOccurrences(of: "\n", with: "\r\n").utf8), pas: 11)
        return (SessionIMAP(lien), lien)
    }

    private static let ouverture = "* 3 EXISTS\n* OK [UIDVALIDITY 9] x\n* OK [UIDNEXT 40] x\nd1 OK [READ-ONLY] fait\n"

    @Test("des fiches non demandées, en double ou hors des bornes ne comptent pas")
    func fiches() throws {
        let (session, lien) = session(
            Self.ouverture + """
                * 1 FETCH (UID 3 RFC822.SIZE 4 FLAGS () INTERNALDATE "17-Jul-2026 02:44:25 +0200")
                * 1 FETCH (UID 3 RFC822.SIZE 4 FLAGS ())
                * 9 FETCH (UID 4000000000 RFC822.SIZE 4)
                * 2 FETCH (FLAGS (\\Seen))
                * 2 EXPUNGE
                * 7 EXISTS
                d2 OK fait
                * 1 FETCH (UID 3 FLAGS (\\Seen) BODY[] {4}
                abcd)
                d3 OK fait

                """)
        let page = try session.relever(.reception, 9, apres: 0, .courant)
        #expect(page.messages.map(\.uid) == [3] && page.messages.first?.octets == Data("abcd".utf8))
        #expect(page.jusqua == 39 && !page.aUneSuite)
        #expect(
            String(decoding: lien.dit, as: UTF8.self).contains("d2 UID FETCH 1:39 (UID FLAGS INTERNALDATE RFC822.SIZE)")
        )
        #expect(session.total == 7)
    }

    @Test("un adieu, un refus, une commande mal reçue, une étiquette inconnue : chacun sa phrase")
    func fins() {
        #expect(throws: ErreurOperateur.coupure("mss.test")) { try self.session("* BYE fini\n").0.ouvrir(.reception) }
        #expect(throws: ErreurOperateur.refusPassager("occupé")) {
            try self.session("d1 NO [INUSE] occupé\n").0.ouvrir(.reception)
        }
        #expect(throws: ErreurOperateur.reponseIllisible("quoi ?")) {
            try self.session("d1 BAD quoi ?\n").0.ouvrir(.reception)
        }
        #expect(throws: ErreurOperateur.reponseIllisible("étiquette inattendue")) {
            try self.session("d7 OK fait\n").0.ouvrir(.reception)
        }
        #expect(throws: ErreurOperateur.reponseIllisible("dossier sans numérotation")) {
            try self.session("d1 OK fait\n").0.ouvrir(.reception)
        }
    }

    @Test("le dossier des envois se trouve par son rôle, par son nom codé, ou se crée")
    func envoyes() throws {
        let role = session("* LIST (\\HasNoChildren \\Sent) \"/\" Depart\n* LIST () \"/\" Sent\nd1 OK x\n").0
        #expect(try role.lister().first { $0.role == .envoyes }?.brut == "Depart")
        let nom = session("* LIST () \".\" \"INBOX.Envoy&AOk-s\"\nd1 OK x\n").0
        #expect(try nom.lister().first { $0.role == .envoyes }?.brut == "INBOX.Envoy&AOk-s")
        #expect(NomDeDossier.lisible("Envoy&AOk-s &- &IKwwQg-") == "Envoyés & €あ")
        #expect(NomDeDossier.lisible("&AOk-") == "é" && NomDeDossier.lisible("&zzz") == "&zzz")
        let (absent, lien) = session(
            "* LIST () \"/\" INBOX\nd1 OK x\nd2 OK x\n* 0 EXISTS\n* OK [UIDVALIDITY 1] x\n* OK [UIDNEXT 1] x\nd3 OK x\n"
        )
        _ = try absent.ouvrir(.envoyes)
        #expect(String(decoding: lien.dit, as: UTF8.self).contains("CREATE \"Envoy&AOk-s\""))
    }

    @Test("les dates de l’opérateur se lisent et s’écrivent")
    func dates() {
        let instant = Instant(secondes: 1_784_249_065)
        #expect(DateIMAP.lire(DateIMAP.ecrire(instant)) == instant)
        #expect(DateIMAP.lire(" 1-Jul-2026 02:44:25 +0200") == DateIMAP.lire("01-Jul-2026 00:44:25 +0000"))
        #expect(DateIMAP.lire("99-Xxx-2026 aa") == nil)
    }

    @Test("la réponse d’un refus qui répète le jeton ne le montre pas")
    func jetonRepete() throws {
        let jeton = try #require(JetonDAcces("jeton-tres-secret-de-test"))
        let identite = IdentiteSASL(adresse: "a@b.fr", jeton: jeton)
        #expect("\(identite)" == "XOAUTH2")
        let (session, lien) = session(
            "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\nd1 OK x\n+ \n+ eyJzdGF0dXMiOiI0MDAifQ==\nd2 NO jeton-tres-secret-de-test refusé\n"
        )
        #expect(throws: ErreurOperateur.authentificationRefusee("réponse masquée")) {
            try session.authentifier(identite)
        }
        #expect(
            String(decoding: lien.dit, as: UTF8.self).hasSuffix(
                "d2 AUTHENTICATE XOAUTH2\r\n\(identite.message)\r\n\r\n"))
    }

    private func smtp(_ lignes: String) -> (SessionSMTP, LienDicte) {
        let lien = LienDicte(Data(lignes.replacingOccurrences(of: "\n", with: "\r\n").utf8), pas: 5)
        return (SessionSMTP(lien), lien)
    }

    @Test("à l’envoi : points doublés, un destinataire refusé arrête tout, une coupure après le point laisse un doute")
    func envois() throws {
        let enveloppe = Enveloppe(expediteur: "a@b.fr", destinataires: ["c@d.fr", "e@f.fr"])
        let (bon, lien) = smtp("250-moi\n250 SIZE 100\n250 ok\n250 ok\n250 ok\n354 va\n250 2.0.0 pris\n")
        try bon.saluer("b.fr")
        try bon.adresser(enveloppe, Data("..\r\n.\r\n".utf8))
        try bon.transmettre(Data(".a\r\n.\r\nb\r\n".utf8))
        #expect(try bon.remettre() == "250 2.0.0 pris")
        #expect(String(decoding: lien.dit, as: UTF8.self).hasSuffix("DATA\r\n..a\r\n..\r\nb\r\n.\r\n"))
        let refuse = smtp("250 ok\n250 ok\n550 inconnu\n").0
        #expect(throws: ErreurOperateur.destinatairesRefuses(["e@f.fr"], "550 inconnu")) {
            try refuse.adresser(enveloppe, Data("a\r\n".utf8))
        }
        let grand = smtp("250-moi\n250 SIZE 3\n").0
        try grand.saluer("b.fr")
        #expect(throws: ErreurOperateur.tropGrand(3)) { try grand.adresser(enveloppe, Data("abcd\r\n".utf8)) }
        let coupe = smtp("354 va\n").0
        try coupe.transmettre(Data("a\r\n".utf8))
        #expect(throws: ErreurOperateur.issueInconnue("la liaison a été coupée")) { try coupe.remettre() }
        let fou = smtp("354 va\n999 quoi\n").0
        try fou.transmettre(Data("a\r\n".utf8))
        #expect(throws: ErreurOperateur.issueInconnue("sa réponse ne se lit pas")) { try fou.remettre() }
        let sansFin = smtp(String(repeating: "250-x\n", count: 500)).0
        #expect(throws: ErreurOperateur.reponseIllisible("réponse sans fin")) { try sansFin.saluer("b.fr") }
    }

    @Test("ce qui pourrait couper un message en deux ne part pas")
    func formes() {
        #expect(FormeDEnvoi.defaut(Data("a\r\nb\r\n".utf8)) == nil)
        for faux in [
            "", "a", "a\nb\r\n", "a\rb\r\n", "a\r\n.\n", "a\u{0}\r\n", String(repeating: "a", count: 999) + "\r\n",
        ] {
            #expect(FormeDEnvoi.defaut(Data(faux.utf8)) != nil, "\(faux.prefix(20))")
        }
        for faux in ["a@b>\r\nRCPT TO:<x@y", "a b@c.fr", "é@b.fr", "a@b@c", "@b.fr", "\"a\"@b.fr"] {
            #expect(Enveloppe(expediteur: "a@b.fr", destinataires: [faux]).defaut != nil, "\(faux)")
        }
    }
}
