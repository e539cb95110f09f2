"""Mail and filed pieces of the DIME."""

from ..courriel import objet_xdm
from ..modele_biologie import resultats
from ..modeles_sejour import libre, ordonnance
from ..modeles_urgences import fiche_retour
from ..recit import liste, p, tableau
from ..types_documents import CISIS
from .formes import accuse, automatique, d_usager, html_seul, non_remis, ordinaires
from .moule import heure

E, S, D = "equipe", "sante", "direction"

# moment, expéditeur, boîte, rang, objet, texte, lu
COURANTS = [
    ("10-28 10:15", "mdph", D, 1, "Notification : {nom}", "La commission a orienté {nom} vers votre dispositif. La notification est dans ViaTrajectoire.", True),
    ("11-02 16:20", "genets", E, 6, "Retour du week-end de {prenom}", "{nom} a passé le week-end avec sa mère, droit de visite respecté. Une crise samedi, brève, notée dans le carnet.", True),
    ("11-03 09:40", "scolaire", E, 29, "{prenom} en classe", "{nom} est fatigué{e} depuis une semaine et dort en cours de français. En avez-vous parlé avec ses parents ?", True),
    ("11-04 11:30", "orthophoniste", S, 8, "Classeur d'images de {prenom}", "{nom} utilise maintenant quarante images. Je vous propose d'ajouter celles du repas.", True),
    ("11-05 14:00", "ase", D, 20, "Audience du 14 décembre", "L'audience concernant {nom} est fixée au 14 décembre. Merci d'adresser votre rapport avant le 1er décembre.", True),
    ("11-06 17:10", "ase", E, 16, "Référente de {prenom}", "Le Département exerce l'autorité parentale pour {nom} : toute autorisation de sortie ou de soins est à nous demander.", True),
    ("11-09 10:05", "kine", S, 12, "Installation au fauteuil", "Le corset-siège de {nom} appuie sur la hanche droite. Un rendez-vous d'appareillage est à prévoir.", True),
    ("11-10 09:15", "camsp", D, 32, "Transmission avant l'admission", "Nous suivons {nom} depuis trois ans. Le dossier sera prêt pour votre commission du 4 décembre.", True),
    ("11-12 15:45", "dr-samson", S, 16, "Traitement de midi", "Traitement de {nom} inchangé. Merci de me dire s'il y a des refus.", True),
    ("11-13 08:50", "mdph", D, None, "Calendrier des commissions", "Les commissions de janvier se tiendront les 12 et 26. Les évaluations sont attendues dix jours avant.", True),
    ("11-16 18:20", "genets", E, 20, "Sorties de {prenom}", "Jusqu'à l'audience, {nom} ne sort qu'avec nous. Merci de prévenir l'équipe du portail.", True),
    ("11-17 12:10", "o.bihan", "b.autret", 1, "Rencontre du 23", "Peux-tu être là lundi à 16 h 30 avec les parents de {nom} ? Ils ont des questions sur le traitement.", True),
    ("11-18 09:05", "ajoncs", E, 24, "Visite du 27", "Nous attendons {nom} vendredi 27 à 10 h. Un stage en cuisine est possible en janvier.", True),
    ("11-19 16:40", "cmpea", S, 18, "Rendez-vous avancé", "Le rendez-vous de {nom} est avancé au lundi 23 à 10 h.", True),
    ("11-20 17:35", "scolaire", E, 27, "Allergie de {prenom}", "La trousse de {nom} n'est plus dans la classe depuis jeudi. Pouvez-vous vérifier avec la famille ?", False),
    ("11-22 18:25", "genets", E, 13, "Hospitalisation de {prenom}", "{nom} a été hospitalisé{e} cet après-midi en pédiatrie pour une forte fièvre. Sa mère est prévenue ; le père ne doit pas l'être.", False),
    ("11-22 20:10", "ase", D, 13, "Information : {prenom}", "Nous avons été prévenus de l'hospitalisation de {nom}. Merci de nous transmettre son calendrier de la semaine.", False),
]


