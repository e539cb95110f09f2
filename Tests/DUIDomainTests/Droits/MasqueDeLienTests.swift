import Testing

@testable import DUIDomain

@Suite("Liens d’un message dont on ne lit pas les documents")
struct MasqueDeLienTests {
    @Test(
        "une adresse est remplacée, le reste du texte non",
        arguments: [
            ("Images : https://images.example/v/0001-ab12\nCordialement", "Images : (…)\nCordialement"),
            ("(http://a.example/x)", "((…))"), ("www.images.example/v/1.", "(…)"), ("dicom+ssl://h/1 et", "(…) et"),
            ("Potassium : 5,4 mmol/L", "Potassium : 5,4 mmol/L"), ("a.b@c.example", "a.b@c.example"),
        ])
    func texte(_ recu: String, _ attendu: String) {
        #expect(MasqueDeLien.masquer(recu) == attendu.replacing("(…)", with: MasqueDeLien.mention))
    }

    @Test("une adresse derrière un mot, dans une liste, une case ou un bloc, disparaît aussi")
    func partout() {
        let lien = [Fragment("voir", lien: "https://a.example"), Fragment("https://b.example")]
        let contenu = ContenuLisible(
            titre: "",
            sections: [
                SectionLisible(
                    titre: "",
                    blocs: [
                        .paragraphe(lien), .note(marque: "1", lien),
                        .liste(ordonnee: false, elements: [[.paragraphe(lien)]]),
                        .tableau(TableauLisible(lignes: [[CelluleLisible([.paragraphe(lien)])]])),
                        .preformate("https://c.example"), .intertitre("https://d.example"),
                    ])
            ])
        let masque = MasqueDeLien.masquer(contenu)
        #expect(!"\(masque)".contains("example"))
        #expect(masque.textes.filter { $0.contains(MasqueDeLien.mention) }.count == 6)
        #expect("\(masque)".contains("voir"))
    }

    @Test("qui lit tous les documents lit le message tel qu’il est ; les autres ni lien ni résultat")
    func message() {
        let biologie = ResultatSignale(libelle: "Potassium", valeur: "6,3 mmol/L", interpretation: "HH")
        func vu(par role: Role) -> (liens: Bool, resultats: [ResultatSignale]) {
            let habilitation = Habilitation(role)
            let corps = ContenuLisible(
                titre: "", sections: [SectionLisible(titre: "", blocs: [.preformate("https://a.example")])])
            let recu = MessageOuvert.essai(corps: corps, resultats: [biologie])
            let message = habilitation.vue(recu)
            return ("\(message.courriel.corps)".contains("https"), message.documents[0].resultatsSignales)
        }
        #expect(vu(par: .ide).liens && vu(par: .ide).resultats == [biologie])
        let aide = vu(par: .aideSoignant)
        #expect(!aide.liens && aide.resultats.count == 1 && aide.resultats[0].estCritique)
        #expect(aide.resultats[0].valeur.isEmpty && aide.resultats[0].alerte.contains("prévenez l’infirmière"))
        #expect(biologie.alerte == "Résultat à lire tout de suite : Potassium 6,3 mmol/L (très haut, alerte).")
    }
}

extension MessageOuvert {
    /// A message that brought the report of a laboratory.
    fileprivate static func essai(corps: ContenuLisible, resultats: [ResultatSignale]) -> MessageOuvert {
        let description = DescriptionDocument(
            type: CodeRecu(code: "11502-2", systeme: "2.16.840.1.113883.6.1", libelle: "CR de biologie"),
            titre: "Résultats", acteLe: Instant(secondes: 0), auteur: "", typeMIME: "text/xml")
        let recu = DocumentRecu(
            id: Cle(1), description: description, rangPiece: 0, chemin: "", usager: IdentiteRecue(),
            resultatsSignales: resultats)
        let resume = ResumeMessage(
            id: Cle(1), boite: Cle(1), libelleBoite: "", recuLe: Instant(secondes: 0), expediteur: "",
            expediteurEstUsager: false, objet: "", estLu: false, estUrgent: false, nombreDePieces: 1,
            rattachement: .sansObjet, prisEnChargePar: "", preneur: nil, estClasse: false, estArchive: false)
        return MessageOuvert(resume: resume, courriel: Courriel(corps: corps), documents: [recu])
    }
}
