"""``kiosk.toml``: what staff decide about this kiosk.  Every key has a default; docs/kiosk.example.toml shows all."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from math import hypot
from typing import Any

from kiosk.model.address import is_web_address
from kiosk.model.preferences import Colours, Motion, Preferences, Reach
from kiosk.model.text import Language

MILLIMETRES_PER_INCH = 25.4
FORWARD_REACH = 1220.0
"""Highest point in mm that a seated visitor reaches (EN 301 549 V3.2.1, 8.3.2.1)."""
HIGHEST_CONTROL = 0.815
"""Where the topmost control of the usual layout lies, as a part of the picture's height above its lower edge."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a value may be."""

    kind: type
    low: float = 0
    high: float = 0
    choices: tuple[str, ...] = ()
    like: str = ""
    """A regular expression that every text matches, and after a blank what to write instead."""
    accepts: Callable[[str], bool] = lambda _: True
    """Whether a text that matches can be used."""

    def complaint(self, value: object) -> str | None:
        """Why ``value`` is wrong, or None."""
        if self.kind is bool:
            return None if isinstance(value, bool) else "must be true or false"
        if self.kind is float:
            return self._number(value)
        if self.kind is str:
            return self._choice([value]) if isinstance(value, str) else "must be a text in quotes"
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            return 'must be a list of texts, such as ["news"]'
        return self._choice(value)

    def _number(self, value: object) -> str | None:
        if isinstance(value, str):
            return "must be a number, such as 0.5, without quotes"
        if isinstance(value, bool) or not isinstance(value, int | float):
            return "must be a number"
        return None if self.low <= value <= self.high else f"must be from {self.low:g} to {self.high:g}"

    def _choice(self, values: list[str]) -> str | None:
        wrong = [value for value in values if self.choices and value not in self.choices]
        if wrong:
            return f"has {wrong[0]!r}, which is none of {', '.join(self.choices)}"
        shape, _, hint = self.like.partition(" ")
        unlike = [value for value in values if shape and not (re.fullmatch(shape, value) and self.accepts(value))]
        return f"has {unlike[0]!r}: {hint}" if unlike else None


LANGUAGES = tuple(Language)
TIME_OF_DAY = r"(([01]\d|2[0-3]):[0-5]\d)? write a time of day, such as 09:00, or nothing"


def _key(default: Any, **rule: Any) -> Any:
    kind = list if isinstance(default, list) else type(default)
    return field(default_factory=lambda: default, metadata={"rule": Rule(kind, **rule)})


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSettings:
    folder: str = _key("", like=r"[^\x00-\x1f]* write a path in single quotes, 'C:\Users\Stand\pack', or with /")
    """Folder of the pack to show where nothing is published; empty for the one that ships with the kiosk."""
    hidden: list[str] = _key([])
    """Sections that are not shown, by the names of their folders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSettings:
    offered: list[str] = _key(list(LANGUAGES), choices=LANGUAGES)
    """Languages a visitor can choose."""
    default: str = _key("be", choices=LANGUAGES)
    """Language in which every visit begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleSettings:
    ask_after: float = _key(60.0, low=5, high=3600)
    """Seconds without a touch until the kiosk asks whether anybody is there."""
    countdown: float = _key(20.0, low=20, high=120)
    """Seconds to answer before the visit ends."""
    more_time: float = _key(3.0, low=1, high=20)
    """How many times longer both last for a visitor who asks for more time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSettings:
    inches: float = _key(32.0, low=7, high=200)
    """Diagonal of the picture, from which 20 mm for a finger is worked out."""
    mounting: float = _key(800.0, low=0, high=3000)
    """Millimetres from the floor to the lower edge of the picture."""
    touch_error: float = _key(-1.0, low=-1, high=1000)
    """Millimetres by which touches missed the crosses when the screen was calibrated; -1 where it never was."""
    theme: str = _key("day", choices=tuple(Colours))
    """Colours in which every visit begins."""
    motion: str = _key("full", choices=tuple(Motion))
    """``calm`` shows every picture finished and only fades."""
    on_from: str = _key("", like=TIME_OF_DAY)
    """Time of day from which the screen shows anything; empty for always."""
    on_until: str = _key("", like=TIME_OF_DAY)
    """Time of day at which it goes dark."""
    shift: float = _key(2.0, low=0, high=8)
    """Pixels by which the picture wanders against burn-in, at most."""
    shift_minutes: float = _key(3.0, low=1, high=60)
    """Minutes from one pixel to the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundSettings:
    volume: float = _key(0.3, low=0, high=1)
    """Volume with which every visit begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsSettings:
    feeds: list[str] = _key(
        [], like=r"https?:\S+ write the address of an RSS or Atom feed, https://…", accepts=is_web_address
    )
    """Addresses of RSS and Atom feeds."""
    near: list[str] = _key([], like=r"[0-9A-Za-z.:_-]+ write the name or the address of a host, such as 192.168.1.5")
    """Hosts of the own network on which feeds lie; they alone are reached, and by what lies on them only."""
    refresh_minutes: float = _key(30.0, low=5, high=1440)
    """Minutes from one look at the feeds to the next."""
    pinned: list[str] = _key([], like=r"[0-9a-f]{12} write a name that `kiosk news` lists")
    """News that always stand first and are never dropped."""
    hidden: list[str] = _key([], like=r"[0-9a-f]{12} write a name that `kiosk news` lists")
    """News that are not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoplaySettings:
    on: bool = _key(default=False)
    """Whether the kiosk plays by itself while nobody touches it."""
    slides: list[str] = _key([], like=r"[^/\s]+/[^/\s]+ write section/slide, such as park/facts")
    """A play list; empty for every slide of ``sections``."""
    sections: list[str] = _key([])
    """Sections by the names of their folders; empty for all."""
    seconds: float = _key(15.0, low=2, high=600)
    """How long a slide stands that does not say so itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything in ``kiosk.toml``."""

    pack: PackSettings = PackSettings()
    languages: LanguageSettings = LanguageSettings()
    idle: IdleSettings = IdleSettings()
    screen: ScreenSettings = ScreenSettings()
    sound: SoundSettings = SoundSettings()
    news: NewsSettings = NewsSettings()
    autoplay: AutoplaySettings = AutoplaySettings()

    def safe(self) -> Settings:
        """The same without what may be at fault when the kiosk does not stay: pack, news, playing by itself."""
        return replace(
            self, pack=PackSettings(folder=self.pack.folder), news=NewsSettings(), autoplay=AutoplaySettings()
        )

    def defaults(self, width: int, height: int) -> Preferences:
        """How a visit begins on a screen of ``width`` by ``height`` pixels.

        Where the usual controls would hang above a seated visitor's reach, they start lowered.
        """
        picture = self.screen.inches * MILLIMETRES_PER_INCH * height / hypot(width, height)
        high = self.screen.mounting + HIGHEST_CONTROL * picture > FORWARD_REACH and width > height
        return Preferences(
            language=Language(self.languages.default),
            colours=Colours(self.screen.theme),
            motion=Motion(self.screen.motion),
            reach=Reach.LOWER if high else Reach.USUAL,
            volume=self.sound.volume,
        )

    def missing_from(self, sections: Collection[str], slides: Collection[str]) -> list[tuple[str, str]]:
        """What is named here and not in a pack of these sections and slides, as ``("pack.hidden", "parc")``."""
        named = (
            ("pack.hidden", self.pack.hidden, {*sections, *slides}),
            ("autoplay.sections", self.autoplay.sections, sections),
            ("autoplay.slides", self.autoplay.slides, slides),
        )
        return [(key, name) for key, names, known in named for name in names if name not in known]
