"""IHE XDM archives: layout, XDS metadata in ebRIM, zip with fixed dates."""

import hashlib
import io
import zipfile

from .acteurs import ipp_chez
from .commun import oid, rniv, utc, uuid
from .recit import a, x
from .types_documents import CLASSES, PROFESSIONS

_NS = 'xmlns="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0"'
_STATUT = "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved"


def _slot(nom, *valeurs):
    return '<Slot name="%s"><ValueList>%s</ValueList></Slot>' % (nom, "".join("<Value>%s</Value>" % x(v) for v in valeurs))


def _libelle(balise, texte):
    return '<%s><LocalizedString xml:lang="FR" charset="UTF8" value=%s/></%s>' % (balise, a(texte), balise)


def _classement(cle, schema, objet, code, systeme, libelle):
    return ('<Classification id="urn:uuid:%s" classificationScheme="urn:uuid:%s" classifiedObject="%s" nodeRepresentation=%s>%s%s'
            "</Classification>" % (uuid(cle, schema, code), schema, objet, a(code), _slot("codingScheme", systeme), _libelle("Name", libelle)))


def _identifiant(cle, schema, objet, valeur, nom):
    return ('<ExternalIdentifier id="urn:uuid:%s" identificationScheme="urn:uuid:%s" registryObject="%s" value=%s>'
            '<Name><LocalizedString value="%s"/></Name></ExternalIdentifier>'
            % (uuid(cle, schema, objet), schema, objet, a(valeur), nom))


def _auteur(cle, schema, objet, pro):
    s = pro["structure"]
    return ('<Classification id="urn:uuid:%s" classificationScheme="urn:uuid:%s" classifiedObject="%s" nodeRepresentation="">%s%s%s'
            "</Classification>"
            % (uuid(cle, schema, objet), schema, objet,
               _slot("authorInstitution", "%s^^^^^&1.2.250.1.71.4.2.2&ISO^IDNST^^^%s" % (s["nom"], s["id"])),
               _slot("authorPerson", "%s^%s^%s^^^^^^&1.2.250.1.71.4.2.1&ISO^D^^^IDNPS" % (pro["id"], pro["nom"], pro["prenom"])),
               _slot("authorSpecialty", "%s^%s^1.2.250.1.213.1.1.4.5" % (pro["code"], PROFESSIONS[pro["code"]]))))


def _patient(u, emetteur):
    local = "%s^^^&%s&ISO^PI" % (ipp_chez(u, emetteur), emetteur["oid_ipp"])
    return local, "%s^^^&%s&ISO^NH" % (u["ins"], u["oid_ins"]) if u["ins"] else local


def _traits(u):
    return _slot("sourcePatientInfo",
                 "PID-5|%s^%s^%s^^^^L" % (u["nom_naissance"], u["premier_prenom"], u["prenoms_naissance"]),
                 "PID-5|%s^%s^^^^^D" % (rniv(u["nom_utilise"]), rniv(u["prenom_utilise"])),
                 "PID-7|%s" % u["date_naissance"].replace("-", ""), "PID-8|%s" % u["sexe"],
                 "PID-11|^^^^^^BDL^^%s" % u["code_lieu_naissance"])


def _document(d, nom, lot):
    u, pro = d["usager"], d["auteur"]
    objet = "urn:uuid:" + uuid("entree", lot, d["cle"])
    local, patient = _patient(u, pro["structure"])
    lieu = pro["structure"]["lieu"]
    slots = [_slot("hash", hashlib.sha1(d["cda"]).hexdigest().upper()), _slot("size", str(len(d["cda"]))), _slot("URI", nom),
             _slot("creationTime", utc(d["quand"])), _slot("languageCode", "fr-FR"),
             _slot("legalAuthenticator", "%s^%s^%s^^^^^^&1.2.250.1.71.4.2.1&ISO^D^^^IDNPS" % (pro["id"], pro["nom"], pro["prenom"])),
             _slot("serviceStartTime", utc(d["acte"])), _slot("sourcePatientId", local), _traits(u)]
    if d.get("action"):
        slots.append(_slot("urn:action:extraMetadataSlot", d["action"]))
    code, systeme, libelle, classe, _ = d["type"]
    fmt, sys_fmt = d["format"]
    classements = [
        _auteur((lot, d["cle"]), "93606bcf-9494-43ec-9b4e-a7748d1a838d", objet, pro),
        _classement((lot, d["cle"]), "41a5887f-8865-4c09-adf7-e362475b143a", objet, classe, "1.2.250.1.213.1.1.4.1", CLASSES[classe]),
        _classement((lot, d["cle"]), "f4f85eac-e6cb-4883-b524-f2705394840f", objet, "N", "2.16.840.1.113883.5.25", "Normal"),
        _classement((lot, d["cle"]), "a09d5840-386c-46f2-b5ad-9c3699a4309d", objet, fmt, sys_fmt, libelle),
        _classement((lot, d["cle"]), "f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1", objet, lieu[0], "1.2.250.1.71.4.2.4", lieu[1]),
        _classement((lot, d["cle"]), "cccf5598-8b07-4b77-a05e-ae952c785ead", objet, lieu[2], "1.2.250.1.213.1.1.4.9", lieu[3]),
        _classement((lot, d["cle"]), "f0306f51-975f-434e-a61c-c59651d33983", objet, code, systeme, libelle)]
    identifiants = [
        _identifiant((lot, d["cle"]), "58a6f841-87b3-4a3e-92fd-a8ffeff98427", objet, patient, "XDSDocumentEntry.patientId"),
        _identifiant((lot, d["cle"]), "2e82c1f6-a085-4c72-9da3-8640a32e42ab", objet, d["id"], "XDSDocumentEntry.uniqueId")]
    return objet, ('<ExtrinsicObject id="%s" mimeType="text/xml" objectType="urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1" '
                   'status="%s">%s%s%s%s</ExtrinsicObject>'
                   % (objet, _STATUT, "\n".join(slots), _libelle("Name", d["titre"]), "\n".join(classements), "\n".join(identifiants)))


