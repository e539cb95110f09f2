import Foundation

/// What every mail must respect before it is made, and again before it leaves.
///
/// Sources: référentiel socle MSSanté #2 and its test cases MSS-LPS-SEGUR-GEN and PER-ORG (fiche MSSanté §4), INS/va1.53.
public enum ReglesDeRedaction {
    /// The size under which a mail to a person must stay: 25 MB in all, else Mon espace santé sends it back.
    public static let tailleVersUnUsager = 25_000_000
    /// The size that every operator takes, when the one of the box said nothing: 10 MB.
    public static let tailleParDefaut = 10_000_000

    /// Everything that stands in the way, so that all can be mended at once; `porte` is what the gate said of each addressee.
    public static func defauts(_ courriel: CourrielARediger, porte: [VerdictDeSortie]) -> [DefautDeRedaction] {
        var defauts: [DefautDeRedaction] = []
        if !courriel.boite.droits.contains(.ecrire) { defauts.append(.droitDEcrire(boite: courriel.boite.libelle)) }
        if courriel.referenceProduit.isEmpty { defauts.append(.referenceProduitAbsente) }
        defauts += adresses(courriel)
        defauts += texte(courriel)
        defauts += courriel.documents.compactMap { document($0, courriel) }
        if courriel.demandes.contains(.cloture), !courriel.aLUsager { defauts.append(.clotureSansUsager) }
        if courriel.boite.type == .applicative, courriel.repondreA == nil { defauts.append(.reponseVersAbsente) }
        var dits: Set<Blocage> = []
        for case .refuse(let blocages) in porte {
            defauts += blocages.filter { dits.insert($0).inserted }.map(DefautDeRedaction.porte)
        }
        return defauts
    }

    /// Whether the mail, once made, is too large for whoever carries it.
    public static func taille(_ octets: Int, _ courriel: CourrielARediger, operateur: Int?) -> DefautDeRedaction? {
        let limite = min(operateur ?? tailleParDefaut, courriel.aLUsager ? tailleVersUnUsager : .max)
        return octets > limite ? .tropGros(octets, limite: limite) : nil
    }

    private static func adresses(_ courriel: CourrielARediger) -> [DefautDeRedaction] {
        var defauts: [DefautDeRedaction] = []
        if courriel.aLUsager, courriel.usager == nil { defauts.append(.usagerAbsent) }
        // Without a qualified INS the gate refuses already: nobody is answered in the place of somebody else.
        if let usager = courriel.usager, let sienne = courriel.adresseDeLUsager, let auteur = courriel.reponse?.usager,
            auteur.lowercased() != sienne.adresse.lowercased()
        {
            defauts.append(.reponseAUnAutreUsager(nom: usager.traits.affichage))
        }
        if courriel.choisis.isEmpty, !courriel.aLUsager { defauts.append(.sansDestinataire) }
        for adresse in courriel.choisis + [courriel.repondreA].compactMap({ $0 }) {
            if !AdresseMSS.estUneAdresse(adresse.adresse) {
                defauts.append(.adresseInvalide(adresse.adresse))
            } else if adresse.estUsager {
                defauts.append(.adresseDUsagerSaisie)
            } else if !AdresseMSS.estSecurisee(adresse.adresse) {
                defauts.append(.adresseNonSecurisee(adresse.adresse))
            }
        }
        return defauts
    }

    private static func texte(_ courriel: CourrielARediger) -> [DefautDeRedaction] {
        var defauts: [DefautDeRedaction] = []
        let objet = LibelleExpediteur.propre(courriel.objet)
        if objet.isEmpty, courriel.reponse == nil { defauts.append(.objetVide) }
        if objet.count > ObjetMSS.libelleAuPlus { defauts.append(.objetTropLong(objet.count)) }
        if courriel.corps.trimmingBlancs().isEmpty, courriel.documents.isEmpty { defauts.append(.corpsVide) }
        return defauts
    }

    private static func document(_ document: DocumentAJoindre, _ courriel: CourrielARediger) -> DefautDeRedaction? {
        let titre = Assainissement.ligne(document.description.titre)
        guard let usager = courriel.usager, document.resident == usager.id else {
            return .documentDUneAutrePersonne(titre: titre)
        }
        guard let cda = document.cda else { return nil }
        guard cda.usagers.count == 1, let ecrite = cda.usagers.first else { return .identiteDiscordante(titre: titre) }
        guard !ecrite.matriculeBrut.isEmpty || !ecrite.oidBrut.isEmpty else { return nil }
        guard let ins = usager.insTransmissible else { return .insNonTransmissible(titre: titre) }
        return ecrite.ins == ins ? nil : .identiteDiscordante(titre: titre)
    }
}

/// Addresses of the secure space of trust.
public enum AdresseMSS {
    /// The end of every address of it.
    public static let domaine = "mssante.fr"

    /// Whether it has the shape of an address that a header may bear: no sign of its own to the mail, no control sign.
    public static func estUneAdresse(_ adresse: String) -> Bool {
        let parties = adresse.split(separator: "@", omittingEmptySubsequences: false)
        guard parties.count == 2, adresse.count <= 254, (1...64).contains(parties[0].count) else { return false }
        let permis = { (signe: Character) in signe.isASCII && (signe.isLetter || signe.isNumber) }
        let local = parties[0].allSatisfy { permis($0) || "!#$%&'*+/=?^_`{|}~.-".contains($0) }
        let noms = parties[1].split(separator: ".", omittingEmptySubsequences: false)
        return local && !parties[0].hasPrefix(".") && !parties[0].hasSuffix(".") && !parties[0].contains("..")
            && noms.count > 1
            && noms.allSatisfy { nom in
                (1...63).contains(nom.count) && nom.allSatisfy { permis($0) || $0 == "-" } && !nom.hasPrefix("-")
                    && !nom.hasSuffix("-")
            }
    }

    /// Whether it belongs to the space of trust.
    public static func estSecurisee(_ adresse: String) -> Bool {
        let fin = adresse.lowercased().split(separator: "@").last ?? ""
        return fin == domaine || fin.hasSuffix("." + domaine)
    }
}
