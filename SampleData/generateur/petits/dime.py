"""DIME « Les Courlis »: the house, its staff, its correspondents and its 32 children, most of them minors."""

from ..commun import luhn, oid
from .dime_courrier import messages, pieces  # noqa: F401

PREFIXE = "C"
LIEU = ("SA16", "Etablissement pour personnes handicapées", "ESSMS", "Etablissement ou Service Social ou Médico-Social")
MAISON = {
    "nom": "DIME Les Courlis", "type": "dime", "finess": luhn("29990051"), "oid_ipp": oid("ipp", "courlis"),
    "adresse": {"numero": "3", "voie": "chemin des Dunes", "code_postal": "29999", "commune": "RIVEBELLE"},
    "telephone": "01 99 00 30 00", "capacite": 36, "domaine_mss": "les-courlis.mssante.fr",
}
UNITES = [("PE", "Les Bernaches (6-10 ans)"), ("MO", "Les Sternes (11-14 ans)"), ("GR", "Les Goélands (15-20 ans)"), ("SE", "Accompagnement à l'école")]

# identifiant, nom, prénom, civilité, rôle, libellé, rang RPPS or None, unités (* all), code
COMPTES = [
    ("f.leroux", "LE ROUX", "Fabienne", "Mme", "directeur", "directrice", None, "*", "1561"),
    ("o.bihan", "BIHAN", "Olivier", "M.", "chef_de_service", "chef de service", None, "*", "2672"),
    ("l.carre", "CARRÉ", "Léa", "Mme", "educateur", "éducatrice spécialisée", None, ["PE"], "3783"),
    ("j.pennec", "PENNEC", "Julien", "M.", "educateur", "éducateur spécialisé", None, ["MO", "GR"], "4894"),
    ("a.sow", "SOW", "Aïssatou", "Mme", "educateur", "éducatrice, accompagnement à l'école", None, ["SE"], "5905"),
    ("t.magueur", "MAGUEUR", "Tanguy", "M.", "moniteur_atelier", "éducateur technique, atelier bois", None, ["GR"], "6016"),
    ("c.lagadec", "LAGADEC", "Camille", "Mme", "psychologue", "psychologue", 401, "*", "7127"),
    ("b.autret", "AUTRET", "Béatrice", "Mme", "ide", "infirmière", 402, "*", "8238"),
    ("r.thomas", "THOMAS", "Rémi", "M.", "kine_ergo", "ergothérapeute", 403, "*", "9349"),
    ("s.moal", "MOAL", "Sophie", "Mme", "secretaire", "secrétaire", None, "*", "1458"),
    ("e.formateur", "LE TALLEC", "Élise", "Mme", "formateur", "formatrice", None, "*", "2468"),
    ("admin", "ROUDAUT", "Gwenaël", "M.", "administrateur", "administrateur", None, [], "9301"),
]
# partie locale, type, libellé, responsable, membres (l lire, t traiter, e écrire)
BOITES = [
    ("equipe", "ORG", "DIME Les Courlis – Équipe", "o.bihan",
     [("o.bihan", "lte"), ("l.carre", "lte"), ("j.pennec", "lte"), ("a.sow", "lte"), ("b.autret", "lte"), ("c.lagadec", "l"), ("r.thomas", "l"),
      ("t.magueur", "l"), ("s.moal", "t")]),
    ("sante", "ORG", "DIME Les Courlis – Santé", "b.autret", [("b.autret", "lte"), ("r.thomas", "l"), ("c.lagadec", "l"), ("s.moal", "t")]),
    ("direction", "ORG", "DIME Les Courlis – Direction", "f.leroux", [("f.leroux", "lte"), ("s.moal", "lte"), ("o.bihan", "lte")]),
]
NOMINATIVES = ["b.autret", "c.lagadec", "r.thomas", "o.bihan"]
TRAITANTS = ["dr-lozach", "dr-samson", "dr-keita"]

