import DUIDomain
import Testing

@testable import DUIViewModels

/// The script of a merge: a record is chosen, both are compared, a motive is given, the question is asked, the demand goes.
@Suite("Fusion de deux fiches")
struct FusionStateTests {
    private static let jour = Instant(secondes: 1_795_222_800).heureLegale.jour

    private static func fiche(_ id: Int64, prenom: String = "ELODIE", etat: EtatPresence) -> FicheAFusionner {
        FicheAFusionner(
            resident: Resident(
                id: Cle(id), ipp: "100\(id)",
                traits: TraitsIdentite(
                    nomDeNaissance: "MARTIN", prenomsDeNaissance: prenom, premierPrenom: prenom,
                    nomUtilise: "LEFÈVRE", dateDeNaissance: JourCivil(joursDepuisEpoque: -13_000), sexe: .feminin),
                statut: .provisoire, ins: nil,
                sejour: Sejour(chambre: "", unite: nil, entreeLe: nil, etat: etat), version: Int(id) + 4),
            contenu: ContenuDeFiche([.documents: Int(id)]))
    }

    private static func texte(_ sorties: [Sortie]?) -> String {
        (sorties ?? []).map { sortie in
            switch sortie {
            case .effet(.identite(let effet)): "effet \(effet)"
            case .message(let message): "message \(message.texte)"
            case .choix(let choix): "choix \(choix.titre) " + choix.options.map(\.libelle).joined(separator: "/")
            case .dialogue(let dialogue):
                "dialogue \(dialogue.titre) " + dialogue.lignes.flatMap(\.colonnes).joined(separator: "/")
            default: "autre"
            }
        }.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    @Test("the other record is offered first, or looked for by what is typed")
    func chooses() {
        var etat = FusionState()
        #expect(Self.texte(etat.commencer(.fusionner, Cle(1), [])).contains("fichesProches"))
        #expect(etat.commencer(.bas, Cle(1), []) == nil)
        let proche = Self.fiche(2, etat: .candidat).resident
        #expect(Self.texte(etat.proposer([proche])).contains("LEFÈVRE ELODIE"))
        #expect(Self.texte(etat.proposer([])).contains("Aucune identité proche"))
        #expect(
            Self.texte(etat.choisir("fusion.fiche", "#2", Cle(1), [])).contains(
                "comparerFiches(gardee: 1, absorbee: 2)"))
        #expect(Self.texte(etat.choisir("fusion.fiche", "2", Cle(1), [])).contains("chercherFiches(1, texte: \"2\")"))
        #expect(etat.choisir("fusion.fiche", "", Cle(1), [])?.isEmpty == true)
        #expect(etat.choisir("identite.piece", "x", Cle(1), []) == nil)
        #expect(Self.texte(etat.proposer([], texte: "zzz", sauf: Cle(1))).contains("Aucune autre fiche pour « zzz »"))
    }

    @Test("what forbids is said before the motive is asked; the direction can be swapped")
    func swaps() {
        var etat = FusionState()
        #expect(etat.executer(.valider) == nil && etat.contenu(le: Self.jour) == nil)
        etat.comparer(
            ProjetDeFusion(gardee: Self.fiche(1, etat: .candidat), absorbee: Self.fiche(2, etat: .present)))
        #expect(Self.texte(etat.executer(.valider)).contains("inversez le sens"))
        #expect(etat.conseil.contains("impossible"))
        #expect(etat.executer(.inverserLaFusion)?.isEmpty == true)
        #expect(etat.projet?.gardee.resident.id == Cle(2))
        #expect(Self.texte(etat.executer(.valider)).contains("choix Pourquoi"))
        let lu = etat.contenu(le: Self.jour)?.textes.joined(separator: "\n") ?? ""
        #expect(lu.contains("LEFÈVRE ELODIE (IPP 1002)") && lu.contains("Rien n’est effacé"))
        #expect(etat.executer(.pageSuivante) == nil)
        #expect(etat.executer(.retour)?.isEmpty == true && etat.projet == nil)
    }

    @Test("a motive without a word asks nothing; the demand carries what was looked at")
    func asks() {
        var etat = FusionState()
        let projet = ProjetDeFusion(gardee: Self.fiche(1, etat: .present), absorbee: Self.fiche(2, etat: .candidat))
        etat.comparer(projet)
        #expect(Self.texte(etat.choisir("fusion.motif", " 12 ", Cle(1), [])).contains("message Une fusion"))
        let question = Self.texte(etat.choisir("fusion.motif", "Saisie deux fois", Cle(1), []))
        #expect(question.contains("Fusionner ces deux fiches ?") && question.contains("documents 2"))
        #expect(etat.repondre("fusion.fusionner", "laisser", [])?.isEmpty == true)
        #expect(etat.repondre("identite.insi", "accepter", []) == nil)
        guard
            case .effet(.identite(.fusionner(let demande)))? = etat.repondre("fusion.fusionner", "fusionner", [])?.first
        else {
            Issue.record("no demand")
            return
        }
        #expect(
            demande
                == DemandeDeFusion(
                    gardee: Cle(1), versionGardee: 5, absorbee: Cle(2), versionAbsorbee: 6, motif: "Saisie deux fois",
                    ecartsAcceptes: false))
        #expect(Self.texte(etat.comparerDeNouveau()).contains("comparerFiches(gardee: 1, absorbee: 2)"))
    }

    @Test("traits that differ are in the question, which F10 does not answer")
    func warns() throws {
        var etat = FusionState()
        etat.comparer(
            ProjetDeFusion(
                gardee: Self.fiche(1, etat: .present), absorbee: Self.fiche(2, prenom: "ELODIA", etat: .candidat)))
        guard case .dialogue(let dialogue)? = etat.choisir("fusion.motif", "vérifié", Cle(1), [])?.first else {
            Issue.record("no question")
            return
        }
        #expect(dialogue.boutonDeF10 == nil && dialogue.boutons.last?.libelle == "Fusionner malgré l’écart")
        #expect(dialogue.focus == 0 && dialogue.boutons[0].nom == "laisser")
        guard
            case .effet(.identite(.fusionner(let demande)))? = etat.repondre("fusion.fusionner", "fusionner", [])?.first
        else {
            Issue.record("no demand")
            return
        }
        #expect(demande.ecartsAcceptes)
        // Undoing: nothing to undo, no question.
        #expect(etat.commencer(.defusionner, Cle(1), [])?.isEmpty == true)
    }
}
