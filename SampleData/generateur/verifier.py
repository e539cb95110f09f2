"""Checks the data that were written; a fault stops the command with a sentence."""

import collections
import email
import email.policy
import hashlib
import io
import os
import re
import xml.etree.ElementTree as ET
import zipfile

from .agenda import agenda
from .commun import MAINTENANT, PREMIER_MESSAGE, RACINE, age, cle_ins, hl7
from .residents import PAR_IPP, RESIDENTS, oppose
from .structures import COMPTES, CORRESPONDANTS, boites

H = "{urn:hl7-org:v3}"
RIM = "{urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0}"
MATRICULE = re.compile(r"[1278]\d{4}(?:\d{2}|2[AB])\d{6}\d{2}")
TELEPHONE = re.compile(r"\b0[1-9](?: \d\d){4}\b")
FICTIFS = ("01 99 00", "02 61 91", "06 39 98")
# Header elements of the minimal structure, with their bounds.
CARDINALITES = {"realmCode": (1, 1), "typeId": (1, 1), "templateId": (3, 9), "id": (1, 1), "code": (1, 1), "title": (1, 1), "effectiveTime": (1, 1),
                "confidentialityCode": (1, 1), "languageCode": (1, 1), "setId": (1, 1), "versionNumber": (1, 1), "recordTarget": (1, 1), "author": (1, 9),
                "custodian": (1, 1), "legalAuthenticator": (1, 1), "documentationOf": (1, 9), "relatedDocument": (0, 1), "componentOf": (1, 1), "component": (1, 1)}


TRAITENT = {b["adresse"]: {m["identifiant"] for m in b["membres"] if m["traiter"]} for b in boites()["boites"]}


class Faute(Exception):
    """A fault in the data, in words."""


def exiger(vrai, phrase):
    """Stops with a sentence when a rule does not hold."""
    if not vrai:
        raise Faute(phrase)


def _personnes():
    exiger(len(RESIDENTS) == 84, "84 residents are expected")
    statuts = collections.Counter(r["statut_identite"] for r in RESIDENTS)
    exiger(statuts == {"qualifiee": 76, "validee": 3, "recuperee": 3, "provisoire": 2}, "identity statuses: %s" % statuts)
    for champ in ("ipp", "chambre"):
        exiger(len({r[champ] for r in RESIDENTS}) == 84, "double %s" % champ)
    numeros = [r["ins"]["matricule"] for r in RESIDENTS if r["ins"]]
    exiger(len(set(numeros)) == len(numeros) == 79, "matricules must differ")
    for r in RESIDENTS:
        exiger(68 <= age(r["date_naissance"]) <= 104, "age of %s" % r["ipp"])
        if r["ins"]:
            m = r["ins"]["matricule"]
            exiger(len(m) == 15 and m[13:] == cle_ins(m[:13]), "key of %s" % m)
            exiger(m[1:5] == r["date_naissance"][2:4] + r["date_naissance"][5:7] and m[5:10] == r["code_lieu_naissance"], "traits of %s" % m)
            exiger(m[0] in ("17" if r["sexe"] == "M" else "28"), "sex of %s" % m)


def _maison():
    identifiants = {c["identifiant"] for c in COMPTES}
    exiger(len(identifiants) == len(COMPTES) >= 14, "accounts")
    exiger(all(re.fullmatch(r"\d{4,6}", c["code"]) for c in COMPTES), "codes of demonstration")
    for b in boites()["boites"]:
        exiger({m["identifiant"] for m in b["membres"]} <= identifiants, "members of %s" % b["adresse"])
    for e in agenda()["agenda"]:
        exiger(set(e["residents"]) <= set(PAR_IPP) and e["debut"] < e["fin"], "appointment %s" % e["identifiant"])
        visites = [PAR_IPP[i]["medecin_traitant"]["correspondant"] for i in e["residents"]] if e["type"] == "visite_medicale" else []
        exiger(set(visites) <= {e["professionnel"]}, "%s visits somebody else's patients" % e["professionnel"])
        exiger(e["professionnel"] is None or e["professionnel"] in identifiants or e["professionnel"] in CORRESPONDANTS, "professional of %s" % e["identifiant"])


