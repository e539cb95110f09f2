extension DatamatrixINS {
    /// Reads the text that a scanner typed.
    ///
    /// Accepted: fields in any order, GS or the literal `<GS>`, lower case, a missing `S7`, a last variable field without
    /// GS, blanks and line ends around, the AIM prefix `]d1` or `]d2`. Accepted too: scanners that drop every GS. That is
    /// never ambiguous here: an OID has only digits and dots, so its field ends at the next `S`; a name has no digit, so
    /// its field ends before the `S` that precedes the first digit (`S3LOUISS4DURAND` is LOUIS and DURAND).
    public init(texte brut: String) throws(Refus) {
        let texte = try Self.nettoyer(brut)
        var champs = try Self.decouper(Array(texte))
        func prendre(_ champ: Champ) throws(Refus) -> String {
            guard let valeur = champs.removeValue(forKey: champ), !valeur.isEmpty else { throw .champAbsent(champ) }
            return valeur
        }
        let matricule: MatriculeINS
        let brutDuMatricule = try prendre(.matricule)
        do {
            matricule = try MatriculeINS(brutDuMatricule)
        } catch {
            throw .matricule(error)
        }
        let oid = try prendre(.autorite)
        guard let autorite = AutoriteINS(rawValue: oid) else { throw .autoriteInconnue(String(oid.prefix(40))) }
        let prenoms = try prendre(.prenoms)
        let nom = try prendre(.nomDeNaissance)
        let codeSexe = try prendre(.sexe)
        guard let sexe = Sexe(rawValue: codeSexe), sexe != .inconnu else { throw .sexe(codeSexe) }
        let ecrite = try prendre(.dateDeNaissance)
        guard let date = Self.date(ecrite) else { throw .date(ecrite) }
        try self.init(
            ins: INS(matricule: matricule, autorite: autorite), nomDeNaissance: nom, prenomsDeNaissance: prenoms,
            sexe: sexe, dateDeNaissance: date, codeLieuDeNaissance: champs[.lieu] ?? "")
    }

    /// The text in capitals, one GS for each literal, without what scanners add around; its header checked.
    private static func nettoyer(_ brut: String) throws(Refus) -> String {
        guard brut.unicodeScalars.count <= longueurMaximale else { throw .tropLong(brut.unicodeScalars.count) }
        var texte = brut.uppercased().replacing("<GS>", with: String(gs)).trimmingBlancs()
        if texte.hasPrefix("]D1") || texte.hasPrefix("]D2") { texte = String(texte.dropFirst(3)) }
        guard !texte.isEmpty else { throw .vide }
        guard texte.hasPrefix("IS") else {
            throw texte.hasPrefix("DC0") ? .autre2DDoc : .autreCode
        }
        let permis = Array(texte.unicodeScalars)
        if let rang = permis.firstIndex(where: { !(0x20..<0x7F).contains($0.value) && $0.value != 0x1D }) {
            throw .caractere(rang: rang + 1)
        }
        guard texte.hasPrefix(enTete) else { throw .enTete }
        return texte
    }

    private static func decouper(_ signes: [Character]) throws(Refus) -> [Champ: String] {
        var champs: [Champ: String] = [:]
        var place = enTete.count
        while place < signes.count {
            if signes[place] == gs {
                place += 1
                continue
            }
            guard let champ = Champ(rawValue: String(signes[place..<min(place + 2, signes.count)])) else {
                throw .champInconnu(rang: place + 1)
            }
            guard champs[champ] == nil else { throw .champEnDouble(champ) }
            place += 2
            let fin = try fin(de: champ, depuis: place, signes)
            champs[champ] = String(signes[place..<fin])
            place = fin
        }
        return champs
    }

    /// Where the value of a field ends.
    private static func fin(de champ: Champ, depuis debut: Int, _ signes: [Character]) throws(Refus) -> Int {
        if let longueur = champ.longueur {
            let fin = debut + longueur
            // Nothing at all is a field that was left empty; the place of birth may be.
            if debut == signes.count || signes[debut] == gs { return debut }
            guard fin <= signes.count, !signes[debut..<fin].contains(gs) else { throw .champIncomplet(champ) }
            return fin
        }
        let suite = signes[debut...]
        let borne = suite.firstIndex(of: gs) ?? signes.count
        if champ == .autorite { return suite[..<borne].firstIndex(of: "S") ?? borne }
        guard let chiffre = suite[..<borne].firstIndex(where: \.isNumber) else { return borne }
        guard chiffre > debut, signes[chiffre - 1] == "S" else { throw .nomIllisible(champ) }
        return chiffre - 1
    }

    /// `JJ-MM-AAAA`, a day that exists.
    private static func date(_ texte: String) -> JourCivil? {
        let parties = texte.split(separator: "-", omittingEmptySubsequences: false)
        guard parties.map(\.count) == [2, 2, 4], parties.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let jour = Int(parties[0]), let mois = Int(parties[1]), let annee = Int(parties[2])
        else { return nil }
        return JourCivil(annee: annee, mois: mois, jour: jour)
    }
}
