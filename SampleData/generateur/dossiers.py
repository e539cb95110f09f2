"""Pieces already filed in each record, and their files."""

import datetime as dt

from .acteurs import professionnel, structure, usager
from .cda_corps import CISIS
from .commun import alea, ecrire, minute, oid, yaml
from .documents import decrire, produire
from .modele_biologie import resultats
from .modeles_sejour import dlu, libre, ordonnance
from .modeles_urgences import fiche_transfert
from .recit import liste, tableau
from .registre import heure
from .residents import RESIDENTS, oppose
from .trafic_ordonnances import COEUR, DIABETE, DOULEUR, HTA, NUTRITION

VACCINS = [["10/2025", "Grippe saisonnière"], ["11/2025", "Covid-19, rappel"], ["2021", "Diphtérie, tétanos, poliomyélite"], ["2022", "Pneumocoque"]]
TRAITEMENTS_012 = [["Bisoprolol 1,25 mg", "1 le matin"], ["Apixaban 2,5 mg", "1 matin et soir"], ["Périndopril 4 mg", "1 le matin"],
                   ["Paracétamol 500 mg", "2 si douleur, au plus 6 par jour"]]


def _traitements(r):
    base = list(HTA)
    if any("iabète" in a["texte"] for a in r["alertes"]):
        base += DIABETE
    elif any("cardiaque" in a["texte"] for a in r["alertes"]):
        base = list(COEUR)
    elif r["gir"] <= 2:
        base += NUTRITION
    else:
        base += DOULEUR
    return base


def _lu_par(chance, quand):
    n = chance.randrange(0, 3) if quand > dt.datetime(2026, 11, 18) else chance.randrange(1, 4)
    return sorted(chance.sample(["s.diallo", "p.garnier", "l.postec", "i.kerhoas", "m.tanguy"], n))


def _ligne(r, d, extension, octets, origine, auteur, chance, dmp):
    nom = "%s-%s.%s" % (r["ipp"].lower(), d["cle"].split("/")[-1], extension)
    ecrire("documents/" + nom, octets)
    return {"ipp": r["ipp"], "fichier": "documents/" + nom, "type": d["type"][0], "titre": d["titre"], "date": minute(d["quand"]),
            "auteur": auteur, "origine": origine, "mime": "text/xml" if extension == "xml" else "application/pdf",
            "identifiant": d["id"] if extension == "xml" else None, "depose_dmp": dmp, "lu_par": _lu_par(chance, d["quand"])}


def _nom(auteur):
    p = professionnel(auteur)
    return ("Dr " if p["civilite"] == "Dr" else "") + "%s %s, %s" % (p["prenom"], p["nom"], p["structure"]["nom"])