# clé, libellé, type de boîte, adresse, catégorie, structure, téléphone, (civilité, prénom, nom, rang RPPS, J01)
CORRESPONDANTS = [
    ("dr-lozach", "Dr_Yves_LOZACH_Cabinet de la Halle", "PER", "yves.lozach@cabinet-halle.mssante.fr", "medecin_traitant", "Cabinet de la Halle", "02 61 91 20 01", ("Dr", "Yves", "LOZACH", 311, "G15_10/SM53")),
    ("dr-samson", "Dr_Claire_SAMSON_Cabinet de la Halle", "PER", "claire.samson@cabinet-halle.mssante.fr", "medecin_traitant", "Cabinet de la Halle", "02 61 91 20 02", ("Dr", "Claire", "SAMSON", 312, "G15_10/SM53")),
    ("dr-keita", "Dr_Ibrahim_KEITA_Maison de santé des Dunes", "PER", "ibrahim.keita@msp-dunes.mssante.fr", "medecin_traitant", "Maison de santé des Dunes", "02 61 91 20 03", ("Dr", "Ibrahim", "KEITA", 313, "G15_10/SM26")),
    ("dr-vidal", "Dr_Agnès_VIDAL_CH du Port", "PER", "agnes.vidal@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", "02 61 91 20 10", ("Dr", "Agnès", "VIDAL", 314, "G15_10/SM32")),
    ("dr-ober", "Dr_Lise_OBER_CH du Port", "PER", "lise.ober@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", "02 61 91 30 10", ("Dr", "Lise", "OBER", 411, "G15_10/SM26")),
    ("cmpea", "CMP enfants de Rivebelle", "ORG", "cmp-enfants@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", "02 61 91 30 11", None),
    ("urgences", "CH du Port – Urgences pédiatriques", "ORG", "urgences.pediatriques@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", "02 61 91 30 12", None),
    ("orthophoniste", "Maud_KERVERN_Orthophonie", "PER", "maud.kervern@ortho-kervern.mssante.fr", "orthophoniste", "Cabinet d'orthophonie Kervern", "02 61 91 30 20", ("Mme", "Maud", "KERVERN", 412, "G15_91")),
    ("kine", "Noé_LE BARS_Kinésithérapie", "PER", "noe.le-bars@kine-lebars.mssante.fr", "kinesitherapeute", "Cabinet de kinésithérapie Le Bars", "02 61 91 30 21", ("M.", "Noé", "LE BARS", 413, "G15_70")),
    ("labo", "Laboratoire du Littoral", "APP", "resultats@labo-littoral.mssante.fr", "laboratoire", "Laboratoire du Littoral", "02 61 91 20 20", ("Dr", "Nora", "HAMDI", 316, "G15_21/G")),
    ("genets", "MECS Les Genêts", "ORG", "equipe@mecs-genets.mssante.fr", "esms", "MECS Les Genêts", "02 61 91 30 30", None),
    ("ase", "Aide sociale à l'enfance du Littoral", "ORG", "ase@departement-littoral.mssante.fr", "esms", "Département du Littoral", "02 61 91 30 31", None),
    ("camsp", "CAMSP du Littoral", "ORG", "equipe@camsp-littoral.mssante.fr", "esms", "CAMSP du Littoral", "02 61 91 30 32", None),
    ("ajoncs", "ESAT Les Ajoncs – Accompagnement", "ORG", "accompagnement@les-ajoncs.mssante.fr", "esms", "ESAT Les Ajoncs", "01 99 00 20 00", None),
    ("mdph", "MDPH", "ORG", "contact@mdph-littoral.mssante.fr", "mdph", "MDPH du Littoral", "02 61 91 11 00", None),
    ("scolaire", "Infirmière scolaire, collège du Phare", "PER", "rose.guillou@education-littoral.mssante.fr", "education", "Collège du Phare", "02 61 91 30 40", ("Mme", "Rose", "GUILLOU", 414, "G15_60")),
    ("juge", "Tribunal pour enfants du Littoral", "aucune", "", "justice", "Tribunal pour enfants du Littoral", "01 99 00 91 10", None),
]

