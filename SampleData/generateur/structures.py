"""The nursing home, its staff, its boxes, and the people and places it writes to."""

from .commun import luhn, oid, rpps

EHPAD_FINESS = luhn("29990001")
EHPAD = {
    "nom": "EHPAD Les Tilleuls", "type": "ehpad", "finess": EHPAD_FINESS, "oid_ipp": oid("ipp", "tilleuls"),
    "adresse": {"numero": "4", "voie": "allée des Tilleuls", "code_postal": "29999", "commune": "PORT-KERMARIA"},
    "telephone": "01 99 00 10 00", "capacite": 86, "domaine_mss": "les-tilleuls.mssante.fr",
    "astreinte": [
        {"ordre": 1, "libelle": "Infirmière d'astreinte de nuit (territoire)", "telephone": "01 99 00 10 15"},
        {"ordre": 2, "libelle": "Cadre d'astreinte : Isabelle KERHOAS", "telephone": "06 39 98 10 02"},
        {"ordre": 3, "libelle": "Direction : François CARADEC", "telephone": "06 39 98 10 01"},
        {"ordre": 4, "libelle": "Médecin régulateur : le 15", "telephone": "15"},
    ],
}

UNITES = [("RDC", "Rez-de-chaussée", 1, 30), ("E1", "Étage 1", 101, 142), ("UP", "Unité protégée", 201, 214)]


def etablissement():
    """The establishment with its units and 86 rooms."""
    unites = [{"code": c, "nom": n} for c, n, _, _ in UNITES]
    chambres = [{"numero": "%03d" % i, "unite": c} for c, _, a, b in UNITES for i in range(a, b + 1)]
    return {"etablissement": dict(EHPAD, unites=unites, chambres=chambres)}


TOUTES = ["RDC", "E1", "UP"]

# identifiant, nom, prénom, civilité, rôle, libellé, rang RPPS or None, unités, code, nuit
_COMPTES = [
    ("c.morel", "MOREL", "Claire", "Mme", "aide_soignant", "aide-soignante de nuit", None, TOUTES, "210526", True),
    ("t.lebras", "LE BRAS", "Thomas", "M.", "aide_soignant", "aide-soignant de nuit", None, TOUTES, "4417", True),
    ("a.riviere", "RIVIÈRE", "Amélie", "Mme", "aide_soignant", "aide-soignante", None, ["RDC"], "8052", False),
    ("b.lossec", "LOSSEC", "Bruno", "M.", "aide_soignant", "aide-soignant", None, ["E1"], "3391", False),
    ("n.colin", "COLIN", "Nathalie", "Mme", "asg_amp", "assistante de soins en gérontologie", None, ["UP"], "7264", False),
    ("k.amrani", "AMRANI", "Karima", "Mme", "asg_amp", "accompagnante éducative et sociale", None, ["E1", "UP"], "1938", False),
    ("s.diallo", "DIALLO", "Seynabou", "Mme", "ide", "infirmière", 11, TOUTES, "5823", False),
    ("p.garnier", "GARNIER", "Paul", "M.", "ide", "infirmier", 12, TOUTES, "6140", False),
    ("l.postec", "POSTEC", "Lénaïg", "Mme", "ide", "infirmière", 13, ["RDC", "UP"], "9077", False),
    ("i.kerhoas", "KERHOAS", "Isabelle", "Mme", "idec", "infirmière coordinatrice", 14, TOUTES, "2716", False),
    ("m.tanguy", "TANGUY", "Mathilde", "Dr", "medecin_coordonnateur", "médecin coordonnateur", 15, TOUTES, "4685", False),
    ("h.abgrall", "ABGRALL", "Hervé", "Dr", "medecin_traitant", "médecin traitant", 21, TOUTES, "7509", False),
    ("l.berger", "BERGER", "Lucie", "Mme", "psychologue", "psychologue", 16, TOUTES, "3158", False),
    ("m.favennec", "FAVENNEC", "Maël", "M.", "kine_ergo", "ergothérapeute", 17, TOUTES, "6621", False),
    ("j.rolland", "ROLLAND", "Justine", "Mme", "animatrice", "animatrice", None, TOUTES, "5090", False),
    ("v.lemoine", "LEMOINE", "Véronique", "Mme", "secretaire", "secrétaire", None, TOUTES, "8413", False),
    ("f.caradec", "CARADEC", "François", "M.", "directeur", "directeur", None, TOUTES, "1277", False),
    ("e.formateur", "LE TALLEC", "Élise", "Mme", "formateur", "formatrice", None, TOUTES, "2468", False),
    ("admin", "ROUDAUT", "Gwenaël", "M.", "administrateur", "administrateur", None, [], "9301", False),
]

