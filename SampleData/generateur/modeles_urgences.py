"""Transfer to (FT-SU 2025) and return from (FR-SU 2025) the emergency department, in their national section order."""

from .cda_corps import CISIS, LOINC, SIMPLE, booleen, ident, modeles, observation, section
from .commun import hl7
from .recit import a, liste, note, p, tableau, x
from .types_documents import CIM10, SNOMED

_T = "1.2.250.1.213.1.1.2."


def _informes(cle, quand, titre, personnes):
    """personnes: [(label, code, system, told)]."""
    lignes = [[(lib, "informe-%d" % (i + 1)), "Oui" if oui else "Non"] for i, (lib, _, _, oui) in enumerate(personnes)]
    entrees = [observation((cle, "informe", i), code, syst, lib.split(" :")[0], "informe-%d" % (i + 1), quand, booleen(oui))
               for i, (lib, code, syst, oui) in enumerate(personnes)]
    return section(titre, [tableau(["Structure ou personne informée", "Prévenue"], lignes)], "ORG-213", [_T + "251"], entrees,
                   "Personnes et structures informées", systeme=CISIS)


def _transfert(cle, quand, fin, retour_vers):
    ad = retour_vers["adresse"]
    lieu = "%s, %s %s, %s %s" % (retour_vers["nom"], ad["numero"], ad["voie"], ad["code_postal"], ad["commune"])
    valeur = '<value xsi:type="CD"><originalText><reference value="#transfert-type"/></originalText></value>'
    acte = ('<entry><act classCode="ACT" moodCode="EVN">%s%s<code code="80413-8" displayName="Transfert du patient" codeSystem="%s"/>'
            '<text><reference value="#transfert-lieu"/></text><statusCode code="completed"/><effectiveTime><low value="%s"/></effectiveTime>'
            '<participant typeCode="DST"><participantRole classCode="SDLOC"><code code="SA17" '
            'displayName="Etablissement pour personnes âgées" codeSystem="1.2.250.1.71.4.2.4"/><addr><houseNumber>%s</houseNumber>'
            "<streetName>%s</streetName><postalCode>%s</postalCode><city>%s</city></addr>"
            '<playingEntity classCode="ENT"><name>%s</name></playingEntity></participantRole></participant></act></entry>'
            % (modeles(["1.3.6.1.4.1.19376.1.5.3.1.1.25.1.4.1", "1.2.250.1.213.1.1.3.28"]), ident(cle, "transfert"), LOINC, hl7(fin),
               ad["numero"], x(ad["voie"]), ad["code_postal"], x(ad["commune"]), x(retour_vers["nom"])))
    return section("Transfert du patient", [tableau(None, [["Type", ("Retour vers l'EHPAD", "transfert-type")],
                                                           ["Destination", (lieu, "transfert-lieu")]])],
                   "42545-4", ["1.3.6.1.4.1.19376.1.5.3.1.1.21.2.9", "1.3.6.1.4.1.19376.1.7.3.1.1.13.7", _T + "163"],
                   [observation((cle, "type"), "ORG-216", CISIS, "Retour vers l'EHPAD", "transfert-type", quand, valeur), acte],
                   "Evènements observés")


def _diagnostic(cle, quand, diagnostics):
    """diagnostics: [(CIM-10 code, label)]."""
    jour = quand.strftime("%Y%m%d")
    lignes = [[quand.strftime("%d/%m/%Y"), (lib, "diag-%d" % (i + 1)), code] for i, (code, lib) in enumerate(diagnostics)]
    problemes = "".join(
        '<entryRelationship typeCode="SUBJ" inversionInd="false"><observation classCode="OBS" moodCode="EVN" negationInd="false">%s%s'
        '<code code="282291009" displayName="interprétation diagnostique" codeSystem="%s"/><text><reference value="#diag-%d"/></text>'
        '<statusCode code="completed"/><effectiveTime><low value="%s"/></effectiveTime><value xsi:type="CD" code="%s" displayName=%s '
        'codeSystem="%s"><originalText><reference value="#diag-%d"/></originalText></value></observation></entryRelationship>'
        % (modeles(["2.16.840.1.113883.10.20.1.28", "1.3.6.1.4.1.19376.1.5.3.1.4.5", "1.2.250.1.213.1.1.3.37"]),
           ident(cle, "diag", i), SNOMED, i + 1, jour, code, a(lib), CIM10, i + 1)
        for i, (code, lib) in enumerate(diagnostics))
    entree = ('<entry><act classCode="ACT" moodCode="EVN">%s%s<code nullFlavor="NA"/><statusCode code="completed"/><effectiveTime>'
              '<low value="%s"/><high nullFlavor="NA"/></effectiveTime>%s</act></entry>'
              % (modeles(["2.16.840.1.113883.10.20.1.27", "1.3.6.1.4.1.19376.1.5.3.1.4.5.1", "1.3.6.1.4.1.19376.1.5.3.1.4.5.2",
                          "1.2.250.1.213.1.1.3.39"]), ident(cle, "liste-diag"), jour, problemes))
    return section("Diagnostic", [tableau(["Date", "Diagnostic", "CIM-10"], lignes)], "11535-2",
                   ["1.3.6.1.4.1.19376.1.5.3.1.3.7", _T + "133"], [entree], "Diagnostic de sortie")


