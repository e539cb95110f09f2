"""Everyday mail: pharmacy, doctors, allied professionals, day centre."""

from .commun import alea, uuid
from .registre import EQUIPE, PER, corps, courrier, ipp, mots
from .textes_courants import MEDECINS, PARAMEDICAUX, PASA, PHARMACIE

SALUTS = ["Bonjour,", "Bonjour,", "Bonjour à toutes et à tous,", "Bonjour à l'équipe,"]


def _forme(cle):
    """The encodings seen in the wild, shared out by chance."""
    r = alea("forme", cle).random()
    if r < 0.55:
        return {}
    if r < 0.7:
        return {"jeu": "ISO-8859-1", "methode": "Q"}
    if r < 0.82:
        return {"codage": "base64"}
    if r < 0.92:
        return {"codage": "8bit"}
    return {"methode": "Q", "flowed": True}


def _un(cle, jour, de, boite, chambre, objet, texte, **options):
    m = mots(chambre) if chambre else {}
    texte = texte.format(**m)
    vers = EQUIPE if boite == "E" else PER[boite]
    salut = "Bonsoir," if int(jour[6:8]) >= 18 else alea("salut", cle).choice(SALUTS) if boite == "E" else "Bonjour,"
    forme = _forme(cle)
    if forme.get("jeu") == "ISO-8859-1" and any(ord(c) > 255 for c in texte + objet):
        forme = {}
    if objet.startswith("Re:"):
        options["repond"] = ["%s@les-tilleuls.mssante.fr" % uuid("question", cle)]
    titre = objet.format(**m)
    options.update(forme)
    options.setdefault("ipp", ipp(chambre) if chambre else None)
    return courrier(cle, "2026-" + jour, de, titre, corps(salut, texte, de), vers, limace=objet, **options)


def _rupture():
    """The shortage of the last evening, unread."""
    texte = ("Bonsoir,\n\nLe bisoprolol 1,25 mg est en rupture chez tous nos grossistes jusqu'au 27 novembre. Sont concernées les chambres 012 et 114.\n\n"
             "Nous avons du 2,5 mg sécable : un demi-comprimé convient, si le médecin est d'accord. Pouvez-vous lui poser la question avant lundi "
             "matin ?\n\nBonne soirée,\n\nHélène DARCEL\nPharmacie du Port – 02 61 91 06 00\n")
    return courrier("rupture-bisoprolol", "2026-11-21 17:40", "pharmacie", "Rupture d'un médicament", texte, EQUIPE, lu=False)


def messages():
    """Every everyday message."""
    liste = [_un("pharmacie-%02d" % i, j, "pharmacie", b, c, o, t) for i, (j, b, c, o, t) in enumerate(PHARMACIE)]
    liste += [_un("medecin-%02d" % i, j, d, b, c, o, t) for i, (j, d, b, c, o, t) in enumerate(MEDECINS)]
    liste += [_un("paramedical-%02d" % i, j, d, b, c, o, t) for i, (j, d, b, c, o, t) in enumerate(PARAMEDICAUX)]
    liste += [_un("pasa-%02d" % i, j, "pasa", "E", "202", o, t) for i, (j, o, t) in enumerate(PASA)]
    return liste + [_rupture()]
