"""Messages whose form matters: receipts, failures, encrypted or foreign formats, HTML alone, automatic senders."""

import base64

from .acteurs import usager
from .commun import nombre_stable
from .courriel import multipart, objet_xdm, partie_texte
from .documents import decrire
from .modeles_sejour import libre
from .recit import tableau
from .registre import EQUIPE, PER, courrier, heure, ipp
from .structures import APP, DIRECTION


def _accuse(cle, jour, de, boite, objet, texte, disposition="manual-action/MDN-sent-manually; displayed"):
    """A disposition notification (RFC 8098)."""
    avis = ("Content-Type: message/disposition-notification\r\n\r\nReporting-UA: mss.example; Messagerie fictive\r\nFinal-Recipient: rfc822;%s\r\n"
            "Original-Message-ID: <%s@les-tilleuls.mssante.fr>\r\nDisposition: %s\r\n" % (de[1], cle, disposition))
    corps = multipart("report", [partie_texte(texte), avis], cle, " report-type=disposition-notification;")
    return courrier(cle, jour, de, objet, "", boite, corps_brut=corps, repond=["%s@les-tilleuls.mssante.fr" % cle], par=None,
                    limace="accuse-de-lecture", particularite="accuse_de_lecture")


ACCUSES = [
    ("accuse-1", "2026-10-28 10:32", ("Dr_Hervé_ABGRALL_Cabinet Abgrall", "herve.abgrall@cabinet-abgrall.mssante.fr"), PER["s.diallo"], "Lu : Ulcère de jambe"),
    ("accuse-2", "2026-11-12 11:47", ("Dr_Sophie_AUBRY_Dermatologie", "sophie.aubry@dermato-aubry.mssante.fr"), PER["s.diallo"], "Lu : Téléexpertise, ulcère"),
    ("accuse-3", "2026-11-18 10:58", ("CH du Port – Court séjour gériatrique", "geriatrie@ch-du-port.mssante.fr"), PER["m.tanguy"], "Lu : Lettre de liaison d'entrée"),
    ("accuse-4", "2026-11-13 08:40", ("Dr_Hervé_ABGRALL_Cabinet Abgrall", "herve.abgrall@cabinet-abgrall.mssante.fr"), PER["s.diallo"], "Lu : Nouveau protocole de pansement"),
    ("accuse-5", "2026-11-21 18:58", ("CH du Port – Urgences", "urgences@ch-du-port.mssante.fr"), EQUIPE, "Lu : Transfert vers les urgences"),
]


def _accuses():
    for cle, jour, de, boite, objet in ACCUSES:
        yield _accuse(cle, jour, de, boite, objet, "Votre message a été ouvert le %s/%s à %s.\n\nCela ne garantit pas que son contenu a été compris.\n"
                      % (jour[8:10], jour[5:7], jour[11:]))


def _echec_integration():
    texte = ("L'intégration du document a échoué.\n\nCode 904 : l'INS reçue diffère de celle du dossier.\nLe document doit être rapproché à la main par le "
             "secrétariat du service.\n")
    m = _accuse("echec-integration", "2026-11-05 09:14", ("CHU de Rivebelle – Unité neurovasculaire", "unv@chu-rivebelle.mssante.fr"), EQUIPE,
                "[KO Intégration système !][904] " + objet_xdm("DLU", usager("022")), texte,
                "automatic-action/MDN-sent-automatically; processed/Error: 904^INS non concordante")
    m.update(particularite="ko_integration", limace="ko-integration", par="s.diallo", ipp=ipp("022"))
    m["le"] = heure("2026-11-05 09:40")
    return m


def _remise_impossible():
    """A delivery failure (RFC 3464): the practice has changed its address."""
    cle = "remise-impossible"
    etat = ("Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.les-tilleuls.mssante.fr\r\n\r\nFinal-Recipient: rfc822; "
            "secretariat@cabinet-ancien.mssante.fr\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 unknown recipient\r\n")
    origine = ("Content-Type: message/rfc822-headers\r\n\r\nFrom: EHPAD Les Tilleuls - Soins <equipe.soins@les-tilleuls.mssante.fr>\r\n"
               "To: secretariat@cabinet-ancien.mssante.fr\r\nSubject: Demande de compte rendu\r\nMessage-ID: <%s@les-tilleuls.mssante.fr>\r\n" % cle)
    texte = partie_texte("Votre message n'a pas pu être remis à secretariat@cabinet-ancien.mssante.fr.\n\nMotif : adresse inconnue (550 5.1.1). "
                         "Aucune nouvelle tentative ne sera faite.\n")
    corps = multipart("report", [texte, etat, origine], cle, " report-type=delivery-status;")
    return courrier(cle, "2026-11-10 14:03", ("Service de messagerie", "mailer-daemon@les-tilleuls.mssante.fr"), "Message non remis : Demande de compte rendu",
                    "", EQUIPE, corps_brut=corps, particularite="avis_de_non_remise", entetes=[("Auto-Submitted", "auto-replied")])


