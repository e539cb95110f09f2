"""What the smaller establishments have in common: their people, staff, boxes, agenda and mail, from short tables.

A set is a module with the tables MAISON, UNITES, COMPTES, BOITES, CORRESPONDANTS, GENS and what is particular to some
people, by their rank in GENS (1 is the first); its mail and documents come from functions that take the `Jeu`.
"""

import datetime as dt

from ..commun import OID_INS_TEST, alea, jour_fr, limace, luhn, matricule, minute, oid, rniv, rpps, uuid
from ..documents import produire
from ..table_residents import COMMUNES as PLUS_AGES
from ..types_documents import LIEU_CABINET, LIEUX, MODELES, TYPES

# The demonstration of these sets opens on a working morning: Monday 23 November 2026, 08:30.
OUVERTURE = dt.datetime(2026, 11, 23, 8, 30)
LUNDI = dt.date(2026, 11, 16)
COMMUNES = dict(PLUS_AGES, **{"93066": "SAINT-DENIS", "99330": "GUINEE", "99109": "ALLEMAGNE"})
STATUTS = {"Q": "qualifiee", "V": "validee", "R": "recuperee", "P": "provisoire"}
VOIES = ["rue des Hortensias", "impasse du Goéland", "rue de la Digue", "allée des Bruyères", "rue du Four à chaux"]


def heure(texte):
    """A moment of the story from « 11-21 18:48 » (of 2026)."""
    return dt.datetime.strptime("2026-" + texte, "%Y-%m-%d %H:%M")


