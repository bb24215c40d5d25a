"""What a page placed where: its words, pictures and charts, for those who check, point at or read a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import Style


class PlacedRole(StrEnum):
    """What a placed thing is to a reader."""

    TEXT = "text"
    NUMERAL = "numeral"
    BUTTON = "button"
    PICTURE = "picture"
    CHART = "chart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A thing on a page."""

    role: PlacedRole
    words: str
    """As they are read, or as a screen reader says them."""
    rect: QRect
    """The letters, the face or the picture, in pixels of the widget; of the page once ``placements`` found it."""
    style: Style | None = None
    """Of words in one style."""
    shrunk: float = 1.0
    """The part of their size that words keep to fit."""
    fits: bool = True
    origin: object = None
    """The value of the pack that it shows, where it shows one whole."""
    path: tuple[str | int, ...] = ()
    """The way to that value in the slide's file, once a page worked it out."""
    widget: QWidget = field(compare=False, repr=False)


def whole(role: PlacedRole, widget: QWidget, origin: object = None) -> Placement:
    """A picture or a chart, which fills its widget."""
    return Placement(role=role, words=widget.accessibleName(), rect=widget.rect(), origin=origin, widget=widget)


@runtime_checkable
class Placing(Protocol):
    """A widget that can say what it shows."""

    def placement(self) -> Placement:
        """What it shows, with the place within itself."""


def placements(top: QWidget) -> Iterator[Placement]:
    """All that is shown on ``top``, in the order in which it was put there."""
    for widget in top.findChildren(QWidget):
        if isinstance(widget, Placing) and widget.isVisibleTo(top) and widget.width() > 0:
            found = widget.placement()
            yield replace(found, rect=found.rect.translated(widget.mapTo(top, QPoint())))
