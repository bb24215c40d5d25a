"""Log records as lines that nobody can forge: words from outside begin no line and reach no terminal as they are."""

from __future__ import annotations

import logging
import sys
from typing import Any, TextIO

from kiosk.unseen import visible

SHAPE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class Lines(logging.Formatter):
    """A line for each record; what an exception says stands indented below it."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        return visible(super().formatMessage(record))

    def formatException(self, ei: Any) -> str:
        return "\n".join(f"  {visible(line)}" for line in super().formatException(ei).split("\n"))


def log_to_terminal(shape: str = "%(message)s", level: int = logging.WARNING) -> None:
    """Have the log of a command appear where it was called."""
    terminal: logging.StreamHandler[TextIO] = logging.StreamHandler(sys.stderr)
    terminal.setFormatter(Lines(shape))
    logging.basicConfig(handlers=[terminal], level=level)
