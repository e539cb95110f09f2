import DUIDomain
import Foundation

extension OperateurMSS {
    /// The mailbox of an address at an operator reached by IMAP and submission. The token is asked for when a connection
    /// opens and is not kept; nil ends in `jetonAbsent`.
    public static func serveurs(
        _ reglage: ServeursOperateur, adresse: String, horloge: Horloge,
        jeton: @escaping @Sendable () async throws -> JetonDAcces?
    ) -> OperateurMSS {
        let acces = AccesServeurs(reglage: reglage, adresse: adresse.lowercased(), jeton: jeton)
        let (boite, depart) = (BoiteDistante(acces), DepartDistant(acces))
        return OperateurMSS(
            libelle: ReglageOperateur.serveurs(reglage).libelle,
            tester: {
                let lignes = try await boite.tester()
                return ConstatOperateur(lignes: lignes + (try await depart.tester()))
            },
            dossiers: { try await boite.dossiers() },
            etat: { role in try await boite.lire { try $0.ouvrir(role) } },
            relever: { role, numerotation, apres, lot in
                try await boite.lire { try $0.relever(role, numerotation, apres: apres, lot) }
            },
            tranche: { role, numerotation, uid, debut, longueur in
                try await boite.lire { try $0.tranche(role, numerotation, uid, debut: debut, longueur: longueur) }
            },
            deposer: { role, octets, quand in try await boite.ecrire { try $0.deposer(role, octets, quand) } },
            contient: { role, identifiant in try await boite.lire { try $0.contient(role, identifiant) } },
            marquerLu: { role, numerotation, uid in
                try await boite.lire { try $0.marquerLu(role, numerotation, uid) }
            },
            attendre: { role, prochain, secondes in try await boite.attendre(role, prochain, secondes) },
            soumettre: { enveloppe, octets, avant in try await depart.soumettre(enveloppe, octets, avant) },
            preuve: { _, octets in
                guard let identifiant = BoiteMaildir.identifiant(octets.prefix(64 << 10)) else { return .inconnue }
                // A copy that the operator files by itself proves it; its absence proves nothing.
                let garde = try await boite.lire { try $0.contient(.envoyes, identifiant) }
                return garde ? .remis : .inconnue
            },
            fermer: { await boite.fermer() })
    }
}

/// How to reach the servers of one mailbox.
private struct AccesServeurs: Sendable {
    let reglage: ServeursOperateur
    let adresse: String
    let jeton: @Sendable () async throws -> JetonDAcces?

    /// What we call ourselves in SMTP: the domain of the mailbox, never the name of the machine.
    var nom: String { adresse.split(separator: "@").last.map(String.init) ?? "localhost" }

    func verifier() throws {
        guard let defaut = reglage.defauts.first else {
            guard Enveloppe(expediteur: adresse, destinataires: [adresse]).defaut == nil,
                PointDAcces(hote: nom, port: 1).defauts.isEmpty
            else { throw ErreurOperateur.reglage("« \(Assainissement.ligne(adresse)) » n’est pas une adresse.") }
            return
        }
        throw ErreurOperateur.reglage(defaut)
    }

    /// Who we are now. A fresh token each time.
    func identite() async throws -> IdentiteSASL {
        switch reglage.authentification {
        case .jeton:
            guard let jeton = try await jeton() else { throw ErreurOperateur.jetonAbsent }
            return IdentiteSASL(adresse: adresse, jeton: jeton)
        case .certificat(_, _, let fichier):
            return IdentiteSASL(adresse: adresse, secret: try fichier.map(Self.secret) ?? "")
        }
    }

