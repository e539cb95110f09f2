"""Stays and emergencies of the other residents: letters, return sheets, reports of stay."""

from .acteurs import professionnel, structure, usager
from .courriel import objet_xdm
from .documents import decrire
from .modeles_sejour import lettre_entree, lettre_sortie, libre
from .modeles_urgences import fiche_retour
from .recit import liste, p, tableau
from .registre import EQUIPE, PER, corps, courrier, heure, ipp
from .types_documents import CISIS

ACTE_IMP = ("IMP", "Hospitalisation", "2.16.840.1.113883.5.4")


def _retour(cle, chambre, quand, arrivee, motif, diagnostics, suites, suite_texte, objets, mt, **etat):
    quand, arrivee = heure(quand), heure(arrivee)
    u = usager(chambre)
    doc = decrire(cle, "fr-su", u, "dr-martin", quand, fiche_retour(
        cle, quand, [("Établissement d'origine", "ORG-222", CISIS, True), ("Médecin traitant", "PCP", "2.16.840.1.113883.5.88", False),
                     ("Entourage du patient", "ORG-223", CISIS, True)], structure("ehpad"), diagnostics, suites, [p(t) for t in suite_texte], objets),
        titre="Fiche de retour du service des urgences", acte=arrivee, fin_acte=quand, rencontre="EMER", traitant=professionnel(mt),
        acte_code=("107724000", "transfert d'un(e) patient(e)", "2.16.840.1.113883.6.96"))
    return courrier(cle, quand, "urgences", objet_xdm("Retour des urgences", u),
                    corps("Bonsoir,", "Retour de %s %s ce jour. %s La fiche de retour est jointe." % (u["civilite"], u["nom_utilise"], motif), "urgences"),
                    EQUIPE, documents=[doc], ipp=ipp(chambre), limace="retour-des-urgences", **etat)


def _retours():
    yield _retour("retour-therese", "016", "2026-10-31 03:05", "2026-10-30 23:40", "Plaie du cuir chevelu suturée, scanner normal.",
                  [("S01.0", "Plaie ouverte du cuir chevelu"), ("R29.6", "Chutes à répétition")],
                  [["09/11/2026", "Ablation des cinq points à l'EHPAD"], ["Sous 15 jours", "Médecin traitant : bilan des chutes"]],
                  ["Surveillance neurologique cette nuit : réveil et orientation à 4 h et 6 h.", "Paracétamol si mal de tête. Pas d'arrêt de l'antiagrégant."],
                  ["Lunettes"], "dr-abgrall")
    yield _retour("retour-paulette", "109", "2026-10-27 15:30", "2026-10-27 10:20", "Fracture du poignet droit immobilisée par attelle.",
                  [("S52.5", "Fracture de l'extrémité inférieure du radius")], [["17/11/2026", "Radiographie de contrôle"]],
                  ["Attelle jour et nuit, main surélevée.", "Vérifier la couleur et la chaleur des doigts à chaque tour."], ["Lunettes", "Prothèses auditives"], "dr-nguyen")
    yield _retour("retour-carmen", "119", "2026-11-08 21:10", "2026-11-08 15:00", "Malaise au repas, sans gravité.",
                  [("R55", "Syncope et collapsus")], [["Sous 8 jours", "Médecin traitant : adaptation du traitement antihypertenseur"]],
                  ["Électrocardiogramme et troponine normaux. Pression basse debout : lever en deux temps.", "Boire 1,5 L par jour."], [], "dr-morisseau")


