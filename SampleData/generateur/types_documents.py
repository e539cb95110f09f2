"""Types of documents: code, label, class, content model and format (CI-SIS value sets J07, J06, J10)."""

LOINC = "2.16.840.1.113883.6.1"
A05 = "1.2.250.1.213.1.1.4.12"
CISIS = "1.2.250.1.213.1.1.4.322"
SNOMED = "2.16.840.1.113883.6.96"
CIM10 = "2.16.840.1.113883.6.3"
FMT_ANS = "1.2.250.1.213.1.1.4.2.282"
FMT_IHE = "1.3.6.1.4.1.19376.1.2.3"

CLASSES = {"10": "Compte rendu", "11": "Synthèse", "31": "Imagerie médicale", "42": "Prescription", "43": "Dispensation",
           "44": "Plan de soins, protocole de soins", "52": "Certificat, déclaration", "90": "Expression du titulaire",
           "95": "Document administratif"}

# clé : (code, système, libellé, classe, libellé court pour l'objet et le nom du PDF)
TYPES = {
    "fr-su": ("60280-5", LOINC, "Fiche de retour du service des urgences", "11", "Retour des urgences"),
    "ft-su": ("78341-5", LOINC, "Fiche de transfert vers le service des urgences", "11", "Transfert vers les urgences"),
    "dlu": ("74207-2", LOINC, "Dossier de liaison d'urgence", "11", "DLU"),
    "ldl-ses": ("11490-0", LOINC, "Lettre de liaison à la sortie d'un établissement de soins", "10", "Lettre de liaison de sortie"),
    "ldl-ees": ("18761-7", LOINC, "Lettre de liaison à l'entrée dans un établissement de soins", "11", "Lettre de liaison d'entrée"),
    "urgences": ("15507-7", LOINC, "CR de passage aux urgences", "10", "CR de passage aux urgences"),
    "hospitalier": ("34112-3", LOINC, "CR hospitalier (séjour)", "10", "CR d'hospitalisation"),
    "biologie": ("11502-2", LOINC, "CR d'examens biologiques", "10", "Résultats de biologie"),
    "imagerie": ("18748-4", LOINC, "CR d'imagerie médicale", "31", "CR d'imagerie"),
    "consultation": ("11488-4", LOINC, "CR ou fiche de consultation ou de visite", "10", "CR de consultation"),
    "telemedecine": ("85208-7", LOINC, "CR de télémédecine", "10", "CR de téléexpertise"),
    "ordonnance": ("57833-6", LOINC, "Prescription de médicaments", "42", "Ordonnance"),
    "ordo-soins": ("PRESC-INF", A05, "Prescription de soins infirmiers", "42", "Ordonnance de soins infirmiers"),
    "ordo-kine": ("PRESC-KINE", A05, "Prescription de kinésithérapie", "42", "Ordonnance de kinésithérapie"),
    "ordo-bio": ("PRESC-BIO", A05, "Prescription d'actes de biologie médicale", "42", "Ordonnance de biologie"),
    "vaccination": ("87273-9", LOINC, "Note de vaccination", "52", "Note de vaccination"),
    "bilan": ("34120-6", LOINC, "CR de bilan par un professionnel de santé", "10", "Bilan"),
    "kine": ("11506-3", LOINC, "CR de suivi par un auxiliaire médical", "10", "Suivi de rééducation"),
    "medico-social": ("28653-4", LOINC, "Document du secteur social ou médico-social", "10", "Transmissions"),
    "projet": ("80788-3", LOINC, "Projet personnalisé", "44", "Projet personnalisé"),
    "certificat": ("89601-9", LOINC, "Certificat médical", "52", "Certificat"),
    "directives": ("EXPPAT_3", A05, "Directives anticipées", "90", "Directives anticipées"),
    "administratif": ("51851-4", LOINC, "Document administratif", "95", "Document administratif"),
    "evaluation": ("BIL_AUTO", A05, "Bilan d'évaluation de la perte d'autonomie", "10", "Évaluation AGGIR"),
}

