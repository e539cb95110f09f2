"""What is particular to some residents: allergies, diet, alerts, protection, history; keyed by room."""

ALLERGIES = {
    "112": [("Pénicilline", "urticaire généralisée en 1998")],
    "012": [("Sparadrap acrylique", "eczéma de contact")],
    "016": [("Iode (produit de contraste)", "malaise et rash en 2019")],
    "005": [("Amoxicilline", "éruption")],
    "006": [("Codéine", "vomissements")],
    "019": [("Aspirine", "bronchospasme")],
    "025": [("Latex", "œdème de contact")],
    "102": [("Ibuprofène", "urticaire")],
    "107": [("Arachide", "œdème de Quincke")],
    "110": [("Sulfaméthoxazole", "éruption fébrile")],
    "116": [("Fruits de mer", "urticaire")],
    "119": [("Tramadol", "confusion, vertiges")],
    "121": [("Pansements à l'argent", "eczéma"), ("Morphine", "prurit intense")],
    "123": [("Clindamycine", "diarrhée sévère")],
    "128": [("Lactose (intolérance)", "douleurs abdominales")],
    "131": [("Ciprofloxacine", "tendinite")],
    "140": [("Céfixime", "éruption")],
    "202": [("Porc (choix alimentaire)", "à exclure des repas")],
    "203": [("Pénicilline", "réaction ancienne non documentée")],
    "209": [("Venin de guêpe", "choc anaphylactique en 2011, stylo d'adrénaline en salle de soins")],
    "022": [("Héparine", "thrombopénie en 2020")],
}

# (régime, texture, boissons)
REPAS = {
    "004": ("normal", "mixée", "épaissies"), "008": ("sans sel", "normale", None), "011": ("normal", "mixée", "épaissies"),
    "012": ("sans sel ajouté", "normale", None), "022": ("normal", "mixée lisse", "épaissies, niveau 2"),
    "025": ("enrichi", "mixée lisse", "gélifiées"), "101": ("diabétique", "normale", None),
    "103": ("normal", "hachée", None), "106": ("enrichi", "hachée", None), "111": ("diabétique", "hachée", None),
    "114": ("sans sel", "normale", None), "121": ("diabétique", "normale", None), "122": ("diabétique", "normale", None),
    "123": ("enrichi", "mixée", "épaissies"), "126": ("normal", "hachée", None), "128": ("sans lactose", "mixée lisse", "gélifiées"),
    "133": ("enrichi", "mixée", None), "135": ("enrichi", "mixée lisse", "gélifiées"), "139": ("diabétique", "hachée", None),
    "201": ("normal", "manger-main", None), "202": ("sans porc", "normale", None), "204": ("enrichi", "manger-main", None),
    "207": ("enrichi", "mixée lisse", "gélifiées"), "211": ("normal", "hachée", None), "212": ("enrichi", "normale", None),
}

ALERTES = {
    "012": ["Ulcère veineux de jambe gauche", "Fibrillation atriale sous anticoagulant"],
    "016": ["Chutes répétées"], "022": ["Hémiplégie droite et trouble de la déglutition après l'AVC du 02/10/2026"],
    "112": ["Insuffisance cardiaque : poids chaque semaine"], "004": ["Risque de fausse route"],
    "011": ["Risque de fausse route"], "025": ["Soins palliatifs", "Risque d'escarre très élevé"],
    "101": ["Diabète traité par insuline"], "111": ["Diabète traité par insuline"], "103": ["Porteuse de BMR : précautions contact"],
    "105": ["Stimulateur cardiaque"], "114": ["Insuffisance rénale chronique"], "116": ["Anticoagulant (AVK)"],
    "121": ["Amputation de jambe droite", "Diabète traité par insuline"], "122": ["Diabète"],
    "128": ["Soins palliatifs"], "129": ["Appareils auditifs des deux côtés"], "133": ["Dénutrition sévère"],
    "138": ["Malvoyante"], "201": ["Sorties inopinées : unité protégée", "Fracture du col opérée en avril 2026"],
    "202": ["Sorties inopinées : unité protégée"], "205": ["Troubles du comportement en fin de journée"],
    "208": ["Sorties inopinées : unité protégée"], "113": ["Oxygène la nuit, 1 L/min"], "027": ["Stimulateur cardiaque"],
    "214": ["Identité à confirmer"], "212": ["Identité à confirmer"],
}

# What whoever spends a moment with the person must know; the other alerts say an illness or a treatment.
ALERTES_DU_QUOTIDIEN = {
    "Chutes répétées", "Risque de fausse route", "Porteuse de BMR : précautions contact", "Appareils auditifs des deux côtés",
    "Malvoyante", "Sorties inopinées : unité protégée", "Troubles du comportement en fin de journée", "Identité à confirmer",
}

