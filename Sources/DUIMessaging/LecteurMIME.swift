import DUIDomain
import Foundation

/// Reads a mail from the bytes of its file, whatever program wrote it and whatever happened to it on the way.
///
/// It never crashes, never fetches, never runs anything; what it had to guess or leave out is told in
/// `Courriel.avertissements`.
public enum LecteurMIME {
    /// The mail. Refuses only what is too large or is no mail at all.
    public static func read(
        _ octets: Data, limites: LimitesCourriel = .standard
    ) throws(ErreurLecture) -> Courriel {
        guard octets.count <= limites.taille else {
            throw ErreurLecture(
                .tropGrand,
                "Ce message pèse \(octets.count >> 20) Mo : DUI lit les messages jusqu’à \(limites.taille >> 20) Mo.")
        }
        let debut = try Preambule.start(octets)
        guard let arbre = ArbreMIME(octets, depuis: debut, limites: limites) else {
            throw ErreurLecture(.courrielIllisible, "Ce message est trop abîmé pour être lu.")
        }
        var lecture = LectureCorps(source: octets, limites: limites)
        lecture.read(arbre.racine)
        var courriel = lecture.courriel()
        EntetesCourriel.fill(&courriel, arbre.entetes)
        courriel.estIncomplet =
            arbre.estTronque || arbre.estDemesure || !Preambule.hasBody(octets, depuis: debut)
        courriel.avertissements = warnings(arbre, octets, debut, limites) + courriel.avertissements
        return courriel
    }

    private static func warnings(
        _ arbre: ArbreMIME, _ octets: Data, _ debut: Int, _ limites: LimitesCourriel
    ) -> [String] {
        var phrases: [String] = []
        if arbre.estDemesure {
            phrases.append("Ce message est démesuré : seul son début est lu.")
        } else if arbre.estTronque {
            phrases.append("Message incomplet : il s’arrête avant sa fin annoncée.")
        } else if !Preambule.hasBody(octets, depuis: debut) {
            phrases.append("Message incomplet : il n’y a rien après les en-têtes.")
        }
        if arbre.estElague {
            phrases.append("Ce message a plus de \(limites.parties) parties : les suivantes ne sont pas montrées.")
        }
        if arbre.entetes.estElague {
            phrases.append("Les en-têtes de ce message sont démesurés : ils ont été coupés.")
        }
        return phrases
    }
}

/// From decoded headers to the fields of a mail.
enum EntetesCourriel {
    /// Fills the fields that come from the headers.
    static func fill(_ courriel: inout Courriel, _ entetes: EntetesMIME) {
        courriel.identifiant = identifiers(entetes.first("message-id"), au: 1).first ?? ""
        courriel.enReponseA = identifiers(entetes.first("in-reply-to"), au: 1).first ?? ""
        courriel.references = identifiers(entetes.first("references"), au: 500)
        courriel.date = DateCourriel.read(entetes.first("date"))
        courriel.expediteurs = entetes.adresses["from"] ?? entetes.adresses["sender"] ?? []
        courriel.destinataires = entetes.adresses["to"] ?? []
        courriel.copies = entetes.adresses["cc"] ?? []
        courriel.reponseVers = entetes.adresses["reply-to"] ?? []
        courriel.objet = String(entetes.first("subject").prefix(2000))
        courriel.accuseDemandePar = address("disposition-notification-to", entetes)
        courriel.receptionDemandeePar = address("return-receipt-to", entetes)
        courriel.estUrgent = isUrgent(entetes)
        for champ in entetes.champs where champ.nom.hasPrefix("x-mss-") {
            let nom = Assainissement.ligne(champ.nom.uppercased())
            if courriel.entetesMSS[nom] == nil { courriel.entetesMSS[nom] = champ.valeur }
        }
    }

    private static func address(_ nom: String, _ entetes: EntetesMIME) -> String? {
        entetes.adresses[nom]?.map(\.adresse).first { !$0.isEmpty }
    }

    /// `Importance` (RFC 2156), `X-Priority` (1 and 2 are high), `Priority` (RFC 2156), `X-MSMail-Priority`.
    private static func isUrgent(_ entetes: EntetesMIME) -> Bool {
        func says(_ nom: String, _ mot: String) -> Bool { entetes.first(nom).lowercased().hasPrefix(mot) }
        return says("importance", "high") || says("x-priority", "1") || says("x-priority", "2")
            || says("priority", "urgent") || says("x-msmail-priority", "high")
    }

    /// The identifiers of a header, without their brackets; a bare one is taken whole.
    static func identifiers(_ valeur: String, au nombre: Int) -> [String] {
        var lus: [String] = []
        var reste = valeur[...]
        while lus.count < nombre, let ouvrant = reste.firstIndex(of: "<") {
            let suite = reste[reste.index(after: ouvrant)...]
            guard let fermant = suite.firstIndex(of: ">") else { break }
            let nu = suite[..<fermant].trimmingBlancs()
            if !nu.isEmpty { lus.append(nu) }
            reste = suite[suite.index(after: fermant)...]
        }
        guard lus.isEmpty else { return lus }
        let nu = valeur.filter { $0 != "<" && $0 != ">" }.trimmingBlancs()
        return nu.isEmpty || nu.contains(where: \.isWhitespace) ? [] : [nu]
    }
}
