import DUIDomain
import Foundation

extension OperateurMSS {
    /// The mailbox of an address among folders of this machine, one folder an address. What it sends to an address without a
    /// folder is refused, unless `accueilleTous` has one made for it. A delivery is made once however many times it is asked for: this operator proves what left.
    public static func maildir(racine: String, adresse: String, horloge: Horloge, accueilleTous: Bool = false)
        -> OperateurMSS
    {
        let operateur = OperateurMaildir(
            racine: racine, adresse: adresse, horloge: horloge, accueilleTous: accueilleTous)
        return OperateurMSS(
            libelle: ReglageOperateur.maildir(racine: racine).libelle,
            tester: { try await operateur.tester() },
            dossiers: { try await operateur.dossiers() },
            etat: { try await operateur.etat($0) },
            relever: { try await operateur.relever($0, $1, apres: $2, $3) },
            tranche: { try await operateur.tranche($0, $1, $2, debut: $3, longueur: $4) },
            deposer: { try await operateur.deposer($0, $1, $2) },
            contient: { try await operateur.contient($0, $1) },
            marquerLu: { try await operateur.marquerLu($0, $1, $2) },
            attendre: { try await operateur.attendre($0, prochain: $1, secondes: $2) },
            soumettre: { try await operateur.soumettre($0, $1, $2) },
            preuve: { try await operateur.preuve($0, $1) },
            fermer: {})
    }
}

