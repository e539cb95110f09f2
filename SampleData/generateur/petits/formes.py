"""Messages whose form matters, the same in every small set: receipt, failure, HTML alone, automatic sender, foreign format."""

from ..courriel import multipart, partie_texte
from .moule import heure


def accuse(jeu, cle, recu, de, vers, objet):
    """A disposition notification (RFC 8098)."""
    quand = heure(recu)
    avis = ("Content-Type: message/disposition-notification\r\n\r\nReporting-UA: mss.example; Messagerie fictive\r\nFinal-Recipient: rfc822;%s\r\n"
            "Original-Message-ID: <%s@%s>\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n" % (jeu.par_cle[de]["adresse"], cle, jeu.domaine))
    texte = "Votre message a été ouvert le %s.\n" % quand.strftime("%d/%m à %H:%M")
    corps = multipart("report", [partie_texte(texte), avis], cle, " report-type=disposition-notification;")
    return jeu.courrier(cle, recu, de, vers, objet, "", corps_brut=corps, repond=["%s@%s" % (cle, jeu.domaine)], par=None,
                        limace="accuse-de-lecture", particularite="accuse_de_lecture")


def non_remis(jeu, cle, recu, vers, destinataire, objet):
    """A delivery failure (RFC 3464)."""
    etat = ("Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.%s\r\n\r\nFinal-Recipient: rfc822; %s\r\nAction: failed\r\n"
            "Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 unknown recipient\r\n" % (jeu.domaine, destinataire))
    origine = ("Content-Type: message/rfc822-headers\r\n\r\nFrom: <%s>\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: <%s@%s>\r\n"
               % (jeu.boite(vers), destinataire, objet, cle, jeu.domaine))
    texte = partie_texte("Votre message n'a pas pu être remis à %s.\n\nMotif : adresse inconnue (550 5.1.1).\n" % destinataire)
    corps = multipart("report", [texte, etat, origine], cle, " report-type=delivery-status;")
    return jeu.courrier(cle, recu, ("Service de messagerie", "mailer-daemon@" + jeu.domaine), vers, "Message non remis : " + objet, "",
                        corps_brut=corps, particularite="avis_de_non_remise", entetes=[("Auto-Submitted", "auto-replied")])


def html_seul(jeu, cle, recu, de, vers, objet, paragraphes):
    """HTML alone, with a script and a remote image that must stay inert."""
    dedans = "".join("<p>%s</p>" % t for t in paragraphes)
    html = ("<!DOCTYPE html><html><head><script>alert('x')</script></head><body>%s<p><img src=\"http://images.example/suivi.gif\" width=\"1\" "
            "height=\"1\"></p></body></html>" % dedans)
    return jeu.courrier(cle, recu, de, vers, objet, "", html=html, html_seul=True, particularite="html_seul")


def automatique(jeu, cle, recu, vers, objet, texte, **options):
    """A message that nobody answers."""
    return jeu.courrier(cle, recu, ("Opérateur MSSanté", "noreply@operateur-demo.mssante.fr"), vers, objet,
                        texte + "\n\nNe répondez pas à ce message, personne ne lit cette boîte.\n", particularite="ne_pas_repondre",
                        entetes=[("Auto-Submitted", "auto-generated")], par=None, **options)


def d_usager(jeu, cle, recu, rang, vers, objet, texte, **options):
    """An answer from Mon espace santé, in a thread that the establishment opened."""
    r = jeu.personne(rang)
    de = ("%s %s" % (r["nom_naissance"], r["premier_prenom"]), "%s@patient.mssante.fr" % r["ins"]["matricule"])
    return jeu.courrier(cle, recu, de, vers, objet, texte + "\n\nMessage envoyé depuis Mon espace santé\n", rang=rang, limace="reponse-usager",
                        repond=["ouverture-%s@%s" % (cle, jeu.domaine)], particularite="usager", **options)


def ordinaires(jeu, lignes):
    """Plain texts: (moment, correspondent, box, rank or None, subject, text, read). Encodings vary as in the wild."""
    for i, (recu, de, vers, rang, objet, texte, lu) in enumerate(lignes):
        mots = jeu.mots(rang) if rang else {}
        salut = "Bonsoir," if int(recu[6:8]) >= 18 else "Bonjour,"
        corps = jeu.signer(salut, texte.format(**mots), de)
        forme = [{}, {"codage": "base64"}, {"jeu": "ISO-8859-1", "methode": "Q"}, {"codage": "8bit"}, {"methode": "Q", "flowed": True}][i % 5]
        if forme.get("jeu") and any(ord(c) > 255 for c in corps + objet):
            forme = {}
        expediteur = de if de in jeu.par_cle else (jeu.par_adresse[jeu.boite(de)]["libelle"], jeu.boite(de))
        if objet.startswith("Re:"):
            forme = dict(forme, repond=["question-%d@%s" % (i, jeu.domaine)])
        yield jeu.courrier("courant-%02d" % i, recu, expediteur, vers, objet.format(**mots), corps, rang=rang, lu=lu, **forme)
