"""Laboratory reports: narrative tables with reference ranges, and one coded observation a result."""

from .cda_corps import LOINC, ident, modeles, section
from .commun import alea, hl7
from .recit import a, note, tableau

# clé : (LOINC, libellé, unité affichée, UCUM, borne basse, borne haute, décimales, critique bas, critique haut)
ANALYSES = {
    "hb": ("718-7", "Hémoglobine", "g/dL", "g/dL", 12.0, 16.0, 1, 7.0, None),
    "gr": ("789-8", "Hématies", "T/L", "10*12/L", 3.8, 5.3, 2, None, None),
    "vgm": ("787-2", "Volume globulaire moyen", "fL", "fL", 80, 100, 0, None, None),
    "gb": ("6690-2", "Leucocytes", "G/L", "10*9/L", 4.0, 10.0, 1, 1.0, 25.0),
    "plq": ("777-3", "Plaquettes", "G/L", "10*9/L", 150, 400, 0, 50, 1000),
    "na": ("2951-2", "Sodium", "mmol/L", "mmol/L", 136, 145, 0, 122, 158),
    "k": ("2823-3", "Potassium", "mmol/L", "mmol/L", 3.5, 5.1, 1, 2.8, 6.0),
    "cl": ("2075-0", "Chlore", "mmol/L", "mmol/L", 98, 107, 0, None, None),
    "creat": ("14682-9", "Créatinine", "µmol/L", "umol/L", 45, 90, 0, None, 450),
    "uree": ("22664-7", "Urée", "mmol/L", "mmol/L", 2.8, 8.1, 1, None, 40.0),
    "dfg": ("62238-1", "Débit de filtration glomérulaire estimé (CKD-EPI)", "mL/min/1,73 m²", "mL/min/{1.73_m2}", 60, None, 0, None, None),
    "crp": ("1988-5", "Protéine C réactive", "mg/L", "mg/L", None, 5, 0, None, 200),
    "glu": ("14749-6", "Glycémie à jeun", "mmol/L", "mmol/L", 4.1, 6.1, 1, 2.5, 25.0),
    "hba1c": ("4548-4", "Hémoglobine glyquée (HbA1c)", "%", "%", 4.0, 6.0, 1, None, None),
    "alb": ("1751-7", "Albumine", "g/L", "g/L", 35, 50, 0, None, None),
    "bnp": ("33762-6", "NT-proBNP", "ng/L", "ng/L", None, 450, 0, None, None),
    "tsh": ("3016-3", "TSH", "mUI/L", "m[IU]/L", 0.27, 4.20, 2, None, None),
    "inr": ("6301-6", "INR", "", "1", 2.0, 3.0, 1, None, 5.0),
    "ferr": ("2276-4", "Ferritine", "µg/L", "ug/L", 15, 150, 0, None, None),
    "vitd": ("62292-8", "Vitamine D (25-OH)", "ng/mL", "ng/mL", 30, 60, 0, None, None),
}

CHAPITRES = [("18723-7", "Hématologie", ("hb", "gr", "vgm", "gb", "plq")), ("18720-3", "Hémostase", ("inr",)),
             ("18719-5", "Biochimie", ("na", "k", "cl", "creat", "uree", "dfg", "glu", "hba1c", "crp", "alb", "bnp", "tsh", "ferr", "vitd"))]

PANELS = {
    "Bilan trimestriel": ("hb", "gr", "vgm", "gb", "plq", "na", "k", "cl", "creat", "uree", "dfg", "crp"),
    "Ionogramme et fonction rénale": ("na", "k", "cl", "creat", "uree", "dfg"),
    "Suivi du diabète": ("glu", "hba1c", "creat", "dfg", "k"),
    "Contrôle de l'INR": ("inr",), "Numération et CRP": ("hb", "gr", "vgm", "gb", "plq", "crp"),
    "Bilan nutritionnel": ("alb", "crp", "hb", "vitd", "ferr"), "Bilan thyroïdien": ("tsh",),
    "Suivi d'insuffisance cardiaque": ("na", "k", "creat", "uree", "dfg", "bnp"),
}
LIBELLES = {"N": "Normal", "H": "Anormalement haut", "L": "Anormalement bas", "HH": "Très anormalement haut, alerte",
            "LL": "Très anormalement bas, alerte"}


def interpretation(cle, valeur):
    """Flag of a value against its reference range and its critical limits."""
    _, _, _, _, bas, haut, _, critique_bas, critique_haut = ANALYSES[cle]
    if critique_haut is not None and valeur >= critique_haut:
        return "HH"
    if critique_bas is not None and valeur <= critique_bas:
        return "LL"
    if haut is not None and valeur > haut:
        return "H"
    return "L" if bas is not None and valeur < bas else "N"


