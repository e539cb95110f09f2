import DUIAssembly
import DUICurses
import DUIDomain
import DUIStore
import Foundation

/// A base opened by an account: what is read and written through it is decided and journalled as on the screen.
struct Acces: Sendable {
    let base: BaseDUI
    let depots: Depots
    let horloge: Horloge
    let compte: Compte

    /// How many rows are asked for at a time.
    static let page = 200

    /// The signature of what is done now.
    var signature: Signature { Signature(compte: compte.id, quand: horloge.maintenant()) }

    /// Opens the base and a session, does the act, ends the session.
    static func agir(_ options: OptionsDAcces, _ acte: (Acces) async throws -> Void) async throws {
        guard let identifiant = identifiant(options.compte) else {
            throw UsageErrone("Dites qui agit : --compte IDENTIFIANT (ou la variable DUI_COMPTE).")
        }
        try await avecLaBase(options.base.fichier) { base in
            let acces = try await ouvrir(base, identifiant: identifiant)
            do {
                try await acte(acces)
            } catch {
                await acces.fermer()
                throw error
            }
            await acces.fermer()
        }
    }

    /// Opens a base, and closes it whatever happens.
    static func avecLaBase(_ fichier: URL, _ acte: (BaseDUI) async throws -> Void) async throws {
        let base = try BaseDUI.open(at: fichier)
        do {
            try await acte(base)
        } catch {
            try? base.fermer()
            throw error
        }
        try base.fermer()
    }

    /// Checks the personal code of an account.
    static func ouvrir(_ base: BaseDUI, identifiant: String) async throws -> Acces {
        let horloge = try await HorlogeDeLaBase.lire(base)
        let depots = base.depots(horloge: horloge)
        let code = try CodePersonnel.lire(question: "Code de \(identifiant) : ")
        switch try await depots.comptes.ouvrirSession(identifiant, code, horloge.maintenant()) {
        case .ouverte(let compte): return Acces(base: base, depots: depots, horloge: horloge, compte: compte)
        case .refusee(let essais):
            throw Refus(
                "Identifiant ou code inexact ; \(FormatDate.nombre(essais, "essai")) avant une minute d’attente.")
        case .bloquee(let jusqua):
            throw Refus("Trop d’essais : réessayez après \(jusqua.heureLegale.heureMinute).")
        }
    }

    /// The account that acts, as written or from the environment.
    static func identifiant(_ ecrit: String?) -> String? {
        let dit = ecrit ?? ProcessInfo.processInfo.environment["DUI_COMPTE"] ?? ""
        return dit.trimmingBlancs().isEmpty ? nil : dit
    }

    /// Refuses what the rights refuse; the refusal is journalled.
    func exiger(_ capacite: Capacite, objet: String) async throws {
        guard case .refuse(let raison) = compte.habilitation.decide(capacite) else { return }
        try await depots.journal.consigner(.refus, nil, objet, "", raison, signature)
        throw Refus(raison)
    }

    /// Journals the end of the session. A disk that is full now must not hide what the act said before.
    private func fermer() async {
        try? await depots.comptes.consignerSession(.fermetureSession, signature)
    }
}

/// Personal codes: from the terminal without echo, or without one from the environment; never from an argument.
enum CodePersonnel {
    /// The code of whoever acts.
    static func lire(question: String) throws -> String {
        if HiddenInput.isAvailable { return try demander(question) }
        return try variable("DUI_PASSPHRASE")
    }

    /// A code to be given to an account, typed twice.
    static func choisir(question: String, variable nom: String) throws -> String {
        guard HiddenInput.isAvailable else { return try variable(nom) }
        let premier = try demander(question)
        guard try demander("Le même, encore une fois : ") == premier else {
            throw Refus("Les deux codes diffèrent ; rien n’a été enregistré : recommencez.")
        }
        return premier
    }

    private static func demander(_ question: String) throws -> String {
        guard case .text(let code) = HiddenInput.read(prompt: Assainissement.ligne(question) + " ") else {
            throw Refus("Aucun code n’a été donné ; rien n’a été fait.")
        }
        return code
    }

    private static func variable(_ nom: String) throws -> String {
        guard let code = ProcessInfo.processInfo.environment[nom], !code.isEmpty else {
            throw Refus("Aucun terminal pour demander le code : donnez-le par la variable \(nom).")
        }
        return code
    }
}
