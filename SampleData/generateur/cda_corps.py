"""Bodies: structured sections with entries, or a file wrapped in a non-structured body."""

import base64

from .commun import hl7, uuid
from .recit import a, en_texte, narratif, x
from .types_documents import CISIS, LOINC

SIMPLE = ["1.3.6.1.4.1.19376.1.5.3.1.4.13", "1.2.250.1.213.1.1.3.48"]


def section(titre, blocs, code=None, modeles=(), entrees=(), libelle=None, sous=(), systeme=LOINC):
    """One section: title and blocks serve every form of the document, the rest only the structured one."""
    return {"titre": titre, "blocs": list(blocs), "code": code, "modeles": list(modeles), "entrees": list(entrees),
            "libelle": libelle or titre, "sous": list(sous), "systeme": systeme}


def ident(*cle):
    """An id element with a stable UUID."""
    return '<id root="%s"/>' % uuid(*cle).upper()


def modeles(liste):
    """templateId elements."""
    return "".join('<templateId root="%s"/>' % m for m in liste)


def observation(cle, code, systeme, libelle, reference, quand, valeur, supplement=()):
    """A simple observation that points to its place in the narrative."""
    return ('<entry><observation classCode="OBS" moodCode="EVN">%s%s<code code="%s" displayName=%s codeSystem="%s"/>'
            '<text><reference value="#%s"/></text><statusCode code="completed"/><effectiveTime value="%s"/>%s'
            "</observation></entry>"
            % (modeles(SIMPLE + list(supplement)), ident(*cle), code, a(libelle), systeme, reference, hl7(quand), valeur))


def booleen(vrai=True):
    """A boolean value."""
    return '<value xsi:type="BL" value="%s"/>' % ("true" if vrai else "false")


def copie_pdf(cle, octets):
    """The section that carries a PDF copy of a structured document."""
    corps = base64.b64encode(octets).decode("ascii")
    entree = (
        '<entry><organizer classCode="CLUSTER" moodCode="EVN"><templateId root="1.2.250.1.213.1.1.3.18"/>%s'
        '<code code="55107-7" displayName="Document attaché" codeSystem="%s"/><statusCode code="completed"/>'
        '<component><observation classCode="OBS" moodCode="EVN">%s%s<code code="69764-9" displayName="Type de document" '
        'codeSystem="%s"/><text><reference value="#titre-copie-pdf"/></text><statusCode code="completed"/>'
        '<effectiveTime nullFlavor="NA"/><value xsi:type="CD" code="55108-5" displayName="Copie du document" codeSystem="%s"/>'
        '</observation></component><component><observationMedia classCode="OBS" moodCode="EVN" ID="copie-pdf">'
        '<value mediaType="application/pdf" representation="B64">%s</value></observationMedia></component></organizer></entry>'
        % (ident(cle, "copie"), LOINC, modeles(SIMPLE + ["1.2.250.1.213.1.1.3.48.18"]), ident(cle, "type-copie"), LOINC, LOINC, corps))
    return ('<component><section><templateId root="1.2.250.1.213.1.1.2.243"/>%s<code code="55108-5" '
            'displayName="Copie du document" codeSystem="%s"/><title>Copie du document</title><text><table border="0"><tbody>'
            '<tr><td><content ID="titre-copie-pdf">Copie PDF du document</content></td></tr>'
            '<tr><td><renderMultiMedia referencedObject="copie-pdf"/></td></tr></tbody></table></text>%s</section></component>'
            % (ident(cle, "section-copie"), LOINC, entree))


def _section(s, cle, rang):
    prefixe = "s%s" % rang
    texte = "<text>%s</text>" % narratif(s["blocs"], prefixe) if s["blocs"] else ""
    dedans = "\n".join(_section(e, cle, "%s-%d" % (rang, i + 1)) for i, e in enumerate(s["sous"]))
    return ('<component><section>%s%s<code code="%s" displayName=%s codeSystem="%s"/><title>%s</title>%s%s%s</section></component>'
            % (modeles(s["modeles"]), ident(cle, "section", rang), s["code"], a(s["libelle"]), s["systeme"], x(s["titre"]),
               texte, "\n".join(s["entrees"]), dedans))


def structure(d, copie=None):
    """A structured body; `copie` are the bytes of the PDF copy to embed."""
    parties = [_section(s, d["id"], str(i + 1)) for i, s in enumerate(d["sections"])]
    if copie:
        parties.append(copie_pdf(d["id"], copie))
    return "<structuredBody>%s</structuredBody>" % "\n".join(parties)


def non_structure(mime, octets):
    """A file wrapped in a non-structured body."""
    lignes = base64.encodebytes(octets).decode("ascii").strip()
    return '<nonXMLBody><text mediaType="%s" representation="B64">%s</text></nonXMLBody>' % (mime, lignes)


def rtf(titre, sections):
    """The text as RTF, non-ASCII letters as decimal escapes."""
    def echappe(t):
        return "".join(c if ord(c) < 128 and c not in "\\{}" else "\\u%d?" % ord(c) for c in t)
    corps = "\\par\n".join(echappe(l) for l in en_texte(sections).split("\n"))
    return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs22\n{\\b %s}\\par\\par\n%s}\n"
            % (echappe(titre), corps)).encode("ascii")


