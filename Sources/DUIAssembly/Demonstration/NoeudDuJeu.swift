import DUIDomain
import Foundation
import Yams

/// Why the demonstration set cannot be read: the file, the line, the key.
public struct ErreurDuJeu: Error, Hashable, Sendable {
    /// One French sentence.
    public let message: String

    init(fichier: String, ligne: Int?, cle: String, _ raison: String) {
        let lieu = ligne.map { ", ligne \($0)" } ?? ""
        let nom = cle.isEmpty ? "" : ", clé «\u{A0}\(cle)\u{A0}»"
        message = "Le fichier \(fichier)\(lieu)\(nom) : \(raison)."
    }
}

/// A node of a file of the demonstration set, which knows where it stands, so that every refusal can tell.
struct NoeudDuJeu {
    let fichier: String
    let cle: String
    let noeud: Node

    /// Reads a file and takes what stands under its first key.
    static func lire(_ dossier: URL, _ fichier: String, sous cle: String) throws(ErreurDuJeu) -> NoeudDuJeu {
        guard let texte = try? String(contentsOf: dossier.appendingPathComponent(fichier), encoding: .utf8) else {
            throw ErreurDuJeu(fichier: fichier, ligne: nil, cle: "", "il manque, ou ne se lit pas")
        }
        let racine: Node?
        do {
            racine = try compose(yaml: texte)
        } catch {
            let ligne = (error as? YamlError).flatMap(Self.ligne)
            throw ErreurDuJeu(fichier: fichier, ligne: ligne, cle: "", "il n’est pas du YAML correct")
        }
        guard let racine else { throw ErreurDuJeu(fichier: fichier, ligne: nil, cle: "", "il est vide") }
        return try NoeudDuJeu(fichier: fichier, cle: "", noeud: racine).objet(cle)
    }

    private static func ligne(_ erreur: YamlError) -> Int? {
        switch erreur {
        case .scanner(_, _, let marque, _), .parser(_, _, let marque, _), .composer(_, _, let marque, _): marque.line
        default: nil
        }
    }

    /// A refusal about this node.
    func refus(_ raison: String) -> ErreurDuJeu {
        ErreurDuJeu(fichier: fichier, ligne: noeud.mark?.line, cle: cle, raison)
    }

    /// What stands under a key, or nothing.
    func objetOuRien(_ nom: String) -> NoeudDuJeu? {
        guard let sous = noeud.mapping?[Node(nom)], sous.null == nil else { return nil }
        return NoeudDuJeu(fichier: fichier, cle: cle.isEmpty ? nom : "\(cle).\(nom)", noeud: sous)
    }

    /// What stands under a key.
    func objet(_ nom: String) throws(ErreurDuJeu) -> NoeudDuJeu {
        guard let sous = objetOuRien(nom) else { throw refus("il manque la clé «\u{A0}\(nom)\u{A0}»") }
        return sous
    }

    /// The items of a list under a key; none when the key is absent.
    func liste(_ nom: String) throws(ErreurDuJeu) -> [NoeudDuJeu] {
        guard let sous = objetOuRien(nom) else { return [] }
        return try sous.elements()
    }

    /// The items of this list.
    func elements() throws(ErreurDuJeu) -> [NoeudDuJeu] {
        guard let suite = noeud.sequence else { throw refus("une liste est attendue") }
        return suite.enumerated().map { rang, sous in
            NoeudDuJeu(fichier: fichier, cle: "\(cle)[\(rang)]", noeud: sous)
        }
    }

    /// Texts of a list under a key.
    func textes(_ nom: String) throws(ErreurDuJeu) -> [String] {
        var sortie: [String] = []
        for element in try liste(nom) { sortie.append(try element.texte()) }
        return sortie
    }

    /// This node as a text. A text is harmless once read, like anything that comes from outside.
    func texte() throws(ErreurDuJeu) -> String {
        guard let brut = noeud.scalar?.string else { throw refus("un texte est attendu") }
        return Assainissement.texte(brut)
    }

    /// The text under a key.
    func texte(_ nom: String) throws(ErreurDuJeu) -> String { try objet(nom).texte() }

    /// The text under a key, empty when absent.
    func texteOuVide(_ nom: String) throws(ErreurDuJeu) -> String {
        guard let sous = objetOuRien(nom) else { return "" }
        return try sous.texte()
    }

    /// Yes or no under a key.
    func booleen(_ nom: String) throws(ErreurDuJeu) -> Bool {
        let sous = try objet(nom)
        switch try sous.texte() {
        case "true": return true
        case "false": return false
        default: throw sous.refus("«\u{A0}true\u{A0}» ou «\u{A0}false\u{A0}» est attendu")
        }
    }

    /// The whole number under a key, or nothing.
    func entierOuRien(_ nom: String) throws(ErreurDuJeu) -> Int? {
        guard let sous = objetOuRien(nom) else { return nil }
        guard let nombre = Int(try sous.texte()) else { throw sous.refus("un nombre entier est attendu") }
        return nombre
    }

    /// The day under a key, or nothing.
    func jourOuRien(_ nom: String) throws(ErreurDuJeu) -> JourCivil? {
        guard let sous = objetOuRien(nom) else { return nil }
        let texte = try sous.texte()
        guard texte.count == 10, let jour = JourCivil(iso: texte) else {
            throw sous.refus("une date AAAA-MM-JJ est attendue")
        }
        return jour
    }

    /// The day under a key.
    func jour(_ nom: String) throws(ErreurDuJeu) -> JourCivil {
        guard let jour = try jourOuRien(nom) else { throw refus("il manque la clé «\u{A0}\(nom)\u{A0}»") }
        return jour
    }

    /// The instant under a key (`AAAA-MM-JJTHH:MM`, legal time of France), or nothing.
    func instantOuRien(_ nom: String) throws(ErreurDuJeu) -> Instant? {
        guard let sous = objetOuRien(nom) else { return nil }
        let parties = try sous.texte().split(separator: "T")
        let horaire = parties.count == 2 ? parties[1].split(separator: ":").compactMap { Int($0) } : []
        guard horaire.count == 2, (0..<24).contains(horaire[0]), (0..<60).contains(horaire[1]),
            let jour = JourCivil(iso: parties[0])
        else { throw sous.refus("un instant AAAA-MM-JJTHH:MM est attendu") }
        return Instant(jour, heure: horaire[0], minute: horaire[1])
    }

    /// The instant under a key.
    func instant(_ nom: String) throws(ErreurDuJeu) -> Instant {
        guard let instant = try instantOuRien(nom) else { throw refus("il manque la clé «\u{A0}\(nom)\u{A0}»") }
        return instant
    }

    /// The value that a word under a key stands for.
    func parmi<Valeur>(_ nom: String, _ table: [String: Valeur]) throws(ErreurDuJeu) -> Valeur {
        let sous = try objet(nom)
        let mot = try sous.texte()
        guard let valeur = table[mot] else {
            throw sous.refus(
                "la valeur «\u{A0}\(mot)\u{A0}» n’est pas connue (\(table.keys.sorted().joined(separator: ", ")))")
        }
        return valeur
    }
}
