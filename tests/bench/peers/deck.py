"""Writes the slides of the default pack as the peers show them.

``python -m tests.bench.peers.deck FOLDER LANGUAGE REVEAL`` makes ``FOLDER/reveal/index.html`` with the npm package in
the folder ``REVEAL``, and ``FOLDER/deck.pptx``; needs no display.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk.model.text import Language
from tests.bench.peers.powerpoint import write_powerpoint
from tests.bench.peers.reveal import write_reveal
from tests.bench.peers.slides import plain_slides


def write_decks(folder: Path, language: Language, reveal: Path) -> None:
    """Write both decks."""
    pictures, deck = folder / "pictures", folder / "reveal"
    for each in (pictures, deck):
        each.mkdir(parents=True)
    slides = plain_slides(pictures, language)
    write_reveal(slides, language, deck, reveal)
    write_powerpoint(slides, folder / "deck.pptx")


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    write_decks(Path(sys.argv[1]), Language(sys.argv[2]), Path(sys.argv[3]))
