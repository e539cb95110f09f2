"""RFC 5322 messages as the MSSanté space carries them, written by hand so that each byte is chosen."""

import base64
import quopri
import re

from .commun import decalage, limace, uuid
from .xdm import archive

MOIS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
JOURS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
NIL = "DEMO-NIL-0001"


def date_rfc(quand):
    """Date header in French legal time."""
    return "%s, %02d %s %d %02d:%02d:%02d +0%d00" % (JOURS[quand.weekday()], quand.day, MOIS[quand.month - 1], quand.year,
                                                     quand.hour, quand.minute, quand.second, decalage(quand))


def mot_encode(texte, jeu="UTF-8", methode="B"):
    """RFC 2047 encoded words of at most 75 characters, folded; plain ASCII stays as it is."""
    if all(32 <= ord(c) < 127 for c in texte):
        return texte
    mots, courant = [], ""
    for c in texte:
        if len(_mot(courant + c, jeu, methode)) > 72:
            mots.append(_mot(courant, jeu, methode))
            courant = ""
        courant += c
    mots.append(_mot(courant, jeu, methode))
    return "\r\n ".join(mots)


def _mot(texte, jeu, methode):
    if any(ord(c) > 255 for c in texte) and jeu == "ISO-8859-1":
        jeu = "UTF-8"
    octets = texte.encode(jeu, "replace")
    if methode == "B":
        return "=?%s?B?%s?=" % (jeu, base64.b64encode(octets).decode("ascii"))
    sur = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!*+-/"
    lettres = "".join("_" if o == 32 else chr(o) if o in sur else "=%02X" % o for o in octets)
    return "=?%s?Q?%s?=" % (jeu, lettres)


def adresse(libelle, email, jeu="UTF-8", methode="B"):
    """A mailbox with its label, quoted when it needs to be."""
    if not libelle:
        return "<%s>" % email
    code = mot_encode(libelle, jeu, methode)
    if code == libelle and any(c in libelle for c in "()<>[]:;@\\,.\""):
        code = '"%s"' % libelle
    return "%s <%s>" % (code, email)


def _base64(octets):
    return base64.encodebytes(octets).decode("ascii").replace("\n", "\r\n")


def partie_texte(texte, jeu="UTF-8", codage="quoted-printable", sous_type="plain", flowed=False):
    """One text part with its headers."""
    octets = texte.replace("\r\n", "\n").replace("\n", "\r\n").encode(jeu, "replace")
    parametre = "; format=flowed" if flowed else ""
    tete = "Content-Type: text/%s; charset=%s%s\r\nContent-Transfer-Encoding: %s\r\n\r\n" % (sous_type, jeu, parametre, codage)
    if codage == "quoted-printable":
        corps = quopri.encodestring(octets.replace(b"\r\n", b"\n")).decode("ascii").replace("\n", "\r\n")
    elif codage == "base64":
        corps = _base64(octets)
    else:
        corps = octets.decode(jeu)
    return tete + corps


def partie_fichier(nom, mime, octets, disposition="attachment"):
    """One attached file; a non-ASCII name goes out in RFC 2231 with an encoded word beside it."""
    if all(ord(c) < 128 for c in nom):
        type_nom, disp = 'name="%s"' % nom, 'filename="%s"' % nom
    else:
        cent = "".join(chr(o) if chr(o).isalnum() and o < 128 or chr(o) in "._-" else "%%%02X" % o for o in nom.encode("utf-8"))
        type_nom, disp = 'name="%s"' % mot_encode(nom), "filename*=UTF-8''%s" % cent
    return ("Content-Type: %s;\r\n %s\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: %s;\r\n %s\r\n\r\n%s"
            % (mime, type_nom, disposition, disp, _base64(octets)))


def multipart(sous_type, parties, cle, parametres=""):
    """A multipart with a boundary drawn from its key."""
    borne = "=_%s" % uuid("borne", cle).replace("-", "")[:24]
    corps = "".join("--%s\r\n%s\r\n" % (borne, q.rstrip("\r\n") + "\r\n") for q in parties)
    return 'Content-Type: multipart/%s;%s\r\n boundary="%s"\r\n\r\n%s--%s--\r\n' % (sous_type, parametres, borne, corps, borne)


