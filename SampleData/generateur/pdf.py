"""PDF copies with embedded fonts, the same bytes at each run (no clock, no random identifier)."""

import io

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from .acteurs import nom_complet
from .commun import jour_fr
from .recit import texte_cellule, x

rl_config.invariant = 1
_POLICES = "/usr/share/fonts/truetype/dejavu/"
pdfmetrics.registerFont(TTFont("Corps", _POLICES + "DejaVuSans.ttf"))
pdfmetrics.registerFont(TTFont("Gras", _POLICES + "DejaVuSans-Bold.ttf"))

# Without this every page would name Helvetica, a font that is not embedded.
rl_config.canvas_basefontname = "Corps"

CORPS = ParagraphStyle("corps", fontName="Corps", fontSize=9, leading=12, spaceAfter=3)
TITRE = ParagraphStyle("titre", fontName="Gras", fontSize=13, leading=17, alignment=1, spaceBefore=8, spaceAfter=8)
RUBRIQUE = ParagraphStyle("rubrique", fontName="Gras", fontSize=10, leading=13, spaceBefore=7, spaceAfter=3)
PETIT = ParagraphStyle("petit", fontName="Corps", fontSize=7.5, leading=10)
_GRILLE = TableStyle([("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("FONT", (0, 0), (-1, -1), "Corps"),
                      ("VALIGN", (0, 0), (-1, -1), "TOP"),
                      ("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3),
                      ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)])


def _cellule(c):
    style = ParagraphStyle("g", parent=PETIT, fontName="Gras") if not isinstance(c, str) and len(c) > 2 else PETIT
    return Paragraph(x(texte_cellule(c)), style)


def _bloc(bloc):
    genre = bloc[0]
    if genre == "p":
        return [Paragraph(x(texte_cellule(bloc[1])), CORPS)]
    if genre == "liste":
        return [Paragraph("%s %s" % ("%d." % (i + 1) if bloc[2] else "–", x(texte_cellule(e))), CORPS)
                for i, e in enumerate(bloc[1])]
    if genre == "note":
        return [Paragraph("%s %s" % (x(bloc[1]), x(bloc[2])), PETIT)]
    entete = ParagraphStyle("e", parent=PETIT, fontName="Gras")
    lignes = [[Paragraph(x(e), entete) for e in bloc[1]]] if bloc[1] else []
    lignes += [[_cellule(c) for c in ligne] for ligne in bloc[2]]
    colonnes = max(len(l) for l in lignes)
    largeur = 172 * mm
    premiere = largeur * (0.36 if colonnes > 2 else 0.42)
    reste = (largeur - premiere) / max(1, colonnes - 1)
    largeurs = [largeur] if colonnes == 1 else [premiere] + [reste] * (colonnes - 1)
    legende = [Paragraph(x(bloc[3]), PETIT)] if bloc[3] else []
    return legende + [Table(lignes, colWidths=largeurs, style=_GRILLE, repeatRows=1 if bloc[1] else 0, hAlign="LEFT"), Spacer(1, 4)]


def _entete(d):
    s, u, pro = d["auteur"]["structure"], d["usager"], d["auteur"]
    ad = s["adresse"]
    titre = "Dr " if pro["civilite"] == "Dr" else ""
    gauche = [Paragraph(x(s["nom"]), ParagraphStyle("n", parent=CORPS, fontName="Gras")),
              Paragraph(x("%s, %s – %s %s" % (ad["numero"], ad["voie"], ad["code_postal"], ad["commune"])), PETIT),
              Paragraph(x("Tél. %s" % s["telephone"]), PETIT), Paragraph(x("%s%s %s" % (titre, pro["prenom"], pro["nom"])), PETIT)]
    ne = "Née" if u["sexe"] == "F" else "Né"
    droite = [Paragraph(x(nom_complet(u)), ParagraphStyle("p", parent=CORPS, fontName="Gras")),
              Paragraph(x("%s le %s – %s (%s)" % (ne, jour_fr(u["date_naissance"]), u["lieu_naissance"], u["code_lieu_naissance"])), PETIT)]
    if u["ins"]:
        droite.append(Paragraph("INS %s (test)" % u["ins"], PETIT))
    return Table([[gauche, droite]], colWidths=[86 * mm, 86 * mm], style=_GRILLE)


def _sections(sections):
    elements = []
    for s in sections:
        elements.append(Paragraph(x(s["titre"]), RUBRIQUE))
        for bloc in s["blocs"]:
            elements += _bloc(bloc)
        elements += _sections(s["sous"])
    return elements


def pdf(d):
    """The bytes of the PDF of a document."""
    sortie = io.BytesIO()
    le = d["quand"].strftime("%d/%m/%Y à %H:%M")

    def pied(toile, _):
        toile.setFont("Corps", 7)
        toile.drawString(19 * mm, 10 * mm, "%s – %s – données fictives" % (d["titre"], le))
        toile.drawRightString(191 * mm, 10 * mm, "Page %d" % toile.getPageNumber())

    modele = SimpleDocTemplate(sortie, pagesize=A4, leftMargin=19 * mm, rightMargin=19 * mm, topMargin=15 * mm,
                               bottomMargin=17 * mm, title=d["titre"], author=d["auteur"]["structure"]["nom"],
                               subject=d["type"][2], lang="fr-FR", invariant=1)
    suite = [_entete(d), Paragraph(x(d["titre"]), TITRE)] + _sections(d["sections"])
    suite += [Spacer(1, 8), Paragraph(x("Document établi le %s. Signé électroniquement." % le), PETIT)]
    modele.build(suite, onFirstPage=pied, onLaterPages=pied)
    return sortie.getvalue()