def _communs(rang, r):
    """DLU, prescription and, for most, one more piece."""
    chance, ch = alea("dossier", rang), r["chambre"]
    plus_tot = dt.datetime.fromisoformat(r["date_entree"] + "T14:30")
    depose = r["statut_identite"] == "qualifiee" and not oppose(r)
    u = usager(ch)
    traitements = [l[:2] for l in _traitements(r)]
    debut = dt.datetime(2026, chance.randrange(2, 11), chance.randrange(1, 28), chance.randrange(9, 18), chance.randrange(60))
    quand = heure("2026-10-29 18:00") if ch == "022" else max(debut, plus_tot)
    d = produire(decrire("dossier/%s/dlu" % r["ipp"], "dlu", u, "m.tanguy", quand, dlu(ch, "dlu-" + r["ipp"], quand, traitements, VACCINS),
                         titre="Document de liaison d'urgence", acte_code=("34117-2", "Historique et examen physique", "2.16.840.1.113883.6.1"),
                         traitant=professionnel(r["medecin_traitant"]["correspondant"])))
    yield _ligne(r, d, "xml", d["cda"], "interne", _nom("m.tanguy"), chance, depose)
    mt = r["medecin_traitant"]["correspondant"]
    quand = max(dt.datetime(2026, 10, chance.randrange(1, 25), 18, chance.randrange(60)), plus_tot + dt.timedelta(hours=2))
    o = produire(decrire("dossier/%s/ordonnance" % r["ipp"], "ordonnance", u, mt, quand, ordonnance(_traitements(r)), titre="Ordonnance",
                         mime="text/plain" if rang % 3 else None))
    if rang % 3:
        yield _ligne(r, o, "xml", o["cda"], "mss", _nom(mt), chance, depose)
    else:
        yield _ligne(r, o, "pdf", o["pdf"], "scan", _nom(mt), chance, False)
    if rang % 2 == 0 and plus_tot < dt.datetime(2026, 9, 1):
        quand = max(dt.datetime(2026, 9, chance.randrange(1, 28), 11, 20), plus_tot)
        cle = "dossier/%s/biologie" % r["ipp"]
        sections, _ = resultats(cle, ch, "Bilan trimestriel", quand)
        b = produire(decrire(cle, "biologie", u, "labo", quand + dt.timedelta(hours=5), sections, acte=quand, titre="Compte rendu d'examens de biologie médicale"))
        yield _ligne(r, b, "xml", b["cda"], "mss", "Dr Anne LUCAS, Laboratoire Armor", chance, depose)
    if rang % 5 == 1:
        quand = max(dt.datetime(2026, chance.randrange(3, 10), 12, 15, 0), plus_tot + dt.timedelta(days=2))
        g = produire(decrire("dossier/%s/projet" % r["ipp"], "projet", u, "i.kerhoas", quand, libre(
            ("Attentes exprimées", [liste(r["habitudes_de_vie"] or ["Garder ses habitudes du matin", "Recevoir sa famille le dimanche"])]),
            ("Objectifs", [tableau(["Objectif", "Action", "Référent"], [["Préserver la marche", "Un tour de jardin par jour", "Aide-soignant référent"],
                                                                       ["Rompre l'isolement", "Un atelier par semaine au choix", "Animatrice"]])]),
            ("Révision", "Dans un an, ou plus tôt à la demande de la personne.")), titre="Projet personnalisé d'accompagnement", mime="text/plain"))
        yield _ligne(r, g, "xml", g["cda"], "interne", _nom("i.kerhoas"), chance, depose)
    if r["directives_anticipees"]["presentes"] and rang % 2:
        quand = max(dt.datetime.fromisoformat(r["directives_anticipees"]["date"] + "T10:00"), plus_tot)
        s = produire(decrire("dossier/%s/directives" % r["ipp"], "directives", u, "m.tanguy", quand, libre(
            ("Volontés exprimées", ["Je souhaite rester à l'EHPAD autant que possible et ne pas souffrir.", "Je ne souhaite pas d'acharnement."]),
            ("Personne de confiance", r["personne_de_confiance"].get("nom", "non désignée"))), titre="Directives anticipées"))
        yield _ligne(r, s, "pdf", s["pdf"], "scan", r["prenom_utilise"] + " " + r["nom_utilise"], chance, False)


def transfert_eleanore():
    """The transfer sheet given to the ambulance on the evening of 21 November."""
    quand, cle = heure("2026-11-21 18:15"), "dossier/eleanore/transfert"
    informes = [("Service des urgences : CH du Port", "225728007", "2.16.840.1.113883.6.96", True),
                ("Médecin traitant : Dr Hervé ABGRALL", "PCP", "2.16.840.1.113883.5.88", True),
                ("Entourage du patient : fille, Mme Hélène VASSEUR", "ORG-223", CISIS, True)]
    sections = fiche_transfert(
        cle, quand, informes, "Essoufflement et palpitations depuis 17 h malgré le traitement débuté le 18/11 pour une fibrillation atriale.",
        ["Fatigue depuis deux jours", "A peu mangé hier et ce midi", "Jambes plus gonflées depuis vendredi"],
        ("Consciente et éveillée, inquiète", "Jambe gauche (ulcère), 3/10 ; pas de douleur dans la poitrine", heure("2026-11-21 08:10"), heure("2026-11-21 12:30")),
        [("FC", 130), ("T", 36.9), ("Poids", 58.6), ("PAS", 146), ("PAD", 84), ("SpO2", 90), ("FR", 26)], ["Lunettes", "Prothèse dentaire (haut)"],
        "Porte ses lunettes et son appareil du haut. Allergie au sparadrap acrylique. Part avec son DLU et la copie de l'ordonnance du 18/11.")
    return produire(decrire(cle, "ft-su", usager("012"), "l.postec", quand, sections, titre="Fiche de transfert vers le service des urgences",
                            rencontre="EMER", acte_code=("306104004", "orientation vers le service des urgences", "2.16.840.1.113883.6.96"),
                            destinataires=[structure("urgences")], traitant=professionnel("dr-abgrall")))


