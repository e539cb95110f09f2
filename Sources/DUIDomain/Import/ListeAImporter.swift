/// A list of people out of a spreadsheet, read and controlled whole: all its faults are known before anything is written.
///
/// Each row goes through the controls of the form of admission. What the base alone knows (rooms, units, local numbers,
/// people already there) is added by `avec`.
public struct ListeAImporter: Hashable, Sendable {
    /// Name of the file, without its folder.
    public let nom: String
    /// How its letters are written.
    public let encodage: EncodageImport
    /// What separates its cells.
    public let separateur: Separateur
    /// Its titles.
    public let entetes: EntetesImport
    /// Its rows, those without anything left aside.
    public private(set) var lignes: [LigneImport]

    /// What may separate the cells of a list.
    public enum Separateur: String, Hashable, Sendable, CaseIterable {
        /// `;`, of spreadsheets in French.
        case pointVirgule = ";"
        /// `,`, of RFC 4180.
        case virgule = ","
        /// A tab.
        case tabulation = "\t"

        /// In words.
        public var libelle: String {
            switch self {
            case .pointVirgule: "point-virgule"
            case .virgule: "virgule"
            case .tabulation: "tabulation"
            }
        }

        var octet: UInt8 { rawValue.utf8.first ?? 0 }
    }

    /// Reads and controls a file, on the day `aujourdhui`. Refused when it is no text, when it passes `LimitesImport`, when
    /// its titles are not understood or when it holds nobody; a faulty row is never a refusal: it is told with the others.
    public init(octets: [UInt8], nom: String, aujourdhui: JourCivil) throws(RefusFichierImport) {
        let (texte, encodage) = try EncodageImport.decoder(octets)
        let lettres = Array(texte.utf8)
        let (annonce, debut) = Self.separateurAnnonce(lettres)
        let (separateur, entetes) = Self.entetes(lettres, debut, annonce)
        if let refus = entetes.refus { throw RefusFichierImport(refus) }
        var lecteur = LecteurCSV(lettres, separateur: separateur.octet, depuis: debut)
        var (lignes, titresLus): ([LigneImport], Bool) = ([], false)
        let controle = ControleDeLigne(entetes: entetes, aujourdhui: aujourdhui)
        var ressemblances = RessemblancesDeLaListe()
        while let rangee = lecteur.suivante() {
            guard !rangee.estVide else { continue }
            guard titresLus else {
                titresLus = true
                continue
            }
            guard lignes.count < LimitesImport.rangees else {
                throw RefusFichierImport(
                    "La liste dépasse \(LimitesImport.rangees) lignes : elle n’est pas lue. Coupez-la en plusieurs fichiers."
                )
            }
            var ligne = controle.lire(rangee)
            ligne.constats += ressemblances.examiner(ligne)
            lignes.append(ligne)
        }
        guard !lignes.isEmpty else {
            throw RefusFichierImport("Le fichier n’a que ses titres : il n’y a personne à importer.")
        }
        (self.nom, self.encodage, self.separateur) = (
            Assainissement.ligne(String(nom.prefix(100))), encodage, separateur
        )
        (self.entetes, self.lignes) = (entetes, lignes)
    }

    /// Some spreadsheets announce the separator by a first line, `sep=;`, which is no row.
    private static func separateurAnnonce(_ octets: [UInt8]) -> (Separateur?, apres: Int) {
        guard octets.count > 5, String(decoding: octets[0..<4], as: UTF8.self).lowercased() == "sep=",
            let annonce = Separateur.allCases.first(where: { $0.octet == octets[4] })
        else { return (nil, 0) }
        var place = 5
        while place < octets.count, octets[place] == UInt8(ascii: "\r") || octets[place] == UInt8(ascii: "\n") {
            place += 1
        }
        return (annonce, place)
    }

    /// The separator under which most titles are understood, then which makes most cells.
    private static func entetes(
        _ octets: [UInt8], _ debut: Int, _ annonce: Separateur?
    ) -> (Separateur, EntetesImport) {
        var meilleure = (Separateur.pointVirgule, EntetesImport([]))
        for separateur in annonce.map({ [$0] }) ?? Separateur.allCases {
            var lecteur = LecteurCSV(octets, separateur: separateur.octet, depuis: debut)
            var rangee = lecteur.suivante()
            while let vide = rangee, vide.estVide { rangee = lecteur.suivante() }
            let lue = EntetesImport(rangee?.cellules ?? [])
            let note = (lue.places.count, lue.titres.count)
            if note > (meilleure.1.places.count, meilleure.1.titres.count) { meilleure = (separateur, lue) }
        }
        return meilleure
    }

    /// The list with what the base says of its rows.
    public func avec(_ constats: [ConstatImport]) -> ListeAImporter {
        var liste = self
        let parLigne = Dictionary(grouping: constats, by: \.ligne)
        for rang in liste.lignes.indices { liste.lignes[rang].constats += parLigne[liste.lignes[rang].numero] ?? [] }
        return liste
    }

    /// The rows that make a person.
    public var nouvelles: [LigneImport] { lignes.filter(\.estNouvelle) }

    /// What stops the import, all of it at once; empty when nothing does. Of a person known already nothing is asked.
    public func obstacles(_ acceptations: AcceptationsImport) -> [ObstacleImport] {
        func combien(_ gravite: ConstatImport.Gravite) -> Int {
            lignes.count { $0.a(gravite) && (gravite == .faute || !$0.a(.dejaConnue)) }
        }
        var obstacles: [ObstacleImport] = []
        let (fautes, proches, doutes) = (combien(.faute), combien(.ressemblance), combien(.doute))
        if fautes > 0 { obstacles.append(.fautes(fautes)) }
        if proches > 0, !acceptations.contains(.ressemblances) { obstacles.append(.ressemblances(proches)) }
        if doutes > 0, !acceptations.contains(.doutes) { obstacles.append(.doutes(doutes)) }
        return obstacles
    }
}
