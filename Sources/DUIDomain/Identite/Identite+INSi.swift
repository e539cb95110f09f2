extension Identite {
    /// Whether INSi may be asked about this identity; the refusal names the attribute that forbids it (INS/va1.20).
    public func exigerINSiPermis() throws(RefusIdentite) {
        if let attribut = attributBloquant { throw .attributBloquant(attribut) }
    }

    /// Takes one identity that INSi returned (code 00).
    ///
    /// Matricule, OID, name, given names, date, sex and place become those of INSi, to the letter (INS/va1.52); names in
    /// use stay. The first given name is `premierPrenom`, or ours, as the returned list writes it: when it is not at the
    /// head of the list, nothing is taken (INS/va1.51). Other differences need `ecartsConfirmes`. Refused under a blocking
    /// attribute (INS/va1.20) and when the return is incomplete (INS/va1.28, va1.31).
    public func accepter(
        _ retour: IdentiteINSi, premierPrenom: String? = nil, ecartsConfirmes: Bool = false, signature: Signature,
        motif: String = ""
    ) throws(RefusIdentite) -> Identite {
        try exigerINSiPermis()
        let controle: IdentiteINSi.Controlee
        do { controle = try retour.controler() } catch { throw .retourRefuse(error) }
        let voulu = premierPrenom ?? traits.premierPrenom
        guard let enTete = PremierPrenom.enTete(de: controle.prenomsDeNaissance, voulu) else {
            throw .premierPrenomDiscordant(local: voulu, liste: controle.prenomsDeNaissance)
        }
        let ecarts = EcartINSi.entre(self, et: controle)
        guard ecarts.isEmpty || ecartsConfirmes else { throw .ecartsAConfirmer(ecarts) }
        return apres(.retourINSiAccepte, signature, motif: motif) { identite in
            identite.ins = controle.ins
            identite.traits.reprendre(controle, premierPrenom: enTete)
        }
    }

    /// INSi confirmed the INS: the date is kept in the history, nothing else changes.
    public func verificationPositive(signature: Signature, motif: String = "") throws(RefusIdentite) -> Identite {
        try exigerINSiPermis()
        guard ins != nil else { throw .sansINS }
        return apres(.verificationPositive, signature, motif: motif) { _ in }
    }

    /// INSi denied the INS: the identity goes down one level (qualified to validated, retrieved to provisional) and its
    /// INS leaves use (INS/va1.08). Only for a local identity: a received one that is denied changes nothing here.
    public func verificationNegative(signature: Signature, motif: String = "") throws(RefusIdentite) -> Identite {
        guard ins != nil else { throw .sansINS }
        return apres(.verificationNegative, signature, motif: motif) { $0.ins = nil }
    }

    /// When INSi last confirmed, or gave, the INS in use; nil without INS.
    public var derniereConfirmationINSi: Instant? {
        guard ins != nil else { return nil }
        return historique.last { $0.nature == .verificationPositive || $0.nature == .retourINSiAccepte }?.quand
    }
}

extension TraitsIdentite {
    /// The strict traits of INSi in place of ours; the name of the place goes with the code it named.
    fileprivate mutating func reprendre(_ retour: IdentiteINSi.Controlee, premierPrenom: String) {
        nomDeNaissance = retour.nomDeNaissance
        prenomsDeNaissance = retour.prenomsDeNaissance
        self.premierPrenom = premierPrenom
        dateDeNaissance = retour.dateDeNaissance
        sexe = retour.sexe
        guard !retour.codeLieuDeNaissance.isEmpty, retour.codeLieuDeNaissance != codeLieuDeNaissance else { return }
        codeLieuDeNaissance = retour.codeLieuDeNaissance
        lieuDeNaissance = ""
    }
}
