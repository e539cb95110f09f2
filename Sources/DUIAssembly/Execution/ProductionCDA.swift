import DUIDocuments
import DUIDomain
import Foundation

/// Writes a health document about a person, in the name of an account, with its trace.
public struct ProductionCDA: Sendable {
    private let depots: Depots
    private let horloge: Horloge

    /// What is asked for.
    public struct Demande: Sendable {
        /// Which kind.
        public var modele: ModeleDeDocument
        /// About whom.
        public var resident: Cle<Resident>
        /// `id`; a new one when nil.
        public var identifiant: String?
        /// `setId`; a new one when nil.
        public var serie: String?
        /// Version, and the `id` that it replaces.
        public var version: Int
        /// `id` of the replaced version.
        public var remplace: String?
        /// Title; the one of the kind when empty.
        public var titre: String
        /// The matter of a document of level 1.
        public var matiere: Matiere?
        /// What is added to a structured document.
        public var ajouts: PreRemplissage.Ajouts

        /// A request.
        public init(
            modele: ModeleDeDocument, resident: Cle<Resident>, identifiant: String? = nil, serie: String? = nil,
            version: Int = 1, remplace: String? = nil, titre: String = "", matiere: Matiere? = nil,
            ajouts: PreRemplissage.Ajouts = PreRemplissage.Ajouts()
        ) {
            self.modele = modele
            self.resident = resident
            self.identifiant = identifiant
            self.serie = serie
            self.version = version
            self.remplace = remplace
            self.titre = titre
            self.matiere = matiere
            self.ajouts = ajouts
        }
    }

    /// What a document of level 1 is made of.
    public enum Matiere: Sendable {
        /// A text, laid out here.
        case texte(String)
        /// A file as it is.
        case fichier(typeMIME: String, octets: Data)
    }

    /// A document that was written.
    public struct Produit: Sendable {
        /// Its bytes.
        public let octets: Data
        /// Its identifier.
        public let identifiant: String
        /// What whoever asked must know; possibly empty.
        public let remarques: [String]
    }

    /// Writes through these ports.
    public init(depots: Depots, horloge: Horloge) {
        self.depots = depots
        self.horloge = horloge
    }

    /// Writes a document; refused out of the rights of the account, and when it breaks a rule that DUI holds.
    public func produire(_ demande: Demande, pour compte: Compte) async throws -> Produit {
        let signature = Signature(compte: compte.id, quand: horloge.maintenant())
        let modele = demande.modele
        if case .refuse(let raison) = compte.habilitation.decide(.produire(modele.famille)) {
            try await depots.journal.consigner(.refus, demande.resident, modele.titre, "", raison, signature)
            throw ErreurDepot.refus(raison)
        }
        let source = try await rassembler(demande.resident, compte, signature)
        var document = source.document(
            modele, identifiant: demande.identifiant ?? OID.neuf(), serie: demande.serie ?? OID.neuf(),
            titre: demande.titre,
            corps: try Self.corps(demande, source))
        document.version = demande.version
        document.remplace = demande.remplace
        let octets: Data
        do throws(ManquementDeProduction) {
            octets = try FabriqueCDA.ecrire(document)
        } catch {
            throw ErreurDepot.refus(error.message)
        }
        try await depots.journal.consigner(
            .productionDocument, demande.resident, document.titre, "", document.identifiant, signature)
        return Produit(
            octets: octets, identifiant: document.identifiant, remarques: Self.remarques(document, source))
    }

    private func rassembler(
        _ id: Cle<Resident>, _ compte: Compte, _ signature: Signature
    ) async throws -> DossierAProduire {
        let dossier = try await depots.residents.ouvrir(id, signature)
        let identite = try await depots.identites.lire(dossier.resident.id, signature).identite
        let lues = compte.habilitation.rubriquesLues(.sante)
        let entrees = lues.isEmpty ? [] : try await depots.rubriques.lire(dossier.resident.id, compte.id)
        return DossierAProduire(
            dossier: dossier, antecedents: lues.contains(.antecedents) ? entrees : nil,
            vaccinations: lues.contains(.vaccinations) ? entrees : nil, ins: identite.insTransmissible,
            etablissement: try await depots.etablissement.lire(), compte: compte, quand: signature.quand)
    }

    private static func corps(_ demande: Demande, _ source: DossierAProduire) throws -> CorpsAProduire {
        if demande.modele.estStructure {
            guard demande.matiere == nil else {
                throw ErreurDepot.refus(
                    "« \(demande.modele.titre) » se remplit depuis le dossier : ne donnez ni texte ni fichier.")
            }
            return .sections(PreRemplissage(source, ajouts: demande.ajouts).sections(demande.modele))
        }
        let titre = demande.titre.isEmpty ? demande.modele.titre : demande.titre
        switch demande.matiere {
        case nil:
            throw ErreurDepot.refus("« \(demande.modele.titre) » porte un texte ou un fichier PDF : donnez-le.")
        case .fichier(let type, let octets): return .piece(typeMIME: type, octets: octets)
        case .texte(let texte):
            guard !texte.trimmingBlancs().isEmpty else {
                throw ErreurDepot.refus("Le texte du document est vide ; rien n’a été écrit : donnez-le.")
            }
            return .piece(
                typeMIME: "application/pdf",
                octets: try PDFProduit.pdf(texte, titre: titre, modele: demande.modele, source))
        }
    }

    private static func remarques(_ document: DocumentAProduire, _ source: DossierAProduire) -> [String] {
        var remarques: [String] = []
        if document.usager.insTransmissible == nil {
            remarques.append(
                document.usager.statut == .qualifiee
                    ? "Document sans matricule INS : votre profil ne le lit pas."
                    : "Document sans matricule INS : l’identité n’est pas qualifiée.")
        }
        if document.modele.estStructure, source.antecedents == nil || source.vaccinations == nil {
            remarques.append(
                "Votre profil ne lit pas toutes les rubriques de santé : elles sont dites non renseignées.")
        }
        return remarques
    }
}
