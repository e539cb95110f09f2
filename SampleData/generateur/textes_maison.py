"""Mail inside the house and with its partners, written by hand.

jour et heure, expéditeur (correspondent or login), boîte (E équipe, D direction, or a login), chambre, objet, texte, lu
"""

MAISON = [
    ("10-26 10:02", "i.kerhoas", "s.diallo", None, "Campagne de vaccination", "Seynabou, peux-tu préparer la liste des accords pour la grippe avant le 6 ? Les refus sont à noter aussi.", True),
    ("10-27 15:40", "m.tanguy", "i.kerhoas", "128", "Projet de soins", "Je vois la famille de {nom} mercredi à 17 h avec le Dr MORISSEAU. Peux-tu être là ?", True),
    ("10-28 09:33", "i.kerhoas", "p.garnier", None, "DLU à rafraîchir", "Douze DLU ont plus de six mois. Je te propose d'en faire trois par jour, liste affichée à l'infirmerie.", True),
    ("10-29 14:20", "l.berger", "i.kerhoas", "005", "Entretien avec Mme MARTIN", "Premier entretien avec {nom} ce matin. Tristesse depuis le départ de sa voisine, pas d'idée noire. Je la revois mercredi en groupe.", True),
    ("10-30 14:15", "s.diallo", "m.tanguy", "004", "Fausse route au déjeuner", "{nom} a toussé longtemps à midi, 38,2 °C maintenant. Je préviens aussi le Dr BENALI.", True),
    ("10-31 06:50", "m.favennec", "i.kerhoas", "016", "Chaussage", "Après la chute de cette nuit, je passe lundi vérifier le chaussage et le lit de {nom}.", True),
    ("11-02 14:05", "i.kerhoas", "m.tanguy", None, "Ordre du jour de jeudi", "Synthèse de jeudi : chambres 012 et 016 la semaine prochaine, ce jeudi 022. Autre chose ?", True),
    ("11-03 16:50", "m.tanguy", "l.postec", "025", "Équipe mobile", "L'équipe mobile de soins palliatifs vient le 17 pour {nom}. Peux-tu faire une évaluation Algoplus à deux toilettes d'ici là ?", True),
    ("11-04 13:45", "l.postec", "m.tanguy", "025", "Re: Équipe mobile", "Algoplus à 3 pendant la toilette, 0 au repos. C'est tracé.", True),
    ("11-06 16:12", "i.kerhoas", "l.postec", "212", "Entrée de lundi", "Entrée de {nom} lundi à 11 h. La pièce d'identité manque encore, l'identité reste provisoire.", True),
    ("11-09 17:30", "v.lemoine", "i.kerhoas", "212", "Pièces manquantes", "Le livret de famille de {nom} est arrivé, la carte d'identité est périmée. J'ai demandé la carte Vitale avec photo à la famille.", True),
    ("11-12 11:48", "s.diallo", "m.tanguy", "012", "Téléexpertise envoyée", "Photos de l'ulcère de {nom} envoyées au Dr AUBRY ce matin, avec son accord. Réponse attendue ce soir.", True),
    ("11-13 15:22", "m.favennec", "l.postec", "121", "Transfert au fauteuil", "Nouvelle technique avec {nom} : planche de transfert, une seule personne. Démonstration lundi à 10 h pour qui veut.", True),
    ("11-16 11:35", "i.kerhoas", "s.diallo", "214", "Entrée de ce matin", "{nom} est arrivé avec sa nièce. Rien à manger ce midi sans vérifier la texture, le courrier parle de fausses routes.", True),
    ("11-18 13:10", "s.diallo", "m.tanguy", "012", "Arythmie", "Téléconsultation faite avec le Dr ABGRALL pour {nom}. Fibrillation atriale à l'ECG, traitement commencé ce soir.", True),
    ("11-19 18:25", "p.garnier", "i.kerhoas", None, "Planning de décembre", "Je peux prendre le week-end du 12 si quelqu'un prend celui du 26.", True),
    ("11-20 17:12", "i.kerhoas", "p.garnier", None, "Week-end", "Paul, la liste des prises de sang de lundi est à l'infirmerie : 012 et 017. Bon week-end.", True),
    ("11-21 18:32", "l.postec", "i.kerhoas", "012", "Départ aux urgences", "{nom} est partie à 18 h 20 : essoufflée, pouls à 130, saturation à 90 %. DLU au DMP, fiche de transfert donnée aux ambulanciers, fille prévenue à 18 h 05, Dr ABGRALL à 18 h 10.", False),
    ("11-21 20:15", "l.postec", "s.diallo", "012", "Pour lundi", "{nom} est aux urgences ce soir. Son pansement était prévu demain : à revoir selon son retour.", False),
    ("10-28 11:02", "s.diallo", "h.abgrall", "012", "Ulcère de jambe", "Bonjour Docteur, l'ulcère de {nom} stagne depuis cinq semaines et reste très douloureux. Une téléexpertise vous paraît-elle utile ?", True),
    ("11-06 10:48", "l.postec", "h.abgrall", "016", "Ablation des points", "Bonjour Docteur, les points de {nom} sont à enlever lundi. Souhaitez-vous un contrôle de l'hémoglobine ?", True),
    ("11-12 12:20", "s.diallo", "h.abgrall", "017", "Potassium à 5,4", "Bonjour Docteur, le potassium de {nom} est à 5,4 ce matin, créatinine 118. Merci de votre avis.", True),
    ("11-12 19:10", "s.diallo", "h.abgrall", "012", "Nouveau protocole de pansement, Mme VASSEUR", "Bonjour Docteur, la dermatologue propose un nouveau protocole, mis en place ce jour : lavage à l'eau et au savon, hydrofibre puis hydrocellulaire non adhésif, compression légère de jour, tous les deux jours.", True),
    ("11-18 08:10", "s.diallo", "h.abgrall", "012", "Pouls irrégulier", "Bonjour Docteur, {nom} a le pouls irrégulier à 118 ce matin, tension 14/8, pas de douleur. Pouvez-vous passer ou proposer une consultation rapide ?", True),
    ("11-20 10:35", "p.garnier", "h.abgrall", "012", "Surveillance du week-end", "Bonjour Docteur, pouls de {nom} entre 96 et 112 hier, elle se dit fatiguée. Nous surveillons matin et soir, comme demandé.", True),
    ("11-21 18:12", "l.postec", "h.abgrall", "012", "Départ aux urgences de Mme VASSEUR", "Bonsoir Docteur, comme convenu au téléphone, {nom} part aux urgences du CH du Port : essoufflement, pouls à 130, saturation 90 %. DLU déposé au DMP.", False),
    ("11-16 09:25", "i.kerhoas", "m.tanguy", "212", "Évaluation à faire", "Peux-tu voir {nom} cette semaine ? Elle mange peu depuis son arrivée.", True),
    ("11-17 18:05", "k.amrani", "i.kerhoas", "202", "Genou de M. BOUKHALFA", "Rien à signaler au genou de {nom} ce soir, il marche bien.", True),
    ("11-20 21:40", "t.lebras", "i.kerhoas", "205", "Nuit de jeudi à vendredi", "{nom} s'est relevé trois fois entre 1 h et 4 h, raccompagné sans difficulté. Veilleuse laissée allumée.", True),
    ("11-21 14:35", "m.favennec", "p.garnier", "121", "Coussin de fauteuil", "Le coussin de {nom} est percé, j'en ai mis un autre en attendant. Peux-tu passer la commande lundi ?", False),
]

