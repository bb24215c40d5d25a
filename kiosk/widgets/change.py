"""The ways in which one page gives way to another: how long it takes, and what is to be seen meanwhile."""

from __future__ import annotations

from enum import Enum

from kiosk.design.theme import FADE, FROM_ATTRACT, SCREEN_CHANGE, Motion

WORDS_GONE = 0.0625
"""Progress of the change from the attract screen after a quarter of its time, when its words are gone."""
OLD_GONE, OLD_GONE_EVENLY = 0.75, 0.4
"""Progress of a change that slows down, or of an even one, at which the old page is gone: after 120 or 60 ms."""


class Change(Enum):
    """How one page gives way to another."""

    AT_ONCE = "at once"
    FORWARD = "forward"
    BACKWARD = "backward"
    FADE = "fade"
    RENEW = "renew"
    """The same screen with something new on it: what stays the same stands still."""
    FROM_ATTRACT = "from attract"


MOTIONS = {Change.FADE: FADE, Change.RENEW: FADE, Change.FROM_ATTRACT: FROM_ATTRACT}


def motion_of(change: Change) -> Motion:
    """In what time a change passes."""
    return MOTIONS.get(change, SCREEN_CHANGE)


def opacities(change: Change, progress: float) -> tuple[tuple[float, ...], float]:
    """How much is to be seen of the pictures of the old page, and of the new one above them.

    The words of the old page go before those of the new one come: never are both to be read.
    """
    if change is Change.RENEW:
        return (1.0,), progress
    if change is Change.FROM_ATTRACT:
        words, come = 1 - progress / WORDS_GONE, (progress - WORDS_GONE) / (1 - WORDS_GONE)
        return (1.0, max(0.0, words)), max(0.0, come)
    gone = OLD_GONE_EVENLY if change is Change.FADE else OLD_GONE
    return (max(0.0, 1 - progress / gone),), max(0.0, (progress - gone) / (1 - gone))