    /// The first line of a file that nobody else may read.
    private static func secret(_ fichier: String) throws -> String {
        var etat = stat()
        guard stat(fichier, &etat) == 0, etat.st_mode & 0o077 == 0 else {
            throw ErreurOperateur.reglage("le fichier du secret manque, ou d’autres que vous peuvent le lire.")
        }
        let octets = try Fichiers.lire(fichier, auPlus: 4096) ?? Data()
        return String(decoding: octets.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    }
}

/// The IMAP side of a mailbox, on a thread of its own: one connection, opened when it is needed, opened again when the
/// operator cut it.
private actor BoiteDistante {
    private nonisolated let file = FileBloquante("imap")
    nonisolated var unownedExecutor: UnownedSerialExecutor { file.asUnownedSerialExecutor() }

    private let acces: AccesServeurs
    private var session: SessionIMAP?

    init(_ acces: AccesServeurs) { self.acces = acces }

    /// Something that may be done twice without harm: a connection that was cut while it slept is opened again once.
    func lire<T: Sendable>(_ acte: @Sendable (SessionIMAP) throws -> T) async throws -> T {
        let dejaOuverte = session != nil
        do {
            return try await faire(acte)
        } catch ErreurOperateur.coupure where dejaOuverte {
            return try await faire(acte)
        }
    }

    /// Something that is done once: the connection is checked before.
    func ecrire<T: Sendable>(_ acte: @Sendable (SessionIMAP) throws -> T) async throws -> T {
        if session != nil { try await lire { _ = try $0.commander("NOOP") } }
        return try await faire(acte)
    }

    private func faire<T: Sendable>(_ acte: @Sendable (SessionIMAP) throws -> T) async throws -> T {
        if session == nil {
            try acces.verifier()
            let identite = try await acces.identite()
            if session == nil { session = try ouvrir(identite) }
        }
        guard let ouverte = session else { throw ErreurOperateur.coupure(acces.reglage.imap.hote) }
        do {
            return try acte(ouverte)
        } catch let erreur as ErreurOperateur where Self.laisseLaSession(erreur) {
            throw erreur
        } catch {
            ouverte.lien.fermer()
            session = nil
            throw error
        }
    }

    /// A refusal is an answer: the dialogue goes on after it.
    private static func laisseLaSession(_ erreur: ErreurOperateur) -> Bool {
        switch erreur {
        case .refus, .refusPassager, .dossierAbsent, .numerotationChangee, .messageAbsent, .tropGrand: true
        default: false
        }
    }

    private func ouvrir(_ identite: IdentiteSASL) throws -> SessionIMAP {
        let lien = try LienCurl(acces.reglage.imap, .imap, acces.reglage, nom: acces.nom)
        let session = SessionIMAP(lien)
        do {
            try session.authentifier(identite)
        } catch {
            lien.fermer()
            throw error
        }
        return session
    }

    func tester() async throws -> [String] {
        fermer()
        return try await lire { session in
            let etat = try session.ouvrir(.reception)
            let noms = try session.lister().map { NomDeDossier.lisible($0.brut) }
            return [
                "Lecture : \(session.lien.hote), \(session.lien.chiffrement).",
                "Réception : \(etat.total) ; dossiers : \(noms.prefix(20).joined(separator: ", ")).",
                "Arrivées annoncées d’elles-mêmes : \(session.capacites.contains("IDLE") ? "oui" : "non").",
            ]
        }
    }

    func dossiers() async throws -> [DossierDistant] {
        try await lire { session in
            try session.lister().map { DossierDistant(nom: NomDeDossier.lisible($0.brut), role: $0.role) }
        }
    }

    func attendre(_ role: RoleDeDossier, _ prochain: UInt32, _ secondes: Int) async throws -> Bool {
        try await lire { session in
            if try session.ouvrir(role).prochain > prochain { return true }
            try session.attendre(secondes: secondes)
            return try session.ouvrir(role).prochain > prochain
        }
    }

    func fermer() {
        session?.fermer()
        session = nil
    }
}

/// The submission side: one connection a message, on a thread of its own, so that a long wait for news delays no sending.
private actor DepartDistant {
    private nonisolated let file = FileBloquante("smtp")
    nonisolated var unownedExecutor: UnownedSerialExecutor { file.asUnownedSerialExecutor() }

    private let acces: AccesServeurs

    init(_ acces: AccesServeurs) { self.acces = acces }

    private func ouvrir(_ identite: IdentiteSASL) throws -> SessionSMTP {
        let lien = try LienCurl(acces.reglage.soumission, .smtp, acces.reglage, nom: acces.nom)
        let session = SessionSMTP(lien)
        do {
            try session.saluer(acces.nom)
            try session.authentifier(identite)
        } catch {
            lien.fermer()
            throw error
        }
        return session
    }

    func tester() async throws -> [String] {
        try acces.verifier()
        let session = try ouvrir(try await acces.identite())
        defer { session.fermer(poliment: true) }
        let taille = session.tailleAuPlus
        return [
            "Envoi : \(session.lien.hote), \(session.lien.chiffrement).",
            taille > 0 ? "Taille d’un message : \(taille >> 20) Mo au plus." : "Taille d’un message : limite non dite.",
        ]
    }

    func soumettre(
        _ enveloppe: Enveloppe, _ octets: Data, _ avantLaRemise: @escaping @Sendable () async throws -> Void
    ) async throws -> String {
        try acces.verifier()
        if let defaut = enveloppe.defaut ?? FormeDEnvoi.defaut(octets) { throw ErreurOperateur.refus(defaut) }
        let session = try ouvrir(try await acces.identite())
        var poliment = false
        // Closed before the end of the message, the connection takes it along: the server drops what is not ended.
        defer { session.fermer(poliment: poliment) }
        try session.adresser(enveloppe, octets)
        try session.transmettre(octets)
        try await avantLaRemise()
        let reponse = try session.remettre()
        poliment = true
        return reponse
    }
}
