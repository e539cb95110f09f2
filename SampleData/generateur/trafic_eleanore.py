"""The story of Eléanore VASSEUR, room 012, up to her return at midnight."""

from .acteurs import structure, usager
from .courriel import objet_xdm
from .documents import decrire
from .modele_biologie import resultats
from .modeles_sejour import libre, ordonnance
from .modeles_urgences import fiche_retour
from .recit import liste, note, p, tableau
from .registre import EQUIPE, PER, corps, courrier, heure, ipp
from .types_documents import CISIS

CH = "012"
ORDONNANCE_SORTIE = [
    ["Bisoprolol 2,5 mg, comprimé *", "1 comprimé le matin", "30 jours"],
    ["Apixaban 2,5 mg, comprimé", "1 comprimé matin et soir", "30 jours"],
    ["Furosémide 40 mg, comprimé *", "1 comprimé le matin", "7 jours, puis réévaluation"],
    ["Périndopril 4 mg, comprimé", "1 comprimé le matin", "30 jours"],
    ["Paracétamol 500 mg, comprimé", "2 comprimés si douleur, au plus 6 par jour", "30 jours"],
]
SURVEILLANCES = [
    ["Pression artérielle", "00:30, 02:30, 04:30, 06:30", "systolique < 100 ou > 180 mmHg"],
    ["Fréquence cardiaque", "00:30, 02:30, 04:30, 06:30", "< 50 ou > 110 par minute"],
    ["Saturation en air ambiant", "00:30, 02:30, 04:30, 06:30", "< 92 %"],
    ["Fréquence respiratoire", "00:30, 02:30, 04:30, 06:30", "> 24 par minute"],
    ["Température", "00:30 et 06:30", "≥ 38,5 °C"],
    ["Poids", "22/11 à 07:00, à jeun, puis chaque matin", "prise de plus de 1 kg en 24 h"],
]


def documents_retour():
    """The return sheet and the prescription of the emergency department."""
    quand = heure("2026-11-21 23:35")
    cle = "eleanore-retour"
    commentaires = [
        p("Motif : essoufflement et palpitations malgré le traitement débuté le 18/11/2026. Arrivée à 18 h 52, accompagnée des "
          "ambulanciers, avec la fiche de transfert de l'EHPAD."),
        p("À l'arrivée : fibrillation atriale à 132 par minute, pression artérielle 148/86 mmHg, saturation 91 % en air ambiant, "
          "crépitants des deux bases, œdèmes des membres inférieurs."),
        tableau(["Examen", "Résultat"], [
            ["Électrocardiogramme", "Fibrillation atriale, 132 par minute, pas de trouble de repolarisation"],
            ["Radiographie du thorax", "Redistribution vasculaire, pas de foyer"],
            ["Potassium", "4,1 mmol/L"], ["Créatinine", "88 µmol/L (DFG 52)"], [("NT-proBNP", None, "gras"), ("2 430 ng/L", None, "gras")],
            ["Troponine", "négative à deux reprises"], ["Hémoglobine", "12,4 g/dL"]], "Examens réalisés"),
        p("Traitement reçu : furosémide 40 mg par voie intraveineuse à 19 h 30, oxygène 2 L/min jusqu'à 22 h, puis "
          "bisoprolol 2,5 mg à 22 h 10, une fois l'essoufflement calmé. Bonne diurèse (900 mL). À 23 h 30 : 128/74 mmHg, 92 par minute, 95 % en air ambiant, 36,8 °C, douleur 1/10."),
        p(("Surveillance demandée pour la nuit", None, "gras")),
        tableau(["Constante", "Quand", "Prévenir si"], SURVEILLANCES),
        liste(["Demi-assise, deux oreillers.", "Noter les urines de la nuit et toute gêne respiratoire.",
               "Pas de dose de bisoprolol ni de furosémide avant demain 8 h : déjà reçues ce soir.",
               "Apixaban du soir donné aux urgences à 21 h.",
               "Essoufflement au repos, douleur thoracique, malaise : appeler le 15 sans attendre."]),
        note("*", "Pansement de la jambe gauche refait aux urgences à 22 h 45 selon le protocole du Dr AUBRY ; prochain le 23/11."),
    ]
    fiche = decrire(cle, "fr-su", usager(CH), "dr-martin", quand, fiche_retour(
        cle, quand,
        [("Établissement d'origine", "ORG-222", CISIS, True), ("Médecin traitant", "PCP", "2.16.840.1.113883.5.88", True),
         ("Entourage du patient : fille, Mme Hélène VASSEUR", "ORG-223", CISIS, True)],
        structure("ehpad"),
        [("I48.9", "Fibrillation auriculaire et flutter auriculaire, sans précision"), ("I50.1", "Insuffisance ventriculaire gauche")],
        [["23/11/2026", "Médecin traitant : réévaluation clinique, ionogramme et fonction rénale"],
         ["27/11/2026", "Cardiologie, CH du Port : Holter ECG (10 h, à confirmer)"],
         ["À prévoir", "Échographie cardiaque dans le mois"]],
        commentaires, ["Lunettes", "Prothèse dentaire (haut)"]),
        titre="Fiche de retour du service des urgences", acte=heure("2026-11-21 18:52"), fin_acte=quand, rencontre="EMER",
        acte_code=("107724000", "transfert d'un(e) patient(e)", "2.16.840.1.113883.6.96"), traitant=_traitant(), copie=True)
    ordo = decrire("eleanore-ordonnance-sortie", "ordonnance", usager(CH), "dr-martin", heure("2026-11-21 23:38"),
                   ordonnance(ORDONNANCE_SORTIE, ["* Traitement nouveau ou modifié ce jour.", "Arrêt du bisoprolol 1,25 mg.",
                                                  "Première prise du matin le 22/11/2026 à 8 h.",
                                                  "Allergie signalée : sparadrap acrylique (eczéma de contact)."]),
                   titre="Ordonnance de sortie des urgences", libelle="Ordonnance de sortie", rencontre="EMER")
    return fiche, ordo