def _eleanore(r):
    chance = alea("dossier", "eleanore")
    u = usager("012")
    t = transfert_eleanore()
    yield dict(_ligne(r, t, "xml", t["cda"], "interne", _nom("l.postec"), chance, True), lu_par=["c.morel", "l.postec"])
    q = heure("2026-11-18 17:30")
    d = produire(decrire("dossier/eleanore/dlu-18-novembre", "dlu", u, "m.tanguy", q, dlu("012", "dlu-eleanore-2", q, TRAITEMENTS_012, [
        ["10/11/2026", "Grippe saisonnière, haute dose"]] + VACCINS[1:]), titre="Document de liaison d'urgence, mis à jour", version=2, remplace=oid("document", "dossier/%s/dlu" % r["ipp"]),
        serie="dossier/%s/dlu" % r["ipp"], traitant=professionnel("dr-abgrall"),
        acte_code=("34117-2", "Historique et examen physique", "2.16.840.1.113883.6.1")))
    yield _ligne(r, d, "xml", d["cda"], "interne", _nom("m.tanguy"), chance, True)
    e = produire(decrire("dossier/eleanore/ecg", "consultation", u, "dr-abgrall", heure("2026-11-18 12:10"), libre(
        ("Motif", "Pouls irrégulier à 118 constaté le matin."), ("Examen", ["Téléconsultation assistée par Seynabou DIALLO, infirmière.",
         "ECG connecté : fibrillation atriale à 112 par minute, QRS fins. Tension 14/8."]), ("Conclusion", "Fibrillation atriale d'âge indéterminé."),
        ("Conduite à tenir", [liste(["Bisoprolol 1,25 mg le matin", "Apixaban 2,5 mg matin et soir (88 ans, moins de 60 kg)", "Ionogramme le 19/11 puis le 23/11"])])),
        titre="Compte rendu de téléconsultation", mime="text/plain"))
    yield _ligne(r, e, "xml", e["cda"], "mss", _nom("dr-abgrall"), chance, True)


def _recus(messages):
    """Documents filed from messages: the same bytes as in their archive."""
    for m in messages:
        if not m.get("classe") or not m.get("ipp") or m["de"][1].startswith("dui@"):
            continue
        r = next(x for x in RESIDENTS if x["ipp"] == m["ipp"])
        for i, d in enumerate(m["documents"]):
            nom = "messages/" + m["fichier"]
            yield {"ipp": r["ipp"], "fichier": nom, "piece": "IHE_XDM/SUBSET01/DOC%04d.XML" % (i + 1), "type": d["type"][0], "titre": d["titre"],
                   "date": minute(d["quand"]), "auteur": _nom_doc(d), "origine": "mss", "mime": "text/xml", "identifiant": d["id"],
                   "depose_dmp": False, "lu_par": [m["par"]] if m.get("par") else []}


def _nom_doc(d):
    p = d["auteur"]
    return ("Dr " if p["civilite"] == "Dr" else "") + "%s %s, %s" % (p["prenom"], p["nom"], p["structure"]["nom"])


def ecrire_dossiers(messages):
    """Writes the files and documents.yaml; returns the rows."""
    lignes = []
    for rang, r in enumerate(RESIDENTS):
        lignes += list(_communs(rang, r))
        if r["chambre"] == "012":
            lignes += list(_eleanore(r))
    lignes += list(_recus(messages))
    lignes.sort(key=lambda l: (l["ipp"], l["date"], l["fichier"]))
    ecrire("documents.yaml", yaml({"documents": lignes}, "Documents déjà classés dans les dossiers"))
    return lignes
