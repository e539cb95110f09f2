"""ESAT « Les Ajoncs »: the house, its staff, its correspondents and its 36 workers."""

from ..commun import luhn, oid
from .esat_courrier import messages, pieces  # noqa: F401
from .moule import OUVERTURE  # noqa: F401

PREFIXE = "A"
LIEU = ("SA16", "Etablissement pour personnes handicapées", "ESSMS", "Etablissement ou Service Social ou Médico-Social")
MAISON = {
    "nom": "ESAT Les Ajoncs", "type": "esat", "finess": luhn("29990050"), "oid_ipp": oid("ipp", "ajoncs"),
    "adresse": {"numero": "21", "voie": "zone de Kerlann", "code_postal": "29999", "commune": "RIVEBELLE"},
    "telephone": "01 99 00 20 00", "capacite": 38, "domaine_mss": "les-ajoncs.mssante.fr",
}
UNITES = [("EV", "Espaces verts"), ("BL", "Blanchisserie"), ("CU", "Cuisine et service"), ("CO", "Conditionnement")]

# identifiant, nom, prénom, civilité, rôle, libellé, rang RPPS or None, unités (* all), code
COMPTES = [
    ("d.lebris", "LE BRIS", "Dominique", "M.", "directeur", "directeur", None, "*", "1450"),
    ("c.aubert", "AUBERT", "Céline", "Mme", "chef_de_service", "cheffe de service", None, "*", "2583"),
    ("n.salou", "SALOU", "Nadia", "Mme", "educateur", "coordinatrice de parcours", None, "*", "3017"),
    ("m.riou", "RIOU", "Mickaël", "M.", "educateur", "éducateur spécialisé", None, ["EV", "CO"], "4126"),
    ("p.marzin", "MARZIN", "Pascal", "M.", "moniteur_atelier", "moniteur d'atelier, espaces verts", None, ["EV"], "5239"),
    ("s.guivarch", "GUIVARC'H", "Sandrine", "Mme", "moniteur_atelier", "monitrice d'atelier, blanchisserie", None, ["BL"], "6348"),
    ("h.ledu", "LE DU", "Hugo", "M.", "moniteur_atelier", "moniteur d'atelier, cuisine", None, ["CU"], "7450"),
    ("a.benoit", "BENOIT", "Aurore", "Mme", "moniteur_atelier", "monitrice d'atelier, conditionnement", None, ["CO"], "8561"),
    ("e.prigent", "PRIGENT", "Élodie", "Mme", "psychologue", "psychologue", 301, "*", "9672"),
    ("m.diouf", "DIOUF", "Mariama", "Mme", "ide", "infirmière, lundi, mercredi et vendredi", 302, "*", "1783"),
    ("v.colas", "COLAS", "Valérie", "Mme", "secretaire", "secrétaire", None, "*", "2894"),
    ("e.formateur", "LE TALLEC", "Élise", "Mme", "formateur", "formatrice", None, "*", "2468"),
    ("admin", "ROUDAUT", "Gwenaël", "M.", "administrateur", "administrateur", None, [], "9301"),
]
# partie locale, type, libellé, responsable, membres (l lire, t traiter, e écrire)
BOITES = [
    ("accompagnement", "ORG", "ESAT Les Ajoncs – Accompagnement", "c.aubert",
     [("c.aubert", "lte"), ("n.salou", "lte"), ("m.riou", "lte"), ("m.diouf", "lte"), ("e.prigent", "l"), ("p.marzin", "l"),
      ("s.guivarch", "l"), ("h.ledu", "l"), ("a.benoit", "l"), ("v.colas", "t")]),
    ("infirmerie", "ORG", "ESAT Les Ajoncs – Infirmerie", "m.diouf", [("m.diouf", "lte"), ("v.colas", "t")]),
    ("direction", "ORG", "ESAT Les Ajoncs – Direction", "d.lebris", [("d.lebris", "lte"), ("v.colas", "lte"), ("c.aubert", "lte")]),
]
NOMINATIVES = ["m.diouf", "e.prigent", "n.salou", "c.aubert"]
TRAITANTS = ["dr-lozach", "dr-samson", "dr-keita"]

