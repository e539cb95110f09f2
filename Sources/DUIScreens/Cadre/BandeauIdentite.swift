import DUIDomain
import DUITerminal
import DUIViewModels

/// The identity strip: it never scrolls away while clinical content is on screen.
///
/// Source: INS/va1.36: birth name, first given name, date of birth and sex stay visible whatever else has to go.
enum BandeauIdentite {
    /// How many rows the identity takes: a second one where the first would lose the room, the state of the identity or
    /// the words of an alert, unless the screen is too low for it.
    static func rangees(
        _ resident: Resident, _ mots: Vocabulaire, au maintenant: Instant, _ taille: Size, _ signes: Glyphs
    ) -> Int {
        let bandeau = Bandeau(resident, mots, au: maintenant, largeur: taille.columns, signes: signes)
        return bandeau.estComplet || taille.rows < 16 ? 1 : 2
    }

    static func dessiner(
        _ resident: Resident, _ mots: Vocabulaire, au maintenant: Instant, dans cadre: inout Frame, _ ligne: Rect
    ) {
        cadre.fill(ligne, style: .rappel)
        let bandeaux =
            ligne.rows > 1
            ? Bandeau.surDeuxRangees(resident, mots, au: maintenant, largeur: ligne.columns, signes: cadre.glyphs)
            : [Bandeau(resident, mots, au: maintenant, largeur: ligne.columns, signes: cadre.glyphs)]
        for (rang, bandeau) in bandeaux.enumerated() { poser(bandeau, dans: &cadre, ligne.line(rang)) }
    }

    private static func poser(_ bandeau: Bandeau, dans cadre: inout Frame, _ ligne: Rect) {
        let fin = cadre.put(
            bandeau.identite, row: ligne.row, column: ligne.column, style: .rappel, width: ligne.columns)
        guard !bandeau.alerte.isEmpty else { return }
        cadre.put(
            bandeau.alerte, row: ligne.row, column: ligne.column + fin, style: .alerte.bolded(),
            width: ligne.columns - fin)
    }

    /// Somebody a received document says it is about, before anybody confirmed it.
    static func dessiner(recue: IdentiteRecue, etat: String, dans cadre: inout Frame, _ ligne: Rect) {
        cadre.fill(ligne, style: .rappel)
        let place = ligne.columns - 1
        let complet = "\(IdentiteEnMots.recue(recue))  \(etat)"
        let texte = TextWidth.of(complet) <= place ? complet : IdentiteEnMots.recue(recue)
        cadre.put(
            " " + TextWidth.truncate(texte, to: place, glyphs: cadre.glyphs), row: ligne.row,
            column: ligne.column, style: .rappel, width: ligne.columns)
    }

    /// What fits in a width: the less needed parts go first, whole; what is cut at last ends with its sign.
    struct Bandeau {
        private(set) var identite = ""
        private(set) var alerte = ""
        /// Whether nothing that care needs was left out.
        private(set) var estComplet = false

        /// Who it is, then where she lives, how sure the identity is, and what to beware of.
        static func surDeuxRangees(
            _ resident: Resident, _ mots: Vocabulaire, au maintenant: Instant, largeur: Int, signes: Glyphs
        ) -> [Bandeau] {
            let parties = Parties(resident, mots, au: maintenant, large: false, signes: signes)
            var (haut, bas) = (Bandeau(), Bandeau())
            haut.couper(parties, ecart: " ", largeur: largeur, signes: signes)
            bas.identite = " " + parties.suite.filter { !$0.isEmpty }.joined(separator: " ")
            let place = largeur - TextWidth.of(bas.identite)
            bas.alerte = parties.alertes.map { " " + $0 }.first { TextWidth.of($0) <= place } ?? ""
            return [haut, bas]
        }

        private init() {}

        init(_ resident: Resident, _ mots: Vocabulaire, au maintenant: Instant, largeur: Int, signes: Glyphs) {
            let large = largeur >= 100
            let ecart = large ? "   " : " "
            let parties = Parties(resident, mots, au: maintenant, large: large, signes: signes)
            let alertes = parties.alertes.map { ecart + $0 }
            for alerte in alertes.isEmpty ? [""] : alertes {
                for (rang, choix) in parties.choix.enumerated() {
                    let texte = " " + choix.filter { !$0.isEmpty }.joined(separator: ecart)
                    guard TextWidth.of(texte) + TextWidth.of(alerte) <= largeur else { continue }
                    (identite, self.alerte) = (texte, alerte)
                    estComplet =
                        rang < Parties.choixComplets && (alertes.isEmpty || TextWidth.of(alerte) > ecart.count + 1)
                    return
                }
            }
            couper(parties, ecart: ecart, largeur: largeur, signes: signes)
        }

        /// Not even the shortest form fits: the names give way, never sex nor date.
        private mutating func couper(_ parties: Parties, ecart: String, largeur: Int, signes: Glyphs) {
            let fin = ecart + parties.fin
            let noms = TextWidth.truncate(parties.noms, to: max(1, largeur - 1 - TextWidth.of(fin)), glyphs: signes)
            identite = " " + noms + fin
        }
    }

    private struct Parties {
        /// Names in use and at birth.
        var noms: String
        /// Sex and date of birth.
        var fin: String
        /// The first alert with the number of others, then shortened.
        var alertes: [String] = []
        /// What stands before the alert, richest first.
        var choix: [[String]]
        /// How many of them, from the first, leave nothing out that care needs.
        static let choixComplets = 2
        /// What stands on a second row.
        var suite: [String]

        init(_ resident: Resident, _ mots: Vocabulaire, au maintenant: Instant, large: Bool, signes: Glyphs) {
            let traits = resident.traits
            let age = traits.dateDeNaissance.anneesRevolues(au: maintenant.heureLegale.jour)
            let naissance = traits.dateDeNaissance.court
            noms = [traits.affichage, traits.mentionDeNaissance].filter { !$0.isEmpty }.joined(separator: " ")
            fin = "\(traits.sexe.rawValue) \(naissance)"
            let debut = [
                traits.affichage, traits.mentionDeNaissance, traits.sexe.rawValue,
                large ? "\(naissance) (\(age) ans)" : naissance,
            ]
            let dit = mots.lieu(chambre: resident.sejour.chambre, unite: resident.sejour.unite?.nom ?? "")
            // The narrow strip keeps « Ch.112 » in one word.
            let chambre = large || mots.chambre == nil ? dit : dit.replacing(". ", with: ".")
            let mot = resident.statut.libelle.split(separator: " ").last.map(String.init) ?? ""
            suite = [chambre, resident.statut.libelle]
            choix = [
                debut + [chambre, resident.statut.libelle], debut + [chambre, mot], debut + [resident.statut.libelle],
                debut + [mot], debut,
            ]
            let tout = resident.allergies.map { (large ? "Allergie " : "") + $0.substance }
            let dites = tout.isEmpty ? resident.alertes.map(\.texte) : tout
            guard let premiere = dites.first else { return }
            let suite = dites.count > 1 ? " +\(dites.count - 1)" : ""
            alertes = [60, 24, 14, 9].map {
                "! " + TextWidth.truncate(premiere, to: $0, glyphs: signes) + suite
            }
            alertes.append("!")
        }
    }
}
