"""Writes the data files about people, staff, boxes, correspondents and agenda."""

from .agenda import agenda
from .commun import ecrire, yaml
from .residents import RESIDENTS
from .structures import COMPTES, boites, correspondants, etablissement


def ecrire_donnees():
    """One file a subject, so that each reader loads what it needs."""
    ecrire("etablissement.yaml", yaml(etablissement(), "Établissement, unités et chambres"))
    ecrire("residents.yaml", yaml({"residents": RESIDENTS}, "Les 84 résidents"))
    ecrire("comptes.yaml", yaml({"comptes": COMPTES}, "Professionnels de l'établissement et codes de démonstration"))
    ecrire("boites.yaml", yaml(boites(), "Boîtes aux lettres MSSanté et leurs membres"))
    ecrire("correspondants.yaml", yaml({"correspondants": correspondants()}, "Carnet des correspondants"))
    ecrire("agenda.yaml", yaml(agenda(), "Agenda du 9 novembre au 6 décembre 2026"))