/// Deliveries between folders, on a thread of their own.
private actor OperateurMaildir {
    private nonisolated let file = FileBloquante("maildir")
    nonisolated var unownedExecutor: UnownedSerialExecutor { file.asUnownedSerialExecutor() }

    private let racine: String
    private let adresse: String
    private let horloge: Horloge
    private let accueilleTous: Bool

    init(racine: String, adresse: String, horloge: Horloge, accueilleTous: Bool) {
        self.racine = racine
        self.adresse = adresse.lowercased()
        self.horloge = horloge
        self.accueilleTous = accueilleTous
    }

    /// The folder of an address; nil when it has none, or could lead elsewhere.
    private func boite(_ adresse: String) throws -> BoiteMaildir? {
        let nom = adresse.lowercased()
        guard Enveloppe(expediteur: nom, destinataires: [nom]).defaut == nil, !nom.hasPrefix("."), !nom.contains("/")
        else { return nil }
        let boite = BoiteMaildir(dossier: "\(racine)/\(nom)")
        if accueilleTous {
            try Fichiers.creer(racine)
            try boite.creer()
        }
        return boite.existe ? boite : nil
    }

    private func dossier(_ role: RoleDeDossier) throws -> BoiteMaildir {
        guard let boite = try boite(adresse) else { throw ErreurOperateur.dossierAbsent(adresse) }
        guard role == .envoyes else { return boite }
        // The name that the usual servers give to that folder, so that one of them may read it too.
        let envoyes = BoiteMaildir(dossier: boite.dossier + "/.Sent")
        try envoyes.creer()
        return envoyes
    }

    func tester() throws -> ConstatOperateur {
        let etat = try etat(.reception)
        _ = try dossier(.envoyes)
        return ConstatOperateur(lignes: ["Dossiers de \(adresse) : \(etat.total) en réception."])
    }

    func dossiers() throws -> [DossierDistant] {
        _ = try dossier(.reception)
        return RoleDeDossier.allCases.map { DossierDistant(nom: $0.libelle, role: $0) }
    }

    func etat(_ role: RoleDeDossier) throws -> EtatDeDossier {
        let boite = try dossier(role)
        return try boite.verrouiller {
            let (index, fichiers) = try boite.inventaire(maintenant: horloge.maintenant())
            return EtatDeDossier(
                numerotation: index.numerotation, prochain: index.prochain, total: fichiers.count)
        }
    }

    func relever(_ role: RoleDeDossier, _ numerotation: UInt32, apres: UInt32, _ lot: LotDeReleve) throws
        -> PageDistante
    {
        let boite = try dossier(role)
        let (index, fichiers) = try boite.verrouiller { try boite.inventaire(maintenant: horloge.maintenant()) }
        guard index.numerotation == numerotation else { throw ErreurOperateur.numerotationChangee }
        var page = PageDistante(messages: [], aUneSuite: false, jusqua: apres)
        var octets = 0
        for (uid, base) in index.noms where uid > apres {
            guard let (fichier, mesure) = try present(base, fichiers, boite) else { continue }
            let entier = mesure.taille <= lot.octetsParMessage
            let deja = page.messages.count
            guard deja < max(1, lot.messages), deja == 0 || !entier || octets + mesure.taille <= lot.octets else {
                page.aUneSuite = true
                return page
            }
            let contenu = entier ? try Fichiers.lire(boite.chemin(fichier), auPlus: lot.octetsParMessage) : nil
            if entier, contenu == nil { throw ErreurOperateur.refusPassager("un message change de place") }
            octets += contenu?.count ?? 0
            page.messages.append(
                MessageDistant(
                    uid: uid, taille: contenu?.count ?? mesure.taille, estLu: fichier.estLu, recuLe: mesure.change,
                    octets: contenu))
            page.jusqua = uid
        }
        page.jusqua = max(page.jusqua, index.prochain - 1)
        return page
    }

    /// A file and its size. A file changes of name when another program marks it: one that seems gone is looked for again.
    private func present(_ base: String, _ fichiers: [String: BoiteMaildir.Fichier], _ boite: BoiteMaildir) throws
        -> (BoiteMaildir.Fichier, (taille: Int, change: Instant))?
    {
        if let fichier = fichiers[base], let mesure = Fichiers.mesurer(boite.chemin(fichier)) {
            return (fichier, mesure)
        }
        let relus = try boite.verrouiller { try boite.inventaire(maintenant: horloge.maintenant()).fichiers }
        guard let fichier = relus[base], let mesure = Fichiers.mesurer(boite.chemin(fichier)) else { return nil }
        return (fichier, mesure)
    }

    private func fichier(_ role: RoleDeDossier, _ numerotation: UInt32, _ uid: UInt32) throws
        -> (BoiteMaildir, BoiteMaildir.Fichier)
    {
        let boite = try dossier(role)
        let (index, fichiers) = try boite.verrouiller { try boite.inventaire(maintenant: horloge.maintenant()) }
        guard index.numerotation == numerotation else { throw ErreurOperateur.numerotationChangee }
        guard let nom = index.noms.first(where: { $0.uid == uid }), let fichier = fichiers[nom.base] else {
            throw ErreurOperateur.messageAbsent
        }
        return (boite, fichier)
    }

    func tranche(_ role: RoleDeDossier, _ numerotation: UInt32, _ uid: UInt32, debut: Int, longueur: Int) throws
        -> Data
    {
        let (boite, fichier) = try fichier(role, numerotation, uid)
        guard let octets = try Fichiers.lire(boite.chemin(fichier), debut: max(0, debut), auPlus: max(0, longueur))
        else { throw ErreurOperateur.messageAbsent }
        return octets
    }

    func marquerLu(_ role: RoleDeDossier, _ numerotation: UInt32, _ uid: UInt32) throws {
        let (boite, fichier) = try fichier(role, numerotation, uid)
        try boite.marquerLu(fichier)
    }

    func deposer(_ role: RoleDeDossier, _ octets: Data, _ quand: Instant) throws {
        let boite = try dossier(role)
        let provisoire = try boite.preparer(octets)
        try boite.remettre(provisoire, base: BoiteMaildir.nom(octets), lu: true, maintenant: horloge.maintenant())
    }

    func contient(_ role: RoleDeDossier, _ identifiant: String) throws -> Bool {
        try dossier(role).contient(identifiant, maintenant: horloge.maintenant())
    }

    // MARK: - Waiting

    /// The system tells when a file arrives in `new` or `cur`; the numbers decide whether it is a new message.
    func attendre(_ role: RoleDeDossier, prochain: UInt32, secondes: Int) throws -> Bool {
        let boite = try dossier(role)
        let guet = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard guet >= 0 else { throw Fichiers.echec("attente impossible") }
        defer { close(guet) }
        for sous in ["new", "cur"] {
            guard inotify_add_watch(guet, "\(boite.dossier)/\(sous)", UInt32(IN_MOVED_TO | IN_CREATE)) >= 0 else {
                throw Fichiers.echec("attente impossible")
            }
        }
        let fin = ContinuousClock.now + .seconds(secondes)
        while true {
            if try etat(role).prochain > prochain { return true }
            let reste = (fin - .now) / .milliseconds(1)
            guard reste > 0 else { return false }
            var attendu = pollfd(fd: guet, events: Int16(POLLIN), revents: 0)
            if poll(&attendu, 1, Int32(min(reste.rounded(.up), 60_000))) > 0 {
                var vide = [UInt8](repeating: 0, count: 4096)
                while read(guet, &vide, vide.count) > 0 {}
            }
        }
    }

    // MARK: - Sending

    func soumettre(
        _ enveloppe: Enveloppe, _ octets: Data, _ avantLaRemise: @escaping @Sendable () async throws -> Void
    ) async throws -> String {
        let boites = try enveloppe.destinataires.map { ($0, try boite($0)) }
        let inconnues = boites.filter { $0.1 == nil }.map(\.0)
        guard enveloppe.defaut == nil, inconnues.isEmpty else {
            throw ErreurOperateur.destinatairesRefuses(inconnues, "adresse sans dossier")
        }
        var provisoires: [(boite: BoiteMaildir, chemin: String)] = []
        for boite in boites.compactMap(\.1) { provisoires.append((boite, try boite.preparer(octets))) }
        do {
            try await avantLaRemise()
        } catch {
            for provisoire in provisoires { unlink(provisoire.chemin) }
            throw error
        }
        for provisoire in provisoires {
            try provisoire.boite.remettre(
                provisoire.chemin, base: BoiteMaildir.nom(octets), lu: false, maintenant: horloge.maintenant())
        }
        return provisoires.count > 1 ? "remis dans \(provisoires.count) dossiers" : "remis dans un dossier"
    }

    /// What left to some and not to the others did not leave: handing it over again completes it and doubles nothing.
    func preuve(_ enveloppe: Enveloppe, _ octets: Data) throws -> PreuveDeRemise {
        let base = BoiteMaildir.nom(octets)
        for adresse in enveloppe.destinataires {
            guard let boite = try boite(adresse), try boite.aRecu(base, maintenant: horloge.maintenant()) else {
                return .nonRemis
            }
        }
        return .remis
    }
}