def _objets(cle, quand, presents):
    connus = {"Lunettes": ("Q021003", "LUNETTES PRÊTES À PORTER (OU LUNETTES MONTÉES)"),
              "Prothèse dentaire (haut)": ("P0102", "PROTHÈSES DENTAIRES"), "Prothèse dentaire (bas)": ("P0102", "PROTHÈSES DENTAIRES"),
              "Prothèses auditives": ("Y2145", "DISPOSITIFS ACCOUSTIQUES D'AIDE À L'AUDITION")}
    lignes, entrees = [], []
    for i, (objet, (code, lib)) in enumerate(connus.items()):
        lignes.append([(objet, "objet-%d" % i), "Oui" if objet in presents else "Non"])
        entrees.append(observation((cle, "objet", i), code, "1.2.250.1.213.2.68", lib, "objet-%d" % i, quand,
                                   booleen(objet in presents) + '<targetSiteCode nullFlavor="NASK"/>', ["1.2.250.1.213.1.1.3.12"]))
    return section("Prothèses et objets personnels", [tableau(["Prothèse ou objet personnel", "Présent"], lignes)], "46264-8",
                   [_T + "53"], entrees, "Dispositifs médicaux")


def _remis(cle, quand):
    lignes = [[("Liste des prothèses et objets personnels", "remis-1"), "Oui"], [("Prescriptions", "remis-2"), "Oui"]]
    entrees = [observation((cle, "remis", i), code, CISIS, lib, "remis-%d" % i, quand, booleen())
               for i, code, lib in ((1, "GEN-414", "Liste des prothèses et objets personnels"), (2, "GEN-415", "Prescriptions"))]
    return section("Liste des documents remis au patient", [tableau(["Document", "Remis"], lignes)], "77599-9", [_T + "253"], entrees,
                   "Documents complémentaires")


def fiche_retour(cle, quand, informes, vers, diagnostics, suites, commentaires, objets):
    """Sections of a FR-SU. suites: rows of the plan; commentaires: free blocks."""
    return [
        _informes(cle, quand, "Personnes et structures informées du retour", informes),
        _transfert(cle, quand, quand, vers),
        _diagnostic(cle, quand, diagnostics),
        section("Examens ou consultations prévus ou à prévoir", [tableau(["Date", "Examen ou consultation"], suites)], "18776-5",
                ["2.16.840.1.113883.10.20.1.10", "1.3.6.1.4.1.19376.1.5.3.1.3.31", _T + "154"], libelle="Plan de soins"),
        section("Commentaires et recommandations", commentaires, "55112-7",
                ["2.16.840.1.113883.10.12.201", "1.3.6.1.4.1.19376.1.4.1.2.16", _T + "73"], libelle="Commentaire"),
        _objets(cle, quand, objets),
        _remis(cle, quand),
    ]


CONSTANTES = {"FC": ("8867-4", "Fréquence cardiaque", "/min", "/min"), "T": ("8310-5", "Température corporelle", "Cel", "°C"),
              "Poids": ("29463-7", "Poids", "kg", "kg"), "PAS": ("8480-6", "Pression artérielle systolique", "mm[Hg]", "mmHg"),
              "PAD": ("8462-4", "Pression artérielle diastolique", "mm[Hg]", "mmHg"),
              "SpO2": ("20564-1", "Saturation en O2", "%", "%"), "FR": ("9279-1", "Fréquence respiratoire", "/min", "/min")}


