import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

@Suite("Recherche dans un texte")
struct RechercheDansLeTexteTests {
    private func lecteur(_ lignes: [String], hauteur: Int, sections: [Int] = []) -> LecteurState {
        var lecteur = LecteurState(ContenuLisible(titre: ""))
        lecteur.mesurer(largeur: 40, hauteur: hauteur) { _, _ in
            TexteMisEnPage(lignes: lignes.map { LigneMiseEnPage([Fragment($0)]) }, sections: sections)
        }
        return lecteur
    }

    @Test("Les lignes de la dernière page se trouvent l’une après l’autre, puis la première de nouveau")
    func dernierePage() {
        var lecteur = lecteur(["un mot", "rien", "un mot", "Mot", "fin"], hauteur: 4)
        var trouvees: [Int?] = []
        for _ in 0..<4 {
            let trouve = lecteur.chercher("mot")
            #expect(trouve)
            trouvees.append(lecteur.trouvee)
        }
        #expect(trouvees == [0, 2, 3, 0])
        #expect(lecteur.bilanDeRecherche == "1 sur 3")
        let absent = lecteur.chercher("absent")
        #expect(!absent)
        #expect(lecteur.bilanDeRecherche == "introuvable")
    }

    @Test("s passe par chaque section, même celles de la dernière page, puis revient à la première")
    func sections() {
        var lecteur = lecteur(["A", "a", "B", "b", "C", "c"], hauteur: 5, sections: [0, 2, 4])
        var vues: [Int?] = []
        for _ in 0..<4 {
            lecteur.allerALaSectionSuivante()
            vues.append(lecteur.sectionCourante)
        }
        #expect(vues == [1, 2, 0, 1])
    }

    @Test("L’aide se cherche aussi, et Échap ferme le champ avant l’aide")
    func aide() {
        var ecran = EcranDEssai(DocumentsDEssai.compte(.ide))
        ecran.touches("F6", "F1", "/")
        ecran.taper("verrou")
        #expect(ecran.texte.contains("/ verrou"))
        ecran.touches("Échap")
        #expect(ecran.application.superpositions.count == 1)
        ecran.touches("Échap")
        #expect(ecran.application.superpositions.isEmpty)
    }

    @Test("La synthèse d’un dossier se cherche ; Échap ferme le champ, puis le volet, puis le dossier")
    func dossier() throws {
        let resident = try DocumentsDEssai.resident()
        let dossier = Dossier(
            resident: resident, contacts: [], medecinTraitant: "Dr KERVELLA", regime: "", directivesAnticipees: "",
            mesureDeProtection: nil, monEspaceSante: .inconnu, habitudesDeVie: "", prochainsRendezVous: [],
            documentsALire: 0, messagesATraiter: 0)
        var ecran = EcranDEssai(DocumentsDEssai.compte(.ide)) { effet in
            if case .residents(.ouvrirDossier) = effet { .residents(.dossier(dossier)) } else { nil }
        }
        ecran.traiter(.resultat(.residents(.dossier(dossier)), origine: .residents))
        ecran.touches("F6", "/")
        ecran.taper("penicilline")
        #expect(ecran.rangees[21].contains("/ penicilline"))
        #expect(!ecran.rangees[21].contains("introuvable"))
        ecran.touches("Échap")
        #expect(!ecran.application.saisit)
        ecran.touches("Échap", "Échap")
        #expect(ecran.application.panneaux.residents.dossier == nil)
    }

    @Test("Un message se cherche ; les lettres n’agissent pas pendant la saisie")
    func message() {
        let resume = ResumeMessage(
            id: Cle(5), boite: Cle(1), libelleBoite: "Équipe", recuLe: DocumentsDEssai.nuit, expediteur: "CH du Port",
            expediteurEstUsager: false, objet: "Retour", estLu: false, estUrgent: false, nombreDePieces: 0,
            rattachement: .sansObjet, prisEnChargePar: "", preneur: nil, estClasse: false, estArchive: false)
        let ouvert = MessageOuvert(resume: resume, courriel: Courriel(), documents: [])
        var ecran = EcranDEssai(DocumentsDEssai.compte(.ide))
        ecran.aller(.messagerie)
        ecran.traiter(
            .resultat(.messagerie(.ouvert(ouvert, DocumentsDEssai.contenu("Retour"))), origine: .messagerie))
        let avant = ecran.effets.count
        ecran.touches("/")
        ecran.taper("al")
        #expect(ecran.effets.count == avant)
        #expect(ecran.application.panneaux.messagerie.ouvert?.lecteurVisible.recherche == "al")
        ecran.touches("Échap")
        #expect(ecran.application.panneaux.messagerie.ouvert != nil)
    }
}
