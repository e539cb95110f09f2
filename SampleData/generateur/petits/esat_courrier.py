"""Mail and filed pieces of the ESAT."""

from ..courriel import objet_xdm
from ..modele_biologie import resultats
from ..modeles_sejour import libre, ordonnance
from ..modeles_urgences import fiche_retour
from ..recit import liste, p, tableau
from ..types_documents import CISIS
from .formes import accuse, automatique, d_usager, html_seul, non_remis, ordinaires
from .moule import heure

A, I, D = "accompagnement", "infirmerie", "direction"

# moment, expéditeur, boîte, rang, objet, texte, lu
COURANTS = [
    ("11-02 09:12", "genets", A, 1, "Semaine de {prenom} au foyer", "{nom} a bien préparé ses affaires de travail cette semaine. {Il} parle souvent de ses chantiers.", True),
    ("11-03 10:40", "savs", A, 9, "Logement de {prenom}", "L'assurance du logement de {nom} est renouvelée. Nous ferons les courses avec {lui} mercredi.", True),
    ("11-03 15:20", "mdph", D, 1, "Orientation de {nom} : date d'échéance", "L'orientation professionnelle de {nom} arrive à échéance le 28 février 2027. Le dossier de renouvellement complet est attendu avant le 15 décembre.", True),
    ("11-04 11:05", "pharmacie", I, 13, "Pilulier de midi", "Le pilulier de la semaine pour {nom} est prêt, livraison demain à 11 h.", True),
    ("11-05 08:50", "dr-samson", I, 25, "Injection de décembre", "Je confirme le passage de l'infirmière pour {nom} le 4 décembre au matin, avant l'atelier.", True),
    ("11-06 14:15", "ime", A, 27, "Bilan de l'arrivée de {prenom}", "Comment se passent les premières semaines de {nom} ? Nous gardons un contact avec {lui} jusqu'en décembre.", True),
    ("11-09 16:30", "genets", A, 10, "Mal au dos", "{nom} se plaint du dos depuis samedi. Pouvez-vous éviter le port de charges ?", True),
    ("11-10 09:25", "travail", A, 33, "Convocation à la visite d'embauche", "{nom} est attendu{e} le 18 novembre à 11 h. Merci de joindre la fiche de poste.", True),
    ("11-12 10:10", "mdph", D, None, "Fermeture de fin d'année", "L'accueil de la MDPH sera fermé du 24 décembre au 3 janvier. Les dossiers urgents sont à envoyer avant le 18.", True),
    ("11-13 17:45", "c.aubert", "n.salou", 1, "Entretien de mardi", "Peux-tu venir à l'entretien de {nom} mardi à 10 h ? {Il} souhaite que tu sois là.", True),
    ("11-16 08:35", "genets", A, 13, "Fin de la mesure de tutelle", "La mesure de {nom} finit le 31 décembre. Sa sœur a saisi le juge ; nous attendons la date d'audience.", True),
    ("11-17 14:20", "n.salou", "e.prigent", 20, "Rencontre", "{nom} demande à te voir cette semaine, elle n'ose pas le dire à l'atelier.", True),
    ("11-18 16:05", "travail", A, 33, "Avis après la visite", "{nom} est apte à son poste, avec deux pauses par demi-journée jusqu'en janvier.", True),
    ("11-19 09:30", "savs", A, 24, "Absence vendredi après-midi", "{nom} a rendez-vous pour son logement vendredi à 15 h, nous l'accompagnons.", True),
    ("11-20 11:50", "ime", A, 35, "Demande de stage", "{prenom}, 21 ans, souhaite découvrir votre cuisine. Un stage de deux semaines en janvier est-il possible ?", False),
    ("11-20 17:10", "genets", A, 2, "Stage de {prenom} : dernières consignes", "{nom} commence lundi. Elle sait reconnaître une hypoglycémie ; le sucre est dans sa poche gauche. L'infirmière passe à 11 h 30.", False),
    ("11-21 18:40", "genets", A, 10, "Nouvelles de {prenom}", "{nom} a été opéré{e} vendredi soir, tout s'est bien passé. {Il} demande des nouvelles de l'équipe.", False),
]


