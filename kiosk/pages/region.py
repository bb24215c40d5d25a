"""Where content stands on a slide, in design units."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.design.look import Look
from kiosk.model.preferences import TextSize

LEFT, RIGHT = 96.0, 1824.0
PORTRAIT_LEFT, PORTRAIT_RIGHT = 48.0, 1032.0
FOOT, PORTRAIT_FOOT = 924.0, 1644.0
BAR, PORTRAIT_BAR = 948.0, 1672.0
"""The upper edge of the bar, on which pictures may stand."""
REACH, PORTRAIT_REACH = 540.0, 1400.0
"""The y from which on things may be pressed by who asked for lowered controls."""


@dataclass(frozen=True, slots=True)
class Region:
    """The room between the edges of the glass and the bar, in one look."""

    look: Look

    @property
    def portrait(self) -> bool:
        return self.look.frame.portrait

    @property
    def larger(self) -> bool:
        """Whether the visitor asked for larger text."""
        return self.look.preferences.text_size is not TextSize.NORMAL

    @property
    def left(self) -> float:
        return PORTRAIT_LEFT if self.portrait else LEFT

    @property
    def right(self) -> float:
        return PORTRAIT_RIGHT if self.portrait else RIGHT

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def foot(self) -> float:
        """The y at which content ends."""
        return PORTRAIT_FOOT if self.portrait else FOOT

    @property
    def bar(self) -> float:
        """The y on which a skyline stands."""
        return PORTRAIT_BAR if self.portrait else BAR

    def reachable(self, y: float) -> bool:
        """Whether something to press may stand at ``y``: lowered controls keep to the lower part of the glass."""
        return not self.look.lowered or y >= (PORTRAIT_REACH if self.portrait else REACH)
