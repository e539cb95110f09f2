import DUIDomain
import Foundation

/// People of the demonstration.
enum ResidentsDuJeu {
    static func lire(_ dossier: URL, _ lieux: LieuxDuJeu) throws(ErreurDuJeu) -> [ResidentImporte] {
        let medecins = try BoitesDuJeu.rpps(dossier)
        var residents: [ResidentImporte] = []
        for fiche in try NoeudDuJeu.lire(dossier, "residents.yaml", sous: "residents").elements() {
            var resident = try resident(fiche, lieux)
            let medecin = try fiche.objetOuRien("medecin_traitant")?.texteOuVide("correspondant") ?? ""
            resident.rppsDuMedecinTraitant = medecins[medecin] ?? ""
            residents.append(resident)
        }
        return residents
    }

    private static func resident(_ fiche: NoeudDuJeu, _ lieux: LieuxDuJeu) throws(ErreurDuJeu) -> ResidentImporte {
        var allergies: [Allergie] = []
        for allergie in try fiche.liste("allergies") {
            allergies.append(
                Allergie(
                    substance: try allergie.texte("substance"), reaction: try allergie.texteOuVide("reaction")))
        }
        var alertes: [Alerte] = []
        for alerte in try fiche.liste("alertes") {
            alertes.append(Alerte(try alerte.texte("texte"), portee: try alerte.parmi("portee", portees)))
        }
        var resident = ResidentImporte(
            ipp: try fiche.texte("ipp"), traits: try traits(fiche), statut: try fiche.parmi("statut_identite", statuts),
            ins: try ins(fiche), chambre: try fiche.texteOuVide("chambre"),
            unite: try lieux.nomDUnite(fiche.objet("unite")), entreeLe: try fiche.jourOuRien("date_entree"),
            etat: try fiche.parmi("etat", etats),
            etatDepuis: try fiche.objetOuRien("absence")?.instantOuRien("depuis"), gir: try fiche.entierOuRien("gir"),
            allergies: allergies, alertes: alertes,
            contacts: try ContactsDuJeu.lire(fiche), medecinTraitant: try ContactsDuJeu.medecinTraitant(fiche),
            regime: try regime(fiche), directivesAnticipees: try directives(fiche),
            mesureDeProtection: try mesure(fiche), monEspaceSante: try fiche.parmi("mes_statut", espaces),
            habitudesDeVie: try fiche.textes("habitudes_de_vie").joined(separator: "\n"))
        resident.domicile = try fiche.texteOuVide("domicile")
        resident.autoriteParentale = try ContactsDuJeu.titulaires(fiche)
        resident.rubriques = try SuivisDuJeu.rubriques(fiche)
        resident.echeances = try SuivisDuJeu.echeances(fiche)
        resident.lieuDAbsence = try fiche.objetOuRien("absence")?.texteOuVide("lieu") ?? ""
        return resident
    }

    private static func traits(_ fiche: NoeudDuJeu) throws(ErreurDuJeu) -> TraitsIdentite {
        let nom = try fiche.texte("nom_naissance")
        let prenom = try fiche.texte("premier_prenom")
        let (nomUtilise, prenomUtilise) = (
            try fiche.texteOuVide("nom_utilise"), try fiche.texteOuVide("prenom_utilise")
        )
        return TraitsIdentite(
            nomDeNaissance: nom, prenomsDeNaissance: try fiche.texte("prenoms_naissance"), premierPrenom: prenom,
            nomUtilise: nomUtilise == nom ? "" : nomUtilise,
            prenomUtilise: prenomUtilise == prenom ? "" : prenomUtilise,
            dateDeNaissance: try fiche.jour("date_naissance"), sexe: Sexe(code: try fiche.texte("sexe")),
            codeLieuDeNaissance: try fiche.texteOuVide("code_lieu_naissance"),
            lieuDeNaissance: try fiche.texteOuVide("lieu_naissance"))
    }

    private static func ins(_ fiche: NoeudDuJeu) throws(ErreurDuJeu) -> INS? {
        guard let noeud = fiche.objetOuRien("ins") else { return nil }
        let autorites = Dictionary(uniqueKeysWithValues: AutoriteINS.allCases.map { ($0.rawValue, $0) })
        guard let matricule = try? MatriculeINS(try noeud.texte("matricule")) else {
            throw noeud.refus("le matricule ne passe pas le contrôle de sa clé")
        }
        return INS(matricule: matricule, autorite: try noeud.parmi("oid", autorites))
    }

    private static func regime(_ fiche: NoeudDuJeu) throws(ErreurDuJeu) -> String {
        let texture = try fiche.texteOuVide("texture")
        let boissons = try fiche.texteOuVide("boissons")
        return [
            try fiche.texteOuVide("regime"), texture.isEmpty ? "" : "texture \(texture)",
            boissons.isEmpty ? "" : "boissons \(boissons)",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func directives(_ fiche: NoeudDuJeu) throws(ErreurDuJeu) -> String {
        guard let noeud = fiche.objetOuRien("directives_anticipees") else { return "" }
        guard try noeud.booleen("presentes") else {
            let information = try noeud.jourOuRien("information_donnee_le")
            return "non rédigées" + (information.map { " ; information donnée le \($0.court)" } ?? "")
        }
        let lieu = try noeud.texteOuVide("lieu")
        let date = try noeud.jourOuRien("date").map { " le \($0.court)" } ?? ""
        return "rédigées\(date)" + (lieu.isEmpty ? "" : " ; \(lieu)")
    }

    private static func mesure(_ fiche: NoeudDuJeu) throws(ErreurDuJeu) -> MesureDeProtection? {
        guard let noeud = fiche.objetOuRien("mesure_protection") else { return nil }
        let lien = try noeud.texteOuVide("lien")
        return MesureDeProtection(
            type: try noeud.parmi("nature", mesures),
            exerceePar: try noeud.texte("mandataire") + (lien.isEmpty ? "" : ", \(lien)"),
            finLe: try noeud.jourOuRien("date_fin"))
    }

    private static let portees: [String: PorteeAlerte] = Dictionary(
        uniqueKeysWithValues: PorteeAlerte.allCases.map { ($0.rawValue, $0) })
    private static let statuts: [String: StatutIdentite] = [
        "qualifiee": .qualifiee, "validee": .validee, "recuperee": .recuperee, "provisoire": .provisoire,
    ]
    private static let etats: [String: EtatPresence] = [
        "candidat": .candidat, "present": .present, "hospitalise": .hospitalise, "absent_vacances": .absent,
        "sortie_temporaire": .absent, "sorti": .sorti, "decede": .decede,
    ]
    private static let espaces: [String: EtatMonEspaceSante] = Dictionary(
        uniqueKeysWithValues: EtatMonEspaceSante.allCases.map { ($0.rawValue, $0) })
    private static let mesures = [
        "tutelle": "Tutelle", "curatelle": "Curatelle simple", "curatelle_renforcee": "Curatelle renforcée",
        "habilitation_familiale": "Habilitation familiale", "sauvegarde_de_justice": "Sauvegarde de justice",
    ]
}
