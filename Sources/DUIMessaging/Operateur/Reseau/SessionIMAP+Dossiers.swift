import DUIDomain
import Foundation

/// What DUI asks of a mailbox.
extension SessionIMAP {
    private static let dossiersAuPlus = 10_000

    /// Folders, as the server calls them, with what they are for.
    func lister() throws -> [(brut: String, role: RoleDeDossier?)] {
        var trouves: [(brut: String, attributs: Set<String>)] = []
        try commander(#"LIST "" "*""#) { valeurs in
            guard valeurs.count == 4, valeurs[0].mot == "LIST", let nom = valeurs[3].octets else { return }
            guard trouves.count < Self.dossiersAuPlus else {
                throw ErreurOperateur.reponseIllisible("dossiers sans fin")
            }
            let brut = String(decoding: nom, as: UTF8.self)
            guard NomDeDossier.entreGuillemets(brut) != nil else { return }
            trouves.append((brut, Set(valeurs[1].elements.map(\.mot))))
        }
        let choisissables = trouves.filter { $0.attributs.isDisjoint(with: ["\\NOSELECT", "\\NONEXISTENT"]) }
        let envoyes =
            choisissables.first { $0.attributs.contains("\\SENT") }
            ?? choisissables.first { dossier in
                let dernier = NomDeDossier.lisible(dossier.brut).split { $0 == "/" || $0 == "." }.last ?? ""
                return NomDeDossier.envoyes.contains(Repliage.replier(String(dernier)))
            }
        return trouves.map { dossier in
            if dossier.brut.uppercased() == "INBOX" { return (dossier.brut, .reception) }
            return (dossier.brut, dossier.brut == envoyes?.brut ? .envoyes : nil)
        }
    }

    /// The name of a folder by its role. The folder of what was sent is made when there is none.
    private func nom(_ role: RoleDeDossier) throws -> String {
        guard role == .envoyes else { return "INBOX" }
        if let connu = dossiers[role] { return connu }
        if let trouve = try lister().first(where: { $0.role == .envoyes }) {
            dossiers[role] = trouve.brut
            return trouve.brut
        }
        let nouveau = "Envoy&AOk-s"
        try commander("CREATE \"\(nouveau)\"")
        dossiers[role] = nouveau
        return nouveau
    }

    private func guillemets(_ role: RoleDeDossier) throws -> String {
        guard let nom = NomDeDossier.entreGuillemets(try nom(role)) else {
            throw ErreurOperateur.dossierAbsent(role.libelle)
        }
        return nom
    }

    /// Opens a folder, to read only unless a mark is to be put.
    func ouvrir(_ role: RoleDeDossier, ecrire: Bool = false) throws -> EtatDeDossier {
        var (numerotation, prochain, modification): (UInt32?, UInt32?, UInt64?)
        try commander(
            "\(ecrire ? "SELECT" : "EXAMINE") \(try guillemets(role))",
            code: { code in
                guard code.count >= 2, let nombre = code[1].nombre else { return }
                switch code[0].mot {
                case "UIDVALIDITY": numerotation = UInt32(exactly: nombre)
                case "UIDNEXT": prochain = UInt32(exactly: nombre)
                case "HIGHESTMODSEQ": modification = nombre
                default: break
                }
            })
        guard let numerotation, numerotation > 0, let prochain, prochain > 0 else {
            throw ErreurOperateur.reponseIllisible("dossier sans numérotation")
        }
        return EtatDeDossier(
            numerotation: numerotation, prochain: prochain, total: total, derniereModification: modification)
    }

    private func exiger(_ role: RoleDeDossier, _ numerotation: UInt32, ecrire: Bool = false) throws -> EtatDeDossier {
        let etat = try ouvrir(role, ecrire: ecrire)
        guard etat.numerotation == numerotation else { throw ErreurOperateur.numerotationChangee }
        return etat
    }

    // MARK: - Reading

    /// Messages after a number. The numbers are asked for by ranges that double while they are empty, so that no answer is
    /// ever as long as the mailbox.
    func relever(_ role: RoleDeDossier, _ numerotation: UInt32, apres: UInt32, _ lot: LotDeReleve) throws
        -> PageDistante
    {
        let etat = try exiger(role, numerotation)
        var (jusqua, largeur) = (apres, UInt32(max(1, lot.messages)))
        var fiches: [MessageDistant] = []
        while fiches.isEmpty, jusqua < etat.prochain - 1 {
            let fin = min(etat.prochain - 1, jusqua.addingReportingOverflow(largeur).overflow ? .max : jusqua + largeur)
            fiches = try lireFiches(jusqua + 1, fin)
            jusqua = fin
            largeur = largeur > .max / 2 ? .max : largeur * 2
        }
        var page = PageDistante(messages: [], aUneSuite: jusqua < etat.prochain - 1, jusqua: jusqua)
        var octets = 0
        for var fiche in fiches.sorted(by: { $0.uid < $1.uid }) {
            let entier = fiche.taille <= lot.octetsParMessage
            let deja = page.messages.count
            guard deja < max(1, lot.messages), deja == 0 || !entier || octets + fiche.taille <= lot.octets else {
                page.aUneSuite = true
                page.jusqua = page.messages.last?.uid ?? apres
                return page
            }
            if entier {
                // It may have been erased since its size was told.
                guard let contenu = try lireContenu(fiche.uid, "BODY.PEEK[]", auPlus: lot.octetsParMessage) else {
                    continue
                }
                fiche.octets = contenu
                octets += contenu.count
            }
            page.messages.append(fiche)
        }
        return page
    }