def _constantes(cle, quand, mesures):
    lignes, obs = [], []
    for nom, valeur in mesures:
        code, lib, ucum, affiche = CONSTANTES[nom]
        lignes.append([(lib, "cst-" + nom), "%s %s" % (str(valeur).replace(".", ","), affiche)])
        obs.append('<component><observation classCode="OBS" moodCode="EVN">%s%s<code code="%s" displayName=%s codeSystem="%s"/>'
                   '<text><reference value="#cst-%s"/></text><statusCode code="completed"/><effectiveTime value="%s"/>'
                   '<value xsi:type="PQ" value="%s" unit="%s"/></observation></component>'
                   % (modeles(["2.16.840.1.113883.10.20.1.31", SIMPLE[0], "1.3.6.1.4.1.19376.1.5.3.1.4.13.2", "1.2.250.1.213.1.1.3.50"]),
                      ident(cle, "cst", nom), code, a(lib), LOINC, nom, hl7(quand), valeur, ucum))
    entree = ('<entry><organizer classCode="CLUSTER" moodCode="EVN">%s%s<code code="85353-1" displayName="Signes vitaux" codeSystem="%s"/>'
              '<statusCode code="completed"/><effectiveTime value="%s"/>%s</organizer></entry>'
              % (modeles(["2.16.840.1.113883.10.20.1.32", "2.16.840.1.113883.10.20.1.35", "1.3.6.1.4.1.19376.1.5.3.1.4.13.1",
                          "1.2.250.1.213.1.1.3.49"]), ident(cle, "constantes"), LOINC, hl7(quand), "".join(obs)))
    return section("Constantes", [tableau(["Constante", "Mesure"], lignes)], "8716-3",
                   ["2.16.840.1.113883.10.20.1.16", "1.3.6.1.4.1.19376.1.5.3.1.3.25", "1.3.6.1.4.1.19376.1.5.3.1.1.5.3.2", _T + "75"],
                   [entree], "Signes vitaux")


def _etat(cle, quand, conscience, douleur, prise, repas):
    lignes = [["État de conscience", (conscience, "conscience")], ["Douleur récente", (douleur, "douleur")],
              ["Dernière prise du traitement habituel", (prise.strftime("%d/%m/%Y à %H:%M"), "prise")],
              ["Dernier repas", (repas.strftime("%d/%m/%Y à %H:%M"), "repas")]]
    evaluation = ["1.3.6.1.4.1.19376.1.5.3.1.1.12.3.6", "2.16.840.1.113883.10.20.1.31", "1.2.250.1.213.1.1.3.25"]
    date = '<value xsi:type="IVL_TS" value="%s"/>'
    entrees = [
        observation((cle, "conscience"), "MED-1301", CISIS, "Conscient et éveillé", "conscience", quand, booleen(), evaluation),
        observation((cle, "prise"), "GEN-370", CISIS, "Date et heure de la dernière prise du traitement habituel", "prise", quand,
                    date % hl7(prise)),
        observation((cle, "repas"), "GEN-244", CISIS, "Date et heure du dernier repas", "repas", quand, date % hl7(repas))]
    return section("État de la personne", [tableau(["Observation", "Résultat"], lignes)], "46006-3",
                   ["1.3.6.1.4.1.19376.1.5.3.1.1.12.2.5", _T + "115"], entrees, "Problèmes physiques fonctionnels et structurels")


def fiche_transfert(cle, quand, informes, motif, evolution, etat, mesures, objets, commentaire):
    """Sections of a FT-SU. etat: (conscience, douleur, last medicine, last meal)."""
    return [
        _informes(cle, quand, "Personnes et structures informées du transfert", informes),
        section("Motif du transfert", [p(motif)], "42349-1", ["1.3.6.1.4.1.19376.1.5.3.1.3.1", _T + "127"], libelle="Raison de la recommandation"),
        section("Évolutions ou changements constatés ces derniers jours", [liste(evolution)], "44944-7", [_T + "245"], libelle="Autres alertes"),
        _etat(cle, quand, *etat),
        _constantes(cle, quand, mesures),
        _objets(cle, quand, objets),
        section("Commentaires", [p(commentaire), note("*", "Fiche imprimée et remise aux ambulanciers.")], "55112-7",
                ["2.16.840.1.113883.10.12.201", "1.3.6.1.4.1.19376.1.4.1.2.16", _T + "73"], libelle="Commentaire"),
    ]
