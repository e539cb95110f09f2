"""Reports of consultations and reports by allied professionals."""

import datetime as dt

from .acteurs import inconnu, usager
from .commun import cle_ins
from .courriel import objet_xdm
from .documents import decrire
from .modeles_sejour import libre
from .recit import liste, tableau
from .registre import EQUIPE, PER, corps, courrier, heure, ipp

# jour, chambre, auteur, type, titre, motif, examen, conclusion, conduite, corps (None : PDF, ou text/plain, text/rtf)
COMPTES_RENDUS = [
    ("10-27 16:10", "138", "ophtalmo", "consultation", "Consultation d'ophtalmologie", "Baisse d'acuité visuelle.", "Acuité 1/10 à droite, 2/10 à gauche. Dégénérescence maculaire atrophique.", "DMLA atrophique bilatérale.", ["Aide visuelle grossissante", "Contrôle dans six mois"], None),
    ("10-28 17:30", "116", "dr-petit", "consultation", "Consultation de cardiologie", "Suivi d'une fibrillation atriale sous AVK.", "Pouls irrégulier à 72, pression 134/70, pas d'œdème.", "Situation stable.", ["INR toutes les deux semaines", "Contrôle dans un an"], None),
    ("10-29 12:00", "108", "dentiste", "consultation", "Soins dentaires", "Douleur molaire.", "Carie profonde de la 36, soignée.", "Soins terminés.", ["Bains de bouche trois jours"], "text/plain"),
    ("10-30 18:00", "005", "dr-benali", "consultation", "Visite du médecin traitant", "Renouvellement trimestriel.", "État général conservé, poids 61 kg, pression 138/78.", "Pas de modification du traitement.", ["Vaccin antigrippal accepté"], "text/rtf"),
    ("11-02 17:15", "105", "dr-petit", "consultation", "Consultation de cardiologie", "Contrôle du stimulateur cardiaque.", "Seuils stables, pile à 40 %.", "Fonctionnement normal.", ["Contrôle dans six mois"], None),
    ("11-03 11:30", "205", "dr-roche", "consultation", "Consultation de gériatrie", "Troubles du comportement en fin de journée.", "MMSE 14/30 (21/30 en 2024). Pas de cause somatique retrouvée.", "Maladie neurodégénérative évolutive.", ["Pas de neuroleptique", "Activités physiques le matin", "Consultation mémoire le 30/11"], None),
    ("11-04 16:40", "022", "orthophoniste", "bilan", "Bilan orthophonique", "Trouble de la déglutition et de la parole après AVC.", "Retard de déclenchement, toux sur liquides fluides. Aphasie d'expression en amélioration.", "Dysphagie oro-pharyngée modérée.", ["Texture mixée lisse", "Boissons épaissies de niveau 2", "Deux séances par semaine"], None),
    ("11-05 15:00", "201", "dr-lebeau", "consultation", "Consultation de chirurgie orthopédique", "Contrôle à six mois d'une fracture du col fémoral.", "Marche sans aide, cicatrice souple.", "Consolidation acquise.", ["Radiographie de contrôle en décembre"], None),
    ("11-06 12:20", "101", "podologue", "bilan", "Bilan podologique", "Diabète, pied à risque.", "Grade 2, déformation en griffe, pas de plaie.", "Risque podologique de grade 2.", ["Soin tous les deux mois", "Chaussures larges"], "text/plain"),
    ("11-09 18:20", "017", "dr-abgrall", "consultation", "Visite du médecin traitant", "Suivi de l'hypertension.", "Pression 142/80, œdèmes discrets des chevilles.", "Potassium à surveiller sous spironolactone.", ["Ionogramme le 12 et le 18/11"], "text/rtf"),
    ("11-10 16:10", "105", "dr-petit", "consultation", "Contrôle du stimulateur cardiaque", "Contrôle programmé.", "Stimulation 38 % du temps. Pas d'arythmie enregistrée.", "Appareil en règle.", ["Prochain contrôle en mai 2027"], None),
    ("11-12 10:50", "010", "dentiste", "consultation", "Soins dentaires", "Prothèse blessante.", "Prothèse inférieure ajustée.", "Confort rétabli.", ["Hygiène quotidienne de la prothèse"], "text/plain"),
    ("11-13 17:40", "121", "dr-lebeau", "consultation", "Consultation de chirurgie vasculaire", "Moignon de jambe droite.", "Moignon cicatrisé, pas de point d'appui douloureux.", "Appareillage possible.", ["Adressée au SMR de la Baie pour prothèse"], None),
    ("11-16 18:15", "121", "dr-abgrall", "consultation", "Visite du médecin traitant", "Équilibre du diabète.", "Glycémies capillaires entre 1,4 et 2,2 g/L. Poids 92 kg.", "Insuline lente à majorer.", ["Insuline glargine 24 unités le soir"], "text/rtf"),
    ("11-17 17:00", "025", "dr-roche", "consultation", "Visite de l'équipe mobile de soins palliatifs", "Douleurs et inconfort à la mobilisation.", "Algoplus 3/5 aux soins, 0/5 au repos.", "Douleur induite par les soins.", ["Morphine orale 5 mg, 45 minutes avant la toilette", "Soins à deux", "Réévaluation le 24/11"], None),
    ("11-18 15:30", "108", "ophtalmo", "consultation", "Consultation d'ophtalmologie", "Suivi de cataracte.", "Cataracte gauche cotée 3.", "Indication opératoire à discuter.", ["Consultation avec la famille"], None),
    ("11-19 17:30", "139", "podologue", "kine", "Suivi de pédicurie", "Soin de pied diabétique.", "Hyperkératose talonnière retirée.", "Pas de plaie.", ["Crème hydratante chaque soir"], "text/plain"),
    ("11-20 12:10", "022", "kine", "kine", "Suivi de rééducation après AVC", "Hémiplégie droite.", "Station debout tenue deux minutes avec aide. Spasticité modérée du membre supérieur.", "Progrès lents mais réguliers.", ["Poursuite de trois séances par semaine", "Installation du bras droit sur coussin"], None),
]


