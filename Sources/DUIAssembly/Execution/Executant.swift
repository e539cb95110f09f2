import DUIDomain
import DUITraining
import DUIViewModels
import Foundation

/// Why an effect failed, in one French sentence.
public struct EchecEffet: Error, Hashable, Sendable {
    /// What happened, what is kept, what to do.
    public let phrase: String
}

/// Runs effects through the ports.
public struct Executant: Sendable {
    let depots: Depots
    let horloge: Horloge
    let imprimante: Imprimante
    let parcours: BibliothequeParcours
    let themes: Themes
    let insi: FileINSi?
    let facteur: Facteur?

    /// Themes: their names, the present one, the act of changing.
    public struct Themes: Sendable {
        /// Names, and the present one.
        public var lister: @Sendable () async -> (noms: [String], actuel: String)
        /// Changes the theme; tells which one is now in force, and why it is not the one asked for.
        public var choisir: @Sendable (String) async throws -> (nom: String, defaut: String?)

        /// Themes, from their functions.
        public init(
            lister: @escaping @Sendable () async -> (noms: [String], actuel: String),
            choisir: @escaping @Sendable (String) async throws -> (nom: String, defaut: String?)
        ) {
            self.lister = lister
            self.choisir = choisir
        }
    }

    /// A runner on these ports; `insi` calls the national identity service (nil: no access, demands wait);
    /// `facteur` carries the mail in the background (nil: nobody does).
    public init(
        depots: Depots, horloge: Horloge, imprimante: Imprimante, parcours: BibliothequeParcours, themes: Themes,
        insi: FileINSi? = nil, facteur: Facteur? = nil
    ) {
        self.depots = depots
        self.horloge = horloge
        self.imprimante = imprimante
        self.parcours = parcours
        self.themes = themes
        self.insi = insi
        self.facteur = facteur
    }

    /// Runs one effect for an account (nil before a session is open).
    public func executer(_ effet: Effet, compte: Compte?) async -> Result<Resultat, EchecEffet> {
        do {
            switch effet {
            case .general(let effet): return .success(.general(try await executer(effet, compte)))
            case .residents(let effet): return .success(.residents(try await executer(effet, requis(compte))))
            case .identite(let effet): return .success(.identite(try await executer(effet, requis(compte))))
            case .echeances(let effet):
                return .success(.echeances(try await executer(effet, requis(compte))))
            case .rubriques(let effet):
                return .success(.rubriques(try await executer(effet, requis(compte))))
            case .sejour(let effet): return .success(.sejour(try await executer(effet, requis(compte))))
            case .consentements(let effet):
                return .success(.consentements(try await executer(effet, requis(compte))))
            case .documents(let effet): return .success(.documents(try await executer(effet, requis(compte))))
            case .messagerie(let effet): return .success(.messagerie(try await executer(effet, requis(compte))))
            case .redaction(let effet): return .success(.redaction(try await executer(effet, requis(compte))))
            case .agenda(let effet): return .success(.agenda(try await executer(effet, requis(compte))))
            case .parcours(let effet): return .success(.parcours(try executer(effet)))
            }
        } catch let erreur as ErreurDepot {
            return .failure(EchecEffet(phrase: erreur.message))
        } catch let erreur as ErreurLecture {
            return .failure(EchecEffet(phrase: erreur.message))
        } catch {
            return .failure(
                EchecEffet(
                    phrase: "L’action n’a pas abouti ; rien n’est perdu. Recommencez, ou prévenez l’administration."))
        }
    }

    func signature(_ compte: Compte) -> Signature { Signature(compte: compte.id, quand: horloge.maintenant()) }

    /// Keeps what is typed in a form in place of what was kept before.
    @discardableResult
    func garderBrouillon(_ objet: String, _ champs: [String: String], _ compte: Compte) async throws -> Brouillon {
        let brouillon = Brouillon(compte: compte.id, objet: objet, champs: champs, gardeLe: horloge.maintenant())
        try await depots.brouillons.enregistrer(brouillon)
        return brouillon
    }

