/// What somebody of a pathway does there.
public enum RoleActeur: String, CaseIterable, Hashable, Sendable, Codable {
    /// usager.
    case usager
    /// aidant.
    case aidant
    /// parent.
    case parent
    /// représentant légal.
    case representantLegal = "representant_legal"
    /// aide-soignant.
    case aideSoignant = "aide_soignant"
    /// infirmier.
    case infirmier
    /// infirmier coordonnateur.
    case idec
    /// infirmier libéral.
    case infirmierLiberal = "infirmier_liberal"
    /// infirmier scolaire.
    case infirmierScolaire = "infirmier_scolaire"
    /// médecin traitant.
    case medecinTraitant = "medecin_traitant"
    /// médecin coordonnateur.
    case medecinCoordonnateur = "medecin_coordonnateur"
    /// médecin hospitalier.
    case medecinHospitalier = "medecin_hospitalier"
    /// médecin régulateur.
    case medecinRegulateur = "medecin_regulateur"
    /// médecin spécialiste.
    case medecinSpecialiste = "medecin_specialiste"
    /// médecin scolaire.
    case medecinScolaire = "medecin_scolaire"
    /// médecin du travail.
    case medecinTravail = "medecin_travail"
    /// médecin de PMI.
    case medecinPmi = "medecin_pmi"
    /// psychiatre.
    case psychiatre
    /// pharmacien.
    case pharmacien
    /// biologiste.
    case biologiste
    /// radiologue.
    case radiologue
    /// anatomopathologiste.
    case anatomopathologiste
    /// sage-femme.
    case sageFemme = "sage_femme"
    /// puéricultrice.
    case puericultrice
    /// kinésithérapeute.
    case kinesitherapeute
    /// ergothérapeute.
    case ergotherapeute
    /// orthophoniste.
    case orthophoniste
    /// psychomotricien.
    case psychomotricien
    /// psychologue.
    case psychologue
    /// pédicure-podologue.
    case pedicurePodologue = "pedicure_podologue"
    /// assistant social.
    case assistantSocial = "assistant_social"
    /// éducateur.
    case educateur
    /// éducateur de jeunes enfants.
    case educateurJeunesEnfants = "educateur_jeunes_enfants"
    /// moniteur d’atelier.
    case moniteurAtelier = "moniteur_atelier"
    /// conseiller en économie sociale et familiale.
    case conseillerEsf = "conseiller_esf"
    /// animateur.
    case animateur
    /// aide à domicile.
    case aideADomicile = "aide_a_domicile"
    /// secrétaire.
    case secretaire
    /// chef de service.
    case chefDeService = "chef_de_service"
    /// cadre de santé.
    case cadreDeSante = "cadre_de_sante"
    /// directeur.
    case directeur
    /// coordinateur.
    case coordinateur
    /// juge.
    case juge
    /// équipe.
    case equipe
    /// organisme.
    case organisme

    /// The words for it.
    public var libelle: String { Self.libelles[self] ?? rawValue }

    private static let libelles: [RoleActeur: String] = [
        .usager: "usager",
        .aidant: "aidant",
        .parent: "parent",
        .representantLegal: "représentant légal",
        .aideSoignant: "aide-soignant",
        .infirmier: "infirmier",
        .idec: "infirmier coordonnateur",
        .infirmierLiberal: "infirmier libéral",
        .infirmierScolaire: "infirmier scolaire",
        .medecinTraitant: "médecin traitant",
        .medecinCoordonnateur: "médecin coordonnateur",
        .medecinHospitalier: "médecin hospitalier",
        .medecinRegulateur: "médecin régulateur",
        .medecinSpecialiste: "médecin spécialiste",
        .medecinScolaire: "médecin scolaire",
        .medecinTravail: "médecin du travail",
        .medecinPmi: "médecin de PMI",
        .psychiatre: "psychiatre",
        .pharmacien: "pharmacien",
        .biologiste: "biologiste",
        .radiologue: "radiologue",
        .anatomopathologiste: "anatomopathologiste",
        .sageFemme: "sage-femme",
        .puericultrice: "puéricultrice",
        .kinesitherapeute: "kinésithérapeute",
        .ergotherapeute: "ergothérapeute",
        .orthophoniste: "orthophoniste",
        .psychomotricien: "psychomotricien",
        .psychologue: "psychologue",
        .pedicurePodologue: "pédicure-podologue",
        .assistantSocial: "assistant social",
        .educateur: "éducateur",
        .educateurJeunesEnfants: "éducateur de jeunes enfants",
        .moniteurAtelier: "moniteur d’atelier",
        .conseillerEsf: "conseiller en économie sociale et familiale",
        .animateur: "animateur",
        .aideADomicile: "aide à domicile",
        .secretaire: "secrétaire",
        .chefDeService: "chef de service",
        .cadreDeSante: "cadre de santé",
        .directeur: "directeur",
        .coordinateur: "coordinateur",
        .juge: "juge",
        .equipe: "équipe",
        .organisme: "organisme",
    ]
}
