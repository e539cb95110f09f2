"""Laboratory results: a table of samples, and the alert of the last evening."""

import datetime as dt

from .acteurs import usager
from .commun import alea
from .courriel import objet_xdm
from .documents import decrire
from .modele_biologie import resultats
from .registre import EQUIPE, PER, corps, courrier, heure, ipp

# jour de prélèvement ; chambre ; bilan ; valeurs imposées
PRELEVEMENTS = [
    ("10-26", "101", "Suivi du diabète", {"hba1c": 8.1, "glu": 9.4}), ("10-26", "116", "Contrôle de l'INR", {"inr": 2.6}),
    ("10-26", "008", "Bilan trimestriel", {}), ("10-27", "111", "Suivi du diabète", {"hba1c": 7.4, "glu": 8.2}),
    ("10-27", "003", "Bilan trimestriel", {}), ("10-28", "112", "Suivi d'insuffisance cardiaque", {"bnp": 1620, "k": 4.6}),
    ("10-28", "133", "Bilan nutritionnel", {"alb": 27, "hb": 10.9}), ("10-29", "017", "Ionogramme et fonction rénale", {"k": 5.0}),
    ("10-29", "131", "Bilan thyroïdien", {"tsh": 5.1}), ("10-31", "004", "Numération et CRP", {"crp": 48, "gb": 12.4}),
    ("10-30", "121", "Suivi du diabète", {"hba1c": 8.6, "glu": 10.8}), ("11-02", "116", "Contrôle de l'INR", {"inr": 3.6}),
    ("11-02", "005", "Bilan trimestriel", {}), ("11-02", "006", "Bilan trimestriel", {}), ("11-03", "022", "Bilan trimestriel", {"crp": 9}),
    ("11-03", "103", "Numération et CRP", {"crp": 22}), ("11-04", "004", "Numération et CRP", {"crp": 12, "gb": 8.1}),
    ("11-04", "203", "Bilan trimestriel", {"hb": 11.2}), ("11-05", "114", "Ionogramme et fonction rénale", {"creat": 214, "dfg": 24, "k": 5.3, "uree": 19.8}),
    ("11-05", "106", "Bilan nutritionnel", {"alb": 31}), ("11-06", "116", "Contrôle de l'INR", {"inr": 2.9}), ("11-06", "122", "Suivi du diabète", {"hba1c": 7.0}),
    ("11-09", "104", "Bilan trimestriel", {}), ("11-09", "016", "Numération et CRP", {"hb": 11.8}), ("11-09", "025", "Numération et CRP", {"crp": 64, "hb": 9.6}),
    ("11-10", "139", "Suivi du diabète", {"hba1c": 7.9}), ("11-10", "110", "Bilan thyroïdien", {"tsh": 2.2}), ("11-10", "118", "Bilan trimestriel", {}),
    ("11-11", "128", "Numération et CRP", {"crp": 104, "gb": 14.2}), ("11-12", "113", "Bilan trimestriel", {}),
    ("11-12", "017", "Ionogramme et fonction rénale", {"k": 5.4, "creat": 118, "dfg": 51}), ("11-13", "101", "Suivi du diabète", {"glu": 8.9, "hba1c": 7.9}),
    ("11-13", "111", "Suivi du diabète", {"glu": 7.1, "hba1c": 7.3}), ("11-13", "122", "Bilan trimestriel", {}), ("11-13", "139", "Bilan trimestriel", {}),
    ("11-16", "116", "Contrôle de l'INR", {"inr": 2.4}), ("11-16", "212", "Bilan trimestriel", {"hb": 11.4}), ("11-17", "214", "Bilan trimestriel", {}),
    ("11-17", "114", "Ionogramme et fonction rénale", {"creat": 268, "dfg": 18, "k": 5.8, "uree": 26.4}), ("11-18", "138", "Bilan trimestriel", {}),
    ("11-18", "017", "Ionogramme et fonction rénale", {"k": 5.7, "creat": 131, "dfg": 45}), ("11-19", "202", "Suivi du diabète", {"hba1c": 6.9}),
    ("11-19", "112", "Suivi d'insuffisance cardiaque", {"bnp": 1890, "k": 4.4}), ("11-20", "105", "Bilan trimestriel", {}),
    ("11-20", "207", "Bilan nutritionnel", {"alb": 29, "hb": 10.4}), ("11-20", "116", "Contrôle de l'INR", {"inr": 2.7}),
]


def _compte_rendu(cle, chambre, panel, preleve, valide, impose, anciennes=None, **options):
    sections, drapeaux = resultats(cle, chambre, panel, preleve, impose, anciennes)
    doc = decrire(cle, "biologie", options.pop("personne", None) or usager(chambre), "labo", valide, sections, acte=preleve,
                  titre="Compte rendu d'examens de biologie médicale", **options)
    return doc, drapeaux