def tirer(cle, chambre, quand):
    """A credible value for an old person, stable for one person and one date."""
    _, _, _, _, bas, haut, decimales, _, _ = ANALYSES[cle]
    r = alea("analyse", cle, chambre, quand)
    b = bas if bas is not None else 0
    h = haut if haut is not None else (b * 1.5 if b else 100)
    milieu, demi = (b + h) / 2, (h - b) / 2
    valeur = milieu + demi * r.triangular(-1.25, 1.25, 0)
    if cle == "dfg":
        valeur = r.triangular(28, 88, 58)
    return round(max(valeur, 0.1), decimales) if decimales else int(max(valeur, 1))


def fr(valeur, decimales=None):
    """A number with a French comma."""
    texte = str(valeur) if decimales is None else "%.*f" % (decimales, valeur)
    return texte.replace(".", ",")


def _bornes(cle):
    _, _, _, _, bas, haut, decimales, _, _ = ANALYSES[cle]
    if bas is None:
        return "< %s" % fr(haut, decimales)
    if haut is None:
        return "> %s" % fr(bas, decimales)
    return "%s – %s" % (fr(bas, decimales), fr(haut, decimales))


def _intervalle(cle, ucum):
    bas, haut = ANALYSES[cle][4:6]
    limites = ""
    if bas is not None:
        limites += '<low value="%s" unit="%s"/>' % (bas, ucum)
    if haut is not None:
        limites += '<high value="%s" unit="%s"/>' % (haut, ucum)
    return ('<referenceRange typeCode="REFV"><observationRange classCode="OBS" moodCode="EVN.CRT"><value xsi:type="IVL_PQ">%s</value>'
            '<interpretationCode code="N" displayName="Normal" codeSystem="2.16.840.1.113883.5.83"/></observationRange></referenceRange>'
            % limites)


def _observation(doc, cle, valeur, drapeau, quand):
    code, libelle, _, ucum = ANALYSES[cle][:4]
    return ('<entryRelationship typeCode="COMP"><observation classCode="OBS" moodCode="EVN">%s%s<code code="%s" displayName=%s '
            'codeSystem="%s" codeSystemName="LOINC"><originalText><reference value="#res-%s"/></originalText></code>'
            '<statusCode code="completed"/><effectiveTime value="%s"/><value xsi:type="PQ" value="%s" unit="%s"/>'
            '<interpretationCode code="%s" displayName=%s codeSystem="2.16.840.1.113883.5.83"/>%s</observation></entryRelationship>'
            % (modeles(["1.3.6.1.4.1.19376.1.3.1.6", "1.2.250.1.213.1.1.3.80"]), ident(doc, "res", cle), code, a(libelle), LOINC, cle,
               hl7(quand), valeur, ucum, drapeau, a(LIBELLES[drapeau]), _intervalle(cle, ucum)))


def _ligne(cle, valeur, drapeau, ancienne):
    _, libelle, unite, _, _, _, decimales, _, _ = ANALYSES[cle]
    signe = {"N": "", "H": " (haut)", "L": " (bas)", "HH": " (très haut) (1)", "LL": " (très bas) (1)"}[drapeau]
    texte = ("%s %s%s" % (fr(valeur, decimales), unite, signe)).strip()
    resultat = texte if drapeau == "N" else (texte, None, "gras")
    return [(libelle, "res-" + cle), resultat, _bornes(cle), fr(ancienne, decimales) if ancienne is not None else "–"]


def resultats(cle_doc, chambre, panel, quand, impose=None, anciennes=None):
    """Sections of a report and the list of flags; `impose` fixes some values."""
    impose, anciennes = impose or {}, anciennes or {}
    voulues, drapeaux, sections = PANELS[panel], [], []
    for code, titre, cles in CHAPITRES:
        presentes = [c for c in cles if c in voulues]
        if not presentes:
            continue
        lignes, obs = [], []
        for c in presentes:
            valeur = impose.get(c, tirer(c, chambre, quand))
            drapeau = interpretation(c, valeur)
            drapeaux.append(drapeau)
            lignes.append(_ligne(c, valeur, drapeau, anciennes.get(c, tirer(c, chambre, "avant"))))
            obs.append(_observation(cle_doc, c, valeur, drapeau, quand))
        blocs = [tableau(["Analyse", "Résultat", "Valeurs de référence", "Antérieur"], lignes)]
        if {"HH", "LL"} & set(drapeaux):
            blocs.append(note("(1)", "Résultat contrôlé sur le même prélèvement et signalé par téléphone."))
        entree = ('<entry typeCode="DRIV"><templateId root="1.3.6.1.4.1.19376.1.3.1"/><templateId root="1.2.250.1.213.1.1.3.21"/>'
                  '<act classCode="ACT" moodCode="EVN"><code code="%s" displayName="%s" codeSystem="%s"/><statusCode code="completed"/>%s'
                  "</act></entry>" % (code, titre, LOINC, "".join(obs)))
        sous = section(titre, blocs, code, ["1.3.6.1.4.1.19376.1.3.3.2.2", "1.2.250.1.213.1.1.2.71"], [entree])
        sections.append(section(titre.upper(), [], code, ["1.3.6.1.4.1.19376.1.3.3.2.1", "1.2.250.1.213.1.1.2.70"], libelle=titre, sous=[sous]))
    return sections, drapeaux


