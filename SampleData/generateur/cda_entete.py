"""CDA R2 header of the French minimal structure (Structuration minimale)."""

from .acteurs import ipp_chez
from .commun import hl7, rniv
from .recit import a, x
from .types_documents import FORMATS_N1, LOINC, MODELE_N1, MODELES, PROFESSIONS, RENCONTRES

SYS_PRO, SYS_STRUCT, SYS_J01 = "1.2.250.1.71.4.2.1", "1.2.250.1.71.4.2.2", "1.2.250.1.213.1.1.4.5"


def _tel(numero, usage="WP"):
    return '<telecom value="tel:%s" use="%s"/>' % (numero.replace(" ", ""), usage)


def _adresse(ad):
    return ("<addr><houseNumber>%s</houseNumber><streetName>%s</streetName><postalCode>%s</postalCode><city>%s</city></addr>"
            % (x(ad["numero"]), x(ad["voie"]), ad["code_postal"], x(ad["commune"])))


def _nom_pro(pro):
    if pro["civilite"] == "Dr":
        return "<name><given>%s</given><family>%s</family><suffix>DR</suffix></name>" % (x(pro["prenom"]), x(pro["nom"]))
    prefixe = "M" if pro["civilite"] == "M." else "MME"
    return "<name><prefix>%s</prefix><given>%s</given><family>%s</family></name>" % (prefixe, x(pro["prenom"]), x(pro["nom"]))


def organisation(s, balise="representedOrganization", cadre=True):
    """A structure as an element of the given name."""
    industrie = ""
    if cadre:
        industrie = ('<standardIndustryClassCode code="%s" displayName=%s codeSystem="1.2.250.1.213.1.1.4.9"/>'
                     % (s["lieu"][2], a(s["lieu"][3])))
    return ('<%s><id root="%s" extension="%s"/><name>%s</name>%s%s%s</%s>'
            % (balise, SYS_STRUCT, s["id"], x(s["nom"]), _tel(s["telephone"]), _adresse(s["adresse"]), industrie, balise))


def _entite(pro, balise):
    personne = "<assignedPerson>%s</assignedPerson>" % _nom_pro(pro)
    return ('<%s><id root="%s" extension="%s"/><code code="%s" displayName=%s codeSystem="%s"/>%s%s%s%s</%s>'
            % (balise, SYS_PRO, pro["id"], pro["code"], a(PROFESSIONS[pro["code"]]), SYS_J01,
               _adresse(pro["structure"]["adresse"]), _tel(pro["structure"]["telephone"]), personne,
               organisation(pro["structure"]), balise))


def _usager(u, emetteur):
    lignes = ["<recordTarget><patientRole>"]
    if u["ins"]:
        lignes.append('<id root="%s" extension="%s"/>' % (u["oid_ins"], u["ins"]))
    lignes.append('<id root="%s" extension="%s"/>' % (emetteur["oid_ipp"], ipp_chez(u, emetteur)))
    lignes.append(_adresse(u["adresse"]))
    lignes.append('<telecom value="tel:0199001000" use="H"/>')
    if u["ins"]:
        lignes.append('<telecom value="mailto:%s@patient.mssante.fr"/>' % u["ins"])
    lignes.append(
        '<patient classCode="PSN"><name><family qualifier="BR">%s</family><given>%s</given><given qualifier="BR">%s</given>'
        '<family qualifier="CL">%s</family><given qualifier="CL">%s</given></name>'
        % (x(u["nom_naissance"]), x(u["prenoms_naissance"]), x(u["premier_prenom"]), x(rniv(u["nom_utilise"])),
           x(rniv(u["prenom_utilise"]))))
    lignes.append('<administrativeGenderCode code="%s" displayName="%s" codeSystem="2.16.840.1.113883.5.1"/>'
                  % (u["sexe"], "Féminin" if u["sexe"] == "F" else "Masculin"))
    lignes.append('<birthTime value="%s"/>' % u["date_naissance"].replace("-", ""))
    lignes.append("<birthplace><place><addr><county>%s</county><city>%s</city></addr></place></birthplace>"
                  % (u["code_lieu_naissance"], x(u["lieu_naissance"])))
    lignes.append("</patient></patientRole></recordTarget>")
    return "\n".join(lignes)