DIRECTION = [
    ("10-26 14:35", "embruns", "D", None, "Convention PASA 2027", "Vous trouverez notre proposition de convention pour 2027. Réponse souhaitée avant le 15 décembre.", True),
    ("10-27 10:20", "ssiad", "D", None, "Demande d'admission", "Nous accompagnons à domicile une dame de 86 ans dont le maintien devient difficile. Le dossier ViaTrajectoire sera complet cette semaine.", True),
    ("10-28 16:44", "mdph", "D", "213", "Renouvellement des droits", "La demande de renouvellement de {nom} est complète et sera étudiée en décembre.", True),
    ("10-30 09:50", "dac", "D", None, "Réunion de coordination du 3 décembre", "La prochaine réunion portera sur les sorties d'hospitalisation du vendredi. Merci de proposer une situation.", True),
    ("11-02 11:25", "geriatrie", "D", "106", "Retour de mercredi", "{nom} sort mercredi vers 15 h. L'ambulance est commandée, la lettre suivra.", True),
    ("11-03 15:10", "smr", "D", "121", "Appareillage", "Le rendez-vous d'essai de la prothèse de {nom} est fixé au 3 décembre à 9 h 30.", True),
    ("11-04 10:05", "ars", "D", None, "Enquête sur les tensions de personnel", "Merci de compléter l'enquête avant le 20 novembre.", True),
    ("11-05 14:12", "ssiad", "D", None, "Re: Demande d'admission", "La visite de préadmission peut se faire le 27 novembre à 11 h au domicile.", True),
    ("11-06 17:05", "hygiene", "D", None, "Visite annuelle", "L'équipe mobile d'hygiène vous propose le 10 décembre pour la visite annuelle. Thème : précautions contact.", True),
    ("11-09 11:40", "hdj", "D", None, "Places disponibles", "Deux places d'hospitalisation à domicile sont disponibles en établissement dès cette semaine.", True),
    ("11-10 15:30", "geriatrie", "D", None, "Demande d'accueil temporaire", "Pouvez-vous accueillir une dame de 90 ans pour un mois à partir du 7 décembre, après fracture du bassin ?", True),
    ("11-12 09:25", "embruns", "D", "202", "Synthèse annuelle", "Confirmation pour la visioconférence du 3 décembre à 16 h 30 au sujet de {nom}. Le lien vous parviendra la veille.", True),
    ("11-13 16:18", "mdph", "D", None, "Fermeture de l'accueil", "L'accueil de la MDPH sera fermé les 24 et 31 décembre.", True),
    ("11-16 10:55", "dac", "E", "214", "Situation de M. ABGUILLERM", "Nous restons disponibles pour {nom} : sa nièce est épuisée, un soutien lui est proposé.", True),
    ("11-18 14:40", "cegidd", "D", None, "Vaccins livrés", "Vingt doses supplémentaires sont réservées pour vos professionnels, à retirer avant le 27.", True),
    ("11-19 16:02", "hygiene", "E", "103", "Conseil donné par téléphone", "Rappel pour {nom} : tablier et friction des mains, pas de restriction des activités collectives.", True),
    ("11-20 16:50", "geriatrie", "D", None, "Re: Demande d'accueil temporaire", "La famille confirme sa demande. Pouvez-vous nous donner une réponse avant mercredi ?", False),
    ("11-21 09:15", "ars", "D", None, "Vigilance : épisode de gastro-entérite", "Plusieurs établissements du territoire déclarent des cas groupés. Merci de signaler tout épisode d'au moins cinq cas en quatre jours, et de renforcer l'hygiène des mains.", False),
]

