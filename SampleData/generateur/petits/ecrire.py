"""Writes the files of a small set, then checks them."""

import email
import email.policy
import os
import shutil

from ..commun import RACINE, cle_ins, ecrire, minute, yaml
from ..courriel import construire, nom_fichier
from ..pdf import pdf
from ..registre import index, relier
from ..verifier import FICTIFS, MATRICULE, TELEPHONE, _archive, _cda, exiger
from ..documents import produire
from .moule import OUVERTURE, Jeu


def ecrire_jeu(donnees):
    """Everything of one establishment, in the folder of its type; returns a line of figures."""
    jeu = Jeu(donnees)
    dossier = jeu.maison["type"]
    shutil.rmtree(os.path.join(RACINE, dossier), ignore_errors=True)
    nom = jeu.maison["nom"]

    def fichier(chemin, valeur, titre):
        ecrire("%s/%s" % (dossier, chemin), yaml(valeur, "%s : %s" % (nom, titre)))
    fichier("etablissement.yaml", jeu.etablissement(), "établissement")
    fichier("residents.yaml", {"residents": jeu.gens}, "personnes accompagnées")
    fichier("comptes.yaml", {"comptes": jeu.comptes}, "professionnels et codes de démonstration")
    fichier("boites.yaml", {"boites": jeu.boites}, "boîtes aux lettres MSSanté")
    fichier("correspondants.yaml", {"correspondants": jeu.correspondants}, "carnet des correspondants")
    fichier("agenda.yaml", jeu.agenda(), "agenda du 16 au 29 novembre 2026")
    messages = sorted(donnees.messages(jeu), key=lambda m: (m["recu"], m["cle"]))
    relier(messages)
    for rang, m in enumerate(messages):
        m["fichier"] = nom_fichier(rang + 1, m)
        m["octets"] = construire(m)
        ecrire("%s/messages/%s" % (dossier, m["fichier"]), m["octets"])
    fichier("messages/messages.yaml", index(messages), "messages reçus au 23 novembre 2026, 08:30")
    lignes = [_piece(jeu, dossier, p) for p in donnees.pieces(jeu)] + list(_recus(messages))
    lignes.sort(key=lambda l: (l["ipp"], l["date"], l["fichier"]))
    fichier("documents.yaml", {"documents": lignes}, "documents classés dans les dossiers")
    _controler(jeu, messages, lignes, dossier)
    return "%s: %d people, %d messages, %d pieces filed" % (nom, len(jeu.gens), len(messages), len(lignes))


def _piece(jeu, dossier, p):
    """A piece of a record. p: description, PDF or CDA, origin, author in words, who read it."""
    d, forme, origine, auteur, lu_par = p
    if forme == "xml":
        octets = produire(d)["cda"]
    else:
        octets = pdf(d)
    nom = "documents/%s-%s.%s" % (d["usager"]["ipp_local"].lower(), d["cle"].split("/")[-1], forme)
    ecrire("%s/%s" % (dossier, nom), octets)
    return {"ipp": d["usager"]["ipp_local"], "fichier": nom, "type": d["type"][0], "titre": d["titre"], "date": minute(d["quand"]), "auteur": auteur,
            "origine": origine, "mime": "text/xml" if forme == "xml" else "application/pdf", "identifiant": d["id"] if forme == "xml" else None,
            "depose_dmp": False, "lu_par": lu_par}


def _recus(messages):
    """Documents filed from messages: the same bytes as in their archive."""
    for m in messages:
        if not m.get("classe") or not m.get("ipp"):
            continue
        for i, d in enumerate(m["documents"]):
            a = d["auteur"]
            yield {"ipp": m["ipp"], "fichier": "messages/" + m["fichier"], "piece": "IHE_XDM/SUBSET01/DOC%04d.XML" % (i + 1), "type": d["type"][0],
                   "titre": d["titre"], "date": minute(d["quand"]),
                   "auteur": "%s%s %s, %s" % ("Dr " if a["civilite"] == "Dr" else "", a["prenom"], a["nom"], a["structure"]["nom"]),
                   "origine": "mss", "mime": "text/xml", "identifiant": d["id"], "depose_dmp": False, "lu_par": [m["par"]] if m.get("par") else []}


def _controler(jeu, messages, lignes, dossier):
    identifiants = {c["identifiant"] for c in jeu.comptes}
    exiger(25 <= len(jeu.gens) <= 40, "%s: %d people" % (dossier, len(jeu.gens)))
    exiger(len(identifiants) == len(jeu.comptes) and len({c["code"] for c in jeu.comptes}) == len(jeu.comptes), "%s: accounts" % dossier)
    exiger(len(messages) >= 30, "%s: %d messages" % (dossier, len(messages)))
    numeros = [r["ins"]["matricule"] for r in jeu.gens if r["ins"]]
    exiger(len(set(numeros)) == len(numeros), "%s: matricules must differ" % dossier)
    for r in jeu.gens:
        if r["ins"]:
            m = r["ins"]["matricule"]
            exiger(m[13:] == cle_ins(m[:13]) and m[1:5] == r["date_naissance"][2:4] + r["date_naissance"][5:7], "%s: %s" % (dossier, m))
        for t in [c["telephone"] for c in r["contacts"]] + [t["telephone"] for t in r.get("autorite_parentale") or []]:
            exiger(t.startswith(FICTIFS), "%s: %s could be somebody's number" % (dossier, t))
    for b in jeu.boites:
        exiger({m["identifiant"] for m in b["membres"]} <= identifiants, "%s: members of %s" % (dossier, b["adresse"]))
    for champ in ("id", "fichier", "cle"):
        exiger(len({m[champ] for m in messages}) == len(messages), "%s: double %s" % (dossier, champ))
    for m in messages:
        _message(jeu, m)
    connus = {r["ipp"] for r in jeu.gens}
    for l in lignes:
        exiger(l["ipp"] in connus and os.path.exists(os.path.join(RACINE, dossier, l["fichier"])), "%s: piece %s" % (dossier, l["fichier"]))


def _message(jeu, m):
    ou = m["fichier"]
    lu = email.message_from_bytes(m["octets"], policy=email.policy.default)
    exiger(not MATRICULE.search(str(lu["Subject"])) and not MATRICULE.search(ou), "%s: a matricule shows" % ou)
    exiger(m["recu"] <= OUVERTURE and (m.get("le") is None or m["recu"] <= m["le"] <= OUVERTURE), "%s: outside the story" % ou)
    if m["de"][1].endswith("@patient.mssante.fr"):
        r = next(r for r in jeu.gens if r["ins"] and m["de"][1].startswith(r["ins"]["matricule"] + "@"))
        exiger(r["statut_identite"] == "qualifiee" and r["mes_statut"] == "ouvert", "%s: closed space" % ou)
    for partie in lu.walk():
        if (partie.get_filename() or "").lower() == "ihe_xdm.zip":
            _archive(partie.get_payload(decode=True), m, ou)
    corps = lu.get_body(("plain", "html"))
    for numero in TELEPHONE.findall(corps.get_content() if corps else ""):
        exiger(numero.startswith(FICTIFS), "%s: %s could be somebody's number" % (ou, numero))
