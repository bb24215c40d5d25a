"""Which pack there is to show."""

from __future__ import annotations

import logging
from enum import Enum
from pathlib import Path

from kiosk.machine import paths
from kiosk.machine.settings import Settings
from kiosk.publish.versions import Versions

log = logging.getLogger(__name__)


class Source(Enum):
    """Where the pack on the screen comes from."""

    PUBLISHED = "published"
    """The newest that is published; the kiosk takes up the next by itself."""
    NAMED = "named"
    """The one that ``--pack`` names; nothing that is published is seen."""
    SHIPPED = "shipped"
    """The one that came with the kiosk: it is in safe mode, and shows what is published after a restart."""


def wanted_packs(named: Path | None, settings: Settings, versions: Versions) -> list[Path]:
    """The packs to show, best first: only the named one, or what is published and then the one of this machine."""
    if named is not None:
        return [named]
    try:
        published = [version.folder for version in versions.shown()]
    except OSError as error:
        log.warning("%s: what is published cannot be read: %s", versions.folder, error)
        published = []
    return [*published, own_pack(settings)]


def own_pack(settings: Settings) -> Path:
    """What this machine shows where nothing is published: the pack in its settings, or the one that it came with."""
    return Path(settings.pack.folder) if settings.pack.folder else paths.default_pack()
