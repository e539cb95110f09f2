"""Residents: the table, completed with what is particular and with credible surroundings."""

from .commun import OID_INS_TEST, alea, matricule, rniv
from .details_residents import ALERTES, ALERTES_DU_QUOTIDIEN, ALLERGIES, ANTECEDENTS, ETATS, HABITUDES, PROTECTION, REPAS
from .rubriques import echeances, rubriques
from .structures import CORRESPONDANTS, UNITES
from .table_residents import COMMUNES, TABLE

STATUTS = {"Q": "qualifiee", "V": "validee", "R": "recuperee", "P": "provisoire"}
TRAITANTS = ["dr-abgrall", "dr-nguyen", "dr-keravec", "dr-morisseau", "dr-benali"]
FIXES_TRAITANT = {"012": "dr-abgrall", "112": "dr-nguyen", "017": "dr-abgrall", "022": "dr-keravec", "203": "dr-nguyen", "121": "dr-abgrall"}
FILS = ["Jean-Marc", "Philippe", "Alain", "Bruno", "Éric", "Pascal", "Didier", "Loïc", "Christophe", "Ronan"]
FILLES = ["Catherine", "Martine", "Brigitte", "Nathalie", "Florence", "Sylvie", "Valérie", "Anne", "Gaëlle", "Isabelle"]
AUTRES = ["LE GUILLOU", "BERNARD", "CREN", "PETITJEAN", "LE STER", "ROUSSEAU", "KERVERN", "BLANCHARD", "TALEC", "DURAND"]


def unite_de(chambre):
    """The unit of a room."""
    n = int(chambre)
    return next(c for c, _, a, b in UNITES if a <= n <= b)


def telephone(*cle):
    """A mobile or fixed number within the ranges kept for fiction."""
    r = alea("tel", *cle)
    if r.random() < 0.7:
        return "06 39 98 %02d %02d" % (r.randrange(100), r.randrange(100))
    return "02 61 91 %02d %02d" % (r.randrange(20, 100), r.randrange(100))


def _contacts(r, rang):
    chance = alea("contacts", rang)
    nom = r["nom_utilise"]
    liste = []
    combien = chance.choice([1, 2, 2, 2, 3, 3])
    liens = ["fille", "fils", "fille", "fils", "nièce", "neveu", "amie"]
    chance.shuffle(liens)
    for i in range(combien):
        lien = liens[i]
        femme = lien in ("fille", "nièce", "amie")
        prenom = chance.choice(FILLES if femme else FILS)
        famille = nom if lien == "fils" or (lien == "fille" and chance.random() < 0.4) else chance.choice(AUTRES)
        liste.append({"role": "personne_a_prevenir" if i == 0 else "proche", "civilite": "Mme" if femme else "M.",
                      "nom": famille, "prenom": prenom, "lien": lien, "telephone": telephone(rang, i),
                      "ordre_appel": i + 1, "appel_la_nuit": chance.random() < 0.6})
    return liste


def _directives(rang, chambre, entree):
    chance = alea("directives", rang)
    if chambre == "012":
        return {"presentes": True, "date": "2025-01-20", "lieu": "Dossier, onglet Documents, et DMP"}
    if chance.random() < 0.45:
        annee = chance.randrange(2019, 2027)
        mois = chance.randrange(1, 11)
        lieu = chance.choice(["Classeur des urgences, infirmerie", "Dossier, onglet Documents", "DMP", "Chez la personne de confiance"])
        return {"presentes": True, "date": "%d-%02d-%02d" % (annee, mois, chance.randrange(1, 28)), "lieu": lieu}
    donnee = "2026-%02d-%02d" % (chance.randrange(1, 11), chance.randrange(1, 28))
    return {"presentes": False, "information_donnee_le": max(donnee, entree)}


def _identite(champs):
    ch, naissance_nom, utilise, prenoms, prenom, sexe, date, cog, statut, gir, entree = champs
    premier = prenoms if prenoms.startswith("Maria da") else prenoms.split()[0]
    premier = "Maria" if premier.startswith("Maria da") else premier
    return {
        "nom_naissance": rniv(naissance_nom), "prenoms_naissance": rniv(prenoms), "premier_prenom": rniv(premier),
        "nom_utilise": naissance_nom if utilise == "=" else utilise,
        "prenom_utilise": premier if prenom == "=" else prenom,
        "civilite": "Mme" if sexe == "F" else "M.", "sexe": sexe, "date_naissance": date,
        "code_lieu_naissance": cog, "lieu_naissance": COMMUNES[cog],
    }


def _ins(rang, champs):
    ch, statut = champs[0], champs[8]
    if statut not in "QR":
        return None
    provisoire = ch == "210"
    numero = matricule(champs[5], champs[6], champs[7], 20 + (rang * 37) % 900, provisoire)
    return {"matricule": numero, "oid": OID_INS_TEST}


def _mes(chance, statut, chambre):
    if statut != "Q":
        return "inconnu"
    fixes = {"012": "ouvert", "112": "ouvert", "017": "ouvert", "121": "ouvert", "016": "ouvert", "018": "ouvert",
             "026": "ouvert", "129": "ouvert"}
    return fixes.get(chambre) or chance.choice(["ouvert"] * 7 + ["ferme", "ferme", "oppose"])