def metadonnees(docs, quand, lot, noms):
    """METADATA.XML of one submission set."""
    pro, u = docs[0]["auteur"], docs[0]["usager"]
    paquet = "urn:uuid:" + uuid("lot", lot)
    lieu = pro["structure"]["lieu"]
    titre = " ; ".join(d["titre"] for d in docs)
    entrees = [_document(d, n, lot) for d, n in zip(docs, noms)]
    patient = _patient(u, pro["structure"])[1]
    lignes = ['<?xml version="1.0" encoding="UTF-8"?>',
              '<lcm:SubmitObjectsRequest xmlns:lcm="urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0">', "<RegistryObjectList %s>" % _NS,
              '<RegistryPackage id="%s" status="%s">' % (paquet, _STATUT), _slot("submissionTime", utc(quand)), _libelle("Name", titre),
              '<Classification id="urn:uuid:%s" classificationNode="urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd" '
              'classifiedObject="%s" nodeRepresentation=""/>' % (uuid("marque", lot), paquet),
              _auteur(lot, "a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d", paquet, pro),
              _classement(lot, "aa543740-bdda-424e-8c96-df4873be8500", paquet, lieu[0], "1.2.250.1.71.4.2.4", lieu[1]),
              _identifiant(lot, "6b5aea1a-874d-4603-a4bc-96a0a7b38446", paquet, patient, "XDSSubmissionSet.patientId"),
              _identifiant(lot, "554ac39e-e3fe-47fe-b233-965d2a147832", paquet, oid("source", pro["structure"]["nom"]), "XDSSubmissionSet.sourceId"),
              _identifiant(lot, "96fdda7c-d067-4183-912e-bf5ee74998a8", paquet, oid("lot", lot), "XDSSubmissionSet.uniqueId"),
              "</RegistryPackage>"]
    lignes += [e for _, e in entrees]
    for objet, _ in entrees:
        lignes.append('<Association id="urn:uuid:%s" associationType="urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember" '
                      'sourceObject="%s" targetObject="%s">%s</Association>'
                      % (uuid("membre", lot, objet), paquet, objet, _slot("SubmissionSetStatus", "Original")))
    lignes += ["</RegistryObjectList>", "</lcm:SubmitObjectsRequest>", ""]
    return "\n".join(lignes).encode("utf-8")


def _accueil(pro):
    s = pro["structure"]
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head>'
            "<title>Documents de santé</title></head><body><p>Emetteur : %s (%s)</p><p>Voir le fichier "
            '<a href="README.TXT">README.TXT</a></p></body></html>\n' % (x(s["nom"]), s["id"])).encode("utf-8")


def _lisez_moi(pro, noms):
    s = pro["structure"]
    ad = s["adresse"]
    arbre = "\r\n".join("               " + n for n in ["METADATA.XML"] + noms)
    return ("Emetteur :\r\n==========\r\n   . Nom : %s %s\r\n   . Organisme : %s (%s)\r\n   . Adresse : %s %s, %s %s\r\n"
            "   . Téléphone : %s\r\n\r\nApplication de l'émetteur :\r\n===========================\r\n   . Nom : Application fictive\r\n"
            "   . Version : 1.0\r\n   . Editeur : données de démonstration\r\n\r\nInstructions :\r\n==============\r\n"
            "   . Consultez les fichiers reçus par messagerie sécurisée de santé dans votre logiciel.\r\n\r\nArborescence :\r\n"
            "==============\r\n     README.TXT\r\n     INDEX.HTM\r\n     IHE_XDM\r\n          SUBSET01\r\n%s\r\n"
            % (pro["prenom"], pro["nom"], s["nom"], s["id"], ad["numero"], ad["voie"], ad["code_postal"], ad["commune"],
               s["telephone"], arbre)).encode("utf-8")


def archive(docs, quand, lot, modifier=None):
    """The bytes of IHE_XDM.zip; `modifier` may alter the metadata bytes to make a faulty archive."""
    noms = ["DOC%04d.XML" % (i + 1) for i in range(len(docs))]
    meta = metadonnees(docs, quand, lot, noms)
    if modifier:
        meta = modifier(meta)
    pro = docs[0]["auteur"]
    fichiers = [("INDEX.HTM", _accueil(pro)), ("README.TXT", _lisez_moi(pro, noms)), ("IHE_XDM/SUBSET01/METADATA.XML", meta)]
    fichiers += [("IHE_XDM/SUBSET01/" + n, d["cda"]) for n, d in zip(noms, docs)]
    sortie = io.BytesIO()
    with zipfile.ZipFile(sortie, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        for nom, octets in fichiers:
            info = zipfile.ZipInfo(nom, (quand.year, quand.month, quand.day, quand.hour, quand.minute, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, 0o644 << 16
            z.writestr(info, octets)
    return sortie.getvalue()