# clé, libellé, type de boîte, adresse, catégorie, structure, téléphone, (civilité, prénom, nom, rang RPPS, J01)
CORRESPONDANTS = [
    ("dr-lozach", "Dr_Yves_LOZACH_Cabinet de la Halle", "PER", "yves.lozach@cabinet-halle.mssante.fr", "medecin_traitant", "Cabinet de la Halle", "02 61 91 20 01", ("Dr", "Yves", "LOZACH", 311, "G15_10/SM53")),
    ("dr-samson", "Dr_Claire_SAMSON_Cabinet de la Halle", "PER", "claire.samson@cabinet-halle.mssante.fr", "medecin_traitant", "Cabinet de la Halle", "02 61 91 20 02", ("Dr", "Claire", "SAMSON", 312, "G15_10/SM53")),
    ("dr-keita", "Dr_Ibrahim_KEITA_Maison de santé des Dunes", "PER", "ibrahim.keita@msp-dunes.mssante.fr", "medecin_traitant", "Maison de santé des Dunes", "02 61 91 20 03", ("Dr", "Ibrahim", "KEITA", 313, "G15_10/SM26")),
    ("dr-vidal", "Dr_Agnès_VIDAL_CH du Port", "PER", "agnes.vidal@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", "02 61 91 20 10", ("Dr", "Agnès", "VIDAL", 314, "G15_10/SM32")),
    ("cmp", "CMP de Rivebelle", "ORG", "cmp@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", "02 61 91 20 11", None),
    ("urgences", "CH du Port – Urgences", "ORG", "urgences@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", "02 61 91 01 15", None),
    ("dr-blin", "Dr_Paul_BLIN_CH du Port", "PER", "paul.blin@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", "02 61 91 20 12", ("Dr", "Paul", "BLIN", 315, "G15_10/SM05")),
    ("labo", "Laboratoire du Littoral", "APP", "resultats@labo-littoral.mssante.fr", "laboratoire", "Laboratoire du Littoral", "02 61 91 20 20", ("Dr", "Nora", "HAMDI", 316, "G15_21/G")),
    ("idel", "Solène_LE MEUR_Soins infirmiers", "PER", "solene.le-meur@idel-lemeur.mssante.fr", "infirmier", "Cabinet infirmier Le Meur", "02 61 91 20 30", ("Mme", "Solène", "LE MEUR", 317, "G15_60")),
    ("pharmacie", "Pharmacie des Dunes", "ORG", "pharmacie@pharmacie-dunes.mssante.fr", "pharmacie", "Pharmacie des Dunes", "02 61 91 20 31", None),
    ("genets", "Foyer d'hébergement Les Genêts", "ORG", "equipe@foyer-genets.mssante.fr", "esms", "Foyer d'hébergement Les Genêts", "02 61 91 20 40", None),
    ("savs", "SAVS du Littoral", "ORG", "equipe@savs-littoral.mssante.fr", "esms", "SAVS du Littoral", "02 61 91 20 41", None),
    ("ime", "IME Les Courlis – insertion", "ORG", "insertion@les-courlis.mssante.fr", "esms", "DIME Les Courlis", "02 61 91 20 42", None),
    ("mdph", "MDPH", "ORG", "contact@mdph-littoral.mssante.fr", "mdph", "MDPH du Littoral", "02 61 91 11 00", None),
    ("travail", "Service de santé au travail", "ORG", "medecine@sante-travail.mssante.fr", "specialiste", "Service de santé au travail du Littoral", "02 61 91 20 50", None),
    ("mjpm", "Service MJPM Rivage", "aucune", "", "protection", "Service MJPM Rivage", "02 61 91 20 60", None),
]