# nom de naissance ; nom utilisé ; prénoms ; prénom utilisé ; sexe ; naissance ; commune ; statut ; groupe ; entrée (vide : candidat) ; domicile
GENS = """
LE BERRE;=;Adrien Paul;=;M;2016-04-05;29232;V;PE;2026-11-02;F
KERGOAT;=;Inès;=;F;2018-01-22;29019;Q;PE;2025-09-01;F
MARTIN;=;Lucas;=;M;2017-06-14;29151;Q;PE;2024-09-02;F
MARTIN;=;Lukas Émile;=;M;2017-06-24;35238;Q;PE;2025-01-06;F
GUILLOU;=;Rose Marie;Rose;F;2019-03-30;29039;Q;PE;2025-09-01;F
HASCOËT;=;Nolan;=;M;2016-10-11;29232;Q;PE;2023-09-04;M
BENALI;=;Yanis;=;M;2018-08-08;59350;Q;PE;2025-03-03;F
JÉZÉQUEL;=;Lina;=;F;2017-12-01;22278;Q;PE;2024-09-02;F
LE MOAL;=;Ewen;=;M;2019-09-19;29105;R;PE;2026-09-01;F
STEPHAN;=;Manon;=;F;2014-02-17;29046;Q;MO;2021-09-01;F
STEPHAN;=;Malo;=;M;2014-02-17;29046;Q;MO;2021-09-01;F
OLIVIER;=;Titouan;=;M;2013-05-09;29103;Q;MO;2020-09-01;F
RICHARD;=;Léa Camille;=;F;2012-11-23;44143;Q;MO;2019-09-02;M
DIOP;=;Moussa;=;M;2013-07-02;93066;Q;MO;2024-01-08;F
GOURVIL;=;Anaëlle;=;F;2014-08-28;29220;Q;MO;2022-09-01;F
ROUÉ;=;Mathis;=;M;2012-04-16;29075;Q;MO;2020-01-06;A
SALIOU;=;Jade;=;F;2013-12-12;29042;Q;MO;2023-09-04;F
LE DREZEN;=;Tom;=;M;2014-06-06;29026;Q;MO;2024-09-02;F
PERROT;=;Clara;=;F;2009-01-27;22050;Q;GR;2016-09-01;F
FLOC'H;=;Enzo;=;M;2010-03-15;29019;Q;GR;2018-09-03;M
CORRE;=;Élise;=;F;2008-12-20;56162;Q;GR;2017-09-04;F
NÉDÉLEC;=;Gabin;=;M;2009-07-07;29019;Q;GR;2019-09-02;F
THÉPAUT;=;Maëlys;=;F;2010-10-30;29232;Q;GR;2020-09-01;F
PRAT;=;Lucie;=;F;2005-06-21;29039;Q;GR;2014-09-01;F
LE GUEN;=;Corentin;=;M;2006-02-03;29151;Q;GR;2015-09-01;A
ARZEL;=;Noa;=;F;2015-05-18;29103;Q;SE;2024-09-02;F
BODIOU;=;Nino;=;M;2014-09-25;29232;Q;SE;2023-09-04;F
COSQUER;=;Louise;=;F;2013-03-03;29039;Q;SE;2025-01-06;F
DANIEL;=;Hugo;=;M;2012-06-29;56121;Q;SE;2022-09-01;F
DANIELLOU;=;Hugo Yves;=;M;2012-07-29;56121;Q;SE;2024-09-02;F
MADEC;=;Zoé;=;F;2016-01-10;29220;P;SE;2026-11-16;F
TRAN;=;Émy;=;F;2017-03-21;75114;Q;PE;;F
"""
DOMICILES = {"M": "MECS Les Genêts, 14 rue du Lavoir, 29999 RIVEBELLE", "A": "Famille d'accueil, 5 rue du Phare, 29999 PORT-KERMARIA"}
RESSEMBLANTS = {3, 4, 10, 11, 29, 30}
ETATS = {
    13: ("hospitalise", "2026-11-22T17:40", "Pédiatrie, Centre hospitalier du Port", None),
    22: ("absent_vacances", "2026-11-20T16:00", "Chez son père", "2026-11-24T08:45"),
    18: ("sortie_temporaire", "2026-11-23T08:00", "Rendez-vous au CMP enfants", "2026-11-23T11:00"),
}
ALLERGIES = {2: [("Arachide", "urticaire, trousse d'urgence dans le sac")], 14: [("Œuf", "éviction à la cantine")], 20: [("Amoxicilline", "éruption")],
             27: [("Lait de vache", "vomissements")]}