def _traitant():
    from .acteurs import professionnel
    return professionnel("dr-abgrall")


def _retour():
    fiche, ordo = documents_retour()
    texte = corps("Bonsoir,", "Mme VASSEUR Eléanore quitte les urgences à 23 h 40 en ambulance et sera chez vous vers minuit.\n\n"
                  "Elle est venue pour une fibrillation atriale rapide avec un début d'insuffisance cardiaque. Elle va mieux.\n\n"
                  "À surveiller cette nuit : pression artérielle, pouls, saturation et respiration à 0 h 30, 2 h 30, 4 h 30 et 6 h 30 ; "
                  "température à 0 h 30 et 6 h 30 ; poids demain à 7 h, à jeun.\n\n"
                  "Appelez le 15 si : essoufflement au repos, douleur dans la poitrine, malaise, saturation sous 92 %, pouls au-dessus de "
                  "110 ou sous 50, tension sous 10.\n\n"
                  "Une nouvelle ordonnance est jointe : bisoprolol augmenté, furosémide ajouté, à partir de demain 8 h. Rien à donner "
                  "cette nuit, elle a tout reçu ici. Sa fille est prévenue.\n\n"
                  "Vous pouvez nous joindre toute la nuit au 02 61 91 01 15.\n\nBonne nuit à vous,", "dr-martin")
    return courrier("retour-des-urgences", "2026-11-21 23:48", "dr-martin",
                    objet_xdm("Retour des urgences : compte rendu et ordonnance", usager(CH)), texte, EQUIPE, documents=[fiche, ordo], lu=False,
                    ipp=ipp(CH), particularite="retour_eleanore", entetes=[("Disposition-Notification-To", "<marie.martin@ch-du-port.mssante.fr>"),
                                                                           ("X-Priority", "2")])


