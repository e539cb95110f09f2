"""Assembles a document: description, CDA bytes, PDF copy."""

from .acteurs import professionnel, structure
from .cda_corps import non_structure, rtf, structure as corps_structure
from .cda_entete import document as enveloppe, format_xds
from .commun import oid
from .pdf import pdf
from .recit import en_texte
from .types_documents import MODELES, TYPES


def decrire(cle, cle_type, usager, auteur, quand, sections, **options):
    """A description of a document, completed with what follows from it.

    `mime` None gives level 3 when the type has a content model; otherwise the body is wrapped (level 1).
    """
    structure_n3 = cle_type in MODELES and not options.get("mime")
    d = {"cle": cle, "cle_type": cle_type, "type": TYPES[cle_type], "usager": usager, "auteur": professionnel(auteur),
         "quand": quand, "acte": options.get("acte") or quand, "sections": sections, "titre": TYPES[cle_type][2],
         "niveau": "N3" if structure_n3 else "N1", "mime": options.get("mime") or "application/pdf",
         "version": 1, "serie": oid("serie", options.get("serie") or cle), "id": oid("document", cle),
         "rencontre": "AMB", "destinataires": [structure("ehpad")], "encodage": "UTF-8", "libelle": TYPES[cle_type][4]}
    d.update({k: v for k, v in options.items() if k not in ("mime", "acte", "serie") and v is not None})
    return d


def produire(d):
    """Fills `pdf` and `cda` with bytes; the same description always gives the same bytes."""
    if "cda" in d:
        return d
    if d["niveau"] == "N3":
        d["pdf"] = pdf(d)
        corps = corps_structure(d, d["pdf"] if d.get("copie") else None)
    else:
        if d["mime"] == "text/plain":
            octets = ("%s\n\n%s" % (d["titre"], en_texte(d["sections"]))).encode(d["encodage"])
        elif d["mime"] == "text/rtf":
            octets = rtf(d["titre"], d["sections"])
        else:
            octets = pdf(d)
        d["pdf"] = octets if d["mime"] == "application/pdf" else pdf(d)
        corps = non_structure(d["mime"], octets)
    declaration = '<?xml version="1.0" encoding="%s"?>\n' % d["encodage"]
    d["cda"] = (declaration + enveloppe(d, corps)).encode(d["encodage"], "xmlcharrefreplace")
    d["format"] = format_xds(d)
    return d