def _courant(rang, jour, chambre, panel, impose):
    chance = alea("bio", rang)
    preleve = heure("2026-%s 07:%02d" % (jour, chance.randrange(10, 58)))
    valide = preleve + dt.timedelta(minutes=chance.randrange(260, 560))
    cle = "bio-%03d" % rang
    doc, drapeaux = _compte_rendu(cle, chambre, panel, preleve, valide, impose, copie=rang % 12 == 0)
    medecin = rang % 9 == 4 and chambre != "017"
    anormal = set(drapeaux) - {"N"}
    texte = "Veuillez trouver ci-joint le compte rendu : %s." % panel
    if anormal:
        texte += "\nAu moins un résultat sort des valeurs de référence."
    texte += "\n\nMessage envoyé automatiquement. Pour joindre un biologiste : anne.lucas@labo-armor.mssante.fr ou 02 61 91 04 01."
    recu = valide + dt.timedelta(minutes=chance.randrange(3, 15))
    return courrier("resultats-biologie-%03d" % rang, recu, "labo", objet_xdm("Résultats de biologie", usager(chambre)),
                    "Bonjour,\n\n%s\n\nLaboratoire Armor\n" % texte, PER["m.tanguy"] if medecin else EQUIPE, documents=[doc], ipp=ipp(chambre),
                    nom_archive="IHE_XDM.ZIP" if rang % 3 else "IHE_XDM.zip", limace="resultats-biologie", codage="base64" if rang % 5 == 0 else "quoted-printable",
                    entetes=[("Reply-To", "<anne.lucas@labo-armor.mssante.fr>"), ("Auto-Submitted", "auto-generated")])


def _potassium():
    """The critical potassium of Yann LE FOLL: on-call laboratory, Saturday evening."""
    preleve = heure("2026-11-21 18:05")
    doc, _ = _compte_rendu("bio-alerte-potassium", "017", "Ionogramme et fonction rénale", preleve, heure("2026-11-21 20:41"),
                           {"k": 6.3, "na": 137, "cl": 104, "creat": 168, "dfg": 34, "uree": 13.2},
                           {"k": 5.7, "na": 138, "cl": 103, "creat": 131, "dfg": 45, "uree": 10.1}, copie=True)
    texte = corps("Bonsoir,", "RÉSULTAT URGENT : potassium à 6,3 mmol/L chez M. LE FOLL Yann (contrôlé, tube non hémolysé), fonction rénale "
                  "dégradée depuis mercredi.\n\nJ'ai prévenu par téléphone le médecin de garde, Dr BENALI, à 20 h 40 : ne pas donner la "
                  "spironolactone ni le périndopril demain ; en cas de malaise, de faiblesse musculaire ou de pouls lent, appeler le 15 pour un ECG. "
                  "Contrôle prescrit lundi 23/11 à 8 h 30.", "biologiste")
    return courrier("resultats-urgents-potassium", "2026-11-21 20:52", "biologiste", objet_xdm("Résultats urgents de biologie", usager("017")), texte,
                    EQUIPE, documents=[doc], ipp=ipp("017"), lu=False, particularite="biologie_alerte_HH", nom_archive="IHE_XDM.ZIP",
                    entetes=[("X-Priority", "1"), ("Disposition-Notification-To", "<anne.lucas@labo-armor.mssante.fr>")])


def _doublon(premier):
    """The same document sent again the next day: same id, same version."""
    doc = premier["documents"][0]
    return courrier("resultats-biologie-doublon", premier["recu"] + dt.timedelta(days=1), "labo", premier["objet"],
                    "Bonjour,\n\nNouvel envoi après un incident sur notre serveur. Merci de ne pas tenir compte des doublons.\n\nLaboratoire Armor\n",
                    EQUIPE, documents=[doc], ipp=premier["ipp"], particularite="doublon", classe=False,
                    entetes=[("Reply-To", "<anne.lucas@labo-armor.mssante.fr>")])


def _remplace(premier):
    """A corrected report: same setId, version 2, RPLC, slot C."""
    ancien = premier["documents"][0]
    cle = "bio-corrigee"
    quand = premier["recu"] + dt.timedelta(hours=26)
    sections, _ = resultats(cle, "104", "Bilan trimestriel", ancien["acte"], {"hb": 12.9, "plq": 212})
    doc = decrire(cle, "biologie", usager("104"), "labo", quand - dt.timedelta(minutes=5), sections, acte=ancien["acte"], serie=ancien["cle"],
                  version=2, remplace=ancien["id"], action="C", titre="Compte rendu d'examens de biologie médicale (corrigé)")
    return courrier("resultats-biologie-annule-et-remplace", quand, "labo",
                    objet_xdm("Annule et remplace : résultats de biologie", usager("104")),
                    "Bonjour,\n\nCe compte rendu annule et remplace celui de la veille : erreur de saisie sur l'hémoglobine et les plaquettes. "
                    "Avec nos excuses.\n\nLaboratoire Armor\n", EQUIPE, documents=[doc], ipp=ipp("104"), repond=[premier["id"]],
                    particularite="annule_et_remplace", entetes=[("Reply-To", "<anne.lucas@labo-armor.mssante.fr>")])


def messages():
    """Every laboratory message."""
    liste = [_courant(i + 1, *p) for i, p in enumerate(PRELEVEMENTS)]
    corrige = next(m for m in liste if m["documents"][0]["usager"]["chambre"] == "104")
    return liste + [_potassium(), _doublon(liste[14]), _remplace(corrige)]