def _cda(octets, ou):
    racine = ET.fromstring(octets)
    exiger(racine.tag == H + "ClinicalDocument", "%s is not a CDA" % ou)
    for nom, (bas, haut) in CARDINALITES.items():
        n = len(racine.findall(H + nom))
        exiger(bas <= n <= haut, "%s: %d %s" % (ou, n, nom))
    exiger(racine.find(H + "languageCode").get("code") == "fr-FR", "%s: language" % ou)
    limite = hl7(MAINTENANT)
    for chemin in ("effectiveTime", "author/" + H + "time", "legalAuthenticator/" + H + "time"):
        valeur = racine.find(H + chemin).get("value")
        exiger(re.fullmatch(r"\d{14}\+0[12]00", valeur) and valeur <= limite, "%s: time %s" % (ou, valeur))
    ids = [e.get("ID") for e in racine.iter() if e.get("ID")]
    exiger(len(ids) == len(set(ids)), "%s: double ID" % ou)
    for e in racine.iter(H + "reference"):
        cible = e.get("value", "")
        exiger(not cible.startswith("#") or cible[1:] in ids, "%s: %s points nowhere" % (ou, cible))
    return racine


def _slot(objet, nom):
    return next(s for s in objet.findall(RIM + "Slot") if s.get("name") == nom).find(RIM + "ValueList").find(RIM + "Value").text


def _archive(octets, m, ou):
    """Returns the identifiers of the documents of an archive."""
    z = zipfile.ZipFile(io.BytesIO(octets))
    noms = z.namelist()
    exiger(noms[:3] == ["INDEX.HTM", "README.TXT", "IHE_XDM/SUBSET01/METADATA.XML"], "%s: layout" % ou)
    meta = ET.fromstring(z.read(noms[2]))
    objets = list(meta.iter(RIM + "ExtrinsicObject"))
    exiger(len(objets) == len(noms) - 3, "%s: %d objects" % (ou, len(objets)))
    trouves = []
    for o in objets:
        fichier = z.read("IHE_XDM/SUBSET01/" + _slot(o, "URI"))
        racine = _cda(fichier, ou)
        juste = _slot(o, "hash") == hashlib.sha1(fichier).hexdigest().upper()
        exiger(juste != (m.get("particularite") == "empreinte_fausse"), "%s: hash" % ou)
        exiger(int(_slot(o, "size")) == len(fichier), "%s: size" % ou)
        ident = {e.find(RIM + "Name").find(RIM + "LocalizedString").get("value"): e.get("value") for e in o.findall(RIM + "ExternalIdentifier")}
        exiger(ident["XDSDocumentEntry.uniqueId"] == racine.find(H + "id").get("root"), "%s: uniqueId" % ou)
        patient = racine.find(H + "recordTarget").find(H + "patientRole").findall(H + "id")[0]
        exiger(ident["XDSDocumentEntry.patientId"].startswith("%s^^^&%s&" % (patient.get("extension"), patient.get("root"))), "%s: patientId" % ou)
        exiger(_slot(o, "creationTime") <= "20261121230500", "%s: creationTime" % ou)
        trouves.append((racine.find(H + "id").get("root"), racine.find(H + "setId").get("root"), racine.find(H + "versionNumber").get("value")))
    return trouves


