"""Four weeks of agenda, from Monday 9 November to Sunday 6 December 2026."""

import datetime as dt

from .agenda_ponctuel import PONCTUELS
from .commun import MAINTENANT, alea, minute
from .residents import PAR_CHAMBRE

LUNDI = dt.date(2026, 11, 9)

# (jour 0 = lundi, début, durée, titre, type, lieu, chambres, unité, professionnel)
HEBDO = [
    (0, "09:30", 90, "Kinésithérapie : marche", "kine", "Salle de kinésithérapie", ["003", "017", "016"], None, "kine"),
    (0, "10:30", 45, "Gymnastique douce", "atelier", "Salon du rez-de-chaussée", [], "RDC", "j.rolland"),
    (0, "14:00", 120, "Visites du Dr ABGRALL", "visite_medicale", "Chambres", ["012", "017", "121", "011"], None, "dr-abgrall"),
    (0, "14:15", 30, "Kinésithérapie", "kine", "Chambre 022", ["022"], None, "kine"),
    (0, "15:00", 60, "Atelier mémoire", "atelier", "Salon de l'unité protégée", [], "UP", "l.berger"),
    (1, "09:30", 420, "Journée au PASA", "accueil_de_jour", "PASA Les Embruns", ["202"], None, "pasa"),
    (1, "10:00", 60, "Kinésithérapie : équilibre", "kine", "Salle de kinésithérapie", ["105", "122", "131"], None, "kine"),
    (1, "10:30", 30, "Orthophonie", "orthophonie", "Chambre 022", ["022"], None, "orthophoniste"),
    (1, "14:00", 90, "Visites du Dr KERAVEC", "visite_medicale", "Chambres", ["022", "114", "139"], None, "dr-keravec"),
    (1, "15:00", 75, "Loto", "atelier", "Salle à manger", [], "E1", "j.rolland"),
    (1, "16:30", 30, "Point hygiène et surveillances", "reunion", "Infirmerie", [], None, "i.kerhoas"),
    (2, "09:30", 150, "Coiffeuse", "bien_etre", "Salon de coiffure", ["107", "116", "124", "019"], None, None),
    (2, "11:00", 60, "Groupe de parole", "atelier", "Petit salon", ["005", "016", "129"], None, "l.berger"),
    (2, "14:15", 30, "Kinésithérapie", "kine", "Chambre 022", ["022"], None, "kine"),
    (2, "14:30", 90, "Visites du Dr NGUYEN", "visite_medicale", "Chambres", ["112", "203", "108"], None, "dr-nguyen"),
    (2, "15:00", 60, "Chorale", "atelier", "Salle à manger", [], None, "j.rolland"),
    (3, "09:30", 420, "Journée au PASA", "accueil_de_jour", "PASA Les Embruns", ["202"], None, "pasa"),
    (3, "10:00", 45, "Livraison des piluliers (PDA)", "pharmacie", "Infirmerie", [], None, "pharmacie"),
    (3, "10:30", 30, "Orthophonie", "orthophonie", "Chambre 022", ["022"], None, "orthophoniste"),
    (3, "14:00", 75, "Synthèse pluridisciplinaire", "reunion", "Salle de réunion", [], None, "m.tanguy"),
    (3, "15:30", 75, "Atelier cuisine", "atelier", "Cuisine thérapeutique", [], "RDC", "j.rolland"),
    (4, "09:30", 60, "Tri du courrier et promenade", "atelier", "Jardin", ["201", "208"], None, "n.colin"),
    (4, "10:30", 75, "Visites du Dr MORISSEAU", "visite_medicale", "Chambres", ["130", "105", "029"], None, "dr-morisseau"),
    (4, "14:00", 45, "Réunion des soignants", "reunion", "Salle de réunion", [], None, "i.kerhoas"),
    (4, "14:15", 30, "Kinésithérapie", "kine", "Chambre 022", ["022"], None, "kine"),
    (4, "15:00", 75, "Atelier bois", "atelier", "Atelier", ["205", "118", "013"], "UP", "j.rolland"),
    (4, "15:30", 75, "Visites du Dr BENALI", "visite_medicale", "Chambres", ["020", "131"], None, "dr-benali"),
    (5, "10:30", 45, "Revue de presse", "atelier", "Salon du rez-de-chaussée", [], "RDC", "j.rolland"),
    (5, "15:00", 105, "Cinéma", "atelier", "Salle à manger", [], None, None),
    (6, "10:30", 45, "Messe", "culte", "Chapelle", [], None, None),
    (6, "15:30", 90, "Goûter des familles", "famille", "Salle à manger", [], None, None),
]


def _synthese(semaine):
    return [["012", "016"], ["022", "201"], ["112", "121"], ["212", "214"]][semaine]


def _etat(debut, cle):
    if debut < MAINTENANT:
        return "annule" if alea("agenda", cle).random() < 0.05 else "confirme"
    return "confirme" if alea("agenda", cle).random() < 0.85 else "a_confirmer"


def _hebdomadaires():
    for semaine in range(4):
        for jour, heure, duree, titre, genre, lieu, chambres, unite, pro in HEBDO:
            date = LUNDI + dt.timedelta(days=7 * semaine + jour)
            debut = dt.datetime.combine(date, dt.time.fromisoformat(heure))
            if titre == "Synthèse pluridisciplinaire":
                chambres = _synthese(semaine)
            e = {"debut": debut, "duree": duree, "titre": titre, "type": genre, "lieu": lieu, "chambres": chambres,
                 "unite": unite, "professionnel": pro, "etat": _etat(debut, (titre, date))}
            if genre == "accueil_de_jour":
                e.update(transport="minibus du PASA", accompagnant="équipe du PASA",
                         documents=["Traitement de midi", "Carnet de transmissions"])
            yield e


def _ponctuels():
    for ligne in PONCTUELS:
        quand, duree, titre, genre, lieu, chambres, pro, transport, accompagnant, documents, etat = ligne
        debut = dt.datetime.fromisoformat(quand)
        yield {"debut": debut, "duree": duree, "titre": titre, "type": genre, "lieu": lieu, "chambres": chambres,
               "unite": None, "professionnel": pro, "transport": transport, "accompagnant": accompagnant,
               "documents": documents, "etat": etat}


def agenda():
    """Every appointment, in order of time."""
    tous = sorted(list(_hebdomadaires()) + list(_ponctuels()), key=lambda e: (e["debut"], e["titre"]))
    return {"agenda": [{
        "identifiant": "RDV-%04d" % (i + 1),
        "debut": minute(e["debut"]), "fin": minute(e["debut"] + dt.timedelta(minutes=e["duree"])),
        "titre": e["titre"], "type": e["type"], "lieu": e["lieu"],
        "residents": [PAR_CHAMBRE[c]["ipp"] for c in e["chambres"]], "unite": e["unite"],
        "professionnel": e["professionnel"], "transport": e.get("transport"), "accompagnant": e.get("accompagnant"),
        "documents_a_apporter": e.get("documents") or [], "etat": e["etat"],
    } for i, e in enumerate(tous)]}
