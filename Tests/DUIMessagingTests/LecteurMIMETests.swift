import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

@Suite("Lecture d’un courriel")
struct LecteurMIMETests {
    static let urgences = """
        Return-Path: <urgences@ch-port.mssante.fr>
        Message-ID: <m1@ch-port.mssante.fr>
        In-Reply-To: <m0@ehpad.mssante.fr>
        References: <m-1@ehpad.mssante.fr>
         <m0@ehpad.mssante.fr>
        Date: Sat, 21 Nov 2026 02:10:00 +0100
        From: =?utf-8?q?Dr=5FSophie=5FPETIT=5FCH_du_Port?= <urgences@ch-port.mssante.fr>
        To: =?iso-8859-1?Q?EHPAD_Les_Tilleuls_=96_Soins?= <soins@tilleuls.mssante.fr>
        Cc: groupe: un@a.fr, Deux <deux@a.fr>;
        Reply-To: secretariat@ch-port.mssante.fr
        Disposition-Notification-To: <urgences@ch-port.mssante.fr>
        Return-Receipt-To: retour@ch-port.mssante.fr
        Importance: High
        X-MSS-NIL: 123456
        X-MSS-CODECDA: 59258-4
        x-mss-ins: O
        Subject: =?UTF-8?B?WERNLzEuMC9ERE0rUMOpdGl0?=
         =?UTF-8?Q?_retour_TH=C3=89R=C3=88SE?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="limite"

        préambule
        --limite
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Bonjour,

        Th=C3=A9r=C3=A8se rentre cette nuit.
        --limite
        Content-Type: application/zip; name="IHE_XDM.ZIP"
        Content-Disposition: attachment; filename="IHE_XDM.ZIP"
        Content-Transfer-Encoding: base64

        UEsDBAo=
        --limite--
        """

    @Test("un message MSSanté rend ses en-têtes, son texte et ses pièces", arguments: [true, false])
    func complet(crlf: Bool) throws {
        let courriel = try lire(Self.urgences, crlf: crlf)
        #expect(courriel.identifiant == "m1@ch-port.mssante.fr")
        #expect(courriel.enReponseA == "m0@ehpad.mssante.fr")
        #expect(courriel.references == ["m-1@ehpad.mssante.fr", "m0@ehpad.mssante.fr"])
        #expect(courriel.date?.heureLegale.complet == "21/11/2026 02:10")
        #expect(courriel.expediteurs.first?.affiche == "Dr Sophie PETIT CH du Port")
        #expect(courriel.destinataires.first?.libelle == "EHPAD Les Tilleuls – Soins")
        #expect(courriel.copies.map(\.adresse) == ["un@a.fr", "deux@a.fr"])
        #expect(courriel.reponseVers.map(\.adresse) == ["secretariat@ch-port.mssante.fr"])
        #expect(courriel.accuseDemandePar == "urgences@ch-port.mssante.fr")
        #expect(courriel.receptionDemandeePar == "retour@ch-port.mssante.fr")
        #expect(courriel.estUrgent)
        #expect(courriel.entetesMSS == ["X-MSS-NIL": "123456", "X-MSS-CODECDA": "59258-4", "X-MSS-INS": "O"])
        #expect(courriel.objet == "XDM/1.0/DDM+Pétit retour THÉRÈSE")
        #expect(courriel.objetAffiche == "Pétit retour THÉRÈSE")
        #expect(courriel.texte == "Bonjour,\nThérèse rentre cette nuit.")
        #expect(courriel.pieces.map(\.nom) == ["IHE_XDM.ZIP"])
        #expect(courriel.pieces.first?.octets == Data([0x50, 0x4B, 3, 4, 10]))
        #expect(courriel.nature == .ordinaire)
        #expect(courriel.avertissements.isEmpty)
    }
}
