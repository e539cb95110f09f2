"""Answers of residents or of their families, from Mon espace santé, in threads the house opened."""

from .commun import uuid
from .registre import EQUIPE, PER, courrier, ipp
from .residents import PAR_CHAMBRE
from .structures import DIRECTION

# jour, chambre, boîte, objet, texte, lu, clos
ECHANGES = [
    ("10-28 19:40", "121", "E", "Re: Vos rendez-vous de novembre", "Bonjour, merci pour la liste. Ma fille pourra m'accompagner le 13. Est-ce que je dois apporter mon fauteuil ? Rita TOULLEC", True),
    ("10-30 20:15", "112", "E", "Re: Bienvenue dans la messagerie de l'établissement", "Bonjour, c'est Élodie LEFÈVRE, avec l'aide de mon fils. Le message s'ouvre bien. Merci.", True),
    ("11-03 10:22", "017", "s.diallo", "Re: Résultats de prise de sang", "Bonjour, j'ai lu que le potassium est à la limite. Puis-je continuer les bananes au goûter ? Yann LE FOLL", True),
    ("11-05 18:05", "026", "D", "Re: Attestation de droits", "Bonjour, voici l'attestation demandée, valable jusqu'en octobre 2027. Monique POULIQUEN", True),
    ("11-09 14:50", "018", "D", "Re: Contrat de séjour, avenant", "Bonjour, j'ai relu l'avenant avec mon notaire, je suis d'accord. Odile LE ROUX", True),
    ("11-14 16:30", "012", "E", "Re: Téléexpertise du 12 novembre", "Bonjour, je donne mon accord pour que les photos soient revues dans trois semaines. La jambe tire moins. Merci à Seynabou. Eléanore VASSEUR", True),
    ("11-17 11:12", "129", "E", "Re: Essai d'appareil auditif", "Bonjour, ma fille Nathalie viendra me chercher à 8 h 30 le 26. Éliane LANNUZEL", True),
    ("11-20 20:44", "112", "s.diallo", "Re: Consultation du 23 novembre", "Bonsoir, mon fils demande si la consultation de lundi est maintenue à 14 h 30, et si le VSL est confirmé. Élodie LEFÈVRE", True),
]


def _libelle(r):
    return "%s %s" % (r["nom_naissance"], r["premier_prenom"])


def _un(rang, ligne):
    jour, chambre, boite, objet, texte, lu = ligne
    r = PAR_CHAMBRE[chambre]
    adresse = "%s@patient.mssante.fr" % r["ins"]["matricule"]
    vers = {"E": EQUIPE, "D": DIRECTION}.get(boite) or PER[boite]
    fichiers = []
    if rang == 3:
        fichiers = [("attestation de droits.jpg", "image/jpeg", _image())]
    return courrier("usager-%02d" % rang, "2026-" + jour, (_libelle(r), adresse), objet, texte + "\n\nMessage envoyé depuis Mon espace santé\n", vers,
                    ipp=ipp(chambre), lu=lu, repond=["%s@les-tilleuls.mssante.fr" % uuid("ouverture", rang)], fichiers=fichiers,
                    limace="reponse-usager", particularite="usager", codage="base64" if rang % 2 else "quoted-printable")


def _image():
    """A tiny valid grey JPEG (8 x 8), written byte by byte."""
    quantification = bytes([0xFF, 0xDB, 0, 67, 0]) + bytes([16] * 64)
    cadre = bytes([0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0])
    dc = bytes([0xFF, 0xC4, 0, 20, 0x00, 1]) + bytes(15) + bytes([0])
    ac = bytes([0xFF, 0xC4, 0, 20, 0x10, 1]) + bytes(15) + bytes([0])
    balayage = bytes([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]) + bytes([0x3F])
    return bytes([0xFF, 0xD8]) + quantification + cadre + dc + ac + balayage + bytes([0xFF, 0xD9])


def messages():
    """Every answer of a resident."""
    return [_un(i, l) for i, l in enumerate(ECHANGES)]
