"""Letters around a stay, the DLU, vaccination notes: sections in their national order."""

import datetime as dt
import re

from .cda_corps import CISIS, booleen, ident, modeles, observation, section
from .commun import jour_fr
from .recit import liste, note, p, tableau
from .residents import PAR_CHAMBRE

_T = "1.2.250.1.213.1.1.2."
_S = "1.3.6.1.4.1.19376.1.5.3.1."


def lettre_sortie(cle, quand, motif, synthese, arretes, sortie, attendus, suites, allergies, bmr=False):
    """Sections of a discharge letter (LDL-SES). sortie: rows médicament, posologie, durée, remarque."""
    statut = observation((cle, "statut"), "GEN-065", CISIS, "Statut du document", "statut", quand,
                         '<value xsi:type="CD" code="GEN-068" displayName="Validé" codeSystem="%s"/>' % CISIS,
                         ["1.2.250.1.213.1.1.3.48.16", "1.2.250.1.213.1.1.3.48.16.1"])
    micro = observation((cle, "bmr"), "MED-144", CISIS, "Identification de micro-organismes multirésistants", "bmr", quand, booleen(bmr),
                        ["1.2.250.1.213.1.1.3.48.5"])
    transfusion = observation((cle, "transfusion"), "MED-145", CISIS, "Transfusion de produits sanguins", "transfusion", quand,
                              booleen(False), ["1.2.250.1.213.1.1.3.48.10"])
    return [
        section("Statut du document", [p(("Document validé", "statut"))], "33557-0", [_T + "35", _T + "35.1"], [statut], "Etat d'achèvement"),
        section("Motif de l'hospitalisation", [p(motif)], "42349-1", [_S + "3.1", _T + "127"], libelle="Raison de la recommandation"),
        section("Synthèse médicale du séjour",
                [p(t) for t in synthese] + [tableau(None, [["Micro-organisme multirésistant", ("Oui" if bmr else "Non", "bmr")],
                                                           ["Transfusion", ("Non", "transfusion")]])],
                "42545-4", [_S + "1.21.2.9", "1.3.6.1.4.1.19376.1.7.3.1.1.13.7", _T + "163", _T + "163.1"], [micro, transfusion],
                "Evènements observés"),
        section("Traitements arrêtés durant le séjour", [tableau(["Médicament", "Motif d'arrêt"], arretes)] if arretes else [p("Aucun.")],
                "18610-6", [_S + "3.21", _T + "145"], libelle="Traitements administrés"),
        section("Traitements à la sortie", [tableau(["Médicament", "Posologie", "Durée", "Remarque"], sortie),
                                            note("*", "Traitement nouveau ou modifié pendant le séjour.")],
                "10183-2", [_S + "3.22", _T + "146"], libelle="Traitements à la sortie"),
        section("Résultats attendus", [liste(attendus)] if attendus else [p("Aucun résultat en attente.")], "30954-2", [_S + "3.27", _T + "150"],
                libelle="Résultats d'examens"),
        section("Suites à donner", [liste(suites, True)], "18776-5", [_S + "3.31", _T + "154"], libelle="Plan de soins"),
        section("Allergies et effets indésirables", [liste(allergies)] if allergies else [p("Pas d'allergie connue.")], "48765-2",
                [_S + "3.13", _T + "137"], libelle="Allergies et hypersensibilités"),
    ]


def lettre_entree(motif, histoire, traitements, autonomie, documents):
    """Sections of the letter sent with somebody who enters hospital (LDL-EES)."""
    return [
        section("Motif de l'hospitalisation", [p(motif)], "42349-1", [_S + "3.1", _T + "127"], libelle="Raison de la recommandation"),
        section("Histoire de la maladie", [p(t) for t in histoire], "10164-2", [_S + "3.4", _T + "129"], libelle="Historique de la maladie"),
        section("Traitements en cours", [tableau(["Médicament", "Posologie"], traitements)], "10160-0", [_S + "3.19", _T + "143"],
                libelle="Traitements"),
        section("Autonomie", [liste(autonomie)], "47420-5", [_S + "1.12.2.1", _T + "113"], libelle="Statut fonctionnel"),
        section("Documents joints", [liste(documents)], "55107-7", [_T + "37"], libelle="Documents ajoutés"),
    ]


def _connus(elements, quand):
    """What was already known on that day: later facts are left out of an older document."""
    def jour(element):
        if element.startswith("Fibrillation atriale"):
            return dt.date(2026, 11, 18)
        trouve = re.search(r"(\d\d)/(\d\d)/(\d{4})", element)
        return dt.date(int(trouve.group(3)), int(trouve.group(2)), int(trouve.group(1))) if trouve else dt.date.min
    return [e for e in elements if jour(e) <= quand.date()]


def _directives(d, quand):
    le = d.get("date") or d["information_donnee_le"]
    if le > quand.strftime("%Y-%m-%d"):
        return "Non recueillies à ce jour."
    if d["presentes"]:
        return "Présentes, datées du %s. Lieu : %s." % (jour_fr(le), d["lieu"])
    return "Non rédigées. Information donnée le %s." % jour_fr(le)


