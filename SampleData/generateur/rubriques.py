"""Entries of the parts of records (illnesses, vaccinations, rights, incomes, contract, belongings), and what falls due."""

import datetime as dt

from .commun import alea

# Intitulé, code CIM-10, nature
POSSIBLES = [
    ("Hypertension artérielle", "I10", "en_cours"), ("Arthrose", "M19.9", "en_cours"), ("Ostéoporose", "M81.9", "en_cours"),
    ("Dyslipidémie", "E78.5", "en_cours"), ("Hypothyroïdie", "E03.9", "en_cours"), ("Diabète de type 2", "E11.9", "en_cours"),
    ("Dégénérescence maculaire liée à l'âge", "H35.3", "en_cours"), ("Presbyacousie", "H91.1", "en_cours"),
    ("Insuffisance rénale chronique", "N18.9", "en_cours"), ("Bronchopneumopathie chronique obstructive", "J44.9", "en_cours"),
    ("Cholécystectomie", None, "chirurgical"), ("Appendicectomie", None, "chirurgical"), ("Prothèse totale de hanche", None, "chirurgical"),
    ("Fracture du poignet", "S52.5", "medical"), ("Phlébite", "I80.2", "medical"), ("Zona", "B02.9", "medical"),
]
VACCINATEURS = [("s.diallo", "Seynabou DIALLO"), ("p.garnier", "Paul GARNIER"), ("l.postec", "Lénaïg POSTEC")]
MUTUELLES = ["Mutuelle de l'Iroise", "Harmonie du Ponant", "Mutuelle des Abers"]
BIENS = ["Lunettes", "Appareil auditif", "Prothèse dentaire", "Alliance", "Montre", "Télévision", "Fauteuil", "Déambulateur"]


def _entree(rubrique, qui, quand, /, **champs):
    """One entry; empty fields are left out."""
    return {"rubrique": rubrique, "ecrite_par": qui, "ecrite_le": quand,
            "champs": [{"cle": c, "valeur": str(v)} for c, v in champs.items() if v is not None]}


def _apres(jour, jours):
    """So many days after, but never after the night of the story."""
    voulu = dt.date.fromisoformat(jour) + dt.timedelta(days=jours)
    return min(voulu, dt.date(2026, 11, 20)).isoformat()


def _sante(rang, antecedents, entree, chance):
    quand = _apres(entree, 3) + "T14:30"
    connus = [(t, None, "en_cours", None) for t in antecedents]
    if not connus:
        connus = [(t, c, n, str(chance.randrange(1965, int(entree[:4])))) for t, c, n in chance.sample(POSSIBLES, chance.randrange(2, 5))]
    for quoi, code, nature, depuis in connus:
        yield _entree("antecedent", "m.tanguy", "2026-11-19T09:40" if "2026" in quoi else quand, nature=nature, quoi=quoi, cim10=code, depuis=depuis)
    qui, nom = VACCINATEURS[rang % 3]
    if rang % 8 != 5 and entree <= "2026-10-20":
        jour = "2026-10-%02d" % (20 + rang % 8)
        yield _entree("vaccination", qui, jour + "T16:10", vaccin="Grippe", le=jour, lot="Vaxigrip, lot F%04d" % (2100 + rang), par=nom, fin="2027-10-20")
    if rang % 3 == 0:
        jour = _apres(entree, 20)
        yield _entree("vaccination", qui, jour + "T11:00", vaccin="Pneumocoque", le=jour, par=nom)


def _administratif(r, rang, entree, chance):
    quand = entree + "T16:00"
    yield _entree("droit", "v.lemoine", quand, nature="assurance_maladie", organisme="CPAM du Finistère", du=entree)
    fin = "2026-12-31" if rang % 9 == 4 else "2027-12-31"
    yield _entree("droit", "v.lemoine", quand, nature="complementaire", organisme=MUTUELLES[rang % 3], numero="A%06d" % (310000 + rang * 137), du=entree, fin=fin)
    if rang % 4 == 1:
        yield _entree("droit", "v.lemoine", quand, nature="ald", organisme="CPAM du Finistère", du=entree, fin="2029-06-30")
    if r["gir"] <= 4:
        yield _entree("droit", "v.lemoine", quand, nature="apa", organisme="Conseil départemental du Finistère", du=entree)
    if rang % 6 == 2:
        yield _entree("ressource", "v.lemoine", quand, nature="retraite", montant=chance.randrange(88, 190) * 1000, frequence="mois", organisme="CARSAT Bretagne", du=entree)
    signataires = "%s %s et la direction" % (r["civilite"], r["nom_utilise"])
    yield _entree("contrat", "v.lemoine", quand, nature="sejour", le=entree, par=signataires)
    if r["unite"] == "UP":
        yield _entree("contrat", "v.lemoine", quand, nature="liberte", le=_apres(entree, 15), par="Dr Mathilde TANGUY et la personne de confiance")
    for bien in chance.sample(BIENS, chance.randrange(2, 4)):
        ou = "sur_soi" if bien in ("Alliance", "Lunettes", "Montre", "Appareil auditif", "Prothèse dentaire") else "chambre"
        yield _entree("inventaire", "a.riviere", entree + "T17:20", quoi=bien, nombre=1, ou=ou, le=entree, avec="la famille")


def rubriques(r, rang):
    """Every entry of a person, oldest first."""
    chance = alea("rubriques", rang)
    entree = r["date_entree"]
    if not entree:
        return []
    toutes = list(_sante(rang, r["antecedents"], entree, chance)) + list(_administratif(r, rang, entree, chance))
    return sorted(toutes, key=lambda e: e["ecrite_le"])


def _echeance(nature, precision, fin, par, quand):
    return {"nature": nature, "precision": precision, "fin_le": fin, "notee_par": par, "notee_le": quand}


def echeances(r, rang):
    """What falls due for a person; a handful of each kind stands in the work list of November 2026."""
    entree = r["date_entree"]
    if not entree or entree > "2026-09-01":
        return []
    debut = dt.date(2026, 11, 5) + dt.timedelta(days=(rang * 29) % 360)
    liste = [_echeance("projet", None, debut.isoformat(), "i.kerhoas", _apres(entree, 60) + "T10:00")]
    if rang % 11 == 3:
        liste.append(_echeance("ordonnance", "traitement au long cours", "2026-11-%02d" % (23 + rang % 6), "s.diallo", "2026-10-26T15:00"))
    if rang % 9 == 4:
        liste.append(_echeance("droits", "Complémentaire santé", "2026-12-31", "v.lemoine", "2026-01-12T11:00"))
    if rang % 17 == 6:
        liste.append(_echeance("piece_identite", "carte nationale d'identité", "2027-01-%02d" % (4 + rang % 20), "v.lemoine", "2026-09-14T09:30"))
    if rang % 21 == 7:
        liste.append(_echeance("vaccination", "pneumocoque", "2026-12-%02d" % (1 + rang % 15), "s.diallo", "2026-10-20T16:30"))
    return liste
