#!/usr/bin/env python3
"""Rebuilds SampleData byte for byte: python3 SampleData/generer.py"""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from generateur.donnees import ecrire_donnees  # noqa: E402


def principal():
    """Writes everything."""
    ecrire_donnees()


if __name__ == "__main__":
    principal()
