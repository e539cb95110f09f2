import DUIDomain

/// The last word before a message leaves: what leaves, to whom, about whom.
enum DialogueDEnvoi {
    static func construire(
        _ redaction: RedactionState, _ courriel: CourrielCompose, deja: [ReponseEnvoyee]
    ) -> DialogueState {
        let demande = redaction.demande
        var lignes: [DialogueState.LigneDialogue] = [.init("De", redaction.boite.libelle)]
        if redaction.aLUsager, let resident = redaction.resident {
            lignes.append(.init("À", "\(resident.nom), dans Mon espace santé", enAlerte: true))
        }
        lignes += demande.destinataires.map { .init("À", enMots($0)) }
        lignes += demande.copies.map { .init("Copie", enMots($0)) }
        lignes.append(.init("Objet", ObjetMSS.affiche(courriel.objet)))
        let qui = courriel.usager.map { IdentiteEnMots.resident($0, redaction.mots) }
        lignes.append(.init(redaction.mots.titreSingulier, qui ?? redaction.mots.personne.aucun))
        lignes += redaction.documents.map { .init("Document", $0.titre) }
        lignes += courriel.pieces.map { .init("Pièce", $0) }
        lignes += redaction.demandes.map(\.libelle).sorted().map { .init("Demande", $0) }
        lignes += deja.map { .init("Déjà répondu", $0.enMots, enAlerte: true) }
        lignes.append(.init("Taille", Taille.enMots(courriel.octets.count)))
        return DialogueState(
            nom: "redaction.envoyer", titre: "Envoyer ce message ?", lignes: lignes,
            boutons: [.init("revenir", "Revenir"), .init("envoyer", "Envoyer")])
    }

    private static func enMots(_ adresse: AdresseCourriel) -> String {
        adresse.libelle.isEmpty ? adresse.adresse : "\(adresse.libelle)  \(adresse.adresse)"
    }
}