def _documents(jeu):
    """Mail that brings health or medico-social documents."""
    def envoi(cle, recu, de, vers, rang, libelle, doc, texte, **options):
        return jeu.courrier(cle, recu, de, vers, objet_xdm(libelle, doc["usager"]), jeu.signer("Bonjour,", texte, de), rang=rang, documents=[doc],
                            limace=libelle, **options)
    q = heure("11-06 11:20")
    yield envoi("neuro-6", "11-06 16:05", "dr-vidal", S, 6, "CR de consultation", jeu.decrire("neuro-6", "consultation", 6, "dr-vidal", q, libre(
        ("Motif", "Suivi d'épilepsie."), ("Conclusion", "Deux crises en un mois, dose du soir augmentée."), ("Au quotidien", [liste(
            ["Casque pour la récréation", "Noter chaque crise, son heure, sa durée"])])), mime="text/plain"), "Compte rendu joint, adressé aussi à la MECS.")
    yield envoi("ordo-6", "11-06 16:12", "dr-vidal", S, 6, "Ordonnance", jeu.decrire("ordo-6", "ordonnance", 6, "dr-vidal", heure("11-06 11:30"), ordonnance(
        [["Traitement antiépileptique, sirop", "4 mL le matin, 5 mL le soir", "3 mois"]], ["Ne pas arrêter sans avis"])), "Ordonnance jointe.")
    q = heure("11-12 08:30")
    sections, _ = resultats("dime/bio-16", "C16", "Bilan trimestriel", q)
    yield envoi("bio-16", "11-12 17:00", "labo", S, 16, "Résultats de biologie", jeu.decrire("bio-16", "biologie", 16, "labo", heure("11-12 16:45"), sections, acte=q), "Résultats joints.")
    q = heure("11-10 14:00")
    yield envoi("ortho-8", "11-10 18:40", "orthophoniste", S, 8, "Suivi de rééducation", jeu.decrire("ortho-8", "kine", 8, "orthophoniste", q, libre(
        ("Bilan", [tableau(["Domaine", "État"], [["Compréhension", "phrases simples"], ["Expression", "classeur de quarante images"]])]),
        ("Suite", "Ajouter les images du repas et de la récréation."))), "Bilan joint.")
    q = heure("11-13 10:15")
    yield envoi("kine-12", "11-13 12:00", "kine", S, 12, "Suivi de rééducation", jeu.decrire("kine-12", "kine", 12, "kine", q, libre(
        ("Constat", "Appui douloureux sur la hanche droite dans le corset-siège."), ("Demande", "Rendez-vous d'appareillage avant Noël.")), mime="text/rtf"), "Bilan joint.")
    q, fin = heure("11-14 15:20"), heure("11-14 18:30")
    doc = jeu.decrire("urgences-2", "fr-su", 2, "dr-ober", fin, fiche_retour(
        "dime/urgences-2", fin, [("Entourage du patient : mère", "ORG-223", CISIS, True)], jeu.structure(), [("T78.0", "Réaction allergique alimentaire")],
        [["Sous 15 jours", "Allergologue"]], [p("Surveillance quatre heures, sans complication."), p("Trousse d'urgence renouvelée.")], ["Trousse d'urgence"]),
        acte=q, fin_acte=fin, rencontre="EMER", acte_code=("107724000", "transfert d'un(e) patient(e)", "2.16.840.1.113883.6.96"))
    yield envoi("urgences-2", "11-14 18:45", "urgences", S, 2, "Retour des urgences", doc, "Fiche de retour jointe.")
    q = heure("11-20 15:00")
    yield envoi("consultation-1", "11-20 18:15", "dr-lozach", S, 1, "CR de consultation", jeu.decrire("consultation-1", "consultation", 1, "dr-lozach", q, libre(
        ("Motif", "Visite d'entrée."), ("Conclusion", "Vaccinations à jour, audition à contrôler.")), mime="text/plain"), "Compte rendu joint.", lu=False)
    q = heure("11-17 09:10")
    yield envoi("discordant-29", "11-17 09:40", "dr-samson", S, None, "CR de consultation", jeu.decrire("discordant-29", "consultation", jeu.usager(
        29, date_naissance="2012-07-29", ins=None), "dr-samson", q, libre(("Motif", "Certificat de sport."), ("Conclusion", "Apte.")), mime="text/plain"),
        "Compte rendu joint.", classe=False, particularite="identite_discordante")
    q = heure("11-18 11:00")
    inconnu = dict(jeu.usager(3), nom_naissance="KERVAREC", nom_utilise="KERVAREC", prenoms_naissance="ALICE", premier_prenom="ALICE", prenom_utilise="Alice",
                   sexe="F", civilite="Mme", date_naissance="2015-02-02", ins=None, ipp_local=None)
    yield envoi("inconnu", "11-18 11:30", "orthophoniste", S, None, "Bilan", jeu.decrire("inconnu", "bilan", inconnu, "orthophoniste", q, libre(("Bilan", "Premier bilan."))),
                "Bilan joint.", classe=False, particularite="personne_inconnue")


