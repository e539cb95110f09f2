#!/usr/bin/env python3
"""Rebuilds SampleData byte for byte: python3 SampleData/generer.py"""

import os
import shutil
import sys

sys.dont_write_bytecode = True
DOSSIER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, DOSSIER)

from generateur.donnees import ecrire_donnees  # noqa: E402
from generateur.dossiers import ecrire_dossiers  # noqa: E402
from generateur.messages import ecrire_messages  # noqa: E402
from generateur.verifier import Faute, verifier  # noqa: E402


def principal():
    """Writes everything from nothing, then checks it."""
    for nom in ("messages", "documents"):
        shutil.rmtree(os.path.join(DOSSIER, nom), ignore_errors=True)
    ecrire_donnees()
    messages = ecrire_messages()
    lignes = ecrire_dossiers(messages)
    try:
        print(verifier(messages, lignes))
    except Faute as faute:
        sys.exit("generer.py: %s" % faute)


if __name__ == "__main__":
    principal()