COMPTES = [dict(zip(("identifiant", "nom", "prenom", "civilite", "role", "libelle", "rpps", "unites", "code", "nuit"),
                    (i, n, p, c, r, lib, rpps(k) if k else None, u, code, nuit)))
           for i, n, p, c, r, lib, k, u, code, nuit in _COMPTES]

DOMAINE = "les-tilleuls.mssante.fr"
EQUIPE = "equipe.soins@" + DOMAINE
DIRECTION = "direction@" + DOMAINE
APP = "dui@" + DOMAINE


def _membres(lignes):
    return [{"identifiant": i, "lire": "l" in d, "traiter": "t" in d, "ecrire": "e" in d} for i, d in lignes]


def boites():
    """Boxes with their members: lire, traiter (take in charge, file), écrire (answer in the name of the box)."""
    soin = [("c.morel", "lt"), ("t.lebras", "lt"), ("a.riviere", "l"), ("b.lossec", "l"), ("n.colin", "l"),
            ("k.amrani", "l"), ("s.diallo", "lte"), ("p.garnier", "lte"), ("l.postec", "lte"), ("i.kerhoas", "lte"),
            ("m.tanguy", "lte"), ("h.abgrall", "lte"), ("l.berger", "l"), ("m.favennec", "l"), ("v.lemoine", "t"), ("e.formateur", "lte")]
    liste = [
        {"adresse": EQUIPE, "type": "ORG", "libelle": "EHPAD Les Tilleuls – Soins", "responsable": "i.kerhoas",
         "membres": _membres(soin)},
        {"adresse": DIRECTION, "type": "ORG", "libelle": "EHPAD Les Tilleuls – Administration", "responsable": "f.caradec",
         "membres": _membres([("f.caradec", "lte"), ("v.lemoine", "lte"), ("i.kerhoas", "l"), ("e.formateur", "lte")])},
    ]
    for c in COMPTES:
        if c["rpps"]:
            dom = "cabinet-abgrall.mssante.fr" if c["identifiant"] == "h.abgrall" else DOMAINE
            titre = "Dr_" if c["civilite"] == "Dr" else ""
            entite = "Cabinet Abgrall" if c["identifiant"] == "h.abgrall" else "EHPAD Les Tilleuls"
            liste.append({"adresse": adresse_pro(c, dom), "type": "PER",
                          "libelle": "%s%s_%s_%s" % (titre, c["prenom"], c["nom"], entite),
                          "titulaire": c["identifiant"], "membres": _membres([(c["identifiant"], "lte")])})
    liste.append({"adresse": APP, "type": "APP", "libelle": "EHPAD Les Tilleuls – Envois automatiques",
                  "responsable": "admin", "repondre_a": EQUIPE,
                  "membres": _membres([("i.kerhoas", "l"), ("admin", "t")])})
    return {"boites": liste}


def adresse_pro(compte, domaine=DOMAINE):
    """prenom.nom@domaine, without accent."""
    from .commun import limace
    return "%s.%s@%s" % (limace(compte["prenom"]), limace(compte["nom"]), domaine)


HOPITAL = luhn("29990010")

