"""Kinds of event: those that every pack has, and those that a pack adds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.model.record import Record
from kiosk.model.text import LocalText


class KindColour(StrEnum):
    """The colour of the square before the name of a kind."""

    RED = "red"
    JADE = "jade"
    GOLD = "gold"
    INK = "ink"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind(Record):
    """What sort of event it is."""

    label: LocalText
    """Its name, a word or two that stand alone."""
    colour: KindColour


BUILT_IN = {
    "exhibition": EventKind(
        label=LocalText(be="Выстаўка", ru="Выставка", zh="展览", en="Exhibition"), colour=KindColour.JADE
    ),
    "concert": EventKind(label=LocalText(be="Канцэрт", ru="Концерт", zh="音乐会", en="Concert"), colour=KindColour.RED),
    "contest": EventKind(label=LocalText(be="Конкурс", ru="Конкурс", zh="比赛", en="Contest"), colour=KindColour.GOLD),
    "festival": EventKind(
        label=LocalText(be="Фестываль", ru="Фестиваль", zh="节庆", en="Festival"), colour=KindColour.RED
    ),
    "lecture": EventKind(label=LocalText(be="Лекцыя", ru="Лекция", zh="讲座", en="Lecture"), colour=KindColour.INK),
    "film": EventKind(label=LocalText(be="Кіно", ru="Кино", zh="电影", en="Film"), colour=KindColour.INK),
    "day-of-culture": EventKind(
        label=LocalText(be="Дзень культуры", ru="День культуры", zh="文化日", en="Day of Culture"),
        colour=KindColour.JADE,
    ),
    "year": EventKind(
        label=LocalText(be="Тэматычны год", ru="Тематический год", zh="主题年", en="Year"), colour=KindColour.GOLD
    ),
}
"""The kinds of every pack, by the keys that name them in files."""
