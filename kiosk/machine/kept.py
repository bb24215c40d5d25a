"""What staff set at the kiosk itself: a few settings, kept in the data folder and laid over ``kiosk.toml``."""

from __future__ import annotations

import json
import logging
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from kiosk.content.disk import write_whole
from kiosk.content.statefile import read_state
from kiosk.machine.settings import Rule, ScreenSettings, Settings, SoundSettings

log = logging.getLogger(__name__)

TABLES: dict[str, type] = {"screen": ScreenSettings, "sound": SoundSettings}
KEYS = {"screen": ("inches", "mounting", "touch_error"), "sound": ("volume",)}
"""What can be set at the kiosk."""
MOST_BYTES = 10_000

Values = dict[str, dict[str, float]]


def read_kept(file: Path) -> Values:
    """What is kept in a file, without what can no longer be used."""
    return (
        read_state(file, MOST_BYTES, lambda found: {table: _usable(file, table, found.get(table)) for table in KEYS})
        or {}
    )


def _usable(file: Path, table: str, values: Any) -> dict[str, float]:
    rules: dict[str, Rule] = {item.name: item.metadata["rule"] for item in fields(TABLES[table])}
    kept = {}
    for key, value in (values if isinstance(values, dict) else {}).items():
        if key not in KEYS[table]:
            continue
        if (wrong := rules[key].complaint(value)) is not None:
            log.warning("%s: %s.%s %s", file, table, key, wrong)
            continue
        kept[key] = float(value)
    return kept


def keep(file: Path, table: str, values: dict[str, float]) -> None:
    """Keep some settings besides those kept before; raises OSError."""
    kept = read_kept(file)
    kept[table] = {**kept.get(table, {}), **values}
    write_whole(file, json.dumps(kept, indent=1).encode() + b"\n")


def laid_over(settings: Settings, file: Path) -> Settings:
    """Settings with what is kept in their place."""
    kept: dict[str, Any] = dict(read_kept(file))
    return replace(
        settings,
        screen=replace(settings.screen, **kept.get("screen", {})),
        sound=replace(settings.sound, **kept.get("sound", {})),
    )