# clé, libellé, type de boîte, adresse, catégorie, structure, finess, téléphone, (civilité, prénom, nom, rang RPPS, J01) or None
_CORRESPONDANTS = [
    ("urgences", "CH du Port – Urgences", "ORG", "urgences@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", HOPITAL, "02 61 91 01 15", None),
    ("dr-martin", "Dr_Marie_MARTIN_CH du Port", "PER", "marie.martin@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", HOPITAL, "02 61 91 01 16", ("Dr", "Marie", "MARTIN", 31, "G15_10/SM26")),
    ("dr-petit", "Dr_Luc_PETIT_CH du Port", "PER", "luc.petit@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", HOPITAL, "02 61 91 01 20", ("Dr", "Luc", "PETIT", 32, "G15_10/SM04")),
    ("cardio", "CH du Port – Cardiologie", "ORG", "cardiologie@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", HOPITAL, "02 61 91 01 21", None),
    ("dr-roche", "Dr_Émilie_ROCHE_CH du Port", "PER", "emilie.roche@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", HOPITAL, "02 61 91 01 30", ("Dr", "Émilie", "ROCHE", 33, "G15_10/SM26")),
    ("geriatrie", "CH du Port – Court séjour gériatrique", "ORG", "geriatrie@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", HOPITAL, "02 61 91 01 31", None),
    ("dr-lebeau", "Dr_Simon_LEBEAU_CH du Port", "PER", "simon.lebeau@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", HOPITAL, "02 61 91 01 40", ("Dr", "Simon", "LEBEAU", 34, "G15_10/SM05")),
    ("neuro-chu", "CHU de Rivebelle – Unité neurovasculaire", "ORG", "unv@chu-rivebelle.mssante.fr", "hopital", "CHU de Rivebelle", luhn("29990011"), "02 61 91 02 00", None),
    ("dr-fontan", "Dr_Clémence_FONTAN_CHU de Rivebelle", "PER", "clemence.fontan@chu-rivebelle.mssante.fr", "hopital", "CHU de Rivebelle", luhn("29990011"), "02 61 91 02 01", ("Dr", "Clémence", "FONTAN", 35, "G15_10/SM32")),
    ("smr", "SMR de la Baie", "ORG", "secretariat@smr-baie.mssante.fr", "hopital", "SMR de la Baie", luhn("29990012"), "02 61 91 03 00", None),
    ("labo", "Labo Armor", "APP", "resultats@labo-armor.mssante.fr", "laboratoire", "Laboratoire Armor", luhn("29990020"), "02 61 91 04 00", ("Dr", "Anne", "LUCAS", 36, "G15_21/G")),
    ("biologiste", "Dr_Anne_LUCAS_Labo Armor", "PER", "anne.lucas@labo-armor.mssante.fr", "laboratoire", "Laboratoire Armor", luhn("29990020"), "02 61 91 04 01", ("Dr", "Anne", "LUCAS", 36, "G15_21/G")),
    ("imagerie", "Imagerie du Port", "APP", "comptes-rendus@imagerie-du-port.mssante.fr", "imagerie", "Imagerie du Port", luhn("29990021"), "02 61 91 05 00", ("Dr", "Olivier", "SERRE", 37, "G15_10/SM44")),
    ("pharmacie", "Pharmacie du Port", "ORG", "equipe@pharmacie-du-port.mssante.fr", "pharmacie", "Pharmacie du Port", luhn("29990022"), "02 61 91 06 00", ("Mme", "Hélène", "DARCEL", 38, "G15_21/A")),
    ("dr-abgrall", "Dr_Hervé_ABGRALL_Cabinet Abgrall", "PER", "herve.abgrall@cabinet-abgrall.mssante.fr", "medecin_traitant", "Cabinet Abgrall", None, "02 61 91 07 01", ("Dr", "Hervé", "ABGRALL", 21, "G15_10/SM26")),
    ("dr-nguyen", "Dr_Linh_NGUYEN_Maison de santé du Quai", "PER", "linh.nguyen@msp-du-quai.mssante.fr", "medecin_traitant", "Maison de santé du Quai", None, "02 61 91 07 02", ("Dr", "Linh", "NGUYEN", 22, "G15_10/SM26")),
    ("dr-keravec", "Dr_Catherine_KERAVEC_Maison de santé du Quai", "PER", "catherine.keravec@msp-du-quai.mssante.fr", "medecin_traitant", "Maison de santé du Quai", None, "02 61 91 07 03", ("Dr", "Catherine", "KERAVEC", 23, "G15_10/SM26")),
    ("dr-morisseau", "Dr_Julien_MORISSEAU_Cabinet des Halles", "PER", "julien.morisseau@cabinet-halles.mssante.fr", "medecin_traitant", "Cabinet des Halles", None, "02 61 91 07 04", ("Dr", "Julien", "MORISSEAU", 24, "G15_10/SM53")),
    ("dr-benali", "Dr_Aïcha_BENALI_Cabinet des Halles", "PER", "aicha.benali@cabinet-halles.mssante.fr", "medecin_traitant", "Cabinet des Halles", None, "02 61 91 07 05", ("Dr", "Aïcha", "BENALI", 25, "G15_10/SM53")),
    ("dermato", "Dr_Sophie_AUBRY_Dermatologie", "PER", "sophie.aubry@dermato-aubry.mssante.fr", "specialiste", "Cabinet de dermatologie Aubry", None, "02 61 91 08 00", ("Dr", "Sophie", "AUBRY", 41, "G15_10/SM15")),
    ("ophtalmo", "Dr_Renaud_CHEVALIER_Centre de la vue", "PER", "renaud.chevalier@centre-vue.mssante.fr", "specialiste", "Centre de la vue", None, "02 61 91 08 10", ("Dr", "Renaud", "CHEVALIER", 42, "G15_10/SM38")),
    ("kine", "Yann_LE HENAFF_Kinésithérapie", "PER", "yann.le-henaff@kine-lehenaff.mssante.fr", "kinesitherapeute", "Cabinet de kinésithérapie Le Hénaff", None, "02 61 91 09 00", ("M.", "Yann", "LE HÉNAFF", 43, "G15_70")),
    ("orthophoniste", "Camille_ROY_Orthophonie", "PER", "camille.roy@ortho-roy.mssante.fr", "orthophoniste", "Cabinet d'orthophonie Roy", None, "02 61 91 09 10", ("Mme", "Camille", "ROY", 44, "G15_91")),
    ("podologue", "Nicolas_FAURE_Podologie", "PER", "nicolas.faure@podo-faure.mssante.fr", "pedicure_podologue", "Cabinet de podologie Faure", None, "02 61 91 09 20", ("M.", "Nicolas", "FAURE", 45, "G15_80")),
    ("dentiste", "Dr_Paola_RICCI_Cabinet dentaire", "PER", "paola.ricci@dentaire-ricci.mssante.fr", "chirurgien_dentiste", "Cabinet dentaire Ricci", None, "02 61 91 09 30", ("Dr", "Paola", "RICCI", 46, "G15_40")),
    ("pasa", "PASA Les Embruns", "ORG", "pasa@les-embruns.mssante.fr", "esms", "EHPAD Les Embruns – PASA", luhn("29990030"), "02 61 91 10 00", None),
    ("embruns", "EHPAD Les Embruns – Soins", "ORG", "soins@les-embruns.mssante.fr", "esms", "EHPAD Les Embruns", luhn("29990030"), "02 61 91 10 01", None),
    ("ssiad", "SSIAD du Littoral", "ORG", "coordination@ssiad-littoral.mssante.fr", "esms", "SSIAD du Littoral", luhn("29990031"), "02 61 91 10 10", None),
    ("hdj", "HAD des Estuaires", "ORG", "coordination@had-estuaires.mssante.fr", "hopital", "HAD des Estuaires", luhn("29990032"), "02 61 91 10 20", None),
    ("emsp", "Équipe mobile de soins palliatifs – CH du Port", "ORG", "emsp@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", HOPITAL, "02 61 91 01 50", None),
    ("hygiene", "Équipe mobile d'hygiène – CH du Port", "ORG", "emh@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", HOPITAL, "02 61 91 01 51", None),
    ("mdph", "MDPH", "ORG", "contact@mdph-littoral.mssante.fr", "mdph", "MDPH du Littoral", luhn("29990040"), "02 61 91 11 00", None),
    ("dac", "DAC Littoral – appui à la coordination", "ORG", "appui@dac-littoral.mssante.fr", "coordination", "DAC Littoral", luhn("29990041"), "02 61 91 11 10", None),
    ("dgs", "Direction générale de la santé", "APP", "dgs-urgent@diffusion-sante.mssante.fr", "institution", "Direction générale de la santé", None, "01 99 00 90 00", None),
    ("ars", "ARS – Veille sanitaire", "ORG", "alerte@ars-littoral.mssante.fr", "institution", "Agence régionale de santé", None, "01 99 00 90 10", None),
    ("cegidd", "Centre de vaccination du Port", "ORG", "vaccination@ch-du-port.mssante.fr", "hopital", "Centre hospitalier du Port", HOPITAL, "02 61 91 01 60", None),
]


def correspondants():
    """Correspondents of the address book; the key is used by messages, residents and appointments."""
    liste = []
    for cle, libelle, genre, adresse, categorie, structure, finess, tel, pro in _CORRESPONDANTS:
        c = {"cle": cle, "libelle": libelle, "type": genre, "adresse": adresse, "categorie": categorie,
             "structure": structure, "finess": finess, "telephone": tel}
        if pro:
            c.update(civilite=pro[0], prenom=pro[1], nom=pro[2], rpps=rpps(pro[3]), specialite=pro[4])
        liste.append(c)
    liste.append({"cle": "tribunal", "libelle": "Tribunal – juge des contentieux de la protection", "type": "aucune",
                  "categorie": "justice", "structure": "Tribunal de proximité du Littoral", "telephone": "01 99 00 91 00",
                  "note": "Non éligible à MSSanté : courrier postal."})
    liste.append({"cle": "ambulances", "libelle": "Ambulances de la Côte", "type": "aucune", "categorie": "transport",
                  "structure": "Ambulances de la Côte", "telephone": "02 61 91 12 00"})
    return liste


CORRESPONDANTS = {c["cle"]: c for c in correspondants()}