def messages(jeu):
    """Everything that the DIME received."""
    tous = list(ordinaires(jeu, COURANTS)) + list(_documents(jeu))
    mere = jeu.personne(2)["autorite_parentale"][0]["nom"].replace("Mme ", "")
    tous += [
        d_usager(jeu, "usager-2", "11-15 20:10", 2, S, "Re: Trousse d'urgence", "Bonjour, la nouvelle trousse est dans son sac. Merci pour votre appel. %s, mère d'Inès" % mere, lu=True),
        d_usager(jeu, "usager-12", "11-19 21:05", 12, E, "Re: Rendez-vous d'appareillage", "Bonsoir, le mercredi nous convient. Les parents de Titouan", lu=True),
        d_usager(jeu, "usager-15", "11-21 11:20", 15, E, "Re: Sortie à la piscine", "Bonjour, Anaëlle est enrhumée, elle n'ira pas à la piscine mercredi. Sa maman", lu=False),
        d_usager(jeu, "usager-24", "11-18 18:30", 24, E, "Re: Visite de l'ESAT", "Bonjour, je suis contente d'y aller. Est-ce que Tanguy vient avec moi ? Lucie", lu=True),
        accuse(jeu, "accuse-1", "11-13 10:32", "dr-vidal", S, "Lu : Carnet de crises"),
        non_remis(jeu, "remise-1", "11-17 14:03", E, "enseignante@ancienne-ecole.mssante.fr", "Compte rendu de suivi"),
        html_seul(jeu, "journee", "11-18 12:00", "mdph", D, "Journée des partenaires", ["Bonjour,", "La journée aura lieu le <b>8 décembre</b>.", "Inscription avant le 30 novembre."]),
        automatique(jeu, "bilan-envois", "11-21 06:00", D, "Bilan des envois automatiques", "1 document transmis, 1 remis."),
        automatique(jeu, "maintenance", "11-05 20:00", E, "Interruption programmée dans la nuit du 7 au 8 novembre", "La messagerie sera interrompue de 2 h à 3 h."),
    ]
    return tous


def pieces(jeu):
    """Pieces of the records: projects, notifications, judgments, authorisations."""
    for rang in (2, 6, 8, 10, 12, 16, 19, 21, 24, 26):
        m = jeu.mots(rang)
        yield (jeu.decrire("projet-%d" % rang, "projet", rang, "c.lagadec", heure("09-%02d 16:00" % (rang % 27 + 1)), libre(
            ("Ce que disent %s et sa famille" % m["prenom"], [liste(jeu.personne(rang)["habitudes_de_vie"] or ["Se faire des amis", "Aller à l'école du quartier"])]),
            ("Objectifs", [tableau(["Objectif", "Action", "Avec qui"], [["Communiquer", "Images et gestes", "Éducatrice, orthophoniste"],
                                                                      ["Autonomie", "S'habiller seul, étape par étape", "Ergothérapeute"]])]),
            ("Révision", "Dans un an, avec les titulaires de l'autorité parentale.")), titre="Projet personnalisé d'accompagnement"),
            "pdf", "interne", "Camille LAGADEC, DIME Les Courlis", ["l.carre"] if rang % 2 == 0 else [])
    for rang in (1, 9):
        yield (jeu.decrire("notification-%d" % rang, "administratif", rang, "s.moal", heure("10-2%d 09:00" % (rang % 9)), libre(
            ("Décision", "Orientation vers un dispositif intégré médico-éducatif."), ("Durée", "Jusqu'au 31 août 2029.")),
            titre="Notification d'orientation (MDPH)"), "pdf", "scan", "MDPH du Littoral", ["s.moal"])
    for rang, titre in ((6, "Jugement de placement"), (13, "Jugement de retrait de l'autorité parentale"), (16, "Jugement de délégation")):
        yield (jeu.decrire("jugement-%d" % rang, "administratif", rang, "s.moal", heure("02-0%d 11:00" % (rang % 9 + 1)), libre(
            ("Extrait", "Décision concernant l'autorité parentale ; voir les titulaires au dossier.")), titre=titre), "pdf", "scan", "Tribunal pour enfants du Littoral",
            ["s.moal"])
    for rang, mt in ((6, "dr-lozach"), (16, "dr-samson")):
        yield (jeu.decrire("ordonnance-%d" % rang, "ordonnance", rang, mt, heure("10-0%d 18:10" % (rang % 8 + 1)), ordonnance(
            [["Traitement habituel", "1 matin et midi", "3 mois"]])), "xml", "mss", jeu.par_cle[mt]["libelle"].replace("_", " "), ["b.autret"])