def _sergio():
    cle, quand = "sortie-sergio", heure("2026-10-29 10:20")
    u = usager("022")
    lettre = decrire(cle, "ldl-ses", u, "dr-fontan", quand, lettre_sortie(
        cle, quand, "AVC ischémique sylvien gauche, puis rééducation.",
        ["Admission le 02/10/2026 par les urgences, le DLU de l'EHPAD ayant été reçu avant l'arrivée. Délai trop long pour une thrombolyse.",
         "Fibrillation atriale découverte pendant le séjour. Anticoagulation débutée au dixième jour.",
         "Hémiplégie droite en récupération partielle, aphasie d'expression, trouble de la déglutition aux liquides."],
        [["Aspirine 75 mg", "remplacée par l'anticoagulant"]],
        [["Apixaban 5 mg *", "1 matin et soir", "3 mois", "nouveau"], ["Atorvastatine 40 mg", "1 le soir", "3 mois", ""],
         ["Bisoprolol 2,5 mg *", "1 le matin", "3 mois", "nouveau"]],
        [], ["Kinésithérapie trois fois par semaine", "Orthophonie deux fois par semaine", "Scanner de contrôle le 13/11",
             "Consultation de neurologie en janvier 2027"], ["Héparine : thrombopénie en 2020"]),
        titre="Lettre de liaison à la sortie", acte=heure("2026-10-02 18:30"), fin_acte=quand, rencontre="IMP", acte_code=ACTE_IMP, copie=True)
    ordo = decrire("sortie-sergio-ordo", "ordonnance", u, "dr-fontan", quand, libre(("Prescription", [tableau(["Médicament", "Posologie", "Durée"], [
        ["Apixaban 5 mg, comprimé", "1 matin et soir", "3 mois"], ["Atorvastatine 40 mg, comprimé", "1 le soir", "3 mois"],
        ["Bisoprolol 2,5 mg, comprimé", "1 le matin", "3 mois"], ["Épaississant, poudre", "niveau 2, pour toutes les boissons", "1 mois"]])])),
        titre="Ordonnance de sortie", libelle="Ordonnance de sortie", rencontre="IMP")
    yield courrier("sortie-neurovasculaire", "2026-10-29 10:45", "neuro-chu", objet_xdm("Lettre de liaison de sortie et ordonnance", u),
                   corps("Bonjour,", "Retour de M. BIANCHI ce jour vers 14 h en ambulance. Lettre de liaison et ordonnance jointes, adressées aussi au Dr KERAVEC.",
                         "dr-fontan"), EQUIPE, documents=[lettre, ordo], ipp=ipp("022"))
    smr = decrire("smr-sergio", "bilan", u, "dr-fontan", heure("2026-10-28 16:00"), libre(
        ("Séjour", "Rééducation intensive du 12 au 28/10/2026."), ("Bilan de sortie", [tableau(["Fonction", "État"], [
            ["Marche", "quelques pas avec aide d'une personne"], ["Transferts", "aide d'une personne"], ["Membre supérieur droit", "mobilité proximale"],
            ["Langage", "phrases courtes, comprend bien"]])])), titre="Bilan de sortie de rééducation")
    yield courrier("bilan-smr", "2026-10-30 09:15", "smr", objet_xdm("Bilan de sortie", u),
                   corps("Bonjour,", "Bilan de rééducation de M. BIANCHI, pour votre kinésithérapeute.", "smr"), EQUIPE, documents=[smr], ipp=ipp("022"))


