import DUIDomain
import Foundation

/// Takes the text of a PDF through `pdftotext`, in a process of its own: a crash or an endless loop stays there.
public enum LecteurPDF {
    /// Largest PDF accepted.
    public static let tailleMaximale = 60 << 20
    /// Largest text taken from one PDF.
    static let texteMaximal = 8 << 20
    /// Longest time given to one PDF.
    static let delai = 10.0

    /// The text of a PDF, layout kept, pages parted by form feeds turned into blank lines.
    public static func text(of octets: Data) throws(ErreurLecture) -> String {
        try pages(of: octets).joined(separator: "\n\n")
    }

    /// The text of each page, layout kept, made harmless.
    public static func pages(of octets: Data) throws(ErreurLecture) -> [String] {
        try pages(of: octets, dossiers: SousProcessus.dossiersDeProgrammes)
    }

    static func pages(of octets: Data, dossiers: [String]) throws(ErreurLecture) -> [String] {
        guard octets.prefix(1024).range(of: Signature.pdf) != nil else {
            throw ErreurLecture(.abime, "Ce fichier n’est pas un PDF, malgré ce qu’il annonce.")
        }
        guard octets.count <= tailleMaximale else {
            throw ErreurLecture(
                .tropGrand,
                "Le PDF pèse \(Taille.enMots(octets.count)), plus que les \(Taille.enMots(tailleMaximale)) acceptés.")
        }
        guard let outil = SousProcessus.chercher("pdftotext", dans: dossiers) else {
            throw ErreurLecture(
                .outilAbsent,
                "Le texte de ce PDF ne peut pas être lu : il manque le programme « pdftotext »"
                    + " (paquet poppler-utils), à faire installer sur ce poste. Le PDF reste imprimable.")
        }
        let sortie = try executer(outil, octets)
        return decouper(sortie)
    }

    /// Whether a PDF has lost its end, which `pdftotext` makes up for without a word: the mark that ends the file stands in
    /// its last bytes (ISO 32000-1, 7.5.5), whatever a mail adds after it.
    static func estCoupe(_ octets: Data) -> Bool {
        octets.prefix(1024).range(of: Signature.pdf) != nil
            && octets.suffix(4096).range(of: Data("%%EOF".utf8)) == nil
    }

    private static func executer(_ outil: String, _ octets: Data) throws(ErreurLecture) -> Data {
        let resultat = SousProcessus(
            programme: outil, arguments: ["-layout", "-enc", "UTF-8", "-", "-"], entree: octets,
            sortieMaximale: texteMaximal, delai: delai
        ).executer()
        switch resultat {
        case .fini(code: 0, let sortie, _): return sortie
        case .fini(_, _, let erreurs): throw refus(erreurs, coupe: estCoupe(octets))
        case .tropLong:
            throw ErreurLecture(
                .tropGrand,
                "Ce PDF de \(Taille.enMots(octets.count)) demande plus des \(Int(delai)) secondes données à sa lecture :"
                    + " imprimez-le ou ouvrez-le avec un autre logiciel.")
        case .tropDeSortie:
            throw ErreurLecture(
                .tropGrand,
                "Ce PDF contient plus de \(Taille.enMots(texteMaximal)) de texte, la limite de lecture : imprimez-le.")
        case .echec:
            throw ErreurLecture(.outilAbsent, "Le programme « pdftotext » n’a pas pu être lancé : le PDF n’est pas lu.")
        }
    }

    private static func refus(_ erreurs: Data, coupe: Bool) -> ErreurLecture {
        let texte = String(decoding: erreurs, as: UTF8.self).lowercased()
        if texte.contains("password") || texte.contains("copying of text") {
            return ErreurLecture(
                .chiffre, "Ce PDF est protégé par un mot de passe : demandez à l’émetteur un document sans protection.")
        }
        if texte.contains("out of memory") {
            return ErreurLecture(
                .tropGrand, "Ce PDF demande plus de mémoire que la limite de lecture (1 Go) : imprimez-le.")
        }
        return ErreurLecture(
            .abime,
            coupe
                ? "Ce PDF s’arrête avant sa fin : il ne peut pas être lu."
                : "Ce PDF est abîmé : il ne peut pas être lu.")
    }

    /// Parts the pages, drops white space at the ends of lines and blank lines at both ends of a page.
    static func decouper(_ sortie: Data) -> [String] {
        var pages = String(decoding: sortie, as: UTF8.self).components(separatedBy: "\u{0C}").map { page in
            let lignes = Assainissement.texte(page).components(separatedBy: "\n").map { ligne in
                String(ligne.reversed().drop { $0 == " " }.reversed())
            }
            let debut = lignes.drop(while: \.isEmpty)
            let fin = debut.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? debut.startIndex
            return debut[..<fin].joined(separator: "\n")
        }
        if pages.count > 1, pages.last?.isEmpty == true { pages.removeLast() }
        return pages
    }
}
