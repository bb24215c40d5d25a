"""Looking at a page as a picky reader: words cut off, words over words, targets too small for a finger."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.widgets.placement import PlacedRole, Placement, placements
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.touch import Touchable

LEAST_PART = 0.7
"""The part of its normal size under which no text may be shrunk to fit."""
LOWERED, LOWERED_PORTRAIT = 540, 1400
"""Design units from the upper edge above which nothing is to press once controls are lowered."""
TALL = 88
"""Design units of something tall that must be within reach."""
TOUCHING = 3
"""Pixels by which two lines of letters may meet: descenders and ascenders do not fill their boxes."""


def _shown(widget: QWidget, top: QWidget) -> bool:
    return widget.isVisibleTo(top) and widget.width() > 0


def _scrolled_by(widget: QWidget, top: QWidget) -> Scroll | None:
    ancestor = widget.parentWidget()
    while ancestor is not None and ancestor is not top:
        if isinstance(ancestor, Scroll):
            return ancestor
        ancestor = ancestor.parentWidget()
    return None


WORDS = {PlacedRole.TEXT, PlacedRole.NUMERAL, PlacedRole.BUTTON}


def words_on(top: QWidget) -> list[Placement]:
    """Everything on ``top`` that carries words."""
    return [found for found in placements(top) if found.role in WORDS]


def complaints(top: QWidget, look: Look) -> list[str]:
    """All that a picky reader and a picky finger find on ``top``."""
    return [*faults(top, look), *small_targets(top), *covered(top), *nameless(top)]


def faults(top: QWidget, look: Look) -> Iterator[str]:
    """What a picky reader would complain about."""
    words = words_on(top)
    for found in words:
        yield from _squeezed(found, look)
        if _scrolled_by(found.widget, top) is None and not top.rect().contains(found.rect):
            yield f"leaves the screen: {_name(found)} {found.rect.getRect()}"
    yield from _overlaps(words, top, look.frame.scale)


def _squeezed(found: Placement, look: Look) -> Iterator[str]:
    """Words that have too little room."""
    if not found.fits:
        yield f"{'cut' if found.role is PlacedRole.TEXT else 'elided'}: {_name(found)}"
    if found.style is not None:
        size = found.shrunk * look.size(found.style)
        if size < LEAST_PART * found.style.size:
            yield f"shrunk to {size:.0f} from {found.style.size:.0f}: {_name(found)}"


def _overlaps(words: list[Placement], top: QWidget, scale: float) -> Iterator[str]:
    for one, two in combinations(words, 2):
        if one.widget.isAncestorOf(two.widget) or two.widget.isAncestorOf(one.widget):
            continue
        if _scrolled_by(one.widget, top) is not _scrolled_by(two.widget, top):
            continue
        common = one.rect.intersected(two.rect)
        if min(common.width(), common.height()) > TOUCHING * max(1.0, scale):
            yield f"overlap: {_name(one)} and {_name(two)} by {common.width()}x{common.height()}"


def small_targets(top: QWidget) -> Iterator[str]:
    """Everything to press that is smaller than 20 mm."""
    for button in top.findChildren(Touchable):
        if _shown(button, top):
            least = button.look.frame.px(button.look.frame.target) - 1
            if button.width() < least or button.height() < least:
                yield f"small: {button.accessibleName()!r} {button.width()}x{button.height()} < {least}"


def covered(top: QWidget) -> Iterator[str]:
    """Everything to press whose middle another target has taken; not what only the keyboard presses."""
    for button in top.findChildren(Touchable):
        if button.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
            continue
        middle = button.mapTo(top, button.face.center())
        if not _shown(button, top) or not button.visibleRegion().contains(button.face.center()):
            continue
        hit = top.childAt(middle)
        if hit is not None and hit is not button and not button.isAncestorOf(hit):
            yield f"covered: {button.accessibleName()!r} by {type(hit).__name__} {hit.accessibleName()!r}"


def nameless(top: QWidget) -> Iterator[str]:
    """Everything to press of which a screen reader has nothing to say."""
    for button in top.findChildren(Touchable):
        if _shown(button, top) and not button.accessibleName().strip():
            yield f"nameless: {type(button).__name__} at {button.mapTo(top, QPoint(0, 0)).toTuple()}"


def unpainted(top: QWidget, looked_at: set[type[QWidget]]) -> Iterator[str]:
    """Widgets that call themselves opaque and, with all that is on them, leave pixels as they were.

    One of each class, but for those in ``looked_at``, which grows.
    """
    for widget in (top, *top.findChildren(QWidget)):
        opaque = widget.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        if not opaque or type(widget) in looked_at or not _shown(widget, top):
            continue
        looked_at.add(type(widget))
        on_white, on_black = (_painted_on(ground, widget) for ground in ("white", "black"))
        if on_white != on_black:
            yield f"unpainted: {type(widget).__name__}"


def _painted_on(ground: str, widget: QWidget) -> QImage:
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    widget.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def out_of_reach(top: QWidget, look: Look) -> Iterator[str]:
    """Everything to press that stands too high for who asked for lowered controls."""
    if not look.lowered:
        return
    lowest = look.frame.rect(0, LOWERED_PORTRAIT if look.frame.portrait else LOWERED, 1, 1).top()
    for button in top.findChildren(Touchable):
        part = min(button.face.height(), look.frame.px(TALL))
        y = button.mapTo(top, button.face.bottomLeft()).y() + 1 - part
        untouched = button.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if _shown(button, top) and button.isEnabledTo(top) and not untouched and y < lowest:
            yield f"out of reach: {button.accessibleName()!r} at {y} < {lowest}"


def _name(found: Placement) -> str:
    return repr(found.words[:36])