def _documents(jeu):
    """Mail that brings health or medico-social documents."""
    def envoi(cle, recu, de, vers, rang, libelle, doc, texte, **options):
        u = doc["usager"]
        return jeu.courrier(cle, recu, de, vers, objet_xdm(libelle, u), jeu.signer("Bonjour,", texte, de if de in jeu.par_cle else "n.salou"),
                            rang=rang, documents=[doc], limace=libelle, **options)
    q = heure("11-10 12:20")
    sections, _ = resultats("esat/bio-13", "A13", "Bilan trimestriel", q)
    yield envoi("bio-13", "11-10 17:30", "labo", I, 13, "Résultats de biologie", jeu.decrire("bio-13", "biologie", 13, "labo", heure("11-10 17:20"), sections, acte=q), "Résultats joints.")
    q = heure("11-12 11:00")
    yield envoi("neuro-7", "11-12 15:10", "dr-vidal", I, 7, "CR de consultation", jeu.decrire("neuro-7", "consultation", 7, "dr-vidal", q, libre(
        ("Motif", "Suivi annuel d'une épilepsie stabilisée."), ("Conclusion", "Pas de crise depuis trois ans, traitement inchangé."),
        ("Au travail", [liste(["Pas de travail en hauteur", "Jamais seul à la débroussailleuse", "Pauses régulières"])])), mime="text/plain"), "Compte rendu joint.")
    q = heure("11-13 18:15")
    yield envoi("ordo-2", "11-13 18:30", "dr-keita", I, 2, "Ordonnance", jeu.decrire("ordo-2", "ordonnance", 2, "dr-keita", q, ordonnance(
        [["Insuline rapide", "selon glycémie, à midi", "3 mois"], ["Bandelettes", "4 par jour", "3 mois"]], ["Glycémie avant le repas de midi"])),
        "Ordonnance pour le stage de Johanna.", classe=False)
    q = heure("11-20 21:05")
    yield envoi("ordo-soins-10", "11-20 21:20", "dr-blin", I, 10, "Ordonnance de soins infirmiers", jeu.decrire("ordo-soins-10", "ordo-soins", 10, "dr-blin", q, libre(
        ("Prescription", [tableau(["Soin", "Rythme"], [["Pansement simple", "tous les deux jours"], ["Ablation des fils", "le 4 décembre"]])])), mime="text/plain"),
        "Ordonnance de soins pour la sortie.", lu=False)
    q, fin = heure("10-30 11:10"), heure("10-30 16:00")
    doc = jeu.decrire("urgences-31", "fr-su", 31, "dr-blin", fin, fiche_retour(
        "esat/urgences-31", fin, [("Établissement d'origine", "ORG-222", CISIS, True)], jeu.structure(), [("T22.2", "Brûlure du second degré de l'avant-bras")],
        [["06/11/2026", "Contrôle de la brûlure"]], [p("Pansement gras, tous les deux jours."), p("Arrêt de travail jusqu'au 9 novembre.")], ["Lunettes"]),
        fin_acte=fin, acte=q, rencontre="EMER", acte_code=("107724000", "transfert d'un(e) patient(e)", "2.16.840.1.113883.6.96"))
    yield envoi("urgences-31", "10-30 16:10", "urgences", I, 31, "Retour des urgences", doc, "Fiche de retour jointe.")
    q = heure("11-16 16:40")
    yield envoi("hospitalier-10", "11-20 20:10", "dr-blin", I, 10, "Lettre d'hospitalisation", jeu.decrire("hospitalier-10", "hospitalier", 10, "dr-blin", heure("11-20 19:50"), libre(
        ("Motif", "Hernie discale, douleur depuis deux semaines."), ("Acte", "Intervention le 20 novembre, sans complication."),
        ("Suite", [liste(["Sortie prévue le 27 novembre", "Reprise du travail à discuter, sans port de charges"])])), mime="text/rtf", acte=q), "Lettre jointe.", lu=False)
    q = heure("11-06 10:20")
    yield envoi("certificat-1", "11-06 10:35", "dr-lozach", I, 1, "Certificat", jeu.decrire("certificat-1", "certificat", 1, "dr-lozach", q, libre(
        ("Certificat", "Certificat médical pour la maison départementale des personnes handicapées : état stable, traitement suivi."))), "Certificat pour le dossier de renouvellement.")
    # One digit of the birth date differs: the reader must see it.
    q = heure("11-17 09:10")
    yield envoi("discordant-12", "11-17 09:30", "dr-lozach", I, None, "CR de consultation", jeu.decrire("discordant-12", "consultation", jeu.usager(
        12, date_naissance="1985-10-15", ins=None), "dr-lozach", q, libre(("Motif", "Renouvellement."), ("Conclusion", "État stable.")), mime="text/plain"),
        "Compte rendu joint.", classe=False, particularite="identite_discordante")
    q = heure("11-18 10:00")
    inconnu = dict(jeu.usager(3), nom_naissance="ROUSSIN", nom_utilise="ROUSSIN", prenoms_naissance="ALAN", premier_prenom="ALAN", prenom_utilise="Alan",
                   date_naissance="1999-12-31", ins=None, ipp_local=None)
    yield envoi("inconnu", "11-18 10:20", "cmp", I, None, "Bilan", jeu.decrire("inconnu", "bilan", inconnu, "dr-vidal", q, libre(("Bilan", "Premier entretien."))),
                "Bilan joint.", classe=False, lu=True, particularite="personne_inconnue")


