import DUIDomain

/// What is typed in the form, field by field.
extension FormulaireRendezVous {
    /// Typed or pasted text. Returns whether a search of residents must follow.
    mutating func inserer(_ texte: String, reference: Instant) -> Bool {
        if remplaceALaSaisie { self[focus].remplacer(par: "") }
        remplaceALaSaisie = false
        self[focus].inserer(texte)
        return change(reference: reference)
    }

    /// A key of edition. Returns whether a search of residents must follow.
    mutating func editer(_ edition: Edition, reference: Instant) -> Bool {
        remplaceALaSaisie = false
        if focus == .residents, edition == .effacerAvant, self[.residents].estVide, !choisis.isEmpty {
            choisis.removeLast()
            aGarder = true
            return false
        }
        guard self[focus].editer(edition) else { return false }
        return change(reference: reference)
    }

    private mutating func change(reference: Instant) -> Bool {
        aGarder = true
        erreurs[focus] = nil
        switch focus {
        case .date:
            date.lire(reference: reference)
            (apresLeChangement, passeAccepte) = (nil, false)
        case .debut: (apresLeChangement, passeAccepte) = (nil, false)
        case .fin: debutSuivi = ""
        case .residents: return true
        default: break
        }
        return false
    }

    /// Puts a value chosen in a list.
    mutating func poser(_ texte: String, dans champ: Champ, reference: Instant) {
        self[champ].remplacer(par: texte)
        if champ == .date { date.lire(reference: reference) }
        if champ == .date || champ == .debut { (apresLeChangement, passeAccepte) = (nil, false) }
        if champ == .fin { debutSuivi = "" }
        erreurs[champ] = nil
        aGarder = true
    }

    /// Moves the focus by one field, the one left being checked; `enBoucle` goes round from the last one to the first.
    mutating func changerDeChamp(de pas: Int, enBoucle: Bool = false, reference: Instant) {
        quitter(reference: reference)
        guard let rang = champs.firstIndex(of: focus) else { return }
        let vise = rang + pas
        let borne = max(0, min(vise, champs.count - 1))
        porterLeFocus(sur: champs[enBoucle ? (vise + champs.count) % champs.count : borne])
    }

    /// Moves the caret by a line inside a field of several. Returns whether there was one.
    mutating func changerDeLigne(de pas: Int) -> Bool {
        focus.estMultiligne && self[focus].changerDeLigne(de: pas)
    }

    /// Gives the focus to a field.
    mutating func aller(a champ: Champ, reference: Instant) {
        guard champs.contains(champ) else { return }
        quitter(reference: reference)
        porterLeFocus(sur: champ)
    }

    /// The next (or previous) field to correct.
    mutating func allerALErreur(de pas: Int, reference: Instant) {
        quitter(reference: reference)
        let fautifs = champs.indices.filter { erreurs[champs[$0]] != nil }
        guard let ici = champs.firstIndex(of: focus), !fautifs.isEmpty else { return }
        let rang =
            pas > 0
            ? fautifs.first { $0 > ici } ?? fautifs[0]
            : fautifs.last { $0 < ici } ?? fautifs[fautifs.count - 1]
        porterLeFocus(sur: champs[rang])
    }

    /// Gives the focus to a field that was not left by the person: the one left is checked already.
    mutating func porterLeFocus(sur champ: Champ) {
        focus = champ
        remplaceALaSaisie = [.date, .debut, .fin].contains(champ) && !texte(champ).isEmpty
    }

    /// Checks the field that is left: what was understood takes the place of its abbreviation, nothing is erased.
    mutating func quitter(reference: Instant) {
        // A field that must be filled and still is not keeps its error.
        guard erreurs[focus] == nil || !focus.estObligatoire || !texte(focus).trimmingBlancs().isEmpty else { return }
        erreurs[focus] = nil
        switch focus {
        case .date:
            // « lun 14h30 » in the date also tells the time.
            if let heure = heureDansLaDate {
                if heure != texte(.debut) { aGarder = true }
                self[.debut].remplacer(par: heure)
                apresLeChangement = date.lecture?.apresLeChangement == true ? true : nil
            }
            date.accepter(reference: reference)
            if !date.refus.isEmpty { erreurs[.date] = date.refus }
            deplacerLaFin()
        case .debut:
            normaliserLHeure(.debut)
            deplacerLaFin()
        case .fin: normaliserLHeure(.fin)
        default: break
        }
    }

    /// The end follows the start: an appointment that is moved lasts as long as before, unless its end was written too
    /// or would fall on another day.
    private mutating func deplacerLaFin() {
        guard let avant = Self.minutes(debutSuivi), let apres = Self.minutes(texte(.debut)), avant != apres,
            let fin = Self.minutes(texte(.fin)), (0..<1440).contains(fin + apres - avant)
        else { return }
        let suivante = fin + apres - avant
        guard let heure = try? HeureSaisie(suivante / 60, suivante % 60) else { return }
        self[.fin].remplacer(par: heure.texte)
        debutSuivi = texte(.debut)
        aGarder = true
    }

    private static func minutes(_ texte: String) -> Int? {
        guard case .success(let lue) = SaisieDate.readHeure(texte) else { return nil }
        return lue.heure * 60 + lue.minute
    }

