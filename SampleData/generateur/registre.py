"""What every message has in common: who, when, to which box, and in what state the story leaves it."""

import datetime as dt

from .commun import alea, jour_fr, minute, uuid
from .documents import produire
from .residents import PAR_CHAMBRE
from .structures import CORRESPONDANTS, EQUIPE, boites

BOITES = {b["adresse"]: b for b in boites()["boites"]}
PER = {b["titulaire"]: b["adresse"] for b in BOITES.values() if b.get("titulaire")}
SOIGNANTS = ["s.diallo", "p.garnier", "l.postec", "i.kerhoas"]

SIGNATURES = {
    "pharmacie": "Hélène DARCEL\nPharmacie du Port – 02 61 91 06 00", "urgences": "Service des urgences\nCH du Port – 02 61 91 01 15",
    "dermato": "Dr Sophie AUBRY\nDermatologie – 02 61 91 08 00", "kine": "Yann LE HÉNAFF\nmasseur-kinésithérapeute",
    "pasa": "L'équipe du PASA Les Embruns\n02 61 91 10 00", "orthophoniste": "Camille ROY, orthophoniste",
}


def heure(texte):
    """A moment of the story from « 2026-11-21 23:48 »."""
    return dt.datetime.strptime(texte, "%Y-%m-%d %H:%M")


def mots(chambre):
    """Words that agree with a resident, for the texts."""
    r = PAR_CHAMBRE[chambre]
    f = r["sexe"] == "F"
    return {"nom": "%s %s" % (r["civilite"], r["nom_utilise"]), "jour": jour_fr(r["date_naissance"]),
            "complet": "%s %s %s (%s le %s)" % (r["civilite"], r["nom_utilise"], r["prenom_utilise"], "née" if f else "né",
                                                jour_fr(r["date_naissance"])),
            "e": "e" if f else "", "Elle": "Elle" if f else "Il", "elle": "elle" if f else "il", "la": "la" if f else "le",
            "La": "La" if f else "Le", "lui": "elle" if f else "lui", "ch": chambre, "son": "sa" if f else "son",
            "residente": "résidente" if f else "résident", "ère": "ère" if f else "er"}


def signature(cle):
    """How a correspondent signs."""
    if cle in SIGNATURES:
        return SIGNATURES[cle]
    c = CORRESPONDANTS.get(cle)
    if not c:
        return ""
    if c.get("nom"):
        return ("Dr " if c["civilite"] == "Dr" else "") + "%s %s\n%s" % (c["prenom"], c["nom"], c["structure"])
    return c["libelle"] + "\n" + c["telephone"]


def courrier(cle, recu, de, objet, texte, boite=EQUIPE, **options):
    """A description of a message. `de`: key of a correspondent, or (label, address)."""
    quand = heure(recu) if isinstance(recu, str) else recu
    expediteur = de if isinstance(de, tuple) else (CORRESPONDANTS[de]["libelle"], CORRESPONDANTS[de]["adresse"])
    b = BOITES[boite]
    m = {"cle": cle, "recu": quand, "de": expediteur, "vers": (b["libelle"], boite), "boite": boite, "objet": objet,
         "texte": texte, "jeu": "UTF-8", "codage": "quoted-printable", "methode": "B", "limace": cle,
         "id": "%s@%s" % (uuid("message", cle), expediteur[1].split("@")[1])}
    m.update(options)
    for d in m.get("documents", ()):
        produire(d)
    _etat(m)
    return m


def corps(salut, texte, de):
    """Greeting, body, signature; a body that greets by itself is left alone."""
    if texte.startswith(("Chère", "Mesdames")):
        return "%s\n\n%s\n" % (texte, signature(de) if isinstance(de, str) else de)
    return "%s\n\n%s\n\n%s\n" % (salut, texte, signature(de) if isinstance(de, str) else de)


def _etat(m):
    """Read, taken in charge, filed, archived: older mail is done, the last evening is as each message says."""
    chance = alea("etat", m["cle"])
    m.setdefault("lu", True)
    titulaire = BOITES[m["boite"]].get("titulaire")
    jours = (dt.datetime(2026, 11, 22) - m["recu"]).days
    if not m["lu"]:
        m.update(par=None, classe=False, archive=False)
        return
    if "par" not in m:
        du_soir = m["recu"].hour >= 21 or m["recu"].hour < 6
        m["par"] = titulaire or ("c.morel" if du_soir and m["boite"] == EQUIPE else chance.choice(SOIGNANTS))
        if m["boite"].startswith("direction"):
            m["par"] = "v.lemoine"
    if m["par"]:
        delai = dt.timedelta(minutes=chance.randrange(6, 180))
        limite = dt.datetime(2026, 11, 21, 23, 30)
        m["le"] = min(m["recu"] + delai, max(limite, m["recu"] + dt.timedelta(minutes=2)))
    m.setdefault("classe", bool(m.get("documents")) and jours >= 1)
    m.setdefault("archive", jours > 9)


def relier(messages):
    """Links each answer to the received message it answers, when there is one, and quotes it under the answer."""
    anciens = {}
    for m in messages:
        base = m["objet"][3:].strip().lower() if m["objet"].startswith("Re:") else m["objet"].lower()
        parent = anciens.get((base, m.get("ipp")))
        if m["objet"].startswith("Re:") and parent:
            m["repond"] = parent.get("repond", []) + [parent["id"]]
            cite = "".join("> %s\n" % l if l else ">\n" for l in parent["texte"].strip().split("\n"))
            m["texte"] += "\nLe %s, %s a écrit :\n%s" % (parent["recu"].strftime("%d/%m/%Y à %H:%M"), parent["de"][0].replace("_", " "), cite)
            if m["jeu"] == "ISO-8859-1" and any(ord(c) > 255 for c in m["texte"]):
                m.update(jeu="UTF-8")
        if "corps_brut" not in m:
            anciens[(base, m.get("ipp"))] = m


def index(messages):
    """The rows of messages.yaml."""
    return {"messages": [{
        "fichier": m["fichier"], "boite": m["boite"], "recu": minute(m["recu"]), "lu": m["lu"],
        "pris_en_charge_par": m.get("par"), "pris_en_charge_le": minute(m["le"]) if m.get("le") else None,
        "classe": m["classe"], "archive": m["archive"], "resident": m.get("ipp"), "message_id": m["id"],
        "particularite": m.get("particularite"),
    } for m in messages]}


def ipp(chambre):
    """The local number of the resident of a room."""
    return PAR_CHAMBRE[chambre]["ipp"]

