"""Imaging reports, with links to the images that last a limited time."""

import datetime as dt

from .acteurs import usager
from .courriel import objet_xdm
from .documents import decrire
from .modeles_sejour import libre
from .registre import EQUIPE, PER, courrier, heure, ipp

# jour, chambre, examen, indication, résultat, conclusion, durée du lien en jours (0 : pas de lien)
EXAMENS = [
    ("10-27 11:20", "109", "Radiographie du poignet droit", "Chute de sa hauteur le 25/10, douleur.", "Fracture non déplacée de l'extrémité inférieure du radius. Déminéralisation diffuse.", "Fracture non déplacée du radius droit. Contrôle à trois semaines.", 15),
    ("10-29 15:10", "113", "Radiographie du thorax", "Toux, fièvre à 38,4 °C.", "Syndrome bronchique des deux bases. Pas de foyer systématisé. Silhouette cardiaque à la limite supérieure.", "Pas de pneumopathie constituée.", 15),
    ("10-31 11:15", "016", "Scanner cérébral sans injection", "Chute avec plaie du cuir chevelu, sous antiagrégant.", "Pas d'hémorragie intracrânienne. Atrophie cortico-sous-corticale en rapport avec l'âge.", "Pas de lésion traumatique récente.", 30),
    ("11-02 10:40", "131", "Échographie de la thyroïde", "TSH modérément élevée.", "Goitre multinodulaire, nodules classés EU-TIRADS 3, le plus grand de 14 mm à droite.", "Surveillance échographique dans un an.", 0),
    ("11-04 14:30", "128", "Radiographie du thorax", "Encombrement, fièvre.", "Opacité alvéolaire de la base droite. Épanchement pleural minime.", "Pneumopathie de la base droite, compatible avec une inhalation.", 15),
    ("11-06 09:50", "101", "Écho-Doppler artériel des membres inférieurs", "Diabète, pied froid à gauche.", "Athérome diffus. Sténose de 60 % de l'artère fémorale superficielle gauche. Index de pression : 0,78 à gauche, 0,95 à droite.", "Artériopathie modérée à gauche, avis vasculaire souhaitable.", 20),
    ("11-09 16:00", "118", "Radiographie de la hanche droite", "Douleur mécanique.", "Coxarthrose droite évoluée, pincement supéro-externe.", "Coxarthrose droite.", 15),
    ("11-10 11:15", "025", "Échographie abdominale", "Ictère discret.", "Dilatation modérée des voies biliaires intra-hépatiques. Pas de calcul visible.", "Dilatation des voies biliaires : conduite à discuter selon le projet de soins.", 10),
    ("11-13 11:40", "022", "Scanner cérébral de contrôle", "AVC ischémique sylvien gauche du 02/10/2026.", "Séquelle ischémique sylvienne gauche, stable. Pas de remaniement hémorragique.", "Évolution habituelle, pas d'hémorragie.", 30),
    ("11-16 15:20", "012", "Écho-Doppler veineux des membres inférieurs", "Ulcère de la jambe gauche.", "Incontinence de la grande veine saphène gauche. Pas de thrombose profonde. Index de pression : 1,02.", "Insuffisance veineuse superficielle. Compression possible.", 15),
    ("11-17 10:05", "109", "Radiographie du poignet droit, contrôle", "Fracture du radius à trois semaines.", "Cal en formation, pas de déplacement secondaire.", "Évolution favorable.", 15),
    ("11-18 16:45", "110", "Mammographie et échographie", "Nodule du sein gauche palpé.", "Opacité nodulaire de 9 mm, contours réguliers, classée ACR 3.", "Contrôle dans quatre mois.", 60),
    ("11-20 09:25", "009", "Radiographie du rachis lombaire", "Lombalgie aiguë.", "Tassement de L2 d'allure ancienne. Discarthrose étagée.", "Pas de tassement récent.", 15),
]


def _un(rang, examen):
    jour, chambre, titre, indication, resultat, conclusion, duree = examen
    quand = heure("2026-" + jour)
    u = usager(chambre)
    parties = [("Indication", indication), ("Technique", "Examen réalisé selon le protocole habituel du service."),
               ("Résultat", resultat), ("Conclusion", conclusion)]
    doc = decrire("imagerie-%02d" % rang, "imagerie", u, "imagerie", quand, libre(*parties), titre="Compte rendu : " + titre[0].lower() + titre[1:])
    texte = "Bonjour,\n\nVeuillez trouver le compte rendu de l'examen de %s %s du %s.\n" % (u["civilite"], u["nom_utilise"], quand.strftime("%d/%m/%Y"))
    particularite = None
    if duree:
        fin = quand + dt.timedelta(days=duree)
        passe = fin < dt.datetime(2026, 11, 22)
        particularite = "lien_imagerie_expire" if passe else "lien_imagerie_valide"
        texte += ("\nLes images peuvent être vues jusqu'au %s à %s :\nhttps://images.imagerie-du-port.example/v/%04d-%s\n"
                  % (fin.strftime("%d/%m/%Y"), fin.strftime("%H:%M"), 4100 + rang * 37, chambre))
    texte += "\nMessage envoyé automatiquement par Imagerie du Port – 02 61 91 05 00\n"
    boite = PER["m.tanguy"] if rang in (4, 11) else EQUIPE
    return courrier("imagerie-%02d" % rang, quand + dt.timedelta(minutes=95), "imagerie", objet_xdm("CR " + titre, u), texte, boite,
                    documents=[doc], ipp=ipp(chambre), limace="compte-rendu-imagerie", particularite=particularite,
                    methode="Q" if rang % 2 else "B", entetes=[("Reply-To", "<secretariat@imagerie-du-port.mssante.fr>")])


def messages():
    """Every imaging message."""
    return [_un(i, e) for i, e in enumerate(EXAMENS)]
