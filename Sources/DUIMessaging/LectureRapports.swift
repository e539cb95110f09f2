import DUIDomain
import Foundation

/// The two reports that machines send: read receipts (RFC 8098) and delivery reports (RFC 3464).
extension LectureCorps {
    /// A read receipt: its disposition, the mail it is about, and what went wrong, which MSSanté writes there.
    mutating func readReceipt(_ octets: Data) {
        let champs = RapportMIME(octets).groupes.flatMap(\.self)
        func value(_ nom: String) -> String { champs.first { $0.nom == nom }?.valeur ?? "" }
        nature = .accuseDeLecture(
            disposition: value("disposition"),
            concerne: EntetesCourriel.identifiers(value("original-message-id"), au: 1).first ?? "")
        let libelles = [
            "disposition": "Résultat", "error": "Erreur", "failure": "Échec", "warning": "Avertissement",
            "final-recipient": "Boîte", "original-message-id": "Message concerné",
        ]
        addSection(
            "Accusé de lecture",
            champs.compactMap { champ in
                let valeur =
                    champ.nom == "disposition"
                    ? DispositionEnMots.phrase(champ.valeur) : RapportMIME.withoutType(champ.nom, champ.valeur)
                return libelles[champ.nom].map { "\($0) : \(valeur)" }
            })
    }

    /// A delivery report: one group of fields a recipient, after one about the mail.
    mutating func readDelivery(_ octets: Data) {
        let groupes = RapportMIME(octets).groupes
        let remises = groupes.compactMap(Remise.init)
        guard let pire = remises.max(by: { $0.gravite < $1.gravite }) else {
            addSection("Avis de remise", groupes.flatMap(\.self).map { "\($0.nom) : \($0.valeur)" })
            return
        }
        let memes = remises.filter { $0.action == pire.action }
        nature = .avisDeRemise(
            action: pire.action, destinataire: memes.prefix(100).map(\.destinataire).joined(separator: ", "),
            diagnostic: pire.diagnostic)
        addSection("Avis de remise", remises.map(\.phrase))
    }

    private mutating func addSection(_ titre: String, _ lignes: [String]) {
        guard !lignes.isEmpty else { return }
        annexes.append(SectionLisible(titre: titre, blocs: lignes.prefix(500).map { .paragraphe([Fragment($0)]) }))
        if lignes.count > 500 { warn("Ce rapport est trop long : seul son début est montré.") }
    }
}

/// What a delivery report says of one recipient.
private struct Remise {
    let action: String
    let destinataire: String
    let diagnostic: String

    init?(_ champs: [RapportMIME.Champ]) {
        func value(_ nom: String) -> String {
            champs.first { $0.nom == nom }.map { RapportMIME.withoutType(nom, $0.valeur) } ?? ""
        }
        action = value("action").lowercased()
        guard !action.isEmpty else { return nil }
        let final = value("final-recipient")
        destinataire = final.isEmpty ? value("original-recipient") : final
        let dit = value("diagnostic-code")
        diagnostic = dit.isEmpty ? value("status") : dit
    }

    var gravite: Int { ["failed": 4, "delayed": 3, "relayed": 2, "expanded": 1][action] ?? 0 }

    var phrase: String {
        let mots = [
            "failed": "échec de la remise", "delayed": "remise retardée", "delivered": "remis",
            "relayed": "transmis à un autre serveur", "expanded": "remis à une liste",
        ]
        return "\(destinataire) : \(mots[action] ?? action)\(diagnostic.isEmpty ? "" : " (\(diagnostic))")"
    }
}

/// The body of a report: groups of fields written as headers, separated by empty lines.
struct RapportMIME {
    /// One field.
    struct Champ {
        /// Name in lower case.
        var nom: String
        /// Value on one line.
        var valeur: String
    }

    /// The groups, in order.
    private(set) var groupes: [[Champ]] = []

    init(_ octets: Data) {
        let texte = octets.prefix(1 << 20).withUnsafeBytes { JeuDeCaracteres.guess($0) }
        var groupe: [Champ] = []
        for ligne in Assainissement.texte(texte).split(separator: "\n", omittingEmptySubsequences: false) {
            if ligne.allSatisfy(\.isWhitespace) {
                if !groupe.isEmpty { groupes.append(groupe) }
                groupe = []
            } else if let premier = ligne.first, premier.isWhitespace, !groupe.isEmpty {
                groupe[groupe.count - 1].valeur += " " + ligne.trimmingBlancs()
            } else if let deuxPoints = ligne.firstIndex(of: ":") {
                groupe.append(
                    Champ(
                        nom: ligne[..<deuxPoints].trimmingBlancs().lowercased(),
                        valeur: ligne[ligne.index(after: deuxPoints)...].trimmingBlancs()))
            }
        }
        if !groupe.isEmpty { groupes.append(groupe) }
    }

    /// An address or a diagnostic without the type in front of it: `rfc822;` or `smtp;`.
    static func withoutType(_ nom: String, _ valeur: String) -> String {
        guard ["final-recipient", "original-recipient", "diagnostic-code"].contains(nom),
            let point = valeur.firstIndex(of: ";")
        else { return valeur }
        return valeur[valeur.index(after: point)...].trimmingBlancs()
    }
}