TPL = "1.2.250.1.213.1.1.1."
# clé : (templateId du modèle de contenu, extension, formatCode, système)
MODELES = {
    "fr-su": ([(TPL + "62", "2025.01")], "urn:asip:ci-sis:fr-su:2024", FMT_ANS),
    "ft-su": ([(TPL + "61", "2025.01")], "urn:asip:ci-sis:ft-su:2024", FMT_ANS),
    "dlu": ([(TPL + "22", "2022.01")], "urn:asip:ci-sis:dlu:2015", FMT_ANS),
    "ldl-ses": ([(TPL + "29", "2022.01")], "urn:asip:ci-sis:ldl-ses:2017", FMT_ANS),
    "ldl-ees": ([(TPL + "21", "2022.01")], "urn:asip:ci-sis:ldl-ees:2017", FMT_ANS),
    "biologie": ([("1.3.6.1.4.1.19376.1.3.3", None), (TPL + "55", "2024.01")], "urn:ihe:lab:xd-lab:2008", FMT_IHE),
    "vaccination": ([("1.3.6.1.4.1.19376.1.5.3.1.1.18.1.2", None), (TPL + "46", "2023.01")], "urn:asip:ci-sis:vac-note:2021", FMT_ANS),
}
MODELE_N1 = "1.3.6.1.4.1.19376.1.2.20"
FORMATS_N1 = {
    "application/pdf": ("urn:ihe:iti:xds-sd:pdf:2008", FMT_IHE), "text/plain": ("urn:ihe:iti:xds-sd:text:2008", FMT_IHE),
    "text/rtf": ("urn:ihe:iti-fr:xds-sd:rtf:2010", FMT_ANS),
}

# catégorie du correspondant : (healthCareFacility, libellé, cadre d'exercice, libellé)
LIEUX = {
    "hopital": ("SA01", "Etablissement public de santé", "ETABLISSEMENT", "Etablissement de santé"),
    "laboratoire": ("SA25", "Laboratoire de biologie médicale", "AMBULATOIRE", "Ambulatoire"),
    "imagerie": ("SA08", "Cabinet de groupe", "AMBULATOIRE", "Ambulatoire"),
    "pharmacie": ("SA33", "Pharmacie d'officine", "AMBULATOIRE", "Ambulatoire"),
    "esms": ("SA17", "Etablissement pour personnes âgées", "ESSMS", "Etablissement ou Service Social ou Médico-Social"),
}
LIEU_CABINET = ("SA07", "Cabinet individuel", "AMBULATOIRE", "Ambulatoire")

PROFESSIONS = {
    "G15_10/SM26": "Médecin - Qualifié en Médecine Générale (SM)", "G15_10/SM53": "Médecin - Spécialiste en Médecine Générale (SM)",
    "G15_10/SM04": "Médecin - Cardiologie et maladies vasculaires (SM)", "G15_10/SM05": "Médecin - Chirurgie générale (SM)",
    "G15_10/SM15": "Médecin - Dermatologie et Vénéréologie (SM)", "G15_10/SM32": "Médecin - Neurologie (SM)",
    "G15_10/SM38": "Médecin - Ophtalmologie (SM)", "G15_10/SM44": "Médecin - Radio-diagnostic (SM)",
    "G15_21/G": "Pharmacien biologiste", "G15_21/A": "Pharmacien titulaire d'officine", "G15_60": "Infirmier",
    "G15_70": "Masseur-Kinésithérapeute", "G15_80": "Pédicure-Podologue", "G15_91": "Orthophoniste",
    "G15_40": "Chirurgien-Dentiste",
}

RENCONTRES = {"EMER": "Passage aux urgences (établissement)", "IMP": "Hospitalisation (établissement, y compris HAD)",
              "AMB": "Ambulatoire (hors établissement)", "EXTERNE": "Acte et consultation externe (établissement)"}
