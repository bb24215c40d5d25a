"""Which pack there is to show."""

from __future__ import annotations

import logging
from pathlib import Path

from kiosk.content.versions import Versions
from kiosk.services.settings import Settings

log = logging.getLogger(__name__)


def wanted_packs(named: Path | None, settings: Settings, versions: Versions) -> list[Path]:
    """The packs to show, best first: the named one, that in the settings, or what is published."""
    if named is None and settings.pack.folder:
        named = Path(settings.pack.folder)
    if named is not None:
        return [named]
    try:
        return [version.folder for version in versions.shown()]
    except OSError as error:
        log.warning("%s: what is published cannot be read: %s", versions.folder, error)
        return []