# nom de naissance ; nom utilisé ; prénoms ; prénom utilisé ; sexe ; naissance ; commune ; statut ; atelier ; entrée (vide : candidat) ; domicile
GENS = """
QUÉRÉ;=;Patrick Yvon;=;M;1976-05-19;29232;Q;EV;2004-09-06;G
LE SAINT;=;Johanna;=;F;2000-03-08;29019;V;EV;;G
LE GOFF;=;Kevin Jean;=;M;1994-03-12;29151;Q;CO;2015-01-12;A
LE GOFF;=;Kévin Marie;=;M;1996-03-21;29039;Q;CO;2018-03-05;P
CADIOU;=;Morgane;=;F;1999-07-30;29232;Q;CU;2020-09-07;P
CADIOU;=;Morgan;=;M;1999-07-30;29232;Q;EV;2020-09-07;P
MARTIN;=;Thomas René;=;M;1988-11-02;44109;Q;EV;2009-06-15;S
MARTIN;=;Thomas Louis;=;M;1991-04-27;35238;Q;BL;2013-10-21;A
ABILY;GUÉGUEN;Sylvie Jeanne;=;F;1970-02-11;29103;Q;BL;1998-04-06;S
BOUCHER;=;Laurent;=;M;1968-12-24;29105;Q;EV;1994-09-12;G
TRAORÉ;=;Aminata;=;F;1997-06-17;93066;Q;CU;2019-02-11;A
DANIEL;=;Gwendal;=;M;1985-10-05;56121;Q;CO;2007-01-08;P
DANIÉLOU;=;Gwénaël;=;M;1985-10-15;56162;Q;CO;2006-11-20;G
PETIT;LE ROY;Nathalie Anne;=;F;1973-08-09;22278;Q;BL;1996-10-14;A
FERREIRA;=;Paulo;=;M;1982-01-29;99139;Q;EV;2005-05-23;S
LAURENT;=;Corinne;=;F;1979-04-13;29042;Q;CO;2001-09-03;G
OMNÈS;=;Ronan;=;M;2001-09-01;29232;Q;EV;2022-09-05;P
JAOUEN;=;Solenn Marie;Solenn;F;1993-12-18;29233;Q;CU;2014-09-08;A
HAMON;=;Fabrice;=;M;1977-03-03;22113;Q;CO;1999-02-15;S
KERLEO;=;Maïwenn;=;F;2002-05-25;56260;Q;CU;2024-01-08;P
BRUNET;=;Didier Alain;=;M;1966-07-14;49007;Q;BL;1990-01-08;G
SIMON;=;Élodie;=;F;1990-10-10;35115;Q;CO;2012-04-02;A
COLLET;=;Yannick;=;M;1987-02-20;29075;Q;EV;2010-11-15;P
BENALI;=;Samia;=;F;1995-09-28;59350;Q;BL;2017-06-12;S
ROLLAND;=;Jérôme;=;M;1981-06-06;29026;Q;CO;2003-03-17;G
TANGUY;PERON;Isabelle;=;F;1972-11-11;29046;Q;CU;1995-05-29;A
MORVAN;=;Bastien;=;M;2003-01-15;29019;Q;CO;2025-09-01;P
LE FLOCH;=;Annaïck;=;F;1984-08-22;29024;Q;BL;2006-09-04;G
NGUYEN;=;Van Minh;Minh;M;1989-05-04;75114;Q;CO;2011-02-07;A
GARREC;=;Estelle;=;F;1998-02-06;29220;Q;EV;2019-10-14;S
POULAIN;=;Mathieu;=;M;1992-04-30;61001;Q;CU;2016-05-09;A
RENAUD;=;Christelle;=;F;1978-09-16;53130;Q;CO;2000-10-02;G
LE COZ;=;Erwan;=;M;1986-12-07;29151;V;EV;2026-09-14;P
DIALLO;=;Mamadou;=;M;2004-01-01;99330;R;CO;2026-10-05;A
PRAT;=;Lucie;=;F;2005-06-21;29039;P;CU;;P
BARON;=;Ludovic;=;M;1980-03-26;44143;Q;EV;2002-06-10;S
"""
DOMICILES = {"G": "Foyer d'hébergement Les Genêts, 9 rue du Lavoir, 29999 RIVEBELLE"}
RESSEMBLANTS = {3, 4, 5, 6, 7, 8, 12, 13}
ETATS = {
    10: ("hospitalise", "2026-11-20T15:10", "Chirurgie, Centre hospitalier du Port", "2026-11-27T10:00"),
    16: ("absent_vacances", "2026-11-21T09:00", "Séjour adapté en Vendée", "2026-11-29T18:00"),
    21: ("absent_vacances", "2026-11-16T08:00", "Temps libéré avant la retraite", "2026-11-24T08:30"),
}
ALLERGIES = {1: [("Venin d'abeille", "œdème, stylo d'adrénaline dans le fourgon")], 11: [("Pénicilline", "urticaire")],
             18: [("Gluten (intolérance)", "repas à part")], 24: [("Latex", "gants en nitrile à l'atelier")], 30: [("Arachide", "œdème")]}
