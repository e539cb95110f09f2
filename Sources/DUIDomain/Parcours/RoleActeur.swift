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
    public var libelle: String {
        switch self {
        case .usager: "usager"
        case .aidant: "aidant"
        case .parent: "parent"
        case .representantLegal: "représentant légal"
        case .aideSoignant: "aide-soignant"
        case .infirmier: "infirmier"
        case .idec: "infirmier coordonnateur"
        case .infirmierLiberal: "infirmier libéral"
        case .infirmierScolaire: "infirmier scolaire"
        case .medecinTraitant: "médecin traitant"
        case .medecinCoordonnateur: "médecin coordonnateur"
        case .medecinHospitalier: "médecin hospitalier"
        case .medecinRegulateur: "médecin régulateur"
        case .medecinSpecialiste: "médecin spécialiste"
        case .medecinScolaire: "médecin scolaire"
        case .medecinTravail: "médecin du travail"
        case .medecinPmi: "médecin de PMI"
        case .psychiatre: "psychiatre"
        case .pharmacien: "pharmacien"
        case .biologiste: "biologiste"
        case .radiologue: "radiologue"
        case .anatomopathologiste: "anatomopathologiste"
        case .sageFemme: "sage-femme"
        case .puericultrice: "puéricultrice"
        case .kinesitherapeute: "kinésithérapeute"
        case .ergotherapeute: "ergothérapeute"
        case .orthophoniste: "orthophoniste"
        case .psychomotricien: "psychomotricien"
        case .psychologue: "psychologue"
        case .pedicurePodologue: "pédicure-podologue"
        case .assistantSocial: "assistant social"
        case .educateur: "éducateur"
        case .educateurJeunesEnfants: "éducateur de jeunes enfants"
        case .moniteurAtelier: "moniteur d’atelier"
        case .conseillerEsf: "conseiller en économie sociale et familiale"
        case .animateur: "animateur"
        case .aideADomicile: "aide à domicile"
        case .secretaire: "secrétaire"
        case .chefDeService: "chef de service"
        case .cadreDeSante: "cadre de santé"
        case .directeur: "directeur"
        case .coordinateur: "coordinateur"
        case .juge: "juge"
        case .equipe: "équipe"
        case .organisme: "organisme"
        }
    }
}
