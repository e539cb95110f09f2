"""Shared tools: repeatable chance, YAML writing, dates, INS numbers, identifiers."""

import datetime as dt
import hashlib
import json
import os
import random
import unicodedata

RACINE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# The demonstration opens on the night of 21 to 22 November 2026, five minutes after midnight, French legal time.
MAINTENANT = dt.datetime(2026, 11, 22, 0, 5)
PREMIER_MESSAGE = dt.datetime(2026, 10, 26, 7, 0)

OID_INS_TEST = "1.2.250.1.213.1.4.10"


def alea(*cle):
    """A generator of chance that depends on its key alone, so that adding one thing does not move the others."""
    graine = hashlib.sha256("|".join(["tilleuls"] + [str(c) for c in cle]).encode("utf-8")).hexdigest()
    return random.Random(int(graine[:16], 16))


def nombre_stable(*cle):
    """A 128-bit number drawn from its key."""
    return int(hashlib.md5("|".join(["tilleuls"] + [str(c) for c in cle]).encode("utf-8")).hexdigest(), 16)


def oid(*cle):
    """An object identifier under 2.25, the arc that anyone may use with a UUID: no registered arc is borrowed."""
    return "2.25.%d" % nombre_stable("oid", *cle)


def uuid(*cle):
    """A UUID that depends on its key alone."""
    h = "%032x" % nombre_stable("uuid", *cle)
    return "%s-%s-4%s-a%s-%s" % (h[:8], h[8:12], h[13:16], h[17:20], h[20:])


def sans_accent(texte):
    """Unaccented text, ligatures spelt out, typographic apostrophe made straight."""
    texte = texte.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE").replace("’", "'")
    decompose = unicodedata.normalize("NFD", texte)
    return "".join(c for c in decompose if unicodedata.category(c) != "Mn")


def rniv(texte):
    """A strict trait as the national base returns it: capitals, no diacritics, hyphen and apostrophe kept."""
    return sans_accent(texte).upper()


def limace(texte):
    """Lower-case ASCII words joined by hyphens, for file names and local parts of addresses."""
    mots = "".join(c.lower() if c.isalnum() and ord(c) < 128 else " " for c in sans_accent(texte))
    return "-".join(mots.split())


def cle_ins(treize):
    """The two-digit key of a matricule (97 minus the remainder; Corsica counts as 19 and 18)."""
    calcul = treize.replace("2A", "19").replace("2B", "18")
    return "%02d" % (97 - int(calcul) % 97)


def matricule(sexe, naissance, cog, rang, provisoire=False):
    """A fictitious matricule coherent with the traits; a provisional one (NIA) begins with 7 or 8."""
    premier = {"M": "1", "F": "2"}[sexe]
    if provisoire:
        premier = {"1": "7", "2": "8"}[premier]
    treize = "%s%s%s%s%03d" % (premier, naissance[2:4], naissance[5:7], cog, rang)
    return treize + cle_ins(treize)


def luhn(huit):
    """Adds the Luhn check digit that FINESS and RPPS numbers end with."""
    somme = 0
    for i, c in enumerate(reversed(huit)):
        n = int(c) * (2 if i % 2 == 0 else 1)
        somme += n - 9 if n > 9 else n
    return huit + str(-somme % 10)


def rpps(rang):
    """A fictitious RPPS number: 11 digits beginning with 1099, a range not in use."""
    return luhn("109990%04d" % rang)


def decalage(quand):
    """Offset of French legal time: +0200 in summer, +0100 in winter (changes on the last Sundays at 01:00 UTC)."""
    def dernier_dimanche(mois):
        jour = dt.date(quand.year, mois, 31)
        return jour - dt.timedelta(days=(jour.weekday() + 1) % 7)
    debut = dt.datetime.combine(dernier_dimanche(3), dt.time(2))
    fin = dt.datetime.combine(dernier_dimanche(10), dt.time(3))
    return 2 if debut <= quand < fin else 1


def hl7(quand):
    """HL7 timestamp to the second with its offset."""
    return quand.strftime("%Y%m%d%H%M%S") + "+0%d00" % decalage(quand)


def utc(quand):
    """The same instant in UTC without offset, as XDS metadata want it."""
    return (quand - dt.timedelta(hours=decalage(quand))).strftime("%Y%m%d%H%M%S")


def minute(quand):
    """A legal time as the data files write it."""
    return quand.strftime("%Y-%m-%dT%H:%M")


def jour_fr(iso):
    """21/11/2026 from 2026-11-21."""
    return "%s/%s/%s" % (iso[8:10], iso[5:7], iso[0:4])


def age(naissance, le=MAINTENANT.date()):
    """Age in whole years."""
    n = dt.date.fromisoformat(naissance)
    return le.year - n.year - ((le.month, le.day) < (n.month, n.day))


def _scalaire(valeur):
    if isinstance(valeur, bool):
        return "true" if valeur else "false"
    if isinstance(valeur, int):
        return str(valeur)
    return json.dumps(valeur, ensure_ascii=False)


def _lignes(valeur, marge):
    if isinstance(valeur, dict):
        for cle, v in valeur.items():
            if v is None:
                continue
            if isinstance(v, (dict, list)) and v:
                yield "%s%s:" % (marge, cle)
                yield from _lignes(v, marge + "  ")
            else:
                vide = {dict: "{}", list: "[]"}.get(type(v))
                yield "%s%s: %s" % (marge, cle, vide or _scalaire(v))
        return
    for v in valeur:
        if isinstance(v, dict):
            sous = list(_lignes(v, marge + "  "))
            yield marge + "- " + sous[0][len(marge) + 2:]
            yield from sous[1:]
        else:
            yield "%s- %s" % (marge, _scalaire(v))


def yaml(valeur, titre):
    """The value as YAML: text always quoted, absent values left out."""
    return "# %s\n# Personnes, lieux et numéros fictifs. Fichier produit par generer.py : ne pas modifier.\n%s\n" % (
        titre, "\n".join(_lignes(valeur, "")))


def ecrire(chemin, contenu):
    """Writes text (UTF-8, Unix line ends) or bytes under SampleData."""
    complet = os.path.join(RACINE, chemin)
    os.makedirs(os.path.dirname(complet), exist_ok=True)
    octets = contenu if isinstance(contenu, bytes) else contenu.encode("utf-8")
    with open(complet, "wb") as f:
        f.write(octets)
