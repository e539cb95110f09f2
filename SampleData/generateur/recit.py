"""The narrative of a document, written once and rendered both as CDA narrative and as PDF.

Blocks: ("p", text), ("liste", [text…], ordered), ("tableau", [header…], [[cell…]…], caption), ("note", mark, text).
A cell is a text, or (text, id) when an entry points to it, or (text, id, "gras") when it must stand out.
"""

from xml.sax.saxutils import escape, quoteattr


def x(texte):
    """Text escaped for XML."""
    return escape(texte)


def a(texte):
    """An attribute value with its quotes."""
    return quoteattr(texte)


def p(texte):
    """A paragraph."""
    return ("p", texte)


def liste(elements, ordonnee=False):
    """A list."""
    return ("liste", elements, ordonnee)


def tableau(entetes, lignes, legende=None):
    """A table."""
    return ("tableau", entetes, lignes, legende)


def note(marque, texte):
    """A footnote."""
    return ("note", marque, texte)


def texte_cellule(cellule):
    """The words of a cell."""
    return cellule if isinstance(cellule, str) else cellule[0]


def _cellule(cellule):
    if isinstance(cellule, str):
        return x(cellule)
    attributs = " ID=%s" % a(cellule[1]) if cellule[1] else ""
    if len(cellule) > 2:
        attributs += ' styleCode="Bold"'
    return "<content%s>%s</content>" % (attributs, x(cellule[0]))


def _tableau(bloc):
    _, entetes, lignes, legende = bloc
    morceaux = ['<table border="0">']
    if legende:
        morceaux.append("<caption>%s</caption>" % x(legende))
    if entetes:
        morceaux.append("<thead><tr>%s</tr></thead>" % "".join("<th>%s</th>" % x(e) for e in entetes))
    morceaux.append("<tbody>")
    for ligne in lignes:
        morceaux.append("<tr>%s</tr>" % "".join("<td>%s</td>" % _cellule(c) for c in ligne))
    morceaux.append("</tbody></table>")
    return "\n".join(morceaux)


def _bloc(bloc, prefixe, rang):
    genre = bloc[0]
    if genre == "p":
        return "<paragraph>%s</paragraph>" % _cellule(bloc[1])
    if genre == "liste":
        return '<list listType="%s">%s</list>' % ("ordered" if bloc[2] else "unordered",
                                                  "".join("<item>%s</item>" % _cellule(i) for i in bloc[1]))
    if genre == "note":
        return '<footnote ID="%s-note-%d">%s %s</footnote>' % (prefixe, rang, x(bloc[1]), x(bloc[2]))
    return _tableau(bloc)


def narratif(blocs, prefixe):
    """The blocks as the content of a CDA section/text."""
    return "\n".join(_bloc(b, prefixe, i + 1) for i, b in enumerate(blocs))


def en_texte(sections):
    """The sections as plain text, for level 1 text and RTF bodies."""
    lignes = []
    for section in sections:
        lignes += [section["titre"].upper(), ""]
        for bloc in section["blocs"]:
            if bloc[0] == "p":
                lignes.append(texte_cellule(bloc[1]))
            elif bloc[0] == "liste":
                lignes += ["- " + texte_cellule(i) for i in bloc[1]]
            elif bloc[0] == "note":
                lignes.append("%s %s" % (bloc[1], bloc[2]))
            else:
                lignes += [" | ".join(texte_cellule(c) for c in ligne) for ligne in ([bloc[1]] if bloc[1] else []) + bloc[2]]
        lignes.append("")
    return "\n".join(lignes)