REGIMES = {2: "diabétique", 18: "sans gluten", 24: "sans porc", 33: "sans sel"}
ALERTES = {
    1: [("Fatigue en fin de journée : pas de machine après 16 h", "quotidien")],
    2: [("Diabète traité par insuline, infirmière à midi", "soins"), ("Sucre dans la poche, à laisser à portée", "quotidien")],
    5: [("Entend mal de l'oreille droite : parler de face", "quotidien")],
    7: [("Épilepsie stabilisée", "soins"), ("Ne travaille ni en hauteur ni seul", "quotidien")],
    10: [("Port de charges limité à 10 kg", "quotidien")],
    13: [("Traitement à prendre à midi, devant un professionnel", "soins")],
    15: [("Lit peu : consignes avec pictogrammes", "quotidien")],
    19: [("Supporte mal le bruit : casque à l'atelier", "quotidien")],
    25: [("Suivi au CMP, injection tous les 28 jours", "soins")],
    28: [("Reste assise : siège réglé à son poste", "quotidien")],
    29: [("Contrôle de la vue en cours", "soins")],
    31: [("Brûlure au bras en octobre : pansement à surveiller", "soins")],
    34: [("Identité à confirmer", "quotidien")],
    35: [("Identité à confirmer", "quotidien")],
}
# nature, mandataire, lien, fin
PROTECTION = {
    1: ("curatelle_renforcee", "Service MJPM Rivage", "mandataire judiciaire", "2028-04-12"),
    5: ("habilitation_familiale", "Mme Catherine CADIOU", "mère", "2030-09-30"),
    9: ("curatelle", "M. Bernard ABILY", "frère", "2027-02-01"),
    10: ("tutelle", "Service MJPM Rivage", "mandataire judiciaire", "2029-11-30"),
    13: ("tutelle", "Mme Rozenn DANIÉLOU", "sœur", "2026-12-31"),
    16: ("curatelle_renforcee", "Service MJPM Rivage", "mandataire judiciaire", "2027-06-15"),
    25: ("curatelle_renforcee", "Service MJPM Rivage", "mandataire judiciaire", "2028-01-20"),
    28: ("tutelle", "M. Hervé LE FLOCH", "père", "2027-10-08"),
    32: ("curatelle", "Mme Annie RENAUD", "mère", "2029-03-03"),
}
ESPACES = {1: "ouvert", 3: "ouvert", 5: "ouvert", 9: "ouvert", 11: "ouvert", 18: "ouvert", 22: "ouvert", 24: "ferme", 25: "oppose"}
# What falls due: nature, precision, day, who noted it, when. Patrick's orientation ends as the letter of the MDPH says.
ECHEANCES = {
    1: [("orientation", "ESAT, orientation professionnelle", "2027-02-28", "v.colas", "2026-11-03T16:10"),
        ("projet", None, "2026-12-10", "n.salou", "2025-12-10T11:00")],
    3: [("orientation", "ESAT, orientation professionnelle", "2027-04-30", "v.colas", "2026-10-05T10:00")],
    4: [("compte_rendu", None, "2026-11-20", "n.salou", "2026-05-20T14:00")],
    5: [("projet", None, "2026-11-16", "m.riou", "2025-11-16T09:30")],
    6: [("orientation", "ESAT, orientation professionnelle", "2028-06-30", "v.colas", "2026-06-15T10:30")],
    7: [("droits", "complémentaire santé solidaire", "2027-01-15", "v.colas", "2026-01-20T10:00")],
    8: [("compte_rendu", None, "2026-12-04", "n.salou", "2026-06-04T15:20")],
}

HABITUDES = {
    1: ["Prend le car de 7 h 40, prévient s'il le manque", "Veut rester aux espaces verts"],
    2: ["Aime le travail dehors, découvre l'ESAT en stage"],
    15: ["Parle portugais avec sa mère au téléphone"],
    21: ["Prépare sa retraite : deux jours de temps libéré par semaine"],
    29: ["Se fait appeler Minh"],
}
MOTIF_ANNULATION = "Annulé par le praticien"

