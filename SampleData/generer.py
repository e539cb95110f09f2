#!/usr/bin/env python3
"""Rebuilds SampleData byte for byte: python3 SampleData/generer.py"""

import os
import shutil
import sys

sys.dont_write_bytecode = True
DOSSIER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, DOSSIER)

try:
    import reportlab  # noqa: F401
except ImportError:
    # Debian puts reportlab in its own Python; another Python found first in the path hands over to it.
    if os.path.exists("/usr/bin/python3") and not os.environ.get("TILLEULS_RELANCE"):
        os.environ["TILLEULS_RELANCE"] = "1"
        os.execv("/usr/bin/python3", ["/usr/bin/python3", os.path.abspath(__file__)])
    sys.exit("generer.py: reportlab is missing (Debian: apt install python3-reportlab fonts-dejavu)")

from generateur.donnees import ecrire_donnees  # noqa: E402
from generateur.dossiers import ecrire_dossiers  # noqa: E402
from generateur.messages import ecrire_messages  # noqa: E402
from generateur.petits import dime, esat  # noqa: E402
from generateur.petits.ecrire import ecrire_jeu  # noqa: E402
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
        for petit in (esat, dime):
            print(ecrire_jeu(petit))
    except Faute as faute:
        sys.exit("generer.py: %s" % faute)


if __name__ == "__main__":
    principal()