# (nature, nom du mandataire, lien ou service, date de fin)
PROTECTION = {
    "025": ("tutelle", "Mme Brigitte PENNEC", "fille", "2027-03-31"),
    "128": ("tutelle", "Service MJPM Rivage", "mandataire judiciaire", "2028-06-30"),
    "135": ("habilitation_familiale", "M. Jacques BARGAIN", "fils", "2031-01-15"),
    "201": ("habilitation_familiale", "Mme Nadine LE PAPE", "épouse", "2034-09-30"),
    "202": ("tutelle", "M. Karim BOUKHALFA", "fils", "2029-02-28"),
    "203": ("curatelle_renforcee", "Service MJPM Rivage", "mandataire judiciaire", "2026-12-18"),
    "207": ("tutelle", "Mme Sylvie LE FUR", "belle-fille", "2027-10-10"),
    "213": ("curatelle", "Service MJPM Rivage", "mandataire judiciaire", "2027-05-04"),
    "111": ("sauvegarde_de_justice", "Mme Aline GARREC", "nièce", "2027-01-22"),
}

# (état, depuis, lieu ou motif, retour prévu)
ETATS = {
    "012": ("hospitalise", "2026-11-21T18:20", "Urgences, Centre hospitalier du Port", "2026-11-22T00:00"),
    "114": ("hospitalise", "2026-11-18T10:30", "Néphrologie, Centre hospitalier du Port", None),
    "020": ("absent_vacances", "2026-11-20T14:00", "Chez sa fille", "2026-11-23T18:00"),
    "136": ("sortie_temporaire", "2026-11-21T11:00", "Repas de famille, nuit chez son fils", "2026-11-22T17:00"),
}

ANTECEDENTS = {
    "012": ["Ulcère veineux de jambe gauche depuis mars 2026", "Insuffisance veineuse chronique",
            "Hypertension artérielle", "Fibrillation atriale découverte le 18/11/2026", "Arthrose des deux genoux"],
    "016": ["Hypertension artérielle", "Ostéoporose fracturaire", "Chute le 30/10/2026 : plaie du cuir chevelu suturée"],
    "022": ["AVC ischémique sylvien gauche le 02/10/2026", "Trouble du rythme sous anticoagulant", "Dyslipidémie"],
    "112": ["Insuffisance cardiaque à fraction d'éjection altérée", "Hypertension artérielle", "Cholécystectomie"],
    "121": ["Diabète de type 2", "Artériopathie des membres inférieurs", "Amputation trans-tibiale droite en mai 2026",
            "Obésité"],
    "201": ["Maladie d'Alzheimer, stade avancé", "Fracture du col fémoral gauche opérée en avril 2026"],
    "202": ["Maladie d'Alzheimer, stade avancé", "Diabète de type 2 sous metformine"],
    "114": ["Insuffisance rénale chronique stade 4", "Insuffisance cardiaque", "Goutte"],
    "017": ["Prothèse totale de hanche droite", "Hypertension artérielle", "Kaliémie à surveiller sous spironolactone"],
}

HABITUDES = {
    "012": ["Se lève à 7 h 30, n'aime pas être pressée", "Café au lait sans sucre", "Écoute la radio avant de dormir",
            "Lampe de chevet allumée la nuit, porte entrouverte"],
    "016": ["Ancienne institutrice, aime qu'on la vouvoie", "Mots croisés après le déjeuner"],
    "017": ["Ancien marin, se couche tard", "Ne manque aucune régate à la télévision"],
    "022": ["Parle italien quand il est fatigué", "Aime le café serré, épaissi depuis octobre"],
    "112": ["Préfère la douche du soir", "Tisane à 20 h, deux oreillers"],
    "121": ["Demande des nouvelles de son chien Filou, confié à sa fille", "Dort avec la fenêtre entrouverte"],
    "201": ["Ancien facteur, marche beaucoup le matin", "S'apaise en triant des cartes postales"],
    "202": ["Au PASA le mardi et le jeudi", "Thé à la menthe l'après-midi", "Prière du matin : ne pas interrompre"],
    "116": ["Chante à la chorale", "Reçoit sa filleule le mercredi"],
    "135": ["Doyenne de la maison, 104 ans", "Aime tenir une main, parle breton"],
    "125": ["Se fait appeler Marie-Jo"],
    "107": ["Partage les repas avec son mari, chambre 108"], "108": ["Partage les repas avec sa femme, chambre 107"],
    "001": ["Sœur jumelle de Danielle LE MEUR (chambre 002)"], "002": ["Sœur jumelle de Denise PRIGENT (chambre 001)"],
    "205": ["Ancien menuisier, atelier bois le vendredi"], "119": ["Regarde la messe en espagnol le dimanche"],
    "138": ["Livres audio, poser les objets toujours au même endroit"],
}