# jour 0 = lundi, début, durée, titre, type, lieu, rangs, atelier, professionnel
HEBDO = [
    (0, "08:45", 20, "Point de la semaine", "reunion", "Atelier espaces verts", [], "EV", "p.marzin"),
    (0, "13:30", 90, "Soutien : lecture et code de la route", "soutien", "Salle de formation", [17, 27, 4], None, "m.riou"),
    (1, "09:00", 180, "Chantier du parc municipal", "travail", "Parc municipal de Rivebelle", [], "EV", "p.marzin"),
    (1, "14:00", 45, "Entretien de suivi", "entretien", "Bureau de la psychologue", [25], None, "e.prigent"),
    (2, "09:30", 60, "Permanence de l'infirmière", "soins", "Infirmerie", [], None, "m.diouf"),
    (2, "13:30", 90, "Atelier sport adapté", "soutien", "Gymnase de Rivebelle", [6, 20, 30, 3], None, "m.riou"),
    (3, "08:30", 60, "Livraison du linge de l'hôtel", "travail", "Blanchisserie", [], "BL", "s.guivarch"),
    (3, "14:00", 90, "Réunion d'équipe", "reunion", "Salle de réunion", [], None, "c.aubert"),
    (4, "11:00", 60, "Service du repas des anciens", "travail", "Salle des fêtes", [], "CU", "h.ledu"),
    (4, "14:30", 60, "Groupe d'expression", "soutien", "Salle de formation", [9, 14, 22, 26], None, "e.prigent"),
]
# moment, durée, titre, type, lieu, rangs, professionnel, transport, accompagnant, à apporter, état
PONCTUELS = [
    ("11-17 10:00", 60, "Entretien : demande de renouvellement d'orientation", "entretien", "Bureau de la cheffe de service", [1], "c.aubert", None, None, [], "confirme"),
    ("11-18 11:00", 30, "Visite du travail", "consultation", "Service de santé au travail", [33], "travail", "Véhicule de l'établissement", "m.riou", ["Convocation"], "confirme"),
    ("11-19 09:00", 30, "Prise de sang", "soins", "Infirmerie", [13], "m.diouf", None, None, [], "annule"),
    ("11-23 09:00", 120, "Premier jour de stage : accueil et visite", "stage", "Atelier espaces verts", [2], "p.marzin", None, "n.salou", ["Convention de stage", "Carte d'identité"], "confirme"),
    ("11-23 11:30", 20, "Insuline de midi", "soins", "Infirmerie", [2], "idel", None, None, ["Carnet de glycémies"], "a_confirmer"),
    ("11-24 10:30", 60, "Signature du rapport de situation", "entretien", "Bureau de la direction", [1], "d.lebris", None, None, ["Rapport de situation"], "a_confirmer"),
    ("11-24 14:00", 60, "Projet personnalisé, revue annuelle", "projet", "Salle de réunion", [11], "n.salou", None, None, ["Projet de l'an passé"], "confirme"),
    ("11-25 09:15", 45, "Neurologie, CH du Port", "consultation_externe", "Centre hospitalier du Port", [7], "dr-vidal", "Taxi conventionné", "m.riou", ["Carte Vitale", "Ordonnances"], "confirme"),
    ("11-26 16:30", 60, "Rencontre avec la famille", "entretien", "Bureau de la cheffe de service", [5, 6], "c.aubert", None, None, [], "a_confirmer"),
    ("11-27 10:00", 60, "Retour d'hospitalisation : adaptation du poste", "entretien", "Atelier espaces verts", [10], "m.diouf", None, None, ["Compte rendu d'hospitalisation"], "a_confirmer"),
    ("11-27 15:00", 45, "Préparation de la retraite", "entretien", "Bureau de la coordinatrice", [21], "n.salou", None, None, [], "confirme"),
]

PRENOMS = ["Catherine", "Jean-Luc", "Brigitte", "Marc", "Annie", "Philippe", "Martine", "Alain", "Rozenn", "Bernard"]


def entourer(jeu, r, rang, chance):
    """Contacts, protection, person of trust and answers of a worker."""
    nom = r["nom_utilise"]
    prenom = PRENOMS[rang % len(PRENOMS)]
    lien = ("mère" if rang % 2 == 0 else "père") if r["date_naissance"] > "1985" else ("sœur" if rang % 2 == 0 else "frère")
    r["contacts"] = [{"role": "personne_a_prevenir", "civilite": "Mme" if rang % 2 == 0 else "M.", "nom": nom, "prenom": prenom, "lien": lien,
                      "telephone": jeu.telephone(rang, 0), "ordre_appel": 1, "appel_la_nuit": False}]
    if r["domicile"].startswith("Foyer"):
        r["contacts"].append({"role": "proche", "civilite": None, "nom": "Foyer Les Genêts", "prenom": None, "lien": "équipe du foyer",
                              "telephone": "02 61 91 20 40", "ordre_appel": 2, "appel_la_nuit": True})
    if rang in PROTECTION:
        nature, mandataire, lien, fin = PROTECTION[rang]
        r["mesure_protection"] = {"nature": nature, "mandataire": mandataire, "lien": lien, "date_fin": fin, "telephone": jeu.telephone(rang, 1)}
    c = r["contacts"][0]
    r["personne_de_confiance"] = {"designee": rang % 3 == 0}
    if rang % 3 == 0:
        r["personne_de_confiance"].update(nom="%s %s %s" % (c["civilite"], c["prenom"], c["nom"]), lien=c["lien"], telephone=c["telephone"])
    r["consentements"] = []
    if r["mes_statut"] == "ouvert" and r["date_entree"]:
        r["consentements"].append({"objet": "consultation_dmp", "reponse": "non_opposition", "recueillie_le": max(r["date_entree"], "2024-01-15"),
                                   "recueillie_par": "m.diouf"})
    if rang == 25:
        r["consentements"].append({"objet": "alimentation_dmp", "reponse": "opposition", "recueillie_le": "2025-06-02", "recueillie_par": "m.diouf"})
