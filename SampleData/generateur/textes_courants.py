"""Plain mail of the pharmacy, the doctors and the allied professionals, written by hand.

jour et heure, expéditeur, boîte (E équipe, or a login), chambre, objet, texte ; {nom} {ch} {e} {elle}… agree with the resident.
"""

PHARMACIE = [
    ("10-26 09:12", "E", None, "Piluliers de la semaine 44", "Les piluliers de la semaine partent avec la tournée de 14 h. Pas de changement depuis vendredi. Merci de vérifier à réception."),
    ("10-27 16:48", "E", "104", "Re: ordonnance du 26 octobre", "Le macrogol de {nom} sera livré demain matin, nous n'en avons plus ce soir."),
    ("10-28 11:05", "E", "111", "Stylos d'insuline", "Trois stylos d'insuline livrés pour {nom}. Pensez à noter la date d'ouverture sur chaque stylo."),
    ("10-29 17:22", "E", "022", "Épaississant", "L'épaississant prescrit pour {nom} est commandé, livraison demain à 11 h. En dépannage, deux boîtes ont été déposées à l'accueil."),
    ("10-30 18:35", "E", "004", "Ceftriaxone", "Les sept flacons de ceftriaxone de {nom} sont prêts. Notre livreur passe à 19 h 15."),
    ("11-02 09:05", "E", None, "Piluliers de la semaine 45", "Piluliers livrés à 14 h comme d'habitude. Chambre 131 : un soir sur deux pour le somnifère, les alvéoles vides sont volontaires."),
    ("11-03 10:40", "E", "022", "Apixaban : vérification", "Pouvez-vous confirmer l'arrêt de l'aspirine de {nom} ? Elle figure encore sur une ancienne ordonnance de notre dossier."),
    ("11-04 15:10", "E", "022", "Re: Apixaban : vérification", "Merci pour votre réponse, l'aspirine est retirée du pilulier dès ce soir."),
    ("11-06 12:15", "E", None, "Rappel de lot : collyre", "Rappel de deux lots de larmes artificielles. Aucun de vos résidents n'est concerné d'après nos délivrances, mais merci de regarder le stock de l'infirmerie."),
    ("11-09 09:08", "E", None, "Piluliers de la semaine 46", "Piluliers livrés à 14 h. Chambre 130 : quatre prises à heure fixe, nous avons ajouté une couleur par horaire."),
    ("11-10 16:02", "E", "109", "Attelle de poignet", "L'attelle de taille M pour {nom} est arrivée, nous la joignons à la tournée de demain."),
    ("11-12 18:10", "E", "012", "Pansements", "Hydrofibre et hydrocellulaire non adhésif commandés pour {nom}, livraison vendredi matin. La lidocaïne crème est disponible."),
    ("11-13 14:20", "E", "017", "Spironolactone", "Bien noté : un demi-comprimé pour {nom}. Le pilulier déjà livré est à rapporter, nous le refaisons pour 18 h."),
    ("11-16 09:10", "E", None, "Piluliers de la semaine 47", "Piluliers livrés à 14 h. Nouveaux résidents : chambre 212 et, dès ce matin, chambre 214. Pour la 214, il nous manque la carte de mutuelle."),
    ("11-17 17:31", "E", "025", "Morphine, solution buvable", "La morphine de {nom} sera remise en main propre à l'infirmière contre signature, demain à 9 h."),
    ("11-18 15:26", "E", "012", "Apixaban et bisoprolol", "Les médicaments de {nom} sont livrables à 18 h. Pas d'interaction relevée avec le périndopril ; surveiller la tension au début."),
    ("11-19 11:50", "i.kerhoas", None, "Réunion sur le circuit du médicament", "Je serai présente vendredi à 9 h. J'apporte le relevé des retours de piluliers du trimestre."),
    ("11-20 17:58", "E", "121", "Insuline", "Stylos supplémentaires livrés pour {nom}. Attention, le dosage du soir est passé à 24 unités."),
]

