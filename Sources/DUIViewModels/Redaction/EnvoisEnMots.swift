import DUIDomain

/// The outbox, in a list and one message at a time.
enum EnvoisEnMots {
    /// How long a refusal is told of in the strip: a day, in seconds.
    private static let jour = 86_400

    /// What still wants somebody, for the strip; empty when nothing does.
    static func etat(_ envois: [EnvoiMSS], _ maintenant: Instant) -> String {
        let attendent = envois.count { $0.etat == .aEnvoyer || $0.etat == .enCours }
        let aTrancher = envois.count { $0.etat == .aTrancher }
        let refuses = envois.count { $0.etat == .refuse && maintenant.secondes - $0.deposeLe.secondes < jour }
        let parties = [
            attendent > 0 ? "\(attendent) à envoyer" : "", aTrancher > 0 ? "\(aTrancher) à trancher" : "",
            refuses > 0 ? "\(refuses) refusé\(refuses > 1 ? "s" : "")" : "",
        ].filter { !$0.isEmpty }
        return parties.isEmpty ? "" : "Envois (e) : \(parties.joined(separator: ", "))"
    }

    static func liste(_ envois: [EnvoiMSS]) -> ChoixState {
        ChoixState(
            nom: "envois", titre: "Envois",
            options: envois.map { envoi in
                return .init(
                    envoi.id.description,
                    "\(envoi.etat.libelle)  \(FormatDate.court(envoi.deposeLe.heureLegale))  "
                        + "\(ObjetMSS.affiche(envoi.objet))  pour \(envoi.pourQui)")
            }, verbe: "ouvrir")
    }

    static func dialogue(_ envoi: EnvoiMSS) -> DialogueState {
        var lignes: [DialogueState.LigneDialogue] = [
            .init("Objet", ObjetMSS.affiche(envoi.objet)), .init("De", envoi.enveloppe.expediteur),
            .init("À", envoi.pourQui),
            .init("Confié", envoi.deposeLe.heureLegale.complet),
            .init("État", envoi.etat.libelle, enAlerte: envoi.etat == .aTrancher || envoi.etat == .refuse),
        ]
        if !envoi.phrase.isEmpty { lignes.append(.init("", envoi.phrase, enAlerte: true)) }
        if !envoi.reponse.isEmpty { lignes.append(.init("Opérateur", envoi.reponse)) }
        if let essai = envoi.prochainEssai { lignes.append(.init("Essai", "à \(essai.heureLegale.heureMinute)")) }
        let actes: [DialogueState.Bouton] =
            switch envoi.etat {
            case .aEnvoyer: [.init("rappeler", "Rappeler")]
            case .aTrancher:
                [.init("parti", "Il est parti"), .init("renvoyer", "Renvoyer"), .init("abandonner", "Abandonner")]
            case .enCours, .envoye, .refuse, .rappele: []
            }
        return DialogueState(
            nom: "envois.acte", titre: "Envoi \(envoi.id)", lignes: lignes,
            boutons: [.init("fermer", "Fermer")] + actes, confirmeParF10: false)
    }

    static func motif(_ decision: DecisionDEnvoi) -> ChoixState {
        let motifs: [String] =
            decision == .parti
            ? ["Sa copie est dans les « Envoyés » de la boîte", "Le destinataire l’a reçu"]
            : ["Il n’est pas dans les « Envoyés » de la boîte", "Le destinataire ne l’a pas reçu"]
        return ChoixState(
            nom: "envois.motif:\(decision.rawValue)", titre: "Comment le savez-vous ?",
            options: motifs.map { .init($0, $0) }, saisieLibre: "Autre motif")
    }
}