def _html_seul():
    html = ("<!DOCTYPE html><html><head><style>p { color: #333 }</style><script>alert('x')</script></head><body><p>Bonjour,</p><p>Le <b>groupe "
            "électrogène</b> sera testé <i>jeudi 26 novembre à 10&nbsp;h</i>&nbsp;:</p><ul><li>ascenseur arrêté dix minutes&nbsp;;</li><li>concentrateurs "
            "d'oxygène à surveiller (chambre 113).</li></ul><table border=\"1\"><tr><th>Étape</th><th>Heure</th></tr><tr><td>Coupure</td><td>10:00</td></tr>"
            "<tr><td>Retour</td><td>10:10</td></tr></table><p><img src=\"http://images.example/suivi.gif\" width=\"1\" height=\"1\">Cordialement,<br>"
            "Service technique du territoire</p></body></html>")
    return courrier("essai-groupe-electrogene", "2026-11-19 10:26", ("Service technique du territoire", "technique@dac-littoral.mssante.fr"),
                    "Essai du groupe électrogène", "", EQUIPE, html=html, html_seul=True, particularite="html_seul")


def _smime():
    enveloppe = bytes([0x30, 0x82, 0x04, 0x10, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03]) + b"".join(
        nombre_stable("chiffre", i).to_bytes(16, "big") for i in range(64))
    corps = ("Content-Type: application/pkcs7-mime; smime-type=enveloped-data;\r\n name=\"smime.p7m\"\r\nContent-Transfer-Encoding: base64\r\n"
             "Content-Disposition: attachment; filename=\"smime.p7m\"\r\n\r\n" + base64.encodebytes(enveloppe).decode("ascii").replace("\n", "\r\n"))
    return courrier("message-chiffre", "2026-11-11 15:37", ("CHU de Rivebelle – Unité neurovasculaire", "unv@chu-rivebelle.mssante.fr"),
                    "Courrier de consultation", "", PER["m.tanguy"], corps_brut=corps, particularite="chiffre")


def _tnef():
    """A TNEF stream with its signature, a key and one attribute: enough to be recognised, nothing to run."""
    corps = b"Bonjour, le compte rendu de la commission est en ligne."
    attribut = bytes([0x02]) + (0x0002800C).to_bytes(4, "little") + len(corps).to_bytes(4, "little") + corps + (sum(corps) & 0xFFFF).to_bytes(2, "little")
    flux = (0x223E9F78).to_bytes(4, "little") + (1).to_bytes(2, "little") + attribut
    return courrier("commission-des-menus", "2026-11-18 09:12", ("Prestataire de restauration", "menus@dac-littoral.mssante.fr"),
                    "Commission des menus", "Le contenu de ce message est dans la pièce jointe.\n", DIRECTION,
                    fichiers=[("winmail.dat", "application/ms-tnef", flux)], particularite="winmail_dat")


def _automatique():
    texte = ("Bilan des envois automatiques du 20/11/2026\n\n3 documents transmis, 3 remis.\n\nNe répondez pas à ce message, personne ne lit cette boîte.\n")
    yield courrier("bilan-envois", "2026-11-21 06:00", ("Opérateur MSSanté", "noreply@operateur-demo.mssante.fr"), "Bilan des envois automatiques", texte, APP,
                   par=None, particularite="ne_pas_repondre", entetes=[("Auto-Submitted", "auto-generated"), ("Reply-To", "<support@operateur-demo.mssante.fr>")])
    yield courrier("bilan-envois-soir", "2026-11-22 00:01", ("Opérateur MSSanté", "noreply@operateur-demo.mssante.fr"), "Bilan des envois automatiques",
                   texte.replace("20/11", "21/11").replace("3 documents transmis, 3 remis", "2 documents transmis, 2 remis"), APP, lu=False,
                   particularite="ne_pas_repondre", entetes=[("Auto-Submitted", "auto-generated"), ("Reply-To", "<support@operateur-demo.mssante.fr>")])
    yield courrier("maintenance-messagerie", "2026-11-04 20:00", ("Opérateur MSSanté", "noreply@operateur-demo.mssante.fr"),
                   "Interruption programmée dans la nuit du 7 au 8 novembre", "Bonjour,\n\nLa messagerie sera interrompue de 2 h à 3 h. Les messages reçus "
                   "pendant ce temps seront remis ensuite.\n", EQUIPE, par=None, particularite="ne_pas_repondre", entetes=[("Auto-Submitted", "auto-generated")])


def _empreinte_fausse():
    """An archive whose metadata give a wrong hash: the reader must say so."""
    u, quand = usager("118"), heure("2026-11-14 11:20")
    doc = decrire("empreinte-fausse", "consultation", u, "dr-morisseau", quand, libre(
        ("Motif", "Douleur de hanche."), ("Conclusion", "Coxarthrose droite."), ("Traitement", [tableau(["Médicament", "Posologie"], [
            ["Paracétamol 1 g", "3 fois par jour"]])])), titre="Compte rendu de visite", mime="text/plain")

    def fausser(meta):
        debut = meta.index(b'<Slot name="hash"><ValueList><Value>') + len(b'<Slot name="hash"><ValueList><Value>')
        return meta[:debut] + b"0" * 40 + meta[debut + 40:]
    return courrier("archive-empreinte-fausse", quand, "dr-morisseau", objet_xdm("CR de visite", u), "Bonjour,\n\nCompte rendu joint.\n\nDr Julien MORISSEAU\n",
                    EQUIPE, documents=[doc], ipp=ipp("118"), fausser=fausser, classe=False, particularite="empreinte_fausse")


def messages():
    """Every message of a particular form."""
    return list(_accuses()) + [_echec_integration(), _remise_impossible(), _html_seul(), _smime(), _tnef(), _empreinte_fausse()] + list(_automatique())