def _avis_dermato():
    quand = heure("2026-11-12 17:05")
    cr = decrire("eleanore-teleexpertise", "telemedecine", usager(CH), "dermato", quand, libre(
        ("Question posée", "Ulcère veineux de la jambe gauche, 4 × 3 cm, fibrineux, douloureux, sans évolution depuis cinq semaines."),
        ("Avis", ["Ulcère veineux à prédominance fibrineuse, sans signe d'infection sur les deux photos transmises. Berges calmes.",
                  "Index de pression systolique à contrôler avant de serrer davantage la compression."]),
        ("Protocole proposé", [liste(["Nettoyage à l'eau et au savon doux, pas d'antiseptique.", "Détersion douce à la curette, lidocaïne "
                                      "crème 30 minutes avant.", "Hydrofibre, puis hydrocellulaire non adhésif (allergie au sparadrap acrylique).",
                                      "Compression multitype légère, de jour.", "Réfection tous les deux jours."], True)]),
        ("Suivi", "Nouvelles photos dans trois semaines.")), titre="Avis de téléexpertise : ulcère de jambe")
    ordo = decrire("eleanore-pansements", "ordo-soins", usager(CH), "dermato", quand, libre(
        ("Prescription de soins infirmiers", [tableau(["Soin", "Rythme", "Durée"], [
            ["Pansement d'ulcère avec détersion", "tous les deux jours", "4 semaines"],
            ["Bande de compression multitype", "posée le matin, retirée le soir", "4 semaines"]])]),
        ("Matériel", [liste(["Hydrofibre 10 × 10 cm : 15", "Hydrocellulaire non adhésif 12,5 × 12,5 cm : 15", "Lidocaïne crème 5 % : 2 tubes"])])),
        titre="Ordonnance de pansements")
    return courrier("avis-dermatologie", "2026-11-12 17:20", "dermato", objet_xdm("Avis de téléexpertise et ordonnance", usager(CH)),
                    corps("Bonjour,", "Merci pour les photos, très lisibles. Je propose un nouveau protocole ; le compte rendu et l'ordonnance "
                          "sont joints. Prévenez-moi si la douleur n'a pas baissé dans dix jours.\n\nBien à vous,", "dermato"),
                    PER["s.diallo"], documents=[cr, ordo], ipp=ipp(CH), nom_archive="IHE_XDM.ZIP", repond=["demande-teleexpertise@les-tilleuls.mssante.fr"])


def _ordonnance_cardiaque():
    ordo = decrire("eleanore-cardio", "ordonnance", usager(CH), "dr-abgrall", heure("2026-11-18 12:20"), ordonnance(
        [["Bisoprolol 1,25 mg, comprimé", "1 comprimé le matin", "30 jours"], ["Apixaban 2,5 mg, comprimé", "1 comprimé matin et soir", "30 jours"],
         ["Périndopril 4 mg, comprimé", "1 comprimé le matin", "30 jours"]],
        ["Pouls et tension matin et soir pendant une semaine.", "M'appeler si pouls au-dessus de 110 ou malaise."]),
        titre="Ordonnance : traitement de la fibrillation atriale")
    return courrier("ordonnance-cardiaque", "2026-11-18 12:41", "dr-abgrall", objet_xdm("Ordonnance", usager(CH)),
                    corps("Bonjour Seynabou,", "Suite à la téléconsultation de ce matin, voici l'ordonnance pour Mme VASSEUR : bêtabloquant et "
                          "anticoagulant à commencer ce soir. Contrôle du ionogramme lundi prochain.\n\nMerci pour l'ECG, parfaitement lisible.",
                          "dr-abgrall"), PER["s.diallo"], documents=[ordo], ipp=ipp(CH))


def _autour():
    sections, _ = resultats("eleanore-bio", CH, "Suivi d'insuffisance cardiaque", heure("2026-11-19 07:40"),
                            {"k": 4.3, "creat": 84, "na": 139, "dfg": 55, "bnp": 1180, "uree": 7.4})
    bio = decrire("eleanore-bio", "biologie", usager(CH), "labo", heure("2026-11-19 14:10"), sections, acte=heure("2026-11-19 07:40"),
                  titre="Compte rendu d'examens de biologie médicale")
    yield courrier("reponse-protocole-pansement", "2026-11-13 08:52", "dr-abgrall", "Re: Nouveau protocole de pansement, Mme VASSEUR",
                   corps("Bonjour,", "D'accord avec le protocole du Dr AUBRY, je le reporte dans mon dossier. Je passe lundi après-midi.", "dr-abgrall"),
                   PER["s.diallo"], ipp=ipp(CH), flowed=True)
    yield courrier("biologie-cardiaque", "2026-11-19 14:22", "labo", objet_xdm("Résultats de biologie", usager(CH)),
                   corps("Bonjour,", "Veuillez trouver les résultats de votre résidente.", "labo"), EQUIPE, documents=[bio], ipp=ipp(CH),
                   entetes=[("Reply-To", "<anne.lucas@labo-armor.mssante.fr>"), ("Auto-Submitted", "auto-generated")])
    yield courrier("arrivee-aux-urgences", "2026-11-21 19:10", "urgences", "Mme VASSEUR : bien arrivée aux urgences",
                   corps("Bonsoir,", "Mme VASSEUR est bien arrivée à 18 h 52. La fiche de transfert et le DLU sont lus. Elle est installée en box 4, "
                         "examens en cours. Nous vous écrirons avant son départ.", "urgences"), EQUIPE, ipp=ipp(CH), par="l.postec")


def messages():
    """Every message about her."""
    return [_avis_dermato(), _ordonnance_cardiaque(), _retour()] + list(_autour())