def messages(jeu):
    """Everything that the ESAT received."""
    tous = list(ordinaires(jeu, COURANTS)) + list(_documents(jeu))
    tous += [
        d_usager(jeu, "usager-1", "11-18 19:20", 1, A, "Re: Compte rendu de votre entretien", "Bonjour, j'ai lu avec mon éducatrice. Je veux rester à l'ESAT, aux espaces verts. Patrick", lu=True),
        d_usager(jeu, "usager-11", "11-19 18:02", 11, A, "Re: Votre projet personnalisé", "Bonjour, je serai là mardi à 14 h. Je voudrais aussi parler du permis. Aminata", lu=True),
        d_usager(jeu, "usager-18", "11-21 10:15", 18, A, "Re: Repas de Noël", "Bonjour, est-ce qu'il y aura un plat sans gluten ? Merci. Solenn", lu=False),
        accuse(jeu, "accuse-1", "11-17 11:32", "dr-vidal", I, "Lu : Demande de compte rendu"),
        non_remis(jeu, "remise-1", "11-19 14:03", A, "equipe@ancien-foyer.mssante.fr", "Convention de stage"),
        html_seul(jeu, "forum", "11-18 12:00", "mdph", D, "Forum de l'emploi accompagné", ["Bonjour,", "Le forum aura lieu le <b>10 décembre</b> à Rivebelle.", "Inscription avant le 1<sup>er</sup> décembre."]),
        automatique(jeu, "bilan-envois", "11-21 06:00", D, "Bilan des envois automatiques", "2 documents transmis, 2 remis."),
        automatique(jeu, "maintenance", "11-05 20:00", A, "Interruption programmée dans la nuit du 7 au 8 novembre", "La messagerie sera interrompue de 2 h à 3 h."),
    ]
    return tous


def pieces(jeu):
    """Pieces of the records: projects, notifications, contract of work, report of situation."""
    for rang in (1, 3, 5, 7, 9, 11, 15, 18, 21, 25):
        m = jeu.mots(rang)
        yield (jeu.decrire("projet-%d" % rang, "projet", rang, "n.salou", heure("09-%02d 10:00" % (rang % 27 + 1)), libre(
            ("Ce que %s souhaite" % m["prenom"], [liste(jeu.personne(rang)["habitudes_de_vie"] or ["Progresser à son poste", "Garder son équipe"])]),
            ("Objectifs", [tableau(["Objectif", "Action", "Avec qui"], [["Autonomie au poste", "Fiches imagées", "Moniteur d'atelier"],
                                                                      ["Déplacements", "Trajet en car sans aide", "Éducateur"]])]),
            ("Révision", "Dans un an, ou plus tôt si %s le demande." % m["prenom"])), titre="Projet personnalisé d'accompagnement"),
            "pdf", "interne", "Nadia SALOU, ESAT Les Ajoncs", ["n.salou"] if rang % 2 else [])
    for rang in (1, 13, 33):
        yield (jeu.decrire("notification-%d" % rang, "administratif", rang, "v.colas", heure("01-1%d 09:00" % (rang % 9)), libre(
            ("Décision", "Orientation professionnelle vers un ESAT, reconnaissance de la qualité de travailleur handicapé."),
            ("Durée", "Jusqu'au 28 février 2027." if rang == 1 else "Jusqu'au 30 septembre 2029.")), titre="Notification d'orientation (MDPH)"),
            "pdf", "scan", "MDPH du Littoral", ["v.colas"])
    yield (jeu.decrire("rapport-1", "medico-social", 1, "n.salou", heure("11-19 15:30"), libre(
        ("Parcours", "Vingt-deux ans à l'ESAT, espaces verts depuis 2011."), ("Souhait", "Poursuivre dans le même atelier."),
        ("Avis de l'équipe", "Favorable au renouvellement. À signer par la direction.")), titre="Rapport de situation, à signer"),
        "pdf", "interne", "Nadia SALOU, ESAT Les Ajoncs", [])
    for rang, mt in ((7, "dr-samson"), (13, "dr-samson"), (25, "dr-samson")):
        yield (jeu.decrire("ordonnance-%d" % rang, "ordonnance", rang, mt, heure("10-0%d 18:10" % (rang % 8 + 1)), ordonnance(
            [["Traitement habituel", "1 matin et soir", "3 mois"]])), "xml", "mss", "Dr Claire SAMSON, Cabinet de la Halle", ["m.diouf"])
