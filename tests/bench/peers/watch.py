"""What can be told from a screen alone: when its first picture stood there, and when it changed."""

from __future__ import annotations

import time
from collections import deque

import numpy as np

from tests.bench.peers.screen import Look, Screen

COARSE, FINE = 8, 4
"""Every how many-th pixel is looked at for a first picture, and for a change."""
INK, STANDS, STANDS_S = 0.03, 0.85, 3.0
"""Part of the screen that a picture has in other colours than its ground; part of it that must stand so long."""
CHANGED = 0.005
"""Part of the pixels that stood still before."""
BEAT_S = 0.002
CALM_S = 0.3
PATIENCE_S = 60.0


class Pictures:
    """What was on the screen lately: tells the first picture that stayed from windows that only came and went."""

    def __init__(self) -> None:
        self._lately: deque[tuple[float, Look]] = deque()

    def see(self, look: Look, now: float) -> float | None:
        """This is on the screen ``now`` (seconds); gives the time of the first picture once that is certain."""
        if not self._lately or (look != self._lately[-1][1]).any():
            self._lately.append((now, look))
        while self._lately[0][0] <= now - STANDS_S:
            seen, picture = self._lately[0]
            if _has_stayed(picture, look):
                return seen
            if len(self._lately) == 1:
                break
            self._lately.popleft()
        return None


def _has_stayed(picture: Look, look: Look) -> bool:
    """Whether this is a picture at all, and most of it, its ground and what is on it, is still there."""
    colours, counts = np.unique(picture, return_counts=True)
    ink, same = picture != colours[counts.argmax()], picture == look
    return bool(ink.mean() >= INK and same.mean() >= STANDS and same[ink].mean() >= STANDS)


def first_picture(screen: Screen, start: float) -> float:
    """Milliseconds from ``start`` (of ``time.perf_counter``) until the screen showed something that then stayed."""
    pictures = Pictures()
    while (now := time.perf_counter()) < start + PATIENCE_S:
        found = pictures.see(screen.look(COARSE), now)
        if found is not None:
            return (found - start) * 1000
        time.sleep(BEAT_S)
    raise TimeoutError(f"no picture stood on the screen within {PATIENCE_S:.0f} s")


def key_to_change(screen: Screen, key: str) -> float:
    """Milliseconds from a key to the first change of what stood still before."""
    before = screen.look(FINE)
    still = np.ones(before.shape, bool)
    start = time.perf_counter()
    while time.perf_counter() < start + CALM_S:
        still &= screen.look(FINE) == before
        time.sleep(BEAT_S)
    pressed, enough = time.perf_counter(), CHANGED * before.size
    screen.hand.key(key)
    while (now := time.perf_counter()) < pressed + PATIENCE_S:
        if np.count_nonzero((screen.look(FINE) != before) & still) > enough:
            return (now - pressed) * 1000
    raise TimeoutError(f"{key} changed nothing on the screen within {PATIENCE_S:.0f} s")
