"""Prescriptions received from the treating doctors, and vaccination notes."""

import datetime as dt

from .acteurs import usager
from .courriel import objet_xdm
from .documents import decrire
from .modeles_sejour import libre, note_vaccination, ordonnance
from .recit import tableau
from .registre import EQUIPE, PER, corps, courrier, heure, ipp

HTA = [["Amlodipine 5 mg, comprimé", "1 le matin", "3 mois"], ["Périndopril 4 mg, comprimé", "1 le matin", "3 mois"]]
DOULEUR = [["Paracétamol 1 g, comprimé", "1 matin, midi et soir", "1 mois"], ["Macrogol 10 g, sachet", "1 le matin", "1 mois"]]
DIABETE = [["Insuline glargine 100 UI/mL, stylo", "18 unités le soir", "1 mois"], ["Metformine 500 mg, comprimé", "1 matin et soir", "3 mois"]]
COEUR = [["Furosémide 20 mg, comprimé", "1 le matin", "3 mois"], ["Bisoprolol 2,5 mg, comprimé", "1 le matin", "3 mois"], ["Ramipril 2,5 mg, comprimé", "1 le soir", "3 mois"]]
ANTIBIO = [["Ceftriaxone 1 g, injectable", "1 par jour, voie sous-cutanée", "7 jours"], ["Paracétamol 1 g", "si fièvre, 3 par jour au plus", "7 jours"]]
SOMMEIL = [["Zopiclone 3,75 mg, comprimé", "arrêt progressif : 1 soir sur 2, puis arrêt", "15 jours"]]
AVK = [["Warfarine 2 mg, comprimé", "1 le soir, 1 et demi le lundi et le jeudi", "1 mois"]]
NUTRITION = [["Complément nutritionnel oral hyperprotéiné", "2 par jour, entre les repas", "1 mois"], ["Vitamine D3 50 000 UI, ampoule", "1 par mois", "3 mois"]]
MORPHINE = [["Morphine, solution buvable 10 mg/5 mL", "5 mg, 45 minutes avant la toilette", "7 jours"], ["Macrogol 10 g, sachet", "2 le matin", "1 mois"]]
PARKINSON = [["Lévodopa 100 mg et bensérazide 25 mg", "1 à 8 h, 12 h, 16 h et 20 h, à heure fixe", "3 mois"]]
YEUX = [["Larmes artificielles, unidoses", "1 goutte dans chaque œil, 4 fois par jour", "3 mois"], ["Latanoprost, collyre", "1 goutte le soir", "3 mois"]]

# jour, chambre, médecin, titre, lignes, consignes, mot d'accompagnement
ORDONNANCES = [
    ("10-26 12:30", "005", "dr-abgrall", "Renouvellement trimestriel", HTA, [], "Renouvellement sans changement."),
    ("10-26 18:10", "104", "dr-morisseau", "Renouvellement trimestriel", HTA + DOULEUR, [], "Renouvellement, j'ai ajouté le macrogol."),
    ("10-27 13:05", "111", "dr-keravec", "Renouvellement : diabète", DIABETE, ["Glycémie capillaire avant chaque repas"], "Insuline augmentée de deux unités."),
    ("10-28 19:20", "112", "dr-nguyen", "Renouvellement : insuffisance cardiaque", COEUR, ["Poids chaque semaine"], "Pas de modification depuis la dernière visite."),
    ("10-30 17:45", "004", "dr-benali", "Antibiotique : infection respiratoire", ANTIBIO, ["Prendre la température matin et soir"], "À commencer ce soir si la pharmacie peut livrer."),
    ("11-02 12:15", "116", "dr-benali", "Anticoagulant", AVK, ["INR vendredi"], "INR à 3,6 : je baisse la dose, contrôle vendredi."),
    ("11-02 18:30", "009", "dr-abgrall", "Renouvellement trimestriel", HTA, [], "Renouvellement."),
    ("10-30 12:50", "131", "dr-abgrall", "Sommeil : arrêt progressif", SOMMEIL, ["Tisane et lumière douce le soir"], "Comme convenu avec Mme BERTHOU, on arrête doucement le somnifère."),
    ("11-04 18:05", "128", "dr-morisseau", "Antibiotique : pneumopathie", ANTIBIO, ["Oxygène si saturation sous 90 %"], "Conformément au projet de soins, pas d'hospitalisation. Je repasse demain."),
    ("11-05 13:30", "133", "dr-benali", "Compléments nutritionnels", NUTRITION, ["Pesée chaque semaine"], "Albumine à 27 : compléments et avis de la diététicienne."),
    ("11-06 18:40", "122", "dr-nguyen", "Renouvellement : diabète", DIABETE[1:], [], "Renouvellement de la metformine."),
    ("11-09 12:20", "203", "dr-nguyen", "Renouvellement trimestriel", DOULEUR, [], "Renouvellement."),
    ("11-09 19:10", "110", "dr-morisseau", "Renouvellement trimestriel", HTA, [], "Renouvellement."),
    ("11-06 17:50", "130", "dr-nguyen", "Maladie de Parkinson", PARKINSON, ["Horaires à respecter, même la nuit si réveil"], "Horaires précisés à la demande de l'équipe."),
    ("11-11 11:00", "128", "dr-morisseau", "Confort", MORPHINE, ["Évaluer la douleur avec Algoplus"], "Suite à notre échange téléphonique d'hier."),
    ("11-12 18:25", "138", "ophtalmo", "Collyres", YEUX, [], "Ordonnance oubliée lors de la consultation, avec mes excuses."),
    ("11-13 12:40", "017", "dr-abgrall", "Spironolactone : baisse de dose", [["Spironolactone 25 mg, comprimé", "un demi le matin", "1 mois"], ["Périndopril 4 mg, comprimé", "1 le matin", "1 mois"]], ["Ionogramme le 18/11"], "Potassium à 5,4 : je divise la spironolactone par deux."),
    ("11-16 18:30", "121", "dr-abgrall", "Insuline", [["Insuline glargine 100 UI/mL, stylo", "24 unités le soir", "1 mois"]], ["Glycémie à 7 h et 18 h"], "Deux unités de plus tous les trois jours, jusqu'à 24."),
    ("11-17 12:35", "025", "dr-benali", "Confort", MORPHINE, ["Soins à deux", "Réévaluation le 24/11"], "Selon l'avis de l'équipe mobile."),
    ("11-18 19:00", "108", "dr-nguyen", "Renouvellement trimestriel", COEUR, [], "Renouvellement."),
    ("11-19 13:15", "213", "dr-keravec", "Renouvellement trimestriel", SOMMEIL + DOULEUR, [], "Je vois Mme LE GRAND mardi pour en parler."),
    ("11-20 18:20", "207", "dr-nguyen", "Compléments nutritionnels", NUTRITION, [], "Au vu de l'albumine de ce matin."),
]