def _identification(d):
    code, systeme, libelle = d["type"][:3]
    lignes = ['<realmCode code="FR"/>', '<typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>',
              '<templateId root="2.16.840.1.113883.2.8.2.1"/>', '<templateId root="1.2.250.1.213.1.1.1.1"/>']
    if d["niveau"] == "N3":
        for racine, extension in MODELES[d["cle_type"]][0]:
            lignes.append('<templateId root="%s"%s/>' % (racine, ' extension="%s"' % extension if extension else ""))
    else:
        lignes.append('<templateId root="%s"/>' % MODELE_N1)
    lignes += ['<id root="%s"/>' % d["id"],
               '<code code="%s" displayName=%s codeSystem="%s"%s/>' % (code, a(libelle), systeme,
                                                                      ' codeSystemName="LOINC"' if systeme == LOINC else ""),
               "<title>%s</title>" % x(d["titre"]), '<effectiveTime value="%s"/>' % hl7(d["quand"]),
               '<confidentialityCode code="N" displayName="Normal" codeSystem="2.16.840.1.113883.5.25"/>',
               '<languageCode code="fr-FR"/>', '<setId root="%s"/>' % d["serie"], '<versionNumber value="%d"/>' % d["version"]]
    return lignes


def _participants(d):
    lignes = []
    for r in d["destinataires"]:
        lignes.append("<informationRecipient><intendedRecipient>%s</intendedRecipient></informationRecipient>"
                      % organisation(r, "receivedOrganization", cadre=False))
    lignes.append('<legalAuthenticator><time value="%s"/><signatureCode code="S"/>%s</legalAuthenticator>'
                  % (hl7(d["quand"]), _entite(d["auteur"], "assignedEntity")))
    if d.get("traitant"):
        t = d["traitant"]
        lignes.append(
            '<participant typeCode="INF"><functionCode code="PCP" displayName="Médecin traitant" '
            'codeSystem="2.16.840.1.113883.5.88"/><time xsi:type="IVL_TS"><low value="%s"/></time>'
            '<associatedEntity classCode="PROV"><id root="%s" extension="%s"/>%s%s<associatedPerson>%s</associatedPerson>'
            "</associatedEntity></participant>"
            % (hl7(d["quand"]), SYS_PRO, t["id"], _adresse(t["structure"]["adresse"]), _tel(t["structure"]["telephone"]), _nom_pro(t)))
    return lignes


def _contexte(d):
    acte = d.get("acte_code")
    code = '<code code="%s" displayName=%s codeSystem="%s"/>' % (acte[0], a(acte[1]), acte[2]) if acte else ""
    haut = '<high value="%s"/>' % hl7(d["fin_acte"]) if d.get("fin_acte") else ""
    lignes = ['<documentationOf><serviceEvent>%s<effectiveTime><low value="%s"/>%s</effectiveTime>'
              '<performer typeCode="PRF">%s</performer></serviceEvent></documentationOf>'
              % (code, hl7(d["acte"]), haut, _entite(d["auteur"], "assignedEntity"))]
    if d.get("remplace"):
        lignes.append('<relatedDocument typeCode="RPLC"><parentDocument><id root="%s"/></parentDocument></relatedDocument>'
                      % d["remplace"])
    lieu = d["auteur"]["structure"]["lieu"]
    genre = d["rencontre"]
    systeme = "1.2.250.1.213.1.1.4.2.291" if genre == "EXTERNE" else "2.16.840.1.113883.5.4"
    lignes.append('<componentOf><encompassingEncounter><code code="%s" displayName=%s codeSystem="%s"/>'
                  '<effectiveTime><low value="%s"/>%s</effectiveTime><location><healthCareFacility>'
                  '<code code="%s" displayName=%s codeSystem="1.2.250.1.71.4.2.4"/></healthCareFacility></location>'
                  "</encompassingEncounter></componentOf>"
                  % (genre, a(RENCONTRES[genre]), systeme, hl7(d["acte"]), haut, lieu[0], a(lieu[1])))
    return lignes


def document(d, corps):
    """The whole CDA document as text, without its XML declaration."""
    structure = d["auteur"]["structure"]
    lignes = ['<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">']
    lignes += _identification(d)
    lignes.append(_usager(d["usager"], structure))
    lignes.append('<author><time value="%s"/>%s</author>' % (hl7(d["quand"]), _entite(d["auteur"], "assignedAuthor")))
    lignes.append("<custodian><assignedCustodian>%s</assignedCustodian></custodian>"
                  % organisation(structure, "representedCustodianOrganization", cadre=False))
    lignes += _participants(d)
    lignes += _contexte(d)
    lignes.append("<component>%s</component>" % corps)
    lignes.append("</ClinicalDocument>")
    return "\n".join(lignes) + "\n"


def format_xds(d):
    """The format code deduced from the content model or from the kind of body."""
    if d["niveau"] == "N3":
        return MODELES[d["cle_type"]][1:]
    return FORMATS_N1[d["mime"]]
