"""Identities as documents carry them: people looked after, professionals, structures."""

from .commun import OID_INS_TEST, alea, luhn, oid, rniv
from .residents import PAR_CHAMBRE
from .structures import COMPTES, CORRESPONDANTS, EHPAD
from .types_documents import LIEU_CABINET, LIEUX

VOIES = ["quai des Charpentes", "rue du Sémaphore", "place de la Criée", "rue des Ajoncs", "venelle du Four"]


def adresse_structure(nom):
    """A fictitious address that stays the same for one structure."""
    if nom == EHPAD["nom"]:
        return EHPAD["adresse"]
    r = alea("adresse", nom)
    return {"numero": str(r.randrange(1, 60)), "voie": r.choice(VOIES), "code_postal": "29999",
            "commune": "RIVEBELLE" if "Rivebelle" in nom else "PORT-KERMARIA"}


def _siret(nom):
    return luhn("9990%09d" % alea("siret", nom).randrange(10 ** 9))


def structure(cle):
    """A structure by the key of a correspondent, or « ehpad »."""
    if cle == "ehpad":
        s = {"nom": EHPAD["nom"], "id": "1" + EHPAD["finess"], "telephone": EHPAD["telephone"], "lieu": LIEUX["esms"]}
    else:
        c = CORRESPONDANTS[cle]
        ident = "1" + c["finess"] if c["finess"] else "3" + _siret(c["structure"])
        s = {"nom": c["structure"], "id": ident, "telephone": c["telephone"],
             "lieu": LIEUX.get(c["categorie"], LIEU_CABINET)}
    s["adresse"] = adresse_structure(s["nom"])
    s["oid_ipp"] = oid("ipp", s["nom"]) if cle != "ehpad" else EHPAD["oid_ipp"]
    return s


def professionnel(cle):
    """A professional by the key of a correspondent or the login of a member of staff."""
    if cle in CORRESPONDANTS:
        c = CORRESPONDANTS[cle]
        return {"id": "8" + c["rpps"], "civilite": c["civilite"], "prenom": c["prenom"], "nom": c["nom"],
                "code": c["specialite"], "structure": structure(cle)}
    c = next(m for m in COMPTES if m["identifiant"] == cle)
    code = {"ide": "G15_60", "idec": "G15_60", "medecin_coordonnateur": "G15_10/SM26", "medecin_traitant": "G15_10/SM26"}[c["role"]]
    return {"id": "8" + c["rpps"], "civilite": c["civilite"], "prenom": c["prenom"], "nom": c["nom"], "code": code,
            "structure": structure("ehpad")}


def usager(chambre, **ecarts):
    """The identity of a resident as a sender knows it; `ecarts` alters it (a wrong birth date, no INS…)."""
    r = PAR_CHAMBRE[chambre]
    u = {k: r[k] for k in ("nom_naissance", "prenoms_naissance", "premier_prenom", "nom_utilise", "prenom_utilise",
                           "civilite", "sexe", "date_naissance", "code_lieu_naissance", "lieu_naissance")}
    u.update(chambre=chambre, ipp_local=r["ipp"], adresse=EHPAD["adresse"],
             ins=r["ins"]["matricule"] if r["statut_identite"] == "qualifiee" else None, oid_ins=OID_INS_TEST)
    u.update(ecarts)
    return u


def inconnu(nom, utilise, prenom, sexe, naissance, ins=None):
    """Somebody who does not live here."""
    return {"nom_naissance": rniv(nom), "prenoms_naissance": rniv(prenom), "premier_prenom": rniv(prenom),
            "nom_utilise": utilise, "prenom_utilise": prenom, "civilite": "Mme" if sexe == "F" else "M.", "sexe": sexe,
            "date_naissance": naissance, "code_lieu_naissance": "29019", "lieu_naissance": "BREST", "chambre": None,
            "ipp_local": None, "adresse": EHPAD["adresse"], "ins": ins, "oid_ins": OID_INS_TEST}


def ipp_chez(u, emetteur):
    """The local number of a person in a structure."""
    if emetteur["oid_ipp"] == u.get("oid_ipp", EHPAD["oid_ipp"]):
        return u["ipp_local"] or "T00000"
    return "%07d" % alea("ipp", emetteur["nom"], u["nom_naissance"], u["premier_prenom"]).randrange(10 ** 7)


def nom_complet(u):
    """Mme VASSEUR Eléanore, née RIOU."""
    ne = "" if rniv(u["nom_utilise"]) == u["nom_naissance"] else ", %s %s" % ("née" if u["sexe"] == "F" else "né", u["nom_naissance"])
    return "%s %s %s%s" % (u["civilite"], u["nom_utilise"], u["prenom_utilise"], ne)
