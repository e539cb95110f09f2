import DUIDomain

/// The few lines of a file that a list needs, found without parsing the whole.
///
/// It knows the plain layout that the files use; at the first thing that it does not understand for sure it gives
/// nothing, and the caller parses the file in full.
enum ApercuParcours {
    /// The line of the list for a file, or nothing when a full parse is needed.
    static func scan(_ texte: String, id: String) -> ResumeParcours? {
        var lecture = Lecture()
        for ligne in texte.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            guard lecture.take(Substring(ligne)) else { return nil }
        }
        guard lecture.valeurs["id"] == id, let titre = lecture.valeurs["titre"],
            let domaine = lecture.valeurs["domaine"].flatMap(DomaineParcours.init(rawValue:)),
            let etapes = lecture.etapes
        else { return nil }
        let usager = UsagerParcours(
            prenom: lecture.valeurs["usager.prenom"] ?? "", nom: lecture.valeurs["usager.nom"] ?? "",
            libelle: lecture.valeurs["usager.libelle"] ?? "")
        guard !usager.affiche.isEmpty else { return nil }
        return ResumeParcours(
            id: id, titre: titre, domaine: domaine.libelle, usager: usager.affiche, nombreEtapes: etapes)
    }

    private struct Lecture {
        var valeurs: [String: String] = [:]
        var etapes: Int?
        private var section = ""
        private var suivie = false

        private static let voulues: Set<String> = [
            "id", "titre", "domaine", "usager.prenom", "usager.nom", "usager.libelle",
        ]

        /// Takes a line; false when the layout is not the plain one.
        mutating func take(_ ligne: Substring) -> Bool {
            let retrait = ligne.prefix { $0 == " " }.count
            let reste = ligne.dropFirst(retrait)
            if reste.isEmpty || reste.hasPrefix("#") { return true }
            if retrait == 0 { return openSection(reste) }
            // A wanted value that goes on over the next line is a job for the real parser.
            if suivie && retrait > (section == "usager" ? 2 : 0) { return false }
            suivie = false
            if section == "etapes" {
                if retrait == 2 {
                    guard reste.hasPrefix("- ") else { return false }
                    etapes = (etapes ?? 0) + 1
                }
                return retrait >= 2
            }
            return section == "usager" && retrait == 2 ? keep("usager.", reste) : true
        }

        private mutating func openSection(_ reste: Substring) -> Bool {
            suivie = false
            guard let deuxPoints = reste.firstIndex(of: ":") else { return false }
            section = String(reste[..<deuxPoints])
            let suite = reste[reste.index(after: deuxPoints)...].trimmingBlancs()
            switch section {
            case "etapes":
                guard etapes == nil, suite.isEmpty || suite == "[]" else { return false }
                etapes = 0
                return true
            case "usager": return suite.isEmpty
            default: return keep("", reste)
            }
        }

        private mutating func keep(_ prefixe: String, _ reste: Substring) -> Bool {
            guard let deuxPoints = reste.firstIndex(of: ":") else { return false }
            let cle = prefixe + reste[..<deuxPoints]
            guard Self.voulues.contains(cle) else { return true }
            guard valeurs[cle] == nil, let valeur = scalar(reste[reste.index(after: deuxPoints)...]) else {
                return false
            }
            valeurs[cle] = valeur
            suivie = true
            return true
        }

        /// A value on one line: plain, or in quotes without any escape.
        private func scalar(_ brut: Substring) -> String? {
            guard brut.first == " " else { return nil }
            let valeur = brut.trimmingBlancs()
            guard let premier = valeur.first, !valeur.contains(" #"), !valeur.contains("\\") else { return nil }
            if premier == "'" || premier == "\"" {
                let interieur = valeur.dropFirst().dropLast()
                guard valeur.count > 2, valeur.last == premier, !interieur.contains(premier) else { return nil }
                return Assainissement.texte(String(interieur)).trimmingBlancs()
            }
            guard !"|>&*!%@`[]{},?:#-~".contains(premier), !valeur.contains(": "), valeur.last != ":",
                valeur.lowercased() != "null"
            else { return nil }
            return Assainissement.texte(valeur)
        }
    }
}
