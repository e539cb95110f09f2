import DUICurses
import DUIDomain
import Foundation

/// The access token of a person for an operator: typed without echo, or the first line of the input. Never an argument, a
/// variable nor a file; asked for once a command, kept until its end.
actor JetonDemande {
    private var donne: JetonDAcces?
    private let boite: String

    init(boite: String) { self.boite = boite }

    /// The token; nil when none was given.
    func donner() throws -> JetonDAcces? {
        if let donne { return donne }
        let brut: String?
        if HiddenInput.isAvailable {
            guard
                case .text(let tape) = HiddenInput.read(prompt: "Jeton d’accès pour \(Assainissement.ligne(boite)) : ")
            else { return nil }
            brut = tape
        } else {
            brut = readLine()
        }
        guard let texte = brut?.trimmingBlancs(), !texte.isEmpty else { return nil }
        guard let jeton = JetonDAcces(texte) else {
            throw Refus("Ce jeton d’accès est illisible ; rien n’a été fait : demandez-en un autre.")
        }
        donne = jeton
        return jeton
    }
}