KINE = [("10-29 18:00", "022", "dr-keravec", "Rééducation après AVC, membre supérieur et marche", "30 séances, 3 par semaine, à domicile"),
        ("11-05 18:10", "016", "dr-abgrall", "Rééducation à la marche après chute", "20 séances, 2 par semaine")]

VACCINS = [("11-10 16:20", "012"), ("11-10 16:35", "005"), ("11-10 16:50", "022"), ("11-17 09:20", "112"), ("11-17 09:40", "116"), ("11-17 10:10", "128")]


def _ordonnance(rang, ligne):
    jour, chambre, medecin, titre, lignes, consignes, mot = ligne
    quand = heure("2026-" + jour)
    u = usager(chambre)
    doc = decrire("ordonnance-%02d" % rang, "ordonnance", u, medecin, quand, ordonnance(lignes, consignes), titre="Ordonnance : " + titre[0].lower() + titre[1:])
    boite = PER["m.tanguy"] if rang in (7, 13) else PER["p.garnier"] if rang in (3, 12) else EQUIPE
    return courrier("ordonnance-%02d" % rang, quand + dt.timedelta(minutes=6), medecin, objet_xdm("Ordonnance", u),
                    corps("Bonjour,", "Ordonnance de %s %s. %s" % (u["civilite"], u["nom_utilise"], mot), medecin), boite, documents=[doc],
                    ipp=ipp(chambre), limace="ordonnance", nom_archive="IHE_XDM.ZIP" if rang % 2 else "IHE_XDM.zip",
                    codage="base64" if rang % 6 == 1 else "quoted-printable", copies_pdf=rang % 8 != 5)


def _kine(rang, ligne):
    jour, chambre, medecin, acte, nombre = ligne
    quand = heure("2026-" + jour)
    u = usager(chambre)
    doc = decrire("ordo-kine-%02d" % rang, "ordo-kine", u, medecin, quand, libre(("Prescription", [tableau(["Acte", "Séances"], [[acte, nombre]])])),
                  titre="Prescription de kinésithérapie")
    return courrier("ordonnance-kine-%02d" % rang, quand + dt.timedelta(minutes=4), medecin, objet_xdm("Ordonnance de kinésithérapie", u),
                    corps("Bonjour,", "Prescription jointe, à transmettre à M. LE HÉNAFF.", medecin), EQUIPE, documents=[doc], ipp=ipp(chambre),
                    limace="ordonnance-kinesitherapie")


def _vaccin(rang, ligne):
    jour, chambre = ligne
    quand = heure("2026-" + jour)
    u = usager(chambre)
    doc = decrire("vaccin-%02d" % rang, "vaccination", u, "dr-abgrall", quand, note_vaccination(
        "vaccin-%02d" % rang, quand, "Vaccin contre la grippe saisonnière 2026-2027, haute dose", "DEMO26H%02d" % (rang + 11), "intramusculaire",
        "deltoïde gauche", "Dr Hervé ABGRALL"), titre="Note de vaccination contre la grippe", acte_code=("IMMUNIZ", "Vaccination", "2.16.840.1.113883.5.4"))
    return courrier("vaccination-%02d" % rang, quand + dt.timedelta(minutes=90), "dr-abgrall", objet_xdm("Note de vaccination", u),
                    corps("Bonjour,", "Note de vaccination de ce jour, à classer. Bonne tolérance immédiate.", "dr-abgrall"), EQUIPE, documents=[doc],
                    ipp=ipp(chambre), limace="note-de-vaccination")


def messages():
    """Every prescription and vaccination note."""
    return ([_ordonnance(i, l) for i, l in enumerate(ORDONNANCES)] + [_kine(i, l) for i, l in enumerate(KINE)]
            + [_vaccin(i, l) for i, l in enumerate(VACCINS)])