    /// The time that the date tells as it is written now: « dem midi ».
    private var heureDansLaDate: String? {
        guard let heure = date.lecture?.heure, let minute = date.lecture?.minute,
            case .success(let lue) = SaisieDate.readHeure("\(heure):\(minute)")
        else { return nil }
        return lue.texte
    }

    private mutating func normaliserLHeure(_ champ: Champ) {
        let texte = self.texte(champ)
        guard !texte.trimmingBlancs().isEmpty else { return }
        switch SaisieDate.readHeure(texte) {
        case .success(let heure): if heure.texte != texte { self[champ].remplacer(par: heure.texte) }
        case .failure(let refus): erreurs[champ] = refus.message
        }
    }

    // MARK: Residents

    /// Adds the selected resident. Returns whether one was added.
    mutating func ajouterLeTrouve() -> Bool {
        guard focus == .residents, trouves.indices.contains(rangTrouve) else { return false }
        ajouter(trouves[rangTrouve])
        return true
    }

    mutating func ajouter(_ resume: ResumeResident) {
        if !choisis.contains(where: { $0.id == resume.id }) {
            choisis.append(ConcerneParRendezVous(id: resume.id, nom: resume.nom, chambre: resume.chambre))
        }
        self[.residents].remplacer(par: "")
        (trouves, rangTrouve, autresTrouves) = ([], 0, 0)
        erreurs[.residents] = nil
        aGarder = true
    }

    mutating func recevoir(_ residents: [ResumeResident]) {
        let montres = 6
        let dits = self[.residents].estVide ? [] : residents
        (trouves, autresTrouves) = (Array(dits.prefix(montres)), max(0, dits.count - montres))
        rangTrouve = 0
    }

    mutating func deplacerDansLesTrouves(de pas: Int) -> Bool {
        guard focus == .residents, !trouves.isEmpty else { return false }
        rangTrouve = max(0, min(rangTrouve + pas, trouves.count - 1))
        return true
    }

    // MARK: Drafts

    /// The fields of the draft, by name. Of a change, only what was typed is kept: the rest must follow what others
    /// write meanwhile.
    var brouillon: [String: String] {
        var champs: [String: String] = [:]
        for champ in self.champs where champ != .residents && (base == nil || texte(champ) != origine[champ]) {
            champs[champ.rawValue] = texte(champ)
        }
        // A day is kept as a day: « demain » would be another one tomorrow.
        if let jour = date.lecture?.jour, champs[Champ.date.rawValue] != nil {
            champs[Champ.date.rawValue] = jour.court
            // The day alone would lose the time written with it.
            if let heure = heureDansLaDate { champs[Champ.debut.rawValue] = heure }
        }
        guard base == nil || residentsChanges != nil else { return champs }
        champs[Champ.residents.rawValue] = choisis.map { "\($0.id)\t\($0.nom)\t\($0.chambre)" }.joined(separator: "\n")
        return champs
    }

    /// Takes a draft up again, over the fields that were not typed meanwhile.
    mutating func reprendre(_ brouillon: Brouillon, reference: Instant) {
        for champ in champs where champ != .residents && texte(champ) == origine[champ, default: ""] {
            if let texte = brouillon.champs[champ.rawValue] { self[champ].remplacer(par: texte) }
        }
        date.lire(reference: reference)
        debutSuivi = ""
        if choisis == residentsOrigine, let gardes = brouillon.champs[Champ.residents.rawValue] {
            choisis = Self.residents(gardes)
        }
        brouillonDu = brouillon.gardeLe
    }

    private static func residents(_ texte: String) -> [ConcerneParRendezVous] {
        texte.split(separator: "\n").compactMap { ligne in
            let parties = ligne.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard parties.count == 3, let numero = Int64(parties[0]) else { return nil }
            return ConcerneParRendezVous(id: Cle(numero), nom: parties[1], chambre: parties[2])
        }
    }

    // MARK: Another version

    /// Takes the present state of the appointment as the base: fields that were not typed follow it, typed ones stay.
    mutating func reprendreSur(_ actuel: RendezVous, reference: Instant) {
        let neuf = Self.modification(actuel, mots, reference: reference)
        for champ in champs where texte(champ) == origine[champ, default: ""] { self[champ] = neuf[champ] }
        date.lire(reference: reference)
        debutSuivi = neuf.texte(.fin) == texte(.fin) ? neuf.texte(.debut) : ""
        if residentsChanges == nil { choisis = actuel.residents }
        genre = .modification(actuel)
        origine = neuf.origine
        residentsOrigine = neuf.residentsOrigine
    }

    /// What differs between the present state and what is typed, field by field.
    func differences(avec actuel: RendezVous, reference: Instant) -> [(champ: String, actuel: String, saisi: String)] {
        let neuf = Self.modification(actuel, mots, reference: reference)
        let personnes = choisis.map(\.id).sorted() == actuel.residents.map(\.id).sorted()
        return champs.filter { $0 == .residents ? !personnes : texte($0) != neuf.texte($0) }.map {
            let (la, ici) =
                $0 == .residents
                ? (Self.noms(actuel.residents), Self.noms(choisis)) : (neuf.texte($0), texte($0))
            return ($0.libelle(mots), TextesAgenda.surUneLigne(la), TextesAgenda.surUneLigne(ici))
        }
    }

    private static func noms(_ residents: [ConcerneParRendezVous]) -> String {
        residents.map(\.nom).joined(separator: ", ")
    }
}