    private func requis(_ compte: Compte?) throws -> Compte {
        guard let compte else { throw ErreurDepot.refus("Aucune session n’est ouverte : écrivez votre code.") }
        return compte
    }

    private func executer(_ effet: EffetGeneral, _ compte: Compte?) async throws -> ResultatGeneral {
        switch effet {
        case .chargerConnexion:
            return .connexion(
                etablissement: try await depots.etablissement.lire(), unites: try await depots.etablissement.unites(),
                demonstration: try await depots.comptes.deDemonstration())
        case .ouvrirSession(let identifiant, let code):
            return .session(try await depots.comptes.ouvrirSession(identifiant, code, horloge.maintenant()))
        case .deverrouiller(let identifiant, let code):
            return .deverrouillage(try await depots.comptes.ouvrirSession(identifiant, code, horloge.maintenant()))
        case .consigner(let acte):
            if let compte { try await depots.comptes.consignerSession(acte, signature(compte)) }
            return .fait
        case .consignerRefus(let objet, let motif):
            if let compte {
                try await depots.journal.consigner(.refus, nil, objet, "", motif, signature(compte))
            }
            return .fait
        case .chercher(let texte, let jeton):
            guard let compte, !texte.isEmpty else { return .trouvailles([], jeton: jeton) }
            return .trouvailles(try await depots.recherche.partout(texte, compte, 40), jeton: jeton)
        case .compter: return try await compter(compte)
        case .guetter:
            return .version(
                try await depots.etablissement.versionDesDonnees(), alerte: await depots.etablissement.alerte())
        case .lireLeLieu:
            guard let compte else { return .lieu([:]) }
            let depuis = horloge.maintenant().adding(secondes: -DepotLieux.duree)
            // A place that cannot be read is no reason to keep anybody out.
            return .lieu((try? await depots.lieux.lire(compte.id, depuis)) ?? [:])
        case .garderLeLieu(let lieu):
            if let compte { try? await depots.lieux.garder(lieu, signature(compte)) }
            return .fait
        case .listerThemes:
            let (noms, actuel) = await themes.lister()
            return .themes(noms, actuel: actuel)
        case .compterLesRetards:
            guard let compte, compte.habilitation.decide(.voirResidents).estPermis else { return .fait }
            let jour = horloge.maintenant().heureLegale.jour
            let echeances = try await depots.echeances.aTraiter(compte.id, Self.echeancesAuPlus).elements
            return .retards(echeances.count { if case .enRetard = $0.etat(le: jour) { true } else { false } })
        case .proposerLeTheme:
            let actuel = await themes.lister().actuel
            let heure = horloge.maintenant().heureLegale.heure
            guard let compte, let voulu = ThemeDeLHeure.aProposer(theme: actuel, heure: heure),
                try await depots.comptes.annoncerUneFois(voulu.annonce, compte.id)
            else { return .fait }
            return .themePropose(voulu)
        case .choisirTheme(let nom):
            let (enVigueur, defaut) = try await themes.choisir(nom)
            return .theme(enVigueur, defaut: defaut)
        }
    }

    private func compter(_ compte: Compte?) async throws -> ResultatGeneral {
        guard let compte else { return .fait }
        var (nonLus, ecrit) = (0, false)
        if compte.habilitation.decide(.voirMessagerie).estPermis {
            let boites = try await depots.messages.boites(compte.id)
            nonLus = try await depots.messages.compteurs(boites.map(\.id), compte.id).nonLus
            ecrit = boites.contains { $0.droits.contains(.ecrire) }
        }
        return .compteurs(
            messagesNonLus: nonLus, brouillons: try await depots.brouillons.compter(compte.id), ecrit: ecrit)
    }

    private func executer(_ effet: EffetParcours) throws -> ResultatParcours {
        switch effet {
        case .lister: return .liste(try parcours.list())
        case .lire(let id): return .parcours(id: id, try parcours.load(id: id).contenu)
        }
    }
}
