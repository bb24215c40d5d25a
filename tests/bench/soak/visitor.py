"""A visitor without a thought, by real events of the X server."""

from __future__ import annotations

import random
import time
from collections import Counter

from tests.bench.hand import Hand

SWIPE_STEPS = 6
STEP_S = 0.016
TWICE_S = 0.06
KEYS = ("Left", "Right", "Up", "Down", "Tab", "space", "Return", "Escape", "Next")
BAR = 0.94
"""Height of the middle of the bar, as a part of the screen."""


class Visitor:
    """Touches, swipes and presses keys as the seed has it; ``acts`` counts which."""

    def __init__(self, hand: Hand, width: int, height: int, seed: int) -> None:
        self._hand, self._width, self._height = hand, width, height
        self._random = random.Random(seed)
        self.acts: Counter[str] = Counter()

    @property
    def touches(self) -> int:
        """Times that a finger was laid on the glass."""
        return self.acts.total() - self.acts["key"]

    def act(self) -> None:
        """Do one thing."""
        kind = self._random.choices(("anywhere", "bar", "twice", "swipe", "key"), (62, 14, 4, 14, 6))[0]
        self.acts[kind] += 1
        x, y = self._random.randrange(self._width), self._random.randrange(self._height)
        match kind:
            case "bar":
                self._touch(x, round(self._height * BAR))
            case "swipe":
                self._swipe(x, y)
            case "key":
                self._hand.key(self._random.choice(KEYS))
            case _:
                self._touch(x, y)
        if kind == "twice":
            time.sleep(TWICE_S)
            self._touch(x, y)

    def _touch(self, x: int, y: int) -> None:
        self._hand.move(x, y)
        self._hand.press()
        self._hand.release()

    def _swipe(self, x: int, y: int) -> None:
        far = self._random.choice((-1, 1)) * self._random.randrange(80, self._width // 2)
        up = self._random.randrange(-self._height // 4, self._height // 4)
        self._hand.move(x, y)
        self._hand.press()
        for step in range(1, SWIPE_STEPS + 1):
            time.sleep(STEP_S)
            self._hand.move(
                _inside(x + far * step // SWIPE_STEPS, self._width), _inside(y + up * step // SWIPE_STEPS, self._height)
            )
        self._hand.release()


def _inside(place: int, size: int) -> int:
    return min(max(place, 0), size - 1)