MEDECINS = [
    ("10-26 13:14", "dr-keravec", "s.diallo", "139", "Re: glycémies de la semaine", "Merci pour le relevé. On ne change rien pour {nom}, on en reparle après la prise de sang du 10."),
    ("10-27 08:20", "dr-nguyen", "p.garnier", "203", "Re: selles absentes depuis quatre jours", "Un lavement ce matin pour {nom}, puis macrogol deux sachets par jour. Rappelez-moi demain si rien."),
    ("10-28 12:44", "dr-abgrall", "s.diallo", "012", "Re: ulcère de jambe", "Cinq semaines sans progrès, je suis d'accord pour une téléexpertise si {nom} l'accepte. Le Dr AUBRY répond vite."),
    ("10-29 18:52", "dr-morisseau", "l.postec", "206", "Hospitalisation programmée", "{nom} entre lundi à 9 h 30 en gériatrie pour bilan de chutes. À jeun non nécessaire."),
    ("11-02 13:20", "dr-benali", "p.garnier", "133", "Re: repas", "Je passe jeudi voir {nom}. D'ici là, enrichir les potages et proposer une collation à 21 h."),
    ("11-03 19:12", "dr-morisseau", "E", "128", "Re: fièvre à 39", "J'arrive vers 20 h. Position demi-assise et aspiration douce si besoin."),
    ("11-04 08:05", "dr-morisseau", "E", "128", "Conduite à tenir la nuit", "Après échange avec la famille de {nom} : soins de confort, pas de transfert en cas d'aggravation. C'est noté dans le DLU. Je reste joignable jusqu'à 23 h."),
    ("11-05 12:58", "dr-keravec", "s.diallo", "022", "Re: tension basse", "Laissez le bisoprolol de {nom} si le pouls est au-dessus de 55. Lever en deux temps."),
    ("11-06 11:26", "dr-abgrall", "l.postec", "016", "Re: ablation des points", "Lundi pour {nom}, c'est parfait. Un contrôle de l'hémoglobine en même temps."),
    ("11-09 13:33", "dr-petit", "m.tanguy", "112", "Avis sur le diurétique", "Chère consœur, je laisse le furosémide de {nom} à 20 mg tant que le poids reste sous 59 kg. Nous faisons le point le 23."),
    ("11-06 18:15", "dr-nguyen", "p.garnier", "130", "Re: horaires de la lévodopa", "Ordonnance envoyée. Si {nom} dort à 20 h, réveillez-{la} doucement : le décalage du soir explique les blocages du matin."),
    ("11-11 10:12", "dr-benali", "E", None, "Garde du 11 novembre", "Je suis de garde aujourd'hui pour le secteur, vous pouvez m'écrire ici ou m'appeler pour les urgences relatives."),
    ("11-12 12:45", "dr-abgrall", "s.diallo", "017", "Re: Potassium à 5,4", "5,4 chez {nom} : je baisse la spironolactone, ordonnance demain. Pas de bananes ni de sel de régime d'ici là."),
    ("11-13 19:05", "dr-keravec", "E", "111", "Re: hypoglycémie de 11 h", "Merci pour l'alerte. Deux unités de moins ce soir pour {nom}, collation à 16 h, glycémie à 22 h. Je regarde le carnet mardi."),
    ("11-16 19:40", "dr-abgrall", "i.kerhoas", "214", "Nouveau résident", "J'accepte de suivre {nom}. Pouvez-vous me faire parvenir ses anciens courriers ?"),
    ("11-17 13:02", "dr-benali", "m.tanguy", "025", "Re: douleur pendant les soins", "Tout à fait d'accord avec la morphine avant les soins pour {nom}. La famille est d'accord aussi."),
    ("11-18 08:33", "dr-abgrall", "s.diallo", "012", "Re: pouls irrégulier", "Je ne peux pas venir avant ce soir. Téléconsultation à 11 h 30 ? Si vous avez l'ECG connecté, préparez-le, et demandez son accord à {nom}."),
    ("11-19 12:46", "dr-nguyen", "p.garnier", "108", "Re: cataracte", "J'ai vu le courrier de l'ophtalmologue. Parlons-en avec {nom} et sa femme lors de ma visite."),
    ("11-20 16:30", "dr-petit", "E", "203", "Re: renouvellement", "Le renouvellement du traitement de {nom} revient à son médecin traitant. De mon côté, pas d'objection."),
    ("11-20 19:22", "dr-morisseau", "l.postec", "104", "Re: toux", "Pas de fièvre et bonne saturation : on surveille {nom} ce week-end, je passe lundi. Garde au 15 si essoufflement."),
    ("11-21 12:10", "dr-benali", "E", "029", "Garde du week-end", "Je suis de garde ce week-end. Pour {nom}, le traitement de la cystite peut commencer, la bandelette suffit."),
]