REGIMES = {2: "sans arachide", 7: "sans porc", 14: "sans œuf", 27: "sans lait", 12: "textures lisses"}
ALERTES = {
    1: [("Premières semaines : peut chercher à rejoindre le portail", "quotidien")],
    2: [("Trousse d'urgence à emporter à chaque sortie", "quotidien")],
    6: [("Crises d'épilepsie, protocole à l'infirmerie", "soins"), ("Casque pour la récréation", "quotidien")],
    8: [("Ne parle pas, utilise un classeur d'images", "quotidien")],
    12: [("Mange des textures lisses, toujours accompagné", "quotidien")],
    13: [("Droit de visite du père suspendu", "quotidien")],
    16: [("Traitement à 12 h devant l'infirmière", "soins")],
    20: [("Sorties seulement avec la MECS", "quotidien")],
    23: [("Malentendante, appareillée des deux côtés", "quotidien")],
    25: [("Majeur : répond pour lui-même", "quotidien")],
    31: [("Identité à confirmer", "quotidien")],
}
ESPACES = {2: "ouvert", 6: "ouvert", 10: "ouvert", 12: "ouvert", 15: "ouvert", 16: "exclu", 19: "ouvert", 20: "exclu", 24: "ouvert", 28: "ferme"}
# What falls due: nature, precision, day, who noted it, when.
ECHEANCES = {
    2: [("orientation", "DIME, notification de la MDPH", "2027-03-31", "s.moal", "2026-09-02T10:00")],
    3: [("projet", None, "2026-11-20", "o.bihan", "2025-11-20T17:00")],
    4: [("orientation", "DIME, notification de la MDPH", "2028-08-31", "s.moal", "2025-09-03T10:20")],
    5: [("compte_rendu", None, "2026-12-11", "o.bihan", "2026-06-11T16:00")],
    6: [("projet", None, "2026-12-18", "o.bihan", "2025-12-18T16:30")],
}

HABITUDES = {
    1: ["Aime les trains, se calme avec son livre", "Repas au calme, en bout de table"],
    8: ["Montre l'image « pause » quand c'est trop bruyant"],
    12: ["Fauteuil moulé, installation revue chaque trimestre"],
    16: ["Passe le week-end dans sa famille d'accueil"],
    21: ["Prépare un stage de cuisine"],
    24: ["Souhaite un stage à l'ESAT Les Ajoncs"],
}
MOTIF_ANNULATION = "Annulé par le praticien"
JUGE = "juge des enfants du Littoral"
GENETS = "MECS Les Genêts"
DEPARTEMENT = "Département du Littoral (ASE)"
# rang : (titulaire 0 mère, 1 père) → nature, depuis, jusqu'au, décidée par, au profit de
MESURES = {
    6: {0: ("placement", "2025-06-16", "2027-06-15", JUGE, GENETS), 1: ("placement", "2025-06-16", "2027-06-15", JUGE, GENETS)},
    13: {0: ("placement", "2024-02-05", "2027-02-04", JUGE, GENETS), 1: ("retrait", "2025-11-10", None, "tribunal judiciaire du Littoral", "")},
    16: {0: ("delegation", "2023-03-01", None, "juge aux affaires familiales du Littoral", DEPARTEMENT),
         1: ("delegation", "2023-03-01", None, "juge aux affaires familiales du Littoral", DEPARTEMENT)},
    20: {0: ("delegation_partielle", "2026-01-12", "2028-01-11", "juge aux affaires familiales du Littoral", DEPARTEMENT),
         1: ("retrait_partiel", "2026-01-12", None, "tribunal judiciaire du Littoral", "")},
    27: {1: ("placement", "2024-09-02", "2026-08-31", JUGE, GENETS)},
}
SEULE = {5, 14, 30}
MERES = ["Anne", "Karine", "Julie", "Fatima", "Gaëlle", "Élodie", "Sandra", "Nolwenn", "Sabrina", "Claire"]
PERES = ["David", "Yann", "Mehdi", "Erwan", "Nicolas", "Cédric", "Loïc", "Ludovic", "Stéphane", "Hervé"]

