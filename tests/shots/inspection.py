"""Looking at a page as a picky reader: words cut off, words over words, targets too small for a finger."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.screens.bar.items import BarItem, Tab
from kiosk.widgets.buttons import Chip, TextButton
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.prose import Prose
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


def _ink(widget: QWidget, top: QWidget) -> QRect:
    """Where a widget's letters or face lie on ``top``."""
    if isinstance(widget, Prose):
        rect = widget.ink().toAlignedRect()
        # Line boxes are taller than letters.
        slack = round(widget.look.line_height(widget.style_token) * 0.16)
        rect.adjust(0, slack, 0, -slack)
    elif isinstance(widget, Touchable):
        rect = widget.face
    else:
        rect = widget.rect().adjusted(0, widget.height() // 5, 0, -widget.height() // 5)
        if isinstance(widget, Numeral):
            rect.setWidth(min(rect.width(), round(widget.natural_width())))
            if widget.right_aligned:
                rect.moveRight(widget.width())
    return rect.translated(widget.mapTo(top, QPoint(0, 0)))


def words_of(top: QWidget) -> list[QWidget]:
    """Everything on ``top`` that carries words."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if isinstance(widget, Prose | Numeral | TextButton | Chip | BarItem | Tab) and _shown(widget, top)
    ]


def complaints(top: QWidget, look: Look) -> list[str]:
    """All that a picky reader and a picky finger find on ``top``."""
    return [*faults(top, look), *small_targets(top), *covered(top), *nameless(top)]


def faults(top: QWidget, look: Look) -> Iterator[str]:
    """What a picky reader would complain about."""
    words = words_of(top)
    for widget in words:
        yield from _squeezed(widget)
        if _scrolled_by(widget, top) is None and not top.rect().contains(_ink(widget, top)):
            yield f"leaves the screen: {_name(widget)} {_ink(widget, top).getRect()}"
    yield from _overlaps(words, top, look.frame.scale)


def _squeezed(widget: QWidget) -> Iterator[str]:
    """Words that have too little room."""
    if isinstance(widget, Prose) and widget.cut:
        yield f"cut: {widget.text()[:40]!r}"
    if isinstance(widget, Prose | TextButton | BarItem | Tab):
        style = widget.style_token
        size = widget.shrunk * widget.look.size(style)
        if size < LEAST_PART * style.size:
            yield f"shrunk to {size:.0f} from {style.size:.0f}: {_name(widget)}"
    if isinstance(widget, Chip) and widget.elided:
        yield f"elided: {_name(widget)}"


def _overlaps(words: list[QWidget], top: QWidget, scale: float) -> Iterator[str]:
    places = {widget: _ink(widget, top) for widget in words}
    for one, two in combinations(words, 2):
        if one.isAncestorOf(two) or two.isAncestorOf(one):
            continue
        first, second = _scrolled_by(one, top), _scrolled_by(two, top)
        if first is not second:
            continue
        common = places[one].intersected(places[two])
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


def _name(widget: QWidget) -> str:
    return repr((widget.text() if isinstance(widget, Prose) else widget.accessibleName())[:36])