PARAMEDICAUX = [
    ("10-27 18:02", "kine", "E", "003", "Séances de la semaine", "Bonne semaine pour {nom} : deux fois le couloir avec le déambulateur. Pensez aux chaussures fermées."),
    ("10-30 12:40", "kine", "i.kerhoas", "022", "Comptes rendus de M. BIANCHI", "Pour adapter les séances, pouvez-vous m'adresser les comptes rendus des urgences et de l'hospitalisation de {nom} ?"),
    ("10-31 09:18", "kine", "i.kerhoas", "022", "Re: Comptes rendus de M. BIANCHI", "Bien reçus, merci. Je commence mardi, trois séances par semaine."),
    ("11-04 17:25", "orthophoniste", "E", "022", "Consignes pour les repas", "Pour {nom} : assis à 90°, menton fléchi, cuillère par la gauche, une gorgée épaissie toutes les trois bouchées. Affichette jointe à l'office."),
    ("11-05 18:40", "podologue", "E", None, "Passage du 19 novembre", "Je viens le 19 à 10 h pour quatre personnes : 101, 111, 121 et 139. Merci de prévoir les ordonnances."),
    ("11-06 18:20", "kine", "E", "016", "Bilan après chute", "{nom} se relève seul{e} d'une chaise haute. Un tapis gêne devant son lit, à enlever."),
    ("11-10 12:30", "orthophoniste", "E", "022", "Essai de texture", "Essai de purée à la fourchette réussi avec {nom}, mais fatigue en fin de repas. On reste en mixé lisse."),
    ("11-12 19:02", "kine", "E", "105", "Séance annulée", "Je suis absent demain matin. {nom} et les deux autres du groupe seront vus lundi."),
    ("11-13 18:11", "dentiste", "E", "010", "Prothèse", "La prothèse de {nom} est ajustée. La retirer la nuit et la brosser au savon."),
    ("11-17 18:33", "kine", "E", "017", "Fatigue à l'effort", "{nom} s'est plaint de jambes lourdes aujourd'hui, séance écourtée. Je préfère vous le signaler."),
    ("11-19 19:15", "orthophoniste", "l.postec", "022", "Séance de jeudi", "Très bonne séance avec {nom}, qui a nommé ses deux petits-enfants. À encourager pendant la toilette."),
    ("11-20 18:45", "kine", "E", "022", "Installation du bras", "J'ai laissé un coussin en mousse pour le bras droit de {nom}. À mettre au fauteuil et la nuit."),
]

PASA = [
    ("10-27 17:10", "Journée du mardi 27", "Belle journée. M. BOUKHALFA a fait du pain, a bien mangé à midi. Traitement de midi donné à 12 h 20."),
    ("10-29 17:05", "Journée du jeudi 29", "Agité en arrivant, apaisé par la marche dans le jardin. N'a pas voulu de la sieste."),
    ("11-03 17:12", "Journée du mardi 3", "Chute sans gravité en se levant trop vite, à 15 h. Pas de douleur, tension 13/7. Merci de regarder son genou droit ce soir."),
    ("11-04 09:40", "Re: Journée du mardi 3", "Merci pour le retour. Nous restons derrière lui au lever jeudi."),
    ("11-05 17:08", "Journée du jeudi 5", "Pas de douleur au genou. A chanté avec le groupe, a demandé son fils."),
    ("11-10 17:15", "Journée du mardi 10", "A refusé le traitement de midi, pris à 13 h 30 avec une compote."),
    ("11-12 17:03", "Journée du jeudi 12", "Bonne journée. Nous proposons le jeudi 3 décembre à 16 h 30 pour la synthèse annuelle en visioconférence."),
    ("11-17 17:20", "Journée du mardi 17", "A marché longtemps le matin, somnolent l'après-midi. Glycémie à 1,25 g/L à 15 h."),
    ("11-19 17:06", "Journée du jeudi 19", "Très présent à l'atelier. Il manquait sa paire de lunettes, est-elle restée dans sa chambre ?"),
]
