import DUIDomain
import DUIStore
import DUITerminal
import DUIViewModels
import Foundation

/// The mailbox: pages, keys, opening, search, one durable act.
@MainActor
struct MesuresMessagerie {
    let fois: Int

    struct Resultat {
        var debut: Serie
        var loin: Serie
        var bas: Serie
        var ouvrir: Serie
        var chercher: Serie
    }

    func mesurer(_ fichier: URL, _ nombre: String, dans tableau: inout Tableau) async throws -> Resultat {
        let poste = try await Poste.ouvert(fichier, .messagerie)
        defer { try? poste.fermer() }
        let pages = try await pages(poste)
        tableau.noter("\(nombre) messages : première page", pages.debut)
        tableau.noter("\(nombre) messages : page au bout de la liste", pages.loin)
        let bas = await Serie.chronometrer(fois) { _ in await poste.presser(Key(.down)) }
        Repere.touche(bas, "\(nombre) messages : ↓, de la touche au dernier cadre", dans: &tableau)
        let page = await Serie.chronometrer(fois / 3) { _ in await poste.presser(Key(.pageDown)) }
        Repere.page(page, "\(nombre) messages : page suivante", dans: &tableau)
        await poste.presser(Key(.home))
        let ouvrir = try await ouvrir(poste, dans: &tableau, nombre)
        let chercher = await chercher(poste)
        Repere.recherche(chercher, "\(nombre) messages : recherche, lettre par lettre (F2)", dans: &tableau)
        let dessin = await Serie.chronometrer(fois) { _ in
            _ = poste.moteur.ecran.dessiner(poste.moteur.application, taille: Poste.taille)
        }
        tableau.noter("\(nombre) messages : dessin d’un cadre de 160x50", dessin)
        return Resultat(debut: pages.debut, loin: pages.loin, bas: bas, ouvrir: ouvrir, chercher: chercher)
    }

    private func pages(_ poste: Poste) async throws -> (debut: Serie, loin: Serie) {
        guard let compte = poste.moteur.application.compte else { return (Serie([]), Serie([])) }
        let filtre = FiltreMessages(boites: try await poste.depots.messages.boites(compte.id).map(\.id))
        let debut = try await Serie.chronometrer(fois) { _ in
            _ = try await poste.depots.messages.page(filtre, compte.id, nil, 60)
        }
        let loin = try await Serie.chronometrer(fois) { rang in
            _ = try await poste.depots.messages.page(filtre, compte.id, Cle(Int64(61 + rang % 200)), 60)
        }
        return (debut, loin)
    }

    private func ouvrir(_ poste: Poste, dans tableau: inout Tableau, _ nombre: String) async throws -> Serie {
        var durees: [Duration] = []
        for _ in 0..<max(10, fois / 6) {
            let debut = ContinuousClock.now
            await poste.presser(Key(.enter))
            durees.append(debut.duration(to: .now))
            await poste.presser(Key(.escape))
            await poste.presser(Key(.down))
        }
        let serie = Serie(durees)
        tableau.ajouter(
            "P7", "\(nombre) messages : ouvrir un message (lu, tracé, mis en lignes)", Tableau.texte(serie),
            limite: "2 × neomutt", .ailleurs)
        return serie
    }

    private func chercher(_ poste: Poste) async -> Serie {
        var durees: [Duration] = []
        for texte in ["ordonnance potassium", "kinésithérapie", "sortie urgences", "lefevre", "renouvellement"] {
            await poste.presser(Key(.function(2)))
            for lettre in texte {
                let debut = ContinuousClock.now
                await poste.presser(Key(.character(lettre)))
                durees.append(debut.duration(to: .now))
            }
            await poste.presser(Key(.escape))
        }
        return Serie(durees)
    }

    /// A hundred keys in one go must end where a hundred keys one by one end.
    func rafale(_ fichier: URL, dans tableau: inout Tableau) async throws {
        let rapide = try await Poste.ouvert(fichier, .messagerie)
        let touches = Array(repeating: Event.key(Key(.down)), count: 100)
        let debut = ContinuousClock.now
        rapide.moteur.recevoir(touches)
        await rapide.moteur.attendreLeRepos()
        let duree = debut.duration(to: .now)
        let patient = try await Poste.ouvert(fichier, .messagerie)
        for _ in 0..<100 { await patient.presser(Key(.down)) }
        let memeCadre = rapide.moteur.dessin.cadre == patient.moteur.dessin.cadre
        tableau.ajouter(
            "P6", "cent ↓ d’un coup : même cadre qu’une par une",
            "\(memeCadre ? "même cadre" : "cadre différent"), \(Duree.texte(duree))", limite: "même cadre",
            memeCadre ? .tenu : .manque)
        try rapide.fermer()
        try patient.fermer()
    }

    /// One act that is kept: taking a message in charge, against a bare durable commit of the same base.
    func acteDurable(_ fichier: URL, dans tableau: inout Tableau) async throws {
        let poste = try await Poste.ouvert(fichier, .messagerie)
        defer { try? poste.fermer() }
        let plancher = try await Serie.chronometrer(fois) { rang in
            try await poste.base.definirReglage("mesure", String(rang))
        }
        tableau.noter("plancher : une ligne écrite, une transaction durable (WAL, FULL)", plancher)
        let bas = await Serie.chronometrer(fois) { _ in await poste.presser(Key(.down)) }
        var durees: [Duration] = []
        // An odd number of presses would leave a message taken.
        for _ in 0..<(fois / 2 * 2) { durees.append(await jusquaLaConfirmation(poste, Key(.character("t")))) }
        let acte = Serie(durees)
        let limite = bas.mediane + plancher.mediane * 3
        tableau.ajouter(
            "P13", "prendre en charge, de la touche à la confirmation", Tableau.texte(acte),
            limite: "≤ ↓ + 3 transactions = \(Duree.texte(limite))", acte.mediane <= limite ? .tenu : .manque)
    }

    /// From the key to the frame that says it is done: the counts that are read again come after.
    private func jusquaLaConfirmation(_ poste: Poste, _ touche: Key) async -> Duration {
        let debut = ContinuousClock.now
        var premiere: Duration?
        poste.moteur.quandLEcranChange = { premiere = premiere ?? debut.duration(to: .now) }
        await poste.presser(touche)
        poste.moteur.quandLEcranChange = nil
        return premiere ?? debut.duration(to: .now)
    }
}