def _rein():
    u = usager("114")
    cle, quand = "entree-nephrologie", heure("2026-11-18 16:40")
    texte = libre(("Motif", "Insuffisance rénale chronique aggravée."), ("Évolution", ["Créatinine 268 µmol/L le 17/11, 251 ce matin après arrêt du "
                  "diurétique et réhydratation prudente.", "Pas d'indication de dialyse en urgence. Échographie sans obstacle."]),
                  ("Suite", [liste(["Hospitalisation prévue jusqu'au 24/11", "Régime pauvre en potassium"])]))
    doc = decrire("point-nephrologie", "hospitalier", u, "dr-roche", heure("2026-11-20 15:40"), texte, titre="Point d'étape d'hospitalisation",
                  mime="text/rtf", rencontre="IMP")
    yield courrier("point-etape-nephrologie", "2026-11-20 16:02", "dr-roche", objet_xdm("Point d'étape d'hospitalisation", u),
                   corps("Bonjour,", "Nouvelles de M. MORVAN, toujours hospitalisé. Retour envisagé mardi ou mercredi, nous confirmerons.", "dr-roche"),
                   PER["m.tanguy"], documents=[doc], ipp=ipp("114"), lu=False)
    lettre = decrire(cle, "ldl-ees", u, "m.tanguy", heure("2026-11-18 09:50"), lettre_entree(
        "Aggravation d'une insuffisance rénale chronique.", ["Créatinine passée de 214 à 268 µmol/L en deux semaines, fatigue, nausées.",
                                                              "Poids stable à 71 kg. Diurèse conservée."],
        [["Furosémide 40 mg", "arrêté le 17/11"], ["Allopurinol 100 mg", "1 le soir"], ["Bisoprolol 1,25 mg", "1 le matin"]],
        ["GIR 3, marche avec déambulateur", "Continence conservée", "Repas sans sel, texture normale"], ["DLU du 18/11/2026", "Trois derniers bilans"]),
        titre="Lettre de liaison à l'entrée", rencontre="IMP", acte_code=ACTE_IMP, destinataires=[structure("geriatrie")])
    yield courrier("copie-lettre-entree", quand, ("EHPAD Les Tilleuls – Envois automatiques", "dui@les-tilleuls.mssante.fr"),
                   objet_xdm("Lettre de liaison d'entrée", u), "Copie du document transmis au CH du Port le 18/11/2026.\n\nMessage automatique : ne pas répondre.\n",
                   EQUIPE, documents=[lettre], ipp=ipp("114"), entetes=[("Reply-To", "<equipe.soins@les-tilleuls.mssante.fr>"), ("Auto-Submitted", "auto-generated")])


SEJOURS = [
    ("2026-11-04 17:20", "106", "dr-roche", "2026-10-27 11:00", "Court séjour gériatrique pour pneumopathie.",
     ["Antibiothérapie par ceftriaxone pendant sept jours, apyrexie au troisième jour.", "Reprise de l'alimentation, deux compléments par jour."]),
    ("2026-11-06 15:10", "206", "dr-roche", "2026-11-02 09:30", "Bilan de chutes.", ["Hypotension orthostatique. Baisse de l'antihypertenseur.", "Pas de fracture."]),
    ("2026-11-12 16:30", "117", "dr-lebeau", "2026-11-10 08:00", "Chirurgie de la main : canal carpien.", ["Suites simples. Pansement à refaire dans trois jours.", "Ablation des fils au quinzième jour."]),
    ("2026-11-19 11:50", "130", "dr-petit", "2026-11-16 14:00", "Surveillance après malaise.", ["Holter de 48 heures normal.", "Malaise vagal probable."]),
]


def _sejours():
    for i, (quand, chambre, medecin, entree, motif, synthese) in enumerate(SEJOURS):
        u, q = usager(chambre), heure(quand)
        doc = decrire("sejour-%d" % i, "hospitalier", u, medecin, q, libre(
            ("Motif", motif), ("Évolution", synthese), ("Traitement de sortie", "Inchangé par ailleurs, ordonnance remise à l'ambulancier.")),
            titre="Compte rendu d'hospitalisation", acte=heure(entree), fin_acte=q, rencontre="IMP", mime="text/plain" if i == 1 else None)
        yield courrier("compte-rendu-hospitalisation-%d" % i, q, medecin, objet_xdm("CR d'hospitalisation", u),
                       corps("Bonjour,", "Compte rendu du séjour de %s %s, de retour chez vous aujourd'hui." % (u["civilite"], u["nom_utilise"]), medecin),
                       EQUIPE, documents=[doc], ipp=ipp(chambre), limace="compte-rendu-hospitalisation")


def messages():
    """Every message of a hospital about the others."""
    return list(_retours()) + list(_sergio()) + list(_rein()) + list(_sejours())