def _un(rang, ligne):
    champs = ligne.split(";")
    ch, statut, gir, entree = champs[0], champs[8], int(champs[9]), champs[10]
    chance = alea("resident", rang)
    r = {"ipp": "T%05d" % (10001 + rang * 7)}
    r.update(_identite(champs))
    r["ins"] = _ins(rang, champs)
    r["statut_identite"] = STATUTS[statut]
    r["attributs_identite"] = ["homonyme"] if ch in ("005", "006", "009", "010", "112", "203", "008", "001", "002") else None
    r.update(chambre=ch, unite=unite_de(ch), date_entree=entree)
    etat = ETATS.get(ch)
    r["etat"] = etat[0] if etat else "present"
    if etat:
        r["absence"] = {"depuis": etat[1], "lieu": etat[2], "retour_prevu": etat[3]}
    r["gir"] = gir
    r["gir_evalue_le"] = max(entree, "2026-%02d-%02d" % (chance.randrange(1, 11), chance.randrange(1, 28)))
    r["allergies"] = [{"substance": s, "reaction": x} for s, x in ALLERGIES.get(ch, [])]
    regime, texture, boissons = REPAS.get(ch, ("normal", "normale", None))
    r.update(regime=regime, texture=texture, boissons=boissons, alertes=[{"texte": t, "portee": "quotidien" if t in ALERTES_DU_QUOTIDIEN else "soins"} for t in ALERTES.get(ch, [])])
    r["antecedents"] = ANTECEDENTS.get(ch, [])
    r["directives_anticipees"] = _directives(rang, ch, entree)
    cle = FIXES_TRAITANT.get(ch) or TRAITANTS[rang % 5]
    mt = CORRESPONDANTS[cle]
    r["medecin_traitant"] = {"correspondant": cle, "nom": "Dr %s %s" % (mt["prenom"], mt["nom"]), "telephone": mt["telephone"]}
    _entourage(r, rang, ch, chance)
    r["mes_statut"] = _mes(chance, statut, ch)
    r["consentements"] = _consentements(ch, r)
    r["habitudes_de_vie"] = HABITUDES.get(ch, [])
    r["rubriques"] = rubriques(r, rang)
    r["echeances"] = echeances(r, rang)
    return r


def _consentements(ch, r):
    """What the person answered: objections, and that she was told that her DMP is read."""
    if ch == "119":
        return [_reponse("messagerie_usager", "opposition", "2026-03-02", "i.kerhoas")]
    if ch == "206":
        return [_reponse("echange_professionnels", "opposition", "2025-11-18", "m.tanguy"),
                _reponse("alimentation_dmp", "opposition", "2025-11-18", "m.tanguy")]
    if r["statut_identite"] == "qualifiee" and r["mes_statut"] == "ouvert":
        return [_reponse("consultation_dmp", "non_opposition", max(r["date_entree"], "2022-02-01"), "i.kerhoas")]
    return []


def _reponse(objet, reponse, quand, par):
    return {"objet": objet, "reponse": reponse, "recueillie_le": quand, "recueillie_par": par}


def oppose(r):
    """Whether the person objects to anything."""
    return any(c["reponse"] == "opposition" for c in r["consentements"])


def _entourage(r, rang, ch, chance):
    r["contacts"] = _contacts(r, rang)
    if ch == "012":
        r["contacts"][0].update(civilite="Mme", nom="VASSEUR", prenom="Hélène", lien="fille", telephone="06 39 98 12 12",
                                appel_la_nuit=True)
    if ch in PROTECTION:
        nature, nom, lien, fin = PROTECTION[ch]
        r["mesure_protection"] = {"nature": nature, "mandataire": nom, "lien": lien, "date_fin": fin,
                                  "telephone": telephone("protection", ch)}
        r["contacts"].append({"role": "mandataire", "nom": nom, "lien": lien, "telephone": telephone("protection", ch),
                              "ordre_appel": len(r["contacts"]) + 1, "appel_la_nuit": False})
    if ch == "012" or chance.random() < 0.7:
        c = r["contacts"][0]
        r["personne_de_confiance"] = {"designee": True, "nom": "%s %s %s" % (c["civilite"], c["prenom"], c["nom"]),
                                      "lien": c["lien"], "telephone": c["telephone"],
                                      "date": max(r["date_entree"], "2021-01-15")}
    else:
        r["personne_de_confiance"] = {"designee": False}


def residents():
    """The 84 residents in room order."""
    lignes = [l for l in TABLE.strip().splitlines() if l]
    return [_un(i, l) for i, l in enumerate(lignes)]


RESIDENTS = residents()
PAR_CHAMBRE = {r["chambre"]: r for r in RESIDENTS}
PAR_IPP = {r["ipp"]: r for r in RESIDENTS}


def affiche(r):
    """LEFÈVRE Élodie, the way staff name a person."""
    return "%s %s" % (r["nom_utilise"], r["prenom_utilise"])


