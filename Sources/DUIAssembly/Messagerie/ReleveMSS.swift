import DUIDomain
import Foundation

/// Fetches what arrived at the operator of a mailbox, each message in its own transaction, in the order of arrival.
///
/// It may die anywhere: what is recorded is never fetched twice into the base, and what is not is fetched at the next time.
/// Several terminals may fetch the same mailbox together.
public struct ReleveMSS: Sendable {
    private let operateurs: DepotOperateurs
    private let reception: Reception
    private let horloge: Horloge
    private let lot: LotDeReleve

    /// The largest message that is fetched; a larger one stays at the operator, and that is told.
    public static let octetsAuPlus = 80 << 20

    /// A fetching into a base.
    public init(_ depots: Depots, horloge: Horloge, lot: LotDeReleve = .courant) {
        operateurs = depots.operateurs
        reception = Reception(residents: depots.residents)
        self.horloge = horloge
        self.lot = lot
    }

    /// What came of a fetching.
    public struct Bilan: Hashable, Sendable {
        /// Messages recorded.
        public var nouveaux = 0
        /// Messages that stay at the operator.
        public var laisses = 0
        /// What stopped it, in one sentence; empty when nothing did.
        public var phrase = ""
    }

    /// Fetches, and journals it. What the operator refuses is in the result; throws when the base cannot be read or written.
    public func passer(_ boite: BoiteReliee, _ operateur: OperateurMSS, par: Cle<Compte>?) async throws -> Bilan {
        var bilan = Bilan()
        do {
            do {
                try await relever(boite, operateur, &bilan)
            } catch ErreurOperateur.numerotationChangee {
                try await relever(boite, operateur, &bilan)
            }
        } catch let erreur as ErreurOperateur {
            bilan.phrase = erreur.message
        }
        try await operateurs.conclure(boite.id, bilan.nouveaux, bilan.phrase, par, horloge.maintenant())
        return bilan
    }

    private func relever(_ boite: BoiteReliee, _ operateur: OperateurMSS, _ bilan: inout Bilan) async throws {
        let numerotation = try await operateur.etat(.reception).numerotation
        var apres = try await operateurs.commencer(boite.id, numerotation)
        while true {
            let page = try await operateur.relever(.reception, numerotation, apres, lot)
            for message in page.messages {
                let provenance = ProvenanceDistante(boite: boite.id, numerotation: numerotation, uid: message.uid)
                try await recevoir(message, provenance, boite, operateur, &bilan)
            }
            try await operateurs.avancer(boite.id, numerotation, page.jusqua)
            // A page that goes nowhere would be asked for again and again.
            guard page.aUneSuite, page.jusqua > apres else { return }
            apres = page.jusqua
        }
    }

    private func recevoir(
        _ message: MessageDistant, _ provenance: ProvenanceDistante, _ boite: BoiteReliee, _ operateur: OperateurMSS,
        _ bilan: inout Bilan
    ) async throws {
        let quand = horloge.maintenant()
        guard let octets = try await contenu(message, provenance, operateur) else {
            let phrase = "Un message de plus de \(Self.octetsAuPlus >> 20) Mo reste chez l’opérateur."
            try await operateurs.laisser(provenance, phrase, quand)
            bilan.laisses += 1
            return
        }
        // The operator's clock may be ahead: nothing arrives after now.
        let recu = try await reception.lire(
            octets, boite: boite.adresse, recuLe: min(message.recuLe ?? quand, quand))
        if try await operateurs.enregistrer(recu, provenance, quand) != nil { bilan.nouveaux += 1 }
    }

    /// All the bytes; nil when there are too many.
    private func contenu(
        _ message: MessageDistant, _ provenance: ProvenanceDistante, _ operateur: OperateurMSS
    ) async throws -> Data? {
        if let octets = message.octets { return octets }
        guard message.taille <= Self.octetsAuPlus else { return nil }
        var octets = Data()
        while true {
            let tranche = try await operateur.tranche(
                .reception, provenance.numerotation, provenance.uid, octets.count, max(1, lot.octetsParMessage))
            if tranche.isEmpty { return octets }
            octets += tranche
            guard octets.count <= Self.octetsAuPlus else { return nil }
        }
    }
}