def nom_pdf(d):
    """date_type_NOM_prénom.pdf: names only, never a matricule."""
    u = d["usager"]
    return "%s_%s_%s_%s.pdf" % (d["acte"].strftime("%Y%m%d"), d["libelle"], u["nom_utilise"], u["prenom_utilise"])


def objet_xdm(libelle, u):
    """XDM/1.0/DDM+libellé NOM prénom date de naissance."""
    j = u["date_naissance"]
    return "XDM/1.0/DDM+%s %s %s %s/%s/%s" % (libelle, u["nom_utilise"], u["prenom_utilise"], j[8:10], j[5:7], j[0:4])


def _entetes(m):
    lignes = ["Return-Path: <%s>" % m["de"][1], "Received: from mss.%s (mss.%s [192.0.2.25]) by mx.%s with ESMTPS;\r\n %s"
              % (m["de"][1].split("@")[1], m["de"][1].split("@")[1], m.get("relais", "les-tilleuls.mssante.fr"), date_rfc(m["recu"])),
              "Date: %s" % date_rfc(m["recu"]), "From: %s" % adresse(m["de"][0], m["de"][1], m["jeu"], m["methode"]),
              "To: %s" % adresse(m["vers"][0], m["vers"][1], m["jeu"], m["methode"])]
    if m.get("copie"):
        lignes.append("Cc: %s" % adresse(*m["copie"]))
    lignes += ["Subject: %s" % mot_encode(m["objet"], m["jeu"], m["methode"]), "Message-ID: <%s>" % m["id"]]
    if m.get("repond"):
        chaine = m["repond"]
        lignes.append("In-Reply-To: <%s>" % chaine[-1])
        lignes.append("References: %s" % "\r\n ".join("<%s>" % c for c in chaine))
    lignes += ["%s: %s" % (k, v) for k, v in m.get("entetes", [])]
    lignes.append("X-MSS-NIL: %s" % NIL)
    if m.get("documents"):
        lignes.append("X-MSS-CODECDA: %s" % ",".join(d["type"][0] for d in m["documents"]))
        lignes.append("X-MSS-INS: %s" % ("O" if m["documents"][0]["usager"]["ins"] else "N"))
    lignes.append("MIME-Version: 1.0")
    return "\r\n".join(lignes) + "\r\n"


def construire(m):
    """The bytes of a message from its description."""
    if "corps_brut" in m:
        return _octets(_entetes(m) + m["corps_brut"], m)
    texte = partie_texte(m["texte"], m["jeu"], m["codage"], flowed=m.get("flowed", False))
    if m.get("html"):
        html = partie_texte(m["html"], m["jeu"], m["codage"], "html")
        texte = html if m.get("html_seul") else multipart("alternative", [texte, html], (m["cle"], "alt"))
    pieces = []
    if m.get("documents"):
        octets = archive(m["documents"], m["recu"], m["cle"], m.get("fausser"))
        pieces.append(partie_fichier(m.get("nom_archive", "IHE_XDM.zip"), "application/zip", octets))
        if m.get("copies_pdf", True):
            pieces += [partie_fichier(nom_pdf(d), "application/pdf", d["pdf"]) for d in m["documents"]]
    pieces += [partie_fichier(*f) for f in m.get("fichiers", [])]
    corps = multipart("mixed", [texte] + pieces, (m["cle"], "mixte")) if pieces else texte
    return _octets(_entetes(m) + corps, m)


def _octets(texte, m):
    return texte.encode(m["jeu"] if m["codage"] == "8bit" else "ascii")


def nom_fichier(rang, m):
    """NNNN-slug.eml without any identifier of a person."""
    sans_nom = re.sub(r"[ ,]*(de )?(Mme|M\.) [A-ZÉÈÊÇ' -]{2,}", "", m["limace"])
    return "%04d-%s.eml" % (rang, limace(sans_nom)[:48].strip("-"))