    private func lireFiches(_ debut: UInt32, _ fin: UInt32) throws -> [MessageDistant] {
        var fiches: [UInt32: MessageDistant] = [:]
        try commander("UID FETCH \(debut):\(fin) (UID FLAGS INTERNALDATE RFC822.SIZE)") { valeurs in
            guard let champs = Self.champs(valeurs), let uid = champs["UID"]?.nombre.flatMap(UInt32.init(exactly:)),
                (debut...fin).contains(uid)
            else { return }
            guard let taille = champs["RFC822.SIZE"]?.nombre else { return }
            let date = champs["INTERNALDATE"]?.octets.map { String(decoding: $0, as: UTF8.self) }
            fiches[uid] = MessageDistant(
                uid: uid, taille: Int(min(taille, UInt64(Int32.max))),
                estLu: champs["FLAGS"]?.elements.contains { $0.mot == "\\SEEN" } ?? false,
                recuLe: date.flatMap(DateIMAP.lire), octets: nil)
        }
        return Array(fiches.values)
    }

    /// Bytes of a message; nil when it is not there any more.
    private func lireContenu(_ uid: UInt32, _ quoi: String, auPlus: Int) throws -> Data? {
        var contenu: Data?
        // The size that a server tells is near the truth, not the truth: what it then sends may be a little longer.
        try commander("UID FETCH \(uid) (UID \(quoi))", litteraux: auPlus + auPlus / 8 + Self.litterauxCourants) {
            guard let champs = Self.champs($0), champs["UID"]?.nombre == UInt64(uid) else { return }
            if let corps = champs.first(where: { $0.key.hasPrefix("BODY[]") })?.value.octets { contenu = corps }
        }
        return contenu
    }

    /// The fields of a `FETCH` response by name; nil for another response.
    private static func champs(_ valeurs: [ValeurIMAP]) -> [String: ValeurIMAP]? {
        guard valeurs.count == 3, valeurs[1].mot == "FETCH" else { return nil }
        let elements = valeurs[2].elements
        var champs: [String: ValeurIMAP] = [:]
        for rang in stride(from: 0, to: elements.count - 1, by: 2) { champs[elements[rang].mot] = elements[rang + 1] }
        return champs
    }

    /// A part of a message.
    func tranche(_ role: RoleDeDossier, _ numerotation: UInt32, _ uid: UInt32, debut: Int, longueur: Int) throws
        -> Data
    {
        _ = try exiger(role, numerotation)
        let octets = try lireContenu(uid, "BODY.PEEK[]<\(max(0, debut)).\(max(1, longueur))>", auPlus: longueur)
        guard let octets else { throw ErreurOperateur.messageAbsent }
        guard octets.count <= longueur else { throw ErreurOperateur.reponseIllisible("partie démesurée") }
        return octets
    }

    // MARK: - Writing

    /// Marks a message read.
    func marquerLu(_ role: RoleDeDossier, _ numerotation: UInt32, _ uid: UInt32) throws {
        _ = try exiger(role, numerotation, ecrire: true)
        try commander("UID STORE \(uid) +FLAGS.SILENT (\\Seen)")
    }

    /// Puts a copy of a message in a folder.
    func deposer(_ role: RoleDeDossier, _ octets: Data, _ quand: Instant) throws {
        let commande = "APPEND \(try guillemets(role)) (\\Seen) \"\(DateIMAP.ecrire(quand))\" {\(octets.count)}"
        do {
            try commander(commande, suites: [octets])
        } catch ErreurOperateur.dossierAbsent {
            // It was erased or renamed since it was found.
            dossiers[role] = nil
            throw ErreurOperateur.refusPassager("le dossier « \(role.libelle) » a changé")
        }
    }

    /// Whether a folder holds a message with this Message-ID.
    func contient(_ role: RoleDeDossier, _ identifiant: String) throws -> Bool {
        guard let cherche = NomDeDossier.entreGuillemets("<\(identifiant)>") else { return false }
        _ = try ouvrir(role)
        var trouve = false
        try commander("UID SEARCH HEADER \"Message-ID\" \(cherche)") { valeurs in
            if valeurs.first?.mot == "SEARCH", valeurs.count > 1 { trouve = true }
        }
        return trouve
    }
}
