import DUIDomain

/// A month to choose a day from, under a date field.
public struct CalendrierMois: Hashable, Sendable {
    /// The selected day.
    public private(set) var choisi: JourCivil

    /// A month with a selected day.
    public init(choisi: JourCivil) { self.choisi = choisi }

    /// `novembre 2026`.
    public var titre: String { FormatDate.moisAnnee(choisi) }

    /// The weeks that touch the month, Monday first; days of the months around are nil.
    public var semaines: [[JourCivil?]] {
        guard let premier = JourCivil(annee: choisi.annee, mois: choisi.mois, jour: 1) else { return [] }
        let nombre = JourCivil.nombreDeJours(mois: choisi.mois, annee: choisi.annee)
        let lundi = premier.lundi
        let lignes = (premier.jourDeSemaine - 1 + nombre + 6) / 7
        return (0..<lignes).map { ligne in
            (0..<7).map { rang in
                let jour = lundi.adding(jours: ligne * 7 + rang)
                return jour.mois == choisi.mois ? jour : nil
            }
        }
    }

    /// Moves by days.
    public mutating func deplacer(jours: Int) { choisi = choisi.adding(jours: jours) }

    /// Moves by months; the 31st becomes the last day of a shorter month.
    public mutating func deplacer(mois pas: Int) {
        let rang = choisi.annee * 12 + choisi.mois - 1 + pas
        let (annee, mois) = (rang / 12, rang % 12 + 1)
        guard rang >= 12 else { return }
        let jour = min(choisi.jour, JourCivil.nombreDeJours(mois: mois, annee: annee))
        choisi = JourCivil(annee: annee, mois: mois, jour: jour) ?? choisi
    }

    /// Selects a day.
    public mutating func choisir(_ jour: JourCivil) { choisi = jour }
}