def _message(m):
    ou = m["fichier"]
    lu = email.message_from_bytes(m["octets"], policy=email.policy.default)
    exiger(not MATRICULE.search(str(lu["Subject"])) and not MATRICULE.search(ou), "%s: a matricule shows" % ou)
    exiger(str(lu["Subject"]) == m["objet"], "%s: subject reads %s" % (ou, lu["Subject"]))
    lues = ["%s" % lu[champ] for champ in ("From", "To", "Cc") if lu[champ]]
    exiger(not any("?" in noms for noms in lues), "%s: a name lost a letter: %s" % (ou, lues))
    exiger(m.get("par") in (None, *TRAITENT[m["boite"]]), "%s: %s may not take it" % (ou, m.get("par")))
    exiger(lu["X-MSS-NIL"] and lu["Message-ID"] and lu["Date"], "%s: headers" % ou)
    exiger(PREMIER_MESSAGE <= m["recu"] <= MAINTENANT, "%s: %s is outside the story" % (ou, m["recu"]))
    exiger(m.get("le") is None or m["recu"] <= m["le"] <= MAINTENANT, "%s: taken in charge at %s" % (ou, m.get("le")))
    expediteur = m["de"][1]
    if expediteur.endswith("@patient.mssante.fr"):
        r = next(r for r in RESIDENTS if r["ins"] and expediteur.startswith(r["ins"]["matricule"] + "@"))
        exiger(r["statut_identite"] == "qualifiee" and r["mes_statut"] == "ouvert" and not oppose(r), "%s: closed space" % ou)
    documents = []
    for partie in lu.walk():
        nom = partie.get_filename() or ""
        exiger(not MATRICULE.search(nom), "%s: a matricule in the name of a piece" % ou)
        if nom.lower() == "ihe_xdm.zip":
            documents = _archive(partie.get_payload(decode=True), m, ou)
        elif nom.endswith(".pdf"):
            exiger(partie.get_payload(decode=True).startswith(b"%PDF-"), "%s: %s" % (ou, nom))
    if documents:
        exiger(str(lu["Subject"]).startswith("XDM/1.0/DDM+"), "%s: subject of a document" % ou)
        exiger(lu["X-MSS-INS"] in ("O", "N") and len(lu["X-MSS-CODECDA"].split(",")) == len(documents), "%s: MSS headers" % ou)
    corps = lu.get_body(("plain", "html"))
    for numero in TELEPHONE.findall(corps.get_content() if corps else ""):
        exiger(numero.startswith(FICTIFS), "%s: %s could be somebody's number" % (ou, numero))
    return documents


def _messages(tous):
    exiger(len(tous) >= 250, "only %d messages" % len(tous))
    for champ in ("id", "fichier", "cle"):
        exiger(len({m[champ] for m in tous}) == len(tous), "double %s" % champ)
    vus, series = {}, collections.defaultdict(set)
    for m in tous:
        for ident, serie, version in _message(m):
            exiger(ident not in vus or m.get("particularite") == "doublon", "%s: document already in %s" % (m["fichier"], vus.get(ident)))
            vus[ident] = m["fichier"]
            series[serie].add(version)
    exiger(any(v == {"1", "2"} for v in series.values()), "a replaced document is expected")
    cle = next(m for m in tous if m.get("particularite") == "retour_eleanore")
    exiger(cle["recu"].strftime("%d %H:%M") == "21 23:48" and not cle["lu"] and len(cle["documents"]) == 2, "the message of the story")
    non_lus = collections.Counter(m["boite"] for m in tous if not m["lu"])
    exiger(4 <= non_lus["equipe.soins@les-tilleuls.mssante.fr"] <= 5 and 10 <= sum(non_lus.values()) <= 16, "unread: %s" % non_lus)
    return len(vus)


def _dossiers(lignes):
    connus = {r["ipp"] for r in RESIDENTS}
    for l in lignes:
        chemin = os.path.join(RACINE, l["fichier"])
        exiger(l["ipp"] in connus and os.path.exists(chemin), "filed piece %s" % l["fichier"])
        exiger(l["date"] <= "2026-11-22T00:05", "date of %s" % l["fichier"])
        exiger(not MATRICULE.search(l["fichier"]), "a matricule in %s" % l["fichier"])
        if l["fichier"].endswith(".xml"):
            with open(chemin, "rb") as f:
                _cda(f.read(), l["fichier"])


def verifier(messages, lignes):
    """Checks everything and returns a line of figures."""
    _personnes()
    _maison()
    documents = _messages(messages)
    _dossiers(lignes)
    taille = sum(os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk(RACINE) for f in fs if "generateur" not in d)
    exiger(taille < 25 * 1024 * 1024, "%d bytes are too many" % taille)
    return "%d messages, %d documents received, %d pieces filed, %.1f MB" % (len(messages), documents, len(lignes), taille / 1e6)
