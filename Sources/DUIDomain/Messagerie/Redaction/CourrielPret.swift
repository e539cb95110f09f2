import Foundation

/// A mail ready to be put in the form of RFC 5322: every choice is made, nothing is left to whoever writes its bytes.
public struct CourrielPret: Hashable, Sendable {
    /// `Message-ID`, without brackets.
    public var identifiant: String
    /// `Date`.
    public var date: Instant
    /// `From`.
    public var expediteur: AdresseCourriel
    /// `To`.
    public var destinataires: [AdresseCourriel]
    /// `Cc`.
    public var copies: [AdresseCourriel]
    /// `Reply-To`.
    public var repondreA: AdresseCourriel?
    /// `Subject`, whole.
    public var objet: String
    /// `In-Reply-To`, without brackets (empty: none).
    public var enReponseA: String
    /// `References`, without brackets, oldest first.
    public var references: [String]
    /// The other headers, in order: their names and values, ASCII.
    public var entetes: [Entete]
    /// The text.
    public var corps: String
    /// What is joined, in order.
    public var pieces: [PieceLue]

    /// A header that is not one of the usual ones.
    public struct Entete: Hashable, Sendable {
        /// Its name.
        public var nom: String
        /// Its value.
        public var valeur: String

        /// A header; the value is made one harmless line.
        public init(_ nom: String, _ valeur: String) {
            self.nom = nom
            self.valeur = Assainissement.ligne(valeur)
        }
    }

    /// The mail that a draft becomes, under a name and at an instant. `pieces` are what was made of its documents; `cda`
    /// are the documents of its archive, as they will be read in it.
    ///
    /// Source: référentiel socle MSSanté #2 §3.4.2.3 and §3.8 (fiche §4.1): `X-MSS-NIL` on every mail; `X-MSS-CODECDA` and
    /// `X-MSS-INS` with an archive only, the latter told by the archive and not by the status kept here; `X-MSS-MES: FIN`
    /// on request only, and only when the person is written to.
    public init(
        _ courriel: CourrielARediger, identifiant: String, date: Instant, pieces: [PieceLue], cda: [DocumentClinique]
    ) {
        self.identifiant = identifiant
        self.date = date
        self.pieces = pieces
        corps = courriel.corps
        expediteur = AdresseCourriel(
            libelle: LibelleExpediteur.libelle(courriel.boite, auteur: courriel.auteur, entite: courriel.entite),
            adresse: courriel.boite.adresse)
        destinataires = [courriel.adresseDeLUsager].compactMap { $0 } + courriel.destinataires
        copies = courriel.copies
        repondreA = courriel.repondreA
        objet = Self.objet(courriel, avecArchive: !cda.isEmpty)
        enReponseA = courriel.reponse?.identifiant ?? ""
        references = courriel.reponse?.chaine ?? []
        entetes = Self.entetes(courriel, cda)
    }

    private static func objet(_ courriel: CourrielARediger, avecArchive: Bool) -> String {
        let libelle = LibelleExpediteur.propre(courriel.objet)
        if avecArchive, let usager = courriel.usager {
            let sujet = libelle.isEmpty ? courriel.reponse.map { ObjetMSS.affiche($0.objet) } ?? "" : libelle
            return ObjetMSS.avecDocuments(sujet, usager.traits)
        }
        guard libelle.isEmpty, let reponse = courriel.reponse else { return libelle }
        return ObjetMSS.reponse(a: reponse.objet)
    }

    private static func entetes(_ courriel: CourrielARediger, _ cda: [DocumentClinique]) -> [Entete] {
        var entetes = [Entete("X-MSS-NIL", courriel.referenceProduit)]
        if !cda.isEmpty {
            entetes.append(Entete("X-MSS-CODECDA", cda.map(\.type.code).joined(separator: ",")))
            entetes.append(Entete("X-MSS-INS", cda.allSatisfy(porteUneINSQualifiee) ? "O" : "N"))
        }
        if courriel.aLUsager, courriel.demandes.contains(.cloture) { entetes.append(Entete("X-MSS-MES", "FIN")) }
        if courriel.demandes.contains(.accuseDeLecture) {
            entetes.append(Entete("Disposition-Notification-To", courriel.boite.adresse))
        }
        if courriel.demandes.contains(.accuseDeReception) {
            entetes.append(Entete("Return-Receipt-To", courriel.boite.adresse))
        }
        if courriel.demandes.contains(.urgence) {
            entetes += [Entete("Importance", "high"), Entete("X-Priority", "1")]
        }
        return entetes
    }

    private static func porteUneINSQualifiee(_ document: DocumentClinique) -> Bool {
        guard document.usagers.count == 1, let usager = document.usagers.first, usager.ins != nil else { return false }
        return !usager.nomDeNaissance.isEmpty && !usager.premierPrenom.isEmpty && usager.dateDeNaissance != nil
            && usager.sexe != .inconnu
    }
}