def dlu(chambre, cle, quand, traitements, vaccins):
    """Sections of a DLU (EHPAD 2022 model) drawn from the resident's record."""
    r = PAR_CHAMBRE[chambre]
    directives = _directives(r["directives_anticipees"], quand)
    pc = r["personne_de_confiance"]
    confiance = "Personne de confiance : %s (%s), %s." % (pc["nom"], pc["lien"], pc["telephone"]) if pc["designee"] else "Personne de confiance non désignée."
    contacts = [["%s" % c["ordre_appel"], "%s %s" % (c.get("prenom", ""), c["nom"]), c["lien"], c["telephone"]] for c in r["contacts"]]
    bmr = any("BMR" in t["texte"] for t in r["alertes"])
    aide = {1: "Aide totale pour tous les actes", 2: "Aide pour la toilette, l'habillage et les transferts",
            3: "Aide pour la toilette et l'habillage", 4: "Aide partielle pour la toilette", 5: "Autonome, aide ponctuelle"}[r["gir"]]
    evalue = " (évalué le %s)" % jour_fr(r["gir_evalue_le"]) if r["gir_evalue_le"] <= quand.strftime("%Y-%m-%d") else ""
    observations = ["GIR %d%s" % (r["gir"], evalue), aide,
                    "Repas : %s, texture %s%s" % (r["regime"], r["texture"], ", boissons %s" % r["boissons"] if r["boissons"] else "")]
    parties = [section("Établissement de santé de préférence", [p("Centre hospitalier du Port – Urgences, 02 61 91 01 15")], "11302-7",
                       ["1.3.6.1.4.1.19376.1.5.3.1.1.13.2.10", _T + "172"])]
    alertes, antecedents = _connus([t["texte"] for t in r["alertes"]], quand), _connus(r["antecedents"], quand)
    if alertes:
        parties.append(section("Pathologies en cours et points de vigilance", [liste(alertes)], "11450-4", [_S + "3.6", _T + "132"],
                               libelle="Liste des problèmes actifs"))
    if antecedents:
        parties.append(section("Antécédents médicaux", [liste(antecedents)], "11348-0", [_S + "3.8", _T + "134"], libelle="Antécédents médicaux"))
    allergies = ["%s : %s" % (x["substance"], x["reaction"]) for x in r["allergies"]] or ["Pas d'allergie connue"]
    parties += [
        section("Allergies et hypersensibilités", [liste(allergies)], "48765-2", [_S + "3.13", _T + "137"]),
        section("Traitements au long cours", [tableau(["Médicament", "Posologie"], traitements)], "10160-0", [_S + "3.19", _T + "143"]),
        section("Directives anticipées", [p(directives), p(confiance)], "42348-3", [_S + "3.34", _S + "3.35", _T + "157"]),
        section("Observations : état psychique, déplacements, risques", [liste(observations)], "42545-4",
                [_S + "1.21.2.9", "1.3.6.1.4.1.19376.1.7.3.1.1.13.7", _T + "163"], libelle="Evènements observés"),
        section("Bactéries multirésistantes", [p(("Porteur connu : précautions contact." if bmr else "Non connu.", "bmr"))], "30954-2",
                [_S + "3.27", _S + "3.28", _T + "151"],
                [observation((cle, "bmr"), "MED-144", CISIS, "Identification de micro-organismes multirésistants", "bmr", quand, booleen(bmr))],
                libelle="Résultats d'examens"),
        section("Vaccinations", [tableau(["Date", "Vaccin"], vaccins)], "11369-6", [_S + "3.23", _T + "147"]),
        section("Personnes à prévenir", [tableau(["Ordre", "Nom", "Lien", "Téléphone"], contacts)], "55112-7",
                ["1.3.6.1.4.1.19376.1.4.1.2.16", _T + "73"], libelle="Commentaire"),
        section("Documents annexés", [liste(["Dernière ordonnance", "Carte Vitale et mutuelle (copies)"])], "55107-7", [_T + "37"],
                libelle="Documents ajoutés"),
    ]
    return parties


def note_vaccination(cle, quand, vaccin, lot, voie, site, vaccinateur):
    """The one section of a vaccination note."""
    entree = ('<entry><substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="false">%s%s'
              '<code code="BOOSTER" displayName="Rappel" codeSystem="2.16.840.1.113883.5.4"/><text><reference value="#vac-1"/></text>'
              '<statusCode code="completed"/><effectiveTime value="%s"/><routeCode code="20035000" displayName="Voie intramusculaire" '
              'codeSystem="0.4.0.127.0.16.1.1.2.1"/><consumable typeCode="CSM"><manufacturedProduct>%s<manufacturedMaterial>'
              '<code nullFlavor="UNK"><originalText><reference value="#vac-1"/></originalText></code><name>%s</name>'
              "<lotNumberText>%s</lotNumberText></manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration></entry>"
              % (modeles(["2.16.840.1.113883.10.20.1.24", _S + "4.12", "1.2.250.1.213.1.1.3.45"]), ident(cle, "vac"), quand.strftime("%Y%m%d"),
                 modeles(["2.16.840.1.113883.10.20.1.53", _S + "4.7.2", "1.2.250.1.213.1.1.3.43"]), vaccin, lot))
    lignes = [[quand.strftime("%d/%m/%Y"), (vaccin, "vac-1"), lot, voie, site, vaccinateur]]
    return [section("Note de vaccination", [tableau(["Date", "Vaccin", "Lot", "Voie", "Site", "Vaccinateur"], lignes)], "11369-6",
                    ["2.16.840.1.113883.10.20.1.6", _S + "3.23", _T + "147"], [entree], "Historique des vaccinations")]


def libre(*parties):
    """Sections for level 1 bodies: (title, [block…]) pairs; a text stands for a paragraph, a list for a list."""
    sections = []
    for titre, blocs in parties:
        blocs = [blocs] if isinstance(blocs, (str, tuple)) else blocs
        sections.append(section(titre, [p(b) if isinstance(b, str) else b for b in blocs]))
    return sections


def ordonnance(lignes, conseils=()):
    """Sections of a prescription: rows médicament, posologie, durée."""
    sections = [section("Prescription", [tableau(["Médicament", "Posologie", "Durée"], lignes)])]
    if conseils:
        sections.append(section("Consignes", [liste(list(conseils))]))
    return sections


