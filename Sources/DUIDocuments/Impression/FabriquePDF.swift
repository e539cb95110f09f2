import DUIDomain
import Foundation

/// Makes a printable PDF of readable content: A4, an identity strip on every page, numbered pages.
public enum FabriquePDF {
    /// One content on paper.
    ///
    /// The same content, strip, foot and fonts give the same bytes: the file bears `creeLe` as its date, or a fixed one.
    public static func pdf(
        _ contenu: ContenuLisible, bandeau: String, pied: String, creeLe: Instant? = nil
    ) throws(ErreurLecture) -> Data {
        try pdf([contenu], bandeau: bandeau, pied: pied, creeLe: creeLe)
    }

    /// Several contents on paper, each on a page of its own.
    public static func pdf(
        _ contenus: [ContenuLisible], bandeau: String, pied: String, creeLe: Instant? = nil
    ) throws(ErreurLecture) -> Data {
        try pdf(contenus, bandeau: bandeau, pied: pied, creeLe: creeLe, code: nil)
    }

    /// The same with a square code and its caption, drawn after the last content.
    static func pdf(
        _ contenus: [ContenuLisible], bandeau: String, pied: String, creeLe: Instant?,
        code: (matrice: MatriceDeCode, legende: String)?
    ) throws(ErreurLecture) -> Data {
        func composer(date: String, total: Int?) throws(ErreurLecture) -> (pages: Int, octets: Data?) {
            let titre = Assainissement.ligne(contenus.first?.titre ?? "")
            return try Self.composer(
                contenus, bandeau: bandeau, pied: pied, titre: titre, date: date, total: total, code: code)
        }
        let mesure = try composer(date: "", total: nil)
        let final = try composer(date: horodatage(creeLe), total: mesure.pages)
        guard let octets = final.octets else { throw echec }
        return octets
    }

    private static let echec = ErreurLecture(
        .outilAbsent, "La mise en page du document a échoué : vérifiez que les polices DejaVu sont installées.")

    private static func composer(
        _ contenus: [ContenuLisible], bandeau: String, pied: String, titre: String, date: String, total: Int?,
        code: (matrice: MatriceDeCode, legende: String)?
    ) throws(ErreurLecture) -> (pages: Int, octets: Data?) {
        guard let surface = SurfacePDF(mesureSeulement: total == nil, titre: titre, creeLe: date) else { throw echec }
        let compositeur = Compositeur(
            surface: surface, bandeau: Assainissement.texte(bandeau), pied: Assainissement.texte(pied), total: total)
        for (rang, contenu) in contenus.enumerated() {
            if rang > 0 { compositeur.nouvellePage() }
            BlocsImprimes(compositeur).imprimer(contenu)
        }
        if let code { compositeur.dessiner(code.matrice, legende: code.legende) }
        guard !compositeur.estTronque else {
            throw ErreurLecture(
                .tropGrand,
                "Le document ferait plus de \(Compositeur.pagesMaximales) pages : il n’est pas imprimé, lisez-le à l’écran."
            )
        }
        compositeur.finir()
        return (compositeur.page, surface.finir())
    }

    private static func horodatage(_ instant: Instant?) -> String {
        let heure = HeureLegale(instant ?? Instant(secondes: 0))
        func deux(_ nombre: Int) -> String { nombre < 10 ? "0\(nombre)" : "\(nombre)" }
        return
            "\(heure.jour.iso)T\(deux(heure.heure)):\(deux(heure.minute)):\(deux(heure.seconde))+\(deux(heure.decalage / 3600)):00"
    }
}