# jour 0 = lundi, début, durée, titre, type, lieu, rangs, groupe, professionnel
HEBDO = [
    (0, "09:00", 45, "Accueil et emploi du temps en images", "groupe", "Salle des Bernaches", [], "PE", "l.carre"),
    (0, "14:00", 45, "Orthophonie", "orthophonie", "Cabinet d'orthophonie Kervern", [8], None, "orthophoniste"),
    (1, "09:30", 60, "Classe externée", "ecole", "École du Phare", [10, 11, 15], None, "a.sow"),
    (1, "13:45", 45, "Ergothérapie", "ergotherapie", "Salle d'ergothérapie", [12], None, "r.thomas"),
    (2, "10:00", 90, "Piscine", "sortie", "Piscine de Rivebelle", [], "MO", "j.pennec"),
    (2, "14:00", 60, "Kinésithérapie", "kine", "Salle de motricité", [12], None, "kine"),
    (3, "10:00", 120, "Atelier bois", "atelier", "Atelier", [19, 21, 22, 24], None, "t.magueur"),
    (3, "13:30", 90, "Réunion d'équipe", "reunion", "Salle de réunion", [], None, "o.bihan"),
    (4, "09:30", 45, "Entretien", "entretien", "Bureau de la psychologue", [23], None, "c.lagadec"),
    (4, "14:00", 60, "Goûter des familles", "famille", "Salle des Bernaches", [], "PE", "l.carre"),
]
# moment, durée, titre, type, lieu, rangs, professionnel, transport, accompagnant, à apporter, état
PONCTUELS = [
    ("11-16 14:00", 60, "Accueil de Zoé et de sa famille", "admission", "Bureau du chef de service", [31], "o.bihan", None, None, ["Titre d'identité", "Carnet de santé"], "confirme"),
    ("11-18 10:30", 45, "Équipe de suivi de la scolarisation", "reunion", "École du Phare", [26], "a.sow", None, None, [], "confirme"),
    ("11-20 09:00", 30, "Prise de sang", "soins", "Infirmerie", [16], "b.autret", None, None, [], "annule"),
    ("11-23 10:00", 45, "Consultation, CMP enfants", "consultation_externe", "CMP enfants de Rivebelle", [18], "cmpea", "Taxi conventionné", "j.pennec", ["Carnet de santé"], "confirme"),
    ("11-23 16:30", 60, "Projet personnalisé : rencontre avec les parents", "projet", "Bureau du chef de service", [1], "o.bihan", None, None, ["Proposition de projet"], "a_confirmer"),
    ("11-24 11:00", 60, "Visite à l'hôpital", "visite", "Pédiatrie, CH du Port", [13], "b.autret", "Véhicule de l'établissement", "l.carre", [], "a_confirmer"),
    ("11-25 14:00", 45, "Neuropédiatrie, CH du Port", "consultation_externe", "Centre hospitalier du Port", [6], "dr-vidal", "Taxi conventionné", "MECS Les Genêts", ["Carnet de crises", "Ordonnances"], "confirme"),
    ("11-26 09:30", 60, "Synthèse avec la MECS et l'ASE (visioconférence)", "reunion", "Salle de réunion", [6, 20], "ase", None, None, ["Rapport d'évolution"], "confirme"),
    ("11-27 10:00", 45, "Visite de l'ESAT Les Ajoncs", "visite", "ESAT Les Ajoncs", [24], "ajoncs", "Véhicule de l'établissement", "t.magueur", [], "a_confirmer"),
    ("11-27 17:00", 60, "Conseil de la vie sociale", "reunion", "Salle de réunion", [], "f.leroux", None, None, [], "confirme"),
]


