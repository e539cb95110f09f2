import DUIDomain
import Testing

@testable import DUIViewModels

/// What is typed as addressees.
@Suite("Saisie d’adresses")
struct SaisieDAdressesTests {
    private static let carnet = [
        Correspondant(
            adresse: "herve.abgrall@cabinet-abgrall.mssante.fr", libelle: "Dr Hervé ABGRALL Cabinet Abgrall",
            profession: "Médecine générale"),
        Correspondant(adresse: "cardio@ch-du-port.mssante.fr", libelle: "CH du Port – Cardiologie"),
        Correspondant(adresse: "urgences@ch-du-port.mssante.fr", libelle: "CH du Port – Urgences"),
    ]

    @Test(
        "un nom que porte un seul correspondant devient son adresse",
        arguments: [
            ("abgrall", "herve.abgrall@cabinet-abgrall.mssante.fr"),
            ("hervé abg", "herve.abgrall@cabinet-abgrall.mssante.fr"),
            ("HERVE", "herve.abgrall@cabinet-abgrall.mssante.fr"),
            ("port card", "cardio@ch-du-port.mssante.fr"),
            ("x@y.mssante.fr", "x@y.mssante.fr"),
            (
                "abgrall, urgences ; x@y.mssante.fr;",
                "herve.abgrall@cabinet-abgrall.mssante.fr; urgences@ch-du-port.mssante.fr; x@y.mssante.fr"
            ),
            ("", ""), (" ;, ", ""), ("a@b.mssante.fr c@d.mssante.fr", "a@b.mssante.fr; c@d.mssante.fr"),
            ("abgrall; hervé", "herve.abgrall@cabinet-abgrall.mssante.fr"),
            ("x@y.mssante.fr; x@y.mssante.fr", "x@y.mssante.fr"),
        ])
    func reconnus(_ ecrit: String, _ compris: String) {
        let lecture = SaisieDAdresses.lire(ecrit, Self.carnet)
        #expect(lecture.texte == compris)
        #expect(lecture.refus.isEmpty)
        #expect(lecture.adresses.map(\.adresse).joined(separator: "; ") == compris)
    }

    @Test("ce qui désigne plusieurs correspondants, ou personne, reste écrit et se dit")
    func douteux() {
        let port = SaisieDAdresses.lire("abgrall; ch du port", Self.carnet)
        #expect(port.texte == "herve.abgrall@cabinet-abgrall.mssante.fr; ch du port")
        #expect(port.refus == "«\u{A0}ch du port\u{A0}»\u{A0}: 2 correspondants. F4\u{A0}: choisir.")
        #expect(port.adresses.count == 1)
        let inconnu = SaisieDAdresses.lire("dupont", Self.carnet)
        #expect(inconnu.texte == "dupont")
        #expect(inconnu.refus.contains("n’est ni une adresse, ni un correspondant connu"))
    }

    @Test("une adresse choisie prend la place du début de nom, et ne s’écrit pas deux fois")
    func complete() {
        let adresse = "cardio@ch-du-port.mssante.fr"
        #expect(SaisieDAdresses.completer("", par: adresse) == adresse)
        #expect(SaisieDAdresses.completer("card", par: adresse) == adresse)
        #expect(SaisieDAdresses.completer("x@y.mssante.fr; card", par: adresse) == "x@y.mssante.fr; \(adresse)")
        #expect(SaisieDAdresses.completer(adresse, par: adresse) == adresse)
        #expect(SaisieDAdresses.debutDeNom("x@y.mssante.fr; card") == "card")
        #expect(SaisieDAdresses.debutDeNom("x@y.mssante.fr") == "")
    }
}
