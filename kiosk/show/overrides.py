"""What a view shows in its own way."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from kiosk.model.preferences import Colours, Preferences, Reach, TextSize
from kiosk.model.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """Preferences that a view has of its own, whatever those of the visit are."""

    language: Language | None = None
    text_size: TextSize | None = None
    colours: Colours | None = None
    reach: Reach | None = None
    volume: float | None = None

    def over(self, preferences: Preferences) -> Preferences:
        """The preferences with which the view shows a visit that has these."""
        return replace(preferences, **{name: getattr(self, name) for name in self._names()})

    def without(self, preferences: Preferences, visit: Preferences) -> Preferences:
        """What of the preferences chosen in this view the ``visit`` is to take over."""
        return replace(preferences, **{name: getattr(visit, name) for name in self._names()})

    def _names(self) -> list[str]:
        return [field.name for field in fields(self) if getattr(self, field.name) is not None]
