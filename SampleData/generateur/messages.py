"""Gathers every message, numbers them in order of time, writes the files and their index."""

from . import trafic_biologie, trafic_consultations, trafic_courant, trafic_eleanore, trafic_formats
from . import trafic_hopital, trafic_imagerie, trafic_maison, trafic_ordonnances, trafic_usagers
from .commun import ecrire, yaml
from .courriel import construire, nom_fichier
from .registre import index, relier

SOURCES = [trafic_eleanore, trafic_biologie, trafic_imagerie, trafic_consultations, trafic_ordonnances, trafic_hopital,
           trafic_courant, trafic_maison, trafic_usagers, trafic_formats]


def ecrire_messages():
    """Returns the descriptions, each with its file name and its bytes."""
    tous = [m for source in SOURCES for m in source.messages()]
    tous.sort(key=lambda m: (m["recu"], m["cle"]))
    relier(tous)
    for rang, m in enumerate(tous):
        m["fichier"] = nom_fichier(rang + 1, m)
        m["octets"] = construire(m)
        ecrire("messages/" + m["fichier"], m["octets"])
    ecrire("messages/messages.yaml", yaml(index(tous), "Messages reçus et leur état au 22 novembre 2026, 00:05"))
    return tous