def _titulaire(jeu, r, rang, qui):
    nom = r["nom_naissance"] if qui else (r["nom_utilise"] if rang % 4 else "LE GALL")
    prenom = (PERES if qui else MERES)[rang % 10]
    t = {"nom": "%s %s %s" % ("M." if qui else "Mme", prenom, nom), "lien": "père" if qui else "mère", "telephone": jeu.telephone(rang, qui)}
    if qui in MESURES.get(rang, {}):
        nature, depuis, fin, juge, profit = MESURES[rang][qui]
        t["mesure"] = {"nature": nature, "depuis": depuis, "jusqu_au": fin, "decidee_par": juge, "au_profit_de": profit or None}
    return t


def entourer(jeu, r, rang, chance):
    """Holders of parental authority, contacts and answers of a child; two are of age."""
    parents = [_titulaire(jeu, r, rang, q) for q in ((0,) if rang in SEULE else (0, 1))]
    mineur = r["date_naissance"] > "2008-11-23"
    r["autorite_parentale"] = parents if mineur else None
    r["contacts"] = []
    if r["domicile"].startswith("MECS"):
        r["contacts"].append({"role": "personne_a_prevenir", "civilite": None, "nom": GENETS, "prenom": None, "lien": "équipe de permanence",
                              "telephone": "02 61 91 30 30", "ordre_appel": 1, "appel_la_nuit": True})
    elif r["domicile"].startswith("Famille"):
        r["contacts"].append({"role": "personne_a_prevenir", "civilite": "Mme", "nom": "LE STUM", "prenom": "Annie", "lien": "assistante familiale",
                              "telephone": jeu.telephone(rang, 5), "ordre_appel": 1, "appel_la_nuit": True})
    for t in parents:
        if (t.get("mesure") or {}).get("nature") in ("retrait", "retrait_partiel"):
            continue
        civilite, prenom, nom = t["nom"].split(" ", 2)
        r["contacts"].append({"role": "proche" if r["contacts"] else "personne_a_prevenir", "civilite": civilite, "nom": nom, "prenom": prenom,
                              "lien": t["lien"], "telephone": t["telephone"], "ordre_appel": len(r["contacts"]) + 1, "appel_la_nuit": False})
    if rang == 25:
        r["mesure_protection"] = {"nature": "curatelle", "mandataire": "Mme Annie LE STUM", "lien": "assistante familiale", "date_fin": "2029-02-02",
                                  "telephone": jeu.telephone(rang, 6)}
    r["personne_de_confiance"] = {"designee": False}
    r["consentements"] = []
    if r["mes_statut"] == "ouvert" and r["date_entree"]:
        qui = "%s, %s" % (parents[0]["nom"], parents[0]["lien"]) if mineur else None
        r["consentements"].append({"objet": "consultation_dmp", "reponse": "non_opposition", "recueillie_le": max(r["date_entree"], "2024-02-01"),
                                   "recueillie_par": "b.autret", "titulaire": qui})
    if rang == 10:
        pere = "%s, %s" % (parents[1]["nom"], parents[1]["lien"])
        r["consentements"].append({"objet": "consultation_dmp", "reponse": "opposition", "recueillie_le": "2026-10-12", "recueillie_par": "b.autret",
                                   "titulaire": pere})