def _un(rang, ligne):
    jour, chambre, auteur, genre, titre, motif, examen, conclusion, conduite, mime = ligne
    quand = heure("2026-" + jour)
    u = usager(chambre)
    latin = rang == 2
    doc = decrire("consultation-%02d" % rang, genre, u, auteur, quand,
                  libre(("Motif", motif), ("Examen", examen), ("Conclusion", conclusion), ("Conduite à tenir", [liste(conduite)])),
                  titre=titre, mime=mime, encodage="ISO-8859-1" if latin else "UTF-8", rencontre="EXTERNE" if auteur.startswith("dr-") else "AMB")
    texte = corps("Bonjour,", "Voici le compte rendu pour %s %s, vu%s le %s.\n\nBien cordialement,"
                  % (u["civilite"], u["nom_utilise"], "e" if u["sexe"] == "F" else "", quand.strftime("%d/%m")), auteur)
    jeu = "ISO-8859-1" if rang % 4 == 2 else "UTF-8"
    return courrier("consultation-%02d" % rang, quand + dt.timedelta(minutes=40), auteur, objet_xdm(titre, u), texte,
                    PER["m.tanguy"] if rang in (5, 14) else EQUIPE, documents=[doc], ipp=ipp(chambre), limace="compte-rendu-" + titre,
                    jeu=jeu, methode="Q" if jeu != "UTF-8" else "B", particularite="cda_iso_8859_1" if latin else None)


def _lefevre():
    """No INS in this one: the sender knows the name and the birth date only."""
    u = usager("112", ins=None)
    quand = heure("2026-11-21 18:40")
    doc = decrire("consultation-lefevre", "consultation", u, "dr-petit", quand, libre(
        ("Motif", "Suivi annuel d'insuffisance cardiaque, avis sur dossier avant la consultation du 23/11."),
        ("Éléments examinés", [tableau(["Élément", "Valeur"], [["Poids", "58,4 kg (+ 0,9 kg en 15 jours)"], ["NT-proBNP", "1 890 ng/L"],
                                                               ["Potassium", "4,4 mmol/L"], ["Pression", "124/68 mmHg"]])]),
        ("Conclusion", "Stable. Surveillance du poids chaque semaine."), ("Traitement proposé", "Sans changement jusqu'à la consultation du 23/11.")),
        titre="Compte rendu de consultation", rencontre="EXTERNE")
    return courrier("consultation-lefevre", "2026-11-21 19:02", "cardio", objet_xdm("CR de consultation", u),
                    corps("Bonsoir,", "Veuillez trouver mon compte rendu de ce jour, sur dossier, avant la consultation de lundi. Merci d'apporter la courbe de poids.", "dr-petit"), EQUIPE, documents=[doc],
                    ipp=ipp("112"), lu=False, limace="compte-rendu-cardiologie", particularite="sans_ins")


def _discordance():
    """One digit of the birth date differs: 1937 for 1931."""
    u = usager("203", date_naissance="1937-03-12", ins=None)
    quand = heure("2026-11-21 15:30")
    doc = decrire("geriatrie-lefebvre", "consultation", u, "dr-roche", quand, libre(
        ("Motif", "Perte de poids de 3 kg en deux mois."), ("Examen", "Poids 49 kg. Bouche sèche, mycose buccale."),
        ("Conclusion", "Dénutrition modérée favorisée par une mycose."),
        ("Conduite à tenir", [liste(["Fluconazole en suspension buvable, 7 jours", "Compléments nutritionnels deux fois par jour", "Pesée chaque semaine"])])),
        titre="Compte rendu de consultation de gériatrie", rencontre="EXTERNE")
    return courrier("consultation-geriatrie", "2026-11-21 16:05", "dr-roche", objet_xdm("CR de consultation de gériatrie", u),
                    corps("Bonjour,", "Ci-joint le compte rendu de Mme LEFEBVRE, vue vendredi avec son accompagnante.\n\nCordialement,", "dr-roche"), EQUIPE,
                    documents=[doc], lu=False, particularite="identite_discordante")


def _pas_ici():
    """Somebody who does not live here, under an INS that the national base does not know; nothing must be filed."""
    racine = "2400529019777"
    u = inconnu("KERAUDREN", "LE GOFFIC", "Armelle", "F", "1940-05-04", ins=racine + cle_ins(racine))
    quand = heure("2026-11-20 10:40")
    doc = decrire("inconnue", "consultation", u, "dr-petit", quand, libre(
        ("Motif", "Bilan de palpitations."), ("Examen", "Tracé normal, échographie normale."), ("Conclusion", "Pas de traitement.")),
        titre="Compte rendu de consultation de cardiologie", rencontre="EXTERNE")
    return courrier("consultation-personne-inconnue", "2026-11-20 11:05", "cardio", objet_xdm("CR de consultation", u),
                    corps("Bonjour,", "Veuillez trouver le compte rendu de votre résidente.", "dr-petit"), EQUIPE, documents=[doc],
                    classe=False, par="l.postec", particularite="personne_inconnue")


def messages():
    """Every report of consultation."""
    return [_un(i, l) for i, l in enumerate(COMPTES_RENDUS)] + [_lefevre(), _discordance(), _pas_ici()]
