"""Mail inside the house, with partners, and official communications kept apart."""

from .registre import EQUIPE, PER, BOITES, corps, courrier, ipp, mots
from .structures import COMPTES, DIRECTION as BOITE_DIRECTION
from .textes_maison import DIRECTION, INSTITUTIONS, MAISON

_NOMS = {c["identifiant"]: c for c in COMPTES}


def _expediteur(cle):
    if cle in PER:
        return (BOITES[PER[cle]]["libelle"], PER[cle]), "%s %s" % (_NOMS[cle]["prenom"], _NOMS[cle]["nom"])
    if cle in _NOMS:
        boite = BOITE_DIRECTION if _NOMS[cle]["role"] in ("secretaire", "directeur") else EQUIPE
        return (BOITES[boite]["libelle"], boite), "%s %s" % (_NOMS[cle]["prenom"], _NOMS[cle]["nom"])
    return cle, None


def _un(cle, ligne):
    jour, de, boite, chambre, objet, texte, lu = ligne
    m = mots(chambre) if chambre else {}
    expediteur, signe = _expediteur(de)
    vers = {"E": EQUIPE, "D": BOITE_DIRECTION}.get(boite) or PER[boite]
    contenu = texte.format(**m)
    suite = "%s\n\n%s\n" % (contenu, signe) if signe else corps("Bonjour,", contenu, de)
    options = {"repond": ["%s@les-tilleuls.mssante.fr" % cle]} if objet.startswith("Re:") else {}
    return courrier(cle, "2026-" + jour, expediteur, objet, suite, vers, ipp=ipp(chambre) if chambre else None, lu=lu,
                    limace=objet, **options)


def _officiel(cle, ligne):
    jour, de, boite, objet, texte, lu = ligne
    html = ("<html><body style=\"font-family: Arial\"><h2>%s</h2>%s<p><b>Communication officielle.</b> Ne pas répondre à ce message.</p></body></html>"
            % (objet, "".join("<p>%s</p>" % p for p in texte.split("\n\n"))))
    return courrier(cle, "2026-" + jour, de, objet, texte + "\n\nCommunication officielle. Ne pas répondre à ce message.\n",
                    EQUIPE if boite == "E" else BOITE_DIRECTION, html=html, lu=lu, particularite="communication_officielle",
                    entetes=[("Auto-Submitted", "auto-generated"), ("List-Id", "<communications.diffusion-sante.mssante.fr>")])


def messages():
    """Every message of the house, of its partners and of the authorities."""
    return ([_un("maison-%02d" % i, l) for i, l in enumerate(MAISON)] + [_un("direction-%02d" % i, l) for i, l in enumerate(DIRECTION)]
            + [_officiel("officiel-%02d" % i, l) for i, l in enumerate(INSTITUTIONS)])