INSTITUTIONS = [
    ("10-29 17:30", "dgs", "E", "DGS-Urgent : campagne de vaccination contre la grippe et la covid", "Mesdames, Messieurs,\n\nLa campagne est ouverte. La double vaccination, le même jour et dans deux sites d'injection, est possible et recommandée pour les résidents des EHPAD.", True),
    ("11-12 18:00", "dgs", "E", "DGS-Urgent : tensions sur l'amoxicilline en suspension", "Mesdames, Messieurs,\n\nDes tensions d'approvisionnement sont attendues jusqu'à la mi-décembre. Les recommandations d'usage sont rappelées ; chez la personne âgée, privilégier les formes sèches quand la déglutition le permet.", True),
    ("11-20 19:30", "dgs", "D", "DGS-Urgent : épidémie de bronchiolite et de grippe, protection des personnes fragiles", "Mesdames, Messieurs,\n\nLe passage en phase épidémique est confirmé dans trois régions. Le port du masque est recommandé pour les visiteurs qui présentent des symptômes.", True),
    ("11-05 12:00", "ars", "E", "Plan grand froid : vérification des équipements", "Bonjour,\n\nMerci de vérifier la pièce de repli chauffée et le groupe électrogène avant le 1er décembre.", True),
    ("11-17 08:30", "ars", "E", "Rappel de dispositif : pousse-seringue", "Bonjour,\n\nRappel d'un lot de pousse-seringues. Vérifiez vos équipements et répondez même si vous n'êtes pas concernés.", True),
]
