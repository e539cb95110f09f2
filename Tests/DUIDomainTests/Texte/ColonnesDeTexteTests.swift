import Testing

@testable import DUIDomain

@Suite("Colonnes d’un texte")
struct ColonnesDeTexteTests {
    private let ordonnance = [
        "      Médicament                         Posologie                          Durée",
        "      PARACÉTAMOL 1 g, comprimé          1 comprimé matin, midi et soir     5 jours",
        "                                         si douleur",
        "      FUROSÉMIDE 40 mg                   1 comprimé le matin                30 jours",
    ]

    @Test("les gouttières se resserrent, chaque mot reste sous le sien")
    func resserre() {
        #expect(
            ColonnesDeTexte.resserrer(ordonnance, largeur: 76) == [
                "Médicament                 Posologie                       Durée",
                "PARACÉTAMOL 1 g, comprimé  1 comprimé matin, midi et soir  5 jours",
                "                           si douleur",
                "FUROSÉMIDE 40 mg           1 comprimé le matin             30 jours",
            ])
    }

    @Test("un titre ou une note en travers d’une gouttière restent entiers et ne l’empêchent pas de se resserrer")
    func enTravers() {
        let titre = "                    Ordonnance de sortie des urgences"
        let note = "      * à poursuivre sans interruption jusqu’à la prochaine consultation de cardiologie"
        let suite = "                                         matin, midi, soir et au coucher si la douleur persiste"
        #expect(
            ColonnesDeTexte.resserrer([titre, "Prescription"] + ordonnance + [suite, note], largeur: 76) == [
                "              Ordonnance de sortie des urgences", "Prescription",
                "Médicament                 Posologie                       Durée",
                "PARACÉTAMOL 1 g, comprimé  1 comprimé matin, midi et soir  5 jours",
                "                           si douleur",
                "FUROSÉMIDE 40 mg           1 comprimé le matin             30 jours",
                "                      matin, midi, soir et au coucher si la douleur persiste",
                "* à poursuivre sans interruption jusqu’à la prochaine consultation de cardiologie",
            ])
    }

    @Test("une rangée de titres seule reste avec ce qu’elle titre, le reste se coupe aux lignes vides")
    func groupes() {
        let titres = "Médicament        Posologie"
        #expect(
            ColonnesDeTexte.groupes(["Cabinet", "", titres, "", "DOLIPRANE         1 le soir", "", "Signé"]) == [
                ["Cabinet"], [""], [titres, "", "DOLIPRANE         1 le soir"], [""], ["Signé"],
            ])
    }

    @Test("ce qui tient déjà ne bouge pas ; sans gouttière commune rien ne bouge")
    func inchange() {
        #expect(ColonnesDeTexte.resserrer(ordonnance, largeur: 120) == ordonnance)
        let phrases = ["Le traitement est poursuivi.", "Revoir le poids."]
        #expect(ColonnesDeTexte.resserrer(phrases, largeur: 10) == phrases)
        let enorme = [String(repeating: " a", count: 2000)]
        #expect(ColonnesDeTexte.resserrer(enorme, largeur: 10) == enorme)
    }
}
