/// Texts for whom may not read a matricule INS (INS/va1.50): each one becomes a row of dots, wherever it stands.
public enum MasqueDeMatricule {
    /// What stands for a matricule.
    public static let points = "•••••••••••••••"

    /// A text without its matricules, written in one piece or in groups (1, 2, 2, 2, 3, 3 and 2 digits, Corsica's 2A and
    /// 2B among them). Whatever has the shape of one is hidden, its key right or wrong: a wrong one is a matricule that
    /// somebody mistyped. A number inside a longer one, or after a dot as in an OID, has not that shape.
    public static func masquer(_ texte: String) -> String {
        let signes = Array(texte)
        var sortie = ""
        var rang = 0
        while rang < signes.count {
            let apresUnNombre = rang > 0 && (estChiffre(signes[rang - 1]) || signes[rang - 1] == ".")
            if !apresUnNombre, let fin = finDuMatricule(signes, depuis: rang) {
                sortie += points
                rang = fin
            } else {
                sortie.append(signes[rang])
                rang += 1
            }
        }
        return sortie
    }

    private static let groupes = [1, 2, 2, 2, 3, 3, 2]

    private static func finDuMatricule(_ signes: [Character], depuis debut: Int) -> Int? {
        guard debut < signes.count, ("1"..."8").contains(signes[debut]) else { return nil }
        var rang = debut
        for (numero, longueur) in groupes.enumerated() {
            if numero > 0, rang < signes.count, " \u{A0}\u{202F}".contains(signes[rang]) { rang += 1 }
            for place in 0..<longueur {
                guard rang < signes.count else { return nil }
                // The fourth group is a department: 2A and 2B are Corsica's.
                let corse = numero == 3 && place == 1 && signes[rang - 1] == "2" && "AB".contains(signes[rang])
                guard estChiffre(signes[rang]) || corse else { return nil }
                rang += 1
            }
        }
        return rang < signes.count && estChiffre(signes[rang]) ? nil : rang
    }

    private static func estChiffre(_ signe: Character) -> Bool { signe.isASCII && signe.isNumber }
}

extension Habilitation {
    /// A document or a mail as the profile reads it: its header says no matricule to whom may not read one. What its author
    /// wrote in the body is left as it is.
    public func vue(_ contenu: ContenuLisible) -> ContenuLisible {
        guard !decide(.lireMatricule).estPermis else { return contenu }
        var contenu = contenu
        func masquer(_ lignes: inout [LigneEntete]) {
            for rang in lignes.indices { lignes[rang].valeur = MasqueDeMatricule.masquer(lignes[rang].valeur) }
        }
        masquer(&contenu.entete)
        masquer(&contenu.details)
        return contenu
    }
}