class Jeu:
    """One establishment, from its tables."""

    def __init__(self, donnees):
        self.d = donnees
        self.maison = donnees.MAISON
        self.domaine = self.maison["domaine_mss"]
        self.comptes = [self._compte(*ligne) for ligne in donnees.COMPTES]
        self.correspondants = [self._correspondant(*ligne) for ligne in donnees.CORRESPONDANTS]
        self.par_cle = {c["cle"]: c for c in self.correspondants}
        self.gens = [self._personne(i + 1, l) for i, l in enumerate(donnees.GENS.strip().splitlines())]
        self.boites = self._boites()
        self.par_adresse = {b["adresse"]: b for b in self.boites}

    # Establishment, staff, boxes

    def etablissement(self):
        """The establishment and its units; nobody has a room there."""
        return {"etablissement": dict(self.maison, unites=[{"code": c, "nom": n} for c, n in self.d.UNITES], chambres=[])}

    def _compte(self, identifiant, nom, prenom, civilite, role, libelle, rang, unites, code):
        return {"identifiant": identifiant, "nom": nom, "prenom": prenom, "civilite": civilite, "role": role, "libelle": libelle,
                "rpps": rpps(rang) if rang else None, "unites": [c for c, _ in self.d.UNITES] if unites == "*" else unites, "code": code}

    def _correspondant(self, cle, libelle, genre, adresse, categorie, structure, telephone, pro=None):
        c = {"cle": cle, "libelle": libelle, "type": genre, "adresse": adresse, "categorie": categorie, "structure": structure,
             "finess": luhn("2999%04d" % alea("finess", structure).randrange(2000, 9000)) if categorie in ("hopital", "esms", "mdph") else None,
             "telephone": telephone}
        if pro:
            c.update(civilite=pro[0], prenom=pro[1], nom=pro[2], rpps=rpps(pro[3]), specialite=pro[4])
        return c

    def _boites(self):
        def membres(lignes):
            return [{"identifiant": i, "lire": "l" in d, "traiter": "t" in d, "ecrire": "e" in d} for i, d in lignes]
        liste = [{"adresse": "%s@%s" % (local, self.domaine), "type": genre, "libelle": libelle, "responsable": responsable,
                  "membres": membres(lignes)} for local, genre, libelle, responsable, lignes in self.d.BOITES]
        for identifiant in self.d.NOMINATIVES:
            c = self.compte(identifiant)
            liste.append({"adresse": "%s.%s@%s" % (limace(c["prenom"]), limace(c["nom"]), self.domaine), "type": "PER",
                          "libelle": "%s_%s_%s" % (c["prenom"], c["nom"], self.maison["nom"]), "titulaire": identifiant,
                          "membres": membres([(identifiant, "lte")])})
        return liste

    def compte(self, identifiant):
        """A member of staff by login."""
        return next(c for c in self.comptes if c["identifiant"] == identifiant)

    def boite(self, nom):
        """The address of a box: the local part of a shared one, or the login of its holder."""
        return next(b["adresse"] for b in self.boites if nom in (b.get("titulaire"), b["adresse"].split("@")[0]))

    # People

    def _personne(self, rang, ligne):
        nom, utilise, prenoms, prenom, sexe, naissance, cog, statut, unite, entree, chez = ligne.split(";")
        chance = alea(self.maison["type"], "personne", rang)
        premier = prenoms.split()[0]
        r = {"ipp": "%s%05d" % (self.d.PREFIXE, 20003 + rang * 11), "nom_naissance": rniv(nom), "prenoms_naissance": rniv(prenoms),
             "premier_prenom": rniv(premier), "nom_utilise": nom if utilise == "=" else utilise,
             "prenom_utilise": premier if prenom == "=" else prenom, "civilite": "Mme" if sexe == "F" else "M.", "sexe": sexe,
             "date_naissance": naissance, "code_lieu_naissance": cog, "lieu_naissance": COMMUNES[cog]}
        ins = statut in "QR"
        r["ins"] = {"matricule": matricule(sexe, naissance, cog, 31 + (rang * 41) % 800), "oid": OID_INS_TEST} if ins else None
        r["statut_identite"] = STATUTS[statut]
        r["attributs_identite"] = ["homonyme"] if rang in self.d.RESSEMBLANTS else None
        r.update(chambre=None, unite=unite, date_entree=entree or None)
        etat = self.d.ETATS.get(rang)
        r["etat"] = etat[0] if etat else "present" if entree else "candidat"
        if etat:
            r["absence"] = {"depuis": etat[1], "lieu": etat[2], "retour_prevu": etat[3]}
        r["domicile"] = self.d.DOMICILES.get(chez) or "%d %s, 29999 %s" % (
            chance.randrange(1, 70), chance.choice(VOIES), chance.choice(["PORT-KERMARIA", "RIVEBELLE"]))
        r["allergies"] = [{"substance": s, "reaction": x} for s, x in self.d.ALLERGIES.get(rang, [])]
        r.update(regime=self.d.REGIMES.get(rang, "normal"),
                 alertes=[{"texte": t, "portee": p} for t, p in self.d.ALERTES.get(rang, [])])
        r["directives_anticipees"] = None
        cle = self.d.TRAITANTS[rang % len(self.d.TRAITANTS)]
        mt = self.par_cle[cle]
        r["medecin_traitant"] = {"correspondant": cle, "nom": "Dr %s %s" % (mt["prenom"], mt["nom"]), "telephone": mt["telephone"]}
        r["mes_statut"] = self._espace(chance, statut, rang)
        self.d.entourer(self, r, rang, chance)
        r["habitudes_de_vie"] = self.d.HABITUDES.get(rang, [])
        r["echeances"] = [{"nature": n, "precision": p, "fin_le": f, "notee_par": par, "notee_le": q}
                          for n, p, f, par, q in self.d.ECHEANCES.get(rang, [])]
        return r

    def _espace(self, chance, statut, rang):
        if statut != "Q":
            return "inconnu"
        return self.d.ESPACES.get(rang) or chance.choice(["ouvert"] * 6 + ["ferme", "oppose"])

    def telephone(self, *cle):
        """A number within the ranges kept for fiction."""
        r = alea(self.maison["type"], "tel", *cle)
        return "06 39 98 %02d %02d" % (r.randrange(100), r.randrange(100))

    def personne(self, rang):
        """A person by rank."""
        return self.gens[rang - 1]

    def mots(self, rang):
        """Words that agree with a person, for the texts."""
        r = self.personne(rang)
        f = r["sexe"] == "F"
        return {"nom": "%s %s" % (r["prenom_utilise"], r["nom_utilise"]), "prenom": r["prenom_utilise"], "jour": jour_fr(r["date_naissance"]),
                "il": "elle" if f else "il", "Il": "Elle" if f else "Il", "lui": "elle" if f else "lui", "e": "e" if f else ""}

    # Identities as documents carry them

    def structure(self, cle="ici"):
        """A structure by the key of a correspondent; this one without."""
        if cle == "ici":
            return {"nom": self.maison["nom"], "id": "1" + self.maison["finess"], "telephone": self.maison["telephone"],
                    "lieu": self.d.LIEU, "adresse": self.maison["adresse"], "oid_ipp": self.maison["oid_ipp"]}
        c = self.par_cle[cle]
        r = alea("adresse", c["structure"])
        ident = "1" + c["finess"] if c["finess"] else "3" + luhn("9990%09d" % alea("siret", c["structure"]).randrange(10 ** 9))
        return {"nom": c["structure"], "id": ident, "telephone": c["telephone"], "lieu": LIEUX.get(c["categorie"], LIEU_CABINET),
                "adresse": {"numero": str(r.randrange(1, 60)), "voie": r.choice(VOIES), "code_postal": "29999", "commune": "PORT-KERMARIA"},
                "oid_ipp": oid("ipp", c["structure"])}

    def professionnel(self, cle):
        """A professional by the key of a correspondent or the login of a member of staff who has a national number."""
        if cle in self.par_cle:
            c = self.par_cle[cle]
            return {"id": "8" + c["rpps"], "civilite": c["civilite"], "prenom": c["prenom"], "nom": c["nom"], "code": c["specialite"],
                    "structure": self.structure(cle)}
        c = self.compte(cle)
        return {"id": "8" + (c["rpps"] or "0"), "civilite": c["civilite"], "prenom": c["prenom"], "nom": c["nom"], "code": "G15_60",
                "structure": self.structure()}

    def usager(self, rang, **ecarts):
        """The identity of a person as a sender knows it; `ecarts` alters it."""
        r = self.personne(rang)
        u = {k: r[k] for k in ("nom_naissance", "prenoms_naissance", "premier_prenom", "nom_utilise", "prenom_utilise", "civilite", "sexe",
                               "date_naissance", "code_lieu_naissance", "lieu_naissance")}
        u.update(chambre=None, ipp_local=r["ipp"], oid_ipp=self.maison["oid_ipp"], adresse=self.maison["adresse"],
                 ins=r["ins"]["matricule"] if r["statut_identite"] == "qualifiee" else None, oid_ins=OID_INS_TEST)
        u.update(ecarts)
        return u

    def decrire(self, cle, cle_type, rang, auteur, quand, sections, **options):
        """A description of a document about a person (or an identity), ready to be produced."""
        cle = "%s/%s" % (self.maison["type"], cle)
        u = rang if isinstance(rang, dict) else self.usager(rang)
        n3 = cle_type in MODELES and not options.get("mime")
        d = {"cle": cle, "cle_type": cle_type, "type": TYPES[cle_type], "usager": u, "auteur": self.professionnel(auteur), "quand": quand,
             "acte": quand, "sections": sections, "titre": TYPES[cle_type][2], "niveau": "N3" if n3 else "N1",
             "mime": options.get("mime") or "application/pdf", "version": 1, "serie": oid("serie", cle), "id": oid("document", cle),
             "rencontre": "AMB", "destinataires": [self.structure()], "encodage": "UTF-8", "libelle": TYPES[cle_type][4]}
        d.update({k: v for k, v in options.items() if k != "mime"})
        return d

    # Mail

    def courrier(self, cle, recu, de, vers, objet, texte, **options):
        """A description of a message. `de`: key of a correspondent, or (label, address); `vers`: a box."""
        cle = "%s-%s" % (self.maison["type"], cle)
        quand = heure(recu)
        expediteur = de if isinstance(de, tuple) else (self.par_cle[de]["libelle"], self.par_cle[de]["adresse"])
        adresse = self.boite(vers)
        m = {"cle": cle, "recu": quand, "de": expediteur, "vers": (self.par_adresse[adresse]["libelle"], adresse), "boite": adresse,
             "objet": objet, "texte": texte, "jeu": "UTF-8", "codage": "quoted-printable", "methode": "B", "limace": objet,
             "relais": self.domaine, "id": "%s@%s" % (uuid("message", cle), expediteur[1].split("@")[1])}
        rang = options.pop("rang", None)
        if rang:
            m["ipp"] = self.personne(rang)["ipp"]
        m.update(options)
        for d in m.get("documents", ()):
            produire(d)
        self._etat(m)
        return m

    def signer(self, salut, texte, de):
        """Greeting, body and signature of a correspondent or of a member of staff."""
        c = self.par_cle.get(de) or self.compte(de)
        nom = "%s%s %s" % ("Dr " if c.get("civilite") == "Dr" else "", c["prenom"], c["nom"]) if c.get("nom") else c["libelle"]
        return "%s\n\n%s\n\n%s\n%s\n" % (salut, texte, nom, c.get("structure") or c.get("libelle"))

    def _etat(self, m):
        m.setdefault("lu", True)
        if not m["lu"]:
            m.update(par=None, classe=False, archive=False)
            return
        chance = alea("etat", m["cle"])
        boite = self.par_adresse[m["boite"]]
        traitants = [x["identifiant"] for x in boite["membres"] if x["traiter"]]
        if "par" not in m:
            m["par"] = boite.get("titulaire") or chance.choice(traitants)
        if m["par"]:
            m["le"] = min(m["recu"] + dt.timedelta(minutes=chance.randrange(8, 200)), OUVERTURE - dt.timedelta(minutes=20))
        jours = (OUVERTURE - m["recu"]).days
        m.setdefault("classe", bool(m.get("documents")) and jours >= 2)
        m.setdefault("archive", jours > 11)

    # Agenda

    def agenda(self):
        """Two weeks, from Monday 16 to Sunday 29 November 2026, in order of time."""
        tous = []
        for semaine in range(2):
            for jour, debut, duree, titre, genre, lieu, rangs, unite, pro in self.d.HEBDO:
                date = LUNDI + dt.timedelta(days=7 * semaine + jour)
                quand = dt.datetime.combine(date, dt.time.fromisoformat(debut))
                etat = "confirme" if quand < OUVERTURE or alea("agenda", titre, date).random() < 0.9 else "a_confirmer"
                tous.append((quand, duree, titre, genre, lieu, rangs, unite, pro, None, None, [], etat))
        for ligne in self.d.PONCTUELS:
            quand, duree, titre, genre, lieu, rangs, pro, transport, accompagnant, documents, etat = ligne
            tous.append((heure(quand), duree, titre, genre, lieu, rangs, None, pro, transport, accompagnant, documents, etat))
        tous.sort(key=lambda e: (e[0], e[2]))
        return {"agenda": [{
            "identifiant": "RDV-%04d" % (i + 1), "debut": minute(e[0]), "fin": minute(e[0] + dt.timedelta(minutes=e[1])), "titre": e[2],
            "type": e[3], "lieu": e[4], "residents": [self.personne(r)["ipp"] for r in e[5]], "unite": e[6], "professionnel": e[7],
            "transport": e[8], "accompagnant": e[9], "documents_a_apporter": e[10], "etat": e[11],
            "motif_annulation": self.d.MOTIF_ANNULATION if e[11] == "annule" else None,
        } for i, e in enumerate(tous)]}
